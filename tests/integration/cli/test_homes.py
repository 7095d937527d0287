"""Setting up, opening, accounts; homes that are not what they should be."""

import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from tests.integration.cli.conftest import contents
from wenming_desktop.adapters.scanning.child_reader import ChildReader
from wenming_desktop.app import door_at
from wenming_desktop.cli.self_test import _Checks
from wenming_desktop.services.scanning.scanned_sheets import ScannedSheets


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["--level", "station", "--name", "站", "--code", "12ab"], "invalid_field"),
        (["--level", "station", "--name", "站" * 61], "invalid_field"),
        (["--level", "station", "--name", " \u200b"], "name_missing"),
        (["--level", "station", "--name", "站", "--parent-card", "/etc/passwd"], "card_damaged"),
    ],
)
def test_a_refused_set_up_leaves_no_folder(console, tmp_path, words, error):
    console.home = tmp_path / "deep" / "home"
    answer = console("setup", *words)
    assert (answer.code, answer.error) == (3, error)
    assert not (tmp_path / "deep").exists()


def test_a_refused_set_up_leaves_an_empty_folder_that_was_there(console, tmp_path):
    console.home = tmp_path / "mine"
    console.home.mkdir()
    answer = console("setup", "--level", "station", "--name", "站", password="short")
    assert (answer.code, answer.error) == (3, "password_too_short")
    assert list(console.home.iterdir()) == []


@pytest.mark.parametrize("below", ["file", "file/below"])
def test_a_file_is_no_home(console, tmp_path, below):
    (tmp_path / "file").write_text("x")
    console.home = tmp_path / below
    answer = console("setup", "--level", "station", "--name", "站")
    assert (answer.code, answer.error) == (3, "home_not_writable")
    assert console("demo", tmp_path / below).error == "home_not_writable"
    assert console("tour", tmp_path / below).error == "home_not_writable"


def test_a_tour_takes_no_folder_that_only_looks_like_one(console, tmp_path):
    (tmp_path / "mine" / "homes").mkdir(parents=True)
    answer = console("tour", tmp_path / "mine")
    assert (answer.code, answer.error) == (3, "folder_not_empty")
    assert (tmp_path / "mine" / "homes").is_dir()


def test_a_home_in_use_is_left_alone(station):
    door = door_at(station.home)
    door.open(station.who["user"], station.who["password"])
    try:
        assert station("stats").error == "in_use"
    finally:
        door.close()
    assert station("stats").code == 0


def test_user_names_differ_by_more_than_width_and_capitals(station):
    added = station("user", "add", "Ada", new_password="ada-123456")
    assert added.code == 0
    again = station("user", "add", "\uff21\uff24\uff21", new_password="other-123456")
    assert again.error == "user_exists"
    assert station("stats", user="ada", password="ada-123456").code == 0


@pytest.mark.parametrize("name", ["x" * 61, "a\nb"])
def test_names_that_nobody_could_sign_in_with_are_refused(station, name):
    answer = station("user", "add", name, new_password="ada-123456")
    assert (answer.code, answer.error) == (3, "invalid_field")


def test_a_new_password_does_not_let_a_disabled_user_in(station):
    station("user", "add", "甲", new_password="jia-123456")
    station("user", "disable", "甲")
    assert station("user", "password", "甲", new_password="jia-999999").error == "not_found"
    assert station("stats", user="甲", password="jia-999999").error == "wrong_password"


@pytest.mark.parametrize(
    "odd",
    [
        {"memory_kib": 10**9},
        {"memory_kib": "x"},
        {"salt": "zz"},
        {"salt": ""},
        {"iterations": 0},
        {"salt": None},
    ],
)
def test_key_slots_that_cannot_be_tried_are_told(station, odd):
    content = json.loads((station.home / "wenming.keys").read_text(encoding="utf-8"))
    content["slots"][0] |= odd
    first_release = {"format": 1, "slots": content["slots"]}  # carries no checksum
    for name in ("wenming.keys", "wenming.keys2"):
        (station.home / name).write_text(json.dumps(first_release), encoding="utf-8")
    answer = station("stats")
    assert (answer.code, answer.error) == (3, "key_file_damaged")


@pytest.mark.parametrize("part", [0.0, 0.12, 0.35, 0.5, 0.77, 0.999])
def test_check_finds_a_flipped_bit_and_changes_nothing(station, part):
    station("check")  # the first time a home is opened on a day, that day of use is counted
    store = station.home / "wenming.db"
    data = bytearray(store.read_bytes())
    data[int(len(data) * part)] ^= 4
    store.write_bytes(data)
    before = contents(station.home)
    answer = station("check")
    assert answer.code == 3
    assert answer.payload["ok"] is False
    assert answer.payload["findings"]
    assert answer.payload["message"].count("。") >= 2
    assert contents(station.home) == before
    if part:
        assert answer.error in {"store_damaged", "findings"}


def test_self_test_touches_no_home_of_anybody(tmp_path):
    surroundings = os.environ | {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data")}
    done = subprocess.run(
        [sys.executable, "-m", "wenming_desktop", "--json", "self-test"],
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    told = json.loads(done.stdout)
    assert told["ok"]
    details = {check["name"]: check["detail"] for check in told["checks"]}
    assert "读回 20 行" in details["scan"]
    assert list(tmp_path.iterdir()) == []


def test_self_test_says_that_reading_back_is_not_installed(tmp_path):
    absent = ScannedSheets(None, ChildReader(needed=("no_such_package",)), None)
    value, detail = _Checks(tmp_path)._scan(SimpleNamespace(scanned_sheets=absent))
    assert value is None
    assert "没有安装" in detail
