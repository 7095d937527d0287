"""Is the computer's clock to be believed: a flat battery wakes up in 1980 (reliability.md 6, 30).

Nothing is ordered, expired or locked by the clock, so work goes on; the person is asked to look at
it, and the log says from which line on the times are in doubt.
"""

from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Final

from wenming_desktop.domain.users import Actor
from wenming_desktop.services.ports import UnitOfWorkMaker

WRITTEN: Final = datetime(2026, 11, 1, tzinfo=UTC)
"""This program is not older: before that no clock is right."""
BACK: Final = timedelta(days=1)
AHEAD: Final = timedelta(days=400)
"""So long a computer may lie in a cupboard before its clock is doubted."""


class Doubt(StrEnum):
    """What is odd about the clock."""

    EARLY = "early"
    LATE = "late"


def doubt(now: datetime, last: datetime | None) -> Doubt | None:
    """Judge the clock by the time of the last thing that was done here."""
    if now < WRITTEN or (last is not None and now < last - BACK):
        return Doubt.EARLY
    if last is not None and now > last + AHEAD:
        return Doubt.LATE
    return None


class ClockCare:
    """Looks at the clock when somebody signs in."""

    def __init__(self, uow: UnitOfWorkMaker) -> None:
        self._uow = uow

    def look(self, actor: Actor) -> Doubt | None:
        """Tell what is odd about the clock, and write down that it is; anybody may."""
        with self._uow(read_only=True) as work:
            lines, _ = work.audit.page(None, 1, 0)
            found = doubt(work.now(), lines[0].at if lines else None)
        if found is not None:
            self._uow.note(actor.user_no, "clock_doubted", found.value)
        return found
