"""Our reading of a font's tables says what reportlab's own does; it only takes less time."""

import mmap
import tracemalloc
from array import array

import pytest
from reportlab.pdfbase.ttfonts import TTFontFile

from wenming_desktop import assets
from wenming_desktop.adapters.documents.font_tables import QuickFace

PLAIN = ("NotoSansSC-Regular", "NotoSansSC-Bold", "NotoSerifSC-Black", "LXGWWenKai-Regular")
RARE = ("HanaMinA", "HanaMinB")
LONG = {"glyphPos": list, "hmetrics": list, "_ttf_data": bytes}
"""What is kept in another form, and how it is turned into reportlab's."""


def same(value):
    return value


def read(kind, name):
    return kind(str(assets.resource(f"fonts/{name}.ttf"))).__dict__


@pytest.mark.parametrize("name", [*PLAIN, *RARE])
def test_each_bundled_font_reads_the_same(name):
    slow, quick = read(TTFontFile, name), read(QuickFace, name)
    assert len(slow["charToGlyph"]) > 20_000
    passing = {"_pos", "_pdfScale", "glyphToChar"}  # where reading stopped, and what it used
    if name in RARE:
        passing.add("hmetrics")
    for key in slow.keys() - passing:
        assert LONG.get(key, same)(quick[key]) == slow[key], key


def test_the_advance_of_glyphs_without_one_of_their_own_is_that_of_the_last_in_the_fonts_units():
    """reportlab takes it in thousandths there, so a subset of HanaMin says 1000 of 1024."""
    quick, slow = read(QuickFace, "HanaMinA"), read(TTFontFile, "HanaMinA")
    assert quick["unitsPerEm"] == 1024
    differing = [
        (ours, theirs)
        for ours, theirs in zip(quick["hmetrics"], slow["hmetrics"], strict=True)
        if ours != theirs
    ]
    assert {(ours[0], theirs[0]) for ours, theirs in differing} == {(1024, 1000.0)}
    assert all(ours[1] == theirs[1] for ours, theirs in differing)


def test_a_table_of_another_form_is_left_to_reportlab(monkeypatch):
    monkeypatch.setattr(
        "wenming_desktop.adapters.documents.font_tables._characters", lambda _face: None
    )
    face = read(QuickFace, "NotoSansSC-Regular")
    assert face["charToGlyph"] == read(TTFontFile, "NotoSansSC-Regular")["charToGlyph"]
    assert face["glyphToChar"]


@pytest.mark.parametrize("name", PLAIN)
def test_the_subset_in_a_file_is_the_same_byte_for_byte(name):
    """é and ǖ are made of two outlines; the others are one each."""
    file = str(assets.resource(f"fonts/{name}.ttf"))
    slow, quick = TTFontFile(file), QuickFace(file)
    wanted = [code for code in map(ord, "éǖ王建国曾𬭎𠀁，。A8") if code in slow.charToGlyph]
    assert quick.makeSubset(wanted) == slow.makeSubset(wanted)
    assert quick.get_table("glyf")[10:200] == slow.get_table("glyf")[10:200]


def test_a_font_is_mapped_and_a_number_of_its_tables_is_no_object_of_its_own():
    """Four fonts stay open after a day of papers: each took 19 MB, twice its file."""
    tracemalloc.start()
    face = QuickFace(str(assets.resource("fonts/NotoSansSC-Regular.ttf")))
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(face._ttf_data, mmap.mmap)
    assert isinstance(face.glyphPos, array)
    assert held < len(face._ttf_data)
