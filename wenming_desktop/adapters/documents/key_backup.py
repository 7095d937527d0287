"""Form T10, a sealed key on paper: the page with its digits and the page with its code, A4 upright.

Neither page opens anything without the other, as file and code do not; so they are kept apart.
"""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LEFT,
    draw_facts,
    draw_heading,
    draw_signatures,
    draw_steps,
)
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.domain.paper_key import GROUP, ROW_DIGITS
from wenming_desktop.services.key_paper_content import KeyBackupContent

KEY_QR: Final = (144.0, 100.0, 48.0)
CODE_QR: Final = (144.0, 100.0, 48.0)
CODE_PREFIX: Final = "WM-KIT:"
_FIRST_ROW: Final = 103.0
_ROW: Final = 7.2
_COLUMNS: Final = (27.0, 48.0, 69.0, 90.0)
_CHECK: Final = 116.0
_LABELS: Final = ("单位（盖章）", "签字", "日期时间")
_KEY_RULES: Final = (
    "本页和代码页由不同的人、锁在不同的地方。两页放在一起，等于把钥匙交出去。",
    "锁在柜子里或保险柜里。不拍照，不复印，不存进电脑和手机。",
    "每年试读一次：“U盘上报—县里定的—县里的钥匙”里按“试着读回”。",
    "怀疑丢了或被人看过，马上告诉县中心换新钥匙。旧的两页一起销毁。",
)
_CODE_RULES: Final = (
    "本页和钥匙页、钥匙文件由不同的人、锁在不同的地方。",
    "锁在柜子里或保险柜里。不拍照，不复印，不念给电话里的人听。",
    "代码里没有 0、1、I、O。末尾两个校验数字可以一起输，输错会当场说。",
    "怀疑丢了或被人看过，马上告诉县中心换新钥匙。旧的两页一起销毁。",
)


def draw_key_backup(content: KeyBackupContent) -> Paper:
    """Draw both pages."""
    paper = Paper(f"{content.title}纸质备份")
    _key_page(paper, content)
    _code_page(paper, content)
    return paper


def _top(paper: Paper, content: KeyBackupContent, page: str, number: int) -> None:
    paper.start_page()
    about = f"纸质备份，第 {number} 页，共 2 页。两页分开保管"
    draw_heading(paper, f"{content.title} · {page}", about, content.mark)
    draw_facts(paper, (*content.facts, ("钥匙指纹", content.digits)), 49, 9.5)


def _key_page(paper: Paper, content: KeyBackupContent) -> None:
    _top(paper, content, "钥匙页", 1)
    slot, style = Slot("rows", "钥匙数字"), Style(Face.BOLD, 14)
    paper.text(_CHECK + 3, _FIRST_ROW - 6, "校验", Style(Face.SANS, 8.5), FORM, Align.CENTRE)
    for number, row in enumerate(content.rows, start=1):
        baseline = _FIRST_ROW + (number - 1) * _ROW
        paper.text(24, baseline, f"{number}", Style(Face.SANS, 9.5), FORM, Align.RIGHT)
        for column, start in zip(_COLUMNS, range(0, ROW_DIGITS, GROUP), strict=True):
            paper.text(column, baseline, row[start : start + GROUP], style, slot)
        paper.text(_CHECK, baseline, row[ROW_DIGITS:], Style(Face.SANS, 14), slot)
        paper.rule((LEFT, baseline + 1.9, _CHECK + 8, baseline + 1.9), 0.2)
    bottom = _FIRST_ROW + len(content.rows) * _ROW
    paper.qr(*KEY_QR, "".join(content.rows))
    words = "二维码里就是左边的全部数字"
    paper.text(168, 154, words, Style(Face.KAI, 9), FORM, Align.CENTRE)
    draw_steps(paper, "保管", _KEY_RULES, bottom + 5, 7)
    _signed(paper)


def _code_page(paper: Paper, content: KeyBackupContent) -> None:
    _top(paper, content, "代码页", 2)
    slot, groups = Slot("code", "代码"), content.code.split("-")
    paper.text(LEFT, 106, "代码（25 个字母和数字）", Style(Face.BOLD, 13), FORM)
    for number, group in enumerate(groups):
        row, column = divmod(number, 2)
        place = LEFT + 6 + column * 56, 122 + row * 15
        paper.text(*place, group, Style(Face.BOLD, 26), slot)
    paper.text(LEFT + 62, 150.5, "校验", Style(Face.SANS, 10.5), FORM)
    paper.text(LEFT + 74, 152, content.code_check, Style(Face.SANS, 26), slot)
    paper.qr(*CODE_QR, CODE_PREFIX + content.code)
    paper.text(168, 154, "二维码里就是这个代码", Style(Face.KAI, 9), FORM, Align.CENTRE)
    draw_steps(paper, "保管", _CODE_RULES, 172, 8)
    _signed(paper)


def _signed(paper: Paper) -> None:
    draw_signatures(paper, (251, 35), ("保管人", "监交人"), _LABELS)
