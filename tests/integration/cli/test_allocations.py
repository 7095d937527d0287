"""资源调配 over three homes that meet by bundles only: asked below, decided above, given back."""

import pytest

from tests.integration.cli.test_orders import Levels


@pytest.fixture
def levels(county, console):
    homes = {name: county / name for name in ("centre", "institute-01", "station-01-01")}
    return Levels(console, homes, county)


def test_a_request_goes_up_is_granted_there_and_comes_back(levels):
    station, institute, centre = map(levels.at, ("station-01-01", "institute-01", "centre"))
    asked = station(
        *("allocation", "ask", "镇里的文化站一天", "--kind", "阵地", "--purpose", "重阳联欢"),
        *("--from", "2026-12-20", "--until", "2026-12-21"),
    ).payload["item"]
    assert (asked["state"], asked["may_decide"], asked["may_withdraw"]) == ("asked", False, True)
    assert asked["asked_by"]
    station("allocation", "grant", asked["id"], expect=3)  # nobody grants their own wish
    levels.carry("station-01-01", "institute-01")
    levels.carry("institute-01", "centre")
    (seen,) = centre("allocation", "list").payload["items"]
    assert (seen["id"], seen["may_decide"]) == (asked["id"], True)
    offered = centre("allocation", "offers", asked["id"]).payload["items"]
    hall = next(one for one in offered if one["name"] == "镇综合文化站")
    assert hall["taken_by"] == ""
    granted = centre("allocation", "grant", asked["id"], "--resource", hall["id"]).payload["item"]
    assert (granted["state"], granted["resource"]) == ("granted", "镇综合文化站")
    assert granted["lender"] == levels.names()["institute-01"]
    centre("allocation", "refuse", asked["id"], "--reason", "晚了", expect=3)
    levels.carry("centre", "institute-01")
    (told,) = institute("allocation", "list").payload["items"]  # once, though it has two rows of it
    assert (told["state"], told["may_return"]) == ("granted", True)
    levels.carry("institute-01", "station-01-01")
    (told,) = station("allocation", "list").payload["items"]
    assert (told["state"], told["lender"]) == ("granted", levels.names()["institute-01"])
    back = station("allocation", "return", asked["id"], "--outcome", "坐满了").payload["item"]
    assert (back["state"], back["outcome"]) == ("returned", "坐满了")
    levels.carry("station-01-01", "institute-01")
    levels.carry("institute-01", "centre")
    (seen,) = centre("allocation", "list").payload["items"]
    assert (seen["state"], seen["outcome"]) == ("returned", "坐满了")
    used = centre("register", "look", "use-by-level").payload
    heads = used["columns"]
    rows = {row[0]: row for row in used["rows"]}
    assert list(rows) == ["县级", "乡镇级", "村级"]
    assert rows["村级"][heads.index("调配申请")] == "1"
    assert rows["村级"][heads.index("同意的")] == "1"


def test_taking_a_wish_back_needs_a_reason(levels):
    station = levels.at("station-01-01")
    asked = station("allocation", "ask", "音响").payload["item"]
    refused = station("allocation", "withdraw", asked["id"], "--reason", " ", expect=3)
    assert refused.payload["error"] == "reason_missing"
    assert station("allocation", "list").payload["items"][0]["state"] == "asked"
    taken = station("allocation", "withdraw", asked["id"], "--reason", "不用了").payload["item"]
    assert (taken["state"], taken["reason"]) == ("withdrawn", "不用了")
