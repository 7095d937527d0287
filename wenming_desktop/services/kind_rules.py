"""Rules of single kinds beyond what their fields may hold; the record writer asks them."""

from collections.abc import Callable
from typing import Any

from wenming_desktop.domain.activities import Venue
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.resources import VenueBooking
from wenming_desktop.services.ports import UnitOfWork

Rule = Callable[[UnitOfWork, Any, Any], None]
"""Gets the fresh value and what is stored (None for a new row); raises WenmingError."""


def check_row(work: UnitOfWork, kind: str, fresh: object, stored: object | None = None) -> None:
    """Raise what the rules of this kind say against a row."""
    rule = _RULES.get(kind)
    if rule is not None:
        rule(work, fresh, stored)


def _ownership_stays(_work: UnitOfWork, fresh: Venue, stored: Venue | None) -> None:
    """Sharing a venue never changes whose it is (权属不变; domain.md 7, 15)."""
    if stored is not None and stored.ownership_unit not in {"", fresh.ownership_unit}:
        raise WenmingError(Code.OWNERSHIP_KEPT)


def _booking_has_an_end(_work: UnitOfWork, fresh: VenueBooking, _stored: object) -> None:
    if fresh.ends_at <= fresh.starts_at:
        raise WenmingError(Code.ENDS_BEFORE_START)


_RULES: dict[str, Rule] = {"venue": _ownership_stays, "venue_booking": _booking_has_an_end}
