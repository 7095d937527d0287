"""Backups that make themselves while somebody works: looked for now and then, never in the way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.backup_ports import Backup
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.workplace import Workplace

_LOOK_MS = 30_000
QUIET_S = 60
"""So long nobody must have touched anything before a backup is restored for trial."""


class BackupWatch(QObject):
    """``failed`` when one could not be made: that has to be seen (reliability.md 1, Alarms)."""

    failed = Signal(WenmingError)

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

    def _make(self, _progress: Progress, _cancelled: Cancelled) -> Backup | None:
        use = self._work.use_cases
        made = use.backups.make_if_due(use.actor)
        if self._idle_s() >= QUIET_S:
            use.backups.drill_if_due(use.actor)
        return made

    def _end(self, _made: Backup | None) -> None:
        self._running = False

    def _tell(self, error: WenmingError) -> None:
        self._running = False
        self.failed.emit(error)
