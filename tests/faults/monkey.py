"""Random clicks, keys, sizes and page changes on the real window: nobody dies, nothing is broken.

Each child process opens the program under ``-X faulthandler``, does its share of the events with a
seed of its own and says which errors nobody handled; every second one finds odd rows in its store
(tests/odd_values.py). A child that dies is a fault; afterwards the
store must be sound. The control lets a slot raise.
"""

import json
import math
import os
import random
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QMenu, QWidget

from tests.faults.soaking import Ticker, scratch
from tests.faults.window_home import (
    PASSWORD,
    Desk,
    at_the_desk,
    make_home,
    make_odd_home,
    run_child,
    store_faults,
)
from wenming_desktop.ui.main_window import MainWindow
from wenming_desktop.ui.navigation import destinations
from wenming_desktop.ui.widgets import file_choice

SHARE = 2_500
"""Events of one child."""
BROKEN_AT = 20
"""The event after which the control raises."""
_MENU_MS = 200
"""A menu that stands so long with nothing done waits for somebody."""
LOCKED_FOR = 15
"""Events on the lock page before somebody types the password."""
_NONE, _CTRL, _ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_K = Qt.Key
KEYS = (
    *((key, _NONE) for key in (_K.Key_Tab, _K.Key_Return, _K.Key_Escape, _K.Key_Space) * 3),
    *((key, _NONE) for key in (_K.Key_Up, _K.Key_Down, _K.Key_Left, _K.Key_Right) * 2),
    *((key, _NONE) for key in (_K.Key_Delete, _K.Key_Backspace, _K.Key_Home, _K.Key_End)),
    *((_K(_K.Key_F1.value + number), _NONE) for number in range(9)),
    *((key, _CTRL) for key in (_K.Key_Return, _K.Key_S, _K.Key_Z, _K.Key_Y, _K.Key_D, _K.Key_L)),
    *((key, _CTRL) for key in (_K.Key_P, _K.Key_Plus, _K.Key_Minus, _K.Key_0, _K.Key_Slash)),
    *((_K(_K.Key_0.value + number), _ALT) for number in range(10)),
)
HANZI = ("王", "李秀英", "义诊", "　", "２．５", "𬭎")  # noqa: RUF001  as typed
LETTERS = "wjgzq0123456789.-/x"


@dataclass
class Result:
    """What was done and what was wrong."""

    events: int = 0
    seconds: float = 0.0
    children: int = 0
    deaths: int = 0
    faults: list[str] = field(default_factory=list)


