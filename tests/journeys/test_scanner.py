"""A card scanner is a keyboard at the other end of a cable: its keys come from the X server."""

import os
import subprocess
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from wenming_desktop.domain.card_code import CardCode
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow

PATIENCE_MS = 60_000


@pytest.fixture
def door(open_window: Callable[..., MainWindow], station: UseCases, clock: Any) -> MainWindow:
    """扫码签到 of a session that begins today."""
    starts = clock.now.time().replace(hour=8, minute=0)
    station.activities.plan(
        station.actor,
        name="人居环境整治",
        day=clock.now.date(),
        starts=starts,
        ends=starts.replace(hour=11),
    )
    window = open_window(station)
    window.activateWindow()
    window.open_page("sign-in", "door")
    return window


@pytest.mark.acceptance(23)
@pytest.mark.parametrize("focus", ["doorField", "doorLatest", "doorUndo"])
def test_24_digits_5_milliseconds_apart_check_in_wherever_the_focus_is(
    door: MainWindow, station: UseCases, qtbot: QtBot, focus: str
) -> None:
    person = station.volunteers.save(station.actor, None, name="王建国", phone="15438993381")
    door.page().findChild(QWidget, focus).setFocus()
    qtbot.waitUntil(door.isActiveWindow, timeout=PATIENCE_MS)
    field = door.page().findChild(QLineEdit, "doorField")
    assert (focus == "doorField") == field.hasFocus()
    scan(door, CardCode.of(person.id).digits())
    latest = door.page().findChild(QTableView, "doorLatest").model()
    qtbot.waitUntil(lambda: latest.rowCount() == 1, timeout=PATIENCE_MS)
    assert [latest.index(0, column).data() for column in (1, 2)] == ["✓ 签到", "王建国"]
    assert field.text() == ""


def scan(window: MainWindow, digits: str) -> None:
    """Let the server press the keys, as the scanner's cable does; the window only listens."""
    server = {**os.environ, "DISPLAY": os.environ["DISPLAY"]}
    keys = ["type", "--delay", "5", "--args", "1", digits, "key", "Return"]
    focus = ["windowfocus", "--sync", str(int(window.winId()))]
    subprocess.run(["xdotool", *focus, *keys], check=True, env=server)
