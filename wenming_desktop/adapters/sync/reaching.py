"""How far records have got on their way up: sealed, on a stick, at the institute, at the centre.

Nothing is kept per row for this. The stamps of one device only ever grow, so that for each feed
one number tells everything: the smallest ``h`` of what has not got that far yet. Rows below it
have; and what an org above this one holds is read from its own vector (sync.md 2.9).
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.mapping import read_day
from wenming_desktop.adapters.db.registry import BY_NAME, SyncedTable
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.above import stand_in
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import prefix_bytes
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.payload import decode_payload
from wenming_desktop.adapters.sync.segment import Segment, header_of, inflate
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.org_units import CENTRE_ORG_NO
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.exchange_ports import OccurrenceReached, Reached

_ALL = 1 << 62
"""Above every ``h``: all of a feed has got that far."""
_INSTITUTE_DEPTH = 2
_NO_STAMP = 9
_TABLE = (
    "CREATE TEMP TABLE frontier (device_no INTEGER, org_no INTEGER, low BLOB, high BLOB, "
    "written INTEGER, institute INTEGER, centre INTEGER, PRIMARY KEY (device_no, low))"
)


def reached(
    connection: Connection, period: Period, only: Sequence[UUID] | None = None
) -> tuple[OccurrenceReached, ...]:
    """Return how far each occurrence of a period has got, newest first; ``only`` some of them."""
    own = own_facts.load(connection)
    log = own_facts.control_log(connection) if own.has_place else None
    days = (period.first.isoformat(), period.last.isoformat())
    connection.exec_driver_sql("DROP TABLE IF EXISTS temp.frontier")
    connection.exec_driver_sql(_TABLE)
    if log is not None:
        Frontiers(connection, own, log).fill()
    ids = "" if only is None else ", ".join(f"x'{one.hex}'" for one in only)
    chosen = "" if only is None else f"AND o.id IN ({ids})"
    rows = connection.exec_driver_sql(_query(chosen), days * 3).all()
    connection.exec_driver_sql("DROP TABLE temp.frontier")
    orgs = {row.org_no for row in rows} - {None}
    names = {org: unit_of(connection, log, org).name for org in orgs} if log else {}
    return tuple(
        OccurrenceReached(
            id=UUID(bytes=row.id),
            day=day,
            name=row.name or "",
            unit=names.get(row.org_no, ""),
            reached=Reached(min(row.place, Reached.CENTRE)),
        )
        for row in rows
        if (day := read_day(row.day)) is not None  # what others wrote stops no list
    )


@dataclass(frozen=True, slots=True)
class Frontiers:
    """Works out, feed by feed, the smallest ``h`` that has not got to a place yet."""

    connection: Connection
    own: Own
    log: ControlLog
    known: dict[bytes, int] = field(default_factory=dict)
    """Segment id → smallest ``h`` in it."""

    def fill(self) -> None:
        """Write the table ``temp.frontier``: one row per feed of what goes up."""
        if rows := self.rows():
            self.connection.exec_driver_sql(
                "INSERT INTO temp.frontier VALUES (?, ?, ?, ?, ?, ?, ?)", rows
            )

    def rows(self) -> list[tuple[int, int, bytes, bytes, int, int, int]]:
        """Return (device, org, both ends of its ids, written, institute, centre) per feed."""
        feeds = self.connection.exec_driver_sql(
            "SELECT feed_id, device_no, audience FROM sync_feed WHERE class = 'U'"
        ).all()
        return [
            (device_no, audience, *prefix_bytes(audience, audience), *self._of(feed_id, audience))
            for feed_id, device_no, audience in feeds
        ]

    def _of(self, feed_id: bytes, audience: int) -> tuple[int, int, int]:
        """Return how far one feed is on a stick, at the institute, at the centre."""
        path = self.log.org_path(audience)
        institute = path[1] if len(path) > _INSTITUTE_DEPTH else CENTRE_ORG_NO
        at = self._held_by(feed_id, institute), self._held_by(feed_id, CENTRE_ORG_NO)
        return max(self._on_stick(feed_id), *at), *at

    def _on_stick(self, feed_id: bytes) -> int:
        parent = self.log.org_path(self.own.org_no)[-2:-1]
        if not parent:
            return _ALL
        sent = self.connection.exec_driver_sql(
            "SELECT COALESCE(max(sent_rid), 0) FROM sync_peer WHERE org_no = ?", parent
        ).scalar_one()
        return self._below(feed_id, "rid > ?", sent)

    def _held_by(self, feed_id: bytes, org: int) -> int:
        """Return how far an org has a feed; an org at or below this one has what is here."""
        if self.log.is_within(org, self.own.org_no):
            return _ALL
        devices = [one.certificate.device_id for one in self.log.devices_of(org)]
        devices.append(stand_in(org))
        marks = ", ".join("?" * len(devices))
        stored = self.connection.exec_driver_sql(
            "SELECT COALESCE(max(stored_no), 0) FROM sync_have "
            f"WHERE feed_id = ? AND device_id IN ({marks})",
            (feed_id, *devices),
        ).scalar_one()
        return self._below(feed_id, "seg_no > ?", stored)

    def _below(self, feed_id: bytes, condition: str, number: int) -> int:
        """Return the smallest ``h`` among the segments of a feed that meet a condition.

        Only those of the first seal matter: what was sealed later has larger stamps.
        """
        rows = self.connection.exec_driver_sql(
            "SELECT seg_id, head, signature, payload FROM sync_segment WHERE feed_id = ? "
            f"AND state = 'applied' AND {condition} ORDER BY seg_no",
            (feed_id, number),
        )
        smallest, first_seal = _ALL, None
        for segment_id, *parts in rows:
            segment = Segment(*parts)
            sealed_at = header_of(segment).sealed_at_ms
            if first_seal not in (None, sealed_at):
                break
            first_seal = sealed_at
            smallest = min(smallest, self._smallest_h(segment_id, segment))
        return smallest

    def _smallest_h(self, segment_id: bytes, segment: Segment) -> int:
        if segment_id not in self.known:
            self.known[segment_id] = smallest_h(segment)
        return self.known[segment_id]


def smallest_h(segment: Segment) -> int:
    """Return the smallest stamp in a segment."""
    blocks = decode_payload(inflate(segment))
    return min(min(block.meta[2]) for block in blocks if block.ids)


def _place_of(table: SyncedTable) -> str:
    """Return SQL for how far a row has got: the least of its field groups."""
    return f"min({_NO_STAMP}, {', '.join(_of_group(table, group.no) for group in table.groups)})"


def _of_group(table: SyncedTable, group: int) -> str:
    return (
        f"CASE WHEN EXISTS (SELECT 1 FROM sync_dirty d WHERE d.table_no = {table.no} "
        f"AND d.row = t.rid AND d.group_no = {group}) THEN 0 WHEN t.g{group}v = 0 "
        f"THEN {_NO_STAMP} ELSE COALESCE((SELECT CASE WHEN t.g{group}h < f.centre THEN 4 "
        f"WHEN t.g{group}h < f.institute THEN 3 WHEN t.g{group}h < f.written THEN 2 ELSE 1 END "
        f"FROM temp.frontier f WHERE f.device_no = t.g{group}d "
        "AND substr(t.id, 7, 3) BETWEEN f.low AND f.high), 1) END"
    )


def _query(chosen: str) -> str:
    parts = (
        ("occurrence", "t.id = o.id"),
        ("sign_in", "t.occurrence_id = o.id"),
        ("hours_entry", "t.occurrence_id = o.id"),
    )
    places = " UNION ALL ".join(
        f"SELECT o.id AS id, {_place_of(BY_NAME[table])} AS place FROM occurrence o "
        f"JOIN {table} t ON {link} WHERE o.day BETWEEN ? AND ? {chosen}"
        for table, link in parts
    )
    return (
        f"SELECT o.id, o.day, a.name, x.place, (SELECT f.org_no FROM temp.frontier f "
        "WHERE substr(o.id, 7, 3) BETWEEN f.low AND f.high LIMIT 1) AS org_no "
        f"FROM (SELECT id, min(place) AS place FROM ({places}) GROUP BY id) x "
        "JOIN occurrence o ON o.id = x.id LEFT JOIN activity a ON a.id = o.activity_id "
        "WHERE o.stub = 0 AND COALESCE(o.deleted, 0) = 0 ORDER BY o.day DESC, o.rid DESC"
    )
