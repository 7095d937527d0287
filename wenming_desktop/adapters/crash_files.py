"""Crash reports: what happened and where in our code, never what anybody typed.

A traceback's source lines are ours; the exception's text may hold data, so only its type is kept.
"""

import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

from wenming_desktop import __version__

if TYPE_CHECKING:
    from datetime import datetime


def write_crash_file(error: BaseException, folder: Path, now: "datetime") -> Path:
    """Write a report and return its path; the folder is made when missing."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    lines = [
        f"wenming-desktop {__version__}",
        f"Python {sys.version.split()[0]} on {_system()}",
        *_chain(error),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _system() -> str:
    """Return name and release, without loading anything while something is wrong."""
    if sys.platform == "win32":
        found = sys.getwindowsversion()
        return f"Windows {found.major}.{found.minor}.{found.build}"
    here = os.uname()
    return f"{here.sysname} {here.release}"


def _chain(error: BaseException) -> list[str]:
    lines: list[str] = []
    shown: BaseException | None = error
    while shown is not None:
        lines.append(type(shown).__qualname__)
        lines.extend(
            f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
            for frame in traceback.extract_tb(shown.__traceback__)
        )
        shown = shown.__cause__ or shown.__context__
    return lines
