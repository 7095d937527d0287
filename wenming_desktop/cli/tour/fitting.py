"""What does not fit in a window as it is now: cut words, covered widgets, what nobody can reach."""

from collections.abc import Iterable
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QScrollArea,
    QTableView,
    QWidget,
)

from wenming_desktop.ui.labels import ElidedLabel

_FIELDS = (QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit, QTableView, QListView)
_TOUCH = 1
"""Pixels that two widgets may share: a border drawn by both."""


def faults_in(window: QWidget) -> list[str]:
    """Return what does not fit in one window as it is now, in words for whoever mends it."""
    labels = [one for one in window.findChildren(QLabel) if one.isVisible() and one.text()]
    buttons = [one for one in window.findChildren(QAbstractButton) if one.isVisible()]
    clipped = [f"{_name(one)} is clipped" for one in labels if _is_clipped(one)]
    tight = [f"{_name(one)} has no room for its words" for one in buttons if _is_tight(one)]
    out = [f"{_name(one)} is out of reach" for one in [*labels, *buttons] if _is_out(one, window)]
    return clipped + tight + out + _covered(window)


def _covered(window: QWidget) -> list[str]:
    """Return the neighbours that lie on each other, as in a layout with too little room."""
    found = []
    for parent, children in _families(window).items():
        for one, other in combinations(children, 2):
            shared = one.geometry().intersected(other.geometry())
            if shared.width() > _TOUCH and shared.height() > _TOUCH:
                found.append(f"{_name(one)} lies on {_name(other)}")
        room = parent.rect().adjusted(-_TOUCH, -_TOUCH, _TOUCH, _TOUCH)
        found += [f"{_name(one)} is cut" for one in children if not room.contains(one.geometry())]
    return found


def _families(window: QWidget) -> dict[QWidget, list[QWidget]]:
    """Return what people read or press, by the widget it lies in."""
    families: dict[QWidget, list[QWidget]] = {}
    for one in _seen(window):
        parent = one.parentWidget()
        if parent is not None and parent.layout() is not None:  # else placed on purpose
            families.setdefault(parent, []).append(one)
    return families


def _seen(window: QWidget) -> Iterable[QWidget]:
    for one in window.findChildren(QWidget):
        read = isinstance(one, QLabel) and bool(one.text())
        if one.isVisible() and (read or isinstance(one, (QAbstractButton, *_FIELDS))):
            yield one


def _name(widget: QWidget) -> str:
    name = widget.objectName() or type(widget).__name__
    if isinstance(widget, (QLabel, QAbstractButton)):
        return f"{name} “{widget.text()[:24]}”"
    return name


def _is_clipped(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel):
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    lines = label.text().splitlines()
    widest = max(QFontMetrics(label.font()).horizontalAdvance(line) for line in lines)
    return widest > label.contentsRect().width() + 1


def _is_tight(button: QAbstractButton) -> bool:
    hint = button.sizeHint()
    return bool(button.text()) and (
        hint.width() > button.width() or hint.height() > button.height()
    )


def _is_out(widget: QWidget, window: QWidget) -> bool:
    """Tell whether scrolling would not bring it into sight either."""
    above: QWidget | None = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above.parentWidget(), QScrollArea):  # above is its viewport
            left = widget.mapTo(above, QPoint(0, 0)).x()
            return left < 0 or left + widget.width() > above.width()
        above = above.parentWidget()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    return not window.rect().contains(place)
