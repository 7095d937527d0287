"""Composition root: the only module that wires every layer together."""

import os
import secrets
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from wenming_desktop.adapters.crash_files import write_crash_file
from wenming_desktop.adapters.db.after_merge import refresh_after_merge
from wenming_desktop.adapters.db.identity import Identity, write_identity
from wenming_desktop.adapters.db.store import (
    Store,
    create_store,
    discard_store,
    is_set_up,
    open_store,
    open_store_with_recovery,
)
from wenming_desktop.adapters.db.unit_of_work import SqlUnitOfWorkMaker
from wenming_desktop.adapters.documents.page_viewer import PdfiumViewer
from wenming_desktop.adapters.documents.press import ReportlabPress
from wenming_desktop.adapters.places import Places, places_at
from wenming_desktop.adapters.sync.drives import removable_drives
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.adapters.workbooks.files import WorkbookFiles
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import PROVISIONAL_ORG, Clock, RandomBits, local_now
from wenming_desktop.domain.org_units import CENTRE_ORG_NO, Level
from wenming_desktop.services.accounts import Accounts, add_user
from wenming_desktop.services.activities import Activities
from wenming_desktop.services.attendance import AttendanceEntry
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.door import NewHome, SetUpDone
from wenming_desktop.services.drafts import Drafts
from wenming_desktop.services.exchange import BundleExchange
from wenming_desktop.services.figures import Figures
from wenming_desktop.services.org_units import OrgUnits, make_own_unit
from wenming_desktop.services.papers import Papers
from wenming_desktop.services.records import Records
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_register import VolunteerRegister
from wenming_desktop.services.volunteers import Volunteers

if TYPE_CHECKING:
    from wenming_desktop.ui.start import Surroundings

_DEMO_MARK = "演示"


class HomeDoor:
    """One home on this computer. Satisfies services.door.Door."""

    def __init__(
        self,
        places: Places,
        clock: Clock = local_now,
        random_bits: RandomBits = secrets.randbits,
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
        return is_set_up(self._places)

    def is_demo(self) -> bool:
        """Tell whether this is a demo home."""
        return self._places.demo_mark.exists()

    def set_up(self, new: NewHome) -> SetUpDone:
        """Make the home: first administrator, own unit, keys."""
        store, recovery = create_store(self._places, new.user.strip(), new.password)
        self._store = store
        try:
            self._fill(store, new)
        except BaseException:  # a half-made home must not stand in the way of a second try
            self.close()
            discard_store(self._places)
            raise
        return SetUpDone(self._use_cases(store, new.user), recovery)

    def open(self, user: str, password: str) -> UseCases:
        """Open with a password."""
        return self._enter(open_store(self._places, user, password), user)

    def open_with_recovery(self, code: str, user: str, new_password: str) -> UseCases:
        """Open with the recovery code and give a user a new password."""
        store = open_store_with_recovery(self._places, code)
        with self._maker(store)(read_only=True) as work:
            known = work.users.by_name(user.strip())
        if known is None or known.disabled:
            store.close()
            raise WenmingError(Code.WRONG_PASSWORD)
        store.keys.add_password(known.name, new_password)
        return self._enter(store, user)

    def close(self) -> None:
        """Close what is open and free the home for others."""
        if self._store is not None:
            self._store.close()
            self._store = None

    def _fill(self, store: Store, new: NewHome) -> None:
        exchange = self._exchange(store)  # installs the capture triggers
        if new.parent_card is not None:
            exchange.remember_card(new.parent_card)
        with store.engine.begin() as connection:
            write_identity(connection, Identity())  # what follows is captured with its clock
        is_centre = new.level is Level.COUNTY_CENTER
        with self._maker(store)() as work:
            add_user(work, new.user)
            org_no = CENTRE_ORG_NO if is_centre else PROVISIONAL_ORG
            unit = make_own_unit(work, new.level, new.unit_name, new.code, org_no)
        with store.engine.begin() as connection:
            write_identity(connection, Identity(unit.id))
        if is_centre:
            exchange.found_county(unit.name)

    def _exchange(self, store: Store) -> DeviceExchange:
        return DeviceExchange(store.engine, self._places.home, self._clock, refresh_after_merge)

    def _enter(self, store: Store, user: str) -> UseCases:
        try:
            use_cases = self._use_cases(store, user)
        except BaseException:
            store.close()
            raise
        self._store = store
        return use_cases

    def _maker(self, store: Store) -> SqlUnitOfWorkMaker:
        return SqlUnitOfWorkMaker(
            store.engine, self._clock, self._random_bits, simulated=self._simulated
        )

    def _use_cases(self, store: Store, user: str) -> UseCases:
        maker, codes = self._maker(store), CodeLists.load()
        accounts = Accounts(maker, store.keys)
        return UseCases(
            actor=accounts.actor(user),
            accounts=accounts,
            org_units=OrgUnits(maker),
            volunteers=Volunteers(maker),
            volunteer_register=VolunteerRegister(maker, WorkbookFiles(), codes),
            activities=Activities(maker),
            attendance=AttendanceEntry(maker),
            drafts=Drafts(maker),
            figures=Figures(maker),
            papers=Papers(maker, ReportlabPress(), _DEMO_MARK if self.is_demo() else ""),
            page_viewer=PdfiumViewer(),
            exchange=BundleExchange(self._exchange(store), maker),
            records=Records(maker, codes),
            code_lists=codes,
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


def open_window(home: Path | None) -> int:
    """Open the window on a home and stay until it is closed; return the exit code."""
    from wenming_desktop.ui.start import run  # noqa: PLC0415  a console verb needs no Qt

    return run(door_at(home), surroundings(home))


def surroundings(home: Path | None) -> "Surroundings":
    """Return what the window needs of the disk."""
    from wenming_desktop.ui.start import Surroundings  # noqa: PLC0415

    places = places_at(home)
    return Surroundings(
        remembered=places.home / "window.json",
        papers=places.papers,
        keep_crash=partial(write_crash_report, home=home),
        sticks=removable_drives,
    )
