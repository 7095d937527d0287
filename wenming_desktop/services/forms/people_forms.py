"""志愿者证: which people get one, and what stands on it. Nothing secret is on a card."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.card_code import CardCode
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.people import Volunteer, VolunteerStatus
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.forms.ports import FormPress, VolunteerCard, VolunteerCardsContent
from wenming_desktop.services.name_orders import places_of_people
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

_MOTTO = "奉献　友爱　互助　进步"
_LINE = "（　　　　　　　　）"


@dataclass(frozen=True, slots=True)
class VolunteerCards:
    """Prints cards; ``mark`` is that of a demo home."""

    uow: UnitOfWorkMaker
    press: FormPress
    mark: str = ""

    def print(
        self,
        actor: Actor,
        to: Path,
        *,
        volunteer_id: UUID | None = None,
        team_id: UUID | None = None,
        missing: Missing = "refuse",
    ) -> PaperResult:
        """Write the cards of one person, of a team, or of all who serve, in the list's order.

        NOTHING_TO_ANNOUNCE where there is nobody.
        """
        require(actor, Action.PRINT)
        with self.uow() as work:
            people = _people(work, volunteer_id, team_id)
            if not people:
                raise WenmingError(Code.NOTHING_TO_ANNOUNCE)
            teams = {one.id: one.name for one in work.teams.all()}
            unit = work.own_unit()
            content = VolunteerCardsContent(
                unit=unit.name,
                short_unit=unit.name.replace("新时代文明实践", ""),
                phone=unit.phone or _LINE,
                motto=_MOTTO,
                cards=tuple(
                    VolunteerCard(
                        one.name,
                        one.volunteer_no if one.volunteer_no.isdecimal() else "",
                        teams.get(one.team_id, "") if one.team_id else "",
                        CardCode.of(one.id).digits(),
                    )
                    for one in people
                ),
                mark=self.mark,
            )
            result = self.press.form(content, to, missing)
            work.audit.add(actor.user_no, "cards_printed", "", cards=len(people))
        return result


def _people(work: UnitOfWork, volunteer_id: UUID | None, team_id: UUID | None) -> list[Volunteer]:
    if volunteer_id is not None:
        return [work.volunteers.get(volunteer_id)]
    places = places_of_people(work)
    serving = [
        one
        for one in work.volunteers.all()
        if one.status is VolunteerStatus.REGISTERED and team_id in {None, one.team_id}
    ]
    return sorted(serving, key=lambda one: places.get(one.id, len(places)))
