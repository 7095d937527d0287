"""Approving by keys at the unit above, and what the unit below is shown of it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QTabWidget

from tests.ui.conftest import Hands
from tests.ui.test_reports import TODAY, rows
from tests.ui.two_units import TwoUnits
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.adapters.sync.feeds import Feed, OwnFeeds
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.domain.approvals import ReviewState
from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.org_units import Level, short_unit
from wenming_desktop.domain.periods import EVER
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.exchange_refused import RefusedCard
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import Button
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.table import Table

APPROVALS, REACHED, UNITS = 2, 3, 4
OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


def hold(use: UseCases, name: str, day: date = TODAY) -> UUID:
    """Plan an activity and post one person's three hours."""
    (person, *_) = use.volunteers.page(use.actor).lines or (None,)
    volunteer = person or use.volunteers.save(use.actor, None, name="王建国", phone="14100003381")
    given = [
        {
            "kind": "activity",
            "name": name,
            "occurrences": [
                {"day": day.isoformat(), "starts": "08:30", "ends": "11:30", "ref": "one"}
            ],
        },
        {
            "kind": "sign_in",
            "occurrence_id": "@one",
            "volunteer_id": str(volunteer.id),
            "minutes": 180,
        },
    ]
    results = use.records.record(use.actor, given)
    return next(one.id for one in results if one.kind == "occurrence")


def state(use: UseCases, row_id: UUID) -> ReviewState:
    return use.approvals.reviews(use.actor, EVER)[row_id].state


def show(window: MainWindow, tab: int) -> None:
    window.findChild(QTabWidget, "exchangeTabs").setCurrentIndex(tab)


@pytest.fixture
def reported(two: TwoUnits) -> dict[str, UUID]:
    """Three posted activities of the station that the centre holds."""
    found = {name: hold(two.station, name) for name in ("人居环境整治", "义诊", "读书会")}
    two.carry(two.station, two.centre)
    return found


def test_one_key_approves_and_one_gives_back(
    two: TwoUnits,
    reported: dict[str, UUID],
    open_window: OpenWindow,
    settle: Callable[[], None],
    hands: Hands,
) -> None:
    window = open_window(two.centre, "exchange")
    tabs = window.findChild(QTabWidget, "exchangeTabs")
    assert tabs.tabText(APPROVALS) == "审批（3）"
    show(window, APPROVALS)
    table = window.findChild(Table, "approvalTable")
    table.setFocus()
    first, second, third = (row[2] for row in rows(window, "approvalTable"))
    hands.press(Qt.Key.Key_1)
    settle()
    assert state(two.centre, reported[first]) is ReviewState.APPROVED
    assert [row[2] for row in rows(window, "approvalTable")] == [second, third]
    assert window.findChild(Banner, "approvalBanner").words() == f"已通过“{first}”。"

    hands.press(Qt.Key.Key_2)
    reasons = window.findChild(QListWidget, "returnReasons")
    assert reasons.hasFocus()
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    settle()
    assert state(two.centre, reported[second]) is ReviewState.RETURNED
    review = two.centre.approvals.reviews(two.centre.actor, EVER)[reported[second]]
    assert review.reason == reasons_of(two.centre)[1]
    assert review.decided_by == two.centre.actor.name
    assert tabs.tabText(APPROVALS) == "审批（1）"

    window.findChild(Button, "approvalBannerAction").click()
    settle()
    assert state(two.centre, reported[second]) is ReviewState.OPEN
    assert tabs.tabText(APPROVALS) == "审批（2）"


def reasons_of(use: UseCases) -> tuple[str, ...]:
    return use.code_lists.labels("return_reason")


def test_a_reason_can_be_written_and_must_be_given(
    two: TwoUnits,
    reported: dict[str, UUID],
    open_window: OpenWindow,
    settle: Callable[[], None],
    hands: Hands,
    typing: Callable[[QLineEdit, str], None],
) -> None:
    window = open_window(two.centre, "exchange")
    show(window, APPROVALS)
    window.findChild(Table, "approvalTable").selectRow(0)
    (name, *_) = (row[2] for row in rows(window, "approvalTable"))
    window.findChild(Button, "returnRecord").click()
    settle()
    field = window.findChild(QLineEdit, "returnReason")
    field.clear()
    window.findChild(Button, "returnDo").click()
    assert state(two.centre, reported[name]) is ReviewState.OPEN
    typing(field, "照片看不清")
    field.setFocus()
    hands.press(Qt.Key.Key_Return)
    settle()
    review = two.centre.approvals.reviews(two.centre.actor, EVER)[reported[name]]
    assert (review.state, review.reason) == (ReviewState.RETURNED, "照片看不清")
    window.findChild(Choice, "approvalFilter").choose(ReviewState.RETURNED)
    assert [row[2] for row in rows(window, "approvalTable")] == [name]
    assert "照片看不清" in window.findChild(QLabel, "approvalDetail").text()


