"""活动 → 阵地: how venues are used, the week, and clashes that are told but not forbidden."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableView,
    QTabWidget,
    QTimeEdit,
    QWidget,
)

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.main_window import MainWindow

TODAY = date.today()  # noqa: DTZ011  the tab shows this week
MONDAY = TODAY - timedelta(TODAY.weekday())


@pytest.fixture
def hall(station: UseCases) -> UUID:
    item = {"kind": "venue", "name": "村文化礼堂", "ownership_unit": "村委会"}
    item |= {"opening_slots": ["1-7 08:00-12:00"]}
    row_id = station.records.record(station.actor, [item])[0].id
    times = {"starts": time(9), "ends": time(11), "venue_id": row_id}
    station.activities.plan(station.actor, name="宣讲会", day=MONDAY, **times)
    return row_id


def venues_tab(window: MainWindow) -> QWidget:
    tabs = window.page().findChild(QTabWidget, "activityTabs")
    tabs.setCurrentIndex(2)
    return tabs.currentWidget()


def cells(table: QTableView) -> list[list[str]]:
    model = table.model()
    rows, columns = range(model.rowCount()), range(model.columnCount())
    return [[model.index(row, column).data() or "" for column in columns] for row in rows]


def test_the_week_of_a_venue_is_shown_and_a_booking_that_meets_another_is_told(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    hall: UUID,
    misfits: Callable[[QWidget], list[str]],
) -> None:
    assert hall
    window = open_window(station, "activities")
    part = venues_tab(window)
    (line,) = cells(part.findChild(QTableView, "venueUseTable"))
    assert line[:2] == ["村文化礼堂", "村委会"]
    assert line[2].endswith("%")
    week = part.findChild(QTableView, "venueWeek")
    assert cells(week)[0][0] == "08:00—12:00"
    assert "宣讲会" in cells(week)[1][0]
    assert misfits(window) == []
    window.page().findChild(QPushButton, "bookVenue").click()
    (dialog,) = window.findChildren(QDialog, "registerForm")
    assert dialog.findChild(QComboBox, "register-venue_id").currentText() == "村文化礼堂"
    dialog.findChild(QLineEdit, "register-starts_at").setText(f"{MONDAY} 10:00")
    dialog.findChild(QLineEdit, "register-ends_at").setText(f"{MONDAY} 13:00")
    dialog.findChild(QPushButton, "saveRegister").click()
    told = window.page().banner.words()
    assert "已保存，但请注意" in told
    assert "已经有：09:00—11:00 宣讲会" in told
    assert "这个时间村文化礼堂不开放" in told
    assert any("冲突" in row[0] for row in cells(week))


def test_planning_at_a_venue_that_is_taken_is_told_in_the_form(
    open_window: Callable[..., MainWindow], station: UseCases, hall: UUID, hands: Any
) -> None:
    assert hall
    window = open_window(station, "activities")
    window.activateWindow()
    hands.press(Qt.Key.Key_F4)
    (dialog,) = window.findChildren(QDialog, "activityForm")
    dialog.findChild(QDateEdit, "day").setDate(QDate(MONDAY.year, MONDAY.month, MONDAY.day))
    dialog.findChild(QTimeEdit, "startsAt").setTime(QTime(10, 0))
    dialog.findChild(QTimeEdit, "endsAt").setTime(QTime(12, 0))
    told = dialog.findChild(QLabel, "inTheWay")
    dialog.findChild(QComboBox, "place").setEditText("村口")  # the last place was proposed
    assert not told.isVisible()
    dialog.findChild(QComboBox, "place").setEditText("村文化礼堂")
    assert "09:00—11:00 宣讲会" in told.text()
    dialog.findChild(QTimeEdit, "startsAt").setTime(QTime(11, 0))
    assert not told.isVisible()
    dialog.findChild(QTimeEdit, "startsAt").setTime(QTime(10, 0))
    dialog.findChild(QLineEdit, "activityName").setText("茶话会")
    dialog.findChild(QPushButton, "saveActivity").click()  # told, not forbidden
    names = [one["name"] for one in station.records.find(station.actor, "activity", {})]
    assert names == ["宣讲会", "茶话会"]


def test_the_first_venue_is_registered_where_there_is_none(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    settle: Callable[[], None],
    misfits: Callable[[QWidget], list[str]],
) -> None:
    window = open_window(station, "activities")
    part = venues_tab(window)
    settle()
    assert misfits(window) == []
    (begin,) = [one for one in part.findChildren(QPushButton) if one.isVisible()]
    assert (begin.objectName(), begin.text()) == ("emptyAction", "登记阵地")
    begin.click()
    settle()
    form = next(one for one in window.findChildren(RegisterForm) if one.isVisible())
    form._answer("name").put("农家书屋")
    form.findChild(QPushButton, "saveRegister").click()
    settle()
    assert cells(part.findChild(QTableView, "venueUseTable"))[0][0] == "农家书屋"
    assert not begin.isVisible()
    assert misfits(window) == []
