"""Notices that the person has gone: another user of Windows comes, its own lock, or sleep.

Windows tells a window that asked for it (WM_WTSSESSION_CHANGE). Elsewhere a sleep is seen by the
clock that goes on while the computer sleeps: it runs ahead of the one that does not.
"""

import ctypes
import sys
import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QObject,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtWidgets import QWidget

WM_WTSSESSION_CHANGE: Final = 0x02B1
WM_POWERBROADCAST: Final = 0x0218
LEAVING: Final = frozenset({0x2, 0x4, 0x6, 0x7})
"""WTS_CONSOLE_DISCONNECT, WTS_REMOTE_DISCONNECT, WTS_SESSION_LOGOFF, WTS_SESSION_LOCK."""
PBT_APMSUSPEND: Final = 0x4
ASLEEP_S: Final = 5
_LOOK_MS = 2_000


def slept_s() -> float:
    """Return how long this computer has slept since it started, in seconds."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.clock_gettime(time.CLOCK_MONOTONIC)
    return 0.0  # Windows tells; its running time counts sleep as nobody at the desk


class _Message(ctypes.Structure):
    """The beginning of Windows' MSG: as much as is read."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("what", ctypes.c_size_t),
        ("more", ctypes.c_ssize_t),
    )


def means_leaving(address: int) -> bool:
    """Tell whether a message of Windows says that somebody leaves; ``address`` is of a MSG."""
    message = _Message.from_address(address)
    if message.message == WM_WTSSESSION_CHANGE:
        return message.what in LEAVING
    return bool(message.message == WM_POWERBROADCAST and message.what == PBT_APMSUSPEND)


class AwayWatch(QObject):
    """``left`` when the session is given to somebody else or the computer went to sleep."""

    left = Signal()

    def __init__(self, window: QWidget, slept: Callable[[], float] = slept_s) -> None:
        super().__init__(window)
        self._slept, self._known = slept, slept()
        timer = QTimer(self)
        timer.timeout.connect(self.look)
        timer.start(_LOOK_MS)
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(int(window.winId()), 0)
            self._filter = _Filter(self)
            application = QCoreApplication.instance()
            if application is not None:
                application.installNativeEventFilter(self._filter)

    @Slot()
    def look(self) -> None:
        """Compare how long the computer has slept with what was known."""
        slept = self._slept()
        if slept - self._known > ASLEEP_S:
            self.left.emit()
        self._known = slept


class _Filter(QAbstractNativeEventFilter):
    """Hears Windows' messages before Qt does."""

    def __init__(self, watch: AwayWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        named = kind.data() if isinstance(kind, QByteArray) else bytes(kind)
        if named == b"windows_generic_MSG" and means_leaving(int(message)):
            self._watch.left.emit()
        return False, 0
