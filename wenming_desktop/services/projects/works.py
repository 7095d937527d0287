"""获奖作品 and their showings: prize, where it has been, pictures of it (domain.md 7, 47)."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from wenming_desktop.domain.evidence import Attachment, EvidenceLink, in_order
from wenming_desktop.domain.projects import AwardedWork, Showcase
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.ledgers.works import reach
from wenming_desktop.services.mechanism.evidence import PHOTO
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require


@dataclass(frozen=True, slots=True)
class WorkView:
    """A work with all its showings, by day."""

    work: AwardedWork
    team: str
    unit: str
    shown: tuple[Showcase, ...]
    pictures: tuple[UUID, ...]
    """Its own photos first, then those of the sessions it was shown at."""
    days_ago: int | None
    """Since the last showing; negative while that is to come, None where there is none."""

    @property
    def last(self) -> date | None:
        return self.shown[-1].day if self.shown else None

    @property
    def spectators(self) -> int | None:
        """Return who saw it, as the ledger adds them up; None where nobody counted."""
        return reach(self.shown)


class AwardedWorks:
    """Use cases of the works; they are written through the registers."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def all(self, actor: Actor) -> list[WorkView]:
        """Return the works, the one that was awarded last first."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            shown: dict[UUID, list[Showcase]] = {}
            for one in sorted(work.rows(Showcase).all(), key=lambda one: (one.day, one.place)):
                shown.setdefault(one.work_id, []).append(one)
            teams = {one.id: one.name for one in work.teams.all()}
            units = {one.id: one.name for one in work.org_units.all()}
            found = [
                _view(work, one, tuple(shown.get(one.id, ())), teams, units)
                for one in work.rows(AwardedWork).all()
            ]
        return sorted(found, key=lambda one: one.work.awarded_on or date.min, reverse=True)


def _view(
    work: UnitOfWork,
    row: AwardedWork,
    shown: tuple[Showcase, ...],
    teams: dict[UUID, str],
    units: dict[UUID, str],
) -> WorkView:
    return WorkView(
        row,
        teams.get(row.team_id, "") if row.team_id is not None else "",
        units.get(row.org_unit_id, "") if row.org_unit_id is not None else "",
        shown,
        _pictures(work, row, shown),
        (work.today() - shown[-1].day).days if shown else None,
    )


def _pictures(work: UnitOfWork, row: AwardedWork, shown: tuple[Showcase, ...]) -> tuple[UUID, ...]:
    links = work.rows(EvidenceLink).where(subject_id=row.id, row_kind=PHOTO)
    own = [work.rows(Attachment).find(one.row_id) for one in links]
    of_sessions = [
        photo
        for one in reversed(shown)
        if one.occurrence_id is not None
        for photo in in_order(work.rows(Attachment).where(occurrence_id=one.occurrence_id))
    ]
    found = [one for one in (*own, *of_sessions) if one is not None]
    return tuple(one.id for one in found if one.media_type.startswith("image/"))
