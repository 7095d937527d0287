"""What is previewed, saved and printed is one and the same paper."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from PySide6.QtGui import QPageLayout
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTabWidget,
)
from pytestqt.qtbot import QtBot

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.activities import PlannedActivity
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.paper_preview import PaperPreview
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.print_forms import FormsPart
from wenming_desktop.ui.printing import DPI, PrintJob, make_printer, print_pages
from wenming_desktop.ui.widgets import file_choice

A4_AT_300_DPI = (2480, 3508)


@pytest.fixture
def planned(station: UseCases) -> PlannedActivity:
    return plan(station)


def plan(use_cases: UseCases, name: str = "人居环境整治", **fields: object) -> PlannedActivity:
    return use_cases.activities.plan(
        use_cases.actor,
        day=date(2026, 11, 28),
        starts=time(8, 30),
        ends=time(11, 30),
        name=name,
        **fields,
    )


@pytest.fixture
def desk(
    open_window: Callable[..., MainWindow], station: UseCases, planned: PlannedActivity
) -> MainWindow:
    """The window, opened at the print centre, with one activity."""
    assert planned
    return open_window(station, "print-centre")


def choose(window: MainWindow, row: int, settle: Callable[[], None]) -> None:
    window.findChild(QListWidget, "templates").setCurrentRow(row)
    settle()


def test_without_an_activity_the_page_says_what_to_do(
    open_window: Callable[..., MainWindow], station: UseCases
) -> None:
    window = open_window(station, "print-centre")
    assert "还没有活动" in window.page().findChild(QLabel, "emptySentence").text()
    assert not window.findChild(QPushButton, "savePdf").isEnabled()


def test_looking_is_not_printing(
    desk: MainWindow, station: UseCases, planned: PlannedActivity
) -> None:
    now = station.activities.get(station.actor, planned.occurrence.id).occurrence
    assert desk.findChild(QLabel, "pageNumber").text() == "第 1 页，共 1 页"
    assert now.state is OccurrenceState.PLANNED
    assert now.sheet_no is not None


def test_a_page_nobody_looks_at_keeps_no_picture_and_is_drawn_again(
    desk: MainWindow, qtbot: QtBot
) -> None:
    paper = desk.findChild(QLabel, "paper")
    assert not paper.pixmap().isNull()
    desk.page().findChild(QTabWidget, "printTabs").setCurrentIndex(1)
    assert paper.pixmap().isNull()
    desk.page().findChild(QTabWidget, "printTabs").setCurrentIndex(0)
    qtbot.waitUntil(lambda: not paper.pixmap().isNull())


def test_a_paper_whose_file_has_gone_says_so(
    desk: MainWindow, tmp_path: Path, settle: Callable[[], None]
) -> None:
    """Papers go with whoever had them made, a picture may still be asked for: by soak monkey."""
    paper = desk.findChild(QLabel, "paper")
    assert not paper.pixmap().isNull()
    for one in (tmp_path / "papers").rglob("*.pdf"):
        one.unlink()
    desk.findChild(QPushButton, "pageSize").click()
    settle()
    assert paper.text() == "预览打不开了，请重新选一次。"


@pytest.mark.parametrize("row", range(9))
def test_every_template_is_saved_as_it_was_shown(
    desk: MainWindow, settle: Callable[[], None], tmp_path: Path, row: int
) -> None:
    target = tmp_path / "out" / "paper.pdf"
    choose(desk, row, settle)
    previews = set((tmp_path / "papers").glob("preview-*.pdf"))
    file_choice.answer_with(lambda _wish, _name: target)
    desk.findChild(QPushButton, "savePdf").click()
    settle()
    assert "已另存为" in desk.page().banner.words()
    latest = max(previews, key=lambda path: path.stat().st_mtime_ns)
    assert drawn(latest) == drawn(target)


def test_saving_a_sheet_counts_as_printed(
    desk: MainWindow,
    settle: Callable[[], None],
    tmp_path: Path,
    station: UseCases,
    planned: PlannedActivity,
) -> None:
    file_choice.answer_with(lambda _wish, _name: tmp_path / "sheet.pdf")
    desk.findChild(QPushButton, "savePdf").click()
    settle()
    now = station.activities.get(station.actor, planned.occurrence.id).occurrence
    assert now.state is OccurrenceState.PRINTED


@pytest.mark.acceptance(28)
def test_a_computer_without_a_printer_says_so_and_offers_the_file(desk: MainWindow) -> None:
    assert "可以另存 PDF" in desk.findChild(QLabel, "noPrinterWords").text()
    assert not desk.findChild(QPushButton, "print").isEnabled()
    assert desk.findChild(QPushButton, "savePdf").isEnabled()


def test_a_character_without_a_glyph_is_named_and_can_be_left_blank(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Callable[[], None]
) -> None:
    plan(station, name="环境\ue123整治")
    window = open_window(station, "print-centre")
    banner = window.page().banner
    assert "字体里没有这些字" in banner.words()
    window.page().findChild(QPushButton, "pageBannerAction").click()
    settle()
    assert "请手写补上" in banner.words()
    assert window.findChild(QLabel, "pageNumber").text() == "第 1 页，共 1 页"


@pytest.mark.acceptance(25)
def test_what_does_not_fit_on_a_poster_is_told_in_words(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Callable[[], None]
) -> None:
    plan(station, notice="请自带工具" * 80)
    window = open_window(station, "print-centre")
    choose(window, 2, settle)
    assert "“备注”太长" in window.page().banner.words()


def test_the_page_turns_to_the_activity_it_is_given(
    desk: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    other = plan(station, name="另一场")
    desk.open_page("print-centre", other.occurrence.id)
    settle()
    assert desk.findChild(QComboBox, "printActivity").currentData() == other.occurrence.id


def test_the_printed_page_is_the_pdf_to_the_edge(
    station: UseCases, planned: PlannedActivity, tmp_path: Path
) -> None:
    """Without full page the driver's margins shift everything by some four millimetres."""
    sheet, printed = tmp_path / "sheet.pdf", tmp_path / "printed.pdf"
    station.papers.sign_in_sheet(station.actor, planned.occurrence.id, sheet)
    printer = make_printer("", to_file=printed)
    count = print_pages(
        printer, station.page_viewer, sheet, PrintJob(2), lambda _done, _total: None, lambda: False
    )
    assert count == 2
    assert len(pypdfium2.PdfDocument(printed)) == 2
    before, after = ink(sheet), ink(printed)
    assert all(abs(one - other) <= 3 for one, other in zip(before, after, strict=True))


