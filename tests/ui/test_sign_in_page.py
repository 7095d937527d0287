"""From the paper sheet to the ledger, typed as a clerk types it: no mouse, real homes."""

from collections.abc import Callable
from datetime import date, time
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.models.entry_words import Cell
from wenming_desktop.ui.widgets.sheet_chooser import SheetChooser

ENTER, DOWN, ESCAPE, TAB = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Escape, Qt.Key.Key_Tab
CTRL = Qt.KeyboardModifier.ControlModifier
PEOPLE = (
    ("王建国", "15438993381"),
    ("王建刚", "15499990001"),
    ("曾国强", "15412340000"),
    ("单秀英", "15412345678"),
    ("尉迟敬", "15488882222"),
    ("买买提·吐尔逊江", "15433210021"),
)


@pytest.fixture
def people(station: UseCases) -> dict[str, UUID]:
    team = station.volunteers.team_named(station.actor, "党员志愿服务队")
    return {
        name: station.volunteers.save(
            station.actor, None, name=name, phone=phone, team_id=team.id
        ).id
        for name, phone in PEOPLE
    }


@pytest.fixture
def occurrence(station: UseCases) -> UUID:
    return plan(station, "人居环境整治志愿服务活动")


def plan(use_cases: UseCases, name: str, starts: time = time(8, 30)) -> UUID:
    planned = use_cases.activities.plan(
        use_cases.actor, day=date(2026, 11, 24), starts=starts, ends=time(11, 30), name=name
    )
    return planned.occurrence.id


@pytest.fixture
def desk(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    people: dict[str, UUID],
    occurrence: UUID,
) -> MainWindow:
    """The window with the sheet of an activity open for typing."""
    assert people
    window = open_window(station)
    window.activateWindow()
    window.open_page("sign-in", occurrence)
    return window


def grid(window: MainWindow) -> QTableView:
    found = window.page().findChild(QTableView, "signInGrid")
    assert isinstance(found, QTableView)
    return found


def cell(window: MainWindow, row: int, column: Cell) -> str:
    return str(grid(window).model().index(row, column).data())


def row_texts(window: MainWindow, row: int) -> list[str]:
    columns = (Cell.NAME, Cell.PHONE, Cell.TEAM, Cell.HOURS, Cell.CHECK)
    return [cell(window, row, column) for column in columns]


def place(window: MainWindow) -> tuple[int, int]:
    index = grid(window).currentIndex()
    return index.row(), index.column()


def popup(window: MainWindow) -> QWidget:
    return window.page().findChild(QWidget, "personPopup")


def candidates(window: MainWindow) -> list[str]:
    table = popup(window).findChild(QTableView, "personCandidates")
    if not popup(window).isVisible() or not table.isVisible():
        return []
    return [str(table.model().index(row, 0).data()) for row in range(table.model().rowCount())]


def editor() -> QLineEdit:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def dialog(window: MainWindow, name: str) -> QDialog:
    found = [one for one in window.findChildren(QDialog, name) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def enter(hands: Any, letters: str, hours: str = "") -> None:
    """Type one row: a person, the hours, no note."""
    hands.letters(letters)
    hands.press(ENTER)
    hands.letters(hours)
    hands.press(ENTER)
    hands.press(ENTER)


@pytest.mark.acceptance(2)
def test_initials_find_a_person_and_enter_leads_to_the_hours(desk: MainWindow, hands: Any) -> None:
    hands.letters("wjg")
    assert candidates(desk) == ["王建刚", "王建国"]
    hands.press(DOWN)
    hands.press(ENTER)
    assert row_texts(desk, 0)[:3] == ["王建国", "154****3381", "党员志愿服务队"]
    assert place(desk) == (0, Cell.HOURS)
    assert not popup(desk).isVisible()


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("zgq", "曾国强"),
        ("cgq", "曾国强"),
        ("dxy", "单秀英"),
        ("sxy", "单秀英"),
        ("ycj", "尉迟敬"),
        ("3381", "王建国"),
    ],
)
@pytest.mark.acceptance(3)
def test_every_usual_way_to_type_a_name_finds_it(
    desk: MainWindow, hands: Any, typed: str, name: str
) -> None:
    hands.letters(typed)
    assert candidates(desk) == [name]


