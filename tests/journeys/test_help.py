"""F1 on every page, the word “备份”, and a computer that has no network at all."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations

HERE = Path(__file__)
ALONE = "WENMING_ALONE"
"""Set in the run of this very test that has no network."""


@pytest.mark.acceptance(46)
def test_f1_opens_the_section_of_the_page_and_backups_are_found(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    hands: Any,
    typing: Callable[[QLineEdit, str], None],
    qtbot: Any,
) -> None:
    window = open_window(station)
    qtbot.waitUntil(window.isActiveWindow)
    for place in destinations(station.actor):
        window.open_page(place.key)
        settle()
        hands.press(Qt.Key.Key_F1)
        help_window = opened(window)
        qtbot.waitUntil(help_window.isActiveWindow)
        assert help_window.text().startswith(place.words), place.key
        typing(help_window.findChild(QLineEdit, "helpSearch"), "备份")
        help_window.findChild(QLineEdit, "helpSearch").setFocus()
        hands.press(Qt.Key.Key_Return)
        assert not help_window.findChild(QLabel, "helpFound").isVisible()
        assert "备份" in help_window.text()
        hands.press(Qt.Key.Key_Escape)
        qtbot.waitUntil(window.isActiveWindow)


def opened(window: MainWindow) -> Any:
    (found,) = [one for one in window.findChildren(QDialog, "helpDialog") if one.isVisible()]
    return found


@pytest.mark.acceptance(46)
@pytest.mark.long
@pytest.mark.skipif(ALONE in os.environ, reason="this is that run")
@pytest.mark.skipif(sys.platform != "linux", reason="a computer without interfaces is made there")
def test_the_same_holds_on_a_computer_without_any_network_interface() -> None:
    """The kernel gives the run a network of its own in which nothing is up, not even lo."""
    one = f"{HERE}::{test_f1_opens_the_section_of_the_page_and_backups_are_found.__name__}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:xdist", one]
    done = subprocess.run(
        ["unshare", "--map-root-user", "--net", *command],
        cwd=HERE.parents[2],
        env={**os.environ, ALONE: "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
