"""The use cases of the desk at the door: a card or a name, once in and once out, and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Self
from uuid import UUID

from wenming_desktop.domain.activities import Occurrence, OccurrenceState
from wenming_desktop.domain.card_code import CardCode, person_digits
from wenming_desktop.domain.check_in import (
    RECORDED,
    DoorEvent,
    DoorOutcome,
    Presence,
    judge,
    minutes_served,
    presences,
)
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.lines import OccurrenceLine, PersonHit
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.check_in.door_log import load_events, save_events
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

_BEEPS = "check_in_beeps"
_DAYS_BACK, _DAYS_AHEAD = timedelta(days=14), timedelta(days=7)
_OPEN = frozenset({OccurrenceState.PLANNED, OccurrenceState.PRINTED})
_SERVING = frozenset({VolunteerStatus.CANDIDATE, VolunteerStatus.REGISTERED})


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorPerson:
    """Somebody the door has seen; ``minutes`` is their service before this occurrence."""

    hit: PersonHit
    presence: Presence | None
    minutes: int
    other_unit: str = ""
    """Name of the unit the person belongs to, where it is another one than this."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorScan:
    """What one scan or one chosen name has done."""

    outcome: DoorOutcome
    person: DoorPerson


@dataclass(frozen=True, slots=True)
class DoorLine:
    """One event of the list, the name still in full."""

    name: str
    at: datetime
    leaving: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorState:
    """How the door stands; ``latest`` begins with the last event."""

    came: int
    left: int
    expected: int | None
    latest: list[DoorLine]

    @classmethod
    def empty(cls) -> Self:
        """Return how a door stands that nobody has opened."""
        return cls(came=0, left=0, expected=None, latest=[])


@dataclass(frozen=True, slots=True)
class DoorRow:
    """One person as a row of the entry grid; minutes 0 = the times do not tell."""

    hit: PersonHit
    minutes: int


