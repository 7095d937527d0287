"""点单 → 派单 → 接单 → 评单 over three homes that meet by bundles only."""

import pytest


@pytest.fixture
def levels(county, console):
    """Three homes of a village-sized county: what is said at each, and a stick between them."""
    homes = {name: county / name for name in ("centre", "institute-01", "station-01-01")}
    return Levels(console, homes, county)


class Levels:
    def __init__(self, console, homes, folder):
        self.console, self.homes, self.folder = console, homes, folder
        self.sticks = 0
        self.units = {
            name: next(
                unit["id"]
                for unit in self.at("centre")("list", "org_unit").payload["items"]
                if unit["name"] == told
            )
            for name, told in self.names().items()
        }

    def names(self):
        return {name: self.at(name)("stats").payload["unit"] for name in self.homes}

    def at(self, name):
        def call(*words, expect=0):
            answer = self.console(*words, home=self.homes[name])
            assert answer.code == expect, answer
            return answer

        return call

    def carry(self, sender, receiver):
        self.sticks += 1
        stick = self.folder / f"stick-{self.sticks}"
        self.at(sender)("bundle", "export", "--to", stick)
        self.at(receiver)("bundle", "import", stick)

    def order(self, name, need):
        (found,) = [
            one for one in self.at(name)("order", "list").payload["items"] if one["need_id"] == need
        ]
        return found

    def need(self, name, need):
        listed = self.at(name)("need", "list").payload["items"]
        return next(one for one in listed if one["id"] == need)


def test_an_order_goes_round_and_one_unit_at_a_time_may_move_it(levels):
    station, institute = levels.at("station-01-01"), levels.at("institute-01")
    added = station(
        "need", "add", "教老人用智能手机", "--category", "convenience", "--phone", "13800001234"
    )
    need = added.payload["item"]["id"]
    assert added.payload["item"]["phone"] == "138****1234"
    station("need", "escalate", need)
    assert station("need", "reject", need, "--reason", "x", expect=3).error == "order_elsewhere"
    levels.carry("station-01-01", "institute-01")
    held = levels.need("institute-01", need)
    assert (held["ours"], held["state"]) == (True, "escalated")
    given = institute(
        "order", "dispatch", need, "--unit", levels.units["station-01-01"], "--due", "2026-12-31"
    )
    order = given.payload["item"]["id"]
    assert institute("order", "claim", order, expect=3).error == "order_elsewhere"
    levels.carry("institute-01", "station-01-01")
    assert levels.need("station-01-01", need)["state"] == "dispatched"
    assert station("order", "deliver", order, expect=3).error == "order_step"
    station("order", "claim", order)
    station("order", "no-volunteer", order, "--reason", "家里有事")
    station("order", "deliver", order, "--outcome", "教会了 12 人", "--minutes", "90", "--solved")
    assert station("order", "close", order, expect=3).error == "order_step"
    station("order", "evaluate", order, "5", "--by", "visit", "--comment", "很耐心")
    assert station("order", "close", order, expect=3).error == "order_elsewhere"
    levels.carry("station-01-01", "institute-01")
    back = levels.order("institute-01", need)
    assert (back["state"], back["score"], back["ours"]) == ("evaluated", 5, True)
    institute("order", "close", order)
    assert levels.need("institute-01", need)["state"] == "closed"
    levels.carry("institute-01", "station-01-01")
    levels.carry("institute-01", "centre")
    steps = levels.at("centre")("order", "steps", order).payload["items"]
    assert [one["state"] for one in steps] == [
        "dispatched",
        "claimed",
        "claimed",
        "delivered",
        "evaluated",
        "closed",
    ]
    assert [one["number"] for one in steps] == [1, 2, 3, 4, 5, 6]
    assert levels.need("station-01-01", need)["state"] == "closed"
    assert levels.order("centre", need)["twice"] is False


def test_what_was_declined_is_given_again(levels):
    station, institute = levels.at("station-01-01"), levels.at("institute-01")
    need = institute("need", "add", "修农具").payload["item"]["id"]
    unit = levels.units["station-01-01"]
    first = institute("order", "dispatch", need, "--unit", unit).payload["item"]["id"]
    assert institute("order", "dispatch", need, "--unit", unit, expect=3).error == "need_step"
    levels.carry("institute-01", "station-01-01")
    assert station("order", "decline", first, expect=3).error == "reason_missing"
    station("order", "decline", first, "--reason", "没有会修的人")
    levels.carry("station-01-01", "institute-01")
    own = levels.units["institute-01"]
    second = institute("order", "dispatch", need, "--unit", own).payload["item"]
    assert second["state"] == "dispatched"
    institute("order", "withdraw", second["id"], "--reason", "改由县里办")
    assert levels.need("institute-01", need)["state"] == "accepted_for_review"
    institute("need", "escalate", need)
    assert levels.need("institute-01", need)["ours"] is False


def test_what_was_given_to_an_institute_can_be_passed_on_and_comes_back(levels):
    centre, institute = levels.at("centre"), levels.at("institute-01")
    station = levels.at("station-01-01")
    need = centre("need", "add", "送戏下乡", "--category", "culture").payload["item"]["id"]
    above = centre("order", "dispatch", need, "--unit", levels.units["institute-01"])
    above = above.payload["item"]["id"]
    levels.carry("centre", "institute-01")
    below = institute("order", "cascade", above, "--unit", levels.units["station-01-01"])
    below = below.payload["item"]["id"]
    levels.carry("institute-01", "station-01-01")
    station("order", "claim", below)
    station("order", "deliver", below, "--outcome", "演了一场")
    station("order", "evaluate", below, "4")
    levels.carry("station-01-01", "institute-01")
    institute("order", "close", below)
    listed = {one["id"]: one for one in institute("order", "list").payload["items"]}
    assert (listed[above]["state"], listed[above]["score"]) == ("evaluated", 4)
    assert listed[above]["outcome"] == "演了一场"
    levels.carry("institute-01", "centre")
    centre("order", "close", above)
    assert levels.need("centre", need)["state"] == "closed"


