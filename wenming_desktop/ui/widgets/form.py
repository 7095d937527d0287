"""A form: words, field, and under the field what is wrong with it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.widgets.picture import Picture


class FormRow(QWidget):
    """The right side of one row: a field, and its hint or error."""

    def __init__(self, field: QWidget, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = field
        self._hint = hint
        self._sign = Picture("error", tokens.ERROR, self, lines=1)
        self._words = Label(hint, self, name=f"{field.objectName()}Hint", tone="muted", wrap=True)
        below = QHBoxLayout()
        below.setSpacing(tokens.XS)
        below.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.XS)
        column.addWidget(field)
        column.addLayout(below)
        self._show(hint, wrong=False)

    def set_error(self, text: str) -> None:
        """Say what is wrong; an empty text takes it back and shows the hint again."""
        self._show(text or self._hint, wrong=bool(text))

    def error(self) -> str:
        """Return what is said to be wrong."""
        return self._words.text() if self.field.property("wrong") else ""

    def _show(self, text: str, *, wrong: bool) -> None:
        self.field.setProperty("wrong", wrong)
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)
        self.field.setAccessibleDescription(text)
        self._words.setTone("error" if wrong else "muted")
        self._words.setText(text)
        self._words.setVisible(bool(text))
        self._sign.setVisible(wrong)


class Form(QWidget):
    """Rows of words and fields, read and tabbed from top to bottom."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(tokens.L)
        self._grid.setVerticalSpacing(tokens.M)
        self._grid.setColumnStretch(1, 1)
        self._rows: list[FormRow] = []
        self._captions: dict[FormRow, Label] = {}

    def add(self, words: str, field: QWidget, name: str, hint: str = "") -> FormRow:
        """Add a field under a name; a star at the end of its words says it must be filled."""
        field.setObjectName(name)
        field.setAccessibleName(words.removesuffix("*").strip())
        row = FormRow(field, hint, self)
        caption = Label(words, self, name=f"{name}Caption")
        caption.setBuddy(field)
        holder = QHBoxLayout()
        holder.setContentsMargins(0, tokens.M, 0, 0)
        holder.addWidget(caption)
        line = self._grid.rowCount()
        self._grid.addLayout(holder, line, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(row, line, 1)
        self._rows.append(row)
        self._captions[row] = caption
        return row

    def show_row(self, row: FormRow, *, shown: bool) -> None:
        """Show or hide a row together with its words."""
        row.setVisible(shown)
        self._captions[row].setVisible(shown)

    def name_row(self, row: FormRow, words: str) -> None:
        """Change the words of a row."""
        self._captions[row].setText(words)
        row.field.setAccessibleName(words.removesuffix("*").strip())

    def add_wide(self, widget: QWidget) -> None:
        """Add something across both columns."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)

    def clear_errors(self) -> None:
        """Take every complaint back."""
        for row in self._rows:
            row.set_error("")
