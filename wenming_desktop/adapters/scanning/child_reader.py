"""Reads pictures in a child process. Satisfies services.scanning.ports.SheetReader.

This module is in the program itself, so it imports neither OpenCV nor numpy.
"""

import base64
import json
import os
import queue
import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from threading import Thread
from typing import Any

from wenming_desktop.domain.box_form import SIGN_IN_FORM, form_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.scanned_rows import BoxMark, rows_of
from wenming_desktop.domain.sheet_code import SheetCode
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.services.scanning.ports import PictureReading

WORKER = "wenming_desktop.adapters.scanning.worker"
NEEDED = ("cv2", "numpy", "zxingcpp")
SECONDS_A_PICTURE = 180.0
"""By the clock, until even a computer that is busy elsewhere must have answered; what takes too
much of the processor is ended by the worker itself, much sooner."""
_OUT_OF_TIME = -27
"""How a process ends that SIGPROF has ended."""
_LOOK_EACH_S = 0.2
"""How soon a wish to stop is noticed."""


class ChildReader:
    """One child at a time; one that crashed or hung costs its file, and the next gets a new one."""

    def __init__(
        self,
        command: Sequence[str] = (sys.executable, "-m", WORKER),
        seconds: float = SECONDS_A_PICTURE,
        needed: Sequence[str] = NEEDED,
    ) -> None:
        self._command, self._seconds, self._needed = list(command), seconds, needed

    def is_installed(self) -> bool:
        """Tell whether the extra ``scan`` is there."""
        return all(find_spec(name) is not None for name in self._needed)

    def read(
        self, paths: Sequence[Path], progress: Progress, is_cancelled: Cancelled
    ) -> Iterator[PictureReading]:
        """Yield every picture of every file. Raises SCAN_NOT_INSTALLED or CANCELLED."""
        if not self.is_installed():
            raise WenmingError(Code.SCAN_NOT_INSTALLED)
        child: _Child | None = None
        try:
            for number, path in enumerate(paths):
                progress(number, len(paths))
                child = child or _Child(self._command)
                gone = False
                for reading in _readings(child, path, self._seconds, is_cancelled):
                    gone = reading.reason in _GONE
                    yield reading
                if gone:
                    child.end()
                    child = None
            progress(len(paths), len(paths))
        finally:
            if child is not None:
                child.end()


_GONE = {Code.SCAN_TOOK_TOO_LONG, Code.SCAN_READER_FAILED}


class _Child:
    """A running worker; its answers arrive by a thread, because a pipe cannot be waited for."""

    def __init__(self, command: Sequence[str]) -> None:
        hidden = getattr(subprocess, "CREATE_NO_WINDOW", 0)  # there on Windows only
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            encoding="utf-8",
            env={**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"},
            creationflags=hidden,
        )
        self.lines: queue.Queue[str | None] = queue.Queue()
        Thread(target=self._listen, daemon=True).start()

    def ask(self, path: Path) -> None:
        """Hand a file over."""
        if self._process.stdin is not None:
            try:
                self._process.stdin.write(json.dumps({"path": str(path)}) + "\n")
                self._process.stdin.flush()
            except OSError:  # it has died; listening tells
                return

    def ended(self) -> int:
        """Return how it ended, once it has closed its side."""
        return self._process.wait()

    def end(self) -> None:
        """End it, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was still to be written to a dead child
                    continue

    def _listen(self) -> None:
        pipe = self._process.stdout
        try:
            for line in pipe or ():
                self.lines.put(line)
        except (OSError, ValueError):  # closed while reading
            pass
        self.lines.put(None)


def _readings(
    child: _Child, path: Path, seconds: float, is_cancelled: Cancelled
) -> Iterator[PictureReading]:
    child.ask(path)
    seen = 0
    while True:
        waited = 0.0
        while True:
            if is_cancelled():
                raise WenmingError(Code.CANCELLED)
            try:
                line = child.lines.get(timeout=_LOOK_EACH_S)
            except queue.Empty:
                waited += _LOOK_EACH_S
                if waited >= seconds:
                    yield _failed(path, seen + 1, Code.SCAN_TOOK_TOO_LONG)
                    return
            else:
                break
        if line is None:
            slow = child.ended() == _OUT_OF_TIME
            reason = Code.SCAN_TOOK_TOO_LONG if slow else Code.SCAN_READER_FAILED
            yield _failed(path, seen + 1, reason)
            return
        said = json.loads(line)
        if said.get("done"):
            return
        seen = said["picture"]
        yield _reading(path, said)


def _failed(path: Path, picture: int, reason: Code) -> PictureReading:
    return PictureReading(file=path, picture=picture, sha256="", reason=reason)


def _reading(path: Path, said: dict[str, Any]) -> PictureReading:
    digits, reason = said.get("digits"), said.get("reason")
    code = SheetCode.parse(digits) if digits else None
    form = form_of(code.layout) if code else SIGN_IN_FORM
    read = said.get("rows", ())
    return PictureReading(
        file=path,
        picture=said["picture"],
        sha256=said["sha256"],
        reason=Code(reason) if reason else None,
        problem=said.get("problem", ""),
        code=code,
        rows=rows_of(form, enumerate(([*map(BoxMark, boxes)] for boxes in read), 1)),
        crops=tuple(base64.b64decode(one) for one in said.get("crops", ())),
        is_signed=bool(said.get("signed")),
        thumbnail=base64.b64decode(said.get("thumbnail", "")),
    )
