"""Two people at the centre open a unit's store for it; who, whose and when stands in the log."""

from dataclasses import dataclass, field
from pathlib import Path

from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.key_cards import KeyKit
from wenming_desktop.services.key_opening.ports import LockedStore, SlotOpener
from wenming_desktop.services.ports import KeySlots, UnitOfWorkMaker
from wenming_desktop.services.restoring import SecondPerson, second_person
from wenming_desktop.services.rights import require


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningOrder:
    """Which request, where the answer goes, and who is the second person."""

    request: Path
    to: Path
    second: SecondPerson
    kit: Path | None = None
    """The county's recovery key, where this computer's own keys do not open it."""
    kit_code: str = field(default="", repr=False)


class KeyOpening:
    """For whoever may let computers in: heads."""

    def __init__(self, opener: SlotOpener, uow: UnitOfWorkMaker, slots: KeySlots) -> None:
        self._opener, self._uow, self._slots = opener, uow, slots

    def look(self, actor: Actor, request: Path) -> LockedStore:
        """Tell whose store a request is about."""
        require(actor, Action.ENROL)
        return self._opener.look(request)

    def open(self, actor: Actor, order: OpeningOrder) -> KeyKit:
        """Write the answer for the unit and return the code, which is told by word of mouth.

        Raises RESTORE_NEEDS_SECOND, WRONG_PASSWORD, and what ``SlotOpener`` raises.
        """
        require(actor, Action.ENROL)
        with self._uow(read_only=True) as work:
            users = work.users.all()
        second = second_person(
            users, actor.name, order.second, self._slots.opens, self._slots.recovers
        )
        place = self._opener.look(order.request).place
        with self._uow() as work:  # noted before anything leaves, so nothing leaves unnoted
            work.audit.add(actor.user_no, "county_slot_opened", place, second=second)
        kit = (order.kit, order.kit_code) if order.kit is not None else None
        return self._opener.open(order.request, order.to, kit)
