"""Segments as they arrive: duplicate, next in its feed, behind a gap, a fork, or not for us.

Only the next one of a feed is applied. The others that may be kept are held with a reason, and
are looked at again when the hole before them fills (sync.md 2.10).
"""

from contextlib import suppress
from dataclasses import dataclass, field

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync.certificates import Certificate, CertificateKind
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.feeds import (
    APPLIED,
    HELD,
    SCHEMA_NO,
    height_of,
    may_carry,
    open_feed,
    store_segment,
)
from wenming_desktop.adapters.sync.jurisdiction import MoveUnknownError
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.replay import Applier
from wenming_desktop.adapters.sync.segment import (
    Segment,
    SegmentHeader,
    header_of,
    parse_segment,
    verify_segment,
)
from wenming_desktop.domain.errors import Code, WenmingError

GAP, FORK, NEWER_SCHEMA, PAYLOAD = "gap", "fork", "min_reader", "payload"
OWN_AHEAD, NOT_READABLE, AFTER_CUTOFF = "own_ahead", "not_readable", "after_cutoff"
CONTROL_AHEAD, CONTROL_BACK, OWNER_EPOCH = "ctrl_missing", "ctrl_back", "owner_epoch"
WAITING, BRANCH = "restoring", "branch"
"""Held while this store seals nothing; applied off its feed's chain, by a decision on a fork."""
_RETRIED = (GAP, NEWER_SCHEMA, CONTROL_AHEAD, OWNER_EPOCH, AFTER_CUTOFF, OWN_AHEAD, WAITING)
"""Reasons that time may remove; the others need a decision."""


@dataclass(slots=True)
class Arrived:
    """What became of the segments of one bundle."""

    duplicates: int = 0
    duplicate_operations: int = 0
    held: dict[str, int] = field(default_factory=dict)
    """Operations held, by reason."""
    needed_height: int = 0
    """How many records of the county must be known before all of it can be applied."""
    unreadable_operations: int = 0
    read_operations: int = 0
    unproven: int = 0
    """Segments whose author's certificate is not here: not kept, and sent again."""
    attachments: int = 0
    unreferenced: int = 0
    """Attachments that no accepted row names: they were not kept."""
    applied: list[bytes] = field(default_factory=list)
    """Ids of the segments applied, those from earlier bundles included."""

    @property
    def operations(self) -> int:
        """Operations of which something is said, counted as they came in: promise 16."""
        return self.read_operations + self.duplicate_operations + self.unreadable_operations

    @property
    def held_operations(self) -> int:
        return sum(self.held.values())


