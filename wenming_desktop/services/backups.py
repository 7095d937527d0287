"""Backups: made by themselves or by a person, verified, thinned by count, never by the clock."""

from dataclasses import dataclass
from pathlib import Path

from wenming_desktop.domain.users import Actor
from wenming_desktop.services.backup_ports import SAVES, Backup, BackupFiles, Why
from wenming_desktop.services.ports import UnitOfWorkMaker

SAVES_BETWEEN = 25
"""After so many saves a backup is due: the newest one is never older than 50 (promise 7)."""
LATE_AFTER = 50
_NEWEST = 5
_OF_EACH_STEP = 3
_STEP = 4
"""Kept: the newest five, and the newest three of every 4th, 16th, 64th … number."""

_LAST, _NUMBER = "backup_last", "backup_number"


@dataclass(frozen=True, slots=True)
class Standing:
    """How well the store is backed up: the newest verified backup and the saves since it."""

    newest: Backup | None
    saves_since: int

    @property
    def due(self) -> bool:
        """Tell whether one should be made as soon as nothing else is in hand."""
        return self.saves_since >= (SAVES_BETWEEN if self.newest else 1)

    @property
    def late(self) -> bool:
        """Tell whether the person has to be told."""
        return self.saves_since >= (LATE_AFTER if self.newest else SAVES_BETWEEN)


class Backups:
    """Backups of the open store."""

    def __init__(self, files: BackupFiles, uow: UnitOfWorkMaker) -> None:
        self._files, self._uow = files, uow

    def standing(self, actor: Actor) -> Standing:
        """Return how well the store is backed up; anybody may see that."""
        del actor
        with self._uow(read_only=True) as work:
            last, saves = _whole(work.settings.get(_LAST)), _whole(work.settings.get(SAVES))
        held = self._files.all()
        return Standing(held[0] if held else None, saves - last if held else saves)

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
        self._files.thin(kept_numbers([one.number for one in self._files.all()]))
        return made if to is None else self._files.copy(made, to)

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