@pytest.mark.acceptance(3)
def test_characters_find_a_person_as_letters_do(desk: MainWindow, hands: Any) -> None:
    hands.hanzi("王建")
    assert candidates(desk) == ["王建刚", "王建国"]


@pytest.mark.acceptance(4)
def test_twenty_rows_are_entered_without_the_mouse_in_six_keys_each(
    open_window: Callable[..., MainWindow], station: UseCases, occurrence: UUID, hands: Any
) -> None:
    surnames = "赵钱孙李周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何"
    for number, surname in enumerate(surnames):
        phone = f"1540000{number:04d}"
        station.volunteers.save(station.actor, None, name=f"{surname}玉珍", phone=phone)
    window = open_window(station)
    window.activateWindow()
    window.open_page("sign-in", occurrence)
    for number in range(len(surnames)):
        enter(hands, f"{number:04d}", "2.5" if number == 0 else "")
    hands.press(ENTER, CTRL)
    lines = station.attendance.sheet(station.actor, occurrence)
    assert [line.name for line in lines] == [f"{surname}玉珍" for surname in surnames]
    assert {line.minutes for line in lines} == {150}
    assert "已入账：20 人，50 小时" in window.page().banner.words()


@pytest.mark.acceptance(4)
def test_pinned_hours_need_no_key_at_all(desk: MainWindow, hands: Any) -> None:
    desk.findChild(QLineEdit, "pinnedHours").setText("\uff13")
    desk.findChild(QCheckBox, "pinHours").click()
    grid(desk).setFocus(Qt.FocusReason.TabFocusReason)
    hands.letters("zgq")
    hands.press(ENTER)
    assert place(desk) == (1, Cell.NAME)
    assert cell(desk, 0, Cell.HOURS) == "3"


def test_hours_are_those_of_the_row_above_until_typed_otherwise(
    desk: MainWindow, hands: Any
) -> None:
    enter(hands, "zgq", "2")
    enter(hands, "dxy")
    enter(hands, "ycj", "1.5")
    assert [cell(desk, row, Cell.HOURS) for row in range(3)] == ["2", "2", "1.5"]


@pytest.mark.acceptance(7)
def test_the_same_person_twice_is_told_on_both_rows_and_stops_the_posting(
    desk: MainWindow, hands: Any, station: UseCases, occurrence: UUID
) -> None:
    enter(hands, "zgq", "3")
    enter(hands, "zgq")
    assert cell(desk, 0, Cell.CHECK) == "本表重复（第 2 行）"
    assert cell(desk, 1, Cell.CHECK) == "本表重复（第 1 行）"
    hands.press(ENTER, CTRL)
    assert "还有 2 行没有核对好" in desk.page().banner.words()
    assert station.attendance.sheet(station.actor, occurrence) == []


@pytest.mark.acceptance(8)
def test_an_unknown_name_stays_until_it_has_a_record(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    hands.hanzi("田小野")
    hands.press(ENTER)
    assert row_texts(desk, 0) == ["田小野", "", "", "", "待建档；还没有填时长"]
    hands.press(Qt.Key.Key_F4)
    form = dialog(desk, "volunteerForm")
    assert form.findChild(QLineEdit, "name").text() == "田小野"
    form.findChild(QLineEdit, "phone").setText("15477770001")
    form.findChild(QPushButton, "saveVolunteer").click()
    assert row_texts(desk, 0)[:2] == ["田小野", "154****0001"]
    assert place(desk) == (0, Cell.HOURS)
    assert [hit.name for hit in station.volunteers.search(station.actor, "txy")] == ["田小野"]


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("25", "时长 25 超过 12 小时"),
        ("1.3", "时长按半小时填，如 1.5"),
        ("abc", "时长请填数字，如 2 或 1.5"),
        ("", "还没有填时长"),
    ],
)
@pytest.mark.acceptance(9)
def test_hours_that_cannot_be_are_refused_in_words(
    desk: MainWindow, hands: Any, typed: str, words: str
) -> None:
    enter(hands, "zgq", typed)
    assert cell(desk, 0, Cell.CHECK) == words
    hands.press(ENTER, CTRL)
    assert "没有入账" in desk.page().banner.words()


