"""Figures from the store: each is the sum over the rows of its one query.

domain/metric_list.py says what each means; metric_sessions.py, metric_registers.py and
metric_services.py hold the queries. Counting, parts and the list of rows behind a figure all
come from the same query.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, Select, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.identity import read_identity
from wenming_desktop.adapters.db.mapping import read_day, read_words
from wenming_desktop.adapters.db.metric_registers import REGISTERS
from wenming_desktop.adapters.db.metric_rows import (
    ACTIVITY,
    OCCURRENCE,
    Asked,
    held,
    home,
    homes_of,
    of_org,
    org_of_home,
)
from wenming_desktop.adapters.db.metric_services import SERVICES
from wenming_desktop.adapters.db.metric_sessions import SESSIONS, SHARES, Share
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.figures import BehindRow, Counted
from wenming_desktop.domain.metric_list import METRICS
from wenming_desktop.domain.metrics import FIGURES, Metric
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.charts.ports import Part

QUERIES = SESSIONS | REGISTERS | SERVICES
"""Metric → its rows: kind, id, home, title, day, value and its groupings as g_…."""


def figures(connection: Connection, period: Period, org_no: int | None = None) -> dict[str, int]:
    """Return every figure of metrics.FIGURES; ``org_no`` narrows to one unit's own rows."""
    sums = connection.execute(_sums(Asked(period, org_no=org_no))).one()
    return {name: int(value) for name, value in zip(FIGURES, sums, strict=True)}


@lru_cache(maxsize=64)
def _sums(asked: Asked) -> Select[*tuple[Any, ...]]:
    """Build one query for the sum of every figure; the start page asks for two all day long."""
    return select(*(_sum(QUERIES[name](asked)) for name in FIGURES))


def _sum(rows: Select[Any]) -> ScalarSelect[int]:
    counted = rows.subquery()
    return select(func.coalesce(func.sum(counted.c.value), 0)).scalar_subquery()


@dataclass(frozen=True, slots=True)
class _Tally:
    """The sum over the rows of one figure that share their home and their codes."""

    home: bytes
    codes: tuple[object, ...]
    """One to a grouping of the metric, in its order."""
    value: int


