"""Users whose work has ended: who may say so, and what was written under their numbers since."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from tests.integration.exchange.conftest import Clock, Home
from wenming_desktop.adapters.sync import county_people
from wenming_desktop.adapters.sync.county import StoreCounty
from wenming_desktop.domain.errors import Code, WenmingError

DAY = 24 * 3600 * 1000
NOON = datetime(2026, 6, 10, 12, 0, tzinfo=UTC)
NOON_MS = int(NOON.timestamp() * 1000)
TODAY = NOON.astimezone().date()
FIRST, SECOND = 257 << 8 | 1, 258 << 8 | 1


@pytest.fixture(scope="module")
def told(module_county, tmp_path_factory):
    county = module_county(tmp_path_factory.mktemp("told"), stations=2)
    for home in county.homes:
        home.engine.dispose()
    return county.institute


@pytest.fixture
def institute(told, tmp_path):
    (tmp_path / "institute").mkdir()
    (tmp_path / "institute/wenming.db").write_bytes(told.store.read_bytes())
    home = Home(tmp_path / "institute", told.name, told.level, Clock(NOON))
    home.county = StoreCounty(home.engine, home.clock, lambda *_: None)
    home.devices = {one.org_no: one.device_id for one in home.exchange.enrol_list()}
    return home


@pytest.fixture
def written(monkeypatch):
    """Say what the computers wrote: user number and time of each operation."""
    found = {}
    monkeypatch.setattr(county_people, "_authors", lambda _, device: iter(found.get(device, ())))
    return found


def refused(action, *args, **named):
    with pytest.raises(WenmingError) as caught:
        action(*args, **named)
    return caught.value


def test_only_computers_at_or_below_the_own_unit_have_users_to_end(institute) -> None:
    end = institute.county.end_user
    assert refused(end, UUID(int=5), 7, ended=True).code is Code.DEVICE_UNKNOWN
    error = refused(end, institute.devices[1], 7, ended=True)
    assert error.code is Code.DEVICE_NOT_BELOW
    for number in (0, -1):
        error = refused(end, institute.devices[257], number, ended=True)
        assert (error.code, error.facts["value"]) == (Code.INVALID_FIELD, str(number))
    assert end(institute.devices[256], 1, ended=True).device == "256-1"
    assert end(institute.devices[257], 1, ended=True).user_no == 1
    assert [one.user_no for one in institute.county.writers()] == [1, 1]


def test_what_was_written_after_the_end_is_counted_by_user(institute, written) -> None:
    written[FIRST] = [(7, NOON_MS - 1), (7, NOON_MS), (7, NOON_MS + 1), (8, NOON_MS + 5)]
    written[SECOND] = [(7, NOON_MS + 9)]
    ended = institute.county.end_user(institute.devices[257], 7, ended=True)
    assert (ended.org_no, ended.device, ended.user_no) == (257, "257-1", 7)
    assert (ended.left_on, ended.later_operations) == (TODAY, 1)
    written[FIRST].append((7, NOON_MS + DAY))
    institute.county.end_user(institute.devices[258], 4, ended=True)
    first, second = institute.county.writers()
    assert (first.user_no, first.later_operations, first.left_on) == (7, 2, TODAY)
    assert (second.device, second.user_no, second.later_operations) == ("258-1", 4, 0)
    assert first.unit.startswith("柳树村1站")


def test_whose_work_goes_on_has_no_end_and_nothing_later(institute, written) -> None:
    written[FIRST] = [(7, NOON_MS + 1)]
    institute.county.end_user(institute.devices[257], 7, ended=True)
    back = institute.county.end_user(institute.devices[257], 7, ended=False)
    assert (back.left_on, back.later_operations, back.user_no) == (None, 0, 7)
    assert institute.county.writers() == ()


def test_a_second_word_on_an_end_dates_nothing_anew(institute) -> None:
    institute.county.end_user(institute.devices[257], 7, ended=True)
    institute.clock.forward(days=3)
    again = institute.county.end_user(institute.devices[257], 7, ended=True)
    assert again.left_on == TODAY


def test_authors_are_told_by_number_with_their_last_day(institute, written) -> None:
    written[FIRST] = [(9, NOON_MS), (0, NOON_MS), (7, NOON_MS + 2 * DAY), (7, NOON_MS), (1, 0)]
    found = institute.county.authors(institute.devices[257])
    assert [(one.user_no, one.operations) for one in found] == [(1, 1), (7, 2), (9, 1)]
    assert [one.last_on for one in found][1:] == [date.fromordinal(TODAY.toordinal() + 2), TODAY]
    assert institute.county.authors(institute.devices[258]) == ()
    assert refused(institute.county.authors, UUID(int=5)).code is Code.DEVICE_UNKNOWN
