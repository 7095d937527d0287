"""Faults of the disk that ``dev.py soak io`` and ``soak flips`` found, each at its one point."""

from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.integration.exchange.conftest import found
from wenming_desktop.adapters.backups.copies import facts_of, keys_of
from wenming_desktop.adapters.db import engine as engine_module
from wenming_desktop.adapters.db.engine import check_is_ours, open_engine
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.use_cases import UseCases


@pytest.mark.parametrize("part", [facts_of, keys_of])
def test_a_bit_that_flips_beside_a_backup_is_found_when_it_is_verified(
    station: UseCases, part
) -> None:
    made = station.backups.make(station.actor)
    file: Path = part(made.file)
    whole = file.read_bytes()
    at = next(at for at, sign in enumerate(whole) if chr(sign).isdigit())
    file.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
    with pytest.raises(WenmingError) as caught:
        station.backups.verify(station.actor, made.file)
    assert caught.value.code is Code.BACKUP_DAMAGED
    file.write_bytes(whole)
    assert station.backups.verify(station.actor, made.file) == made


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ("disk I/O error", Code.STORE_IO_ERROR),
        ("attempt to write a readonly database", Code.STORE_READ_ONLY),
        ("database or disk is full", Code.DISK_FULL),
        ("database disk image is malformed", Code.STORE_DAMAGED),
        ("file is not a database", Code.STORE_FOREIGN),
    ],
)
def test_a_disk_that_fails_is_not_called_a_foreign_file(
    tmp_path, monkeypatch: pytest.MonkeyPatch, said: str, code: Code
) -> None:
    def fail(*_: object) -> None:
        raise dbapi2.OperationalError(said)

    engine = open_engine(tmp_path / "wenming.db", b"k" * 32)
    monkeypatch.setattr(engine_module, "_assert_in_force", fail)
    with pytest.raises(WenmingError) as caught:
        check_is_ours(engine, tmp_path / "wenming.db")
    assert caught.value.code is code
    engine.dispose()


def test_key_slots_that_cannot_be_written_are_refused_in_words_and_stay(tmp_path) -> None:
    path = tmp_path / "wenming.keys"
    keys, _ = KeyFile.create(path, "李站长", "yi er san si")
    before = path.read_bytes()
    (tmp_path / "wenming.keys.part").mkdir()
    (tmp_path / "wenming.keys2.part").mkdir()
    with pytest.raises(WenmingError) as caught:
        keys.add_password("赵会计", "wu liu qi ba")
    assert caught.value.code is Code.STORE_IO_ERROR
    assert path.read_bytes() == before


def test_an_import_that_is_done_says_so_even_if_its_copy_stays(
    tmp_path, monkeypatch: pytest.MonkeyPatch
) -> None:
    county = found(tmp_path / "county")
    county.station.add("volunteer_team", name="红马甲队")
    files = county.station.export()
    plain = Path.unlink

    def held(path: Path, *, missing_ok: bool = False) -> None:
        if path.parent.name == "inbox":
            raise OSError(5, "Input/output error")
        plain(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", held)
    report = county.institute.take(*files.values())
    assert [one.status for one in report.bundles] == ["applied"]
