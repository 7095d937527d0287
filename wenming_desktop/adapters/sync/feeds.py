"""Feeds: who writes them, who may read them, and how this device appends to its own."""

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import FeedClass
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.attachment_refs import references
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.payload import Block, decode_payload, encode_payload
from wenming_desktop.adapters.sync.sealed_payload import readers, seal_to
from wenming_desktop.adapters.sync.segment import (
    NO_SEGMENT,
    Segment,
    SegmentHeader,
    feed_id_of,
    header_of,
    make_segment,
)
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

SCHEMA_NO = 2
"""Number of the registry that this program writes: one more with each table, group or field."""
READER_NO = 1
"""Lowest schema that must be understood to read what this program writes."""
PRIVATE_READER_NO = 2
"""The same of private feeds: an older program keeps them and passes them on."""

APPLIED, HELD = "applied", "held"


@dataclass(frozen=True, slots=True, order=True)
class Feed:
    """The part of a feed's name that follows from a row: whose data, and which way they go."""

    feed_class: str
    audience: int

    @classmethod
    def of_prefix(cls, prefix: bytes, feed_class: FeedClass) -> "Feed":
        """Return the feed for rows whose ids have these three bytes from the seventh."""
        return cls(feed_class.value, home_org(bytes(6) + prefix))


def may_read(log: ControlLog, org_no: int, feed_class: str, audience: int) -> bool:
    """Tell whether an org reads a feed: ancestors always, the subtree downward ones.

    A private one is read by the unit it is about and by the centre, and by nobody in between.
    """
    if feed_class == FeedClass.PRIVATE:
        return org_no in (audience, CENTRE_ORG_NO)
    if log.is_within(audience, org_no):
        return True
    return feed_class == FeedClass.DOWN and log.is_within(org_no, audience)


def may_carry(log: ControlLog, org_no: int, feed_class: str, audience: int) -> bool:
    """Tell whether an org keeps and passes on a feed; of a private one also who stands between."""
    if feed_class == FeedClass.PRIVATE:
        return log.is_within(audience, org_no)
    return may_read(log, org_no, feed_class, audience)


def relation(log: ControlLog, writer_org: int, audience: int, height: int | None = None) -> str:
    """Return what the writer is to the audience: ``self``, ``ancestor``, ``centre``, ``other``.

    By the tree at a height of the control log, as it is now if none is given.
    """
    if writer_org == audience:
        return "self"
    if not log.is_within(audience, writer_org, height):
        return "other"
    return "centre" if writer_org == CENTRE_ORG_NO else "ancestor"


class OwnFeeds:
    """Appends signed segments to this device's feeds."""

    def __init__(self, connection: Connection, own: Own, now: datetime, clock_flags: int) -> None:
        self._connection = connection
        self._own = own
        self._key = own_facts.device_keys(connection).signing
        self._log = own_facts.control_log(connection)
        self._height = self._log.height
        self._sealed_at = ms_of(now)
        self._flags = clock_flags

    def append(self, feed: Feed, blocks: list[Block]) -> int:
        """Seal one segment and store it; return how many operations it holds."""
        count = sum(len(block.ids) for block in blocks)
        feed_id = feed_id_of(self._own.device_id, feed.audience, feed.feed_class)
        head = self._head(feed_id, feed)
        payload = encode_payload(blocks)
        decode_payload(payload)  # what no reader would take must never get a number
        segment = self._segment(self._header(feed, feed_id, head, count), payload, blocks)
        store_segment(
            self._connection,
            segment,
            feed_id=feed_id,
            seg_no=head[0] + 1,
            operations=count,
            state=APPLIED,
        )
        self._connection.exec_driver_sql(
            "UPDATE sync_feed SET head_no = ?, head_id = ?, next_op = ? WHERE feed_id = ?",
            (head[0] + 1, segment.segment_id, head[2] + count, feed_id),
        )
        return count

    def _segment(self, header: SegmentHeader, payload: bytes, blocks: list[Block]) -> Segment:
        header = replace(header, attachments=references(blocks))
        if header.feed_class != FeedClass.PRIVATE:
            return make_segment(header, payload, self._key)
        header = replace(header, min_reader=PRIVATE_READER_NO)
        seal = seal_to(readers(self._log, self._own.org_no, header.audience), header)
        return make_segment(replace(header, sealed_to=seal.wraps), payload, self._key, seal)

    def _header(
        self, feed: Feed, feed_id: bytes, head: tuple[int, bytes, int], count: int
    ) -> SegmentHeader:
        head_no, head_id, next_op = head
        return SegmentHeader(
            county_id=self._own.county_id,
            device_id=self._own.device_id,
            certificate=self._own.certificate,
            feed_id=feed_id,
            audience=feed.audience,
            feed_class=feed.feed_class,
            seg_no=head_no + 1,
            first_op=next_op,
            last_op=next_op + count - 1,
            previous=head_id,
            schema_no=SCHEMA_NO,
            min_reader=READER_NO,
            control_height=max(self._height, self._height_of(head_id)),
            sealed_at_ms=self._sealed_at,
            clock_flags=self._flags,
        )

    def _height_of(self, segment_id: bytes) -> int:
        """Return the height that the feed's last segment claims: it never goes down in a feed.

        A store that was set back to a backup knows less than it once knew.
        """
        return height_of(self._connection, segment_id)

    def _head(self, feed_id: bytes, feed: Feed) -> tuple[int, bytes, int]:
        open_feed(
            self._connection,
            feed_id,
            device=(self._own.device_id, self._own.device_no),
            audience=feed.audience,
            feed_class=feed.feed_class,
        )
        found = self._connection.exec_driver_sql(
            "SELECT head_no, head_id, next_op FROM sync_feed WHERE feed_id = ?", (feed_id,)
        ).one()
        return found[0], found[1], found[2]


def height_of(connection: Connection, segment_id: bytes) -> int:
    """Return the height of the control log that a stored segment claims; 0 for none."""
    row = connection.exec_driver_sql(
        "SELECT head FROM sync_segment WHERE seg_id = ?", (segment_id,)
    ).first()
    return header_of(Segment(row[0], b"", b"")).control_height if row else 0


def open_feed(
    connection: Connection,
    feed_id: bytes,
    *,
    device: tuple[bytes, int],
    audience: int,
    feed_class: str,
) -> None:
    """Make sure that a feed has its row."""
    connection.exec_driver_sql(
        "INSERT INTO sync_feed (feed_id, device_id, device_no, audience, class, head_id) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (feed_id) DO NOTHING",
        (feed_id, *device, audience, feed_class, NO_SEGMENT),
    )


def store_segment(
    connection: Connection,
    segment: Segment,
    *,
    feed_id: bytes,
    seg_no: int,
    operations: int,
    state: str,
    reason: str = "",
    schema_no: int = SCHEMA_NO,
) -> None:
    """Keep a segment byte for byte. One that is here already stays as it is."""
    connection.exec_driver_sql(
        "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, state, "
        "reason, schema_no, operations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
        "ON CONFLICT (seg_id) DO NOTHING",
        (
            *(feed_id, seg_no, segment.segment_id, segment.head, segment.signature),
            *(segment.payload, state, reason, schema_no, operations),
        ),
    )
