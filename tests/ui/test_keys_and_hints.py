"""The sheet of keys says every key there is; sentences that teach can be switched off."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from wenming_desktop.cli.tour.views import views
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import error_number
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import preferences, theme
from wenming_desktop.ui.dialogs.help import HelpDialog
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.models.plain_rows import PlainRows
from wenming_desktop.ui.tokens import TextSize
from wenming_desktop.ui.widgets.steps import Steps
from wenming_desktop.ui.widgets.table import Table
from wenming_desktop.ui.workplace import Workplace

CONTROL = Qt.KeyboardModifier.ControlModifier
SAME = {"Ctrl+=": "Ctrl++", "Ctrl+Return": "Ctrl+Enter"}
"""Keys that are another one's second way."""


def test_every_key_of_every_view_stands_on_the_sheet(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    for view in views(window):
        view.show()
        settle()
    bound = {one.key().toString() for one in window.findChildren(QShortcut)}
    bound = {SAME.get(key, key) for key in bound if key}
    QTest.keyClick(window, Qt.Key.Key_Slash, CONTROL)
    sheet = window.findChild(QDialog, "shortcutSheet")
    told = {
        key
        for label in sheet.findChildren(QLabel)
        for key in label.text().replace("、", "，").split("，")
    }
    sheet.close()
    assert {"Ctrl+F", "F3", "Ctrl+Z", "F2", "F8"} < told
    assert bound - told == set()


def test_control_f_goes_to_the_field_one_searches_with(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    for key, name in (("volunteers", "volunteerSearch"), ("registers", "registerSearch")):
        window.open_page(key)
        settle()
        QTest.keyClick(window, Qt.Key.Key_F, CONTROL)
        assert window.focusWidget().objectName() == name
    window.open_page("today")
    QTest.keyClick(window, Qt.Key.Key_F3)
    assert "没有查找" in window.findChild(QLabel, "statusWords").accessibleName()


def test_a_refusal_has_a_number_that_help_finds(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    page = window.page()
    page.show_refusal(WenmingError(Code.REASON_MISSING))
    number = error_number(Code.REASON_MISSING)
    assert page.banner.words().endswith(f"（{number}）")
    window.show_help()
    settle()
    dialog = window.findChild(HelpDialog)
    for typed in (number, number.lower(), number.removeprefix("E-")):
        dialog.show_section("today")
        dialog.search(typed)
        assert not dialog.findChild(QLabel, "helpFound").isVisible()
        assert f"{number} 请写明原因" in dialog.text()
    dialog.close()


def test_no_two_errors_have_the_same_number() -> None:
    assert len({error_number(code) for code in Code}) == len(Code)


def test_hints_go_and_come_back_at_once_and_are_remembered(
    dressed: QApplication,
    station: UseCases,
    tasks: object,
    tmp_path: Path,
    settle: Callable[[], None],
) -> None:
    remembered = tmp_path / "window.json"
    place = Workplace(use_cases=station, tasks=tasks, papers=tmp_path, remembered=remembered)  # type: ignore[arg-type]
    window = MainWindow(place, remembered)
    window.show()
    window.open_page("settings", "backups")
    window.findChild(QLineEdit, "address")
    settle()
    box = window.findChild(QCheckBox, "showHints")
    size = window.findChild(Hint, "sizeHint")
    keys = window.findChild(Hint, "keysHint")
    assert keys.isVisible()
    assert not size.isHidden()
    box.click()
    assert keys.isHidden()
    assert size.isHidden()
    assert preferences.load(remembered).hints is False
    later = Hint("晚来的也不出现", window)
    assert later.isHidden()
    box.click()
    assert keys.isVisible()
    assert not later.isHidden()
    assert not dressed.property("hintsHidden")
    window.hide()
    window.deleteLater()


def test_boxes_to_tick_grow_with_the_letters(dressed: QApplication) -> None:
    sides = []
    for size in TextSize:
        theme.apply(dressed, size)
        box = QCheckBox("录入员")
        box.ensurePolished()
        option = QStyleOptionButton()
        option.initFrom(box)
        sides.append(
            box.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, box).width()
        )
        box.deleteLater()
    assert sides == [18, 20, 25]


def test_a_step_in_hand_keeps_the_size_of_the_letters_and_is_the_bold_one(
    dressed: QApplication,
) -> None:
    """A changed colour gave a label the letters of its first day back, small on a large page."""
    around = QWidget()
    steps = Steps(["工作内容", "项目", "活动"], around)
    steps.set_current(0)
    steps.ensurePolished()
    theme.apply(dressed, TextSize.LARGEST)
    steps.set_current(1)
    labels = [steps.findChild(QLabel, f"step{number}") for number in (1, 2, 3)]
    assert {round(one.font().pointSizeF(), 1) for one in labels} == {19.8}
    assert [one.font().bold() for one in labels] == [False, True, False]
    theme.apply(dressed, TextSize.STANDARD)
    assert [one.font().bold() for one in labels] == [False, True, False]


def test_columns_of_a_fixed_width_grow_with_the_letters(dressed: QApplication) -> None:
    """The time of a backup was cut off where the letters were made larger afterwards."""
    table = Table("backups", "备份", None)
    table.setModel(PlainRows(("号", "做的时间"), table))
    table.setColumnLetters(4, 10)
    for size in TextSize:
        theme.apply(dressed, size)
        wanted = table.fontMetrics().horizontalAdvance("2026-11-27 15:44")
        assert table.columnWidth(1) >= wanted + 16
    table.deleteLater()
