"""The work report as a Word document in the form of GB/T 9704-2012.

A4, margins 37/35/28/26 mm, 28 characters × 22 lines of 3号仿宋 at exact 28.95 pt, title 2号小标宋,
page number 4号 outside. Fonts are named for East Asia too: without that Word sets Chinese text in
whatever it likes. The fonts themselves are those of the reader's office program.
"""

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from wenming_desktop.adapters.documents.report_pictures import (
    WIDTH,
    caption,
    laid_out,
    picture,
)
from wenming_desktop.domain.work_report import Annex, Item, WorkReport, subline

TITLE_FONT, HEAD_FONT = "方正小标宋简体", "黑体"
KAI_FONT, BODY_FONT, PAGE_FONT = "楷体_GB2312", "仿宋_GB2312", "宋体"
LATIN_FONT = "Times New Roman"
BODY, TITLE, PAGE, TABLE = 16.0, 22.0, 14.0, 10.5
"""Sizes in points: 3号, 2号, 4号, 五号."""
LINE = 28.95
"""225 mm in 22 lines."""
_LINE_PITCH = "579"
_LONGEST_SAID = 2000
_SPACING = "-5"
"""Twentieths of a point between characters: 28 of 16 pt fit into 156 mm."""
LONGEST_TITLE_LINE = 20
"""Characters of 2号 in one line."""
_ENDING = "工作开展情况汇报"
_CENTRE, _RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT


def word_document(report: WorkReport) -> bytes:
    """Return the document."""
    document = Document()
    _set_defaults(document)
    _set_page(document)
    for line in title_lines(report.title):
        _line(document, line, TITLE_FONT, TITLE, _CENTRE)
    _line(document, subline(report.period, report.as_of), KAI_FONT, BODY, _CENTRE)
    _line(document, "", BODY_FONT, BODY)
    _body(document, report)
    if report.annex:
        _annex(document, report.annex)
    _pictures(document, report)
    _describe(document, report)
    target = BytesIO()
    document.save(target)
    return target.getvalue()


def title_lines(title: str) -> list[str]:
    """Return the title in lines that are not torn inside a word."""
    if len(title) <= LONGEST_TITLE_LINE or not title.endswith(_ENDING):
        return [title]
    return [title.removesuffix(_ENDING), _ENDING]


def _body(document: Any, report: WorkReport) -> None:  # noqa: ANN401  docx has no public type
    _indented(document, (report.lead.text, BODY_FONT))
    for part in report.parts:
        heading = _indented(document, (f"{part.number}、{part.heading}", HEAD_FONT))
        heading.paragraph_format.keep_with_next = True
        for item in part.items:
            _item(document, item)
    _line(document, "", BODY_FONT, BODY)
    day = report.as_of
    date_text = f"{day.year}年{day.month}月{day.day}日"
    # the date stands four characters from the right, the unit centred above it
    longer = max(len(report.unit) - 0.5 * len(date_text) - 2, 0)
    for text, characters in ((report.unit, max(4 - longer / 2, 2)), (date_text, 4)):
        line = _line(document, text, BODY_FONT, BODY, _RIGHT)
        line.paragraph_format.right_indent = Pt(BODY * characters)
        line.paragraph_format.keep_together = True


def _item(document: Any, item: Item) -> None:  # noqa: ANN401  docx has no public type
    text = "".join(sentence.text for sentence in item.sentences)
    _indented(document, (f"{item.ordinal}{item.heading}", KAI_FONT), (text, BODY_FONT))


def _line(
    document: Any,  # noqa: ANN401  docx has no public type
    text: str,
    font: str,
    size: float,
    align: WD_ALIGN_PARAGRAPH | None = None,
) -> Paragraph:
    paragraph: Paragraph = document.add_paragraph()
    if align is not None:
        paragraph.alignment = align
    if size > BODY:
        _leave_grid(paragraph)
    _run(paragraph, text, font, size)
    return paragraph


def _leave_grid(paragraph: Paragraph) -> None:
    """Let a larger line stand in its exact height; on the grid it would take two."""
    snap = OxmlElement("w:snapToGrid")
    snap.set(qn("w:val"), "0")
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  no API for the grid
    properties.insert_element_before(snap, "w:spacing", "w:ind", "w:jc", "w:rPr")


def _indented(document: Any, *pieces: tuple[str, str]) -> Paragraph:  # noqa: ANN401
    paragraph: Paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    indent = paragraph._p.get_or_add_pPr().get_or_add_ind()  # noqa: SLF001  no API for characters
    indent.set(qn("w:firstLineChars"), "200")
    indent.set(qn("w:firstLine"), str(int(BODY * 2 * 20)))
    for text, font in pieces:
        _run(paragraph, text, font, BODY)
    return paragraph


def _run(paragraph: Paragraph, text: str, font: str, size: float) -> Run:
    run = paragraph.add_run(text)
    run.font.size = Pt(size)
    run.font.name = LATIN_FONT
    properties = run._r.get_or_add_rPr()  # noqa: SLF001  python-docx sets Latin fonts only
    properties.get_or_add_rFonts().set(qn("w:eastAsia"), font)
    if size == BODY:
        spacing = OxmlElement("w:spacing")
        spacing.set(qn("w:val"), _SPACING)
        properties.insert_element_before(spacing, "w:w", "w:kern", "w:position", "w:sz", "w:szCs")
    return run