@pytest.mark.acceptance(9)
def test_full_width_hours_are_read_as_meant(desk: MainWindow, hands: Any) -> None:
    hands.letters("zgq")
    hands.press(ENTER)
    editor().insert("\uff12\uff0e\uff15")
    hands.press(ENTER)
    assert cell(desk, 0, Cell.HOURS) == "2.5"
    assert cell(desk, 0, Cell.CHECK) == "无误"


@pytest.mark.acceptance(10)
def test_another_activity_at_the_same_time_is_named_and_needs_a_tick(
    desk: MainWindow, hands: Any, station: UseCases, people: dict[str, UUID]
) -> None:
    other = plan(station, "冬季防火宣讲", time(9, 0))
    row = SheetRow(row_no=1, volunteer_id=people["曾国强"], minutes=120)
    station.attendance.post(station.actor, other, [row])
    enter(hands, "zgq", "3")
    assert cell(desk, 0, Cell.CHECK) == "同一时间还参加了“冬季防火宣讲”"
    hands.press(ENTER, CTRL)
    question = dialog(desk, "confirmPosting")
    assert "冬季防火宣讲" in question.findChild(QLabel, "doubt0").text()
    assert not question.findChild(QPushButton, "postChecked").isEnabled()
    question.findChild(QCheckBox, "checkedAgainstPaper").click()
    question.findChild(QPushButton, "postChecked").click()
    assert "已入账：1 人，3 小时" in desk.page().banner.words()


@pytest.mark.acceptance(11)
def test_three_steps_back_restore_the_cells_and_each_step_has_a_name(
    desk: MainWindow, hands: Any
) -> None:
    enter(hands, "zgq", "2")
    hands.letters("dxy")
    hands.press(ENTER)
    hands.letters("3")
    hands.press(ENTER)
    desk.findChild(QPushButton, "showHistory").click()
    steps = dialog(desk, "entryHistory")
    listed = steps.findChild(QAbstractItemView, "entryHistorySteps").model()
    assert [listed.index(row, 0).data() for row in range(listed.rowCount())] == [
        "第 2 行 单秀英 时长：2 → 3",
        "第 2 行 姓名：空 → 单秀英",
        "第 1 行 曾国强 时长：空 → 2",
        "第 1 行 姓名：空 → 曾国强",
    ]
    steps.reject()
    desk.activateWindow()  # no window manager does it here
    grid(desk).setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Z, CTRL)
    assert (cell(desk, 1, Cell.HOURS), place(desk)) == ("2", (1, Cell.HOURS))
    hands.press(Qt.Key.Key_Z, CTRL)
    assert cell(desk, 1, Cell.NAME) == ""
    hands.press(Qt.Key.Key_Z, CTRL)
    assert cell(desk, 0, Cell.HOURS) == ""
    hands.press(Qt.Key.Key_Y, CTRL)
    assert cell(desk, 0, Cell.HOURS) == "2"


def test_typing_is_undone_letter_by_letter_before_a_step_is_taken_back(
    desk: MainWindow, hands: Any
) -> None:
    enter(hands, "zgq", "2")
    hands.letters("dx")
    hands.press(Qt.Key.Key_Z, CTRL)
    assert editor().text() == ""
    assert cell(desk, 0, Cell.HOURS) == "2"


@pytest.mark.acceptance(11)
def test_the_list_of_steps_takes_back_several_at_once(desk: MainWindow, hands: Any) -> None:
    enter(hands, "zgq", "2")
    enter(hands, "dxy")
    desk.findChild(QPushButton, "showHistory").click()
    steps = dialog(desk, "entryHistory")
    steps.findChild(QAbstractItemView, "entryHistorySteps").setCurrentIndex(
        steps.findChild(QAbstractItemView, "entryHistorySteps").model().index(1, 0)
    )
    steps.findChild(QPushButton, "takeBack").click()
    assert cell(desk, 1, Cell.NAME) == ""
    assert cell(desk, 0, Cell.HOURS) == ""


