"""Texts that leave as files of their own: whole under their name, or not at all."""

from pathlib import Path
from typing import Protocol

from wenming_desktop.domain.errors import Code, WenmingError


class WriteWhole(Protocol):
    """Writes a file beside its name first, onto the disk, and only then gives it the name."""

    def __call__(self, to: Path, content: bytes, /) -> None:
        """Write it, or leave what was there. Raises OSError."""
        ...


def write_text(write: WriteWhole, to: Path, text: str) -> None:
    """Write a text as UTF-8. FILE_NOT_WRITTEN, and what was there before still is."""
    try:
        write(to, text.encode())
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise WenmingError(Code.FILE_NOT_WRITTEN, path=to.name, problem=problem) from error
