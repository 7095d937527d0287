"""Which sealing carried a record up, by which bundle it came, and how far it has got.

Nothing is kept per row for this either (reaching.py): the stamps of one device only ever grow, so
that the smallest ``h`` of each sealing tells which one a stamp belongs to. Segments that were
sealed at one moment are one batch (上报批次): rows of one sealing are spread over them by table.
"""
# ruff: noqa: S608  names come from the registry, never from data

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.reaching import Frontiers, smallest_h
from wenming_desktop.adapters.sync.segment import Segment, header_of
from wenming_desktop.services.exchange_ports import Reached
from wenming_desktop.services.ledgers.carried_ports import Carried, CarriedKind

_Feed = tuple[int, int]
"""Device number and org number."""
_DEVICES = 256
_OCCURRENCE = (
    ("occurrence", "t.id = o.id"),
    ("sign_in", "t.occurrence_id = o.id"),
    ("hours_entry", "t.occurrence_id = o.id"),
)
_KINDS = {
    CarriedKind.OCCURRENCES: ("occurrence", "day", _OCCURRENCE),
    CarriedKind.HOURS: ("hours_entry", "day", (("hours_entry", "t.id = o.id"),)),
    CarriedKind.NEEDS: ("resident_need", "asked_on", (("resident_need", "t.id = o.id"),)),
}
"""Whose rows, the column of their day, and the tables that count with them."""


@dataclass(frozen=True, slots=True)
class _Sealing:
    """The segments of one feed that were sealed at one moment."""

    smallest: int
    sealed_at: int
    first: int
    last: int
    bundle: int
    """Number of the bundle it came by; 0 for what was sealed here."""

    def words(self, device_no: int) -> str:
        org, number = divmod(device_no, _DEVICES)
        parts = f"{self.first}" if self.first == self.last else f"{self.first}–{self.last}"
        came = f"（第 {self.bundle} 号包）" if self.bundle else ""
        return f"{org}-{number} 第 {parts} 段{came}"


@dataclass(slots=True)
class _Known:
    """Sealings of every feed as of so many segments; they are immutable, so only new ones count."""

    rid: int = 0
    by_feed: dict[_Feed, list[_Sealing]] = field(default_factory=dict)


class StoreCarrying:
    """Satisfies services.ledgers.ports.Carriers on the store ``engine`` is open on."""

    def __init__(self, engine: Engine) -> None:
        self._engine, self._known = engine, _Known()

    def carried(self, kind: CarriedKind, first: date, last: date) -> Mapping[UUID, Carried]:
        """Return how each row of these days was carried; nothing before this unit has a place."""
        with self._engine.connect() as connection:
            own = own_facts.load(connection)
            if not own.has_place:
                return {}
            self._read_sealings(connection)
            log = own_facts.control_log(connection)
            places = {(one[0], one[1]): one[4:] for one in Frontiers(connection, own, log).rows()}
            days = (first.isoformat(), last.isoformat())
            unsealed = set(_unsealed(connection, kind, days))
            found: dict[UUID, Carried] = {}
            for row_id, stamps in groupby(_stamps(connection, kind, days), lambda one: one[0]):
                found[UUID(bytes=row_id)] = self._told(
                    [(d, h) for _, d, h in stamps], home_org(row_id), places, row_id in unsealed
                )
            return found

    def _told(
        self,
        stamps: Sequence[tuple[int, int]],
        org_no: int,
        places: Mapping[_Feed, Sequence[int]],
        unsealed: bool,  # noqa: FBT001  a private step
    ) -> Carried:
        """Return the newest sealing among the stamps, and the place of the slowest."""
        newest, words, place = -1, "", Reached.CENTRE
        for device_no, h in stamps:
            feed = device_no, org_no
            place = min(place, _place(h, places.get(feed, ())))
            sealing = self._sealing(feed, h)
            if sealing is not None and sealing.sealed_at > newest:
                newest, words = sealing.sealed_at, sealing.words(device_no)
        return Carried(words, Reached.NOWHERE if unsealed else place)

    def _sealing(self, feed: _Feed, h: int) -> _Sealing | None:
        known = self._known.by_feed.get(feed, [])
        place = bisect_right(known, h, key=lambda one: one.smallest)
        return known[place - 1] if place else None

    def _read_sealings(self, connection: Connection) -> None:
        newest = connection.exec_driver_sql(
            "SELECT COALESCE(max(rid), 0) FROM sync_segment"
        ).scalar_one()
        if newest != self._known.rid:
            self._known = _Known(newest, dict(_sealings(connection)))


