"""设置 → 备份: made, checked and asked for from the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QPushButton, QTableView, QTabWidget, QWidget

from wenming_desktop.adapters.backups.copies import keys_of
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.backing_up import QUIET_S
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice


@pytest.fixture
def desk(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    window = open_window(station, "settings")
    window.open_page("settings", "backups")
    return window


def test_the_first_backup_from_the_window(
    desk: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    assert "还没有备份" in desk.findChild(QLabel, "backupStanding").text()
    desk.findChild(QPushButton, "makeBackup").click()
    settle()
    assert "第 1 号备份做好了" in desk.page().banner.words()
    assert desk.findChild(QTableView, "backups").model().rowCount() == 1
    assert "之后保存了 0 次" in desk.findChild(QLabel, "backupStanding").text()
    assert station.backups.standing(station.actor).newest is not None
    desk.findChild(QPushButton, "verifyBackup").click()
    settle()
    assert "完好" in desk.page().banner.words()
    assert "没有变化" in desk.page().banner.words()


def test_a_backup_on_a_stick(
    desk: MainWindow, station: UseCases, settle: Callable[[], None], tmp_path: Path
) -> None:
    button = desk.findChild(QPushButton, "backupToStick")
    assert not button.isEnabled()
    stick = tmp_path / "stick"
    stick.mkdir()
    file_choice.answer_with(lambda _kind, _title: stick)
    part = desk.findChild(QLabel, "backupStanding").parentWidget()
    part.findChild(QPushButton, "chooseFolder").click()
    button.click()
    settle()
    assert [one.number for one in station.backups.all(station.actor, stick)] == [1]


def test_a_damaged_backup_is_said_to_be(
    desk: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    made = station.backups.make(station.actor)
    content = bytearray(made.file.read_bytes())
    content[5000] ^= 1
    made.file.write_bytes(content)
    desk.page().refresh()
    desk.findChild(QPushButton, "verifyBackup").click()
    settle()
    assert "不完整或有损坏" in desk.page().banner.words()


def test_a_backup_makes_itself_while_somebody_works(
    desk: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    desk._backups.look()
    settle()
    assert [one.number for one in station.backups.all(station.actor)] == [1]
    desk._backups.look()
    settle()
    assert len(station.backups.all(station.actor)) == 1


def test_a_backup_that_cannot_be_made_is_not_silent(
    desk: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    folder = station.backups.make(station.actor).file.parent
    for file in folder.iterdir():
        file.unlink()
    folder.rmdir()
    folder.write_text("a file stands where the folder was")
    desk._backups.look()
    settle()
    assert "没有备份成" in desk.page().banner.words()


def test_a_drill_that_fails_does_not_say_that_there_is_no_backup(
    desk: MainWindow, station: UseCases, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    made = station.backups.make(station.actor)
    keys_of(made.file).write_text('{"format": 1, "slots": []}', encoding="utf-8")
    monkeypatch.setattr(desk._backups, "_idle_s", lambda: 2 * QUIET_S)
    desk._backups.look()
    settle()
    words = desk.page().banner.words()
    assert "没有备份成" not in words
    assert "备份做好了，拿来试着恢复时出了问题" in words
    assert not station.backups.standing(station.actor).drill.passed
    desk._backups.look()  # it goes on looking
    settle()


def test_the_page_fits_every_window(
    desk: MainWindow, station: UseCases, misfits: Callable[[QWidget], list[str]]
) -> None:
    assert misfits(desk) == []
    station.backups.make(station.actor)
    desk.page().refresh()
    QCoreApplication.processEvents()
    assert misfits(desk) == []


def test_the_way_to_a_restore_leads_out_of_the_home(
    desk: MainWindow, settle: Callable[[], None]
) -> None:
    left = []
    desk.handed_over.connect(lambda: left.append(True))
    desk.findChild(QPushButton, "goRestore").click()
    settle()
    assert left == [True]
    assert desk.findChild(QTabWidget, "settingsTabs").isVisible()
