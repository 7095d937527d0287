"""Tab goes as one reads, whatever order the fields were made in."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def in_reading_order(*fields: QWidget) -> None:
    """Let Tab lead from each of these to the next; they must be in one window."""
    for first, second in pairwise(fields):
        QWidget.setTabOrder(first, second)
