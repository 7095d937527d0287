"""Which facts go on a sign-in sheet and a poster; the press turns them into PDF pages."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
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
from wenming_desktop.services.name_orders import places_of_people
from wenming_desktop.services.numbering import next_sheet_no
from wenming_desktop.services.paper_content import (
    Missing,
    PaperPress,
    PaperResult,
    PosterContent,
    PosterSize,
    PosterVariant,
    SignInSheetContent,
    SignInSheetRow,
)
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require
from wenming_desktop.services.scanning.printed_rows import (
    in_printed_order,
    remember_rows,
    sheet_number,
)

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
            sheet = prepared_sheet(work, occurrence_id, blank=blank, mark=self._mark)
            result = self._press.sign_in_sheet(sheet.content, to, missing)
            keep_sheet(work, sheet, preview=preview)
            if not preview:
                work.audit.add(actor.user_no, "printed", str(occurrence_id), pages=result.pages)
        return result

    def poster(
        self,
        actor: Actor,
        occurrence_id: UUID,
        to: Path,
        *,
        variant: PosterVariant = PosterVariant.RED,
        size: PosterSize = PosterSize.A4,
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
            content = poster_content(work, activity, occurrence, variant, self._mark)
        content = replace(content, size=size)
        return replace(self._press.poster(content, to, missing), review=review)


@dataclass(frozen=True, slots=True)
class PreparedSheet:
    """A sign-in sheet ready to be drawn, and what is kept of it once it is printed."""

    occurrence: Occurrence
    people: Sequence[Volunteer | None]
    content: SignInSheetContent


def prepared_sheet(
    work: UnitOfWork, occurrence_id: UUID, *, blank: bool, mark: str
) -> PreparedSheet:
    """Return the sheet of an occurrence, with a number if it had none."""
    occurrence = work.occurrences.get(occurrence_id)
    activity = work.activities.get(occurrence.activity_id)
    number = sheet_number(work, occurrence, lambda: next_sheet_no(work))
    if occurrence.sheet_no is None:
        occurrence = replace(occurrence, sheet_no=number)
    expected = [] if blank else _expected(work, activity)
    people = in_printed_order(work, occurrence_id, expected) if expected else []
    content = SignInSheetContent(
        org_no=home_org_of(occurrence.id),
        sheet_number=number,
        activity_name=activity.name,
        time_text=occurrence_time(occurrence.starts_at, occurrence.ends_at),
        place=place_of(work, activity),
        organiser=activity.organiser,
        leader=activity.leader_name,
        rows=tuple(
            SignInSheetRow(one.name, last_four(one.phone)) if one else SignInSheetRow("")
            for one in people
        ),
        blank_rows=0 if blank else SPARE_ROWS,
        mark=mark,
    )
    return PreparedSheet(occurrence, people, content)


def keep_sheet(work: UnitOfWork, sheet: PreparedSheet, *, preview: bool) -> None:
    """Keep the sheet's number; and, unless it was only looked at, who stands in which row."""
    work.occurrences.update(sheet.occurrence if preview else _printed(sheet.occurrence))
    if not preview:
        remember_rows(work, sheet.occurrence.id, sheet.people)


def poster_content(
    work: UnitOfWork, activity: Activity, occurrence: Occurrence, variant: PosterVariant, mark: str
) -> PosterContent:
    """Return what a poster says of an occurrence."""
    contact = "　".join(filter(None, (activity.leader_name, activity.leader_phone)))
    return PosterContent(
        organisation=work.own_unit().name,
        title=activity.name,
        slogan=activity.slogan,
        time_text=occurrence_time(occurrence.starts_at, occurrence.ends_at),
        place=place_of(work, activity),
        audience=activity.audience,
        organiser=activity.organiser,
        points=activity.points,
        contact=contact,
        note=activity.notice,
        qr_digits=activity.activity_no,
        variant=variant,
        mark=mark,
    )


def _printed(occurrence: Occurrence) -> Occurrence:
    if occurrence.state is OccurrenceState.PLANNED:
        return replace(occurrence, state=OccurrenceState.PRINTED)
    return occurrence


def place_of(work: UnitOfWork, activity: Activity) -> str:
    """Return where an activity is held, in words."""
    if activity.place or activity.venue_id is None:
        return activity.place
    venue = work.venues.find(activity.venue_id)
    return venue.name if venue else ""


def _expected(work: UnitOfWork, activity: Activity) -> list[Volunteer]:
    """Return the people of the sheet, in the order of the list; who has left is none of them."""
    team = {} if activity.team_id is None else {"team_id": activity.team_id}
    people = work.rows(Volunteer).where(**team)
    everybody = [one for one in people if one.status is not VolunteerStatus.LEFT]
    places = places_of_people(work)
    return sorted(everybody, key=lambda one: places.get(one.id, len(places)))
