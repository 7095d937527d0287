"""活动档案: plan, poster, sign-in sheet, record and photos of one occurrence, pages numbered."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM
from wenming_desktop.adapters.documents.paper import Align, Paper, Style
from wenming_desktop.adapters.documents.photo_page import add_photo_pages
from wenming_desktop.adapters.documents.plan import add_plan
from wenming_desktop.adapters.documents.poster import add_poster
from wenming_desktop.adapters.documents.record_sheet import add_record_sheet
from wenming_desktop.adapters.documents.sign_in_sheet import add_sign_in_sheet
from wenming_desktop.services.forms.ports import DossierContent

_NUMBER: Final = Style(Face.SANS, 8)
_FOOT, _INSIDE_THE_FRAME = 287.5, 284.8
"""Baselines of the page number: on forms between the corner marks, on a poster in its frame."""


def draw_dossier(content: DossierContent) -> Paper:
    """Draw everything; a first round counts the pages."""
    counted = Paper(content.plan.title)
    _draw(counted, content, 0)
    paper = Paper(content.plan.title)
    _draw(paper, content, counted.pages)
    return paper


def _draw(paper: Paper, content: DossierContent, pages: int) -> None:
    def number(base: float) -> None:
        words = f"活动档案　第 {paper.pages} 页 / 共 {pages} 页"
        paper.text(105, base, words, _NUMBER, FORM, Align.CENTRE)

    paper.on_page = lambda: number(_FOOT)
    add_plan(paper, content.plan)
    paper.on_page = lambda: number(_INSIDE_THE_FRAME)
    paper.start_page()
    add_poster(paper, content.poster)
    paper.on_page = lambda: number(_FOOT)
    add_sign_in_sheet(paper, content.sheet)
    add_record_sheet(paper, content.record)
    add_photo_pages(paper, content.photos)
