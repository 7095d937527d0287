"""A county's own language: a table filled in, a catalogue in the home, a window from right to left.

The made-up Uyghur says everything twice, so layouts are proven for long words and for mirroring.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from wenming_desktop.adapters.catalogues import compile_catalogue, write_template
from wenming_desktop.cli.tour.fitting import faults_in
from wenming_desktop.cli.tour.views import views
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import application
from wenming_desktop.ui.main_window import MainWindow

TODAY = "بۈگۈن"


def table(folder: Path, translate: Callable[[str], str]) -> Path:
    file = folder / "words.xlsx"
    write_template(file, "ug")
    book = openpyxl.load_workbook(file)
    sheet = book.active
    for row in range(2, sheet.max_row + 1):
        sheet.cell(row, 4, translate(sheet.cell(row, 2).value))
    book.save(file)
    return file


@pytest.fixture
def uyghur(qapp: QApplication, dressed: QApplication, tmp_path: Path) -> Iterator[QApplication]:
    """The program in the made-up language of one home."""
    own = tmp_path / "languages"

    def say(source: str) -> str:
        return TODAY if source == "今日" else f"⟦{source}{source if '{' not in source else ''}⟧"

    compile_catalogue(table(tmp_path, say), "ug", own)
    before = set(qapp.findChildren(QTranslator))
    assert "ug" in application.languages(own)
    application.dress(qapp, language="ug", own=own)
    yield dressed
    for one in set(qapp.findChildren(QTranslator)) - before:
        qapp.removeTranslator(one)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale("zh_CN"))


def test_every_view_is_mirrored_and_holds_words_twice_as_long(
    uyghur: QApplication,
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
) -> None:
    assert uyghur.isRightToLeft()
    window = open_window(station)
    assert window.page().title.text() == TODAY
    assert window.navigation.geometry().center().x() > window.width() / 2
    found = []
    for view in views(window):
        view.show()
        settle()
        found += [f"{view.words}: {fault}" for fault in faults_in(window)]
        title = window.page().title.text()
        assert title == TODAY or title.startswith("⟦"), title
    assert found == []


def test_a_lost_place_is_named_and_nothing_is_written(tmp_path: Path) -> None:
    file = table(tmp_path, lambda source: source.replace("{count}", ""))
    with pytest.raises(WenmingError) as refused:
        compile_catalogue(file, "ug", tmp_path / "languages")
    assert refused.value.code is Code.CATALOGUE_BROKEN
    assert "{count}" in str(refused.value.facts["named"])
    assert not (tmp_path / "languages").exists()
