"""Which of a feed's stored segments count, where a cutoff or a decision on a fork says so.

A pure choice over what is stored, the same whichever of two branches came first.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync.arrivals import (
    AFTER_CUTOFF,
    BRANCH,
    FORK,
    GAP,
    OWN_AHEAD,
    OWNER_EPOCH,
    WAITING,
)
from wenming_desktop.adapters.sync.feeds import APPLIED, HELD
from wenming_desktop.adapters.sync.forks import ForkRecord
from wenming_desktop.adapters.sync.revocations import Cutoff
from wenming_desktop.adapters.sync.segment import NO_SEGMENT, Segment, header_of

_FITS = frozenset({FORK, GAP, WAITING, OWN_AHEAD})
"""Reasons that do not keep a segment from counting once it is said to be the right one.

Whatever waits for something else goes on waiting.
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """A segment of one feed as it lies in the store."""

    rid: int
    number: int
    segment_id: bytes
    previous: bytes
    state: str
    reason: str

    @property
    def is_in_chain(self) -> bool:
        """Whether it counts as one of the feed's own, not beside them."""
        return self.state == APPLIED and self.reason != BRANCH


@dataclass(frozen=True, slots=True)
class Rule:
    """What is decided about one feed."""

    cutoff: Cutoff | None
    fork: ForkRecord | None
    beside: frozenset[bytes]
    """Ids of segments of other branches that count."""


def stored_of(connection: Connection, feed_id: bytes) -> list[Stored]:
    """Return what is stored of a feed, by number."""
    rows = connection.exec_driver_sql(
        "SELECT rid, seg_no, seg_id, head, state, reason FROM sync_segment "
        "WHERE feed_id = ? ORDER BY seg_no, rid",
        (feed_id,),
    )
    return [
        Stored(rid, number, segment_id, header_of(Segment(head, b"", b"")).previous, state, reason)
        for rid, number, segment_id, head, state, reason in rows
    ]


def chain_back(stored: Iterable[Stored], tip: bytes) -> dict[int, Stored]:
    """Return by number the segments that lead to ``tip``, as far back as they are here."""
    by_id = {one.segment_id: one for one in stored}
    found: dict[int, Stored] = {}
    step = by_id.get(tip)
    while step is not None:
        found[step.number] = step
        step = by_id.get(step.previous)
    return found


def believed(stored: list[Stored], rule: Rule) -> list[Stored]:
    """Return the feed's own segments that count.

    They are those the cutoff leads back to, else those that were chosen, else those applied.
    """
    lead = chain_back(stored, rule.cutoff[1]) if rule.cutoff else {}
    found: list[Stored] = []
    previous, number = NO_SEGMENT, 0
    while rule.cutoff is None or number < rule.cutoff[0]:
        number += 1
        one = lead.get(number)
        if one is None and (rule.cutoff is None or number < rule.cutoff[0]):
            one = _candidate(stored, rule, number, previous)
        fits = one is not None and (one.state == APPLIED or one.reason in _FITS)
        if one is None or one.previous != previous or not fits:
            break
        found.append(one)
        previous = one.segment_id
    return found


def verdict(one: Stored, chain: set[bytes], rule: Rule) -> tuple[str, str]:
    """Return state and reason of a segment; ``chain`` are the ids of those believed."""
    if one.segment_id in chain:
        return APPLIED, ""
    if one.segment_id in rule.beside and (
        one.state == APPLIED or one.reason in _FITS | {AFTER_CUTOFF, OWNER_EPOCH}
    ):
        return APPLIED, BRANCH
    cutoff = rule.cutoff
    if cutoff and one.number >= cutoff[0] and (one.number, one.segment_id) != cutoff:
        return HELD, AFTER_CUTOFF
    if one.state == APPLIED:
        return HELD, FORK
    return one.state, GAP if one.reason == AFTER_CUTOFF else one.reason


def _candidate(stored: list[Stored], rule: Rule, number: int, previous: bytes) -> Stored | None:
    here = [one for one in stored if one.number == number]
    if rule.fork is None:
        return next((one for one in here if one.is_in_chain), None)
    chosen = rule.fork.chosen.get(number)
    if chosen is not None:
        return next((one for one in here if one.segment_id == chosen), None)
    following = [one for one in here if one.previous == previous]
    following.sort(key=lambda one: (not one.is_in_chain, one.segment_id))
    return following[0] if following else None
