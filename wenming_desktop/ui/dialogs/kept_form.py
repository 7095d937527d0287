"""A form that Esc does not throw away: what was typed goes only when a person says so."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.dialogs.frame import FramedDialog


class KeptForm(FramedDialog):
    """Subclasses call ``begin`` once filled, and bind ``give_up`` to their button for leaving."""

    def __init__(self, name: str, parent: QWidget, *, letters: int) -> None:
        super().__init__("", name, parent, letters=letters)
        self._before: list[str] | None = None

    def begin(self) -> None:
        """Remember what is in the fields: only what differs from it can be lost."""
        self._before = self._typed()

    def reject(self) -> None:
        if self._before is None or self._before == self._typed():
            super().reject()
            return
        confirm(
            self,
            self.tr("还有内容没有保存"),
            self.tr("关闭后，刚才填的内容不会保留。"),
            self.tr("不保存，关闭"),
            self.give_up,
        )

    @Slot()
    def give_up(self) -> None:
        """Leave without saving."""
        super().reject()

    def _typed(self) -> list[str]:
        lines = [line.text() for line in self.findChildren(QLineEdit)]
        lines += [text.toPlainText() for text in self.findChildren(QPlainTextEdit)]
        lines += [_ticked(one) for one in self.findChildren(QListWidget)]
        return lines + [box.currentText() for box in self.findChildren(QComboBox)]


def _ticked(choices: QListWidget) -> str:
    items = (choices.item(row) for row in range(choices.count()))
    return "".join("1" if one.checkState() is Qt.CheckState.Checked else "0" for one in items)
