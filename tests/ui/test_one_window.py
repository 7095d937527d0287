"""Row 26 of reliability.md §6: two starts by a double click are one window."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wenming_desktop.adapters.front import Front
from wenming_desktop.app import door_at
from wenming_desktop.ui.start import Program, Surroundings

ROOT = Path(__file__).resolve().parents[2]
SECOND = (
    "import sys; from pathlib import Path; from wenming_desktop.app import open_window;"
    "sys.exit(open_window(Path(sys.argv[1])))"
)


@pytest.fixture
def home(station_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(station_template, tmp_path / "home"))


@pytest.fixture
def first(dressed: QApplication, home: Path, tmp_path: Path) -> Iterator[tuple[Program, Front]]:
    front = Front(home)
    assert front.is_taken_by_us()

    def keep(error: BaseException) -> Path:
        raise error

    around = Surroundings(
        remembered=tmp_path / "window.json",
        papers=tmp_path,
        keep_crash=keep,
        was_summoned=front.was_summoned,
    )
    program = Program(dressed, door_at(home), around)
    program.start()
    yield program, front
    program.stop()
    front.release()
    assert program.window is not None
    program.window.hide()
    program.window.deleteLater()


@pytest.mark.qt_log_ignore("does not support raise")  # there is no front without a screen
def test_row_26_a_second_start_brings_the_first_window_to_the_front(
    first: tuple[Program, Front], home: Path, qtbot: QtBot
) -> None:
    """The second process is a real one; it ends by itself without a window."""
    program, _ = first
    assert program.window is not None
    program.window.showMinimized()
    second = subprocess.Popen([sys.executable, "-c", SECOND, str(home)], cwd=ROOT)
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
    assert second.returncode == 0
    assert program.window.isVisible()
    assert not program.window.windowState() & Qt.WindowState.WindowMinimized
    assert not (home / "wenming.front").exists()


def test_a_window_that_does_not_answer_or_is_anothers_is_not_waited_for(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    front = Front(home)
    assert front.is_taken_by_us()
    asked: list[bool] = []
    assert Front(home).is_taken_by_us()  # nobody takes the summons away: a window of our own
    (home / "wenming.window.lock").write_text('{"user": "somebody else"}')
    monkeypatch.setattr(Front, "_is_answered", lambda _self: bool(asked.append(True)))
    assert Front(home).is_taken_by_us()
    assert asked == []
    front.release()
    again = Front(home)
    assert again.is_taken_by_us()
    again.release()
