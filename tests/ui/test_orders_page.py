"""群众点单: a need from the first word to the last, with the buttons a clerk sees."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.order_flow import NeedState
from wenming_desktop.services.matching.supply_demand import ListName
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.need_decisions import MergeDialog, ReferDialog
from wenming_desktop.ui.dialogs.order_forms import OrderDialog
from wenming_desktop.ui.dialogs.order_give import GiveDialog
from wenming_desktop.ui.dialogs.order_steps import OrderSteps
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.orders import OrdersPage
from wenming_desktop.ui.pages.orders_supply import SupplyDemand
from wenming_desktop.ui.widgets import file_choice


@pytest.fixture
def page(open_window: Callable[..., MainWindow], station: UseCases) -> OrdersPage:
    found = open_window(station, "orders").findChild(OrdersPage)
    assert isinstance(found, OrdersPage)
    return found


def offered(page: OrdersPage) -> list[str]:
    return [button.text() for button in page._acts if button.isVisible()]


def press(widget: QWidget, words: str) -> None:
    (button,) = [
        one
        for one in widget.findChildren(QAbstractButton)
        if one.isVisible() and one.text() == words
    ]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def dialog(page: OrdersPage, kind: type[QWidget] = OrderDialog) -> QWidget:
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def column(page: OrdersPage, name: str) -> list[list[str]]:
    tab = page.findChild(QAbstractButton, f"{name}Column")
    assert tab is not None
    QTest.mouseClick(tab, Qt.MouseButton.LeftButton)
    table = page.findChild(QTableView, "boardTable")
    assert table is not None
    model = table.model()
    return [
        [str(model.index(row, place).data()) for place in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def need(page: OrdersPage, content: str) -> None:
    page.use_cases.needs.register(page.actor, content=content, category="elder_care")
    page.refresh()


def test_an_empty_board_teaches_and_everything_fits(
    page: OrdersPage, misfits: Callable[[QWidget], list[str]]
) -> None:
    sentence = page.findChild(QLabel, "emptySentence")
    assert sentence is not None
    assert "点单" in sentence.text()
    assert misfits(page.window()) == []
    for number in range(12):
        need(page, f"第{number}位老人想学用智能手机看病挂号，最好有人上门教")
    assert misfits(page.window()) == []


def test_a_need_is_typed_into_the_form(page: OrdersPage, settle: Callable[[], None]) -> None:
    QTest.keyClick(page.window(), Qt.Key.Key_F4)
    form = dialog(page, RegisterForm)
    assert isinstance(form, RegisterForm)
    assert "state" not in form._rows
    assert str(form._answer("asked_on").given()) == f"{local_now():%Y-%m-%d}"
    form._answer("content").put("教老人用智能手机")
    form._answer("phone").put("13800001234")
    press(form, "保存")
    settle()
    ((number, content, *_),) = column(page, "review")
    assert content == "教老人用智能手机"
    assert number.isdigit()


@pytest.mark.acceptance(36)
def test_the_whole_round_by_the_buttons(page: OrdersPage, settle: Callable[[], None]) -> None:
    need(page, "教老人用智能手机")
    assert offered(page) == ["不予受理…", "合并…", "转部门…", "上报上级", "受理", "派单…"]
    press(page, "受理")
    assert [row[1] for row in column(page, "dispatch")] == ["教老人用智能手机"]
    press(page, "派单…")
    press(dialog(page), "派单")
    settle()
    assert column(page, "claim")[0][4] == "已派单"
    press(page, "接单…")
    press(dialog(page), "接单")
    assert column(page, "service")[0][4] == "已接单"
    press(page, "志愿者不接…")
    reason = dialog(page, ReasonDialog)
    assert isinstance(reason, ReasonDialog)
    reason._reason.setText("家里有事")
    press(reason, "志愿者不接")
    press(page, "办完…")
    done = dialog(page)
    done._outcome.put("教会了 12 人")
    done._hours.setText("1.5")
    press(done, "办完")
    assert offered(page) == []
    assert column(page, "evaluate")
    press(page, "评单…")
    press(dialog(page), "评单")
    settle()
    row = column(page, "done")[0]
    assert "5 分" in row
    rating = page.findChild(QLabel, "orderRating")
    assert rating is not None
    assert (
        rating.text()
        == "今年评单 1 件，好评率 100.0%（1 件）；未评率 0.0%（办完 1 件里 0 件没评）；待评 0 件。"
    )
    press(page, "办结")
    assert column(page, "done")[0][4] == "已办结"
    page.refresh()
    assert "未评率 0.0%（办完 1 件里 0 件没评）" in rating.text()
    press(page, "办理经过")
    steps = dialog(page, OrderSteps)
    words = " ".join(label.text() for label in steps.findChildren(QLabel))
    assert "家里有事" in words
    assert "很满意（5 分），本人评价" in words
    assert words.index("已派单") < words.index("已接单") < words.index("已办结")
    steps.close()


def test_hours_that_are_none_are_said_and_nothing_is_written(page: OrdersPage) -> None:
    need(page, "打扫")
    press(page, "派单…")
    press(dialog(page), "派单")
    column(page, "claim")
    press(page, "接单…")
    press(dialog(page), "接单")
    column(page, "service")
    press(page, "办完…")
    done = dialog(page)
    done._hours.setText("很久")
    press(done, "办完")
    assert done.isVisible()
    assert done.banner.words()
    done.give_up()
    assert column(page, "evaluate") == []


def test_a_team_that_is_none_is_said_and_not_left_out_in_silence(page: OrdersPage) -> None:
    need(page, "打扫")
    press(page, "派单…")
    give = dialog(page)
    give._team.setEditText("没有这支队伍")
    press(give, "派单")
    assert give.isVisible()
    assert "没有这支队伍" in give.banner.words()
    give.give_up()
    assert column(page, "claim") == []


def test_what_is_refused_asks_why_and_offers_nothing_more(page: OrdersPage) -> None:
    need(page, "借钱")
    press(page, "不予受理…")
    reason = dialog(page, ReasonDialog)
    assert isinstance(reason, ReasonDialog)
    press(reason, "不予受理")
    assert reason.isVisible()
    reason._reason.setText("不在服务范围")
    press(reason, "不予受理")
    assert column(page, "done")[0][4] == "不予受理"
    assert offered(page) == []


def test_number_keys_choose_a_column(page: OrdersPage) -> None:
    need(page, "打扫")
    page.window().activateWindow()
    QTest.keyClick(page.window(), Qt.Key.Key_6)
    assert page._stack.currentIndex() == 1
    QTest.keyClick(page.window(), Qt.Key.Key_1)
    assert page._stack.currentIndex() == 0


def keep(use: UseCases, *items: dict[str, object]) -> None:
    """Write lines of the registers."""
    for item in items:
        use.records.record(use.actor, [item])


def hair_team(page: OrdersPage) -> None:
    keep(
        page.use_cases,
        {"kind": "volunteer_team", "name": "爱心理发队", "service_scope": "给老人理发"},
        {"kind": "volunteer_team", "name": "清洁队", "field": "env_health"},
    )


def give_dialog(page: OrdersPage) -> GiveDialog:
    press(page, "派单…")
    found = dialog(page)
    assert isinstance(found, GiveDialog)
    while page.tasks.is_busy():
        QTest.qWait(10)
    return found


def test_who_suits_stands_first_with_reasons_and_one_key_takes_it(
    page: OrdersPage, misfits: Callable[[QWidget], list[str]]
) -> None:
    hair_team(page)
    need(page, "村里老人想理发")
    give = give_dialog(page)
    rows = give._candidates._model
    cells = [str(rows.index(0, place).data()) for place in range(rows.columnCount())]
    assert cells[:2] == ["队伍", "爱心理发队"]
    assert "能办“理发”" in cells[3]
    assert misfits(give) == []
    QTest.keyClick(give, Qt.Key.Key_F6)
    assert "爱心理发队" in give.banner.words()
    assert give._team.currentText() == "爱心理发队"
    QTest.keyClick(give, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (order,) = page.use_cases.orders.page(page.actor)
    team = page.use_cases.registers.read(page.actor, "teams", order.order.team_id)
    assert team["name"] == "爱心理发队"


def test_enter_takes_the_row_in_hand_and_another_choice_stays_free(page: OrdersPage) -> None:
    hair_team(page)
    need(page, "村里老人想理发")
    give = give_dialog(page)
    QTest.keyClick(give._candidates.table, Qt.Key.Key_Return)
    assert give._team.currentText() == "爱心理发队"
    give._team.setCurrentIndex(give._team.findText("清洁队"))
    press(give, "派单")
    (order,) = page.use_cases.orders.page(page.actor)
    team = page.use_cases.registers.read(page.actor, "teams", order.order.team_id)
    assert team["name"] == "清洁队"


def test_who_declined_comes_after_who_did_not(page: OrdersPage) -> None:
    hair_team(page)
    keep(page.use_cases, {"kind": "volunteer_team", "name": "便民小组", "service_scope": "理发"})
    need(page, "村里老人想理发")
    first = give_dialog(page)
    QTest.keyClick(first, Qt.Key.Key_F6)
    taken = first._team.currentText()
    press(first, "派单")
    column(page, "claim")
    press(page, "退单…")
    reason = dialog(page, ReasonDialog)
    assert isinstance(reason, ReasonDialog)
    reason._reason.setText("这周都不在村里")
    press(reason, "退单")
    column(page, "dispatch")
    again = give_dialog(page)
    rows = again._candidates._model
    names = [str(rows.index(row, 1).data()) for row in range(rows.rowCount())]
    assert names[0] != taken
    if taken in names:
        assert "这一件退过单" in str(rows.index(names.index(taken), 3).data())
    again.give_up()


def test_two_needs_become_one(page: OrdersPage) -> None:
    need(page, "想体检")
    need(page, "要做体检")
    column(page, "review")
    press(page, "合并…")
    merge = dialog(page)
    assert isinstance(merge, MergeDialog)
    press(merge, "合并")
    assert merge._into_row.error()
    merge._into.setCurrentIndex(0)
    press(merge, "合并")
    assert len(column(page, "review")) == 1
    assert column(page, "done")[0][4] == "已合并"
    assert offered(page) == []


def test_what_a_department_does_is_referred_and_its_answer_kept(page: OrdersPage) -> None:
    keep(page.use_cases, {"kind": "department", "name": "水利局"})
    need(page, "水渠漏水要修")
    press(page, "转部门…")
    refer = dialog(page)
    assert isinstance(refer, ReferDialog)
    press(refer, "转部门")
    assert refer._department_row.error()
    refer._department.setEditText("水利局")
    refer._reason.put("要专业施工")
    press(refer, "转部门")
    assert column(page, "done")[0][4] == "转部门"
    assert offered(page) == ["办结…"]
    press(page, "办结…")
    answer = dialog(page, ReasonDialog)
    assert isinstance(answer, ReasonDialog)
    answer._reason.setText("已修好")
    press(answer, "办结")
    (line,) = page.use_cases.needs.page(page.actor)
    assert line.need.state == NeedState.CLOSED
    assert line.need.reason == "转水利局：要专业施工；已修好"


def test_a_need_comes_by_any_of_the_nine_ways(page: OrdersPage) -> None:
    QTest.keyClick(page.window(), Qt.Key.Key_F4)
    form = dialog(page, RegisterForm)
    assert isinstance(form, RegisterForm)
    channel = form._answer("channel")
    codes = page.use_cases.code_lists.codes("need_channel")
    assert [channel.itemData(row) for row in range(channel.count())] == list(codes)
    assert len(codes) == 9
    form.give_up()
    for code in codes:
        page.use_cases.needs.register(page.actor, content=f"来自{code}", channel=code)
    page.refresh()
    assert len(column(page, "review")) == 9


def supply_part(page: OrdersPage) -> SupplyDemand:
    page._tabs_of_page.setCurrentIndex(1)
    found = page._tabs_of_page.part(1)
    assert isinstance(found, SupplyDemand)
    return found


def test_unmet_needs_and_unused_supply_open_their_rows_and_go_out_as_a_register(
    page: OrdersPage, tmp_path: Path, misfits: Callable[[QWidget], list[str]]
) -> None:
    hair_team(page)
    keep(
        page.use_cases,
        {"kind": "resident_need", "content": "修路灯", "asked_on": "2026-02-01"},
        {"kind": "resident_need", "content": "家里的难处", "is_private": True},
        {"kind": "venue", "name": "文化礼堂"},
        {"kind": "service_project", "name": "喜事新办", "category": "customs"},
    )
    page.refresh()
    part = supply_part(page)
    assert [one.name for one in part._lines()] == ["修路灯"]
    assert "没有审" in part._lines()[0].state
    assert "其他 1" in part._told.text()
    assert misfits(page.window()) == []
    press(page, "打开这一条")
    form = dialog(page, RegisterForm)
    assert form.windowTitle().startswith("修改")
    form.close()
    part._which.setCurrentIndex(list(ListName).index(ListName.UNUSED))
    assert {one.name for one in part._lines()} == {"爱心理发队", "清洁队", "文化礼堂", "喜事新办"}
    file = tmp_path / "供需对接.xlsx"
    file_choice.answer_with(lambda _wish, _suggestion: file)
    press(page, "导出 Excel…")
    book = load_workbook(file)
    assert book.sheetnames[:5] == [
        "没有满足的需求",
        "没有用上的资源和项目",
        "需求清单",
        "资源清单",
        "项目清单",
    ]
    needs = [cell.value for row in book["需求清单"].iter_rows() for cell in row]
    assert "（保密）" in needs
    assert "家里的难处" not in needs


def test_number_keys_sleep_while_the_other_part_is_open(page: OrdersPage) -> None:
    supply_part(page)
    page.window().activateWindow()
    QTest.keyClick(page.window(), Qt.Key.Key_6)
    assert page._column.value == "review"
    assert not page._new.isVisible()


def test_whoever_suits_is_looked_for_while_the_form_is_open_already(page: OrdersPage) -> None:
    hair_team(page)
    need(page, "村里老人想理发")
    busy = []
    page.tasks.busyChanged.connect(busy.append)
    give = give_dialog(page)
    hint = give.findChild(QLabel, "candidateHint")
    assert hint is not None
    assert busy == [True, False]
    assert "F6" in hint.text()
    give.give_up()
    again = GiveDialog(page.use_cases, page.tasks, "理发", page, need_id=give._need_id)
    words = again.findChild(QLabel, "candidateHint")
    assert words is not None
    assert words.text() == "正在找合适的…"
    again.give_up()
