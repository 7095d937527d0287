"""The real program under a real window manager, driven by keys alone: ``dev.py journeys``."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageGrab

from tests.journeys.screen import screen
from wenming_desktop.app import door_at
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome

USER, PASSWORD, NAME = "auntie", "pass-word-1", "Wang Xiulan"
BRAND_RED = (163, 25, 30)
PATIENCE = 60


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of a village PC with a window manager."""
    with screen() as name:
        yield name


@pytest.fixture
def home(tmp_path: Path) -> Path:
    door = door_at(tmp_path / "home")
    new = NewHome(
        level=Level.VILLAGE_STATION, unit_name="柳河村实践站", user=USER, password=PASSWORD
    )
    door.set_up(new)
    door.close()
    return door.home


class Person:
    """Somebody at the keyboard, who looks at the screen before going on."""

    def __init__(self, display: str) -> None:
        self._display = display

    def types(self, text: str) -> None:
        self._do("type", "--delay", "20", text)

    def presses(self, *keys: str) -> None:
        for key in keys:
            self._do("key", key)

    def waits_for(self, sight: Callable[[Image.Image], bool], what: str) -> None:
        end = time.monotonic() + PATIENCE
        while not sight(ImageGrab.grab(xdisplay=self._display)):
            assert time.monotonic() < end, f"never saw {what}"
            time.sleep(0.1)

    def _do(self, *words: str) -> None:
        environment = {**os.environ, "DISPLAY": self._display}
        subprocess.run(["xdotool", *words], check=True, env=environment)


def red_bar(picture: Image.Image) -> bool:
    """The top bar of the work window: a long red line somewhere in the upper part."""
    column = [picture.getpixel((picture.width // 2, y)) for y in range(120)]
    return column.count(BRAND_RED) > 30


def some_window(picture: Image.Image) -> bool:
    colours = picture.resize((64, 36)).getcolors(64 * 36)
    return colours is not None and len(colours) > 3


def settled(person: Person, display: str) -> None:
    """Wait until two looks at the screen, a moment apart, are the same."""
    before: list[bytes] = []

    def same(picture: Image.Image) -> bool:
        now = picture.tobytes()
        still = bool(before) and before[-1] == now
        before.append(now)
        return still

    time.sleep(0.5)
    person.waits_for(same, f"a quiet screen on {display}")


@pytest.mark.acceptance(4)
def test_a_clerk_signs_in_and_records_a_volunteer_without_a_mouse(display: str, home: Path) -> None:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    program = subprocess.Popen(
        [sys.executable, "-m", "wenming_desktop", "--home", str(home)], env=environment
    )
    person = Person(display)
    person.waits_for(some_window, "the sign-in page")
    settled(person, display)
    person.types(USER)
    person.presses("Tab")
    person.types(PASSWORD)
    person.presses("Return")
    person.waits_for(red_bar, "the work window")
    settled(person, display)
    person.presses("alt+4")
    settled(person, display)
    person.presses("F4")
    settled(person, display)
    person.types(NAME)
    person.presses("ctrl+Return")
    settled(person, display)
    person.presses("alt+F4")
    assert program.wait(timeout=PATIENCE) == 0
    door = door_at(home)
    use = door.open(USER, PASSWORD)
    found = [line.name for line in use.volunteers.page(use.actor).lines]
    door.close()
    assert found == [NAME]
