"""What the record of a conflict is called, and what the ids in its values stand for.

Deleted rows keep their names here: a conflict about a deletion must say whose it was. Each table
is asked once, however many conflicts there are.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Iterable, Sequence

from sqlalchemy import RowMapping
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME, BY_NO, SyncedTable

_SESSION = "(SELECT name FROM activity a WHERE a.id = {row}.activity_id), {row}.day"
_PERSON = "(SELECT name FROM volunteer v WHERE v.id = t.volunteer_id)"
_OF_SESSION = (
    "(SELECT a.name FROM occurrence o JOIN activity a ON a.id = o.activity_id "
    "WHERE o.id = t.occurrence_id)"
)
_NAMED = {
    "occurrence": _SESSION.format(row="t"),
    "sign_in": f"{_PERSON}, {_OF_SESSION}",
    "hours_entry": f"{_PERSON}, {_OF_SESSION}",
}
"""Two expressions for the name of a row that has none of its own; otherwise its name alone."""
_CHUNK = 500


def subjects(connection: Connection, rows: Sequence[RowMapping]) -> dict[bytes, str]:
    """Return, by row id, whose record it is; a row without any name is left out."""
    wanted: dict[str, set[bytes]] = {}
    for row in rows:
        wanted.setdefault(BY_NO[row["table_no"]].name, set()).add(row["row_id"])
    return names(connection, wanted)


def names(connection: Connection, wanted: dict[str, set[bytes]]) -> dict[bytes, str]:
    """Return the names of rows, asked for by table."""
    found: dict[bytes, str] = {}
    for table, ids in wanted.items():
        named = _NAMED.get(BY_NAME[table].name, "t.name, NULL")
        for chunk in _chunks(sorted(ids)):
            marks = ", ".join("?" * len(chunk))
            rows = connection.exec_driver_sql(
                f"SELECT t.id, {named} FROM {table} t WHERE t.id IN ({marks})", chunk
            )
            for row_id, first, second in rows:
                if words := " ".join(filter(None, (first, second))):
                    found[row_id] = words
    return found


def has_name(table: SyncedTable) -> bool:
    """Tell whether the rows of a table can be named here."""
    return table.name in _NAMED or "name" in table.columns


def _chunks(ids: Sequence[bytes]) -> Iterable[tuple[bytes, ...]]:
    for start in range(0, len(ids), _CHUNK):
        yield tuple(ids[start : start + _CHUNK])
