"""Enter presses the button that has the keyboard, and only that one."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from tests.ui.conftest import Hands
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice

Settle = Callable[[], None]
ENTER, KEYPAD = Qt.Key.Key_Return, Qt.Key.Key_Enter


@pytest.fixture
def wizard(window: MainWindow, settle: Settle) -> QDialog:
    """导入花名册, before a file is chosen."""
    window.open_page("volunteers")
    settle()
    window.findChild(QPushButton, "importRoster").click()
    settle()
    return window.findChild(QDialog, "importWizard")


@pytest.mark.parametrize("key", [ENTER, KEYPAD])
def test_enter_opens_the_choice_of_a_file(wizard: QDialog, hands: Hands, key: Qt.Key) -> None:
    asked = []

    def answer(wish: str, _suggestion: str) -> Path | None:
        asked.append(wish)
        return None

    file_choice.answer_with(answer)
    assert wizard.focusWidget().objectName() == "importMain"
    hands.press(key)
    assert asked == ["open"]


def test_enter_on_a_side_button_does_not_press_the_main_one(
    wizard: QDialog, hands: Hands, settle: Settle
) -> None:
    wizard.findChild(QPushButton, "importClose").setFocus()
    hands.press(ENTER, Qt.KeyboardModifier.ShiftModifier)
    assert wizard.isVisible()
    hands.press(ENTER)
    settle()
    assert not wizard.isVisible()


@pytest.mark.parametrize(("tabs", "done"), [(0, []), (1, ["done"])])
def test_a_question_is_answered_by_the_button_one_is_on(
    window: MainWindow, hands: Hands, settle: Settle, tabs: int, done: list[str]
) -> None:
    acts: list[str] = []
    confirm(window, "删掉吗？", "删掉以后在回收站里。", "删掉", lambda: acts.append("done"))
    settle()
    for _ in range(tabs):
        hands.press(Qt.Key.Key_Tab)
    hands.press(ENTER)
    settle()
    assert acts == done
    assert window.findChild(QDialog, "confirmDialog") is None


def test_the_enter_that_is_still_held_down_answers_nothing(
    window: MainWindow, settle: Settle
) -> None:
    confirm(window, "删掉吗？", "删掉以后在回收站里。", "删掉", lambda: None)
    settle()
    dialog = window.findChild(QDialog, "confirmDialog")
    for name in ("confirmKeep", "confirmDo"):
        button = dialog.findChild(QPushButton, name)
        button.setFocus()
        held = QKeyEvent(QEvent.Type.KeyPress, ENTER, Qt.KeyboardModifier.NoModifier, autorep=True)
        QApplication.sendEvent(button, held)
        assert dialog.isVisible()
    dialog.reject()


def test_enter_turns_to_the_page_one_has_gone_to(
    window: MainWindow, hands: Hands, settle: Settle
) -> None:
    entry = window.findChild(QPushButton, "activitiesEntry")
    entry.setFocus()
    hands.press(ENTER)
    settle()
    assert window.page().objectName() == "activitiesPage"
