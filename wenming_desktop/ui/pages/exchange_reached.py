"""How far each activity has got on its way up, and what was decided there, month by month."""

from collections import Counter
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.approvals import ReviewState
from wenming_desktop.domain.org_units import short_unit
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.approval_ports import Review
from wenming_desktop.services.exchange_ports import OccurrenceReached
from wenming_desktop.ui import tokens
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.joined_words import clauses
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.month_words import last_month_names, month_words
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.review_words import decision_words, standing_sign, standing_words
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_table import ListTable

_WIDTHS = (
    Width(3),
    Width(10, stretched=True),
    Width(9, spare=1),
    Width(12),
    Width(9, spare=2),
)
_Line = tuple[OccurrenceReached, Review]


class ReachedPanel(QWidget):
    """A month, what it amounts to, and its activities; Enter goes to the activity."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._lines: list[_Line] = []
        self._whole_state = ReviewState.OPEN
        self._month = Choice(self, name="reachedMonth")
        self._month.setAccessibleName(self.tr("月份"))
        self._month.setMinimumContentsLength(10)
        today = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        self._month.offer([(month_words(one), one) for one in last_month_names(today)])
        self._month.currentIndexChanged.connect(self.refresh)
        self._sum = Label("", self, name="reachedSum", bold=True, wrap=True)
        self._whole = Label("", self, name="reachedWholeMonth", wrap=True)
        explained = self.tr(
            "每场活动依次经过：已封存 → 已写盘 → 镇已收 → 县已收 → 已审批，或者有退回。"
            "连同签到和时长，按走得最慢的一条算；上级收到、审批以后，要等它的数据包来了才知道。"
        )
        heads = (
            self.tr("日期"),
            self.tr("活动"),
            self.tr("单位"),
            self.tr("到哪一步"),
            self.tr("退回的原因"),
        )
        self._rows = PlainRows(heads, self)
        words = self.tr("各场活动的上报进度")
        self._table = ListTable("reachedTable", words, self._rows, _WIDTHS, self)
        self._table.activated.connect(self._open)
        self._table.selectionModel().currentRowChanged.connect(self._show_detail)
        self._detail = Label("", self, name="reachedDetail", wrap=True)
        self._mend = secondary(self.tr("去改这一场"), "mendActivity", self)
        self._mend.clicked.connect(self._open)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(EmptyState("activities", self.tr("这个月没有活动。"), parent=self))
        self._hint = Hint(explained, self, name="reachedHint")
        self._lay_out()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.M)
        top.addWidget(self._month)
        top.addWidget(self._sum, 1)
        foot = QHBoxLayout()
        foot.setSpacing(tokens.M)
        foot.addWidget(self._detail, 1)
        foot.addWidget(self._mend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.S)
        column.addLayout(top)
        column.addWidget(self._whole)
        column.addWidget(self._hint)
        column.addLayout(self._stack, 1)
        column.addLayout(foot)

    def show_returned(self) -> None:
        """Choose the newest month in which something came back, and its first such row."""
        for place in range(self._month.count()):
            self._month.setCurrentIndex(place)
            self.refresh()
            returned = [
                number
                for number, (_, review) in enumerate(self._lines)
                if review.state is ReviewState.RETURNED
            ]
            if returned or self._whole_state is ReviewState.RETURNED:
                self._table.selectRow(returned[0] if returned else 0)
                self._table.setFocus()
                return
        self._month.setCurrentIndex(0)

    @Slot()
    def refresh(self) -> None:
        """Read again how far the month has got."""
        use, actor, month = self._page.use_cases, self._page.actor, str(self._month.currentData())
        period = parse_period(month)
        found = self._page.try_to(lambda: use.exchange.reached(actor, period)) or ()
        reviews = self._page.try_to(lambda: use.approvals.reviews(actor, period)) or {}
        whole = self._page.try_to(lambda: use.approvals.own_month(actor, month)) or Review()
        self._lines = [(one, reviews.get(one.id, Review())) for one in found]
        self._whole_state = whole.state
        place = max(0, self._table.currentIndex().row())
        self._rows.show_rows([_row(one, review) for one, review in self._lines])
        self._sum.setText(_sum_words(self.tr("共 {count} 场：{parts}。"), self._lines))
        self._show_whole(whole)
        self._stack.setCurrentIndex(0 if found else 1)
        self._hint.setVisible(bool(found))  # what it explains is not there
        if self._lines:
            self._table.selectRow(min(place, len(self._lines) - 1))
        self._show_detail()

    def _show_whole(self, review: Review) -> None:
        """Say what was decided about the month as a whole."""
        self._whole.setText(self.tr("整月：{words}").format(words=decision_words(review)))
        self._whole.setTone("ok" if review.state is ReviewState.APPROVED else "warn")
        self._whole.setVisible(review.state is not ReviewState.OPEN)

    def _current(self) -> _Line | None:
        row = self._table.currentIndex().row()
        return self._lines[row] if 0 <= row < len(self._lines) else None

    @Slot()
    def _show_detail(self) -> None:
        line = self._current()
        self._detail.setText(decision_words(line[1]) if line else "")
        self._mend.setVisible(line is not None and line[1].state is ReviewState.RETURNED)

    @Slot()
    def _open(self) -> None:
        if line := self._current():
            self._page.wanted.emit("activities", line[0].id)


def _row(one: OccurrenceReached, review: Review) -> tuple[str | Cell, ...]:
    state = Cell(standing_words(one.reached, review), standing_sign(one.reached, review))
    return f"{one.day:%m-%d}", one.name, short_unit(one.unit), state, review.reason


def _sum_words(pattern: str, lines: list[_Line]) -> str:
    """Count by words, what has got furthest first."""
    furthest = sorted(lines, key=lambda line: (not line[1].state.is_undecided, line[0].reached))
    counted = Counter(standing_words(one.reached, review) for one, review in reversed(furthest))
    parts = clauses(f"{words} {count}" for words, count in counted.items())
    return pattern.format(count=len(lines), parts=parts) if lines else ""
