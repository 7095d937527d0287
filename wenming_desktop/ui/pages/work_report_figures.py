"""工作汇报 → 统计: the figures of a period to look at; each bar leads to its rows."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.figures import BehindRow, Figure, printed
from wenming_desktop.domain.users import Action
from wenming_desktop.services.charts.statistics import Overview
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.chart_rows import ChartRowsDialog
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.page import Page, scrolled
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.chart_card import ChartCard
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.report_period import ReportPeriod
from wenming_desktop.ui.widgets.stat_tile import StatTile

_TEAM_ROWS = 8


class FiguresPart(Part):
    """Four tiles, two bar charts, units by week, and what each team did."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.use_cases, self.actor = page.use_cases, page.actor
        self._seen: Overview | None = None
        self._turn = 0
        self.primary = primary(self.tr("存 Excel"), "saveCharts", self, icon="file")
        self.primary.setEnabled(False)
        self.primary.clicked.connect(self._ask_book)
        self._period = ReportPeriod(self)
        self._period.changed.connect(self.refresh)
        self._empty = EmptyState(
            "activities",
            self.tr("本期没有入账活动。换一个期间，或者先到“签到补录”把签到入账。"),
            self.tr("去签到补录"),
            self,
        )
        self._empty.acted.connect(partial(page.wanted.emit, "sign-in", None))
        row = QHBoxLayout()
        row.addWidget(self._period)
        row.addStretch(1)
        self._room = QStackedWidget(self)
        self._room.addWidget(scrolled(self._board()))
        self._room.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.M)
        column.addLayout(row)
        column.addWidget(self._room, 1)

    def _board(self) -> QWidget:
        board = QWidget(self)
        board.setObjectName("statisticsBoard")
        grid = QGridLayout(board)
        grid.setContentsMargins(0, 0, tokens.S, 0)
        grid.setSpacing(tokens.M)
        self._contents = self._card(self.tr("五类内容活动场次"), "contentBars", self._see_content)
        self._months = self._card(self.tr("各月活动场次"), "monthBars", self._see_month)
        self._weeks = self._card(self.tr("各单位每周活动场次"), "weekTiles", self._see_tile)
        grid.addWidget(self._tiles(), 0, 0, 1, 2)
        grid.addWidget(self._contents, 1, 0)
        grid.addWidget(self._months, 1, 1)
        grid.addWidget(self._weeks, 2, 0, 1, 2)
        grid.addWidget(self._team_card(), 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(4, 1)
        return board

    def _tiles(self) -> QWidget:
        card = Card("", self)
        row = QHBoxLayout()
        row.setSpacing(tokens.L)
        self._tile_of = {
            "occurrences": StatTile(self.tr("活动场次"), "seenOccurrences", card),
            "attendance": StatTile(self.tr("志愿者人次"), "seenAttendance", card),
            "service_minutes": StatTile(self.tr("服务时长（小时）"), "seenHours", card),
            "volunteers": StatTile(self.tr("注册志愿者"), "seenVolunteers", card),
        }
        for tile in self._tile_of.values():
            row.addWidget(tile, 1)
        card.body.addLayout(row)
        return card

    def _card(self, title: str, name: str, see: Callable[[str], None]) -> ChartCard:
        card = ChartCard(title, name, self)
        card.detail.connect(see)
        card.said.connect(self._page.banner.tell)
        card.book_wanted.connect(self._ask_book)
        return card

    def _team_card(self) -> Card:
        card = Card(self.tr("各志愿服务队"), self)
        heads = [
            self.tr("队伍"),
            self.tr("单位"),
            self.tr("场次"),
            self.tr("人次"),
            self.tr("时长（小时）"),
        ]
        self._teams = PlainRows(heads, self)
        widths = (
            Width(10, stretched=True),
            Width(12, spare=1),
            Width(5),
            Width(5),
            Width(7),
        )
        self._table = ListTable("teamSums", self.tr("各志愿服务队"), self._teams, widths, self)
        self._table.activated.connect(self._see_team)
        card.body.addWidget(self._table)
        return card

    @Slot()
    def refresh(self) -> None:
        """Read the period again in the background."""
        self._turn += 1
        turn, period = self._turn, self._period.period()

        def work(_progress: Progress, _cancelled: Cancelled) -> tuple[int, Overview]:
            return turn, self.use_cases.statistics.overview(self.actor, period)

        self._page.tasks.run(self, work, done=self._show, failed=self._say_why_not)

    def _say_why_not(self, error: WenmingError) -> None:
        self._seen = None
        if self.primary is not None:
            self.primary.setEnabled(False)
        self._room.setCurrentWidget(self._empty)
        self._page.show_refusal(error)

    def _show(self, made: tuple[int, Overview]) -> None:
        turn, seen = made
        if turn != self._turn:  # another period was chosen meanwhile
            return
        self._seen = seen
        self._page.banner.clear()
        self._page.set_about(self.tr("数据截至 {day}").format(day=seen.period.last.isoformat()))
        for figure in seen.tiles:
            self._tile_of[figure.name].show_figure(_printed(figure))
        self._contents.show_chart(seen.contents)
        self._months.show_chart(seen.months)
        self._weeks.show_chart(seen.weeks)
        self._teams.show_rows(
            [
                (
                    line.name,
                    line.unit,
                    str(line.sums["occurrences"]),
                    str(line.sums["attendance"]),
                    f"{line.sums['service_minutes'] / 60:.1f}".removesuffix(".0"),
                )
                for line in seen.teams
            ]
        )
        rows = min(max(len(seen.teams), 1), _TEAM_ROWS) + 1
        self._table.setMinimumHeight(int(self.fontMetrics().lineSpacing() * 2.4 * rows))
        if self.primary is not None:
            self.primary.setEnabled(not seen.is_empty and self.actor.may(Action.PRINT))
        self._room.setCurrentIndex(1 if seen.is_empty else 0)

    @Slot(str)
    def _see_content(self, key: str) -> None:
        if (seen := self._seen) is not None:
            use = self.use_cases.statistics
            label = next(bar.label for bar in seen.contents.bars if bar.key == key)
            self._see(label, lambda: use.behind_content(self.actor, seen, key))

    @Slot(str)
    def _see_month(self, key: str) -> None:
        if (seen := self._seen) is not None:
            use = self.use_cases.statistics
            self._see(key[:7], lambda: use.behind_month(self.actor, seen, key))

    @Slot(str)
    def _see_tile(self, key: str) -> None:
        if (seen := self._seen) is not None:
            row, week = (int(one) for one in key.split(":"))
            title = self.tr("{unit}　{day} 这一周")
            words = title.format(unit=seen.weeks.rows[row], day=seen.weeks.weeks[week])
            use = self.use_cases.statistics
            self._see(words, lambda: use.behind_tile(self.actor, seen, key))

    @Slot(QModelIndex)
    def _see_team(self, index: QModelIndex) -> None:
        if (seen := self._seen) is not None:
            line = seen.teams[index.row()]
            use = self.use_cases.statistics
            self._see(line.name, lambda: use.behind_team(self.actor, seen, line.team_id))

    def _see(self, title: str, ask: Callable[[], list[BehindRow]]) -> None:
        rows = self._page.try_to(ask)
        if rows is not None:
            ChartRowsDialog(self, title, rows).open()

    @Slot()
    def _ask_book(self) -> None:
        if self._seen is not None:
            name = self.tr("活动统计") + ".xlsx"
            title, kinds = self.tr("统计表存到哪里"), "Excel (*.xlsx)"
            file_choice.choose(self, "save", title, self._write_book, suggestion=name, kinds=kinds)

    def _write_book(self, path: Path) -> None:
        seen = self._seen
        if seen is None:
            return
        write = self.use_cases.statistics.write_book
        done = self._page.try_to(lambda: (write(self.actor, seen, path), True))
        if done is not None:
            self._page.banner.tell("ok", self.tr("已存好 {file}").format(file=path))


def _printed(figure: Figure) -> str:
    """Return a figure as the start page shows it; what nobody keeps is 0 there."""
    return "0" if figure.value is None else printed(figure)
