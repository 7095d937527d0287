"""A row of buttons that goes on in a second line where the window is too narrow for one."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from wenming_desktop.ui import tokens

_Line = list[tuple[QWidget | None, int, int]]
"""What stands in one line: a widget or a gap, the width it wants, its share of what is left."""


class WrappingRow(QWidget):
    """Filled like QHBoxLayout, with ``addWidget(widget, stretch)`` and ``addStretch``.

    In one line the stretches share what is left over, as in a QHBoxLayout. In several lines each
    begins at the side where people begin to read. A widget and not a layout: layouts written in
    Python lose their items under PySide6 6.9.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells: list[tuple[QWidget | None, int]] = []
        self._space = tokens.M
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def addWidget(self, widget: QWidget, stretch: int = 0) -> None:
        """Add a widget; with a stretch it takes the room that is left over."""
        told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        hidden = told and widget.isHidden()
        widget.setParent(self)
        widget.setVisible(not hidden)
        self._cells.append((widget, stretch))
        self._changed()

    def addStretch(self, stretch: int = 1) -> None:
        """Push what follows to the far side, while everything stands in one line."""
        self._cells.append((None, stretch))

    def setSpacing(self, pixels: int) -> None:
        """Set the distance between two widgets, and between two lines."""
        self._space = pixels

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        heights = [self._height(line, width) for line in self._lines(width)]
        return sum(heights) + self._space * max(0, len(heights) - 1)

    def sizeHint(self) -> QSize:
        hints = [one.sizeHint() for one in self._shown()]
        width = sum(hint.width() for hint in hints) + self._space * max(0, len(hints) - 1)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSizeHint(self) -> QSize:
        least = [one.minimumSizeHint().expandedTo(one.minimumSize()) for one in self._shown()]
        width = max((size.width() for size in least), default=0)
        lines = self.heightForWidth(self.width()) if self.isVisible() else 0
        return QSize(width, max(max((size.height() for size in least), default=0), lines))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._changed()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._changed()
        return super().event(event)

    def _changed(self) -> None:
        self.updateGeometry()
        top = 0
        for line in self._lines(self.width()):
            height = self._height(line, self.width())
            self._place(line, top, height)
            top += height + self._space

    def _shown(self) -> list[QWidget]:
        return [one for one, _ in self._cells if one is not None and not one.isHidden()]

    def _lines(self, width: int) -> list[_Line]:
        lines: list[_Line] = []
        used = 0
        for one, share in self._cells:
            if one is not None and one.isHidden():
                continue
            wanted = min(one.sizeHint().width(), width) if one is not None else 0
            gap = self._space if lines and lines[-1] and one is not None else 0
            if not lines or used + gap + wanted > width:
                lines.append([])
                used, gap = 0, 0
            lines[-1].append((one, wanted, share))
            used += gap + wanted
        return [line for line in lines if any(one is not None for one, _, _ in line)]

    def _height(self, line: _Line, width: int) -> int:
        heights = [0]
        for (one, _, _), given in zip(line, self._widths(line, width), strict=True):
            if one is not None:
                tall = one.heightForWidth(given) if one.hasHeightForWidth() else 0
                heights.append(max(tall if tall > 0 else one.sizeHint().height(), 0))
        return max(heights)

    def _widths(self, line: _Line, width: int) -> list[int]:
        gaps = max(0, sum(one is not None for one, _, _ in line) - 1)
        left = max(0, width - sum(wanted for _, wanted, _ in line) - self._space * gaps)
        whole = sum(share for _, _, share in line)
        return [wanted + (left * share // whole if whole else 0) for _, wanted, share in line]

    def _place(self, line: _Line, top: int, height: int) -> None:
        left = 0
        for (one, _, _), width in zip(line, self._widths(line, self.width()), strict=True):
            if one is not None:
                tall = min(height, max(one.sizeHint().height(), one.heightForWidth(width)))
                box = QRect(left, top + (height - tall) // 2, width, tall)
                one.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), box))
                left += width + self._space
            else:
                left += width
