"""record, show, list: what stands in a file is checked as strictly as what is typed."""

import io
import json
import re
from dataclasses import fields

import pytest

from tests.integration.cli.conftest import SOMEBODY
from wenming_desktop.adapters.db.store import open_store
from wenming_desktop.adapters.places import places_at
from wenming_desktop.assets import resource
from wenming_desktop.services.record_shapes import KINDS

NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture
def held(station):
    """A station with one person, one occurrence and two hours of service."""
    answer = station.record(
        [
            {"kind": "volunteer", "name": "签到人", "phone": "14155550001", "ref": "v"},
            {"kind": "activity", "name": "清扫", "leader_phone": "14155550009", "ref": "a"},
            {
                "kind": "occurrence",
                "activity_id": "@a",
                "day": "2026-11-01",
                "starts": "08:00",
                "ends": "12:00",
                "ref": "o",
            },
            {"kind": "sign_in", "occurrence_id": "@o", "volunteer_id": "@v", "minutes": 120},
        ]
    )
    names = ("volunteer", "activity", "occurrence", "sign_in", "hours_entry")
    ids = dict(zip(names, (one["id"] for one in answer.payload["results"]), strict=True))
    station.ids = ids
    return station


def volunteer(**more):
    return {"kind": "volunteer", "name": "王测试", **more}


BAD = [
    ({"kind": "volunteer"}, "name_missing"),
    (volunteer(name=5), "invalid_field"),
    (volunteer(name=["x"]), "invalid_field"),
    (volunteer(name="\ud800"), "invalid_field"),
    (volunteer(phone="138****1234"), "invalid_field"),
    (volunteer(gender="x"), "invalid_field"),
    (volunteer(category="zzz"), "invalid_field"),
    (volunteer(team=5), "invalid_field"),
    (volunteer(team_id=NOBODY), "not_found"),
    (volunteer(org_unit_id=NOBODY), "not_found"),
    (volunteer(id="zz"), "invalid_field"),
    (volunteer(id=5), "invalid_field"),
    ({"kind": "venue", "name": "\ufdd0"}, "invalid_field"),
    ({"kind": "venue", "name": "场" * 101}, "invalid_field"),
    ({"kind": "venue", "name": "场", "capacity": -1}, "invalid_field"),
    ({"kind": "venue", "name": "场", "capacity": 2**52}, "invalid_field"),
    ({"kind": "venue", "name": "场", "venue_type": "zzz"}, "invalid_field"),
    ({"kind": "activity", "name": "a", "work_content": "zzz"}, "invalid_field"),
    ({"kind": "activity", "name": "a", "occurrences": 5}, "invalid_field"),
    ({"kind": "activity", "name": "a", "occurrences": [5]}, "invalid_field"),
    ({"kind": "activity", "name": "a", "venue_id": NOBODY}, "not_found"),
    ({"kind": "occurrence", "starts": "09:00", "ends": "10:00"}, "invalid_field"),
    ('[{"kind":"venue","name":"x","capacity":NaN}]', "invalid_record_file"),
    ('[{"kind":"venue","name":"x","name":"y"}]', "invalid_record_file"),
    ("[" * 100_000, "invalid_record_file"),
]


def test_what_cannot_stand_is_refused_and_nothing_is_written(station):
    before = station.digest()
    for content, error in BAD:
        answer = station.record(content)
        assert (answer.code, answer.error) == (3, error), content
        assert answer.message.endswith("。")
    assert station.digest() == before


def test_occurrences_keep_their_times_together(held):
    occurrence = {"kind": "occurrence", "activity_id": held.ids["activity"], "day": "2026-12-01"}
    bad = [
        {**occurrence, "starts": "09:00+08:00", "ends": "10:00"},
        {**occurrence, "starts": "25:00", "ends": "26:00"},
        {**occurrence, "starts": "09:00"},
        {**occurrence, "starts_at": "2026-12-02T09:00:00+08:00", "ends": "10:00"},
        {**occurrence, "starts": "09:00", "ends": "10:00", "day": "0001-01-01"},
        {**occurrence, "starts": "09:00", "ends": "10:00", "activity_id": 5},
    ]
    for content in bad:
        assert held.record(content).error == "invalid_field", content
    backwards = held.record({**occurrence, "starts": "10:00", "ends": "09:00"})
    assert backwards.error == "ends_before_start"
    made = held.record({**occurrence, "starts": "09:00", "ends": "10:00"}).payload["results"][0]
    held.record({"kind": "occurrence", "id": made["id"], "day": "2026-12-05"})
    moved = held("show", "occurrence", made["id"]).payload["item"]
    assert moved["starts_at"].startswith("2026-12-05T09:00")
    assert moved["ends_at"].startswith("2026-12-05T10:00")


