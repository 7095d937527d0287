"""Doors of a store that do not open, or only half: what is told, and what stays on the disk."""

import errno
import shutil
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import Engine
from sqlcipher3 import dbapi2

from tests.conftest import PASSWORD, USER
from wenming_desktop.adapters.db import engine as engine_module
from wenming_desktop.adapters.db import faults, migrate
from wenming_desktop.adapters.db import store as store_module
from wenming_desktop.adapters.db.engine import connect, open_engine
from wenming_desktop.adapters.db.faults import speak_in_words
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.db.mapping import read_words
from wenming_desktop.adapters.db.store import (
    create_store,
    open_store,
    open_store_for_reading,
    open_store_with_county,
)
from wenming_desktop.adapters.places import Places
from wenming_desktop.domain.errors import Code, WenmingError


def refused(do, *args) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        do(*args)
    return caught.value


@pytest.fixture
def places(station_template: Path, tmp_path: Path) -> Places:
    return Places(Path(shutil.copytree(station_template, tmp_path / "station")))


def content(places: Places) -> dict[str, bytes]:
    return {
        str(one.relative_to(places.home)): one.read_bytes()
        for one in sorted(places.home.rglob("*"))
        if one.is_file() and one != places.lock
    }


@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left"), OSError("no words")])
def test_a_home_that_cannot_be_made_is_said_and_leaves_nothing(
    tmp_path, monkeypatch, error
) -> None:
    def fail(*_: object) -> None:
        raise error

    places = Places(tmp_path / "a" / "b")
    monkeypatch.setattr(migrate, "upgrade", fail)
    found = refused(create_store, places, USER, PASSWORD)
    assert found.code is Code.HOME_NOT_WRITABLE
    assert found.facts == {"path": places.home, "problem": error.strerror or "OSError"}
    assert list(tmp_path.iterdir()) == []


def test_a_home_that_somebody_else_made_in_the_meantime_is_left_to_them(
    places, monkeypatch
) -> None:
    before = content(places)
    asked: Iterator[bool] = iter((False, True))
    monkeypatch.setattr(Places, "is_set_up", property(lambda _: next(asked)))
    assert refused(create_store, places, USER, PASSWORD).code is Code.ALREADY_SET_UP
    assert content(places) == before
    monkeypatch.undo()
    open_store(places, USER, PASSWORD).close()  # and its lock is free


def test_what_is_not_set_up_opens_by_no_door(tmp_path) -> None:
    places = Places(tmp_path / "new")
    assert refused(open_store, places, USER, PASSWORD).code is Code.NOT_SET_UP
    reading = refused(open_store_for_reading, places, USER, PASSWORD, Code.IN_USE)
    assert reading.code is Code.STORE_READ_ONLY
    kit = refused(open_store_with_county, places, tmp_path / "kit", "code")
    assert kit.code is Code.NOT_SET_UP
    assert not places.home.exists()


def test_a_store_of_another_version_is_not_opened_only_to_be_looked_at(places, monkeypatch) -> None:
    """It would have to be written to first."""
    before = content(places)
    monkeypatch.setattr(migrate, "is_behind", lambda _: True)
    found = refused(open_store_for_reading, places, USER, PASSWORD, Code.IN_USE)
    assert found.code is Code.STORE_READ_ONLY
    assert content(places) == before


def test_while_a_backup_takes_its_place_a_store_is_not_looked_at(places) -> None:
    places.restoring.mkdir()
    found = refused(open_store_for_reading, places, USER, PASSWORD, Code.IN_USE)
    assert found.code is Code.STORE_READ_ONLY


def test_looking_needs_the_password_and_writes_nothing(places) -> None:
    store = open_store_for_reading(places, USER, PASSWORD, Code.IN_USE)
    before = content(places)
    with store.engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM org_unit").scalar() == 1
    assert refused(write, store.engine).code is Code.OPENED_FOR_READING
    store.close()
    assert content(places) == before
    wrong = refused(open_store_for_reading, places, USER, "wrong password", Code.IN_USE)
    assert wrong.code is Code.WRONG_PASSWORD


