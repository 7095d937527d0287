"""What nobody may type here any more: closed cells, units that moved, worn-out versions."""

import pytest
from sqlalchemy.exc import IntegrityError

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    bare_store,
    county_with_neighbour,
    settle,
)
from tests.unit.sync.test_decisions import close, org
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync import capture
from wenming_desktop.adapters.sync.authorisation import Permission
from wenming_desktop.adapters.sync.capture import install, without_capture
from wenming_desktop.adapters.sync.capture_limits import refresh
from wenming_desktop.adapters.sync.home_orgs import prefix_bytes
from wenming_desktop.adapters.sync.org_tree import OrgAction
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.stamps import MAX_VERSION
from wenming_desktop.domain.ids import compose

PERSON = BY_NAME["volunteer"]
CONTACT = next(one for one in PERSON.groups if one.name == "contact")
NAMES = next(one for one in PERSON.groups if one.name == "identity")
TOWN = 512


class Desk:
    """A computer whose control log moves units and closes cells."""

    def __init__(self, connection, county) -> None:
        self.connection, self.county, self.log = connection, county, county.log
        self.made = 0

    def limits(self, org_no):
        """Return what is limited: of whose rows, which cell, and whether it is opened."""
        refresh(self.connection, self.log, org_no)
        rows = self.connection.exec_driver_sql(
            "SELECT table_no, group_no, kind, low, high, allowed FROM sync_limit "
            "ORDER BY table_no, group_no, low"
        )
        return [tuple(row) for row in rows]

    def looks_for_limits(self):
        found = self.connection.exec_driver_sql(
            "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND sql LIKE '%sync_limit%'"
        )
        return found.scalar_one() > 0

    def id(self, org_no):
        self.made += 1
        return compose(self.made, org_no, INSTITUTE << 8 | 1, 0).bytes

    def add(self, org_no, **values):
        row_id = self.id(org_no)
        statement = SYNCED["volunteer"].insert().values(id=row_id, **values)
        with self.connection.begin_nested():
            self.connection.execute(statement)
        return row_id

    def edit(self, row_id, **values):
        table = SYNCED["volunteer"]
        with self.connection.begin_nested():
            self.connection.execute(table.update().where(table.c.id == row_id).values(**values))

    def is_refused(self, call, *given, **values):
        try:
            call(*given, **values)
        except IntegrityError:
            return True
        return False


@pytest.fixture
def desk():
    county, _ = county_with_neighbour()
    with bare_store() as connection:
        settle(connection, county, county.institute)
        yield Desk(connection, county)


def whole(org_no, allowed):
    return (0, 0, 0, *prefix_bytes(org_no, org_no), allowed)


def cell(group, kind, first, last):
    return (PERSON.no, group.no, int(kind), *prefix_bytes(first, last), 0)


def test_where_units_stand_as_their_numbers_say_nothing_is_limited(desk) -> None:
    for org_no in (CENTRE, INSTITUTE, STATION):
        assert desk.limits(org_no) == []
        assert not desk.looks_for_limits()


def test_a_unit_that_moved_is_closed_where_it_was_and_open_where_it_is(desk) -> None:
    org(desk.log, desk.county.authority, OrgAction.CREATE, (1, TOWN), "新镇")
    org(desk.log, desk.county.authority, OrgAction.MOVE, (1, TOWN, STATION))
    assert desk.limits(INSTITUTE) == [whole(STATION, 0)]
    assert desk.looks_for_limits()
    assert desk.limits(TOWN) == [whole(STATION, 1)]
    assert desk.limits(CENTRE) == desk.limits(STATION) == desk.limits(NEIGHBOUR) == []
    assert not desk.looks_for_limits()
    assert desk.limits(INSTITUTE) == [whole(STATION, 0)]
    assert desk.limits(0) == []  # a computer without a place has no log to go by
    assert not desk.looks_for_limits()


@pytest.mark.parametrize(
    ("relation", "own", "wanted"),
    [
        ("self", STATION, [(STATION, STATION)]),
        ("self", INSTITUTE, [(INSTITUTE, INSTITUTE)]),
        ("self", CENTRE, [(CENTRE, CENTRE)]),
        ("ancestor", STATION, []),
        ("ancestor", INSTITUTE, [(257, 511)]),
        ("ancestor", CENTRE, []),
        ("centre", STATION, []),
        ("centre", INSTITUTE, []),
        ("centre", CENTRE, [(2, 65_535)]),
    ],
)
def test_a_closed_cell_is_closed_for_those_it_names_over_whose_rows(
    desk, relation, own, wanted
) -> None:
    closed = Permission("volunteer", "contact", OpKind.SET, relation)
    close(desk.log, desk.county.authority, closed)
    assert desk.limits(own) == [cell(CONTACT, OpKind.SET, *ends) for ends in wanted]


def test_over_a_unit_that_joined_it_an_institute_has_the_same_cells_closed(desk) -> None:
    org(desk.log, desk.county.authority, OrgAction.CREATE, (1, TOWN), "新镇")
    org(desk.log, desk.county.authority, OrgAction.MOVE, (1, TOWN, STATION))
    closed = Permission("volunteer", "contact", OpKind.SET, "ancestor")
    close(desk.log, desk.county.authority, closed)
    assert desk.limits(TOWN) == [
        whole(STATION, 1),
        cell(CONTACT, OpKind.SET, STATION, STATION),
        cell(CONTACT, OpKind.SET, 513, 767),
    ]


