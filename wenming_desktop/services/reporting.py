"""Reporting month by month: who is silent, what the last stick contained, what came back."""

from uuid import UUID

from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.exchange_ports import Contents
from wenming_desktop.services.reporting_ports import NotTaken, ReportingStore, UnitReport
from wenming_desktop.services.rights import require


class Reporting:
    """Reads only; whoever may read may ask."""

    def __init__(self, port: ReportingStore) -> None:
        self._port = port

    def units(self, actor: Actor, period: Period) -> tuple[UnitReport, ...]:
        """Return the units below: those of which nothing came in the period first."""
        require(actor, Action.READ)
        return tuple(sorted(self._port.units(period), key=_urgency))

    def not_taken(self, actor: Actor) -> tuple[NotTaken, ...]:
        """Return what the units above did not take of the own data."""
        require(actor, Action.READ)
        return self._port.not_taken()

    def contents(self, actor: Actor, bundle_id: UUID) -> Contents:
        """Count what a bundle that was taken in brought."""
        require(actor, Action.READ)
        return self._port.contents(bundle_id)


def _urgency(one: UnitReport) -> tuple[bool, bool, int, bool]:
    """Order by: not reported, never heard of, longest silent, numbers missing."""
    silent = one.days_silent
    return one.reported, silent is not None, -(silent or 0), not one.gaps
