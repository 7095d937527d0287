"""Form T2 larger than A4: on A3, or on two A4 sheets lying across that are glued together."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM
from wenming_desktop.adapters.documents.paper import A4, Align, Paper, Style
from wenming_desktop.adapters.documents.poster import draw_everything
from wenming_desktop.adapters.documents.poster_look import GREY, HEIGHT, WIDTH
from wenming_desktop.services.paper_content import PosterContent

A3: Final = (WIDTH, HEIGHT)
SCALE: Final = 0.919
"""So that half the poster, the glue and a border of 6 mm have room on a sheet."""
BORDER, GLUE = 6.0, 10.0
HALF: Final = HEIGHT * SCALE / 2
"""Height of the poster's part on each of the two sheets, in mm."""
SIDE: Final = (WIDTH - WIDTH * SCALE) / 2
_SMALL: Final = Style(Face.KAI, 9, GREY)


def draw_a3_poster(content: PosterContent) -> Paper:
    """Draw the poster at its own size."""
    paper = Paper(content.title, A3)
    paper.start_page()
    draw_everything(paper, content)
    return paper


def draw_two_sheet_poster(content: PosterContent) -> Paper:
    """Draw the upper half with room for glue below it, and the lower half to be cut on top."""
    paper = Paper(content.title, (A4[1], A4[0]))
    for sheet in range(2):
        paper.start_page()
        window = (SIDE, BORDER, WIDTH * SCALE, HALF)
        with paper.part(SCALE, (SIDE, BORDER - sheet * HALF), window):
            draw_everything(paper, content)
        _marks(paper, upper=sheet == 0)
    paper.overflow = list(dict.fromkeys(paper.overflow))  # both sheets are drawn from one text
    return paper


def _marks(paper: Paper, *, upper: bool) -> None:
    """Draw where the sheets meet, marks to lay on each other, and what to do."""
    edge = BORDER + HALF if upper else BORDER
    paper.rule((0, edge, SIDE - 1, edge), 0.5, dashed=True)
    paper.rule((WIDTH - SIDE + 1, edge, WIDTH, edge), 0.5, dashed=True)
    for x in (SIDE - 4, WIDTH - SIDE + 4):
        paper.rule((x, edge - 3, x, edge + 3), 0.5)
    if upper:
        paper.rule((SIDE, edge, WIDTH - SIDE, edge), 0.5, GREY, dashed=True)
        words = "第 1 张（上半）：虚线以下涂胶水，贴第 2 张，两边的十字对齐"
        paper.text(WIDTH / 2, edge + GLUE / 2 + 1, words, _SMALL, FORM, Align.CENTRE)
    else:
        words = "第 2 张（下半）：沿上边两端的虚线裁掉白边，贴到第 1 张的胶水处"
        paper.text(WIDTH / 2, BORDER + HALF + 6, words, _SMALL, FORM, Align.CENTRE)
