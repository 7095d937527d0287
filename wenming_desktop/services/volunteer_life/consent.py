"""Registration: who agreed to what, when, and on which paper; minors and their guardians.

The rule about minors is asked at every way in: form, import, record file and transfer. In a bundle
it never rejects: what came from elsewhere is shown as lacking, and mended.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from wenming_desktop.domain.consent import (
    ConsentRules,
    GuardianPart,
    birthday_of,
    consent_rules,
    guardian_part,
    kept_until,
    lacking_guardian,
)
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.people import Volunteer, VolunteerStatus
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.volunteer_life import Consent
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.rule_packs import pack_in_force

_REFUSALS = {
    GuardianPart.AGREES: Code.GUARDIAN_CONSENT_MISSING,
    GuardianPart.KNOWS: Code.GUARDIAN_MISSING,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """A signed paper; ``by`` is self or guardian."""

    day: date
    by: str = "self"
    kept_at: str = ""
    on_paper: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentState:
    """Where a person stands: what was signed last, what a guardian still has to do."""

    history: tuple[Consent, ...]
    """Newest first."""
    part: GuardianPart
    lacking: GuardianPart
    kept_until: date
    is_due: bool
    """Whether the time of keeping is over and the person has to be asked."""
    text_is_old: bool
    """Whether another version of the text was signed than the one in force."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsentLine:
    """A person somebody has to see to; ``why`` is retention, guardian or none."""

    volunteer_id: UUID
    name: str
    why: str
    kept_until: date
    unit_id: UUID | None


def rules_on(work: UnitOfWork, day: date) -> ConsentRules:
    """Return the rules of consent that count on a day."""
    return consent_rules(pack_in_force(work, "consent", day))


def require_guardian(work: UnitOfWork, people: Iterable[Volunteer]) -> None:
    """Refuse records of minors without their guardian's part.

    Raises GUARDIAN_CONSENT_MISSING (under 14) or GUARDIAN_MISSING (14 to 17).
    """
    today = work.today()
    rules = rules_on(work, today)
    for person in people:
        lacking = lacking_guardian(person, today, rules)
        if lacking is not GuardianPart.NONE:
            raise WenmingError(
                _REFUSALS[lacking], name=person.name, age=rules.own_record, adult=rules.adult
            )


def require_consent_for_child(work: UnitOfWork, volunteer_id: UUID) -> None:
    """Refuse hours for a child whose record has no guardian's consent: only the count is kept.

    Raises GUARDIAN_CONSENT_MISSING. A teenager's missing guardian is told of, not refused.
    """
    if lacking_of(work, [volunteer_id]).get(volunteer_id) is GuardianPart.AGREES:
        require_guardian(work, [work.volunteers.get(volunteer_id)])


def lacking_of(work: UnitOfWork, people: Iterable[UUID]) -> dict[UUID, GuardianPart]:
    """Return who of these is a minor whose record lacks the guardian's part, and which part.

    What a bundle brought is kept as it came; it shows wherever hours are written for it.
    """
    today = work.today()
    known = [one for one in map(work.volunteers.find, people) if one and birthday_of(one)]
    rules = rules_on(work, today) if known else None
    found = {one.id: lacking_guardian(one, today, rules) for one in known} if rules else {}
    return {who: part for who, part in found.items() if part is not GuardianPart.NONE}


class Consents:
    """The use cases of consent."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def give(self, actor: Actor, volunteer_id: UUID, signed: Signed) -> Consent:
        """Note that a person, or the guardian, has signed the text in force on that day.

        Raises GUARDIAN_CONSENT_MISSING where a child signed alone, INVALID_FIELD for a day to
        come, GUARDIAN_MISSING where a guardian who is not named signed.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            person = work.volunteers.get(volunteer_id)
            rules = rules_on(work, signed.day)
            _check(person, signed, rules, work.today())
            consent = Consent(
                id=work.next_id(),
                volunteer_id=volunteer_id,
                day=signed.day,
                given_by=signed.by,
                text_version=rules.version,
                on_paper=signed.on_paper,
                kept_at=signed.kept_at.strip()[:60],
                taken_by=actor.name,
                org_unit_id=work.own_unit().id,
            )
            work.rows(Consent).add(consent)
            by_guardian = signed.by == "guardian"
            agreed_on = signed.day if by_guardian else person.guardian_consent_on
            agreed = replace(person, consent_on=signed.day, guardian_consent_on=agreed_on)
            work.volunteers.update(agreed)
            work.audit.add(actor.user_no, "consent_given", str(volunteer_id), by=signed.by)
        return consent

    def state(self, actor: Actor, volunteer_id: UUID) -> ConsentState:
        """Return where a person stands."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            person, today = work.volunteers.get(volunteer_id), work.today()
            rules = rules_on(work, today)
            history = work.rows(Consent).where(volunteer_id=volunteer_id)
            history.sort(key=lambda one: (one.day, one.id.bytes), reverse=True)
            served = max(
                (one.day for one in work.hours.where(volunteer_id=person.id)), default=None
            )
        until = kept_until(_last_day(person, served, today), rules)
        signed = next((one for one in history if one.deed == "given"), None)
        return ConsentState(
            history=tuple(history),
            part=guardian_part(birthday_of(person), today, rules),
            lacking=lacking_guardian(person, today, rules),
            kept_until=until,
            is_due=until < today and person.status is not VolunteerStatus.LEFT,
            text_is_old=signed is not None and signed.text_version != rules.version,
        )

    def due(self, actor: Actor) -> tuple[ConsentLine, ...]:
        """Return whose time of keeping is over, and minors whose guardian's part is lacking."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            today = work.today()
            rules, served = rules_on(work, today), work.service_sums.last_service_days()
            people = work.volunteers.all()
        found: list[ConsentLine] = []
        for one in people:
            if one.status is VolunteerStatus.LEFT:
                continue
            until = kept_until(_last_day(one, served.get(one.id), today), rules)
            lacking = lacking_guardian(one, today, rules)
            why = "guardian" if lacking is not GuardianPart.NONE else ""
            if why or until < today:
                line = ConsentLine(
                    volunteer_id=one.id,
                    name=one.name,
                    why=why or "retention",
                    kept_until=until,
                    unit_id=one.org_unit_id,
                )
                found.append(line)
        return tuple(sorted(found, key=lambda line: (line.why, line.kept_until)))


def _check(person: Volunteer, signed: Signed, rules: ConsentRules, today: date) -> None:
    if signed.day > today:
        raise WenmingError(Code.INVALID_FIELD, field="day", value=signed.day.isoformat())
    if signed.by not in {"self", "guardian"}:
        raise WenmingError(Code.INVALID_FIELD, field="given_by", value=signed.by[:20])
    facts = {"name": person.name, "age": rules.own_record, "adult": rules.adult}
    part = guardian_part(birthday_of(person), signed.day, rules)
    if part is GuardianPart.AGREES and signed.by == "self":
        raise WenmingError(Code.GUARDIAN_CONSENT_MISSING, **facts)
    if signed.by == "guardian" and not person.guardian_name:
        raise WenmingError(Code.GUARDIAN_MISSING, **facts)


def _last_day(person: Volunteer, served: date | None, today: date) -> date:
    """Return when the time of keeping began: with the last service, or when asked again."""
    return max(filter(None, (served, person.registered_on, person.consent_on)), default=today)
