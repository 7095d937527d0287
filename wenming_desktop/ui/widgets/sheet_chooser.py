"""Which sheet is in hand: the latest occurrences first, or the digits at the foot of the paper."""

import unicodedata

from PySide6.QtCore import QModelIndex, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.sheet_code import DIGITS, SheetCode
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.models.occurrence_list import OccurrenceListModel
from wenming_desktop.ui.unit_names import has_several_units
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import TextField
from wenming_desktop.ui.widgets.list_table import ListTable

_SHEET_DIGITS = 6
_PAUSE_MS = 120


class SheetChooser(QWidget):
    """``chosen(UUID)`` of an occurrence; ``missed(words)`` when there is no such sheet."""

    chosen = Signal(object)
    missed = Signal(str)
    refused = Signal(object)
    activityWanted = Signal()  # noqa: N815  Qt's way to name a signal

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheetChooser")
        self._cases = use_cases
        self._field = TextField(self, name="sheetSearch", longest=60)
        self._field.setPlaceholderText(self.tr("活动名称，或签到表下方的编号"))
        self._field.setAccessibleName(self.tr("找活动或表号"))
        self._field.setClearButtonEnabled(True)
        self._field.returnPressed.connect(self._take_typed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.refresh)
        self._field.textEdited.connect(self._wait)
        several = has_several_units(use_cases)
        self._model = OccurrenceListModel(use_cases.code_lists, self, short=True, units=several)
        self._table = ListTable(
            "sheetTable", self.tr("活动场次"), self._model, self._model.columns(), self
        )
        self._table.activated.connect(self._take)
        start = primary(self.tr("开始补录"), "openSheet", self)
        start.clicked.connect(self._take_current)
        self._start = start
        self._empty = EmptyState("sign-in", "", "", self)
        self._empty.acted.connect(self.activityWanted)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(self._field, 1)
        row.addWidget(start)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.M)
        column.addLayout(row)
        column.addLayout(self._stack, 1)

    @Slot()
    def refresh(self) -> None:
        """Read the list again."""
        text = "" if self._digits() else self._field.text()
        actor, activities = self._cases.actor, self._cases.activities

        def read(limit: int, offset: int) -> tuple[list[OccurrenceLine], int]:
            page = activities.page(actor, text, limit=limit, offset=offset)
            return page.lines, page.total

        self._model.show(read)
        nothing = self._model.rowCount() == 0
        self._stack.setCurrentIndex(1 if nothing else 0)
        self._start.setEnabled(not nothing)
        if nothing and text:
            self._empty.tell(self.tr("没有找到“{text}”。").format(text=text))
        elif nothing:
            words = self.tr("还没有活动。先新建活动、打印签到表，活动结束后在这里补录。")
            self._empty.tell(words, self.tr("去新建活动"))
        else:
            self._table.selectRow(0)

    def ready(self) -> None:
        """Wait for a name or a number."""
        self._field.clear()
        self.refresh()
        self._field.setFocus()

    def _digits(self) -> str:
        """Return what was typed when it is a number that stands on a sheet."""
        typed = "".join(unicodedata.normalize("NFKC", self._field.text()).split())
        numeric = typed.isascii() and typed.isdecimal()
        return typed if numeric and (len(typed) <= _SHEET_DIGITS or len(typed) == DIGITS) else ""

    @Slot(str)
    def _wait(self, _text: str) -> None:
        self._pause.start()

    @Slot()
    def _take_typed(self) -> None:
        self._pause.stop()
        digits = self._digits()
        if not digits:
            self.refresh()
            self._take_current()
            return
        try:
            long = len(digits) == DIGITS
            number = SheetCode.parse(digits).sheet_number if long else int(digits)
            found = self._cases.scanned_sheets.occurrence_of(self._cases.actor, number)
        except WenmingError as error:
            self.refused.emit(error)
            return
        if found is not None:
            self.chosen.emit(found)
        else:
            words = self.tr("没有找到表号 {number}。请核对签到表下方的编号，或按名称找。")
            self.missed.emit(words.format(number=f"{number:06d}"))

    @Slot()
    def _take_current(self) -> None:
        self._take(self._table.currentIndex())

    @Slot(QModelIndex)
    def _take(self, index: QModelIndex) -> None:
        line = self._model.line(index.row()) if index.isValid() else None
        if line is not None:
            self.chosen.emit(line.id)
