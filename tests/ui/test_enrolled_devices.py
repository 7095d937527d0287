"""入网: the computers of the county, one of them ended, and new keys for this one."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
)

from tests.conftest import TickingClock
from tests.ui.two_units import TwoUnits, show_enrolment
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Actor, Role
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice

Open = Callable[[UseCases], MainWindow]
Settle = Callable[[], None]
NUMBER, UNIT, STATE, HELD = 0, 1, 3, 5


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


@pytest.fixture
def at_enrolment(
    two: TwoUnits, open_window: Callable[..., MainWindow], settle: Settle
) -> Callable[[UseCases], MainWindow]:
    """Open 入网 of a home, with the stick chosen."""

    def make(use_cases: UseCases) -> MainWindow:
        window = open_window(use_cases, "exchange")
        file_choice.answer_with(lambda _wish, _name: two.stick)
        window.findChild(QPushButton, "chooseFolder").click()
        show_enrolment(window)
        settle()
        return window

    return make


def press(window: MainWindow, name: str, settle: Settle) -> None:
    button = window.page().findChild(QPushButton, name)
    assert button.isEnabled(), f"{name} is not to be pressed"
    button.click()
    settle()


def rows(window: MainWindow) -> list[list[str]]:
    model = window.findChild(QTableView, "enrolledDevices").model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def row_of(window: MainWindow, unit: str) -> list[str]:
    (found,) = (row for row in rows(window) if row[UNIT].startswith(unit))
    return found


def choose(window: MainWindow, unit: str) -> None:
    row = next(number for number, one in enumerate(rows(window)) if one[UNIT].startswith(unit))
    window.findChild(QTableView, "enrolledDevices").selectRow(row)


def ask(window: MainWindow, settle: Settle) -> QDialog:
    """Choose the station's computer and press the button."""
    choose(window, "青山镇")
    press(window, "revokeDevice", settle)
    return window.findChild(QDialog, "revokeDevice")


def end(window: MainWindow, reason: str, settle: Settle) -> None:
    dialog = ask(window, settle)
    dialog.findChild(QRadioButton, f"reason-{reason}").click()
    dialog.findChild(QPushButton, "revokeDo").click()
    settle()


def test_each_computer_is_shown_with_its_number_and_its_state(
    two: TwoUnits, at_enrolment: Open
) -> None:
    window = at_enrolment(two.centre)
    numbers = {
        f"{one.org_no}-{one.device_no & 0xFF}"
        for one in two.centre.exchange.enrol_list(two.centre.actor)
    }
    assert {row[NUMBER] for row in rows(window)} == numbers
    assert [row[STATE] for row in rows(window)] == ["在用（本机）", "在用"]


def test_enter_in_the_question_leaves_the_computer_in_use(
    two: TwoUnits, at_enrolment: Open, settle: Settle
) -> None:
    window = at_enrolment(two.centre)
    dialog = ask(window, settle)
    assert not dialog.findChild(QPushButton, "revokeDo").isEnabled()
    dialog.findChild(QRadioButton, "reason-stolen").click()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert row_of(window, "青山镇")[STATE] == "在用"
    assert {one.state for one in two.centre.exchange.enrol_list(two.centre.actor)} == {"active"}


def test_a_stolen_computer_is_ended_and_what_it_sends_later_is_counted_as_held(
    two: TwoUnits, at_enrolment: Open, settle: Settle
) -> None:
    two.person()
    window = at_enrolment(two.centre)
    end(window, "stolen", settle)
    assert "已停用" in window.page().banner.words()
    assert row_of(window, "青山镇")[STATE] == "报失停用"
    assert not window.page().findChild(QPushButton, "revokeDevice").isEnabled()
    two.person("赵小梅")
    window.page().refresh()
    assert row_of(window, "青山镇")[HELD].endswith(" 条")
    assert two.centre.volunteers.page(two.centre.actor).total == 1


def test_what_a_replaced_computer_brings_later_is_taken_in_by_ending_it_again(
    two: TwoUnits, at_enrolment: Open, settle: Settle
) -> None:
    two.person()
    window = at_enrolment(two.centre)
    end(window, "retired", settle)
    assert row_of(window, "青山镇")[STATE] == "正常停用"
    two.person("赵小梅")
    window.page().refresh()
    assert row_of(window, "青山镇")[HELD].endswith(" 条")
    end(window, "retired", settle)
    assert row_of(window, "青山镇")[HELD] == "—"
    assert two.centre.volunteers.page(two.centre.actor).total == 2


def test_the_own_computer_cannot_be_ended_and_a_station_ends_nobody(
    two: TwoUnits, at_enrolment: Open
) -> None:
    window = at_enrolment(two.centre)
    choose(window, "清河县")
    assert not window.page().findChild(QPushButton, "revokeDevice").isEnabled()
    below = at_enrolment(two.station)
    assert not below.page().findChild(QPushButton, "revokeDevice").isVisible()
    assert below.page().findChild(QPushButton, "rotateKeys").isVisible()


def test_a_clerk_sees_the_computers_and_decides_nothing(two: TwoUnits, at_enrolment: Open) -> None:
    cases = two.station
    clerk = Actor(user_no=2, name="小李", roles=frozenset({Role.CLERK}))
    fields = {name: getattr(cases, name) for name in type(cases).__slots__}
    window = at_enrolment(type(cases)(**{**fields, "actor": clerk}))
    assert len(rows(window)) == 2
    for name in ("revokeDevice", "rotateKeys", "rotateAccept"):
        assert not window.page().findChild(QPushButton, name).isVisible()


