"""Who has sent what, what is missing on the way, and what has not left this computer."""

from datetime import datetime
from uuid import UUID

import msgspec
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.agreeing import differing_units
from wenming_desktop.adapters.sync.conflicts import count_open
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.county_news import LOST_AFTER_DAYS, days_without
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.peers import missing_numbers
from wenming_desktop.adapters.sync.sealing import unsealed
from wenming_desktop.adapters.sync.units import UnitName, unit_of
from wenming_desktop.domain.org_units import CENTRE_ORG_NO
from wenming_desktop.services.exchange_ports import (
    ArrivedBundle,
    UnitGaps,
)
from wenming_desktop.services.exchange_status import StatusReport, UnitStatus


def status(connection: Connection, now: datetime) -> StatusReport:
    """Return one line per unit that sends here, and the local edits that no file has carried."""
    own = own_facts.load(connection)
    if not own.has_place:
        return StatusReport((), unsealed(connection))
    log = own_facts.control_log(connection)
    missing = gaps_by_org(connection, own, log)
    lines = tuple(
        _line(connection, own, unit_of(connection, log, org), missing.get(org, ()), now)
        for org in _neighbours(own, log)
    )
    unsent = unsealed(connection) + _sealed_unsent(connection, own)
    unused = 0 if own.org_no == CENTRE_ORG_NO else days_without(connection)
    return StatusReport(
        *(lines, unsent, count_open(connection), unused),
        is_county_lost=unused > LOST_AFTER_DAYS,
        differing=differing_units(connection),
    )


def gaps(connection: Connection) -> tuple[UnitGaps, ...]:
    """Return, by unit, the numbers of bundles that never came; units without any are left out."""
    own = own_facts.load(connection)
    if not own.has_place:
        return ()
    log = own_facts.control_log(connection)
    found = gaps_by_org(connection, own, log)
    return tuple(
        UnitGaps(unit_of(connection, log, org).name, missing, org)
        for org, missing in sorted(found.items())
        if missing
    )


def arrived(connection: Connection, most: int) -> tuple[ArrivedBundle, ...]:
    """Return what the bundles taken in last contained, newest first."""
    log = own_facts.control_log(connection)
    rows = connection.exec_driver_sql(
        "SELECT sender_org, number, at, result, counts, bundle_id FROM sync_import "
        "ORDER BY rowid DESC LIMIT ?",
        (most,),
    ).all()
    names = {org: unit_of(connection, log, org).name for org in {row[0] for row in rows}}
    return tuple(
        ArrivedBundle(
            unit=names[org],
            number=number,
            at=datetime.fromisoformat(at),
            status=result,
            bundle_id=UUID(bytes=bundle_id),
            **{name: json.get(name) for name in ("applied", "same")},
            **{name: int(json.get(name, 0)) for name in ("count", "conflict", "rejected")},
        )
        for org, number, at, result, json, bundle_id in (
            (*row[:4], msgspec.json.decode(row[4]), row[5]) for row in rows
        )
    )


def _neighbours(own: Own, log: ControlLog) -> list[int]:
    """Return the parent and the children that have a device."""
    path = log.org_path(own.org_no)
    children = [
        org
        for org in sorted(log.org_nos)
        if log.org_path(org)[-2:-1] == (own.org_no,) and log.devices_of(org)
    ]
    return [*path[-2:-1], *children]


def _line(
    connection: Connection, own: Own, unit: UnitName, missing: tuple[int, ...], now: datetime
) -> UnitStatus:
    number, at = connection.exec_driver_sql(
        "SELECT COALESCE(max(number), 0), max(at) FROM sync_import "
        "WHERE sender_org = ? AND target_org = ?",
        (unit.org_no, own.org_no),
    ).one()
    last_at = datetime.fromisoformat(at) if at else None
    return UnitStatus(
        unit_id=unit.unit_id,
        unit=unit.name,
        level=unit.level,
        last_number=number,
        last_at=last_at,
        gaps=missing,
        days_silent=None if last_at is None else max(0, (now - last_at).days),
    )


def gaps_by_org(connection: Connection, own: Own, log: ControlLog) -> dict[int, tuple[int, ...]]:
    """Return, by unit, the numbers of its bundles to this unit that never came."""
    found: dict[int, set[int]] = {}
    for device_id, missing in missing_numbers(connection, own.org_no).items():
        issued = log.device(device_id)
        if issued is not None:
            found.setdefault(issued.certificate.org_no, set()).update(missing)
    return {org: tuple(sorted(numbers)) for org, numbers in found.items()}


def _sealed_unsent(connection: Connection, own: Own) -> int:
    """Return how many own operations were sealed after the last bundle was written."""
    count = connection.exec_driver_sql(
        "SELECT COALESCE(sum(s.operations), 0) FROM sync_segment s JOIN sync_feed f "
        "ON f.feed_id = s.feed_id WHERE f.device_id = ? "
        "AND s.rid > (SELECT COALESCE(max(sent_rid), 0) FROM sync_peer)",
        (own.device_id,),
    ).scalar_one()
    return int(count)
