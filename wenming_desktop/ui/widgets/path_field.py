"""A file or folder that was chosen: a button, and beside it which one it is."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import ElidedLabel
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary


class PathField(QWidget):
    """``changed`` when something was chosen; ``kinds`` is Qt's filter for files."""

    changed = Signal()

    def __init__(
        self, parent: QWidget, verb: str, name: str, wish: file_choice.Wish, kinds: str = ""
    ) -> None:
        super().__init__(parent)
        self._verb, self._wish, self._kinds = verb, wish, kinds
        self._path: Path | None = None
        button = secondary(f"{verb}…", f"{name}Choose", self, icon="folder")
        button.clicked.connect(self._ask)
        self._shown = ElidedLabel(self.tr("还没有选"), self, name=f"{name}Path", tone="muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.M)
        row.addWidget(button)
        row.addWidget(self._shown)
        row.addStretch(1)
        self.setFocusProxy(button)

    def path(self) -> Path | None:
        """Return what was chosen."""
        return self._path

    def set_path(self, path: Path | None) -> None:
        """Choose for the person, who may choose otherwise."""
        self._path = path
        self._shown.setFullText(str(path) if path else self.tr("还没有选"))
        self.changed.emit()

    @Slot()
    def _ask(self) -> None:
        suggestion = str(self._path or "")
        file_choice.choose(
            self, self._wish, self._verb, self.set_path, suggestion=suggestion, kinds=self._kinds
        )
