"""A roster in four steps: nothing is stored before the last one, and nothing twice."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice

ROSTER = Path(__file__).parents[1] / "data" / "roster.xlsx"
VERDICT, NAME, MESSAGE, ACT = 1, 2, 6, 7


@pytest.fixture
def roster(tmp_path: Path) -> Path:
    return Path(shutil.copy(ROSTER, tmp_path / "志愿者名单.xlsx"))


@pytest.fixture
def wizard(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    roster: Path,
    settle: Callable[[], None],
) -> QDialog:
    """The wizard, with the roster read and its columns proposed."""
    return open_wizard(open_window(station, "volunteers"), roster, settle)


def open_wizard(window: MainWindow, path: Path, settle: Callable[[], None]) -> QDialog:
    window.activateWindow()
    file_choice.answer_with(lambda _wish, _name: path)
    window.page().findChild(QPushButton, "importRoster").click()
    found = [one for one in window.findChildren(QDialog, "importWizard") if one.isVisible()]
    assert len(found) == 1
    go_on(found[0], settle)
    return found[0]


def go_on(wizard: QDialog, settle: Callable[[], None]) -> None:
    button = wizard.findChild(QPushButton, "importMain")
    assert button.isEnabled(), words(wizard, "importBannerWords")
    button.click()
    settle()


def press(wizard: QDialog, name: str) -> None:
    button = wizard.findChild(QAbstractButton, name)
    assert button.isVisible(), name
    button.click()


def words(wizard: QDialog, name: str) -> str:
    found = wizard.findChildren(QLabel, name)
    return next((one.text() for one in found if one.isVisible()), "")


def rows(wizard: QDialog) -> list[list[str]]:
    model = wizard.findChild(QTableView, "rosterTable").model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def row_of(wizard: QDialog, number: int) -> list[str]:
    return next(row for row in rows(wizard) if row[0] == str(number))


def select(wizard: QDialog, number: int) -> None:
    place = [row[0] for row in rows(wizard)].index(str(number))
    wizard.findChild(QTableView, "rosterTable").selectRow(place)


def names_kept(station: UseCases) -> int:
    return station.volunteers.page(station.actor, limit=1).total


@pytest.mark.acceptance(34)
def test_columns_are_proposed_with_three_samples_each(wizard: QDialog) -> None:
    assert "表头在第 3 行，共 195 人" in words(wizard, "columnsAbout")
    assert wizard.findChild(QComboBox, "fieldOfF").currentText() == "电话"
    assert wizard.findChild(QLabel, "headerF").text() == "联系方式"
    samples = wizard.findChild(QLabel, "samplesF").accessibleName()
    assert samples == "154****1769　154****6001　154****2844"
    assert wizard.findChild(QComboBox, "fieldOfA").currentText() == "不导入"


@pytest.mark.acceptance(34)
def test_two_columns_for_one_field_are_refused(wizard: QDialog) -> None:
    choice = wizard.findChild(QComboBox, "fieldOfL")
    choice.setCurrentIndex(choice.findText("电话"))
    assert words(wizard, "columnsComplaint") == "F、L 列都对应到“电话”，只能留一列。"
    assert not wizard.findChild(QPushButton, "importMain").isEnabled()
    choice.setCurrentIndex(choice.findText("不导入"))
    assert wizard.findChild(QPushButton, "importMain").isEnabled()


def test_without_a_column_of_names_there_is_no_next_step(wizard: QDialog) -> None:
    wizard.findChild(QComboBox, "fieldOfB").setCurrentIndex(0)
    assert "姓名" in words(wizard, "columnsComplaint")
    assert not wizard.findChild(QPushButton, "importMain").isEnabled()


def test_good_rows_are_imported_bad_and_suspect_ones_are_left_out(
    wizard: QDialog, station: UseCases, settle: Callable[[], None]
) -> None:
    go_on(wizard, settle)
    assert words(wizard, "importCounts") == (
        "共 195 行：新增 175 · 更新 0 · 不变 0 · 疑似 6 · 错误 14"
    )
    assert row_of(wizard, 58)[MESSAGE] == "F58 电话应为11位（现10位）"
    assert [row[ACT] for row in rows(wizard) if row[VERDICT] in {"疑似", "错误"}] == ["跳过"] * 20
    assert names_kept(station) == 0
    assert wizard.findChild(QPushButton, "importMain").text() == "导入 175 行"
    go_on(wizard, settle)
    assert words(wizard, "emptySentence") == (
        "导入完成：新增 175 人，更新 0 人，跳过或不变 20 行。"
        "导错了可以整批撤销：台账 → 导出和导入。"
    )
    assert names_kept(station) == 175


@pytest.mark.acceptance(32)
def test_the_same_file_again_changes_nothing_and_says_so(
    wizard: QDialog, roster: Path, station: UseCases, settle: Callable[[], None]
) -> None:
    go_on(wizard, settle)
    go_on(wizard, settle)
    wizard.accept()
    window = wizard.parentWidget().window()
    assert isinstance(window, MainWindow)
    again = open_wizard(window, roster, settle)
    go_on(again, settle)
    assert "导入过，结果不变" in words(again, "importSaidWords")
    assert "不变 175" in words(again, "importCounts")
    assert not again.findChild(QPushButton, "importMain").isEnabled()
    assert again.findChild(QPushButton, "importMain").text() == "没有要导入的行"
    press(again, "importClose")
    assert names_kept(station) == 175


def test_only_problems_are_shown_and_the_key_walks_through_them(
    wizard: QDialog, settle: Callable[[], None], hands: Any
) -> None:
    go_on(wizard, settle)
    wizard.findChild(QCheckBox, "onlyProblems").click()
    assert len(rows(wizard)) == 20
    table = wizard.findChild(QTableView, "rosterTable")
    table.setFocus()
    table.selectRow(0)
    for expected in (1, 2):
        hands.press(Qt.Key.Key_F8)
        assert table.currentIndex().row() == expected
    wizard.findChild(QCheckBox, "onlyProblems").click()
    assert len(rows(wizard)) == 195


def test_a_suspect_row_is_decided_by_a_person(
    wizard: QDialog, station: UseCases, settle: Callable[[], None]
) -> None:
    go_on(wizard, settle)
    for number, button, act in ((37, "answerCreate", "新增"), (42, "answerUpdate", "更新")):
        select(wizard, number)
        press(wizard, button)
        assert row_of(wizard, number)[ACT] == act
    select(wizard, 72)
    assert wizard.findChild(QPushButton, "answerCreate").text() == "照样录入"
    assert not wizard.findChild(QPushButton, "answerUpdate").isVisible()
    assert wizard.findChild(QPushButton, "importMain").text() == "导入 177 行"
    go_on(wizard, settle)
    assert names_kept(station) == 176
    hits = station.volunteers.search(station.actor, "胡金凤")
    assert [hit.name for hit in hits] == ["胡金凤", "胡金凤"]


@pytest.mark.acceptance(32)
def test_a_bad_row_offers_to_be_corrected_but_not_to_be_imported(
    wizard: QDialog, station: UseCases, settle: Callable[[], None]
) -> None:
    go_on(wizard, settle)
    select(wizard, 58)
    assert not wizard.findChild(QPushButton, "answerCreate").isVisible()
    press(wizard, "correctRow")
    form = wizard.findChild(QDialog, "rowCorrection")
    field = form.findChild(QLineEdit, "cellF58")
    assert field.text() == "1540038442"
    assert "电话应为11位" in form.findChild(QLabel, "cellF58Hint").text()
    field.setText("15400384421")
    form.findChild(QPushButton, "takeCorrection").click()
    settle()
    assert row_of(wizard, 58)[VERDICT] == "新增"
    go_on(wizard, settle)
    assert names_kept(station) == 176
    hits = station.volunteers.search(station.actor, "4421")
    assert [hit.name for hit in hits] == ["欧阳丽华"]


def test_the_annotated_copy_lies_beside_the_file_and_the_file_is_untouched(
    wizard: QDialog, roster: Path, settle: Callable[[], None]
) -> None:
    before = roster.read_bytes()
    go_on(wizard, settle)
    press(wizard, "annotate")
    settle()
    copy = roster.with_name("志愿者名单-有误.xlsx")
    assert copy.name in words(wizard, "importBannerWords")
    assert roster.read_bytes() == before
    sheet = openpyxl.load_workbook(copy)["名单"]
    comment = sheet["F58"].comment
    assert comment is not None
    assert "电话应为11位" in comment.text


@pytest.mark.acceptance(34)
def test_a_mapping_is_remembered_for_the_next_file_of_this_form(
    wizard: QDialog, roster: Path, settle: Callable[[], None]
) -> None:
    choice = wizard.findChild(QComboBox, "fieldOfJ")
    choice.setCurrentIndex(choice.findText("备注"))
    wizard.findChild(QComboBox, "fieldOfL").setCurrentIndex(0)
    go_on(wizard, settle)
    go_on(wizard, settle)
    wizard.accept()
    window = wizard.parentWidget().window()
    assert isinstance(window, MainWindow)
    again = open_wizard(window, roster, settle)
    assert again.findChild(QComboBox, "fieldOfJ").currentText() == "备注"
    press(again, "importClose")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("空.xlsx", b"", "是空的"),
        ("旧的.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "另存为 .xlsx"),
        ("没有表头.csv", "一,二\n三,四\n".encode(), "没有找到表头"),
    ],
)
def test_a_file_that_is_no_roster_is_refused_in_words(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    tmp_path: Path,
    settle: Callable[[], None],
    name: str,
    content: bytes,
    said: str,
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    wizard = open_wizard(open_window(station, "volunteers"), path, settle)
    assert said in words(wizard, "importBannerWords")
    assert wizard.findChild(QPushButton, "importMain").text() == "选择文件…"
    press(wizard, "importClose")


def test_going_back_keeps_what_was_chosen(wizard: QDialog, settle: Callable[[], None]) -> None:
    wizard.findChild(QComboBox, "fieldOfJ").setCurrentIndex(0)
    go_on(wizard, settle)
    press(wizard, "importBack")
    assert wizard.findChild(QComboBox, "fieldOfJ").currentText() == "不导入"


def test_no_full_number_is_shown_but_a_faulty_one(
    wizard: QDialog, settle: Callable[[], None]
) -> None:
    go_on(wizard, settle)
    assert row_of(wizard, 4)[3:5] == ["154****1769", "4105**********3617"]
    assert row_of(wizard, 58)[3] == "1540038442"


def test_every_step_fits_every_window(
    wizard: QDialog, settle: Callable[[], None], misfits: Callable[[QWidget], list[str]]
) -> None:
    found = misfits(wizard)
    go_on(wizard, settle)
    select(wizard, 37)
    found += misfits(wizard)
    press(wizard, "correctRow")
    form = wizard.findChild(QDialog, "rowCorrection")
    found += misfits(form)
    form.reject()
    go_on(wizard, settle)
    assert found + misfits(wizard) == []


def test_escape_asks_before_it_throws_away_what_was_checked(
    wizard: QDialog, settle: Callable[[], None], hands: Any
) -> None:
    go_on(wizard, settle)
    hands.press(Qt.Key.Key_Escape)
    question = wizard.findChild(QDialog, "confirmDialog")
    assert question.isVisible()
    question.findChild(QPushButton, "confirmKeep").click()
    assert wizard.isVisible()
    press(wizard, "importClose")
