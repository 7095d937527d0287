"""Cutoffs and decisions on forks against the store: what counts, and what counts no more.

Of a device that was revoked, the segments that lead to the cutoff are applied and no others,
whichever were here first; of a feed that was written twice, those that were chosen. Where
something counts no more, the synced tables are rebuilt; what only joins is merged.
"""

from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.branches import Rule, believed, stored_of, verdict
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.conflicts import fill_origins
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.feeds import APPLIED
from wenming_desktop.adapters.sync.rebuilding import apply_stored, replay_changed
from wenming_desktop.adapters.sync.replay import AfterMerge, Applier
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.segment import NO_SEGMENT


@dataclass(slots=True)
class _Changes:
    """Rows of segments that count from now on, and whether others count no more."""

    added: list[int] = field(default_factory=list)
    is_any_taken_out: bool = False


def enforce_cutoffs(
    connection: Connection, log: ControlLog, now: datetime, after_merge: AfterMerge
) -> bool:
    """Let exactly what was decided count; True if the store was rebuilt.

    Runs inside the caller's transaction, after the control log was stored. A stopped store waits
    until it has a new identity, as its edits are not sealed. Raises DamagedError.
    """
    if not log.revocations.is_any_ended() and not log.forks.feeds:
        return False
    if incarnation.stopped(connection):
        return False
    own = own_facts.load(connection).device_id
    # the own rows stay in view even if this device is ended, and no number is given twice
    feeds = connection.exec_driver_sql(
        "SELECT feed_id, device_id, device_no, head_no, head_id FROM sync_feed "
        "WHERE device_id <> ?",
        (own,),
    ).all()
    changes = _Changes()
    for feed_id, device_id, device_no, *head in feeds:
        cutoff = log.revocations.cutoff(device_id, feed_id, device_no)
        fork = log.fork_of(feed_id, device_id, device_no)
        if fork or (cutoff is not None and cutoff != tuple(head)):
            beside = log.counted_beside(feed_id, device_id, device_no)
            _settle(connection, feed_id, Rule(cutoff, fork, beside), changes)
    if changes.is_any_taken_out:
        replay_changed(connection, now, after_merge)
    elif changes.added:
        seal(connection, now)
        if _apply(connection, log, changes.added, now, after_merge):
            replay_changed(connection, now, after_merge)
            return True
    return changes.is_any_taken_out


def _settle(connection: Connection, feed_id: bytes, rule: Rule, changes: _Changes) -> None:
    """Mark the segments of one feed, and its head."""
    stored = stored_of(connection, feed_id)
    chain = believed(stored, rule)
    ids = {one.segment_id for one in chain}
    for one in stored:
        state, reason = verdict(one, ids, rule)
        if state != one.state and state == APPLIED:
            changes.added.append(one.rid)
        changes.is_any_taken_out |= state != one.state and one.state == APPLIED
        if (state, reason) != (one.state, one.reason):
            connection.exec_driver_sql(
                "UPDATE sync_segment SET state = ?, reason = ? WHERE rid = ?",
                (state, reason, one.rid),
            )
    head = (chain[-1].number, chain[-1].segment_id) if chain else (0, NO_SEGMENT)
    connection.exec_driver_sql(
        "UPDATE sync_feed SET head_no = ?, head_id = ? WHERE feed_id = ?", (*head, feed_id)
    )


def _apply(
    connection: Connection,
    log: ControlLog,
    rids: list[int],
    now: datetime,
    after_merge: AfterMerge,
) -> bool:
    """Merge what counts from now on, so that what differs is listed as a conflict.

    True if more was merged than counts, as something waits for a move.
    """
    applier = Applier(connection, log, after_merge)
    with without_capture(connection):
        is_too_much = apply_stored(connection, applier, rids)
        applier.finish()
        if not is_too_much:
            applier.pass_on_late_edits(now)
    fill_origins(connection, log)
    return is_too_much
