"""Letters to the county centre past the institute, and their answers (sync.md 2.6)."""

from dataclasses import dataclass, replace
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.letters import MAX_BODY, MAX_SUBJECT, PrivateLetter
from wenming_desktop.domain.names import unstorable_characters
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter and the unit that wrote it."""

    letter: PrivateLetter
    unit: str


class Letters:
    """What a unit writes, and what the centre answers."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def send(self, actor: Actor, subject: str, body: str) -> PrivateLetter:
        """Write a letter; it leaves with the next export.

        Raises LETTER_FROM_CENTRE, FIELD_MISSING, INVALID_FIELD or NOT_ALLOWED.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            if work.own_unit().level is Level.COUNTY_CENTER:
                raise WenmingError(Code.LETTER_FROM_CENTRE)
            letter = PrivateLetter(
                id=work.next_id(),
                subject=_checked("标题", subject, MAX_SUBJECT),
                body=_checked("内容", body, MAX_BODY),
                written_by=actor.name,
                written_at=work.now(),
            )
            work.rows(PrivateLetter).add(letter)
        return letter

    def answer(self, actor: Actor, letter_id: UUID, reply: str) -> PrivateLetter:
        """Answer a letter at the centre; a later answer takes the place of an earlier one.

        Raises ONLY_CENTRE, NOT_FOUND, FIELD_MISSING, INVALID_FIELD or NOT_ALLOWED.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            if work.own_unit().level is not Level.COUNTY_CENTER:
                raise WenmingError(Code.ONLY_CENTRE)
            rows = work.rows(PrivateLetter)
            answered = replace(
                rows.get(letter_id),
                reply=_checked("答复", reply, MAX_BODY),
                replied_by=actor.name,
                replied_at=work.now(),
            )
            rows.update(answered)
        return answered

    def all(self, actor: Actor) -> list[LetterLine]:
        """Return the letters that this computer can read, newest first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            letters = work.rows(PrivateLetter).all()
            names = {org: _unit_of(work, org) for org in {home_org_of(one.id) for one in letters}}
        found = [LetterLine(one, names[home_org_of(one.id)]) for one in letters]
        return sorted(found, key=lambda one: str(one.letter.written_at), reverse=True)


def _checked(field: str, text: str, most: int) -> str:
    kept = text.strip()
    if not kept:
        raise WenmingError(Code.FIELD_MISSING, field=field)
    if len(kept) > most or unstorable_characters(kept):
        raise WenmingError(Code.INVALID_FIELD, field=field, value=kept[:40])
    return kept


def _unit_of(work: UnitOfWork, org_no: int) -> str:
    for unit in work.org_units.where(org_no=org_no):
        return unit.name
    return work.own_unit().name if work.own_unit().org_no in (0, org_no) else ""
