"""调配申请 at a centre that knows many units: who may decide, who is told, what is out."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from tests.integration.report.conftest import YEAR, add_units
from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.allocations import AllocationRequest
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.org_units import Level, OrgUnit
from wenming_desktop.domain.resources import Equipment
from wenming_desktop.services.allocation.requests import Wish
from wenming_desktop.services.use_cases import UseCases

FIRST, SECOND = 256, 512
"""Org numbers of two institutes."""


@pytest.fixture
def centre(make_home: Any) -> UseCases:
    use: UseCases = make_home("centre", Level.COUNTY_CENTER, "云溪县新时代文明实践中心")
    add_units(use)
    return use


def unit(use: UseCases, org_no: int) -> OrgUnit:
    with use.figures._uow(read_only=True) as work:
        return next(one for one in work.org_units.all() if one.org_no == org_no)


def kept(use: UseCases, kind: type[Any], org_no: int, **fields: Any) -> UUID:
    """Write a row as the unit itself would have."""
    with use.figures._uow() as work:
        row = kind(id=work.next_id(org_no), org_unit_id=unit(use, org_no).id, **fields)
        work.rows(kind).add(row)
    return UUID(bytes=row.id.bytes)


def wish(use: UseCases, org_no: int, **fields: Any) -> UUID:
    given = {"wanted": "音响", "asked_on": date(2026, 11, 20)} | fields
    return kept(use, AllocationRequest, org_no, **given)


def test_the_lender_gets_a_row_of_its_own_that_no_count_takes(centre: UseCases) -> None:
    stage = kept(centre, Venue, SECOND, name="戏台", venue_type="stage")
    asked = wish(centre, FIRST, resource_kind="venue", wanted="能演戏的台子")
    (offer,) = centre.allocations.offers(centre.actor, asked)
    assert (offer.name, offer.unit) == ("戏台", unit(centre, SECOND).name)
    granted = centre.allocations.grant(centre.actor, asked, stage)
    assert granted.lender_unit_id == unit(centre, SECOND).id
    rows = centre.records.find(centre.actor, "allocation_request", {})
    (told,) = [one for one in rows if one["origin_id"]]
    assert home_org_of(UUID(told["id"])) == SECOND
    assert (told["origin_id"], told["state"], told["wanted"]) == (
        str(asked),
        "granted",
        "能演戏的台子",
    )
    (line,) = centre.allocations.lines(centre.actor)
    assert (line.request.id, line.resource, line.lender) == (
        asked,
        "戏台",
        unit(centre, SECOND).name,
    )
    found = centre.ledgers.look(centre.actor, "use-by-level", YEAR)
    heads = [head for head, _ in found.columns]
    assert dict(zip(heads, found.sums, strict=True))["调配申请"] == "1"
    town = dict(zip(heads, found.rows[1], strict=True))
    assert (town["阵地"], town["用过的阵地"], town["阵地使用面"]) == ("1", "0", "0.0%")


def test_what_is_out_in_these_days_is_not_lent_twice(centre: UseCases) -> None:
    sound = kept(centre, Equipment, SECOND, name="音响", quantity=2)
    days = {"first_day": date(2026, 12, 1), "last_day": date(2026, 12, 5)}
    for org_no in (FIRST, FIRST + 1):
        centre.allocations.grant(centre.actor, wish(centre, org_no, **days), sound)
    third = wish(centre, FIRST + 2, first_day=date(2026, 12, 5), last_day=date(2026, 12, 5))
    with pytest.raises(WenmingError) as caught:
        centre.allocations.grant(centre.actor, third, sound)
    assert caught.value.code is Code.RESOURCE_TAKEN
    (offer,) = centre.allocations.offers(centre.actor, third)
    assert offer.taken_by == unit(centre, FIRST).name
    later = wish(centre, FIRST + 2, first_day=date(2026, 12, 6))
    assert centre.allocations.grant(centre.actor, later, sound).state == "granted"
    first = centre.allocations.lines(centre.actor)[1].request
    centre.allocations.give_back(centre.actor, first.id, "完好")
    assert centre.allocations.grant(centre.actor, third, sound).state == "granted"


def test_a_step_is_taken_once_and_saying_no_needs_a_reason(centre: UseCases) -> None:
    asked = wish(centre, FIRST)
    with pytest.raises(WenmingError) as caught:
        centre.allocations.refuse(centre.actor, asked, "  ")
    assert caught.value.code is Code.REASON_MISSING
    centre.allocations.refuse(centre.actor, asked, "正在修")
    for again in (
        lambda: centre.allocations.grant(centre.actor, asked, None),
        lambda: centre.allocations.give_back(centre.actor, asked),
    ):
        with pytest.raises(WenmingError) as caught:
            again()
        assert caught.value.code is Code.ALLOCATION_STEP


def test_what_is_late_is_said_and_a_record_file_decides_nothing(centre: UseCases) -> None:
    asked = wish(centre, FIRST, last_day=date(2026, 11, 20))
    centre.allocations.grant(centre.actor, asked, None)
    (line,) = centre.allocations.lines(centre.actor)
    assert (line.days_over, line.may_return) == (4, True)
    change = {"kind": "allocation_request", "id": str(asked), "state": "returned"}
    with pytest.raises(WenmingError) as caught:
        centre.records.record(centre.actor, [change])
    assert caught.value.code is Code.NOT_ALLOWED


def test_a_station_asks_in_words_and_decides_nothing(station: UseCases) -> None:
    with pytest.raises(WenmingError) as caught:
        station.allocations.ask(station.actor, Wish(wanted=" "))
    assert caught.value.code is Code.FIELD_MISSING
    wrong = Wish(wanted="音响", first_day=date(2026, 12, 5), last_day=date(2026, 12, 1))
    with pytest.raises(WenmingError) as caught:
        station.allocations.ask(station.actor, wrong)
    assert caught.value.code is Code.INVALID_FIELD
    request = station.allocations.ask(station.actor, Wish(wanted="音响", quantity=1))
    assert (request.state, request.asked_by) == ("asked", station.actor.name)
