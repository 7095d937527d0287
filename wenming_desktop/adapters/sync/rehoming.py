"""Giving rows that were made before enrolment their final ids.

Until the county has given this computer its place, rows have home org 0 and are never sealed.
At acceptance every one of them, and everything that points at it, is renamed in one transaction.
Captures name local row numbers and so stay as they are.
"""
# ruff: noqa: S608  names come from the registry, never from data

import re
from uuid import UUID

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import REGISTRY, Field
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.home_orgs import prefix_range
from wenming_desktop.domain.ids import PROVISIONAL_ORG, home_org_of, rehomed

_ROW_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")


def rehome(
    connection: Connection,
    org_no: int,
    device_no: int,
    replaced: tuple[bytes, bytes] | None = None,
) -> int:
    """Rename every provisional row; return how many.

    ``replaced`` is (provisional id, existing id) of the own org unit on a further device of a
    unit that has its row already: the provisional row goes, what points at it points there.
    """
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    connection.exec_driver_sql("CREATE TEMP TABLE rehomed (old BLOB PRIMARY KEY, new BLOB)")
    low, high = prefix_range(PROVISIONAL_ORG, PROVISIONAL_ORG)
    for table in REGISTRY:
        found = connection.exec_driver_sql(
            f"SELECT id FROM {table.name} WHERE substr(id, 7, 3) BETWEEN {low} AND {high}"
        ).scalars()
        pairs = [(old, rehomed(UUID(bytes=old), org_no, device_no).bytes) for old in found]
        if pairs:
            connection.exec_driver_sql("INSERT INTO temp.rehomed (old, new) VALUES (?, ?)", pairs)
    with without_capture(connection):
        if replaced is not None:
            _give_up_own_row(connection, *replaced)
        _rename(connection)
        _renumber(connection, org_no, device_no)
        _rename_in_lists(connection)
    _rename_in_texts(connection, org_no, device_no)
    connection.exec_driver_sql(
        "UPDATE scanned_sheet SET occurrence_id = (SELECT new FROM temp.rehomed WHERE old = "
        "occurrence_id) WHERE occurrence_id IN (SELECT old FROM temp.rehomed)"
    )
    count = connection.exec_driver_sql("SELECT count(*) FROM temp.rehomed").scalar_one()
    connection.exec_driver_sql("DROP TABLE temp.rehomed")
    return int(count)


def _rename(connection: Connection) -> None:
    for table in REGISTRY:
        fields = (field for group in table.groups for field in group.fields)
        for column in ("id", *(field.column for field in fields if field.kind == "id")):
            connection.exec_driver_sql(
                f"UPDATE {table.name} SET {column} = (SELECT new FROM temp.rehomed "
                f"WHERE old = {table.name}.{column}) "
                f"WHERE {column} IN (SELECT old FROM temp.rehomed)"
            )
    connection.exec_driver_sql(
        "UPDATE sync_state SET unit_id = (SELECT new FROM temp.rehomed WHERE old = unit_id) "
        "WHERE unit_id IN (SELECT old FROM temp.rehomed)"
    )


def _rename_in_lists(connection: Connection) -> None:
    """Let lists of ids (``department_ids``) name their rows by the final ids too."""
    pairs = connection.exec_driver_sql("SELECT old, new FROM temp.rehomed").all()
    names = {str(UUID(bytes=old)): str(UUID(bytes=new)) for old, new in pairs}
    for table in REGISTRY:
        fields = (field for group in table.groups for field in group.fields)
        for column in (one.column for one in fields if is_list_of_ids(one)):
            held = connection.exec_driver_sql(
                f"SELECT rid, {column} FROM {table.name} WHERE {column} LIKE '%-%'"
            ).all()
            for rid, content in held:
                fresh = _ROW_ID.sub(lambda found: names.get(found[0], found[0]), content)
                if fresh != content:
                    connection.exec_driver_sql(
                        f"UPDATE {table.name} SET {column} = ? WHERE rid = ?", (fresh, rid)
                    )


def is_list_of_ids(field: Field) -> bool:
    """Tell whether a column holds several ids as JSON."""
    return field.kind == "json" and field.column.endswith("_ids")


def _renumber(connection: Connection, org_no: int, device_no: int) -> None:
    """Put the place into numbers given without one, which every new computer gives alike."""
    provisional = f"{PROVISIONAL_ORG:05d}{0:03d}"
    connection.exec_driver_sql(
        "UPDATE volunteer SET volunteer_no = ? || substr(volunteer_no, 9) "
        "WHERE length(volunteer_no) = 13 AND substr(volunteer_no, 1, 8) = ?",
        (f"{org_no:05d}{device_no & 0xFF:03d}", provisional),
    )


def _give_up_own_row(connection: Connection, provisional: bytes, existing: bytes) -> None:
    connection.exec_driver_sql(
        "DELETE FROM sync_dirty WHERE table_no = 1 AND row IN "
        "(SELECT rid FROM org_unit WHERE id = ?)",
        (provisional,),
    )
    connection.exec_driver_sql("DELETE FROM org_unit WHERE id = ?", (provisional,))
    connection.exec_driver_sql(
        "INSERT INTO org_unit (id, stub) VALUES (?, 1) ON CONFLICT (id) DO NOTHING", (existing,)
    )
    connection.exec_driver_sql(
        "UPDATE temp.rehomed SET new = ? WHERE old = ?", (existing, provisional)
    )


def _rename_in_texts(connection: Connection, org_no: int, device_no: int) -> None:
    """Let drafts and the rows of printed sheets name people by their final ids."""

    def final(found: re.Match[str]) -> str:
        row_id = UUID(found[0])
        if home_org_of(row_id) != PROVISIONAL_ORG:
            return found[0]
        return str(rehomed(row_id, org_no, device_no))

    rows = connection.exec_driver_sql("SELECT place, user_no, content FROM draft").all()
    for place, user_no, content in rows:
        connection.exec_driver_sql(
            "UPDATE draft SET place = ?, content = ? WHERE place = ? AND user_no = ?",
            (_ROW_ID.sub(final, place), _ROW_ID.sub(final, content), place, user_no),
        )
    printed = connection.exec_driver_sql(
        "SELECT name, value FROM setting WHERE name LIKE 'printed_rows:%'"
    ).all()
    for name, value in printed:
        connection.exec_driver_sql(
            "UPDATE setting SET name = ?, value = ? WHERE name = ?",
            (_ROW_ID.sub(final, name), _ROW_ID.sub(final, value), name),
        )
