"""Backups that make themselves while somebody works: looked for now and then, never in the way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.workplace import Workplace

_LOOK_MS = 30_000
QUIET_S = 60
"""So long nobody must have touched anything before a backup is restored for trial."""


class BackupWatch(QObject):
    """Tells when a backup could not be made: that has to be seen (reliability.md 1, Alarms).

    ``drill_failed``: one was made, but could not be restored for trial.
    """

    failed = Signal(WenmingError)
    drill_failed = Signal(WenmingError)

    def __init__(
        self, workplace: Workplace, parent: QObject, idle_s: Callable[[], float] = lambda: 0.0
    ) -> None:
        """``idle_s`` tells how long nobody has touched anything."""
        super().__init__(parent)
        self._work, self._idle_s = workplace, idle_s
        self._running = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def look(self) -> None:
        """Make a backup in the background when enough was saved since the last."""
        if self._running:
            return
        self._running = True
        self._work.tasks.run(self, self._make, done=self._end, failed=self._tell)

    def _make(self, _progress: Progress, _cancelled: Cancelled) -> WenmingError | None:
        """Return why the drill failed, where it did."""
        use = self._work.use_cases
        use.backups.make_if_due(use.actor)
        if self._idle_s() >= QUIET_S:
            try:
                use.backups.drill_if_due(use.actor)
            except WenmingError as error:
                return error
        return None

    def _end(self, drill: WenmingError | None) -> None:
        self._running = False
        if drill is not None:
            self.drill_failed.emit(drill)

    def _tell(self, error: WenmingError) -> None:
        self._running = False
        self.failed.emit(error)
