"""Parts that several upright A4 forms share: heading, lines to fill in, and what both sign."""

from collections.abc import Sequence
from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style

LEFT: Final = 18.0
RIGHT: Final = 192.0
SMALLEST: Final = 7.5
FORM: Final = Slot("form", "表格")
LABEL: Final = Style(Face.BOLD, 10.5)
VALUE: Final = Style(Face.SANS, 10.5)
_TICK: Final = 4.0


def draw_mark(paper: Paper, mark: str) -> None:
    """Draw the small frame that says what a paper is not, such as 演示; nothing for no mark."""
    if not mark:
        return
    paper.frame((LEFT, 22, 9, 5.4), 0.6, radius=0.8)
    slot = Slot("mark", "角标")
    paper.text(LEFT + 4.5, 25.9, mark, Style(Face.BOLD, 9), slot, Align.CENTRE)


def draw_heading(paper: Paper, title: str, about: str, mark: str) -> None:
    """Draw the title, the line under it and the mark."""
    paper.text(105, 28, title, Style(Face.TITLE, 22), FORM, Align.CENTRE)
    paper.text(105, 37, about, Style(Face.KAI, 12), FORM, Align.CENTRE)
    draw_mark(paper, mark)


def draw_facts(paper: Paper, facts: Sequence[tuple[str, str]], top: float, step: float) -> float:
    """Draw words and what stands beside them on a line each; return where the last line is."""
    label, value = Style(Face.BOLD, 12), Style(Face.SANS, 14)
    for number, (words, text) in enumerate(facts):
        baseline = top + number * step
        paper.text(LEFT, baseline, words, label, FORM)
        start = LEFT + 30
        fitted = paper.fit(text, value, SMALLEST, RIGHT - start - 1, 2, height=step - 1.5)
        slot = Slot(f"facts[{number}]", words)
        paper.fitted(start, baseline - 1.8, fitted, value, slot)
        paper.rule((start - 1, baseline + 1.6, RIGHT, baseline + 1.6), 0.4)
    return top + (len(facts) - 1) * step


def draw_steps(paper: Paper, title: str, steps: Sequence[str], top: float, step: float) -> float:
    """Draw numbered sentences of one line each under a title; return where the last line is."""
    paper.text(LEFT, top, title, Style(Face.BOLD, 13), FORM)
    style = Style(Face.SANS, 11.5)
    for number, words in enumerate(steps, start=1):
        baseline = top + number * step
        paper.text(LEFT, baseline, f"{number}.", Style(Face.BOLD, 11.5), FORM)
        fitted = paper.fit(words, style, SMALLEST, RIGHT - LEFT - 7)
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
