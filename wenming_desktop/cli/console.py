"""How a verb answers: Chinese sentences, or exactly one JSON object on stdout."""

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import Code, WenmingError

if TYPE_CHECKING:
    from wenming_desktop.services.use_cases import UseCases

DONE, BUG, USAGE, REFUSED = 0, 1, 2, 3
"""Exit codes (design.md 3)."""


@dataclass(slots=True)
class Console:
    """What stands before and around a verb: which home, and how to answer."""

    json: bool
    home: Path | None
    _doors: list[HomeDoor] = field(default_factory=list)

    def door(self) -> HomeDoor:
        """Return the door of the home; ``close`` closes it after the verb, however it ended."""
        self._doors.append(door_at(self.home))
        return self._doors[-1]

    def close(self) -> None:
        """Free the home for others."""
        for door in self._doors:
            door.close()

    def open(self, door: HomeDoor) -> "UseCases":
        """Sign in with WENMING_USER and WENMING_PASSWORD, or by asking at a terminal."""
        if not door.is_set_up():
            raise WenmingError(Code.NOT_SET_UP)
        return door.open(*ask_who())

    @contextmanager
    def signed_in(self) -> Iterator["UseCases"]:
        """Sign in, and free the home afterwards."""
        door = self.door()
        yield self.open(door)
        door.close()

    def answer(self, payload: dict[str, Any], *lines: str) -> None:
        """Print the object, or the sentences."""
        if self.json:
            print(json.dumps(payload, ensure_ascii=False))
        else:
            for line in lines:
                print(line)

    def refuse(self, error: WenmingError, **beside: object) -> int:
        """Print a refusal; ``beside`` are the verb's normal keys."""
        from wenming_desktop.messages import sentence

        words = sentence(error)
        if self.json:
            print(
                json.dumps(
                    {"error": error.code.value, "message": words, **beside}, ensure_ascii=False
                )
            )
        print(words, file=sys.stderr)
        return REFUSED

    def misused(self, usage: str, words: str, code: str = "usage") -> int:
        """Print what is wrong with the words that were typed."""
        if self.json:
            print(json.dumps({"error": code, "message": words}, ensure_ascii=False))
        print(f"{usage}{words}", file=sys.stderr)
        return USAGE

    def progress(self, done: int, total: int) -> None:
        """Show how far a long task is, on a terminal only."""
        if sys.stderr.isatty() and total:
            end = "\n" if done >= total else ""
            print(f"\r{100 * done // total:3} %", end=end, file=sys.stderr, flush=True)


def make_folder(folder: Path) -> None:
    """Make the folder a verb fills; HOME_NOT_WRITABLE where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            pass
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise WenmingError(Code.HOME_NOT_WRITABLE, path=folder, problem=problem) from error


def ask_who() -> tuple[str, str]:
    """Return user name and password; SIGN_IN_NEEDED where nobody can be asked."""
    user, password = os.environ.get("WENMING_USER"), os.environ.get("WENMING_PASSWORD")
    if user is None or password is None:
        if not sys.stdin.isatty():
            raise WenmingError(Code.SIGN_IN_NEEDED)
        user = user or input("用户名：")
        if not password:
            import getpass

            password = getpass.getpass("密码：")
    return user, password
