"""Rows as another program may have written them: for each field and each odd value of it, one.

They are stored below the forms, as a bundle of a unit that was taken over, or of a program with a
fault, would store them: capture and keys of the store hold, what a field means does not.
"""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from tests.integration.test_every_kind import PLAIN, whole
from wenming_desktop.adapters.db.registry import REGISTRY
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.services.use_cases import UseCases

ODD: Final[dict[str, tuple[Any, ...]]] = {
    "text": ("2026-02-30", "9999-12-31"),
    "integer": (-1, 2**62),
    "json": ("7", '[{"a": 1}, null]', "[" * 5_000),
    "id": (bytes(16),),
}
"""By the kind a field has in bundles: days and moments are texts there."""


def store_odd_rows(use: UseCases) -> int:
    """Record one of every kind, and store copies with one odd value each; return how many.

    Of a table that has none the copies have nothing but that value.
    """
    for kind in PLAIN:
        use.records.record(use.actor, [whole(use, kind)])
    stored = 0
    with use.figures._uow() as work:
        for table in REGISTRY:
            rows = SYNCED[table.name]
            query = select(rows).where(rows.c.stub == 0).order_by(rows.c.rid.desc()).limit(1)
            sound = work._connection.execute(query).mappings().first() or {}
            values = {column: sound.get(column) for column in table.columns}
            for column, odd in _fields(table):
                with suppress(IntegrityError), work._connection.begin_nested():
                    new = {"id": work.next_id().bytes, **values, column: odd}
                    work._connection.execute(rows.insert().values(**new))
                    stored += 1
    return stored


def _fields(table: Any) -> Iterator[tuple[str, Any]]:
    for group in table.groups:
        for field in group.fields:
            for odd in ODD[field.kind]:
                yield field.column, odd
