"""Every character comes out as itself: as a shape and as text."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from wenming_desktop import assets
from wenming_desktop.adapters.documents.fonts import Face, glyph, register
from wenming_desktop.adapters.documents.paper import MM, Paper, Slot, Style

RARE = "䶮㛃𬱟𠅤𡈼𬴊𫠊𠮷𠀁"
SLOT = Slot("name", "姓名")
DPI = 127  # five pixels a millimetre: every cell begins on a whole pixel
CELL = 20
COLUMNS, ROWS = 48, 70


@pytest.fixture
def grid_of(tmp_path):
    """Return a file with the characters in cells of 4 mm, through the program's own path."""

    def draw(characters, face):
        paper, style = Paper("字表"), Style(face, 9)
        for index, character in enumerate(characters):
            row, column = divmod(index % (COLUMNS * ROWS), COLUMNS)
            if row == column == 0:
                paper.start_page()
            paper.text(8 + 4 * column, 8 + 4 * row, character, style, SLOT)
        assert not paper.missing
        path = tmp_path / f"{face.name}.pdf"
        path.write_bytes(paper.finish())
        return path

    return draw


def cell(picture: Image.Image, row: int, column: int) -> bytes:
    left, top = 40 + CELL * column, 40 + CELL * row - 17
    return picture.crop((left, top, left + CELL, top + CELL)).convert("L").tobytes()


@pytest.fixture
def empty_box(tmp_path, picture_of):
    """The cell that a font draws for a character it lacks."""

    def look(face):
        register(face)
        path = tmp_path / "box.pdf"
        canvas = Canvas(str(path), pagesize=(210 * MM, 297 * MM), initialFontName=face.value)
        canvas.setFont(face.value, 9)
        canvas.drawString(8 * MM, 289 * MM, "\U0003fffe")
        canvas.save()
        return cell(picture_of(path, 0, DPI), 0, 0)

    return look


@pytest.mark.parametrize("face", Face)
def test_all_8105_standard_characters_are_drawn_and_read_back(
    face, standard_characters, grid_of, texts_of, picture_of, empty_box
):
    path = grid_of(standard_characters, face)
    assert len(standard_characters) == 8105
    assert "".join("".join(texts_of(path)).split()) == "".join(standard_characters)
    box, blank = empty_box(face), bytes([255]) * CELL * CELL
    assert box != blank
    bad = []
    for index, character in enumerate(standard_characters):
        page, place = divmod(index, COLUMNS * ROWS)
        if place == 0:
            picture = picture_of(path, page, DPI)
        if cell(picture, *divmod(place, COLUMNS)) in {box, blank}:
            bad.append(f"U+{ord(character):04X}")
    assert not bad


@pytest.mark.parametrize("face", Face)
@pytest.mark.acceptance(16)
def test_rare_name_characters_are_drawn_and_read_back(
    face, grid_of, texts_of, picture_of, empty_box
):
    path = grid_of(RARE, face)
    assert "".join(texts_of(path)[0].split()) == RARE
    picture = picture_of(path, 0, DPI)
    cells = [cell(picture, 0, column) for column in range(len(RARE))]
    assert len({*cells, empty_box(face), bytes([255]) * CELL * CELL}) == len(RARE) + 2


def test_a_character_beyond_the_main_font_comes_from_the_rare_ones():
    found = {character: glyph(Face.SANS, character).font for character in "王𡈼𠀁"}
    assert found == {"王": "NotoSansSC-Regular", "𡈼": "HanaMinA", "𠀁": "HanaMinB"}


@pytest.mark.parametrize("character", ["\U0003fffe", "\ue003", "\x07", "ᠮ"])
def test_a_character_that_no_font_has_is_known_as_such(character):
    assert glyph(Face.SANS, character) is None


@pytest.mark.parametrize(("typed", "drawn"), [("e\u0301", "é"), ("葛\U000e0100", "葛")])
def test_composed_and_selected_forms_are_drawn_as_one_character(typed, drawn, grid_of, texts_of):
    path = grid_of([typed], Face.SANS)
    assert texts_of(path)[0].strip() == drawn


def test_the_large_rare_fonts_are_read_only_when_a_name_needs_them():
    program = (
        "from reportlab.pdfbase import pdfmetrics\n"
        "from wenming_desktop.adapters.documents.fonts import Face, glyph\n"
        "for c in {0!r}: glyph(Face.SANS, c)\n"
        "print(*(n for n in pdfmetrics.getRegisteredFontNames() if n.startswith('Hana')))\n"
    )

    def read_for(characters):
        command = [sys.executable, "-c", program.format(characters)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        return done.stdout.split()

    assert read_for("王建国") == []
    assert read_for("王𡈼") == ["HanaMinA"]
    assert read_for("王𠀁") == ["HanaMinA", "HanaMinB"]


def test_the_table_in_the_readme_holds_for_the_files():
    folder = assets.resource("fonts/README.md").parent
    rows = re.findall(
        r"^\| (\S+\.ttf) .*\((LICENSE\S+)\) \| ([0-9a-f]{64}) \|$",
        (folder / "README.md").read_text(encoding="utf-8"),
        re.MULTILINE,
    )
    found = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.ttf")
    }
    assert {name: digest for name, _, digest in rows} == found
    assert all(Path(folder, licence).stat().st_size > 1000 for _, licence, _ in rows)
