"""Activities are planned once, as the last one was, and lead to papers and sheets."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QTableView,
    QTabWidget,
    QTimeEdit,
    QWidget,
)

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    window = open_window(station, "activities")
    window.activateWindow()
    return window


def plan(use_cases: UseCases, name: str, day: date = date(2026, 11, 24), **fields: Any) -> UUID:
    planned = use_cases.activities.plan(
        use_cases.actor, day=day, starts=time(8, 30), ends=time(11, 0), name=name, **fields
    )
    return planned.occurrence.id


def table(window: MainWindow) -> list[list[str]]:
    model = window.page().findChild(QTableView, "activityTable").model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def form(window: MainWindow) -> QDialog:
    found = [one for one in window.findChildren(QDialog, "activityForm") if one.isVisible()]
    assert len(found) == 1
    return found[0]


def choose(dialog: QWidget, name: str, words: str) -> None:
    box = dialog.findChild(QComboBox, name)
    box.setCurrentIndex(box.findText(words))
    assert box.currentText() == words


def test_without_an_activity_the_page_says_what_one_is_good_for(desk: MainWindow) -> None:
    assert "还没有活动" in desk.page().findChild(QLabel, "emptySentence").text()
    desk.page().findChild(QPushButton, "emptyAction").click()
    assert form(desk).windowTitle() == "新建活动"


def test_an_activity_is_planned_from_the_keyboard(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    hands.hanzi("人居环境整治")
    choose(dialog, "workContent", "持续深入移风易俗")
    choose(dialog, "activityForm", "环境清洁")
    dialog.findChild(QDateEdit, "day").setDate(QDate(2026, 11, 28))
    dialog.findChild(QTimeEdit, "endsAt").setTime(QTime(11, 30))
    dialog.findChild(QComboBox, "team").setEditText("党员志愿服务队")
    dialog.findChild(QComboBox, "place").setEditText("村文化广场")
    dialog.findChild(QLineEdit, "point1").setText("清理村道")
    dialog.findChild(QLineEdit, "point3").setText("入户宣讲")
    dialog.findChild(QLineEdit, "slogan").setText("清洁家园")
    hands.press(Qt.Key.Key_Return, CTRL)
    assert table(desk) == [
        [
            "2026-11-28",
            "人居环境整治",
            "持续深入移风易俗",
            "村文化广场",
            "党员志愿服务队",
            "",
            "",
            "计划",
            "",
        ]
    ]
    line = station.activities.page(station.actor).lines[0]
    kept = station.activities.get(station.actor, line.id).activity
    assert kept.points == ("清理村道", "入户宣讲")
    assert (kept.slogan, kept.form) == ("清洁家园", "cleanup")
    assert [team.name for team in station.volunteers.teams(station.actor)] == ["党员志愿服务队"]
    assert "已保存“人居环境整治”" in desk.page().banner.words()


def test_a_new_activity_begins_as_the_last_of_its_team_was(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    teams = {
        name: station.volunteers.team_named(station.actor, name) for name in ("党员队", "巾帼队")
    }
    for name, leader in (("党员队", "李秀英"), ("巾帼队", "周玉珍")):
        plan(
            station,
            f"{name}的活动",
            team_id=teams[name].id,
            organiser=name,
            leader_name=leader,
            work_content="customs_reform" if name == "党员队" else "cultural_life",
        )
    desk.page().refresh()
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    leader = dialog.findChild(QLineEdit, "leaderName")
    team = dialog.findChild(QComboBox, "team")
    for name, expected in (("党员队", "李秀英"), ("巾帼队", "周玉珍")):
        team.setCurrentIndex(team.findText(name))
        team.activated.emit(team.currentIndex())
        assert leader.text() == expected
    assert dialog.findChild(QComboBox, "workContent").currentText() == "丰富活跃文化生活"
    leader.setText("我自己")
    team.setCurrentIndex(team.findText("党员队"))
    team.activated.emit(team.currentIndex())
    assert leader.text() == "我自己"
    assert dialog.findChild(QLineEdit, "activityName").text() == ""
    dialog.findChild(QPushButton, "cancelActivity").click()


@pytest.mark.parametrize(
    ("name", "ends", "field", "words"),
    [
        ("", QTime(11, 30), "activityNameHint", "请填写活动名称"),
        ("宣讲", QTime(8, 0), "spanHint", "结束时间要晚于开始时间"),
    ],
)
def test_what_is_wrong_stands_beside_the_field(
    desk: MainWindow, hands: Any, name: str, ends: QTime, field: str, words: str
) -> None:
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    dialog.findChild(QLineEdit, "activityName").setText(name)
    dialog.findChild(QTimeEdit, "endsAt").setTime(ends)
    dialog.findChild(QPushButton, "saveActivity").click()
    assert dialog.findChild(QLabel, field).text() == words
    assert dialog.isVisible()
    dialog.findChild(QPushButton, "cancelActivity").click()


def test_a_point_too_long_for_a_poster_is_counted_and_not_saved(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    hands.hanzi("宣讲")
    point = dialog.findChild(QLineEdit, "point2")
    point.setFocus()
    hands.hanzi("字" * 41)
    assert dialog.findChild(QLabel, "point2Count").text() == "✕ 41/40"
    dialog.findChild(QPushButton, "saveActivity").click()
    assert "海报放不下" in dialog.findChild(QLabel, "activityFormBannerWords").text()
    assert station.activities.page(station.actor).total == 0
    hands.press(Qt.Key.Key_Backspace)
    assert dialog.findChild(QLabel, "point2Count").text() == "40/40"
    dialog.findChild(QPushButton, "saveActivity").click()
    assert station.activities.page(station.actor).total == 1


def test_a_changed_activity_keeps_what_was_not_touched(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    plan(station, "宣讲", points=("一", "二"), slogan="讲", planned_count=30, audience="村民")
    desk.page().refresh()
    desk.page().findChild(QTableView, "activityTable").setFocus()
    before = station.activities.get(
        station.actor, station.activities.page(station.actor).lines[0].id
    )
    hands.press(Qt.Key.Key_Return)
    dialog = form(desk)
    dialog.findChild(QLineEdit, "activityName").setText("冬季防火宣讲")
    dialog.findChild(QPushButton, "saveActivity").click()
    after = station.activities.get(station.actor, before.occurrence.id)
    assert after.activity.name == "冬季防火宣讲"
    for field in ("points", "slogan", "planned_count", "audience", "organiser", "activity_no"):
        assert getattr(after.activity, field) == getattr(before.activity, field), field
    assert after.occurrence == before.occurrence


@pytest.mark.parametrize(
    ("button", "template"), [("printSheet", "签到表（名册版）"), ("printPoster", "海报 · 标准红")]
)
def test_each_paper_is_one_press_away(
    desk: MainWindow, station: UseCases, settle: Callable[[], None], button: str, template: str
) -> None:
    plan(station, "宣讲")
    desk.page().refresh()
    desk.page().findChild(QPushButton, button).click()
    settle()
    assert desk.page().objectName() == "print-centrePage"
    assert desk.page().findChild(QListWidget, "templates").currentItem().text() == template


def test_the_sheet_of_an_activity_is_one_press_away(desk: MainWindow, station: UseCases) -> None:
    plan(station, "宣讲")
    desk.page().refresh()
    desk.page().findChild(QPushButton, "enterSheet").click()
    assert "宣讲" in desk.page().about.fullText()


def test_a_cancelled_occurrence_stays_in_the_list_and_is_not_entered(
    desk: MainWindow, station: UseCases
) -> None:
    occurrence = plan(station, "宣讲")
    desk.page().refresh()
    desk.page().findChild(QPushButton, "cancelOccurrence").click()
    question = desk.findChild(QDialog, "confirmDialog")
    question.findChild(QPushButton, "confirmDo").click()
    state = station.activities.get(station.actor, occurrence).occurrence.state
    assert state is OccurrenceState.CANCELLED
    assert table(desk)[0][-2] == "已取消"
    assert not desk.page().findChild(QPushButton, "enterSheet").isEnabled()


def test_the_list_is_narrowed_by_name_and_period(
    desk: MainWindow, hands: Any, station: UseCases, qtbot: Any
) -> None:
    plan(station, "人居环境整治")
    plan(station, "周末电影", day=date(2020, 1, 1))
    desk.page().refresh()
    assert [row[1] for row in table(desk)] == ["人居环境整治", "周末电影"]
    desk.page().findChild(QLineEdit, "activitySearch").setFocus()
    hands.hanzi("电影")
    qtbot.waitUntil(lambda: [row[1] for row in table(desk)] == ["周末电影"])
    period = desk.page().findChild(QComboBox, "activityPeriod")
    period.setCurrentIndex(period.findText("本年"))
    assert "没有符合条件的活动" in desk.page().findChild(QLabel, "emptySentence").text()


def test_a_year_that_is_hardly_meant_is_said_under_the_form(desk: MainWindow, hands: Any) -> None:
    desk.activateWindow()
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    told = dialog.fields.in_the_way
    assert told.isHidden()
    today = QDate.currentDate()
    dialog.fields.day.setDate(today.addYears(-3))
    assert f"{today.year() - 3} 年，不是今年" in told.text()
    dialog.fields.day.setDate(today.addDays(30))
    assert told.text() == ""
    dialog.findChild(QPushButton, "cancelActivity").click()


def test_the_list_is_narrowed_by_how_activities_are_counted(
    desk: MainWindow, station: UseCases
) -> None:
    plan(station, "人居环境整治", work_content="core_values", scenario_tags=("env", "safety"))
    plan(station, "周末电影", form="screening", service_platform="culture")
    desk.page().refresh()
    by = desk.page().findChild(QComboBox, "filterBy")
    code = desk.page().findChild(QComboBox, "filterCode")
    assert code.isHidden()
    for field, chosen, names in (
        ("scenario_tags", "safety", ["人居环境整治"]),
        ("form", "screening", ["周末电影"]),
        ("service_platform", "culture", ["周末电影"]),
        ("work_content", "core_values", ["人居环境整治"]),
    ):
        by.setCurrentIndex(by.findData(field))
        code.setCurrentIndex(code.findData(chosen))
        assert [row[1] for row in table(desk)] == names, field
    by.setCurrentIndex(0)
    assert len(table(desk)) == 2
    with pytest.raises(WenmingError) as caught:
        station.activities.page(station.actor, tags={"leader_phone": "1"})
    assert caught.value.code is Code.INVALID_FIELD


def test_the_page_and_its_form_fit_every_window(
    desk: MainWindow, hands: Any, station: UseCases, misfits: Callable[[QWidget], list[str]]
) -> None:
    found = misfits(desk)
    plan(station, "人居环境整治志愿服务活动" * 3, place="村文化广场东侧舞台" * 3)
    desk.page().refresh()
    found += misfits(desk)
    desk.activateWindow()
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    dialog.findChild(QPushButton, "saveActivity").click()
    assert found + misfits(dialog) == []
    dialog.findChild(QPushButton, "cancelActivity").click()


def test_escape_closes_a_form_nothing_was_typed_into(
    desk: MainWindow, hands: Any, settle: Callable[[], None]
) -> None:
    hands.press(Qt.Key.Key_F4)
    assert form(desk).isVisible()
    hands.press(Qt.Key.Key_Escape)
    settle()
    assert not [one for one in desk.findChildren(QDialog) if one.isVisible()]


def test_escape_asks_before_it_throws_away_what_was_typed(desk: MainWindow, hands: Any) -> None:
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    hands.hanzi("宣讲")
    hands.press(Qt.Key.Key_Escape)
    question = dialog.findChild(QDialog, "confirmDialog")
    assert question.isVisible()
    question.findChild(QPushButton, "confirmKeep").click()
    assert dialog.isVisible()
    assert dialog.findChild(QLineEdit, "activityName").text() == "宣讲"
    dialog.findChild(QPushButton, "cancelActivity").click()


@pytest.mark.acceptance(44)
def test_tab_goes_through_the_form_as_one_reads(desk: MainWindow, hands: Any) -> None:
    hands.press(Qt.Key.Key_F4)
    assert form(desk).isVisible()
    names = []
    for _ in range(26):  # Tab stops at year, month and day, at hour and minute
        focused = QApplication.focusWidget()
        assert focused is not None
        owner = focused if focused.objectName() else focused.parentWidget()
        names.append(owner.objectName())
        hands.press(Qt.Key.Key_Tab)
    assert [name for name, _ in groupby(names)][:17] == [
        "activityName",
        "workContent",
        "activityForm",
        "servicePlatform",
        "activityNature",
        "day",
        "startsAt",
        "endsAt",
        "every",
        "place",
        "team",
        "leaderName",
        "leaderPhone",
        "audience",
        "plannedCount",
        "point1",
        "point2",
    ]


@pytest.mark.acceptance(47)
def test_a_regular_activity_shows_its_next_days_before_it_is_saved(
    desk: MainWindow, hands: Any, station: UseCases
) -> None:
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    hands.hanzi("周周乐")
    dialog.findChild(QDateEdit, "day").setDate(QDate(2026, 12, 22))
    choose(dialog, "every", "每周（周周乐）")
    dialog.findChild(QDateEdit, "repeatsUntil").setDate(QDate(2027, 1, 5))
    told = dialog.findChild(QLabel, "nextDays").text()
    assert told.startswith("共 3 场，接下来：12月22日（周二）、12月29日（周二）、1月5日（周二）")
    assert "2027年的放假安排还没有收到" in told
    dialog.findChild(QPushButton, "weekday4").click()
    assert dialog.findChild(QLabel, "nextDays").text().startswith("共 5 场")
    dialog.findChild(QPushButton, "saveActivity").click()
    days = {row["day"] for row in station.records.find(station.actor, "occurrence", {})}
    assert days == {"2026-12-22", "2026-12-24", "2026-12-29", "2026-12-31", "2027-01-05"}


def test_one_session_is_moved_or_all_that_follow(desk: MainWindow, station: UseCases) -> None:
    first = plan(station, "周周乐", date(2026, 12, 22), recurrence="weekly:2;count=3")
    for ticked, expected in ((False, ["09:00", "08:30", "08:30"]), (True, ["09:00"] * 3)):
        desk.open_page("activities", first)
        desk.page().findChild(QPushButton, "changeActivity").click()
        dialog = form(desk)
        dialog.findChild(QTimeEdit, "startsAt").setTime(QTime(9, 0))
        dialog.findChild(QCheckBox, "followTimes").setChecked(ticked)
        dialog.findChild(QPushButton, "saveActivity").click()
        rows = station.records.find(station.actor, "occurrence", {})
        assert [row["starts_at"][11:16] for row in rows] == expected


def test_what_is_behind_more_is_kept_and_shown_again(desk: MainWindow, station: UseCases) -> None:
    occurrence = plan(station, "心理疏导", six_transmit=("morality",), risk_level="high")
    desk.open_page("activities", occurrence)
    desk.page().findChild(QPushButton, "changeActivity").click()
    dialog = form(desk)
    assert dialog.findChild(QWidget, "activityMore").isVisible()  # because something is in it
    choose(dialog, "activity-mode", "线上线下结合")
    ticks = dialog.findChild(QListWidget, "activity-entry_targets")
    assert ticks.count() == 5  # 五进 is a county's setting
    ticks.item(0).setCheckState(Qt.CheckState.Checked)
    choose(dialog, "activity-is_private", "是")
    dialog.findChild(QPushButton, "saveActivity").click()
    stored = station.activities.get(station.actor, occurrence).activity
    assert (stored.mode, stored.is_private) == ("hybrid", True)
    assert (stored.six_transmit, stored.risk_level) == (("morality",), "high")
    assert stored.entry_targets == ("countryside",)


def test_the_calendar_is_walked_by_arrows_and_begins_an_activity_on_its_day(
    desk: MainWindow, hands: Any, station: UseCases, misfits: Callable[[QWidget], list[str]]
) -> None:
    held = plan(station, "义诊", date(2027, 1, 1))
    tabs = desk.page().findChild(QTabWidget, "activityTabs")
    tabs.setCurrentIndex(1)
    grid = desk.page().findChild(QTableView, "monthGrid")
    grid.chosen.emit(date(2026, 12, 25))
    tabs.currentWidget().findChild(QPushButton, "calendarToday")
    part = grid.parentWidget()
    part.refresh()
    grid.setFocus()
    hands.press(Qt.Key.Key_Down)  # the same weekday of the next week lies in the next year
    assert desk.page().findChild(QLabel, "calendarTitle").text() == "2027年1月"
    assert "1月1日 星期五" in desk.page().findChild(QLabel, "dayTitle").text()
    assert "2027年的放假安排还没有收到" in desk.page().findChild(QLabel, "holidaysUnknown").text()
    assert misfits(desk) == []
    days = desk.page().findChild(QListWidget, "dayList")
    assert days.item(0).text() == "08:30—11:00　义诊"
    hands.press(Qt.Key.Key_Return)
    assert days.hasFocus()
    grid.setFocus()
    hands.press(Qt.Key.Key_F4)
    dialog = form(desk)
    assert dialog.findChild(QDateEdit, "day").date() == QDate(2027, 1, 1)
    dialog.findChild(QPushButton, "cancelActivity").click()
    days.itemActivated.emit(days.item(0))
    assert tabs.currentIndex() == 0
    assert table(desk)
    assert desk.page()._line().id == held


def test_an_idea_for_a_festival_becomes_an_activity(desk: MainWindow) -> None:
    tabs = desk.page().findChild(QTabWidget, "activityTabs")
    tabs.setCurrentIndex(1)
    grid = desk.page().findChild(QTableView, "monthGrid")
    grid.chosen.emit(date(2026, 6, 19))
    days = desk.page().findChild(QListWidget, "dayList")
    assert days.item(0).text() == "可以办：包粽子、送老人"
    days.itemActivated.emit(days.item(0))
    dialog = form(desk)
    assert dialog.findChild(QLineEdit, "activityName").text() == "我们的节日·端午节 包粽子、送老人"
    assert dialog.findChild(QDateEdit, "day").date() == QDate(2026, 6, 19)
    dialog.findChild(QPushButton, "cancelActivity").click()
    dialog.close()


def test_an_old_activity_among_many_is_found_by_its_id(
    window: MainWindow, station: UseCases, settle: Callable[[], None]
) -> None:
    oldest = plan(station, "开年第一场", date(2025, 1, 1))
    with station.activities._uow() as work:
        shape = work.activities.get(station.activities.get(station.actor, oldest).activity.id)
        held = work.occurrences.get(oldest)
        for number in range(230):
            activity = replace(shape, id=work.next_id(), name=f"第{number}场")
            work.activities.add(activity)
            work.occurrences.add(
                replace(
                    held,
                    id=work.next_id(),
                    activity_id=activity.id,
                    day=date(2026, 1, 1) + timedelta(number),
                )
            )
    window.open_page("activities", oldest)
    settle()
    page = window.page()
    assert page._line().id == oldest
    page.findChild(QPushButton, "printSheet").click()
    settle()
    assert window.page().options.activity.currentData() == oldest
