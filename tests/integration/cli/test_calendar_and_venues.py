"""calendar, venue and the papers of one row, as a script uses them."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

VENUE = {
    "kind": "venue",
    "ref": "hall",
    "name": "村文化礼堂",
    "ownership_unit": "村委会",
    "opening_slots": ["1-5 08:00-12:00"],
}
DANCE = {
    "kind": "activity",
    "name": "天天舞",
    "venue_id": "@hall",
    "recurrence": "daily;count=3",
    "occurrences": [{"day": "2026-10-06", "starts": "09:00", "ends": "10:00"}],
}
BOOKED = {"kind": "venue_booking", "venue_id": "@hall", "purpose": "喜宴"}


def test_a_month_of_the_calendar_names_its_days_and_what_is_held(station):
    station.record([VENUE, DANCE])
    answer = station("calendar", "--period", "2026-10")
    assert (answer.code, answer.payload["holidays_known"]) == (0, True)
    days = {one["day"]: one for one in answer.payload["days"]}
    assert len(days) == 31
    assert days["2026-10-01"]["holiday"] == "国庆节"
    assert days["2026-10-10"]["make_up_workday"]
    assert days["2026-10-18"]["occasions"] == ["重阳节"]
    held = [day for day, one in days.items() if one["occurrences"]]
    assert held == ["2026-10-06", "2026-10-07", "2026-10-08"]
    assert days["2026-10-07"]["occurrences"][0]["name"] == "天天舞"
    assert not station("calendar", "--period", "2027-10").payload["holidays_known"]
    assert station("calendar", "--period", "2027").payload["error"] == "period_invalid"


def test_the_schedule_is_printed_by_month_and_by_year(station, tmp_path):
    station.record([VENUE, DANCE])
    for period in ("2026-10", "2026"):
        answer = station("print", "schedule", "--period", period, "--to", tmp_path / "page.pdf")
        assert (answer.code, answer.payload["pages"]) == (0, 1)
        assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    answer = station("print", "schedule", "--to", tmp_path / "page.pdf")
    assert answer.payload["error"] == "period_invalid"


def test_the_use_of_venues_and_what_meets_are_told(station):
    first = station.record([VENUE, DANCE]).payload["results"][2]["id"]
    moment = station("show", "occurrence", first).payload["item"]["starts_at"]
    venue = station.items("venue")[0]["id"]
    times = {"starts_at": moment, "ends_at": moment.replace("09:00:00", "11:00:00")}
    booked = station.record([{**BOOKED, "venue_id": venue, **times}]).payload["results"][0]["id"]
    (line,) = station("venue", "use", "--period", "2026-10").payload["items"]
    assert (line["slots_open"], line["slots_used"], line["uses"]) == (22, 3, 4)
    assert line["rate"] == 13.6
    (met,) = station("venue", "clashes", "--period", "2026-10").payload["items"]
    assert {met["first"]["kind"], met["second"]["kind"]} == {"occurrence", "venue_booking"}
    (clash,) = station("venue", "check", booked).payload["items"]
    assert (clash["kind"], clash["other"]["name"]) == ("occupied", "天天舞")
    assert station("venue", "check", "zz").payload["error"] == "not_found"


def test_the_papers_of_one_row_are_written_and_another_row_is_refused(station, tmp_path):
    case = {"kind": "customs_case", "householder": "王测试"}
    row_id = station.record([case]).payload["results"][0]["id"]
    to = tmp_path / "slip.pdf"
    answer = station("print", "customs-slip", "--id", row_id, "--to", to)
    assert (answer.code, answer.payload["pages"]) == (0, 1)
    for kind in ("brand-page", "venue-sharing"):
        refused = station("print", kind, "--id", row_id, "--to", to).payload
        assert refused["error"] == "not_found"
    assert "王测试" not in json.dumps(answer.payload, ensure_ascii=False)


@pytest.fixture
def centre(console, made_units, tmp_path):
    """A copy of a county centre, whose packs bind it."""
    console.home = Path(shutil.copytree(made_units / "centre", tmp_path / "centre"))
    return console


def next_year():
    return date.today().year + 1  # noqa: DTZ011  the program asks the same clock


def holiday_pack(version, last):
    year = next_year()
    return (
        f'[pack]\nid = "holidays"\nversion = "{year}.{version}"\n'
        f'effective_from = "{year}-01-01"\n[[years]]\nyear = {year}\nworking_days = []\n'
        f'holidays = [{{ title = "元旦", first = "{year}-01-01", last = "{year}-01-{last}" }}]\n'
    )


def days_of(centre, activity):
    found = centre.items("occurrence", "--where", f"activity_id={activity}")
    return sorted(one["day"] for one in found)


def test_new_holidays_are_told_then_moved_once_and_only_when_asked(centre, tmp_path):
    year = next_year()
    rule = {"recurrence": "monthly:1;holidays=move", "repeats_until": f"{year}-02-28"}
    first = [{"day": f"{year - 1}-12-01", "starts": "19:00", "ends": "20:00"}]
    monthly = {"kind": "activity", "name": "月月庆", "occurrences": first} | rule
    plain = {"kind": "activity", "name": "照常办", "occurrences": first}
    plain |= {"recurrence": "monthly:1", "repeats_until": f"{year}-02-28"}
    made = centre.record([monthly, plain]).payload["results"]
    moving, other = (one["id"] for one in made if one["kind"] == "activity")
    before = days_of(centre, moving)
    assert f"{year}-01-01" in before
    assert centre("calendar", "--moves").payload == {"moves": [], "total": 0, "applied": False}
    pack = tmp_path / "放假.toml"
    pack.write_text(holiday_pack(1, "03"), encoding="utf-8")
    assert centre("rules", "issue", pack).code == 0
    told = centre("calendar", "--moves").payload
    assert (told["total"], told["applied"]) == (1, False)
    (move,) = told["moves"]
    wanted = (moving, "月月庆", f"{year}-01-01", f"{year}-01-04")
    assert (move["activity_id"], move["name"], move["day"], move["to"]) == wanted
    assert days_of(centre, moving) == before  # looking changes nothing
    done = centre("calendar", "--apply-moves").payload
    assert done == {"moves": [move], "total": 1, "applied": True}
    moved = centre("show", "occurrence", move["occurrence_id"]).payload["item"]
    assert (moved["day"], moved["starts_at"][:16]) == (f"{year}-01-04", f"{year}-01-04T19:00")
    assert days_of(centre, other) == before  # a rule that does not mind holidays stays
    again = centre("calendar", "--apply-moves").payload
    assert again == {"moves": [], "total": 0, "applied": True}
    pack.write_text(holiday_pack(2, "05"), encoding="utf-8")
    assert centre("rules", "issue", pack).code == 0
    (on,) = centre("calendar", "--apply-moves").payload["moves"]
    assert (on["occurrence_id"], on["day"], on["to"]) == (
        move["occurrence_id"],
        f"{year}-01-04",
        f"{year}-01-06",
    )


def test_a_session_that_was_changed_by_hand_stays_where_it_is(centre, tmp_path):
    year = next_year()
    first = [{"day": f"{year - 1}-12-01", "starts": "19:00", "ends": "20:00"}]
    rule = {"recurrence": "monthly:1;holidays=skip", "repeats_until": f"{year}-02-28"}
    made = centre.record([{"kind": "activity", "name": "月月庆", "occurrences": first} | rule])
    (activity,) = (one["id"] for one in made.payload["results"] if one["kind"] == "activity")
    pack = tmp_path / "放假.toml"
    pack.write_text(holiday_pack(1, "03"), encoding="utf-8")
    assert centre("rules", "issue", pack).code == 0
    (move,) = centre("calendar", "--moves").payload["moves"]
    assert move["to"] is None
    change = {"kind": "occurrence", "id": move["occurrence_id"]}
    centre.record([{**change, "day": f"{year}-01-02", "starts": "19:00", "ends": "20:00"}])
    assert centre("calendar", "--apply-moves").payload["moves"] == []
    assert f"{year}-01-02" in days_of(centre, activity)
    assert centre("calendar", "--moves", "--apply-moves").code == 2  # one or the other
