"""Keeps person_key in step with volunteers, after a save, an import or a rebuild."""

from collections.abc import Iterable, Iterator
from itertools import islice

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.repositories import living
from wenming_desktop.adapters.db.tables import SYNCED, person_key, person_order
from wenming_desktop.adapters.pinyin import search_keys, sort_key
from wenming_desktop.adapters.strokes import strokes_key

_BATCH = 500


def refresh(connection: Connection, volunteer_ids: Iterable[bytes]) -> None:
    """Make the keys of these volunteers anew."""
    volunteer = SYNCED["volunteer"]
    remaining = iter(volunteer_ids)
    while batch := list(islice(remaining, _BATCH)):
        chosen = select(volunteer.c.rid).where(volunteer.c.id.in_(batch))
        connection.execute(delete(person_key).where(person_key.c.volunteer_rid.in_(chosen)))
        connection.execute(delete(person_order).where(person_order.c.volunteer_rid.in_(chosen)))
        query = select(volunteer.c.rid, volunteer.c.name, volunteer.c.phone)
        rows = connection.execute(query.where(volunteer.c.id.in_(batch), living(volunteer))).all()
        keys = list(_keys(rows))
        if keys:
            connection.execute(insert(person_key), keys)
        order = [
            {
                "volunteer_rid": rid,
                "pinyin": sort_key(name or ""),
                "strokes": strokes_key(name or ""),
            }
            for rid, name, _ in rows
        ]
        if order:
            connection.execute(insert(person_order), order)


def refresh_all(connection: Connection) -> None:
    """Make every key anew."""
    connection.execute(delete(person_key))
    connection.execute(delete(person_order))
    ids = connection.execute(select(SYNCED["volunteer"].c.id)).scalars().all()
    refresh(connection, ids)


def _keys(rows: Iterable[tuple[int, str | None, str | None]]) -> Iterator[dict[str, object]]:
    for rid, name, phone in rows:
        for key in search_keys(name or "", phone or ""):
            yield {"key": key, "volunteer_rid": rid}
