"""Where a figure comes from: what it means, the rows behind it, and writing in another one."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.figure_book import shown
from wenming_desktop.domain.figures import BehindRow, Figure
from wenming_desktop.domain.work_report import ManualChange
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.widgets.buttons import link, secondary
from wenming_desktop.ui.widgets.list_table import ListTable


class ReportFigure(QWidget):
    """``change_wanted`` and ``restore_wanted`` for the figure that is shown."""

    change_wanted = Signal(str)
    restore_wanted = Signal(str)
    leave_wanted = Signal(str)
    """A clause that may be left out."""

    def __init__(self, parent: QWidget, *, editable: bool) -> None:
        super().__init__(parent)
        self._figure: Figure | None = None
        hint = self.tr("点汇报里带下划线的数字，这里显示它的来源和明细。")
        self._label = Label(hint, self, name="figureLabel", bold=True, wrap=True)
        self._value = Label("", self, name="figureValue", scale=1.3, bold=True)
        self._meaning = Label("", self, name="figureMeaning", tone="muted", wrap=True)
        self._changed = Label("", self, name="figureChanged", tone="warn", wrap=True)
        self._count = Label("", self, name="figureCount", tone="muted")
        heads = [self.tr("名称"), self.tr("日期"), self.tr("计入")]
        self._rows = PlainRows(heads, self)
        widths = (Width(8, stretched=True), Width(6), Width(4))
        self._table = ListTable("figureRows", self.tr("明细"), self._rows, widths, self)
        self._write = secondary(self.tr("手工改写…"), "changeFigure", self, icon="draft")
        self._write.clicked.connect(self._ask_change)
        self._restore = link(self.tr("恢复成数据里的值"), "restoreFigure", self)
        self._restore.clicked.connect(self._ask_restore)
        self._leave = link(self.tr("不写这半句"), "leaveClause", self)
        self._leave.clicked.connect(self._ask_leave)
        self._clause = ""
        self._editable = editable
        buttons = QHBoxLayout()
        buttons.addWidget(self._write)
        buttons.addWidget(self._restore)
        buttons.addWidget(self._leave)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.S)
        for widget in (self._label, self._value, self._meaning, self._changed, self._count):
            column.addWidget(widget)
        column.addWidget(self._table, 1)
        column.addLayout(buttons)
        column.addStretch(0)
        self._arrange()

    def show_figure(
        self,
        figure: Figure,
        rows: list[BehindRow],
        change: ManualChange | None,
        clause: str = "",
    ) -> None:
        """Show one figure; rows may be fewer than counted where there are very many."""
        self._figure, self._clause = figure, clause
        self._label.setText(figure.label)
        self._value.setText(shown(figure))
        self._meaning.setText(figure.definition)
        self._rows.show_rows([(row.title, row.day, str(row.value)) for row in rows])
        self._count.setText(self.tr("明细 {count} 条").format(count=len(rows)) if rows else "")
        self._changed.setText("")
        if change is not None:
            words = self.tr("手工改写，原值 {old}。原因：{reason}（{who}）")
            old = self.tr("没有") if change.old is None else str(change.old)
            who = f"{change.changed_by} {change.changed_on}"
            self._changed.setText(words.format(old=old, reason=change.reason, who=who))
        self._arrange()

    def figure(self) -> Figure | None:
        """Return the figure that is shown."""
        return self._figure

    def _arrange(self) -> None:
        known = self._figure is not None
        for widget in (self._value, self._meaning, self._count, self._table):
            widget.setVisible(known)
        self._changed.setVisible(bool(self._changed.text()))
        self._write.setVisible(known and self._editable)
        self._leave.setVisible(bool(self._clause) and self._editable)
        self._restore.setVisible(bool(self._changed.text()) and self._editable)

    @Slot()
    def _ask_change(self) -> None:
        if self._figure is not None:
            self.change_wanted.emit(self._figure.name)

    @Slot()
    def _ask_restore(self) -> None:
        if self._figure is not None:
            self.restore_wanted.emit(self._figure.name)

    @Slot()
    def _ask_leave(self) -> None:
        if self._clause:
            self.leave_wanted.emit(self._clause)
