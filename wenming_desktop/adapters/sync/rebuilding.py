"""Rebuild: wipe the synced tables and replay the accepted segments; the universal repair.

The store must come out the same, or the transaction is rolled back and says so (sync.md 2.12).
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Callable, Sequence
from datetime import datetime
from graphlib import TopologicalSorter

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME, REGISTRY
from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import (
    BRANCH,
    GAP,
    NEWER_SCHEMA,
    OWNER_EPOCH,
    Arrivals,
)
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.conflicts import fill_origins
from wenming_desktop.adapters.sync.digest import state_digest
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.adapters.sync.jurisdiction import MoveUnknownError
from wenming_desktop.adapters.sync.replay import AfterMerge, Applier, roomy_cache
from wenming_desktop.adapters.sync.sealing import seal, unsealed
from wenming_desktop.adapters.sync.segment import NO_SEGMENT, Segment, header_of
from wenming_desktop.services.exchange_ports import CheckReport, Finding

_PARENTS = {one.name: {of for _, of in one.parents if of != one.name} for one in REGISTRY}
_CHILDREN_FIRST = [
    BY_NAME[name] for name in reversed([*TopologicalSorter(_PARENTS).static_order()])
]
NOT_SEALED, DIFFERS, DAMAGED = "edits_not_sealed", "rebuild_differs", "segment_damaged"


def rebuild(engine: Engine, now: Callable[[], datetime], after_merge: AfterMerge) -> CheckReport:
    """Seal, wipe and replay in one transaction. Nothing changes unless it comes out the same."""
    with engine.connect() as connection, connection.begin() as transaction:
        report = replay_all(connection, now(), after_merge)
        if not report.ok:
            transaction.rollback()
    return report


def replay_all(connection: Connection, now: datetime, after_merge: AfterMerge) -> CheckReport:
    """Do it inside the caller's transaction; the caller decides whether it stays."""
    with roomy_cache(connection):
        return _replay_all(connection, now, after_merge)


def _replay_all(connection: Connection, now: datetime, after_merge: AfterMerge) -> CheckReport:
    seal(connection, now)
    before = state_digest(connection)
    if unsealed(connection):
        # before enrolment, or a new identity, nothing is sealed: nothing could be replayed
        waiting = Finding(NOT_SEALED, (("count", unsealed(connection)),))
        enrolled = own_facts.load(connection).has_place and not incarnation.stopped(connection)
        return CheckReport(not enrolled, (waiting,) if enrolled else (), before)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    try:
        with without_capture(connection):
            wipe(connection)
            _replay(connection, after_merge)
    except DamagedError as error:
        finding = Finding(DAMAGED, (("where", error.where),))
        return CheckReport(ok=False, findings=(finding,), state_digest=before)
    after = state_digest(connection)
    if after != before:
        finding = Finding(DIFFERS, (("before", before), ("after", after)))
        return CheckReport(ok=False, findings=(finding,), state_digest=before)
    return CheckReport(ok=True, findings=(), state_digest=after)


def catch_up(engine: Engine, now: datetime, after_merge: AfterMerge) -> bool:
    """After an upgrade, take in what an older program kept and could not read; True if any."""
    with engine.connect() as connection:
        if incarnation.stopped(connection):  # its edits are not sealed, and would be wiped
            return False
    replayed = _read_again(engine, now, after_merge)
    return _take_waiting(engine, now, after_merge) or replayed


def _read_again(engine: Engine, now: datetime, after_merge: AfterMerge) -> bool:
    """Replay everything once, if segments were applied of which not all was understood."""
    with engine.connect() as connection:
        waiting = connection.exec_driver_sql(
            "SELECT 1 FROM sync_segment WHERE partial <> 0 AND partial < ? LIMIT 1", (SCHEMA_NO,)
        )
        if waiting.first() is None:
            return False
    try:
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE sync_segment SET partial = 0")
            replay_changed(connection, now, after_merge)
    except DamagedError:
        return False  # what was readable stays as it is; a check names the segment
    return True


def _take_waiting(engine: Engine, now: datetime, after_merge: AfterMerge) -> bool:
    """Apply the segments that were held because only a newer program may read them."""
    with engine.connect() as connection:
        waiting = connection.exec_driver_sql(
            "SELECT 1 FROM sync_segment WHERE state = 'held' AND reason = ? LIMIT 1",
            (NEWER_SCHEMA,),
        )
        if waiting.first() is None:
            return False
    with engine.begin() as connection:
        seal(connection, now)
        log = own_facts.control_log(connection)
        applier = Applier(connection, log, after_merge)
        arrivals = Arrivals(connection, own_facts.load(connection), log, applier)
        with without_capture(connection):
            arrivals.retry_all()
            applier.finish()
            applier.pass_on_late_edits(now)
        fill_origins(connection, log)
    return bool(arrivals.result.applied)


def replay_changed(connection: Connection, now: datetime, after_merge: AfterMerge) -> None:
    """Replay everything where other segments count than before; the state may change.

    Raises DamagedError; the caller's transaction must then be rolled back.
    """
    seal(connection, now)
    connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    with roomy_cache(connection), without_capture(connection):
        wipe(connection)
        _replay(connection, after_merge)


