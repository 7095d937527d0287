"""What is asked of a unit and what it has done: 还差几场, never a ranking."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from wenming_desktop.domain.lines import HeldSession
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.rules import Quota, QuotaPeriod

_MONTHS = {QuotaPeriod.MONTH: 1, QuotaPeriod.QUARTER: 3, QuotaPeriod.YEAR: 12}


@dataclass(frozen=True, slots=True)
class QuotaState:
    """How far one unit is with one quota; ``have`` counts no more than is asked in each period."""

    quota: Quota
    org_no: int
    unit: str
    need: int
    have: int

    @property
    def missing(self) -> int:
        """Return how many are still to be held."""
        return self.need - self.have


def period_start(day: date, period: QuotaPeriod) -> date:
    """Return the first day of the week (Monday), month, quarter or year of a day."""
    if period is QuotaPeriod.WEEK:
        return day - timedelta(days=day.weekday())
    months = _MONTHS[period]
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def starts_within(asked: Period, today: date, period: QuotaPeriod) -> list[date]:
    """Return the first days of the periods that lie in what is asked and have begun by today."""
    found, start = [], period_start(asked.first, period)
    last = min(asked.last, today)
    while start <= last:
        if start >= asked.first:
            found.append(start)
        start = _next(start, period)
    return found


def measured(
    quota: Quota,
    units: Iterable[tuple[int, str]],
    sessions: Iterable[HeldSession],
    starts: list[date],
) -> list[QuotaState]:
    """Return the state of each (org_no, name)."""
    wanted = frozenset(starts)
    counted: Counter[tuple[int, date]] = Counter()
    for one in sessions:
        start = period_start(one.day, quota.period)
        if start in wanted and counts(quota, one):
            counted[one.org_no, start] += 1
    return [
        QuotaState(
            quota,
            org_no,
            name,
            quota.least * len(starts),
            sum(min(counted[org_no, start], quota.least) for start in starts),
        )
        for org_no, name in units
    ]


def counts(quota: Quota, session: HeldSession) -> bool:
    """Tell whether an occurrence counts for a quota."""
    return (
        quota.work_content in {"", session.work_content}
        and quota.service_platform in {"", session.service_platform}
        and quota.form in {"", session.form}
    )


def _next(start: date, period: QuotaPeriod) -> date:
    if period is QuotaPeriod.WEEK:
        return start + timedelta(days=7)
    months = start.year * 12 + start.month - 1 + _MONTHS[period]
    return date(months // 12, months % 12 + 1, 1)