@dataclass(slots=True)
class _Remembered:
    """What was counted since the last write: a report asks for one figure in several ways."""

    changes: int = -1
    asked: dict[Period, Asked] = field(default_factory=dict)
    tallies: dict[tuple[str, Period], list[_Tally]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SqlFigures:
    """Counts for the report. Satisfies services.figure_ports.FigureStore."""

    connection: Connection
    _known: _Remembered = field(default_factory=_Remembered, repr=False, compare=False)

    def count(self, names: Iterable[str], period: Period) -> dict[str, Counted]:
        """Return what is counted under each name, over the own unit and all below it."""
        return {name: self._count(METRICS[name], period) for name in names}

    def by_unit(self, name: str, period: Period) -> dict[int, int]:
        """Return org number → the sum over rows that unit made."""
        found: Counter[int] = Counter()
        for tally in self._tallies(METRICS[name], period):
            found[org_of_home(tally.home)] += tally.value
        return dict(found)

    def parts_by_unit(self, name: str, period: Period, grouping: str) -> dict[int, dict[str, int]]:
        """Return org number → code → the sum over rows that unit made."""
        place = [one.key for one in METRICS[name].groups].index(grouping)
        found = defaultdict[int, Counter[str]](Counter)
        for tally in self._tallies(METRICS[name], period):
            found[org_of_home(tally.home)][str(tally.codes[place] or "")] += tally.value
        return {org: dict(parts) for org, parts in found.items()}

    def behind(
        self, name: str, period: Period, grouping: str = "", code: str = "", limit: int = 1000
    ) -> list[BehindRow]:
        """Return the rows a figure, or its part of one code, is the sum of."""
        rows = QUERIES[name](self._asked(period)).subquery()
        wanted: Select[Any] = select(rows.c.kind, rows.c.id, rows.c.title, rows.c.day, rows.c.value)
        if grouping:
            wanted = wanted.add_columns(rows.c[f"g_{grouping}"])
        many = any(one.key == grouping and one.many for one in METRICS[name].groups)
        found: list[BehindRow] = []
        for row in self.connection.execute(wanted.order_by(rows.c.day, rows.c.id)):
            if len(found) >= limit:
                break
            if not grouping or code in _codes(row[5], many=many):
                found.append(_behind(*row[:5]))
        return found

    def by_day(self, name: str, period: Period) -> dict[tuple[int, str], int]:
        """Return (org number, ISO day) → the sum over those rows whose day is one."""
        rows = QUERIES[name](self._asked(period)).subquery()
        query = select(rows.c.home, rows.c.day, func.sum(rows.c.value))
        found: Counter[tuple[int, str]] = Counter()
        for raw, day, value in self.connection.execute(query.group_by(rows.c.home, rows.c.day)):
            if read_day(day) is not None:
                found[org_of_home(raw), day] += value or 0
        return dict(found)

    def by_team(self, name: str, period: Period) -> dict[UUID, int]:
        """Return team → the sum over the rows of occurrences that it held."""
        rows = QUERIES[name](self._asked(period)).subquery()
        query = select(ACTIVITY.c.team_id, func.sum(rows.c.value)).where(
            OCCURRENCE.c.id == rows.c.id,
            ACTIVITY.c.id == OCCURRENCE.c.activity_id,
            ACTIVITY.c.team_id.is_not(None),
        )
        found = self.connection.execute(query.group_by(ACTIVITY.c.team_id))
        return {UUID(bytes=team): int(value or 0) for team, value in found if team}

    def behind_part(self, part: Part, limit: int) -> list[BehindRow]:
        """Return the rows of a part of a figure, as ``behind`` does."""
        rows = QUERIES[part.metric](self._asked(part.period)).subquery()
        wanted = select(rows.c.kind, rows.c.id, rows.c.title, rows.c.day, rows.c.value)
        if part.grouping:
            wanted = wanted.where(func.coalesce(rows.c[f"g_{part.grouping}"], "") == part.code)
        if part.orgs is not None:
            low, high = (homes_of(org)[end] for org, end in zip(part.orgs, (0, -1), strict=True))
            wanted = wanted.where(rows.c.home.between(low, high))
        if part.team_id is not None:
            of_team = select(OCCURRENCE.c.id).join(
                ACTIVITY, ACTIVITY.c.id == OCCURRENCE.c.activity_id
            )
            of_team = of_team.where(ACTIVITY.c.team_id == part.team_id.bytes)
            wanted = wanted.where(rows.c.id.in_(of_team))
        wanted = wanted.order_by(rows.c.day, rows.c.id).limit(limit)
        return [_behind(*row) for row in self.connection.execute(wanted)]

    def query(self, name: str, period: Period) -> str:
        """Return the query of a figure as text; it holds days and codes, no person's data."""
        rows = QUERIES[name](self._asked(period))
        compiled = rows.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True})
        return " ".join(str(compiled).split())

    def _asked(self, period: Period) -> Asked:
        known = self._since_the_last_write()
        if period not in known.asked:
            asked = Asked(period, read_identity(self.connection).unit_id)
            active, monthly = _orgs_by_month(self.connection, asked)
            known.asked[period] = replace(asked, active_orgs=active, monthly_orgs=monthly)
        return known.asked[period]

    def _tallies(self, metric: Metric, period: Period) -> list[_Tally]:
        """Return a figure's sums by home and codes; read once, whatever is asked of them."""
        if metric.name in SHARES:
            return self._tallies_of_share(SHARES[metric.name], period)
        asked = self._asked(period)
        known = self._since_the_last_write()
        if (metric.name, period) not in known.tallies:
            rows = QUERIES[metric.name](asked).subquery()
            groups = [rows.c.home, *(rows.c[f"g_{one.key}"] for one in metric.groups)]
            query: Select[Any] = select(func.sum(rows.c.value), *groups).group_by(*groups)
            known.tallies[metric.name, period] = [
                _Tally(raw, tuple(codes), int(value or 0))
                for value, raw, *codes in self.connection.execute(query)
            ]
        return known.tallies[metric.name, period]

    def _tallies_of_share(self, share: Share, period: Period) -> list[_Tally]:
        whole = METRICS[share.of]
        place = [one.key for one in whole.groups].index(share.grouping)
        return [
            replace(tally, codes=())
            for tally in self._tallies(whole, period)
            if tally.codes[place] in share.codes
        ]

    def _since_the_last_write(self) -> _Remembered:
        """Return what is still true: nothing of it after a row was written."""
        driver: Any = self.connection.connection.driver_connection
        changes = driver.total_changes
        if changes != self._known.changes:
            self._known.changes = changes
            self._known.asked.clear()
            self._known.tallies.clear()
        return self._known

    def _count(self, metric: Metric, period: Period) -> Counted:
        if not self._is_kept(metric):
            return Counted(None, {})
        total, parts = 0, defaultdict[str, Counter[str]](Counter)
        for tally in self._tallies(metric, period):
            total += tally.value
            for grouping, raw in zip(metric.groups, tally.codes, strict=True):
                for code in _codes(raw, many=grouping.many):
                    parts[grouping.key][code] += tally.value
        return Counted(total, {key: dict(found) for key, found in parts.items()})

    def _is_kept(self, metric: Metric) -> bool:
        """Tell whether anybody here keeps the register a figure is counted from."""
        table = SYNCED[metric.register]
        query = select(table.c.rid).where(living(table)).limit(1)
        if metric.column:
            query = query.where(table.c[metric.column].is_not(None))
        return self.connection.execute(query).first() is not None


def _behind(kind: str, row_id: bytes | None, title: str, day: str, value: int) -> BehindRow:
    shown = UUID(bytes=row_id) if row_id else None
    return BehindRow(kind, shown, title or "", day or "", value or 0)


def _codes(raw: object, *, many: bool) -> list[str]:
    """Return the codes in a column: one, or a JSON list of several."""
    if not many:
        return ["" if raw is None else str(raw)]
    return list(read_words(None if raw is None else str(raw)))


def _orgs_by_month(connection: Connection, asked: Asked) -> tuple[frozenset[int], frozenset[int]]:
    """Return the org numbers with an occurrence in the period, and with one in each month."""
    month = func.substr(OCCURRENCE.c.day, 1, 7)
    query = select(home(OCCURRENCE), month).distinct()
    query = query.where(living(OCCURRENCE), held(asked), of_org(OCCURRENCE, asked.org_no))
    found = defaultdict[int, set[str]](set)
    for raw, name in connection.execute(query):
        found[org_of_home(raw)].add(name)
    first, last = asked.period.first, asked.period.last
    wanted = (last.year - first.year) * 12 + last.month - first.month + 1
    monthly = {org for org, months in found.items() if len(months) == wanted}
    return frozenset(found), frozenset(monthly)
