"""满意度测评表: a question a row, six boxes at the places of layout 04; A4 upright, one page."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM, LABEL, LEFT, RIGHT, SMALLEST
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.sheet_marks import (
    draw_box,
    draw_code_text,
    draw_sheet_marks,
)
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, ROW_HEIGHT, row_middle
from wenming_desktop.domain.slip_layout import (
    ABOUT_ROW,
    CANNOT_SAY,
    FIRST_QUESTION_ROW,
    MOST_QUESTIONS,
    SEX_COLUMNS,
)
from wenming_desktop.services.forms.ports import SatisfactionFormContent
from wenming_desktop.services.paper_content import Overflow

_TITLE: Final = Style(Face.TITLE, 18)
_BESIDE_QR: Final = 158.0
_RIGHT: Final = CANNOT_SAY + 8
_LAST_LINE: Final = row_middle(ABOUT_ROW) - 12
_WORDS_ABOVE: Final = 6.6
"""Millimetres from the middle of a box to that of the words over it; the reader skips them."""


def draw_satisfaction_form(content: SatisfactionFormContent) -> Paper:
    """Draw the page; questions beyond the twelfth are reported as overflow."""
    paper = Paper(content.title)
    paper.start_page()
    draw_sheet_marks(paper, content.code)
    fitted = paper.fit(content.title, _TITLE, 11, 130, 2, even=True)
    paper.fitted(88, 18, fitted, _TITLE, Slot("title", "标题"), Align.CENTRE)
    unit = Style(Face.KAI, 11)
    fitted = paper.fit(content.unit, unit, SMALLEST, 130)
    paper.fitted(88, 32, fitted, unit, Slot("unit", "单位"), Align.CENTRE)
    paper.text(LEFT, 44, "不记名。每行在一格打“√”，请照实填写。", Style(Face.KAI, 11), FORM)
    if content.mark:
        paper.frame((LEFT, 20, 9, 5.4), 0.6, radius=0.8)
        mark = Style(Face.BOLD, 9)
        paper.text(LEFT + 4.5, 23.9, content.mark, mark, Slot("mark", "角标"), Align.CENTRE)
    _table(paper, content)
    for words in content.questions[MOST_QUESTIONS:]:
        paper.overflow.append(Overflow("questions", words, "测评项目"))
    _foot(paper, content)
    return paper


def _table(paper: Paper, content: SatisfactionFormContent) -> None:
    questions = content.questions[:MOST_QUESTIONS]
    columns = (*BOX_COLUMNS, CANNOT_SAY)
    top = row_middle(FIRST_QUESTION_ROW) - ROW_HEIGHT / 2
    bottom = top + len(questions) * ROW_HEIGHT
    label = Style(Face.BOLD, 9)
    paper.text(LEFT + 3, top - 3.2, "项目", LABEL, FORM)
    for x, words in zip(columns, content.ratings, strict=True):
        fitted = paper.fit(words, label, SMALLEST, 11.6)
        paper.fitted(x, top - 4.6, fitted, label, FORM, Align.CENTRE)
    style = Style(Face.SANS, 11)
    for number, words in enumerate(questions):
        middle = row_middle(FIRST_QUESTION_ROW + number)
        paper.rule((LEFT, middle - 5, _RIGHT, middle - 5), 0.4)
        text = f"{number + 1}. {words}"
        fitted = paper.fit(text, style, SMALLEST, BOX_COLUMNS[0] - 8 - LEFT - 3, 2, height=9)
        paper.fitted(
            LEFT + 2, middle, fitted, style, Slot(f"questions[{number}]", f"第 {number + 1} 题")
        )
        for x in columns:
            draw_box(paper, x, middle)
    paper.frame((LEFT, top - 9.5, _RIGHT - LEFT, bottom - top + 9.5), 0.8)


def _foot(paper: Paper, content: SatisfactionFormContent) -> None:
    rows = min(len(content.questions), MOST_QUESTIONS)
    y = row_middle(FIRST_QUESTION_ROW + rows) + 4
    paper.text(LEFT, y, "您的意见和建议：", LABEL, FORM)
    for line in range(1, 20):
        if y + line * 10 < _LAST_LINE:
            paper.rule((LEFT, y + line * 10, RIGHT, y + line * 10), 0.4)
    _about(paper, content)
    draw_code_text(paper, content.code)


def _about(paper: Paper, content: SatisfactionFormContent) -> None:
    """Draw the row in which who answers ticks age and sex, if they like."""
    middle, small = row_middle(ABOUT_ROW), Style(Face.BOLD, 8)
    paper.text(LEFT, middle + 1.3, "您的年龄、性别（可以不填）：", LABEL, FORM)
    columns = (*BOX_COLUMNS, CANNOT_SAY, *SEX_COLUMNS)
    for x, words in zip(columns, (*content.ages, *content.sexes), strict=True):
        fitted = paper.fit(words, small, SMALLEST, 12.6)
        paper.fitted(x, middle - _WORDS_ABOVE, fitted, small, FORM, Align.CENTRE)
        draw_box(paper, x, middle)
