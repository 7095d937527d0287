"""Cutoffs against the store: what a revocation takes out, what it leaves, what it brings back.

Of a device that was revoked, the segments that lead to the cutoff are applied and no others,
whichever were here first. Where that changes what counts, the synced tables are rebuilt.
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF, FORK, GAP
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.feeds import APPLIED, HELD
from wenming_desktop.adapters.sync.rebuilding import replay_changed
from wenming_desktop.adapters.sync.replay import AfterMerge
from wenming_desktop.adapters.sync.revocations import Cutoff
from wenming_desktop.adapters.sync.segment import NO_SEGMENT, Segment, header_of


@dataclass(frozen=True, slots=True)
class _Stored:
    """A segment of one feed as it lies in the store."""

    rid: int
    number: int
    segment_id: bytes
    previous: bytes
    state: str
    reason: str


def enforce_cutoffs(
    connection: Connection, log: ControlLog, now: datetime, after_merge: AfterMerge
) -> bool:
    """Let exactly the segments up to each cutoff count; True if the store was rebuilt.

    Runs inside the caller's transaction, after the control log was stored. Raises DamagedError.
    """
    if not log.revocations.is_any_ended():
        return False
    own = own_facts.load(connection).device_id
    # the own rows stay in view even if this device is ended, and no number is given twice
    feeds = connection.exec_driver_sql(
        "SELECT feed_id, device_id, device_no, head_no, head_id FROM sync_feed "
        "WHERE device_id <> ?",
        (own,),
    ).all()
    changed = False
    for feed_id, device_id, device_no, number, segment_id in feeds:
        cutoff = log.revocations.cutoff(device_id, feed_id, device_no)
        if cutoff is not None and cutoff != (number, segment_id):
            changed |= _settle(connection, feed_id, cutoff)
    if changed:
        replay_changed(connection, now, after_merge)
    return changed


def _settle(connection: Connection, feed_id: bytes, cutoff: Cutoff) -> bool:
    """Mark the segments of one feed; tell whether others are applied than before."""
    stored = _stored(connection, feed_id)
    believed = _believed(stored, cutoff)
    chosen = {one.segment_id for one in believed}
    changed = False
    for one in stored:
        state, reason = _verdict(one, chosen, cutoff)
        changed |= state != one.state
        if (state, reason) != (one.state, one.reason):
            connection.exec_driver_sql(
                "UPDATE sync_segment SET state = ?, reason = ? WHERE rid = ?",
                (state, reason, one.rid),
            )
    if changed:
        head = believed[-1] if believed else None
        connection.exec_driver_sql(
            "UPDATE sync_feed SET head_no = ?, head_id = ? WHERE feed_id = ?",
            (head.number, head.segment_id, feed_id) if head else (0, NO_SEGMENT, feed_id),
        )
    return changed


def _verdict(one: _Stored, chosen: set[bytes], cutoff: Cutoff) -> tuple[str, str]:
    if one.segment_id in chosen:
        return APPLIED, ""
    if one.number >= cutoff[0] and (one.number, one.segment_id) != cutoff:
        return HELD, AFTER_CUTOFF
    if one.state == APPLIED:
        return HELD, FORK
    return one.state, GAP if one.reason == AFTER_CUTOFF else one.reason


def _believed(stored: list[_Stored], cutoff: Cutoff) -> list[_Stored]:
    """Return the segments that count: those the cutoff leads back to, else those applied."""
    by_id = {one.segment_id: one for one in stored}
    lead: dict[int, _Stored] = {}
    step = by_id.get(cutoff[1])
    while step is not None:
        lead[step.number] = step
        step = by_id.get(step.previous)
    applied = {one.number: one for one in stored if one.state == APPLIED}
    found: list[_Stored] = []
    previous = NO_SEGMENT
    for number in range(1, cutoff[0] + 1):
        one = lead.get(number)
        if one is None and number < cutoff[0]:
            one = applied.get(number)
        if one is None or one.previous != previous or (one.state != APPLIED and not _fits(one)):
            break
        found.append(one)
        previous = one.segment_id
    return found


def _fits(one: _Stored) -> bool:
    """Tell whether a held segment may be applied now that a cutoff says it is the right one.

    Whatever waits for something else goes on waiting.
    """
    return one.reason in (FORK, GAP)


def _stored(connection: Connection, feed_id: bytes) -> list[_Stored]:
    rows = connection.exec_driver_sql(
        "SELECT rid, seg_no, seg_id, head, state, reason FROM sync_segment "
        "WHERE feed_id = ? ORDER BY seg_no, rid",
        (feed_id,),
    )
    return [
        _Stored(rid, number, segment_id, header_of(Segment(head, b"", b"")).previous, state, reason)
        for rid, number, segment_id, head, state, reason in rows
    ]
