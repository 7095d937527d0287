"""Who has not reported, what the last stick contained, and how far each activity has got."""

from collections.abc import Callable
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QTabWidget

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.org_units import Level, short_unit
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.table import Table

TODAY = date.today()  # noqa: DTZ011  the window asks the wall clock as well


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


def plan(use_cases: UseCases, name: str, day: date) -> None:
    use_cases.activities.plan(
        use_cases.actor, day=day, starts=time(8, 30), ends=time(11, 30), name=name
    )


def rows(window: MainWindow, name: str) -> list[list[str]]:
    model = window.findChild(Table, name).model()
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_each_activity_tells_how_far_it_has_got(
    two: TwoUnits, open_window: Callable[..., MainWindow], settle: Callable[[], None]
) -> None:
    today = TODAY
    plan(two.station, "人居环境整治", today)
    two.carry(two.station, two.centre)
    two.carry(two.centre, two.station)
    plan(two.station, "义诊", today)
    window = open_window(two.station, "exchange")
    found = {row[1]: row[3] for row in rows(window, "reachedTable")}
    assert found == {"人居环境整治": "县已收", "义诊": "还没封存"}
    assert window.findChild(QLabel, "reachedSum").text() == "共 2 场：县已收 1，还没封存 1。"
    two.carry(two.station, two.centre)
    window.page().refresh()
    settle()
    assert {row[1]: row[3] for row in rows(window, "reachedTable")}["义诊"] == "已写盘"


def test_a_month_without_activities_says_so(
    two: TwoUnits, open_window: Callable[..., MainWindow], settle: Callable[[], None]
) -> None:
    window = open_window(two.station, "exchange")
    window.findChild(QTabWidget, "exchangeTabs").setCurrentIndex(3)
    window.findChild(Choice, "reachedMonth").setCurrentIndex(3)
    settle()
    sentences = [one.text() for one in window.findChildren(QLabel, "emptySentence")]
    assert "这个月没有活动。" in sentences
    assert window.findChild(QLabel, "reachedSum").text() == ""


def test_the_centre_sees_what_came_and_that_a_number_is_missing(
    two: TwoUnits, open_window: Callable[..., MainWindow]
) -> None:
    two.person()
    plan(two.station, "人居环境整治", TODAY)
    lost = two.station.exchange.export(two.station.actor, two.stick / "lost")
    plan(two.station, "义诊", TODAY)
    two.carry(two.station, two.centre)
    window = open_window(two.centre, "exchange")
    (unit,) = rows(window, "units")
    number = lost.files[0].number
    assert unit[0] == short_unit(two.station.org_units.own(two.station.actor).name)
    assert unit[3] == "已上报"
    assert unit[6:] == ["今天来过", f"第 {number} 号数据包未收到"]
    newest = rows(window, "arrivedBundles")[0]
    assert newest[2] == str(number + 1)
    assert int(newest[3]) == sum(int(one) for one in newest[4:8]) > 0
    assert newest[-1] == "收下了"


def test_a_unit_that_never_reported_is_named_first(
    two: TwoUnits, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window(two.centre, "exchange")
    assert "1 个还没有上报" in window.findChild(QLabel, "silentUnits").text()
    assert rows(window, "units")[0][3] == "未上报"
    assert rows(window, "units")[0][6] == "还没有来过"


def test_the_reports_fit_every_window(
    two: TwoUnits, open_window: Callable[..., MainWindow], misfits: Callable[..., list[str]]
) -> None:
    plan(two.station, "人居环境整治", TODAY)
    two.person()
    window = open_window(two.centre, "exchange")
    found = []
    for number in (3, 4):
        window.findChild(QTabWidget, "exchangeTabs").setCurrentIndex(number)
        found += misfits(window)
    assert found == []
