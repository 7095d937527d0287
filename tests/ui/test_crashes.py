"""A bug is shown once, on the thread of the window, whichever thread it was in."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from wenming_desktop.adapters.crash_files import write_crash_file
from wenming_desktop.domain.clock import local_now
from wenming_desktop.ui.crashes import CrashReporter
from wenming_desktop.ui.dialogs.crash import CrashDialog
from wenming_desktop.ui.tasks import TaskRunner

NAME = "王建国"


@pytest.fixture
def reporter(dressed: QApplication, tmp_path: Path) -> Iterator[CrashReporter]:
    """A reporter that is installed, and taken out again."""
    assert dressed
    hooks = sys.excepthook, threading.excepthook
    reporter = CrashReporter(lambda error: write_crash_file(error, tmp_path, local_now()))
    reporter.install()
    yield reporter
    sys.excepthook, threading.excepthook = hooks


def test_a_bug_in_the_background_is_told_here(reporter: CrashReporter, qtbot: QtBot) -> None:
    tasks = TaskRunner(reporter.report)
    with qtbot.waitSignal(reporter.crashed) as told:
        tasks.run(reporter, lambda _p, _c: {}[NAME], done=lambda _r: None)
    tasks.stop()
    code, file = told.args
    assert code.startswith("E-")
    assert "KeyError" in Path(file).read_text(encoding="utf-8")
    assert NAME not in Path(file).read_text(encoding="utf-8")


def test_a_bug_in_a_python_thread_is_told_here(reporter: CrashReporter, qtbot: QtBot) -> None:
    here: list[int] = []
    reporter.crashed.connect(lambda *_: here.append(threading.get_ident()))
    with qtbot.waitSignal(reporter.crashed):
        threading.Thread(target=lambda: 1 / 0).start()
    assert here == [threading.get_ident()]


def test_the_same_bug_is_told_once(reporter: CrashReporter, qtbot: QtBot, tmp_path: Path) -> None:
    codes: list[str] = []
    reporter.crashed.connect(lambda code, _file: codes.append(code))
    for wrong in ([], [], {}):
        try:
            wrong[1]
        except LookupError as error:
            reporter.report(error)
    qtbot.waitUntil(lambda: len(codes) == 2)
    assert len(set(codes)) == 2
    assert len(list(tmp_path.glob("crash-*"))) == 2


def test_the_person_reads_a_code_and_can_copy_the_report(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    assert dressed
    file = tmp_path / "crash.txt"
    file.write_text("ZeroDivisionError", encoding="utf-8")
    dialog = CrashDialog("E-123456", file, None)
    qtbot.addWidget(dialog)
    dialog.open()
    assert "E-123456" in dialog.findChild(QLabel, "crashCode").text()
    dialog.findChild(QPushButton, "copyDiagnosis").click()
    assert QGuiApplication.clipboard().text() == "ZeroDivisionError"
    dialog.close()
