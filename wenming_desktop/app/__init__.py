"""Composition root: the only layer that knows every other one.

What a start needs is here; wiring.py and the window are imported when they are wanted, so that
the first page is painted before the database, the PDF and the workbook libraries are loaded.
"""

import os
import sys
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wenming_desktop.adapters.crash_files import write_crash_file
from wenming_desktop.adapters.front import Front
from wenming_desktop.adapters.places import Places, places_at
from wenming_desktop.domain.clock import Clock, RandomBits, local_now, strong_bits
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.door import NewHome, SetUpDone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from sqlalchemy import Engine

    from wenming_desktop.adapters.db.store import Store
    from wenming_desktop.app.wiring import Wiring
    from wenming_desktop.services.backup_ports import Backup, Difference, SetAside
    from wenming_desktop.services.restoring import RestoreOrder
    from wenming_desktop.services.sticks import Stick
    from wenming_desktop.services.trial import Trial
    from wenming_desktop.services.use_cases import UseCases
    from wenming_desktop.ui.start import Surroundings


_READABLE = frozenset({Code.DISK_FULL, Code.STORE_READ_ONLY})
"""What keeps a home from being written to, and not from being read (reliability.md 6, 7 and 12)."""


class HomeDoor:
    """One home on this computer. Satisfies services.door.Door."""

    def __init__(
        self,
        places: Places,
        clock: Clock = local_now,
        random_bits: RandomBits = strong_bits,
        *,
        simulated: bool = False,
    ) -> None:
        self._places, self._clock = places, clock
        self._random_bits, self._simulated = random_bits, simulated
        self._store: Store | None = None

    @property
    def home(self) -> Path:
        """Return the folder."""
        return self._places.home

    def is_set_up(self) -> bool:
        """Tell whether a home was made here once, even if its file is missing now."""
        return self._places.is_set_up

    def is_demo(self) -> bool:
        """Tell whether this is a demo home."""
        return self._places.demo_mark.exists()

    def synced_by(self) -> str:
        """Return the folder by which a cloud seems to copy the home, if any."""
        from wenming_desktop.adapters.home_place import synced_by  # noqa: PLC0415

        return synced_by(self._places.home)

    def warm_up(self) -> None:
        """Load the libraries of the store and the views of papers: most of what an opening takes.

        Not those of workbooks, 25 MB that most days need none of.
        """
        import pypdfium2  # noqa: F401, PLC0415

        from wenming_desktop.adapters.db import store  # noqa: F401, PLC0415
        from wenming_desktop.app import wiring  # noqa: F401, PLC0415

    def set_up(self, new: NewHome) -> SetUpDone:
        """Make the home: first administrator, own unit, keys."""
        from wenming_desktop.adapters.db.store import create_store, discard_store  # noqa: PLC0415

        store, recovery = create_store(self._places, new.user.strip(), new.password)
        try:
            self._wire(store).fill(new)
            use_cases = self._enter(store, new.user)
        except BaseException:  # a half-made home must not stand in the way of a second try
            store.close()
            discard_store(self._places, store.made)
            raise
        return SetUpDone(use_cases, recovery)

    def open(self, user: str, password: str) -> "UseCases":
        """Open with a password."""
        from wenming_desktop.adapters.db.store import open_store  # noqa: PLC0415

        try:
            return self._enter(open_store(self._places, user, password), user)
        except WenmingError as error:
            if error.code not in _READABLE:
                raise
            return self.open_for_reading(user, password, error.code)

    def open_for_reading(self, user: str, password: str, why: Code) -> "UseCases":
        """Open and write nothing."""
        from wenming_desktop.adapters.db.store import open_store_for_reading  # noqa: PLC0415

        return self._enter(open_store_for_reading(self._places, user, password, why), user)

    def open_with_recovery(self, code: str, user: str, new_password: str) -> "UseCases":
        """Open with the recovery code and give a user a new password."""
        from wenming_desktop.adapters.db.store import open_store_with_recovery  # noqa: PLC0415

        store = open_store_with_recovery(self._places, code)

        def renew(wiring: "Wiring") -> None:
            wiring.regained().with_recovery(user, new_password)

        return self._enter(store, user, renew)

    def adopt(self, found: Path, user: str, password: str) -> None:
        """Bring back a store that was moved away."""
        from wenming_desktop.adapters.backups.finding import adopt  # noqa: PLC0415

        adopt(self._places, found, user, password)

    def write_unlock_request(self, to: Path) -> Path:
        """Write what the centre needs to open this home; the newest slots that can be found."""
        from wenming_desktop.adapters.backups.copies import backups_in, keys_of  # noqa: PLC0415
        from wenming_desktop.adapters.db import key_header  # noqa: PLC0415
        from wenming_desktop.adapters.sync.county_slots import write_request  # noqa: PLC0415

        files = [
            self._places.keys,
            *(keys_of(one.file) for one in backups_in(self._places.backups)),
        ]
        found = (key_header.read(file, missing_is_none=True).county for file in files)
        return write_request(next(filter(None, found), ()), to)

    def open_with_county(self, answer: Path, code: str, user: str, new_password: str) -> SetUpDone:
        """Open with the centre's answer; every refusal leaves the key slots as they were."""
        from wenming_desktop.adapters.db.store import open_store_with_county  # noqa: PLC0415

        store, told = open_store_with_county(self._places, answer, code), list[str]()

        def renew(wiring: "Wiring") -> None:
            told.append(wiring.regained().with_county(user, new_password))

        return SetUpDone(self._enter(store, user, renew), told[0])

    def backups(self, folder: Path | None = None) -> "list[Backup]":
        """Return the backups that lie here, or in another folder, without opening one."""
        from wenming_desktop.adapters.backups.copies import backups_in  # noqa: PLC0415
        from wenming_desktop.adapters.sync.stick import FOLDER  # noqa: PLC0415

        if folder is None:
            return backups_in(self._places.backups)
        return backups_in(folder / FOLDER) + backups_in(folder)

    def compare_backup(
        self, file: Path, user: str, password: str
    ) -> "tuple[Difference, ...] | None":
        """Return what a restore would change; nothing of this home may be open."""
        from wenming_desktop.adapters.backups.comparing import compare_closed  # noqa: PLC0415

        return compare_closed(self._places, file, user, password)

    def restore(self, order: "RestoreOrder") -> "SetAside":
        """Put a backup in the place of the store; nothing of this home may be open."""
        from wenming_desktop.adapters.backups.returning import restore  # noqa: PLC0415

        self.close()
        return restore(self._places, order, self._clock)

    def close(self) -> None:
        """Close what is open and free the home for others."""
        if self._store is not None:
            self._store.close()
            self._store = None
            self._places.clear_papers()

    @property
    def engine(self) -> "Engine":
        """Return the engine of the open home, for demo data that are written set-based."""
        assert self._store is not None  # noqa: S101  asked of an open home only
        return self._store.engine

    def rest(self) -> None:
        """Give back the memory of an open home's connections and all else that is free."""
        from wenming_desktop.adapters.memory import give_back  # noqa: PLC0415

        self.let_go()
        give_back()

    def let_go(self) -> None:
        """Free an open home's connections; the next query opens them again."""
        if self._store is not None:
            self._store.engine.dispose()
            self._store.engine.clear_compiled_cache()

    def _enter(
        self, store: "Store", user: str, first: "Callable[[Wiring], None] | None" = None
    ) -> "UseCases":
        try:
            wiring = self._wire(store)
            if first is not None:
                first(wiring)
            use_cases = wiring.use_cases(user)
        except BaseException:
            store.close()
            raise
        self._store = store
        self._places.clear_papers()  # what a crash or a power cut left there
        if store.only_read is None:
            self._places.clear_left()
        return use_cases

    def _wire(self, store: "Store") -> "Wiring":
        from wenming_desktop.app.wiring import Wiring  # noqa: PLC0415

        return Wiring(
            self._places, store, self._clock, self._random_bits, simulated=self._simulated
        )


