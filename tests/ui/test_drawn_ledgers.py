"""台账 → 汇总查看: a ledger is chosen, read on the screen and exported."""

from collections.abc import Callable
from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.registers import RegistersPage
from wenming_desktop.ui.pages.registers_drawn import DrawnPart
from wenming_desktop.ui.widgets import file_choice


def table_of(page: RegistersPage) -> QTableView:
    part = page.findChild(DrawnPart)
    assert part is not None
    assert part.list is not None
    return part.list.table


def test_each_ledger_is_read_and_one_is_exported(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    tmp_path: Path,
    misfits: Callable[..., list[str]],
) -> None:
    record = station.records.record
    record(station.actor, [{"kind": "venue", "name": "戏台", "phone": "13912345678"}])
    window = open_window(station, "registers")
    page = window.findChild(RegistersPage)
    assert page is not None
    page.receive("drawn")
    ledgers = page.findChild(QComboBox, "drawnLedger")
    page.findChild(QComboBox, "drawnSpan").setCurrentIndex(5)
    shown = set()
    for number in range(ledgers.count()):
        ledgers.setCurrentIndex(number)
        shown |= {ledgers.currentData()} if table_of(page).model().rowCount() else set()
    ledgers.setCurrentIndex(ledgers.findData("org-units"))
    found = misfits(window)
    assert found == [], "\n".join(found)
    assert {"coverage", "venues", "org-units"} <= shown
    ledgers.setCurrentIndex(ledgers.findData("venues"))
    assert table_of(page).model().index(0, 0).data() == "戏台"
    assert page.findChild(QLabel, "drawnSum").text().startswith("共 1 行")
    file_choice.answer_with(lambda _wish, name: tmp_path / name)
    page.findChild(QPushButton, "drawnExport").click()
    book = load_workbook(tmp_path / "阵地资源台账.xlsx")
    assert book["打印版"].cell(4, 2).value == "戏台"
