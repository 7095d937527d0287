"""还差几场: the quotas in force, for this unit and those below it."""

from datetime import date

from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.quotas import QuotaState, measured, starts_within
from wenming_desktop.domain.rules import quotas
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWorkMaker
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
            asked = [(unit.org_no, unit.name) for unit in units if unit.level is rule.level]
            starts = starts_within(period, today, rule.period)
            states += measured(rule, asked, sessions, starts)
        return states