class CheckInDesk:
    """Every scan is one transaction of its own, so that a power cut costs none."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow
        self._cards: dict[int, list[UUID]] = {}

    def scan(
        self, actor: Actor, occurrence_id: UUID, digits: str, *, leaving: bool = False
    ) -> DoorScan:
        """Take a card. Raises CARD_INVALID, CARD_IS_SHEET, CARD_UNKNOWN, CARD_OF_TWO, and as take.

        The card of another unit's person whom this computer knows is taken and marked.
        """
        require(actor, Action.RECORD)
        code = CardCode.parse(digits)
        found = self._holders(code)
        if not found:
            with self._uow(read_only=True) as work:
                own = home_org_of(work.next_id())
            foreign = code.org_no not in {0, own}
            raise WenmingError(Code.CARD_UNKNOWN_FOREIGN if foreign else Code.CARD_UNKNOWN)
        if len(found) > 1:
            raise WenmingError(Code.CARD_OF_TWO)
        return self.take(actor, occurrence_id, found[0], leaving=leaving)

    def take(
        self, actor: Actor, occurrence_id: UUID, volunteer_id: UUID, *, leaving: bool = False
    ) -> DoorScan:
        """Take a person chosen by name. Raises ALREADY_POSTED, NOT_SERVING."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            _open_occurrence(work, occurrence_id)
            volunteer = work.volunteers.get(volunteer_id)
            if volunteer.status not in _SERVING:
                raise WenmingError(Code.NOT_SERVING, name=volunteer.name)
            events = load_events(work, occurrence_id)
            outcome = judge(events, volunteer_id, leaving=leaving)
            if outcome in RECORDED:
                event = DoorEvent(volunteer_id=volunteer_id, at=work.now(), leaving=leaving)
                events.append(event)
                save_events(work, occurrence_id, events)
            presence = presences(events).get(volunteer_id)
            return DoorScan(outcome=outcome, person=_person(work, volunteer_id, presence))

    def undo(self, actor: Actor, occurrence_id: UUID) -> DoorLine | None:
        """Take the last event back, and only that; None when there is none."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            _open_occurrence(work, occurrence_id)
            events = load_events(work, occurrence_id)
            if not events:
                return None
            save_events(work, occurrence_id, events[:-1])
            return _line(work, events[-1])

    def state(self, actor: Actor, occurrence_id: UUID, latest: int = 10) -> DoorState:
        """Return the counts and the last events."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            occurrence = work.occurrences.get(occurrence_id)
            events = load_events(work, occurrence_id)
            there = presences(events)
            return DoorState(
                came=len(there),
                left=sum(one.left_at is not None for one in there.values()),
                expected=work.activities.get(occurrence.activity_id).planned_count,
                latest=[_line(work, event) for event in events[: -latest - 1 : -1]],
            )

    def rows(self, actor: Actor, occurrence_id: UUID) -> list[DoorRow]:
        """Return who came, as rows for the entry grid, in the order in which they came."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            occurrence = work.occurrences.get(occurrence_id)
            there = presences(load_events(work, occurrence_id))
            return [
                DoorRow(
                    _hit(work, person),
                    minutes_served(presence, occurrence.starts_at, occurrence.ends_at),
                )
                for person, presence in there.items()
            ]

    def sessions(self, actor: Actor) -> list[OccurrenceLine]:
        """Return the sessions around today that are not posted, the nearest day first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            today = work.today()
            around = Period(today - _DAYS_BACK, today + _DAYS_AHEAD)
            lines, _ = work.lines.occurrences(period=around)
        nearest = sorted(lines, key=lambda line: (abs(line.day - today), line.starts_at))
        return [line for line in nearest if line.state in _OPEN]

    def beeps(self, actor: Actor) -> bool:
        """Tell whether this computer is to be heard."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            return work.settings.get(_BEEPS) is not False

    def set_beeps(self, actor: Actor, wanted: bool) -> None:  # noqa: FBT001  a tick box's state
        """Let this computer be heard, or not."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            work.settings.set(_BEEPS, wanted)

    def _holders(self, code: CardCode) -> Sequence[UUID]:
        """Return whose card it is; people are numbered once, and again where one is missing."""
        with self._uow(read_only=True) as work:
            known = [one for one in self._cards.get(code.person, []) if work.volunteers.find(one)]
            if known:
                return known
            cards: dict[int, list[UUID]] = {}
            for volunteer_id in work.lines.volunteer_order():
                cards.setdefault(person_digits(volunteer_id), []).append(volunteer_id)
        self._cards = cards
        return cards.get(code.person, [])


def _open_occurrence(work: UnitOfWork, occurrence_id: UUID) -> Occurrence:
    occurrence = work.occurrences.get(occurrence_id)
    if occurrence.state is OccurrenceState.POSTED:
        raise WenmingError(Code.ALREADY_POSTED)
    return occurrence


def _person(work: UnitOfWork, volunteer_id: UUID, presence: Presence | None) -> DoorPerson:
    own = work.own_unit()
    unit_id = work.volunteers.get(volunteer_id).org_unit_id
    unit = work.org_units.find(unit_id) if unit_id not in {None, own.id} else None
    minutes = sum(entry.minutes for entry in work.hours.where(volunteer_id=volunteer_id))
    return DoorPerson(
        hit=_hit(work, volunteer_id),
        presence=presence,
        minutes=minutes,
        other_unit=unit.name if unit else "",
    )


def _hit(work: UnitOfWork, volunteer_id: UUID) -> PersonHit:
    volunteer = work.volunteers.find(volunteer_id)
    if volunteer is None:  # merged or removed since: the row stays, to be looked at
        return PersonHit(id=volunteer_id, name="", phone="", team="")
    team = work.teams.find(volunteer.team_id) if volunteer.team_id else None
    return PersonHit(
        id=volunteer_id,
        name=volunteer.name,
        phone=volunteer.phone,
        team=team.name if team else "",
    )


def _line(work: UnitOfWork, event: DoorEvent) -> DoorLine:
    return DoorLine(_hit(work, event.volunteer_id).name, event.at, event.leaving)
