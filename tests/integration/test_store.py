"""The encrypted store as a person meets it: real SQLCipher files, opened, refused, damaged."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import DefaultClause, Inspector, Table, inspect, text
from sqlalchemy.exc import OperationalError

from wenming_desktop.adapters.db import audit_tables, migrate, sync_tables
from wenming_desktop.adapters.db.engine import OLDEST_SQLITE, open_engine
from wenming_desktop.adapters.db.store import create_store, open_store
from wenming_desktop.adapters.db.tables import metadata
from wenming_desktop.adapters.places import Places
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.use_cases import UseCases

NEW = NewHome(
    level=Level.VILLAGE_STATION, unit_name="白杨村实践站", user="赵会计", password="a long password"
)


def refused(code: Code, do: Callable[[], object]) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code
    return caught.value


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "数据 100% #1 ?"
    door = door_at(folder)
    door.set_up(NEW)
    door.close()
    return folder


def in_words(table: Table, built: Inspector | None = None) -> tuple[str, list[str], dict[str, str]]:
    """Return the key of a table and what its columns hold by default: alembic compares neither."""
    if built is not None:
        keys = built.get_pk_constraint(table.name)["constrained_columns"]
        told = {one["name"]: one["default"] for one in built.get_columns(table.name)}
        return table.name, keys, {name: one.strip("'") for name, one in told.items() if one}
    declared = {one.name: one.server_default for one in table.columns}
    defaults = {
        name: str(one.arg) for name, one in declared.items() if isinstance(one, DefaultClause)
    }
    return table.name, table.primary_key.columns.keys(), defaults


def test_the_migrations_build_exactly_what_the_tables_declare(tmp_path: Path) -> None:
    assert sync_tables.sync_state.metadata is metadata
    assert audit_tables.audit_told.metadata is metadata
    engine = open_engine(tmp_path / "a.db", os.urandom(32))
    migrate.upgrade(engine)
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        built = [in_words(one, inspect(connection)) for one in metadata.tables.values()]
        strict = (
            connection.execute(
                text(
                    "SELECT name FROM pragma_table_list WHERE schema='main' AND type='table'"
                    " AND strict=0 AND name NOT LIKE 'sqlite_%'"
                )
            )
            .scalars()
            .all()
        )
    engine.dispose()
    assert built == [in_words(one) for one in metadata.tables.values()]
    assert strict == ["alembic_version"]


def test_the_revisions_named_are_the_scripts_there_are() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    scripts = ScriptDirectory.from_config(config)
    assert tuple(reversed([one.revision for one in scripts.walk_revisions()])) == migrate.REVISIONS


def test_the_connection_is_told_what_a_transaction_is(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "a.db", os.urandom(32))
    with engine.connect() as connection:
        told = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in (
                "journal_mode",
                "synchronous",
                "foreign_keys",
                "trusted_schema",
                "mmap_size",
            )
        }
        version = connection.exec_driver_sql("SELECT sqlite_version()").scalar_one()
    engine.dispose()
    assert told == {
        "journal_mode": "delete",
        "synchronous": 3,
        "foreign_keys": 1,
        "trusted_schema": 0,
        "mmap_size": 0,
    }
    assert tuple(map(int, version.split("."))) >= OLDEST_SQLITE


def test_an_error_of_the_store_names_nobody(tmp_path: Path) -> None:
    """Promise 29: it ends in a log or a crash file, and parameters are people's names."""
    engine = open_engine(tmp_path / "a.db", os.urandom(32))
    with engine.connect() as connection, pytest.raises(OperationalError) as caught:
        connection.exec_driver_sql("INSERT INTO volunteer VALUES (?)", ("欧阳秀英",))
    engine.dispose()
    assert "欧阳" not in str(caught.value)


def test_a_failed_migration_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = open_engine(tmp_path / "a.db", os.urandom(32))

    monkeypatch.setattr(migrate, "APPLICATION_ID", "no number")
    with pytest.raises(OperationalError):
        migrate.upgrade(engine)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar() == 0
    monkeypatch.undo()
    migrate.upgrade(engine)
    engine.dispose()


def test_a_right_password_opens_and_a_wrong_one_says_only_that(home: Path) -> None:
    door = door_at(home)
    use = door.open("赵会计", "a long password")
    assert use.org_units.own(use.actor).name == "白杨村实践站"
    door.close()
    wrong_password = refused(Code.WRONG_PASSWORD, lambda: door.open("赵会计", "another password"))
    wrong_name = refused(Code.WRONG_PASSWORD, lambda: door.open("钱会计", "a long password"))
    assert wrong_password.facts == wrong_name.facts == {}


def test_the_recovery_code_opens_typed_carelessly_and_gives_a_new_password(tmp_path: Path) -> None:
    door = door_at(tmp_path / "h")
    code = door.set_up(NEW).recovery_code
    door.close()
    use = door.open_with_recovery(code.lower().replace("-", " "), "赵会计", "brand new one")
    with use.volunteers._uow(read_only=True) as work:
        (line,), _ = work.audit.page(None, 1, 0)
    assert (line.action, line.user_no) == ("opened_by_recovery", use.actor.user_no)
    door.close()
    door.open("赵会计", "brand new one")
    door.close()
    refused(Code.WRONG_PASSWORD, lambda: door.open("赵会计", "a long password"))
    refused(Code.WRONG_PASSWORD, lambda: door.open_with_recovery("AAAAA", "赵会计", "long enough"))


def test_a_short_password_makes_no_home(tmp_path: Path) -> None:
    door = door_at(tmp_path / "h")
    short = NewHome(level=NEW.level, unit_name=NEW.unit_name, user=NEW.user, password="1234567")
    refused(Code.PASSWORD_TOO_SHORT, lambda: door.set_up(short))
    assert not door.is_set_up()
    door.set_up(NEW)
    door.close()