def test_a_draft_is_kept_after_each_cell_and_found_by_the_next_window(
    desk: MainWindow,
    hands: Any,
    open_window: Callable[..., MainWindow],
    station: UseCases,
    occurrence: UUID,
) -> None:
    enter(hands, "zgq", "2")
    hands.letters("dxy")
    hands.press(ENTER)
    hands.letters("3")  # not committed: the next window may lose this one cell only
    assert desk.findChild(QLabel, "draftSaved").text().startswith("草稿已自动保存 08:")
    again = open_window(station)
    again.activateWindow()
    again.open_page("sign-in", occurrence)
    assert row_texts(again, 0)[:4] == ["曾国强", "154****0000", "党员志愿服务队", "2"]
    assert cell(again, 1, Cell.NAME) == "单秀英"
    assert "已接着上次的草稿：2 行" in again.page().banner.words()
    assert place(again) == (2, Cell.NAME)


def test_a_draft_can_be_given_up(
    desk: MainWindow, hands: Any, station: UseCases, occurrence: UUID
) -> None:
    enter(hands, "zgq", "2")
    desk.findChild(QPushButton, "otherSheet").click()
    desk.open_page("sign-in", occurrence)
    desk.page().findChild(QPushButton, "pageBannerAction").click()
    dialog(desk, "confirmDialog").findChild(QPushButton, "confirmDo").click()
    assert cell(desk, 0, Cell.NAME) == ""
    assert station.drafts.all(station.actor) == []


@pytest.mark.acceptance(13)
def test_locking_leaves_the_cell_as_it_was(desk: MainWindow, hands: Any) -> None:
    hands.letters("zg")
    desk.lock()
    assert not popup(desk).isVisible()
    desk.findChild(QLineEdit, "unlockPassword").setText("yi er san si")
    desk.findChild(QPushButton, "unlock").click()
    assert editor().text() == "zg"
    assert place(desk) == (0, Cell.NAME)


@pytest.mark.acceptance(6)
def test_a_composition_begun_on_a_selected_cell_arrives_whole(desk: MainWindow, hands: Any) -> None:
    hands.press(ESCAPE)
    assert QApplication.focusWidget() is grid(desk)
    hands.compose("w")
    hands.hanzi("王")
    assert editor().text() == "王"
    assert candidates(desk) == ["王建刚", "王建国"]


@pytest.mark.acceptance(6)
def test_a_composition_in_the_open_cell_looks_for_nobody_until_it_is_chosen(
    desk: MainWindow, hands: Any
) -> None:
    hands.compose("wang jian")
    assert (editor().text(), candidates(desk)) == ("", [])
    hands.hanzi("王建")
    hands.press(ENTER)
    assert cell(desk, 0, Cell.NAME) == "王建刚"


@pytest.mark.acceptance(6)
def test_letters_committed_by_enter_stay_letters(desk: MainWindow, hands: Any) -> None:
    hands.compose("zgq")
    hands.hanzi("zgq")  # Enter in an input method gives the letters themselves
    assert candidates(desk) == ["曾国强"]
    hands.press(ENTER)
    assert cell(desk, 0, Cell.NAME) == "曾国强"


@pytest.mark.acceptance(6)
def test_a_composition_given_up_leaves_nothing(desk: MainWindow, hands: Any) -> None:
    hands.compose("wang")
    hands.compose("")
    assert (editor().text(), candidates(desk)) == ("", [])


def test_a_letter_on_a_selected_cell_is_not_lost(desk: MainWindow, hands: Any) -> None:
    hands.press(ESCAPE)
    hands.letters("zgq")
    assert editor().text() == "zgq"
    assert candidates(desk) == ["曾国强"]


def test_the_input_method_stays_away_from_hours(desk: MainWindow, hands: Any) -> None:
    hands.letters("zgq")
    assert place(desk) == (0, Cell.NAME)
    assert editor().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    hands.press(ENTER)
    assert not editor().testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def test_escape_closes_the_list_then_takes_the_cell_back(desk: MainWindow, hands: Any) -> None:
    hands.letters("zgq")
    hands.press(ESCAPE)
    assert not popup(desk).isVisible()
    assert editor().text() == "zgq"
    hands.press(ESCAPE)
    assert cell(desk, 0, Cell.NAME) == ""
    assert desk.page().isVisible()