def _set_defaults(document: Any) -> None:  # noqa: ANN401  docx has no public type
    style = document.styles["Normal"]
    style.font.name, style.font.size = LATIN_FONT, Pt(BODY)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:eastAsia"), BODY_FONT)
    style.element.rPr.append(_language())
    form = style.paragraph_format
    form.line_spacing_rule, form.line_spacing = WD_LINE_SPACING.EXACTLY, Pt(LINE)
    form.space_before = form.space_after = Pt(0)
    form.widow_control = False


def _language() -> Any:  # noqa: ANN401  an element of lxml
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-US")
    language.set(qn("w:eastAsia"), "zh-CN")
    return language


def _set_page(document: Any) -> None:  # noqa: ANN401  docx has no public type
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    section.header_distance, section.footer_distance = Mm(15), Mm(22)
    for old in section._sectPr.findall(qn("w:docGrid")):  # noqa: SLF001  no API for the grid
        section._sectPr.remove(old)  # noqa: SLF001
    grid = OxmlElement("w:docGrid")
    grid.set(qn("w:type"), "lines")
    grid.set(qn("w:linePitch"), _LINE_PITCH)
    section._sectPr.append(grid)  # noqa: SLF001
    document.settings.odd_and_even_pages_header_footer = True
    _page_number(section.footer, WD_ALIGN_PARAGRAPH.RIGHT)
    _page_number(section.even_page_footer, WD_ALIGN_PARAGRAPH.LEFT)


def _page_number(footer: Any, align: WD_ALIGN_PARAGRAPH) -> None:  # noqa: ANN401
    """Put ``— 1 —`` one character from the outer edge."""
    footer.is_linked_to_previous = False
    paragraph = footer.paragraphs[0]
    paragraph.alignment = align
    form = paragraph.paragraph_format
    form.right_indent = form.left_indent = Pt(PAGE)
    _run(paragraph, "— ", PAGE_FONT, PAGE)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = paragraph.add_run()
        run.font.size, run.font.name = Pt(PAGE), LATIN_FONT
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), PAGE_FONT)  # noqa: SLF001
        run._r.append(_field_mark(kind) if kind else _field_text(text))  # noqa: SLF001
    _run(paragraph, " —", PAGE_FONT, PAGE)


def _field_mark(kind: str) -> Any:  # noqa: ANN401  an element of lxml
    mark = OxmlElement("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _field_text(text: str) -> Any:  # noqa: ANN401  an element of lxml
    instruction = OxmlElement("w:instrText")
    instruction.set(qn("xml:space"), "preserve")
    instruction.text = text
    return instruction


def _annex(document: Any, annex: Annex) -> None:  # noqa: ANN401  docx has no public type
    first = _line(document, "附表", HEAD_FONT, BODY)
    first.paragraph_format.page_break_before = True
    first.paragraph_format.keep_with_next = True
    title = _line(document, annex.title, TITLE_FONT, TITLE, _CENTRE)
    title.paragraph_format.keep_with_next = True
    title.paragraph_format.space_after = Pt(6)
    table: Any = document.add_table(rows=0, cols=len(annex.heads), style="Table Grid")
    table.autofit = False
    widths = [Mm(46), *([Mm(110 / (len(annex.heads) - 1))] * (len(annex.heads) - 1))]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for number, row in enumerate((annex.heads, *annex.rows)):
        added = table.add_row()
        _keep_row_whole(added, is_head=number == 0)
        for place, (cell, text) in enumerate(zip(added.cells, row, strict=True)):
            cell.width = widths[place]
            paragraph = cell.paragraphs[0]
            paragraph.alignment = _CENTRE if number == 0 or place else WD_ALIGN_PARAGRAPH.LEFT
            paragraph.paragraph_format.line_spacing = Pt(20)
            _leave_grid(paragraph)
            if number == 0:  # its unit of measure on a line of its own
                _run(paragraph, text.replace("（", "\n（"), HEAD_FONT, TABLE)
            else:
                _run(paragraph, text, BODY_FONT, TABLE)


def _pictures(document: Any, report: WorkReport) -> None:  # noqa: ANN401  as above
    for number, chart in enumerate(report.pictures, 1):
        if number == 1:
            first = _line(document, "附图", HEAD_FONT, BODY)
            first.paragraph_format.page_break_before = True
            first.paragraph_format.keep_with_next = True
        paragraph: Any = document.add_paragraph()
        form = paragraph.paragraph_format
        form.line_spacing_rule = WD_LINE_SPACING.SINGLE  # an exact height would cut it off
        form.keep_with_next = True
        _leave_grid(paragraph)
        run = _run(paragraph, "", BODY_FONT, BODY)
        shape = run.add_picture(BytesIO(picture(chart)), width=Mm(WIDTH))
        said = "，".join(one.words for one in laid_out(chart)[0].spots)
        shape._inline.docPr.set("descr", f"{chart.title}：{said}"[:_LONGEST_SAID])  # noqa: SLF001
        _line(document, caption(number, chart), BODY_FONT, TABLE, _CENTRE)


def _keep_row_whole(row: Any, *, is_head: bool) -> None:  # noqa: ANN401  docx has no public type
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  no API for either
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        properties.append(OxmlElement("w:tblHeader"))


def _describe(document: Any, report: WorkReport) -> None:  # noqa: ANN401
    """Write whose report it is; no name of a person, no clock."""
    core = document.core_properties
    core.title, core.author, core.last_modified_by = report.title, report.unit, report.unit
    core.comments = ""
    core.created = core.modified = datetime.combine(report.as_of, time(), UTC)
