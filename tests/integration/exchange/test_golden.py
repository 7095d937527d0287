"""Bundles of every released format are read by this program to the same end.

tests/data/bundles holds one folder per release, made by make_golden.py and never changed.
"""

import json
from datetime import datetime
from itertools import permutations
from pathlib import Path

import pytest

from tests.integration.exchange.conftest import KEY, Clock, Home
from tests.integration.exchange.frozen import NOTE, thaw

BUNDLES = Path(__file__).parents[2] / "data" / "bundles"
RELEASES = sorted(folder.name for folder in BUNDLES.iterdir() if folder.is_dir())
COUNTED = ("status", "count", "applied", "same", "conflict", "rejected", "held")
RECEIVERS = ("centre", "station")


def read(release, name):
    return json.loads((BUNDLES / release / f"{name}.json").read_text(encoding="utf-8"))


def thawed(release, name, folder):
    """Return a home of this program with the place and keys of one of that time."""
    frozen = read(release, name)
    assert frozen["note"] == NOTE
    thaw(frozen, folder / "wenming.db", KEY)
    return Home(folder, name, name, Clock())


def take(home, file):
    """Take in a bundle, or the welcome that gives the home its place."""
    if file.name == "welcome.wmb":
        return home.exchange.enrol_accept(file).report
    return home.take(file).bundles[0]


def test_the_first_format_is_kept():
    assert "0.1.0" in RELEASES


@pytest.mark.parametrize("name", RECEIVERS)
@pytest.mark.parametrize("release", RELEASES)
def test_bundles_of_a_released_format_give_what_they_gave_then(tmp_path, release, name):
    """Group 68: golden bundles of every version read by this program."""
    home = thawed(release, name, tmp_path / name)
    steps = read(release, "expected")[name]
    assert len(steps) >= 2
    for wanted in steps:
        home.clock.now = datetime.fromisoformat(wanted["at"])
        bundle = take(home, BUNDLES / release / wanted["bundle"])
        assert {key: getattr(bundle, key) for key in COUNTED} == {
            key: wanted[key] for key in COUNTED
        }
        rows = {table: len(home.rows(table)) for table in wanted["rows"]}
        assert rows == wanted["rows"]
        assert home.digest() == wanted["digest"]
    assert home.exchange.check().ok
    assert home.exchange.rebuild().ok
    assert home.digest() == steps[-1]["digest"]


@pytest.mark.parametrize("release", RELEASES)
def test_bundles_of_a_released_format_may_come_in_any_order(tmp_path, release):
    """Group 68: golden bundles in every order."""
    steps = read(release, "expected")["centre"]
    for number, order in enumerate(permutations(steps)):
        home = thawed(release, "centre", tmp_path / str(number))
        for step in order:
            assert take(home, BUNDLES / release / step["bundle"]).status in ("applied", "duplicate")
        assert home.digest() == steps[-1]["digest"]


@pytest.mark.parametrize("release", RELEASES)
def test_homes_of_a_released_format_go_on_with_this_program(tmp_path, release):
    """Group 68: the other way; places and keys of that time serve what is written today."""
    station = thawed(release, "station", tmp_path / "station")
    assert take(station, BUNDLES / release / "welcome.wmb").status == "applied"
    person = station.add("volunteer", name="木一", phone="13800000009")
    institute = thawed(release, "institute", tmp_path / "institute")

    (verdict,) = institute.take(*station.export().values()).bundles

    assert (verdict.status, verdict.rejected, verdict.held) == ("applied", 0, 0)
    assert institute.row("volunteer", person)["name"] == "木一"
    (answer,) = (file for org_no, file in institute.export().items() if org_no == 257)
    assert station.take(answer).bundles[0].status in ("applied", "duplicate")
