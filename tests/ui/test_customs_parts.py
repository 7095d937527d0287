"""台账 → 红白事 and 倡议和承诺: the three steps one click after the other, names of a paper."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView, QWidget

from tests.ui.conftest import SIZES
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import theme
from wenming_desktop.ui.dialogs.register_form import RegisterForm
from wenming_desktop.ui.dialogs.sign_names import SignNamesForm
from wenming_desktop.ui.main_window import MainWindow

Settle = Callable[[], None]


def button(widget: QWidget, name: str) -> QAbstractButton:
    found = widget.findChild(QAbstractButton, name)
    assert found is not None
    return found


def press(widget: QWidget, name: str) -> None:
    assert button(widget, name).isEnabled(), name
    QTest.mouseClick(button(widget, name), Qt.MouseButton.LeftButton)


def begin_first(window: QWidget) -> None:
    """Press what an empty list offers; nothing below it can be pressed yet."""
    (offered,) = [
        one for one in window.findChildren(QAbstractButton, "emptyAction") if one.isVisible()
    ]
    QTest.mouseClick(offered, Qt.MouseButton.LeftButton)


def form_of(window: QWidget) -> RegisterForm:
    (form,) = [one for one in window.findChildren(RegisterForm) if one.isVisible()]
    return form


def first_row(window: QWidget, name: str) -> list[str]:
    table = window.findChild(QTableView, name)
    assert table is not None
    model = table.model()
    return [str(model.index(0, column).data()) for column in range(model.columnCount())]


@pytest.fixture
def window(open_window: Callable[..., MainWindow], station: UseCases) -> MainWindow:
    return open_window(station, "registers")


def test_three_clicks_and_three_enters_bring_a_wedding_to_its_end(
    window: MainWindow, station: UseCases, settle: Settle
) -> None:
    window.open_page("registers", "customs-cases")
    settle()
    sentences = [one for one in window.findChildren(QLabel, "emptySentence") if one.isVisible()]
    assert "红白事" in sentences[0].text()
    begin_first(window)
    form = form_of(window)
    form.propose(householder="田宏", event_on="2026-10-01")
    press(form, "saveRegister")
    settle()
    assert first_row(window, "customsTable")[:2] == ["等签承诺书", "田宏"]
    for words, waiting in (("签承诺书", "等回访"), ("事后回访", "")):
        assert words in button(window, "customsNext").text()
        press(window, "customsNext")
        form = form_of(window)
        if words == "事后回访":
            form.propose(outcome="从简办理")
        press(form, "saveRegister")  # what is hoped for was chosen already
        settle()
        assert first_row(window, "customsTable")[:1] == [waiting] if waiting else True
    (case,) = station.records.find(station.actor, "customs_case", {})
    assert (case["promise_signed"], case["kept_promise"], case["outcome"]) == (
        True,
        True,
        "从简办理",
    )
    assert not station.customs.lines(station.actor, with_done=False)
    assert not button(window, "customsNext").isEnabled()


def test_names_of_a_paper_are_entered_and_counted(
    window: MainWindow, station: UseCases, settle: Settle
) -> None:
    window.open_page("registers", "pledge-list")
    settle()
    begin_first(window)
    form = form_of(window)
    form.propose(name="不要高礼金", content="不收高额彩礼")
    press(form, "saveRegister")
    settle()
    press(window, "signNames")
    (ask,) = window.findChildren(SignNamesForm)
    ask._names.setPlainText("王建国 第一村民组\n李秀兰 第二村民组\n王建国 第一村民组")
    press(ask, "signNamesFormDo")
    settle()
    assert first_row(window, "pledgesTable")[2] == "2 人"
    told = window.findChild(QLabel, "pledgeNames")
    assert told is not None
    assert "王建国" in told.text()
    (line,) = station.signing.pledges(station.actor)
    assert line.signatures == 2


@pytest.mark.parametrize(("width", "height", "size"), SIZES)
def test_both_parts_fit_every_window(
    window: MainWindow,
    station: UseCases,
    misfits: Callable[[QWidget], list[str]],
    settle: Settle,
    width: int,
    height: int,
    size: theme.TextSize,
) -> None:
    case = {"kind": "customs_case", "householder": "欧阳田宏", "event_on": "2026-10-01"}
    case |= {"reported_on": "2026-09-20", "tables": 12, "gift_limit": "每份不超过 200 元"}
    text = "不收高额彩礼，不攀比，不铺张\n厚养薄葬，文明祭扫"
    station.records.record(
        station.actor, [case, {"kind": "pledge", "name": "不要高礼金、我要真感情", "content": text}]
    )
    theme.apply(theme.application(), size)
    window.resize(width, height)
    for part in ("customs-cases", "pledge-list"):
        window.open_page("registers", part)
        settle()
        assert misfits(window) == [], part
