"""Who below has reported, what units above did not take, what a bundle brought.

Satisfies services.reporting_ports.ReportingStore. A unit further down sends nothing here itself:
that something of it came is told by its segments in the bundles of the unit between.
"""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.conflict_names import has_name, names
from wenming_desktop.adapters.sync.contents import count_contents
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.receipts import Told, told
from wenming_desktop.adapters.sync.status import gaps_by_org
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.exchange_ports import Contents
from wenming_desktop.services.reporting_ports import NotTaken, UnitReport

_FEW = 3
_ARRIVALS = """
SELECT f.device_no / 256, r.at, 0 FROM sync_receipt r JOIN sync_segment s ON s.seg_id = r.seg_id
JOIN sync_feed f ON f.feed_id = s.feed_id
UNION ALL SELECT sender_org, at, number FROM sync_import WHERE target_org = ?
"""


@dataclass(slots=True)
class _Heard:
    """What came of one unit."""

    last_at: str = ""
    last_number: int = 0
    in_period: bool = False


class StoreReporting:
    """Reports on the store ``engine`` is open on."""

    def __init__(self, engine: Engine, clock: Callable[[], datetime]) -> None:
        self._engine, self._clock = engine, clock

    def units(self, period: Period) -> tuple[UnitReport, ...]:
        """Return every unit below that has a computer, by number."""
        with self._engine.connect() as connection:
            own = own_facts.load(connection)
            if not own.has_place:
                return ()
            log = own_facts.control_log(connection)
            heard = _heard(connection, own, period)
            gaps = gaps_by_org(connection, own, log)
            held = _posted(connection, period)
            below = sorted({one.certificate.org_no for one in log.devices} - {own.org_no})
            return tuple(
                self._report(connection, own, log, org, heard[org], gaps.get(org, ()), held[org])
                for org in below
                if log.is_within(org, own.org_no)
            )

    def not_taken(self) -> tuple[NotTaken, ...]:
        """Return what units above did not take of this unit's data, as they last said."""
        with self._engine.connect() as connection:
            own = own_facts.load(connection)
            if not own.has_place:
                return ()
            log = own_facts.control_log(connection)
            grouped: dict[tuple[int, str, bool], list[Told]] = defaultdict(list)
            for writer, one in told(connection):
                if writer == own.org_no:
                    grouped[one.org_no, one.code, one.is_held].append(one)
            return tuple(
                NotTaken(
                    unit=unit_of(connection, log, org).name,
                    code=code,
                    held=held,
                    count=sum(one.operations for one in rows),
                    subjects=_subjects(connection, rows),
                )
                for (org, code, held), rows in sorted(grouped.items())
            )

    def contents(self, bundle_id: UUID) -> Contents:
        """Count what a bundle brought that was not here before."""
        with self._engine.connect() as connection:
            segments = connection.exec_driver_sql(
                "SELECT s.rid FROM sync_receipt r JOIN sync_segment s ON s.seg_id = r.seg_id "
                "WHERE r.bundle_id = ? ORDER BY s.rid",
                (bundle_id.bytes,),
            ).scalars()
            return count_contents(connection, segments.all())

    def _report(
        self,
        connection: Connection,
        own: Own,
        log: ControlLog,
        org: int,
        heard: _Heard,
        gaps: tuple[int, ...],
        activities: int,
    ) -> UnitReport:
        unit, parent = unit_of(connection, log, org), log.org_path(org)[-2]
        last_at = datetime.fromisoformat(heard.last_at) if heard.last_at else None
        silent = None if last_at is None else max(0, (self._clock() - last_at).days)
        return UnitReport(
            unit_id=unit.unit_id,
            unit=unit.name,
            level=unit.level,
            above="" if parent == own.org_no else unit_of(connection, log, parent).name,
            reported=heard.in_period,
            last_at=last_at,
            days_silent=silent,
            last_number=heard.last_number,
            gaps=gaps,
            activities=activities,
        )


def _heard(connection: Connection, own: Own, period: Period) -> dict[int, _Heard]:
    first, last = period.first.isoformat(), period.last.isoformat()
    heard: dict[int, _Heard] = defaultdict(_Heard)
    for org, at, number in connection.exec_driver_sql(_ARRIVALS, (own.org_no,)):
        one = heard[org]
        one.last_at, one.last_number = max(one.last_at, at), max(one.last_number, number)
        one.in_period |= first <= at[:10] <= last
    return heard


def _posted(connection: Connection, period: Period) -> dict[int, int]:
    rows = connection.exec_driver_sql(
        "SELECT substr(id, 1, 9), count(*) FROM occurrence WHERE day BETWEEN ? AND ? "
        "AND state = ? AND stub = 0 AND COALESCE(deleted, 0) = 0 GROUP BY substr(id, 7, 3)",
        (period.first.isoformat(), period.last.isoformat(), OccurrenceState.POSTED.value),
    )
    counts: dict[int, int] = defaultdict(int)
    for prefix, many in rows:
        counts[home_org(prefix)] += many
    return counts


def _subjects(connection: Connection, rows: list[Told]) -> tuple[str, ...]:
    wanted: dict[str, set[bytes]] = defaultdict(set)
    for one in rows:
        table = BY_NO.get(one.table_no)
        if table is not None and has_name(table):
            wanted[table.name].add(one.row_id)
    found = names(connection, dict(wanted))
    ordered = dict.fromkeys(found[one.row_id] for one in rows if one.row_id in found)
    return tuple(ordered)[:_FEW]
