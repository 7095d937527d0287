"""Moments as others state them: milliseconds that may lie beyond every calendar."""

from datetime import UTC, datetime

LAST_MS = 253_370_764_800_000
"""9999-01-01: later ones are nobody's, and no datetime holds them."""


def moment_of(ms: int) -> datetime | None:
    """Return a moment in the time of this computer; None if it was not told or cannot be."""
    return datetime.fromtimestamp(ms / 1000, UTC).astimezone() if 0 < ms < LAST_MS else None
