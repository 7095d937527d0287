"""Builds the demo county by the use cases a person would use, month by month."""

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta, timezone
from pathlib import Path
from random import Random
from uuid import UUID

from wenming_desktop.app import HomeDoor, demo_door_at
from wenming_desktop.cli.demo.lore import PASSWORD, USER, Lore, Scale
from wenming_desktop.cli.demo.registers import DemoRegisters
from wenming_desktop.domain.attendance import Attendance
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.domain.users import Role
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.ports import Progress
from wenming_desktop.services.use_cases import UseCases

_CHINA = timezone(timedelta(hours=8))
_PEOPLE = {Level.VILLAGE_STATION: 36, Level.TOWN_INSTITUTE: 12, Level.COUNTY_CENTER: 8}
_ACTIVITIES_A_MONTH = {Level.VILLAGE_STATION: 2, Level.TOWN_INSTITUTE: 1, Level.COUNTY_CENTER: 1}
_KEPT_BACK_DAYS = 19
"""What stations did in the last days has not been carried to the institute yet."""
_MONTH_OF_MARKS = 3
"""April, counted from nought: when the signs hang."""


@dataclass(frozen=True, slots=True)
class DemoHome:
    """One device of the county."""

    path: Path
    level: Level
    unit: str
    unit_id: UUID


@dataclass(slots=True)
class _Clock:
    """Runs with the story, one second a look."""

    now: datetime

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def move_to(self, day: date) -> None:
        """Go on to eight in the morning of a day that has not come yet."""
        self.now = max(self.now, datetime.combine(day, time(8), _CHINA))


@dataclass(slots=True)
class _Device:
    """An open home and its people."""

    door: HomeDoor
    use: UseCases
    level: Level
    parent: "_Device | None" = None
    people: list[UUID] = field(default_factory=list)
    teams: list[UUID] = field(default_factory=list)
    registers: DemoRegisters | None = None


