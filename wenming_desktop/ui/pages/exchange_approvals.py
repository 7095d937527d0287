"""What units below have reported, and the keys that let it stand or give it back."""

from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.approvals import ReviewState
from wenming_desktop.domain.org_units import Level, short_unit
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.approval_ports import ReviewedMonth, ReviewedOccurrence
from wenming_desktop.services.approvals import WAITING_MONTHS, last_months
from wenming_desktop.ui import tokens
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.month_words import last_month_names, month_words
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.exchange_deciding import DecidingBar
from wenming_desktop.ui.review_words import REVIEW_SIGNS, review_words
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_table import ListTable

_WIDTHS = (
    Width(9),
    Width(5),
    Width(10, stretched=True),
    Width(3, spare=2),
    Width(4, spare=3),
    Width(4, spare=1),
    Width(8),
)
_RECENT, _WAITING, _ALL = "recent", "waiting", "all"


class ApprovalsPanel(QWidget):
    """The list, what its row belongs to, and the keys; ``changed`` after each decision."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._found: tuple[ReviewedOccurrence, ...] = ()
        self._shown: list[ReviewedOccurrence] = []
        self._months: dict[tuple[int, str], ReviewedMonth] = {}
        self._bar = DecidingBar(page, self)
        self._bar.decided.connect(self._show_decided)
        self._bar.sheet_wanted.connect(self._look_at_sheet)
        self._banner = Banner("approvalBanner", self)
        self._banner.acted.connect(self._bar.take_back)
        heads = (
            self.tr("单位"),
            self.tr("日期"),
            self.tr("活动"),
            self.tr("人次"),
            self.tr("时长"),
            self.tr("群众"),
            self.tr("审批"),
        )
        self._rows = PlainRows(heads, self)
        words = self.tr("下级报来的活动")
        self._table = ListTable("approvalTable", words, self._rows, _WIDTHS, self)
        self._table.activated.connect(self._look_at_sheet)
        self._table.selectionModel().currentRowChanged.connect(self._show_detail)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._empty = EmptyState("ok", "", parent=self)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._banner)
        column.addLayout(self._filters())
        column.addLayout(self._stack, 1)
        column.addWidget(self._bar)

    def count(self) -> int:
        """Return how many of the records at hand wait."""
        return sum(one.waits for one in self._found)

    @Slot()
    def refresh(self) -> None:
        """Read again what was reported and decided; the place in the list stays."""
        use, actor = self._page.use_cases.approvals, self._page.actor
        own_level = not self._below.isChecked()
        today = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        chosen = str(self._month.currentData())
        recent = chosen == _RECENT
        period = last_months(today, WAITING_MONTHS) if recent else parse_period(chosen)
        self._found = (
            self._page.try_to(lambda: use.occurrences(actor, period, own_level=own_level)) or ()
        )
        months = self._page.try_to(lambda: use.months(actor, period, own_level=own_level)) or ()
        self._months = {(one.org_no, one.month): one for one in months}
        self._offer_units()
        self._show_rows()

    def _filters(self) -> QHBoxLayout:
        self._what = Choice(self, name="approvalFilter")
        self._what.setAccessibleName(self.tr("看哪些"))
        self._what.setMinimumContentsLength(7)
        self._what.offer(
            [
                (self.tr("等着审批的"), _WAITING),
                (self.tr("已退回的"), ReviewState.RETURNED),
                (self.tr("已审批的"), ReviewState.APPROVED),
                (self.tr("全部"), _ALL),
            ]
        )
        self._month = Choice(self, name="approvalMonth")
        self._month.setAccessibleName(self.tr("月份"))
        self._month.setMinimumContentsLength(9)
        today = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        months: list[tuple[str, object]] = [(self.tr("近三个月"), _RECENT)]
        self._month.offer(months + [(month_words(one), one) for one in last_month_names(today)])
        self._units = Choice(self, name="approvalUnit")
        self._units.setAccessibleName(self.tr("单位"))
        self._units.setMinimumContentsLength(12)
        self._below = QCheckBox(self.tr("连同各站"), self)
        self._below.setObjectName("approvalBelow")
        unit = self._page.use_cases.org_units.own(self._page.actor)
        self._below.setVisible(unit.level is Level.COUNTY_CENTER)  # an institute has stations only
        self._what.currentIndexChanged.connect(self._show_rows)
        self._month.currentIndexChanged.connect(self.refresh)
        self._units.currentIndexChanged.connect(self._show_rows)
        self._below.toggled.connect(self._widen)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(self._what)
        row.addWidget(self._month)
        row.addWidget(self._units)
        row.addWidget(self._below)
        row.addStretch(1)
        return row

    @Slot(bool)
    def _widen(self, below: bool) -> None:  # noqa: FBT001  Qt's signal
        """Look at the stations too: a month at a time, for there are many."""
        if below and self._month.currentData() == _RECENT:
            self._month.setCurrentIndex(1)
        else:
            self.refresh()

    def _offer_units(self) -> None:
        chosen = self._units.currentData()
        units = dict(sorted({one.org_no: one.unit for one in self._found}.items()))
        entries: list[tuple[str, object]] = [(self.tr("各单位"), 0)]
        self._units.blockSignals(True)
        self._units.offer(entries + [(short_unit(unit), org_no) for org_no, unit in units.items()])
        self._units.choose(chosen)
        self._units.blockSignals(False)

    @Slot()
    def _show_rows(self) -> None:
        what, unit = self._what.currentData(), self._units.currentData()
        before = self._current()
        place = max(0, self._table.currentIndex().row())
        self._shown = [
            one for one in self._found if _is_asked(one, what) and unit in {0, None, one.org_no}
        ]
        self._rows.show_rows([_row(one) for one in self._shown])
        self._stack.setCurrentIndex(0 if self._shown else 1)
        self._empty.tell(
            self.tr("没有等着审批的。") if what == _WAITING else self.tr("没有这样的活动。")
        )
        if self._shown:
            same = [row for row, one in enumerate(self._shown) if before and one.id == before.id]
            self._table.selectRow(same[0] if same else min(place, len(self._shown) - 1))
        self._show_detail()

    def _current(self) -> ReviewedOccurrence | None:
        row = self._table.currentIndex().row()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @Slot()
    def _show_detail(self) -> None:
        """Let the keys know what they are about."""
        one = self._current()
        month = self._months.get((one.org_no, one.month)) if one else None
        self._bar.look_at(one, month)

    @Slot(str, object)
    def _show_decided(self, words: str, undo: object) -> None:
        """Say what was decided, offer to take it back, and stay in the list."""
        self._banner.tell("ok", words, self.tr("撤回这个决定") if undo else "")
        self.refresh()
        (self._table if self._shown else self._what).setFocus()
        self.changed.emit()

    @Slot()
    def _look_at_sheet(self) -> None:
        if one := self._current():
            self._page.wanted.emit("sign-in", one.id)


def _is_asked(one: ReviewedOccurrence, what: object) -> bool:
    if what == _WAITING:
        return one.waits
    return what in {_ALL, one.review.state}


def _row(one: ReviewedOccurrence) -> tuple[str | Cell, ...]:
    state = one.review.state
    return (
        short_unit(one.unit),
        f"{one.day:%m-%d}",
        one.name,
        str(one.attendance),
        show_hours(one.minutes),
        "" if one.beneficiaries is None else str(one.beneficiaries),
        Cell(review_words(state), REVIEW_SIGNS[state]),
    )
