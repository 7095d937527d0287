"""Where things lie: one folder per home; the default by appdirs, or beside the program."""

import os
import shutil
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import appdirs

STORE_NAME = "wenming.db"
PORTABLE_NAME = "wenming-home"
INBOX_NAME = "inbox"
"""Where a bundle is copied to while it is taken in."""
STATE_VARIABLE = "WENMING_STATE"
"""Names another folder for the guards; a relative one is taken from the home."""
_APP = "wenming-desktop"


@dataclass(frozen=True, slots=True)
class Places:
    """The files of one home. Nothing is created before ``make``."""

    home: Path

    @property
    def store(self) -> Path:
        return self.home / STORE_NAME

    @property
    def keys(self) -> Path:
        return self.home / "wenming.keys"

    @property
    def second_keys(self) -> Path:
        """The second copy of the key slots (adapters/db/key_header.py)."""
        return self.home / "wenming.keys2"

    @property
    def tries(self) -> Path:
        """How often a wrong password was given in a row."""
        return self.home / "wenming.tries"

    @property
    def second_tries(self) -> Path:
        """The same for the second person of a restore."""
        return self.home / "wenming.second.tries"

    @property
    def lock(self) -> Path:
        return self.home / "wenming.lock"

    @property
    def demo_mark(self) -> Path:
        """Present in homes made by ``demo``: the window then says 演示."""
        return self.home / "demo"

    @property
    def logs(self) -> Path:
        return self.home / "logs"

    @property
    def crashes(self) -> Path:
        return self.home / "crashes"

    @property
    def papers(self) -> Path:
        """Previews and prints of this session, names in plain text; emptied at start and end."""
        return self.home / "papers"

    @property
    def attachments(self) -> Path:
        """Photos and scans, each sealed under a key that is in the store."""
        return self.home / "attachments"

    @property
    def backups(self) -> Path:
        """Verified copies of the store; others should lie on a stick."""
        return self.home / "backups"

    @property
    def restoring(self) -> Path:
        """A backup made ready to take the store's place; there only while that happens."""
        return self.home / "restoring"

    @property
    def drill(self) -> Path:
        """Where a backup is restored to be counted; there only while that happens."""
        return self.home / "drill"

    @property
    def replaced(self) -> Path:
        """Stores that a backup has taken the place of, whole; nothing removes them."""
        return self.home / "replaced"

    @property
    def guards(self) -> tuple[Path, ...]:
        """Where the guard of this home is kept: outside of it, or a backup would hold it too.

        A demo home keeps it inside: made up as it is, it is there to be copied. A portable home
        has it beside itself, as it goes from computer to computer with its stick.
        """
        if other := os.environ.get(STATE_VARIABLE):
            return (self.home / other,)
        if self.demo_mark.exists():
            return (self.home / "guard",)
        if self.home.name == PORTABLE_NAME:
            return (self.home.parent / "wenming-state",)
        user = Path(appdirs.user_state_dir(_APP, appauthor=False))
        if sys.platform == "win32":
            return (Path(appdirs.site_data_dir(_APP, appauthor=False)), user)
        machine = Path("/var/lib") / _APP
        return (machine, user) if os.access(machine, os.W_OK) else (user,)

    @property
    def is_set_up(self) -> bool:
        """Whether a store was made here once, even if its file is missing now."""
        there = (self.keys, self.second_keys, self.store, self.restoring)
        return any(one.exists() for one in there)

    def clear_papers(self) -> None:
        """Remove previews and prints; one that another program still shows goes the next time."""
        _empty(self.papers)

    def clear_left(self) -> None:
        """Remove what a process left that died at work; only for who holds the lock."""
        _empty(self.home / INBOX_NAME)
        shutil.rmtree(self.drill, ignore_errors=True)

    def make(self) -> tuple[Path, ...]:
        """Create the folders; return those that were not there, parents first."""
        wanted = (self.home, self.logs, self.crashes, self.papers)
        way = [*reversed(self.home.parents), *wanted]
        made = tuple(folder for folder in way if not folder.exists())
        for folder in wanted:
            folder.mkdir(parents=True, exist_ok=True)
        return made


def _empty(folder: Path) -> None:
    for path in folder.glob("*"):
        with suppress(OSError):
            path.unlink()


def places_at(home: Path | None) -> Places:
    """Return the places of a home; without one, portable beside the program, else appdirs."""
    if home is not None:
        return Places(home.expanduser().resolve())
    portable = Path(sys.argv[0]).resolve().parent / PORTABLE_NAME
    if portable.is_dir():
        return Places(portable)
    return Places(Path(appdirs.user_data_dir(_APP, appauthor=False)))
