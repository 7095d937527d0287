"""县里定的: units, rights, users who left and the county's keys, decided in the window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QTabWidget,
    QWidget,
)

from tests.ui.two_units import TwoUnits, show_decided
from wenming_desktop.adapters.db.registry import REGISTRY
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Actor, Role
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.rights_words import has_words
from wenming_desktop.ui.widgets import file_choice

Settle = Callable[[], None]
UNITS, RIGHTS, PEOPLE, KEYS = range(4)


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


@pytest.fixture
def window(two: TwoUnits, open_window: Callable[..., MainWindow], settle: Settle) -> MainWindow:
    two.person()
    opened = open_window(two.centre, "exchange")
    show_decided(opened, UNITS)
    settle()
    return opened


def turn_to(window: MainWindow, which: int, settle: Settle) -> None:
    show_decided(window, which)
    settle()


def press(where: QWidget, name: str, settle: Settle) -> None:
    button = where.findChild(QPushButton, name)
    assert button.isEnabled(), f"{name} is not to be pressed"
    button.click()
    settle()


def dialog_of(window: MainWindow, name: str) -> QDialog:
    (found,) = [one for one in window.findChildren(QDialog, name) if one.isVisible()]
    return found


def rows_of(window: MainWindow, name: str) -> list[list[str]]:
    model = window.findChild(QTableView, name).model()
    return [
        [model.index(row, column).data().strip("　") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(window: MainWindow, name: str, text: str, settle: Settle) -> None:
    """Choose the first row in which a text stands."""
    rows = rows_of(window, name)
    place = next(number for number, row in enumerate(rows) if any(text in cell for cell in row))
    window.findChild(QTableView, name).selectRow(place)
    settle()


def pick(dialog: QWidget, name: str, text: str, settle: Settle) -> None:
    box = dialog.findChild(QComboBox, name)
    box.setCurrentIndex(next(n for n in range(box.count()) if text in box.itemText(n)))
    settle()


def words_of(where: QWidget, name: str) -> str:
    return where.findChild(QLabel, name).text()


def units(two: TwoUnits) -> dict[str, tuple[int, int, bool]]:
    found = two.centre.county.units(two.centre.actor)
    return {one.name: (one.org_no, one.parent, one.closed) for one in found}


def add_unit(window: MainWindow, name: str, level: str, above: str, settle: Settle) -> None:
    press(window.page(), "unitCreate", settle)
    dialog = dialog_of(window, "unitDecision")
    assert not dialog.findChild(QPushButton, "unitDo").isEnabled()
    dialog.findChild(QLineEdit, "unitName").setText(name)
    pick(dialog, "unitLevel", level, settle)
    pick(dialog, "unitOther", above, settle)
    press(dialog, "unitDo", settle)


def test_units_are_added_renamed_moved_merged_and_their_history_is_told(
    two: TwoUnits, window: MainWindow, settle: Settle
) -> None:
    """Group 39: the tree is decided in the window; the consequences are told before."""
    add_unit(window, "石桥镇所", "乡镇", "清河县", settle)
    assert "石桥镇所（256）：编号，已定" in window.page().banner.words()
    add_unit(window, "石桥村站", "村（社区）", "石桥镇所", settle)
    assert units(two)["石桥村站"][1:] == (256, False)

    choose(window, "decidedUnits", "石桥村站", settle)
    press(window.page(), "unitRename", settle)
    dialog = dialog_of(window, "unitDecision")
    assert "编号和以前录的都不变" in words_of(dialog, "unitEffects")
    dialog.findChild(QLineEdit, "unitName").setText("石桥新村站")
    press(dialog, "unitDo", settle)

    press(window.page(), "unitMove", settle)
    dialog = dialog_of(window, "unitDecision")
    assert "0 名志愿者" in words_of(dialog, "unitEffects")
    assert "清河县新时代文明实践中心看得到" in words_of(dialog, "unitEffects")
    press(dialog, "unitDo", settle)
    assert units(two)["石桥新村站"][1:] == (1, False)

    choose(window, "decidedUnits", "柳河村", settle)
    press(window.page(), "unitMerge", settle)
    dialog = dialog_of(window, "unitDecision")
    pick(dialog, "unitOther", "石桥镇所", settle)
    told = words_of(dialog, "unitEffects")
    assert "1 名志愿者" in told
    assert "1 台电脑" in told
    assert "并了不能拆回来" in told
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert not units(two)["青山镇柳河村新时代文明实践站"][2], "Enter leaves things as they are"

    choose(window, "decidedUnits", "石桥新村站", settle)
    press(window.page(), "unitMerge", settle)
    dialog = dialog_of(window, "unitDecision")
    pick(dialog, "unitOther", "柳河村", settle)
    press(dialog, "unitDo", settle)
    assert units(two)["石桥新村站"][2]
    history = words_of(window.page(), "unitHistory")
    for told in ("名称“石桥村站”", "改名为“石桥新村站”", "划到清河县", "并入青山镇柳河村"):
        assert told in history
    for name in ("unitRename", "unitMove", "unitMerge", "unitClose"):
        assert not window.page().findChild(QPushButton, name).isEnabled()


def test_a_closed_unit_is_told_and_the_centre_cannot_be_closed(
    two: TwoUnits, window: MainWindow, settle: Settle
) -> None:
    choose(window, "decidedUnits", "清河县", settle)
    for name in ("unitMove", "unitMerge", "unitClose"):
        assert not window.page().findChild(QPushButton, name).isEnabled()
    choose(window, "decidedUnits", "柳河村", settle)
    press(window.page(), "unitClose", settle)
    dialog = dialog_of(window, "unitDecision")
    assert "撤销了不能改回" in words_of(dialog, "unitEffects")
    press(dialog, "unitDo", settle)
    assert units(two)["青山镇柳河村新时代文明实践站"][2]
    assert rows_of(window, "decidedUnits")[1][4] == "已撤销"


def test_a_new_table_of_rights_is_proposed_in_words_issued_and_taken_back(
    two: TwoUnits, window: MainWindow, settle: Settle
) -> None:
    """Group 38: what is closed in the window cannot be typed below."""
    turn_to(window, RIGHTS, settle)
    page = window.page()
    assert "第 1 号，程序自带的" in words_of(page, "rightsState")
    assert not page.findChild(QPushButton, "rightsIssue").isEnabled()
    page.findChild(QLineEdit, "rightsFind").setText("志愿者 · 联系方式")
    settle()
    assert rows_of(window, "rights") == [["志愿者 · 联系方式", "可以改", "可以改", "可以改"]]
    choose(window, "rights", "联系方式", settle)
    assert page.findChild(QPushButton, "turn-self").text() == "本单位：不许改"
    press(page, "turn-self", settle)
    assert rows_of(window, "rights")[0][1] == "要改成：不许改"
    press(page, "rightsUndo", settle)
    assert rows_of(window, "rights")[0][1] == "可以改"

    choose(window, "rights", "联系方式", settle)
    press(page, "turn-self", settle)
    press(page, "rightsIssue", settle)
    dialog = dialog_of(window, "issuePolicy")
    assert not dialog.findChild(QPushButton, "policyDo").isEnabled()
    assert words_of(dialog, "policyChanges") == "不许本单位改：志愿者 · 联系方式"
    dialog.findChild(QLineEdit, "policyLabel").setText("清文办 8 号")
    press(dialog, "policyDo", settle)
    assert "第 2 号，清文办 8 号" in words_of(page, "rightsState")
    policy = two.centre.county.policy(two.centre.actor)
    assert policy.closed == ("volunteer.contact.set.self",)
    two.carry(two.centre, two.station)
    with pytest.raises(WenmingError) as caught:
        two.station.volunteers.save(two.station.actor, None, name="赵小梅", phone="13900003382")
    assert caught.value.code is Code.CLOSED_BY_COUNTY

    choose(window, "rights", "联系方式", settle)
    assert page.findChild(QPushButton, "turn-self").text() == "本单位：许改"
    press(page, "turn-self", settle)
    press(page, "rightsIssue", settle)
    dialog = dialog_of(window, "issuePolicy")
    dialog.findChild(QLineEdit, "policyLabel").setText("又打开")
    press(dialog, "policyDo", settle)
    assert two.centre.county.policy(two.centre.actor).closed == ()


def test_everything_the_program_keeps_has_words_in_the_table_of_rights() -> None:
    assert [
        (table.name, group.name)
        for table in REGISTRY
        for group in table.groups
        if not has_words(table.name, group.name)
    ] == []


def test_a_user_who_left_is_declared_by_the_number_that_wrote(
    two: TwoUnits, window: MainWindow, settle: Settle
) -> None:
    """Group 39: the numbers that wrote are offered; declared in error, it is taken back."""
    turn_to(window, PEOPLE, settle)
    page = window.page()
    press(page, "userEnd", settle)
    dialog = dialog_of(window, "endUser")
    assert "柳河村" in dialog.findChild(QComboBox, "endUserDevice").currentText()
    numbers = dialog.findChild(QComboBox, "endUserNumber")
    assert [numbers.itemText(n).split("：")[0] for n in range(numbers.count())] == ["1 号"]
    press(dialog, "endUserDo", settle)
    assert rows_of(window, "leftUsers")[0][1:3] == ["2-1", "1 号"]
    assert two.centre.county.writers(two.centre.actor)[0].left_on is not None
    window.findChild(QTableView, "leftUsers").selectRow(0)
    press(page, "userBack", settle)
    assert two.centre.county.writers(two.centre.actor) == ()


def give_kits(dialog: QDialog, kits: list[tuple[Path, str]]) -> None:
    for number, (file, code) in enumerate(kits, start=1):
        assert not dialog.findChild(QPushButton, "rootDo").isEnabled()
        file_choice.answer_with(lambda _wish, _name, file=file: file)
        dialog.findChild(QPushButton, f"kit{number}Choose").click()
        dialog.findChild(QLineEdit, f"kitCode{number}").setText(code)


def test_custodians_end_a_computer_and_give_the_county_another_authority(
    two: TwoUnits, window: MainWindow, tmp_path: Path, settle: Settle
) -> None:
    """Groups 36, 37: with two of three kits and their codes from paper, and not before."""
    cases, actor = two.centre, two.centre.actor
    made = cases.keys.prepare_root(actor, tmp_path / "keys", keys=3)
    kits = [(one.file, one.code) for one in made]
    cases.keys.adopt_root(actor, kits, threshold=2)
    turn_to(window, KEYS, settle)
    page = window.page()
    before = cases.county.authority(actor)
    assert before is not None
    assert "在这台电脑里" in words_of(page, "authorityState")

    choose(window, "keyStates", "柳河村", settle)
    press(page, "rootRevoke", settle)
    dialog = dialog_of(window, "rootRevokeDialog")
    dialog.findChild(QRadioButton, "rootReason-stolen").click()
    settle()
    assert "停用了不能改回" in words_of(dialog, "rootWhat")
    give_kits(dialog, kits[:2])
    press(dialog, "rootDo", settle)
    assert "县根已停用" in page.banner.words()
    assert {one.state for one in cases.exchange.enrol_list(actor)} == {"active", "stolen"}

    press(page, "authorityNew", settle)
    dialog = dialog_of(window, "newAuthority")
    dialog.findChild(QRadioButton, "rootReason-retired").click()
    pick(dialog, "rootLastRecord", f"信到第 {before.records - 1} 条", settle)
    assert f"第 {before.records - 1} 条以后" in words_of(dialog, "rootWhat")
    pick(dialog, "rootLastRecord", "都信", settle)
    give_kits(dialog, kits[1:])
    press(dialog, "rootDo", settle)
    after = cases.county.authority(actor)
    assert after is not None
    assert after.digits != before.digits
    assert after.digits in page.banner.words()
    assert after.is_here


def test_only_the_centre_and_only_who_may_enrol_sees_the_tab(
    two: TwoUnits, open_window: Callable[..., MainWindow]
) -> None:
    cases = two.centre
    clerk = Actor(user_no=2, name="小李", roles=frozenset({Role.CLERK}))
    fields = {name: getattr(cases, name) for name in type(cases).__slots__}
    for use, shown in (
        (cases, True),
        (two.station, False),
        (type(cases)(**{**fields, "actor": clerk}), False),
    ):
        tabs = open_window(use, "exchange").findChild(QTabWidget, "exchangeTabs")
        (place,) = [one for one in range(tabs.count()) if tabs.tabText(one) == "县里定的"]
        assert tabs.isTabVisible(place) is shown


def test_every_part_and_every_question_fits(
    window: MainWindow, settle: Settle, misfits: Callable[[QWidget], list[str]]
) -> None:
    page, found = window.page(), []
    for which in (UNITS, RIGHTS, PEOPLE, KEYS):
        turn_to(window, which, settle)
        found += misfits(window)
    turn_to(window, UNITS, settle)
    press(page, "unitCreate", settle)
    dialog = dialog_of(window, "unitDecision")
    found += misfits(dialog)
    dialog.reject()
    choose(window, "decidedUnits", "柳河村", settle)
    for name in ("unitRename", "unitMerge", "unitClose"):
        press(page, name, settle)
        dialog = dialog_of(window, "unitDecision")
        found += misfits(dialog)
        dialog.reject()
        settle()
    turn_to(window, RIGHTS, settle)
    choose(window, "rights", "签到", settle)
    for who in ("self", "ancestor", "centre"):
        press(page, f"turn-{who}", settle)
    found += misfits(window)
    press(page, "rightsIssue", settle)
    dialog = dialog_of(window, "issuePolicy")
    found += misfits(dialog)
    dialog.reject()
    turn_to(window, KEYS, settle)
    press(page, "authorityNew", settle)
    dialog = dialog_of(window, "newAuthority")
    dialog.findChild(QRadioButton, "rootReason-stolen").click()
    found += misfits(dialog)
    dialog.reject()
    assert found == []
