"""From the door of a home to its window: set-up or sign-in first, then the work."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

from wenming_desktop.services.door import Door
from wenming_desktop.ui import preferences, theme, tokens
from wenming_desktop.ui.application import GarbageCollector, add_rare_fonts, create_application
from wenming_desktop.ui.crashes import CrashReporter, Keep
from wenming_desktop.ui.dialogs.login import LoginPage
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.words import explain

if TYPE_CHECKING:  # the first page waits for no use case
    from wenming_desktop.domain.errors import WenmingError
    from wenming_desktop.services.ports import Cancelled, Progress
    from wenming_desktop.services.sticks import FindSticks
    from wenming_desktop.services.trial import Trial
    from wenming_desktop.services.use_cases import UseCases


_FIRST_PAINT_MS = 300
"""Until the sign-in page stands there even on a slow computer; loading before would delay it."""
_SUMMONS_MS = 300
_LANGUAGE = "WENMING_LANGUAGE"
"""Tries a language of i18n/ for one run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the window needs of the disk: its own small file, a place for papers, crash files."""

    remembered: Path
    papers: Path
    keep_crash: Keep
    sticks: "FindSticks" = tuple
    """Finds none by itself; a folder can still be chosen."""
    trial: "Trial | None" = None
    was_summoned: Callable[[], bool] = bool
    """Tells once that the program was started again: then its window comes to the front."""


class Program(QObject):
    """One run of the window; ``window`` is whatever is in front of the person."""

    def __init__(self, app: QApplication, door: Door, around: Surroundings) -> None:
        super().__init__()
        self._app, self._door, self._around = app, door, around
        self._own: tuple[Door, Surroundings] | None = None
        """The own home, while made-up data are in front."""
        self.window: QWidget | None = None
        self.crashes = CrashReporter(around.keep_crash)
        self.crashes.crashed.connect(self._tell_crash)
        self.tasks = TaskRunner(self.crashes.report)
        summons = QTimer(self)
        summons.timeout.connect(self.come_forward)
        summons.start(_SUMMONS_MS)
        self._soon = QTimer(self, singleShot=True, interval=_FIRST_PAINT_MS)
        self._soon.timeout.connect(self._warm_up)

    def start(self) -> None:
        """Show the first page: set-up where no home is, else signing in."""
        size = preferences.load(self._around.remembered).text_size
        if size is not theme.text_size(self._app):
            theme.apply(self._app, size)
        if self._door.is_set_up():
            self._show_login()
        else:
            self._show_set_up()

    @Slot()
    def come_forward(self) -> None:
        """Bring the window to the front when the program was started a second time."""
        if self._around.was_summoned() and self.window is not None:
            self.window.setWindowState(
                self.window.windowState() & ~Qt.WindowState.WindowMinimized
                | Qt.WindowState.WindowActive
            )
            self.window.show()
            self.window.raise_()
            self.window.activateWindow()

    def stop(self) -> None:
        """Let the work in hand finish, then close the home."""
        self._soon.stop()
        self.tasks.stop()
        self._door.close()

    def _show_login(self) -> None:
        page = LoginPage(self._door, self.tasks)
        page.opened.connect(self.enter)
        self._show_gate(page)
        self._soon.start()

    @Slot()
    def _warm_up(self) -> None:
        """Load behind the sign-in page what comes after it."""
        self.tasks.run(self, lambda _progress, _cancelled: self._door.warm_up(), done=_no_answer)

    def _show_set_up(self) -> None:
        from wenming_desktop.ui.dialogs.set_up_wizard import SetUpPage  # noqa: PLC0415  once only

        page = SetUpPage(self._door, self.tasks, self._around.sticks, self._around.papers)
        page.opened.connect(self.enter)
        self._show_gate(page)

    def _show_gate(self, page: QWidget) -> None:
        gate = QMainWindow()
        gate.setObjectName("gateWindow")
        gate.setWindowTitle(self.tr("文明实践工作台"))
        gate.setCentralWidget(page)
        gate.setMinimumSize(*tokens.SMALLEST_WINDOW)
        self._replace(gate)

    @Slot(object)
    def enter(self, use_cases: "UseCases") -> None:
        """Open the window for whoever has signed in."""
        from wenming_desktop.ui.main_window import MainWindow  # noqa: PLC0415
        from wenming_desktop.ui.workplace import Workplace  # noqa: PLC0415  not before signing in

        add_rare_fonts()
        workplace = Workplace(
            use_cases=use_cases,
            tasks=self.tasks,
            papers=self._around.papers,
            sticks=self._around.sticks,
            demo=self._door.is_demo(),
            trial=self._around.trial is not None and self._own is None,
            remembered=self._around.remembered,
        )
        window = MainWindow(workplace, self._around.remembered)
        window.trial_wanted.connect(self._make_trial)
        window.trial_over.connect(self._end_trial)
        window.status_line.offer_end_of_trial(offered=self._own is not None)
        window.idle.rested.connect(self._rest)
        window.closed.connect(self._app.quit)
        window.handed_over.connect(self._change_person)
        self._replace(window)

    @Slot()
    def _rest(self) -> None:
        """Give memory back while nobody is there; work in hand keeps what it has."""
        if not self.tasks.is_busy():
            self._door.rest()

    @Slot()
    def _make_trial(self) -> None:
        """Put made-up data in beside the own home, then go there."""
        trial = self._around.trial
        if trial is None or self._own is not None:
            return
        if trial.is_there():
            self._enter_trial(None)
            return
        self._tell(self.tr("正在装演示数据，要一两分钟，可以先做别的。"))
        self.tasks.run(
            self, trial.make, done=self._enter_trial, failed=self._refuse, progress=self._count
        )

    def _count(self, done: int, total: int) -> None:
        words = self.tr("正在装演示数据：{done}/{total}")
        self._tell(words.format(done=done, total=total or "…"))

    def _enter_trial(self, _nothing: None) -> None:
        trial, window = self._around.trial, self.window
        if trial is None or self._own is not None:
            return
        if window is not None and getattr(window, "unsaved", str)():
            self._tell(self.tr("演示数据装好了。先保存正在填的内容，再按一次“试一试”。"))
            return
        self._door.close()
        self._own = (self._door, self._around)
        self._door, self._around = trial.door(), replace(self._around, papers=trial.papers)
        self.enter(self._door.open(trial.user, trial.password))

    @Slot()
    def _end_trial(self) -> None:
        """Take the made-up data out whole and ask who is there, as at a start."""
        if self._own is None or self._around.trial is None:
            return
        self._door.close()
        self._around.trial.remove()
        (self._door, self._around), self._own = self._own, None
        self._show_login()

    def _refuse(self, error: "WenmingError") -> None:
        self._tell(explain(error))

    def _tell(self, words: str) -> None:
        say = getattr(getattr(self.window, "status_line", None), "say", None)
        if say is not None:
            say(words)

    def _replace(self, window: QWidget) -> None:
        before, self.window = self.window, window
        window.show()
        if before is not None:
            before.hide()
            before.deleteLater()

    @Slot()
    def _change_person(self) -> None:
        """Close the home behind the work in hand, then ask who is there."""
        self.tasks.run(self, self._close_home, done=self._welcome_next)

    def _close_home(self, _progress: "Progress", _cancelled: "Cancelled") -> None:
        self._door.close()

    def _welcome_next(self, _nothing: None) -> None:
        self._show_login()

    @Slot(str, str)
    def _tell_crash(self, code: str, file: str) -> None:
        from wenming_desktop.ui.dialogs.crash import CrashDialog  # noqa: PLC0415  rarely needed

        CrashDialog(code, Path(file), self.window).open()


def _no_answer(_nothing: None) -> None:
    """Wait for nothing: what was loaded is simply there."""


def run(door: Door, around: Surroundings) -> int:
    """Open the window and stay until it is closed; return the exit code."""
    wanted = os.environ.get(_LANGUAGE) or preferences.load(around.remembered).language
    app = create_application(language=wanted, own=around.remembered.parent / "languages")
    collector = GarbageCollector(app)
    program = Program(app, door, around)
    program.crashes.install()
    program.start()
    try:
        return app.exec()
    finally:
        program.stop()
        del collector
