"""The gallery: every page and tab, in three sizes of text and two windows, empty and full.

Each picture is looked at by a program first: what does not fit is written under it. Whether it is
beautiful is for people to see; ``index.html`` puts what belongs together side by side.
"""

import html
import json
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog

from wenming_desktop.app import HomeDoor, door_at, surroundings
from wenming_desktop.cli.demo.county import DemoCounty
from wenming_desktop.cli.demo.lore import PASSWORD, SCALES, USER, Lore
from wenming_desktop.cli.tour.county import PASSWORD as FRESH
from wenming_desktop.cli.tour.fitting import faults_in
from wenming_desktop.cli.tour.hand import Hand
from wenming_desktop.cli.tour.views import views
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.ports import Progress
from wenming_desktop.ui import theme
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.start import Program
from wenming_desktop.ui.tokens import TextSize
from wenming_desktop.ui.widgets import file_choice

_FRAME_OF_WINDOW = 40
"""Pixels that the desktop keeps for the title of a dialog."""
_LAYOUTS = 4
"""Turns until a layout that was asked for has reached a chart in a card in what scrolls."""
WINDOWS = ((1366, 768), (1024, 640))
_DAY = date(2026, 11, 20)
_EMPTY = (
    ("empty-station", Level.VILLAGE_STATION, "青山镇柳河村新时代文明实践站"),
    ("empty-centre", Level.COUNTY_CENTER, "明溪县新时代文明实践中心"),
)
_FULL = ("station-01-01", "institute-01", "centre")
_FORMS = ("newActivity", "newVolunteer", "newLine", "newNeed", "addAccount")
"""Buttons that open a form and change nothing."""
_NAMES = {
    "empty-station": "村站，空",
    "empty-centre": "县中心，空",
    "station-01-01": "村站",
    "institute-01": "乡镇所",
    "centre": "县中心",
}


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture, and what the program found wrong with it."""

    home: str
    page: str
    words: str
    size: str
    window: str
    file: str
    faults: list[str]


@dataclass(slots=True)
class Gallery:
    """Takes the pictures; ``only`` names homes, all of them where it is empty."""

    app: QApplication
    target: Path
    progress: Progress
    only: tuple[str, ...] = ()
    demo: Path | None = None
    """A county that `wenming demo` has made; one is made where there is none."""
    sizes: tuple[TextSize, ...] = tuple(TextSize)
    windows: tuple[tuple[int, int], ...] = WINDOWS
    pictures: list[Picture] = field(default_factory=list)

    def take(self) -> list[Picture]:
        """Make the homes, look at each, write index.html; return what was taken."""
        file_choice.answer_with(lambda _wish, _name: None)
        with tempfile.TemporaryDirectory(prefix="wenming-gallery-") as homes:
            plan = self._plan(Path(homes))
            for number, (name, door, user, password) in enumerate(plan):
                self.progress(number, len(plan))
                self._look_at(name, door, user, password)
        file_choice.answer_with(None)
        write_index(self.target, self.pictures)
        return self.pictures

    def _plan(self, homes: Path) -> list[tuple[str, HomeDoor, str, str]]:
        plan = []
        for name, level, unit in _EMPTY:
            if self._is_wanted(name):
                door = door_at(homes / name)
                door.set_up(NewHome(level=level, unit_name=unit, user="李秀英", password=FRESH))
                door.close()
                plan.append((name, door, "李秀英", FRESH))
        full = [name for name in _FULL if self._is_wanted(name)]
        county = self.demo or homes / "demo"
        if full and self.demo is None:
            DemoCounty(county, Lore.load(1), _DAY).build(SCALES["village"], _silently)
        plan += [(name, door_at(county / name), USER, PASSWORD) for name in full]
        return plan

    def _is_wanted(self, name: str) -> bool:
        return not self.only or name in self.only

    def _look_at(self, home: str, door: HomeDoor, user: str, password: str) -> None:
        program = Program(self.app, door, surroundings(door.home))
        hand = Hand(self.app, self.target)
        hand.program = program
        program.start()
        try:
            self._in_all_sizes(home, hand, [("gate", "登录", lambda: None)])
            program.enter(door.open(user, password))
            window = program.window
            assert isinstance(window, MainWindow)  # noqa: S101  nobody else is shown after signing in
            hand.settle()
            seen = [(one.page, one.words, one.show) for one in views(window)]
            self._in_all_sizes(home, hand, seen)
        finally:
            hand.settle()
            hand.program = None
            if program.window is not None:
                program.window.hide()
                program.window.deleteLater()
            program.stop()
            hand.rest()

    def _in_all_sizes(
        self, home: str, hand: Hand, seen: list[tuple[str, str, Callable[[], object]]]
    ) -> None:
        """Change the size of text as seldom as possible: all widgets are dressed anew each time."""
        for size in self.sizes:
            theme.apply(self.app, size)
            for width, height in self.windows:
                hand.window().resize(width, height)
                for page, words, show in seen:
                    _stay_awake(hand)
                    show()
                    hand.settle()
                    self._keep(home, hand, (page, words), size, f"{width}x{height}")
                    self._forms(home, hand, page, size, f"{width}x{height}")
        theme.apply(self.app, TextSize.STANDARD)

    def _forms(self, home: str, hand: Hand, page: str, size: TextSize, window: str) -> None:
        """Open the form that the page offers, look at it and close it."""
        for name in _FORMS:
            if hand.is_there(name) and hand.find(name).isEnabled():
                hand.press(name)
                dialogs = [one for one in hand.window().findChildren(QDialog) if one.isVisible()]
                width, height = (int(side) for side in window.split("x"))
                for dialog in dialogs:
                    dialog.resize(dialog.size().boundedTo(QSize(width, height - _FRAME_OF_WINDOW)))
                    self._keep(home, hand, (page, dialog.windowTitle()), size, window)
                    dialog.close()
                hand.settle()
                return

    def _keep(
        self, home: str, hand: Hand, what: tuple[str, str], size: TextSize, window: str
    ) -> None:
        page, words = what
        number = len(self.pictures)
        file = f"{home}-{number:04d}-{page}-{size.points}pt-{window}.png"
        for _ in range(_LAYOUTS):
            self.app.sendPostedEvents()
        hand.front().grab().save(str(self.target / file))
        faults = faults_in(hand.front())
        self.pictures.append(Picture(home, page, words, f"{size.points} pt", window, file, faults))


def _stay_awake(hand: Hand) -> None:
    """Count as a person at the desk: a slow computer would lock the window before the end."""
    window = hand.window()
    if isinstance(window, MainWindow):
        window.idle.touch()


def _silently(_done: int, _of: int) -> None:
    """Take the progress of what is only a part."""


def write_index(target: Path, pictures: list[Picture]) -> None:
    """Write index.html: one row for each view, the sizes beside each other, faults below."""
    rows: dict[tuple[str, str], list[Picture]] = {}
    for one in pictures:
        rows.setdefault((one.home, one.words), []).append(one)
    parts = []
    for (home, words), taken in rows.items():
        cells = "".join(_figure(one) for one in taken)
        head = html.escape(f"{_NAMES.get(home, home)}：{words}")
        parts.append(f"<h2>{head}</h2><div class='row'>{cells}</div>")
    bad = sum(bool(one.faults) for one in pictures)
    told = f"{len(pictures)} 张图，{bad} 张里程序找到放不下的东西。"
    text = _FRAME.format(told=told, body="\n".join(parts))
    (target / "index.html").write_text(text, encoding="utf-8")
    found = [{"file": one.file, "view": one.words, "faults": one.faults} for one in pictures]
    (target / "gallery.json").write_text(json.dumps(found, ensure_ascii=False, indent=1), "utf-8")


def _figure(one: Picture) -> str:
    faults = "".join(f"<li>{html.escape(fault)}</li>" for fault in one.faults)
    note = f"<ul>{faults}</ul>" if faults else ""
    return (
        f"<figure><a href='{one.file}'><img loading='lazy' src='{one.file}'></a>"
        f"<figcaption>{one.size} {one.window}</figcaption>{note}</figure>"
    )


_FRAME = """<!doctype html><meta charset="utf-8"><title>窗口图集</title>
<style>body{{font-family:sans-serif;margin:24px;background:#f7f5f2}}
.row{{display:flex;flex-wrap:wrap;gap:12px}}figure{{margin:0;width:440px}}
img{{width:100%;border:1px solid #d9d4cc}}ul{{color:#b3261e;margin:4px 0;padding-left:20px}}</style>
<h1>窗口图集</h1><p>{told}</p>
{body}
"""
