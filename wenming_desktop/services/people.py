"""Records of one person in two places, and people who go to another unit.

Who decides has both sides below it, or at home. What leaves here is masked.
"""

from dataclasses import replace
from uuid import UUID

from wenming_desktop.domain.masking import mask_id_number, mask_phone
from wenming_desktop.domain.persons import SameVerdict
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.person_ports import (
    MadeMove,
    PersonRecord,
    PersonStore,
    PlaceToGo,
    RecordPair,
)
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.consent import require_guardian


class Duplicates:
    """Whether two records are one person."""

    def __init__(self, port: PersonStore, uow: UnitOfWorkMaker) -> None:
        self._port, self._uow = port, uow

    def waiting(self, actor: Actor) -> tuple[RecordPair, ...]:
        """Return the pairs to decide about, those of one identity number first."""
        require(actor, Action.READ)
        return tuple(_masked(pair) for pair in self._port.waiting())

    def decided(self, actor: Actor) -> tuple[RecordPair, ...]:
        """Return what was decided, here or elsewhere."""
        require(actor, Action.READ)
        return tuple(_masked(pair) for pair in self._port.decided())

    def merge(self, actor: Actor, one: UUID, other: UUID) -> SameVerdict:
        """Let two records be one person: counted once, hours of both stay."""
        return self._decide(actor, one, other, SameVerdict.SAME)

    def differ(self, actor: Actor, one: UUID, other: UUID) -> SameVerdict:
        """Let two records be two people, and ask no more."""
        return self._decide(actor, one, other, SameVerdict.DIFFERENT)

    def unmerge(self, actor: Actor, one: UUID, other: UUID) -> SameVerdict:
        """Take a decision back: the pair is asked about again."""
        return self._decide(actor, one, other, SameVerdict.OPEN)

    def _decide(self, actor: Actor, one: UUID, other: UUID, verdict: SameVerdict) -> SameVerdict:
        require(actor, Action.RESOLVE_CONFLICT)
        before = self._port.decide(one, other, verdict, actor.name)
        with self._uow() as work:
            work.audit.add(actor.user_no, f"person_{verdict}", str(one), other=str(other))
        return before


class Transfers:
    """People who go from one unit to another (转出/转入)."""

    def __init__(self, port: PersonStore, uow: UnitOfWorkMaker) -> None:
        self._port, self._uow = port, uow

    def places(self, actor: Actor, volunteer_id: UUID) -> tuple[PlaceToGo, ...]:
        """Return the units this one may move a person to; none at a station."""
        require(actor, Action.READ)
        return self._port.places(volunteer_id)

    def move(self, actor: Actor, volunteer_id: UUID, unit_id: UUID) -> MadeMove:
        """Move a person to another unit: record and hours there, history where it was made.

        A minor goes with the guardian's part in the record, or not at all.
        """
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            require_guardian(work, filter(None, [work.volunteers.find(volunteer_id)]))
        made = self._port.move(volunteer_id, unit_id, actor.name)
        with self._uow() as work:
            work.audit.add(
                actor.user_no, "person_moved", str(volunteer_id), to=str(unit_id), epoch=made.epoch
            )
        return made

    def moves(self, actor: Actor) -> tuple[MadeMove, ...]:
        """Return the moves known here, newest first."""
        require(actor, Action.READ)
        return self._port.moves()


def _masked(pair: RecordPair) -> RecordPair:
    return replace(pair, one=_hidden(pair.one), other=_hidden(pair.other))


def _hidden(one: PersonRecord) -> PersonRecord:
    return replace(
        one,
        phone=mask_phone(one.phone) if one.phone else "",
        id_number=mask_id_number(one.id_number) if one.id_number else "",
    )
