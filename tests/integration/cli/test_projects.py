"""project: the way from work content to activities, as a script reads it."""


def test_the_way_is_told_in_both_directions(station):
    made = station.record(
        [
            {"kind": "service_project", "name": "天天舞", "work_content": "cultural_life"},
            {"kind": "activity", "name": "读书会", "work_content": "theory_study"},
        ]
    ).payload["results"]
    project, alone = (one["id"] for one in made)
    dance = {"kind": "activity", "name": "广场舞", "work_content": "cultural_life"}
    dance |= {"project_id": project}
    dance |= {"occurrences": [{"day": "2026-10-06", "starts": "19:00", "ends": "20:00"}]}
    activity = station.record([dance]).payload["results"][0]["id"]
    trace = station("project", "trace", project).payload["item"]
    assert [(one["id"], one["held"]) for one in trace["activities"]] == [(activity, 1)]
    assert (trace["work_content"], trace["held"]) == ("cultural_life", 1)
    origin = station("project", "origin", activity).payload["item"]
    assert (origin["project_id"], origin["project"]) == (project, "天天舞")
    assert station("project", "origin", alone).payload["item"]["project"] is None
    contents = station("project", "contents", "--period", "2026").payload["items"]
    told = {one["work_content"]: (one["projects"], one["sessions"]) for one in contents}
    assert (told["cultural_life"], told["theory_study"]) == ((1, 1), (0, 0))
    assert station("project", "trace", activity).payload["error"] == "not_found"
