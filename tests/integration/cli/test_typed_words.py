"""What is typed wrongly: exit code 2, in words, and nothing touched."""

import json

import pytest

from wenming_desktop.cli.main import main


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["list"],
        ["list", "nokind"],
        ["list", "volunteer", "--where", "name"],
        ["stats", "extra"],
        ["print", "poster"],
        ["setup", "--level", "station"],
        ["user", "role", "甲"],
        ["bundle"],
        ["demo", "x", "--scale", "planet"],
    ],
)
def test_wrong_words_give_exit_code_2_and_one_object(console, words):
    answer = console(*words)
    assert answer.code == 2
    assert answer.error == "usage"
    assert any("\u4e00" <= sign <= "\u9fff" for sign in answer.message)
    assert "argument" not in answer.message


@pytest.mark.parametrize("words", [["--home=", "stats"], ["--home", "", "stats"], ["--home"]])
def test_an_empty_home_is_never_the_default_home(console, words, tmp_path):
    answer = console(*words)
    assert answer.code == 2
    assert not (tmp_path / "nobody").exists()


def test_without_verb_and_display_the_tour_is_named(console, monkeypatch):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    answer = console()
    assert answer.code == 2
    assert answer.error == "no_display"
    assert "tour" in answer.errors


def test_words_that_are_no_characters_are_refused(console, tmp_path):
    torn = b"\xff\xfe".decode("utf-8", "surrogateescape")
    answer = console("--home", tmp_path / "h", "setup", "--level", "station", "--name", torn)
    assert (answer.code, answer.error) == (3, "invalid_field")
    assert not (tmp_path / "h").exists()


def test_json_may_stand_anywhere_and_the_home_after_the_verb(station, capsys):
    assert station("stats").code == 0
    capsys.readouterr()
    assert main(["stats", "--home", str(station.home), "--json"]) == 0
    assert "figures" in json.loads(capsys.readouterr().out)
