"""Large letters, small windows and a screen at 150 %: the main button is in sight on every page."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QPushButton

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import theme
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations
from wenming_desktop.ui.tokens import TextSize

HERE = Path(__file__)
SIZES = ((1366, 768), (1024, 640))
LETTERS = (TextSize.LARGE, TextSize.LARGEST)
BELOW_LISTS = {
    "activities": ("printSheet", "cancelOccurrence", "changeActivity"),
    "volunteers": ("personRecord", "changeVolunteer"),
    "registers": ("removeLine", "changeLine"),
}
"""Pages and what is done there with the chosen line."""


@pytest.mark.acceptance(43)
def test_the_main_button_of_every_page_is_whole_and_in_sight(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    dressed: QApplication,
) -> None:
    station.volunteers.save(station.actor, None, name="王建国", phone="15438993381")
    window, found = open_window(station), []
    for letters in LETTERS:
        theme.apply(dressed, letters)
        for width, height in SIZES:
            window.resize(width, height)
            for place in destinations(station.actor):
                window.open_page(place.key)
                settle()
                where = f"{place.key} {letters.value} {width}×{height}"
                found += [f"{where}: {words}" for words in hidden_main_buttons(window)]
    assert found == []


@pytest.mark.acceptance(43)
def test_what_is_done_with_a_line_is_in_sight_below_the_list(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    dressed: QApplication,
) -> None:
    """The largest letters in the smallest window: no button of a list is cut at the foot."""
    station.volunteers.save(station.actor, None, name="王建国", phone="15438993381")
    station.records.record(station.actor, [{"kind": "volunteer_team", "name": "党员服务队"}])
    station.activities.plan(
        station.actor, name="义诊", day=date(2026, 11, 28), starts=time(8), ends=time(9)
    )
    window = open_window(station)
    theme.apply(dressed, TextSize.LARGEST)
    window.resize(*SIZES[-1])
    for page, names in BELOW_LISTS.items():
        window.open_page(page)
        settle()
        for name in names:
            button = window.page().findChild(QPushButton, name)
            assert button.isVisible(), f"{page}: {name}"
            assert is_whole(button, window), f"{page}: {name}"


def hidden_main_buttons(window: MainWindow) -> list[str]:
    """Return the main buttons of the page that are cut off or out of the window."""
    found = []
    for button in window.page().findChildren(QPushButton):
        main = button.isVisible() and button.property("kind") == "primary"
        if main and not is_whole(button, window):
            found.append(f"{button.objectName()} “{button.text()}”")
    return found


def is_whole(button: QPushButton, window: MainWindow) -> bool:
    """Tell whether one sees all of it."""
    place = QRect(button.mapTo(window, QPoint(0, 0)), button.size())
    seen = button.visibleRegion().boundingRect().size() == button.size()
    return bool(seen and window.rect().contains(place))


@pytest.mark.acceptance(43)
@pytest.mark.long
@pytest.mark.skipif("QT_SCALE_FACTOR" in os.environ, reason="this is that run")
@pytest.mark.parametrize("scale", ["1.5", "1.25"])
def test_the_same_holds_on_a_magnified_screen(scale: str) -> None:
    one = f"{HERE}::{test_the_main_button_of_every_page_is_whole_and_in_sight.__name__}"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:xdist", one]
    done = subprocess.run(
        command,
        cwd=HERE.parents[2],
        env={**os.environ, "QT_SCALE_FACTOR": scale},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout
