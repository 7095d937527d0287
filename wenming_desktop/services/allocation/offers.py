"""What can be lent to who asks: rows of the kind, and whether somebody has them in these days."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.allocations import AllocationRequest, AllocationState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.people import VolunteerTeam
from wenming_desktop.domain.resources import Equipment, Expert
from wenming_desktop.services.ports import UnitOfWork

FIELDS: dict[str, tuple[str, type[Any]]] = {
    "venue": ("venue_id", Venue),
    "team": ("team_id", VolunteerTeam),
    "expert": ("expert_id", Expert),
    "equipment": ("equipment_id", Equipment),
}
"""Kind of resource → the request's field for it, and what its rows are."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A row that could be lent."""

    id: UUID
    field: str
    """The request's field that names it."""
    name: str
    unit_id: UUID | None
    unit: str
    taken_by: str
    """The unit that has it in these days; empty while there is enough of it."""


def offers(work: UnitOfWork, request: AllocationRequest) -> list[Offer]:
    """Return the rows of the kind asked for that are not of who asks, free ones first."""
    if request.resource_kind not in FIELDS:
        return []
    found = list(_of_kind(work, request))
    return sorted(found, key=lambda one: (bool(one.taken_by), one.unit, one.name))


def chosen(work: UnitOfWork, request: AllocationRequest, resource_id: UUID) -> Offer:
    """Return the offer of a row; NOT_FOUND for none of the kind, RESOURCE_TAKEN while it is out."""
    for one in offers(work, request):
        if one.id == resource_id:
            if one.taken_by:
                raise WenmingError(Code.RESOURCE_TAKEN, name=one.name, unit=one.taken_by)
            return one
    raise WenmingError(Code.NOT_FOUND, kind=request.resource_kind)


def resource_name(work: UnitOfWork, request: AllocationRequest) -> str:
    """Return what the row that was lent is called; empty where it has not come here."""
    for field, kind in FIELDS.values():
        row_id = getattr(request, field)
        if row_id is not None:
            return str(getattr(work.rows(kind).find(row_id), "name", "") or "")
    return ""


def _of_kind(work: UnitOfWork, request: AllocationRequest) -> Iterator[Offer]:
    field, kind = FIELDS[request.resource_kind]
    units = {one.id: one.name for one in work.org_units.all()}
    out = _out(work, field, request)
    for row in work.rows(kind).all():
        if row.org_unit_id is not None and row.org_unit_id == request.org_unit_id:
            continue
        lent = out.get(row.id, [])
        enough = getattr(row, "quantity", 1) - sum(one.quantity or 1 for one in lent)
        taken = lent and enough < (request.quantity or 1)
        unit = units.get(row.org_unit_id, "") if row.org_unit_id is not None else ""
        by = units.get(lent[0].org_unit_id, "—") if taken and lent[0].org_unit_id else ""
        yield Offer(row.id, field, row.name, row.org_unit_id, unit, by)


def _out(
    work: UnitOfWork, field: str, request: AllocationRequest
) -> dict[UUID, list[AllocationRequest]]:
    """Return resource → what is granted of it in days that meet those of the request."""
    found: dict[UUID, list[AllocationRequest]] = {}
    for one in work.rows(AllocationRequest).all():
        row_id = getattr(one, field)
        counts = one.origin_id is None and one.state == AllocationState.GRANTED
        if counts and row_id is not None and one.id != request.id and _meet(one, request):
            found.setdefault(row_id, []).append(one)
    return found


def _meet(one: AllocationRequest, other: AllocationRequest) -> bool:
    """Tell whether the days of two requests overlap; without an end it goes on."""
    first, last = one.first_day or date.min, one.last_day or date.max
    return first <= (other.last_day or date.max) and (other.first_day or date.min) <= last
