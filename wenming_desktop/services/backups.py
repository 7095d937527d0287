"""Backups: made by themselves or by a person, verified, thinned by count, never by the clock."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.backup_ports import SAVES, Backup, BackupFiles, Difference, Drill, Why
from wenming_desktop.services.ports import UnitOfWorkMaker

SAVES_BETWEEN = 25
"""After so many saves a backup is due: the newest one is never older than 50 (promise 7)."""
LATE_AFTER = 50
BACKUPS_BETWEEN_DRILLS = 4
"""A drill reads and writes a whole store: after so many backups the next one is due."""
_NEWEST = 5
_OF_EACH_STEP = 3
_STEP = 4
"""Kept: the newest five, and the newest three of every 4th, 16th, 64th … number."""

_LAST, _NUMBER, _DRILL = "backup_last", "backup_number", "backup_drill"


@dataclass(frozen=True, slots=True)
class Standing:
    """How well the store is backed up: the newest verified backup and the saves since it."""

    newest: Backup | None
    saves_since: int
    drill: Drill | None = None
    """The last restore drill."""

    @property
    def due(self) -> bool:
        """Tell whether one should be made as soon as nothing else is in hand."""
        return self.saves_since >= (SAVES_BETWEEN if self.newest else 1)

    @property
    def drill_due(self) -> bool:
        """Tell whether a backup should be restored for trial when nobody is at the keyboard."""
        if self.newest is None:
            return False
        drilled = self.drill
        return drilled is None or self.newest.number - drilled.number >= BACKUPS_BETWEEN_DRILLS

    @property
    def late(self) -> bool:
        """Tell whether the person has to be told."""
        return self.saves_since >= (LATE_AFTER if self.newest else SAVES_BETWEEN)


_FAILS = (Code.BACKUP_DRILL_FAILED, Code.BACKUP_DAMAGED, Code.BACKUP_FOREIGN)


class Backups:
    """Backups of the open store."""

    def __init__(self, files: BackupFiles, uow: UnitOfWorkMaker) -> None:
        self._files, self._uow = files, uow

    def standing(self, actor: Actor) -> Standing:
        """Return how well the store is backed up; anybody may see that."""
        del actor
        with self._uow(read_only=True) as work:
            last, saves = _whole(work.settings.get(_LAST)), _whole(work.settings.get(SAVES))
            drilled = _drill_of(work.settings.get(_DRILL))
        held = self._files.all()
        return Standing(held[0] if held else None, saves - last if held else saves, drilled)

    def make(self, actor: Actor, why: Why = Why.PERSON, to: Path | None = None) -> Backup:
        """Make a verified backup here, and a copy of it in another place where one is named.

        Any signed-in person may: it takes nothing away and shows nothing. Raises what
        ``BackupFiles`` raises; a copy that fails leaves the backup made here.
        """
        with self._uow() as work:
            numbers = (
                _whole(work.settings.get(_NUMBER)),
                *(one.number for one in self._files.all()),
            )
            number, made_at = max(numbers) + 1, work.now()
            saves = _whole(work.settings.get(SAVES))
            work.settings.set(_NUMBER, number)
        made = self._files.make(why, number, made_at)
        with self._uow() as work:
            work.settings.set(_LAST, saves)
            work.audit.add(
                actor.user_no,
                "backup_made",
                str(number),
                why=why.value,
                rows=sum(made.rows.values()),
            )
        self._thin()
        return made if to is None else self._files.copy(made, to)

    def _thin(self) -> None:
        """Remove what need not stay, of those that can be read now.

        One that a failing disk hides for a moment must not be missed in the count and then be
        there to be removed: it would be the newest.
        """
        listed = self._files.all()
        kept = kept_numbers([one.number for one in listed])
        for backup in listed:
            if backup.number not in kept:
                self._files.remove(backup)

    def make_if_due(self, actor: Actor) -> Backup | None:
        """Make one when enough was saved since the last."""
        return self.make(actor, Why.SAVES) if self.standing(actor).due else None

    def make_before(self, actor: Actor, why: Why) -> Backup | None:
        """Make one before something that changes much, when anything was saved since the last."""
        return self.make(actor, why) if self.standing(actor).saves_since else None

    def count_save(self) -> None:
        """Count what was saved past the units of work, as an import is."""
        with self._uow() as work:
            work.settings.next_number(SAVES)

    def all(self, actor: Actor, folder: Path | None = None) -> list[Backup]:
        """Return the backups here, or those of this store in another folder, newest first."""
        del actor
        return self._files.all(folder)

    def verify(self, actor: Actor, file: Path) -> Backup:
        """Open a backup, check every page of it, count its rows again."""
        verified = self._files.verify(file)
        with self._uow() as work:
            work.audit.add(actor.user_no, "backup_verified", str(verified.number))
        return verified

    def compare(self, actor: Actor, file: Path) -> tuple[Difference, ...]:
        """Return how many rows of each kind a restore would bring back, and take away.

        Anybody may ask: it counts, shows no row and changes none.
        """
        del actor
        return self._files.compare(file)

    def drill(self, actor: Actor, file: Path | None = None) -> Drill:
        """Restore the newest backup, or the one named, to a scratch place; count and compare.

        Anybody may: it shows no row and changes none. How it went is kept and in the log.
        Raises BACKUP_MISSING where there is none, BACKUP_DRILL_FAILED, BACKUP_DAMAGED, DISK_FULL.
        """
        held = self._files.all(file.parent if file else None)
        backup = next((one for one in held if file in (None, one.file)), None)
        if backup is None:
            raise WenmingError(Code.BACKUP_MISSING)
        try:
            self._files.drill(backup)
        except WenmingError as error:
            if error.code in _FAILS:
                self._keep(actor, backup, str(error.facts.get("what", error.code.value)))
            raise
        return self._keep(actor, backup, "")

    def drill_if_due(self, actor: Actor) -> Drill | None:
        """Do a drill when there were enough backups since the last."""
        return self.drill(actor) if self.standing(actor).drill_due else None

    def _keep(self, actor: Actor, backup: Backup, wrong: str) -> Drill:
        rows = sum(backup.rows.values())
        with self._uow() as work:
            done = Drill(number=backup.number, at=work.now(), rows=rows, wrong=wrong)
            held = {"number": done.number, "at": done.at.isoformat(), "rows": rows, "wrong": wrong}
            work.settings.set(_DRILL, held)
            subject = str(backup.number)
            work.audit.add(actor.user_no, "backup_drilled", subject, passed=done.passed, rows=rows)
        return done


def _drill_of(held: object) -> Drill | None:
    if not isinstance(held, dict):
        return None
    return Drill(
        number=int(held["number"]),
        at=datetime.fromisoformat(str(held["at"])),
        rows=int(held["rows"]),
        wrong=str(held["wrong"]),
    )


def kept_numbers(numbers: list[int]) -> frozenset[int]:
    """Return which backups stay: the newest ones, and fewer and fewer of the older.

    A clock that is wrong or jumps can therefore never thin them.
    """
    newest_first = sorted(numbers, reverse=True)
    kept = set(newest_first[:_NEWEST])
    step = _STEP
    while newest_first and step <= newest_first[0]:
        kept.update([number for number in newest_first if number % step == 0][:_OF_EACH_STEP])
        step *= _STEP
    return frozenset(kept)


def _whole(value: object) -> int:
    return value if isinstance(value, int) else 0
