"""Deciding the boxes nobody is sure of: the paper above, its boxes below, two keys.

1 = ticked, 0 = empty, Space = larger, F8 = the next row, Enter = the row is as shown.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.scanned_rows import BoxMark, ScannedRow
from wenming_desktop.domain.scanned_sheets import ScannedSheet
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.scan_words import (
    PART_CODES,
    answer_names,
    box_names,
    mark_words,
    part_words,
)
from wenming_desktop.ui.widgets.buttons import Button, secondary
from wenming_desktop.ui.widgets.paper_row import PaperRow

_KEYS = {Qt.Key.Key_1: BoxMark.TICKED, Qt.Key.Key_0: BoxMark.EMPTY}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ScanCheck(QWidget):
    """``decided(ScannedSheet)`` after each row; ``finished`` when no row is left."""

    decided = Signal(object)
    finished = Signal()

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("scanCheck")
        self._cases = use_cases
        self._sheet: ScannedSheet | None = None
        self._row: ScannedRow | None = None
        self._boxes: list[BoxMark] = []
        self._about = Label("", self, name="scanRowAbout", bold=True, wrap=True)
        self.paper = PaperRow("scanRowPaper", self.tr("纸面上的这一行"), self)
        self._buttons = [self._box(number) for number in range(len(answer_names()))]
        line = QHBoxLayout()
        line.setSpacing(tokens.S)
        for button in self._buttons:
            line.addWidget(button, 1)
        words = self.tr("1 打了勾　0 空着　←→ 换一格　空格 放大　Enter 这一行就这样　F8 下一行")
        self._hints = Hint(words, self, name="scanKeys")
        self._next = secondary(self.tr("下一处（F8）"), "scanNext", self)
        self._next.clicked.connect(self.next_doubtful)
        self._keep = secondary(self.tr("这一行就这样"), "scanKeep", self)
        self._keep.clicked.connect(self.keep_row)
        foot = QHBoxLayout()
        foot.addWidget(self._keep)
        foot.addWidget(self._next)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._about)
        column.addWidget(self.paper)
        column.addLayout(line)
        column.addLayout(foot)
        column.addWidget(self._hints)
        column.addStretch(1)
        self._show()

    def open(self, sheet: ScannedSheet | None) -> None:
        """Show the first row of a sheet that a person has to look at."""
        self._sheet, self._row = sheet, None
        rows = sheet.open_rows() if sheet else []
        self._take(rows[0] if rows else None)

    @Slot()
    def next_doubtful(self) -> None:
        """Go to the next row to look at, round to the first one.

        From elsewhere, as from the list of sheets, the one that is shown comes first.
        """
        rows = self._sheet.open_rows() if self._sheet else []
        focused = QApplication.focusWidget()
        if self._row in rows and (focused is None or not self.isAncestorOf(focused)):
            self._focus_doubt()
            return
        after = [one for one in rows if self._row is None or one.n > self._row.n]
        found = after or rows
        self._take(found[0] if found else None)
        if self._row is not None:
            self._focus_doubt()

    @Slot()
    def keep_row(self) -> None:
        """Take the row as it is shown; what is still a question counts as empty."""
        if self._sheet is None or self._row is None:
            return
        boxes = [BoxMark.EMPTY if mark is BoxMark.ASK else mark for mark in self._boxes]
        self._sheet = self._cases.scanned_sheets.decide(
            self._cases.actor, self._sheet.id, self._row.n, boxes
        )
        self.decided.emit(self._sheet)
        self.next_doubtful()
        if self._row is None:
            self.finished.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self._focused()
        if at is not None and event.key() in _KEYS:
            self._set(at, _KEYS[Qt.Key(event.key())])
        elif event.key() in _ENTER:
            self.keep_row()
        elif event.key() == Qt.Key.Key_Space:
            self.enlarge()
        elif at is not None and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            step = 1 if event.key() == Qt.Key.Key_Right else -1
            self._buttons[(at + step) % len(self._boxes)].setFocus()
        else:
            super().keyPressEvent(event)

    def enlarge(self) -> None:
        """Show the paper row as large as the window."""
        if self.paper.is_empty() or self._sheet is None or self._row is None:
            return
        dialog = QDialog(self.window())
        dialog.setObjectName("paperLarge")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("纸面原图"))
        picture = PaperRow("paperLargePicture", self.tr("放大的纸面"), dialog)
        picture.show_jpeg(self._crop(self._row.n))
        column = QVBoxLayout(dialog)
        column.addWidget(picture)
        dialog.resize(round(self.window().width() * 0.95), 200)
        dialog.open()

    def _box(self, number: int) -> Button:
        button = _BoxButton("", f"scanBox{number}", self)
        button.clicked.connect(partial(self._turn, number))
        return button

    def _turn(self, number: int) -> None:
        ticked = self._boxes[number] is BoxMark.TICKED
        self._set(number, BoxMark.EMPTY if ticked else BoxMark.TICKED)

    def _set(self, number: int, mark: BoxMark) -> None:
        self._boxes[number] = mark
        self._name_boxes()
        self._focus_doubt(number)

    def _focus_doubt(self, after: int = -1) -> None:
        """Go to the next box nobody has decided; to the button that keeps the row after them."""
        marks = range(len(self._boxes))
        open_ones = [at for at in marks if self._boxes[at] is BoxMark.ASK]
        if open_ones:
            self._buttons[open_ones[0]].setFocus()
        elif after >= 0:
            self._buttons[after].setFocus()
        elif self._boxes:
            self._buttons[0].setFocus()

    def _focused(self) -> int | None:
        focused = [at for at, button in enumerate(self._buttons) if button.hasFocus()]
        return focused[0] if focused else None

    def _take(self, row: ScannedRow | None) -> None:
        self._row = row
        self._boxes = list(row.boxes) if row else []
        self._show()

    def _show(self) -> None:
        row = self._row
        self.paper.show_jpeg(self._crop(row.n) if row else None)
        for widget in (self._keep, self._next, self._hints):
            widget.setVisible(row is not None)
        for at, button in enumerate(self._buttons):
            button.setVisible(at < len(self._boxes))
        if self._sheet is None:
            self._about.setText("")
        elif row is None:
            self._about.setText(self._all_clear(self._sheet))
        else:
            self._about.setText(self._question(row, len(self._sheet.open_rows())))
        self._name_boxes()

    def _name_boxes(self) -> None:
        names = self._names(self._row) if self._row else []
        for name, button, mark in zip(names, self._buttons, self._boxes, strict=False):
            button.setWords(f"{name}  {mark_words(mark)}")

    def _names(self, row: ScannedRow) -> list[str]:
        """Return what the boxes of a row are called."""
        if row.part:
            label = self._cases.code_lists.label
            listed, codes = PART_CODES[row.part]
            return [label(listed, code) for code in codes]
        return answer_names() if row.is_choice else box_names()

    def _question(self, row: ScannedRow, left: int) -> str:
        if row.part:
            words = self.tr("“{part}”请您看一眼（还有 {left} 行）")
            return words.format(part=part_words(row.part), left=left)
        words = self.tr("第 {n} 行请您看一眼（还有 {left} 行）")
        return words.format(n=row.n, left=left)

    def _all_clear(self, sheet: ScannedSheet) -> str:
        if not sheet.is_known:
            return self.tr("还不知道是哪一张：请按“指定是哪一张”。")
        if sheet.is_answers:
            return self.tr("都认清了，可以记入。")
        return self.tr("这一页都认清了，可以填入签到表。")

    def _crop(self, n: int) -> bytes | None:
        if self._sheet is None:
            return None
        return self._cases.scanned_sheets.crop(self._cases.actor, self._sheet.id, n)


class _BoxButton(Button):
    """Leaves Space and Enter to the widget it is in."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
