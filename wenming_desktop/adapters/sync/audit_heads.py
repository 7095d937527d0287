"""How long each device's audit log is, told from unit to unit (``AUDIT`` frames).

A chain finds every change inside a log, but not a tail that was cut off, nor a log that was
emptied. So each bundle says how many lines the sender's log has and the hash of the last one; the
unit above keeps it, passes it on, and tells it to the device again with its own next bundle. A
program that does not know the frame skips it.

The frame holds ``[1, [[device id, lines, hash of the last line]…]]``.
"""

from collections.abc import Iterator

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db import audit_chain
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.bundle_frames import LIMITS, FrameSource, FrameType
from wenming_desktop.adapters.sync.certificates import HASH_BYTES
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.adapters.sync.manifest import Manifest
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.services.audit_ports import AuditFault, AuditProof

BROKEN, CUT, CUT_BELOW = "audit_broken", "audit_cut", "audit_cut_below"
_VERSION = 1
_MOST = 4096
Told = tuple[bytes, int, bytes]
"""Device id, lines, hash of the last line."""


def audit_frames(
    connection: Connection, own: Own, log: ControlLog, target: int
) -> tuple[FrameSource, ...]:
    """Return the frame for a unit: the own log, and those known of that are below here."""
    head = audit_chain.head(connection)
    mine = (own.device_id, head.lines, head.hash)
    _keep(connection, [mine], 0)
    told = [mine, *_known(connection, log, own, target)][:_MOST]
    return (FrameSource.of(FrameType.AUDIT, encode([_VERSION, [list(one) for one in told]])),)


def note_audit(
    connection: Connection, data: bytes, manifest: Manifest, sender_org: int, log: ControlLog
) -> None:
    """Keep what a sender says of its own log, of those below it, and of the one kept here."""
    own = own_facts.load(connection)
    orgs = _orgs(log)
    for device_id, lines, head in _read(data):
        if device_id == manifest.sender:
            _keep(connection, [(device_id, lines, head)], manifest.bundle_no)
        elif _may_speak_of(device_id, orgs.get(device_id, 0), own, sender_org, log):
            _keep(connection, [(device_id, lines, head)], 0)


def _may_speak_of(device_id: bytes, org: int, own: Own, sender_org: int, log: ControlLog) -> bool:
    if device_id == own.device_id:
        return sender_org != own.org_no and log.is_within(own.org_no, sender_org)
    return org not in (0, own.org_no) and org != sender_org and log.is_within(org, sender_org)


def _keep(connection: Connection, told: list[Told], bundle_no: int) -> None:
    connection.exec_driver_sql(
        "INSERT INTO audit_told (device_id, lines, head, bundle_no) VALUES (?, ?, ?, ?) "
        "ON CONFLICT (device_id, lines, head) DO UPDATE SET "
        "bundle_no = max(bundle_no, excluded.bundle_no)",
        [(*one, bundle_no) for one in told],
    )


def _known(connection: Connection, log: ControlLog, own: Own, target: int) -> Iterator[Told]:
    """Give the longest known state of each log that the target may be told of."""
    below = target if log.is_within(target, own.org_no) else own.org_no
    rows = connection.exec_driver_sql(
        "SELECT device_id, max(lines), head FROM audit_told GROUP BY device_id ORDER BY device_id"
    ).all()
    orgs = _orgs(log)
    for device_id, lines, head in rows:
        org = orgs.get(device_id)
        if org is not None and device_id != own.device_id and log.is_within(org, below):
            yield device_id, lines, head


def _orgs(log: ControlLog) -> dict[bytes, int]:
    return {one.certificate.device_id: org for org in log.org_nos for one in log.devices_of(org)}


def audit_faults(connection: Connection) -> list[AuditFault]:
    """Hold the own log against its chain and what was told of it; the others against that."""
    own, log = own_facts.load(connection), own_facts.control_log(connection)
    faults = []
    if (number := audit_chain.broken_at(connection)) is not None:
        faults.append(AuditFault(BROKEN, (("line", number),)))
    told = connection.exec_driver_sql(
        "SELECT lines, head FROM audit_told WHERE device_id = ? ORDER BY lines", (own.device_id,)
    ).all()
    lacking = [lines for lines, head in told if audit_chain.hash_at(connection, lines) != head]
    if lacking:
        facts = (("lines", audit_chain.head(connection).lines), ("told", lacking[0]))
        faults.append(AuditFault(CUT, facts))
    labels = {
        one.certificate.device_id: one.certificate.label
        for org in log.org_nos
        for one in log.devices_of(org)
    }
    for (device_id,) in connection.exec_driver_sql(_CUT_BELOW, (own.device_id,)):
        unit = labels.get(device_id, device_id.hex()[:8])
        faults.append(AuditFault(CUT_BELOW, (("unit", unit),)))
    return faults


_CUT_BELOW = """
SELECT DISTINCT a.device_id FROM audit_told a JOIN audit_told b ON b.device_id = a.device_id
WHERE a.device_id <> ? AND ((a.lines = b.lines AND a.head <> b.head)
    OR (a.bundle_no > b.bundle_no AND b.bundle_no > 0 AND a.lines < b.lines))
"""
"""Logs that got shorter from one bundle to a later one, or that were two at the same length."""


class StoreAuditProver:
    """Proves the log of one store. Satisfies services.audit_ports.AuditProver."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def prove(self) -> AuditProof:
        with self._engine.connect() as connection:
            head = audit_chain.head(connection)
            return AuditProof(head.lines, head.hash.hex(), tuple(audit_faults(connection)))


def _read(data: bytes) -> list[Told]:
    fields = Fields.of(data, "audit", limit=LIMITS[FrameType.AUDIT])
    fields.integer(_VERSION, _VERSION)
    rows = fields.rows(_MOST)
    fields.end()
    told = []
    for row in rows:
        told.append((row.data(ID_BYTES), row.integer(), row.data(HASH_BYTES)))
        row.end()
    return told
