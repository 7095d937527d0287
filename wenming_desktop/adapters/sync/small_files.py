"""Small files on a stick: requests, cards, kits. Read whole, written beside their name first."""

import os
from pathlib import Path

from wenming_desktop.adapters.sync.stick import refusal_of
from wenming_desktop.domain.errors import Code, WenmingError

_LARGEST_FILE = 1 << 20


def read_small(path: Path, suffix: str) -> bytes:
    """Read a small file; of a stick's folder, the newest one with the suffix."""
    try:
        if path.is_dir():
            found = sorted(path.glob(f"*{suffix}"), key=lambda one: one.stat().st_mtime_ns)
            path = found[-1] if found else path
        if path.exists() and not path.is_file():  # opening a pipe would wait for ever
            raise WenmingError(Code.STICK_UNREADABLE, path=path)
        with path.open("rb") as file:
            return file.read(_LARGEST_FILE)
    except OSError as error:
        raise WenmingError(Code.STICK_UNREADABLE, path=path) from error


def write_small(to: Path, name: str, content: bytes) -> Path:
    """Write a small file beside its final name first, so that none is ever half there."""
    try:
        to.mkdir(parents=True, exist_ok=True)
        part, final = to / f"{name}.part", to / name
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(final)
    except OSError as error:
        raise refusal_of(error, to) from error
    return final.absolute()
