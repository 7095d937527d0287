"""The reference report pasted into a report of one's own: its slips of the pen are found."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QDialog, QListWidget, QPlainTextEdit, QPushButton

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets.report_view import ReportView

REFERENCE = Path(__file__).parents[1] / "data" / "reference-report.txt"
LISTED = ("机杓", "范涸", "明矾", "双务", "理伦", "实线", "使明效能", "景卜", "核心心要义", "和和")
LISTED += ("县城内", "目前。")
"""The slips that screens.md 9 lists."""
AT_LEAST = 9


@pytest.mark.acceptance(41)
def test_slips_of_the_reference_are_found_where_they_were_pasted(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Callable[[], None]
) -> None:
    page = open_window(station, "work-report").page()
    page.findChild(ReportView).anchorClicked.emit(QUrl("item:1-1"))
    settle()
    dialog = page.findChild(QDialog, "itemDialog")
    field = dialog.findChild(QPlainTextEdit, "text:added:1-1")
    field.setFocus()
    field.insertPlainText(REFERENCE.read_text(encoding="utf-8"))
    dialog.findChild(QPushButton, "itemDo").click()
    settle()
    listed = page.findChild(QListWidget, "checkList")
    shown = "\n".join(listed.item(row).text() for row in range(listed.count()))
    found = [slip for slip in LISTED if slip in shown]
    assert len(found) >= AT_LEAST, shown
