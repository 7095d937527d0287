"""工作汇报 → 统计: charts lead to their rows by mouse and keyboard, and are carried away."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QPushButton,
    QTableView,
    QTabWidget,
    QWidget,
)

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.work_report_figures import FiguresPart
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.chart_view import ChartView
from wenming_desktop.ui.widgets.stat_tile import StatTile

Settle = Callable[[], None]


@pytest.fixture
def filled(station: UseCases) -> UseCases:
    """A village with two teams and three sessions."""
    plans = (
        ("唱山歌", "cultural_life", "2026-03-03"),
        ("扫村道", "core_values", "2026-11-03"),
        ("广场舞", "cultural_life", "2026-11-05"),
    )
    station.records.record(
        station.actor,
        [
            {"kind": "volunteer_team", "name": "柳河队", "ref": "t"},
            *(
                {
                    "kind": "activity",
                    "name": name,
                    "work_content": content,
                    "team_id": "@t",
                    "occurrences": [{"day": day, "starts": "09:00", "ends": "10:00"}],
                }
                for name, content, day in plans
            ),
        ],
    )
    return station


def choose_year(part: QWidget, year: int, settle: Settle) -> None:
    span = part.findChild(QComboBox, "reportSpan")
    span.setCurrentIndex(span.count() - 1)
    for name, month, day in (("reportFirst", 1, 1), ("reportLast", 12, 31)):
        part.findChild(QDateEdit, name).setDate(QDate(year, month, day))
    settle()


@pytest.fixture
def page(open_window: Callable[..., MainWindow], filled: UseCases, settle: Settle) -> Page:
    window = open_window(filled, "work-report")
    tabs = window.page().findChild(QTabWidget, "workReportTabs")
    (at,) = (number for number in range(tabs.count()) if tabs.tabText(number) == "统计")
    tabs.setCurrentIndex(at)
    settle()
    choose_year(window.page().findChild(FiguresPart), 2026, settle)
    return window.page()


def shown_rows(page: Page) -> tuple[str, list[str]]:
    dialog = [one for one in page.findChildren(QDialog, "chartRows") if one.isVisible()][-1]
    model = dialog.findChild(QTableView, "chartRowsTable").model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    return dialog.findChild(QLabel, "chartRowsCount").text(), names


@pytest.mark.acceptance(37)
def test_the_tiles_show_the_figures_of_the_command_line(page: Page, filled: UseCases) -> None:
    figures = filled.figures.stats(filled.actor).figures
    assert figures["occurrences"] == 3
    for name, tile in (
        ("occurrences", "seenOccurrences"),
        ("attendance", "seenAttendance"),
        ("volunteers", "seenVolunteers"),
    ):
        assert page.findChild(StatTile, tile).figure() == str(figures[name])


@pytest.mark.acceptance(38)
def test_a_click_on_a_bar_shows_its_rows(page: Page) -> None:
    view = page.findChild(ChartView, "contentBars")
    em = view.fontMetrics().horizontalAdvance("国")
    number, spot = next(
        (number, one) for number, one in enumerate(view.spots()) if one.words.endswith("2场")
    )
    middle = spot.box.y + spot.box.height / 2
    QTest.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=QPoint(int(em * (spot.box.x + 1)), int(em * middle))
    )
    assert view.spots()[number].key == "cultural_life"
    assert shown_rows(page) == ("2 场", ["唱山歌", "广场舞"])


def test_months_and_weeks_are_reached_with_the_keyboard(page: Page) -> None:
    view = page.findChild(ChartView, "monthBars")
    view.setFocus()
    for _ in range(10):
        QTest.keyClick(view, Qt.Key.Key_Right)
    assert page.findChild(QLabel, "monthBarsHint").text() == "11月 2场"
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert shown_rows(page) == ("2 场", ["扫村道", "广场舞"])
    tiles = page.findChild(ChartView, "weekTiles")
    tiles.setFocus()
    while not tiles.spots()[tiles._at].words.endswith(" 1场"):
        QTest.keyClick(tiles, Qt.Key.Key_Right)
    QTest.keyClick(tiles, Qt.Key.Key_Return)
    assert shown_rows(page) == ("1 场", ["唱山歌"])


def test_a_team_leads_to_its_rows(page: Page) -> None:
    table = page.findChild(QTableView, "teamSums")
    assert [table.model().index(0, column).data() for column in (0, 2)] == ["柳河队", "3"]
    table.activated.emit(table.model().index(0, 0))
    assert shown_rows(page)[0] == "3 场"


def test_charts_say_what_they_show(page: Page) -> None:
    for name in ("contentBars", "monthBars", "weekTiles"):
        view = page.findChild(ChartView, name)
        assert view.accessibleName()
        assert "场" in view.accessibleDescription()


@pytest.mark.acceptance(38)
def test_a_chart_is_copied_and_kept_as_a_pdf_without_pictures(page: Page, tmp_path: Path) -> None:
    page.findChild(QPushButton, "monthBarsCopy").click()
    image = QApplication.clipboard().image()
    assert image.width() > 300
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in (20, 60)}
    assert len(colours) > 1
    file_choice.answer_with(lambda _wish, name: tmp_path / name)
    page.findChild(QPushButton, "contentBarsPdf").click()
    assert page.banner.kind() == "ok"
    (drawn,) = pypdfium2.PdfDocument(tmp_path / "五类内容活动场次.pdf")
    kinds = {one.type for one in drawn.get_objects()}
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    assert pypdfium2.raw.FPDF_PAGEOBJ_PATH in kinds


def test_all_charts_are_kept_as_a_workbook(page: Page, tmp_path: Path) -> None:
    file_choice.answer_with(lambda _wish, name: tmp_path / name)
    page.findChild(QPushButton, "saveCharts").click()
    book = openpyxl.load_workbook(tmp_path / "活动统计.xlsx")
    assert len(book.worksheets[0]._charts) == 2


def test_a_year_without_activities_says_so_and_helps(page: Page, settle: Settle) -> None:
    choose_year(page.findChild(FiguresPart), 2025, settle)
    part = page.findChild(FiguresPart)
    assert part.findChild(QLabel, "emptySentence").isVisible()
    assert not page.findChild(QPushButton, "saveCharts").isEnabled()
    wanted: list[str] = []
    page.wanted.connect(lambda name, _subject: wanted.append(name))
    part.findChild(QPushButton, "emptyAction").click()
    assert wanted == ["sign-in"]


def test_nothing_is_cut_off(
    page: Page, misfits: Callable[[QWidget], list[str]], settle: Settle
) -> None:
    settle()
    assert misfits(page.window()) == []
