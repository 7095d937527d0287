"""What the queries behind figures are built from: one row per thing counted, with its value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    Table,
    and_,
    case,
    func,
    literal,
    literal_column,
    select,
)

from wenming_desktop.adapters.db.metric_people import home_now
from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.attendance import CAME
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period

ACTIVITY, OCCURRENCE, SIGN_IN = SYNCED["activity"], SYNCED["occurrence"], SYNCED["sign_in"]
UNIT, PROJECT = SYNCED["org_unit"], SYNCED["service_project"]
Where = ColumnElement[bool]
Rows = Select[Any]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is counted: a period, whose last day is the 截止日期, and where."""

    period: Period
    unit_id: UUID | None = None
    """The own unit: units counted are this one and those below it."""
    org_no: int | None = None
    """Narrows to one unit's own rows."""
    active_orgs: frozenset[int] = frozenset()
    """Org numbers of units with an occurrence in the period."""
    monthly_orgs: frozenset[int] = frozenset()
    """Org numbers of units with one in each month of it."""

    @property
    def first(self) -> str:
        return self.period.first.isoformat()

    @property
    def last(self) -> str:
        return self.period.last.isoformat()

    def within(self, day: ColumnElement[str]) -> Where:
        """Tell whether a day (ISO text) lies in the period."""
        return day.between(self.first, self.last)

    def days_before(self, days: int) -> str:
        """Return the last day less a number of days."""
        last = self.period.last
        return (last - timedelta(days) if last > date.min + timedelta(days) else last).isoformat()

    def days_after(self, days: int) -> str:
        """Return the last day and a number of days."""
        last = self.period.last
        return (last + timedelta(days) if last < date.max - timedelta(days) else last).isoformat()


def rows(
    table: Table,
    asked: Asked,
    *conditions: Where,
    title: ColumnElement[str] | None = None,
    day: ColumnElement[str] | None = None,
    value: ColumnElement[int] | None = None,
    groups: Mapping[str, ColumnElement[Any]] | None = None,
) -> Rows:
    """Return one row per living row of a table, worth ``value`` (1 unless told)."""
    query = select(
        literal_column(f"'{table.name}'").label("kind"),
        table.c.id.label("id"),
        home(table).label("home"),
        (title if title is not None else empty()).label("title"),
        (day if day is not None else empty()).label("day"),
        (value if value is not None else literal_column("1")).label("value"),
        *(column.label(f"g_{key}") for key, column in (groups or {}).items()),
    )
    return query.where(living(table), of_org(table, asked.org_no), *conditions)


def dated(
    table: str,
    day: str,
    asked: Asked,
    *conditions: Where,
    groups: Mapping[str, ColumnElement[Any]] | None = None,
) -> Rows:
    """Return the rows of a register whose day lies in the period."""
    found = SYNCED[table]
    title = found.c.name if "name" in found.c else empty()
    when = found.c[day]
    return rows(found, asked, asked.within(when), *conditions, title=title, day=when, groups=groups)


def empty() -> ColumnElement[str]:
    return literal_column("''", String)


def home(table: Table) -> ColumnElement[bytes]:
    """Return the three bytes of an id that hold its home org (domain/ids.py), or its new one."""
    return home_now(table)


def org_of_home(raw: bytes) -> int:
    """Return the org number that ``home`` holds."""
    return (raw[0] & 0x0F) << 12 | raw[1] << 4 | (raw[2] & 0x3C) >> 2


def of_org(table: Table, org_no: int | None) -> Where:
    """Choose rows whose id carries this home org."""
    if org_no is None:
        return table.c.id.is_not(None)
    return home(table).in_(homes_of(org_no))


def homes_of(org_no: int) -> list[bytes]:
    """Return what the three bytes of ``home`` can be for one unit; none for no unit's number."""
    if not 0 <= org_no < 1 << 16:
        return []
    second = 0x80 | (org_no & 0xF) << 2  # variant 10, the low four bits, two bits of the device
    return [bytes([0x80 | org_no >> 12, org_no >> 4 & 0xFF, second | rest]) for rest in range(4)]


def held(asked: Asked) -> Where:
    """Choose occurrences of the period that were not cancelled."""
    return asked.within(OCCURRENCE.c.day) & not_cancelled()


def not_cancelled() -> Where:
    return OCCURRENCE.c.state != OccurrenceState.CANCELLED.value


def came() -> Where:
    """Choose sign-ins with an attendance that counts as having come."""
    return living(SIGN_IN) & SIGN_IN.c.attendance.in_([state.value for state in CAME])


def filled(column: ColumnElement[str]) -> Where:
    """Tell whether a text or a list of texts holds something."""
    return func.coalesce(column, "").not_in(["", "[]"])


def flag(condition: Where) -> ColumnElement[str]:
    """Return '1' or '0'."""
    return case((condition, literal_column("'1'")), else_=literal_column("'0'"))


def own_units(asked: Asked, table: Table = UNIT) -> Where:
    """Choose the own unit and all below it; every unit where the own one is not known.

    ``table`` is the table of units under another name.
    """
    if asked.unit_id is None:
        return table.c.level.is_not(None)
    own: ColumnElement[Any] = literal_column(f"x'{asked.unit_id.bytes.hex()}'")
    start = select(UNIT.c.id).where(UNIT.c.id == own)
    tree = start.cte(f"below_{table.name}", recursive=True)
    below = UNIT.alias("child")
    tree = tree.union(select(below.c.id).where(below.c.parent_id == tree.c.id))
    return and_(table.c.level.is_not(None), table.c.id.in_(select(tree.c.id)))


def stations(orgs: frozenset[int]) -> Where:
    """Choose village stations among these org numbers."""
    return and_(
        UNIT.c.level == Level.VILLAGE_STATION.value,
        func.coalesce(UNIT.c.org_no, 0).in_([literal(number) for number in sorted(orgs)]),
    )
