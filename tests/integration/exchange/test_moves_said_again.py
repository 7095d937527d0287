"""Groups 54, 55: which moves the centre states again, and what it says of them."""

from datetime import UTC, datetime

import pytest

from tests.integration.exchange.bare import county_with_neighbour, settle
from tests.unit.sync.test_decisions import org
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.org_tree import OrgAction
from wenming_desktop.adapters.sync.own import load
from wenming_desktop.adapters.sync.restated_moves import state_again

NOW = datetime(2026, 7, 1, 8, 0, tzinfo=UTC)
DECIDED = "2026-06-01T08:00:00Z"


@pytest.fixture
def home(new_home):
    return new_home("bare", "云山县中心", "centre")


@pytest.fixture
def county():
    county, county.neighbour = county_with_neighbour()
    county.join((1, 512), "白石镇实践所")
    return county


def moved(connection, home, from_org, to_org, made_by, epoch=1):
    """Let a person be known as moved; return the person's row."""
    person, row_id = home.ids.make(from_org), home.ids.make(made_by)
    stamp = (3, 70 + epoch, made_by << 8 | 1)
    with without_capture(connection):
        connection.exec_driver_sql("INSERT INTO volunteer (id) VALUES (?)", (person.bytes,))
        connection.exec_driver_sql(
            "INSERT INTO transfer (id, volunteer_id, epoch, from_org, to_org, minutes_before, "
            "decided_by, decided_at, decided_at_offset, g1v, g1h, g1d, stub) "
            "VALUES (?, ?, ?, ?, ?, 90, '李所长', ?, 480, ?, ?, ?, 0)",
            (row_id.bytes, person.bytes, epoch, from_org, to_org, DECIDED, *stamp),
        )
    connection.exec_driver_sql(
        "INSERT INTO person_home (row_id, epoch, org_no, made_by, v, h, d) VALUES (?,?,?,?,?,?,?)",
        (person.bytes, epoch, to_org, made_by, *stamp),
    )
    return person


def stated(connection):
    rows = connection.exec_driver_sql(
        "SELECT volunteer_id, epoch, from_org, to_org, minutes_before, decided_by, decided_at, "
        "decided_at_offset, made_by, made_h, made_d FROM transfer WHERE made_by IS NOT NULL"
    )
    return sorted(map(tuple, rows))


def test_moves_that_not_everybody_concerned_reads_any_more_are_said_again_once(home, county):
    with home.engine.begin() as connection:
        settle(connection, county, county.centre)
        own = load(connection)
        assert state_again(connection, own, NOW) == 0
        out = moved(connection, home, 257, 258, 256)
        into = moved(connection, home, 258, 257, 256, epoch=2)
        moved(connection, home, 258, 256, 256)  # all of whom it concerns are below it
        moved(connection, home, 257, 258, 1)  # the centre's own word is read by all
        assert state_again(connection, own, NOW) == 0  # the village has not gone yet
        org(county.log, county.authority, OrgAction.MOVE, (1, 512, 257))
        connection.exec_driver_sql("DELETE FROM sync_ctrl")
        settle(connection, county, county.institute)
        assert state_again(connection, load(connection), NOW) == 0  # it is for the centre
        connection.exec_driver_sql("DELETE FROM sync_ctrl")
        settle(connection, county, county.centre)
        assert state_again(connection, own, NOW) == 2
        said = [
            (out.bytes, 1, 257, 258, 90, "李所长", DECIDED, 480, 256, 71, 256 << 8 | 1),
            (into.bytes, 2, 258, 257, 90, "李所长", DECIDED, 480, 256, 72, 256 << 8 | 1),
        ]
        assert stated(connection) == sorted(said)
        ids = connection.exec_driver_sql("SELECT id FROM transfer WHERE made_by IS NOT NULL")
        assert {home_org(row_id) for row_id in ids.scalars()} == {1}
        assert state_again(connection, own, NOW) == 0
        more = moved(connection, home, 257, 258, 256)
        assert state_again(connection, own, NOW) == 1
        assert {one[0] for one in stated(connection)} == {out.bytes, into.bytes, more.bytes}
