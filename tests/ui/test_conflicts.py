"""What two units wrote differently is shown side by side and decided with one key."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QTabWidget

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.comparison import Comparison

OURS = {"phone": "13911112222", "resident_group": "三组"}
THEIRS = {"phone": "13722223333", "resident_group": "三组"}


@pytest.fixture
def two(make_home: Callable[..., UseCases], tmp_path: Path) -> TwoUnits:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    return TwoUnits(make_home("below"), centre, stick)


@pytest.fixture
def opened(
    two: TwoUnits, open_window: Callable[..., MainWindow], settle: Callable[[], None]
) -> Callable[[], MainWindow]:
    """Open the station's conflicts the way a clerk gets there: from 今日."""

    def make() -> MainWindow:
        window = open_window(two.station)
        labels = {one.text(): one.objectName() for one in window.page().findChildren(QLabel)}
        (name,) = (name for words, name in labels.items() if "处两边改得不一样" in words)
        window.page().findChild(QPushButton, name.removesuffix("Words")).click()
        settle()
        assert window.page().objectName() == "exchangePage"
        window.findChild(QListWidget, "conflictList").setFocus()
        return window

    return make


def comparison(window: MainWindow) -> str:
    return window.findChild(Comparison, "comparison").words()


def entries(window: MainWindow) -> list[str]:
    shown = window.findChild(QListWidget, "conflictList")
    return [shown.item(row).text() for row in range(shown.count())]


def test_both_values_and_their_authors_are_read_without_a_code(
    two: TwoUnits, opened: Callable[[], MainWindow]
) -> None:
    two.differ(two.person(), OURS, THEIRS)
    window = opened()
    assert entries(window) == ["志愿者 王建国：联系方式"]
    words = comparison(window)
    for wanted in ("电话", "139****2222", "137****3333", "村组", "三组", "不同", "相同"):
        assert wanted in words
    today = date.today()  # noqa: DTZ011  edits carry the wall clock of this computer
    assert f"青山镇柳河村新时代文明实践站 李站长\n{today}" in words
    assert f"清河县新时代文明实践中心\n{today}" in words
    assert words.count("现在用的是这边") == 1
    assert "13911112222" not in words
    tabs = window.findChild(QTabWidget, "exchangeTabs")
    assert tabs.tabText(tabs.currentIndex()) == "改得不一样（1）"


@pytest.mark.parametrize(
    ("key", "phone"), [(Qt.Key.Key_1, "13911112222"), (Qt.Key.Key_2, "13722223333")]
)
def test_one_key_decides_and_the_decision_arrives_at_the_other_unit(
    two: TwoUnits, opened: Callable[[], MainWindow], hands, key: Qt.Key, phone: str
) -> None:
    person = two.person()
    two.differ(person, OURS, THEIRS)
    window = opened()
    hands.press(key)
    assert entries(window) == []
    two.carry(two.station, two.centre)
    for home in (two.station, two.centre):
        assert home.volunteers.reveal(home.actor, person.id, "核对").phone == phone
        assert home.conflicts.open(home.actor) == ()


def test_a_decision_is_named_and_can_be_taken_back(
    two: TwoUnits, opened: Callable[[], MainWindow], hands
) -> None:
    person = two.person()
    two.differ(person, OURS, THEIRS)
    before = two.station.volunteers.reveal(two.station.actor, person.id, "核对").phone
    window = opened()
    for key in (Qt.Key.Key_1, Qt.Key.Key_2):
        unsent = two.station.exchange.status(two.station.actor).unsent_operations
        hands.press(key)
        banner = window.findChild(Banner, "conflictBanner")
        assert "志愿者 王建国 的联系方式已定为用" in banner.words()
        banner.acted.emit()
        assert entries(window) == ["志愿者 王建国：联系方式"]
        after = two.station.volunteers.reveal(two.station.actor, person.id, "核对").phone
        assert after == before
        assert two.station.exchange.status(two.station.actor).unsent_operations == unsent
    assert two.station.exchange.check(two.station.actor).ok


