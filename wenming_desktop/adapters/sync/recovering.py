"""A store that was set back to a backup gets its own lost segments back (sync.md 2.11).

The sender holds segments of this device that this store lacks, and perhaps the store has sealed
others under the same numbers since. What the others hold stands; the edits of the local branch
and those not sealed yet are lifted off, the lost segments applied, and the edits laid on top
again, to be sealed under new numbers. Nothing is lost and no number means two things here.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO, Group, SyncedTable
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.bundle_reader import OpenBundle
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.feeds import APPLIED, open_feed, store_segment
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.payload import OpKind, decode_payload
from wenming_desktop.adapters.sync.replay import AfterMerge, Applier
from wenming_desktop.adapters.sync.segment import (
    NO_SEGMENT,
    Segment,
    SegmentHeader,
    feed_id_of,
    header_of,
    inflate,
    parse_segment,
    verify_segment,
)
from wenming_desktop.adapters.sync.stamps import Stamp

_Place = tuple[int, int, int]
"""(table number, local row, group number)."""
_Found = tuple[Segment, SegmentHeader]


@dataclass(slots=True)
class _Edit:
    """An edit lifted off: what it was written over, by whom and when, and its values."""

    base: Stamp
    time: int
    user_no: int
    settles: int
    values: tuple[object, ...] = ()


def recover(connection: Connection, bundle: OpenBundle, own: Own, after_merge: AfterMerge) -> bool:
    """Take back what a bundle holds of this device's own and this store lacks.

    Runs inside the import's transaction, before anything is sealed. Raises DamagedError.
    """
    if not _is_behind(connection, bundle, own):
        return False
    feeds: dict[bytes, list[_Found]] = {}
    for frame in bundle.frames():
        if frame.type == FrameType.SEGMENT:
            segment = parse_segment(frame.data)
            header = header_of(segment)
            if header.device_id == own.device_id and not _has(connection, segment.segment_id):
                issued = bundle.log.certificate(header.certificate)
                if issued is not None:
                    verify_segment(segment, issued.certificate)
                    feeds.setdefault(header.feed_id, []).append((segment, header))
    joined = {feed: found for feed, found in feeds.items() if _joins(connection, found)}
    if joined:
        _Recovery(connection, bundle, own, after_merge).run(joined)
    return bool(joined)


@dataclass(slots=True)
class _Recovery:
    """The steps, in their order, over the edits that were lifted."""

    connection: Connection
    bundle: OpenBundle
    own: Own
    after_merge: AfterMerge
    edits: dict[_Place, _Edit] = field(default_factory=dict)

    def run(self, feeds: dict[bytes, list[_Found]]) -> None:
        with without_capture(self.connection):
            for feed_id, found in feeds.items():
                self._lift_branch(feed_id, found[0][1].seg_no)
            self._lift_unsealed()
            applier = Applier(
                self.connection, self.bundle.log, self.after_merge, log_conflicts=False
            )
            for found in feeds.values():
                for segment, header in found:
                    self._apply(applier, segment, header)
            applier.finish()
            for place, edit in self.edits.items():
                self._lay_back(place, edit)

    def _lift_branch(self, feed_id: bytes, first: int) -> None:
        """Take the operations of the local branch as edits, and forget its segments."""
        rows = self.connection.exec_driver_sql(
            "SELECT head, signature, payload FROM sync_segment "
            "WHERE feed_id = ? AND seg_no >= ? AND state = 'applied' ORDER BY seg_no",
            (feed_id, first),
        )
        for parts in rows.all():
            self._lift_segment(Segment(*parts))
        self.connection.exec_driver_sql(
            "DELETE FROM sync_segment WHERE feed_id = ? AND seg_no >= ?", (feed_id, first)
        )

    def _lift_segment(self, segment: Segment) -> None:
        for block in decode_payload(inflate(segment)):
            if block.group is None:
                continue
            kinds, _, _, bv, bh, bd, users, walls, _ = block.meta
            table = BY_NO[block.table_no]
            for position, row_id in enumerate(block.ids):
                rid = self.connection.exec_driver_sql(
                    f"SELECT rid FROM {table.name} WHERE id = ?", (row_id,)
                ).scalar_one()
                base = (bv[position], bh[position], bd[position])
                settles = int(kinds[position] == OpKind.SETTLE)
                self._note(
                    (table.no, rid, block.group_no),
                    _Edit(base, walls[position], users[position], settles),
                )

    def _lift_unsealed(self) -> None:
        rows = self.connection.exec_driver_sql(
            "SELECT table_no, row, group_no, bv, bh, bd, t, user_no, settles FROM sync_dirty"
        )
        for table_no, row, group_no, bv, bh, bd, t, user_no, settles in rows.all():
            self._note((table_no, row, group_no), _Edit((bv, bh, bd), t, user_no, settles))
        self.connection.exec_driver_sql("DELETE FROM sync_dirty")
        for place, edit in self.edits.items():
            edit.values = self._values(place)
            table, group = _table_of(place)
            stamps = ", ".join(f"{column} = ?" for column in group.stamp_columns)
            self.connection.exec_driver_sql(
                f"UPDATE {table.name} SET {stamps} WHERE rid = ?", (*edit.base, place[1])
            )

    def _note(self, place: _Place, edit: _Edit) -> None:
        """Keep the first base and the last author of several edits of one group."""
        earlier = self.edits.get(place)
        if earlier is not None:
            edit.base = earlier.base
        self.edits[place] = edit

    def _apply(self, applier: Applier, segment: Segment, header: SegmentHeader) -> None:
        open_feed(
            self.connection,
            header.feed_id,
            device=(self.own.device_id, self.own.device_no),
            audience=header.audience,
            feed_class=header.feed_class,
        )
        applier.apply(segment, header)
        store_segment(
            self.connection,
            segment,
            feed_id=header.feed_id,
            seg_no=header.seg_no,
            operations=header.operations,
            state=APPLIED,
            schema_no=header.schema_no,
        )
        self.connection.exec_driver_sql(
            "UPDATE sync_feed SET head_no = ?, head_id = ?, next_op = ? WHERE feed_id = ?",
            (header.seg_no, segment.segment_id, header.last_op + 1, header.feed_id),
        )
        newest = max(max(block.meta[2]) for block in decode_payload(inflate(segment)))
        self.connection.exec_driver_sql("UPDATE sync_state SET h_prev = max(h_prev, ?)", (newest,))

    def _lay_back(self, place: _Place, edit: _Edit) -> None:
        """Write an edit over what came back, unless that says the same already."""
        table, group = _table_of(place)
        stamp = self._stamp(place)
        if self._values(place) == edit.values and stamp != edit.base:
            return
        assignments = ", ".join(f"{one.column} = ?" for one in group.fields)
        self.connection.exec_driver_sql(
            f"UPDATE {table.name} SET {assignments} WHERE rid = ?", (*edit.values, place[1])
        )
        self.connection.exec_driver_sql(
            "INSERT INTO sync_dirty (table_no, row, group_no, bv, bh, bd, t, user_no, settles) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*place, *stamp, edit.time, edit.user_no, edit.settles),
        )

    def _values(self, place: _Place) -> tuple[object, ...]:
        table, group = _table_of(place)
        columns = ", ".join(one.column for one in group.fields)
        row = self.connection.exec_driver_sql(
            f"SELECT {columns} FROM {table.name} WHERE rid = ?", (place[1],)
        ).one()
        return tuple(row)

    def _stamp(self, place: _Place) -> Stamp:
        table, group = _table_of(place)
        v, h, d = self.connection.exec_driver_sql(
            f"SELECT {', '.join(group.stamp_columns)} FROM {table.name} WHERE rid = ?", (place[1],)
        ).one()
        return v, h, d


def _table_of(place: _Place) -> tuple[SyncedTable, Group]:
    table = BY_NO[place[0]]
    return table, next(group for group in table.groups if group.no == place[2])


def _is_behind(connection: Connection, bundle: OpenBundle, own: Own) -> bool:
    """Tell whether the sender's head of one of our own feeds is a segment we do not hold."""
    known = set(connection.exec_driver_sql("SELECT feed_id FROM sync_feed").scalars())
    ours = set(
        connection.exec_driver_sql(
            "SELECT feed_id FROM sync_feed WHERE device_id = ?", (own.device_id,)
        ).scalars()
    )
    heads = {one.feed_id: one.head_id for one in bundle.manifest.have if one.stored_no}
    if set(heads) - known:
        ours |= {
            feed_id_of(own.device_id, org_no, feed_class)
            for org_no in bundle.log.org_nos
            for feed_class in "UD"
        }
    return any(
        feed_id in ours and not _has(connection, head_id) for feed_id, head_id in heads.items()
    )


def _has(connection: Connection, segment_id: bytes) -> bool:
    found = connection.exec_driver_sql(
        "SELECT 1 FROM sync_segment WHERE seg_id = ? AND state = 'applied'", (segment_id,)
    )
    return found.first() is not None


def _joins(connection: Connection, found: Iterable[_Found]) -> bool:
    """Tell whether lost segments follow each other, and the first one follows one of ours."""
    previous: bytes | None = None
    for segment, header in found:
        if previous is None:
            row = connection.exec_driver_sql(
                "SELECT seg_id FROM sync_segment WHERE feed_id = ? AND seg_no = ? "
                "AND state = 'applied'",
                (header.feed_id, header.seg_no - 1),
            ).first()
            first: bytes | None = row[0] if row else None
            previous = NO_SEGMENT if header.seg_no == 1 else first
        if header.previous != previous:
            return False
        previous = segment.segment_id
    return True
