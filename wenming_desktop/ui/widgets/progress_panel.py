"""What a long job looks like while it runs: words, a bar, and a way to stop."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.tasks import Job
from wenming_desktop.ui.widgets.buttons import secondary


class ProgressPanel(QWidget):
    """Hidden until ``begin``; give ``advance`` to TaskRunner.run as its progress."""

    stopped = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._job: Job | None = None
        self._words = Label("", self, name=f"{name}Words", wrap=True)
        self._bar = QProgressBar(self)
        self._bar.setObjectName(f"{name}Bar")
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("进度"))
        self._stop = secondary(self.tr("停下"), f"{name}Stop", self)
        self._stop.clicked.connect(self._cancel)
        column = QVBoxLayout()
        column.setSpacing(tokens.XS)
        column.addWidget(self._words)
        column.addWidget(self._bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.M)
        row.addLayout(column, 1)
        row.addWidget(self._stop)
        self.hide()

    def begin(self, words: str, job: Job) -> None:
        """Show that this job is running."""
        self._job = job
        self._words.setText(words)
        self._bar.setRange(0, 0)
        self._stop.setEnabled(True)
        self.show()

    def advance(self, done: int, total: int) -> None:
        """Move the bar; a total of 0 only shows that something happens."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """Hide again."""
        self._job = None
        self.hide()

    @Slot()
    def _cancel(self) -> None:
        if self._job:
            self._job.cancel()
            self._stop.setEnabled(False)
            self._words.setText(self.tr("正在停下……"))
            self.stopped.emit()
