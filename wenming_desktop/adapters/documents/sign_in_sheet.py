"""Form T1, the sign-in sheet (签到表): A4 upright, twenty rows a page, read back by `scan`.

Everything the reader looks for stands at the millimetres of layouts 01 and 02: four corner marks,
forty row marks, two QR codes, a hundred boxes. Whoever moves one of them needs a new layout number
in the code. Title, information, head and foot may move as long as they keep clear of those.
"""

from collections.abc import Iterator

from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.sheet_marks import draw_code_text, draw_sheet_marks
from wenming_desktop.adapters.documents.text_layout import Fitted
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.sheet_code import (
    BLANK_LAYOUT,
    MOST_PAGES,
    ROSTER_LAYOUT,
    SheetCode,
)
from wenming_desktop.domain.sheet_layout import (
    BOX,
    BOX_COLUMNS,
    COLUMNS,
    FIRST_ROW,
    ROW_HEIGHT,
    ROWS_A_PAGE,
    UPPER_QR,
    row_middle,
)
from wenming_desktop.services.paper_content import SignInSheetContent, SignInSheetRow

_LEFT, _RIGHT = 18.0, 192.0
_TEXT_RIGHT = 160.0
"""Text ends here where a QR code stands at the right: its quiet zone begins at 160.7."""
_HEAD = 51.0
_BOTTOM = FIRST_ROW + ROWS_A_PAGE * ROW_HEIGHT
_HOURS = (88.0, 136.0)
_HEAD_FILL = HexColor(0xEFEFEF)
_SMALLEST = 7.5

_TITLE = "新时代文明实践志愿服务活动签到表"
_INSTRUCTION = (
    "填写说明：到场请在“到场”格打“√”，再在服务时长中选一格打“√”；写错请将该格涂满，再另选一格。"
)
_PRIVACY = "个人信息仅用于志愿服务记录，由本站妥善保管；手机号仅印后四位。"

_LABEL = Style(Face.BOLD, 10.5)
_VALUE = Style(Face.SANS, 10.5)
_FORM = Slot("form", "表格")


def draw_sign_in_sheet(content: SignInSheetContent) -> Paper:
    """Draw all pages. Raises SHEET_ROWS_OVER_LIMIT when the page number would need 3 digits."""
    paper = Paper(content.activity_name)
    add_sign_in_sheet(paper, content)
    return paper


