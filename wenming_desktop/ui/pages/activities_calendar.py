"""活动 → 实践日历: a month with its days at the left, the day that is chosen at the right."""

from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from wenming_desktop.domain.periods import Period, parse_period
from wenming_desktop.domain.users import Action
from wenming_desktop.services.practice_calendar.months import CalendarDay
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.joined_words import day_of_month, month_of_year, weekday
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.letter_room import LetterRoom
from wenming_desktop.ui.widgets.month_grid import MonthGrid, month_away
from wenming_desktop.ui.widgets.page_tabs import Part

_SIDE_LETTERS = 13
_IDEA, _SESSION = "idea", "session"


class CalendarPart(Part):
    """``wanted_on(date, name)`` asks for a new activity; ``wanted_line(UUID)`` shows one."""

    wanted_on = Signal(object, str)
    wanted_line = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._day = date.today()  # noqa: DTZ011  what the wall clock of this computer says
        self.primary = primary(self.tr("这一天新建活动 F4"), "newOnDay", page, icon="plus")
        self.primary.setKey("F4")
        self.primary.clicked.connect(self._plan)
        self.primary.setEnabled(page.actor.may(Action.RECORD))
        self._grid = MonthGrid(self)
        self._grid.chosen.connect(self._go)
        self._grid.opened.connect(self._enter_day)
        sides = QHBoxLayout()
        sides.setSpacing(tokens.M)
        sides.addWidget(self._grid, 1)
        sides.addWidget(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.S)
        column.addLayout(self._head())
        column.addLayout(sides, 1)

    def refresh(self) -> None:
        """Read the month again."""
        month = self._page.try_to(
            lambda: self._page.use_cases.calendar.month(
                self._page.actor, self._day.year, self._day.month
            )
        )
        if month is None:
            return
        self._grid.show_month(month, self._day)
        self._title.setText(month_of_year(month.year, month.month))
        words = self.tr("{year}年的放假安排还没有收到，休息日按平常周末显示。")
        self._unknown.setText("" if month.holidays_known else words.format(year=month.year))
        self._unknown.setVisible(not month.holidays_known)
        self._tell_day()

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        for words, name, step in (
            (self.tr("上一月"), "previousMonth", -1),
            (self.tr("下一月"), "nextMonth", 1),
        ):
            button = secondary(words, name, self)
            button.clicked.connect(partial(self._turn, step))
            row.addWidget(button)
        today = secondary(self.tr("今天"), "calendarToday", self)
        today.clicked.connect(self._go_today)
        row.addWidget(today)
        self._title = Label("", self, name="calendarTitle", scale=1.2, bold=True)
        row.addWidget(self._title)
        row.addStretch(1)
        for words, name, whole_year in (
            (self.tr("打印本月"), "printMonth", False),
            (self.tr("打印全年计划"), "printYear", True),
        ):
            button = secondary(words, name, self, icon="" if whole_year else "print-centre")
            button.clicked.connect(partial(self._print, whole_year))
            button.setEnabled(self._page.actor.may(Action.PRINT))
            row.addWidget(button)
        return row

    def _side(self) -> QWidget:
        side = QWidget(self)
        LetterRoom(side, letters=_SIDE_LETTERS, extra=tokens.XL)
        self._about = Label("", side, name="dayTitle", bold=True, wrap=True)
        self._occasions = Label("", side, name="dayOccasions", tone="red", wrap=True)
        self._list = QListWidget(side)
        self._list.setObjectName("dayList")
        self._list.setAccessibleName(self.tr("这一天的活动和点子"))
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemActivated.connect(self._open)
        self._unknown = Label("", side, name="holidaysUnknown", tone="warn", wrap=True)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._about)
        column.addWidget(self._occasions)
        column.addWidget(self._list, 1)
        column.addWidget(self._unknown)
        return side

    def _tell_day(self) -> None:
        one = self._grid.shown()
        self._list.clear()
        if one is None:
            return
        lunar = self.tr("　农历{words}").format(words=one.lunar.full) if one.lunar else ""
        self._about.setText(f"{day_of_month(one.day)} {weekday(one.day)}{lunar}")
        make_up = [self.tr("调休上班")] if one.is_make_up else []
        free = [self.tr("{name}放假").format(name=one.holiday)] if one.holiday else []
        self._occasions.setText("　".join([*one.occasions, *free, *make_up]))
        self._occasions.setVisible(bool(self._occasions.text()))
        self._fill(one)

    def _fill(self, one: CalendarDay) -> None:
        for held in one.sessions:
            place = f"　{held.place}" if held.place else ""
            words = f"{held.starts_at:%H:%M}—{held.ends_at:%H:%M}　{held.name}{place}"
            self._add(words, (_SESSION, held.id))
        for entry in one.entries:
            unit = f"（{entry.responsible_unit}）" if entry.responsible_unit else ""
            self._add(self.tr("日历：{words}").format(words=entry.name + unit), (_IDEA, entry.name))
        for festival in one.festivals:
            theme = f"{festival.theme}·{festival.title}" if festival.theme else festival.title
            for idea in festival.ideas:
                words = self.tr("可以办：{idea}").format(idea=idea)
                self._add(words, (_IDEA, f"{theme} {idea}"))
        if not self._list.count():
            item = QListWidgetItem(self.tr("这一天还没有活动。按 F4 新建。"), self._list)
            item.setFlags(Qt.ItemFlag.NoItemFlags)

    def _add(self, words: str, subject: tuple[str, object]) -> None:
        item = QListWidgetItem(words, self._list)
        item.setData(Qt.ItemDataRole.UserRole, subject)

    @Slot(QListWidgetItem)
    def _open(self, item: QListWidgetItem) -> None:
        kind, subject = item.data(Qt.ItemDataRole.UserRole) or ("", None)
        if kind == _SESSION:
            self.wanted_line.emit(subject)
        elif kind == _IDEA and self.primary is not None and self.primary.isEnabled():
            self.wanted_on.emit(self._day, str(subject))

    @Slot(object)
    def _go(self, day: date) -> None:
        other = (day.year, day.month) != (self._day.year, self._day.month)
        self._day = day
        if other:
            self.refresh()
        else:
            self._tell_day()

    @Slot(object)
    def _enter_day(self, day: date) -> None:
        """Go into the list of a day that has something, else begin a new activity on it."""
        self._go(day)
        one = self._grid.shown()
        if one is not None and (one.sessions or one.entries or one.festivals):
            self._list.setCurrentRow(0)
            self._list.setFocus()
        elif self.primary is not None:
            self.primary.click()

    def _turn(self, step: int, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  clicked
        self._go(month_away(self._day, step))

    @Slot()
    def _go_today(self) -> None:
        self._day = date.today()  # noqa: DTZ011
        self.refresh()
        self._grid.setFocus()

    @Slot()
    def _plan(self) -> None:
        self.wanted_on.emit(self._day, "")

    def _print(self, whole_year: bool, _checked: bool = False) -> None:  # noqa: FBT001, FBT002
        year, month = self._day.year, self._day.month
        period: Period = parse_period(f"{year}" if whole_year else f"{year}-{month:02d}")
        title = self.tr("{year}年活动计划") if whole_year else self.tr("{year}年{month}月实践日历")
        calendar, actor = self._page.use_cases.calendar, self._page.actor
        show_paper(
            self._page,
            title.format(year=year, month=month),
            lambda to: calendar.print(actor, period, to, missing="blank"),
        )