def test_a_posted_occurrence_cannot_be_opened_for_a_second_posting(held):
    for change in ({"state": "planned"}, {"day": "2026-11-02"}):
        answer = held.record({"kind": "occurrence", "id": held.ids["occurrence"], **change})
        assert (answer.code, answer.error) == (3, "already_posted")


def test_a_sign_in_twice_is_the_same_and_other_minutes_need_a_reason(held):
    again = {
        "kind": "sign_in",
        "occurrence_id": held.ids["occurrence"],
        "volunteer_id": held.ids["volunteer"],
    }
    same = held.record({**again, "minutes": 120})
    assert [one["action"] for one in same.payload["results"]] == ["same"]
    assert held.record({**again, "minutes": 90}).error == "reason_missing"
    assert held.record({**again, "attendance": "no_show"}).error == "sign_in_differs"
    put_right = held.record({**again, "minutes": 90, "reason": "抄错一行"})
    assert [one["kind"] for one in put_right.payload["results"]] == [
        "sign_in",
        "hours_entry",
        "hours_entry",
    ]
    assert held("stats").payload["figures"]["service_minutes"] == 90
    lines = held.items("hours_entry")
    assert [line["minutes"] for line in lines] == [120, -120, 90]
    assert lines[1]["corrects_id"] == lines[0]["id"]


def test_ledger_lines_never_take_more_than_there_is(held):
    line = {"kind": "hours_entry", "volunteer_id": held.ids["volunteer"], "day": "2026-11-01"}
    assert held.record({**line, "minutes": -60}).error == "reason_missing"
    assert held.record({**line, "minutes": -121, "reason": "更正"}).error == "minutes_below_zero"
    assert held.record({**line, "minutes": 0, "reason": "更正"}).error == "minutes_over_limit"
    assert held.record({**line, "minutes": 721, "reason": "补录"}).error == "minutes_over_limit"
    taken = held.record({**line, "minutes": -60, "reason": "更正"})
    assert taken.code == 0
    assert held.items("hours_entry")[-1]["source"] == "correction"
    assert held("stats").payload["figures"]["service_minutes"] == 60


def test_minutes_of_somebody_who_did_not_come_are_refused(held):
    person = {"kind": "volunteer", "name": "请假人", "ref": "p"}
    leave = {
        "kind": "sign_in",
        "occurrence_id": held.ids["occurrence"],
        "volunteer_id": "@p",
        "attendance": "leave",
    }
    assert held.record([person, {**leave, "minutes": 60}]).error == "invalid_field"
    assert held.record([person, leave]).code == 0


def test_what_was_read_masked_can_be_written_back_without_harm(held):
    for kind in ("volunteer", "activity", "occurrence", "org_unit", "volunteer_team"):
        read = [{**item, "kind": kind} for item in held.items(kind)]
        answer = held.record(read)
        assert {one["action"] for one in answer.payload["results"]} <= {"same"}
    person = held("show", "volunteer", held.ids["volunteer"], "--reveal", "核对").payload["item"]
    assert person["phone"] == "14155550001"
    activity = held("show", "activity", held.ids["activity"]).payload["item"]
    assert activity["leader_phone"] == "141****0009"


def test_an_empty_text_takes_a_phone_away(held):
    held.record({"kind": "volunteer", "id": held.ids["volunteer"], "phone": ""})
    assert held("show", "volunteer", held.ids["volunteer"]).payload["item"]["phone"] == ""


def test_a_passport_is_not_judged_as_an_identity_card(station):
    answer = station.record(volunteer(id_type="passport", id_number="E12345678"))
    assert answer.code == 0


def test_labels_are_taken_for_codes(station):
    answer = station.record(volunteer(category="党员、教师", gender="女"))
    assert answer.code == 0
    person = station.items("volunteer")[0]
    assert person["gender"] == "female"
    assert [person["category"], *person["categories"]] == ["party_member", "teacher"] or (
        person["category"] != "other"
    )


def test_lists_are_asked_by_typed_values(held):
    start = held.items("occurrence")[0]["starts_at"]
    assert len(held.items("occurrence", "--where", f"starts_at={start}")) == 1
    assert len(held.items("activity", "--where", "team_id=")) == 1
    assert held.items("venue", "--where", "area_m2=5") == []
    assert held("list", "volunteer", "--where", "skills=摄影").error == "invalid_field"


