"""The rows of each synced table, as values of the domain."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    Table,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.mapping import (
    as_read,
    from_rows,
    required_columns,
    to_row,
    utc_text,
)
from wenming_desktop.adapters.db.tables import person_now
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER
from wenming_desktop.services.ports import Wanted

T = TypeVar("T")
Changed = Callable[[Connection, list[bytes]], None]
_MOVABLE = "volunteer"


@lru_cache(maxsize=256)
def living(table: Table) -> ColumnElement[bool]:
    """Rows that people see: not deleted, more than a bare id, and not moved out of sight."""
    seen = (func.coalesce(table.c.deleted, 0) == 0) & (table.c.stub == 0)
    if table.name != _MOVABLE:
        return seen
    return seen & table.c.id.not_in(select(person_now.c.row_id).where(person_now.c.away == 1))


class SqlRepository(Generic[T]):
    """One synced table; capture triggers note what changed, see adapters/sync/capture.py."""

    def __init__(
        self, connection: Connection, table: Table, kind: type[T], changed: Changed | None = None
    ) -> None:
        self._connection, self._table, self._kind, self._changed = connection, table, kind, changed
        self._asking = _asking(table, kind)

    def get(self, row_id: UUID) -> T:
        """Return one value; NOT_FOUND when there is none."""
        found = self.find(row_id)
        if found is None:
            raise WenmingError(Code.NOT_FOUND, kind=self._table.name)
        return found

    def find(self, row_id: UUID) -> T | None:
        query = self._asking.one
        rows = self._connection.execute(query, {"row_id": row_id.bytes}).mappings()
        return next(iter(from_rows(self._kind, rows)), None)

    def where(self, **equals: object) -> list[T]:
        return self._select(*self._conditions(equals))

    def all(self) -> list[T]:
        return self._select()

    def count(self, **equals: object) -> int:
        query = select(func.count()).select_from(self._table)
        query = query.where(living(self._table), *self._conditions(equals))
        return int(self._connection.execute(query).scalar_one())

    def page(self, wanted: Wanted, limit: int = 200, offset: int = 0) -> tuple[list[T], int]:
        """Return one page of what is wanted, and how many there are in all."""
        table = self._table
        conditions = _asked(table, wanted)
        total = select(func.count()).select_from(table).where(self._asking.whole)
        total = total.where(*conditions)
        order = [table.c.rid.desc() if wanted.descending else table.c.rid]
        if wanted.order:
            column = table.c[wanted.order]
            order.insert(0, column.desc() if wanted.descending else column)
        query = select(table).where(self._asking.whole, *conditions)
        rows = self._connection.execute(query.order_by(*order).limit(limit).offset(offset))
        found = from_rows(self._kind, rows.mappings())
        return found, int(self._connection.execute(total).scalar_one())

    def add(self, value: T) -> None:
        self.add_many([value])

    def add_many(self, values: Iterable[T]) -> None:
        rows = [to_row(value) for value in values]
        if rows:
            self._connection.execute(insert(self._table), rows)
            self._notify([row["id"] for row in rows])

    def update(self, value: T) -> None:
        """Write the fields that differ, so that only their groups are captured."""
        fresh = to_row(value)
        query = select(*(self._table.c[name] for name in fresh)).where(
            self._table.c.id == fresh["id"], living(self._table)
        )
        stored = self._connection.execute(query).mappings().one_or_none()
        if stored is None:
            raise WenmingError(Code.NOT_FOUND, kind=self._table.name)
        seen = as_read(self._kind, stored)
        differing = {name: item for name, item in fresh.items() if seen[name] != item}
        if differing:
            statement = update(self._table).where(self._table.c.id == fresh["id"])
            self._connection.execute(statement.values(**differing))
            self._notify([fresh["id"]])

    def remove(self, row_id: UUID, reason: str) -> None:
        """Mark as deleted; the row stays and its deletion travels."""
        self.get(row_id)
        statement = update(self._table).where(self._table.c.id == row_id.bytes)
        self._connection.execute(statement.values(deleted=1, delete_reason=reason))
        self._notify([row_id.bytes])

    def removed(self, row_ids: Iterable[UUID]) -> dict[UUID, str]:
        """Return those of the ids whose rows were removed, and why."""
        columns = (self._table.c.id, self._table.c.delete_reason)
        wanted = self._table.c.id.in_([row_id.bytes for row_id in row_ids])
        query = select(*columns).where(wanted, self._table.c.deleted == 1)
        return {UUID(bytes=raw): why or "" for raw, why in self._connection.execute(query)}

    def put_back(self, row_id: UUID) -> None:
        """Take the mark off a row that was marked as deleted; that travels too."""
        statement = update(self._table).where(self._table.c.id == row_id.bytes)
        self._connection.execute(statement.values(deleted=0, delete_reason=""))
        self._notify([row_id.bytes])

    def bring_back(self, value: T) -> None:
        """Write a value over its row that was marked as deleted; both travel."""
        row = to_row(value)
        statement = update(self._table).where(self._table.c.id == row["id"])
        self._connection.execute(statement.values(deleted=0, delete_reason="", **row))
        self._notify([row["id"]])

    def _notify(self, ids: list[bytes]) -> None:
        if self._changed is not None:
            self._changed(self._connection, ids)

    def _conditions(self, equals: dict[str, object]) -> list[ColumnElement[bool]]:
        return [self._table.c[name] == _plain(wanted) for name, wanted in equals.items()]

    def _select(self, *conditions: ColumnElement[bool]) -> list[T]:
        query = self._asking.rows.where(*conditions)
        return from_rows(self._kind, self._connection.execute(query).mappings())


@dataclass(frozen=True, slots=True)
class _Asking:
    """What every use case asks of a table, put together once: that took longer than the asking."""

    whole: ColumnElement[bool]
    """Rows that people see and that have all a value of this kind needs."""
    rows: Select[Any]
    one: Select[Any]
    """By ``row_id``."""


_ASKING: dict[tuple[Table, type[Any]], _Asking] = {}


def _asking(table: Table, kind: type[Any]) -> _Asking:
    found = _ASKING.get((table, kind))
    if found is None:
        needed = (table.c[name].is_not(None) for name in required_columns(kind))
        whole = and_(living(table), *needed)
        rows = select(table).where(whole).order_by(table.c.rid)
        one = rows.where(table.c.id == bindparam("row_id"))
        found = _ASKING[table, kind] = _Asking(whole, rows, one)
    return found


def _asked(table: Table, wanted: Wanted) -> list[ColumnElement[bool]]:
    conditions: list[ColumnElement[bool]] = []
    if wanted.text and wanted.text_in:
        pattern = pattern_of(wanted.text)
        conditions.append(or_(*(table.c[name].like(pattern, ESCAPE) for name in wanted.text_in)))
    if wanted.day and wanted.period != EVER:
        # a moment is UTC text: its local day is that of the offset it was entered at
        column = table.c[wanted.day]
        offset = table.c.get(f"{wanted.day}_offset")
        local = column if offset is None else func.date(column, offset.concat(" minutes"))
        conditions.append(local.between(str(wanted.period.first), str(wanted.period.last)))
    if wanted.units and "org_unit_id" in table.c:
        conditions.append(table.c.org_unit_id.in_([unit.bytes for unit in wanted.units]))
    return conditions


def pattern_of(text: str) -> str:
    """Return the pattern of LIKE … ESCAPE for what holds this text, whatever signs are in it."""
    return f"%{text.translate(_NO_WILDCARDS)}%"


ESCAPE = "\\"
_NO_WILDCARDS = str.maketrans({"\\": "\\\\", "%": "\\%", "_": "\\_"})


def _plain(wanted: object) -> Any:  # noqa: ANN401  a column's own type
    match wanted:
        case UUID():
            return wanted.bytes
        case StrEnum():
            return wanted.value
        case datetime():
            return utc_text(wanted)
        case date():
            return wanted.isoformat()
    return wanted