class DemoCounty:
    """A county that lives from 1 January to a day."""

    def __init__(self, target: Path, lore: Lore, end: date) -> None:
        self._target, self._lore, self._end = target, lore, end
        self._clock = _Clock(datetime(end.year, 1, 1, 8, tzinfo=_CHINA))
        self._devices: list[_Device] = []
        self._stick = Path(tempfile.mkdtemp(prefix="wenming-demo-"))

    def build(self, scale: Scale, progress: Progress) -> list[DemoHome]:
        """Make every home; the folder must be new or empty."""
        if self._target.exists() and any(self._target.iterdir()):
            raise WenmingError(Code.FOLDER_NOT_EMPTY, path=self._target)
        try:
            self._enrol_all(scale)
            self._live(progress)
            return [self._finish(device) for device in self._devices]
        finally:
            for device in self._devices:
                device.door.close()
            shutil.rmtree(self._stick, ignore_errors=True)

    def _enrol_all(self, scale: Scale) -> None:
        centre = self._set_up("centre", Level.COUNTY_CENTER, self._lore.centre(), None)
        for town in range(scale.institutes):
            name = self._lore.institute(town)
            path = f"institute-{town + 1:02d}"
            institute = self._set_up(path, Level.TOWN_INSTITUTE, name, centre)
            for village in range(scale.stations):
                name = self._lore.station(town, village)
                path = f"station-{town + 1:02d}-{village + 1:02d}"
                self._set_up(path, Level.VILLAGE_STATION, name, institute)

    def _set_up(self, path: str, level: Level, name: str, parent: _Device | None) -> _Device:
        door = demo_door_at(self._target / path, self._clock, self._lore.dice.getrandbits)
        card = self._fresh_stick() if parent else None
        if parent and card:
            card = parent.use.exchange.write_parent_card(parent.use.actor, card)
        new = NewHome(level=level, unit_name=name, user=USER, password=PASSWORD, parent_card=card)
        use = door.set_up(new).use_cases
        device = _Device(door, use, level, parent)
        self._devices.append(device)
        if parent:
            self._enrol(device, parent)
        use.accounts.set_roles(use.actor, USER, frozenset(Role))
        use.org_units.change_own(use.actor, established_on=date(self._end.year - 3, 5, 1))
        self._recruit(device)
        device.registers = DemoRegisters(
            use,
            level.value,
            self._lore.content,
            self._end.year,
            Random(len(self._devices)),  # noqa: S311  no secret
            device.people,
        )
        return device

    def _enrol(self, device: _Device, parent: _Device) -> None:
        stick = self._fresh_stick()
        info = device.use.exchange.enrol_request(device.use.actor, stick)
        parent.use.exchange.enrol_approve(parent.use.actor, stick, info.digits, stick)
        device.use.exchange.enrol_accept(device.use.actor, stick)

    def _recruit(self, device: _Device) -> None:
        use = device.use
        for name in self._lore.content["teams"]:
            device.teams.append(use.volunteers.team_named(use.actor, name).id)
        for number in range(_PEOPLE[device.level]):
            fields = self._lore.person(number)
            fields["team_id"] = device.teams[number % len(device.teams)]
            device.people.append(use.volunteers.save(use.actor, None, **fields).id)

    def _live(self, progress: Progress) -> None:
        months = list(_months(self._end))
        last_carried = self._end - timedelta(days=_KEPT_BACK_DAYS)
        for number, (first, last) in enumerate(months):
            for device in self._devices:
                for day in self._days(device, first, min(last, last_carried)):
                    self._hold(device, day)
            self._clock.move_to(min(last, last_carried))
            self._keep_registers(number, min(last, last_carried))
            self._carry_round()
            progress(number + 1, len(months))
        for device in self._devices:
            if device.level is Level.VILLAGE_STATION:
                for day in self._days(device, last_carried + timedelta(days=1), self._end):
                    self._hold(device, day)

    def _keep_registers(self, month: int, today: date) -> None:
        for device in self._devices:
            if device.registers is None:
                continue
            device.registers.keep(today)
            if month == _MONTH_OF_MARKS:
                device.registers.mark(today)
            if device.level is not Level.COUNTY_CENTER:
                device.registers.ask(today)
            device.registers.work()

    def _days(self, device: _Device, first: date, last: date) -> list[date]:
        span = (last - first).days + 1
        if span < 1:
            return []
        wanted = _ACTIVITIES_A_MONTH[device.level]
        return sorted(
            first + timedelta(days=self._lore.dice.randrange(span)) for _ in range(wanted)
        )

    def _hold(self, device: _Device, day: date) -> None:
        self._clock.move_to(day)
        use, plan = device.use, self._lore.plan()
        hours = int(plan.pop("hours"))
        team = self._lore.dice.randrange(len(device.teams))
        planned = use.activities.plan(
            use.actor,
            day=day,
            starts=time(8, 30),
            ends=time(8 + hours, 30),
            team_id=device.teams[team],
            points=tuple(plan.pop("points")),
            **plan,
        )
        came = self._lore.dice.sample(device.people, len(device.people) // 3)
        rows = [self._row(number, person, hours) for number, person in enumerate(came, 1)]
        served = 20 + self._lore.dice.randrange(60)
        use.attendance.post(use.actor, planned.occurrence.id, rows, served)

    def _row(self, number: int, person: UUID, hours: int) -> SheetRow:
        attendance = self._lore.dice.choices(
            (Attendance.PRESENT, Attendance.LATE, Attendance.LEAVE), (18, 1, 1)
        )[0]
        late = 30 if attendance is Attendance.LATE else 0
        return SheetRow(
            row_no=number, volunteer_id=person, minutes=hours * 60 - late, attendance=attendance
        )

    def _carry_round(self) -> None:
        """Let a stick go from every device, the lowest level first, to its parent and children."""
        for level in (Level.VILLAGE_STATION, Level.TOWN_INSTITUTE, Level.COUNTY_CENTER):
            for device in self._devices:
                if device.level is level:
                    self._pass_on(device)

    def _pass_on(self, giver: _Device) -> None:
        stick = self._fresh_stick()
        report = giver.use.exchange.export(giver.use.actor, stick)
        for taker in self._devices:
            if taker is giver.parent or taker.parent is giver:
                name = taker.use.org_units.own(taker.use.actor).name
                mine = [one.file for one in report.files if one.to[0] == name]
                if mine:
                    taker.use.exchange.import_paths(taker.use.actor, mine)

    def _fresh_stick(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self._stick))

    def _finish(self, device: _Device) -> DemoHome:
        unit = device.use.org_units.own(device.use.actor)
        return DemoHome(device.door.home, device.level, unit.name, unit.id)


def _months(end: date) -> Iterator[tuple[date, date]]:
    for month in range(1, end.month + 1):
        first = date(end.year, month, 1)
        following = date(end.year + month // 12, month % 12 + 1, 1)
        yield first, min(following - timedelta(days=1), end)
