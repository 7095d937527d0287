"""Applying segments: from stored bytes through the stage into the business tables.

Used by an import, by a hole that was filled, and by a rebuild: the state is the same function of
the accepted segments in all three (sync.md 2.1).
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO, FeedClass
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.authorisation import NOT_ALLOWED, UNKNOWN_GROUP, Permission
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO, relation
from wenming_desktop.adapters.sync.jurisdiction import Jurisdiction, picked, without
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.late_edits import LateEdits
from wenming_desktop.adapters.sync.merging import Counts, merge
from wenming_desktop.adapters.sync.payload import Block, OpKind, decode_payload
from wenming_desktop.adapters.sync.person_homes import PersonHomes
from wenming_desktop.adapters.sync.sealed_payload import raw_payload
from wenming_desktop.adapters.sync.segment import Segment, SegmentHeader
from wenming_desktop.adapters.sync.stage_tables import Stage

BATCH = 100_000
"""Operations staged at once; bounds the memory of an import."""
WRONG_CLASS = "wrong_class"

AfterMerge = Callable[[Connection, dict[str, set[bytes]]], None]
"""Told the ids of the rows that were written, by table, inside the transaction."""


_ROOM_KIB = 64 * 1024
"""Page cache while many rows are written; with less, index pages are deciphered again and again."""


@contextmanager
def roomy_cache(connection: Connection) -> Iterator[None]:
    """Give a merge more page cache, and the memory back afterwards."""
    before = connection.exec_driver_sql("PRAGMA cache_size").scalar_one()
    connection.exec_driver_sql(f"PRAGMA cache_size = -{_ROOM_KIB}")
    try:
        yield
    finally:
        if not connection.invalidated:  # one the disk failed under is closed, its cache with it
            connection.exec_driver_sql(f"PRAGMA cache_size = {int(before)}")
            connection.exec_driver_sql("PRAGMA shrink_memory")


@dataclass(slots=True)
class Applier:
    """Stages segments and merges them in batches; ``finish`` must be called once."""

    connection: Connection
    log: ControlLog
    after_merge: AfterMerge
    log_conflicts: bool = True
    more_keys: Sequence[DeviceKeys] = ()
    """Keys beside those in the store: the county's recovery key."""
    counts: Counts = field(default_factory=Counts)
    taken: int = 0
    """Operations that were read; counted where they come in, so that ``counts`` can be held to it
    (promise 16)."""
    _stage: Stage = field(init=False)
    _homes: PersonHomes = field(init=False)
    _own_org: int = field(init=False)
    _moved: set[bytes] = field(default_factory=set)
    _late: LateEdits = field(default_factory=LateEdits)
    _partial: list[bytes] = field(default_factory=list)
    _policies: dict[int, frozenset[Permission]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._stage = Stage(self.connection)
        self._stage.open()
        self._homes = PersonHomes(self.connection)
        self._own_org = own_facts.load(self.connection).org_no

    def apply(self, segment: Segment, header: SegmentHeader) -> None:
        """Stage one verified segment.

        Raises DamagedError, or MoveUnknownError where it is about somebody whose move has not
        arrived, and then has staged nothing of it.
        """
        raw = raw_payload(self.connection, segment, self.more_keys, keep=True)
        if raw is None:  # between others: carried as it is
            return
        blocks = decode_payload(raw)
        device_no, relation = self._device_no(header), self._relation(header)
        policy = self.log.policy(header.control_height)
        judge = Jurisdiction(self.log, self._homes, header, device_no, relation, policy.cells)
        moves = judge.moves(blocks)
        judge.check_epochs(blocks, (move for move, _ in moves))
        for move, stamp in moves:
            self._homes.admit(move, stamp)
            self._moved.add(move.row_id)
        self._policies[policy.number] = policy.cells
        number = self._stage.add_segment(
            segment.segment_id, device_no, header.audience, relation, policy.number
        )
        for former in self.log.former_numbers(header.certificate):
            self._stage.add_maker(number, header.audience, former)
        self._stage.has_copies = not self._homes.is_empty
        for block in blocks:
            if refusal := _refusal(block, header):
                self._refuse(number, block, refusal)
            else:
                self._take_block(number, device_no, block, judge)
        self.taken += sum(len(block.ids) for block in blocks)
        if not all(block.is_known for block in blocks):
            self._partial.append(segment.segment_id)
        if self._stage.operations >= BATCH:
            self._merge()

    def _take_block(self, number: int, device_no: int, block: Block, judge: Jurisdiction) -> None:
        unlawful = judge.unlawful(block)
        lawful: Block | None = block
        if unlawful:
            self._refuse(number, picked(block, unlawful), NOT_ALLOWED)
            lawful = without(block, unlawful)
        if lawful is None:
            return
        self._stage.add_block(number, device_no, lawful)
        if self.log_conflicts and BY_NO[block.table_no].movable:
            self._late.note(self._homes, number, device_no, lawful, judge.header)

    def finish(self) -> Counts:
        """Merge what is left, keep the rejects, drop the stage; return what became of all."""
        self._merge()
        self._late.leave_out_refused(self.connection)
        self.connection.exec_driver_sql(
            "INSERT INTO sync_reject (seg_id, table_no, row_id, group_no, code) "
            "SELECT g.seg_id, r.table_no, r.row_id, r.group_no, r.code FROM temp.stage_reject r "
            "JOIN temp.stage_segment g ON g.no = r.seg"
        )
        self._stage.close()
        if self._partial:
            self.connection.exec_driver_sql(
                "UPDATE sync_segment SET partial = ? WHERE seg_id = ?",
                [(SCHEMA_NO, segment_id) for segment_id in self._partial],
            )
        return self.counts

    def pass_on_late_edits(self, now: datetime) -> None:
        """After ``finish``: copy edits of people who have moved to where they are at home."""
        self._late.pass_on(self.connection, now)

    def _merge(self) -> None:
        merged = merge(
            self.connection,
            self._stage,
            log_conflicts=self.log_conflicts,
            policies=self._policies,
        )
        self.counts.add(merged.counts)
        self._homes.settle(self.log, self._own_org, self._moved)
        merged.rows.setdefault("volunteer", set()).update(self._moved)
        self._moved.clear()
        self.after_merge(self.connection, merged.rows)

    def _device_no(self, header: SegmentHeader) -> int:
        issued = self.log.certificate(header.certificate)
        if issued is None:
            raise ValueError("a segment is applied only after its author was verified")
        return issued.certificate.device_no

    def _relation(self, header: SegmentHeader) -> str:
        org_no = self._device_no(header) >> 8
        return relation(self.log, org_no, header.audience, header.control_height)

    def _refuse(self, number: int, block: Block, code: str) -> None:
        self.connection.exec_driver_sql(
            "INSERT INTO temp.stage_reject (seg, table_no, row_id, group_no, seq, code) "
            "VALUES (?, ?, ?, ?, 0, ?)",
            [(number, block.table_no, row_id, block.group_no, code) for row_id in block.ids],
        )
        self.counts.rejected += len(block.ids)


def _refusal(block: Block, header: SegmentHeader) -> str:
    """Return why a whole block cannot be taken, or nothing."""
    if block.group is None:
        return UNKNOWN_GROUP
    table = BY_NO[block.table_no]
    copies = OpKind.REHOME in block.meta[0]
    if copies and set(block.meta[0]) != {OpKind.REHOME}:
        return WRONG_CLASS
    if header.feed_class != (FeedClass.DOWN if copies else table.feed_class):
        return WRONG_CLASS
    return ""
