"""Builds the demo county by the use cases a person would use, one round of sticks after another."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from wenming_desktop.adapters.memory import give_back
from wenming_desktop.app import demo_door_at
from wenming_desktop.cli.demo.devices import CHINA, Clock, DemoHome, Device, Steps
from wenming_desktop.cli.demo.lives import DemoLives, issue_stars
from wenming_desktop.cli.demo.lore import PASSWORD, USER, Lore, Scale
from wenming_desktop.cli.demo.registers import DemoRegisters
from wenming_desktop.cli.demo.rooms import DemoRooms
from wenming_desktop.cli.demo.sheets import SheetFiller
from wenming_desktop.cli.demo.teams import describe_teams, found_teams, team_for
from wenming_desktop.domain.attendance import Attendance
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.domain.users import Role
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.ports import Progress

_PEOPLE = {Level.VILLAGE_STATION: 36, Level.TOWN_INSTITUTE: 12, Level.COUNTY_CENTER: 8}
_FEWEST, _MORE, _SIZES = 860, 74, 17
"""Residents of a village: at least, more from one to the next, and so many sizes."""
_ACTIVITIES_A_MONTH = {Level.VILLAGE_STATION: 2, Level.TOWN_INSTITUTE: 1, Level.COUNTY_CENTER: 1}
KEPT_BACK_DAYS = 19
"""What stations did in the last days has not been carried to the institute yet."""
_MOST_AWAKE = 20
"""Homes that may keep their connections open."""
_MONTH_OF_MARKS = 4
"""April: when the signs hang."""


class DemoCounty:
    """A county that lives from 1 January to a day."""

    def __init__(self, target: Path, lore: Lore, end: date) -> None:
        self._target, self._lore, self._end = target, lore, end
        self._clock = Clock(datetime(end.year, 1, 1, 8, tzinfo=CHINA))
        self._devices: list[Device] = []
        self._scale, self._spans = Scale(0, 0), list[tuple[date, date]]()
        self._stick = Path(tempfile.mkdtemp(prefix="wenming-demo-"))

    def build(self, scale: Scale, progress: Progress) -> list[DemoHome]:
        """Make every home; the folder must be new or empty."""
        if self._target.exists() and any(self._target.iterdir()):
            raise WenmingError(Code.FOLDER_NOT_EMPTY, path=self._target)
        self._live_by(scale)
        devices = 1 + scale.institutes + scale.stations
        steps = Steps(progress, devices * (1 + len(self._spans)))
        with self._open():
            centre = self._settle(self._found_centre())
            for town in range(scale.institutes):
                institute = self._settle(self._found_institute(town, centre))
                self._found_stations(town, institute, steps)
                steps.next()
            self._live(steps)
            return [self._finish(device) for device in self._devices]

    def _live_by(self, scale: Scale) -> None:
        self._scale, self._spans = scale, _spans(self._end, scale.months_a_round)

    @contextmanager
    def _open(self) -> Iterator[None]:
        try:
            yield
        finally:
            for device in self._devices:
                device.door.close()
            shutil.rmtree(self._stick, ignore_errors=True)

    def _found_centre(self) -> Device:
        return self._set_up("centre", Level.COUNTY_CENTER, self._lore.centre(), None)

    def _found_institute(self, town: int, centre: Device) -> Device:
        name = self._lore.institute(town)
        return self._set_up(institute_path(town), Level.TOWN_INSTITUTE, name, centre)

    def _found_stations(self, town: int, institute: Device, steps: Steps) -> None:
        for village in range(self._scale.stations_of(town)):
            name = self._lore.station(town, village)
            path = f"station-{town + 1:02d}-{village + 1:02d}"
            station = self._set_up(path, Level.VILLAGE_STATION, name, institute)
            self._settle(station).door.engine.dispose()
            steps.next()
        institute.door.engine.dispose()

    def _set_up(self, path: str, level: Level, name: str, parent: Device | None) -> Device:
        door = demo_door_at(self._target / path, self._clock, self._lore.dice.getrandbits)
        card = self._fresh_stick() if parent else None
        if parent and card:
            card = parent.use.exchange.write_parent_card(parent.use.actor, card)
        new = NewHome(level=level, unit_name=name, user=USER, password=PASSWORD, parent_card=card)
        use = door.set_up(new).use_cases
        device = Device(door, use, level, parent)
        self._devices.append(device)
        if parent:
            self._enrol(device, parent)
        return device

    def _settle(self, device: Device) -> Device:
        """Give a device that has its place its people and its registers."""
        use = device.use
        use.accounts.set_roles(use.actor, USER, frozenset(Role))
        founded = date(self._end.year - 3, 5, 1)
        use.org_units.change_own(use.actor, established_on=founded, **self._residents(device))
        self._recruit(device, founded)
        device.registers = DemoRegisters(
            use,
            device.level.value,
            self._lore.content,
            self._end.year,
            Random(len(self._devices)),  # noqa: S311  no secret
            device.people,
        )
        purposes = self._lore.content["purposes"]
        device.rooms = DemoRooms(use, Random(len(self._devices)), purposes)  # noqa: S311  no secret
        if device.level is Level.COUNTY_CENTER:
            issue_stars(use)
        if not self._scale.sheets and device.level is Level.VILLAGE_STATION:
            device.lives = DemoLives(use, device.people)
            device.lives.register(self._clock().date())
        if self._scale.sheets and device.level is Level.VILLAGE_STATION:
            dice = Random(self._lore.dice.getrandbits(32))  # noqa: S311  no secret
            plans = self._lore.content["plans"]
            device.sheets = SheetFiller(device.door.engine, dice, plans, device.people)
        return device

    def _enrol(self, device: Device, parent: Device) -> None:
        stick = self._fresh_stick()
        info = device.use.exchange.enrol_request(device.use.actor, stick)
        parent.use.exchange.enrol_approve(parent.use.actor, stick, info.digits, stick)
        device.use.exchange.enrol_accept(device.use.actor, stick)

    def _residents(self, device: Device) -> dict[str, Any]:
        """Return how many people live in a made-up village; nobody counts them a second time."""
        if device.level is not Level.VILLAGE_STATION:
            return {}
        people = _FEWEST + _MORE * (len(self._devices) % _SIZES)
        return {"population": people, "population_on": date(self._end.year - 1, 12, 31)}

    def _recruit(self, device: Device, founded: date) -> None:
        use = device.use
        lines = self._lore.content["teams"]
        device.teams += found_teams(use, lines)
        people = []
        is_large = self._scale.people and device.level is Level.VILLAGE_STATION
        for number in range(self._scale.people if is_large else _PEOPLE[device.level]):
            fields = self._lore.person(number)
            fields["team_id"] = device.teams[number % len(device.teams)].id
            people.append(fields)
        if self._scale.sheets:  # one transaction, where there are hundreds of homes
            use.volunteers.save_many(use.actor, people)
            found = use.volunteers.page(use.actor, limit=len(people)).lines
            device.people += sorted(line.id for line in found)
        else:
            device.people += [use.volunteers.save(use.actor, None, **one).id for one in people]
        describe_teams(use, device.level, lines, people, founded)

    def _live(self, steps: Steps) -> None:
        last_carried = self._end - timedelta(days=KEPT_BACK_DAYS)
        for first, end in self._spans:
            last = min(end, last_carried)
            for device in self._devices:
                if device.sheets is None or first.month == 1:
                    for day in self._days(device, first, last):
                        self._hold(device, day, first)
                if device.sheets is not None and end == self._end:
                    device.sheets.fill(date(last.year, 1, 1), last, self._scale.sheets)
                self._let_go(device)
            self._clock.move_to(last)
            self._keep_registers(first, last)
            self._carry_round(steps)
        for device in self._devices:
            if device.level is Level.VILLAGE_STATION:
                for day in self._days(device, last_carried + timedelta(days=1), self._end):
                    self._hold(device, day, last_carried)
                if device.lives is not None:
                    self._clock.move_to(self._end)
                    device.lives.end(self._end)
                self._let_go(device)

    def _keep_registers(self, first: date, today: date) -> None:
        for device in self._devices:
            if device.registers is None:
                continue
            device.registers.keep(today)
            if device.rooms is not None:
                device.rooms.book(first, today)
            if first.month <= _MONTH_OF_MARKS <= today.month:
                device.registers.mark(today)
            if device.level is not Level.COUNTY_CENTER:
                device.registers.ask(today)
            for _ in range(self._scale.steps):
                device.registers.work()
            if device.lives is not None:
                device.lives.earn()
                if today == self._end - timedelta(days=KEPT_BACK_DAYS):
                    device.lives.announce()
            self._let_go(device)

    def _days(self, device: Device, first: date, last: date) -> list[date]:
        span = (last - first).days + 1
        if span < 1:
            return []
        wanted = 1 if self._scale.sheets else _ACTIVITIES_A_MONTH[device.level]
        return sorted(
            first + timedelta(days=self._lore.dice.randrange(span)) for _ in range(wanted)
        )

    def _hold(self, device: Device, day: date, first: date) -> None:
        self._clock.move_to(day)
        use, plan = device.use, self._lore.plan()
        hours = int(plan.pop("hours"))
        times: dict[str, Any] = {"day": day, "starts": time(8, 30), "ends": time(8 + hours, 30)}
        room = device.rooms and device.rooms.room(plan["service_platform"], day, first)
        if room:
            opens, closes = room.slot
            hours = min(hours, closes.hour - opens.hour)
            ends = opens.replace(hour=opens.hour + hours)
            times = {"day": room.day, "starts": opens, "ends": ends}
            plan |= {"venue_id": room.venue.id, "place": room.venue.name}
        project = plan.pop("project", "")
        fields: dict[str, Any] = {
            key: tuple(one) if isinstance(one, list) else one for key, one in plan.items()
        }
        planned = use.activities.plan(
            use.actor,
            team_id=team_for(plan["service_platform"], device.teams, self._lore.dice),
            project_id=device.registers.row(project) if device.registers else None,
            **times,
            **fields,
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

    def _carry_round(self, steps: Steps) -> None:
        """Let a stick go from every device, the lowest level first, to its parent and children."""
        levels = (Level.VILLAGE_STATION, Level.TOWN_INSTITUTE, Level.COUNTY_CENTER)
        ordered = sorted(self._devices, key=lambda device: levels.index(device.level))
        for device in ordered:
            self._pass_on(device)
            steps.next()
        if len(ordered) > _MOST_AWAKE:
            give_back()

    def _pass_on(self, giver: Device) -> None:
        stick = self._fresh_stick()
        report = giver.use.exchange.export(giver.use.actor, stick)
        for taker in self._devices:
            if taker is giver.parent or taker.parent is giver:
                name = taker.use.org_units.own(taker.use.actor).name
                mine = [one.file for one in report.files if one.to[0] == name]
                if mine:
                    taker.use.exchange.import_paths(taker.use.actor, mine)
                    self._let_go(taker)
        self._let_go(giver)
        shutil.rmtree(stick)

    def _let_go(self, device: Device) -> None:
        """Free what an open home holds: of hundreds it adds up, with a few it only takes time."""
        if len(self._devices) > _MOST_AWAKE:
            device.door.let_go()

    def _fresh_stick(self) -> Path:
        return Path(tempfile.mkdtemp(dir=self._stick))

    def _finish(self, device: Device) -> DemoHome:
        unit = device.use.org_units.own(device.use.actor)
        return DemoHome(device.door.home, device.level, unit.name, unit.id)


def institute_path(town: int) -> str:
    """Return the folder of an institute."""
    return f"institute-{town + 1:02d}"


def _spans(end: date, months: int) -> list[tuple[date, date]]:
    """Return from when to when there is one round of sticks."""
    spans = []
    first = date(end.year, 1, 1)
    for month in range(1, end.month + 1):
        if month % months and month != end.month:
            continue
        following = date(end.year + month // 12, month % 12 + 1, 1)
        spans.append((first, min(following - timedelta(days=1), end)))
        first = following
    return spans
