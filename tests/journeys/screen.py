"""A screen of its own with a window manager: without one nothing ever gets the keyboard."""

import atexit
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

VILLAGE_PC = "1366x768x24"
ROOM_FOR_FRAMES = "1600x1000x24"
"""A window of 1366 × 768 and the frame that the manager draws around it."""


@contextmanager
def screen(size: str = VILLAGE_PC) -> Iterator[str]:
    """Start a server, which chooses its number itself, and a window manager; yield the display."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        name = f":{pipe.readline().strip()}"
    manager = subprocess.Popen(
        ["openbox"], env={**os.environ, "DISPLAY": name}, stderr=subprocess.DEVNULL
    )
    try:
        yield name
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()


def sit_down() -> None:
    """Give this process its screen before Qt is asked for one; it goes when the process does."""
    sitting = screen(ROOM_FOR_FRAMES)
    os.environ["DISPLAY"] = sitting.__enter__()
    os.environ["QT_QPA_PLATFORM"] = "xcb"
    os.environ.pop("WAYLAND_DISPLAY", None)
    atexit.register(sitting.__exit__, None, None, None)
