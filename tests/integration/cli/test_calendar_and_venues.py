"""calendar, venue and the papers of one row, as a script uses them."""

import json

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
