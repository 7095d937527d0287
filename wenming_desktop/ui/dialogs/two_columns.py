"""The two halves of a long form: side by side where the screen is wide enough for both."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QWidget

from wenming_desktop.ui import tokens

_LETTERS_FOR_TWO = 66
"""Chinese letters that two columns with their labels need."""


def lay_in_columns(form: QWidget, first: QWidget, second: QWidget) -> None:
    """Lay the halves of ``form`` out for the screen it is on."""
    em = form.fontMetrics().horizontalAdvance("国")
    wide = form.screen().availableGeometry().width() >= em * _LETTERS_FOR_TWO
    direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
    columns = QBoxLayout(direction, form)
    columns.setContentsMargins(0, 0, 0, 0)
    columns.setSpacing(tokens.XL if wide else tokens.M)
    for half in (first, second):
        columns.addWidget(half, 1, Qt.AlignmentFlag.AlignTop)