def test_the_village_sees_the_decisions_and_mends_what_came_back(
    two: TwoUnits,
    reported: dict[str, UUID],
    open_window: OpenWindow,
    settle: Callable[[], None],
) -> None:
    centre = two.centre
    centre.approvals.approve(centre.actor, reported["人居环境整治"])
    centre.approvals.give_back(centre.actor, reported["义诊"], "人数与签到表不符")
    two.carry(two.centre, two.station)

    window = open_window(two.station, "today")
    tasks = [one.text() for one in window.findChildren(QLabel) if one.isVisible()]
    assert "有退回 1 条，改好再报" in tasks
    assert not any("待审批" in one for one in tasks)
    number = next(n for n in range(1, 20) if _task(window, n) == "有退回 1 条，改好再报")
    window.findChild(Button, f"task{number}").click()
    settle()
    tabs = window.findChild(QTabWidget, "exchangeTabs")
    assert tabs.currentIndex() == REACHED
    assert not tabs.isTabVisible(APPROVALS)
    found = {row[1]: (row[3], row[4]) for row in rows(window, "reachedTable")}
    assert found == {
        "人居环境整治": ("已审批", ""),
        "义诊": ("有退回", "人数与签到表不符"),
        "读书会": ("县已收", ""),
    }
    detail = window.findChild(QLabel, "reachedDetail").text()
    assert "清河县新时代文明实践中心" in detail
    assert detail.endswith("有退回——人数与签到表不符")
    assert (
        window.findChild(QLabel, "reachedSum").text() == "共 3 场：已审批 1，有退回 1，县已收 1。"
    )

    window.findChild(Button, "mendActivity").click()
    settle()
    assert {row[1]: row[-1] for row in rows(window, "activityTable")} == {
        "人居环境整治": "已审批",
        "义诊": "有退回",
        "读书会": "县已收",
    }
    mended = two.station.activities.get(two.station.actor, reported["义诊"])
    two.station.records.record(
        two.station.actor,
        [{"kind": "occurrence", "id": str(mended.occurrence.id), "beneficiaries": 12}],
    )
    window.page().refresh()
    settle()
    assert "退回后已改·还没封存" in {row[-1] for row in rows(window, "activityTable")}
    two.carry(two.station, two.centre)
    assert state(two.centre, reported["义诊"]) is ReviewState.MENDED


def _task(window: MainWindow, number: int) -> str:
    """Return what a row says; those of before are hidden and go with the next turn of the loop."""
    labels = window.findChildren(QLabel, f"task{number}Words")
    return next((one.text() for one in labels if one.isVisible()), "")


def test_the_centre_is_told_what_waits_and_goes_there(
    two: TwoUnits,
    reported: dict[str, UUID],
    open_window: OpenWindow,
    settle: Callable[[], None],
) -> None:
    assert reported
    window = open_window(two.centre, "today")
    number = next(n for n in range(1, 20) if _task(window, n) == "待审批 3 场活动")
    window.findChild(Button, f"task{number}").click()
    settle()
    assert window.findChild(QTabWidget, "exchangeTabs").currentIndex() == APPROVALS


def test_a_month_is_approved_and_given_back_as_a_whole(
    two: TwoUnits,
    reported: dict[str, UUID],
    open_window: OpenWindow,
    settle: Callable[[], None],
    hands: Hands,
) -> None:
    window = open_window(two.centre, "exchange")
    show(window, APPROVALS)
    words = window.findChild(QLabel, "approvalMonthWords").text()
    assert "共 3 场，通过 0，退回 0，待审批 3。" in words
    window.findChild(Button, "returnMonth").click()
    settle()
    hands.press(Qt.Key.Key_Return)
    settle()
    assert rows(window, "approvalTable") == []
    two.carry(two.centre, two.station)
    below = open_window(two.station, "exchange")
    show(below, REACHED)
    whole = below.findChild(QLabel, "reachedWholeMonth")
    assert whole.isVisible()
    assert reasons_of(two.centre)[0] in whole.text()

    window.findChild(Button, "approvalBannerAction").click()
    settle()
    window.findChild(Button, "approveMonth").click()
    window.findChild(Button, "confirmDo").click()
    settle()
    assert {state(two.centre, one) for one in reported.values()} == {ReviewState.APPROVED}
    two.carry(two.centre, two.station)
    below.page().refresh()
    settle()
    assert "已审批" in below.findChild(QLabel, "reachedWholeMonth").text()
    assert [row[3] for row in rows(below, "reachedTable")] == ["已审批"] * 3


