"""How lines of ledgers went up, as frozen values."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from wenming_desktop.services.exchange_ports import Reached


class CarriedKind(StrEnum):
    """Whose rows are asked about."""

    OCCURRENCES = "occurrences"
    """Attendance and hours count with them."""
    HOURS = "hours"
    NEEDS = "needs"


@dataclass(frozen=True, slots=True)
class Carried:
    """By which batch a row went up, in words, and how far the slowest part of it has got."""

    batch: str
    reached: Reached


class Carriers(Protocol):
    """Tells which sealing and which bundle carried rows up."""

    def carried(self, kind: CarriedKind, first: date, last: date) -> Mapping[UUID, Carried]: ...
