"""What a unit did not take of the segments of a unit below, told to that unit (sync.md 2.10).

Each bundle on its way down says in a ``RECEIPT`` frame which operations of the addressee's
devices are refused or held now, here or further up. It is a state, not a history: the next
bundle's frame replaces it, and one without a frame says that all is well. Nothing is decided by
it; a program that does not know the frame skips it.

The frame holds ``[1, [[org, feed id, segment, table, row id, group, code, operations]…]]``. With
table 0 a row stands for a whole segment that is held (group 0), or for refusals (group 1); with
segment 0 for all those of one reason that there was no room to list.
"""

from collections import Counter
from typing import NamedTuple

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync.bundle_frames import LIMITS, FrameSource, FrameType
from wenming_desktop.adapters.sync.certificates import MAX_ORG_NO
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import encode, sha256
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.adapters.sync.manifest import Manifest
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.peers import mark_untold

HELD_WHOLE, MORE_REFUSED = 0, 1
"""Groups of rows with table 0."""
_VERSION = 1
_MOST = 5_000
"""Rows of one frame: 400 KB at most."""
_CODE_LETTERS = 40
_HERE = """
SELECT f.device_no, s.feed_id, s.seg_no, r.table_no, r.row_id, r.group_no, r.code, 1
FROM sync_reject r JOIN sync_segment s ON s.seg_id = r.seg_id
JOIN sync_feed f ON f.feed_id = s.feed_id WHERE s.state = 'applied'
UNION ALL
SELECT f.device_no, s.feed_id, s.seg_no, 0, x'00000000000000000000000000000000', 0, s.reason,
    s.operations
FROM sync_segment s JOIN sync_feed f ON f.feed_id = s.feed_id WHERE s.state = 'held'
ORDER BY 2, 3, 4, 5, 6
"""


class Told(NamedTuple):
    """One row of a frame and of sync_told."""

    org_no: int
    feed_id: bytes
    seg_no: int
    table_no: int
    row_id: bytes
    group_no: int
    code: str
    operations: int

    @property
    def is_held(self) -> bool:
        """Whether this is about a whole segment that waits."""
        return (self.table_no, self.group_no) == (0, HELD_WHOLE)


def receipt_frames(
    connection: Connection, own: Own, log: ControlLog, target: int
) -> tuple[FrameSource, ...]:
    """Return the frame for a unit below this one; none where everything was taken."""
    if target == own.org_no or not log.is_within(target, own.org_no):
        return ()
    everything = (*_refused_here(connection, own.org_no), *told(connection))
    rows = [one for writer, one in everything if log.is_within(writer, target)]
    return (FrameSource.of(FrameType.RECEIPT, _encoded(rows)),) if rows else ()


def note_receipts(
    connection: Connection, data: bytes | None, manifest: Manifest, own: Own, log: ControlLog
) -> None:
    """Keep what a unit above did not take, unless a later bundle of it was here before.

    Who is told something new about those below passes it on with the next stick.
    """
    sender = _sender_above(connection, manifest, own, log)
    if sender is None:
        return
    speakers = set(log.org_path(sender))
    before = {one for _, one in told(connection)}
    after = {one for one in before if one.org_no not in speakers}
    after |= {one for one in _read(data) if one.org_no in speakers} if data else set()
    connection.exec_driver_sql("DELETE FROM sync_told")
    if after:
        connection.exec_driver_sql(
            "INSERT INTO sync_told (org_no, feed_id, seg_no, table_no, row_id, group_no, code, "
            "operations) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [tuple(one) for one in sorted(after)],
        )
    changed = before ^ after
    for child in _children(connection, own, log, {one.feed_id for one in changed}):
        mark_untold(connection, child)


def told(connection: Connection) -> list[tuple[int, Told]]:
    """Return what units above did not take, each with the unit whose device wrote it."""
    rows = connection.exec_driver_sql(
        "SELECT COALESCE(f.device_no, 0), t.org_no, t.feed_id, t.seg_no, t.table_no, t.row_id, "
        "t.group_no, t.code, t.operations "
        "FROM sync_told t LEFT JOIN sync_feed f ON f.feed_id = t.feed_id "
        "ORDER BY t.org_no, t.feed_id, t.seg_no, t.table_no, t.row_id, t.group_no"
    )
    return [(device_no >> 8, Told(*rest)) for device_no, *rest in rows]


def _refused_here(connection: Connection, own_org: int) -> list[tuple[int, Told]]:
    rows = connection.exec_driver_sql(_HERE)
    return [(device_no >> 8, Told(own_org, *rest)) for device_no, *rest in rows]


def _sender_above(
    connection: Connection, manifest: Manifest, own: Own, log: ControlLog
) -> int | None:
    """Return the sending unit if it is above this one and has sent nothing later."""
    issued = log.device(manifest.sender)
    sender = issued.certificate.org_no if issued else own.org_no
    if sender == own.org_no or not log.is_within(own.org_no, sender):
        return None
    latest = connection.exec_driver_sql(
        "SELECT COALESCE(max(number), 0) FROM sync_import "
        "WHERE sender_device = ? AND target_org = ?",
        (manifest.sender, manifest.target_org),
    ).scalar_one()
    return None if manifest.bundle_no < latest else sender


def _children(
    connection: Connection, own: Own, log: ControlLog, feeds: set[bytes]
) -> frozenset[int]:
    """Return the units right below this one through which these feeds came."""
    rows = connection.exec_driver_sql("SELECT feed_id, device_no FROM sync_feed").all()
    paths = (log.org_path(device_no >> 8) for feed_id, device_no in rows if feed_id in feeds)
    return frozenset(
        path[path.index(own.org_no) + 1]
        for path in paths
        if own.org_no in path and path[-1] != own.org_no
    )


def _encoded(rows: list[Told]) -> bytes:
    listed = [tuple(one) for one in rows[:_MOST]]
    more: Counter[tuple[int, bytes, str, int]] = Counter()
    for one in rows[_MOST:]:
        held = HELD_WHOLE if one.is_held else MORE_REFUSED
        more[one.org_no, one.feed_id, one.code, held] += one.operations
    listed += (
        (org, feed, 0, 0, sha256(code.encode())[:ID_BYTES], held, code, count)
        for (org, feed, code, held), count in more.items()
    )
    return encode([_VERSION, listed])


def _read(data: bytes) -> set[Told]:
    fields = Fields.of(data, "receipt", limit=LIMITS[FrameType.RECEIPT])
    fields.integer(_VERSION, _VERSION)
    rows = fields.rows()
    fields.end()
    found = set()
    for row in rows:
        found.add(
            Told(
                org_no=row.integer(1, MAX_ORG_NO),
                feed_id=row.data(ID_BYTES),
                seg_no=row.integer(),
                table_no=row.integer(),
                row_id=row.data(ID_BYTES),
                group_no=row.integer(),
                code=row.text(_CODE_LETTERS),
                operations=row.integer(),
            )
        )
        row.end()
    return found
