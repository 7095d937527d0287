"""approval at the console: what waits, deciding about records and months, what is refused."""

import pytest


@pytest.fixture
def places(county, console):
    """Institute and station of the demo county; the station's news is at the institute."""
    console.institute, console.station = county / "institute-01", county / "station-01-01"
    stick = county / "stick"
    assert console("bundle", "export", "--to", stick, home=console.station).code == 0
    assert console("bundle", "import", stick, home=console.institute).code == 0
    console.stick = stick
    return console


def waiting(places, *words):
    answer = places("approval", "list", "--waiting", *words, home=places.institute)
    assert answer.code == 0
    assert answer.payload["total"] == len(answer.payload["items"])
    return answer.payload["items"]


def test_what_waits_is_approved_returned_and_told_to_the_village(places):
    first, second, *rest = waiting(places)
    approved = places("approval", "approve", first["id"], home=places.institute)
    assert approved.payload["results"][0]["state"] == "approved"
    given = places("approval", "return", second["id"], "--reason", "缺照片", home=places.institute)
    assert (given.payload["results"][0]["reason"], given.code) == ("缺照片", 0)
    assert [one["id"] for one in waiting(places)] == [one["id"] for one in rest]

    back = places.stick / "back"
    assert places("bundle", "export", "--to", back, home=places.institute).code == 0
    assert places("bundle", "import", back, home=places.station).code == 0
    own = {
        item["id"]: item
        for month in {first["day"][:7], second["day"][:7]}
        for item in places("approval", "own", "--period", month, home=places.station).payload[
            "items"
        ]
    }
    assert own[first["id"]]["state"] == "approved"
    assert own[second["id"]]["state"] == "returned"
    assert own[second["id"]]["reason"] == "缺照片"
    assert own[second["id"]]["decided_by"] == "demo"

    taken = places("approval", "withdraw", second["id"], home=places.institute)
    assert taken.payload["results"][0]["state"] == "open"


def test_a_month_is_decided_about_as_a_whole(places):
    months = places("approval", "months", "--waiting", home=places.institute).payload["items"]
    one = months[0]
    words = ("--unit", one["unit_id"], "--month", one["month"])
    answer = places("approval", "approve", *words, home=places.institute)
    assert answer.payload["results"] == [
        {
            "id": one["unit_id"],
            "month": one["month"],
            "state": "approved",
            "reason": "",
            "decided_unit": answer.payload["results"][0]["decided_unit"],
            "decided_by": "demo",
            "decided_at": answer.payload["results"][0]["decided_at"],
        }
    ]
    after = places("approval", "months", "--period", one["month"], home=places.institute)
    (now,) = [item for item in after.payload["items"] if item["unit_id"] == one["unit_id"]]
    assert (now["waiting"], now["approved"]) == (0, one["occurrences"])


def test_what_is_not_ours_to_decide_is_refused_and_changes_nothing(places):
    item = waiting(places)[0]
    digest = places.digest(home=places.station)
    for words, error in (
        (("approve", item["id"]), "approval_not_below"),
        (("approve",), "not_found"),
        (("approve", "x"), "not_found"),
        (("return", item["id"], "--reason", " "), "reason_missing"),
    ):
        answer = places("approval", *words, home=places.station)
        assert (answer.code, answer.error, answer.payload["results"]) == (3, error, [])
    assert places.digest(home=places.station) == digest
    bad = places("approval", "approve", item["id"], item["day"], home=places.institute)
    assert (bad.error, len(bad.payload["results"])) == ("not_found", 1)
    for month in ("2026", "", "2026-13"):
        words = ("--unit", item["id"], "--month", month)
        assert places("approval", "approve", *words, home=places.institute).error == (
            "period_invalid"
        )


def test_a_clerk_may_look_and_not_decide(places):
    item = waiting(places)[0]
    added = places(
        "user", "add", "小王", "--role", "clerk", new_password="wang-2026-x", home=places.institute
    )
    assert added.code == 0
    clerk = {"user": "小王", "password": "wang-2026-x", "home": places.institute}
    assert places("approval", "list", **clerk).code == 0
    refused = places("approval", "approve", item["id"], **clerk)
    assert (refused.code, refused.error) == (3, "not_allowed")


def test_who_has_reported_and_what_the_last_stick_contained(places):
    every = places("bundle", "reports", home=places.institute).payload
    silent = places("bundle", "reports", "--silent", home=places.institute).payload
    assert every["units"] == every["total"] > 0
    assert silent["total"] == every["silent"]
    (one,) = [item for item in every["items"] if item["days_silent"] == 0]
    assert one["reported"]
    assert one["above"] == ""
    newest = places("bundle", "arrived", "--most", 1, home=places.institute).payload["items"][0]
    assert newest["unit"] == one["unit"]
    assert newest["activities"] > 0
    assert newest["minutes"] > 0
    assert (
        sum(newest[name] for name in ("applied", "same", "conflict", "rejected"))
        == (newest["count"])
    )
    assert places("bundle", "status", home=places.station).payload["not_taken"] == []
