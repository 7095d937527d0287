"""Groups 54, 55: who may say that a person moved, and what waits until the move is known."""

from dataclasses import replace
from types import SimpleNamespace
from uuid import UUID

import pytest

from tests.integration.exchange.conftest import Clock
from wenming_desktop.adapters.sync.authorisation import PERMISSIONS
from wenming_desktop.adapters.sync.jurisdiction import (
    TRANSFER,
    Jurisdiction,
    MoveUnknownError,
    picked,
    without,
)
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.person_homes import Move
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.org_units import Level

INSTITUTE, HOME, THERE, ELSEWHERE = 256, 257, 258, 512
DEVICE = INSTITUTE << 8 | 1
H = 1000


def row_id(org_no: int, device_no: int = 0) -> bytes:
    return RowIdMaker(device_no or org_no << 8 | 1, Clock()).make(org_no).bytes


PERSON, STRANGER = row_id(HOME), row_id(ELSEWHERE)
FIELDS = ("volunteer_id", "epoch", "to_org", "made_by", "made_h", "made_d")


def transfer(maker: int = DEVICE, home: int = INSTITUTE, **changes) -> Block:
    """Return the block of one move: a person of the first village goes to the second."""
    said = dict.fromkeys(FIELDS) | {"volunteer_id": PERSON, "epoch": 1, "to_org": THERE}
    meta = {"kind": OpKind.SET, "v": 1, "h": H, "bv": 0, "bh": 0, "bd": 0}
    said |= {name: value for name, value in changes.items() if name in said}
    meta |= {name: value for name, value in changes.items() if name in meta}
    numbers = {one.column: one.no for group in TRANSFER.groups for one in group.fields}
    return Block(
        *(TRANSFER.no, changes.get("group_no", 1)),
        [numbers[name] for name in FIELDS],
        [row_id(home, maker)],
        [[one] for one in (*meta.values(), 0, H, 0)],
        [[said[name]] for name in FIELDS],
    )


@pytest.fixture
def judge(county):
    """Return a judge of the institute's segments, or of another writer's."""
    for number in (HOME, THERE):
        county.admit(Level.VILLAGE_STATION, number)
    known = SimpleNamespace(knows=lambda *_: False)

    def of(audience: int = INSTITUTE, device_no: int = DEVICE, **changes) -> Jurisdiction:
        header = SimpleNamespace(audience=audience, control_height=county.log.height)
        relation = "self" if audience == device_no >> 8 else "centre"
        judge = Jurisdiction(county.log, known, header, device_no, relation, PERMISSIONS)
        return replace(judge, **changes)

    return of


def test_a_unit_moves_people_between_places_below_it(judge) -> None:
    moves = judge().moves([transfer()])
    assert moves == [(Move(PERSON, 1, THERE, INSTITUTE), (1, H, DEVICE))]
    back = transfer(to_org=INSTITUTE, epoch=(1 << 20) - 1)
    assert judge().moves([back])[0][0] == Move(PERSON, (1 << 20) - 1, INSTITUTE, INSTITUTE)


@pytest.mark.parametrize(
    "wrong",
    [
        {"volunteer_id": STRANGER},
        {"volunteer_id": None},
        {"to_org": ELSEWHERE},
        {"to_org": 1},
        {"to_org": None},
        {"epoch": 0},
        {"epoch": -1},
        {"epoch": 1 << 20},
        {"epoch": None},
        {"kind": OpKind.SETTLE},
        {"v": 2},
        {"bv": 1},
        {"bh": 1},
        {"bd": 1},
        {"maker": DEVICE + 1},
        {"home": HOME, "maker": DEVICE},
        {"group_no": 15},
        {"made_by": INSTITUTE, "made_h": H, "made_d": DEVICE},
    ],
)
def test_a_move_that_a_unit_may_not_state_is_none(judge, wrong) -> None:
    assert judge().moves([transfer(**wrong)]) == []


def test_a_move_needs_the_right_and_a_block_of_moves(judge) -> None:
    assert judge(cells=frozenset()).moves([transfer()]) == []
    assert judge(relation="other").moves([transfer()]) == []
    assert judge().moves([replace(transfer(), table_no=3)]) == []
    assert judge(audience=HOME, device_no=HOME << 8 | 1).moves([transfer()]) == []


