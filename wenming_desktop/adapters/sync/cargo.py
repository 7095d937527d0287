"""Cargo: which of the stored segments and records go to whom, and who is written to at all.

What was not acknowledged is sent every time, what was never again (sync.md 2.9).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.above import above_frames
from wenming_desktop.adapters.sync.agreeing import digests_for
from wenming_desktop.adapters.sync.attachments import candidates, wanted_frames
from wenming_desktop.adapters.sync.audit_heads import audit_frames
from wenming_desktop.adapters.sync.authority import county_recovery
from wenming_desktop.adapters.sync.bundle_frames import FrameSource
from wenming_desktop.adapters.sync.certificates import (
    Certificate,
    CertificateKind,
    parse_certificate,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, ControlRecord, parse_control
from wenming_desktop.adapters.sync.feeds import may_carry
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.peers import control_heads, holds
from wenming_desktop.adapters.sync.receipts import receipt_frames
from wenming_desktop.adapters.sync.welcome import introduction_frames
from wenming_desktop.domain.errors import Code, WenmingError

MAX_RECIPIENTS = 64
_LARGE = 20_000
"""Operations of a bundle whose receiver has enough to do: the next one brings digests."""


@dataclass(frozen=True, slots=True)
class Cargo:
    """What goes to one org: leading frames, stored segments by row number, operations.

    ``attachments`` are hashes of what may go along, in the order of their turn; ``state_digests``
    are (org number, digest of its rows) for the receiver to compare.
    """

    leading: Sequence[FrameSource]
    segments: Sequence[int]
    operations: int
    attachments: tuple[bytes, ...] = ()
    state_digests: tuple[tuple[int, bytes], ...] = ()


def history_for(connection: Connection, log: ControlLog, target: int) -> tuple[list[int], int]:
    """Return every stored segment that an org may read, oldest first, and their operations."""
    return _segments(connection, readable_feeds(connection, log, target), {})


def targets(connection: Connection, own: Own, log: ControlLog) -> list[int]:
    """Return the orgs to write to: the parent always, others when there is news for them.

    The own unit is among them where it has further computers.
    """
    path = log.org_path(own.org_no)
    parents = [path[-2]] if len(path) > 1 else []
    children = [
        org_no
        for org_no in sorted(log.org_nos)
        if log.org_path(org_no)[-2:-1] == (own.org_no,) and log.live_devices_of(org_no)
    ]
    siblings = [own.org_no] if _devices(connection, log, own.org_no) else []
    return parents + [org for org in (*children, *siblings) if _has_news(connection, log, org)]


def _devices(connection: Connection, log: ControlLog, target: int) -> list[bytes]:
    """Return an org's devices that are not this one under its present or another identity."""
    own = own_facts.identities(connection)
    found = [issued.certificate.device_id for issued in log.live_devices_of(target)]
    return [device_id for device_id in found if device_id not in own]


def _has_news(connection: Connection, log: ControlLog, target: int) -> bool:
    untold = connection.exec_driver_sql(
        "SELECT 1 FROM sync_peer WHERE org_no = ? AND told_have = 0", (target,)
    )
    if untold.first() is not None:
        return True
    cargo = _news(connection, log, target)
    if cargo.segments or cargo.attachments:
        return True
    known = control_heads(connection, _listening(connection, log, target))
    records = (parse_control(data).control for data in log.records_after(known))
    return any(_is_news(one) for one in records)


def _is_news(control: ControlRecord) -> bool:
    """Tell whether a record is a reason to write a file.

    Certificates are not: they come with what they are needed for. The recovery key's is.
    """
    if control.kind != ControlKind.CERTIFICATE:
        return True
    return parse_certificate(control.payload).certificate.kind is CertificateKind.RECOVERY


def cargo_for(connection: Connection, own: Own, log: ControlLog, target: int) -> Cargo:
    issued = log.certificate(own.certificate)
    if issued is None:
        raise WenmingError(Code.NOT_ENROLLED)
    devices = _listening(connection, log, target)
    wanted = log.records_after(control_heads(connection, devices))
    leading = (
        *introduction_frames(issued, wanted, log.issuers_of(issued)),
        *above_frames(connection, own, log, target),
        *receipt_frames(connection, own, log, target),
        *wanted_frames(connection, log, target),
        *audit_frames(connection, own, log, target),
    )
    news = _news(connection, log, target)
    large = news.operations > _LARGE
    digests = () if large else digests_for(connection, own, log, target)
    return replace(news, leading=leading, state_digests=digests)


def _news(connection: Connection, log: ControlLog, target: int) -> Cargo:
    """Return the segments and attachments that an org does not hold."""
    devices = _listening(connection, log, target)
    feeds = readable_feeds(connection, log, target)
    segments, operations = _segments(connection, feeds, holds(connection, devices))
    attachments = candidates(connection, log, target, devices, segments)
    return Cargo((), segments, operations, attachments)


def _listening(connection: Connection, log: ControlLog, target: int) -> list[bytes]:
    """Return the devices of an org whose vectors count: those that were ever heard of."""
    devices = _devices(connection, log, target)
    heard = set(
        connection.exec_driver_sql("SELECT DISTINCT sender_device FROM sync_import").scalars()
    )
    return [device for device in devices if device in heard] or devices


def recipients_of(own: Own, log: ControlLog, target: int) -> list[Certificate]:
    """Return the target's devices and, on the way up, those of the next hop."""
    orgs = [target]
    path = log.org_path(target)
    if target in path_up(log, own) and len(path) > 1:
        orgs.append(path[-2])
    found = [
        issued.certificate
        for org in orgs
        for issued in log.live_devices_of(org)
        if issued.fingerprint != own.certificate
    ]
    if not found:
        raise WenmingError(Code.NOT_ENROLLED)
    recovery = county_recovery(log)
    if recovery is None or target not in path_up(log, own):
        return found[:MAX_RECIPIENTS]
    return [recovery, *found[: MAX_RECIPIENTS - 1]]


def path_up(log: ControlLog, own: Own) -> tuple[int, ...]:
    """Return the units above this one: what goes to them, the county's recovery key opens."""
    return log.org_path(own.org_no)[:-1]


def readable_feeds(connection: Connection, log: ControlLog, target: int) -> set[bytes]:
    rows = connection.exec_driver_sql("SELECT feed_id, class, audience FROM sync_feed")
    return {feed for feed, kind, audience in rows if may_carry(log, target, kind, audience)}


def _segments(
    connection: Connection, feeds: set[bytes], held: dict[bytes, int]
) -> tuple[list[int], int]:
    """Return row numbers of the segments beyond what is held there, and their operations."""
    rows = connection.exec_driver_sql(
        "SELECT rid, feed_id, seg_no, operations FROM sync_segment "
        "WHERE state = 'applied' OR reason IN ('gap', 'min_reader', 'ctrl_missing', 'owner_epoch') "
        "ORDER BY rid"
    )
    wanted = [
        (rid, operations)
        for rid, feed_id, seg_no, operations in rows
        if feed_id in feeds and seg_no > held.get(feed_id, 0)
    ]
    return [rid for rid, _ in wanted], sum(operations for _, operations in wanted)
