"""A station that has worked before it was enrolled keeps its work, drafts included."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.attendance import draft_place
from wenming_desktop.services.use_cases import UseCases


def test_a_draft_is_found_again_after_enrolment(
    make_home: Callable[..., UseCases], tmp_path: Path
) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "某县中心")
    station = make_home("station")
    person = station.volunteers.save(station.actor, None, name="王建国")
    planned = station.activities.plan(
        station.actor, name="宣讲", day=date(2026, 11, 28), starts=time(9), ends=time(11)
    )
    place = draft_place(planned.occurrence.id)
    station.drafts.save(station.actor, place, f'{{"rows": ["{person.id}"]}}')
    card = centre.exchange.write_parent_card(centre.actor, tmp_path)
    info = station.exchange.enrol_request(station.actor, tmp_path, parent_card=card)
    centre.exchange.enrol_approve(centre.actor, tmp_path, info.digits, tmp_path)
    station.exchange.enrol_accept(station.actor, tmp_path)
    line = station.activities.page(station.actor).lines[0]
    renamed = station.volunteers.page(station.actor).lines[0]
    assert home_org_of(line.id) == home_org_of(renamed.id) == 2
    kept = station.drafts.load(station.actor, draft_place(line.id))
    assert kept == f'{{"rows": ["{renamed.id}"]}}'
    assert station.drafts.load(station.actor, place) is None


def test_edits_carry_who_made_them(make_home: Callable[..., UseCases]) -> None:
    station = make_home("station")
    station.volunteers.save(station.actor, None, name="王建国")
    maker = station.volunteers._uow
    with maker(read_only=True) as work:
        rows = work._connection.exec_driver_sql("SELECT DISTINCT user_no FROM sync_dirty")
        assert station.actor.user_no in set(rows.scalars())
