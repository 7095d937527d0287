"""One verdict per staged operation: by its policy, its home, its version, its maker."""

from dataclasses import replace

import pytest

from tests.integration.exchange.bare import INSTITUTE, NEIGHBOUR, STATION, bare_store
from tests.unit.sync.forms import BLOCKS
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync.authorisation import (
    PERMISSIONS,
    Permission,
    reject_unauthorised,
)
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.stage_tables import Stage
from wenming_desktop.domain.ids import compose

DEVICE = STATION << 8 | 1
CONTACT = Permission("volunteer", "contact", OpKind.SET, "self")


class Desk:
    """An open stage, and what is refused of it."""

    def __init__(self, connection) -> None:
        self.connection = connection
        self.stage = Stage(connection)
        self.stage.open()
        self.made = 0

    def segment(self, policy=1, relation="self", audience=STATION):
        return self.stage.add_segment(b"s" * 32, DEVICE, audience, relation, policy)

    def put(self, segment, table="volunteer", group="contact", home=STATION, **changes):
        """Stage one operation; return the id of its row."""
        self.made += 1
        found = BY_NAME[table]
        part = next(one for one in found.groups if one.name == group)
        row_id = compose(self.made, home, changes.pop("maker", DEVICE), 0).bytes
        names = ("kind", "v", "h", "bv", "bh", "bd", "user", "wall", "epoch")
        meta = {"kind": 0, "v": 1, "h": 5, "bv": 0, "bh": 0, "bd": 0}
        values = changes.pop("values", {})
        block = replace(
            BLOCKS[0],
            table_no=found.no,
            group_no=part.no,
            field_nos=[field.no for field in part.fields],
            ids=[row_id],
            meta=[[int((meta | changes).get(name, 0))] for name in names],
            values=[[values.get(field.column)] for field in part.fields],
        )
        self.stage.add_block(segment, DEVICE, block)
        return row_id

    def refused(self, policies=None):
        """Return the code of each operation that is not allowed."""
        for one in self.stage.tables():
            before = self._count(one)
            refused = reject_unauthorised(self.connection, one, policies)
            assert before - self._count(one) == refused
        rows = self.connection.exec_driver_sql("SELECT row_id, code FROM temp.stage_reject")
        return dict(map(tuple, rows))

    def _count(self, stage):
        query = f"SELECT count(*) FROM temp.{stage.name}"  # noqa: S608  of the registry
        return self.connection.exec_driver_sql(query).scalar_one()


@pytest.fixture
def desk():
    with bare_store() as connection:
        yield Desk(connection)


def test_each_operation_is_judged_by_the_policy_of_its_own_segment(desk) -> None:
    old, new, newest = (desk.segment(policy) for policy in (1, 2, 3))
    unknown = desk.segment(4)
    rows = [desk.put(segment) for segment in (old, new, newest, unknown)]
    closed = {1: PERMISSIONS, 2: PERMISSIONS - {CONTACT}}
    assert desk.refused(closed) == dict.fromkeys((rows[1], rows[2], rows[3]), "not_allowed")


def test_where_one_policy_holds_it_holds_for_all(desk) -> None:
    rows = [desk.put(desk.segment(policy)) for policy in (1, 2)]
    assert desk.refused({1: PERMISSIONS, 2: PERMISSIONS - {replace(CONTACT, group="about")}}) == {}
    assert desk.refused({5: frozenset()}) == dict.fromkeys(rows, "not_allowed")


def test_the_built_in_table_speaks_where_no_policy_is_named(desk) -> None:
    for relation in ("self", "ancestor", "centre"):
        desk.put(desk.segment(relation=relation))
    other = desk.put(desk.segment(relation="other"))
    deletion = desk.put(desk.segment(), kind=OpKind.TOMBSTONE)
    assert desk.refused() == {other: "not_allowed", deletion: "not_allowed"}


def test_a_row_of_another_home_and_a_version_out_of_turn_are_refused(desk) -> None:
    segment = desk.segment()
    elsewhere = desk.put(segment, home=NEIGHBOUR)
    above = desk.put(segment, home=INSTITUTE)
    desk.put(segment, v=3, bv=2, bd=7)
    desk.put(segment, v=3, bv=3, bd=DEVICE)
    ahead = desk.put(segment, v=4, bv=2, bd=7)
    same = desk.put(segment, v=2, bv=2, bd=7)
    own = desk.put(segment, v=4, bv=3, bd=DEVICE)
    assert desk.refused() == {
        elsewhere: "not_home",
        above: "not_home",
        ahead: "version",
        same: "version",
        own: "version",
    }


def test_a_deletion_says_deleted_and_a_return_does_not(desk) -> None:
    segment = desk.segment()

    def life(kind, deleted):
        return desk.put(segment, group="life", kind=kind, values={"deleted": deleted})

    for kind, deleted in (
        (OpKind.TOMBSTONE, 1),
        (OpKind.RESTORE, 0),
        (OpKind.RESTORE, None),
        (OpKind.SETTLE, 1),
        (OpKind.SETTLE, 0),
    ):
        life(kind, deleted)
    lies = [
        life(OpKind.TOMBSTONE, 0),
        life(OpKind.TOMBSTONE, None),
        life(OpKind.RESTORE, 1),
        life(OpKind.SET, 1),
    ]
    assert desk.refused() == dict.fromkeys(lies, "not_allowed")


def test_an_entry_of_a_ledger_is_made_once_by_its_maker(desk) -> None:
    segment = desk.segment()
    entry = {"table": "hours_entry", "group": BY_NAME["hours_entry"].groups[0].name}
    desk.put(segment, **entry)
    former = desk.put(segment, maker=STATION << 8 | 9, **entry)
    changed = desk.put(segment, v=2, bv=1, bh=5, bd=7, **entry)
    settled = desk.put(segment, kind=OpKind.SETTLE, **entry)
    assert desk.refused() == {
        former: "not_maker",
        changed: "append_only",
        settled: "not_allowed",
    }
    again = desk.segment()
    desk.stage.add_maker(again, STATION, STATION << 8 | 9)
    desk.put(again, maker=STATION << 8 | 9, **entry)
    stranger = desk.put(again, maker=STATION << 8 | 8, **entry)
    assert desk.refused().get(stranger) == "not_maker"
    assert len(desk.refused()) == 4
