"""撤回同意: the person disappears from the records, hours and counts stay (PIPL art. 47)."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.people import Gender, Volunteer, VolunteerStatus
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.domain.volunteer_life import (
    Consent,
    MakeUpHours,
    TrainingAttendance,
    VolunteerEvaluation,
)
from wenming_desktop.services.deeds import journal
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

GONE = "已撤回同意"
"""What stands in the place of the name; the row's id ties hours and counts together."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """What a withdrawal did."""

    records: int
    """Records of the person that were emptied: several where duplicates had been joined."""
    minutes: int
    """Minutes of service that stay in the ledger."""
    sealed_segments: int
    """Sealed segments of the exchange on this computer that may still hold older values."""


class Withdrawals:
    """The use case of leaving for good."""

    def __init__(self, uow: UnitOfWorkMaker, compact: Callable[[], None]) -> None:
        """Keep what is needed; ``compact`` writes the file anew without its free pages."""
        self._uow, self._compact = uow, compact

    def withdraw(self, actor: Actor, volunteer_id: UUID, reason: str) -> Withdrawn:
        """Anonymise every record of a person; the reason is logged and must name nobody.

        The emptied fields travel with the next bundle, so that units above lose them too.
        """
        require(actor, Action.APPROVE)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            records = work.service_sums.one_person(volunteer_id)
            work.volunteers.get(volunteer_id)
            minutes, segments = 0, 0
            for row_id in records:
                person = work.volunteers.find(row_id)
                if person is None:  # a record that is at home elsewhere now
                    continue
                segments = _forget(work, actor, person)
                minutes += sum(one.minutes for one in work.hours.where(volunteer_id=row_id))
            work.audit.add(
                actor.user_no, "consent_withdrawn", str(volunteer_id), records=len(records)
            )
        self._compact()  # older values lie in free pages until then
        return Withdrawn(len(records), minutes, segments)


def _forget(work: UnitOfWork, actor: Actor, person: Volunteer) -> int:
    segments = work.service_sums.forget(person.id)
    journal.forget(work, person.id)
    work.volunteers.update(
        Volunteer(
            id=person.id,
            name=GONE,
            gender=Gender.UNKNOWN if person.gender is None else person.gender,
            category=person.category,
            categories=person.categories,
            team_id=person.team_id,
            org_unit_id=person.org_unit_id,
            registered_on=person.registered_on,
            status=VolunteerStatus.LEFT,
        )
    )
    _forget_remarks(work, person.id)
    work.rows(Consent).add(
        Consent(
            id=work.next_id(),
            volunteer_id=person.id,
            day=work.today(),
            deed="withdrawn",
            on_paper=False,
            taken_by=actor.name,
            org_unit_id=work.own_unit().id,
        )
    )
    return segments


def _forget_remarks(work: UnitOfWork, volunteer_id: UUID) -> None:
    """Empty free texts about the person; ledger lines are facts and keep theirs."""
    for sign_in in work.sign_ins.where(volunteer_id=volunteer_id):
        work.sign_ins.update(replace(sign_in, note=""))
    for said in work.rows(VolunteerEvaluation).where(volunteer_id=volunteer_id):
        work.rows(VolunteerEvaluation).update(replace(said, comment="", evaluator=""))
    for came in work.rows(TrainingAttendance).where(volunteer_id=volunteer_id):
        work.rows(TrainingAttendance).update(replace(came, result=""))
    for asked in work.rows(MakeUpHours).where(volunteer_id=volunteer_id):
        work.rows(MakeUpHours).update(replace(asked, reason="", evidence="", opinion=""))
