"""Work, back up, destroy, restore, resend, compare: ``dev.py soak drill`` (reliability.md, T10).

A station below a centre works at random, exchanges at random, is backed up at random by the
program's own use case, and loses its store in one of several ways. Two people restore the newest
backup, the unit above gives the computer a new identity, sticks go round. Then both ends must
hold exactly what the backup held, what the centre had received and what was typed since; and the
program's own drill must have passed on that very backup.
"""

import math
import os
import random
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text

from tests.faults.soaking import Histories, Ticker, scratch
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.restoring import RestoreOrder
from wenming_desktop.services.use_cases import UseCases

USER, PASSWORD = "李站长", "yi er san si"
STEPS = 200
MOST_ROUNDS = 4
_EXCHANGES = 12
"""One step in so many goes to the centre and back."""
_BACKUPS = 15


def _zeros(store: Path) -> None:
    store.write_bytes(bytes(store.stat().st_size))


def _cut(store: Path) -> None:
    content = store.read_bytes()
    store.write_bytes(content[: len(content) // 2])


def _noise(store: Path) -> None:
    store.write_bytes(random.Random(1).randbytes(store.stat().st_size))


def _empty(store: Path) -> None:
    store.write_bytes(b"")


WAYS: dict[str, Callable[[Path], None]] = {
    "gone": Path.unlink,
    "zeros": _zeros,
    "cut": _cut,
    "noise": _noise,
    "empty": _empty,
}


@dataclass
class Office:
    """One home behind its door, and the code its restore needs."""

    door: HomeDoor
    code: str
    use: UseCases

    def reopen(self) -> None:
        self.door.close()
        self.use = self.door.open(USER, PASSWORD)

    def venues(self) -> dict[str, str]:
        """Return the name and address of each venue by id."""
        rows = self.use.records.find(self.use.actor, "venue", {})
        return {one["id"]: f"{one['name']}/{one.get('address') or ''}" for one in rows}


def make_template(folder: Path) -> tuple[str, str]:
    """Found a centre, enrol a station below it; return both recovery codes."""
    codes, uses, doors, stick = [], [], [], folder / "stick"
    stick.mkdir()
    for name, level in (("centre", Level.COUNTY_CENTER), ("station", Level.VILLAGE_STATION)):
        door = door_at(folder / name)
        made = door.set_up(NewHome(level=level, unit_name=name, user=USER, password=PASSWORD))
        codes.append(made.recovery_code)
        uses.append(made.use_cases)
        doors.append(door)
    card = uses[0].exchange.write_parent_card(uses[0].actor, stick)
    enrol(uses[0], uses[1], stick, card)
    for door in doors:
        door.close()
    shutil.rmtree(stick)
    return codes[0], codes[1]


def enrol(above: UseCases, below: UseCases, stick: Path, card: Path) -> None:
    """Let a computer in."""
    asked = below.exchange.enrol_request(below.actor, stick, parent_card=card)
    assert asked.file is not None
    above.exchange.enrol_approve(above.actor, asked.file, asked.digits, stick)
    below.exchange.enrol_accept(below.actor, stick)


class Run:
    """One life of the station, with its own model of what must not be lost."""

    def __init__(self, folder: Path, template: Path, codes: tuple[str, str], seed: int) -> None:
        shutil.copytree(template, folder, dirs_exist_ok=True)
        self.seed = seed
        self.random, self.folder, self.met = random.Random(seed), folder, Counter[str]()
        self.centre, self.station = (
            Office(door, code, door.open(USER, PASSWORD))
            for door, code in zip(
                (door_at(folder / "centre"), door_at(folder / "station")), codes, strict=True
            )
        )
        self.known: dict[str, str] = {}
        self.backed_up: dict[str, str] = {}
        self.at_centre: dict[str, str] = {}
        self._sticks = 0
        self._backed_up_last = False

    def work(self, steps: int) -> None:
        for _ in range(steps):
            choice = self.random.randrange(_EXCHANGES * _BACKUPS)
            if choice % _EXCHANGES == 0:
                self.go_round()
            elif choice % _BACKUPS == 0:
                self.back_up()
            elif self.known and choice % 3 == 0:
                self.change()
            else:
                self.add()

    def add(self) -> None:
        name = f"阵地{self.random.randrange(10**6)}"
        (made,) = self.record({"kind": "venue", "name": name})
        self.known[str(made.id)] = f"{name}/"
        self.met["added"] += 1

    def change(self) -> None:
        row = self.random.choice(sorted(self.known))
        address = f"村口{self.random.randrange(100)}号"
        self.record({"kind": "venue", "id": row, "address": address})
        self.known[row] = f"{self.known[row].partition('/')[0]}/{address}"
        self.met["changed"] += 1

    def record(self, item: dict[str, str]):
        return self.station.use.records.record(self.station.use.actor, [item])

    def back_up(self) -> None:
        self.made = self.station.use.backups.make(self.station.use.actor)
        self.backed_up, self._backed_up_last = dict(self.known), True
        self.met["backups"] += 1

    def go_round(self) -> None:
        """Carry a fresh stick up and down."""
        for sender, receiver in ((self.station, self.centre), (self.centre, self.station)):
            self._sticks += 1
            stick = self.folder / f"stick-{self._sticks}"
            if sender.use.exchange.export(sender.use.actor, stick).files:
                receiver.use.exchange.import_paths(receiver.use.actor, [stick])
            shutil.rmtree(stick, ignore_errors=True)
        self.at_centre, self._backed_up_last = dict(self.known), False
        self.met["exchanges"] += 1

    def destroy(self) -> None:
        way = self.random.choice(sorted(WAYS))
        self.station.door.close()
        WAYS[way](self.folder / "station" / "wenming.db")
        self.met[f"store {way}"] += 1

    def restore(self) -> None:
        """Restore the one that was made last by a person: the imports since made newer ones."""
        self.station.door.restore(
            RestoreOrder(
                file=self.made.file, user=USER, password=PASSWORD, recovery_code=self.station.code
            )
        )
        self.station.reopen()
        use, above, stick = self.station.use, self.centre.use, self.folder / "identity"
        if use.identity.standing(use.actor).stopped:
            asked = use.exchange.rotate(use.actor, stick)
            above.exchange.enrol_approve(above.actor, asked.file, asked.digits, stick)
            use.exchange.enrol_accept(use.actor, stick)
            self.met["new identities"] += 1

    def must_stay(self) -> dict[str, str]:
        """What is in the backup or was received above: of each row the later of the two states.

        What was typed after both is lost with the computer, as reliability.md says.
        """
        first, second = self.backed_up, self.at_centre
        if self._backed_up_last:
            first, second = second, first
        return first | second

    def close(self) -> None:
        self.station.door.close()
        self.centre.door.close()


def one_run(run: Run, steps: int, *, control: bool) -> list[str]:
    """Live, lose, restore, resend; return what is wrong then."""
    run.work(steps)
    run.back_up()
    drilled = run.station.use.backups.drill(run.station.use.actor)
    faults = [] if drilled.passed else ["the program's own drill failed"]
    run.work(steps // 10)  # which the backup does not hold
    if run.seed % 2:  # then the centre knows more than the backup
        run.go_round()
    if not run.made.file.exists():  # thinned out: the sticks that came since made enough others
        run.back_up()
    wanted = run.must_stay()
    run.destroy()
    run.restore()
    run.known = dict(wanted)
    run.add()
    wanted = dict(run.known)
    for _ in range(MOST_ROUNDS):
        run.go_round()
    if control:
        with run.station.door.engine.begin() as connection, without_capture(connection):
            connection.execute(text("UPDATE venue SET name = '别的'"))
    return faults + compared(run, wanted, drilled.number)


def compared(run: Run, wanted: dict[str, str], drilled: int) -> list[str]:
    """Hold both ends against what must be there, and the store against its own chains."""
    faults = []
    for name, office in (("station", run.station), ("centre", run.centre)):
        found = office.venues()
        missing, more = set(wanted) - set(found), set(found) - set(wanted)
        other = [row for row in set(wanted) & set(found) if wanted[row] != found[row]]
        asked = {str(one.row_id) for one in office.use.exchange.conflicts(office.use.actor)}
        run.met["asked of a person"] += len(asked & set(other))
        other = [row for row in other if row not in asked]
        if missing or more or other:
            shown = [f"{wanted[row]} is {found[row]}" for row in other[:2]]
            faults.append(f"{name}: {len(missing)} lost, {len(more)} too many, differ: {shown}")
        if not office.use.exchange.check(office.use.actor).ok:
            faults.append(f"{name}: the check finds something")
    standing = run.station.use.backups.standing(run.station.use.actor)
    if standing.newest is None or standing.newest.number < drilled:
        faults.append("the backup that was restored is gone")
    return faults


def soak(
    runs: int,
    seed: int,
    *,
    control: bool = False,
    most_s: float = math.inf,
    steps: int = STEPS,
) -> Histories:
    """Do ``runs`` drills of ``steps`` steps; ``control`` changes a row behind the exchange."""
    found, ticker = Histories(), Ticker("drill", most_s)
    os.environ["WENMING_STATE"] = "guard"  # inside each home: a template's copies take it along
    with scratch() as folder:
        (folder / "template").mkdir()
        codes = make_template(folder / "template")
        for number in range(runs):
            if ticker.is_over:
                break
            run = Run(folder / f"run-{number}", folder / "template", codes, seed + number)
            try:
                for fault in one_run(run, steps, control=control):
                    found.faults.append(f"seed {seed + number}: {fault}")
            except WenmingError as error:
                found.faults.append(f"seed {seed + number}: {error} {error.facts}")
            finally:
                run.close()
                shutil.rmtree(run.folder, ignore_errors=True)
            found.runs += 1
            found.steps += steps
            found.met.update(run.met)
            ticker.tick(number, runs, len(found.faults))
    found.seconds = ticker.seconds
    return found
