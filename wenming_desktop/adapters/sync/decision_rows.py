"""Writing a decision: an ordinary row of the ledger of approvals, at home in the unit below.

Decisions are about sealed versions only: the caller has sealed what was edited here, in the same
transaction.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.mapping import to_row
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.approving import (
    Decided,
    MonthOf,
    Posted,
    Standing,
    standing,
    whole_month,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.covering import as_covers, marks, month_mark
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.approvals import Approval, Decision, ReviewState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.approval_ports import Review


@dataclass(frozen=True, slots=True)
class Decider:
    """One person's decisions in one transaction."""

    connection: Connection
    own: Own
    log: ControlLog
    next_id: Callable[[int], UUID]
    """Gives an id for a row that belongs to a unit."""
    now: datetime
    by: str

    def about_record(self, occurrence_id: UUID, decision: Decision, reason: str) -> Review:
        """Decide about one posted occurrence. Raises NOT_FOUND or APPROVAL_…."""
        row_id = occurrence_id.bytes
        self._check_below(home_org(row_id))
        day = self.connection.exec_driver_sql(
            "SELECT day FROM occurrence WHERE id = ? AND stub = 0 AND COALESCE(deleted, 0) = 0",
            (row_id,),
        ).scalar()
        if day is None:
            raise WenmingError(Code.NOT_FOUND, kind="occurrence")
        month = home_org(row_id), day[:7]
        found = self._look(month)
        one = next((one for one in found.posted if one.id == row_id), None)
        if one is None:
            raise WenmingError(Code.APPROVAL_NOT_POSTED)
        before = found.decided.get(row_id)
        if self._is_new(before, found.state(one), decision, reason):
            mark = marks(self.connection, [row_id])[row_id]
            self._add(one, month, before, (decision, reason, mark))
            found = self._look(month)
        return found.review(one)

    def about_month(self, month: MonthOf, decision: Decision, reason: str) -> Review:
        """Decide about a month; approving it approves what waits in it."""
        self._check_below(month[0])
        found = self._look(month)
        if not found.posted:
            raise WenmingError(Code.APPROVAL_NOT_POSTED)
        if decision is Decision.APPROVED:
            self._approve_all(found, month)
        before = found.months.get(month)
        if self._is_new(before, found.month_state(month), decision, reason):
            mark = month_mark(marks(self.connection, [one.id for one in found.posted]))
            self._add(None, month, before, (decision, reason, mark))
        return self._look(month).month_review(month)

    def _approve_all(self, found: Standing, month: MonthOf) -> None:
        states = [found.state(one) for one in found.posted]
        if returned := states.count(ReviewState.RETURNED):
            raise WenmingError(Code.MONTH_HAS_RETURNED, count=returned)
        waiting = [
            one for one, state in zip(found.posted, states, strict=True) if state.is_undecided
        ]
        now = marks(self.connection, [one.id for one in waiting])
        for one in waiting:
            said = Decision.APPROVED, "", now[one.id]
            self._add(one, month, found.decided.get(one.id), said)

    def _look(self, month: MonthOf) -> Standing:
        return standing(self.connection, self.own, whole_month(month[1]), frozenset({month[0]}))

    def _check_below(self, org_no: int) -> None:
        """Refuse what is not below this unit; nobody approves what is their own."""
        if org_no == self.own.org_no or not self.log.is_within(org_no, self.own.org_no):
            raise WenmingError(Code.APPROVAL_NOT_BELOW)

    def _is_new(
        self, before: Decided | None, state: ReviewState, decision: Decision, reason: str
    ) -> bool:
        """Tell whether a decision says something; a unit further up keeps the last word."""
        if before is None or not before.stands:
            return decision is not Decision.WITHDRAWN
        if state.is_undecided:
            return True
        if len(self.log.org_path(before.org_no)) < len(self.log.org_path(self.own.org_no)):
            unit = unit_of(self.connection, self.log, before.org_no).name
            raise WenmingError(Code.APPROVAL_OF_HIGHER, unit=unit)
        return (before.decision, before.reason) != (decision, reason)

    def _add(
        self,
        one: Posted | None,
        month: MonthOf,
        before: Decided | None,
        said: tuple[Decision, str, str],
    ) -> None:
        """Write what was said: the decision, its reason, the version it is about."""
        decision, reason, mark = said
        approval = Approval(
            id=self.next_id(month[0]),
            month=month[1],
            decision=decision,
            occurrence_id=UUID(bytes=one.id) if one else None,
            reason=reason,
            covers=as_covers(mark),
            round=before.round + 1 if before else 1,
            decided_by=self.by,
            decided_at=self.now,
        )
        self.connection.execute(insert(SYNCED["approval"]).values(**to_row(approval)))
