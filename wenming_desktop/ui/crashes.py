"""A bug is told once, on the GUI thread, whichever thread it was in, and kept as a file."""

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal, Slot

Keep = Callable[[BaseException], Path]
"""Writes a report without personal data and returns the file."""


class CrashReporter(QObject):
    """Collects what nobody handled; ``crashed(code, file)`` comes once for each bug."""

    crashed = Signal(str, str)
    _raised = Signal(object)

    def __init__(self, keep: Keep) -> None:
        super().__init__()
        self._keep, self._told = keep, set[str]()
        self._raised.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Listen to what Python would only print."""
        sys.excepthook = self._from_hook
        threading.excepthook = self._from_thread

    def report(self, error: BaseException) -> None:
        """Take an error from any thread."""
        self._raised.emit(error)

    def _from_hook(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self.report(error)

    def _from_thread(self, facts: threading.ExceptHookArgs) -> None:
        if facts.exc_value is not None:
            self.report(facts.exc_value)

    @Slot(object)
    def _deliver(self, error: BaseException) -> None:
        code = code_of(error)
        if code in self._told:
            return
        self._told.add(code)
        self.crashed.emit(code, str(self._keep(error)))


def code_of(error: BaseException) -> str:
    """Return a short code, the same for the same bug: what a clerk reads out on the telephone."""
    import hashlib  # noqa: PLC0415  OpenSSL, of which the first page needs nothing

    places = [f"{frame.name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)]
    text = "\n".join([type(error).__qualname__, *places])
    number = int.from_bytes(hashlib.sha256(text.encode()).digest()[:4], "big")
    return f"E-{number % 1_000_000:06d}"
