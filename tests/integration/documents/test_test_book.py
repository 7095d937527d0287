"""The book of ideographs: what it says it printed can be read off it again."""

from pathlib import Path

from wenming_desktop.adapters.documents.fonts import Face, glyph
from wenming_desktop.adapters.documents.test_book import level_3, write_book


def test_the_standard_has_so_many_and_a_bundled_font_draws_each() -> None:
    every = level_3()
    assert len(every) == len(set(every)) == 87_887
    assert [one for one in every if glyph(Face.SANS, one) is None] == []


def test_a_block_is_printed_and_read_back(tmp_path: Path) -> None:
    book = write_book(tmp_path / "book.pdf", blocks=("D",))
    assert book.astray == ()
    assert book.blocks["D"] == (222, 222)
    assert book.blocks["compatible"] == (12, 12)
    assert book.level_3 == (222 + 12,) * 2
    assert book.missing == ()
