"""上报批次: a ledger says which sealing carried a line and whether the units above have it."""

from datetime import date

from tests.integration.exchange.test_reaching import hold
from wenming_desktop.adapters.sync.carrying import StoreCarrying
from wenming_desktop.services.exchange_ports import Reached
from wenming_desktop.services.ledgers.carried_ports import CarriedKind

MAY, JUNE = (date(2026, 5, 1), date(2026, 5, 31)), (date(2026, 6, 1), date(2026, 6, 30))


def told(home, kind=CarriedKind.OCCURRENCES, days=JUNE):
    return sorted(
        (one.batch, one.reached) for one in StoreCarrying(home.engine).carried(kind, *days).values()
    )


def test_a_batch_is_named_below_and_above_and_its_receipt_comes_back(county):
    station, institute, centre = county.station, county.institute, county.centre
    hold(station)
    assert told(station) == []  # nothing was sealed
    county.carry(station, institute)
    ((batch, place),) = told(station)
    assert place is Reached.WRITTEN
    assert batch.startswith("257-1 第 ")
    ((above, place),) = told(institute)
    assert above.startswith(batch)
    assert "号包" in above
    assert place is Reached.INSTITUTE
    county.carry(institute, station)
    assert told(station) == [(batch, Reached.INSTITUTE)]
    county.carry(institute, centre)
    county.carry(centre, institute)
    station.add("volunteer", name="曾国强")  # the institute has news only for who sends some
    county.carry(station, institute)
    county.carry(institute, station)
    assert told(station) == [(batch, Reached.CENTRE)]
    assert told(station, CarriedKind.HOURS) == [(batch, Reached.CENTRE)]


def test_what_was_changed_later_names_the_later_batch(county):
    station = county.station
    signed = hold(station)
    hold(station, name="义诊", day="2026-05-02")
    county.carry(station, county.institute)
    ((first, _),) = told(station)
    station.edit("sign_in", signed, note="补签")
    assert told(station) == [(first, Reached.NOWHERE)]
    county.carry(station, county.institute)
    ((second, place),) = told(station)
    assert place is Reached.WRITTEN
    assert second != first
    assert told(station, days=MAY) == [(first, Reached.WRITTEN)]


def test_a_computer_without_a_place_has_no_batches(new_home):
    home = new_home("alone", "孤村站", "station")
    hold(home)
    assert told(home) == []
