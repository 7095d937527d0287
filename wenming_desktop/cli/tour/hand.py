"""A hand on the real window: it finds by name, types as an input method does, and looks."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QInputMethodEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QWidget,
)

from wenming_desktop.ui import tokens
from wenming_desktop.ui.application import GarbageCollector

if TYPE_CHECKING:
    from wenming_desktop.ui.start import Program

W = TypeVar("W", bound=QWidget)
_PATIENCE = 600.0
"""Seconds until a step is given up: slower than any machine that is still alive."""


_REDRAWN_MS = 200
"""A page view waits a little less for the last of several changes."""
_BEHIND, _BORDER = QColor(0, 0, 0, 60), QColor(tokens.INPUT_BORDER)
"""What lies behind a dialog, and the frame that a desktop draws around one."""


class StepFailedError(Exception):
    """What the hand expected did not happen; the text says what."""


class Hand:
    """Drives one program and leaves numbered pictures."""

    def __init__(self, app: QApplication, pictures: Path) -> None:
        self._app, self._pictures = app, pictures
        self._collector = GarbageCollector(app)
        self._count = 0
        self.program: Program | None = None

    def find(self, name: str, kind: type[W] = QWidget) -> W:  # type: ignore[assignment]
        """Return the visible widget of this name, in the dialog at the front first."""
        for top in [*reversed(self._dialogs()), self._window()]:
            for widget in (top, *top.findChildren(QWidget)):
                if isinstance(widget, kind) and widget.objectName() == name and widget.isVisible():
                    return widget
        raise StepFailedError(f"没有看到 {name}")

    def is_there(self, name: str) -> bool:
        """Tell whether a visible widget has this name."""
        try:
            self.find(name)
        except StepFailedError:
            return False
        return True

    def press(self, name: str) -> None:
        """Click a button that can be clicked."""
        button = self.find(name, QAbstractButton)
        self.until(button.isEnabled, f"{name} 不能按")
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def type_into(self, name: str, text: str) -> None:
        """Put the keyboard on a field and type."""
        field = self.find(name, QLineEdit)
        field.setFocus()
        field.selectAll()
        self.type(text)

    def type(self, text: str) -> None:
        """Type where the keyboard is: an input method commits what is not plain letters."""
        target = self._keyboard()
        if text.isascii():
            QTest.keyClicks(target, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            self._app.sendEvent(target, event)
        self.settle()

    def key(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Press a key where the keyboard is."""
        QTest.keyClick(self._app.focusWidget() or self._window(), key, modifier)
        self.settle()

    def choose(self, name: str, wanted: object) -> None:
        """Choose in a list by its data or its words."""
        widget: QWidget = self.find(name)
        if isinstance(widget, QListWidget):
            widget.setCurrentRow(int(str(wanted)))
        elif isinstance(widget, QComboBox):
            index = widget.findData(wanted)
            widget.setCurrentIndex(index if index >= 0 else widget.findText(str(wanted)))
        self.settle()

    def go_to(self, digit: int) -> None:
        """Go to a page by its Alt key."""
        self.until(lambda: not self._dialogs(), "还有一个小窗口开着")
        self._window().activateWindow()
        self.until(self._window().isActiveWindow, "窗口没有到前面来")
        key = Qt.Key(Qt.Key.Key_0.value + digit)
        QTest.keyClick(self._window(), key, Qt.KeyboardModifier.AltModifier)
        self.settle()

    def until(self, holds: Callable[[], bool], why: str) -> None:
        """Wait until something holds; give up with ``why``."""
        end = time.monotonic() + _PATIENCE
        while not holds():
            if time.monotonic() > end:
                raise StepFailedError(why)
            QTest.qWait(10)

    def settle(self) -> None:
        """Wait until no work is on its way."""
        QTest.qWait(20)
        program = self.program
        if program is not None:
            self.until(lambda: not program.tasks.is_busy(), "后台的事没有做完")
            QTest.qWait(20)

    def look(self) -> None:
        """Wait until a page of paper is drawn anew for a window that changed its size."""
        QTest.qWait(_REDRAWN_MS)
        self.settle()

    def picture(self, name: str) -> Path:
        """Leave a numbered picture of what is on the screen, dialogs over their window."""
        self.settle()
        self._count += 1
        window = self._window()
        scene = QPixmap(window.grab())
        painter = QPainter(scene)
        for dialog in self._dialogs():
            corner = window.mapFromGlobal(dialog.mapToGlobal(QPoint(0, 0)))
            painter.fillRect(scene.rect(), _BEHIND)
            painter.fillRect(QRect(corner, dialog.size()).adjusted(-1, -1, 1, 1), _BORDER)
            painter.drawPixmap(corner, dialog.grab())
        painter.end()
        path = self._pictures / f"{self._count:02d}-{name}.png"
        if not scene.save(str(path)):
            raise StepFailedError(f"图片写不了：{path}")
        return path

    def rest(self) -> None:
        """Let go: what belongs to the application ends before it does."""
        self._collector.deleteLater()
        QTest.qWait(10)

    def window(self) -> QWidget:
        """Return the window at the front."""
        return self._window()

    def front(self) -> QWidget:
        """Return the dialog at the front, or the window where none is open."""
        return [self._window(), *self._dialogs()][-1]

    def _keyboard(self) -> QWidget:
        """Return who has the keyboard; a window manager gives it a moment after the window."""
        self.until(lambda: self._app.focusWidget() is not None, "键盘不在任何一格上")
        target = self._app.focusWidget()
        assert target is not None  # noqa: S101  just waited for
        return target

    def _window(self) -> QWidget:
        if self.program is None or self.program.window is None:
            raise StepFailedError("窗口没有打开")
        return self.program.window

    def _dialogs(self) -> list[QDialog]:
        """Return what is open, what lies in front last."""
        front = self._app.activeModalWidget()
        tops = sorted(self._app.topLevelWidgets(), key=lambda top: top is front)
        return [top for top in tops if isinstance(top, QDialog) and top.isVisible()]
