"""Form T10, 一页纸操作卡: what to do in which order, in large letters; A4 upright."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import LEFT, RIGHT, draw_mark
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.forms.ports import HelpCardContent

_TITLE: Final = Style(Face.TITLE, 26)
_HEAD: Final = Style(Face.BOLD, 17)
_STEP: Final = Style(Face.SANS, 13.5)
_SMALLEST: Final = 10.0
_TOP, _BOTTOM = 46.0, 276.0


def draw_help_card(content: HelpCardContent) -> Paper:
    """Draw the page; the parts share its height evenly."""
    paper = Paper(content.title)
    paper.start_page()
    draw_mark(paper, content.mark)
    title = paper.fit(content.title, _TITLE, 16, 150)
    paper.fitted(105, 25, title, _TITLE, Slot("title", "标题"), Align.CENTRE)
    about = Style(Face.KAI, 12)
    fitted = paper.fit(content.about, about, 9, RIGHT - LEFT)
    paper.fitted(105, 37, fitted, about, Slot("about", "说明"), Align.CENTRE)
    share = (_BOTTOM - _TOP) / len(content.parts)
    for number, (head, steps) in enumerate(content.parts):
        _part(paper, number, (head, steps), (_TOP + number * share, share))
    return paper


def _part(
    paper: Paper,
    number: int,
    part: tuple[str, tuple[str, ...]],
    place: tuple[float, float],
) -> None:
    (head, steps), (top, height) = part, place
    paper.frame((LEFT, top, RIGHT - LEFT, height - 4), 0.8, radius=2)
    paper.text(LEFT + 5, top + 9, f"{number + 1}　{head}", _HEAD, Slot(f"parts[{number}]", head))
    step = (height - 4 - 13) / max(len(steps), 1)
    for line, words in enumerate(steps):
        fitted = paper.fit(words, _STEP, _SMALLEST, RIGHT - LEFT - 16, 2, height=step)
        y = top + 12 + (line + 0.5) * step
        paper.frame((LEFT + 6, y - 2, 4, 4), 0.6)
        paper.fitted(LEFT + 13, y, fitted, _STEP, Slot(f"parts[{number}]", head))
