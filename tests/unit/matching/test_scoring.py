"""Single rules of the scorer, each with a pair that differs in nothing else."""

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.matching.labelled import key, rules
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.matching.places import UnitTree, Way, is_open
from wenming_desktop.domain.matching.scoring import Matcher
from wenming_desktop.domain.matching.values import Asked, Candidate, Crew, Supply, SupplyKind
from wenming_desktop.domain.matching.wording import Lexicon
from wenming_desktop.domain.rules import matching_rules
from wenming_desktop.messages.matching import reason_words
from wenming_desktop.services.rule_files import rule_file

TODAY = date(2026, 11, 26)
VILLAGE, SIBLING, TOWN, COUNTY, OTHER = (key(one) for one in "村邻镇县外")
TREE = UnitTree({VILLAGE: TOWN, SIBLING: TOWN, TOWN: COUNTY, OTHER: COUNTY, COUNTY: None})


def team(name: str = "理发队", **given: object) -> Supply:
    crew = Crew(team_id=key(name), members=4)
    plain = Supply(id=key(name), kind=SupplyKind.TEAM, name=name, unit_id=VILLAGE, crew=crew)
    own = {one: given.pop(one) for one in list(given) if one in Crew.__dataclass_fields__}
    return replace(plain, crew=replace(crew, **own), **given)


def rank(*supplies: Supply, text: str = "老人想理发", **asked: object) -> list[Candidate]:
    wish = Asked(text=text, unit_id=VILLAGE, **asked)
    return Matcher(rules(), supplies, TREE, TODAY).rank(wish)


def told(found: Candidate) -> list[str]:
    return [reason_words(one, "标签") for one in found.reasons]


@pytest.mark.parametrize(
    ("given", "asked", "words"),
    [
        ({"open_orders": 8}, {}, "手上还有 8 单没办完"),
        ({"declined": 1}, {}, "这一件退过单"),
        ({"volunteers_declined": 2}, {}, "这一件有 2 位志愿者没接"),
        ({"busy": frozenset({date(2026, 12, 5)})}, {"on": date(2026, 12, 5)}, "已经有活动"),
        ({"times": ("寒假",)}, {}, "只有寒假有空"),
        ({"unit_id": OTHER}, {}, "在别的乡镇"),
    ],
)
def test_what_speaks_against_a_team_puts_it_second_and_is_said(
    given: dict[str, object], asked: dict[str, object], words: str
) -> None:
    better, worse = rank(team("理发二队", **given), team("理发队"), **asked)
    assert better.supply.name == "理发队"
    assert any(words in one for one in told(worse))


def test_children_are_not_sent_up_a_ladder_and_are_sent_where_they_are_asked_for() -> None:
    children = team("小小维修队", minors=4)
    grown = team("维修队", unit_id=SIBLING)
    assert rank(children, grown, text="路灯坏了，要爬高")[0].supply is grown
    show = team("小小文艺队", minors=4)
    other = team("文艺队")
    assert rank(show, other, text="请小朋友来表演节目")[0].supply is show
    assert rank(show, other, text="想看表演节目")[0].supply is other


def test_what_is_secret_goes_to_somebody_who_keeps_it() -> None:
    talk = team("心理援助队", about="心理疏导，保密")
    open_day = Supply(
        id=key("日"),
        kind=SupplyKind.PROJECT,
        name="心理健康开放日",
        about="心理讲座",
        unit_id=VILLAGE,
        capacity=200,
    )
    first, second = rank(open_day, talk, text="心里憋屈", is_private=True)
    assert first.supply is talk
    assert "单独谈，能保密" in told(first)
    assert second.supply is open_day


def test_a_hall_must_hold_the_people_and_be_open_and_free() -> None:
    day = date(2026, 12, 5)
    small = Supply(
        id=key("小"),
        kind=SupplyKind.VENUE,
        name="小会议室",
        venue_type="party_service_center",
        unit_id=VILLAGE,
        capacity=20,
    )
    large = replace(small, id=key("大"), name="大会议室", capacity=80)
    asked = {"text": "开会要借个会议室", "heads": 50, "on": day}
    first, second = rank(small, large, **asked)
    assert (first.supply, second.supply) == (large, small)
    assert "只容得下 20 人，要 50 人" in told(second)
    taken = replace(large, id=key("占"), name="甲会议室", booked=frozenset({day}))
    closed = replace(large, id=key("关"), name="乙会议室", opening_slots=("1 08:30-11:30",))
    ranked = rank(taken, closed, large, **asked)
    assert ranked[0].supply is large
    assert any("已经有人用" in one for found in ranked for one in told(found))
    assert any("不开放" in one for found in ranked for one in told(found))


def test_words_are_read_longest_first_and_not_where_they_are_denied_or_only_near() -> None:
    lexicon = Lexicon(rules())
    assert set(lexicon.topics("爱心理发队")) == {"hair"}
    assert "hair" in lexicon.topics("给老人理个发")
    assert "hair" not in lexicon.topics("不是要理发")
    assert "medical" not in lexicon.topics("卫生室门口有垃圾")
    assert lexicon.topics("") == {}


def test_a_need_about_nothing_known_gets_no_suggestion_rather_than_a_wrong_one() -> None:
    assert rank(team("急救队"), team("理发队"), text="嗯嗯嗯") == []


def test_ways_in_the_tree_and_slots_of_a_week() -> None:
    assert TREE.way(VILLAGE, VILLAGE) == Way(0, 0)
    assert TREE.way(VILLAGE, SIBLING) == Way(1, 1)
    assert TREE.way(VILLAGE, COUNTY) == Way(2, 0)
    assert TREE.way(VILLAGE, OTHER) == Way(2, 1)
    assert TREE.way(VILLAGE, key("没有")) is None
    assert UnitTree({VILLAGE: TOWN, TOWN: VILLAGE}).line(VILLAGE) == [VILLAGE, TOWN]
    assert is_open((), TODAY)
    assert is_open(("4 08:30-11:30",), TODAY)
    assert not is_open(("1 08:30-11:30",), TODAY)


@pytest.mark.parametrize(
    "broken",
    [
        {"weights": {}},
        {"weights": {**rule_file("matching")["weights"], "subject": 900}},
        {"topics": []},
        {"topics": [{"id": "x", "title": "x", "words": []}]},
        {"topics": [{"id": "x", "title": "x", "words": "abc"}]},
        {"words": {}},
    ],
)
def test_a_pack_that_cannot_be_meant_is_refused(broken: dict[str, object]) -> None:
    with pytest.raises(WenmingError) as caught:
        matching_rules({**rule_file("matching"), **broken})
    assert caught.value.code is Code.RULE_PACK_INVALID
