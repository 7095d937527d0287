"""红白事: what was reported, what is to be done next, whose visit waits (domain.md 1.9 R15)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wenming_desktop.domain.projects import CustomsCase
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require


class Stage(StrEnum):
    """What a case waits for, the most pressing first."""

    VISIT = "visit"
    """The day is over and nobody has been there yet."""
    PROMISE = "promise"
    WAITING = "waiting"
    """The promise is signed; the day is still to come."""
    DONE = "done"


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One wedding or funeral."""

    case: CustomsCase
    unit: str
    stage: Stage
    days: int | None
    """Days until the event, negative once it is over; None without a day."""


class CustomsCases:
    """Use cases of 红白事; writing goes through the register, as its steps say."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def lines(self, actor: Actor, *, with_done: bool = True) -> list[CaseLine]:
        """Return the cases: visits that wait, promises to be signed, what is to come, the rest."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            found = _lines(work)
        return [one for one in found if with_done or one.stage is not Stage.DONE]


def _lines(work: UnitOfWork) -> list[CaseLine]:
    today = work.today()
    units = {one.id: one.name for one in work.org_units.all()}
    found = [
        CaseLine(
            one,
            units.get(one.org_unit_id, "") if one.org_unit_id is not None else "",
            stage_of(one, today),
            (one.event_on - today).days if one.event_on is not None else None,
        )
        for one in work.rows(CustomsCase).all()
    ]
    return sorted(found, key=_place)


def stage_of(case: CustomsCase, today: date) -> Stage:
    """Return what a case waits for on a day."""
    if case.outcome:
        return Stage.DONE
    if not case.promise_signed:
        return Stage.PROMISE
    is_over = case.event_on is None or case.event_on < today
    return Stage.VISIT if is_over else Stage.WAITING


def _place(line: CaseLine) -> tuple[int, int, bytes]:
    day = line.case.event_on.toordinal() if line.case.event_on is not None else 0
    newest_first = -day if line.stage is Stage.DONE else day
    return list(Stage).index(line.stage), newest_first, line.case.id.bytes
