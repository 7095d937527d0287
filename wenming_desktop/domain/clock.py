"""What time it is and what is random, as the outside gives them: the first page needs no more.

Neither ``datetime`` nor OpenSSL is loaded before it is asked.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

Clock = Callable[[], "datetime"]
"""Gives an aware datetime in local time."""

RandomBits = Callable[[int], int]
"""Gives that many random bits."""


def local_now() -> "datetime":
    """Return the time now with this computer's offset."""
    from datetime import UTC, datetime  # noqa: PLC0415

    return datetime.now(UTC).astimezone()


def strong_bits(count: int) -> int:
    """Return random bits of the system's."""
    import secrets  # noqa: PLC0415

    return secrets.randbits(count)
