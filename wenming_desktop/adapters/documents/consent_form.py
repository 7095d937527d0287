"""告知书和同意书: what people are told, what they agree to, and where they sign; A4 upright."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LEFT,
    RIGHT,
    SMALLEST,
    draw_facts,
    draw_heading,
)
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.volunteer_life.paper_content import ConsentFormContent

_WORDS: Final = Style(Face.SANS, 11.5)
_BOLD: Final = Style(Face.BOLD, 12)


def draw_consent_form(content: ConsentFormContent) -> Paper:
    """Draw the page."""
    paper = Paper(content.title)
    paper.start_page()
    draw_heading(paper, content.title, content.unit, content.mark)
    top = draw_facts(paper, content.facts, 50, 10.5) + 12
    paper.text(LEFT, top, "一、告知", _BOLD, FORM)
    for number, words in enumerate(content.told, 1):
        top = _paragraph(paper, f"{number}. {words}", top + 8.5)
    top += 11
    paper.text(LEFT, top, "二、本人意见", _BOLD, FORM)
    top = _paragraph(paper, content.agreed, top + 8.5)
    top = _signature(paper, "本人签字", top + 13)
    if content.guardian:
        top += 11
        paper.text(LEFT, top, "三、监护人意见", _BOLD, FORM)
        top = _paragraph(paper, content.guardian, top + 8.5)
        top = _signature(paper, "监护人签字", top + 13)
    small = Style(Face.KAI, 9.5)
    words = (
        f"告知书版本 {content.version}　一式两份：一份存档，一份交本人"
        "　经办人（　　　　　　　）　存放位置（　　　　　　　）"
    )
    fitted = paper.fit(words, small, SMALLEST, RIGHT - LEFT)
    paper.fitted(105, 284, fitted, small, FORM, Align.CENTRE)
    return paper


def _paragraph(paper: Paper, words: str, top: float) -> float:
    """Draw words over at most three lines, the first at ``top``; return the last one's place."""
    fitted = paper.fit(words, _WORDS, _WORDS.size, RIGHT - LEFT, 3)
    step = fitted.size * 1.35 * 25.4 / 72
    middle = top - 1.4 + step * (len(fitted.lines) - 1) / 2
    paper.fitted(LEFT, middle, fitted, _WORDS, Slot("told", "告知"), leading=1.35)
    return top + step * (len(fitted.lines) - 1)


def _signature(paper: Paper, words: str, base: float) -> float:
    paper.text(LEFT + 60, base, f"{words}：", _WORDS, FORM)
    paper.rule((LEFT + 86, base + 1.4, LEFT + 124, base + 1.4), 0.4)
    paper.text(LEFT + 127, base, "日期：", _WORDS, FORM)
    paper.rule((LEFT + 140, base + 1.4, RIGHT, base + 1.4), 0.4)
    return base