def test_a_closed_group_is_not_typed_into_and_the_others_are(desk) -> None:
    row = desk.add(STATION, name="木一", phone="1")
    mine = desk.add(INSTITUTE, name="木二", phone="1")
    closed = Permission("volunteer", "contact", OpKind.SET, "ancestor")
    close(desk.log, desk.county.authority, closed)
    desk.limits(INSTITUTE)
    assert desk.is_refused(desk.edit, row, phone="2")
    assert not desk.is_refused(desk.edit, row, phone="1")  # it is the same
    assert not desk.is_refused(desk.edit, row, name="林一")
    assert not desk.is_refused(desk.edit, row, deleted=1)
    assert not desk.is_refused(desk.edit, mine, phone="2")
    assert desk.is_refused(desk.add, STATION, name="木三", phone="3")
    assert not desk.is_refused(desk.add, STATION, name="木四")  # nothing is said of the group
    assert not desk.is_refused(desk.add, INSTITUTE, name="木五", phone="3")


def test_where_the_first_group_is_closed_no_row_is_made(desk) -> None:
    row = desk.add(STATION, name="木一")
    first = PERSON.groups[0]
    closed = Permission("volunteer", first.name, OpKind.SET, "ancestor")
    close(desk.log, desk.county.authority, closed)
    desk.limits(INSTITUTE)
    assert desk.is_refused(desk.add, STATION)
    assert desk.is_refused(desk.add, STATION, phone="3")
    assert not desk.is_refused(desk.edit, row, phone="3")


@pytest.mark.parametrize(
    ("kind", "may_delete", "may_restore"),
    [(OpKind.TOMBSTONE, False, True), (OpKind.RESTORE, True, False)],
)
def test_deleting_and_fetching_back_are_closed_each_for_itself(
    desk, kind, may_delete, may_restore
) -> None:
    here, gone = desk.add(STATION, name="木一"), desk.add(STATION, name="木二", deleted=1)
    close(desk.log, desk.county.authority, Permission("volunteer", "life", kind, "ancestor"))
    desk.limits(INSTITUTE)
    assert desk.is_refused(desk.edit, here, deleted=1) != may_delete
    assert desk.is_refused(desk.edit, gone, deleted=0) != may_restore
    assert not desk.is_refused(desk.add, STATION, name="木三")


def test_rows_of_a_unit_that_moved_away_stay_as_they_are(desk) -> None:
    gone, there = desk.add(STATION, name="木一"), desk.add(NEIGHBOUR, name="木二")
    org(desk.log, desk.county.authority, OrgAction.CREATE, (1, TOWN), "新镇")
    org(desk.log, desk.county.authority, OrgAction.MOVE, (1, TOWN, STATION))
    desk.limits(INSTITUTE)
    assert desk.is_refused(desk.edit, gone, name="林一")
    assert desk.is_refused(desk.add, STATION, name="木三")
    assert not desk.is_refused(desk.edit, there, name="林二")
    assert desk.is_refused(desk.add, TOWN, name="木四")


def test_triggers_are_made_again_where_they_are_not_as_they_should_be(desk) -> None:
    connection = desk.connection

    def triggers():
        found = connection.exec_driver_sql(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' "
            "AND name LIKE 'wm_capture_%' ORDER BY name"
        )
        return [tuple(row) for row in found]

    sound = triggers()
    assert f"wm_capture_{PERSON.name}_insert" in dict(sound)
    assert "wm_capture_version_left" in dict(sound)
    connection.exec_driver_sql("DROP TRIGGER wm_capture_volunteer_insert")
    connection.exec_driver_sql(
        "CREATE TRIGGER wm_capture_old AFTER INSERT ON volunteer BEGIN SELECT 1; END"
    )
    install(connection)
    assert triggers() == sound


def test_above_the_last_version_of_another_device_nothing_is_typed(desk) -> None:
    """It lied: what is sealed over it nobody may read."""
    row = desk.add(INSTITUTE, name="木一")
    v, h, d = NAMES.stamp_columns
    own = desk.county.institute.issued.certificate.device_no
    for version, device, refused in (
        (MAX_VERSION - 2, 1, False),
        (MAX_VERSION - 1, 1, True),
        (MAX_VERSION, 1, True),
        (MAX_VERSION - 1, own, False),
    ):
        with without_capture(desk.connection):
            desk.connection.exec_driver_sql("DELETE FROM sync_dirty")
            desk.connection.exec_driver_sql(
                f"UPDATE volunteer SET {v} = ?, {h} = 1, {d} = ?",  # noqa: S608  constants
                (version, device),
            )
        assert desk.is_refused(desk.edit, row, name=f"林{version}{device}") == refused


def test_a_merge_writes_unseen_and_an_edit_of_the_clock_s_time_is_noted(desk) -> None:
    connection = desk.connection
    connection.exec_driver_sql("DELETE FROM sync_dirty")
    with without_capture(connection):
        row = desk.add(TOWN, name="木一")
    assert connection.exec_driver_sql("SELECT * FROM sync_dirty").all() == []
    capture.set_clock(connection, 1234)
    capture.set_user(connection, 7)
    assert desk.is_refused(desk.edit, row, name="林一")
    mine = desk.add(INSTITUTE, name="木二", phone="1")
    noted = connection.exec_driver_sql("SELECT group_no, t, user_no FROM sync_dirty").all()
    groups = {PERSON.groups[0].no, NAMES.no, CONTACT.no}
    assert {tuple(one) for one in noted} == {(group, 1234, 7) for group in groups}
    capture.set_clock(connection, None)
    desk.edit(mine, name="林二")
    latest = connection.exec_driver_sql("SELECT max(t) FROM sync_dirty").scalar_one()
    assert latest > 1_700_000_000_000
