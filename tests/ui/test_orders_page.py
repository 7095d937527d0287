"""群众点单: a need from the first word to the last, with the buttons a clerk sees."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.order_forms import OrderDialog
from wenming_desktop.ui.dialogs.order_steps import OrderSteps
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.orders import OrdersPage


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
    form._answer("content").put("教老人用智能手机")
    form._answer("phone").put("13800001234")
    press(form, "保存")
    settle()
    ((number, content, *_),) = column(page, "review")
    assert content == "教老人用智能手机"
    assert number.isdigit()


def test_the_whole_round_by_the_buttons(page: OrdersPage, settle: Callable[[], None]) -> None:
    need(page, "教老人用智能手机")
    assert offered(page) == ["不予受理…", "上报上级", "受理", "派单…"]
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
    press(page, "办结")
    assert column(page, "done")[0][4] == "已办结"
    press(page, "办理经过")
    steps = dialog(page, OrderSteps)
    words = " ".join(label.text() for label in steps.findChildren(QLabel))
    assert "家里有事" in words
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
