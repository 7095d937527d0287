"""Every slip of the reference report is found; a sound text has none."""

from pathlib import Path

import pytest

from wenming_desktop.domain.proofreading import Proofreader, SlipKind
from wenming_desktop.services.rule_files import rule_file

REFERENCE = Path(__file__).parents[2] / "data" / "reference-report.txt"
WRONG = (
    "机杓",
    "范涸",
    "明矾",
    "双务资源",
    "理伦",
    "活跃文生活",
    "活动阵的",
    "问题服务",
    "景卜",
    "实线",
    "使明效能",
    "核心心要义",
    "决策部的",
    "县城内",
    "资源据",
    "活对的",
    "探促",
    "统文化",
    "初步整合,公共",
    "阵地运用率",
    "和和",
    "小编",
    "供大家参考",
    "相关文章",
)
TORN = ("目前。", "17个、实践站。", "。又要", "加强对志愿者的培训力度")


def proofreader() -> Proofreader:
    return Proofreader.of(rule_file("proofreading"))


@pytest.mark.acceptance(41)
def test_every_slip_of_the_reference_is_found() -> None:
    slips = proofreader().look(REFERENCE.read_text(encoding="utf-8"))
    found = {slip.text for slip in slips}
    assert [wrong for wrong in (*WRONG, *TORN) if wrong not in found] == []
    kinds = [slip.kind for slip in slips]
    assert kinds.count(SlipKind.PLACEHOLDER) == 12
    assert kinds.count(SlipKind.QUOTES) == 1
    assert kinds.count(SlipKind.SPACE) > 20
    assert any("资源「。」" in slip.around for slip in slips)


def test_each_finding_says_where_it_stands_and_what_was_meant() -> None:
    (slip,) = proofreader().look("成立组织机杓，落实保障。")
    assert (slip.start, slip.text, slip.right) == (4, "机杓", "机构")
    assert slip.around == "成立组织「机杓」，落实保障。"


@pytest.mark.parametrize(
    "sound",
    [
        "层层明晰职责，层层压实责任。目前，所有县（区）均建立了县文明实践中心。",
        "“五老”人员参加“天天舞、周周乐、月月庆”，传统文化活动深受欢迎。",
        "收到需求128件，办结113件，办结率88.3%。",
        "现实线索清楚，中心心理疏导室开放。",
    ],
)
def test_a_sound_sentence_has_no_slip(sound: str) -> None:
    assert proofreader().look(sound) == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("志愿服务队***支", SlipKind.PLACEHOLDER),
        ("实践所▢个", SlipKind.PLACEHOLDER),
        ("开展活动【待填】场", SlipKind.PLACEHOLDER),
        ("（由撰稿人填写，可引用）", SlipKind.PLACEHOLDER),
        ("落实举措,形成合力", SlipKind.PUNCTUATION),
        ("县(区)都已建立", SlipKind.PUNCTUATION),
        ("活动丰富，。", SlipKind.PUNCTUATION),
        ("提 高效能", SlipKind.SPACE),
        ("统一管理办法”要求", SlipKind.QUOTES),
        ("群众群众满意", SlipKind.DOUBLED),
        ("形成了的的品牌", SlipKind.DOUBLED),
    ],
)
def test_what_is_wrong_is_named(text: str, kind: SlipKind) -> None:
    assert kind in {slip.kind for slip in proofreader().look(text)}
