"""Edits of a moved person by those who did not know: passed on to where the person is at home.

They stay lawful where they were written, but the new home does not read that feed. The unit that
decided the move copies them into a feed that it does, with their own stamps, so that there they
win, lose or are listed as a conflict like any other edit (sync.md 2.6).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import FeedClass
from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.feeds import Feed, OwnFeeds
from wenming_desktop.adapters.sync.jurisdiction import picked
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.person_homes import Move, PersonHomes, answers_for
from wenming_desktop.adapters.sync.segment import SegmentHeader

_USER, _EPOCH = 6, 8


@dataclass(frozen=True, slots=True)
class _Late:
    segment: int
    device_no: int
    block: Block
    """One operation."""
    move: Move


@dataclass(slots=True)
class LateEdits:
    """Collects them while segments are applied."""

    _found: list[_Late] = field(default_factory=list)

    def note(
        self,
        homes: PersonHomes,
        segment: int,
        device_no: int,
        block: Block,
        header: SegmentHeader,
    ) -> None:
        """Remember the operations of a block whose rows have another home by now."""
        if header.feed_class == FeedClass.DOWN:
            return
        moved = homes.moved_elsewhere(block.ids, header.audience)
        for place, row_id in enumerate(block.ids):
            if row_id in moved:
                one = picked(block, [place])
                self._found.append(_Late(segment, device_no, one, moved[row_id]))

    def leave_out_refused(self, connection: Connection) -> None:
        """Forget those that were rejected; the stage is still open."""
        if self._found:
            rows = connection.exec_driver_sql(
                "SELECT seg, table_no, group_no, row_id FROM temp.stage_reject"
            )
            refused = {tuple(row) for row in rows}
            self._found = [one for one in self._found if _place(one) not in refused]

    def pass_on(self, connection: Connection, now: datetime) -> int:
        """Seal copies of those that this unit must pass on; return how many."""
        own = own_facts.load(connection)
        log = own_facts.control_log(connection)
        mine = [one for one in self._found if answers_for(log, one.move) == own.org_no]
        self._found = []
        if not mine:
            return 0
        feeds = OwnFeeds(connection, own, now, 0)
        for home in sorted({one.move.org_no for one in mine}):
            for blocks in _segments([one for one in mine if one.move.org_no == home]):
                feeds.append(Feed(FeedClass.DOWN.value, home), blocks)
        incarnation.count_sealing(connection)
        return len(mine)


def _place(one: _Late) -> tuple[int, int, int, bytes]:
    return one.segment, one.block.table_no, one.block.group_no, one.block.ids[0]


def _segments(late: list[_Late]) -> Iterator[list[Block]]:
    """Yield the blocks of one segment after the other: a row and group once in each."""
    rest = late
    while rest:
        taken: dict[tuple[int, int], list[Block]] = {}
        left = []
        for one in rest:
            blocks = taken.setdefault((one.block.table_no, one.block.group_no), [])
            if blocks and not _fits(one.block, blocks):
                left.append(one)
            else:
                blocks.append(_as_copy(one))
        yield [_joined(blocks) for _, blocks in sorted(taken.items())]
        rest = left


def _fits(block: Block, blocks: list[Block]) -> bool:
    return block.field_nos == blocks[0].field_nos and all(one.ids != block.ids for one in blocks)


def _as_copy(one: _Late) -> Block:
    meta = [list(column) for column in one.block.meta]
    meta[0], meta[_USER], meta[_EPOCH] = [OpKind.REHOME], [one.device_no], [one.move.epoch]
    return Block(
        one.block.table_no,
        one.block.group_no,
        one.block.field_nos,
        one.block.ids,
        meta,
        one.block.values,
    )


def _joined(blocks: list[Block]) -> Block:
    ordered = sorted(blocks, key=lambda one: one.ids)
    first = ordered[0]
    return Block(
        first.table_no,
        first.group_no,
        first.field_nos,
        [one.ids[0] for one in ordered],
        [[one.meta[column][0] for one in ordered] for column in range(len(first.meta))],
        [[one.values[column][0] for one in ordered] for column in range(len(first.values))],
    )