def test_the_lists_fit_every_window(
    two: TwoUnits,
    reported: dict[str, UUID],
    open_window: OpenWindow,
    misfits: Callable[..., list[str]],
) -> None:
    centre = two.centre
    long = "人数与签到表不符，另外活动小结没有写，照片也看不清楚，请补齐以后再报"
    centre.approvals.give_back(centre.actor, reported["义诊"], long)
    centre.approvals.give_back_month(
        centre.actor, two.station.org_units.own(two.station.actor).id, f"{TODAY:%Y-%m}", long
    )
    two.carry(two.centre, two.station)
    window = open_window(two.centre, "exchange")
    window.findChild(Choice, "approvalFilter").choose("all")
    show(window, APPROVALS)
    found = misfits(window)
    below = open_window(two.station, "exchange")
    show(below, REACHED)
    assert found + misfits(below) == []


def test_what_was_not_taken_above_is_said_in_words(
    two: TwoUnits,
    reported: dict[str, UUID],
    open_window: OpenWindow,
    settle: Callable[[], None],
) -> None:
    """Group 33: the station seals an approval of its own; the centre refuses it and says so."""
    window = open_window(two.station, "exchange")
    assert not window.findChild(RefusedCard).isVisible()
    seal_own_approval(two.station, reported["义诊"])
    two.carry(two.station, two.centre)
    two.carry(two.centre, two.station)
    window.page().refresh()
    line = window.findChild(QLabel, "refusedLines1")
    assert line.isVisible()
    assert line.text() == (
        "清河县新时代文明实践中心没收下 1 条：这一项按规定不能由本单位写，请联系上级。"
    )
    window.open_page("today")
    settle()
    told = [_task(window, number) for number in range(1, 20)]
    assert "上级没有收下 1 条" in told, told


def seal_own_approval(use: UseCases, occurrence: UUID) -> None:
    """Write into the own feed what only a unit above may write."""
    port = use.exchange._port
    assert isinstance(port, DeviceExchange)
    with port._engine.begin() as connection:
        own = own_facts.load(connection)
        fields = BY_NAME["approval"].groups[0].fields
        given = {"occurrence_id": occurrence.bytes, "month": "2026-11", "decision": "approved"}
        row_id = RowIdMaker(own.device_no, local_now).make(own.org_no)
        meta = [[int(OpKind.SET)], [1], [5_000_000_000_000], *([0] for _ in range(6))]
        values = [[given.get(one.column)] for one in fields]
        block = Block(9, 1, [one.no for one in fields], [row_id.bytes], meta, values)
        OwnFeeds(connection, own, local_now(), 0).append(Feed("D", own.org_no), [block])


def test_the_silent_units_are_one_choice_away(
    two: TwoUnits,
    make_home: Callable[..., UseCases],
    open_window: OpenWindow,
    tmp_path: Path,
) -> None:
    other = make_home("other", unit="青山镇桃源村新时代文明实践站")
    stick = tmp_path / "other-stick"
    stick.mkdir()
    TwoUnits(other, two.centre, stick)
    hold(two.station, "人居环境整治")
    two.carry(two.station, two.centre)
    window = open_window(two.centre, "exchange")
    show(window, UNITS)
    words = window.findChild(QLabel, "silentUnits").text()
    assert words == "⚠ 本月 2 个单位中，1 个还没有上报：青山镇桃源村。"
    found = [(row[0], row[3], row[4]) for row in rows(window, "units")]
    assert found == [
        ("青山镇桃源村", "未上报", "0"),
        (short_unit(two.station.org_units.own(two.station.actor).name), "已上报", "1"),
    ]
    choice = window.findChild(Choice, "unitFilter")
    choice.choose("silent")
    assert [row[0] for row in rows(window, "units")] == ["青山镇桃源村"]
    choice.choose("missing")
    assert rows(window, "units") == []
    choice.choose("bundles")
    assert window.findChild(Table, "arrivedBundles").isVisible()
    assert (
        window.findChild(QLabel, "bundleContents")
        .text()
        .endswith("新带来：活动 1 场，签到 1 人次，服务时长 3 小时。")
    )
