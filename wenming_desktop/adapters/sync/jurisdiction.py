"""Judging what cannot be judged by one row alone: moves, and rows that speak of others' rows.

Like every verdict it depends on the operation, its segment's header and the control log at the
height that the header names; copies and edits of moved rows depend on moves besides, and wait
until those are here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from wenming_desktop.adapters.db.registry import BY_NAME, BY_NO, LIFE
from wenming_desktop.adapters.sync.authorisation import Permission
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import home_org, maker_bytes
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.person_homes import Move, PersonHomes
from wenming_desktop.adapters.sync.segment import SegmentHeader
from wenming_desktop.adapters.sync.stamps import Stamp
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

TRANSFER = BY_NAME["transfer"]
_FACT = 1
_MAX_EPOCH = 1 << 20
_STATED_AGAIN = ("made_by", "made_h", "made_d")
_EPOCH = 8
"""Place of the owner epoch in a block's meta columns."""


class MoveUnknownError(Exception):
    """A segment holds operations on a person whose move has not arrived; it waits."""


@dataclass(frozen=True, slots=True)
class Jurisdiction:
    """The verdicts on one segment."""

    log: ControlLog
    homes: PersonHomes
    header: SegmentHeader
    device_no: int
    relation: str
    cells: frozenset[Permission]

    def moves(self, blocks: Iterable[Block]) -> list[tuple[Move, Stamp]]:
        """Return the lawful moves of a segment, with their stamps."""
        found = []
        for block in blocks:
            if block.table_no != TRANSFER.no or block.group_no != _FACT:
                continue
            persons, epochs, homes = (
                _column(block, name) for name in ("volunteer_id", "epoch", "to_org")
            )
            first = list(zip(*(_column(block, name) for name in _STATED_AGAIN), strict=True))
            for place in self._lawful_moves(block, epochs, homes):
                made_by, h, device_no = first[place]
                if made_by is None:
                    made_by = home_org(block.ids[place])
                    h, device_no = block.meta[2][place], self.device_no
                move = Move(persons[place], epochs[place], homes[place], made_by)
                found.append((move, (1, h, device_no)))
        return found

    def _may_state(self, made_by: int | None, h: int | None, device_no: int | None) -> bool:
        """Tell whether a move is the writer's own, or one that the centre states again whole."""
        if made_by is None:
            return True
        is_whole = h is not None and device_no is not None and device_no >> 8 == made_by
        return is_whole and self.header.audience == CENTRE_ORG_NO

    def check_epochs(self, blocks: Iterable[Block], coming: Iterable[Move]) -> None:
        """Raise MoveUnknownError unless the moves behind all operations are known."""
        known = set(coming)
        for block in blocks:
            table = BY_NO.get(block.table_no)
            if table is None or not table.movable or not any(block.meta[_EPOCH]):
                continue
            for kind, row_id, epoch in zip(
                block.meta[0], block.ids, block.meta[_EPOCH], strict=True
            ):
                if epoch and not self._is_known(row_id, epoch, kind, known):
                    raise MoveUnknownError

    def unlawful(self, block: Block) -> list[int]:
        """Return the places of operations in a block that are refused for what they speak of."""
        table = BY_NO[block.table_no]
        if table.movable and OpKind.REHOME in block.meta[0]:
            return [
                place
                for place, kind in enumerate(block.meta[0])
                if kind == OpKind.REHOME and not block.meta[_EPOCH][place]
            ]
        if table.speaks_of and block.group_no != LIFE:
            lawful = set(self._of_people_below(block, table.speaks_of))
            return [place for place in range(len(block.ids)) if place not in lawful]
        return []

    def _is_known(self, row_id: bytes, epoch: int, kind: int, coming: set[Move]) -> bool:
        audience = self.header.audience
        # copies come from the unit that decided the move, or from the centre in its place
        own = self.device_no >> 8
        writer = own if kind == OpKind.REHOME and own != CENTRE_ORG_NO else None
        return self.homes.knows(row_id, epoch, audience, writer) or any(
            (one.row_id, one.epoch, one.org_no) == (row_id, epoch, audience)
            and writer in (None, one.made_by)
            for one in coming
        )

    def _of_people_below(self, block: Block, columns: Iterable[str]) -> Iterator[int]:
        """Yield the operations that speak only of rows at home at or below the feed's unit."""
        given = [_column(block, name) for name in columns]
        for place in range(len(block.ids)):
            ids = [column[place] for column in given]
            if all(row_id is not None and self._covers(home_org(row_id)) for row_id in ids):
                yield place

    def _lawful_moves(self, block: Block, epochs: list[Any], homes: list[Any]) -> Iterator[int]:
        low, high = maker_bytes(self.header.audience, self.device_no)
        first = list(zip(*(_column(block, name) for name in _STATED_AGAIN), strict=True))
        may = Permission(TRANSFER.name, "fact", OpKind.SET, self.relation) in self.cells
        for place in self._of_people_below(block, TRANSFER.speaks_of):
            epoch, to_org = epochs[place], homes[place]
            kind, v, _, *base = (block.meta[column][place] for column in range(6))
            if (
                may
                and (kind, v, *base) == (OpKind.SET, 1, 0, 0, 0)
                and low <= block.ids[place][6:12] <= high
                and epoch is not None
                and 0 < epoch < _MAX_EPOCH
                and to_org is not None
                and self._covers(to_org)
                and self._may_state(*first[place])
            ):
                yield place

    def _covers(self, org_no: int) -> bool:
        return self.log.is_within(org_no, self.header.audience, self.header.control_height)


def without(block: Block, places: Iterable[int]) -> Block | None:
    """Return a block without some of its operations; nothing when none is left."""
    gone = set(places)
    kept = [place for place in range(len(block.ids)) if place not in gone]
    return picked(block, kept) if kept else None


def picked(block: Block, places: list[int]) -> Block:
    """Return a block of some of the operations of another one."""
    return Block(
        block.table_no,
        block.group_no,
        block.field_nos,
        [block.ids[place] for place in places],
        [[column[place] for place in places] for column in block.meta],
        [[column[place] for place in places] for column in block.values],
    )


def _column(block: Block, name: str) -> list[Any]:
    """Return a field's values; None throughout where an older writer did not know it."""
    known = {one.no: one.column for one in block.group.fields} if block.group else {}
    names = [known[no] for no in block.field_nos if no in known]
    found = dict(zip(names, block.values, strict=True))
    return found.get(name) or [None] * len(block.ids)
