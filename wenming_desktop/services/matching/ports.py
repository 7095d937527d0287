"""What the store knows of teams, venues and projects when a need looks for one."""

from datetime import date
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.matching.values import Supply
from wenming_desktop.domain.periods import Period


class SupplyStore(Protocol):
    """Gathers by sets, never one row at a time: a county has 200 stations' teams."""

    def supplies(self, need_id: UUID, day: date | None, today: date) -> list[Supply]:
        """Return everything that can be offered; ``day`` is the one the need is for.

        Projects that are over and volunteers who have left are not in it; what gave this very need
        back is marked.
        """
        ...

    def without_orders(self, period: Period) -> tuple[frozenset[UUID], frozenset[UUID]]:
        """Return the teams without an order in the period, and projects never asked for."""
        ...
