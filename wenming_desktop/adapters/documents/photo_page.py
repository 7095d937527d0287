"""活动照片: one or two large on a page, six on a page where there are more; A4 upright."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import SMALLEST, draw_mark
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.small_picture import draw_photo
from wenming_desktop.services.forms.ports import PhotoPageContent

Box = tuple[float, float, float, float]
LARGE: Final[tuple[Box, ...]] = ((30, 44, 150, 107), (30, 163, 150, 107))
SIX: Final[tuple[Box, ...]] = tuple(
    (18.0 + 90 * (number % 2), 46.0 + 78 * (number // 2), 84.0, 63.0) for number in range(6)
)
"""Left, top, width, height of the photos."""


def draw_photo_page(content: PhotoPageContent) -> Paper:
    """Draw all pages."""
    paper = Paper("活动照片")
    add_photo_pages(paper, content)
    return paper


def add_photo_pages(paper: Paper, content: PhotoPageContent) -> None:
    """Draw the photos behind the pages that are there; without one, frames for prints."""
    places = LARGE if len(content.photos) <= len(LARGE) else SIX
    for first in range(0, max(1, len(content.photos)), len(places)):
        paper.start_page()
        _head(paper, content)
        for number, box in enumerate(places, first):
            photo = content.photos[number] if number < len(content.photos) else None
            if photo is not None or not content.photos:
                draw_photo(paper, box, photo, Slot(f"photos[{number}]", "照片说明"))


def _head(paper: Paper, content: PhotoPageContent) -> None:
    draw_mark(paper, content.mark)
    title = Style(Face.TITLE, 20)
    fitted = paper.fit(f"{content.activity_name}照片", title, 12, 146)
    paper.fitted(105, 25, fitted, title, Slot("activity_name", "活动名称"), Align.CENTRE)
    about = Style(Face.KAI, 11)
    fitted = paper.fit(content.about, about, SMALLEST, 174)
    paper.fitted(105, 36, fitted, about, Slot("about", "时间和地点"), Align.CENTRE)
