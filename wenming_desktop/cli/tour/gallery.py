"""The gallery: every page and tab, in three sizes of text and two windows, empty and full.

Each picture is looked at by a program first: what does not fit is written under it. Whether it is
beautiful is for people to see; ``index.html`` puts what belongs together side by side.
"""

import html
import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from os.path import getmtime
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog

from wenming_desktop.app import HomeDoor, door_at, surroundings
from wenming_desktop.cli.demo.county import DemoCounty
from wenming_desktop.cli.demo.lore import PASSWORD, SCALES, USER, Lore
from wenming_desktop.cli.tour.duties import put_away
from wenming_desktop.cli.tour.fitting import faults_in
from wenming_desktop.cli.tour.hand import Hand
from wenming_desktop.cli.tour.scenes import Request, Scene, county_scenes, request_scenes
from wenming_desktop.cli.tour.setting_up import PASSWORD as FRESH
from wenming_desktop.cli.tour.setting_up import (
    REQUEST,
    Newcomer,
    TourStick,
    set_up,
    shown_digits,
)
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
_NEW = "new-institute"
_FULL = ("station-01-01", "institute-01", "centre")
_FORMS = ("newActivity", "newVolunteer", "newLine", "newNeed", "addAccount")
"""Buttons that open a form and change nothing."""
_NAMES = {
    _NEW: "首次设置",
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
    _homes: Path = field(init=False)
    _county: Path = field(init=False)
    _request: Request | None = field(default=None, init=False)

    def take(self) -> list[Picture]:
        """Make the homes, look at each, write index.html; return what was taken."""
        file_choice.answer_with(lambda _wish, _name: None)
        with tempfile.TemporaryDirectory(prefix="wenming-gallery-") as homes:
            self._homes = Path(homes)
            plan = self._plan()
            if self._is_wanted(_NEW):
                self._set_up_new()
            for number, (name, door, user, password) in enumerate(plan):
                self.progress(number, len(plan))
                self._look_at(name, door, user, password)
        file_choice.answer_with(None)
        write_index(self.target, self.pictures)
        return self.pictures

    def _plan(self) -> list[tuple[str, HomeDoor, str, str]]:
        plan, homes = [], self._homes
        for name, level, unit in _EMPTY:
            if self._is_wanted(name):
                door = door_at(homes / name)
                door.set_up(NewHome(level=level, unit_name=unit, user="李秀英", password=FRESH))
                door.close()
                plan.append((name, door, "李秀英", FRESH))
        full = [name for name in _FULL if self._is_wanted(name)]
        county = self._county = self.demo or homes / "demo"
        if (full or self._is_wanted(_NEW)) and self.demo is None:
            DemoCounty(county, Lore.load(1), _DAY).build(SCALES["village"], _silently)
        plan += [(name, door_at(county / name), USER, PASSWORD) for name in full]
        return plan

    def _is_wanted(self, name: str) -> bool:
        return not self.only or name in self.only

    def _set_up_new(self) -> None:
        """Go through the first start in every size, up to the paper for the unit above."""
        stick = TourStick(self._homes / "STATION")
        stick.root.mkdir()
        door = door_at(self._county / "centre")
        use = door.open(USER, PASSWORD)
        card = use.exchange.write_parent_card(use.actor, stick.root)
        door.close()
        new = Newcomer(Level.TOWN_INSTITUTE, "青山镇新时代文明实践所", "吴干事", card)
        for size in self.sizes:
            theme.apply(self.app, size)
            for width, height in self.windows:
                window, home = f"{width}x{height}", f"{size.points}-{width}"
                with self._opened(door_at(self._homes / home), stick) as (_, hand):
                    hand.window().resize(width, height)
                    for words in set_up(hand, new, _answer_once):
                        self._keep(_NEW, hand, ("gate", words), size, window)
                        if words == REQUEST:
                            written = max(stick.root.rglob("*.wmr"), key=getmtime)
                            self._request = Request(written, shown_digits(hand))
                    self._scenes(_NEW, hand, request_scenes(hand), size, window)
        theme.apply(self.app, TextSize.STANDARD)

    def _look_at(self, home: str, door: HomeDoor, user: str, password: str) -> None:
        with self._opened(door) as (program, hand):
            self._in_all_sizes(home, hand, [Scene("gate", "登录", lambda: None)])
            program.enter(door.open(user, password))
            window = program.window
            assert isinstance(window, MainWindow)  # noqa: S101  nobody else is shown after signing in
            hand.settle()
            seen = [Scene(one.page, one.words, one.show) for one in views(window)]
            if home == "centre":
                seen += county_scenes(hand, self._homes, self._request)
            self._in_all_sizes(home, hand, seen)

    @contextmanager
    def _opened(
        self, door: HomeDoor, stick: TourStick | None = None
    ) -> Iterator[tuple[Program, Hand]]:
        """Run the program, and take it away whatever happens."""
        around = surroundings(door.home)
        if stick is not None:
            around = replace(around, sticks=lambda: (stick,))
        program = Program(self.app, door, around)
        hand = Hand(self.app, self.target)
        hand.program = program
        program.start()
        try:
            yield program, hand
        finally:
            hand.settle()
            hand.program = None
            if program.window is not None:
                program.window.hide()
                program.window.deleteLater()
            program.stop()
            hand.rest()

    def _in_all_sizes(self, home: str, hand: Hand, seen: list[Scene]) -> None:
        """Change the size of text as seldom as possible: all widgets are dressed anew each time."""
        for size in self.sizes:
            theme.apply(self.app, size)
            for width, height in self.windows:
                hand.window().resize(width, height)
                self._scenes(home, hand, seen, size, f"{width}x{height}")
        theme.apply(self.app, TextSize.STANDARD)

    def _scenes(
        self, home: str, hand: Hand, seen: list[Scene], size: TextSize, window: str
    ) -> None:
        for scene in seen:
            _stay_awake(hand)
            scene.show()
            hand.settle()
            self._fit(hand, window)
            self._keep(home, hand, (scene.page, scene.words), size, window)
            if scene.stays:
                continue
            put_away(hand)
            self._forms(home, hand, scene.page, size, window)

    def _forms(self, home: str, hand: Hand, page: str, size: TextSize, window: str) -> None:
        """Open the form that the page offers, look at it and close it."""
        for name in _FORMS:
            if hand.is_there(name) and hand.find(name).isEnabled():
                hand.press(name)
                dialogs = [one for one in hand.window().findChildren(QDialog) if one.isVisible()]
                for dialog in dialogs:
                    self._fit(hand, window)
                    self._keep(home, hand, (page, dialog.windowTitle()), size, window)
                    dialog.close()
                hand.settle()
                return

    def _fit(self, hand: Hand, window: str) -> None:
        """Let the dialog at the front be no larger than a screen of this size has room for."""
        front = hand.front()
        if isinstance(front, QDialog):
            width, height = (int(side) for side in window.split("x"))
            room = front.size().boundedTo(QSize(width, height - _FRAME_OF_WINDOW))
            if room != front.size():
                front.resize(room)
                hand.look()

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


def _answer_once(path: Path) -> None:
    """Choose this whenever the program asks for a file or folder."""
    file_choice.answer_with(lambda _wish, _name: path)


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
