"""A rebuild costs what its rows cost: twice the rows, about twice the work, counted not timed."""

import pytest

from wenming_desktop.adapters.db.registry import REGISTRY
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.rebuilding import wipe

_STEPS = 1000
"""Instructions of the database's machine between two counts."""


def work_of_a_wipe(home, rows):
    """Return how many thousand instructions it takes to empty a ledger of so many lines."""
    person = home.add("volunteer", name="王建国")
    first = home.add("hours_entry", volunteer_id=person.bytes, day="2026-06-01", minutes=60)
    for number in range(rows):
        corrected = first.bytes if number % 10 == 0 else None
        home.add("hours_entry", volunteer_id=person.bytes, minutes=1, corrects_id=corrected)
    counted = [0]

    def count():
        counted[0] += 1
        return 0

    with home.engine.connect() as connection, connection.begin() as transaction:
        raw = connection.connection.driver_connection
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        with without_capture(connection):
            raw.set_progress_handler(count, _STEPS)
            wipe(connection)
            raw.set_progress_handler(None, _STEPS)
            left = [
                connection.exec_driver_sql(f"SELECT count(*) FROM {table.name}").scalar_one()  # noqa: S608  names of the registry
                for table in REGISTRY
            ]
        transaction.rollback()
    assert not any(left)
    return counted[0]


def test_twice_the_lines_are_twice_the_work(new_home):
    small = work_of_a_wipe(new_home("small", "小村站", "station"), 150)
    large = work_of_a_wipe(new_home("large", "大村站", "station"), 600)
    assert large < 6 * max(small, 1)


def test_nothing_of_it_stays(county):
    station = county.station
    person = station.add("volunteer", name="王建国")
    station.add("hours_entry", volunteer_id=person.bytes, day="2026-06-01", minutes=60)
    county.carry(station, county.institute)
    before, indexes = station.digest(), station.sql("SELECT name FROM sqlite_master")
    report = station.exchange.rebuild()
    assert report.ok
    assert station.digest() == before
    assert station.sql("SELECT name FROM sqlite_master") == indexes


@pytest.mark.parametrize("home", ["station", "institute", "centre"])
def test_every_level_replays_to_the_same(county, home):
    county.round_trip()
    assert getattr(county, home).exchange.rebuild().ok