def test_a_missing_file_is_asked_about_and_never_silently_created(home: Path) -> None:
    (home / "wenming.db").unlink()
    before = sorted(path.name for path in home.iterdir())
    refused(Code.STORE_MISSING, lambda: door_at(home).open("赵会计", "a long password"))
    refused(Code.ALREADY_SET_UP, lambda: door_at(home).set_up(NEW))
    assert sorted(path.name for path in home.iterdir()) == before


def test_a_file_from_a_newer_program_is_refused_untouched(home: Path) -> None:
    store = open_store(Places(home), "赵会计", "a long password")
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    before = digest(home / "wenming.db")
    refused(Code.STORE_NEWER, lambda: door_at(home).open("赵会计", "a long password"))
    assert digest(home / "wenming.db") == before


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", Code.STORE_DAMAGED),
        (b"SQLite format 3\0" + bytes(8176), Code.STORE_FOREIGN),
        (os.urandom(8192), Code.STORE_FOREIGN),
    ],
    ids=["0 bytes", "another program's file", "noise"],
)
def test_a_foreign_file_named_as_ours_is_refused_untouched(
    home: Path, content: bytes, code: Code
) -> None:
    (home / "wenming.db").write_bytes(content)
    refused(code, lambda: door_at(home).open("赵会计", "a long password"))
    assert (home / "wenming.db").read_bytes() == content


def test_an_encrypted_store_of_another_home_is_refused(home: Path, tmp_path: Path) -> None:
    other = door_at(tmp_path / "other")
    other.set_up(NEW)
    other.close()
    (home / "wenming.db").write_bytes((tmp_path / "other" / "wenming.db").read_bytes())
    refused(Code.STORE_FOREIGN, lambda: door_at(home).open("赵会计", "a long password"))


def test_a_damaged_key_file_is_named(home: Path) -> None:
    for name in ("wenming.keys", "wenming.keys2"):
        (home / name).write_text('{"format": 1, "slots": []}')
    refused(Code.KEY_FILE_DAMAGED, lambda: door_at(home).open("赵会计", "a long password"))


def test_a_second_process_is_told_and_a_dead_holder_frees_the_home(home: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            (
                "import sys, time; from pathlib import Path;"
                "from wenming_desktop.adapters.app_lock import AppLock;"
                f"lock = AppLock(Path({str(home / 'wenming.lock')!r})); lock.take();"
                "print('held', flush=True); time.sleep(600)"
            ),
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "held\n"
    refused(Code.IN_USE, lambda: door_at(home).open("赵会计", "a long password"))
    holder.kill()
    holder.wait()
    holder.stdout.close()
    door = door_at(home)
    door.open("赵会计", "a long password")
    door.close()


def test_nothing_of_a_person_can_be_read_from_the_folder(home: Path) -> None:
    door = door_at(home)
    use = door.open("赵会计", "a long password")
    use.volunteers.save(use.actor, None, name="欧阳晓琳", phone="13900009561")
    door.close()
    for path in home.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for seeded in ("欧阳晓琳", "13900009561", "赵会计", "白杨村"):
                assert seeded.encode() not in content, path.name


def test_damage_at_any_page_is_found_and_never_read_as_data(home: Path) -> None:
    path = home / "wenming.db"
    sound = path.read_bytes()
    door = door_at(home)
    pages = len(sound) // 4096
    for page in [*range(0, pages, pages // 20), pages - 1]:
        damaged = bytearray(sound)
        damaged[page * 4096 + 77] ^= 1
        path.write_bytes(damaged)
        with pytest.raises(WenmingError) as caught:
            _open_and_check(door)
        assert caught.value.code in {Code.STORE_DAMAGED, Code.STORE_FOREIGN}, page
    path.write_bytes(sound)
    _open_and_check(door)


def _open_and_check(door: HomeDoor) -> None:
    try:
        use = door.open("赵会计", "a long password")
        if not use.exchange.check(use.actor).ok:
            raise WenmingError(Code.STORE_DAMAGED)
    finally:
        door.close()


def test_two_writers_queue_and_a_reader_does_not_wait(station: UseCases) -> None:
    with pytest.raises(RuntimeError, match="undo"):
        _write_and_fail(station)
    assert station.volunteers.page(station.actor).total == 0


def _write_and_fail(station: UseCases) -> None:
    maker = station.volunteers._uow
    with maker() as writing:
        writing.settings.set("x", 1)
        with maker(read_only=True) as reading:
            assert reading.settings.get("x") is None
        raise RuntimeError("undo")


def test_previews_with_names_are_gone_after_the_home_is_closed(home: Path) -> None:
    left = home / "papers" / "preview-of-before.pdf"
    left.write_bytes(b"%PDF of a run that was cut off")
    door = door_at(home)
    use = door.open("赵会计", "a long password")
    assert not left.exists()
    use.volunteers.save(use.actor, None, name="欧阳晓琳")
    planned = use.activities.plan(
        use.actor, name="宣讲", day=date(2026, 11, 28), starts=time(9), ends=time(11)
    )
    preview = home / "papers" / "preview-1.pdf"
    use.papers.sign_in_sheet(use.actor, planned.occurrence.id, preview)
    assert preview.exists()
    door.close()
    assert list((home / "papers").iterdir()) == []


def test_making_a_store_twice_is_refused(home: Path) -> None:
    before = digest(home / "wenming.db")
    refused(Code.ALREADY_SET_UP, lambda: create_store(Places(home), "甲", "a long password"))
    assert digest(home / "wenming.db") == before
