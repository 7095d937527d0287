"""What the queries of ledgers have in common."""

from sqlalchemy import ColumnElement

from wenming_desktop.domain.periods import EVER, Period


def within(column: ColumnElement[str], period: Period) -> list[ColumnElement[bool]]:
    """Choose the rows whose day (ISO text) lies in the period."""
    if period == EVER:
        return []
    return [column.between(period.first.isoformat(), period.last.isoformat())]
