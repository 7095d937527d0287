"""The devices of the demo county, its clock and how far it has come."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from uuid import UUID

from wenming_desktop.app import HomeDoor
from wenming_desktop.cli.demo.lives import DemoLives
from wenming_desktop.cli.demo.registers import DemoRegisters
from wenming_desktop.cli.demo.rooms import DemoRooms
from wenming_desktop.cli.demo.sheets import SheetFiller
from wenming_desktop.cli.demo.teams import DemoTeam
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.ports import Progress
from wenming_desktop.services.use_cases import UseCases

CHINA = timezone(timedelta(hours=8))


@dataclass(frozen=True, slots=True)
class DemoHome:
    """One device of the county."""

    path: Path
    level: Level
    unit: str
    unit_id: UUID


@dataclass(slots=True)
class Clock:
    """Runs with the story, one second a look."""

    now: datetime

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def move_to(self, day: date) -> None:
        """Go on to eight in the morning of a day that has not come yet."""
        self.now = max(self.now, datetime.combine(day, time(8), CHINA))


@dataclass(slots=True)
class Steps:
    """Counts what is done for the progress bar."""

    show: Progress
    total: int
    done: int = 1

    def next(self) -> None:
        """Say that one step more is done."""
        self.done = min(self.done + 1, self.total)
        self.show(self.done, self.total)


@dataclass(slots=True)
class Device:
    """An open home and its people."""

    door: HomeDoor
    use: UseCases
    level: Level
    parent: "Device | None" = None
    people: list[UUID] = field(default_factory=list)
    teams: list[DemoTeam] = field(default_factory=list)
    registers: DemoRegisters | None = None
    lives: DemoLives | None = None
    rooms: DemoRooms | None = None
    sheets: SheetFiller | None = None
