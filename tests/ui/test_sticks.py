"""The right stick: of two, the page asks; what else lies on it is told."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton

from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.pages.exchange import ExchangePage
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.workplace import Workplace


@dataclass(frozen=True)
class Drive:
    """A stick as the system shows it."""

    root: Path
    label: str
    size: int = 15_900_000_000
    free: int = 12_000_000_000
    read_only: bool = False


@pytest.fixture
def plugged() -> list[Drive]:
    """The sticks that are plugged in; tests plug and pull."""
    return []


@pytest.fixture
def plug(tmp_path: Path, plugged: list[Drive]) -> Callable[[str], Drive]:
    def make(label: str) -> Drive:
        root = tmp_path / label
        root.mkdir()
        plugged.append(Drive(root, label))
        return plugged[-1]

    return make


@pytest.fixture
def window(
    make_home: Callable[..., UseCases],
    tasks: TaskRunner,
    tmp_path: Path,
    plugged: list[Drive],
    settle: Callable[[], None],
) -> MainWindow:
    """The window of a centre, with the page of the stick in front."""
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    papers = tmp_path / "papers"
    papers.mkdir()
    place = Workplace(use_cases=centre, tasks=tasks, papers=papers, sticks=lambda: plugged)
    made = MainWindow(place, tmp_path / "window.json")
    made.resize(1366, 768)
    made.show()
    made.open_page("exchange")
    settle()
    yield made
    settle()
    made.hide()
    made.deleteLater()


def look_again(window: MainWindow, settle: Callable[[], None]) -> None:
    window.findChild(QPushButton, "findSticks").click()
    settle()


def may_go(window: MainWindow) -> bool:
    return window.findChild(QPushButton, "exchangeNow").isEnabled()


def test_a_lone_stick_is_taken(
    window: MainWindow, plug: Callable[[str], Drive], settle: Callable[[], None]
) -> None:
    plug("KINGSTON")
    look_again(window, settle)
    assert "KINGSTON" in window.findChild(QComboBox, "sticks").currentText()
    assert may_go(window)


def test_of_two_sticks_none_is_taken_before_a_person_has_chosen(
    window: MainWindow, plug: Callable[[str], Drive], settle: Callable[[], None]
) -> None:
    plug("KINGSTON")
    look_again(window, settle)
    plug("SANDISK")
    look_again(window, settle)
    box = window.findChild(QComboBox, "sticks")
    assert box.currentText() == "插着 2 个 U 盘，请选用哪一个"
    assert "程序不替您猜" in window.findChild(QLabel, "stickWords").text()
    assert not may_go(window)
    box.setCurrentIndex(2)
    settle()
    assert may_go(window)
    assert not window.findChild(QLabel, "stickWords").isVisible()
    look_again(window, settle)
    assert "SANDISK" in box.currentText()
    assert may_go(window)


def test_the_chosen_one_is_asked_for_again_once_it_was_pulled(
    window: MainWindow,
    plug: Callable[[str], Drive],
    plugged: list[Drive],
    settle: Callable[[], None],
) -> None:
    for label in ("A", "B", "C"):
        plug(label)
    look_again(window, settle)
    box = window.findChild(QComboBox, "sticks")
    box.setCurrentIndex(2)
    del plugged[1]
    look_again(window, settle)
    assert box.currentText().startswith("插着 2 个")
    assert not may_go(window)


def test_unknown_programs_are_named_and_not_touched(
    window: MainWindow, plug: Callable[[str], Drive], settle: Callable[[], None]
) -> None:
    root = plug("KINGSTON").root
    for name in ("autorun.inf", "张三.exe"):
        (root / name).write_bytes(b"MZ")
    look_again(window, settle)
    words = window.findChild(Banner, "stickNotes").words()
    assert "共 2 个：autorun.inf、张三.exe" in words
    assert not window.findChild(QPushButton, "stickNotesAction").isVisible()
    window.findChild(QPushButton, "exchangeNow").click()
    settle()
    assert (root / "张三.exe").read_bytes() == b"MZ"
    assert "张三.exe" in window.findChild(Banner, "stickNotes").words()


def test_unfinished_files_are_cleaned_on_request(
    window: MainWindow, plug: Callable[[str], Drive], settle: Callable[[], None]
) -> None:
    root = plug("KINGSTON").root
    (root / "WENMING").mkdir()
    part = root / "WENMING" / "131073-1-000007.wmb.part"
    part.write_bytes(b"x")
    look_again(window, settle)
    assert part.exists()
    assert "1 个以前没写完的数据包" in window.findChild(Banner, "stickNotes").words()
    window.findChild(QPushButton, "stickNotesAction").click()
    settle()
    assert not part.exists()
    assert "清理了 1 个" in window.page().banner.words()
    assert window.findChild(Banner, "stickNotes").words() == ""


def test_the_notes_fit_every_window(
    window: MainWindow,
    plug: Callable[[str], Drive],
    settle: Callable[[], None],
    misfits: Callable[..., list[str]],
) -> None:
    for label in ("KINGSTON", "SANDISK"):
        root = plug(label).root
        (root / "WENMING").mkdir()
        (root / "WENMING" / "131073-1-000007.wmb.part").write_bytes(b"x")
        (root / "张三.exe").write_bytes(b"MZ")
    look_again(window, settle)
    found = misfits(window)
    window.findChild(QComboBox, "sticks").setCurrentIndex(1)
    settle()
    assert isinstance(window.page(), ExchangePage)
    assert found + misfits(window) == []