class Arrivals:
    """Takes the segments of one bundle, in order, inside the import's transaction."""

    def __init__(self, connection: Connection, own: Own, log: ControlLog, applier: Applier) -> None:
        self._connection, self._own, self._log, self._applier = connection, own, log, applier
        self._held: set[bytes] = set()
        self._stopped = bool(incarnation.stopped(connection))
        self.result = Arrived()

    def take(self, frame: bytes) -> None:
        """Verify one segment and store, apply or hold it.

        Raises DamagedError, BUNDLE_FOREIGN_COUNTY, BUNDLE_UNKNOWN_SENDER or BUNDLE_TOO_NEW;
        the caller then rolls the whole bundle back.
        """
        segment = parse_segment(frame)
        header = header_of(segment)
        if self._is_here(segment):
            self.result.duplicates += 1
            self.result.duplicate_operations += header.operations
            return
        if self._log.certificate(header.certificate) is None:
            # its signature proves nothing yet: not kept, not acknowledged, and so sent again
            self.result.unproven += 1
            held = self.result.held
            held[CONTROL_AHEAD] = held.get(CONTROL_AHEAD, 0) + header.operations
            return
        verify_segment(segment, self._author(header))
        if not may_carry(self._log, self._own.org_no, header.feed_class, header.audience):
            self.result.unreadable_operations += header.operations
            return
        open_feed(
            self._connection,
            header.feed_id,
            device=(header.device_id, self._author(header).device_no),
            audience=header.audience,
            feed_class=header.feed_class,
        )
        reason = self._reason_to_hold(segment, header)
        if self._counts_beside(segment, header, reason):
            self._apply(segment, header, BRANCH)
        elif reason:
            self._hold(segment, header, reason)
        elif self._apply(segment, header):
            self.retry(header.feed_id)

    def retry(self, feed_id: bytes) -> None:
        """Apply held segments of a feed for as long as one fits."""
        while held := self._next_held(feed_id):
            segment, header = held
            reason = self._reason_to_hold(segment, header)
            if reason == FORK:
                self._store(segment, header, HELD, FORK)
            elif reason or not self._apply(segment, header):
                return

    def retry_all(self) -> None:
        """Apply whatever fits by now; what is applied may be what something else waited for."""
        before: int | None = None
        while before != len(self.result.applied):
            before = len(self.result.applied)
            for feed_id in self.feeds_to_retry():
                self.retry(feed_id)
        self._retry_unmerged()

    def _retry_unmerged(self) -> None:
        """Merge what stands in its chain as this computer's own and waited for a move."""
        rows = self._connection.exec_driver_sql(
            "SELECT rid, head, signature, payload FROM sync_segment "
            "WHERE state = 'applied' AND reason = ? ORDER BY rid",
            (OWNER_EPOCH,),
        ).all()
        for rid, *parts in rows:
            segment = Segment(*parts)
            with suppress(MoveUnknownError):
                self._applier.apply(segment, header_of(segment))
                self._connection.exec_driver_sql(
                    "UPDATE sync_segment SET reason = '' WHERE rid = ?", (rid,)
                )

    def feeds_to_retry(self) -> list[bytes]:
        """Return the feeds in which something is held that may fit by now."""
        return list(
            self._connection.exec_driver_sql(
                "SELECT DISTINCT s.feed_id FROM sync_segment s JOIN sync_feed f "
                "ON f.feed_id = s.feed_id WHERE s.state = 'held' AND s.seg_no = f.head_no + 1"
            ).scalars()
        )

    def _is_here(self, segment: Segment) -> bool:
        found = self._connection.exec_driver_sql(
            "SELECT 1 FROM sync_segment WHERE seg_id = ?", (segment.segment_id,)
        )
        return found.first() is not None

    def _author(self, header: SegmentHeader) -> Certificate:
        issued = self._log.certificate(header.certificate)
        if issued is None or issued.certificate.kind is not CertificateKind.DEVICE:
            raise WenmingError(Code.BUNDLE_UNKNOWN_SENDER, sender=header.device_id[:4].hex())
        return issued.certificate

    def _counts_beside(self, segment: Segment, header: SegmentHeader, reason: str) -> bool:
        """Tell whether it was decided that a segment off its feed's chain counts too."""
        if reason not in (FORK, GAP, AFTER_CUTOFF):
            return False
        device_no = self._author(header).device_no
        beside = self._log.counted_beside(header.feed_id, header.device_id, device_no)
        return segment.segment_id in beside

    def _reason_to_hold(self, segment: Segment, header: SegmentHeader) -> str:
        if self._stopped:
            return OWN_AHEAD if header.device_id == self._own.device_id else WAITING
        place = header.seg_no, segment.segment_id
        device_no = self._author(header).device_no
        if self._log.revocations.is_cut_off(header.device_id, header.feed_id, place, device_no):
            return AFTER_CUTOFF
        if header.device_id == self._own.device_id:
            return OWN_AHEAD
        if reason := self._misplaced(header):
            return reason
        return NEWER_SCHEMA if header.min_reader > SCHEMA_NO else self._untimely(header)

    def _untimely(self, header: SegmentHeader) -> str:
        """Judge the height of the control log that a segment claims (sync.md 2.8)."""
        if header.control_height < height_of(self._connection, header.previous):
            return CONTROL_BACK
        if header.control_height > self._log.height:
            self.result.needed_height = max(self.result.needed_height, header.control_height)
            return CONTROL_AHEAD
        return ""

    def _misplaced(self, header: SegmentHeader) -> str:
        head_no, head_id = self._connection.exec_driver_sql(
            "SELECT head_no, head_id FROM sync_feed WHERE feed_id = ?", (header.feed_id,)
        ).one()
        if header.seg_no > head_no + 1:
            return GAP
        return FORK if header.seg_no <= head_no or header.previous != head_id else ""

    def _apply(self, segment: Segment, header: SegmentHeader, reason: str = "") -> bool:
        try:
            self._applier.apply(segment, header)
        except DamagedError:
            # signed by its author and yet unreadable: the rest of the bundle is not to blame
            self._hold(segment, header, PAYLOAD)
            return False
        except MoveUnknownError:
            self._hold(segment, header, OWNER_EPOCH)
            return False
        self._store(segment, header, APPLIED, reason)
        self.result.applied.append(segment.segment_id)
        if reason != BRANCH:
            self._connection.exec_driver_sql(
                "UPDATE sync_feed SET head_no = ?, head_id = ? WHERE feed_id = ?",
                (header.seg_no, segment.segment_id, header.feed_id),
            )
        return True

    def _hold(self, segment: Segment, header: SegmentHeader, reason: str) -> None:
        if not self._is_here(segment):  # one that is tried again is no news of this bundle
            self.result.held[reason] = self.result.held.get(reason, 0) + header.operations
        self._store(segment, header, HELD, reason)

    def _store(self, segment: Segment, header: SegmentHeader, state: str, reason: str) -> None:
        store_segment(
            self._connection,
            segment,
            feed_id=header.feed_id,
            seg_no=header.seg_no,
            operations=header.operations,
            state=state,
            reason=reason,
            schema_no=header.schema_no,
        )
        self._connection.exec_driver_sql(
            "UPDATE sync_segment SET state = ?, reason = ? WHERE seg_id = ?",
            (state, reason, segment.segment_id),
        )

    def _next_held(self, feed_id: bytes) -> tuple[Segment, SegmentHeader] | None:
        marks = ", ".join(f"'{reason}'" for reason in _RETRIED)
        row = self._connection.exec_driver_sql(
            "SELECT s.head, s.signature, s.payload FROM sync_segment s JOIN sync_feed f "  # noqa: S608  constants
            "ON f.feed_id = s.feed_id WHERE s.feed_id = ? AND s.state = 'held' "
            f"AND s.reason IN ({marks}) AND s.seg_no = f.head_no + 1 LIMIT 1",
            (feed_id,),
        ).first()
        if row is None:
            return None
        segment = Segment(*row)
        return segment, header_of(segment)