def add_sign_in_sheet(paper: Paper, content: SignInSheetContent) -> None:
    """Draw all pages behind those that are there."""
    wanted = len(content.rows) + content.blank_rows
    pages = max(1, -(-wanted // ROWS_A_PAGE))
    if pages > MOST_PAGES:
        raise WenmingError(Code.SHEET_ROWS_OVER_LIMIT, count=wanted, limit=MOST_PAGES * ROWS_A_PAGE)
    for page in range(1, pages + 1):
        code = SheetCode(
            org_no=content.org_no,
            sheet_number=content.sheet_number,
            page=page,
            pages=pages,
            layout=ROSTER_LAYOUT if content.rows else BLANK_LAYOUT,
        )
        paper.start_page()
        _marks(paper, code)
        _information(paper, content)
        _table(paper, blank=not content.rows)
        for number, row in _rows_of(content, page):
            _person(paper, number, row)
        _foot(paper, content, code)


def _rows_of(content: SignInSheetContent, page: int) -> Iterator[tuple[int, SignInSheetRow | None]]:
    """Yield the running number and the person, None for a row to be written by hand."""
    first = (page - 1) * ROWS_A_PAGE
    for index in range(first, first + ROWS_A_PAGE):
        yield index + 1, content.rows[index] if index < len(content.rows) else None


def _marks(paper: Paper, code: SheetCode) -> None:
    draw_sheet_marks(paper, code)
    middle = UPPER_QR[0] + UPPER_QR[2] / 2
    words = f"第 {code.page} 页 / 共 {code.pages} 页"
    paper.text(middle, 49.9, words, Style(Face.BOLD, 8.5), _FORM, Align.CENTRE)


def _information(paper: Paper, content: SignInSheetContent) -> None:
    title = Style(Face.TITLE, 18)
    fitted = paper.fit(content.title or _TITLE, title, 11, 132)
    paper.fitted(92, 15.6, fitted, title, Slot("title", "标题"), Align.CENTRE)
    if content.mark:
        paper.frame((_LEFT, 16.8, 8, 4.6), 0.6, radius=0.8)
        paper.text(22, 20.1, content.mark, Style(Face.BOLD, 8), Slot("mark", "角标"), Align.CENTRE)
    _field(paper, "活动名称", content.activity_name, Slot("activity_name", "活动名称"), 27.4)
    _field(paper, "活动时间", content.time_text, Slot("time_text", "活动时间"), 33.2)
    _field(paper, "活动地点", content.place, Slot("place", "活动地点"), 39.0)
    organiser = Slot("organiser", "组织单位")
    _field(paper, "组织单位", content.organiser, organiser, 44.8, (_LEFT, 112))
    _field(paper, "负责人", content.leader, Slot("leader", "负责人"), 44.8, (116, _TEXT_RIGHT))
    kai = Style(Face.KAI, 8.6)
    fitted = paper.fit(_INSTRUCTION, kai, _SMALLEST, _TEXT_RIGHT - _LEFT)
    paper.fitted(_LEFT, 48.6, fitted, kai, _FORM)


def _field(
    paper: Paper,
    label: str,
    value: str,
    slot: Slot,
    baseline: float,
    reach: tuple[float, float] = (_LEFT, _TEXT_RIGHT),
) -> None:
    left, right = reach
    paper.text(left, baseline, f"{label}：", _LABEL, _FORM)
    start = left + (len(label) + 1) * 3.7 + 0.3
    paper.rule((start - 0.8, baseline + 1.25, right, baseline + 1.25), 0.4)
    fitted = paper.fit(value, _VALUE, _SMALLEST, right - start - 0.8)
    paper.fitted(start, baseline - 1.4, fitted, _VALUE, slot)


def _table(paper: Paper, *, blank: bool) -> None:
    paper.solid((_LEFT, _HEAD, _RIGHT - _LEFT, FIRST_ROW - _HEAD), _HEAD_FILL)
    for row in range(1, ROWS_A_PAGE):
        y = FIRST_ROW + row * ROW_HEIGHT
        paper.rule((_LEFT, y, _RIGHT, y), 0.4)
    for x in COLUMNS[1:-1]:
        within_hours = _HOURS[0] < x < _HOURS[1]
        paper.rule((x, 56 if within_hours else _HEAD, x, _BOTTOM), 0.4)
    paper.rule((*_HOURS[:1], 56, *_HOURS[1:], 56), 0.4)
    paper.rule((_LEFT, FIRST_ROW, _RIGHT, FIRST_ROW), 0.8)
    paper.frame((_LEFT, _HEAD, _RIGHT - _LEFT, _BOTTOM - _HEAD), 1.0)
    _head_words(paper, blank=blank)


def _head_words(paper: Paper, *, blank: bool) -> None:
    phone = ("电话", "（选填）") if blank else ("电话", "后四位")
    heads = ("序号", "姓名", None, "到场", None, None, None, None, "签名", "备注")
    for column, words in enumerate(heads):
        if words:
            middle = (COLUMNS[column] + COLUMNS[column + 1]) / 2
            paper.text(middle, 57.4, words, _LABEL, _FORM, Align.CENTRE)
    small = Style(Face.BOLD, 8.5)
    for line, words in enumerate(phone):
        paper.text(64, 55.4 + 3.9 * line, words, small, _FORM, Align.CENTRE)
    paper.text(112, 54.7, "服务时长（小时）", small, _FORM, Align.CENTRE)
    for number, x in enumerate(BOX_COLUMNS[1:], start=1):
        paper.text(x, 59.9, str(number), _LABEL, _FORM, Align.CENTRE)


def _person(paper: Paper, number: int, row: SignInSheetRow | None) -> None:
    middle = row_middle((number - 1) % ROWS_A_PAGE)
    paper.text(23, middle + 1.3, str(number), Style(Face.SANS, 10), _FORM, Align.CENTRE)
    for x in BOX_COLUMNS:
        paper.frame((x - BOX / 2, middle - BOX / 2, BOX, BOX), 0.5)
    if row is None:
        return
    name, phone = Style(Face.SANS, 13), Style(Face.SANS, 10.5)
    slot = Slot(f"rows[{number - 1}].name", f"第 {number} 行姓名")
    paper.fitted(41, middle, _fitted_name(paper, row.name, name), name, slot, Align.CENTRE)
    fitted = paper.fit(row.phone, phone, _SMALLEST, 18.4)
    slot = Slot(f"rows[{number - 1}].phone", f"第 {number} 行电话")
    paper.fitted(64, middle, fitted, phone, slot, Align.CENTRE)


def _fitted_name(paper: Paper, words: str, style: Style) -> Fitted:
    """Fit a name into its cell: two lines that can be read rather than a tiny one."""
    wide, smaller = 24.4, Style(style.face, 10.5)
    fitted = paper.fit(words, style, 9.5, wide)
    if fitted.lost:
        fitted = paper.fit(words, smaller, 9, wide, 2, height=9.4, even=True)
    if fitted.lost:
        fitted = paper.fit(words, smaller, _SMALLEST, wide, 3, height=9.4, even=True)
    return fitted


def _foot(paper: Paper, content: SignInSheetContent, code: SheetCode) -> None:
    style = Style(Face.SANS, 10)
    baseline = 269.0
    for words, x in (
        ("实到", 18),
        ("人", 38),
        ("时长合计", 44.5),
        ("小时", 71),
        ("负责人签字", 81),
        ("日期", 129.5),
        ("月", 145.5),
        ("日", 156.5),
    ):
        paper.text(x, baseline, words, style, _FORM)
    for start, end in ((26, 37.2), (59.5, 70.2), (99.5, 126.5), (137.5, 144.8), (149.6, 155.8)):
        paper.rule((start, baseline + 1, end, baseline + 1), 0.4)
    kai = Style(Face.KAI, 8.6)
    fitted = paper.fit(content.privacy or _PRIVACY, kai, _SMALLEST, _TEXT_RIGHT - _LEFT)
    paper.fitted(_LEFT, 274.6, fitted, kai, Slot("privacy", "隐私说明"))
    draw_code_text(paper, code)
