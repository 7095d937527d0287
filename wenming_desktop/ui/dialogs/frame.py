"""What every dialog has: content that scrolls when there is no room, and a fixed row of buttons."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.page import scrolled
from wenming_desktop.ui.widgets.banner import Banner


class FramedDialog(QDialog):
    """Put things into ``body`` and buttons into ``buttons``; it frees itself when closed."""

    def __init__(self, title: str, name: str, parent: QWidget | None, *, letters: int = 34) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._letters = letters
        self.banner = Banner(f"{name}Banner", self)
        content = QWidget()
        self.body = QVBoxLayout(content)
        self.body.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        self.body.setSpacing(tokens.M)
        self.body.addWidget(self.banner)
        self._area = scrolled(content)
        self.buttons = QHBoxLayout()
        self.buttons.setContentsMargins(tokens.XL, tokens.S, tokens.XL, tokens.L)
        self.buttons.setSpacing(tokens.M)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addLayout(self.buttons)

    def fit(self) -> None:
        """Take the size the content wants, as far as the screen has room."""
        width = self.fontMetrics().horizontalAdvance("国") * self._letters
        room = self.screen().availableGeometry()
        content = self._area.widget()
        inner = content.layout()
        width = min(max(width, content.sizeHint().width()), room.width() - 2 * tokens.XL)
        height = inner.heightForWidth(width) if inner and inner.hasHeightForWidth() else -1
        height = max(height, content.sizeHint().height()) + self.buttons.sizeHint().height()
        self.resize(width, min(height + tokens.XL, room.height() - 2 * tokens.XL))

    def open(self) -> None:
        self.fit()
        super().open()
