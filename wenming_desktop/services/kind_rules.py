"""Rules of single kinds beyond what their fields may hold; the record writer asks them."""

from collections.abc import Callable
from typing import Any

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.allocations import AllocationRequest, AllocationState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.mechanism import ContentReview
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.practice_days import check_day_rule
from wenming_desktop.domain.projects import CalendarEntry
from wenming_desktop.domain.resources import VenueBooking
from wenming_desktop.domain.venue_hours import parse_hours
from wenming_desktop.domain.volunteer_life import MakeUpHours, PointsEntry
from wenming_desktop.services.outcomes import check_audience_row
from wenming_desktop.services.ports import UnitOfWork
from wenming_desktop.services.volunteer_life.consent import require_guardian
from wenming_desktop.services.volunteer_life.points import Holder, require_points

Rule = Callable[[UnitOfWork, Any, Any], None]
"""Gets the fresh value and what is stored (None for a new row); raises WenmingError."""


def check_row(work: UnitOfWork, kind: str, fresh: object, stored: object | None = None) -> None:
    """Raise what the rules of this kind say against a row."""
    rule = _RULES.get(kind)
    if rule is not None:
        rule(work, fresh, stored)


def _venue_keeps_its_owner(_work: UnitOfWork, fresh: Venue, stored: Venue | None) -> None:
    """Sharing a venue never changes whose it is (权属不变; domain.md 7, 15)."""
    if stored is not None and stored.ownership_unit not in {"", fresh.ownership_unit}:
        raise WenmingError(Code.OWNERSHIP_KEPT)
    if stored is None or stored.opening_slots != fresh.opening_slots:
        parse_hours(fresh.opening_slots)


def _booking_has_an_end(_work: UnitOfWork, fresh: VenueBooking, _stored: object) -> None:
    if fresh.ends_at <= fresh.starts_at:
        raise WenmingError(Code.ENDS_BEFORE_START)


def _names_a_day(_work: UnitOfWork, fresh: CalendarEntry, _stored: object) -> None:
    check_day_rule(fresh.day_rule)


def _minor_has_a_guardian(work: UnitOfWork, fresh: Volunteer, _stored: object) -> None:
    require_guardian(work, [fresh])


def _two_people_make_up(_work: UnitOfWork, fresh: MakeUpHours, _stored: object) -> None:
    """Nobody approves their own request by a record file either."""
    if fresh.state == "approved" and fresh.reviewed_by in {"", fresh.asked_by}:
        raise WenmingError(Code.SECOND_PERSON_NEEDED)


def _two_people_review(_work: UnitOfWork, fresh: ContentReview, _stored: object) -> None:
    """Nobody judges their own text by a record file either (意识形态责任制; domain.md 7, 38)."""
    decided = fresh.state in {"approved", "returned"}
    if decided and fresh.reviewed_by in {"", fresh.submitted_by}:
        raise WenmingError(Code.SECOND_PERSON_NEEDED)


def _only_asked(
    _work: UnitOfWork, fresh: AllocationRequest, stored: AllocationRequest | None
) -> None:
    """Leave deciding about a request to ``allocation``: a record file changes no state."""
    before = stored.state if stored is not None else AllocationState.ASKED.value
    if fresh.state != before:
        raise WenmingError(Code.NOT_ALLOWED, action="allocation")


def _points_are_there(work: UnitOfWork, fresh: PointsEntry, _stored: object) -> None:
    if fresh.points < 0:
        holder = Holder(fresh.volunteer_id, fresh.household, fresh.org_unit_id)
        require_points(work, holder, -fresh.points)


_RULES: dict[str, Rule] = {
    "volunteer": _minor_has_a_guardian,
    "content_review": _two_people_review,
    "make_up_hours": _two_people_make_up,
    "points_entry": _points_are_there,
    "venue": _venue_keeps_its_owner,
    "venue_booking": _booking_has_an_end,
    "calendar_entry": _names_a_day,
    "audience_count": check_audience_row,
    "allocation_request": _only_asked,
}
