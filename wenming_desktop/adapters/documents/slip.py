"""Form T9, the slips of an enrolment: A4 upright, one page, thirty digits to be compared.

Request, answer and confirmation look alike, so that a clerk finds the digits at the same place on
each. The QR code holds the thirty digits and nothing else: a scanner types them.
"""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LEFT,
    RIGHT,
    SMALLEST,
    draw_facts,
    draw_heading,
    draw_signatures,
    draw_steps,
)
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.key_paper_content import SlipContent, SlipKind

QR_SIZE: Final = 34.0
QR_LEFT: Final = 153.0
_BLOCK: Final = 46.0
_COLUMNS: Final = (24.0, 66.0, 108.0)
_GROUP: Final = 5
_LABELS: Final = ("单位（盖章）", "签字", "日期时间")
_TICK: Final = "30 位数字逐位一样"

_TITLES: Final = {
    SlipKind.REQUEST: "入网申请单",
    SlipKind.RENEWAL: "换钥匙申请单",
    SlipKind.APPROVAL: "入网回执",
    SlipKind.ACCEPTANCE: "入网确认单",
    SlipKind.ROOT: "县根数字核对单",
}
_ABOUT: Final = {
    SlipKind.REQUEST: "和 U 盘一起，带到上级单位",
    SlipKind.RENEWAL: "和 U 盘一起，带到上级单位",
    SlipKind.APPROVAL: "和写好欢迎包的 U 盘一起，带回申请的单位",
    SlipKind.ACCEPTANCE: "签字以后，交回上级单位存档",
    SlipKind.ROOT: "和单位卡文件一起，交给要入网的单位",
}
_SIDES: Final = {
    SlipKind.REQUEST: ("申请单位", "批准单位"),
    SlipKind.RENEWAL: ("申请单位", "批准单位"),
    SlipKind.APPROVAL: ("批准单位", "领回单位"),
    SlipKind.ACCEPTANCE: ("入网单位", "上级单位"),
    SlipKind.ROOT: ("发卡单位", "收卡单位"),
}
_ROOT_NOTES: Final = {
    SlipKind.REQUEST: "这是单位卡上的。请上级与自己屏幕上的县根数字核对。",
    SlipKind.RENEWAL: "这是本机记着的。请上级与自己屏幕上的县根数字核对。",
    SlipKind.APPROVAL: "打开欢迎包以后，屏幕上的县根数字要与这里一样。",
    SlipKind.ACCEPTANCE: "这是入网的电脑记下的。请上级与自己屏幕上的县根数字核对。",
    SlipKind.ROOT: "选了单位卡以后，屏幕上的县根数字要与这里一样。",
}
_STEPS: Final = {
    SlipKind.REQUEST: (
        "带着 U 盘和这张单子，到上级单位。",
        "上级打开申请文件，照本单输入前 10 位，再看其余 20 位是不是一样。",
        "一样才批准。有一位不同就不批准，请回来重新写申请。",
        "批准以后，把 U 盘和回执带回来，在“入网”里打开欢迎包。",
    ),
    SlipKind.RENEWAL: (
        "带着 U 盘和这张单子，到上级单位。电脑照常使用，数据不会丢。",
        "上级打开申请文件，照本单输入前 10 位，再看其余 20 位是不是一样。",
        "一样才批准。有一位不同就不批准，请回来重新写申请。",
        "批准以后，把 U 盘和回执带回来，在“入网”里打开欢迎包。",
    ),
    SlipKind.APPROVAL: (
        "把 U 盘和这张单子带回申请的电脑，插上 U 盘，在“入网”里打开欢迎包。",
        "屏幕上出现县根 30 位数字，与本单逐位核对。",
        "有一位不同，就不要再用这个 U 盘，马上告诉批准的单位。",
        "一样，就入网了。打印“入网确认单”，签字以后交回批准的单位。",
    ),
    SlipKind.ACCEPTANCE: (
        "入网单位签字以后，把这张单子交给上级单位。",
        "上级在“入网”里看县根 30 位数字，与本单逐位核对。",
        "有一位不同，这台电脑先不要交换数据，马上告诉县中心。",
        "一样，双方签字，由上级存档。以后照常一键交换。",
    ),
    SlipKind.ROOT: (
        "把单位卡文件和这张单子一起交给要入网的单位。",
        "新单位在“入网”里选单位卡，屏幕上出现县根 30 位数字，与本单逐位核对。",
        "有一位不同，就不要用这张单位卡，马上告诉发卡的单位。",
        "一样，就写出入网申请，打印“入网申请单”，带着 U 盘来。",
    ),
}


def draw_slip(content: SlipContent) -> Paper:
    """Draw the page."""
    title = _TITLES[content.kind]
    paper = Paper(title)
    paper.start_page()
    draw_heading(paper, title, _ABOUT[content.kind], content.mark)
    top = draw_facts(paper, content.facts, 51, 10.5) + 9
    if content.digits:
        words = "本机 30 位核对数字"
        if content.kind is SlipKind.APPROVAL:
            words = "申请电脑的 30 位核对数字"
        note = "读的时候五位一停。二维码里就是这 30 位数字，可以用扫码枪。"
        _digits(paper, (top, words, content.digits, note), Slot("digits", words))
        top += _BLOCK + 4
    if content.root_digits:
        note = _ROOT_NOTES[content.kind]
        words = "县根 30 位数字"
        _digits(paper, (top, words, content.root_digits, note), Slot("root_digits", words))
        top += _BLOCK + 4
    draw_steps(paper, "下一步", _STEPS[content.kind], top + 5, 7.5)
    draw_signatures(paper, (245, 41), _SIDES[content.kind], _LABELS, _TICK)
    return paper


def _digits(paper: Paper, block: tuple[float, str, str, str], slot: Slot) -> None:
    """Draw thirty digits in two rows of three groups, with their code beside them."""
    top, words, digits, note = block
    plain = digits.replace(" ", "")
    paper.frame((LEFT, top, RIGHT - LEFT, _BLOCK), 1.0)
    paper.text(LEFT + 4, top + 8, words, Style(Face.BOLD, 13), FORM)
    style = Style(Face.BOLD, 26)
    groups = [plain[start : start + _GROUP] for start in range(0, len(plain), _GROUP)]
    for number, group in enumerate(groups):
        row, column = divmod(number, len(_COLUMNS))
        paper.text(_COLUMNS[column], top + 21.5 + row * 12, group, style, slot, Align.LEFT)
    kai = Style(Face.KAI, 10)
    fitted = paper.fit(note, kai, SMALLEST, QR_LEFT - LEFT - 8)
    paper.fitted(LEFT + 4, top + 40.6, fitted, kai, FORM)
    paper.qr(QR_LEFT, top + (_BLOCK - QR_SIZE) / 2, QR_SIZE, plain)
