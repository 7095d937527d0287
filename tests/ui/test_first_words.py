"""What the window says first, and when it hides: rows 27, 30, 89 and 93 of reliability.md §6."""

import ctypes
import shutil
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import CHINA, PASSWORD, USER, TickingClock
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import Code
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import away
from wenming_desktop.ui.away import ASLEEP_S, AwayWatch, means_leaving
from wenming_desktop.ui.dialogs.login import LoginPage
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary


def banner_of(window: QWidget) -> str:
    return next(
        (one.text() for one in window.findChildren(QLabel) if one.objectName() == "bannerWords"), ""
    )


def test_row_27_the_second_one_is_told_who_is_there_and_may_look(
    station: UseCases,
    tasks: TaskRunner,
    qtbot: QtBot,
    settle: Callable[[], None],
    open_window: Callable[..., MainWindow],
) -> None:
    home = station.backups._files._places.home
    door = door_at(home)
    page = LoginPage(door, tasks)
    qtbot.addWidget(page)
    page.show()
    opened: list[UseCases] = []
    page.opened.connect(opened.append)
    look = page.findChild(QPushButton, "lookOnly")
    assert not look.isVisible()
    page.findChild(QLineEdit, "userName").setText(USER)
    page.findChild(QLineEdit, "password").setText(PASSWORD)
    page.findChild(QPushButton, "enter").click()
    settle()
    assert "正被另一个窗口或程序使用（" in page.findChild(QLabel, "loginBannerWords").text()
    assert look.isVisible()
    look.click()
    settle()
    (use,) = opened
    page.hide()
    assert use.only_read is Code.IN_USE
    window = open_window(use)
    assert "只看不改" in window.page().banner.accessibleName()
    door.close()


def test_row_14_a_store_that_was_moved_away_is_found_and_never_made_anew(
    station_template: Path,
    tmp_path: Path,
    tasks: TaskRunner,
    qtbot: QtBot,
    settle: Callable[[], None],
) -> None:
    home = Path(shutil.copytree(station_template, tmp_path / "home"))
    moved = Path((home / "wenming.db").replace(tmp_path / "搬走的.db"))
    door = door_at(home)
    page = LoginPage(door, tasks)
    qtbot.addWidget(page)
    page.show()
    opened: list[UseCases] = []
    page.opened.connect(opened.append)
    find = page.findChild(QPushButton, "findStore")
    page.findChild(QLineEdit, "userName").setText(USER)
    page.findChild(QLineEdit, "password").setText(PASSWORD)
    page.findChild(QPushButton, "enter").click()
    settle()
    assert "找不到数据文件" in page.findChild(QLabel, "loginBannerWords").text()
    assert find.isVisible()
    assert page.findChild(QPushButton, "restore").isVisible()
    wrong = tmp_path / "别人的.db"
    wrong.write_bytes(bytes(8192))
    for file, words in ((wrong, "不是这份数据的"), (moved, "")):
        file_choice.answer_with(lambda _wish, _name, file=file: file)
        find.click()
        settle()
        if words:
            assert words in page.findChild(QLabel, "loginBannerWords").text()
            assert not (home / "wenming.db").exists()
    (use,) = opened
    assert use.org_units.own(use.actor).name
    assert moved.exists()
    page.hide()
    door.close()


def test_row_30_an_odd_clock_is_said_in_a_banner(
    station: UseCases, open_window: Callable[..., MainWindow]
) -> None:
    clock = station.volunteers._uow._clock
    assert isinstance(clock, TickingClock)
    clock.now = datetime(1980, 1, 1, tzinfo=CHINA)
    window = open_window(station)
    assert "电脑的时间倒退了" in window.page().banner.accessibleName()
    window.open_page("activities")
    assert window.page().isEnabled()


def test_row_93_a_file_dialog_that_is_open_is_covered_too(
    window: MainWindow, settle: Callable[[], None], tmp_path: Path
) -> None:
    file_choice.answer_with(None)
    file_choice._Stand.answer = None
    file_choice.choose(window, "file", "选文件", lambda _path: None, suggestion=str(tmp_path))
    dialog = window.findChild(QFileDialog, "fileChoice")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    settle()
    assert dialog.isVisible()
    window.lock()
    settle()
    assert not dialog.isVisible()
    assert window.is_locked()
    dialog.close()


def test_going_away_locks_the_window(window: MainWindow, settle: Callable[[], None]) -> None:
    """The computer slept, or another user of Windows came."""
    slept = [0.0]
    watch = AwayWatch(window, lambda: slept[0])
    watch.left.connect(window.lock)
    watch.look()
    assert not window.is_locked()
    slept[0] += ASLEEP_S + 1
    watch.look()
    settle()
    assert window.is_locked()
    assert away.slept_s() > -1


@pytest.mark.parametrize(
    ("message", "what", "leaves"),
    [
        (away.WM_WTSSESSION_CHANGE, 0x7, True),  # locked
        (away.WM_WTSSESSION_CHANGE, 0x2, True),  # switched to another user
        (away.WM_WTSSESSION_CHANGE, 0x8, False),  # unlocked
        (away.WM_POWERBROADCAST, 0x4, True),  # going to sleep
        (away.WM_POWERBROADCAST, 0x7, False),  # woken up
        (0x000F, 0x7, False),  # paint
    ],
)
def test_messages_of_windows_are_told_apart(message: int, what: int, *, leaves: bool) -> None:
    """The layout is Windows'; a real Windows was never seen (README)."""
    told = away._Message(None, message, what, 0)
    assert means_leaving(ctypes.addressof(told)) is leaves


def test_row_89_a_double_click_and_a_held_key_count_once(qtbot: QtBot) -> None:
    """Every button that saves is a primary one; the second press of a double click is none."""
    save = primary("保存", "save")
    save.setKey("Ctrl+S")
    again = secondary("下一月", "next")
    pressed: list[str] = []
    for button in (save, again):
        qtbot.addWidget(button)
        button.clicked.connect(partial(pressed.append, button.objectName()))
        button.show()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseDClick(button, Qt.MouseButton.LeftButton)
        QTest.mouseRelease(button, Qt.MouseButton.LeftButton)
    assert pressed.count("save") == 1
    assert pressed.count("next") == 2
    assert not save.findChild(QShortcut).autoRepeat()


def test_row_89_a_saved_form_cannot_save_again(
    window: MainWindow, station: UseCases, settle: Callable[[], None], typing: Any
) -> None:
    window.open_page("volunteers")
    settle()
    QTest.keyClick(window, Qt.Key.Key_F4)
    settle()
    form = window.findChild(QWidget, "volunteerForm")
    typing(form.findChild(QLineEdit, "name"), "王建国")
    save = form.findChild(QPushButton, "saveVolunteer")
    for _ in range(3):
        if save.isVisible():  # the mouse reaches nothing else
            QTest.mouseClick(save, Qt.MouseButton.LeftButton)
    settle()
    assert station.volunteers.page(station.actor).total == 1