def test_a_decision_that_has_gone_out_is_not_taken_back(
    two: TwoUnits, opened: Callable[[], MainWindow], hands
) -> None:
    two.differ(two.person(), OURS, THEIRS)
    window = opened()
    hands.press(Qt.Key.Key_2)
    two.carry(two.station, two.centre)
    window.findChild(Banner, "conflictBanner").acted.emit()
    assert "不能撤销" in window.page().banner.words()
    assert entries(window) == []


def test_what_was_edited_since_is_shown_and_can_be_kept(
    two: TwoUnits, opened: Callable[[], MainWindow], hands
) -> None:
    person = two.person()
    two.differ(person, OURS, THEIRS)
    two.edit(two.station, person, phone="13600004444")
    window = opened()
    assert "136****4444" in comparison(window)
    assert window.findChild(QPushButton, "usePresent").isVisible()
    hands.press(Qt.Key.Key_3)
    two.carry(two.station, two.centre)
    for home in (two.station, two.centre):
        assert home.volunteers.reveal(home.actor, person.id, "核对").phone == "13600004444"
        assert home.conflicts.open(home.actor) == ()


def test_numbers_that_differ_under_the_mask_say_so(
    two: TwoUnits, opened: Callable[[], MainWindow]
) -> None:
    two.differ(two.person(), {"phone": "13911112222"}, {"phone": "13933332222"})
    assert comparison(opened()).count("中间几位不同") == 2


def test_f8_goes_round_all_of_them(two: TwoUnits, opened: Callable[[], MainWindow], hands) -> None:
    first = two.person("王建国")
    second = two.person("曾国强")
    two.edit(two.station, second, phone="13911115555")
    two.edit(two.centre, second, phone="13922225555")
    two.differ(first, OURS, THEIRS)
    window = opened()
    title = window.findChild(QLabel, "conflictTitle")
    seen = [title.text()]
    hands.press(Qt.Key.Key_F8)
    seen.append(title.text())
    hands.press(Qt.Key.Key_F8)
    assert title.text() == seen[0]
    assert sorted(one.split("：")[0] for one in seen) == ["第 1 处，共 2 处", "第 2 处，共 2 处"]
    assert {"王建国" in one for one in seen} == {True, False}


def test_a_record_deleted_here_and_changed_there_is_named(
    two: TwoUnits, opened: Callable[[], MainWindow]
) -> None:
    person = two.person()
    two.station.volunteers.remove(two.station.actor, person.id, "重复登记")
    two.edit(two.centre, person, phone="13722223333")
    two.carry(two.centre, two.station)
    window = opened()
    assert entries(window) == ["志愿者 王建国：是否删除"]
    assert "已删除" in comparison(window)
    assert "没有删除" in comparison(window)


def test_codes_and_ids_are_read_as_words(two: TwoUnits, opened: Callable[[], MainWindow]) -> None:
    person = two.person()
    two.station.volunteers.team_named(two.station.actor, "红袖章队")
    two.carry(two.station, two.centre)
    (team,) = two.centre.volunteers.teams(two.centre.actor)
    two.differ(person, {"political_status": "01"}, {"team_id": team.id, "skills": ("理发",)})
    words = comparison(opened())
    for wanted in ("红袖章队", "中共党员", "理发", "政治面貌", "特长"):
        assert wanted in words


def test_blanks_around_a_value_make_no_conflict(two: TwoUnits) -> None:
    two.differ(two.person(), {"resident_group": "三组 "}, {"resident_group": "三组"})
    assert two.station.conflicts.open(two.station.actor) == ()


def test_without_conflicts_the_page_teaches_what_would_be_here(
    two: TwoUnits, open_window: Callable[..., MainWindow]
) -> None:
    window = open_window(two.station, "exchange")
    window.page().receive("conflicts")
    sentences = [one.text() for one in window.findChildren(QLabel, "emptySentence")]
    assert any("两边的内容都留着" in one for one in sentences)


def test_conflicts_fit_every_window(
    two: TwoUnits, opened: Callable[[], MainWindow], misfits: Callable[..., list[str]]
) -> None:
    person = two.person()
    two.differ(person, OURS, THEIRS)
    two.edit(two.station, person, phone="13600004444")
    assert misfits(opened()) == []
