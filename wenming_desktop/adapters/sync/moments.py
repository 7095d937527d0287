"""Moments in milliseconds: as this computer states them, and as others do."""

from datetime import UTC, datetime

LAST_MS = 253_370_764_800_000
"""9999-01-01: later ones are nobody's, and no datetime holds them."""


def ms_of(moment: datetime) -> int:
    """Return a moment as records state it: they hold none before 1970, whatever the clock says."""
    return max(0, int(moment.timestamp() * 1000))


def shown(ms: int) -> datetime:
    """Return a stated moment to be read by people; one beyond every calendar is its last."""
    return datetime.fromtimestamp(min(ms, LAST_MS) / 1000, UTC)


def moment_of(ms: int) -> datetime | None:
    """Return a moment in the time of this computer; None if it was not told or cannot be."""
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone() if 0 < ms < LAST_MS else None
