"""What came of an occurrence, on a real store: sums that are checked, results, figures."""

from datetime import date, time
from typing import Any
from uuid import UUID

import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.use_cases import UseCases

MEN, WOMEN = "male", "female"


def held(use: UseCases) -> UUID:
    times = {"day": date(2026, 11, 20), "starts": time(9), "ends": time(11)}
    return use.activities.plan(use.actor, name="农民运动会", form="sports", **times).occurrence.id


def save(use: UseCases, row_id: UUID, heads: dict[Any, int], **fields: Any) -> None:
    own = use.org_units.own(use.actor).id
    audience = {(own, band, sex): count for (band, sex), count in heads.items()}
    results = fields.pop("results", ())
    use.outcomes.save(use.actor, row_id, fields, audience, results)


def refused(use: UseCases, row_id: UUID, heads: dict[Any, int], **fields: Any) -> Code:
    with pytest.raises(WenmingError) as caught:
        save(use, row_id, heads, **fields)
    return caught.value.code


def test_the_audience_is_kept_counted_and_changed(station: UseCases) -> None:
    row_id = held(station)
    save(station, row_id, {("60_79", MEN): 12, ("60_79", WOMEN): 9}, beneficiaries=25)
    save(station, row_id, {("60_79", MEN): 10, ("18_35", WOMEN): 4}, beneficiaries=25)
    found = station.outcomes.read(station.actor, row_id)
    own = station.org_units.own(station.actor).id
    assert dict(found.audience) == {(own, "60_79", MEN): 10, (own, "18_35", WOMEN): 4}
    with station.figures._uow(read_only=True) as work:
        counted = work.figures.count(["audience", "beneficiaries"], parse_period("2026-11"))
    assert [one.total for one in counted.values()] == [14, 25]
    assert counted["audience"].parts["age_band"] == {"60_79": 10, "18_35": 4}


def test_more_people_by_age_than_there_were_are_refused_and_nothing_is_changed(
    station: UseCases,
) -> None:
    row_id = held(station)
    save(station, row_id, {("60_79", MEN): 5}, beneficiaries=5)
    assert refused(station, row_id, {("60_79", MEN): 6}) is Code.AUDIENCE_OVER_TOTAL
    assert refused(station, row_id, {("60_79", MEN): 5}, beneficiaries=4) is (
        Code.AUDIENCE_OVER_TOTAL
    )
    assert sum(station.outcomes.read(station.actor, row_id).audience.values()) == 5
    row = {"kind": "audience_count", "occurrence_id": str(row_id), "heads": 1, "sex": WOMEN}
    with pytest.raises(WenmingError) as caught:
        station.records.record(station.actor, [row])
    assert caught.value.code is Code.AUDIENCE_OVER_TOTAL


def test_without_a_total_the_sum_is_the_total(station: UseCases) -> None:
    row_id = held(station)
    save(station, row_id, {("60_79", MEN): 5, ("80_up", WOMEN): 2})
    assert station.outcomes.read(station.actor, row_id).occurrence.beneficiaries == 7


def test_results_of_a_meet_stay_change_and_go(station: UseCases) -> None:
    row_id = held(station)
    first, second = ("拔河", 1, "一组", "", "一等奖"), ("跳绳", 1, "王秀英", "152个", "")
    save(station, row_id, {}, results=[first, second, ("", None, "", "", "")])
    rows = station.records.find(station.actor, "competition_result", {})
    save(station, row_id, {}, results=[first], problems_solved=3, is_typical=True, summary="热闹")
    after = station.records.find(station.actor, "competition_result", {})
    assert [one["id"] for one in after] == [rows[0]["id"]]
    found = station.outcomes.read(station.actor, row_id)
    assert found.results == (first,)
    told = found.occurrence
    assert (told.problems_solved, told.is_typical, told.summary) == (3, True, "热闹")


def test_a_cancelled_occurrence_has_no_outcome(station: UseCases) -> None:
    row_id = held(station)
    station.activities.cancel(station.actor, row_id)
    assert refused(station, row_id, {("60_79", MEN): 5}) is Code.INVALID_FIELD
