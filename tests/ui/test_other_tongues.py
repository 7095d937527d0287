"""Every string twice as long: layouts that survive this survive Uyghur and Tibetan."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QPushButton

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations


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
