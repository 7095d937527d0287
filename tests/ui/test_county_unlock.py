"""Everybody has forgotten: from the sign-in page to the county and back (row 100)."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import PASSWORD, UNIT, USER, TickingClock
from tests.ui.two_units import show_decided
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Role
from wenming_desktop.services.door import NewHome
from wenming_desktop.ui.dialogs.login import LoginPage
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets import file_choice

HEAD, HEAD_PASSWORD = "赵主任", "er shi si ge"


@dataclass
class Two:
    station: HomeDoor
    centre: HomeDoor
    stick: Path


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    doors, uses, stick = [], [], tmp_path / "stick"
    stick.mkdir()
    for name, level in (("centre", Level.COUNTY_CENTER), ("station", Level.VILLAGE_STATION)):
        door = door_at(tmp_path / name, TickingClock())
        unit = UNIT if name == "station" else "青山县新时代文明实践中心"
        new = NewHome(level=level, unit_name=unit, user=USER, password=PASSWORD)
        uses.append(door.set_up(new).use_cases)
        doors.append(door)
    above, below = uses
    roles = frozenset({Role.HEAD, Role.CLERK})
    above.accounts.add(above.actor, HEAD, HEAD_PASSWORD, roles)
    card = above.exchange.write_parent_card(above.actor, stick)
    asked = below.exchange.enrol_request(below.actor, stick, parent_card=card)
    assert asked.file is not None
    above.exchange.enrol_approve(above.actor, asked.file, asked.digits, stick)
    below.exchange.enrol_accept(below.actor, stick)
    for door in doors:
        door.close()
    doors[1].open(USER, PASSWORD)  # which seals its key to the county
    doors[1].close()
    shutil.rmtree(stick)
    stick.mkdir()
    yield Two(doors[1], doors[0], stick)
    for door in doors:
        door.close()


def text(dialog: QDialog, name: str) -> str:
    return dialog.findChild(QLabel, name).text()


def test_from_the_request_to_the_new_password(
    two: Two,
    tasks: TaskRunner,
    qtbot: QtBot,
    settle: Callable[[], None],
    open_window: Callable[..., MainWindow],
    misfits: Callable[..., list[str]],
) -> None:
    file_choice.answer_with(lambda _wish, _suggestion: two.stick)
    page = LoginPage(two.station, tasks)
    qtbot.addWidget(page)
    page.show()
    page.findChild(QPushButton, "forgotten").click()
    page.findChild(QPushButton, "countyHelp").click()
    dialog = page.findChild(QDialog, "countyHelpDialog")
    dialog.findChild(QPushButton, "countyHelpAsk").click()
    assert "开锁申请写好了" in dialog.banner.accessibleName()
    assert misfits(dialog) == []

    use = two.centre.open(USER, PASSWORD)
    window = open_window(use, "exchange")
    show_decided(window, 2)
    settle()
    window.findChild(QPushButton, "unlockUnit").click()
    unlock = window.findChild(QDialog, "unlockDialog")
    unlock.findChild(QPushButton, "unlockChoose").click()
    assert "2-1" in text(unlock, "unlockWhose")
    unlock.findChild(QPushButton, "unlockGo").click()
    settle()
    assert "第二个人" in unlock.banner.accessibleName()
    unlock.findChild(QLineEdit, "unlockSecond").setText(HEAD)
    unlock.findChild(QLineEdit, "unlockSecondPassword").setText(HEAD_PASSWORD)
    unlock.findChild(QPushButton, "unlockGo").click()
    settle()
    code = text(unlock, "unlockCode")
    assert code.count("-") == 4
    assert misfits(unlock) == []
    unlock.close()

    opened: list[Any] = []
    page.opened.connect(opened.append)
    dialog.findChild(QPushButton, "countyHelpTake").click()
    for name, words in (
        ("countyHelpCode", code),
        ("countyHelpUser", USER),
        ("countyHelpPassword", "xin de mi ma"),
        ("countyHelpAgain", "xin de mi ma"),
    ):
        dialog.findChild(QLineEdit, name).setText(words)
    dialog.findChild(QPushButton, "countyHelpGo").click()
    settle()
    recovery = text(dialog, "countyHelpCodeShown")
    assert recovery.count("-") == 4
    assert opened == []  # not before it was copied down
    dialog.findChild(QPushButton, "countyHelpGo").click()
    settle()
    (back,) = opened
    assert back.org_units.own(back.actor).name == UNIT
    two.station.close()
    two.station.open_with_recovery(recovery, USER, "you huan le yi ci")
    page.hide()
