"""Opening and making the store of one home; never silently a new one in place of a lost one."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from wenming_desktop.adapters.app_lock import AppLock
from wenming_desktop.adapters.backups.copies import backups_in, keys_of
from wenming_desktop.adapters.backups.restoring import finish as finish_restore
from wenming_desktop.adapters.backups.store_backups import StoreBackups
from wenming_desktop.adapters.db import migrate
from wenming_desktop.adapters.db.engine import check_is_ours, open_engine
from wenming_desktop.adapters.db.faults import speak_in_words
from wenming_desktop.adapters.db.faults_of_disk import refusal_of
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.db.tries import Tries
from wenming_desktop.adapters.home_place import refuse_long, refuse_unsafe
from wenming_desktop.adapters.places import STORE_NAME, Places
from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.backup_ports import Why


@dataclass(frozen=True, slots=True)
class Store:
    """An open store: engine, key slots and the lock that keeps others out."""

    engine: Engine
    keys: KeyFile
    lock: AppLock
    made: tuple[Path, ...] = ()
    """Folders that were made for it, parents first."""
    only_read: Code | None = None
    """Why nothing can be written, where that is so."""
    keys_from_backup: bool = False
    """Whether both copies of the key slots were gone, and those beside a backup opened it."""

    def close(self) -> None:
        """Close every connection and free the home."""
        self.engine.dispose()
        self.lock.release()


def create_store(places: Places, name: str, password: str) -> tuple[Store, str]:
    """Make an empty store; return it and the recovery code, which is shown once."""
    if places.is_set_up:
        raise WenmingError(Code.ALREADY_SET_UP)
    refuse_unsafe(places.home)
    lock = AppLock(places.lock)
    made = _take_home(places, lock)
    try:
        keys, recovery = KeyFile.create(places.keys, name, password)
        engine = open_engine(places.store, keys.key)
        speak_in_words(engine, places.store)
        migrate.upgrade(engine)
    except BaseException as problem:
        lock.release()
        discard_store(places, made)
        if isinstance(problem, OSError):
            raise _not_writable(places, problem) from problem
        raise
    return Store(engine, keys, lock, made), recovery


def _take_home(places: Places, lock: AppLock) -> tuple[Path, ...]:
    """Make the folders and take the lock; return the folders that were not there."""
    try:
        made = places.make()
        lock.take()
    except OSError as problem:
        raise _not_writable(places, problem) from problem
    if places.is_set_up:  # by another process, while we waited
        lock.release()
        raise WenmingError(Code.ALREADY_SET_UP)
    return made


def _not_writable(places: Places, problem: OSError) -> WenmingError:
    words = problem.strerror or type(problem).__name__
    return WenmingError(Code.HOME_NOT_WRITABLE, path=places.home, problem=words)


def discard_store(places: Places, made: tuple[Path, ...]) -> None:
    """Remove what ``create_store`` has just made and nobody has seen: set-up did not finish."""
    journal = places.store.with_name(f"{STORE_NAME}-journal")
    with suppress(OSError):  # no home at all, or a folder that is no longer empty
        for path in (places.store, places.keys, places.second_keys, journal, places.lock):
            path.unlink(missing_ok=True)
        for folder in reversed(made):
            folder.rmdir()


def open_store(places: Places, name: str, password: str) -> Store:
    """Open with a password; every refusal leaves the files untouched."""
    return _open(places, lambda path: KeyFile.open(path, name, password))


def open_store_for_reading(places: Places, name: str, password: str, why: Code) -> Store:
    """Open with a password and write nothing: no lock, no journal, no migration.

    Raises STORE_READ_ONLY where the store cannot be read without being written to first.
    """
    if places.restoring.exists() or not places.is_set_up:
        raise WenmingError(Code.STORE_READ_ONLY)
    _check_is_there(places)
    with Tries(places.tries).attempt():
        keys = KeyFile.open(places.keys, name, password)
    engine = open_engine(places.store, keys.key, reading=True)
    try:
        _check_can_be_read(engine, places)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, keys, AppLock(places.lock), only_read=why)


def _check_can_be_read(engine: Engine, places: Places) -> None:
    check_is_ours(engine, places.store)
    speak_in_words(engine, places.store)
    if migrate.is_behind(engine):
        raise WenmingError(Code.STORE_READ_ONLY)


def open_store_with_recovery(places: Places, code: str) -> Store:
    """Open with the recovery code, to give a user a new password."""
    return _open(places, lambda path: KeyFile.open_with_recovery(path, code))


def open_store_with_county(places: Places, kit: Path, code: str) -> Store:
    """Open with the county's answer and its code; the caller then renews password and slots.

    Raises KIT_DAMAGED, KIT_CODE_WRONG, STORE_FOREIGN where it is the answer for another store.
    """
    from wenming_desktop.adapters.sync.county_slots import key_in_answer  # noqa: PLC0415  rare

    def opened(path: Path) -> KeyFile:
        return KeyFile.around(path, key_in_answer(kit, code))

    return _open(places, opened, heal=False)


def _open(places: Places, open_keys: Callable[[Path], KeyFile], *, heal: bool = True) -> Store:
    if not places.is_set_up:
        raise WenmingError(Code.NOT_SET_UP)
    refuse_long(places.home)
    if not places.restoring.exists():
        _check_is_there(places)
    lock = AppLock(places.lock)
    try:
        places.make()
        lock.take()
    except OSError as problem:
        raise WenmingError(Code.STORE_READ_ONLY) from problem
    try:
        finish_restore(places)
        _check_is_there(places)
        with Tries(places.tries).attempt():
            keys, from_backup = _keys_anywhere(places, open_keys)
        engine = open_engine(places.store, keys.key)
        check_is_ours(engine, places.store)
        speak_in_words(engine, places.store)
        if heal:
            keys.heal(places.keys)
        if migrate.is_behind(engine):
            _back_up_before_migration(places, keys.key)
            migrate.upgrade(engine)
    except BaseException as problem:
        lock.release()
        if isinstance(problem, OSError):
            raise refusal_of(problem, places.store) from problem
        raise
    return Store(engine, keys, lock, keys_from_backup=from_backup)


def _keys_anywhere(places: Places, open_keys: Callable[[Path], KeyFile]) -> tuple[KeyFile, bool]:
    """Open the key slots of the home; where both copies are lost, those beside its backups.

    An account that ended since is still refused: the store itself says who may work.
    """
    try:
        return open_keys(places.keys), False
    except WenmingError as error:
        if error.code is not Code.KEY_FILE_DAMAGED:
            raise
        lost = error
    for backup in backups_in(places.backups):
        try:
            return open_keys(keys_of(backup.file)), True
        except WenmingError as error:
            if error.code not in (Code.KEY_FILE_DAMAGED, Code.WRONG_PASSWORD):
                raise
            lost = error
    raise lost


def _check_is_there(places: Places) -> None:
    if not places.store.exists():
        raise WenmingError(Code.STORE_MISSING, path=places.store)
    if not places.store.stat().st_size:
        raise WenmingError(Code.STORE_DAMAGED)


def _back_up_before_migration(places: Places, key: bytes) -> None:
    """Keep what was: a migration that fails changes nothing, one that is wrong could."""
    files = StoreBackups(places, key)
    number = max((one.number for one in files.all()), default=0) + 1
    files.make(Why.MIGRATION, number, local_now())
