"""county policy, units, users, keys, root-revoke, new-authority as typed at a console."""

import pytest

from tests.integration.test_enrol_verbs import carry, listed, new_root, town

__all__ = ["town"]


def refused(person, *words):
    code, answer = person.does(*words)
    assert code == 3, answer
    return answer["error"]


def test_38_a_policy_is_shown_issued_and_reaches_the_institute(town, tmp_path):
    """Group 38: the policy in force, and the next one."""
    centre, institute = town
    assert centre.gets("county", "policy") == {"number": 1, "label": "", "closed": []}
    close = "volunteer.identity.set.ancestor"
    made = centre.gets("county", "policy-issue", "--label", "县办第 8 号", "--close", close)
    assert made == {"number": 2, "label": "县办第 8 号", "closed": [close]}
    carry(centre, institute, tmp_path / "down")
    assert institute.gets("county", "policy") == made
    assert refused(institute, "county", "policy-issue", "--label", "乡") == "authority_is_lower"
    wrong = ("county", "policy-issue", "--label", "错", "--close", "nothing.*")
    assert refused(centre, *wrong) == "invalid_field"


def test_38_what_is_closed_cannot_be_recorded(town, tmp_path):
    """Group 38: nobody types what every other computer would refuse."""
    centre, _ = town
    file = tmp_path / "row.json"
    file.write_text('{"kind": "venue", "name": "礼堂"}', encoding="utf-8")
    centre.gets("county", "policy-issue", "--label", "全关", "--close", "venue.*.*.self")
    assert refused(centre, "record", file) == "closed_by_county"
    centre.gets("county", "policy-issue", "--label", "再开")
    centre.gets("record", file)


def test_a_unit_is_numbered_renamed_moved_and_closed(town, tmp_path):
    centre, institute = town
    carry(institute, centre, tmp_path / "up")
    create = ("county", "unit-create", "--level", "village_station")
    made = institute.gets(*create, "--name", "石桥村站", "--under", 256)
    assert (made["org_no"], made["parent"], made["devices"]) == (257, 256, 0)
    carry(institute, centre, tmp_path / "up2")
    assert centre.gets("county", "unit-rename", 257, "--name", "石桥新站")["name"] == "石桥新站"
    moved = centre.gets("county", "unit-move", 257, "--under", 1)
    assert (moved["path"], moved["row_differs"]) == ([1, 257], False)
    assert refused(centre, "county", "unit-move", 256, "--under", 257) == "unit_place"
    assert refused(centre, "county", "unit-move", 999, "--under", 1) == "unit_unknown"
    assert centre.gets("county", "unit-close", 257)["closed"]
    told = [
        (one["action"], one["name"], one["above"], one["by"])
        for one in centre.gets("county", "unit-history", 257)["items"]
    ]
    assert told == [
        ("create", "石桥村站", "青溪镇所", "青溪镇所"),
        ("rename", "石桥新站", "青溪镇所", "云山县中心"),
        ("move", "", "云山县中心", "云山县中心"),
        ("close", "", "云山县中心", "云山县中心"),
    ]
    assert refused(centre, "county", "unit-close", 257) == "unit_closed"
    names = {one["org_no"]: one["name"] for one in centre.gets("county", "units")["items"]}
    assert names == {1: "云山县中心", 256: "青溪镇所", 257: "石桥新站"}
    assert refused(institute, "county", "unit-close", 1) == "unit_not_below"


def test_39_a_user_is_ended_and_comes_back(town):
    """Group 39: flagged from the end on, and back again."""
    centre, institute = town
    ended = centre.gets("county", "user-end", "256-1", 3)
    assert (ended["device"], ended["user_no"], ended["later_operations"]) == ("256-1", 3, 0)
    assert centre.gets("county", "users")["total"] == 1
    assert centre.gets("county", "user-back", "256-1", 3)["left_on"] is None
    assert centre.gets("county", "users")["total"] == 0
    assert refused(institute, "county", "user-end", "1-1", 1) == "device_not_below"
    assert refused(centre, "county", "user-end", "9-9", 1) == "device_unknown"


def test_66_keys_are_listed_with_the_day_they_end(town):
    """Group 66: the day a key ends is told, and decides nothing."""
    centre, _ = town
    found = centre.gets("county", "keys")
    assert (found["total"], found["expiring"], found["lagging"]) == (2, 0, 0)
    assert all(800 < one["days_left"] <= 820 for one in found["items"])


def test_36_root_keys_end_a_device_and_replace_the_authority(town, tmp_path, monkeypatch):
    """Group 36: with enough kits, and not with too few."""
    centre, institute = town
    made = new_root(centre, tmp_path / "keys", monkeypatch)
    monkeypatch.delenv("WENMING_KIT_CODES")
    kits = [word for kit in made["kits"][:2] for word in ("--kit", kit["file"])]
    end = ("county", "root-revoke", "256-1", "--reason", "stolen")
    assert refused(centre, *end) == "root_signers_missing"
    monkeypatch.setenv("WENMING_KIT_CODES", " ".join(kit["code"] for kit in made["kits"][:2]))
    assert centre.gets(*end, *kits)["state"] == "stolen"
    anew = ("county", "new-authority", "--reason", "retired")
    before = centre.gets("county", "authority")
    assert (before["device"], before["is_here"]) == ("1-1", True)
    assert before["latest"][0]["number"] == before["records"]
    fresh = centre.gets(*anew, *kits)["fingerprint"]
    assert len(fresh) == 30
    after = centre.gets("county", "authority")
    assert (after["fingerprint"], after["device"]) == (fresh, "1-2")
    assert listed(centre) == {"1-1": "retired", "1-2": "active", "256-1": "stolen"}
    assert refused(institute, *anew, *kits) == "no_authority"
    assert centre.gets("check")["ok"]


def test_a_second_computer_of_the_centre_is_set_up_with_its_own_card(town, tmp_path, capsys):
    """Group 40: with the card of its own unit a computer founds no county of its own."""
    centre, _ = town
    second = type(centre)(tmp_path / "second", capsys)
    card = centre.gets("enrol", "card", "--to", tmp_path / "own")["file"]
    second.gets(
        *("setup", "--level", "county_center", "--name", "云山县中心", "--parent-card", card)
    )
    asked = second.gets("enrol", "request", "--to", tmp_path / "usb9")
    approve = ("enrol", "approve", asked["file"], "--fingerprint", asked["fingerprint"])
    assert centre.gets(*approve, "--to", tmp_path / "welcome9")["org_no"] == 1
    second.gets("enrol", "accept", tmp_path / "welcome9")
    assert listed(second) == {"1-1": "active", "1-2": "active", "256-1": "active"}


@pytest.mark.parametrize("words", [("units",), ("users",), ("keys",), ("policy",)])
def test_without_a_place_there_is_nothing_to_show(tmp_path, capsys, monkeypatch, words):
    from tests.integration.test_enrol_verbs import PASSWORD, USER, Person  # noqa: PLC0415

    monkeypatch.setenv("WENMING_USER", USER)
    monkeypatch.setenv("WENMING_PASSWORD", PASSWORD)
    lonely = Person(tmp_path / "lonely", capsys)
    lonely.gets("setup", "--level", "village_station", "--name", "石桥村站")
    assert refused(lonely, "county", *words) == "not_enrolled"
