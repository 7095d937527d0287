"""The county's own computer is set back to a backup: what its units hold brings it forward."""

import shutil

import pytest

from tests.integration.exchange.conftest import Home, enrol
from tests.integration.exchange.restoring import stopped
from tests.integration.exchange.test_restore import guarded, names
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.sync.digest import by_org

SECOND = 512


@pytest.fixture
def second(county, tmp_path):
    """Enrol a second township."""
    home = Home(tmp_path / "second", "白水镇所", "institute", county.centre.clock)
    enrol(county.centre, home, tmp_path / "work2")
    return home


def everybody_meets(county, second):
    """Carry everything up, and down again, between the centre and both townships."""
    county.centre.take(*second.export().values())
    county.round_trip()
    for org_no, file in county.centre.export().items():
        if org_no == SECOND:
            second.take(file)


def a_month(county, second, work):
    """Let 30 days pass in which everybody writes and the centre enrols one more township."""
    third = Home(work / "third", "黑水镇所", "institute", county.centre.clock)
    enrol(county.centre, third, work)
    for day in range(5):
        county.centre.clock.forward(days=6)
        county.station.add("volunteer", name=f"村{day}")
        second.add("volunteer", name=f"镇{day}")
        county.centre.add("volunteer", home=SECOND, name=f"县代{day}")
        everybody_meets(county, second)


def set_back(county, backup, folder, outside):
    """Put the backup into the place of the centre's store the next day; its guard saw more."""
    county.centre.clock.forward(days=1)
    centre = Home(folder, "x", "centre", county.centre.clock)
    centre.engine.dispose()
    shutil.copy(backup, centre.store)
    centre.engine = open_engine(centre.store, b"k" * 32)
    guarded(centre, outside)
    county.centre = centre
    return centre


def hear(county, second):
    """Let the stopped centre call both townships, and take what they answer."""
    below = {256: county.institute, SECOND: second}
    for _ in range(2):
        for org_no, file in county.centre.export().items():
            if org_no in below:
                below[org_no].take(file)
        for home in below.values():
            county.centre.take(home.export()[1])


def test_a_county_restored_from_a_backup_of_30_days_heals_from_its_townships(
    county, second, tmp_path
):
    """Groups 61, 64: what it wrote for others, its records and what came from below.

    Rows of the centre's own people go nowhere: those since the backup are on no other computer.
    """
    outside = [tmp_path / "outside"]
    guarded(county.centre, outside)
    county.centre.add("volunteer", name="备份前")
    everybody_meets(county, second)
    backup = tmp_path / "backup.db"
    shutil.copy(county.centre.store, backup)
    a_month(county, second, tmp_path / "work3")
    before = {one.device_id for one in county.centre.exchange.enrol_list()}
    wanted, digest = names(county.centre), county.centre.digest()
    assert len(wanted) == 16

    centre = set_back(county, backup, tmp_path / "new-centre", outside)
    assert stopped(centre) == "restored"
    assert {one.device_id for one in centre.exchange.enrol_list()} < before
    hear(county, second)
    assert names(centre) == ["备份前"]
    centre.add("volunteer", home=SECOND, name="恢复后")
    assert centre.exchange.enrol_rotate(tmp_path / "nothing").file is None
    assert stopped(centre) == ""
    assert names(centre) == sorted([*wanted, "恢复后"])
    assert before < {one.device_id for one in centre.exchange.enrol_list()}
    assert centre.digest() != digest

    for _ in range(2):
        everybody_meets(county, second)
    assert centre.sql("SELECT count(*) FROM sync_segment WHERE state = 'held'") == [(0,)]
    assert "恢复后" in names(second)
    all_agree(county, second)


def all_agree(county, second):
    """Check that everybody is sound, is rebuilt the same, and holds what the centre holds."""
    for home in (*county.homes, second):
        digest = home.digest()
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok, "Group 64"
        assert home.digest() == digest
    above = sums(county.centre)
    for unit, home in ((256, county.institute), (257, county.station), (512, second)):
        assert sums(home)[unit] == above[unit]


def sums(home):
    with home.engine.connect() as connection:
        return by_org(connection)
