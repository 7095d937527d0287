"""群众点单 → 资源调配: asking, deciding and giving back, with the figures of the levels below."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from tests.ui.conftest import SIZES
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.allocation.requests import Wish
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import theme
from wenming_desktop.ui.dialogs.allocations import (
    AskAllocation,
    DecideAllocation,
    ReturnAllocation,
)
from wenming_desktop.ui.main_window import MainWindow


def press(widget: QWidget, name: str) -> None:
    found = widget.findChild(QAbstractButton, name)
    assert found is not None
    assert found.isEnabled(), name
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def progress(window: QWidget) -> str:
    table = window.findChild(QTableView, "allocationsTable")
    assert table is not None
    return str(table.model().index(0, 0).data())


def test_a_wish_is_asked_granted_and_given_back(
    open_window: Callable[..., MainWindow],
    make_home: Callable[..., UseCases],
    settle: Callable[[], None],
) -> None:
    centre = make_home("centre", Level.COUNTY_CENTER, "云溪县新时代文明实践中心")
    thing = {"kind": "equipment", "name": "移动音响", "quantity": 1}
    centre.records.record(centre.actor, [thing])
    window = open_window(centre, "orders")
    window.open_page("orders", "allocations")
    settle()
    (offered,) = [
        one for one in window.findChildren(QAbstractButton, "emptyAction") if one.isVisible()
    ]
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton)
    (ask,) = window.findChildren(AskAllocation)
    ask._wanted.setText("音响一套")
    press(ask, "askAllocationDo")
    settle()
    assert progress(window) == "已申请"
    press(window, "allocationNext")  # the top unit decides about its own wish
    (decide,) = window.findChildren(DecideAllocation)
    decide._verdict.choose(True)
    press(decide, "decideAllocationDo")
    settle()
    assert progress(window) == "同意调配"
    press(window, "allocationNext")
    (back,) = window.findChildren(ReturnAllocation)
    back._outcome.setPlainText("很好用")
    press(back, "returnAllocationDo")
    settle()
    assert progress(window) == "已归还"
    (line,) = centre.allocations.lines(centre.actor)
    assert (line.request.state, line.request.outcome) == ("returned", "很好用")
    told = window.findChild(QLabel, "useByLevel")
    assert told is not None
    assert "县级：阵地 0" in told.text()
    assert "设备物资 1" in told.text()


@pytest.mark.parametrize(("width", "height", "size"), SIZES)
def test_the_part_fits_every_window(
    open_window: Callable[..., MainWindow],
    station: UseCases,
    misfits: Callable[[QWidget], list[str]],
    settle: Callable[[], None],
    width: int,
    height: int,
    size: theme.TextSize,
) -> None:
    wish = Wish(wanted="能坐二百人的场地一天", resource_kind="venue", purpose="重阳敬老联欢")
    station.allocations.ask(station.actor, wish)
    theme.apply(theme.application(), size)
    window = open_window(station, "orders")
    window.resize(width, height)
    window.open_page("orders", "allocations")
    settle()
    assert misfits(window) == []
    press(window, "askForAllocation")
    (form,) = window.findChildren(AskAllocation)
    settle()
    assert misfits(form) == []
    form.give_up()
