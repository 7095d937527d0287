"""What units further up have said they hold, passed on to those below (``ABOVE`` frames).

A station hears its institute's vector only; so the institute tells it, in its own signed bundle,
how far the centre has that station's feeds. Nothing is decided by it: it is what a clerk reads as
县已收. A program that does not know the frame skips it.

The frame holds ``[1, [[org, feed id, segment number]…]]``.
"""

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync.bundle_frames import LIMITS, FrameSource, FrameType
from wenming_desktop.adapters.sync.certificates import MAX_ORG_NO
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import encode, pae, sha256
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.adapters.sync.manifest import Manifest
from wenming_desktop.adapters.sync.own import Own

_VERSION = 1


def stand_in(org_no: int) -> bytes:
    """Return the id under which sync_have keeps what was heard about an org, not from it."""
    return sha256(pae("wm/above.v1", encode([org_no])))[:ID_BYTES]


def above_frames(
    connection: Connection, own: Own, log: ControlLog, target: int
) -> tuple[FrameSource, ...]:
    """Return the frame for a unit below this one; none where there is nothing to pass on."""
    if target == own.org_no or not log.is_within(target, own.org_no):
        return ()
    told = [
        (org, feed_id, number)
        for org in log.org_path(own.org_no)[:-1]
        for feed_id, number in _held(connection, log, org, target)
    ]
    return (FrameSource.of(FrameType.ABOVE, encode([_VERSION, told])),) if told else ()


def note_above(
    connection: Connection, data: bytes, manifest: Manifest, sender_org: int, log: ControlLog
) -> None:
    """Keep what a unit above says of those above it, unless a later bundle was here before."""
    if manifest.target_org == sender_org or not log.is_within(manifest.target_org, sender_org):
        return
    latest = connection.exec_driver_sql(
        "SELECT COALESCE(max(number), 0) FROM sync_import "
        "WHERE sender_device = ? AND target_org = ?",
        (manifest.sender, manifest.target_org),
    ).scalar_one()
    if manifest.bundle_no < latest:
        return
    further_up = set(log.org_path(sender_org)[:-1])
    told = [(stand_in(org), feed, number) for org, feed, number in _read(data) if org in further_up]
    for one in {stand_in(org) for org in further_up}:
        connection.exec_driver_sql("DELETE FROM sync_have WHERE device_id = ?", (one,))
    if told:
        connection.exec_driver_sql(
            "INSERT INTO sync_have (device_id, feed_id, stored_no, head_id, applied_no) "
            "VALUES (?1, ?2, ?3, x'', ?3) ON CONFLICT (device_id, feed_id) DO NOTHING",
            told,
        )


def _held(
    connection: Connection, log: ControlLog, org: int, target: int
) -> list[tuple[bytes, int]]:
    """Return how far an org has the upward feeds of a unit and of those below it."""
    devices = [one.certificate.device_id for one in log.devices_of(org)] + [stand_in(org)]
    marks = ", ".join("?" * len(devices))
    rows = connection.exec_driver_sql(
        "SELECT h.feed_id, f.audience, max(h.stored_no) FROM sync_have h JOIN sync_feed f "  # noqa: S608  marks only
        f"ON f.feed_id = h.feed_id WHERE f.class = 'U' AND h.device_id IN ({marks}) "
        "GROUP BY h.feed_id ORDER BY h.feed_id",
        tuple(devices),
    )
    return [(feed, number) for feed, audience, number in rows if log.is_within(audience, target)]


def _read(data: bytes) -> list[tuple[int, bytes, int]]:
    fields = Fields.of(data, "above", limit=LIMITS[FrameType.ABOVE])
    fields.integer(_VERSION, _VERSION)
    rows = fields.rows()
    fields.end()
    told = []
    for row in rows:
        told.append((row.integer(1, MAX_ORG_NO), row.data(ID_BYTES), row.integer()))
        row.end()
    return told
