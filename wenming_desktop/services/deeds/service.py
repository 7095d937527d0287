"""Use cases of the journal: what I did, what lies in 回收站, and taking one of them back."""

from dataclasses import dataclass, replace
from datetime import timedelta

from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.deeds import DAYS_IN_BIN, MOST_DEEDS, Deed, Verb
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.deeds import journal
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.record_writer import repository
from wenming_desktop.services.rights import require
from wenming_desktop.services.undo import Undoing, in_use

UNDONE = "撤销"
"""Reason written where taking back a deed removes the row it made."""


@dataclass(frozen=True, slots=True)
class Binned:
    """What lies in 回收站: the deed, who did it, and how many days are left."""

    deed: Deed
    user: str
    days_left: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """What became of a deed; ``kept`` when a part of it was changed since and stays."""

    deed: Deed
    kept: bool = False


class Deeds:
    """Named undo and the recycle bin."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def mine(self, actor: Actor) -> list[Deed]:
        """Return this person's last deeds, the newest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            own = [one for one in journal.deeds(work) if one.user_no == actor.user_no]
        return own[:MOST_DEEDS]

    def binned(self, actor: Actor) -> list[Binned]:
        """Return what was removed or called off in the last 30 days and still is, newest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            names = {user.user_no: user.name for user in work.users.all()}
            oldest = work.today() - timedelta(days=DAYS_IN_BIN)
            return [
                Binned(deed, names.get(deed.user_no, ""), (deed.at.date() - oldest).days)
                for deed in journal.deeds(work)
                if deed.verb.goes_to_bin and deed.at.date() >= oldest and _still_gone(work, deed)
            ]

    def restore(self, actor: Actor, number: int) -> TakenBack:
        """Bring back what lies in 回收站, whoever put it there.

        NOT_FOUND where it is not there any more.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            return _take_back(work, actor, self._of(work, number, in_bin=True))

    def undo(self, actor: Actor, number: int) -> TakenBack:
        """Take back one of the own deeds, in any order.

        NOT_FOUND for a deed of somebody else, DEED_STANDS where others have built upon it.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            deed = self._of(work, number, in_bin=False)
            if deed.user_no != actor.user_no:
                raise WenmingError(Code.NOT_FOUND, kind="deed")
            return _take_back(work, actor, deed)

    def _of(self, work: UnitOfWork, number: int, *, in_bin: bool) -> Deed:
        deed = journal.find(work, number)
        oldest = work.today() - timedelta(days=DAYS_IN_BIN)
        gone = deed is None or (in_bin and not deed.verb.goes_to_bin)
        if deed is None or gone or (deed.verb.goes_to_bin and deed.at.date() < oldest):
            raise WenmingError(Code.NOT_FOUND, kind="deed")
        return deed


def _take_back(work: UnitOfWork, actor: Actor, deed: Deed) -> TakenBack:
    run = Undoing(work, actor, UNDONE)
    if deed.verb is Verb.REMOVED:
        if not _still_gone(work, deed):
            raise WenmingError(Code.DEED_STANDS, title=deed.title)
        repository(work, deed.kind).put_back(deed.row_id)
    elif deed.verb is Verb.ADDED:
        _take_out(run, deed)
    elif deed.verb is Verb.CANCELLED:
        if not _still_gone(work, deed):
            raise WenmingError(Code.DEED_STANDS, title=deed.title)
        stored = work.occurrences.get(deed.row_id)
        work.occurrences.update(replace(stored, state=OccurrenceState(deed.old["state"])))
    else:
        run.restore(deed.kind, deed.row_id, dict(deed.old), dict(deed.new))
        if not run.restored:
            raise WenmingError(Code.DEED_STANDS, title=deed.title)
    journal.drop(work, deed.number)
    work.audit.add(actor.user_no, "deed.undo", str(deed.row_id), verb=deed.verb.value)
    return TakenBack(deed, kept=bool(run.kept))


def _take_out(run: Undoing, deed: Deed) -> None:
    """Remove what was made, an activity with its occurrences; what is in use stands."""
    work = run.work
    held = work.occurrences.where(activity_id=deed.row_id) if deed.kind == "activity" else []
    rows = [*(("occurrence", one.id) for one in held), (deed.kind, deed.row_id)]
    used = any(in_use(work, kind, row_id) for kind, row_id in rows if kind != "activity")
    if used or repository(work, deed.kind).find(deed.row_id) is None:
        raise WenmingError(Code.DEED_STANDS, title=deed.title)
    for kind, row_id in rows:
        run.remove(kind, row_id)


def _still_gone(work: UnitOfWork, deed: Deed) -> bool:
    if deed.verb is Verb.CANCELLED:
        stored = work.occurrences.find(deed.row_id)
        return stored is not None and stored.state is OccurrenceState.CANCELLED
    return deed.row_id in repository(work, deed.kind).removed([deed.row_id])
