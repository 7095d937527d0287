"""Approvals: a unit above lets a record stand or gives it back, with the rights of the actor."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from wenming_desktop.domain.approvals import Decision
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.names import unstorable_characters, visible_text
from wenming_desktop.domain.periods import EVER, Period, parse_period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.approval_ports import (
    ApprovalStore,
    Review,
    ReviewCounts,
    ReviewedMonth,
    ReviewedOccurrence,
)
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require

LONGEST_REASON = 200
WAITING_MONTHS, A_YEAR = 3, 12
"""How many months back, this one included, the start page counts what waits or came back."""


class Approvals:
    """Reads where records stand, and decides about those of the units below."""

    def __init__(self, port: ApprovalStore, uow: UnitOfWorkMaker) -> None:
        self._port, self._uow = port, uow

    def occurrences(
        self, actor: Actor, period: Period, *, own_level: bool = True
    ) -> tuple[ReviewedOccurrence, ...]:
        """Return the posted occurrences of the units below, newest first.

        With ``own_level`` only of those right below: what they decide about is theirs.
        """
        require(actor, Action.READ)
        return self._port.occurrences(period, own_level=own_level)

    def months(
        self, actor: Actor, period: Period, *, own_level: bool = True
    ) -> tuple[ReviewedMonth, ...]:
        """Return the months of the units below, newest first."""
        require(actor, Action.READ)
        return self._port.months(period, own_level=own_level)

    def reviews(
        self, actor: Actor, period: Period, only: Sequence[UUID] | None = None
    ) -> Mapping[UUID, Review]:
        """Return what was decided about each posted occurrence here, or ``only`` these."""
        require(actor, Action.READ)
        return self._port.reviews(period, only)

    def own_month(self, actor: Actor, month: str) -> Review:
        """Return what was decided about a month of the own unit."""
        require(actor, Action.READ)
        return self._port.own_month(_month(month))

    def counts(self, actor: Actor, today: date) -> ReviewCounts:
        """Return how many records wait here, and how many own ones came back to be mended."""
        require(actor, Action.READ)
        return self._port.counts(last_months(today, WAITING_MONTHS), last_months(today, A_YEAR))

    def approve(self, actor: Actor, occurrence_id: UUID) -> Review:
        """Let a record stand as it is now."""
        return self._decide(actor, occurrence_id, Decision.APPROVED, "")

    def give_back(self, actor: Actor, occurrence_id: UUID, reason: str) -> Review:
        """Return a record to be mended; REASON_MISSING without a reason."""
        require(actor, Action.APPROVE)
        return self._decide(actor, occurrence_id, Decision.RETURNED, _reason(reason))

    def withdraw(self, actor: Actor, occurrence_id: UUID) -> Review:
        """Take the decision back: the record waits again."""
        return self._decide(actor, occurrence_id, Decision.WITHDRAWN, "")

    def approve_month(self, actor: Actor, unit: UUID | int, month: str) -> Review:
        """Let a whole month of a unit stand, and with it every record that waits in it."""
        return self._decide_month(actor, unit, month, Decision.APPROVED, "")

    def give_back_month(self, actor: Actor, unit: UUID | int, month: str, reason: str) -> Review:
        """Return a month as a whole, for what is no single record's fault."""
        require(actor, Action.APPROVE)
        return self._decide_month(actor, unit, month, Decision.RETURNED, _reason(reason))

    def withdraw_month(self, actor: Actor, unit: UUID | int, month: str) -> Review:
        """Take the decision about a month back; those about its records stay."""
        return self._decide_month(actor, unit, month, Decision.WITHDRAWN, "")

    def _decide(self, actor: Actor, occurrence_id: UUID, decision: Decision, reason: str) -> Review:
        require(actor, Action.APPROVE)
        review = self._port.decide(occurrence_id, decision, reason, actor.name)
        with self._uow() as work:
            work.audit.add(actor.user_no, f"record_{decision.value}", str(occurrence_id))
        return review

    def _decide_month(
        self, actor: Actor, unit: UUID | int, month: str, decision: Decision, reason: str
    ) -> Review:
        require(actor, Action.APPROVE)
        org_no = unit if isinstance(unit, int) else home_org_of(unit)
        review = self._port.decide_month(org_no, _month(month), decision, reason, actor.name)
        with self._uow() as work:
            work.audit.add(actor.user_no, f"month_{decision.value}", str(org_no), month=month)
        return review


def last_months(today: date, many: int) -> Period:
    """Return this month and those before it, ``many`` in all."""
    number = today.year * 12 + today.month - many
    first = date(number // 12, number % 12 + 1, 1)
    return Period(first, parse_period(f"{today:%Y-%m}").last)


def _month(text: str) -> str:
    period = parse_period(text) if text else EVER
    month = period.first.isoformat()[:7]
    if period != parse_period(month):
        raise WenmingError(Code.PERIOD_INVALID, period=text)
    return month


def _reason(text: str) -> str:
    if unstorable_characters(text):
        raise WenmingError(Code.INVALID_FIELD, field="reason", value=ascii(text)[:40])
    reason = visible_text(" ".join(text.split())).strip()
    if not reason:
        raise WenmingError(Code.REASON_MISSING)
    return reason[:LONGEST_REASON]
