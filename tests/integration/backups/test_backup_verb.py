"""backup on the command line, as a script calls it."""

import json
import shutil
from pathlib import Path
from uuid import UUID

import pytest

from tests.integration.cli.conftest import Console
from wenming_desktop.app import door_at

USER, PASSWORD = "李站长", "yi er san si"


@pytest.fixture
def station_home(station_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(station_template, tmp_path / "home"))


@pytest.fixture
def wenming(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, station_home: Path
) -> Console:
    return Console(capsys, monkeypatch, {"user": USER, "password": PASSWORD}, station_home)


def test_make_list_verify_restore(
    wenming: Console, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = wenming("backup", "make")
    assert made.code == 0
    assert made.payload["verified"] is True
    assert made.payload["rows"]["app_user"] == 1
    copied = wenming("backup", "make", "--to", tmp_path / "stick")
    assert Path(copied.payload["file"]).is_relative_to(tmp_path / "stick")
    held = wenming("backup", "list")
    assert [one["number"] for one in held.payload["items"]] == [2, 1]
    on_stick = wenming("backup", "list", "--from", tmp_path / "stick")
    assert [one["file"] for one in on_stick.payload["items"]] == [copied.payload["file"]]
    checked = wenming("backup", "verify", copied.payload["file"])
    assert checked.payload["rows"] == copied.payload["rows"]
    alone = wenming("backup", "restore", made.payload["file"])
    assert (alone.code, alone.error) == (3, "restore_needs_second")
    monkeypatch.setenv("WENMING_RECOVERY_CODE", "WRONG-WRONG")
    wrong = wenming("backup", "restore", made.payload["file"])
    assert (wrong.code, wrong.error) == (3, "wrong_password")


@pytest.mark.acceptance(49)
def test_what_a_restore_would_change_is_told_before(
    wenming: Console, station_home: Path, tmp_path: Path
) -> None:
    records = tmp_path / "阵地.json"
    records.write_text(json.dumps([{"kind": "venue", "name": "书屋"}]), encoding="utf-8")
    gone = wenming("record", records).payload["results"][0]["id"]
    file = wenming("backup", "make").payload["file"]
    assert wenming("backup", "compare", file).payload["items"] == []
    door = door_at(station_home)
    use = door.open(USER, PASSWORD)
    use.registers.remove(use.actor, "venues", UUID(gone), "录错")
    door.close()
    later = [{"kind": "venue", "name": name} for name in ("广场", "讲堂")]
    records.write_text(json.dumps(later), encoding="utf-8")
    assert wenming("record", records).code == 0
    told = wenming("backup", "compare", file).payload
    assert told == {"items": [{"kind": "venue", "back": 1, "away": 2}], "total": 1}


def test_a_torn_backup_is_named(wenming: Console) -> None:
    file = Path(wenming("backup", "make").payload["file"])
    file.write_bytes(file.read_bytes()[:-4096])
    torn = wenming("backup", "verify", file)
    assert (torn.code, torn.error) == (3, "backup_damaged")
    assert str(file) in torn.message
