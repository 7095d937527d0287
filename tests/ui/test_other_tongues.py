"""Every string twice as long: layouts that survive this survive Uyghur and Tibetan."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import application, preferences
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations
from wenming_desktop.ui.tokens import TextSize
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.language_card import LanguageCard


class Stretched(QTranslator):
    """Says everything twice."""

    def translate(
        self, _context: str, source: str, _comment: str | None = None, _n: int = -1
    ) -> str:
        return f"[{source}{source}]"


@pytest.fixture
def stretched(dressed: QApplication) -> Iterator[QApplication]:
    translator = Stretched(dressed)
    dressed.installTranslator(translator)
    yield dressed
    dressed.removeTranslator(translator)


@pytest.mark.usefixtures("stretched")
def test_every_page_opens_with_doubled_words(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Callable[[], None]
) -> None:
    window = open_window(station)
    plain = []
    for place in destinations(station.actor):
        window.open_page(place.key)
        settle()
        page = window.page()
        assert page.title.text().startswith("["), place.key
        plain += [
            f"{place.key}: {button.text()}"
            for button in page.findChildren(QPushButton)
            if button.isVisible() and _is_chinese(button.text()) and "[" not in button.text()
        ]
    assert plain == []


def _is_chinese(text: str) -> bool:
    return any("一" <= character <= "鿿" for character in text)


def test_the_language_is_a_choice_and_the_computers_own_changes_nothing(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A village PC with English Windows is a Chinese clerk's; who wants English says so."""
    monkeypatch.setattr(QLocale, "system", lambda: QLocale("en_US"))
    asked: list[str] = []
    monkeypatch.setattr(QApplication, "installTranslator", lambda _app, one: asked.append(one))
    application.dress(qapp)
    chinese = len(asked)
    asked.clear()
    application.dress(qapp, language="en")
    assert (chinese, len(asked)) == (1, 1)  # Qt's own Chinese; our English without it
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    remembered = tmp_path / "window.json"
    parent = QWidget()
    choice = LanguageCard(remembered, parent).findChild(Choice, "language")
    assert choice.itemText(0) == "中文"
    choice.choose("en")
    choice.activated.emit(choice.currentIndex())
    assert preferences.load(remembered).language == "en"


def test_a_window_that_closes_keeps_the_language(
    open_window: Callable[..., MainWindow], station: UseCases, tmp_path: Path
) -> None:
    window = open_window(station)
    preferences.save(tmp_path / "window.json", preferences.Preferences(language="en"))
    window.set_text_size(TextSize.LARGE)
    kept = preferences.load(tmp_path / "window.json")
    assert (kept.language, kept.text_size) == ("en", TextSize.LARGE)
