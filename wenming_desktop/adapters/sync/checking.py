"""Check: is the store sound? Says what it finds, and never repairs.

Page checksums of the encrypted file, foreign keys, the chain of every feed (numbers, hashes,
signatures), and a replay of all segments in a transaction that is always rolled back.
"""

from collections.abc import Callable, Sequence
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.agreeing import differing_units
from wenming_desktop.adapters.sync.arrivals import BRANCH
from wenming_desktop.adapters.sync.attachments import missing
from wenming_desktop.adapters.sync.audit_heads import audit_faults
from wenming_desktop.adapters.sync.awaiting import AWAITED, overdue
from wenming_desktop.adapters.sync.blob_store import BlobStore
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.digest import state_digest
from wenming_desktop.adapters.sync.feeds import APPLIED
from wenming_desktop.adapters.sync.rebuilding import replay_all
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.segment import NO_SEGMENT, Segment, header_of, verify_segment
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.exchange_ports import CheckReport, Finding

PAGE_DAMAGED, STRUCTURE_DAMAGED, PARENT_MISSING = "page_damaged", "structure", "parent_missing"
CHAIN_BROKEN, HEAD_DIFFERS, SEGMENT_HELD, CONTROL_DAMAGED, IMPORT_UNFINISHED = (
    "chain_broken",
    "head_differs",
    "segment_held",
    "control_damaged",
    "import_unfinished",
)
ATTACHMENT_DAMAGED, ATTACHMENT_MISSING = "attachment_damaged", "attachment_missing"
STATE_DIFFERS = "state_differs"
_INFORMATION = frozenset({SEGMENT_HELD, ATTACHMENT_MISSING, AWAITED})
"""Findings that leave a store sound."""
_FEW = 20


def check(engine: Engine, now: Callable[[], datetime], blobs: BlobStore) -> CheckReport:
    """Look at everything; the store is not changed.

    Without the control log nothing that was received can be judged: then that is said, and what
    does not lean on it.
    """
    with engine.connect() as connection:
        findings = [*_pages(connection), *_foreign_keys(connection)]
        if not _is_log_readable(connection):
            return _report([*findings, Finding(CONTROL_DAMAGED)], state_digest(connection))
        findings += [*_attachments(connection, blobs), *_differing(connection)]
        findings += [Finding(one.code, one.facts) for one in audit_faults(connection)]
    with engine.connect() as connection, connection.begin() as transaction:
        try:
            findings += [*_exchange(connection), *overdue(connection, now())]
            replayed = replay_all(connection, now(), lambda *_: None)
            findings += replayed.findings
            digest = replayed.state_digest
        finally:
            transaction.rollback()
    return _report(findings, digest)


def _report(findings: Sequence[Finding], digest: str) -> CheckReport:
    serious = [one for one in findings if one.code not in _INFORMATION]
    return CheckReport(ok=not serious, findings=tuple(findings), state_digest=digest)


def _is_log_readable(connection: Connection) -> bool:
    try:
        own_facts.control_log(connection)
    except WenmingError:
        return False
    return True


def sealed_digest(engine: Engine, now: Callable[[], datetime]) -> str:
    """Return the state digest as it will be once local edits are sealed."""
    with engine.connect() as connection, connection.begin() as transaction:
        try:
            seal(connection, now())
            return state_digest(connection)
        finally:
            transaction.rollback()


def _pages(connection: Connection) -> list[Finding]:
    damaged = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
    found = [Finding(PAGE_DAMAGED, (("count", len(damaged)),))] if damaged else []
    structure = connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one()
    return found if structure == "ok" else [*found, Finding(STRUCTURE_DAMAGED)]


def _foreign_keys(connection: Connection) -> list[Finding]:
    rows = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    tables = sorted({(row[0], row[2]) for row in rows})
    return [Finding(PARENT_MISSING, (("table", one), ("parent", other))) for one, other in tables]


def _attachments(connection: Connection, blobs: BlobStore) -> list[Finding]:
    """Read every photo and scan that should be here; one is in memory at a time."""
    kept = connection.exec_driver_sql("SELECT sha256 FROM sync_blob").scalars().all()
    damaged = sum(blobs.read(connection, one) is None for one in kept)
    lacking = len(missing(connection))
    found = [(ATTACHMENT_DAMAGED, damaged), (ATTACHMENT_MISSING, lacking)]
    return [Finding(code, (("count", many),)) for code, many in found if many]


def _differing(connection: Connection) -> list[Finding]:
    """Name the units whose rows a peer holds otherwise, as last compared."""
    units = differing_units(connection)
    return [Finding(STATE_DIFFERS, (("unit", one),)) for one in units]


def _exchange(connection: Connection) -> list[Finding]:
    findings = []
    importing = connection.exec_driver_sql("SELECT importing FROM sync_state").scalar_one()
    if importing:
        findings.append(Finding(IMPORT_UNFINISHED))
    log = own_facts.control_log(connection)
    feeds = connection.exec_driver_sql("SELECT feed_id, head_no, head_id FROM sync_feed").all()
    for feed_id, head_no, head_id in feeds:
        findings += _feed(connection, log, feed_id, (head_no, head_id))
    held = connection.exec_driver_sql(
        "SELECT reason, count(*) FROM sync_segment WHERE state = 'held' GROUP BY reason"
    )
    findings += [Finding(SEGMENT_HELD, (("reason", why), ("count", many))) for why, many in held]
    return findings[:_FEW]


def _feed(
    connection: Connection, log: ControlLog, feed_id: bytes, head: tuple[int, bytes]
) -> list[Finding]:
    """Follow one feed from its first segment to its head."""
    rows = connection.exec_driver_sql(
        "SELECT seg_no, head, signature, payload FROM sync_segment "
        "WHERE feed_id = ? AND state = ? AND reason <> ? ORDER BY seg_no",
        (feed_id, APPLIED, BRANCH),
    )
    last_no, last_id = 0, NO_SEGMENT
    for seg_no, *parts in rows:
        segment = Segment(*parts)
        if seg_no != last_no + 1 or not _is_sound(segment, log, last_id):
            facts = (("feed", feed_id.hex()), ("number", seg_no))
            return [Finding(CHAIN_BROKEN, facts)]
        last_no, last_id = seg_no, segment.segment_id
    if (last_no, last_id) != head:
        return [Finding(HEAD_DIFFERS, (("feed", feed_id.hex()), ("number", head[0])))]
    return []


def _is_sound(segment: Segment, log: ControlLog, previous: bytes) -> bool:
    try:
        issued = log.certificate(header_of(segment).certificate)
        return (
            issued is not None and verify_segment(segment, issued.certificate).previous == previous
        )
    except WenmingError:
        return False
