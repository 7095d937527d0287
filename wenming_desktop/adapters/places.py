"""Where things lie: one folder per home; the default by appdirs, or beside the program."""

import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import appdirs

STORE_NAME = "wenming.db"
PORTABLE_NAME = "wenming-home"


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
    def is_set_up(self) -> bool:
        """Whether a store was made here once, even if its file is missing now."""
        return self.keys.exists() or self.store.exists()

    def clear_papers(self) -> None:
        """Remove previews and prints; one that another program still shows goes the next time."""
        for path in self.papers.glob("*.pdf"):
            with suppress(OSError):
                path.unlink()

    def make(self) -> tuple[Path, ...]:
        """Create the folders; return those that were not there, parents first."""
        wanted = (self.home, self.logs, self.crashes, self.papers)
        way = [*reversed(self.home.parents), *wanted]
        made = tuple(folder for folder in way if not folder.exists())
        for folder in wanted:
            folder.mkdir(parents=True, exist_ok=True)
        return made


def places_at(home: Path | None) -> Places:
    """Return the places of a home; without one, portable beside the program, else appdirs."""
    if home is not None:
        return Places(home.expanduser().resolve())
    portable = Path(sys.argv[0]).resolve().parent / PORTABLE_NAME
    if portable.is_dir():
        return Places(portable)
    return Places(Path(appdirs.user_data_dir("wenming-desktop", appauthor=False)))
