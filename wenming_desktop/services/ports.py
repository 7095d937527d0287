"""What use cases need of the outside, as Protocols; adapters provide it.

A unit of work is one transaction: leaving it normally commits, leaving it by an exception
changes nothing. Values go in and come out; rows and connections never do.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol, TypeVar
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, Venue
from wenming_desktop.domain.attendance import HoursEntry, SignIn
from wenming_desktop.domain.lines import (
    NO_TAGS,
    HeldSession,
    OccurrenceLine,
    PersonHit,
    SheetLine,
    VolunteerLine,
)
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.people import NameOrder, Volunteer, VolunteerTeam
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.users import User
from wenming_desktop.services.audit_ports import AuditLine
from wenming_desktop.services.charts.ports import ChartStore
from wenming_desktop.services.ledgers.ports import LedgerLines
from wenming_desktop.services.report_ports import CountyTotalRepository, SavedReportRepository
from wenming_desktop.services.scanning.ports import ScanQueue
from wenming_desktop.services.venues.ports import VenueSessions
from wenming_desktop.services.volunteer_life.ports import ServiceSums

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which rows of a table, and in which order."""

    text: str = ""
    """Found anywhere in one of ``text_in``; empty = all."""
    text_in: tuple[str, ...] = ()
    day: str = ""
    """Column of a day or a moment that ``period`` is asked of."""
    period: Period = EVER
    order: str = ""
    """Column to sort by; empty = as they were entered."""
    descending: bool = True
    units: tuple[UUID, ...] = ()
    """Whose rows; empty = everybody's, as are rows of a kind that names no unit."""


class Repository(Protocol[T]):
    """The rows of one synced table, as values. Deleted rows and stubs are not seen."""

    def get(self, row_id: UUID) -> T:
        """Return one value; NOT_FOUND when there is none."""
        ...

    def find(self, row_id: UUID) -> T | None: ...
    def where(self, **equals: object) -> list[T]: ...
    def all(self) -> list[T]: ...
    def count(self, **equals: object) -> int: ...
    def page(self, wanted: "Wanted", limit: int = 200, offset: int = 0) -> tuple[list[T], int]:
        """Return one page of what is wanted, and how many there are in all."""
        ...

    def add(self, value: T) -> None: ...
    def add_many(self, values: Iterable[T]) -> None: ...
    def update(self, value: T) -> None: ...
    def remove(self, row_id: UUID, reason: str) -> None: ...
    def removed(self, row_ids: Iterable[UUID]) -> dict[UUID, str]:
        """Return those of the ids whose rows were removed, and why."""
        ...

    def put_back(self, row_id: UUID) -> None:
        """Take the mark of removal off a row; its fields are as they were."""
        ...

    def bring_back(self, value: T) -> None:
        """Write a value over its row that was removed."""
        ...


class UserRepository(Protocol):
    """Accounts on this computer."""

    def all(self) -> list[User]: ...
    def by_name(self, name: str) -> User | None: ...
    def add(self, user: User) -> None: ...
    def update(self, user: User) -> None: ...


class DraftRepository(Protocol):
    """What was typed and not yet posted; content is text the page understands."""

    def load(self, place: str, user_no: int) -> str | None: ...
    def save(self, place: str, user_no: int, content: str) -> None: ...
    def discard(self, place: str, user_no: int) -> None: ...
    def all(self, user_no: int) -> list[tuple[str, datetime]]: ...
    def is_kept(self, place: str) -> bool:
        """Tell whether anybody has one here."""


class ColumnMappingRepository(Protocol):
    """Which column fills which field, remembered per register and header fingerprint."""

    def get(self, register: str, fingerprint: str) -> dict[str, str] | None: ...
    def save(self, register: str, fingerprint: str, mapping: Mapping[str, str]) -> None: ...


class RegisterImportRepository(Protocol):
    """Files that were imported before, by content."""

    def find(self, register: str, sha256: str) -> datetime | None: ...
    def add(self, register: str, sha256: str, counts: Mapping[str, int]) -> None: ...
    def forget(self, register: str, sha256: str) -> None:
        """Let a file be imported anew, for its import was undone."""
        ...


class SettingRepository(Protocol):
    """This computer's own facts; values are JSON-able."""

    def get(self, name: str) -> object: ...
    def set(self, name: str, value: object) -> None: ...
    def next_number(self, name: str) -> int:
        """Return 1, 2, 3 … for a named counter of this device."""
        ...


class AuditLog(Protocol):
    """Who did what, chained; facts hold ids, counts and hashes, never a name."""

    def add(self, user_no: int, action: str, subject: str = "", **facts: object) -> None: ...
    def page(
        self, since: datetime | None, limit: int, offset: int
    ) -> tuple[list[AuditLine], int]: ...


