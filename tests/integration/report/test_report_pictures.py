"""图1 and 图2 of the report: drawn in the PDF, pictures with words in Word, kept when frozen."""

from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from tests.integration.report.conftest import YEAR
from wenming_desktop.services.report_files import ReportFiles
from wenming_desktop.services.use_cases import UseCases


@pytest.fixture
def files(centre: UseCases, tmp_path: Path) -> ReportFiles:
    draft = centre.work_reports.draft(centre.actor, YEAR, drop_unknown=True)
    return centre.work_reports.export(centre.actor, draft, tmp_path / "out")


def test_both_charts_stand_in_pdf_and_word_with_the_numbers_of_the_report(
    centre: UseCases, files: ReportFiles
) -> None:
    draft = centre.work_reports.draft(centre.actor, YEAR, drop_unknown=True)
    contents, weeks = draft.report.pictures
    document = pypdfium2.PdfDocument(files.pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    for name in ("附图", "图1　五类内容活动场次", "图2　各单位每周活动场次"):
        assert name in text
    last = document[len(document) - 1]
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in {one.type for one in last.get_objects()}
    assert sum(bar.value for bar in contents.bars) == draft.book.get("occurrences").value
    assert sum(map(sum, weeks.cells)) == draft.book.get("occurrences").value
    word = Document(str(files.word))
    shapes = word.inline_shapes
    assert len(shapes) == 2
    for shape in shapes:
        assert 155 < shape.width.mm < 157
        assert "场" in shape._inline.docPr.get("descr")
    said = [paragraph.text for paragraph in word.paragraphs]
    assert "图1　五类内容活动场次（场）" in said
    for paragraph, following in zip(word.paragraphs, word.paragraphs[1:], strict=False):
        if following.text.startswith("图"):
            assert paragraph.paragraph_format.keep_with_next
            assert paragraph.paragraph_format.line_spacing == 1.0


def test_the_title_of_the_table_stays_with_the_table(files: ReportFiles) -> None:
    word = Document(str(files.word))
    (title,) = (one for one in word.paragraphs if one.text.endswith("活动情况"))
    assert title.paragraph_format.keep_with_next
    following = title._p.getnext()
    assert following.tag.endswith("}tbl")


def test_a_frozen_report_keeps_its_charts(centre: UseCases, files: ReportFiles) -> None:
    assert files.saved_id is not None
    kept = centre.work_reports.reopen(centre.actor, files.saved_id).report
    now = centre.work_reports.draft(centre.actor, YEAR, drop_unknown=True).report
    assert kept.pictures == now.pictures
