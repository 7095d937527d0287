"""还差几场: the quotas in force, for this unit and those below it."""

from datetime import date

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import HeldSession
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.quotas import (
    QuotaState,
    counts,
    measured,
    period_start,
    starts_within,
)
from wenming_desktop.domain.rules import Quota, quotas
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.mechanism.below import own_and_below
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force


class Quotas:
    """Use cases of quotas."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def measured(self, actor: Actor, period: Period = EVER) -> list[QuotaState]:
        """Return every quota and unit; without a period, the running year up to today.

        A period that is still running counts whole: what it still lacks is what is to be done.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            today = work.today()
            if period == EVER:
                period = Period(date(today.year, 1, 1), date(today.year, 12, 31))
            rules = quotas(pack_in_force(work, "quotas", min(today, period.last)))
            units = sorted(work.org_units.all(), key=lambda unit: (unit.org_no, unit.name))
            sessions = work.lines.held_sessions(period)
        states: list[QuotaState] = []
        for rule in rules:
            starts = starts_within(period, today, rule.period)
            states += measured(rule, _asked(rule, units), sessions, starts)
        return states

    def running(self, actor: Actor) -> list[QuotaState]:
        """Return every quota and unit for the week, month, quarter or year that is running."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _running(work)

    def own(self, actor: Actor) -> list[QuotaState]:
        """Return what the own unit is asked for in the periods that are running."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            org_no = work.own_unit().org_no
            return [one for one in _running(work) if one.org_no == org_no]

    def counted(self, actor: Actor, quota_id: str, org_no: int) -> list[HeldSession]:
        """Return the occurrences that count for a quota of a unit in the running period.

        NOT_FOUND for a quota that is not in force.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            today = work.today()
            for rule in quotas(pack_in_force(work, "quotas", today)):
                if rule.id == quota_id:
                    start = period_start(today, rule.period)
                    held = work.lines.held_sessions(Period(start, today))
                    found = [one for one in held if one.org_no == org_no and counts(rule, one)]
                    return sorted(found, key=lambda one: one.day)
        raise WenmingError(Code.NOT_FOUND, kind="quota")


def _running(work: UnitOfWork) -> list[QuotaState]:
    today = work.today()
    rules = quotas(pack_in_force(work, "quotas", today))
    units = own_and_below(work)
    starts = [period_start(today, rule.period) for rule in rules]
    sessions = work.lines.held_sessions(Period(min(starts, default=today), today))
    return [
        state
        for rule, start in zip(rules, starts, strict=True)
        for state in measured(rule, _asked(rule, units), sessions, [start])
    ]


def _asked(rule: Quota, units: list[OrgUnit]) -> list[tuple[int, str]]:
    return [(unit.org_no, unit.name) for unit in units if unit.level is rule.level]
