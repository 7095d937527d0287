"""A second start by a double click: the window that is open comes to the front instead.

No socket and no port: the second process leaves a small file beside the data, the first one takes
it away, and that is the answer. Somebody else's window (another user of the computer) is not asked:
that person is told at signing in who has the data.
"""

import getpass
import json
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from wenming_desktop.adapters.app_lock import AppLock
from wenming_desktop.domain.errors import WenmingError

PATIENCE_S: Final = 3.0
_PAUSE_S = 0.05


class Front:
    """Which window of a home is the one that comes to the front."""

    def __init__(self, home: Path) -> None:
        self._lock = AppLock(home / "wenming.window.lock")
        self._lock_file, self._summons = home / "wenming.window.lock", home / "wenming.front"
        self._home = home

    def is_taken_by_us(self) -> bool:
        """Become the window of this home, or let the one that is open come forward.

        True when this process is to open a window: nobody else has one, or it does not answer.
        """
        if not self._home.is_dir():  # nothing was set up yet
            return True
        try:
            self._lock.take()
        except WenmingError:
            return not (self._is_mine() and self._is_answered())
        except OSError:  # a home that cannot be written to has no lock
            return True
        self.was_summoned()  # what a crash left
        return True

    def was_summoned(self) -> bool:
        """Tell whether somebody has started the program again; each start is told once."""
        if not self._summons.exists():
            return False
        with suppress(OSError):
            self._summons.unlink()
        return True

    def release(self) -> None:
        """Let the next start open a window again."""
        self._lock.release()

    def _is_mine(self) -> bool:
        try:
            return bool(json.loads(self._lock_file.read_bytes())["user"] == getpass.getuser())
        except (OSError, ValueError, KeyError, TypeError, ImportError):
            return False

    def _is_answered(self) -> bool:
        if sys.platform == "win32":  # else Windows lets only us come to the front
            import ctypes  # noqa: PLC0415

            ctypes.windll.user32.AllowSetForegroundWindow(-1)
        try:
            self._summons.write_bytes(b"")
        except OSError:
            return False
        until = time.monotonic() + PATIENCE_S
        while time.monotonic() < until:
            if not self._summons.exists():
                return True
            time.sleep(_PAUSE_S)
        with suppress(OSError):
            self._summons.unlink()
        return False