def test_tab_goes_through_what_is_typed_and_out_of_a_blank_row(
    desk: MainWindow, hands: Any
) -> None:
    hands.letters("zgq")
    hands.press(ENTER)
    hands.letters("2")
    hands.press(TAB)
    assert place(desk) == (0, Cell.NOTE)
    hands.press(TAB)
    assert place(desk) == (1, Cell.NAME)
    hands.press(Qt.Key.Key_Backtab)
    hands.press(Qt.Key.Key_Backtab)
    hands.press(Qt.Key.Key_Backtab)
    assert place(desk) == (0, Cell.CAME)
    hands.press(Qt.Key.Key_Space)
    assert cell(desk, 0, Cell.CAME) == "缺席"
    for _ in range(4):
        hands.press(TAB)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not grid(desk).isAncestorOf(focused)


def test_somebody_absent_is_posted_without_hours(
    desk: MainWindow, hands: Any, station: UseCases, occurrence: UUID
) -> None:
    enter(hands, "zgq", "2")
    enter(hands, "dxy")
    grid(desk).setCurrentIndex(grid(desk).model().index(1, Cell.CAME))
    grid(desk).setFocus()
    hands.letters("0")
    hands.press(ENTER, CTRL)
    lines = station.attendance.sheet(station.actor, occurrence)
    assert [line.minutes for line in lines] == [120, 0]
    assert "已入账：1 人，2 小时" in desk.page().banner.words()


def test_the_row_above_is_copied_by_one_key(desk: MainWindow, hands: Any) -> None:
    enter(hands, "zgq", "2")
    hands.letters("dxy")
    hands.press(ENTER)
    hands.letters("4")
    hands.press(Qt.Key.Key_D, CTRL)
    assert cell(desk, 1, Cell.HOURS) == "2"


def test_the_next_doubtful_row_is_found_by_one_key(desk: MainWindow, hands: Any) -> None:
    enter(hands, "zgq", "25")
    enter(hands, "dxy", "2")
    hands.press(Qt.Key.Key_F8)
    assert place(desk) == (0, Cell.HOURS)


def test_more_people_than_the_sheet_has_rows_find_room(desk: MainWindow, hands: Any) -> None:
    for _ in range(22):
        enter(hands, "zgq", "2")
    assert cell(desk, 21, Cell.NAME) == "曾国强"
    assert grid(desk).model().rowCount() > 22


def test_beneficiaries_go_with_the_sheet(
    desk: MainWindow, hands: Any, station: UseCases, occurrence: UUID
) -> None:
    desk.findChild(QLineEdit, "beneficiaries").setText("120")
    enter(hands, "zgq", "2")
    hands.press(ENTER, CTRL)
    posted = station.activities.get(station.actor, occurrence).occurrence
    assert (posted.state, posted.beneficiaries) == (OccurrenceState.POSTED, 120)


def test_an_empty_sheet_is_not_posted(desk: MainWindow, hands: Any) -> None:
    hands.press(ENTER, CTRL)
    assert "还没有录入任何人" in desk.page().banner.words()


def test_a_posted_sheet_is_read_only_and_corrected_by_a_counter_entry(
    desk: MainWindow, hands: Any, station: UseCases, occurrence: UUID
) -> None:
    enter(hands, "zgq", "2")
    hands.press(ENTER, CTRL)
    table = desk.findChild(QTableView, "postedTable")
    assert table.isVisible()
    assert table.model().index(0, 2).data() == "154****0000"
    desk.findChild(QPushButton, "correct").click()
    form = dialog(desk, "correctionDialog")
    form.findChild(QLineEdit, "correctHours").setText("1.5")
    form.findChild(QPushButton, "saveCorrection").click()
    assert "请写明原因" in form.findChild(QLabel, "correctReasonHint").text()
    form.findChild(QLineEdit, "correctReason").setText("签到表看错一格")
    form.findChild(QPushButton, "saveCorrection").click()
    assert table.model().index(0, 5).data() == "1.5"
    assert [line.minutes for line in station.attendance.sheet(station.actor, occurrence)] == [90]


