"""bundle, conflict, enrol: bad files, bad sticks, bad places; what is refused changes nothing."""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def places(county, console):
    console.centre = county / "centre"
    console.institute = county / "institute-01"
    console.station = county / "station-01-01"
    return console


def carried(console, sender, receiver, stick):
    """Export at one home, import at another, and return the only file's verdict."""
    assert console("bundle", "export", "--to", stick, home=sender).code == 0
    answer = console("bundle", "import", stick, home=receiver)
    return next(one for one in answer.payload["bundles"] if one["status"] == "applied")


def test_a_torn_header_is_a_bad_copy_and_not_a_forgery(places, tmp_path):
    made = places("bundle", "export", "--to", tmp_path / "stick", home=places.station)
    data = Path(made.payload["files"][0]["file"]).read_bytes()
    before = places.digest(home=places.institute)
    for place in (8, 9, 12, 40, len(data) // 2):
        file = tmp_path / "torn.wmb"
        file.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        answer = places("bundle", "import", file, home=places.institute)
        assert (answer.code, answer.error) == (3, "bundle_damaged"), place
        assert answer.payload["bundles"][0]["status"] == "refused"
        inspected = places("bundle", "inspect", file, home=places.institute)
        assert inspected.error == "bundle_damaged", place
    assert places.digest(home=places.institute) == before
    assert list((places.institute / "inbox").iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on Windows")
def test_pipes_are_no_bundles_and_no_requests(places, tmp_path):
    pipe = tmp_path / "p.wmb"
    os.mkfifo(pipe)
    places.home = places.institute
    assert places("bundle", "import", pipe).error == "not_a_bundle"
    assert places("bundle", "inspect", pipe).error == "not_a_bundle"
    assert places("enrol", "inspect", pipe).error == "stick_unreadable"


def test_an_import_that_finds_nothing_keeps_its_shape(places, tmp_path):
    (tmp_path / "x.wmb").mkdir()
    answer = places("bundle", "import", tmp_path / "x.wmb", home=places.institute)
    assert (answer.code, answer.error) == (3, "nothing_to_import")
    assert (answer.payload["bundles"], answer.payload["gaps"]) == ([], [])


def test_nothing_is_sealed_for_a_stick_that_cannot_be_written_to(places, tmp_path):
    places.home = places.station
    (tmp_path / "file").write_text("x")
    (tmp_path / "redirected").mkdir()
    (tmp_path / "redirected" / "WENMING").symlink_to(tmp_path)
    before = places.digest()
    unsent = places("bundle", "status").payload["unsent_operations"]
    for target, error in (
        (tmp_path / "file", "stick_unreadable"),
        (tmp_path / "file" / "below", "stick_unreadable"),
        (tmp_path / "redirected", "stick_folder_redirected"),
    ):
        answer = places("bundle", "export", "--to", target)
        assert (answer.code, answer.error) == (3, error)
    assert places.digest() == before
    assert places("bundle", "status").payload["unsent_operations"] == unsent


def test_a_conflict_is_resolved_once_and_both_ends_agree(places, tmp_path):
    station, institute = places.station, places.institute
    unit = places("stats", home=station).payload["unit_id"]
    people = places.items("volunteer", "--where", f"org_unit_id={unit}", home=institute)
    person = people[0]["id"]
    change = {"kind": "volunteer", "id": person}
    places.record({**change, "phone": "14155550001"}, home=institute)
    places.record({**change, "phone": "14155550002"}, home=station)
    carried(places, station, institute, tmp_path / "1")
    carried(places, institute, station, tmp_path / "2")
    for home in (station, institute):
        assert places("conflict", "list", home=home).payload["total"] == 1
    conflict = places("conflict", "list", home=institute).payload["items"][0]
    assert conflict["mine"]["phone"] == "141****0001"
    assert places("conflict", "resolve", conflict["id"], "theirs", home=institute).code == 0
    carried(places, institute, station, tmp_path / "3")
    for home in (station, institute):
        shown = places("show", "volunteer", person, "--reveal", "核对", home=home)
        assert shown.payload["item"]["phone"] == "14155550002"
        assert places("conflict", "list", home=home).payload["total"] == 0
        assert places("rebuild", home=home).payload["state_digest"] == places.digest(home=home)


@dataclass
class Units:
    """A centre, an enrolled institute, and makers of further units."""

    console: Any
    folder: Path

    def home(self, name):
        return self.folder / name

    def card(self, name):
        return self.console("enrol", "card", "--to", self.folder, home=self.home(name)).payload[
            "file"
        ]

    def set_up(self, name, level):
        words = ("setup", "--level", level, "--name", f"{name}单位")
        assert self.console(*words, home=self.home(name)).code == 0

    def ask(self, name, parent):
        card = ("--parent-card", self.card(parent))
        words = ("enrol", "request", "--to", self.folder / "asked", *card)
        return self.console(*words, home=self.home(name)).payload

    def approve(self, name, request, to="welcome"):
        digits = ("--fingerprint", request["fingerprint"])
        words = ("enrol", "approve", request["file"], *digits, "--to", self.folder / to)
        return self.console(*words, home=self.home(name))

    def join(self, name, approved):
        welcome = approved.payload["welcome"]
        return self.console("enrol", "accept", welcome, home=self.home(name))


@pytest.fixture
def units(console, made_units, tmp_path):
    shutil.copytree(made_units, tmp_path / "units")
    return Units(console, tmp_path / "units")


def test_a_request_is_approved_where_its_card_comes_from(units):
    units.set_up("station", "village_station")
    request = units.ask("station", "institute")
    refused = units.approve("centre", request)
    assert (refused.code, refused.error) == (3, "enrolment_wrong_parent")
    assert units.join("station", units.approve("institute", request)).code == 0


def test_a_practice_point_stands_under_its_station(units, console, tmp_path):
    units.set_up("station", "village_station")
    units.join("station", units.approve("institute", units.ask("station", "institute")))
    units.set_up("point", "practice_point")
    request = units.ask("point", "station")
    assert units.approve("station", request).error == "no_authority"
    early = units.approve("institute", request)
    assert (early.code, early.error) == (3, "enrolment_parent_unknown")
    carried(console, units.home("station"), units.home("institute"), tmp_path / "first")
    accepted = units.join("point", units.approve("institute", request))
    assert accepted.payload["parent"] == "station单位"
    console.record({"kind": "volunteer", "name": "点上的人"}, home=units.home("point"))
    carried(console, units.home("point"), units.home("station"), tmp_path / "second")
    assert len(console.items("volunteer", home=units.home("station"))) == 1


def test_numbers_given_before_enrolment_get_their_place(units, console):
    units.set_up("station", "village_station")
    console.home = units.home("station")
    console.record({"kind": "volunteer", "name": "早来的人"})
    assert console.items("volunteer")[0]["volunteer_no"] == "0000000000001"
    units.join("station", units.approve("institute", units.ask("station", "institute")))
    person = console.items("volunteer")[0]
    assert person["name"] == "早来的人"
    assert person["volunteer_no"] == "0025700100001"


def test_an_approval_without_a_place_for_its_welcome_is_none(units, console):
    (units.folder / "file").write_text("x")
    units.set_up("station", "village_station")
    answer = units.approve("institute", units.ask("station", "institute"), to="file")
    assert (answer.code, answer.error) == (3, "stick_unreadable")
    devices = console("enrol", "list", home=units.home("institute")).payload["items"]
    assert not [one for one in devices if one["unit"].startswith("station")]


def test_a_bundle_of_another_county_comes_from_a_stranger(places, units, tmp_path):
    stick = tmp_path / "stick"
    who = {"user": "某某", "password": "pw-12345678"}
    made = places("bundle", "export", "--to", stick, home=units.home("institute"), **who)
    file = made.payload["files"][0]["file"]
    answer = places("bundle", "import", file, home=places.institute)
    assert (answer.code, answer.error) == (3, "bundle_unknown_sender")


def test_a_folder_of_many_sticks_is_taken_in_and_told_unit_by_unit(units, console, tmp_path):
    """Group 70: thirteen files of two stations, two of them bad, in folders within a folder."""
    sticks = tmp_path / "all"
    for name in ("west", "east"):
        units.set_up(name, "village_station")
        units.join(name, units.approve("institute", units.ask(name, "institute")))
        for number in range(6):
            console.record({"kind": "volunteer", "name": f"{name}{number}"}, home=units.home(name))
            stick = sticks / "town" / f"{name}-{number}"
            assert console("bundle", "export", "--to", stick, home=units.home(name)).code == 0
    (bad,) = (sticks / "town" / "west-2").rglob("*.wmb")
    bad.write_bytes(bad.read_bytes()[:-1])
    (sticks / "noise.wmb").write_bytes(b"noise")

    answer = console("bundle", "import", sticks, home=units.home("institute"))

    assert answer.code == 3
    assert len(answer.payload["bundles"]) == 13
    refused = [one for one in answer.payload["bundles"] if one["status"] == "refused"]
    assert {Path(one["file"]).name for one in refused} == {bad.name, "noise.wmb"}
    lines = {line["unit"]: line for line in answer.payload["units"]}
    assert set(lines) == {"west单位", "east单位", ""}
    assert (lines["west单位"]["files"], lines["east单位"]["files"]) == (5, 6)
    assert lines["west单位"]["missing"] == [3]
    assert lines[""]["refused"] == 2
    for line in lines.values():
        parts = ("applied", "same", "conflict", "rejected")
        assert sum(line[part] for part in parts) == line["count"]
    assert len(console.items("volunteer", home=units.home("institute"))) == 12

    again = console("bundle", "import", sticks, home=units.home("institute"))
    assert {one["applied"] for one in again.payload["units"]} == {0}
