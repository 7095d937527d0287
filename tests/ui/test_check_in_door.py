"""扫码签到 with real key events: a scanner types, whatever the focus and the input method."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTableView,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wenming_desktop.domain.card_code import CardCode
from wenming_desktop.domain.ids import compose
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow

ENTER, TAB, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Escape
F4, F7 = Qt.Key.Key_F4, Qt.Key.Key_F7


@pytest.fixture
def people(station: UseCases) -> dict[str, UUID]:
    team = station.volunteers.team_named(station.actor, "党员志愿服务队")
    return {
        name: station.volunteers.save(
            station.actor, None, name=name, phone=phone, team_id=team.id
        ).id
        for name, phone in (("王建国", "15438993381"), ("单秀英", "15412345678"))
    }


@pytest.fixture
def occurrence(station: UseCases, clock: Any) -> UUID:
    starts = clock.now.time().replace(hour=8, minute=0)
    planned = station.activities.plan(
        station.actor,
        day=clock.now.date(),
        starts=starts,
        ends=starts.replace(hour=11),
        name="人居环境整治",
        planned_count=45,
    )
    return planned.occurrence.id


@pytest.fixture
def door(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    people: dict[str, UUID],
    occurrence: UUID,
) -> MainWindow:
    assert people
    assert occurrence
    window = open_window(station)
    window.activateWindow()
    window.open_page("sign-in", "door")
    return window


def child(window: MainWindow, kind: type[Any], name: str) -> Any:
    found = window.page().findChild(kind, name)
    assert found is not None, name
    return found


def field(window: MainWindow) -> QLineEdit:
    found = child(window, QLineEdit, "doorField")
    assert isinstance(found, QLineEdit)
    return found


def verdict(window: MainWindow) -> tuple[str, str]:
    """Colour and words of the band."""
    band = child(window, QFrame, "doorVerdict")
    return band.property("banner"), band.accessibleName()


def sign(window: MainWindow) -> str:
    return str(child(window, QLabel, "doorSign").text())


def latest(window: MainWindow) -> list[str]:
    model = child(window, QTableView, "doorLatest").model()
    return [
        f"{model.index(row, 1).data()} {model.index(row, 2).data()}"
        for row in range(model.rowCount())
    ]


def card(volunteer_id: UUID) -> str:
    return CardCode.of(volunteer_id).digits()


def test_a_scan_is_typed_and_ends_with_enter(
    door: MainWindow, hands: Any, people: dict[str, UUID], station: UseCases, occurrence: UUID
) -> None:
    hands.letters(card(people["王建国"]))
    hands.press(ENTER)
    kind, words = verdict(door)
    assert (kind, sign(door)) == ("ok", "✓")
    assert "王建国 签到成功 08:" in words
    assert "党员志愿服务队　累计 0 小时" in words
    assert field(door).text() == ""
    assert child(door, QLabel, "doorCount").text() == "已签到 1 / 预计 45"
    assert latest(door) == ["✓ 签到 王建国"]
    assert station.check_in.state(station.actor, occurrence).came == 1


def test_a_scanner_without_enter_ends_by_its_silence(
    door: MainWindow, hands: Any, people: dict[str, UUID], qtbot: QtBot
) -> None:
    hands.letters(card(people["王建国"])[:23])
    assert field(door).text() != ""
    hands.letters(card(people["王建国"])[23])
    qtbot.waitUntil(lambda: latest(door) == ["✓ 签到 王建国"])
    hands.press(ENTER)  # of a scanner that is slow to send it
    assert latest(door) == ["✓ 签到 王建国"]


def test_tab_ends_a_scan_too_and_otherwise_leaves_the_field(
    door: MainWindow, hands: Any, people: dict[str, UUID]
) -> None:
    hands.letters(card(people["王建国"]))
    hands.press(TAB)
    assert latest(door) == ["✓ 签到 王建国"]
    assert field(door).hasFocus()
    hands.press(TAB)
    assert not field(door).hasFocus()


@pytest.mark.parametrize("name", ["doorLatest", "doorOccurrence", "doorLeaving", "doorUndo"])
@pytest.mark.acceptance(23)
def test_the_focus_may_be_anywhere_on_the_screen(
    door: MainWindow, hands: Any, people: dict[str, UUID], name: str
) -> None:
    child(door, QWidget, name).setFocus()
    assert not field(door).hasFocus()
    hands.letters(card(people["单秀英"]))
    hands.press(ENTER)
    assert latest(door) == ["✓ 签到 单秀英"]


def test_another_part_or_page_does_not_catch_digits(
    door: MainWindow, hands: Any, people: dict[str, UUID], settle: Callable[[], None]
) -> None:
    child(door, QTabWidget, "signInTabs").setCurrentIndex(0)
    settle()
    search = child(door, QLineEdit, "sheetSearch")
    hands.letters("123")
    assert (search.text(), field(door).text()) == ("123", "")
    door.open_page("volunteers")
    settle()
    QTest.keyClicks(door, card(people["王建国"]))
    assert field_of_page(door, "sign-in") == ""


def field_of_page(window: MainWindow, page: str) -> str:
    window.open_page(page, "door")
    return field(window).text()


@pytest.mark.acceptance(23)
def test_an_input_method_that_is_on_costs_no_digit(
    door: MainWindow, hands: Any, people: dict[str, UUID]
) -> None:
    assert not field(door).testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    hands.compose("wang")  # one that does not listen to that
    digits = card(people["王建国"])
    hands.letters(digits[:9])
    hands.compose("w'j")
    hands.letters(digits[9:])
    hands.press(ENTER)
    assert latest(door) == ["✓ 签到 王建国"]
    assert field(door).text() == ""


def test_an_input_method_that_commits_full_width_digits_is_read_as_meant(
    door: MainWindow, hands: Any, people: dict[str, UUID]
) -> None:
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in card(people["王建国"]))
    hands.compose(wide[:5])
    hands.hanzi(wide)
    hands.press(ENTER)
    assert latest(door) == ["✓ 签到 王建国"]


def test_letters_that_stood_in_the_field_do_not_spoil_a_scan(
    door: MainWindow, hands: Any, people: dict[str, UUID]
) -> None:
    hands.letters("dx")
    hands.letters(card(people["王建国"]))
    hands.press(ENTER)
    assert latest(door) == ["✓ 签到 王建国"]


@pytest.mark.acceptance(24)
def test_a_second_scan_is_yellow_and_says_when(
    door: MainWindow, hands: Any, people: dict[str, UUID], clock: Any
) -> None:
    clock.now = clock.now.replace(hour=8, minute=31, second=0)
    for _ in range(2):
        hands.letters(card(people["王建国"]))
        hands.press(ENTER)
        clock.now += timedelta(minutes=20)
    kind, words = verdict(door)
    assert (kind, sign(door)) == ("warn", "↺")
    assert "王建国 已签到 08:31，不用再扫" in words
    assert latest(door) == ["✓ 签到 王建国"]


def test_check_out_is_a_mode_and_needs_a_check_in(
    door: MainWindow, hands: Any, people: dict[str, UUID]
) -> None:
    child(door, QRadioButton, "doorLeaving").click()
    hands.letters(card(people["王建国"]))
    hands.press(ENTER)
    assert verdict(door)[0] == "error"
    assert "还没有签到" in verdict(door)[1]
    child(door, QRadioButton, "doorComing").click()
    hands.letters(card(people["王建国"]))
    hands.press(ENTER)
    child(door, QRadioButton, "doorLeaving").click()
    hands.letters(card(people["王建国"]))
    hands.press(ENTER)
    assert "签退成功" in verdict(door)[1]
    assert child(door, QLabel, "doorCount").text() == "已签到 1 / 预计 45　已签退 1"
    assert latest(door) == ["✓ 签退 王建国", "✓ 签到 王建国"]


@pytest.mark.acceptance(24)
def test_f7_takes_back_only_the_last(door: MainWindow, hands: Any, people: dict[str, UUID]) -> None:
    for name in ("王建国", "单秀英"):
        hands.letters(card(people[name]))
        hands.press(ENTER)
    hands.press(F7)
    assert latest(door) == ["✓ 签到 王建国"]
    assert "单秀英 已撤销" in verdict(door)[1]


@pytest.mark.parametrize(
    ("digits", "words"),
    [
        (card(compose(1_790_000_000_000, 0, 0, 7)), "未登记 这张证在本机查不到人"),
        (card(compose(1_790_000_000_000, 259, 66_305, 7)), "未登记 这是别的站的证"),
        ("123456789", "没有读清"),
        ("1" * 24, "没有读清"),
    ],
)
def test_what_is_no_card_of_ours_is_red_with_words(
    door: MainWindow, hands: Any, digits: str, words: str
) -> None:
    hands.letters(digits)
    hands.press(ENTER)
    assert (verdict(door)[0], sign(door)) == ("error", "✕")
    assert verdict(door)[1].startswith(words)
    assert latest(door) == []


def test_the_card_of_somebody_who_has_left_is_refused_by_name(
    door: MainWindow, hands: Any, people: dict[str, UUID], station: UseCases
) -> None:
    known = station.volunteers.get(station.actor, people["王建国"])
    station.volunteers.save(station.actor, known, status=VolunteerStatus.LEFT)
    hands.letters(card(known.id))
    hands.press(ENTER)
    assert verdict(door)[0] == "error"
    assert "王建国已退出或暂停服务" in verdict(door)[1]


def test_initials_and_the_end_of_a_telephone_check_in_by_hand(door: MainWindow, hands: Any) -> None:
    hands.letters("sxy")
    hands.press(ENTER)
    hands.letters("3381")
    hands.press(ENTER)
    assert latest(door) == ["✓ 签到 王建国", "✓ 签到 单秀英"]
    hands.letters("xyz")
    hands.press(ENTER)
    assert "没有找到“xyz”" in verdict(door)[1]
    hands.press(ESCAPE)
    assert field(door).text() == ""


def test_f4_registers_an_unknown_person_who_is_then_checked_in(
    door: MainWindow, hands: Any, typing: Callable[[QLineEdit, str], None]
) -> None:
    hands.press(F4)
    form = door.findChild(QWidget, "volunteerForm")
    hands.letters("123")  # the digits belong to the form, not to the door
    assert field(door).text() == ""
    name = QApplication.focusWidget()
    assert isinstance(name, QLineEdit)
    name.clear()
    typing(name, "曾国强")
    form.findChild(QPushButton, "saveVolunteer").click()
    assert latest(door) == ["✓ 签到 曾国强"]


def test_the_sheet_takes_over_people_and_times(
    door: MainWindow, hands: Any, people: dict[str, UUID], clock: Any
) -> None:
    for name in ("王建国", "单秀英"):
        hands.letters(card(people[name]))
        hands.press(ENTER)
    clock.now = clock.now.replace(hour=11, minute=1)
    child(door, QRadioButton, "doorLeaving").click()
    hands.letters(card(people["王建国"]))
    hands.press(ENTER)
    child(door, QPushButton, "doorFill").click()
    grid = child(door, QTableView, "signInGrid").model()
    rows = [[grid.index(row, at).data() for at in range(grid.columnCount())] for row in range(3)]
    assert "王建国" in rows[0]
    assert "3" in rows[0]
    assert "单秀英" in rows[1]
    assert not any(cell in {"3", "2.5"} for cell in rows[1])
    assert "王建国" not in rows[2]


def test_the_bell_can_be_turned_off_and_stays_off(
    door: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    bell = child(door, QCheckBox, "doorBeeps")
    assert bell.isChecked()
    bell.click()
    door.open_page("today")
    door.open_page("sign-in", "door")
    settle()
    assert not bell.isChecked()
    assert station.check_in.beeps(station.actor) is False


def test_no_session_teaches_what_to_do(
    open_window: Callable[..., MainWindow], station: UseCases, settle: Callable[[], None]
) -> None:
    window = open_window(station)
    window.open_page("sign-in", "door")
    settle()
    shown = [one.text() for one in window.page().findChildren(QLabel) if one.isVisible()]
    assert any("近两周没有等着签到的活动。先新建活动" in words for words in shown)
    assert not child(window, QPushButton, "doorFill").isEnabled()


def test_it_fits_in_every_size(
    door: MainWindow, hands: Any, people: dict[str, UUID], misfits: Callable[[QWidget], list[str]]
) -> None:
    hands.letters(card(people["王建国"]))
    hands.press(ENTER)
    assert misfits(door) == []
