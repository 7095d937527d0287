"""What other devices have said they hold, and what follows for the next export."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.certificates import Certificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.manifest import Have, Manifest
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.stamps import StampClock
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

MOST_MISSED = 99
"""Numbers of lost bundles that are told of one computer."""
WELCOME = "welcome"
"""Result of the first bundle a device gets; the sender's count begins there for us."""


_ON_ANOTHER_BRANCH = """EXISTS (SELECT 1 FROM sync_segment s WHERE s.feed_id = h.feed_id
    AND ((s.state = 'applied' AND s.reason <> 'branch' AND s.seg_no = h.stored_no
    AND s.seg_id <> h.head_id)
    OR (s.state = 'held' AND s.seg_id = h.head_id AND EXISTS (SELECT 1 FROM sync_segment f
    WHERE f.feed_id = h.feed_id AND f.state = 'held' AND f.reason = 'fork'))))"""
"""A device that was set back to a backup: it gets the whole feed, and sorts it out."""


def own_have(connection: Connection) -> tuple[Have, ...]:
    """Return the vector of this store: every feed, own ones included.

    A feed of which segments count beside the chain that are not here is said to end before them:
    whoever holds them sends them again.
    """
    rows = connection.exec_driver_sql(
        "SELECT feed_id, head_no, head_id, device_id, device_no FROM sync_feed "
        "WHERE head_no > 0 ORDER BY feed_id"
    ).all()
    log, found = own_facts.control_log(connection), []
    for feed_id, number, head_id, *writer in rows:
        place = number, head_id
        if feed_id in log.forks.feeds:
            place = _before_missing(connection, log, feed_id, writer, place)
        if place[0]:
            found.append(Have(feed_id, *place, place[0]))
    return tuple(found)


def _before_missing(
    connection: Connection,
    log: ControlLog,
    feed_id: bytes,
    writer: Sequence[Any],
    head: tuple[int, bytes],
) -> tuple[int, bytes]:
    """Return the last place of a feed before what counts beside it and is not here."""
    fork = log.fork_of(feed_id, writer[0], writer[1])
    beside = log.counted_beside(feed_id, writer[0], writer[1])
    here = set(
        connection.exec_driver_sql(
            "SELECT seg_id FROM sync_segment WHERE feed_id = ?", (feed_id,)
        ).scalars()
    )
    extras = fork.extras if fork else ()
    missing = [number for number, one in extras if one in beside and one not in here]
    if not missing or min(missing) > head[0]:
        return head
    before = connection.exec_driver_sql(
        "SELECT seg_no, seg_id FROM sync_segment WHERE feed_id = ? AND state = 'applied' "
        "AND reason <> 'branch' AND seg_no = ?",
        (feed_id, min(missing) - 1),
    ).first()
    return (before[0], before[1]) if before else (0, b"")


def note_have(
    connection: Connection, manifest: Manifest, sender: Certificate, own: Own, *, news: bool
) -> None:
    """Keep a sender's vector unless a later bundle of the same device was here before.

    An old bundle must not take an acknowledgement back. A later one may: its device was set
    back to a backup, and everything after that is sent again.
    """
    if news:
        mark_untold(connection, sender.org_no)
    latest = connection.exec_driver_sql(
        "SELECT COALESCE(max(number), 0) FROM sync_import "
        "WHERE sender_device = ? AND target_org = ?",
        (sender.device_id, manifest.target_org),
    ).scalar_one()
    if manifest.bundle_no <= latest and not _is_set_back(connection, manifest, sender):
        return
    connection.exec_driver_sql("DELETE FROM sync_have WHERE device_id = ?", (sender.device_id,))
    if manifest.have:
        connection.exec_driver_sql(
            "INSERT INTO sync_have (device_id, feed_id, stored_no, head_id, applied_no) "
            "VALUES (?, ?, ?, ?, ?)",
            [
                (sender.device_id, one.feed_id, one.stored_no, one.head_id, one.applied_no)
                for one in {have.feed_id: have for have in manifest.have}.values()
            ],
        )
    _note_control(connection, manifest, sender.device_id)
    _note_time(connection, manifest, sender, own)