class Lines(Protocol):
    """Joined views that lists, grids and figures are drawn from."""

    def search_people(self, text: str, limit: int = 12) -> list[PersonHit]:
        """Find by pinyin initials, full pinyin, part of the name or last four digits."""
        ...

    def volunteers(
        self,
        *,
        text: str = "",
        team_id: UUID | None = None,
        units: Sequence[UUID] = (),
        order: NameOrder = NameOrder.PINYIN,
        limit: int = 200,
        offset: int = 0,
    ) -> tuple[list[VolunteerLine], int]:
        """Return one page and the total; of all units unless some are named."""
        ...

    def volunteer_place(
        self,
        volunteer_id: UUID,
        *,
        text: str = "",
        team_id: UUID | None = None,
        units: Sequence[UUID] = (),
        order: NameOrder = NameOrder.PINYIN,
    ) -> int | None:
        """Return how many stand before this one; None where it is not in the list."""
        ...

    def volunteer_order(self, order: NameOrder = NameOrder.PINYIN) -> list[UUID]:
        """Return the ids of all volunteers in their order."""
        ...

    def occurrences(
        self,
        *,
        text: str = "",
        period: Period | None = None,
        tags: Mapping[str, str] = NO_TAGS,
        units: Sequence[UUID] = (),
        limit: int = 200,
        offset: int = 0,
    ) -> tuple[list[OccurrenceLine], int]:
        """Return one page and the total, newest first; ``tags`` are fields of FILTERED_BY.

        Of all units unless some are named.
        """
        ...

    def occurrence_place(
        self,
        occurrence_id: UUID,
        *,
        text: str = "",
        period: Period | None = None,
        tags: Mapping[str, str] = NO_TAGS,
        units: Sequence[UUID] = (),
    ) -> int | None:
        """Return how many stand before this one; None where it is not in the list."""
        ...

    def sheet(self, occurrence_id: UUID) -> list[SheetLine]:
        """Return who came to one occurrence and for how long, in sheet order."""
        ...

    def overlapping(self, volunteer_id: UUID, occurrence: Occurrence) -> str:
        """Return the name of another activity the person was at during this one, or ''."""
        ...

    def minutes_on_day(self, volunteer_id: UUID, day: date) -> int: ...

    def held_sessions(self, period: Period) -> list[HeldSession]:
        """Return the posted occurrences of all units known here."""
        ...

    def figures(self, period: Period, org_no: int | None = None) -> dict[str, int]:
        """Return the counts and sums of metrics.FIGURES over all rows here, or of one unit."""
        ...


class UnitOfWork(Protocol):
    """One transaction over the store."""

    @property
    def org_units(self) -> Repository[OrgUnit]: ...
    @property
    def teams(self) -> Repository[VolunteerTeam]: ...
    @property
    def volunteers(self) -> Repository[Volunteer]: ...
    @property
    def venues(self) -> Repository[Venue]: ...
    @property
    def activities(self) -> Repository[Activity]: ...
    @property
    def occurrences(self) -> Repository[Occurrence]: ...
    @property
    def sign_ins(self) -> Repository[SignIn]: ...
    @property
    def hours(self) -> Repository[HoursEntry]: ...
    @property
    def users(self) -> UserRepository: ...
    @property
    def drafts(self) -> DraftRepository: ...
    @property
    def column_mappings(self) -> ColumnMappingRepository: ...
    @property
    def register_imports(self) -> RegisterImportRepository: ...
    @property
    def settings(self) -> SettingRepository: ...
    @property
    def audit(self) -> AuditLog: ...
    @property
    def lines(self) -> Lines: ...
    @property
    def ledger_lines(self) -> LedgerLines: ...
    @property
    def figures(self) -> ChartStore: ...
    @property
    def service_sums(self) -> ServiceSums: ...
    @property
    def venue_sessions(self) -> VenueSessions: ...
    @property
    def scans(self) -> ScanQueue: ...
    @property
    def saved_reports(self) -> SavedReportRepository: ...
    @property
    def county_totals(self) -> CountyTotalRepository: ...

    def rows(self, kind: type[T]) -> Repository[T]:
        """Return the rows of any kind of domain/entities.py."""
        ...

    def own_unit(self) -> OrgUnit: ...
    def next_id(self, home_org: int | None = None) -> UUID:
        """Return an id for a new row of the own unit, or of one below it."""
        ...

    def now(self) -> datetime: ...
    def today(self) -> date: ...


class UnitOfWorkMaker(Protocol):
    """Opens a unit of work; ``read_only`` ones never wait for a writer."""

    def __call__(self, *, read_only: bool = False) -> AbstractContextManager[UnitOfWork]: ...

    def note(self, user_no: int, action: str, subject: str) -> None:
        """Add a line to the audit log that stays even where the work in hand is undone."""
        ...


class KeySlots(Protocol):
    """Who can open the store: one slot per password, one for the recovery code."""

    def add_password(self, name: str, password: str) -> None: ...
    def remove_password(self, name: str) -> None: ...
    def opens(self, name: str, password: str) -> bool: ...
    def recovers(self, code: str) -> bool:
        """Tell whether this is the store's recovery code."""
        ...


Progress = Callable[[int, int], None]
"""Called with (done, total); total 0 means unknown."""
Cancelled = Callable[[], bool]
"""True once the person has asked to stop."""
