"""How far the bundles of each unit have come, and whether the county is still heard of."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitStatus:
    """How far one unit's bundles have come; ``days_silent`` is None when none ever came."""

    unit_id: UUID | None
    unit: str
    level: str
    last_number: int
    last_at: datetime | None
    gaps: tuple[int, ...]
    days_silent: int | None


@dataclass(frozen=True, slots=True)
class StatusReport:
    """All units that send here, and how many local edits no file has carried yet."""

    units: tuple[UnitStatus, ...]
    unsent_operations: int
    open_conflicts: int = 0
    days_without_county: int = 0
    """Days on which this computer was used since it heard anything new of its county."""
    is_county_lost: bool = False
    """Whether these are so many that people should ask the centre by another way."""
    differing: tuple[str, ...] = ()
    """Units whose records a peer holds otherwise, although both hold the same bundles."""
