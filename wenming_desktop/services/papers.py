"""Which facts go on a sign-in sheet and a poster; the press turns them into PDF pages."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.activities import Activity, Occurrence, OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.masking import last_four
from wenming_desktop.domain.people import Volunteer, VolunteerStatus
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages import occurrence_time
from wenming_desktop.services.mechanism.reviews import poster_review
from wenming_desktop.services.numbering import next_sheet_no
from wenming_desktop.services.paper_content import (
    Missing,
    PaperPress,
    PaperResult,
    PosterContent,
    PosterVariant,
    SignInSheetContent,
    SignInSheetRow,
)
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.scanning.printed_rows import in_printed_order, remember_rows

SPARE_ROWS = 5
"""Empty rows after the roster, for people nobody expected."""


class Papers:
    """Prints; ``mark`` is shown on every page of a demo home."""

    def __init__(self, uow: UnitOfWorkMaker, press: PaperPress, mark: str = "") -> None:
        self._uow, self._press, self._mark = uow, press, mark

    def occurrence_of(self, actor: Actor, activity_id: UUID) -> Occurrence:
        """Return the next occurrence of an activity: the first from today on, else the last."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            work.activities.get(activity_id)
            found = sorted(
                work.occurrences.where(activity_id=activity_id), key=lambda one: one.starts_at
            )
            coming = [one for one in found if one.day >= work.today()]
        if not found:
            raise WenmingError(Code.NOT_FOUND, kind="occurrence")
        return coming[0] if coming else found[-1]

    def sign_in_sheet(
        self,
        actor: Actor,
        occurrence_id: UUID,
        to: Path,
        *,
        blank: bool = False,
        missing: Missing = "refuse",
        preview: bool = False,
    ) -> PaperResult:
        """Print the sheet of an occurrence: its team's people, or everybody when it has no team.

        The first look gives the occurrence its sheet number; later ones repeat it. A ``preview``
        is the same file, but the occurrence does not count as printed.
        """
        require(actor, Action.PRINT)
        with self._uow() as work:
            occurrence = work.occurrences.get(occurrence_id)
            activity = work.activities.get(occurrence.activity_id)
            if occurrence.sheet_no is None:
                occurrence = replace(occurrence, sheet_no=next_sheet_no(work))
            expected = [] if blank else _expected(work, activity)
            people = in_printed_order(work, occurrence_id, expected) if expected else []
            content = SignInSheetContent(
                org_no=home_org_of(occurrence.id),
                sheet_number=occurrence.sheet_no or 0,
                activity_name=activity.name,
                time_text=occurrence_time(occurrence.starts_at, occurrence.ends_at),
                place=_place(work, activity),
                organiser=activity.organiser,
                leader=activity.leader_name,
                rows=tuple(
                    SignInSheetRow(one.name, last_four(one.phone)) if one else SignInSheetRow("")
                    for one in people
                ),
                blank_rows=0 if blank else SPARE_ROWS,
                mark=self._mark,
            )
            result = self._press.sign_in_sheet(content, to, missing)
            work.occurrences.update(occurrence if preview else _printed(occurrence))
            if not preview:
                remember_rows(work, occurrence_id, people)
                work.audit.add(actor.user_no, "printed", str(occurrence_id), pages=result.pages)
        return result

    def poster(
        self,
        actor: Actor,
        occurrence_id: UUID,
        to: Path,
        *,
        variant: PosterVariant = PosterVariant.RED,
        missing: Missing = "refuse",
        preview: bool = False,
    ) -> PaperResult:
        """Print the poster of an occurrence; the result says where its review stands.

        REVIEW_NEEDED where the rules let no poster go out before a second person has seen it; a
        ``preview`` is shown nevertheless.
        """
        require(actor, Action.PRINT)
        with self._uow(read_only=True) as work:
            occurrence = work.occurrences.get(occurrence_id)
            activity = work.activities.get(occurrence.activity_id)
            review, blocks = poster_review(work, activity)
            if blocks and not preview:
                raise WenmingError(Code.REVIEW_NEEDED, name=activity.name)
            contact = "　".join(filter(None, (activity.leader_name, activity.leader_phone)))
            content = PosterContent(
                organisation=work.own_unit().name,
                title=activity.name,
                slogan=activity.slogan,
                time_text=occurrence_time(occurrence.starts_at, occurrence.ends_at),
                place=_place(work, activity),
                audience=activity.audience,
                organiser=activity.organiser,
                points=activity.points,
                contact=contact,
                note=activity.notice,
                qr_digits=activity.activity_no,
                variant=variant,
                mark=self._mark,
            )
        return replace(self._press.poster(content, to, missing), review=review)


def _printed(occurrence: Occurrence) -> Occurrence:
    if occurrence.state is OccurrenceState.PLANNED:
        return replace(occurrence, state=OccurrenceState.PRINTED)
    return occurrence


def _place(work: UnitOfWork, activity: Activity) -> str:
    if activity.place or activity.venue_id is None:
        return activity.place
    venue = work.venues.find(activity.venue_id)
    return venue.name if venue else ""


def _expected(work: UnitOfWork, activity: Activity) -> list[Volunteer]:
    """Return the people of the sheet, in the order of the list; who has left is none of them."""
    everybody = [one for one in work.volunteers.all() if one.status is not VolunteerStatus.LEFT]
    if activity.team_id is not None:
        everybody = [one for one in everybody if one.team_id == activity.team_id]
    order = {row_id: place for place, row_id in enumerate(work.lines.volunteer_order())}
    return sorted(everybody, key=lambda one: order.get(one.id, len(order)))
