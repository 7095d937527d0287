"""Stamps (v, h, d): hand-offs first, the clock second, the device last (sync.md 2.2 and 2.7).

An edit made knowing another beats it whatever the clocks say. ``h`` is milliseconds where the
clock is sane and a plain count where it is not; the stamps of other devices never raise it, so
that one clock set to 2076 poisons nobody. Stamp (0, 0, 0) means absent.
"""

from collections.abc import Iterable
from dataclasses import dataclass

Stamp = tuple[int, int, int]
ABSENT: Stamp = (0, 0, 0)

MAX_VERSION = 1 << 20
"""Versions stay below this: an inflated one is refused everywhere."""

BUILD_MS = 1_767_225_600_000
"""2026-01-01T00:00Z: no clock of a running program is earlier."""

_DAY_MS = 86_400_000
_AHEAD_MS = 400 * _DAY_MS


@dataclass(slots=True)
class StampClock:
    """Gives the ``h`` of the next seal; both numbers are kept with the device's own facts."""

    h_prev: int
    floor: int
    """The last ``h`` from a sane clock, or a time that an ancestor has signed."""

    def is_sane(self, now_ms: int) -> bool:
        floor = max(BUILD_MS, self.floor)
        return floor - _DAY_MS <= now_ms <= floor + _AHEAD_MS

    def next(self, now_ms: int) -> int:
        """Return an ``h`` larger than every one before, near ``now_ms`` if that is sane."""
        self.h_prev += 1
        if self.is_sane(now_ms):
            self.h_prev = max(self.h_prev, now_ms)
            self.floor = max(self.floor, now_ms)
        return self.h_prev

    def for_times(self, times: Iterable[int]) -> dict[int, int]:
        """Return the ``h`` of each moment of editing, in their order."""
        return {moment: self.next(moment) for moment in sorted(set(times))}


def next_version(base_v: int, base_d: int, device_no: int) -> int:
    """Return ``v`` of an edit over a base: one more when it overwrites another device's."""
    return base_v + (base_d != device_no)
