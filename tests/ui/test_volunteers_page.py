"""People are found in the usual ways, kept once, and their numbers stay masked."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from wenming_desktop.domain.people import Gender
from wenming_desktop.domain.users import Actor, Role
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow

GOOD_ID, BAD_ID = "11010519491231002X", "110105194912310021"
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    window = open_window(station, "volunteers")
    window.activateWindow()
    return window


def names(window: MainWindow) -> list[str]:
    model = window.page().findChild(QTableView, "volunteerTable").model()
    return [str(model.index(row, 1).data()) for row in range(model.rowCount())]


def dialog(window: MainWindow, name: str) -> QDialog:
    found = [one for one in window.findChildren(QDialog, name) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def line(widget: QWidget, name: str) -> QLineEdit:
    found = widget.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def register(station: UseCases, *people: tuple[str, str], team: str = "") -> None:
    team_id = station.volunteers.team_named(station.actor, team).id if team else None
    for name, phone in people:
        station.volunteers.save(station.actor, None, name=name, phone=phone, team_id=team_id)


def offered(desk: MainWindow) -> list[str]:
    """Return what the empty list offers to do."""
    found = desk.page().findChildren(QPushButton, "emptyAction")
    return [one.text() for one in found if one.isVisible()]


def said(desk: MainWindow) -> str:
    """Return what the list says instead of people."""
    found = desk.page().findChildren(QLabel, "emptySentence")
    return next(one.text() for one in found if one.isVisible())


def test_without_people_the_page_offers_the_roster(desk: MainWindow) -> None:
    assert "还没有志愿者" in said(desk)
    assert offered(desk) == ["导入花名册"]


@pytest.mark.acceptance(35)
def test_a_person_is_registered_from_the_keyboard(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    hands.press(Qt.Key.Key_F4)
    form = dialog(desk, "volunteerForm")
    hands.hanzi("单秀英")
    line(form, "idNumber").setFocus()
    hands.letters(GOOD_ID.lower())
    hands.press(Qt.Key.Key_Tab)
    assert line(form, "birthDate").text() == "1949-12-31"
    assert form.findChild(QComboBox, "gender").currentText() == "女"
    line(form, "phone").setText("15412345678")
    line(form, "skills").setText("剪纸、宣讲")
    form.findChild(QComboBox, "team").setEditText("巾帼志愿服务队")
    line(form, "consentOn").setText("2026.3.5")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert names(desk) == ["单秀英"]
    row = station.volunteers.page(station.actor, "sxy").lines[0]
    kept = station.volunteers.get(station.actor, row.id)
    assert (kept.id_number, kept.gender) == (GOOD_ID, Gender.FEMALE)
    assert (kept.birth_date, kept.consent_on) == (date(1949, 12, 31), date(2026, 3, 5))
    assert (kept.skills, row.team) == (("剪纸", "宣讲"), "巾帼志愿服务队")


@pytest.mark.acceptance(35)
def test_a_wrong_check_digit_is_told_beside_the_number_at_once(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    hands.press(Qt.Key.Key_F4)
    form = dialog(desk, "volunteerForm")
    hands.hanzi("单秀英")
    line(form, "idNumber").setFocus()
    hands.letters(BAD_ID)
    hands.press(Qt.Key.Key_Tab)
    assert "校验位不对" in form.findChild(QLabel, "idNumberHint").text()
    form.findChild(QPushButton, "saveVolunteer").click()
    assert form.isVisible()
    assert station.volunteers.page(station.actor).total == 0
    form.findChild(QPushButton, "cancelVolunteer").click()


@pytest.mark.parametrize(
    ("field", "typed", "words"),
    [
        ("name", "", "没有填姓名"),
        ("phone", "1541234567", "电话应为11位（现10位）"),
        ("birthDate", "2099-01-01", "出生日期晚于今天"),
        ("consentOn", "去年", "看不懂日期"),
    ],
)
def test_what_is_wrong_stands_beside_the_field(
    desk: MainWindow, hands: Any, field: str, typed: str, words: str
) -> None:
    hands.press(Qt.Key.Key_F4)
    form = dialog(desk, "volunteerForm")
    line(form, "name").setText("单秀英")
    line(form, field).setText(typed)
    form.findChild(QPushButton, "saveVolunteer").click()
    assert words in form.findChild(QLabel, f"{field}Hint").text()
    form.findChild(QPushButton, "cancelVolunteer").click()


def test_somebody_of_the_same_name_is_shown_before_saving(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    register(station, ("王建国", "15438993381"), team="党员队")
    hands.press(Qt.Key.Key_F4)
    form = dialog(desk, "volunteerForm")
    hands.hanzi("王建国")
    hands.press(Qt.Key.Key_Tab)
    said = form.findChild(QLabel, "volunteerFormBannerWords").text()
    assert "王建国 154****3381 党员队" in said
    form.findChild(QPushButton, "saveVolunteer").click()
    assert names(desk) == ["王建国", "王建国"]


def test_an_edit_keeps_masked_numbers_and_whatever_was_not_touched(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    before = station.volunteers.save(
        station.actor,
        None,
        name="王建国",
        phone="15438993381",
        id_number=GOOD_ID,
        note="会开车",
        category="lawyer",
        political_status="01",
    )
    desk.page().refresh()
    desk.page().findChild(QTableView, "volunteerTable").setFocus()
    hands.press(Qt.Key.Key_Return)
    form = dialog(desk, "volunteerForm")
    assert line(form, "phone").text() == "154****3381"
    assert line(form, "idNumber").text() == "1101**********002X"
    line(form, "residentGroup").setText("第3村民组")
    form.findChild(QPushButton, "saveVolunteer").click()
    after = station.volunteers.get(station.actor, before.id)
    assert after.resident_group == "第3村民组"
    for field in ("phone", "id_number", "note", "category", "political_status", "volunteer_no"):
        assert getattr(after, field) == getattr(before, field), field


def test_a_number_can_be_replaced_and_taken_away(
    desk: MainWindow, hands: Any, station: UseCases, settle: Callable[[], None]
) -> None:
    before = station.volunteers.save(station.actor, None, name="王建国", phone="15438993381")
    for typed, kept in (("15400000001", "15400000001"), ("", "")):
        desk.page().refresh()
        desk.activateWindow()
        settle()
        desk.page().findChild(QTableView, "volunteerTable").setFocus()
        hands.press(Qt.Key.Key_Return)
        form = dialog(desk, "volunteerForm")
        line(form, "phone").setText(typed)
        form.findChild(QPushButton, "saveVolunteer").click()
        assert station.volunteers.get(station.actor, before.id).phone == kept


@pytest.mark.acceptance(35)
def test_full_numbers_are_shown_for_a_reason_only(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    station.volunteers.save(station.actor, None, name="王建国", phone="15438993381")
    desk.page().refresh()
    desk.page().findChild(QTableView, "volunteerTable").setFocus()
    hands.press(Qt.Key.Key_Return)
    form = dialog(desk, "volunteerForm")
    form.findChild(QPushButton, "reveal").click()
    question = form.findChild(QDialog, "reasonDialog")
    question.findChild(QPushButton, "reasonDo").click()
    assert "请写明原因" in question.findChild(QLabel, "reasonHint").text()
    assert line(form, "phone").text() == "154****3381"
    line(question, "reason").setText("打电话通知活动")
    question.findChild(QPushButton, "reasonDo").click()
    assert line(form, "phone").text() == "15438993381"
    form.findChild(QPushButton, "cancelVolunteer").click()


def test_a_clerk_is_not_offered_the_full_numbers(
    open_window: Callable[..., MainWindow], make_home: Callable[..., UseCases], hands: Any
) -> None:
    cases = make_home("clerks")
    cases.volunteers.save(cases.actor, None, name="王建国", phone="15438993381")
    clerk = Actor(user_no=2, name="小李", roles=frozenset({Role.CLERK}))
    fields = {name: getattr(cases, name) for name in type(cases).__slots__}
    window = open_window(type(cases)(**{**fields, "actor": clerk}), "volunteers")
    window.activateWindow()
    window.page().findChild(QTableView, "volunteerTable").setFocus()
    hands.press(Qt.Key.Key_Return)
    form = dialog(window, "volunteerForm")
    assert form.findChild(QPushButton, "reveal") is None
    form.findChild(QPushButton, "cancelVolunteer").click()


@pytest.mark.acceptance(35)
def test_no_cell_of_the_list_holds_a_full_number(desk: MainWindow, station: UseCases) -> None:
    station.volunteers.save(
        station.actor, None, name="王建国", phone="15438993381", id_number=GOOD_ID
    )
    desk.page().refresh()
    model = desk.page().findChild(QTableView, "volunteerTable").model()
    for column in range(model.columnCount()):
        for role in Qt.ItemDataRole:
            text = str(model.index(0, column).data(role))
            assert "15438993381" not in text
            assert GOOD_ID not in text


@pytest.mark.parametrize(
    ("typed", "found"),
    [("wjg", ["王建刚", "王建国"]), ("3381", ["王建国"]), ("zgq", ["曾国强"]), ("zzz", [])],
)
def test_people_are_found_by_letters_and_last_digits(
    desk: MainWindow, hands: Any, station: UseCases, qtbot: Any, typed: str, found: list[str]
) -> None:
    register(
        station,
        ("王建国", "15438993381"),
        ("王建刚", "15499990001"),
        ("曾国强", "15412340000"),
    )
    desk.page().refresh()
    line(desk.page(), "volunteerSearch").setFocus()
    hands.letters(typed)
    qtbot.waitUntil(lambda: names(desk) == found)
    if not found:
        assert "没有找到" in said(desk)


def test_characters_find_people_and_a_team_narrows_the_list(
    desk: MainWindow, hands: Any, station: UseCases, qtbot: Any
) -> None:
    register(station, ("王建国", "15438993381"), team="党员队")
    register(station, ("王建刚", "15499990001"), team="巾帼队")
    register(station, ("李秀英", "15499990002"), team="巾帼队")
    desk.page().refresh()
    line(desk.page(), "volunteerSearch").setFocus()
    hands.hanzi("王建")
    qtbot.waitUntil(lambda: len(names(desk)) == 2)
    team = desk.page().findChild(QComboBox, "teamFilter")
    team.setCurrentIndex(team.findText("党员队"))
    team.activated.emit(team.currentIndex())
    assert names(desk) == ["王建国"]


def test_somebody_is_taken_off_the_list_with_a_reason(desk: MainWindow, station: UseCases) -> None:
    register(station, ("王建国", "15438993381"))
    desk.page().refresh()
    desk.page().findChild(QPushButton, "removeVolunteer").click()
    question = dialog(desk, "reasonDialog")
    line(question, "reason").setText("迁往外地")
    question.findChild(QPushButton, "reasonDo").click()
    assert names(desk) == []


def test_the_page_and_its_form_fit_every_window(
    desk: MainWindow, hands: Any, station: UseCases, misfits: Callable[[QWidget], list[str]]
) -> None:
    found = misfits(desk)
    register(station, ("买买提·吐尔逊江·阿卜杜热合曼", "15433210021"), team="党员志愿服务队" * 3)
    desk.page().refresh()
    found += misfits(desk)
    desk.activateWindow()
    hands.press(Qt.Key.Key_F4)
    form = dialog(desk, "volunteerForm")
    form.findChild(QPushButton, "saveVolunteer").click()
    assert found + misfits(form) == []
    form.findChild(QPushButton, "cancelVolunteer").click()


@pytest.mark.acceptance(44)
def test_tab_goes_through_the_form_as_one_reads(desk: MainWindow, hands: Any) -> None:
    hands.press(Qt.Key.Key_F4)
    assert dialog(desk, "volunteerForm").isVisible()
    names = []
    for _ in range(11):
        focused = QApplication.focusWidget()
        assert focused is not None
        owner = focused if focused.objectName() else focused.parentWidget()
        names.append(owner.objectName())
        hands.press(Qt.Key.Key_Tab)
    assert names == [
        "name",
        "idNumber",
        "gender",
        "birthDate",
        "phone",
        "residentGroup",
        "politicalStatus",
        "category",
        "skills",
        "team",
        "consentOn",
    ]


def test_who_is_saved_stays_chosen_far_down_the_list(desk: MainWindow, station: UseCases) -> None:
    names_given = [f"{'安白陈丁冯郭韩江李马'[n // 30]}{n:03d}" for n in range(300)]
    station.volunteers.save_many(
        station.actor,
        [{"name": name, "phone": f"1390000{n:04d}"} for n, name in enumerate(names_given)],
    )
    page = desk.page()
    page.refresh()
    table = page.findChild(QTableView, "volunteerTable")
    page._model.reach(290)
    table.selectRow(290)
    chosen = page._line()
    page.findChild(QPushButton, "changeVolunteer").click()
    form = dialog(desk, "volunteerForm")
    form.fields.group.setText("三组")
    form.findChild(QPushButton, "saveVolunteer").click()
    assert (page._line().id, page._line().resident_group) == (chosen.id, "三组")
    assert table.currentIndex().row() == 290
