"""The faces of printed forms, and which font draws which character.

reportlab draws an empty box for a character its font lacks, and says nothing. So every character
is looked up here first: in the face that was asked for, then in the faces that stand in for it, at
last in HanaMin A and B, whose 50 MB are read only when a character needs them.
"""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from wenming_desktop import assets
from wenming_desktop.adapters.documents import font_tables, to_unicode

_SPACES = frozenset(" \u3000\u2002\u2003")


class Face(StrEnum):
    """What a form may ask for; the value is the font's file and its name in reportlab."""

    SANS = "NotoSansSC-Regular"
    """黑体, for nearly everything."""
    BOLD = "NotoSansSC-Bold"
    """黑体加粗, for labels and what must be seen first."""
    TITLE = "NotoSerifSC-Black"
    """宋黑, for titles."""
    KAI = "LXGWWenKai-Regular"
    """楷体, for instructions, slogans and notes."""


_RARE = ("HanaMinA", "HanaMinB")
_FONTS: dict[Face, tuple[str, ...]] = {
    Face.SANS: (Face.SANS, *_RARE),
    Face.BOLD: (Face.BOLD, *_RARE),
    Face.TITLE: (Face.TITLE, Face.BOLD, *_RARE),
    Face.KAI: (Face.KAI, Face.SANS, *_RARE),
}


@dataclass(frozen=True, slots=True)
class Glyph:
    """The font that draws a character, and the room it takes, in parts of the font size."""

    font: str
    width: float
    needs_weight: bool
    """A light stand-in within a heavy face: to be drawn with an outline of its own colour."""


@cache
def register(font: str) -> Any:  # noqa: ANN401 - reportlab has no types
    """Read a bundled font and make it known to reportlab; return its reportlab face."""
    to_unicode.mend()
    font_tables.mend()
    # asciiReadable would put all of ASCII into every subset
    loaded = TTFont(font, str(assets.resource(f"fonts/{font}.ttf")), asciiReadable=False)
    pdfmetrics.registerFont(loaded)
    return loaded.face


@cache
def glyph(face: Face, character: str) -> Glyph | None:
    """Return what draws this character in this face; None if no bundled font has it.

    A private-use character is one that no font has: each font means something else by it.
    """
    if unicodedata.category(character) == "Co":
        return None
    for font in _FONTS[face]:
        width = _width(font, character)
        if width is not None:
            rare = font in _RARE
            return Glyph(font, width, needs_weight=rare and face in {Face.BOLD, Face.TITLE})
    return None


def printable(text: str) -> str:
    """Return the text as it is drawn: composed (NFC), without what has no shape of its own.

    Variation selectors, joiners and the like choose a shape or guide line breaking; the character
    they belong to stays.
    """
    kept = (" " if character == "\t" else character for character in text)
    return unicodedata.normalize("NFC", "".join(c for c in kept if not _shapeless(c)))


def _width(font: str, character: str) -> float | None:
    face, code = register(font), ord(character)
    index = face.charToGlyph.get(code)
    if not index:
        return None
    if face.glyphPos[index] == face.glyphPos[index + 1] and character not in _SPACES:
        return None  # a place in the table without an outline is as bad as no place
    return float(face.charWidths[code]) / 1000


def _shapeless(character: str) -> bool:
    code = ord(character)
    selector = 0xFE00 <= code <= 0xFE0F or 0xE0100 <= code <= 0xE01EF  # noqa: PLR2004
    return selector or (unicodedata.category(character) == "Cf")