def test_a_clerk_reveals_nothing_and_a_maintainer_sees_nobody(held):
    held("user", "add", "小王", new_password="wang-123456")
    held("user", "add", "维护", "--role", "maintainer", new_password="weihu-123456")
    clerk = {"user": "小王", "password": "wang-123456"}
    assert held("list", "volunteer", **clerk).code == 0
    assert held("list", "volunteer", "--reveal", "核对", **clerk).error == "not_allowed"
    maintainer = {"user": "维护", "password": "weihu-123456"}
    for words in (["list", "volunteer"], ["stats"], ["bundle", "status"], ["conflict", "list"]):
        assert held(*words, **maintainer).error == "not_allowed"


def test_a_row_of_another_unit_is_refused_in_words(county, console):
    console.home = county / "station-01-01"
    units = console.items("org_unit", "--where", "level=county_center")
    answer = console.record({"kind": "org_unit", "id": units[0]["id"], "address": "改"})
    assert (answer.code, answer.error) == (3, "row_of_another_unit")
    moved = console.record({"kind": "org_unit", "id": units[0]["id"], "org_no": 7})
    assert moved.error == "invalid_field"


def test_teams_of_other_units_are_not_taken_for_ones_own(county, console):
    console.home = county / "institute-01"
    own = console("stats").payload["unit_id"]
    of_station = next(t for t in console.items("volunteer_team") if t["org_unit_id"] != own)
    answer = console.record(volunteer(team=of_station["name"]))
    person = console("show", "volunteer", answer.payload["results"][-1]["id"]).payload["item"]
    team = console("show", "volunteer_team", person["team_id"]).payload["item"]
    assert team["name"] == of_station["name"]
    assert team["org_unit_id"] == own


def test_records_come_by_standard_input_too(station, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps({"kind": "venue", "name": "礼堂"})))
    assert station("record", "-").code == 0
    assert [venue["name"] for venue in station.items("venue")] == ["礼堂"]


def test_the_examples_of_the_help_are_true(station):
    text = resource("help/cli.md").read_text(encoding="utf-8")
    example, corrections, *_ = re.findall(r"```json\n(.*?)```", text, re.DOTALL)
    answer = station.record(example)
    ids = {one["kind"]: one["id"] for one in answer.payload["results"]}
    assert station("stats").payload["figures"]["service_minutes"] == 180
    for line in corrections.splitlines():
        content = json.loads(line)
        content["volunteer_id"] = ids["volunteer"]
        if content["kind"] == "sign_in":
            content["occurrence_id"] = ids["occurrence"]
        else:
            content["corrects_id"] = ids["hours_entry"]
        assert station.record(content).code == 0
    assert station("stats").payload["figures"]["service_minutes"] == 30


def test_the_help_names_every_field_of_every_kind():
    text = resource("help/cli.md").read_text(encoding="utf-8")
    given_by_the_program = {"id", "org_unit_id", "level", "org_no", "parent_id"}
    given_by_the_program |= {"entered_by", "entered_at"}
    for kind, value in KINDS.items():
        line = next(line for line in text.splitlines() if line.startswith(f"| `{kind}` |"))
        for field in fields(value):
            assert field.name in given_by_the_program or field.name in line, (kind, field.name)


def test_what_another_units_row_holds_stops_no_list(station):
    """Groups 68, 71: an unknown code, a date that is none, broken JSON, as signed by somebody."""
    person = station.record({"kind": "volunteer", "name": "奇一", "birth_date": "1970-01-02"})
    assert person.code == 0
    store = open_store(places_at(station.home), SOMEBODY["user"], SOMEBODY["password"])
    with store.engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE volunteer SET birth_date = 'x', gender = 'newer', skills = '[', status = 'new'"
        )
    store.close()
    (line,) = station.items("volunteer")
    assert line["name"] == "奇一"
    assert line["birth_date"] is None
    changed = station.record({"kind": "volunteer", "id": line["id"], "phone": "13800000000"})
    assert changed.code == 0

    store = open_store(places_at(station.home), SOMEBODY["user"], SOMEBODY["password"])
    with store.engine.connect() as connection:
        row = connection.exec_driver_sql(
            "SELECT birth_date, gender, skills, status, phone FROM volunteer"
        ).one()
    store.close()
    assert tuple(row) == ("x", "newer", "[", "new", "13800000000")
