"""What is printed of the calendar: the words of each cell and of each row of a plan."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from wenming_desktop.domain.activities import Activity
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.projects import CalendarEntry
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.practice_calendar.ports import (
    MonthContent,
    PrintedDay,
    PrintedLine,
    YearPlanContent,
)

if TYPE_CHECKING:
    from uuid import UUID

    from wenming_desktop.domain.lines import OccurrenceLine
    from wenming_desktop.services.practice_calendar.months import CalendarDay, CalendarMonth

YEAR_PLAN_HEADS = ("月份", "日期", "活动名称", "内容类别", "责任单位", "地点", "对象", "场次")
"""R5 of domain.md 1.9."""
_SPAN = 3
"""Days in a row that are written as a span."""
_UNKNOWN = "{year}年的放假安排还没有收到，休息日按平常周末印。"


def month_content(month: "CalendarMonth", unit: str, mark: str) -> MonthContent:
    """Return what stands on the page of a month."""
    return MonthContent(
        title=f"{month.year}年{month.month}月 文明实践日历",
        unit=unit,
        days=tuple(_printed(one) for one in month.days),
        note="" if month.holidays_known else _UNKNOWN.format(year=month.year),
        mark=mark,
    )


def _printed(one: "CalendarDay") -> PrintedDay:
    if not one.in_month:
        return PrintedDay(number=0)
    sessions = [
        PrintedLine(f"{line.starts_at:%H:%M} {line.name}", line.place) for line in one.sessions
    ]
    occasions = [one.holiday, *one.occasions] if one.holiday else one.occasions
    return PrintedDay(
        number=one.day.day,
        lunar=one.lunar.words if one.lunar is not None else "",
        badge="休" if one.holiday else "班" if one.is_make_up else "",
        is_free=one.is_free,
        occasions=" ".join(dict.fromkeys(occasions)),
        lines=(*(PrintedLine(entry.name) for entry in one.entries), *sessions),
    )


def year_content(
    work: UnitOfWork,
    days: Sequence["CalendarDay"],
    period: Period,
    codes: CodeLists,
    mark: str,
) -> YearPlanContent:
    """Return the rows of a plan: an activity is one row a month, with all its days."""
    rows: list[tuple[date, tuple[str, ...]]] = []
    held: dict[tuple[str, UUID], list[OccurrenceLine]] = defaultdict(list)
    for one in days:
        rows += [(one.day, _entry_row(one.day, entry, codes)) for entry in one.entries]
        for line in one.sessions:
            held[f"{one.day:%Y-%m}", line.activity_id].append(line)
    for (_, activity_id), lines in held.items():
        activity = work.activities.get(activity_id)
        rows.append((lines[0].day, _activity_row(activity, lines, codes)))
    first, last = period.first, period.last
    span = f"{first.year}年" if first.year == last.year else f"{first.year}—{last.year}年"
    return YearPlanContent(
        title=f"{span}文明实践活动计划",
        unit=work.own_unit().name,
        rows=tuple(words for _, words in sorted(rows)),
        mark=mark,
    )


def _entry_row(day: date, entry: CalendarEntry, codes: CodeLists) -> tuple[str, ...]:
    label = codes.label("work_content", entry.work_content) if entry.work_content else ""
    month = f"{day.year}年{day.month}月"
    return month, f"{day.day}日", entry.name, label, entry.responsible_unit, "", "", ""


def _activity_row(
    activity: Activity, lines: Sequence["OccurrenceLine"], codes: CodeLists
) -> tuple[str, ...]:
    first = lines[0]
    return (
        f"{first.day.year}年{first.day.month}月",
        _days_of_month([line.day.day for line in lines]),
        activity.name,
        codes.label("work_content", activity.work_content),
        first.organiser,
        first.place,
        activity.audience,
        f"{len(lines)}",
    )


def _days_of_month(days: Sequence[int]) -> str:
    """Return 1—5、12日: three days in a row and more as a span."""
    spans: list[list[int]] = []
    for day in sorted(set(days)):
        if spans and spans[-1][-1] == day - 1:
            spans[-1].append(day)
        else:
            spans.append([day])
    parts = [
        f"{span[0]}—{span[-1]}" if len(span) >= _SPAN else "、".join(map(str, span))
        for span in spans
    ]
    return "、".join(parts) + "日"