def shown_digits(window: MainWindow, name: str) -> list[str]:
    """Return the groups of digits of one frame, which must be in sight."""
    frame = window.page().findChild(QFrame, name)
    assert frame.isVisible()
    return [one.text() for one in frame.findChildren(QLabel, "bigDigits")]


def rotate(below: MainWindow, above: MainWindow, two: TwoUnits, settle: Settle) -> None:
    """Go through new keys by the buttons of both windows."""
    old = set(two.stick.rglob("*.wmr"))
    press(below, "rotateKeys", settle)
    digits = shown_digits(below, "rotationDigits")
    assert [len(one) for one in digits] == [5] * 6
    (request,) = set(two.stick.rglob("*.wmr")) - old
    file_choice.answer_with(lambda _wish, _name: request)
    press(above, "openRequest", settle)
    assert "换钥匙" in above.page().findChild(QLabel, "requestWho").text()
    above.findChild(QLineEdit, "firstDigits").setText("".join(digits[:2]))
    above.findChild(QCheckBox, "otherDigitsSame").setChecked(True)
    press(above, "approve", settle)
    press(below, "rotateAccept", settle)


def test_new_keys_are_asked_for_approved_and_taken_and_nothing_is_lost(
    two: TwoUnits, at_enrolment: Open, settle: Settle
) -> None:
    below, above = at_enrolment(two.station), at_enrolment(two.centre)
    rotate(below, above, two, settle)
    assert "已换新钥匙" in below.page().banner.words()
    assert not below.page().findChild(QFrame, "rotationDigits").isVisible()
    two.person()
    assert two.centre.volunteers.page(two.centre.actor).total == 1
    above.page().refresh()
    states = [row[STATE] for row in rows(above) if row[UNIT].startswith("青山镇")]
    assert sorted(states) == sorted(["在用", "正常停用"])


def test_keys_near_their_end_are_told_and_go_on_counting(
    two: TwoUnits, at_enrolment: Open, clock: TickingClock, settle: Settle
) -> None:
    """Group 66: what has expired is named, and still counts."""
    window = at_enrolment(two.centre)
    due = window.page().findChildren(QLabel, "keysDue")
    assert len(due) == 2  # in 各单位 and in 入网
    assert [one.text() for one in due] == ["", ""]
    clock.now += timedelta(days=800)
    window.page().refresh()
    settle()
    for one in due:
        assert "2 台电脑该换钥匙了" in one.text()
        assert "青山镇柳河村新时代文明实践站（还有" in one.text()
    clock.now += timedelta(days=300)
    window.page().refresh()
    assert "已过期" in due[0].text()
    two.person()
    assert two.centre.volunteers.page(two.centre.actor).total == 1


def test_the_tab_and_the_question_fit_every_window(
    two: TwoUnits,
    at_enrolment: Open,
    settle: Settle,
    misfits: Callable[..., list[str]],
) -> None:
    below, above = at_enrolment(two.station), at_enrolment(two.centre)
    press(below, "rotateKeys", settle)
    found = misfits(below) + misfits(above)
    dialog = ask(above, settle)
    for reason in ("stolen", "retired"):
        dialog.findChild(QRadioButton, f"reason-{reason}").click()
        found += misfits(dialog)
    dialog.reject()
    assert found == []


def test_a_station_says_that_its_data_were_copied_and_the_centre_sees_what_it_approves(
    two: TwoUnits, at_enrolment: Open, settle: Settle
) -> None:
    window = at_enrolment(two.station)
    press(window, "declareCopied", settle)
    dialog = window.findChild(QDialog, "confirmDialog")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert not two.station.identity.standing(two.station.actor).stopped
    press(window, "declareCopied", settle)
    window.findChild(QPushButton, "confirmDo").click()
    settle()
    assert two.station.identity.standing(two.station.actor).stopped == "moved"
    assert window.page().findChild(QPushButton, "declareCopied").isHidden()
    before = set(two.stick.glob("*.wmr"))
    press(window, "rotateKeys", settle)
    (asked,) = set(two.stick.glob("*.wmr")) - before
    above = at_enrolment(two.centre)
    file_choice.answer_with(lambda _wish, _name: asked)
    press(above, "openRequest", settle)
    words = above.page().findChild(QLabel, "requestWho").text()
    assert "恢复身份" in words
    assert two.centre.exchange.enrol_inspect(two.centre.actor, asked).restored

    # the former computer is in other hands: said with the approval, it ends as stolen
    assert above.page().findChild(QCheckBox, "oldIsStolen").isVisible()
    digits = shown_digits(window, "rotationDigits")
    above.findChild(QLineEdit, "firstDigits").setText("".join(digits[:2]))
    above.findChild(QCheckBox, "otherDigitsSame").setChecked(True)
    above.page().findChild(QCheckBox, "oldIsStolen").click()
    press(above, "approve", settle)
    states = {row[NUMBER]: row[STATE] for row in rows(above)}
    assert states["2-1"] == "报失停用"
    assert states["2-2"] == "在用"
    press(window, "rotateAccept", settle)
    assert not two.station.identity.standing(two.station.actor).stopped
    two.person()
    assert two.centre.volunteers.page(two.centre.actor).total == 1