def centre_says(**said) -> Block:
    told = {"made_by": INSTITUTE, "made_h": 77, "made_d": DEVICE} | said
    return transfer(home=1, maker=1 << 8 | 1, **told)


def test_the_centre_states_again_what_another_unit_had_decided(judge) -> None:
    centre = judge(audience=1, device_no=1 << 8 | 1)
    assert centre.moves([centre_says()]) == [(Move(PERSON, 1, THERE, INSTITUTE), (1, 77, DEVICE))]
    own = centre_says(made_by=None, made_h=None, made_d=None)
    assert centre.moves([own]) == [(Move(PERSON, 1, THERE, 1), (1, H, 1 << 8 | 1))]
    for half in (
        {"made_h": None},
        {"made_d": None},
        {"made_d": HOME << 8 | 1},
        {"made_by": HOME},
    ):
        assert centre.moves([centre_says(**half)]) == []


def edit(kind: OpKind = OpKind.SET, epoch: int = 1, table_no: int = 3) -> Block:
    meta = [[kind], [2], [H], [1], [H], [DEVICE], [1], [H], [epoch]]
    return Block(table_no, 2, [6], [PERSON], meta, [["1"]])


def waits(judge: Jurisdiction, block: Block, *coming: Move) -> bool:
    try:
        judge.check_epochs([block], coming)
    except MoveUnknownError:
        return True
    return False


def test_an_edit_after_a_move_waits_for_the_move(judge) -> None:
    there = judge(audience=THERE, device_no=THERE << 8 | 1)
    move = Move(PERSON, 1, THERE, INSTITUTE)
    assert waits(there, edit())
    assert not waits(there, edit(epoch=0))
    assert not waits(there, edit(table_no=4))  # only people move
    assert not waits(there, edit(table_no=60_000))
    assert not waits(there, edit(), move)
    for other in (
        replace_move(move, row_id=STRANGER),
        replace_move(move, epoch=2),
        replace_move(move, org_no=HOME),
    ):
        assert waits(there, edit(), other)


def replace_move(move: Move, **changes) -> Move:
    return Move(*(changes.get(name, getattr(move, name)) for name in Move.__slots__))


def test_a_copy_waits_for_the_move_of_who_writes_it_and_the_centre_may_copy_for_all(judge) -> None:
    copy, move = edit(OpKind.REHOME), Move(PERSON, 1, THERE, INSTITUTE)
    assert not waits(judge(audience=THERE), copy, move)
    assert waits(judge(audience=THERE, device_no=ELSEWHERE << 8 | 1), copy, move)
    assert not waits(judge(audience=THERE, device_no=1 << 8 | 1), copy, move)
    asked = []
    homes = SimpleNamespace(knows=lambda *about: asked.append(about) or True)
    assert not waits(judge(audience=THERE, homes=homes), copy)
    assert not waits(judge(audience=THERE, homes=homes), edit())
    assert asked == [(PERSON, 1, THERE, INSTITUTE), (PERSON, 1, THERE, None)]


def test_a_copy_without_a_move_and_a_word_about_others_people_are_refused(judge) -> None:
    assert judge().unlawful(edit(OpKind.REHOME, epoch=0)) == [0]
    assert judge().unlawful(edit(OpKind.REHOME)) == []
    assert judge().unlawful(edit()) == []
    assert judge().unlawful(transfer()) == []
    assert judge().unlawful(transfer(volunteer_id=STRANGER)) == [0]
    life = replace(transfer(), group_no=15)
    assert judge().unlawful(life) == []


def test_operations_are_taken_out_of_a_block_with_all_their_columns() -> None:
    ids = [UUID(int=number).bytes for number in range(3)]
    block = Block(
        3, 2, [6], ids, [[no * 10 + row for row in range(3)] for no in range(9)], [["a", "b", "c"]]
    )
    kept = without(block, [1])
    assert kept == picked(block, [0, 2])
    assert (kept.ids, kept.meta[4], kept.values) == ([ids[0], ids[2]], [40, 42], [["a", "c"]])
    assert without(block, [0, 1, 2]) is None
    assert without(block, []) == block
