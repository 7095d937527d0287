"""A large county: every town lives in a process of its own, then the centre hears from all.

A town needs nothing of another one, and of the centre only its papers. Each throws dice of its
own, so that the data are the same however many processes there are.
"""

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from wenming_desktop.app import demo_door_at
from wenming_desktop.cli.demo.county import KEPT_BACK_DAYS, DemoCounty, institute_path
from wenming_desktop.cli.demo.devices import DemoHome, Device, Steps
from wenming_desktop.cli.demo.lore import PASSWORD, USER, Lore, Scale
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.ports import Progress


@dataclass(frozen=True, slots=True)
class Town:
    """What a process is told."""

    target: Path
    seed: int
    end: date
    scale: Scale
    number: int


class LargeCounty(DemoCounty):
    """The centre, which enrols the institutes first and collects from them last."""

    def __init__(self, target: Path, seed: int, end: date) -> None:
        super().__init__(target, Lore.load(seed), end)
        self._seed = seed

    def build(self, scale: Scale, progress: Progress) -> list[DemoHome]:
        """Make every home; the folder must be new or empty."""
        if self._target.exists() and any(self._target.iterdir()):
            raise WenmingError(Code.FOLDER_NOT_EMPTY, path=self._target)
        self._live_by(scale)
        steps = Steps(progress, 2 + scale.institutes * 4)
        with self._open():
            centre = self._found_centre()
            for town in range(scale.institutes):
                self._found_institute(town, centre).door.close()
                steps.next()
            self._devices = [centre]
            towns = self._live_in_towns(scale, steps)
            self._settle(centre)
            self._live(Steps(lambda _done, _total: None, 1_000_000))
            self._clock.move_to(self._end - timedelta(days=KEPT_BACK_DAYS - 1))
            for town in range(scale.institutes):
                self._reopen(town, centre)
                steps.next()
            self._carry_round(steps)
            return [self._finish(centre), *(home for town in towns for home in town)]

    def _live_in_towns(self, scale: Scale, steps: Steps) -> list[list[DemoHome]]:
        towns = [
            Town(self._target, self._seed, self._end, scale, number)
            for number in range(scale.institutes)
        ]
        context = multiprocessing.get_context("spawn")
        workers = min(scale.institutes, os.cpu_count() or 1)
        found = []
        with ProcessPoolExecutor(workers, mp_context=context) as pool:
            for homes in pool.map(_live_town, towns):
                found.append(homes)
                steps.next()
                steps.next()
        return found

    def live_town(self, town: int, scale: Scale) -> list[DemoHome]:
        """Let one town live: its institute is enrolled already, its stations are not."""
        self._live_by(scale)
        self._lore.dice.seed(f"{self._seed}/{town}")
        self._clock.move_to(date(self._end.year, 1, 2))  # after it was enrolled
        steps = Steps(lambda _done, _total: None, 1_000_000)
        with self._open():
            institute = self._settle(self._reopen(town, None))
            self._found_stations(town, institute, steps)
            self._live(steps)
            return [self._finish(device) for device in self._devices]

    def _reopen(self, town: int, centre: Device | None) -> Device:
        path = self._target / institute_path(town)
        door = demo_door_at(path, self._clock, self._lore.dice.getrandbits)
        device = Device(door, door.open(USER, PASSWORD), Level.TOWN_INSTITUTE, centre)
        self._devices.append(device)
        return device


def _live_town(town: Town) -> list[DemoHome]:
    county = LargeCounty(town.target, town.seed, town.end)
    return county.live_town(town.number, town.scale)
