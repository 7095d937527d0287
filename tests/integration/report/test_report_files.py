"""The files of a report: Word in the form of GB/T 9704, the same as PDF, figures with rows."""

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from docx import Document
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openpyxl import load_workbook

from tests.integration.report.test_work_report import HEADINGS, WHOLE, draft, text
from wenming_desktop.services.report_files import ReportFiles
from wenming_desktop.services.use_cases import UseCases


@pytest.fixture
def files(centre: UseCases, tmp_path: Path) -> ReportFiles:
    return centre.work_reports.export(centre.actor, draft(centre), tmp_path / "out")


@pytest.mark.acceptance(40)
def test_the_word_document_has_the_form_of_the_standard(files: ReportFiles) -> None:
    document = Document(str(files.word))
    section = document.sections[0]
    measures = [section.page_width, section.page_height, section.top_margin]
    measures += [section.bottom_margin, section.left_margin, section.right_margin]
    for found, wanted in zip(measures, (210, 297, 37, 35, 28, 26), strict=True):
        assert abs(found - Mm(wanted)) < Mm(0.1)
    grid = section._sectPr.find(qn("w:docGrid"))
    assert (grid.get(qn("w:type")), grid.get(qn("w:linePitch"))) == ("lines", "579")
    normal = document.styles["Normal"].paragraph_format
    assert abs(normal.line_spacing - Pt(28.95)) < Pt(0.06)
    assert document.settings.odd_and_even_pages_header_footer
    assert section.footer.paragraphs[0].alignment == 2
    assert section.even_page_footer.paragraphs[0].alignment == 0
    assert document.core_properties.author == "云溪县新时代文明实践中心"


@pytest.mark.acceptance(40)
def test_every_run_names_its_chinese_font(files: ReportFiles) -> None:
    document = Document(str(files.word))
    fonts: dict[str, set[str]] = {}
    for paragraph in document.paragraphs:
        for run in paragraph.runs:
            east = run._r.rPr.rFonts.get(qn("w:eastAsia"))
            fonts.setdefault(east, set()).add(run.text)
            assert run.font.name == "Times New Roman"
    assert set(fonts) == {"方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"}
    assert "一、工作开展情况" in fonts["黑体"]
    assert "一是建立健全工作机制，层层压实工作责任。" in fonts["楷体_GB2312"]


@pytest.mark.acceptance(40)
def test_word_and_pdf_say_the_same_and_break_at_28_by_22(
    centre: UseCases, files: ReportFiles
) -> None:
    told = "".join(text(draft(centre)).split())
    document = Document(str(files.word))
    words = "".join("".join(p.text for p in document.paragraphs).split())
    with pdfium.PdfDocument(files.pdf) as pdf:
        assert len(pdf) == files.pages
        pages = [page.get_textpage().get_text_range() for page in pdf]
    printed = "".join("".join(pages).split())
    for heading, items in HEADINGS.items():
        for one in (heading, *items):
            assert one in words
            assert one in printed
    assert all(sentence in words for sentence in told.split("。")[:20])
    second = [line for line in pages[1].splitlines() if line.strip()]
    assert len(second) == 23  # 22 lines and the page number
    assert max(len(line.replace("　", "")) for line in second) <= 40
    assert "— 2 —" in second


def test_the_workbook_holds_every_figure_its_query_and_its_rows(
    centre: UseCases, files: ReportFiles
) -> None:
    told = draft(centre)
    book = load_workbook(files.figures, read_only=True)
    heads, *lines = list(book["数字"].iter_rows(min_row=3, values_only=True))
    rows = [dict(zip(heads, line, strict=True)) for line in lines]
    found = {row["代号"]: row for row in rows}
    assert set(told.report.figures()) <= set(found)
    assert found["attendance"]["数值"] == told.book.get("attendance").value
    assert found["attendance"]["查询"].startswith("SELECT")
    assert found["attendance"]["口径"]
    behind = list(book["明细"].iter_rows(min_row=4, values_only=True))
    label = told.book.get("attendance").label
    assert sum(row[5] for row in behind if row[0] == label) == found["attendance"]["数值"]
    checks = list(book["分项核对"].iter_rows(min_row=4, values_only=True))
    assert {row[4] for row in checks} == {"是"}


def test_no_file_names_a_volunteer(files: ReportFiles) -> None:
    """Group 72: the files of a report are passed on."""
    book = load_workbook(files.figures, read_only=True)
    cells = {
        str(cell)
        for sheet in book.worksheets
        for row in sheet.iter_rows(values_only=True)
        for cell in row
    }
    shown = "".join(cells) + "".join(p.text for p in Document(str(files.word)).paragraphs)
    assert "测试" not in shown
    assert "1390000" not in shown


def test_the_same_report_gives_the_same_pdf(
    centre: UseCases, files: ReportFiles, tmp_path: Path
) -> None:
    again = centre.work_reports.export(centre.actor, draft(centre, WHOLE), tmp_path / "again")
    assert files.pdf.read_bytes() == again.pdf.read_bytes()
    assert files.saved_id != again.saved_id
