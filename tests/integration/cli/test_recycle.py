"""recycle: what was removed, what one did, and the way back, from the command line."""

from wenming_desktop.app import door_at


def test_a_removed_register_line_is_listed_and_comes_back(station):
    door = door_at(station.home)
    use = door.open(station.who["user"], station.who["password"])
    row = use.registers.save(use.actor, "departments", None, {"name": "文化局"})
    use.registers.remove(use.actor, "departments", row, "机构撤并")
    door.close()
    (gone,) = station("recycle", "list").payload["items"]
    assert (gone["title"], gone["verb"], gone["reason"]) == ("文化局", "removed", "机构撤并")
    assert (gone["user"], gone["days_left"], gone["id"]) == ("某某", 30, str(row))
    verbs = [one["verb"] for one in station("recycle", "history").payload["items"]]
    assert verbs == ["removed", "added"]
    assert station("recycle", "restore", gone["number"]).payload["id"] == str(row)
    assert [one["name"] for one in station("list", "department").payload["items"]] == ["文化局"]
    assert station("recycle", "list").payload == {"items": [], "total": 0}
    refused = station("recycle", "restore", gone["number"])
    assert (refused.code, refused.error) == (3, "not_found")


def test_the_last_step_is_undone(station):
    door = door_at(station.home)
    use = door.open(station.who["user"], station.who["password"])
    row = use.registers.save(use.actor, "departments", None, {"name": "文化局"})
    door.close()
    (deed,) = station("recycle", "history").payload["items"]
    assert station("recycle", "undo", deed["number"]).payload["kept"] is False
    assert station("show", "department", row).error == "not_found"
