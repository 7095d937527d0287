"""A stick goes from a station to the centre and back, by the buttons of the window."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path

import pytest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QTabWidget,
)

from wenming_desktop.cli.tour.views import views
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.import_summary import MANY
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.result_list import ResultList

pytestmark = pytest.mark.early


@dataclass(frozen=True)
class Drive:
    """A stick as the system shows it."""

    root: Path
    label: str = "KINGSTON"
    size: int = 15_900_000_000
    free: int = 12_000_000_000
    read_only: bool = False


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def centre(make_home: Callable[..., UseCases]) -> UseCases:
    return make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")


@pytest.fixture
def open_at_stick(
    open_window: Callable[..., MainWindow], stick: Path, settle: Callable[[], None]
) -> Callable[[UseCases], MainWindow]:
    """Open the page of a home and choose the stick, as a folder."""

    def make(use_cases: UseCases) -> MainWindow:
        window = open_window(use_cases, "exchange")
        file_choice.answer_with(lambda _wish, _name: stick)
        window.findChild(QPushButton, "chooseFolder").click()
        settle()
        return window

    return make


def press(window: MainWindow, name: str, settle: Callable[[], None]) -> None:
    button = window.page().findChild(QPushButton, name)
    assert button.isEnabled(), f"{name} is not to be pressed"
    button.click()
    settle()


def banner(window: MainWindow) -> str:
    return window.page().banner.words()


def test_a_computer_without_a_place_is_led_to_enrolment(
    open_at_stick: Callable[..., MainWindow], station: UseCases, settle: Callable[[], None]
) -> None:
    window = open_at_stick(station)
    assert "还没有入网" in banner(window)
    assert not window.findChild(QPushButton, "exchangeNow").isEnabled()
    press(window, "pageBannerAction", settle)
    tabs = window.findChild(QTabWidget, "exchangeTabs")
    assert tabs.tabText(tabs.currentIndex()) == "入网"
    assert window.findChild(QPushButton, "enrolRequest").isVisible()


def test_without_a_stick_nothing_can_be_exchanged(
    open_window: Callable[..., MainWindow], centre: UseCases
) -> None:
    window = open_window(centre, "exchange")
    assert window.findChild(QComboBox, "sticks").currentText() == "没有找到 U 盘"
    assert not window.findChild(QPushButton, "exchangeNow").isEnabled()


def enrol(
    open_at_stick: Callable[..., MainWindow],
    station: UseCases,
    centre: UseCases,
    stick: Path,
    settle: Callable[[], None],
) -> tuple[MainWindow, MainWindow]:
    """Go through enrolment by the buttons; return the windows of both."""
    above = open_at_stick(centre)
    press(above, "writeCard", settle)
    (card,) = stick.rglob("*.wmc")
    below = open_at_stick(station)
    file_choice.answer_with(lambda _wish, _name: card)
    press(below, "enrolCard", settle)
    frame = below.findChild(QFrame, "requestDigits")
    digits = [label.text() for label in frame.findChildren(QLabel, "bigDigits")]
    (request,) = stick.rglob("*.wmr")
    file_choice.answer_with(lambda _wish, _name: request)
    press(above, "openRequest", settle)
    assert not above.findChild(QPushButton, "approve").isEnabled()
    above.findChild(QLineEdit, "firstDigits").setText("".join(digits[:2]))
    assert not above.findChild(QPushButton, "approve").isEnabled()
    above.findChild(QCheckBox, "otherDigitsSame").setChecked(True)
    press(above, "approve", settle)
    press(below, "enrolAccept", settle)
    return above, below


def test_a_station_is_let_in_and_its_activity_arrives(
    open_at_stick: Callable[..., MainWindow],
    station: UseCases,
    centre: UseCases,
    stick: Path,
    settle: Callable[[], None],
) -> None:
    above, below = enrol(open_at_stick, station, centre, stick, settle)
    assert "本机已入网" in banner(below)
    station.activities.plan(
        station.actor,
        day=date(2026, 11, 28),
        starts=time(8, 30),
        ends=time(11, 30),
        name="人居环境整治",
    )
    below.page().refresh()
    assert "处改动还没有送出" in below.findChild(QLabel, "waitingWords").text()
    press(below, "exchangeNow", settle)
    assert "可以拔出 U 盘" in banner(below)
    assert below.findChild(QLabel, "waitingWords").text() == "本机的改动都已送出。"
    press(above, "exchangeNow", settle)
    results = above.findChild(ResultList, "exchangeResult").results()
    assert any(icon == "ok" and "收下" in words for icon, words in results)
    assert centre.activities.page(centre.actor).total == 1
    press(above, "exchangeNow", settle)
    results = above.findChild(ResultList, "exchangeResult").results()
    assert any("没有重复计算" in words for _, words in results)
    assert centre.activities.page(centre.actor).total == 1


def test_digits_that_differ_let_nobody_in(
    open_at_stick: Callable[..., MainWindow],
    station: UseCases,
    centre: UseCases,
    stick: Path,
    settle: Callable[[], None],
) -> None:
    info = station.exchange.enrol_request(station.actor, stick)
    above = open_at_stick(centre)
    file_choice.answer_with(lambda _wish, _name: info.file)
    press(above, "openRequest", settle)
    shown = " ".join(label.text() for label in above.findChildren(QLabel, "bigDigits"))
    assert info.digits[:5] not in shown
    wrong = "".join("1" if one == "0" else "0" for one in info.digits.replace(" ", "")[:10])
    above.findChild(QLineEdit, "firstDigits").setText(wrong)
    above.findChild(QCheckBox, "otherDigitsSame").setChecked(True)
    press(above, "approve", settle)
    assert "不一致" in banner(above)
    assert len(centre.exchange.enrol_list(centre.actor)) == 1


@pytest.mark.acceptance(42)
def test_a_damaged_bundle_is_refused_in_words_and_the_rest_goes_on(
    open_at_stick: Callable[..., MainWindow],
    station: UseCases,
    centre: UseCases,
    stick: Path,
    settle: Callable[[], None],
) -> None:
    above, below = enrol(open_at_stick, station, centre, stick, settle)
    press(below, "exchangeNow", settle)
    before = set(stick.rglob("*.wmb"))
    for path in before:
        content = bytearray(path.read_bytes())
        content[-20] ^= 1
        path.write_bytes(content)
    press(above, "exchangeNow", settle)
    results = above.findChild(ResultList, "exchangeResult").results()
    assert any(icon == "error" and "没有收下" in words for icon, words in results)
    assert "有几处请看" in banner(above)


def test_a_folder_of_many_sticks_is_told_unit_by_unit(
    open_at_stick: Callable[..., MainWindow],
    station: UseCases,
    centre: UseCases,
    stick: Path,
    settle: Callable[[], None],
) -> None:
    above, _ = enrol(open_at_stick, station, centre, stick, settle)
    shutil.rmtree(stick / "WENMING")
    for number in range(MANY + 1):
        station.exchange.export(station.actor, stick / f"u-{number}")
    (bad,) = (stick / "u-3").rglob("*.wmb")
    bad.write_bytes(bad.read_bytes()[:-7])
    press(above, "exchangeNow", settle)
    results = above.findChild(ResultList, "exchangeResult").results()
    taken = [words for _, words in results if f"{MANY} 个数据包" in words]
    assert len(taken) == 1
    assert "柳河村" in taken[0]
    assert results[0][0] == "error"
    assert bad.name in results[0][1]
    assert len(results) < MANY


def test_every_tab_fits_every_window(
    open_at_stick: Callable[..., MainWindow],
    station: UseCases,
    centre: UseCases,
    stick: Path,
    settle: Callable[[], None],
    misfits: Callable[..., list[str]],
) -> None:
    above, below = enrol(open_at_stick, station, centre, stick, settle)
    found = []
    for window in (above, below):
        found += misfits(window, views(window, "exchange"))
    assert found == []
