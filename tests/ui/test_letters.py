"""A letter to the centre written in the window of a station, answered in that of the centre."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit, QWidget

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.dialogs.letters import LettersDialog
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import Button
from wenming_desktop.ui.widgets.fields import TextField

OpenWindow = Callable[..., MainWindow]


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


def dialog_in(window: MainWindow, settle: Callable[[], None]) -> LettersDialog:
    window.findChild(Button, "openLetters").click()
    settle()
    return window.findChildren(LettersDialog)[-1]


def picture(widget: QWidget, name: str) -> None:
    if folder := os.environ.get("WENMING_PICTURES"):
        widget.grab().save(str(Path(folder) / f"{name}.png"))


def test_a_letter_goes_to_the_centre_and_its_answer_comes_back(
    two: TwoUnits, open_window: OpenWindow, settle: Callable[[], None]
) -> None:
    window = open_window(two.station, "exchange")
    assert "还没有信" in window.findChild(QLabel, "lettersWords").text()
    dialog = dialog_in(window, settle)
    do = dialog.findChild(Button, "letterDo")
    do.click()
    assert any("标题" in one.text() for one in dialog.findChild(Banner).findChildren(QLabel))
    dialog.findChild(TextField, "letterSubject").setText("反映情况")
    dialog.findChild(QPlainTextEdit, "letterBody").setPlainText("补贴被扣。\n请县里核实。")
    do.click()
    settle()
    assert dialog.findChild(TextField, "letterSubject").text() == ""
    assert "还没有答复" in dialog.findChild(QListWidget).item(0).text()
    picture(window, "letters-page")
    picture(dialog, "letters-station")
    dialog.close()
    settle()
    assert "1 封还没有答复" in window.findChild(QLabel, "lettersWords").text()

    two.carry(two.station, two.centre)
    centre = open_window(two.centre, "exchange")
    dialog = dialog_in(centre, settle)
    assert dialog.findChild(QLabel, "letterText").text() == "补贴被扣。\n请县里核实。"
    dialog.findChild(QPlainTextEdit, "letterBody").setPlainText("已派人核实。")
    dialog.findChild(Button, "letterDo").click()
    settle()
    assert "已派人核实" in dialog.findChild(QLabel, "letterText").text()
    picture(dialog, "letters-centre")
    two.carry(two.centre, two.station)
    (line,) = two.station.letters.all(two.station.actor)
    assert line.letter.reply == "已派人核实。"


def test_nothing_of_it_is_cut_off(
    two: TwoUnits,
    open_window: OpenWindow,
    settle: Callable[[], None],
    misfits: Callable[[QWidget], list[str]],
) -> None:
    two.station.letters.send(two.station.actor, "一个很长的标题" * 6, "很长的内容，" * 60)
    window = open_window(two.station, "exchange")
    dialog = dialog_in(window, settle)
    assert misfits(dialog) == []
