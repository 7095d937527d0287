"""台账: choosing a register, writing a line, what is wrong beside the field, out as Excel."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QListWidget, QTableView, QWidget

from wenming_desktop.services.register_forms import RegisterForms
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import preferences
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.registers import RegistersPage
from wenming_desktop.ui.pages.registers_opening import opening_register, remember_register
from wenming_desktop.ui.widgets import file_choice

REGISTERS = RegisterForms.load().registers


@pytest.fixture
def page(
    open_window: Callable[..., MainWindow], station: UseCases
) -> tuple[MainWindow, RegistersPage]:
    window = open_window(station, "registers")
    found = window.findChild(RegistersPage)
    assert isinstance(found, RegistersPage)
    return window, found


def form_of(page: RegistersPage) -> RegisterForm:
    (form,) = [one for one in page.findChildren(RegisterForm) if one.isVisible()]
    return form


def press(widget: QWidget, name: str) -> None:
    button = widget.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isEnabled()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def fill(form: RegisterForm, **values: object) -> None:
    for name, value in values.items():
        form._answer(name).put(value)


def cells(page: RegistersPage, name: str) -> list[str]:
    table = page.findChild(QTableView, f"{name}Table")
    assert table is not None
    model = table.model()
    return [
        str(model.index(row, column).data())
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]


def test_every_register_and_its_form_fits_every_window(
    page: tuple[MainWindow, RegistersPage], misfits: Callable[[QWidget], list[str]]
) -> None:
    window, registers = page
    assert misfits(window) == []
    for name in ("venues", "projects", "meetings", "training-attendance"):
        registers.receive((name, "new"))
        form = form_of(registers)
        assert misfits(form) == [], name
        form.give_up()


WRITTEN = sorted(name for name, register in REGISTERS.items() if not register.read_only)


def test_a_register_kept_elsewhere_offers_no_form(
    page: tuple[MainWindow, RegistersPage],
) -> None:
    _, registers = page
    registers.receive(("orders", "new"))
    assert not registers.findChildren(RegisterForm)
    button = registers.findChild(QAbstractButton, "newLine")
    assert button is not None
    assert not button.isEnabled()
    sentence = registers.findChild(QLabel, "emptySentence")
    assert sentence is not None
    assert "群众点单" in sentence.text()


@pytest.mark.parametrize("name", WRITTEN)
def test_every_register_opens_empty_and_offers_its_form(
    page: tuple[MainWindow, RegistersPage], name: str
) -> None:
    _, registers = page
    registers.receive((name, "new"))
    form = form_of(registers)
    assert REGISTERS[name].noun in form.windowTitle()
    assert set(form._rows) == {field.name for field in REGISTERS[name].asked}
    form.reject()
    assert not form.isVisible()
    sentence = registers.findChild(QLabel, "emptySentence")
    assert sentence is not None
    assert REGISTERS[name].title in sentence.text()


def test_a_meeting_is_written_with_the_keyboard_and_changed(
    page: tuple[MainWindow, RegistersPage], settle: Callable[[], None]
) -> None:
    window, registers = page
    registers.receive("meetings")
    QTest.keyClick(window, Qt.Key.Key_F4)
    form = form_of(registers)
    fill(form, day="2026.11.3", name="第三季度联席会议", department_names=["文化局", "教育局"])
    press(form, "saveRegister")
    settle()
    assert cells(registers, "meetings")[:2] == ["2026-11-03", "第三季度联席会议"]
    press(registers, "changeLine")
    form = form_of(registers)
    assert form._answer("department_names").given() == ["文化局", "教育局"]
    fill(form, chair="周主任")
    press(form, "saveRegister")
    settle()
    assert "周主任" in cells(registers, "meetings")


def test_what_is_wrong_stands_beside_the_field_and_nothing_is_lost(
    page: tuple[MainWindow, RegistersPage],
) -> None:
    _, registers = page
    registers.receive(("meetings", "new"))
    form = form_of(registers)
    fill(form, day="改天", name="联席会议")
    press(form, "saveRegister")
    assert form.isVisible()
    assert "日期" in form._rows["day"].error()
    assert form._answer("name").given() == "联席会议"
    fill(form, day="2026-11-3")
    press(form, "saveRegister")
    assert not form.isVisible()


def test_a_name_that_is_no_row_is_refused_beside_its_field(
    page: tuple[MainWindow, RegistersPage],
) -> None:
    _, registers = page
    registers.receive(("actions", "new"))
    form = form_of(registers)
    fill(form, content="修灯")
    form._rows["meeting_id"].field.setEditText("没开过的会")
    press(form, "saveRegister")
    assert form._rows["meeting_id"].error()
    form.give_up()


def test_a_venues_owner_stays_in_words(page: tuple[MainWindow, RegistersPage]) -> None:
    _, registers = page
    use = registers.use_cases
    use.registers.save(use.actor, "venues", None, {"name": "礼堂", "ownership_unit": "村委会"})
    registers.receive("venues")
    press(registers, "changeLine")
    form = form_of(registers)
    fill(form, ownership_unit="文化站")
    press(form, "saveRegister")
    assert "权属单位" in form.banner.words()
    form.give_up()


def test_a_line_is_taken_out_with_a_reason_and_the_rest_goes_to_excel(
    page: tuple[MainWindow, RegistersPage], settle: Callable[[], None], tmp_path: Path
) -> None:
    _, registers = page
    use = registers.use_cases
    for name in ("投影仪", "音响"):
        use.registers.save(use.actor, "equipment", None, {"name": name, "quantity": "2"})
    registers.receive("equipment")
    press(registers, "removeLine")
    (dialog,) = registers.findChildren(ReasonDialog)
    dialog._reason.setText("已报废")
    press(dialog, "reasonDo")
    settle()
    assert cells(registers, "equipment")[0] == "投影仪"
    file_choice.answer_with(lambda _wish, suggestion: tmp_path / suggestion)
    press(registers, "exportRegister")
    (file,) = tmp_path.glob("*.xlsx")
    assert openpyxl.load_workbook(file)["打印版"]["B4"].value == "投影仪"


def test_the_list_names_every_register_once(page: tuple[MainWindow, RegistersPage]) -> None:
    _, registers = page
    shown = registers.findChild(QListWidget, "registerList")
    assert shown is not None
    names = [shown.item(row).data(Qt.ItemDataRole.UserRole) for row in range(shown.count())]
    assert sorted(name for name in names if name) == sorted(REGISTERS)


def test_a_wedding_goes_from_the_report_to_the_promise_and_the_visit(
    page: tuple[MainWindow, RegistersPage],
    misfits: Callable[[QWidget], list[str]],
) -> None:
    window, found = page
    found.receive(("customs", "new"))
    form = form_of(found)
    fill(form, householder="田宏", event_on="2026-10-01", reported_on="2026-09-20")
    press(form, "saveRegister")
    step = found.findChild(QAbstractButton, "nextStep")
    assert step is not None
    assert step.text() == "下一步：签承诺书…"
    assert misfits(window) == []
    press(found, "nextStep")
    form = form_of(found)
    assert set(form._rows) == {"tables", "gift_limit", "promise_signed"}
    fill(form, tables="12", promise_signed=True)
    press(form, "saveRegister")
    assert step.text() == "下一步：事后回访…"
    press(found, "nextStep")
    fill(form_of(found), kept_promise=True, outcome="办了 12 桌，没收高礼金")
    press(form_of(found), "saveRegister")
    assert not step.isVisible()
    line = cells(found, "customs")
    assert {"田宏", "12", "办了 12 桌，没收高礼金"} <= set(line)
    found.receive("media")
    assert not step.isVisible()


def test_the_page_opens_where_something_is_written_and_then_where_one_was(
    open_window: Callable[..., MainWindow], station: UseCases, tmp_path: Path
) -> None:
    station.records.record(station.actor, [{"kind": "department", "name": "镇文化站"}])
    window = open_window(station, "registers")
    shown = window.page().findChild(QListWidget, "registerList")
    assert shown.currentItem().text().strip() == "部门"
    remembered = tmp_path / "window.json"
    names = list(station.registers.forms.registers)
    preferences.save(remembered, preferences.Preferences(register="venues"))
    assert opening_register(remembered, names, lambda _name: False) == "venues"
    remember_register(remembered, "media")
    assert opening_register(remembered, names, lambda _name: False) == "media"
    remembered.unlink()
    assert opening_register(remembered, names, lambda _name: False) == "teams"
