"""The window around the pages: keys, text size, locking, what it remembers."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton

from wenming_desktop import assets, messages
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.figures import Figures
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import preferences, theme
from wenming_desktop.ui.locking import IDLE_SECONDS, RESTING_SECONDS, IdleWatch
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations
from wenming_desktop.ui.preferences import Preferences
from wenming_desktop.ui.tokens import TextSize

PASSWORD = "yi er san si"


@pytest.mark.usefixtures("dressed")
def test_binding_is_sound() -> None:
    """PySide6 6.12.0 on Python 3.11 drops a reference to None at every setter, and dies of it."""
    label, before = QLabel(), sys.getrefcount(None)
    for _ in range(1000):
        label.setText("村")
    assert sys.getrefcount(None) > before - 100


def test_every_entry_opens_its_page_by_its_key(
    window: MainWindow, settle: Callable[[], None], station: UseCases
) -> None:
    for place in destinations(station.actor):
        window.activateWindow()
        QTest.keyClick(window, Qt.Key(ord(place.digit)), Qt.KeyboardModifier.AltModifier)
        settle()
        assert window.page().objectName() == f"{place.key}Page"


def test_a_page_that_cannot_be_read_says_so_and_the_others_stay_open(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """An error of the first page kept everybody out: found by dev.py soak monkey."""

    def cannot(*_: object, **__: object) -> None:
        raise WenmingError(Code.STORE_IO_ERROR)

    monkeypatch.setattr(Figures, "stats", cannot)
    window = open_window(station)
    assert window.page().objectName() == "todayPage"
    assert messages.error_number(Code.STORE_IO_ERROR) in window.page().banner.words()
    window.open_page("activities")
    settle()
    assert window.page().objectName() == "activitiesPage"
    assert not window.page().banner.isVisible()
    monkeypatch.undo()
    window.open_page("today")
    settle()
    assert not window.page().banner.isVisible()


@pytest.mark.acceptance(44)
def test_every_control_has_a_name_for_readers_and_tests(
    window: MainWindow, settle: Callable[[], None], station: UseCases
) -> None:
    nameless = []
    for place in destinations(station.actor):
        window.open_page(place.key)
        settle()
        for control in window.findChildren(QPushButton) + window.findChildren(QLineEdit):
            own = not control.objectName().startswith("qt_")
            if own and control.isVisible() and not (control.objectName() and _spoken(control)):
                nameless.append(f"{place.key}: {control.objectName()} {control}")
    assert nameless == []


def _spoken(control: QPushButton | QLineEdit) -> str:
    return control.accessibleName() or control.text()


def test_the_text_grows_and_shrinks_by_key_and_is_remembered(
    window: MainWindow, dressed: QApplication, tmp_path: Path
) -> None:
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert theme.text_size(dressed) is TextSize.LARGE
    assert preferences.load(tmp_path / "window.json").text_size is TextSize.LARGE
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert theme.text_size(dressed) is TextSize.STANDARD


def test_headings_grow_with_the_text(window: MainWindow) -> None:
    before = window.page().title.font().pointSizeF()
    window.set_text_size(TextSize.LARGEST)
    assert window.page().title.font().pointSizeF() == pytest.approx(before * 18 / 11)


def test_spoilt_preferences_count_as_none(tmp_path: Path) -> None:
    path = tmp_path / "window.json"
    for content in ("", "[]", '{"text_size": "huge", "geometry": ""}', '{"geometry": 3}'):
        path.write_text(content, encoding="utf-8")
        assert preferences.load(path) == Preferences()


def test_locking_hides_everything_and_the_same_person_goes_on(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    window.open_page("settings")
    field = window.findChild(QLineEdit, "address")
    field.setFocus()
    QTest.keyClicks(field, "12")
    window.show_shortcuts()
    sheet = window.findChild(QDialog, "shortcutSheet")
    window.lock()
    settle()
    assert not field.isVisible()
    assert not sheet.isVisible()
    _unlock(window, "wrong password")
    assert window.is_locked()
    assert "密码不对" in window.findChild(QLabel, "lockBannerWords").text()
    _unlock(window, PASSWORD)
    settle()
    assert not window.is_locked()
    assert sheet.isVisible()
    sheet.close()
    assert field.text() == "12"
    assert window.focusWidget() is field


def test_no_key_works_through_the_lock(window: MainWindow, dressed: QApplication) -> None:
    window.lock()
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert theme.text_size(dressed) is TextSize.STANDARD
    assert window.page().objectName() == "todayPage"
    _unlock(window, PASSWORD)


@pytest.mark.acceptance(13)
def test_a_lone_desk_is_warned_and_then_locked(dressed: QApplication) -> None:
    now = [1000.0]
    watch = IdleWatch(dressed, lambda: now[0], every_ms=10_000_000)
    said: list[str] = []
    watch.warned.connect(lambda: said.append("warned"))
    watch.expired.connect(lambda: said.append("expired"))
    watch.check()
    now[0] += IDLE_SECONDS - 10
    watch.check()
    now[0] += 20
    watch.check()
    watch.touch()
    watch.check()
    assert said == ["warned", "expired"]
    watch.deleteLater()


def test_memory_is_given_back_once_while_nobody_is_there(dressed: QApplication) -> None:
    now = [0.0]
    watch = IdleWatch(dressed, lambda: now[0], every_ms=10_000_000)
    said: list[float] = []
    watch.rested.connect(lambda: said.append(now[0]))
    for later in (RESTING_SECONDS - 1, RESTING_SECONDS, RESTING_SECONDS + 5):
        now[0] = later
        watch.check()
    watch.touch()
    now[0] += RESTING_SECONDS + 1
    watch.check()
    assert said == [RESTING_SECONDS, now[0]]
    watch.deleteLater()


def test_keys_and_clicks_count_as_presence(window: MainWindow) -> None:
    now = [0.0]
    watch = IdleWatch(window, lambda: now[0], every_ms=10_000_000)
    said: list[str] = []
    watch.expired.connect(lambda: said.append("expired"))
    handle = window.windowHandle()
    QApplication.instance().focusWindowChanged.emit(handle)
    now[0] = IDLE_SECONDS
    QApplication.sendEvent(handle, _key())
    watch.check()
    now[0] = 2 * IDLE_SECONDS
    QApplication.sendEvent(handle, _move())
    watch.check()
    assert said == []


def test_the_window_asks_before_losing_what_was_typed(window: MainWindow) -> None:
    window.open_page("settings")
    QTest.keyClicks(window.findChild(QLineEdit, "phone"), "123")
    assert window.close() is False
    question = window.findChild(QDialog, "confirmDialog")
    assert question.findChild(QPushButton, "confirmKeep").isDefault()
    question.findChild(QPushButton, "confirmKeep").click()
    assert window.isVisible()


@pytest.mark.acceptance(46)
def test_help_opens_at_the_page_and_finds_words(
    window: MainWindow, settle: Callable[[], None]
) -> None:
    window.open_page("settings")
    window.show_help()
    settle()
    help_window = window.findChild(QDialog, "helpDialog")
    text = help_window.findChild(QLabel, "helpFound")
    assert "设置" in help_window.text()
    help_window.search("欢迎包")
    assert not text.isVisible()
    assert "欢迎包" in help_window.text()
    help_window.search("没有这个词的")
    assert "没有找到" in text.text()
    help_window.close()


def test_every_page_has_a_section_of_the_help(station: UseCases) -> None:
    for place in destinations(station.actor):
        assert place.words in assets.resource(f"help/{place.key}.html").read_text("utf-8")


def _unlock(window: MainWindow, password: str) -> None:
    QTest.keyClicks(window.findChild(QLineEdit, "unlockPassword"), password)
    window.findChild(QPushButton, "unlock").click()


def _key() -> QKeyEvent:
    return QKeyEvent(QKeyEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a")


def _move() -> QMouseEvent:
    none = Qt.MouseButton.NoButton
    here = QPointF(5, 5)
    kind = QMouseEvent.Type.MouseMove
    return QMouseEvent(kind, here, here, here, none, none, Qt.KeyboardModifier.NoModifier)
