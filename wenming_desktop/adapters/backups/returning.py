"""From an order to restore to the store in place: keys, rights, proof, swap, a line in the log."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.exc import DatabaseError
from sqlcipher3 import dbapi2

from wenming_desktop.adapters.app_lock import AppLock
from wenming_desktop.adapters.backups.checking import check_backup
from wenming_desktop.adapters.backups.copies import keys_of, read_backup
from wenming_desktop.adapters.backups.restoring import finish, make_ready
from wenming_desktop.adapters.db import migrate
from wenming_desktop.adapters.db.engine import check_is_ours, open_engine
from wenming_desktop.adapters.db.faults import speak_in_words
from wenming_desktop.adapters.db.faults_of_disk import refusal_of
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.db.local_repositories import SqlAudit, SqlUsers
from wenming_desktop.adapters.db.tries import CountedSlots, Tries
from wenming_desktop.adapters.places import Places
from wenming_desktop.domain.clock import Clock
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import User
from wenming_desktop.services.backup_ports import Backup, SetAside
from wenming_desktop.services.restoring import RestoreOrder, Witnessed, witnessed


@dataclass(frozen=True, slots=True)
class _Opened:
    """The key slots that decide, and whether they are the present ones."""

    keys: KeyFile
    present: bool


def restore(places: Places, order: RestoreOrder, clock: Clock) -> SetAside:
    """Carry out an order; every refusal leaves the home as it was."""
    read_backup(order.file)
    lock = AppLock(places.lock)
    try:
        places.make()
        lock.take()
    except OSError as problem:
        raise refusal_of(problem, places.store) from problem
    try:
        finish(places)
        opened = _open_keys(places, order)
        backup = check_backup(order.file, opened.keys.key)
        who = _judge(places, order, opened)
        make_ready(places, order.file, keep_keys=opened.present)
        aside = finish(places)
        if aside is None:
            raise WenmingError(Code.STORE_IO_ERROR)
        _write_down(places, opened.keys.key, backup, who, aside.name, clock)
    finally:
        lock.release()
    return SetAside(backup, aside)


def _open_keys(places: Places, order: RestoreOrder) -> _Opened:
    """Open the present key slots; those beside the backup only where the present ones are gone.

    Somebody whose account ended after the backup was made does not come back by it.
    """
    if places.keys.exists() or places.second_keys.exists():
        try:
            with Tries(places.tries).attempt():
                keys = KeyFile.open(places.keys, order.user, order.password)
            return _Opened(keys, present=True)
        except WenmingError as error:
            if error.code is not Code.KEY_FILE_DAMAGED:
                raise
    keys = KeyFile.open(keys_of(order.file), order.user, order.password)
    return _Opened(keys, present=False)


def _judge(places: Places, order: RestoreOrder, opened: _Opened) -> Witnessed:
    """Let the accounts of the present store decide; those of the backup where it cannot be read.

    A demo home asks for no second person: there is one made-up user in it.
    """
    users = _users(places.store, opened.keys.key) if opened.present else None
    if users is None:
        users = _users(order.file, opened.keys.key)
    if users is None:  # a disk that does not read is no wrong password
        raise WenmingError(Code.BACKUP_DAMAGED, path=order.file)
    if places.demo_mark.exists():
        user = next((one for one in users if one.name == order.user.strip()), None)
        if user is not None:
            return Witnessed(user, 0)

    # counted apart: the first person's right password must not wipe out the wrong ones of a second
    slots = CountedSlots(opened.keys, Tries(places.second_tries))
    return witnessed(users, order, slots.opens, slots.recovers)


def _users(store: Path, key: bytes) -> list[User] | None:
    """Read the accounts of a store; None when it cannot be read.

    A damaged store keeps its journal: opening it as usual would play that into the file.
    """
    if not store.exists() or not store.stat().st_size:
        return None
    engine = open_engine(store, key, untouched=True)
    try:
        check_is_ours(engine, store)
        with engine.connect().execution_options(read_only=True) as connection:
            return SqlUsers(connection).all()
    except (WenmingError, DatabaseError, dbapi2.DatabaseError):
        return None
    finally:
        engine.dispose()


def _write_down(
    places: Places, key: bytes, backup: Backup, who: Witnessed, aside: str, clock: Clock
) -> None:
    engine = open_engine(places.store, key)
    speak_in_words(engine, places.store)
    try:
        migrate.upgrade(engine)
        with engine.begin() as connection:
            SqlAudit(connection, clock).add(
                *(who.user.user_no, "restored", str(backup.number)),
                second=who.second_no,
                replaced=aside,
            )
    finally:
        engine.dispose()
