"""What stands behind a unit, and what was decided about it: for people who are about to decide.

Nothing is changed here; the decisions themselves are in county_units.py.
"""

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import parse_control
from wenming_desktop.adapters.sync.home_orgs import home_of, prefix_bytes
from wenming_desktop.adapters.sync.moments import shown
from wenming_desktop.adapters.sync.org_tree import OrgAction, OrgRecord
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.services.county_ports import UnitChange, UnitEffects

_COUNT_HERE = (
    f"SELECT count(*) FROM volunteer v WHERE {home_of('v')} BETWEEN ? AND ? "  # noqa: S608  constants
    "AND v.stub = 0 AND COALESCE(v.deleted, 0) = 0"
)


def effects(connection: Connection, log: ControlLog, org_no: int) -> UnitEffects:
    """Count what stands behind a unit, as far as it is known here."""
    prefixes = prefix_bytes(org_no, org_no)
    people = connection.exec_driver_sql(_COUNT_HERE, prefixes).scalar_one()
    activities = connection.exec_driver_sql(
        "SELECT count(*) FROM activity WHERE substr(id, 7, 3) BETWEEN ? AND ? "
        "AND stub = 0 AND COALESCE(deleted, 0) = 0",
        prefixes,
    ).scalar_one()
    below = [
        one
        for one in log.org_nos
        if one != org_no and org_no in log.org_path(one) and not log.tree.closed_by(one)
    ]
    return UnitEffects(
        devices=len(log.live_devices_of(org_no)),
        below=len(below),
        people=people,
        activities=activities,
    )


def history(connection: Connection, log: ControlLog, org_no: int) -> tuple[UnitChange, ...]:
    """Return the decisions on a unit that count, in the order in which they hold."""
    return tuple(
        _change(connection, log, chain, number, record)
        for chain, number, record in log.tree.decisions_on(org_no)
    )


def _change(
    connection: Connection, log: ControlLog, chain: bytes, number: int, record: OrgRecord
) -> UnitChange:
    made = parse_control(log.chain(chain)[number - 1]).control.made_at_ms
    author, path = log.certificate(chain), record.path
    by = unit_of(connection, log, author.certificate.org_no).name if author else ""
    return UnitChange(
        at=shown(made),
        action=OrgAction(record.action).name.lower(),
        by=by,
        name=record.name,
        above=unit_of(connection, log, path[-2]).name if len(path) > 1 else "",
    )