def door_at(home: Path | None, clock: Clock = local_now) -> HomeDoor:
    """Return the door of a home; without one, of this person's own."""
    return HomeDoor(places_at(home), clock)


def demo_door_at(home: Path, clock: Clock, random_bits: RandomBits) -> HomeDoor:
    """Return the door of a demo home, which carries the 演示 mark from the start."""
    places = places_at(home)
    places.make()
    places.demo_mark.write_text("", encoding="utf-8")
    return HomeDoor(places, clock, random_bits, simulated=True)


def write_crash_report(error: BaseException, home: Path | None) -> Path:
    """Write a crash file into the home, or where there is none into the temp folder."""
    places = places_at(home)
    folder = places.crashes if places.home.is_dir() else Path(tempfile.gettempdir())
    return write_crash_file(error, folder, local_now())


def can_show_windows() -> bool:
    """Tell whether a window can be seen here."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def language_folder(home: Path | None) -> Path:
    """Return where a county puts its own languages and their fonts."""
    return places_at(home).home / "languages"


def papers_of(home: Path) -> Path:
    """Return where a home's previews are written."""
    return places_at(home).papers


def trial_folder(home: Path | None) -> Path:
    """Return where made-up data of a home's window lie: beside the home, never inside it."""
    own = places_at(home).home
    return own.with_name(f"{own.name}-trial")


def open_window(home: Path | None, trial: "Trial | None" = None) -> int:
    """Open the window on a home and stay until it is closed; return the exit code."""
    from wenming_desktop.ui.start import run  # noqa: PLC0415  a console verb needs no Qt

    front = Front(places_at(home).home)
    if not front.is_taken_by_us():
        return 0  # the window that is open has come to the front
    try:
        around = replace(surroundings(home, trial), was_summoned=front.was_summoned)
        return run(door_at(home), around)
    finally:
        front.release()


def _sticks() -> "Sequence[Stick]":
    from wenming_desktop.adapters.sync.drives import removable_drives  # noqa: PLC0415  when looked

    return removable_drives()


def surroundings(home: Path | None, trial: "Trial | None" = None) -> "Surroundings":
    """Return what the window needs of the disk."""
    from wenming_desktop.ui.start import Surroundings  # noqa: PLC0415

    places = places_at(home)
    return Surroundings(
        remembered=places.home / "window.json",
        papers=places.papers,
        keep_crash=partial(write_crash_report, home=home),
        sticks=_sticks,
        trial=trial,
    )
