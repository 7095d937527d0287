"""台账 → 导出和导入: the workbooks of a period, a table in by the wizard, a whole import undone."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QTableView,
)

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.registers import RegistersPage
from wenming_desktop.ui.pages.registers_files import RegisterFilesPart
from wenming_desktop.ui.widgets import file_choice

VENUES = [
    ["序号", "名称", "类型", "地址", "管理员", "电话"],
    [1, "礼堂", "文明实践站", "村口", "周小兰", "13912345678"],
    [2, "=书屋", "农家书屋", "村委会", "钱大有", "139"],
    [3, "<b>戏台", "文明实践站", "河边", "吴", None],
]


@pytest.fixture
def part(
    open_window: Callable[..., MainWindow], station: UseCases
) -> tuple[MainWindow, RegistersPage, RegisterFilesPart]:
    window = open_window(station, "registers")
    page = window.findChild(RegistersPage)
    assert page is not None
    page.receive("files")
    found = page.findChild(RegisterFilesPart)
    assert found is not None
    return window, page, found


def banner(page: RegistersPage) -> str:
    return page.banner.words()


def test_all_ledgers_of_a_period_go_into_one_folder(
    part: tuple[MainWindow, RegistersPage, RegisterFilesPart],
    tmp_path: Path,
    settle: Callable[[], None],
) -> None:
    _, page, _ = part
    file_choice.answer_with(lambda _wish, _name: tmp_path)
    page.findChild(QPushButton, "exportPeriod").click()
    settle()
    (folder,) = [one for one in tmp_path.iterdir() if one.name.startswith("台账")]
    names = {one.name for one in folder.iterdir()}
    assert names == {
        *("活动台账.xlsx", "志愿者台账.xlsx", "服务时长明细.xlsx", "群众点单台账.xlsx"),
        *("志愿服务队台账.xlsx", "阵地资源台账.xlsx", "汇总表.xlsx", "数据字典与说明.xlsx"),
    }
    for name in names:
        book = openpyxl.load_workbook(folder / name)
        assert "数据字典与说明" in book.sheetnames
    assert "8 个文件" in banner(page)


def test_venues_come_in_by_the_wizard_and_go_out_again_as_a_whole(
    part: tuple[MainWindow, RegistersPage, RegisterFilesPart],
    station: UseCases,
    tmp_path: Path,
    settle: Callable[[], None],
) -> None:
    window, page, found = part
    book = openpyxl.Workbook()
    for row in VENUES:
        book.active.append(row)
        for cell in book.active[book.active.max_row]:
            cell.data_type = "s" if isinstance(cell.value, str) else cell.data_type
    book.save(tmp_path / "阵地.xlsx")
    choice = found.findChild(QComboBox, "importKind")
    choice.setCurrentIndex(choice.findText("阵地"))
    file_choice.answer_with(lambda _wish, _name: tmp_path / "阵地.xlsx")
    found.findChild(QPushButton, "importTable").click()
    (wizard,) = [one for one in window.findChildren(QDialog, "importWizard") if one.isVisible()]
    for _ in range(3):  # file, columns, check
        button = wizard.findChild(QPushButton, "importMain")
        assert button.isEnabled()
        button.click()
        settle()
    assert not station.records.find(station.actor, "venue", {}) or wizard.isVisible()
    model = wizard.findChild(QTableView, "rosterTable").model()
    names = [model.index(row, 2).data() for row in range(model.rowCount())]
    assert names == ["礼堂", "=书屋", "<b>戏台"]
    wizard.findChild(QPushButton, "importMain").click()
    settle()
    kept = {one["name"] for one in station.records.find(station.actor, "venue", {})}
    assert kept == {"礼堂", "<b>戏台"}  # a phone of three digits is left out
    past = found.findChild(QListWidget, "pastImports")
    assert past.count() == 1
    assert "阵地.xlsx" in past.item(0).text()
    found.findChild(QPushButton, "undoImport").click()
    (dialog,) = [one for one in found.findChildren(ReasonDialog) if one.isVisible()]
    dialog.given.emit("导错了表")
    settle()
    assert not station.records.find(station.actor, "venue", {})
    assert "已撤销：作废 2 条" in banner(page)
    assert found.findChild(QLabel, "pastNone").isVisible()


def test_every_control_has_a_name_and_fits(
    part: tuple[MainWindow, RegistersPage, RegisterFilesPart], settle: Callable[[], None]
) -> None:
    window, _, found = part
    for width, height in ((1024, 640), (1366, 768)):
        window.resize(width, height)
        settle()
        for button in found.findChildren(QAbstractButton):
            assert button.objectName()
            assert button.width() >= button.sizeHint().width() or not button.isVisible()
    assert not found.findChildren(QPlainTextEdit)


def test_the_national_list_asks_for_a_reason_and_names_what_is_lacking(
    part: tuple[MainWindow, RegistersPage, RegisterFilesPart],
    station: UseCases,
    tmp_path: Path,
    settle: Callable[[], None],
) -> None:
    _, page, found = part
    people = [
        {"kind": "volunteer", "name": "周小兰", "phone": "13912345678"},
        {"kind": "volunteer", "name": "钱大有", "id_number": "11010519491231002X"},
    ]
    station.records.record(station.actor, people)
    out = tmp_path / "上报.xlsx"
    file_choice.answer_with(lambda _wish, _name: out)
    ledger = page.findChild(QComboBox, "exportLedger")
    assert ledger is not None
    ledger.setCurrentIndex(ledger.findText("全国志愿服务信息系统上报清单"))
    span = page.findChild(QComboBox, "exportSpan")
    assert span is not None
    span.setCurrentIndex(span.count() - 1)
    page.findChild(QPushButton, "exportLedgerNow").click()
    dialog = found.findChild(ReasonDialog)
    assert dialog is not None
    go = dialog.findChild(QAbstractButton, "reasonDo")
    assert go is not None
    go.click()
    settle()
    assert not out.exists()  # without a reason nothing leaves
    dialog._reason.setText("年度上报")
    go.click()
    settle()
    book = openpyxl.load_workbook(out)
    names = {cell.value for row in book["缺项未报"] for cell in row}
    assert "周小兰" in names
    assert "缺项没有报" in banner(page)
