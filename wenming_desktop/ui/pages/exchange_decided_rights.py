"""Who may write what, as the county has left it open; a changed table is issued as the next one."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.services.county_rights import WHO, RightsRow, RightsTable, Standing
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.county.policy import IssuePolicyDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.rights_words import right_words, standing_words, who_words
from wenming_desktop.ui.widgets.buttons import Button, secondary
from wenming_desktop.ui.widgets.fields import Choice, TextField
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

_WIDTHS = (Width(10, stretched=True), Width(7), Width(7), Width(7))
_ICONS = {
    Standing.OPEN: ("ok", tokens.OK),
    Standing.PART: ("warn", tokens.WARN),
    Standing.CLOSED: ("lock", tokens.ERROR),
    Standing.NEVER: None,
}
_ALL, _CLOSED, _TURNED = "all", "closed", "turned"


class DecidedRights(QWidget):
    """The table in force, and what is proposed; ``changed`` when a new one was issued."""

    changed = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._held: RightsTable | None = None
        self._wished: RightsTable | None = None
        self._rows: list[RightsRow] = []
        self._state = Label("", self, name="rightsState", wrap=True)
        self._filter = Choice(self, name="rightsFilter")
        self._filter.setAccessibleName(self.tr("看哪些权限"))
        self._filter.setMinimumContentsLength(7)
        self._filter.offer(
            [
                (self.tr("全部"), _ALL),
                (self.tr("县里关了的"), _CLOSED),
                (self.tr("这次要改的"), _TURNED),
            ]
        )
        self._filter.currentIndexChanged.connect(self._show_rows)
        self._find = TextField(self, name="rightsFind", longest=20, hint=self.tr("找，如：志愿者"))
        self._find.setAccessibleName(self.tr("按名称找"))
        self._find.textChanged.connect(self._show_rows)
        heads = (self.tr("录什么"), *(who_words(who) for who in WHO))
        self._model = PlainRows(heads, self)
        self._table = ListTable("rights", self.tr("权限表"), self._model, _WIDTHS, self)
        self._table.selectionModel().selectionChanged.connect(self._allow)
        self._turns = {who: secondary("", f"turn-{who}", self) for who in WHO}
        for who, button in self._turns.items():
            button.clicked.connect(partial(self._turn, who))
        self._undo = secondary(self.tr("不改了"), "rightsUndo", self)
        self._undo.clicked.connect(self.refresh)
        self._issue = secondary(self.tr("发新的权限表…"), "rightsIssue", self, icon="file")
        self._issue.clicked.connect(self._ask)
        self._arrange()

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(tokens.M)
        top.addWidget(self._state, 1)
        top.addWidget(self._find)
        top.addWidget(self._filter)
        below = WrappingRow(self)
        below.setSpacing(tokens.M)
        buttons: tuple[Button, ...] = (*self._turns.values(),)
        for button in buttons:
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self._undo)
        below.addWidget(self._issue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addLayout(top)
        column.addWidget(self._table, 1)
        column.addWidget(below)

    @Slot()
    def refresh(self) -> None:
        """Read the table in force; what was only proposed is dropped."""
        cases = self._page.use_cases
        self._held = self._page.try_to(lambda: cases.county.rights(cases.actor))
        self._wished = self._held
        self._show_rows()

    @Slot()
    def _show_rows(self) -> None:
        held, wished = self._held, self._wished
        if held is None or wished is None:
            return
        turned = {(table, group) for table, group, _, _ in wished.changes(held)}
        asked, text = self._filter.currentData(), self._find.text().strip()
        self._rows = [
            row
            for row in wished.rows()
            if text in right_words(row.table, row.group) and _is_asked(row, asked, turned)
        ]
        before = {(one.table, one.group): one.standings for one in held.rows()}
        self._model.show_rows(
            [self._cells(row, before[row.table, row.group]) for row in self._rows]
        )
        self._tell(held, wished)
        self._allow()

    def _cells(self, row: RightsRow, before: tuple[Standing, ...]) -> tuple[str | Cell, ...]:
        cells: list[str | Cell] = [right_words(row.table, row.group)]
        for now, was in zip(row.standings, before, strict=True):
            words = standing_words(now)
            if now is not was:
                words = self.tr("要改成：{words}").format(words=words)
            cells.append(Cell(words, ("draft", tokens.WARN) if now is not was else _ICONS[now]))
        return tuple(cells)

    def _tell(self, held: RightsTable, wished: RightsTable) -> None:
        name = held.label or self.tr("程序自带的，没有关哪一项")
        words = self.tr("正在用：第 {number} 号，{name}。").format(number=held.number, name=name)
        count = len(wished.changes(held))
        if count:
            words += self.tr("这次要改 {count} 处，还没有发。").format(count=count)
        self._state.setText(words)
        self._state.setTone("warn" if count else "")
        self._undo.setEnabled(bool(count))
        self._issue.setEnabled(bool(count))

    def _chosen(self) -> RightsRow | None:
        rows = self._table.selectionModel().selectedRows()
        return self._rows[rows[0].row()] if rows else None

    @Slot()
    def _allow(self) -> None:
        row = self._chosen()
        for place, (who, button) in enumerate(self._turns.items()):
            now = row.standings[place] if row else Standing.NEVER
            words = self.tr("{who}：不许改") if now is Standing.OPEN else self.tr("{who}：许改")
            button.setWords(words.format(who=who_words(who)))
            button.setEnabled(now is not Standing.NEVER)

    def _turn(self, who: str, *_: object) -> None:
        row = self._chosen()
        if row is None or self._wished is None:
            return
        self._wished = self._wished.turned(row.table, row.group, who)
        self._show_rows()
        for number, one in enumerate(self._rows):
            if (one.table, one.group) == (row.table, row.group):
                self._table.selectRow(number)

    @Slot()
    def _ask(self) -> None:
        if self._held is None or self._wished is None:
            return
        dialog = IssuePolicyDialog(self.window(), self._held, self._wished)
        dialog.decided.connect(self._issue_it)
        dialog.open()

    def _issue_it(self, label: str) -> None:
        cases, wished = self._page.use_cases, self._wished
        if wished is None:
            return
        closed = sorted(wished.closed)
        made = self._page.try_to(lambda: cases.county.issue_policy(cases.actor, closed, label))
        if made is None:
            return
        self.refresh()
        words = self.tr("第 {number} 号权限表已发。请照常交换一次，把它送到各单位。")
        self._page.banner.tell("ok", words.format(number=made.number))
        self.changed.emit()


def _is_asked(row: RightsRow, asked: object, turned: set[tuple[str, str]]) -> bool:
    if asked == _CLOSED:
        return bool({Standing.CLOSED, Standing.PART} & set(row.standings))
    return asked != _TURNED or (row.table, row.group) in turned
