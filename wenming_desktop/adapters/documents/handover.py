"""Form T8, the paper that goes with a stick (移交单): A4 upright, twelve bundles a page.

Giver and taker compare what is printed with what the program shows, and sign.
"""

from reportlab.lib.colors import HexColor

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import (
    FORM,
    LABEL,
    LEFT,
    RIGHT,
    SMALLEST,
    VALUE,
    draw_mark,
    draw_signatures,
)
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.paper_content import HandoverBundle, HandoverContent

ROWS_A_PAGE = 12
_HEAD, _FIRST_ROW, _ROW = 58.0, 67.0, 10.0
_COLUMNS = (18.0, 30.0, 78.0, 114.0, 131.0, 176.0, 192.0)
_HEADS = ("编号", "收件单位", "文件名", "大小", "文件指纹前 16 位", "条数")
_HEAD_FILL = HexColor(0xEFEFEF)
_SIGNED_BY = ("单位（盖章）", "经办人签字", "日期时间")
_SIGNED = 48.0
"""Height of the part that both sign."""
_TITLE = "新时代文明实践数据移交单"
_NOTE = (
    "接收人请核对：U 盘 WENMING 文件夹里有上列文件；收下以后，程序显示的编号、条数与本单相同。"
    "缺一个文件、多一个文件或数字不同，请不要签字，请交出单位重新导出。"
    "数据包是加密的，只有收件单位打得开；本单不含个人信息。"
)


def draw_handover(content: HandoverContent) -> Paper:
    """Draw all pages; figures and signatures stand on the last one."""
    paper = Paper(_TITLE)
    pages = max(1, -(-len(content.bundles) // ROWS_A_PAGE))
    for page in range(pages):
        shown = content.bundles[page * ROWS_A_PAGE : (page + 1) * ROWS_A_PAGE]
        paper.start_page()
        _top(paper, content, f"第 {page + 1} 页 / 共 {pages} 页")
        bottom = _table(paper, shown)
        if page == pages - 1:
            _figures(paper, content, bottom + 5)
            draw_signatures(paper, (bottom + 52.5, _SIGNED), ("交出", "接收"), _SIGNED_BY)
    return paper


def _top(paper: Paper, content: HandoverContent, page: str) -> None:
    paper.text(105, 28, _TITLE, Style(Face.TITLE, 20), FORM, Align.CENTRE)
    draw_mark(paper, content.mark)
    paper.text(RIGHT, 36, page, Style(Face.SANS, 8.5), FORM, Align.RIGHT)
    _field(paper, "交出单位", content.sender, Slot("sender", "交出单位"), 44)
    _field(paper, "写盘时间", content.time_text, Slot("time_text", "写盘时间"), 52)


def _field(paper: Paper, label: str, value: str, slot: Slot, baseline: float) -> None:
    paper.text(LEFT, baseline, f"{label}：", LABEL, FORM)
    start = LEFT + 20
    fitted = paper.fit(value, VALUE, SMALLEST, RIGHT - start)
    paper.fitted(start, baseline - 1.4, fitted, VALUE, slot)
    paper.rule((start - 1, baseline + 1.4, RIGHT, baseline + 1.4), 0.4)


def _table(paper: Paper, bundles: tuple[HandoverBundle, ...]) -> float:
    """Draw one page of the list and return where it ends."""
    bottom = _FIRST_ROW + _ROW * len(bundles)
    paper.solid((LEFT, _HEAD, RIGHT - LEFT, _FIRST_ROW - _HEAD), _HEAD_FILL)
    for head, left, right in zip(_HEADS, _COLUMNS, _COLUMNS[1:], strict=False):
        paper.text((left + right) / 2, 63.8, head, LABEL, FORM, Align.CENTRE)
    for row, bundle in enumerate(bundles):
        _row(paper, row, bundle)
    for row in range(len(bundles)):
        y = _FIRST_ROW + row * _ROW
        paper.rule((LEFT, y, RIGHT, y), 0.4)
    for x in _COLUMNS[1:-1]:
        paper.rule((x, _HEAD, x, bottom), 0.4)
    paper.frame((LEFT, _HEAD, RIGHT - LEFT, bottom - _HEAD), 1.0)
    return bottom


def _row(paper: Paper, row: int, bundle: HandoverBundle) -> None:
    middle = _FIRST_ROW + (row + 0.5) * _ROW
    groups = [bundle.hash_start[start : start + 4] for start in range(0, 16, 4)]
    texts = (
        f"{bundle.number}",
        bundle.to,
        bundle.file,
        bundle.size,
        " ".join(groups),
        f"{bundle.records}",
    )
    for column, text in enumerate(texts):
        left, right = _COLUMNS[column], _COLUMNS[column + 1]
        fitted = paper.fit(text, VALUE, SMALLEST, right - left - 3, 2, height=_ROW - 1)
        slot = Slot(f"bundles[{row}]", _HEADS[column])
        paper.fitted((left + right) / 2, middle, fitted, VALUE, slot, Align.CENTRE)


def _figures(paper: Paper, content: HandoverContent, top: float) -> None:
    records = sum(one.records for one in content.bundles)
    hours, minutes = divmod(content.minutes, 60)
    cells = (
        ("数据包", f"{len(content.bundles)} 个"),
        ("记录", f"{records} 条"),
        ("活动", f"{content.activities} 场"),
        ("签到", f"{content.attendance} 人次"),
        ("服务时长", f"{hours} 小时 {minutes} 分" if minutes else f"{hours} 小时"),
    )
    width = (RIGHT - LEFT) / len(cells)
    paper.frame((LEFT, top, RIGHT - LEFT, 18), 0.6)
    for number, (label, value) in enumerate(cells):
        middle = LEFT + (number + 0.5) * width
        paper.text(middle, top + 6.5, label, LABEL, FORM, Align.CENTRE)
        style = Style(Face.BOLD, 12)
        fitted = paper.fit(value, style, SMALLEST, width - 3)
        paper.fitted(middle, top + 12.5, fitted, style, Slot("counts", label), Align.CENTRE)
        if number:
            paper.rule((LEFT + number * width, top, LEFT + number * width, top + 18), 0.4)
    paper.text(LEFT, top + 27.5, "核对码：", Style(Face.BOLD, 13), FORM)
    paper.text(LEFT + 21, top + 27.8, content.code, Style(Face.BOLD, 17), FORM)
    kai = Style(Face.KAI, 9.5)
    fitted = paper.fit(_NOTE, kai, SMALLEST, RIGHT - LEFT, 3)
    paper.fitted(LEFT, top + 37, fitted, kai, FORM, leading=1.4)
