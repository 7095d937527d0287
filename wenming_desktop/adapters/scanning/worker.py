"""The child process that reads pictures: ``python -m wenming_desktop.adapters.scanning.worker``.

Gets a file's path a line as JSON, answers one JSON line a picture and then one that ends the file.
Pictures come from anywhere, and a decoder may crash or swell on them: only this process does.
Nothing of a picture is written to the disk; row crops go through the pipe.
"""

import base64
import hashlib
import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from wenming_desktop.adapters.scanning.flattening import warp
from wenming_desktop.adapters.scanning.pictures import Grey, pictures_of
from wenming_desktop.adapters.scanning.reading import SheetOnPicture, read_picture
from wenming_desktop.domain.box_form import Area, BoxForm
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.sheet_layout import ROW_HEIGHT, row_middle

MEMORY = 3 << 30
"""Bytes of address space; three times what a page at 600 dots per inch takes."""
CPU_SECONDS = 20.0
"""Of the processor, a picture; an honest one takes half a second."""
_THUMBNAIL = 200
"""Pixels of its longer side."""
_CROP_PIXELS = 5
"""A millimetre."""
_CROP_QUALITY = 70
_BESIDE = 0.6
"""Millimetres of the neighbouring rows that a crop shows."""


def answers(path: Path) -> Iterator[dict[str, Any]]:
    """Yield what each picture of a file says."""
    file_hash = hashlib.sha256(str(path).encode())
    try:
        file_hash = hashlib.sha256(path.read_bytes())
        for number, grey in enumerate(pictures_of(path), 1):
            one = file_hash.copy()
            one.update(number.to_bytes(4, "big"))
            yield {"picture": number, "sha256": one.hexdigest(), **_read(grey)}
    except (OSError, WenmingError) as error:
        code = error.code.value if isinstance(error, WenmingError) else "file_unreadable"
        problem = type(error).__name__ if isinstance(error, OSError) else ""
        yield {"picture": 1, "sha256": file_hash.hexdigest(), "reason": code, "problem": problem}


def _read(grey: Grey) -> dict[str, Any]:
    read = read_picture(grey)
    said: dict[str, Any] = {"reason": read.reason, "thumbnail": _packed(_thumbnail(grey), 75)}
    if read.sheet is not None:
        said["digits"] = read.sheet.code.digits() if read.sheet.code else None
        said["rows"] = [[mark.value for mark in row.boxes] for row in read.sheet.rows]
        said["crops"] = [_packed(one, _CROP_QUALITY) for one in _crops(grey, read.sheet)]
        said["signed"] = read.sheet.is_signed
    return said


def _thumbnail(grey: Grey) -> Grey:
    scale = _THUMBNAIL / max(grey.shape)
    small = cv2.resize(grey, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.uint8)


def _crops(grey: Grey, sheet: SheetOnPicture) -> Iterator[Grey]:
    """Yield the paper of each row, and then what else of a form a person is shown."""
    form = sheet.strip.form
    questions = sum(not row.part for row in sheet.rows)
    areas = [_around(form, row) for row in form.rows[:questions]]
    if form.about:
        areas += [_around(form.about, form.about.rows[0])] * len(form.about.parts)
    for area in (*areas, *form.more):
        yield warp(grey, sheet.placed, area, _CROP_PIXELS)


def _around(form: BoxForm, row: int) -> Area:
    half, middle = ROW_HEIGHT / 2, row_middle(row)
    return form.crop[0], middle - half - form.above, form.crop[1], middle + half + _BESIDE


def _packed(grey: Grey, quality: int) -> str:
    _, jpeg = cv2.imencode(".jpg", grey, [cv2.IMWRITE_JPEG_QUALITY, quality])
    return base64.b64encode(jpeg.tobytes()).decode("ascii")


def limit_time() -> None:
    """Give the next file so much of the processor; whoever takes more is ended by a signal.

    Not so much of the day: on a busy computer an honest picture may take its time. Windows has no
    such signal; there the parent's patience is the limit.
    """
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, CPU_SECONDS)


def limit_memory() -> None:
    """Let a picture that swells be the end of this process, not of the computer.

    Windows has no such limit for a process of its own; there the limits on pixels have to do.
    """
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  not there on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold the picture


def main() -> None:
    """Read until the door is closed. What OpenCV prints goes where nobody mistakes it."""
    limit_memory()
    cv2.setNumThreads(1)
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="ascii")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    for line in sys.stdin:
        limit_time()
        for answer in answers(Path(json.loads(line)["path"])):
            out.write(json.dumps(answer) + "\n")
            out.flush()
            limit_time()
        out.write('{"done": true}\n')
        out.flush()


if __name__ == "__main__":
    main()
