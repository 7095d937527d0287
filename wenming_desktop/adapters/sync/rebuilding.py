"""Rebuild: wipe the synced tables and replay the accepted segments; the universal repair.

The store must come out the same, or the transaction is rolled back and says so (sync.md 2.12).
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Callable
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import REGISTRY
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import NEWER_SCHEMA, Arrivals
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.conflicts import fill_origins
from wenming_desktop.adapters.sync.digest import state_digest
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.adapters.sync.merging import Counts
from wenming_desktop.adapters.sync.replay import AfterMerge, Applier, roomy_cache
from wenming_desktop.adapters.sync.sealing import seal, unsealed
from wenming_desktop.adapters.sync.segment import Segment, header_of
from wenming_desktop.services.exchange_ports import CheckReport, Finding

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
        # before enrolment nothing can be sealed, and so nothing could be replayed
        waiting = Finding(NOT_SEALED, (("count", unsealed(connection)),))
        enrolled = own_facts.load(connection).has_place
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
            for feed_id in arrivals.feeds_to_retry():
                arrivals.retry(feed_id)
            applier.finish()
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
    """Empty the synced tables, children first; capture is off."""
    for table in reversed(REGISTRY):
        connection.exec_driver_sql(f"DELETE FROM {table.name}")
    connection.exec_driver_sql("DELETE FROM sync_reject")
    connection.exec_driver_sql("DELETE FROM sync_field_stamp")


def _replay(connection: Connection, after_merge: AfterMerge) -> Counts:
    """Apply every accepted segment in the order in which it came."""
    log = own_facts.control_log(connection)
    applier = Applier(connection, log, after_merge, log_conflicts=False)
    numbers = connection.exec_driver_sql(
        "SELECT rid FROM sync_segment WHERE state = 'applied' ORDER BY rid"
    ).scalars()
    for rid in numbers.all():
        row = connection.exec_driver_sql(
            "SELECT head, signature, payload FROM sync_segment WHERE rid = ?", (rid,)
        ).one()
        segment = Segment(*row)
        applier.apply(segment, header_of(segment))
    return applier.finish()
