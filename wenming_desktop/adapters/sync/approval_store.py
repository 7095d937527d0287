"""Approvals on one store. Satisfies services.approval_ports.ApprovalStore."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.record_facts import record_facts
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.approving import (
    MonthOf,
    Posted,
    Standing,
    standing,
    whole_month,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.decision_rows import Decider
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.approvals import Decision, ReviewState
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.approval_ports import (
    Review,
    ReviewCounts,
    ReviewedMonth,
    ReviewedOccurrence,
)


class StoreApprovals:
    """Decisions on the store ``engine`` is open on."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine, self._clock = engine, clock
        self._ids = RowIdMaker(0, clock)

    def occurrences(self, period: Period, *, own_level: bool) -> tuple[ReviewedOccurrence, ...]:
        """Return the posted occurrences of the units below in a period, newest first."""
        with self._engine.connect() as connection:
            own, log = _placed(connection)
            if log is None:
                return ()
            found = standing(connection, own, period, _below(own, log, own_level=own_level))
            shown = [one for one in found.posted if one.day in period]
            facts = record_facts(connection, [one.id for one in shown])
            return tuple(
                ReviewedOccurrence(
                    id=UUID(bytes=one.id),
                    org_no=one.org_no,
                    unit=found.names.of(one.org_no),
                    day=one.day,
                    name=facts[one.id].name,
                    attendance=facts[one.id].attendance,
                    minutes=facts[one.id].minutes,
                    beneficiaries=facts[one.id].beneficiaries,
                    review=found.review(one),
                    waits=found.waits(one),
                )
                for one in shown
            )

    def months(self, period: Period, *, own_level: bool) -> tuple[ReviewedMonth, ...]:
        """Return units and months below in which something was posted, newest first."""
        with self._engine.connect() as connection:
            own, log = _placed(connection)
            if log is None:
                return ()
            found = standing(connection, own, period, _below(own, log, own_level=own_level))
            of_month: dict[MonthOf, list[Posted]] = {}
            for one in found.posted:
                of_month.setdefault(one.month, []).append(one)
            ordered = sorted(of_month, key=lambda one: (one[1], -one[0]), reverse=True)
            return tuple(_month(connection, log, found, one, of_month[one]) for one in ordered)

    def reviews(self, period: Period, only: Sequence[UUID] | None = None) -> Mapping[UUID, Review]:
        """Return what was decided about each posted occurrence of a period."""
        with self._engine.connect() as connection:
            own, log = _placed(connection)
            if log is None:
                return {}
            chosen = None if only is None else frozenset(one.bytes for one in only)
            found = standing(connection, own, period, only=chosen)
            return {UUID(bytes=one.id): found.review(one) for one in found.posted}

    def own_month(self, month: str) -> Review:
        """Return what was decided about this unit's own month."""
        with self._engine.connect() as connection:
            own, log = _placed(connection)
            if log is None:
                return Review()
            found = standing(connection, own, whole_month(month), frozenset({own.org_no}))
            return found.month_review((own.org_no, month))

    def counts(self, waiting: Period, returned: Period) -> ReviewCounts:
        """Count what waits for this unit in one period, and what came back to it in another."""
        with self._engine.connect() as connection:
            own, log = _placed(connection)
            if log is None:
                return ReviewCounts()
            below = standing(connection, own, waiting, _below(own, log, own_level=True))
            mine = standing(connection, own, returned, frozenset({own.org_no}))
            states = [*map(mine.state, mine.posted), *map(mine.month_state, mine.months)]
            return ReviewCounts(
                waiting=sum(below.waits(one) for one in below.posted),
                returned=states.count(ReviewState.RETURNED),
            )

    def decide(self, occurrence_id: UUID, decision: Decision, reason: str, by: str) -> Review:
        """Decide about one posted occurrence of a unit below."""
        with self._engine.begin() as connection:
            decider = self._decider(connection, by)
            return decider.about_record(occurrence_id, decision, reason)

    def decide_month(
        self, org_no: int, month: str, decision: Decision, reason: str, by: str
    ) -> Review:
        """Decide about a month of a unit below; approving it approves what waits in it."""
        with self._engine.begin() as connection:
            return self._decider(connection, by).about_month((org_no, month), decision, reason)

    def _decider(self, connection: Connection, by: str) -> Decider:
        """Seal what was edited here, so that a decision names versions that others will see."""
        own = own_facts.load_placed(connection)
        seal(connection, self._clock())
        self._ids.device_no = own.device_no
        log = own_facts.control_log(connection)
        return Decider(connection, own, log, self._ids.make, self._clock(), by)


def _placed(connection: Connection) -> tuple[Own, ControlLog | None]:
    """Return own facts and control log; without a place in the county there is no log."""
    own = own_facts.load(connection)
    return own, own_facts.control_log(connection) if own.has_place else None


def _below(own: Own, log: ControlLog, *, own_level: bool) -> frozenset[int]:
    """Return the units below this one, with ``own_level`` only those right below it."""
    return frozenset(
        org
        for org in log.org_nos
        if org != own.org_no
        and log.is_within(org, own.org_no)
        and (not own_level or log.org_path(org)[-2:-1] == (own.org_no,))
    )


def _month(
    connection: Connection, log: ControlLog, found: Standing, month: MonthOf, posted: list[Posted]
) -> ReviewedMonth:
    unit = unit_of(connection, log, month[0])
    states = [found.state(one) for one in posted]
    return ReviewedMonth(
        org_no=month[0],
        unit=unit.name,
        unit_id=unit.unit_id,
        month=month[1],
        review=found.month_review(month),
        occurrences=len(posted),
        approved=states.count(ReviewState.APPROVED),
        returned=states.count(ReviewState.RETURNED),
        waiting=sum(found.waits(one) for one in posted),
    )
