"""Choosing files and folders: the one place where the program opens such a window.

A test, or the tour, answers in the person's stead by ``answer_with``.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

Wish = Literal["open", "save", "folder"]
Answer = Callable[[Wish, str], Path | None]
"""Gets what is wished and the suggested name; None is a person who thinks better of it."""


class _Stand:
    answer: Answer | None = None


def answer_with(answer: Answer | None) -> None:
    """Let this function choose instead of a person; None gives the choice back."""
    _Stand.answer = answer


def choose(
    parent: QWidget,
    wish: Wish,
    title: str,
    chosen: Callable[[Path], None],
    *,
    suggestion: str = "",
    kinds: str = "",
) -> None:
    """Let the person choose, then call chosen(path); nothing is called when they cancel.

    ``kinds`` is Qt's filter, such as «PDF (*.pdf)».
    """
    if _Stand.answer is not None:
        path = _Stand.answer(wish, suggestion)
        if path is not None:
            chosen(path)
        return
    dialog = QFileDialog(parent, title, suggestion, kinds)
    dialog.setObjectName("fileChoice")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    if wish == "save":
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(kinds.rpartition("*.")[2].rstrip(")"))
    elif wish == "folder":
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    else:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.open()
