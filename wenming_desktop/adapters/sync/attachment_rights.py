"""Who may have the bytes of an attachment: a row must name them, and they must come from its line.

Whoever knows a hash can name it in a row of its own, and would be sent the bytes of a neighbour.
So it is kept which units have shown that they hold them, by bringing them. A row gives a right to
bytes that its own home brought, a unit at or above that home (now, or where it first stood), or
this unit itself. Bytes of before this was kept, of which nothing is known, go by the row alone.
"""

from collections.abc import Iterable

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import FeedClass
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.feeds import may_read
from wenming_desktop.adapters.sync.home_orgs import home_org

LIVING = "COALESCE(a.deleted, 0) = 0 AND a.stub = 0"
_FIRST = 0
"""The height of a control log at which nothing has been moved."""


def note_brought(connection: Connection, org_no: int, digests: Iterable[bytes]) -> None:
    """Remember that a unit has brought these bytes; 0 is this unit before it had its place."""
    rows = [(org_no, digest) for digest in sorted(set(digests))]
    if rows:
        connection.exec_driver_sql(
            "INSERT INTO sync_blob_from (org_no, sha256) VALUES (?, ?) ON CONFLICT DO NOTHING", rows
        )


def may_have(connection: Connection, log: ControlLog, target: int, digest: bytes) -> bool:
    """Tell whether an accepted row that the org reads gives it a right to these bytes."""
    ids = connection.exec_driver_sql(
        f"SELECT a.id FROM attachment a WHERE {LIVING} AND a.sha256 = ?",  # noqa: S608  constants
        (digest.hex(),),
    ).scalars()
    homes = {home_org(one) for one in ids}
    readable = {one for one in homes if may_read(log, target, FeedClass.UP, one)}
    brought = _brought(connection, digest)
    if not brought:
        return bool(readable)
    return any(brought & _line(log, one) for one in readable) or (
        bool(readable) and own_facts.load(connection).org_no in brought
    )


def _brought(connection: Connection, digest: bytes) -> set[int]:
    own = own_facts.load(connection).org_no
    found = connection.exec_driver_sql(
        "SELECT org_no FROM sync_blob_from WHERE sha256 = ?", (digest,)
    ).scalars()
    return {one or own for one in found}


def _line(log: ControlLog, org_no: int) -> set[int]:
    """Return a unit and those that stand, or stood at first, above it."""
    return {*log.org_path(org_no), *log.org_path(org_no, _FIRST)}
