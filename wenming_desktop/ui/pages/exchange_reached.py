"""How far each activity has got on its way up, month by month."""

from collections import Counter
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.exchange_ports import OccurrenceReached, Reached
from wenming_desktop.ui import tokens
from wenming_desktop.ui.exchange_words import reached_words
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_table import ListTable

_MONTHS = 12
_WIDTHS = (Width(3), Width(12, stretched=True), Width(14, spare=1), Width(6))
_SIGNS = {
    Reached.NOWHERE: ("draft", tokens.WARN),
    Reached.SEALED: ("lock", tokens.GOLD_TEXT),
    Reached.WRITTEN: ("save", tokens.GOLD_TEXT),
    Reached.INSTITUTE: ("arrow-up", tokens.FOCUS),
    Reached.CENTRE: ("ok", tokens.OK),
}


class ReachedPanel(QWidget):
    """A month, what it amounts to, and its activities."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._month = Choice(self, name="reachedMonth")
        self._month.setAccessibleName(self.tr("月份"))
        self._month.setMinimumContentsLength(10)
        self._month.offer([(_month_words(one), one) for one in _last_months(date.today())])  # noqa: DTZ011  what the wall clock of this computer says
        self._month.currentIndexChanged.connect(self.refresh)
        self._sum = Label("", self, name="reachedSum", bold=True, wrap=True)
        explained = self.tr(
            "每场活动依次经过：已封存 → 已写盘 → 镇已收 → 县已收。"
            "一场活动连同它的签到和时长，按走得最慢的一条算；上级收到以后，要等它的回执来了才知道。"
        )
        heads = (self.tr("日期"), self.tr("活动"), self.tr("单位"), self.tr("到哪一步"))
        self._rows = PlainRows(heads, self)
        words = self.tr("各场活动的上报进度")
        table = ListTable("reachedTable", words, self._rows, _WIDTHS, self)
        top = QHBoxLayout()
        top.setSpacing(tokens.M)
        top.addWidget(self._month)
        top.addWidget(self._sum, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(table)
        self._stack.addWidget(EmptyState("activities", self.tr("这个月没有活动。"), parent=self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.S)
        column.addLayout(top)
        column.addWidget(Label(explained, self, name="reachedHint", tone="muted", wrap=True))
        column.addLayout(self._stack, 1)

    @Slot()
    def refresh(self) -> None:
        """Read again how far the month has got."""
        use, month = self._page.use_cases, str(self._month.currentData())
        found = self._page.try_to(
            lambda: use.exchange.reached(self._page.actor, parse_period(month))
        )
        lines = found or ()
        self._rows.show_rows([_row(one) for one in lines])
        self._sum.setText(_sum_words(self.tr("共 {count} 场：{parts}。"), lines))
        self._stack.setCurrentIndex(0 if lines else 1)


def _row(one: OccurrenceReached) -> tuple[str | Cell, ...]:
    state = Cell(reached_words(one.reached), _SIGNS[one.reached])
    return f"{one.day:%m-%d}", one.name, one.unit, state


def _sum_words(pattern: str, lines: tuple[OccurrenceReached, ...]) -> str:
    counted = Counter(one.reached for one in lines)
    parts = [f"{reached_words(one)} {counted[one]}" for one in reversed(Reached) if counted[one]]
    return pattern.format(count=len(lines), parts="，".join(parts)) if lines else ""


def _last_months(today: date) -> list[str]:
    first = today.year * 12 + today.month - 1
    return [f"{one // 12:04}-{one % 12 + 1:02}" for one in range(first, first - _MONTHS, -1)]


def _month_words(month: str) -> str:
    year, number = month.split("-")
    return f"{year}年{int(number)}月"