def test_printing_can_be_stopped(
    station: UseCases, planned: PlannedActivity, tmp_path: Path
) -> None:
    sheet = tmp_path / "sheet.pdf"
    station.papers.sign_in_sheet(station.actor, planned.occurrence.id, sheet)
    printer = make_printer("", to_file=tmp_path / "printed.pdf")
    with pytest.raises(WenmingError) as refusal:
        print_pages(
            printer, station.page_viewer, sheet, PrintJob(3), lambda _d, _t: None, lambda: True
        )
    assert refusal.value.code is Code.CANCELLED


def drawn(path: Path) -> list[bytes]:
    """Return every page as pixels."""
    pages = pypdfium2.PdfDocument(path)
    return [page.render(scale=1).to_pil().tobytes() for page in pages]


def ink(path: Path) -> tuple[int, int, int, int]:
    """Return where the first and last ink of the first page stands, in dots of 1/300 inch."""
    page = pypdfium2.PdfDocument(path)[0].render(scale=DPI / 72).to_pil().convert("L")
    if page.size != A4_AT_300_DPI:
        page = page.resize(A4_AT_300_DPI)
    white = Image.new("L", page.size, 255)
    dark = ImageChops.difference(page, white).point(lambda value: 255 if value > 128 else 0)
    box = dark.getbbox()
    assert box is not None
    return box


def open_part(
    open_window: Callable[..., MainWindow], station: UseCases, index: int
) -> tuple[MainWindow, FormsPart]:
    window = open_window(station, "print-centre")
    tabs = window.findChild(QTabWidget, "printTabs")
    tabs.setCurrentIndex(index)
    return window, tabs.part(index)


@pytest.mark.parametrize(
    ("index", "name", "row", "title"),
    [
        (1, "orderPapers", 0, "群众点单登记单"),
        (1, "orderPapers", 2, "满意度测评表"),
        (3, "unitPapers", 0, "值班表"),
        (3, "unitPapers", 1, "档案标签"),
        (3, "unitPapers", 2, "打印机校准页"),
        (3, "unitPapers", 3, "一页纸操作卡"),
    ],
)
def test_papers_of_orders_and_of_the_unit_open_to_be_looked_at(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    planned: PlannedActivity,
    settle: Callable[[], None],
    index: int,
    name: str,
    row: int,
    title: str,
) -> None:
    assert planned
    window, _part = open_part(open_window, station, index)
    window.findChild(QListWidget, f"{name}Papers").setCurrentRow(row)
    window.findChild(QPushButton, f"{name}Open").click()
    settle()
    preview = window.findChild(PaperPreview)
    assert preview.windowTitle() == title
    assert preview.findChild(QLabel, "pageNumber").text() == "第 1 页，共 1 页"
    preview.reject()
    settle()


def test_an_order_is_chosen_first_and_shown_in_full_for_a_reason_only(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Callable[[], None]
) -> None:
    window, part = open_part(open_window, station, 1)
    window.findChild(QListWidget, "orderPapersPapers").setCurrentRow(1)
    window.findChild(QPushButton, "orderPapersOpen").click()
    assert "先选“订单”" in window.findChild(QLabel, "orderPapersBannerWords").text()
    assert not part.findChild(QLineEdit, "orderPapersReason").isHidden()
    window.findChild(QListWidget, "orderPapersPapers").setCurrentRow(2)
    assert part.findChild(QLineEdit, "orderPapersReason").isHidden()
    settle()


def test_a_poster_comes_on_a3_and_on_two_a4_sheets_to_be_glued(
    desk: MainWindow, settle: Callable[[], None], tmp_path: Path
) -> None:
    size = desk.findChild(QComboBox, "posterSize")
    assert not size.isEnabled()  # a sign-in sheet is A4
    choose(desk, 2, settle)
    assert size.isEnabled()
    measured = []
    for words in ("A4 一张", "A3 一张", "两张 A4 拼成大海报"):
        size.setCurrentIndex(size.findText(words))
        settle()
        to = tmp_path / f"{words}.pdf"
        file_choice.answer_with(lambda _wish, _name, to=to: to)
        desk.page().findChild(QPushButton, "savePdf").click()
        settle()
        document = pypdfium2.PdfDocument(to)
        wide, high = document[0].get_size()
        measured.append((len(document), round(wide / 72 * 25.4), round(high / 72 * 25.4)))
        document.close()
    assert measured == [(1, 210, 297), (1, 297, 420), (2, 297, 210)]
    paper = desk.findChild(QLabel, "pagesWords").text()
    assert paper.startswith("A4 纸，每份 2 张")


@pytest.mark.usefixtures("dressed")
def test_an_a3_poster_is_printed_on_a3(tmp_path: Path) -> None:
    printer = make_printer("", to_file=tmp_path / "a3.pdf", is_a3=True)
    size = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    assert (round(size.width()), round(size.height())) == (297, 420)
