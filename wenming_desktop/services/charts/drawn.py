"""Charts from the store: the five contents, the months, and units by week."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, timedelta

from wenming_desktop.domain.charts import Bar, BarChart, TileGrid
from wenming_desktop.domain.figures import Counted
from wenming_desktop.domain.org_units import BLOCK, Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.report_material import names_of_blocks

SESSIONS, CONTENT = "occurrences", "work_content"
_WEEK = timedelta(days=7)
_SESSION = "场"
_FIVE = 5


def five_contents(counted: Counted, codes: CodeLists) -> BarChart:
    """Return sessions by the five contents; all five stand, and what has none of them."""
    parts = counted.parts.get(CONTENT, {})
    known = codes.codes(CONTENT)
    five = known[:_FIVE]
    others = [code for code in (*known[_FIVE:], *sorted(parts)) if parts.get(code) and code]
    order = list(dict.fromkeys((*five, *others)))
    bars = [
        Bar(codes.label(CONTENT, code), parts.get(code, 0), str(parts.get(code, 0)), code)
        for code in order
    ]
    if parts.get(""):
        bars.append(Bar("（未填）", parts[""], str(parts[""]), ""))
    return BarChart("五类内容活动场次", _SESSION, tuple(bars))


def pictures_here(
    work: UnitOfWork, codes: CodeLists, over: Period, counted: Mapping[str, Counted]
) -> tuple[BarChart | TileGrid, ...]:
    """Return the charts of a report: the five contents, and units by week."""
    weeks, _ = by_week(work, work.figures.by_day(SESSIONS, over), over)
    return five_contents(counted[SESSIONS], codes), weeks


def months_of(period: Period) -> list[Period]:
    """Return the months of a period, the first and last cut to it."""
    found = []
    first = period.first
    while first <= period.last:
        following = (first.replace(day=1) + timedelta(days=32)).replace(day=1)
        found.append(Period(first, min(following - timedelta(days=1), period.last)))
        first = following
    return found


def weeks_of(period: Period) -> list[Period]:
    """Return weeks from Monday to Sunday, the first and last cut to the period."""
    found = []
    first = period.first
    while first <= period.last:
        monday = first - timedelta(days=first.weekday()) + _WEEK
        found.append(Period(first, min(monday - timedelta(days=1), period.last)))
        first = monday
    return found


def by_month(days: Mapping[tuple[int, str], int], period: Period) -> BarChart:
    """Return sessions month by month."""
    sums: Counter[str] = Counter()
    for (_, day), value in days.items():
        sums[day[:7]] += value
    bars = []
    for month in months_of(period):
        name = f"{month.first:%Y-%m}"
        label = f"{month.first.month}月"
        bars.append(Bar(label, sums[name], str(sums[name]), month.first.isoformat()))
    return BarChart("各月活动场次", _SESSION, tuple(bars), upright=True)


def block_of(level: Level) -> int:
    """Return how many org numbers stand in one row: a county shows its towns."""
    return BLOCK if level is Level.COUNTY_CENTER else 1


def by_week(
    work: UnitOfWork, days: Mapping[tuple[int, str], int], period: Period
) -> tuple[TileGrid, list[int]]:
    """Return units by week, in the order of the tree, and the block number of each row."""
    block = block_of(Level(work.own_unit().level))
    names = names_of_blocks(work, block)
    weeks = weeks_of(period)
    sums: Counter[tuple[int, int]] = Counter()
    for (org_no, day), value in days.items():
        sums[org_no // block, _week_at(weeks, date.fromisoformat(day))] += value
    keys = sorted(set(names) | {key for key, _ in sums})
    cells = tuple(tuple(sums[key, week] for week in range(len(weeks))) for key in keys)
    rows = tuple(names.get(key, "其他") for key in keys)
    labels = tuple(f"{week.first.month}.{week.first.day}" for week in weeks)
    return TileGrid("各单位每周活动场次", _SESSION, rows, labels, cells), keys


def _week_at(weeks: list[Period], day: date) -> int:
    monday = weeks[0].first - timedelta(days=weeks[0].first.weekday())
    return (day - monday).days // _WEEK.days
