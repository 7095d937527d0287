"""Parts that several upright A4 forms share: heading, lines to fill in, and what both sign."""

from collections.abc import Sequence
from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import MM, Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.text_layout import LEADING, Fitted

LEFT: Final = 18.0
RIGHT: Final = 192.0
SMALLEST: Final = 7.5
FORM: Final = Slot("form", "表格")
LABEL: Final = Style(Face.BOLD, 10.5)
VALUE: Final = Style(Face.SANS, 10.5)
_TICK: Final = 4.0
_TITLE: Final = Style(Face.TITLE, 22)
_ABOUT: Final = Style(Face.KAI, 12)
_ABOVE_RULE: Final = 0.5
"""Millimetres between a rule and the last of several lines over it."""


def draw_mark(paper: Paper, mark: str) -> None:
    """Draw the small frame that says what a paper is not, such as 演示; nothing for no mark."""
    if not mark:
        return
    paper.frame((LEFT, 22, 9, 5.4), 0.6, radius=0.8)
    slot = Slot("mark", "角标")
    paper.text(LEFT + 4.5, 25.9, mark, Style(Face.BOLD, 9), slot, Align.CENTRE)


def draw_heading(paper: Paper, title: str, about: str, mark: str) -> None:
    """Draw the title, the line under it and the mark; names of projects and units are long."""
    wide = RIGHT - LEFT
    fitted = paper.fit(title, _TITLE, 14, wide - (22 if mark else 0), 2, height=14, even=True)
    paper.fitted(105, 25, fitted, _TITLE, Slot("title", "标题"), Align.CENTRE)
    fitted = paper.fit(about, _ABOUT, SMALLEST, wide, 2, height=8)
    paper.fitted(105, 35.4, fitted, _ABOUT, Slot("about", "标题下面的一行"), Align.CENTRE)
    draw_mark(paper, mark)


def draw_over_rule(
    paper: Paper, at: tuple[float, float], fitted: Fitted, style: Style, slot: Slot
) -> None:
    """Draw a value from (x, y of its rule): one line hangs a little over it, more stand on it."""
    x, rule = at
    high = len(fitted.lines) * fitted.size * LEADING / MM
    middle = rule - 3.3 if len(fitted.lines) == 1 else rule - _ABOVE_RULE - high / 2
    paper.fitted(x, middle, fitted, style, slot)


def draw_facts(paper: Paper, facts: Sequence[tuple[str, str]], top: float, step: float) -> float:
    """Draw words and what stands beside them on a line each; return where the last line is."""
    label, value = Style(Face.BOLD, 12), Style(Face.SANS, 14)
    for number, (words, text) in enumerate(facts):
        baseline = top + number * step
        paper.text(LEFT, baseline, words, label, FORM)
        start = LEFT + 30
        fitted = paper.fit(text, value, SMALLEST, RIGHT - start - 1, 2, height=step - 1.5)
        slot = Slot(f"facts[{number}]", words)
        draw_over_rule(paper, (start, baseline + 1.6), fitted, value, slot)
        paper.rule((start - 1, baseline + 1.6, RIGHT, baseline + 1.6), 0.4)
    return top + (len(facts) - 1) * step


def draw_steps(paper: Paper, title: str, steps: Sequence[str], top: float, step: float) -> float:
    """Draw numbered sentences under a title; return where the last one is."""
    paper.text(LEFT, top, title, Style(Face.BOLD, 13), FORM)
    style = Style(Face.SANS, 11.5)
    for number, words in enumerate(steps, start=1):
        baseline = top + number * step
        paper.text(LEFT, baseline, f"{number}.", Style(Face.BOLD, 11.5), FORM)
        fitted = paper.fit(words, style, SMALLEST + 2, RIGHT - LEFT - 7, 2, height=step - 0.5)
        paper.fitted(LEFT + 7, baseline - 1.5, fitted, style, FORM)
    return top + len(steps) * step


def draw_signatures(
    paper: Paper,
    box: tuple[float, float],
    titles: tuple[str, str],
    labels: Sequence[str],
    tick: str = "",
) -> None:
    """Draw two boxes side by side, (top, height), each with lines to sign on.

    ``tick`` is a sentence with a square before it, to be ticked by each side.
    """
    top, height = box
    middle = (LEFT + RIGHT) / 2
    paper.frame((LEFT, top, RIGHT - LEFT, height), 1.0)
    paper.rule((middle, top, middle, top + height), 0.6)
    step = (height - 11) / len(labels)
    for left, title in zip((LEFT, middle), titles, strict=True):
        paper.text(left + 4, top + 8, title, Style(Face.BOLD, 13), FORM)
        if tick:
            paper.frame((left + 30, top + 4.4, _TICK, _TICK), 0.6)
            paper.text(left + 36, top + 8, tick, Style(Face.SANS, 10.5), FORM)
        for number, label in enumerate(labels):
            y = top + 8 + (number + 0.9) * step
            paper.text(left + 4, y, label, VALUE, FORM)
            paper.rule((left + 30, y + 1.2, left + 82, y + 1.2), 0.4)
