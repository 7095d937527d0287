"""Feeds that were written twice: what is known of them here, and deciding about them.

Both branches are kept. The unit above says whether both count or one; the identity that wrote
twice ends with it, so that each of the two computers asks for one of its own (sync.md 2.11 d).
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF, FORK
from wenming_desktop.adapters.sync.branches import Stored, stored_of
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.cutting import enforce_cutoffs
from wenming_desktop.adapters.sync.feeds import HELD
from wenming_desktop.adapters.sync.forks import MAX_BRANCH, ForkRecord
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.revoking import Revoker, own_authority
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.identity_ports import BOTH, FIRST, ForkedDevice


@dataclass(frozen=True, slots=True)
class _Fork:
    """One feed with more than one branch."""

    feed_id: bytes
    first: tuple[Stored, ...]
    """What counts here, from the fork on."""
    others: tuple[Stored, ...]
    """What is held, and leads back to the fork."""


@dataclass(frozen=True, slots=True)
class Forker:
    """Lists and settles the forks of the devices below the own unit."""

    engine: Engine
    now: Callable[[], datetime]
    revoker: Revoker

    def forks(self) -> tuple[ForkedDevice, ...]:
        """Return the computers whose feeds have two branches that nobody has decided about."""
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
            found = []
            for device_id in _forked_devices(connection):
                forks = _undecided(connection, log, device_id)
                issued = log.device(device_id)
                if forks and issued:
                    found.append(
                        ForkedDevice(
                            device_id=UUID(bytes=device_id),
                            device_no=issued.certificate.device_no,
                            label=issued.certificate.label,
                            first_operations=_operations(connection, forks, "first"),
                            other_operations=_operations(connection, forks, "others"),
                        )
                    )
        return tuple(found)

    def decide(self, device_id: UUID, choice: str) -> None:
        """Let ``both`` branches count, or the ``first`` to come, or the ``other`` one.

        Raises NO_FORK, NO_AUTHORITY, DEVICE_NOT_BELOW or SEALING_STOPPED.
        """
        with self.engine.begin() as connection:
            own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
            authority, issuer = own_authority(connection, own, log)
            issued, forks = (
                log.device(device_id.bytes),
                _undecided(connection, log, device_id.bytes),
            )
            if issued is None or not forks:
                raise WenmingError(Code.NO_FORK)
            path = issuer.org_path
            if issued.certificate.org_path[: len(path)] != path:
                raise WenmingError(Code.DEVICE_NOT_BELOW, unit=issued.certificate.label)
            seal(connection, self.now())
            grown = log.copy()
            for fork in forks:
                control = grown.next_control(
                    authority.certificate,
                    ControlKind.FORK,
                    _record(fork, device_id.bytes, choice).encode(),
                    ms_of(self.now()),
                )
                grown.add(sign_control(control, authority.key).record.encoded)
            own_facts.add_control(connection, grown, len(log.records))
            enforce_cutoffs(connection, grown, self.now(), self.revoker.after_merge)
            self.revoker.retire(connection, grown, device_id.bytes)


def _record(fork: _Fork, device_id: bytes, choice: str) -> ForkRecord:
    first = tuple((one.number, one.segment_id) for one in fork.first)
    others = tuple((one.number, one.segment_id) for one in fork.others)
    canonical = first if choice in (BOTH, FIRST) else _longest(fork)
    extras = others if choice == BOTH else ()
    return ForkRecord(device_id, fork.feed_id, canonical[:MAX_BRANCH], extras[:MAX_BRANCH])


def _longest(fork: _Fork) -> tuple[tuple[int, bytes], ...]:
    """Return the longest chain among the segments that are held."""
    by_id = {one.segment_id: one for one in fork.others}
    best: list[Stored] = []
    for one in fork.others:
        chain: list[Stored] = []
        step: Stored | None = one
        while step is not None:
            chain.append(step)
            step = by_id.get(step.previous)
        best = max(best, chain[::-1], key=lambda found: (len(found), found[-1:] and found[-1].rid))
    return tuple((one.number, one.segment_id) for one in best)


def _forked_devices(connection: Connection) -> list[bytes]:
    return list(
        connection.exec_driver_sql(
            "SELECT DISTINCT f.device_id FROM sync_segment s JOIN sync_feed f "
            "ON f.feed_id = s.feed_id WHERE s.state = ? AND s.reason = ? ORDER BY f.device_id",
            (HELD, FORK),
        ).scalars()
    )


def _undecided(connection: Connection, log: ControlLog, device_id: bytes) -> list[_Fork]:
    feeds = connection.exec_driver_sql(
        "SELECT feed_id FROM sync_feed WHERE device_id = ? ORDER BY feed_id", (device_id,)
    ).scalars()
    found = [_fork_of(connection, feed_id) for feed_id in feeds.all()]
    return [one for one in found if one and not _is_decided(log, one, device_id)]


def _is_decided(log: ControlLog, fork: _Fork, device_id: bytes) -> bool:
    record = log.fork_of(fork.feed_id, device_id)
    return record is not None and fork.others[0].number in record.chosen


def _fork_of(connection: Connection, feed_id: bytes) -> _Fork | None:
    """Return a feed's branches; None where there is one only."""
    stored = stored_of(connection, feed_id)
    held = {one.segment_id for one in stored if one.state == HELD and one.reason == FORK}
    if not held:
        return None
    for one in stored:  # ascending: whatever goes on from a branch belongs to it
        if one.state == HELD and one.previous in held and one.reason != AFTER_CUTOFF:
            held.add(one.segment_id)
    others = tuple(one for one in stored if one.segment_id in held)
    first = tuple(one for one in stored if one.is_in_chain and one.number >= others[0].number)
    return _Fork(feed_id, first, others)


def _operations(connection: Connection, forks: list[_Fork], side: str) -> int:
    rids = [one.rid for fork in forks for one in getattr(fork, side)]
    return sum(
        connection.exec_driver_sql(
            "SELECT operations FROM sync_segment WHERE rid = ?", (rid,)
        ).scalar_one()
        for rid in rids
    )
