"""What goes for a whole sheet: hours to be pinned, how many were served, and the sums so far."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.entry_rows import tidy_hours
from wenming_desktop.ui.widgets.fields import DigitsField


class SheetFacts(QWidget):
    """One line above the grid."""

    pinned = Signal(str)
    beneficiariesChanged = Signal()  # noqa: N815  Qt's way to name a signal

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheetFacts")
        self._pin = QCheckBox(self.tr("固定时长"), self)
        self._pin.setObjectName("pinHours")
        self._pin.setAccessibleName(self._pin.text())
        self._pin.setToolTip(self.tr("选中人后直接换行，时长都用右边这个数"))
        self._hours = DigitsField(self, name="pinnedHours", longest=4)
        self._hours.setAccessibleName(self.tr("固定的时长（小时）"))
        self._served = DigitsField(self, name="beneficiaries", longest=6)
        self._served.setAccessibleName(self.tr("群众人次"))
        self._sums = Label("", self, name="sheetSums", bold=True)
        self._pin.toggled.connect(self._take_pin)
        self._hours.editingFinished.connect(self._take_pin)
        self._served.editingFinished.connect(self.beneficiariesChanged)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S)
        row.addWidget(self._pin)
        row.addWidget(self._hours)
        row.addWidget(Label(self.tr("小时"), self, name="pinnedHoursUnit"))
        row.addSpacing(tokens.L)
        row.addWidget(Label(self.tr("群众人次"), self, name="beneficiariesCaption"))
        row.addWidget(self._served)
        row.addStretch(1)
        row.addWidget(self._sums)
        self._take_size()

    def begin(self, beneficiaries: str) -> None:
        """Begin a sheet."""
        self._served.setText(beneficiaries)

    def beneficiaries(self) -> str:
        """Return how many were served, as typed; digits or empty."""
        return "".join(sign for sign in self._served.text() if sign.isdecimal())

    def show_sums(self, people: int, hours: str) -> None:
        """Show how many people and hours are entered."""
        words = self.tr("已录 {people} 人　共 {hours} 小时")
        self._sums.setText(words.format(people=people, hours=hours))

    def _take_size(self) -> None:
        em = self.fontMetrics().horizontalAdvance("国")
        self._hours.setMaximumWidth(em * 4)
        self._served.setMaximumWidth(em * 5)

    @Slot()
    def _take_pin(self) -> None:
        if self._pin.isChecked() and not self._hours.text():
            self._hours.setFocus()
        self._hours.setText(tidy_hours(self._hours.text()))
        self.pinned.emit(self._hours.text() if self._pin.isChecked() else "")
