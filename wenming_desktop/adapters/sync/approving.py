"""Where records stand: the decisions of the units above, compared with what is here now.

Among the decisions on one subject the last round counts; where two units decided without knowing
of each other, the higher one's; then the stamp. That is the same on every computer.
"""

import calendar
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import RowMapping
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.mapping import read_day, read_moment
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.covering import is_same, marks, month_mark, touched
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.approvals import Decision, ReviewState, state_of
from wenming_desktop.domain.ids import device_no_of
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.approval_ports import Review

MonthOf = tuple[int, str]
"""A unit's number and a month as 2026-11."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """One decision as the store holds it."""

    decision: Decision
    reason: str
    covers: str
    round: int
    org_no: int
    decided_by: str
    decided_at: datetime | None
    stamp: tuple[int, int]

    @property
    def stands(self) -> bool:
        """Whether it says anything; a withdrawn one does not."""
        return self.decision is not Decision.WITHDRAWN


@dataclass(frozen=True, slots=True)
class Posted:
    """A posted occurrence by its row number, day and home."""

    id: bytes
    day: date
    org_no: int

    @property
    def month(self) -> MonthOf:
        return self.org_no, self.day.isoformat()[:7]


@dataclass(slots=True)
class Standing:
    """The posted occurrences of whole months, with what was decided about them."""

    posted: tuple[Posted, ...]
    decided: dict[bytes, Decided]
    months: dict[MonthOf, Decided]
    same: frozenset[bytes]
    """Occurrences that are as they were when somebody decided."""
    same_months: frozenset[MonthOf]
    names: "Names" = field(repr=False)

    def state(self, one: Posted) -> ReviewState:
        found = self.decided.get(one.id)
        return state_of(found.decision if found else None, same=one.id in self.same)

    def month_state(self, month: MonthOf) -> ReviewState:
        found = self.months.get(month)
        return state_of(found.decision if found else None, same=month in self.same_months)

    def waits(self, one: Posted) -> bool:
        """Tell whether a record waits: what was returned as a month waits as a month."""
        if self.month_state(one.month) is ReviewState.RETURNED:
            return False
        return self.state(one).is_undecided

    def review(self, one: Posted) -> Review:
        return self.names.review(self.state(one), self.decided.get(one.id))

    def month_review(self, month: MonthOf) -> Review:
        return self.names.review(self.month_state(month), self.months.get(month))


@dataclass(slots=True)
class Names:
    """Names of units, each looked up once."""

    connection: Connection
    log: ControlLog
    _found: dict[int, str] = field(default_factory=dict)

    def of(self, org_no: int) -> str:
        if org_no not in self._found:
            self._found[org_no] = unit_of(self.connection, self.log, org_no).name
        return self._found[org_no]

    def review(self, state: ReviewState, found: Decided | None) -> Review:
        if found is None or state is ReviewState.OPEN:
            return Review()
        return Review(
            state=state,
            reason=found.reason,
            unit=self.of(found.org_no),
            decided_by=found.decided_by,
            decided_at=found.decided_at,
        )


def standing(
    connection: Connection,
    own: Own,
    period: Period,
    orgs: frozenset[int] | None = None,
    only: frozenset[bytes] | None = None,
) -> Standing:
    """Look at the months that a period touches; ``orgs`` leaves out the others' records.

    With ``only`` some records the months are not judged.
    """
    log = own_facts.control_log(connection)
    months = period.first.isoformat()[:7], period.last.isoformat()[:7]
    posted = tuple(
        one
        for one in _posted(connection, months, own)
        if (orgs is None or one.org_no in orgs) and (only is None or one.id in only)
    )
    here = {one.id for one in posted}
    of_records, of_months = _decided(connection, log, months, here)
    if only is not None:
        of_months = {}
    elif orgs is not None:
        of_months = {month: one for month, one in of_months.items() if month[0] in orgs}
    same, same_months = _unchanged(connection, posted, of_records, of_months)
    return Standing(posted, of_records, of_months, same, same_months, Names(connection, log))


def _posted(connection: Connection, months: tuple[str, str], own: Own) -> Iterable[Posted]:
    rows = connection.exec_driver_sql(
        "SELECT id, day FROM occurrence WHERE day >= ? AND day < ? AND state = ? AND stub = 0 "
        "AND COALESCE(deleted, 0) = 0 ORDER BY day DESC, rid DESC",
        (f"{months[0]}-01", f"{months[1]}-99", OccurrenceState.POSTED.value),
    )
    for row_id, text in rows:
        if (day := read_day(text)) is not None:  # what others wrote stops no page
            yield Posted(row_id, day, home_org(row_id) or own.org_no)


def _decided(
    connection: Connection, log: ControlLog, months: tuple[str, str], here: set[bytes]
) -> tuple[dict[bytes, Decided], dict[MonthOf, Decided]]:
    """Return the decision that counts, by occurrence and by month.

    Who may decide follows from the unit in a decision's own id: one that names a record of
    another unit is nobody's business.
    """
    rows = connection.exec_driver_sql(
        "SELECT * FROM approval WHERE month BETWEEN ? AND ? AND stub = 0", months
    ).mappings()
    of_records: dict[bytes, list[Decided]] = defaultdict(list)
    of_months: dict[MonthOf, list[Decided]] = defaultdict(list)
    for row in rows:
        one = _read(row)
        if one is None:
            continue
        subject, home = row["occurrence_id"], home_org(row["id"])
        if subject is None:
            of_months[home, row["month"]].append(one)
        elif subject in here and home_org(subject) == home:
            of_records[subject].append(one)
    return _last(log, of_records), _last(log, of_months)


def _last(log: ControlLog, decided: Mapping[Any, list[Decided]]) -> dict[Any, Decided]:
    def rank(one: Decided) -> tuple[object, ...]:
        return one.round, -len(log.org_path(one.org_no)), one.stamp

    return {subject: max(found, key=rank) for subject, found in decided.items()}


def _read(row: RowMapping) -> Decided | None:
    """Return a decision; None for one of a kind that a newer program knows."""
    try:
        decision = Decision(row["decision"] or "")
    except ValueError:
        return None
    return Decided(
        decision=decision,
        reason=row["reason"] or "",
        covers=row["covers"] or "",
        round=row["round"] or 0,
        org_no=device_no_of(UUID(bytes=row["id"])) >> 8,
        decided_by=row["decided_by"] or "",
        decided_at=read_moment(row["decided_at"], row["decided_at_offset"]),
        stamp=(row["g1h"], row["g1d"]),
    )


def _unchanged(
    connection: Connection,
    posted: tuple[Posted, ...],
    of_records: Mapping[bytes, Decided],
    of_months: Mapping[MonthOf, Decided],
) -> tuple[frozenset[bytes], frozenset[MonthOf]]:
    """Return records and months that are as they were when somebody decided about them."""
    wanted = [one for one in posted if one.id in of_records or one.month in of_months]
    now = marks(connection, [one.id for one in wanted])
    edited = touched(connection)
    same = frozenset(
        one.id
        for one in wanted
        if one.id in of_records
        and one.id not in edited
        and is_same(of_records[one.id].covers, now[one.id])
    )
    in_months: dict[MonthOf, dict[bytes, str]] = {month: {} for month in of_months}
    for one in wanted:
        if one.month in in_months:
            in_months[one.month][one.id] = now[one.id]
    same_months = frozenset(
        month
        for month, found in in_months.items()
        if edited.isdisjoint(found) and is_same(of_months[month].covers, month_mark(found))
    )
    return same, same_months


def whole_month(month: str) -> Period:
    """Return the days of a month given as 2026-11."""
    year, number = map(int, month.split("-"))
    return Period(date(year, number, 1), date(year, number, calendar.monthrange(year, number)[1]))
