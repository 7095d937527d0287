"""A photo on a form: as many dots as its place can show, and the words under it."""

import io
from typing import Final

from PIL import Image
from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.forms.ports import FormPhoto

_DOTS_A_MM: Final = 200 / 25.4
_QUALITY: Final = 82
_CAPTION: Final = Style(Face.KAI, 10.5)
_SMALLEST: Final = 7.5
_GREY: Final = HexColor(0x777777)
_BELOW: Final = 4.8


def draw_photo(
    paper: Paper, box: tuple[float, float, float, float], photo: FormPhoto | None, slot: Slot
) -> None:
    """Draw a photo in the middle of its place, or a frame to stick a print into."""
    left, top, width, height = box
    middle = left + width / 2
    if photo is None:
        paper.frame(box, 0.5, _GREY)
        words = Style(Face.KAI, 12, _GREY)
        paper.text(middle, top + height / 2, "贴照片处", words, slot, Align.CENTRE)
        return
    paper.picture(box, _smaller(photo.jpeg, (width, height)))
    fitted = paper.fit(photo.caption, _CAPTION, _SMALLEST, width, 2, height=9)
    paper.fitted(middle, top + height + _BELOW, fitted, _CAPTION, slot, Align.CENTRE)


def _smaller(jpeg: bytes, place: tuple[float, float]) -> bytes:
    with Image.open(io.BytesIO(jpeg), formats=["JPEG"]) as picture:
        most = (round(place[0] * _DOTS_A_MM), round(place[1] * _DOTS_A_MM))
        picture.draft("RGB", most)
        plain = picture.convert("RGB")
    plain.thumbnail(most)
    out = io.BytesIO()
    plain.save(out, "JPEG", quality=_QUALITY)
    return out.getvalue()
