"""What travels: a withdrawal reaches the unit above, points given twice are named, minors stay."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.points import Holder
from wenming_desktop.services.volunteer_life.stars import NOTICE, OBJECTED

from .conftest import person, serve


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


def test_points_given_out_at_two_computers_are_named_after_they_meet(two: TwoUnits) -> None:
    below, above = two.station, two.centre
    house = Holder(None, "三组王家", below.org_units.own(below.actor).id)
    for rule in ("meeting", "civil_act"):
        below.life.points.give(below.actor, house, rule)
    two.carry(two.station, two.centre)
    below.life.points.redeem(below.actor, house, "towel")
    above.life.points.redeem(above.actor, house, "towel")  # it has not heard of the other
    two.carry(two.station, two.centre)
    (account,) = above.life.points.accounts(above.actor)
    assert (account.balance, account.is_short, account.spent) == (-5, True, 10)
    (own,) = below.life.points.accounts(below.actor)
    assert (own.balance, own.is_short) == (0, False)


def test_households_of_one_name_in_two_units_are_two(two: TwoUnits) -> None:
    below, above, house = two.station, two.centre, Holder(household="三组王家")
    for rule in ("meeting", "civil_act"):
        below.life.points.give(below.actor, house, rule)
    above.life.points.give(above.actor, house, "meeting")
    two.carry(two.station, two.centre)
    units = [one.org_units.own(one.actor).id for one in (below, above)]
    accounts = above.life.points.accounts(above.actor)
    balances = {one.unit_id: one.balance for one in accounts}
    own = [one.life.points.account(one.actor, house).balance for one in (below, above)]
    assert [balances[unit] for unit in units] == own
    assert own[0] > own[1] > 0
    with pytest.raises(WenmingError) as caught:
        above.life.points.redeem(above.actor, house, "towel", 5)
    assert caught.value.code is Code.POINTS_TOO_FEW
    (theirs,) = [one.holder for one in accounts if one.unit_id == units[0]]
    above.life.points.redeem(above.actor, theirs, "towel")
    assert above.life.points.account(above.actor, house).spent == 0
    assert above.life.points.account(above.actor, theirs).balance == 0


def test_who_withdraws_is_gone_above_too_and_the_hours_stay(two: TwoUnits) -> None:
    below, above = two.station, two.centre
    who = person(below, "欧阳晓琳", phone="13912349561", guardian_name="欧阳大山")
    serve(below, who, date(2026, 11, 1), 120)
    two.carry(two.station, two.centre)
    assert above.volunteers.search(above.actor, "oyxl")
    before = above.figures.stats(above.actor).figures
    done = below.life.withdrawals.withdraw(below.actor, who, "本人书面要求")
    assert done.sealed_segments > 0  # and it is said: they hold older values until they end
    two.carry(two.station, two.centre)
    left = above.volunteers.get(above.actor, who)
    assert (left.phone, left.guardian_name, left.status) == ("", "", VolunteerStatus.LEFT)
    for text in ("oyxl", "9561", "欧阳晓琳"):
        assert above.volunteers.search(above.actor, text) == []
    after = above.figures.stats(above.actor).figures
    assert after["service_minutes"] == before["service_minutes"] == 120
    assert after["attendance"] == before["attendance"]
    (said, *_) = above.life.consents.state(above.actor, who).history
    assert said.deed == "withdrawn"


def test_a_minor_from_below_is_taken_and_shown_as_lacking(two: TwoUnits) -> None:
    below, above = two.station, two.centre
    who = person(below, "小刚", birth_date=date(1990, 1, 1))
    with below.volunteers._uow() as work:  # an older program knew no such rule
        work.volunteers.update(replace(work.volunteers.get(who), birth_date=date(2015, 1, 1)))
    two.carry(two.station, two.centre)
    (line,) = above.life.consents.due(above.actor)
    assert (line.volunteer_id, line.why) == (who, "guardian")


def test_a_notice_below_is_seen_above_and_objections_can_be_written_there(two: TwoUnits) -> None:
    """Verdicts are a group of their own: the unit above may write them."""
    below, above = two.station, two.centre
    who = person(below, "周秀兰")
    for day in range(1, 11):
        serve(below, who, date(2026, 10, day), 720)
    (award,) = below.life.stars.announce(below.actor)
    two.carry(two.station, two.centre)
    (line,) = above.life.stars.lines(above.actor, frozenset({NOTICE}))
    assert (line.award.id, line.name, line.minutes_now) == (award.id, "周秀兰", 7200)
    above.life.stars.object(above.actor, award.id, "镇里接到电话反映")
    two.carry(two.centre, two.station)
    (line,) = below.life.stars.lines(below.actor)
    assert (line.award.state, "镇里接到电话反映" in line.award.opinion) == (OBJECTED, True)