def test_a_unit_dispatches_to_itself_and_below_only(levels):
    station = levels.at("station-01-01")
    need = station("need", "add", "打扫卫生").payload["item"]["id"]
    refused = station("order", "dispatch", need, "--unit", levels.units["institute-01"], expect=3)
    assert refused.error == "not_allowed"
    own = station("order", "dispatch", need, "--unit", levels.units["station-01-01"])
    order = own.payload["item"]["id"]
    for step in ("claim", "start"):
        station("order", step, order)
    station("order", "deliver", order)
    station("order", "evaluate", order, "9", expect=3)
    station("order", "evaluate", order, "3")
    station("order", "close", order)
    assert levels.need("station-01-01", need)["state"] == "closed"


def test_late_steps_are_told_in_days(levels):
    station = levels.at("station-01-01")
    need = {"kind": "resident_need", "content": "修路灯", "asked_on": "2020-01-01"}
    levels.console.record(need, home=levels.homes["station-01-01"])
    first = station("need", "list").payload["items"][0]
    assert first["content"] == "修路灯"
    assert first["days_over"] > 365


def test_a_merged_need_names_the_other_and_reasons_are_asked_for(levels):
    station = levels.at("station-01-01")
    first = station("need", "add", "要体检").payload["item"]["id"]
    second = station("need", "add", "想做体检").payload["item"]["id"]
    station("need", "merge", second, "--into", second, expect=3)
    merged = station("need", "merge", second, "--into", first).payload["item"]
    assert (merged["state"], merged["merged_into_id"]) == ("merged", first)
    assert station("need", "reject", first, expect=3).error == "reason_missing"
    station("need", "reject", first, "--reason", "不在服务范围")
    assert station("need", "accept", first, expect=3).error == "need_step"


def candidates(levels, name, row):
    return levels.at(name)("match", row).payload["candidates"]


def test_a_decline_travels_and_the_team_is_suggested_last_for_this_need(levels):
    station, institute = levels.at("station-01-01"), levels.at("institute-01")
    need = station("need", "add", "给腿脚不便的老人理发").payload["item"]["id"]
    twin = station("need", "add", "老人想理发").payload["item"]["id"]
    station("need", "merge", twin, "--into", need)
    station("need", "escalate", need)
    levels.carry("station-01-01", "institute-01")
    assert levels.need("institute-01", twin)["merged_into_id"] == need
    first, second, *_ = candidates(levels, "institute-01", need)
    assert first["score"] >= second["score"]
    assert first["unit_id"] == levels.units["station-01-01"]
    assert any("理发" in reason for reason in first["reasons"])
    given = institute(
        "order", "dispatch", need, "--unit", first["unit_id"], "--team", first["team_id"]
    )
    order = given.payload["item"]["id"]
    levels.carry("institute-01", "station-01-01")
    station("order", "decline", order, "--reason", "这个月都在外地")
    levels.carry("station-01-01", "institute-01")
    again = {one["id"]: one for one in candidates(levels, "institute-01", need)}
    assert next(iter(again)) != first["id"]
    if first["id"] in again:
        assert "这一件退过单" in again[first["id"]]["reasons"]
    other = next(iter(again.values()))
    institute("order", "dispatch", need, "--unit", other["unit_id"], "--team", other["team_id"])
    levels.carry("institute-01", "centre")
    assert levels.need("centre", twin)["state"] == "merged"
    assert levels.need("centre", need)["state"] == "dispatched"
    assert [one["state"] for one in levels.at("centre")("order", "steps", order).payload["items"]]


def test_a_need_goes_into_none_that_is_over(levels):
    station = levels.at("station-01-01")
    ids = [station("need", "add", f"第{n}条").payload["item"]["id"] for n in range(3)]
    station("need", "merge", ids[0], "--into", ids[1])
    assert station("need", "merge", ids[1], "--into", ids[0], expect=3).error == "need_step"
    station("need", "reject", ids[2], "--reason", "不在服务范围")
    assert station("need", "merge", ids[1], "--into", ids[2], expect=3).error == "need_step"


def test_needs_refused_for_lack_of_hands_and_late_ones_are_unmet(levels, tmp_path):
    institute = levels.at("institute-01")
    lacking = institute("need", "add", "修拖拉机").payload["item"]["id"]
    institute("need", "reject", lacking, "--reason", "没有会修的人")
    refused = institute("need", "add", "借钱").payload["item"]["id"]
    institute("need", "reject", refused, "--reason", "不在服务范围")
    file = tmp_path / "供需对接.xlsx"
    found = institute("supply-demand", "--to", file).payload
    unmet = {one["id"]: one for one in found["unmet"]}
    assert lacking in unmet
    assert refused not in unmet
    assert unmet[lacking]["state"] == "不予受理：没有会修的人"
    assert sum(found["unmet_by_category"].values()) == len(unmet)
    assert {one["id"] for one in found["needs"]} >= {lacking, refused}
    assert found["resources"]
    assert file.exists()
    venues = {one["id"] for one in found["resources"] if one["register"] == "venues"}
    assert {one["id"] for one in found["unused"] if one["register"] == "venues"} <= venues


def test_match_refuses_what_is_neither_need_nor_order(levels):
    station = levels.at("station-01-01")
    refused = station("match", "01a18f42-10d0-8010-8404-0404bbd8aa99", expect=3)
    assert refused.error == "not_found"
