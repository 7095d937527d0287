"""Edits of a moved person by those who did not know: which are passed on, as what, and where."""

from types import SimpleNamespace
from typing import Any

import pytest

from tests.integration.exchange.conftest import START
from wenming_desktop.adapters.sync import late_edits
from wenming_desktop.adapters.sync.feeds import Feed
from wenming_desktop.adapters.sync.late_edits import LateEdits
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.person_homes import Move

OLD, NEW, OTHER = 257, 258, 259
INSTITUTE, NEIGHBOUR = 256, 512
DEVICE = OLD << 8 | 3
ANNA, BEA, CAI = (bytes([number]) * 16 for number in (1, 2, 3))


def block(*ids: bytes, table: int = 3, group: int = 2, fields: tuple[int, ...] = (6,)) -> Block:
    """Return edits of some people, each with its own stamp."""
    meta = [[column * 10 + row for row in range(len(ids))] for column in range(9)]
    values = [[f"{field}-{one[0]}" for one in ids] for field in fields]
    return Block(table, group, list(fields), list(ids), meta, values)


class Homes:
    """Knows where people were moved."""

    def __init__(self, *moves: Move) -> None:
        self.moves = moves

    def moved_elsewhere(self, ids: list[bytes], audience: int) -> dict[bytes, Move]:
        return {
            one.row_id: one for one in self.moves if one.row_id in ids and one.org_no != audience
        }


def move(person: bytes = ANNA, epoch: int = 4, to: int = NEW, by: int = INSTITUTE) -> Move:
    return Move(person, epoch, to, by)


def note(late: LateEdits, homes: Homes, *blocks: Block, feed_class: str = "U", segment: int = 1):
    header = SimpleNamespace(feed_class=feed_class, audience=OLD)
    for one in blocks:
        late.note(homes, segment, DEVICE, one, header)


@pytest.fixture
def sealed(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Collect what the institute seals; the last entry says that its counter went on."""
    found: list[Any] = []

    class Feeds:
        def __init__(self, _connection: object, own: Any, now: object, flags: int) -> None:
            assert (own.org_no, now, flags) == (INSTITUTE, START, 0)

        def append(self, feed: Feed, blocks: list[Block]) -> None:
            found.append((feed, blocks))

    monkeypatch.setattr(late_edits, "OwnFeeds", Feeds)
    monkeypatch.setattr(late_edits, "answers_for", lambda _log, one: one.made_by)
    monkeypatch.setattr(
        late_edits.own_facts, "load", lambda _connection: SimpleNamespace(org_no=INSTITUTE)
    )
    monkeypatch.setattr(late_edits.own_facts, "control_log", lambda _connection: None)
    monkeypatch.setattr(
        late_edits.incarnation, "count_sealing", lambda _connection: found.append("counted")
    )
    return found


def test_an_edit_where_a_person_was_is_passed_on_with_its_own_stamp(sealed: list[Any]) -> None:
    late = LateEdits()
    note(late, Homes(move()), block(BEA, ANNA))
    assert late.pass_on(None, START) == 1
    (feed, (copy,)), counted = sealed
    assert feed == Feed("D", NEW)
    assert (copy.table_no, copy.group_no, copy.field_nos) == (3, 2, [6])
    assert (copy.ids, copy.values) == ([ANNA], [["6-1"]])
    # kind, user and epoch are those of the copy: by the computer that wrote, under the move
    assert copy.meta == [[OpKind.REHOME], [11], [21], [31], [41], [51], [DEVICE], [71], [4]]
    assert counted == "counted"
    assert late.pass_on(None, START) == 0  # once
    assert len(sealed) == 2


def test_who_is_still_there_or_is_told_from_above_needs_no_copy(sealed: list[Any]) -> None:
    late = LateEdits()
    note(late, Homes(move(to=OLD)), block(ANNA))
    note(late, Homes(move()), block(BEA))
    note(late, Homes(move()), block(ANNA), feed_class="D")
    note(late, Homes(move(by=NEIGHBOUR)), block(ANNA))  # another unit passes it on
    assert late.pass_on(None, START) == 0
    assert sealed == []


def test_each_new_home_has_a_segment_and_rows_stand_in_order(sealed: list[Any]) -> None:
    late = LateEdits()
    homes = Homes(move(BEA, to=OTHER), move(CAI), move(ANNA))
    note(late, homes, block(CAI, BEA), block(ANNA), block(CAI, group=1), block(ANNA, table=2))
    assert late.pass_on(None, START) == 5
    (first, blocks), (second, others), _ = sealed
    assert (first, second) == (Feed("D", NEW), Feed("D", OTHER))
    assert [(one.table_no, one.group_no, one.ids) for one in blocks] == [
        (2, 2, [ANNA]),
        (3, 1, [CAI]),
        (3, 2, [ANNA, CAI]),
    ]
    assert blocks[2].values == [["6-1", "6-3"]]
    assert blocks[2].meta[1] == [10, 10]
    assert blocks[2].meta[8] == [4, 4]
    assert [one.ids for one in others] == [[BEA]]


def test_a_second_edit_of_the_same_row_goes_into_a_segment_of_its_own(sealed: list[Any]) -> None:
    late = LateEdits()
    homes = Homes(move(), move(BEA))
    note(late, homes, block(ANNA), block(ANNA, BEA), block(BEA, ANNA), block(BEA, fields=(6, 7)))
    assert late.pass_on(None, START) == 6
    segments = [[(one.ids, one.field_nos) for one in blocks] for _, blocks in sealed[:-1]]
    assert segments == [
        [([ANNA, BEA], [6])],
        [([ANNA, BEA], [6])],
        [([ANNA], [6])],
        [([BEA], [6, 7])],
    ]


def test_an_edit_that_was_refused_is_not_passed_on(sealed: list[Any]) -> None:
    class Stage:
        def exec_driver_sql(self, _text: str) -> list[tuple[int, int, int, bytes]]:
            return [(1, 3, 2, ANNA), (2, 3, 2, BEA), (1, 3, 1, BEA)]

    late = LateEdits()
    homes = Homes(move(), move(BEA))
    note(late, homes, block(ANNA, BEA), segment=1)
    late.leave_out_refused(Stage())
    assert late.pass_on(None, START) == 1
    ((_, (copy,)), _) = sealed
    assert copy.ids == [BEA]


def test_without_late_edits_nothing_is_asked(sealed: list[Any]) -> None:
    late = LateEdits()
    late.leave_out_refused(None)
    assert late.pass_on(None, START) == 0
    assert sealed == []
