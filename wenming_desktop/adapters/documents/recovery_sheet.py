"""Form T11, the recovery code on paper: what opens the data when a password is forgotten, A4."""

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
from wenming_desktop.adapters.documents.paper import Paper, Slot, Style
from wenming_desktop.services.key_paper_content import RecoverySheetContent

_PER_LINE: Final = 2
_RULES: Final = (
    "放进信封封好，锁在带锁的柜子里。不拍照，不复印，不存进电脑和手机。",
    "忘记密码时：打开程序，在登录页按“忘记密码”，输入这个码，再给自己定一个新密码。",
    "它只开得了这台电脑里的数据。换了电脑、重装过，要用那一台自己的。",
    "丢了或被人看过，马上告诉管理员；人员交接时连同信封一起交，在下面签字。",
)
_LABELS: Final = ("单位（盖章）", "签字", "日期时间")


def draw_recovery_sheet(content: RecoverySheetContent) -> Paper:
    """Draw the one page."""
    paper = Paper("恢复码单")
    paper.start_page()
    draw_heading(paper, "恢复码单", "忘记密码时，只有它能打开数据。一台电脑一张", content.mark)
    draw_facts(paper, content.facts, 49, 9.5)
    slot = Slot("code", "恢复码")
    paper.text(LEFT, 96, "恢复码（字母不分大小写，横线不用输）", Style(Face.BOLD, 13), FORM)
    for number, group in enumerate(content.code.split("-")):
        row, column = divmod(number, _PER_LINE)
        paper.text(LEFT + 6 + column * 78, 113 + row * 15, group, Style(Face.BOLD, 26), slot)
    draw_steps(paper, "保管", _RULES, 172, 8)
    draw_signatures(paper, (251, 35), ("保管人", "监交人"), _LABELS)
    return paper
