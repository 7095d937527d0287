"""What is pointed at and has not come is asked for after sixty days, and not before."""

from datetime import timedelta

import pytest

from tests.integration.exchange.conftest import START, Home
from wenming_desktop.adapters.db.registry import BY_NO
from wenming_desktop.adapters.sync import awaiting
from wenming_desktop.services.exchange_ports import Finding

VOLUNTEER = next(table.no for table in BY_NO.values() if table.name == "volunteer")


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A computer with an entry of hours of somebody whose record has not come."""
    home = Home(tmp_path_factory.mktemp("waiting") / "home", "柳树村站", "station")
    for number in (1, 2):
        person = home.ids.make(300 + number)
        with home.engine.begin() as connection:
            home._tick(connection)
            connection.exec_driver_sql(
                "INSERT INTO volunteer (id, stub) VALUES (?, 1)", (person.bytes,)
            )
            wanted = f"VALUES (x'{person.hex}')"
            awaiting.note(connection, "volunteer", VOLUNTEER, wanted)
            home.clock.forward(hours=1)
            home._tick(connection)
            awaiting.note(connection, "volunteer", VOLUNTEER, wanted)  # since the first time
    return home


def told(home, **later):
    with home.engine.connect() as connection:
        return awaiting.overdue(connection, START + timedelta(**later))


def overdue(count):
    facts = (("table", "volunteer"), ("count", count), ("days", awaiting.OVERDUE_DAYS))
    return [Finding(awaiting.AWAITED, facts)]


@pytest.mark.parametrize(
    ("later", "found"),
    [
        ({"days": 0}, []),
        ({"days": 60}, []),  # just sixty days
        ({"days": 60, "milliseconds": 1}, overdue(1)),
        ({"days": 60, "hours": 1, "seconds": 2}, overdue(1)),
        ({"days": 60, "hours": 1, "seconds": 3}, overdue(2)),
    ],
)
def test_two_rows_are_asked_for_sixty_days_after_each_was_pointed_at(home, later, found) -> None:
    assert told(home, **later) == found


def test_a_row_that_has_come_is_awaited_no_more(home) -> None:
    with home.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE volunteer SET stub = 0, name = '来了'")
        assert awaiting.overdue(connection, START + timedelta(days=99)) == []
        connection.rollback()
