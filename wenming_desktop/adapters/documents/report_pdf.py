"""The work report as PDF, in the same form as the Word document, with the bundled fonts.

No 仿宋 and no 小标宋 may be bundled: 霞鹜文楷 stands in for 仿宋 and 楷体, 思源宋体 for 小标宋,
思源黑体 for 黑体. 28 characters × 22 lines, so that pages break as in the Word document.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import BLACK, MM, Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.report_pictures import caption, laid_out
from wenming_desktop.adapters.documents.report_pictures import put as put_chart
from wenming_desktop.adapters.documents.report_word import title_lines
from wenming_desktop.adapters.documents.text_layout import set_line, wrap
from wenming_desktop.domain.charts import BarChart, TileGrid
from wenming_desktop.domain.work_report import Annex, WorkReport, subline

CHARACTERS, LINES = 28, 22
_LEFT, _TOP, _WIDTH, _HEIGHT = 28.0, 37.0, 156.0, 225.0
_EM = _WIDTH / CHARACTERS
_STEP = _HEIGHT / LINES
_SIZE = _EM * MM
_TITLE_SIZE, _PAGE_SIZE, _TABLE_SIZE = 22.0, 14.0, 12.0
_MIDDLE = 0.38
_BODY, _HEAD, _TITLE = Face.KAI, Face.BOLD, Face.TITLE
_ITEM = Face.SANS
_SLOT = Slot("report", "汇报")
_LEAST_FILLED = 0.7
"""A line filled less than this is the last one of its paragraph: not spread."""
_MOST_SPREAD = 0.3
"""Ems between two characters of a line that is spread."""
_INDENT = "　　"
_ROW, _NAME_WIDTH = 8.2, 46.0
_CAPTION = 15.0


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    head: int = 0
    """Characters at its beginning that belong to the heading of an item."""
    face: Face = _BODY
    is_last: bool = True
    right: float = 0.0
    """Characters left free at the right; 0 = set from the left."""


def report_paper(report: WorkReport) -> Paper:
    """Draw all pages."""
    paper = Paper(report.title)
    pages = _Pages(paper)
    for part in title_lines(report.title):
        pages.centred(part, Style(_TITLE, _TITLE_SIZE, BLACK))
    pages.centred(subline(report.period, report.as_of), Style(_BODY, _SIZE, BLACK))
    pages.skip()
    for line in _text(report):
        if line.face is _HEAD:
            pages.keep_with_next()
        pages.put(line)
    if report.annex:
        pages.annex(report.annex)
    pages.pictures(report.pictures)
    return paper


def _text(report: WorkReport) -> Iterator[_Line]:
    yield from _paragraph(report.lead.text)
    for part in report.parts:
        yield from _paragraph(f"{part.number}、{part.heading}", face=_HEAD)
        for item in part.items:
            head = f"{item.ordinal}{item.heading}"
            said = "".join(sentence.text for sentence in item.sentences)
            yield from _paragraph(head + said, len(head))
    yield _Line("")
    day = report.as_of
    date_text = f"{day.year}年{day.month}月{day.day}日"
    unit_width = set_line(report.unit, _BODY).width
    date_width = set_line(date_text, _BODY).width
    yield _Line(report.unit, right=max(4 - (unit_width - date_width) / 2, 2))
    yield _Line(date_text, right=4)


def _paragraph(text: str, head: int = 0, face: Face = _BODY) -> Iterator[_Line]:
    lines = wrap(_INDENT + text, face, CHARACTERS)
    left = head + len(_INDENT)
    for number, line in enumerate(lines):
        of_head = min(left, len(line)) if head else 0
        left -= len(line)
        yield _Line(line, max(of_head, 0), face, number == len(lines) - 1)


class _Pages:
    """Fills pages of 22 lines."""

    def __init__(self, paper: Paper) -> None:
        self._paper, self._used = paper, LINES

    def put(self, line: _Line) -> None:
        """Draw one line of text."""
        y = self._next() + _MIDDLE * _SIZE / MM
        if line.right:
            x = _LEFT + _WIDTH - line.right * _EM
            self._paper.text(x, y, line.text, Style(line.face, _SIZE, BLACK), _SLOT, Align.RIGHT)
            return
        head, rest = line.text[: line.head], line.text[line.head :]
        style = Style(line.face, _SIZE, BLACK)
        if not head and not line.is_last and self._is_full(line):
            self._paper.spread(_LEFT, y, rest, style, _SLOT, _WIDTH)
            return
        x = _LEFT
        if head:
            self._paper.text(x, y, head, Style(_ITEM, _SIZE, BLACK), _SLOT)
            x += (set_line(f"{head}一", _ITEM).width - 1) * _EM  # a full stop keeps its blank half
        room = _WIDTH - (x - _LEFT)
        slack = room / _EM - set_line(rest, line.face).width
        close = slack < _MOST_SPREAD * max(len(rest) - 1, 1)
        if rest and close and not line.is_last and self._is_full(line):
            self._paper.spread(x, y, rest, style, _SLOT, room)
        elif rest:
            self._paper.text(x, y, rest, style, _SLOT)

    def _is_full(self, line: _Line) -> bool:
        return set_line(line.text, line.face).width > _LEAST_FILLED * CHARACTERS

    def centred(self, text: str, style: Style) -> None:
        """Draw one line in the middle, smaller where it is too long."""
        fitted = self._paper.fit(text, style, _TABLE_SIZE, _WIDTH)
        middle = _LEFT + _WIDTH / 2
        self._paper.fitted(middle, self._next(), fitted, style, _SLOT, Align.CENTRE)

    def keep_with_next(self) -> None:
        """Go to the next page where only the last line of this one is left, as Word does."""
        if self._used == LINES - 1:
            self._turn()

    def skip(self) -> None:
        """Leave one line."""
        self._next()

    def annex(self, annex: Annex) -> None:
        """Draw the table on a page of its own, its head again on each further one."""
        rows = list(annex.rows)
        first = True
        while rows or first:
            self._turn()
            y = _TOP
            if first:
                style = Style(_HEAD, _SIZE, BLACK)
                self._paper.text(_LEFT, y + 6, "附表", style, _SLOT)
                big = Style(_TITLE, _TITLE_SIZE, BLACK)
                middle = _LEFT + _WIDTH / 2
                self._paper.text(middle, y + 17, annex.title, big, _SLOT, Align.CENTRE)
                y += 24
            most = int((_TOP + _HEIGHT - y) / _ROW) - 1
            self._table(y, annex.heads, rows[:most])
            rows, first = rows[most:], False

    def pictures(self, charts: Sequence[BarChart | TileGrid]) -> None:
        """Draw the charts, each whole and with its name under it."""
        y = _TOP + _HEIGHT
        for number, chart in enumerate(charts, 1):
            _, high = laid_out(chart)
            if y + high + _CAPTION > _TOP + _HEIGHT:
                self._turn()
                y = _TOP
            if number == 1:
                self._paper.text(_LEFT, y + 6, "附图", Style(_HEAD, _SIZE, BLACK), _SLOT)
                y += 14
            put_chart(self._paper, chart, _LEFT, y)
            y += high + 7
            words = caption(number, chart)
            style = Style(_BODY, _TABLE_SIZE, BLACK)
            self._paper.text(_LEFT + _WIDTH / 2, y, words, style, _SLOT, Align.CENTRE)
            y += _CAPTION - 7
        self._used = LINES

    def _table(self, top: float, heads: tuple[str, ...], rows: list[tuple[str, ...]]) -> None:
        width = (_WIDTH - _NAME_WIDTH) / (len(heads) - 1)
        lefts = [_LEFT, *(_LEFT + _NAME_WIDTH + width * n for n in range(len(heads) - 1))]
        edges = [*lefts, _LEFT + _WIDTH]
        for number, row in enumerate([heads, *rows]):
            middle = top + (number + 0.5) * _ROW
            face = _HEAD if number == 0 else _BODY
            for place, text in enumerate(row):
                style = Style(face, _TABLE_SIZE, BLACK)
                room = edges[place + 1] - edges[place] - 3
                fitted = self._paper.fit(text, style, 7.5, room)
                centre = (edges[place] + edges[place + 1]) / 2
                self._paper.fitted(centre, middle, fitted, style, _SLOT, Align.CENTRE)
        bottom = top + (len(rows) + 1) * _ROW
        for number in range(len(rows) + 2):
            y = top + number * _ROW
            self._paper.rule((_LEFT, y, _LEFT + _WIDTH, y), 0.5)
        for x in edges:
            self._paper.rule((x, top, x, bottom), 0.5)
        self._used = LINES

    def _next(self) -> float:
        """Return the middle of the next line, on a new page where the old one is full."""
        if self._used == LINES:
            self._turn()
        self._used += 1
        return _TOP + (self._used - 0.5) * _STEP

    def _turn(self) -> None:
        self._paper.start_page()
        self._used = 0
        number = self._paper.pages
        style, y = Style(_BODY, _PAGE_SIZE, BLACK), _TOP + _HEIGHT + 8.5
        text = f"— {number} —"
        if number % 2:
            self._paper.text(_LEFT + _WIDTH - _EM, y, text, style, _SLOT, Align.RIGHT)
        else:
            self._paper.text(_LEFT + _EM, y, text, style, _SLOT)