def holds(connection: Connection, devices: Sequence[bytes]) -> dict[bytes, int]:
    """Return, by feed, up to which number all of these devices hold it."""
    if not devices:
        return {}
    marks = ", ".join("?" * len(devices))
    rows = connection.exec_driver_sql(
        f"SELECT feed_id, min(CASE WHEN {_ON_ANOTHER_BRANCH} THEN 0 ELSE h.stored_no END), "  # noqa: S608
        f"count(*) FROM sync_have h WHERE device_id IN ({marks}) GROUP BY feed_id",
        tuple(devices),
    )
    return {feed_id: number for feed_id, number, many in rows if many == len(devices)}


def control_heads(connection: Connection, devices: Sequence[bytes]) -> dict[bytes, int]:
    """Return, by authority, how many control records all of these devices know."""
    known: dict[bytes, int] = {}
    for position, device in enumerate(devices):
        rows = connection.exec_driver_sql(
            "SELECT chain, number FROM sync_control_have WHERE device_id = ?", (device,)
        )
        heads: dict[bytes, int] = dict(tuple(row) for row in rows)
        known = (
            heads
            if not position
            else {chain: min(number, heads.get(chain, 0)) for chain, number in known.items()}
        )
    return known


def attested_now(connection: Connection, now_ms: int) -> int:
    """Return the time to sign for those below: the centre's own, or the last one heard."""
    own = own_facts.load(connection)
    if own.org_no == CENTRE_ORG_NO and StampClock(own.h_prev, own.h_floor).is_sane(now_ms):
        return now_ms
    attested = connection.exec_driver_sql("SELECT attested_ms FROM sync_state").scalar_one()
    return int(attested)


def _is_set_back(connection: Connection, manifest: Manifest, sender: Certificate) -> bool:
    """Tell whether a sender counts backwards as time goes on: it was set back to a backup."""
    row = connection.exec_driver_sql(
        "SELECT max(created_ms) FROM sync_import "
        "WHERE sender_device = ? AND target_org = ? AND number >= ?",
        (sender.device_id, manifest.target_org, manifest.bundle_no),
    ).scalar_one()
    return row is not None and manifest.created_at_ms > row


def _note_control(connection: Connection, manifest: Manifest, device_id: bytes) -> None:
    connection.exec_driver_sql("DELETE FROM sync_control_have WHERE device_id = ?", (device_id,))
    if manifest.control_heads:
        connection.exec_driver_sql(
            "INSERT INTO sync_control_have (device_id, chain, number) VALUES (?, ?, ?)",
            [(device_id, chain, number) for chain, number in dict(manifest.control_heads).items()],
        )


def _note_time(connection: Connection, manifest: Manifest, sender: Certificate, own: Own) -> None:
    """Let a time that an ancestor has signed raise the floor of a sane clock, never a stamp."""
    attested = manifest.attested_time_ms
    log = own_facts.control_log(connection)
    if sender.org_no != own.org_no and log.is_within(own.org_no, sender.org_no):
        connection.exec_driver_sql(
            "UPDATE sync_state SET attested_ms = max(attested_ms, ?)", (attested,)
        )


def mark_untold(connection: Connection, org_no: int) -> None:
    """Note that an org has sent something and is owed an acknowledgement."""
    connection.exec_driver_sql(
        "INSERT INTO sync_peer (org_no, last_out_id, told_have) VALUES (?, x'', 0) "
        "ON CONFLICT (org_no) DO UPDATE SET told_have = 0",
        (org_no,),
    )


def missing_numbers(connection: Connection, own_org: int) -> dict[bytes, list[int]]:
    """Return, by sending device, the first numbers of bundles to us that never came.

    A number is what its sender says: one that skips a billion must not fill the memory.
    """
    rows = connection.exec_driver_sql(
        "SELECT sender_device, number, result FROM sync_import WHERE target_org = ? "
        "ORDER BY sender_device, number",
        (own_org,),
    )
    arrived: dict[bytes, set[int]] = {}
    first: dict[bytes, int] = {}
    for device, number, result in rows:
        arrived.setdefault(device, set()).add(number)
        if result == WELCOME:  # what was sent before it was for other devices of this unit
            first[device] = number
    return {
        device: list(islice(_holes(first.get(device, 1), sorted(numbers)), MOST_MISSED))
        for device, numbers in arrived.items()
    }


def _holes(first: int, arrived: Sequence[int]) -> Iterator[int]:
    """Yield the numbers from ``first`` on that are not among those that arrived."""
    for number in arrived:
        yield from range(first, number)
        first = max(first, number + 1)
