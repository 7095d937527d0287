"""What the press puts on the disk: whole files with their fonts in them, or nothing."""

import subprocess
import sys

import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from wenming_desktop.adapters.documents.page_viewer import PdfiumViewer
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import sentence

RARE = ("曾𬭎", "䶮㛃", "𬱟𠅤𡈼", "𬴊𫠊𠮷")


def fonts_of(path):
    document = pypdfium2.PdfDocument(path)
    fonts = {}
    for page in document:
        for text in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT], max_depth=3):
            font = text.get_font()
            fonts[font.get_base_name()] = font.is_embedded
    document.close()
    return fonts


@pytest.mark.acceptance(16)
def test_every_font_is_embedded_as_a_subset(press, sheet, poster, tmp_path):
    press.sign_in_sheet(sheet(RARE), tmp_path / "sheet.pdf")
    press.poster(poster(title="𬴊𫠊𠮷义诊"), tmp_path / "poster.pdf")
    for name in ("sheet.pdf", "poster.pdf"):
        fonts = fonts_of(tmp_path / name)
        assert len(fonts) >= 4
        assert all(fonts.values())
        data = (tmp_path / name).read_bytes()
        assert b"Helvetica" not in data
        described = data.count(b"/Type /FontDescriptor")
        assert described == data.count(b"/FontFile2 ") >= len(fonts)
        assert len(data) < 200_000


def test_the_same_content_gives_the_same_bytes_in_every_process(press, sheet, tmp_path):
    press.sign_in_sheet(sheet(RARE), tmp_path / "here.pdf")
    program = (
        "import sys; from pathlib import Path\n"
        "from wenming_desktop.adapters.documents.press import ReportlabPress\n"
        "from wenming_desktop.services.paper_content import *\n"
        f"content = {sheet(RARE)!r}\n"
        "ReportlabPress().sign_in_sheet(content, Path(sys.argv[1]))\n"
    )
    there = tmp_path / "there.pdf"
    environment = {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "PYTHONUTF8": "1"}
    subprocess.run([sys.executable, "-c", program, str(there)], check=True, env=environment)
    assert there.read_bytes() == (tmp_path / "here.pdf").read_bytes()


@pytest.mark.parametrize(
    ("character", "named"),
    [("\U0003fffe", "U+3FFFE"), ("\ue003", "U+E003"), ("\x07", "U+0007")],
)
def test_a_character_without_a_font_is_refused_by_name_and_nothing_is_touched(
    press, sheet, tmp_path, character, named
):
    target = tmp_path / "签到表.pdf"
    target.write_bytes(b"yesterday's")
    with pytest.raises(WenmingError) as caught:
        press.sign_in_sheet(sheet(("王建国", f"李{character}")), target)
    assert caught.value.code is Code.MISSING_GLYPH
    words = sentence(caught.value)
    assert named in words
    assert "第 2 行姓名" in words
    assert "李" not in words
    assert target.read_bytes() == b"yesterday's"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_missing_folder_is_made(press, sheet, tmp_path):
    target = tmp_path / "打印" / "十一月" / "签到表.pdf"
    press.sign_in_sheet(sheet(), target)
    assert PdfiumViewer().page_count(target) == 1


def test_a_target_that_cannot_be_written_is_refused_and_leaves_nothing_behind(
    press, sheet, tmp_path
):
    (tmp_path / "folder.pdf").mkdir()
    (tmp_path / "file").write_bytes(b"")
    for target in (tmp_path / "folder.pdf", tmp_path / "file" / "sheet.pdf"):
        with pytest.raises(WenmingError) as caught:
            press.sign_in_sheet(sheet(), target)
        assert caught.value.code is Code.PRINT_NOT_WRITTEN
        assert str(target) in sentence(caught.value)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder.pdf"]


def test_more_rows_than_two_digits_of_pages_are_refused(press, sheet, tmp_path):
    with pytest.raises(WenmingError) as caught:
        press.sign_in_sheet(sheet(blank_rows=1981), tmp_path / "sheet.pdf")
    assert caught.value.code is Code.SHEET_ROWS_OVER_LIMIT
    assert "1980" in sentence(caught.value)


def test_the_viewer_gives_the_page_at_the_asked_resolution(press, sheet, tmp_path):
    press.sign_in_sheet(sheet(("王建国",) * 21), tmp_path / "sheet.pdf")
    viewer = PdfiumViewer()
    assert viewer.page_count(tmp_path / "sheet.pdf") == 2
    picture = viewer.picture(tmp_path / "sheet.pdf", 1, 72)
    assert abs(picture.width - 595) <= 1
    assert abs(picture.height - 842) <= 1
    assert len(picture.rgb) == picture.width * picture.height * 3


def test_the_viewer_gives_red_as_red(press, poster, tmp_path):
    press.poster(poster(), tmp_path / "poster.pdf")
    picture = PdfiumViewer().picture(tmp_path / "poster.pdf", 0, 25.4)
    start = (14 * picture.width + 20) * 3  # 20 mm from the left, 14 mm from the top
    assert tuple(picture.rgb[start : start + 3]) == (0xA3, 0x19, 0x1E)


@pytest.mark.parametrize("content", [b"", b"no PDF", b"%PDF-1.4\n%%EOF"])
def test_a_file_that_is_no_pdf_is_refused(tmp_path, content):
    path = tmp_path / "damaged.pdf"
    path.write_bytes(content)
    for look in (PdfiumViewer().page_count, lambda file: PdfiumViewer().picture(file, 0, 72)):
        with pytest.raises(WenmingError) as caught:
            look(path)
        assert caught.value.code is Code.PDF_UNREADABLE


def test_starting_up_does_not_load_the_drawing_library():
    program = (
        "import sys\n"
        "import wenming_desktop.adapters.documents.press\n"
        "import wenming_desktop.adapters.documents.page_viewer\n"
        "assert 'reportlab' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