def _place(h: int, ends: Sequence[int]) -> Reached:
    """Return how far a stamp has got; ``ends`` are the first that are not written, … at centre."""
    for place, end in zip(
        (Reached.CENTRE, Reached.INSTITUTE, Reached.WRITTEN), reversed(ends), strict=False
    ):
        if h < end:
            return place
    return Reached.SEALED


def _sealings(connection: Connection) -> Iterator[tuple[_Feed, list[_Sealing]]]:
    """Give the sealings of each feed in their order, one segment in memory at a time."""
    came = connection.exec_driver_sql(
        "SELECT r.seg_id, i.number FROM sync_receipt r "
        "JOIN sync_import i ON i.bundle_id = r.bundle_id"
    )
    numbers: dict[bytes, int] = dict(map(tuple, came))
    feeds = connection.exec_driver_sql(
        "SELECT feed_id, device_no, audience FROM sync_feed WHERE class = 'U'"
    ).all()
    for feed_id, device_no, audience in feeds:
        rows = connection.exec_driver_sql(
            "SELECT seg_no, seg_id, head, signature, payload FROM sync_segment "
            "WHERE feed_id = ? AND state = 'applied' ORDER BY seg_no",
            (feed_id,),
        )
        found: list[_Sealing] = []
        for seg_no, seg_id, *parts in rows:
            segment = Segment(*parts)
            at, smallest = header_of(segment).sealed_at_ms, smallest_h(segment)
            if found and found[-1].sealed_at == at:
                before = found.pop()
                low = min(before.smallest, smallest)
                found.append(_Sealing(low, at, before.first, seg_no, before.bundle))
            else:
                found.append(_Sealing(smallest, at, seg_no, seg_no, numbers.get(seg_id, 0)))
        yield (device_no, audience), found


def _stamps(
    connection: Connection, kind: CarriedKind, days: tuple[str, str]
) -> Iterator[tuple[bytes, int, int]]:
    """Give (row, device, largest h) of all groups, row by row."""
    base, day, tables = _KINDS[kind]
    parts = [
        f"SELECT o.id AS id, t.g{group.no}d AS d, t.g{group.no}h AS h FROM {base} o "
        f"JOIN {table} t ON {link} WHERE o.{day} BETWEEN ? AND ? AND t.g{group.no}v > 0"
        for table, link in tables
        for group in BY_NAME[table].groups
    ]
    query = f"SELECT id, d, max(h) FROM ({' UNION ALL '.join(parts)}) GROUP BY id, d ORDER BY id"
    yield from map(tuple, connection.exec_driver_sql(query, days * len(parts)))


def _unsealed(connection: Connection, kind: CarriedKind, days: tuple[str, str]) -> Iterator[bytes]:
    """Give the rows with an edit that nothing carries yet."""
    base, day, tables = _KINDS[kind]
    for table, link in tables:
        yield from connection.exec_driver_sql(
            f"SELECT DISTINCT o.id FROM sync_dirty d JOIN {table} t ON t.rid = d.row "
            f"JOIN {base} o ON {link} WHERE d.table_no = {BY_NAME[table].no} "
            f"AND o.{day} BETWEEN ? AND ?",
            days,
        ).scalars()
