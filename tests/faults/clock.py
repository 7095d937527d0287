"""Wrong clocks × the main job: twelve jumps in mid-session, and nothing is lost, expired or locked.

A station whose clock jumps and a centre whose clock is right: people, an activity, hours, exchange
both ways, a backup, signing out and in again. Everything is counted after each jump.
"""

import time as timer
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path

from tests.faults.soaking import scratch
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.domain.users import FIRST_USER_ROLES, Actor, Role
from wenming_desktop.services.backups import kept_numbers
from wenming_desktop.services.door import NewHome, SetUpDone

USER, PASSWORD = "钟表员", "zhong-biao-2026"
CHINA, ELSEWHERE = timezone(timedelta(hours=8)), timezone(timedelta(hours=-7))
NOW = datetime(2026, 11, 24, 9, tzinfo=CHINA)

JUMPS: dict[str, datetime] = {
    "ten years on": NOW.replace(year=2036),
    "and back": NOW,
    "twenty-five years back": NOW.replace(year=2001),
    "a flat battery": datetime(1980, 1, 1, tzinfo=CHINA),
    "one second before 2038-01-19 03:14:08": datetime(2038, 1, 19, 3, 14, 7, tzinfo=UTC),
    "the end of the century": datetime(2100, 2, 28, 23, 59, 59, tzinfo=CHINA),
    "a leap day": datetime(2028, 2, 29, 12, tzinfo=CHINA),
    "a second before the new year": datetime(2026, 12, 31, 23, 59, 59, tzinfo=CHINA),
    "another zone": NOW.astimezone(ELSEWHERE),
    "an hour back, as summer time ends": NOW - timedelta(hours=1),
    "a minute back": NOW - timedelta(minutes=1),
    "right again": NOW + timedelta(days=1),
}


@dataclass
class JumpingClock:
    """One second a look, from wherever it was put last."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


@dataclass
class Result:
    """What was done and what was wrong."""

    jumps: int = 0
    seconds: float = 0.0
    faults: list[str] = field(default_factory=list)


class Pair:
    """A station below a centre, enrolled, and the stick between them."""

    def __init__(self, folder: Path) -> None:
        self.clock, self.stick = JumpingClock(), folder / "stick"
        self.stick.mkdir()
        self._centre_door = door_at(folder / "centre", JumpingClock())
        self._door = door_at(folder / "station", self.clock)
        self.centre = _set_up(self._centre_door, Level.COUNTY_CENTER, "云山县中心", None).use_cases
        card = self.centre.exchange.write_parent_card(self.centre.actor, self.stick)
        done = _set_up(self._door, Level.VILLAGE_STATION, "柳树村站", card)
        self.station, self.recovery_code = done.use_cases, done.recovery_code
        self.people, self.minutes, self.backups = 0, 0, 0
        self._enrol(card)

    def _enrol(self, card: Path) -> None:
        above, below = self.centre, self.station
        asked = below.exchange.enrol_request(below.actor, self.stick, parent_card=card)
        assert asked.file is not None
        above.exchange.enrol_approve(above.actor, asked.file, asked.digits, self.stick)
        below.exchange.enrol_accept(below.actor, self.stick)

    def job(self, to: datetime) -> None:
        """Do the main job; the clock jumps while the activity is open."""
        use, actor = self.station, self.station.actor
        person = use.volunteers.save(actor, None, name=f"欧阳第{self.people + 1}")
        day = date(2026, 1, 1) + timedelta(days=self.people)
        planned = use.activities.plan(actor, name="清扫", day=day, starts=time(8), ends=time(10))
        self.clock.now = to
        rows = [SheetRow(row_no=1, volunteer_id=person.id, minutes=60)]
        use.attendance.post(actor, planned.occurrence.id, rows)
        self.people, self.minutes = self.people + 1, self.minutes + 60
        use.backups.make(actor)
        self.backups = use.backups.all(actor)[0].number
        self._door.close()
        self.station = self._door.open(USER, PASSWORD)

    def go_round(self) -> list[str]:
        """Carry there and back; return what was refused."""
        refused = []
        for sender, receiver in ((self.station, self.centre), (self.centre, self.station)):
            sender.exchange.export(sender.actor, self.stick)
            taken = receiver.exchange.import_paths(receiver.actor, [self.stick])
            refused += [str(one.error) for one in taken.bundles if one.status == "refused"]
        return refused

    def faults(self) -> list[str]:
        """Count everything on both sides."""
        found = []
        for name, use in (("station", self.station), ("centre", self.centre)):
            people = use.volunteers.page(use.actor).total
            if people != self.people:
                found.append(f"{name}: {people} of {self.people} people")
            lines = use.records.find(use.actor, "hours_entry", {})
            if (minutes := sum(one["minutes"] for one in lines)) != self.minutes:
                found.append(f"{name}: {minutes} of {self.minutes} minutes")
        no = self.station.accounts.actor(USER).user_no
        auditor = Actor(user_no=no, name=USER, roles=FIRST_USER_ROLES | {Role.AUDITOR})
        proof = self.station.audit.prove(auditor)
        found += [f"audit: {one.code}" for one in proof.faults]
        held = {one.number for one in self.station.backups.all(self.station.actor)}
        if not kept_numbers(list(range(1, self.backups + 1))) <= held | {0}:
            found.append(f"backups thinned: {sorted(held)}")
        return found

    def close(self) -> None:
        self._door.close()
        self._centre_door.close()


def _set_up(door: HomeDoor, level: Level, name: str, card: Path | None) -> SetUpDone:
    new = NewHome(level=level, unit_name=name, user=USER, password=PASSWORD, parent_card=card)
    return door.set_up(new)


def soak(jumps: int, *, control: bool = False, most_s: float = float("inf")) -> Result:
    """Do the job ``jumps`` times, each over the next jump; a control forgets one exchange."""
    found, begun = Result(), timer.monotonic()
    with scratch() as folder:
        pair = Pair(folder)
        for number in range(jumps):
            words, to = list(JUMPS.items())[number % len(JUMPS)]
            try:
                pair.job(to)
                refused = [] if control and number == jumps - 1 else pair.go_round()
                found.faults += [f"{words}: {one}" for one in [*refused, *pair.faults()]]
            except WenmingError as error:
                found.faults.append(f"{words}: {error.code}")
            found.jumps += 1
            if timer.monotonic() - begun > most_s:
                break
        pair.close()
    found.seconds = timer.monotonic() - begun
    return found
