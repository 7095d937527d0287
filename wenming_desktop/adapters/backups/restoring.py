"""Putting a backup in the place of the store: made ready beside it, then swapped by names.

A copy over the old file with a journal left beside it destroyed the restored store
(reliability.md 0.4), so the store is never written over: it is set aside whole, with its journal.
The folder ``restoring`` stands until the swap is done, and the next start ends what a power cut
stopped. Nothing here removes a store.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Final

from wenming_desktop.adapters.backups.attachments import bring_attachments
from wenming_desktop.adapters.backups.copies import keys_of
from wenming_desktop.adapters.backups.making import flush, flush_folder
from wenming_desktop.adapters.db.faults_of_disk import refusal_of
from wenming_desktop.adapters.places import STORE_NAME, Places
from wenming_desktop.domain.errors import WenmingError

_READY: Final = "ready"
_STEP = 1 << 20


def make_ready(places: Places, backup: Path, *, keep_keys: bool) -> None:
    """Bring a backup into the home, whole on the disk, and let the swap begin.

    ``keep_keys`` leaves the present key slots: passwords changed since the backup stay as they
    are. DISK_FULL and the like leave the home as it was.
    """
    folder = places.restoring
    try:
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        _copy(backup, folder / STORE_NAME)
        if not keep_keys:
            _copy(keys_of(backup), folder / places.keys.name)
        bring_attachments(backup.parent / places.attachments.name, places.attachments)
        flush_folder(folder)
        (folder / _READY).write_text(_next_aside(places).name, encoding="ascii")
        flush(folder / _READY)
        flush_folder(folder)
        flush_folder(places.home)
    except OSError as problem:
        shutil.rmtree(folder, ignore_errors=True)
        raise refusal_of(problem, places.store) from problem
    except WenmingError:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def finish(places: Places) -> Path | None:
    """End a swap that was begun, now or before a power cut; return where the old store lies.

    Call it with the lock of the home held. What was only being made ready goes.
    """
    folder = places.restoring
    if not folder.exists():
        return None
    try:
        name = (folder / _READY).read_text(encoding="ascii")
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)
        return None
    aside = places.replaced / name
    journal = places.store.with_name(f"{STORE_NAME}-journal")
    try:
        aside.mkdir(parents=True, exist_ok=True)
        if (folder / STORE_NAME).exists():
            _move(journal, aside)
            _move(places.store, aside)
            flush_folder(aside)
            (folder / STORE_NAME).replace(places.store)
        if (folder / places.keys.name).exists():
            _move(places.keys, aside)
            _move(places.second_keys, aside)
            (folder / places.keys.name).replace(places.keys)
        elif not (aside / places.keys.name).exists():
            here = places.keys if places.keys.exists() else places.second_keys
            shutil.copyfile(here, aside / places.keys.name)
        flush_folder(places.home)
        (folder / _READY).unlink()
        flush_folder(folder)
    except OSError as problem:
        raise refusal_of(problem, places.store) from problem
    with suppress(OSError):
        folder.rmdir()
    return aside


def _copy(source: Path, target: Path) -> None:
    with source.open("rb") as read, target.open("xb") as written:
        while data := read.read(_STEP):
            written.write(data)
        written.flush()
        os.fsync(written.fileno())


def _move(file: Path, folder: Path) -> None:
    """Move a file that is there and not moved yet."""
    if file.exists() and not (folder / file.name).exists():
        file.replace(folder / file.name)


def _next_aside(places: Places) -> Path:
    taken = [int(one.name) for one in places.replaced.glob("*") if one.name.isdigit()]
    return places.replaced / f"{max(taken, default=0) + 1:04}"
