"""The counts and sums that start page, registers and command line show."""

from dataclasses import dataclass

from wenming_desktop.domain.ids import PROVISIONAL_ORG
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require


@dataclass(frozen=True, slots=True)
class Stats:
    """Figures of one period over everything this computer holds."""

    period: Period
    unit: OrgUnit
    figures: dict[str, int]


class Figures:
    """One definition per figure, see domain/metrics.py."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def stats(self, actor: Actor, period: Period = EVER) -> Stats:
        """Return the figures over every row here: own unit and all below it."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return Stats(period, work.own_unit(), work.lines.figures(period))

    def by_unit(self, actor: Actor, period: Period = EVER) -> list[Stats]:
        """Return the figures of each unit's own rows, in tree order."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            units = sorted(work.org_units.all(), key=lambda unit: unit.org_no)
            return [
                Stats(period, unit, work.lines.figures(period, unit.org_no))
                for unit in units
                if unit.org_no != PROVISIONAL_ORG
            ]
