"""A store that was moved away is brought back: proved to be ours, copied, left where it was."""

import shutil
from pathlib import Path

from wenming_desktop.adapters.app_lock import AppLock
from wenming_desktop.adapters.backups.census import census_of_copy
from wenming_desktop.adapters.backups.making import flush, flush_folder
from wenming_desktop.adapters.db.faults_of_disk import refusal_of
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.db.tries import Tries
from wenming_desktop.adapters.places import Places
from wenming_desktop.domain.errors import Code, WenmingError


def adopt(places: Places, found: Path, user: str, password: str) -> None:
    """Copy a store that somebody found into the home that misses it.

    Raises WRONG_PASSWORD, ALREADY_SET_UP where a store is there, BACKUP_FOREIGN for another
    store, BACKUP_DAMAGED, DISK_FULL; then nothing has changed.
    """
    if places.store.exists():
        raise WenmingError(Code.ALREADY_SET_UP)
    with AppLock(places.lock):
        with Tries(places.tries).attempt():
            keys = KeyFile.open(places.keys, user, password)
        census_of_copy(found, keys.key)
        journal = found.with_name(f"{found.name}-journal")
        part = places.store.with_name(f"{places.store.name}.part")
        try:
            shutil.copyfile(found, part)
            flush(part)
            if journal.exists():  # a save that a power cut stopped; SQLite takes it back
                shutil.copyfile(journal, places.store.with_name(f"{places.store.name}-journal"))
            part.replace(places.store)
            flush_folder(places.home)
        except OSError as problem:
            part.unlink(missing_ok=True)
            raise refusal_of(problem, places.store) from problem