def wipe(connection: Connection) -> None:
    """Empty the synced tables, children first; capture is off.

    A row that goes is looked for in every table that points at its table. Those are empty by
    then, but for a table that points at itself: without an index that costs the square of its
    rows, and an index that is needed only here is made only here.
    """
    for table in _CHILDREN_FIRST:
        within = [column for column, parent in table.parents if parent == table.name]
        for column in within:
            connection.exec_driver_sql(
                f"CREATE INDEX wipe_{column} ON {table.name} ({column}) WHERE {column} IS NOT NULL"
            )
        connection.exec_driver_sql(f"DELETE FROM {table.name}")
        for column in within:
            connection.exec_driver_sql(f"DROP INDEX wipe_{column}")
    for name in ("sync_reject", "person_home", "person_now"):
        connection.exec_driver_sql(f"DELETE FROM {name}")
    connection.exec_driver_sql("DELETE FROM sync_field_stamp")


def _replay(connection: Connection, after_merge: AfterMerge) -> None:
    """Apply every accepted segment in the order in which it came."""
    while _replay_once(connection, after_merge):
        wipe(connection)  # something that was taken in counts no more: once again without it


def _replay_once(connection: Connection, after_merge: AfterMerge) -> bool:
    log = own_facts.control_log(connection)
    applier = Applier(connection, log, after_merge, log_conflicts=False)
    numbers = connection.exec_driver_sql(
        "SELECT rid FROM sync_segment WHERE state = 'applied' ORDER BY rid"
    ).scalars()
    is_too_much = apply_stored(connection, applier, numbers.all())
    applier.finish()
    return is_too_much


def apply_stored(connection: Connection, applier: Applier, numbers: Sequence[int]) -> bool:
    """Apply stored segments; hold again those that wait for a move which does not count.

    True if others are held with them that were applied before: the caller must replay.
    """
    waiting = list(numbers)
    while waiting and (left := _apply_these(connection, applier, waiting)) != waiting:
        waiting = left  # about people whose move comes later in this order
    return _hold_again(connection, waiting)


def _apply_these(connection: Connection, applier: Applier, numbers: Sequence[int]) -> list[int]:
    """Apply segments; return those that wait for a move."""
    waiting = []
    for rid in numbers:
        reason, *row = connection.exec_driver_sql(
            "SELECT reason, head, signature, payload FROM sync_segment WHERE rid = ?", (rid,)
        ).one()
        segment = Segment(*row)
        try:
            applier.apply(segment, header_of(segment))
        except MoveUnknownError:
            waiting.append(rid)
            continue
        if reason == OWNER_EPOCH:
            connection.exec_driver_sql("UPDATE sync_segment SET reason = '' WHERE rid = ?", (rid,))
    return waiting


def _hold_again(connection: Connection, numbers: Sequence[int]) -> bool:
    """Hold segments whose move no longer counts, and what follows them in their feeds.

    What this computer wrote itself stays in its chain, as no number is given twice, and is
    merged when the move comes (arrivals.py). What counts beside its feed's chain is held alone.
    True if anything but ``numbers`` is held.
    """
    own, held = own_facts.load(connection).device_id, set[int]()
    for rid in numbers:
        feed_id, seg_no, reason, device_id = connection.exec_driver_sql(
            "SELECT s.feed_id, s.seg_no, s.reason, f.device_id FROM sync_segment s "
            "JOIN sync_feed f ON f.feed_id = s.feed_id WHERE s.rid = ?",
            (rid,),
        ).one()
        if reason == BRANCH:
            connection.exec_driver_sql(
                "UPDATE sync_segment SET state = 'held', reason = ? WHERE rid = ?",
                (OWNER_EPOCH, rid),
            )
        elif device_id == own:
            connection.exec_driver_sql(
                "UPDATE sync_segment SET reason = ? WHERE rid = ?", (OWNER_EPOCH, rid)
            )
        else:
            held |= _end_chain(connection, feed_id, seg_no)
    return bool(held - set(numbers))


def _end_chain(connection: Connection, feed_id: bytes, seg_no: int) -> set[int]:
    """Hold the segments of a feed from a number on; return their rows."""
    rows = connection.exec_driver_sql(
        "UPDATE sync_segment SET state = 'held', reason = CASE WHEN seg_no = ? THEN ? ELSE ? "
        "END WHERE feed_id = ? AND seg_no >= ? AND state = 'applied' AND reason <> ? "
        "RETURNING rid",
        (seg_no, OWNER_EPOCH, GAP, feed_id, seg_no, BRANCH),
    )
    held = set(rows.scalars())
    before = connection.exec_driver_sql(
        "SELECT seg_id FROM sync_segment WHERE feed_id = ? AND seg_no = ? "
        "AND state = 'applied' AND reason <> ?",
        (feed_id, seg_no - 1, BRANCH),
    ).scalar()
    connection.exec_driver_sql(
        "UPDATE sync_feed SET head_no = ?, head_id = ? WHERE feed_id = ? AND head_no >= ?",
        (seg_no - 1, before or NO_SEGMENT, feed_id, seg_no),
    )
    return held
