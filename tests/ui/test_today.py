"""The first page says what waits to be done and leads there."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Actor, Role
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.holiday_moves import HolidayMovesDialog
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.today_mechanism import HOLIDAYS


def words(window: MainWindow) -> str:
    labels = window.page().findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def plan(use_cases: UseCases, day: date, name: str = "人居环境整治"):
    return use_cases.activities.plan(
        use_cases.actor, day=day, starts=time(8, 30), ends=time(11, 30), name=name
    )


@pytest.mark.parametrize(
    ("task", "page"),
    [("task1", "settingsPage"), ("task2", "volunteersPage"), ("task3", "activitiesPage")],
)
@pytest.mark.acceptance(1)
def test_a_first_run_shows_three_steps_and_each_leads_somewhere(
    window: MainWindow, settle: Callable[[], None], task: str, page: str
) -> None:
    assert "① 填写本单位信息" in words(window)
    window.page().findChild(QPushButton, task).click()
    settle()
    assert window.page().objectName() == page


@pytest.mark.acceptance(1)
def test_a_step_that_is_done_has_no_button(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    station.org_units.change_own(station.actor, phone="0371-1234567")
    window.page().refresh()
    settle()
    assert "① 填写本单位信息" in words(window)
    assert window.page().findChild(QPushButton, "task1") is None or not (
        window.page().findChild(QPushButton, "task1").isVisible()
    )


def test_a_sheet_not_entered_and_a_draft_are_named_and_lead_to_the_entry(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    today = date.today()  # noqa: DTZ011  the page asks the same clock
    past = plan(station, today - timedelta(days=1), "环境整治")
    plan(station, today + timedelta(days=1), "以后的活动")
    drafted = plan(station, today, "义诊")
    station.drafts.save(station.actor, f"sheet:{drafted.occurrence.id}", "{}")
    window.page().refresh()
    settle()
    said = words(window)
    assert "环境整治" in said
    assert "草稿：义诊，0 行（" in said
    assert "义诊（" not in said.replace("草稿：义诊，0 行（", "")
    assert "以后的活动" not in said
    buttons = window.page().findChildren(QPushButton)
    (go,) = [one for one in buttons if one.text() == "去补录" and one.isVisible()]
    go.click()
    settle()
    assert window.page().objectName() == "sign-inPage"
    assert past.activity.name in window.page().about.fullText()


def test_a_draft_whose_activity_was_removed_brings_it_back(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    """The start page could not be read at all: found by dev.py soak monkey."""
    gone = plan(station, date.today(), "义诊").occurrence  # noqa: DTZ011  the page asks the same clock
    station.drafts.save(station.actor, f"sheet:{gone.id}", "{}")
    with station.activities._uow() as work:
        work.occurrences.remove(gone.id, "另一台电脑删的")
        work.activities.remove(gone.activity_id, "另一台电脑删的")
    window.page().refresh()
    settle()
    assert "草稿留着：0 行（" in words(window)
    buttons = window.page().findChildren(QPushButton)
    (go,) = [one for one in buttons if one.text() == "恢复活动" and one.isVisible()]
    go.click()
    settle()
    assert "义诊" in window.page().about.fullText()
    window.open_page("today")
    settle()
    assert "草稿：义诊，0 行（" in words(window)


def test_the_figures_are_those_of_the_month(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    today = date.today()  # noqa: DTZ011  the page asks the same clock
    plan(station, today)
    plan(station, date(today.year - 1, 1, 15))
    window.page().refresh()
    settle()
    assert window.page().findChild(QLabel, "occurrencesTileFigure").text() == "1"


def test_what_residents_said_never_stands_without_how_many_said_nothing(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    line = window.page().findChild(QLabel, "ratingLine")
    assert line.isHidden()
    today = date.today().isoformat()  # noqa: DTZ011  the page asks the same clock
    need = {"kind": "resident_need", "content": "修路灯", "ref": "n", "asked_on": today}
    order = {"kind": "service_order", "need_id": "@n", "state": "delivered"}
    order |= {"dispatched_on": today, "delivered_on": today}
    said = {"kind": "evaluation", "order_id": "@o", "score": 5, "day": today}
    station.records.record(station.actor, [need, order | {"ref": "o"}, order, said])
    window.page().refresh()
    settle()
    assert not line.isHidden()
    assert "好评率 100.0%" in line.text()
    assert "未评率 50.0%" in line.text()


def test_new_holidays_are_one_key_away_from_the_start_page(
    open_window: Callable[..., MainWindow],
    make_home: Callable[..., UseCases],
    settle: Callable[[], None],
    misfits: Callable[..., list[str]],
) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "青山县新时代文明实践中心")
    centre.activities.plan(
        centre.actor,
        name="月月庆",
        recurrence="monthly:1;holidays=move",
        repeats_until=date(2027, 3, 31),
        day=date(2026, 12, 1),
        starts=time(19),
        ends=time(20),
    )
    pack = '[pack]\nid = "holidays"\nversion = "2027.1"\neffective_from = "2027-01-01"\n'
    pack += "[[years]]\nyear = 2027\nworking_days = []\n"
    pack += 'holidays = [{ title = "元旦", first = "2027-01-01", last = "2027-01-03" }]\n'
    centre.rule_packs.issue(centre.actor, pack)
    window = open_window(centre)
    words = [one.text() for one in window.page().findChildren(QLabel)]
    assert "放假安排有变化：1 场活动要改日期" in words
    window.open_page("activities", HOLIDAYS)
    dialog = window.findChild(HolidayMovesDialog)
    assert dialog is not None
    assert "改到 2027年1月4日" in dialog.findChild(QLabel, "holidaySeries0").text()
    assert misfits(dialog) == []
    dialog.findChild(QPushButton, "holidayDo").click()
    settle()
    assert centre.holiday_moves.due(centre.actor) == ()
    assert "1 场已照放假安排改好" in window.page().banner.words()


@pytest.mark.parametrize("role", list(Role))
def test_no_role_is_led_where_it_may_not_go(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    role: Role,
) -> None:
    plan(station, date.today())  # noqa: DTZ011  the page asks the same clock
    window = open_window(
        replace(station, actor=Actor(user_no=1, name="李站长", roles=frozenset({role})))
    )
    first = window.page()
    names = [one.objectName() for one in first.findChildren(QPushButton) if one.isVisible()]
    for name in names:
        window.open_page("today")
        settle()
        if name != "newActivity":
            first.findChild(QPushButton, name).click()
        settle()


def test_someone_who_only_keeps_accounts_sees_no_records(
    open_window: Callable[..., MainWindow], station: UseCases
) -> None:
    only = Actor(user_no=1, name="李站长", roles=frozenset({Role.MAINTAINER}))
    window = open_window(replace(station, actor=only))
    assert "这个账号只管用户" in words(window)
    assert window.findChild(QPushButton, "volunteersEntry") is None
    assert window.findChild(QPushButton, "settingsEntry").isVisible()


def test_the_day_stands_there_with_its_lunar_day(window: MainWindow) -> None:
    assert "农历" in window.page().about.fullText()


def test_what_is_on_today_opens_the_door_of_that_activity(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    today = date.today()  # noqa: DTZ011  the page asks the same clock
    for name, ends in (("清早的活动", time(0, 0, 1)), ("义诊", time(23, 59))):
        station.activities.plan(station.actor, day=today, starts=time(0, 0), ends=ends, name=name)
    window.page().refresh()
    settle()
    assert "今天 00:00　义诊" in words(window)
    assert "今天 00:00　清早的活动" not in words(window)
    buttons = window.page().findChildren(QPushButton)
    (go,) = [one for one in buttons if one.text() == "扫码签到" and one.isVisible()]
    go.click()
    settle()
    assert window.page().objectName() == "sign-inPage"
    assert "义诊" in window.findChild(QComboBox, "doorOccurrence").currentText()
