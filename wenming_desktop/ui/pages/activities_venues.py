"""活动 → 阵地: how every venue is used, and the week of the one that is chosen."""

from collections.abc import Callable
from datetime import date, timedelta
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from wenming_desktop.domain.periods import Period, parse_period
from wenming_desktop.domain.users import Action
from wenming_desktop.services.venues.use import VenueUse
from wenming_desktop.ui import tokens
from wenming_desktop.ui.clash_words import clash_words, double_use_words
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.venue_rows import VenueModel, WeekModel
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.unit_names import names_if_several
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.table import Table

_WEEK = timedelta(7)
_AHEAD_DAYS = 92
"""Days ahead in which double use is told of."""


class VenuesPart(Part):
    """Its primary button books a venue."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._day = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        self.primary = primary(self.tr("预约阵地 F4"), "bookVenue", page, icon="plus")
        self.primary.setKey("F4")
        self.primary.clicked.connect(self._book)
        self._units = names_if_several(page.use_cases)
        self._model, self._week = VenueModel(self, self._units), WeekModel(self)
        self._table = ListTable(
            "venueUseTable", self.tr("阵地使用"), self._model, self._model.columns, self
        )
        self._table.selectionModel().currentRowChanged.connect(self._show_week)
        self._table.activated.connect(self._change_hours)
        self._days = Table("venueWeek", self.tr("一周"), self)
        self._days.setModel(self._week)
        self._days.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self._days.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._met = Label("", self, name="doubleUses", tone="error", wrap=True)
        words = self.tr("还没有阵地。登记第一处，就能预约、看用得多不多。")
        self._empty = EmptyState("activities", words, "", self)
        self._empty.acted.connect(lambda: self._open_form("venues", None))
        self._filled = QWidget(self)
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.S)
        column.addLayout(self._head())
        column.addWidget(self._met)
        column.addWidget(self._table, 3)
        column.addLayout(self._week_head())
        column.addWidget(self._days, 2)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(self._empty)
        around.addWidget(self._filled)

    def refresh(self) -> None:
        """Read all venues again."""
        if self._units is not None:
            self._units.refresh()
        use, actor = self._page.use_cases.venues, self._page.actor
        period = parse_period(str(self._period.currentData()))
        before = self._chosen()
        found = self._page.try_to(lambda: use.utilisation(actor, period))
        self._model.show(found or [])
        ahead = Period(date.today(), date.today() + timedelta(_AHEAD_DAYS))  # noqa: DTZ011
        met = self._page.try_to(lambda: use.double_uses(actor, ahead)) or []
        lines = [double_use_words(one) for one in met[:3]]
        head = self.tr("同一时间用同一处阵地，共 {count} 起，请商量改期：").format(count=len(met))
        self._met.setText("\n".join([head, *lines]))
        self._met.setVisible(bool(met))
        self._choose(before.venue.id if before else None)
        self._show_verbs()

    def _head(self) -> QHBoxLayout:
        today = self._day
        self._period = Choice(self, name="venuePeriod")
        self._period.setAccessibleName(self.tr("期间"))
        quarter = (today.month - 1) // 3 + 1
        self._period.offer(
            [
                (self.tr("本月"), f"{today:%Y-%m}"),
                (self.tr("本季度"), f"{today.year}-Q{quarter}"),
                (self.tr("本年"), f"{today.year}"),
            ]
        )
        self._period.currentIndexChanged.connect(self.refresh)
        words = self.tr(
            "利用率是用过的开放时段占全部开放时段的比例；60天没有用过的标“闲置”。下面一周里，灰字是开放时段。"
        )
        hint = Hint(words, self, name="venueHint")
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(self._period)
        row.addWidget(hint, 1)
        return row

    def _week_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        self._name = Label("", self, name="weekTitle", bold=True)
        row.addWidget(self._name)
        for words, name, step in (
            (self.tr("上一周"), "previousWeek", -_WEEK),
            (self.tr("下一周"), "nextWeek", _WEEK),
        ):
            button = secondary(words, name, self)
            button.clicked.connect(self._turner(step))
            row.addWidget(button)
        row.addStretch(1)
        self._hours = secondary(self.tr("开放时间…"), "venueHours", self)
        self._hours.clicked.connect(self._change_hours)
        self._share = secondary(self.tr("共享约定…"), "shareVenue", self)
        self._share.clicked.connect(self._add_sharing)
        row.addWidget(self._share)
        row.addWidget(self._hours)
        return row

    def _turner(self, step: timedelta) -> Callable[[], None]:
        def turn() -> None:
            self._day += step
            self._show_week()

        return turn

    def _chosen(self) -> VenueUse | None:
        row = self._table.currentIndex().row()
        return self._model.rows[row] if 0 <= row < len(self._model.rows) else None

    def _choose(self, venue_id: UUID | None) -> None:
        rows = [row for row, one in enumerate(self._model.rows) if one.venue.id == venue_id]
        if self._model.rows:
            self._table.selectRow(rows[0] if rows else 0)
        self._show_week()

    def _show_verbs(self) -> None:
        may = self._page.actor.may(Action.RECORD)
        chosen = self._chosen() is not None
        for button in (self._hours, self._share):
            button.setEnabled(may and chosen)
        if self.primary is not None:
            self.primary.setEnabled(may and chosen)
        self._empty.act_by(self.tr("登记阵地") if may else "")
        self._empty.setVisible(not self._model.rows)
        self._filled.setVisible(bool(self._model.rows))

    @Slot()
    def _show_week(self) -> None:
        one = self._chosen()
        if one is None:
            self._week.show([])
            self._name.setText("")
            return
        use, actor = self._page.use_cases.venues, self._page.actor
        self._week.show(self._page.try_to(lambda: use.week(actor, one.venue.id, self._day)) or [])
        monday = self._day - timedelta(self._day.weekday())
        words = self.tr("{name}　{month}月{day}日这一周")
        self._name.setText(words.format(name=one.venue.name, month=monday.month, day=monday.day))

    @Slot()
    def _book(self) -> None:
        self._open_form("bookings", None)

    @Slot()
    def _add_sharing(self) -> None:
        self._open_form("sharings", None)

    @Slot(QModelIndex)
    def _change_hours(self, _index: QModelIndex | None = None) -> None:
        one = self._chosen()
        if one is not None and self._hours.isEnabled():
            self._open_form("venues", one.venue.id)

    def _open_form(self, name: str, row_id: UUID | None) -> None:
        one = self._chosen()
        self._page.banner.clear()
        cases = self._page.use_cases
        register = cases.registers.named(name)
        form = self._page.try_to(lambda: RegisterForm(cases, register, row_id, self._page))
        if form is None:
            return
        if row_id is None and one is not None:
            form.propose(venue_id=str(one.venue.id))
        form.saved.connect(self._say_saved)
        form.open()

    @Slot(object)
    def _say_saved(self, row_id: UUID) -> None:
        self.refresh()
        self._page.banner.tell("ok", self.tr("已保存。"))
        self._warn_of(row_id)

    def _warn_of(self, row_id: UUID) -> None:
        """Say at once what a booking that was just saved meets."""
        use, actor = self._page.use_cases.venues, self._page.actor
        words = self._page.try_to(lambda: use.clashes_of_booking(actor, row_id))
        if words:
            told = self.tr("已保存，但请注意：") + "\n" + clash_words(words)
            self._page.banner.tell("warn", told)