def write(engine: Engine) -> None:
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM setting")


def test_a_disk_that_fails_while_opening_is_said_and_the_lock_is_free(places, monkeypatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(store_module, "finish_restore", fail)
    assert refused(open_store, places, USER, PASSWORD).code is Code.STORE_IO_ERROR
    monkeypatch.setattr(Places, "make", fail)
    assert refused(open_store, places, USER, PASSWORD).code is Code.STORE_READ_ONLY
    monkeypatch.undo()
    open_store(places, USER, PASSWORD).close()


def test_key_slots_that_are_lost_are_looked_for_beside_backups_and_then_named(places) -> None:
    for path in (places.keys, places.second_keys):
        path.write_bytes(b"lost")
    assert refused(open_store, places, USER, PASSWORD).code is Code.KEY_FILE_DAMAGED


FOREIGN = dbapi2.DatabaseError("file is not a database")


def test_a_file_whose_salt_was_misread_once_is_nobody_elses(tmp_path, monkeypatch) -> None:
    file, key, tries = tmp_path / "wenming.db", b"k" * 32, [FOREIGN]
    really = engine_module._connect

    def fail_first(*args, **how) -> dbapi2.Connection:
        if tries:
            raise tries.pop()
        return really(*args, **how)

    connect(file, key).executescript("CREATE TABLE a (b TEXT)")
    monkeypatch.setattr(engine_module, "_connect", fail_first)
    assert connect(file, key).execute("SELECT count(*) FROM a").fetchone() == (0,)
    with pytest.raises(dbapi2.DatabaseError, match="not a database"):
        connect(file, b"w" * 32)


def test_a_file_that_cannot_be_read_is_a_bad_disk_and_no_foreign_file(
    tmp_path, monkeypatch
) -> None:
    def fail(*_: object, **__: object) -> dbapi2.Connection:
        raise FOREIGN

    def ask(_: Path) -> None:
        raise FAILED

    monkeypatch.setattr(engine_module, "_connect", fail)
    monkeypatch.setattr(engine_module, "_ask_the_disk", ask)
    with pytest.raises(dbapi2.OperationalError, match="disk I/O error"):
        connect(tmp_path / "wenming.db", b"k" * 32)


FAILED = dbapi2.OperationalError("disk I/O error")


@pytest.fixture
def doubted(tmp_path: Path) -> Iterator[Engine]:
    engine = open_engine(tmp_path / "wenming.db", b"k" * 32)
    speak_in_words(engine, tmp_path / "wenming.db")
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE a (b TEXT)")
        connection.exec_driver_sql("CREATE INDEX c ON a (b)")
        connection.exec_driver_sql("INSERT INTO a SELECT hex(randomblob(900)) FROM sqlite_master")
    yield engine
    engine.dispose()


def change_the_end(file: Path) -> None:
    """Flip a bit in the last page."""
    whole = file.read_bytes()
    file.write_bytes(whole[:-50] + bytes([whole[-50] ^ 1]) + whole[-49:])


def fail_once(engine: Engine, monkeypatch, problem: Exception) -> Code:
    def fail(*_: object) -> None:
        raise problem

    monkeypatch.setattr(faults, "_try_for_a_while", fail)
    with engine.connect() as connection:
        found = refused(connection.exec_driver_sql, "SELECT 1")
    monkeypatch.undo()
    return found.code


def test_after_a_failed_disk_the_whole_file_is_looked_at_before_it_is_used(
    doubted, monkeypatch, tmp_path
) -> None:
    assert fail_once(doubted, monkeypatch, FAILED) is Code.STORE_IO_ERROR
    with doubted.begin() as connection:  # it is sound, and believed again
        connection.exec_driver_sql("INSERT INTO a VALUES ('x')")
    with doubted.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM a").scalar() == 3
    change_the_end(tmp_path / "wenming.db")
    doubted.dispose()
    doubted.connect().close()  # looked at once, not with every connection from then on


def test_what_is_misread_once_is_not_called_damaged(doubted, monkeypatch) -> None:
    """Found by dev.py soak io: who is told of damage goes back to a backup, and loses a day."""
    misread = dbapi2.DatabaseError("database disk image is malformed")
    assert fail_once(doubted, monkeypatch, misread) is Code.STORE_IO_ERROR
    with doubted.begin() as connection:
        connection.exec_driver_sql("INSERT INTO a VALUES ('x')")


def test_a_look_at_the_file_that_fails_once_does_not_call_it_damaged(doubted, monkeypatch) -> None:
    assert fail_once(doubted, monkeypatch, FAILED) is Code.STORE_IO_ERROR
    looks, really = iter([False]), faults._is_sound
    monkeypatch.setattr(
        faults, "_is_sound", lambda file: next(looks, None) is None and really(file)
    )
    assert refused(lambda: doubted.connect().close()).code is Code.STORE_IO_ERROR
    doubted.connect().close()


@pytest.mark.parametrize("damaged", [True, False])
def test_no_memory_for_a_page_that_cannot_be_opened_is_a_failed_disk(
    doubted, monkeypatch, tmp_path, damaged
) -> None:
    """Found by dev.py soak io: it reached the clerk as a fault of the program."""

    def fail(run: partial[object]) -> None:
        if damaged:
            change_the_end(tmp_path / "wenming.db")
            with suppress(dbapi2.DatabaseError):
                run.func.__self__.connection.execute("PRAGMA quick_check").fetchall()
        raise MemoryError

    doubted.dispose()  # a connection that has read nothing yet
    monkeypatch.setattr(faults, "_try_for_a_while", fail)
    with doubted.connect() as connection, pytest.raises((WenmingError, MemoryError)) as caught:
        connection.exec_driver_sql("SELECT 1")
    code = getattr(caught.value, "code", None)
    assert code is (Code.STORE_IO_ERROR if damaged else None)


def test_what_is_found_damaged_then_is_not_written_to_again(doubted, monkeypatch, tmp_path) -> None:
    file = tmp_path / "wenming.db"
    assert fail_once(doubted, monkeypatch, FAILED) is Code.STORE_IO_ERROR
    change_the_end(file)
    damaged = file.read_bytes()
    for _ in range(2):
        assert refused(lambda: doubted.connect().close()).code is Code.STORE_DAMAGED
    assert file.read_bytes() == damaged


def test_a_statement_waits_for_who_holds_the_journal_and_tells_another_error_at_once(
    monkeypatch,
) -> None:
    answers = [dbapi2.OperationalError("unable to open database file")] * 2
    waited: list[float] = []

    def run() -> None:
        if answers:
            raise answers.pop()

    monkeypatch.setattr(faults.time, "sleep", waited.append)
    faults._try_for_a_while(run)
    assert (answers, len(waited)) == ([], 2)
    answers.append(dbapi2.OperationalError("disk I/O error"))
    with pytest.raises(dbapi2.OperationalError, match="I/O"):
        faults._try_for_a_while(run)
    assert len(waited) == 2
    monkeypatch.setattr(faults, "PATIENCE_S", -1)
    answers.append(dbapi2.OperationalError("unable to open database file"))
    with pytest.raises(dbapi2.OperationalError, match="unable"):
        faults._try_for_a_while(run)


def test_a_key_of_another_store_opens_nothing_here(places, tmp_path, monkeypatch) -> None:
    other, _ = KeyFile.create(tmp_path / "other.keys", USER, PASSWORD)
    monkeypatch.setattr(KeyFile, "open", lambda *_: other)
    before = content(places)
    assert refused(open_store, places, USER, PASSWORD).code is Code.STORE_FOREIGN
    assert content(places) == before


@pytest.mark.parametrize("text", [None, "", "[]", "{}", '{"a": 1}', "7", "no json", "null"])
def test_a_list_of_words_that_is_none_is_empty(text) -> None:
    assert read_words(text) == ()
    assert read_words('["一", 2]') == ("一", "2")
