"""Backups that make themselves while somebody works: looked for now and then, never in the way."""

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.backup_ports import Backup
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.workplace import Workplace

_LOOK_MS = 30_000


class BackupWatch(QObject):
    """``failed`` when one could not be made: that has to be seen (reliability.md 1, Alarms)."""

    failed = Signal(WenmingError)

    def __init__(self, workplace: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._work = workplace
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
        return use.backups.make_if_due(use.actor)

    def _end(self, _made: Backup | None) -> None:
        self._running = False

    def _tell(self, error: WenmingError) -> None:
        self._running = False
        self.failed.emit(error)
