"""What a report is written from: counts of this store, or the totals of counties."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from wenming_desktop.domain.activities import Occurrence
from wenming_desktop.domain.figures import Counted
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.metric_list import METRICS
from wenming_desktop.domain.metrics import TENTHS
from wenming_desktop.domain.org_units import BLOCK, Level, subtree
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.projects import ServiceProject
from wenming_desktop.domain.work_report import Annex, Case
from wenming_desktop.services.ports import UnitOfWork

_CASE_LENGTH = 60
"""Characters of a summary that are told (screens.md 9)."""
_COLUMNS = (
    ("occurrences", "活动（场）"),
    ("attendance", "参与（人次）"),
    ("service_minutes", "时长（小时）"),
    ("needs", "需求（件）"),
    ("orders_closed", "办结（件）"),
)
_UNKNOWN = "—"
_NAMES = ("brands", "projects")


def count_here(work: UnitOfWork, period: Period) -> dict[str, Counted]:
    """Count everything over the own unit and all below it."""
    return work.figures.count(METRICS, period)


def names_here(work: UnitOfWork, period: Period) -> dict[str, tuple[str, ...]]:
    """Return the names of brands and projects, each once: villages like the same ones."""
    return {
        name: tuple(
            dict.fromkeys(row.title for row in work.figures.behind(name, period) if row.title)
        )
        for name in _NAMES
    }


def cases_here(work: UnitOfWork, period: Period) -> tuple[Case, ...]:
    """Return what may be told as an example: typical occurrences, and brands with a story."""
    units = {unit.org_no: unit.name for unit in work.org_units.all()}
    found: list[Case] = []
    for occurrence in work.rows(Occurrence).where(is_typical=True):
        activity = work.activities.find(occurrence.activity_id)
        if activity is None or occurrence.day not in period or activity.is_private:
            continue
        unit = units.get(home_org_of(occurrence.id), "")
        summary = _ended(occurrence.summary)
        text = f"{unit}开展“{activity.name}”活动。{summary}"
        found.append(Case(f"case:{occurrence.id}", "1-2", activity.name, text))
    for project in work.rows(ServiceProject).all():
        if project.brand_level in {"", "none"} or not project.story:
            continue
        unit = units.get(home_org_of(project.id), "")
        text = f"{unit}培育“{project.name}”品牌。{_ended(project.story)}"
        found.append(Case(f"case:{project.id}", "1-4", project.name, text))
    return tuple(found)


def _ended(text: str) -> str:
    """Return at most so many characters, cut at a full stop where there is one."""
    short = text.strip()[:_CASE_LENGTH]
    if not short or short.endswith(("。", "！")):
        return short
    cut = short.rfind("。")
    return short[: cut + 1] if cut > 0 else f"{short}。"


def annex_here(
    work: UnitOfWork, level: Level, period: Period, counted: Mapping[str, Counted]
) -> Annex | None:
    """Return the table of the units below; a station has none."""
    if level not in {Level.COUNTY_CENTER, Level.TOWN_INSTITUTE}:
        return None
    block = BLOCK if level is Level.COUNTY_CENTER else 1
    names = names_of_blocks(work, block)
    values: dict[str, dict[int, int]] = {}
    for metric, _ in _COLUMNS:
        found: Counter[int] = Counter()
        for org_no, value in work.figures.by_unit(metric, period).items():
            found[org_no // block] += value
        values[metric] = dict(found)
    keys = sorted(set(names) | {key for column in values.values() for key in column})
    lines = [
        (names.get(key, "其他"), {metric: column.get(key, 0) for metric, column in values.items()})
        for key in keys
    ]
    title = "各乡镇活动情况" if level is Level.COUNTY_CENTER else "各站活动情况"
    return make_annex(title, lines, counted)


def names_of_blocks(work: UnitOfWork, block: int) -> dict[int, str]:
    """Return the first unit of each block of org numbers: the institute and its stations."""
    found: dict[int, str] = {}
    known = subtree(work.org_units.all(), work.own_unit())  # those above are known here too
    for unit in sorted(known, key=lambda unit: unit.org_no):
        if block > 1 and unit.org_no < BLOCK:
            found.setdefault(0, f"{short_name(unit.name)}本级")
        else:
            found.setdefault(unit.org_no // block, short_name(unit.name))
    return found


def short_name(name: str) -> str:
    """Return the name of a unit as tables show it."""
    return name.replace("新时代文明实践", "")


def make_annex(
    title: str, lines: Sequence[tuple[str, Mapping[str, int]]], counted: Mapping[str, Counted]
) -> Annex:
    """Return a table whose columns sum to the figures of the report."""
    columns: list[list[str]] = []
    for metric, _ in _COLUMNS:
        values = [line[metric] for _, line in lines]
        if counted[metric].total is None:
            columns.append([_UNKNOWN] * (len(lines) + 1))
        elif metric == "service_minutes":
            columns.append(_hours(values))
        else:
            columns.append([str(value) for value in (*values, sum(values))])
    heads = ("单位", *(head for _, head in _COLUMNS))
    names = [*(name for name, _ in lines), "合计"]
    rows = tuple(zip(names, *columns, strict=True))
    return Annex(title, heads, rows)


def _hours(minutes: list[int]) -> list[str]:
    """Return hours with one decimal whose sum is the rounded sum (largest remainder)."""
    whole = (sum(minutes) * TENTHS + 30) // 60
    floors = [value * TENTHS // 60 for value in minutes]
    order = sorted(range(len(minutes)), key=lambda n: -(minutes[n] * TENTHS % 60))
    for number in order[: whole - sum(floors)]:
        floors[number] += 1
    shown = [*floors, whole]
    return [f"{value // TENTHS}.{value % TENTHS}".removesuffix(".0") for value in shown]


def merged(counts: Sequence[Mapping[str, Counted]]) -> dict[str, Counted]:
    """Return the sums over counties; what one of them does not know, nobody knows."""
    found: dict[str, Counted] = {}
    for name in METRICS:
        each = [count.get(name, Counted(None, {})) for count in counts]
        if any(one.total is None for one in each):
            found[name] = Counted(None, {})
            continue
        parts: dict[str, Counter[str]] = {}
        for one in each:
            for grouping, codes in one.parts.items():
                parts.setdefault(grouping, Counter()).update(codes)
        total = sum(one.total or 0 for one in each)
        found[name] = Counted(total, {key: dict(codes) for key, codes in parts.items()})
    return found


def counted_from_json(raw: Mapping[str, Any]) -> dict[str, Counted]:
    """Read counts; names this program does not know are left aside."""
    found: dict[str, Counted] = {}
    for name in METRICS.keys() & raw.keys():
        total, parts = raw[name]["total"], raw[name]["parts"]
        if not (total is None or _is_count(total)):
            raise ValueError(name)
        for codes in parts.values():
            if not all(isinstance(code, str) and _is_count(n) for code, n in codes.items()):
                raise ValueError(name)
        found[name] = Counted(total, parts)
    return found


def _is_count(value: object) -> bool:
    return type(value) is int and abs(value) < 1 << 53


def days_of(first: date, as_of: date) -> int:
    """Return the days a report is counted over."""
    return (as_of - first).days + 1
