"""Whether two stores that hold the same segments hold the same rows (sync.md 2.12).

A sender puts into its manifest a digest of the rows of each unit that both ends read whole: the
lower one of the two and what is below it. The receiver compares those of units about which both
hold exactly the same segments. A difference then is a fault of a program or of a disk: the
receiver rebuilds, and what a rebuild does not mend is reported until it is gone.

Left out are units of which one end may rightly know more: of people who moved, of segments that
were refused, that count beside their chain or that only a newer program reads whole; and private
letters, which the institute does not read.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.digest import DIGEST_BYTES, by_org
from wenming_desktop.adapters.sync.encoding import DamagedError, encode, sha256
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.manifest import Manifest
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.rebuilding import replay_changed
from wenming_desktop.adapters.sync.replay import AfterMerge
from wenming_desktop.adapters.sync.units import unit_of

_BOTH_READ = "('U', 'D')"
_ODD = f"""
SELECT DISTINCT f.audience FROM sync_segment s JOIN sync_feed f ON f.feed_id = s.feed_id
WHERE f.class IN {_BOTH_READ} AND (s.reason = 'branch' OR s.partial <> 0 OR EXISTS (
    SELECT 1 FROM sync_reject r WHERE r.seg_id = s.seg_id))
"""  # noqa: S608  constants
Vector = frozenset[tuple[bytes, int, bytes]]


class Difference(NamedTuple):
    """A unit whose rows are not the same at both ends."""

    org_no: int
    sender_org: int
    ours: bytes
    theirs: bytes


def digests_for(
    connection: Connection, own: Own, log: ControlLog, target: int
) -> tuple[tuple[int, bytes], ...]:
    """Return the digest of each unit that both this one and the target read whole.

    What was worked out for the same segments before is not worked out again.
    """
    lower = target if log.is_within(target, own.org_no) else own.org_no
    vectors = {
        org: vector for org, vector in _vectors(connection).items() if log.is_within(org, lower)
    }
    found = _remembered(connection, vectors)
    fresh = _digests(connection, set(vectors) - set(found))
    for org, digest in fresh.items():
        connection.exec_driver_sql(
            "INSERT INTO sync_digest (org_no, vector, digest) VALUES (?, ?, ?) ON CONFLICT "
            "(org_no) DO UPDATE SET vector = excluded.vector, digest = excluded.digest",
            (org, _name(vectors[org]), digest),
        )
    return tuple(sorted((found | fresh).items()))


def agree(
    connection: Connection,
    manifest: Manifest,
    sender_org: int,
    now: datetime,
    after_merge: AfterMerge,
) -> bool:
    """Compare, rebuild where rows differ, and keep what still does; True if all is well."""
    theirs = _comparable(connection, manifest)
    before = _differences(connection, theirs, sender_org)
    new = [one for one in before if one not in differing(connection)]
    if new and _rebuilt(connection, now, after_merge):
        connection.exec_driver_sql("DELETE FROM sync_digest")
        before = _differences(connection, theirs, sender_org)
    for org in theirs:
        connection.exec_driver_sql(
            "DELETE FROM sync_differs WHERE org_no = ? AND sender_org = ?", (org, sender_org)
        )
    if before:
        at = now.isoformat(timespec="seconds")
        connection.exec_driver_sql(
            "INSERT INTO sync_differs (org_no, sender_org, ours, theirs, at) "
            "VALUES (?, ?, ?, ?, ?)",
            [(*one, at) for one in before],
        )
    return not before


def differing(connection: Connection) -> list[Difference]:
    """Return the units whose rows differ from what a peer has told, as last compared."""
    rows = connection.exec_driver_sql(
        "SELECT org_no, sender_org, ours, theirs FROM sync_differs ORDER BY org_no, sender_org"
    )
    return [Difference(*row) for row in rows]


def differing_units(connection: Connection) -> tuple[str, ...]:
    """Return the names of those units, each once."""
    orgs = dict.fromkeys(one.org_no for one in differing(connection))
    if not orgs:
        return ()
    log = own_facts.control_log(connection)
    return tuple(unit_of(connection, log, org).name for org in orgs)


def _comparable(connection: Connection, manifest: Manifest) -> dict[int, bytes]:
    """Return their digests of the units about which both ends hold the same segments."""
    if not manifest.state_digests or manifest.schema_no != SCHEMA_NO:
        return {}
    audiences: dict[bytes, int] = dict(
        tuple(row)
        for row in connection.exec_driver_sql(
            f"SELECT feed_id, audience FROM sync_feed WHERE class IN {_BOTH_READ}"  # noqa: S608
        )
    )
    told: dict[int, set[tuple[bytes, int, bytes]]] = {}
    for one in manifest.have:
        if one.feed_id in audiences:
            told.setdefault(audiences[one.feed_id], set()).add(
                (one.feed_id, one.stored_no, one.head_id)
            )
    vectors = _vectors(connection)
    return {
        org: digest
        for org, digest in manifest.state_digests
        if org in vectors and vectors[org] == frozenset(told.get(org, ()))
    }


def _differences(
    connection: Connection, theirs: Mapping[int, bytes], sender_org: int
) -> list[Difference]:
    ours = _digests(connection, set(theirs))
    return [
        Difference(org, sender_org, ours[org], digest)
        for org, digest in sorted(theirs.items())
        if ours[org] != digest
    ]


def _rebuilt(connection: Connection, now: datetime, after_merge: AfterMerge) -> bool:
    """Rebuild inside a savepoint; a segment that cannot be read leaves everything as it is."""
    savepoint = connection.begin_nested()
    try:
        replay_changed(connection, now, after_merge)
    except DamagedError:
        savepoint.rollback()
        return False
    savepoint.commit()
    return True


def _vectors(connection: Connection) -> dict[int, Vector]:
    """Return, by unit, how far each feed about it is here; units that are left out are not."""
    if _is_unsealed(connection):
        return {}
    rows = connection.exec_driver_sql(
        "SELECT audience, feed_id, head_no, head_id FROM sync_feed "  # noqa: S608  constants
        f"WHERE head_no > 0 AND class IN {_BOTH_READ}"
    )
    found: dict[int, set[tuple[bytes, int, bytes]]] = {}
    for audience, *place in rows:
        found.setdefault(audience, set()).add((place[0], place[1], place[2]))
    left_out = {*connection.exec_driver_sql(_ODD).scalars(), *_moved(connection)}
    return {org: frozenset(feeds) for org, feeds in found.items() if org not in left_out}


def _is_unsealed(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM sync_dirty LIMIT 1").first() is not None


def _moved(connection: Connection) -> set[int]:
    """Return the units that people came from or went to."""
    rows = connection.exec_driver_sql("SELECT row_id, org_no FROM person_home")
    return {org for row_id, org_no in rows for org in (home_org(row_id), org_no)}


def _remembered(connection: Connection, vectors: Mapping[int, Vector]) -> dict[int, bytes]:
    rows = connection.exec_driver_sql("SELECT org_no, vector, digest FROM sync_digest")
    return {
        org: digest
        for org, vector, digest in rows
        if org in vectors and vector == _name(vectors[org])
    }


def _digests(connection: Connection, orgs: set[int]) -> dict[int, bytes]:
    if not orgs:
        return {}
    sums = by_org(connection, orgs, private=False)
    return {org: sums.get(org, 0).to_bytes(DIGEST_BYTES) for org in orgs}


def _name(vector: Vector) -> bytes:
    return sha256(encode([SCHEMA_NO, *([*place] for place in sorted(vector))]))
