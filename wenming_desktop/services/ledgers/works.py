"""Awarded works and where they were shown: each work with its reach, and showing by showing."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wenming_desktop.domain.periods import EVER
from wenming_desktop.domain.projects import AwardedWork, Showcase
from wenming_desktop.services.ledgers.columns import (
    Ledger,
    LedgerColumn,
    Share,
    Sources,
    coded,
    column,
)
from wenming_desktop.services.ledgers.whose import unit_names

_BETWEEN = "、"


@dataclass(frozen=True, slots=True)
class WorkLine:
    """A work and its showings in the period, by day."""

    work: AwardedWork
    team: str
    unit: str
    shown: tuple[Showcase, ...]


@dataclass(frozen=True, slots=True)
class ShowingLine:
    """One showing and the work that was shown."""

    showing: Showcase
    work: str
    prize: str
    unit: str


def _shown(sources: Sources) -> list[Showcase]:
    period = sources.period
    found = [
        one
        for one in sources.work.rows(Showcase).all()
        if period == EVER or period.first <= one.day <= period.last
    ]
    return sorted(found, key=lambda one: (one.day, one.place, one.id))


def _units(sources: Sources) -> dict[UUID, str]:
    return {one.id: one.name for one in sources.work.org_units.all()}


def _work_lines(sources: Sources) -> Iterator[WorkLine]:
    """Give what had been awarded by the end of the period, shown or not, the latest last."""
    by_work: dict[UUID, list[Showcase]] = {}
    for one in _shown(sources):
        by_work.setdefault(one.work_id, []).append(one)
    teams, units = {one.id: one.name for one in sources.work.teams.all()}, _units(sources)
    last = sources.period.last
    works = [
        one
        for one in sources.work.rows(AwardedWork).all()
        if one.id in by_work or one.awarded_on is None or one.awarded_on <= last
    ]
    for work in sorted(works, key=lambda one: (str(one.awarded_on or ""), one.name, one.id)):
        team = teams.get(work.team_id, "") if work.team_id is not None else ""
        unit = units.get(work.org_unit_id, "") if work.org_unit_id is not None else ""
        yield WorkLine(work, team, unit, tuple(by_work.get(work.id, ())))


def _showing_lines(sources: Sources) -> Iterator[ShowingLine]:
    works, units = {one.id: one for one in sources.work.rows(AwardedWork).all()}, _units(sources)
    for one in _shown(sources):
        work = works.get(one.work_id)
        unit = units.get(one.org_unit_id, "") if one.org_unit_id is not None else ""
        yield ShowingLine(one, work.name if work else "", work.prize if work else "", unit)


def _each(values: Iterator[str]) -> str:
    return _BETWEEN.join(dict.fromkeys(one for one in values if one))


def reach(shown: tuple[Showcase, ...]) -> int | None:
    """Add up the spectators; None where nobody counted any."""
    counted = [one.spectators for one in shown if one.spectators is not None]
    return sum(counted) if counted else None


def _works(sources: Sources) -> list[LedgerColumn]:
    alone = unit_names(sources.work) is None
    codes = sources.codes

    def targets(line: WorkLine) -> str:
        labels = (codes.label("work_entry_target", one.entry_target) for one in line.shown)
        return _each(iter(labels))

    return [
        column("作品", 24, lambda one: one.work.name),
        coded(codes, "类型", 10, "work_kind", lambda one: one.work.work_type),
        column("奖项", 20, lambda one: one.work.prize),
        coded(codes, "级别", 8, "award_level", lambda one: one.work.level),
        column("获奖日期", 11, lambda one: one.work.awarded_on, kind="date"),
        column("展演场次", 8, lambda one: len(one.shown), "期间的", kind="number", total=True),
        column(
            "观众人次",
            9,
            lambda one: reach(one.shown),
            "期间各场登记的观众；空白是没有登记",
            kind="number",
            total=True,
        ),
        column("到过哪里", 34, lambda one: _each(each.place for each in one.shown)),
        column("文化进", 16, targets, "期间进过哪些地方（五进）"),
        column(
            "最近一场",
            11,
            lambda one: one.shown[-1].day if one.shown else None,
            "期间最后一场的日期",
            kind="date",
        ),
        column("作者", 16, lambda one: one.work.authors, detail=True),
        column("团队", 16, lambda one: one.team, detail=True),
        column("登记单位", 20, lambda one: one.unit, detail=alone),
        column("备注", 14, lambda one: one.work.note, detail=True),
    ]


def _showings(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        column("展演日期", 11, lambda one: one.showing.day, kind="date"),
        column("展演作品", 24, lambda one: one.work),
        column("所获奖项", 20, lambda one: one.prize),
        column("展演地点", 22, lambda one: one.showing.place),
        coded(codes, "进哪里", 10, "work_entry_target", lambda one: one.showing.entry_target),
        column("这一场观众", 10, lambda one: one.showing.spectators, kind="number", total=True),
        column("由谁登记", 20, lambda one: one.unit),
    ]


def _shares(_sources: Sources) -> tuple[Share, ...]:
    def amount(line: Any) -> int:  # noqa: ANN401  a WorkLine
        return reach(line.shown) or 0

    return (Share("各作品的观众人次", "人次", lambda line: line.work.name, amount),)


SHOWINGS = Ledger("showings", "逐场展演", _showings, _showing_lines)
WORKS_SHOWN = Ledger(
    "works-shown", "作品展演一览", _works, _work_lines, shares=_shares, beside=(SHOWINGS,)
)
