"""What figures need of the store."""

from collections.abc import Iterable
from typing import Protocol

from wenming_desktop.domain.figures import BehindRow, Counted
from wenming_desktop.domain.periods import Period


class FigureStore(Protocol):
    """Counts over the own unit and all below it; metrics are named in domain/metric_list.py."""

    def count(self, names: Iterable[str], period: Period) -> dict[str, Counted]: ...

    def by_unit(self, name: str, period: Period) -> dict[int, int]:
        """Return org number → the sum over the rows that unit made."""
        ...

    def parts_by_unit(self, name: str, period: Period, grouping: str) -> dict[int, dict[str, int]]:
        """Return org number → code → the sum over the rows of that unit; one code a row."""
        ...

    def behind(
        self, name: str, period: Period, grouping: str = "", code: str = "", limit: int = 1000
    ) -> list[BehindRow]:
        """Return the rows behind a figure, or behind its part of one code."""
        ...

    def query(self, name: str, period: Period) -> str:
        """Return the query of a figure in the words of the store."""
        ...
