"""内容审核: a second person, the text that was judged, and what a poster says without it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases

REVIEW = Path(__file__).resolve().parents[3] / "resources" / "rules" / "review.toml"


def plan(use: UseCases, **fields: object):
    given = {"name": "理论宣讲进小院", "work_content": "theory_study", "slogan": "听党话"}
    return use.activities.plan(
        use.actor, day=date(2026, 11, 28), starts=time(9), ends=time(10), **given | fields
    )


def second(use: UseCases):
    return replace(use.actor, name="赵会计")


def refused(act: Callable[[], object]) -> Code:
    with pytest.raises(WenmingError) as caught:
        act()
    return caught.value.code


def state(use: UseCases, subject: UUID) -> str:
    (found,) = [one for one in use.reviews.all(use.actor) if one.subject_id == subject]
    return found.state


def test_what_was_judged_is_the_text_and_by_another_person(station: UseCases) -> None:
    activity = plan(station).activity
    use, actor = station.reviews, station.actor
    assert state(station, activity.id) == "none"
    review = use.submit(actor, "poster", activity.id)
    assert use.submit(actor, "poster", activity.id).id == review.id
    assert refused(lambda: use.approve(actor, review.id)) is Code.SECOND_PERSON_NEEDED
    assert refused(lambda: use.give_back(second(station), review.id, " ")) is Code.REASON_MISSING
    returned = use.give_back(second(station), review.id, "口号太短")
    assert (returned.reviewed_by, returned.opinion) == ("赵会计", "口号太短")
    assert refused(lambda: use.approve(second(station), review.id)) is Code.REVIEW_STEP
    station.records.record(
        actor, [{"kind": "activity", "id": str(activity.id), "slogan": "听党话跟党走"}]
    )
    again = use.submit(actor, "poster", activity.id)
    assert again.id != review.id
    assert use.approve(second(station), again.id).state == "approved"
    assert state(station, activity.id) == "approved"
    station.records.record(actor, [{"kind": "activity", "id": str(activity.id), "notice": "带伞"}])
    assert state(station, activity.id) == "changed"


def test_a_record_file_is_no_way_round(station: UseCases) -> None:
    activity = plan(station).activity
    review = station.reviews.submit(station.actor, "poster", activity.id)
    mine = {"kind": "content_review", "id": str(review.id), "state": "approved"}
    for reviewer in ("", station.actor.name):
        record = [{**mine, "reviewed_by": reviewer}]
        code = refused(lambda record=record: station.records.record(station.actor, record))
        assert code is Code.SECOND_PERSON_NEEDED


def test_a_talk_is_judged_in_both_versions(station: UseCases) -> None:
    talk = {"kind": "talk_text", "name": "乡村振兴怎么干", "plain_text": "把地种好"}
    row = station.records.record(station.actor, [{**talk, "original_text": "产业兴旺"}])[0].id
    (waiting,) = [one for one in station.reviews.all(station.actor) if one.subject_id == row]
    assert waiting.texts == (("原文", "产业兴旺"), ("通俗版", "把地种好"))
    empty = station.records.record(station.actor, [{"kind": "talk_text", "name": "空"}])[0].id
    code = refused(lambda: station.reviews.submit(station.actor, "talk", empty))
    assert code is Code.NOTHING_TO_REVIEW


def test_a_poster_says_where_its_review_stands(station: UseCases, tmp_path: Path) -> None:
    planned = plan(station)
    other = plan(station, name="广场舞", work_content="cultural_life")
    papers, actor = station.papers, station.actor

    def printed() -> str:
        return papers.poster(actor, planned.occurrence.id, tmp_path / "海报.pdf").review

    assert printed() == "none"
    assert papers.poster(actor, other.occurrence.id, tmp_path / "舞.pdf").review == ""
    review = station.reviews.submit(actor, "poster", planned.activity.id)
    assert printed() == "submitted"
    station.reviews.approve(second(station), review.id)
    assert printed() == "approved"


def test_a_county_may_forbid_the_poster(make_home: Callable[..., UseCases], tmp_path: Path) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    text = REVIEW.read_text(encoding="utf-8").replace(
        'strictness = "warn"', 'strictness = "block"', 1
    )
    centre.rule_packs.issue(centre.actor, text.replace("2026.1", "2026.2"))
    planned, to = plan(centre), tmp_path / "海报.pdf"
    print_it = centre.papers.poster
    code = refused(lambda: print_it(centre.actor, planned.occurrence.id, to))
    assert (code, to.exists()) == (Code.REVIEW_NEEDED, False)
    shown = print_it(centre.actor, planned.occurrence.id, to, preview=True)
    assert (shown.review, to.exists()) == ("none", True)
    review = centre.reviews.submit(centre.actor, "poster", planned.activity.id)
    centre.reviews.approve(second(centre), review.id)
    assert print_it(centre.actor, planned.occurrence.id, to).review == "approved"
