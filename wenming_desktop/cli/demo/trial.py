"""The demo county as the window puts it in: beside the own home, removed whole."""

import shutil
from datetime import date
from pathlib import Path

from wenming_desktop.app import HomeDoor, door_at, papers_of
from wenming_desktop.cli.demo.county import DemoCounty
from wenming_desktop.cli.demo.lore import PASSWORD, SCALES, USER, Lore
from wenming_desktop.services.ports import Cancelled, Progress

_DONE = "trial-complete"
"""Written last: a county without it was broken off."""
_FIRST = "station-01-01"


class DemoTrial:
    """A county of one village, one township and the centre. Satisfies services.trial.Trial."""

    user, password = USER, PASSWORD

    def __init__(self, folder: Path, until: date) -> None:
        self._folder, self._until = folder, until

    @property
    def papers(self) -> Path:
        """Return where previews are written."""
        return papers_of(self._folder / _FIRST)

    def is_there(self) -> bool:
        """Tell whether it was made to its end."""
        return (self._folder / _DONE).is_file()

    def make(self, progress: Progress, _cancelled: Cancelled) -> None:
        """Make the county that lives from January to the day."""
        self.remove()
        self._folder.mkdir(parents=True)
        DemoCounty(self._folder, Lore.load(1), self._until).build(SCALES["village"], progress)
        (self._folder / _DONE).write_text("", encoding="utf-8")

    def door(self) -> HomeDoor:
        """Return the door of the village station."""
        return door_at(self._folder / _FIRST)

    def remove(self) -> None:
        """Take the whole folder away; it holds nothing else."""
        shutil.rmtree(self._folder, ignore_errors=True)
