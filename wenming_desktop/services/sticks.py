"""What the window shows of a stick, so that a person picks the right one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol


class Stick(Protocol):
    """A removable drive; sizes in bytes."""

    @property
    def root(self) -> Path: ...
    @property
    def label(self) -> str: ...
    @property
    def size(self) -> int: ...
    @property
    def free(self) -> int: ...
    @property
    def read_only(self) -> bool: ...


FindSticks = Callable[[], Sequence[Stick]]
"""Looks now; an empty answer means that none is plugged in."""


def no_sticks() -> Sequence[Stick]:
    """Find none; a folder can still be chosen."""
    return ()