def test_a_sheet_is_found_by_the_digits_at_its_foot(
    desk: MainWindow, hands: Any, station: UseCases, tmp_path: Any
) -> None:
    occurrence = plan(station, "周末电影放映")
    station.papers.sign_in_sheet(station.actor, occurrence, tmp_path / "sheet.pdf")
    number = station.activities.get(station.actor, occurrence).occurrence.sheet_no
    assert number is not None
    desk.findChild(QPushButton, "otherSheet").click()
    hands.letters(SheetCode(org_no=0, sheet_number=number).digits())
    hands.press(ENTER)
    assert "周末电影放映" in desk.page().about.fullText()
    desk.findChild(QPushButton, "otherSheet").click()
    hands.letters(str(number))
    hands.press(ENTER)
    assert f"表号 {number:06d}" in desk.page().about.fullText()
    assert not desk.findChild(SheetChooser).findChild(QTimer).isActive()  # it looks for no more


def test_a_sheet_nobody_printed_here_is_told(desk: MainWindow, hands: Any) -> None:
    desk.findChild(QPushButton, "otherSheet").click()
    hands.letters("99")
    hands.press(ENTER)
    assert "没有找到表号 000099" in desk.page().banner.words()
    hands.press(Qt.Key.Key_A, CTRL)
    hands.letters("1" * 24)
    hands.press(ENTER)
    assert "24 位编号不对" in desk.page().banner.words()


def test_without_any_activity_the_page_says_what_comes_first(window: MainWindow) -> None:
    window.open_page("sign-in")
    empty = window.page().findChild(QLabel, "emptySentence")
    assert empty.isVisible()
    assert "还没有活动" in empty.text()


def test_the_page_fits_every_window(
    desk: MainWindow, hands: Any, misfits: Callable[[QWidget], list[str]]
) -> None:
    found = misfits(desk)
    enter(hands, "zgq", "25")
    hands.letters("w")
    found += misfits(desk)
    desk.findChild(QPushButton, "otherSheet").click()
    assert found + misfits(desk) == []


def test_the_list_of_candidates_turns_up_where_there_is_no_room_below(
    desk: MainWindow, hands: Any, settle: Callable[[], None]
) -> None:
    for _ in range(12):
        hands.letters("dxy")
        hands.press(ENTER)
        hands.letters("1")
        hands.press(ENTER)
        hands.press(ENTER)
    desk.resize(1024, 640)
    settle()
    hands.letters("w")
    over = popup(desk).parentWidget()
    assert over.rect().contains(popup(desk).geometry())
    assert popup(desk).geometry().bottom() <= editor().mapTo(over, editor().rect().topLeft()).y()


def test_the_mouse_leaves_a_cell_as_enter_does(desk: MainWindow, hands: Any, qtbot: Any) -> None:
    table = grid(desk)

    def click(row: int, column: Cell) -> None:
        rect = table.visualRect(table.model().index(row, column))
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())

    hands.hanzi("田小野")
    click(2, Cell.NAME)
    assert cell(desk, 0, Cell.NAME) == "田小野"
    hands.letters("w")
    listed = popup(desk).findChild(QTableView, "personCandidates")
    rect = listed.visualRect(listed.model().index(1, 0))
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    assert cell(desk, 2, Cell.NAME) == "王建国"
    assert place(desk) == (2, Cell.HOURS)
    hands.letters("2")
    click(0, Cell.HOURS)
    assert cell(desk, 2, Cell.HOURS) == "2"
    hands.letters("3")
    desk.findChild(QPushButton, "saveDraft").click()
    assert cell(desk, 0, Cell.HOURS) == "3"


def test_a_complaint_goes_when_what_it_was_about_is_put_right(desk: MainWindow, hands: Any) -> None:
    enter(hands, "zgq", "25")
    hands.press(ENTER, CTRL)
    assert desk.page().banner.isVisible()
    hands.letters("2")
    hands.press(ENTER)
    assert not desk.page().banner.isVisible()


def test_letters_are_no_name_for_a_new_record(desk: MainWindow, hands: Any) -> None:
    hands.letters("xyz")
    assert "没有找到“xyz”" in popup(desk).findChild(QLabel, "personPopupNone").text()
    hands.press(Qt.Key.Key_F4)
    form = dialog(desk, "volunteerForm")
    assert form.findChild(QLineEdit, "name").text() == ""
    form.findChild(QPushButton, "cancelVolunteer").click()
    assert row_texts(desk, 0)[0] == "xyz"
