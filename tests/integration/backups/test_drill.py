"""Promise 8 and T10: a backup is restored for trial by the program itself, and nobody is disturbed.

The whole life of a station with its restore is ``tests/faults/drill.py``.
"""

import json
import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.conftest import PASSWORD, USER
from tests.integration.cli.conftest import Console
from wenming_desktop.adapters.backups import drilling
from wenming_desktop.adapters.backups.copies import facts_of, keys_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.backups import BACKUPS_BETWEEN_DRILLS
from wenming_desktop.services.use_cases import UseCases


def home_of(use: UseCases) -> Path:
    return use.backups._files._places.home


def test_the_newest_backup_is_restored_counted_and_nothing_of_it_stays(station: UseCases) -> None:
    use, backups = station, station.backups
    assert not backups.standing(use.actor).drill_due
    with pytest.raises(WenmingError) as caught:
        backups.drill(use.actor)
    assert caught.value.code is Code.BACKUP_MISSING
    use.records.record(use.actor, [{"kind": "venue", "name": "礼堂"}])
    made = backups.make(use.actor)
    store = (home_of(use) / "wenming.db").read_bytes()
    assert backups.standing(use.actor).drill_due
    use.records.record(use.actor, [{"kind": "venue", "name": "后来的"}])
    done = backups.drill_if_due(use.actor)
    assert done is not None
    assert (done.number, done.passed, done.rows) == (made.number, True, sum(made.rows.values()))
    assert backups.standing(use.actor).drill == done
    assert backups.drill_if_due(use.actor) is None
    assert not (home_of(use) / "drill").exists()
    assert len(use.records.find(use.actor, "venue", {})) == 2  # and the store is where it was
    assert len((home_of(use) / "wenming.db").read_bytes()) >= len(store)
    for _ in range(BACKUPS_BETWEEN_DRILLS):
        backups.make(use.actor)
    assert backups.standing(use.actor).drill_due


@pytest.mark.parametrize("what", ["a row less", "keys that cannot be tried", "another count"])
def test_what_does_not_come_back_whole_is_named_kept_and_shown(
    station: UseCases, what: str
) -> None:
    use = station
    use.records.record(use.actor, [{"kind": "venue", "name": "礼堂"}])
    made = use.backups.make(use.actor)
    if what == "a row less":  # as good as any backup to quick_check and to the page seals
        copy = dbapi2.connect(str(made.file))
        copy.execute(f"PRAGMA key = \"x'{use.backups._files._key.hex()}'\"")
        copy.execute("DELETE FROM setting")
        copy.commit()
        copy.close()
    elif what == "another count":
        facts = json.loads(facts_of(made.file).read_bytes())
        del facts["check"]  # as 0.1 wrote it
        facts["rows"]["venue"] = 7
        facts_of(made.file).write_text(json.dumps(facts), encoding="utf-8")
    else:
        keys_of(made.file).write_text('{"format": 1, "slots": []}', encoding="utf-8")
    with pytest.raises(WenmingError) as caught:
        use.backups.drill(use.actor)
    assert caught.value.code in (Code.BACKUP_DRILL_FAILED, Code.BACKUP_MISSING)
    if caught.value.code is Code.BACKUP_DRILL_FAILED:
        kept = use.backups.standing(use.actor).drill
        assert kept is not None
        assert not kept.passed
    assert not (home_of(use) / "drill").exists()


def test_a_drill_cut_off_leaves_nothing_for_the_next_one(
    station: UseCases, monkeypatch: pytest.MonkeyPatch
) -> None:
    use = station
    use.backups.make(use.actor)
    left = home_of(use) / "drill" / "wenming.db"
    left.parent.mkdir()
    left.write_bytes(b"left by a power cut")
    monkeypatch.setattr(drilling, "finish", lambda _places: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        use.backups.drill(use.actor)
    assert not left.parent.exists()
    monkeypatch.undo()
    assert use.backups.drill(use.actor).passed


def test_the_drill_on_the_command_line(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    station_template: Path,
    tmp_path: Path,
) -> None:
    home = Path(shutil.copytree(station_template, tmp_path / "home"))
    wenming = Console(capsys, monkeypatch, {"user": USER, "password": PASSWORD}, home)
    assert wenming("backup", "drill").error == "backup_missing"
    made = wenming("backup", "make").payload
    done = wenming("backup", "drill").payload
    assert (done["number"], done["passed"]) == (made["number"], True)
    assert done["rows"] == sum(made["rows"].values())
