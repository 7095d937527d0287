"""A book of every ideograph a name may hold, printed with the bundled fonts and read back.

GB 18030-2022, level 3, asks for 87,887: the unified ideographs of the basic block up to U+9FEF,
of Extensions A (up to U+4DB5) and B to F, and twelve that stand among the compatibility ones.
Whatever else Unicode has in those blocks is in the book too.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pypdfium2

from wenming_desktop.adapters.documents.fonts import Face, glyph
from wenming_desktop.adapters.documents.form_parts import FORM
from wenming_desktop.adapters.documents.paper import Align, Paper, Style
from wenming_desktop.adapters.documents.press import publish

BLOCKS: Final[dict[str, tuple[int, int]]] = {
    "URO": (0x4E00, 0x9FFF),
    "A": (0x3400, 0x4DBF),
    "B": (0x20000, 0x2A6DF),
    "C": (0x2A700, 0x2B73F),
    "D": (0x2B740, 0x2B81F),
    "E": (0x2B820, 0x2CEAF),
    "F": (0x2CEB0, 0x2EBEF),
}
"""First and last place of each block; ideographs that Unicode has assigned are in it."""
_TWELVE: Final = (0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24)
_AMONG_COMPATIBLE: Final = (*_TWELVE, 0xFA27, 0xFA28, 0xFA29)
_LEVEL_3: Final = {
    "URO": (0x4E00, 0x9FEF),
    "A": (0x3400, 0x4DB5),
    "B": (0x20000, 0x2A6D6),
    "C": (0x2A700, 0x2B734),
    "D": (0x2B740, 0x2B81D),
    "E": (0x2B820, 0x2CEA1),
    "F": (0x2CEB0, 0x2EBE0),
}
_COLUMNS, _ROWS = 40, 58
_LEFT, _TOP, _STEP, _HIGH = 16.0, 26.0, 4.45, 4.4
_TEXT: Final = 9.0


@dataclass(frozen=True, slots=True)
class Book:
    """What the book holds and what came back."""

    pages: int
    blocks: dict[str, tuple[int, int]]
    """Of each block: how many there are, how many a bundled font draws."""
    level_3: tuple[int, int]
    """Of GB 18030-2022 level 3: how many it has, how many were read back from the PDF."""
    missing: tuple[str, ...]
    """Ideographs no bundled font has; each is left out of the book and named."""
    astray: tuple[str, ...]
    """Ideographs that were drawn and read back as something else, or not at all."""


def ideographs(block: str) -> list[str]:
    """Return what Unicode has in a block."""
    first, last = BLOCKS[block]
    places = range(first, last + 1)
    return [chr(one) for one in places if unicodedata.category(chr(one)) == "Lo"]


def level_3() -> list[str]:
    """Return the ideographs of GB 18030-2022 level 3."""
    places = [one for first, last in _LEVEL_3.values() for one in range(first, last + 1)]
    return [chr(one) for one in (*places, *_AMONG_COMPATIBLE)]


def write_book(to: Path, face: Face = Face.SANS, blocks: Sequence[str] = tuple(BLOCKS)) -> Book:
    """Write the book of these blocks and read it back."""
    wanted = {block: ideographs(block) for block in blocks}
    wanted["compatible"] = [chr(one) for one in _AMONG_COMPATIBLE]
    every = [one for characters in wanted.values() for one in characters]
    drawn = [one for one in every if glyph(face, one) is not None]
    pages = [drawn[at : at + _COLUMNS * _ROWS] for at in range(0, len(drawn), _COLUMNS * _ROWS)]
    publish(_drawn(pages, face), to, "refuse")
    astray = _astray(pages, to)
    kept, lost, asked = set(drawn), set(astray), set(every)
    standard = [one for one in level_3() if one in asked]
    return Book(
        pages=len(pages),
        blocks={
            block: (len(characters), sum(one in kept for one in characters))
            for block, characters in wanted.items()
        },
        level_3=(len(standard), sum(one in kept and one not in lost for one in standard)),
        missing=tuple(one for one in every if one not in kept),
        astray=tuple(astray),
    )


def _drawn(pages: Sequence[Sequence[str]], face: Face) -> Paper:
    paper, style = Paper("字库试印"), Style(face, _TEXT)
    small = Style(Face.SANS, 8)
    for number, page in enumerate(pages, 1):
        paper.start_page()
        head = f"U+{ord(page[0]):04X}—U+{ord(page[-1]):04X}"
        paper.text(105, 16, head, small, FORM, Align.CENTRE)
        paper.text(105, 288, str(number), small, FORM, Align.CENTRE)
        for at, character in enumerate(page):
            row, column = divmod(at, _COLUMNS)
            paper.text(_LEFT + column * _STEP, _TOP + row * _HIGH, character, style, FORM)
    return paper


def _astray(pages: Sequence[Sequence[str]], file: Path) -> list[str]:
    """Return what does not come back from its page; the few words beside it are no ideographs."""
    astray: list[str] = []
    document = pypdfium2.PdfDocument(file)
    try:
        for number, page in enumerate(pages):
            text = document[number].get_textpage().get_text_range()
            back = [one for one in text if unicodedata.category(one) == "Lo"]
            if back != list(page):
                astray += sorted(set(page) - set(back)) or list(page)
    finally:
        document.close()
    return astray
