"""Volunteers and their teams: found by a few letters, kept once, masked until asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import PersonHit, VolunteerLine
from wenming_desktop.domain.people import NameOrder, Volunteer, VolunteerTeam
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.deeds.journal import note_added, note_changed, note_removed
from wenming_desktop.services.name_orders import name_order, set_name_order
from wenming_desktop.services.numbering import next_volunteer_no
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.volunteer_life.consent import require_guardian


@dataclass(frozen=True, slots=True)
class VolunteerPage:
    """One page of the list and how many there are in all."""

    lines: list[VolunteerLine]
    total: int


class Volunteers:
    """The people's ledger."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def search(self, actor: Actor, text: str, limit: int = 12) -> list[PersonHit]:
        """Return candidates for what has been typed so far."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return work.lines.search_people(text, limit)

    def page(
        self,
        actor: Actor,
        text: str = "",
        team_id: UUID | None = None,
        limit: int = 200,
        offset: int = 0,
        order: NameOrder | None = None,
        units: Sequence[UUID] = (),
    ) -> VolunteerPage:
        """Return one page, of all units unless some are named.

        Without ``order`` it has the one that lists have here.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            order = order or name_order(work)
            lines, total = work.lines.volunteers(
                text=text, team_id=team_id, units=units, order=order, limit=limit, offset=offset
            )
        return VolunteerPage(lines, total)

    def place(
        self,
        actor: Actor,
        volunteer_id: UUID,
        text: str = "",
        team_id: UUID | None = None,
        order: NameOrder | None = None,
        units: Sequence[UUID] = (),
    ) -> int | None:
        """Return the row of a person in the list that ``page`` pages through, from 0.

        None where the person is not in that list.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            order = order or name_order(work)
            return work.lines.volunteer_place(
                volunteer_id, text=text, team_id=team_id, units=units, order=order
            )

    def name_order(self, actor: Actor) -> NameOrder:
        """Return what lists of people go by on this computer."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return name_order(work)

    def set_name_order(self, actor: Actor, order: NameOrder) -> None:
        """Let lists of people on this computer, and on its papers, go by this."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            set_name_order(work, order)

    def get(self, actor: Actor, volunteer_id: UUID) -> Volunteer:
        """Return one person's record; screens mask what it holds."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return work.volunteers.get(volunteer_id)

    def reveal(self, actor: Actor, volunteer_id: UUID, reason: str) -> Volunteer:
        """Return a record to be shown in full; the reason is logged."""
        require(actor, Action.REVEAL)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            volunteer = work.volunteers.get(volunteer_id)
            work.audit.add(actor.user_no, "revealed", str(volunteer_id), reason=reason.strip())
        return volunteer

    def save(self, actor: Actor, volunteer: Volunteer | None, **fields: Any) -> Volunteer:
        """Register a person (``volunteer`` None) or change one; fields are already judged.

        A minor without the guardian's part is refused; see volunteer_life/consent.py.
        """
        require(actor, Action.RECORD)
        if not str(fields.get("name", volunteer.name if volunteer else "")).strip():
            raise WenmingError(Code.NAME_MISSING)
        with self._uow() as work:
            if volunteer is None:
                made = register_volunteer(work, **fields)
                note_added(work, actor, "volunteer", made)
                return made
            changed = replace(volunteer, **fields)
            require_guardian(work, [changed])
            stored = work.volunteers.get(volunteer.id)
            work.volunteers.update(changed)
            note_changed(work, actor, "volunteer", stored, changed)
            return changed

    def save_many(self, actor: Actor, people: Iterable[Mapping[str, Any]]) -> int:
        """Register many people in one transaction; return how many."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            unit_id, today = work.own_unit().id, work.today()
            made = [
                Volunteer(
                    id=work.next_id(),
                    volunteer_no=next_volunteer_no(work),
                    org_unit_id=unit_id,
                    registered_on=today,
                    **fields,
                )
                for fields in people
            ]
            require_guardian(work, made)
            work.volunteers.add_many(made)
        return len(made)

    def remove(self, actor: Actor, volunteer_id: UUID, reason: str) -> None:
        """Take a person off the list; hours and counts stay."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            person = work.volunteers.get(volunteer_id)
            work.volunteers.remove(volunteer_id, reason)
            note_removed(work, actor, "volunteer", person, reason)

    def teams(self, actor: Actor) -> list[VolunteerTeam]:
        """Return every team."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return sorted(work.teams.all(), key=lambda team: team.name)

    def team_named(self, actor: Actor, name: str, unit_id: UUID | None = None) -> VolunteerTeam:
        """Return the team of this name, making it when it is new in the own unit.

        Another unit's is only found: NOT_FOUND where it has none of this name.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            if unit_id in {None, work.own_unit().id}:
                return find_or_make_team(work, name)
            found = work.teams.where(name=name.strip(), org_unit_id=unit_id)
            if not found:
                raise WenmingError(Code.NOT_FOUND, kind="volunteer_team")
            return found[0]


def register_volunteer(work: UnitOfWork, **fields: Any) -> Volunteer:
    """Add a person of the own unit, with a number and today's date of registration."""
    given: dict[str, Any] = {
        "volunteer_no": next_volunteer_no(work),
        "org_unit_id": work.own_unit().id,
        "registered_on": work.today(),
        **{name: value for name, value in fields.items() if value not in ("", None)},
    }
    volunteer = Volunteer(id=work.next_id(), **given)
    require_guardian(work, [volunteer])
    work.volunteers.add(volunteer)
    return volunteer


def find_or_make_team(work: UnitOfWork, name: str) -> VolunteerTeam:
    """Return the own unit's team of this name."""
    name = name.strip()
    if not name:
        raise WenmingError(Code.NAME_MISSING)
    own = work.own_unit().id
    found = work.teams.where(name=name, org_unit_id=own)
    if found:
        return found[0]
    team = VolunteerTeam(id=work.next_id(), name=name, org_unit_id=own)
    work.teams.add(team)
    return team
