"""What other programs can see, window titles and the clipboard, holds no personal data."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.clipboard_care import ClipboardCare
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations

NAME, PHONE, ID_NUMBER, ADDRESS = "欧阳静安", "14155556666", "11010519491231002X", "柳树巷九号"
SECRET = (PHONE, ID_NUMBER, ADDRESS)


class Titles(QObject):
    """Every window title there was, from the moment it was shown."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def eventFilter(  # noqa: N802  Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        told = (QEvent.Type.WindowTitleChange, QEvent.Type.Show)
        if event.type() in told and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.add(watched.windowTitle())
        return False


@pytest.fixture
def titles(dressed: QApplication) -> Iterator[Titles]:
    heard = Titles()
    dressed.installEventFilter(heard)
    yield heard
    dressed.removeEventFilter(heard)


@pytest.fixture
def desk(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    station.volunteers.save(
        station.actor, None, name=NAME, phone=PHONE, id_number=ID_NUMBER, address=ADDRESS
    )
    return open_window(station)


def walked(desk: MainWindow, settle: Callable[[], None]) -> Iterator[str]:
    """Turn to every page and every tab of it."""
    for place in destinations(desk.page().actor):
        desk.open_page(place.key)
        settle()
        tabs = desk.page().findChildren(QTabWidget)
        yield place.key
        for one in tabs:
            for number in range(one.count()):
                one.setCurrentIndex(number)
                settle()
                yield f"{place.key}.{number}"


def test_titles_name_nobody_and_copied_rows_are_masked(
    desk: MainWindow, titles: Titles, settle: Callable[[], None]
) -> None:
    clipboard, tables, copied = QGuiApplication.clipboard(), set(), ""
    for place in walked(desk, settle):
        for table in desk.page().findChildren(QTableView):
            if not table.isVisible() or not table.model() or not table.model().rowCount():
                continue
            clipboard.clear()
            table.setFocus()
            table.selectAll()
            QTest.keySequence(table, QKeySequence(QKeySequence.StandardKey.Copy))
            copied += clipboard.text()
            tables.add(f"{place}.{table.objectName()}")
            assert not [one for one in SECRET if one in clipboard.text()], place
            assert not [one for one in SECRET if one in all_words(table)], place
    assert any("volunteerTable" in one for one in tables)
    assert copied  # the clipboard does take what is copied
    assert not [one for one in titles.seen for secret in (NAME, *SECRET) if secret in one]


def all_words(table: QTableView) -> str:
    model = table.model()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    return "\n".join(
        str(model.index(row, column).data(role))
        for row in range(min(model.rowCount(), 50))
        for column in range(model.columnCount())
        for role in roles
    )


def test_a_persons_windows_do_not_carry_the_name(
    desk: MainWindow, titles: Titles, settle: Callable[[], None]
) -> None:
    desk.open_page("volunteers")
    settle()
    table = desk.page().findChild(QTableView, "volunteerTable")
    table.selectRow(0)
    for button in [one for one in desk.page().findChildren(QPushButton) if one.isVisible()]:
        if not button.isEnabled() or button.menu() is not None:
            continue
        before = set(desk.findChildren(QDialog))
        button.click()
        settle()
        for dialog in set(desk.findChildren(QDialog)) - before:
            dialog.close()
        settle()
    assert len(titles.seen) > 1
    assert not [one for one in titles.seen for secret in (NAME, *SECRET) if secret in one]


def test_a_number_that_was_copied_is_gone_after_half_a_minute(
    window: MainWindow, qtbot: QtBot
) -> None:
    """What was copied from elsewhere since, or is no number of a person, stays."""
    clipboard = QGuiApplication.clipboard()
    window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
    care = ClipboardCare(window, kept_ms=1)
    for number in ("13800003381", "13010219500314392X", "王建国 13800003381"):
        field = QLineEdit(number)
        qtbot.addWidget(field)
        field.selectAll()
        field.copy()
        qtbot.waitUntil(lambda: clipboard.text() == "")
    for kept in ("王建国", "2026-11-26", "000000000000000000001"):
        field = QLineEdit(kept)
        qtbot.addWidget(field)
        field.selectAll()
        field.copy()
        care.forget()
        assert clipboard.text() == kept
    clipboard.setText("13800003381")
    window.lock()
    assert clipboard.text() == ""
