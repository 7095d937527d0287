"""Crash reports: what happened and where in our code, never what anybody typed.

A traceback's source lines are ours; the exception's text may hold data, so only its type is kept.
"""

import platform
import traceback
from datetime import datetime
from pathlib import Path

from wenming_desktop import __version__


def write_crash_file(error: BaseException, folder: Path, now: datetime) -> Path:
    """Write a report and return its path; the folder is made when missing."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    lines = [
        f"wenming-desktop {__version__}",
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}",
        *_chain(error),
    ]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


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
