"""演示数据 from the window: put in beside the own home, tried, taken out whole."""

import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from tests.conftest import PASSWORD, USER
from wenming_desktop.app import HomeDoor, door_at, surroundings
from wenming_desktop.cli.demo.trial import DemoTrial
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.start import Program
from wenming_desktop.ui.widgets.task_row import TaskList


class CopiedTrial(DemoTrial):
    """As the real one, but the made-up home is a copy of a template: a county takes a minute."""

    user, password = USER, PASSWORD

    def __init__(self, folder: Path, template: Path) -> None:
        super().__init__(folder, date(2026, 1, 31))
        self._template = template

    def make(self, progress: Progress, cancelled: Cancelled) -> None:
        self.remove()
        assert not cancelled()
        shutil.copytree(self._template, self._folder / "station-01-01")
        (self._folder / "station-01-01" / "demo").write_text("")
        (self._folder / "trial-complete").write_text("")
        progress(1, 1)


@pytest.fixture
def own(station_template: Path, tmp_path: Path) -> Iterator[HomeDoor]:
    door = door_at(Path(shutil.copytree(station_template, tmp_path / "own")))
    yield door
    door.close()


@pytest.mark.acceptance(1)
def test_made_up_data_come_and_go_whole(
    dressed: QApplication, own: HomeDoor, station_template: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    trial = CopiedTrial(tmp_path / "own-trial", station_template)
    program = Program(dressed, own, surroundings(own.home, trial))
    program.enter(own.open(USER, PASSWORD))
    press_task(program, "试一试")
    qtbot.waitUntil(lambda: shows(program, "endTrial"), timeout=60_000)
    made_up = use(program)
    made_up.volunteers.save(made_up.actor, None, name="虚构的人", phone="13800003381")
    assert shows(program, "task1")  # the own list of things to do, without another trial
    assert "试一试" not in verbs(program)
    window(program).findChild(QPushButton, "endTrial").click()
    window(program).findChild(QDialog, "confirmDialog").findChild(QPushButton, "confirmDo").click()
    assert not (tmp_path / "own-trial").exists()
    assert not isinstance(program.window, MainWindow)  # the sign-in page of the own home
    program.enter(own.open(USER, PASSWORD))
    mine = use(program)
    assert mine.volunteers.page(mine.actor).total == 0
    assert "试一试" in verbs(program)
    assert program.window is not None
    program.window.hide()
    program.window.deleteLater()
    program.stop()


def window(program: Program) -> MainWindow:
    assert isinstance(program.window, MainWindow)
    return program.window


def use(program: Program) -> object:
    return window(program).findChild(Page).use_cases


def shows(program: Program, name: str) -> bool:
    found = program.window.findChild(QPushButton, name) if program.window else None
    return found is not None and found.isVisible()


def verbs(program: Program) -> list[str]:
    return [one.text() for one in window(program).findChild(TaskList).buttons()]


def press_task(program: Program, verb: str) -> None:
    tasks = window(program).findChild(TaskList)
    next(one for one in tasks.buttons() if one.text() == verb).click()


def test_the_real_data_are_made_up_and_go(tmp_path: Path) -> None:
    trial = DemoTrial(tmp_path / "trial", date(2026, 1, 31))
    (tmp_path / "trial").mkdir()
    (tmp_path / "trial" / "half").write_text("what a broken try left")
    assert not trial.is_there()
    steps: list[int] = []
    told: Callable[[int, int], None] = lambda done, _total: steps.append(done)  # noqa: E731
    trial.make(told, lambda: False)
    assert trial.is_there()
    assert steps
    door = trial.door()
    assert door.is_demo()
    cases = door.open(trial.user, trial.password)
    assert cases.volunteers.page(cases.actor).total > 10
    door.close()
    trial.remove()
    assert list(tmp_path.iterdir()) == []
