"""Comparing thirty digits: ten are typed, or all scanned; the others are compared by eye."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.fields import DigitsField
from wenming_desktop.ui.widgets.fingerprint import GROUP, Fingerprint
from wenming_desktop.ui.widgets.form import Form

TYPED = 2 * GROUP
"""Digits that are typed from the paper; they are not shown here."""
ALL = 6 * GROUP
_WITH_GAPS = ALL + 6


class DigitsCheck(QWidget):
    """``changed`` whenever the comparison is nearer to its end, or further from it."""

    changed = Signal()

    def __init__(
        self,
        parent: QWidget,
        hint: str,
        same: str,
        names: tuple[str, str] = ("firstDigits", "otherDigitsSame"),
    ) -> None:
        """``hint`` says from where the digits are typed, ``same`` what is ticked.

        ``names`` are those of the field and of the box to be ticked.
        """
        super().__init__(parent)
        self._digits = Fingerprint(self, hidden_groups=2)
        form = Form(self)
        self._field = DigitsField(form, longest=_WITH_GAPS)
        self._field.textChanged.connect(self._look)
        self._row = form.add(self.tr("前 10 位"), self._field, names[0], hint)
        self._same = QCheckBox(same, self)
        self._same.setObjectName(names[1])
        self._same.toggled.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.M)
        for widget in (self._digits, form, self._same):
            column.addWidget(widget)

    def begin(self, digits: str) -> None:
        """Show what is to be compared; nothing has been typed."""
        self._digits.show_digits(digits)
        self._field.clear()
        self._same.setChecked(False)
        self._field.setFocus()

    def typed(self) -> str:
        """Return what was typed, without gaps."""
        return "".join(self._field.text().split())

    def is_compared(self) -> bool:
        """Tell whether ten were typed and the others compared, or all thirty typed."""
        return len(self.typed()) >= TYPED and (self._is_whole() or self._same.isChecked())

    def _is_whole(self) -> bool:
        return len(self.typed()) == ALL

    @Slot()
    def _look(self) -> None:
        """Who scans all thirty has nothing left to compare by eye."""
        self._same.setEnabled(not self._is_whole())
        self.changed.emit()
