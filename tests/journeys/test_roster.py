"""200 people with seven slips of the pen: named by cell, put right here or in Excel, in once."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QTableView

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice

PEOPLE = 200
HEADERS = ("姓名", "手机", "身份证号", "出生日期", "服务队")
SLIPS = {
    "B17": ("1540000001", "15900000017"),
    "A40": ("", "补上名"),
    "C55": ("110105194912310021", "11010519491231002X"),
    "C80": ("11010519491231002", ""),
    "D101": ("2099-01-01", "1980-02-03"),
    "B150": ("154000001501", "15900000150"),
    "C180": ("1.10105E+17", ""),
}
"""Cell → what is written there by mistake, and what is meant."""
VERDICT, MESSAGE = 1, 6


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(HEADERS)
    for number in range(PEOPLE):
        surname, given = "赵钱孙李周吴郑王冯陈"[number % 10], "甲乙丙丁戊己庚辛壬癸"[number // 20]
        sheet.append(
            (f"{surname}{given}{number % 20:02d}号", f"1541{number:07d}", "", "", "巾帼队")
        )
    for cell, (slip, _) in SLIPS.items():
        sheet[cell] = slip or None
    path = tmp_path / "花名册.xlsx"
    book.save(path)
    return path


class Wizard:
    """The import, from the button on the page to its last step."""

    def __init__(self, window: MainWindow, path: Path, settle: Callable[[], None]) -> None:
        self._settle = settle
        file_choice.answer_with(lambda _wish, _name: path)
        window.page().findChild(QPushButton, "importRoster").click()
        (self._dialog,) = [
            one for one in window.findChildren(QDialog, "importWizard") if one.isVisible()
        ]
        self.goes_on()

    def goes_on(self) -> None:
        self.presses("importMain")

    def presses(self, name: str) -> None:
        button = self._dialog.findChild(QPushButton, name)
        assert button.isEnabled(), self.says("importBannerWords")
        button.click()
        self._settle()

    def says(self, name: str) -> str:
        found = self._dialog.findChildren(QLabel, name)
        return next((one.text() for one in found if one.isVisible()), "")

    def can_import(self) -> bool:
        return self._dialog.findChild(QPushButton, "importMain").isEnabled()

    def rows(self) -> list[list[str]]:
        model = self._dialog.findChild(QTableView, "rosterTable").model()
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def cells_at_fault(self) -> set[str]:
        bad = [row for row in self.rows() if row[VERDICT] == "错误"]
        return {row[MESSAGE].split()[0] for row in bad}

    def corrects(self, cell: str, meant: str) -> None:
        number = cell[1:]
        place = [row[0] for row in self.rows()].index(number)
        self._dialog.findChild(QTableView, "rosterTable").selectRow(place)
        self.presses("correctRow")
        form = self._dialog.findChild(QDialog, "rowCorrection")
        form.findChild(QLineEdit, f"cell{cell}").setText(meant)
        form.findChild(QPushButton, "takeCorrection").click()
        self._settle()

    def closes(self) -> None:
        self._dialog.findChild(QPushButton, "importClose").click()
        self._settle()

    def ends(self) -> None:
        self._dialog.accept()
        self._settle()


@pytest.mark.acceptance(32, 34)
def test_seven_slips_are_named_put_right_and_imported_once(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    roster: Path,
    settle: Callable[[], None],
) -> None:
    window = open_window(station, "volunteers")
    wizard = Wizard(window, roster, settle)
    wizard.goes_on()
    assert wizard.cells_at_fault() == set(SLIPS)
    assert "新增 193 · 更新 0 · 不变 0 · 疑似 0 · 错误 7" in wizard.says("importCounts")
    for cell, (_, meant) in SLIPS.items():
        wizard.corrects(cell, meant)
    assert wizard.cells_at_fault() == set()
    wizard.goes_on()
    assert station.volunteers.page(station.actor, limit=1).total == PEOPLE
    wizard.ends()

    again = Wizard(window, roster, settle)
    again.goes_on()
    assert "新增 0 · 更新 0 · 不变 193 · 疑似 0 · 错误 7" in again.says("importCounts")
    assert not again.can_import()
    again.closes()


@pytest.mark.acceptance(33)
def test_what_was_put_right_in_the_annotated_copy_is_all_that_changes(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    roster: Path,
    settle: Callable[[], None],
    tmp_path: Path,
) -> None:
    window = open_window(station, "volunteers")
    wizard = Wizard(window, roster, settle)
    wizard.goes_on()
    wizard.presses("annotate")
    wizard.goes_on()
    assert station.volunteers.page(station.actor, limit=1).total == PEOPLE - len(SLIPS)
    wizard.ends()
    copy = roster.with_name("花名册-有误.xlsx")
    book = openpyxl.load_workbook(copy)
    for cell, (_, meant) in SLIPS.items():
        assert book.active[cell].comment is not None
        book.active[cell] = meant or None
    book.save(copy)

    again = Wizard(window, saved_by_an_office_program(copy, tmp_path), settle)
    again.goes_on()
    assert again.cells_at_fault() == set()
    assert "新增 7 · 更新 0 · 不变 193 · 疑似 0 · 错误 0" in again.says("importCounts")
    again.goes_on()
    assert station.volunteers.page(station.actor, limit=1).total == PEOPLE
    again.ends()


def saved_by_an_office_program(path: Path, scratch: Path) -> Path:
    """Return the workbook as LibreOffice writes it, where there is one."""
    office = shutil.which("soffice")
    if office is None:
        return path
    target = scratch / "saved"
    profile = f"-env:UserInstallation={(scratch / 'profile').as_uri()}"
    call = [office, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(target)]
    subprocess.run([*call, str(path)], check=True, capture_output=True)
    return target / path.name
