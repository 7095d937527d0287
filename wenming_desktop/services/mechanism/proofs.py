"""What the registers show by themselves: nobody types twice what a unit's own rows prove."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.entities import KIND_OF
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.mechanism import (
    ActionItem,
    ChecklistMark,
    Duty,
    JointMeeting,
    PolicyDocument,
)
from wenming_desktop.domain.metrics import FOUR_UNIFICATIONS
from wenming_desktop.domain.orders import NeedSurvey, ResidentNeed
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.people import VolunteerTeam
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.projects import MediaReport, ServiceProject
from wenming_desktop.domain.volunteer_life import Training
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.register_cells import row_words

_NAMED = 3


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found of one sort; nothing found is no proof."""

    name: str
    count: int
    names: tuple[str, ...] = ()
    """The first few, as people call them; never a person's."""
    kind: str = ""
    row_ids: tuple[UUID, ...] = ()

    @property
    def holds(self) -> bool:
        """Tell whether there is anything."""
        return self.count > 0


class Proofs:
    """Looks things up for many units of one period; each table is read once."""

    def __init__(self, work: UnitOfWork, period: Period) -> None:
        self._work, self._period = work, period
        self._rows: dict[type[Any], list[Any]] = {}
        self._sums: dict[str, dict[int, int]] = {}

    def of(self, unit: OrgUnit, name: str) -> Proof:
        """Return what a unit has of one sort; a name of a newer pack finds nothing."""
        find = _FINDERS.get(name)
        return find(self, unit) if find is not None else Proof(name, 0)

    def rows(self, kind: type[Any], unit: OrgUnit) -> list[Any]:
        """Return the rows that are a unit's: it is named in them, or made them."""
        if kind not in self._rows:
            self._rows[kind] = self._work.rows(kind).all()
        return [one for one in self._rows[kind] if _is_of(one, unit)]

    def summed(self, name: str, metric: str, unit: OrgUnit) -> Proof:
        """Return a figure of the unit in the period."""
        if metric not in self._sums:
            self._sums[metric] = self._work.figures.by_unit(metric, self._period)
        return Proof(name, self._sums[metric].get(unit.org_no, 0))

    def found(self, name: str, rows: Iterable[Any], day: str = "") -> Proof:
        """Return rows as a proof; of dated ones those of the period."""
        kept = [one for one in rows if not day or self._holds(getattr(one, day))]
        kind = KIND_OF[type(kept[0])] if kept else ""
        few = kept[:_NAMED]
        names = tuple(words for one in few if (words := row_words(one)))
        return Proof(name, len(kept), names, kind, tuple(one.id for one in few))

    def _holds(self, day: object) -> bool:
        return day is not None and self._period.first <= day <= self._period.last  # type: ignore[operator]


def _is_of(row: Any, unit: OrgUnit) -> bool:  # noqa: ANN401  any entity
    named = getattr(row, "org_unit_id", None)
    return named == unit.id if named is not None else home_org_of(row.id) == unit.org_no


def _head(_: Proofs, unit: OrgUnit) -> Proof:
    return Proof("head", int(bool(unit.head_name)))


def _established(_: Proofs, unit: OrgUnit) -> Proof:
    day = unit.established_on
    return Proof("established", int(day is not None), (day.isoformat(),) if day else ())


def _opening(proofs: Proofs, unit: OrgUnit) -> Proof:
    venues = proofs.rows(Venue, unit)
    return proofs.found(
        "opening", [one for one in venues if one.opening_hours or one.opening_slots]
    )


def _checklists(proofs: Proofs, unit: OrgUnit) -> Proof:
    marks = proofs.rows(ChecklistMark, unit)
    met = {one.item for one in marks if one.met and one.checklist in FOUR_UNIFICATIONS}
    return Proof("checklists", len(met))


def _brands(proofs: Proofs, unit: OrgUnit) -> Proof:
    projects = proofs.rows(ServiceProject, unit)
    return proofs.found("brands", [one for one in projects if one.brand_level not in {"", "none"}])


def _needs(proofs: Proofs, unit: OrgUnit) -> Proof:
    found = proofs.found("needs", proofs.rows(ResidentNeed, unit), "asked_on")
    return Proof(found.name, found.count, (), found.kind, found.row_ids)  # they speak of people


def _plain(name: str, kind: type[Any], day: str = "") -> Callable[[Proofs, OrgUnit], Proof]:
    return lambda proofs, unit: proofs.found(name, proofs.rows(kind, unit), day)


def _sum(name: str, metric: str) -> Callable[[Proofs, OrgUnit], Proof]:
    return lambda proofs, unit: proofs.summed(name, metric, unit)


_FINDERS: dict[str, Callable[[Proofs, OrgUnit], Proof]] = {
    "head": _head,
    "established": _established,
    "opening": _opening,
    "checklists": _checklists,
    "brands": _brands,
    "documents": _plain("documents", PolicyDocument),
    "duties": _plain("duties", Duty),
    "meetings": _plain("meetings", JointMeeting, "day"),
    "actions": _plain("actions", ActionItem),
    "venues": _plain("venues", Venue),
    "teams": _plain("teams", VolunteerTeam),
    "trainings": _plain("trainings", Training, "day"),
    "needs": _needs,
    "media": _plain("media", MediaReport, "published_on"),
    "surveys": _plain("surveys", NeedSurvey, "first_day"),
    "activities": _sum("activities", "occurrences"),
    "volunteers": _sum("volunteers", "volunteers"),
}
PROOFS = frozenset(_FINDERS)
"""Names that rule packs may use."""
