"""Sessions that new holidays have overtaken: told to a person, who moves them with one key.

They are not moved when the pack arrives: the old days have been announced, printed and promised,
and whoever moves a session must tell people. And a move made by every computer of a unit for
itself would be an edit that nobody has made.
"""

from dataclasses import dataclass
from datetime import date

from wenming_desktop.domain.activities import Activity
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker, Wanted
from wenming_desktop.services.practice_calendar.series import (
    SessionMove,
    due_moves,
    keep_series,
)
from wenming_desktop.services.rights import require

_MOST = 1000
"""Activities that mind holidays; a unit has a few dozen."""
_MINDS = Wanted(text="holidays=", text_in=("recurrence",))


@dataclass(frozen=True, slots=True)
class SeriesToMove:
    """A regular activity of the own unit with the sessions that are to move."""

    activity: Activity
    moves: tuple[SessionMove, ...]


class HolidayMoves:
    """Use cases of regular activities after holidays have become known."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def due(self, actor: Actor) -> tuple[SeriesToMove, ...]:
        """Return what is to be moved, by its first day; nothing is changed."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return _due(work)

    def apply(self, actor: Actor) -> tuple[SeriesToMove, ...]:
        """Move all of it; return what was moved."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            found = _due(work)
            for one in found:
                keep_series(work, one.activity, one.activity)
        return found


def _due(work: UnitOfWork) -> tuple[SeriesToMove, ...]:
    own, today = work.own_unit().org_no, work.today()
    activities, _ = work.activities.page(_MINDS, _MOST)
    mine = [one for one in activities if home_org_of(one.id) == own and _goes_on(one, today)]
    found = [SeriesToMove(one, moves) for one in mine if (moves := due_moves(work, one))]
    return tuple(sorted(found, key=lambda one: one.moves[0].day))


def _goes_on(activity: Activity, today: date) -> bool:
    return activity.repeats_until is None or activity.repeats_until >= today
