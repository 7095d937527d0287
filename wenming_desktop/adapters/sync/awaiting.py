"""Rows that others point at and that have not come: since when, and which wait too long.

A place is kept for them, so that whatever points there can be stored at once (sync.md 2.10).
Nothing is wrong with one that is on its way; after two months somebody should ask for it.
"""
# ruff: noqa: S608  names come from the registry, never from data

from datetime import datetime

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO
from wenming_desktop.services.exchange_ports import Finding

AWAITED = "awaited"
OVERDUE_DAYS = 60
_DAY_MS = 86_400_000
_NOW = "COALESCE(s.clock_ms, CAST(unixepoch('subsec') * 1000 AS INTEGER))"


def note(connection: Connection, parent: str, table_no: int, pointing: str) -> None:
    """Remember since when rows are awaited; ``pointing`` is a query for ids pointed at."""
    connection.exec_driver_sql(
        "INSERT INTO awaited (table_no, row_id, since_ms) "
        f"SELECT {table_no}, p.id, {_NOW} FROM {parent} p, sync_state s WHERE p.stub = 1 "
        f"AND p.id IN ({pointing}) ON CONFLICT (table_no, row_id) DO NOTHING"
    )


def overdue(connection: Connection, now: datetime) -> list[Finding]:
    """Count, by table, the rows that have been awaited for more than sixty days."""
    before = int(now.timestamp() * 1000) - OVERDUE_DAYS * _DAY_MS
    findings = []
    numbers = connection.exec_driver_sql("SELECT DISTINCT table_no FROM awaited ORDER BY 1")
    for table_no in numbers.scalars().all():
        table = BY_NO[table_no].name
        count = connection.exec_driver_sql(
            f"SELECT count(*) FROM awaited a JOIN {table} p ON p.id = a.row_id "
            "WHERE a.table_no = ? AND p.stub = 1 AND a.since_ms < ?",
            (table_no, before),
        ).scalar_one()
        if count:
            facts = (("table", table), ("count", count), ("days", OVERDUE_DAYS))
            findings.append(Finding(AWAITED, facts))
    return findings