class Monkey:
    """Does something at random to whatever stands in front."""

    def __init__(self, desk: Desk, seed: int, folder: Path) -> None:
        self._desk, self._dice = desk, random.Random(seed)
        self._folder, self._locked_for = folder, 0
        self._window = desk.sign_in()
        file_choice.answer_with(self._answer)

    def _answer(self, _wish: str, suggestion: str) -> Path | None:
        """Choose a file or the folder, or think better of it."""
        name = Path(suggestion).name or "datei"
        return self._dice.choice((None, self._folder, self._folder / name))

    def act(self) -> None:
        """Do one thing."""
        self._come_back()
        dice = self._dice.random()
        if dice < 0.45:
            self._click()
        elif dice < 0.75:
            self._press()
        elif dice < 0.87:
            self._type()
        elif dice < 0.93:
            place = self._dice.choice(destinations(self._window.page().actor))
            if not self._window.is_locked() and not QApplication.activePopupWidget():
                self._window.open_page(place.key)
        else:
            size = self._dice.randint(1024, 1600), self._dice.randint(640, 1000)
            self._window.resize(*size)

    def _come_back(self) -> None:
        """Sign in again where the window was closed or handed over; unlock after a while."""
        window = self._desk.program.window
        if not isinstance(window, MainWindow) or not window.isVisible():
            self._desk.settle()
            self._window = self._desk.sign_in()
        elif window.is_locked():
            self._locked_for += 1
            if self._locked_for > LOCKED_FOR:
                self._locked_for = 0
                field = window.findChild(QLineEdit, "unlockPassword")
                field.setText(PASSWORD)
                QTest.keyClick(field, _K.Key_Return)

    def _front(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        tops = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
        dialogs = [one for one in tops if isinstance(one, QDialog)]
        return popup or (dialogs[-1] if dialogs else self._window)

    def _click(self) -> None:
        front = self._front()
        inside = [one for one in front.findChildren(QWidget) if one.isVisible() and one.isEnabled()]
        if not inside:
            return
        one = self._dice.choice(inside)
        at = QPoint(self._dice.randrange(one.width() or 1), self._dice.randrange(one.height() or 1))
        click = QTest.mouseDClick if self._dice.random() < 0.1 else QTest.mouseClick
        click(one, Qt.MouseButton.LeftButton, pos=at)

    def leave(self, menu: QMenu) -> None:
        """Choose something from a menu or close it."""
        keys = self._dice.choice(((_K.Key_Escape,), (_K.Key_Down, _K.Key_Return)))
        for key in keys:
            QTest.keyClick(menu, key)

    def _press(self) -> None:
        key, modifier = self._dice.choice(KEYS)
        QTest.keyClick(QApplication.focusWidget() or self._front(), key, modifier)

    def _type(self) -> None:
        target = QApplication.focusWidget()
        if target is None:
            return
        if self._dice.random() < 0.4:
            event = QInputMethodEvent()
            event.setCommitString(self._dice.choice(HANZI))
            QApplication.sendEvent(target, event)
        else:
            QTest.keyClicks(
                target, "".join(self._dice.choices(LETTERS, k=self._dice.randint(1, 6)))
            )


def _break() -> None:
    raise ValueError("the control")


class Driver(QObject):
    """Lets a monkey act whenever the program waits for a person.

    It acts out of the program's own event loop: there, and not in loops of ours, every error of a
    slot reaches the crash reporter.
    """

    def __init__(self, desk: Desk, monkey: Monkey, events: int, *, control: bool) -> None:
        super().__init__()
        self._desk, self._monkey, self._left, self._control = desk, monkey, events, control
        self.done = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._tick)
        self._timer.start(0)
        self._seen = 0
        self._menu = QTimer(self)
        self._menu.timeout.connect(self._leave_menu)
        self._menu.start(_MENU_MS)

    def _leave_menu(self) -> None:
        """Choose from a menu that a button has opened, or close it.

        It has a loop of its own inside the click that opened it, and no further tick comes until
        that loop ends.
        """
        menu = QApplication.activePopupWidget()
        if self.done == self._seen and isinstance(menu, QMenu):
            self._monkey.leave(menu)
        self._seen = self.done

    def _tick(self) -> None:
        if self._desk.program.tasks.is_busy():
            return
        if self.done == self._left:
            self._timer.stop()
            self._menu.stop()
            self._desk.app.exit()  # quit() asks the windows first, and one of them may say no
            return
        self.done += 1
        if self._control and self.done == BROKEN_AT:
            QTimer.singleShot(0, _break)
        self._monkey.act()


def child(home: Path, seed: int, events: int, *, control: bool) -> None:
    """Do the events and say what happened."""
    with at_the_desk(home) as desk:
        folder = home.parent / "stick"
        folder.mkdir(exist_ok=True)
        driver = Driver(desk, Monkey(desk, seed, folder), events, control=control)
        while driver.done < events:  # a window that was closed ends a loop, not the day
            desk.app.exec()
        crashes = list(desk.crashes)
    print(json.dumps({"events": driver.done, "crashes": crashes}), flush=True)  # noqa: T201


def soak(
    events: int, seed: int, *, control: bool = False, most_s: float = math.inf, share: int = SHARE
) -> Result:
    """Let children share the events; every second one begins with a station that holds odd rows."""
    found, ticker = Result(), Ticker("monkey", most_s)
    with scratch() as folder:
        make_home(folder / "station")
        told = 0
        while found.events < events and not ticker.is_over:
            if found.children == 1:
                make_odd_home(folder / "odd")
            begun = folder / ("odd" if found.children % 2 else "station")
            home = Path(shutil.copytree(begun, folder / "run" / "home"))
            wanted = min(share, events - found.events)
            options = ["control"] if control else []
            words = [str(home), str(seed + found.children), str(wanted), *options]
            code, said, errors = run_child("tests.faults.monkey", *words)
            found.children += 1
            found.events += said.get("events", wanted)
            if code:
                found.deaths += 1
                found.faults.append(f"seed {words[1]}: ended with {code}: {errors[-3000:]}")
            found.faults += [f"seed {words[1]}: {one}" for one in said.get("crashes", ())]
            found.faults += [f"seed {words[1]}: {one}" for one in store_faults(home)]
            shutil.rmtree(folder / "run")
            for one in found.faults[told:]:
                print(f"  {one}", flush=True)  # noqa: T201  such a run is long
            told = len(found.faults)
            ticker.tick(found.events, events, len(found.faults))
    found.seconds = ticker.seconds
    return found


if __name__ == "__main__":
    child(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), control="control" in sys.argv[4:])
    os._exit(0)  # Python would take windows apart that are still open; the program closes them
