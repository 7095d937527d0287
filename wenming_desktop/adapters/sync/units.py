"""Names of units and of the devices that wrote something, for reports and lists."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import prefix_bytes
from wenming_desktop.adapters.sync.org_links import OrgLink
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

ORG_UNIT = BY_NAME["org_unit"]


@dataclass(frozen=True, slots=True)
class UnitName:
    """What is known of a unit; without its row only the label of its certificate."""

    org_no: int
    name: str
    level: str = ""
    unit_id: UUID | None = None


def unit_of(connection: Connection, log: ControlLog, org_no: int) -> UnitName:
    """Return the name of an org unit by its number."""
    row = connection.exec_driver_sql(
        "SELECT id, name, level FROM org_unit WHERE org_no = ? AND stub = 0 "
        "AND substr(id, 7, 3) BETWEEN ? AND ? ORDER BY COALESCE(deleted, 0), id LIMIT 1",
        (org_no, *prefix_bytes(org_no, org_no)),
    ).first()
    if row is not None:
        return UnitName(org_no, row[1] or "", row[2] or "", UUID(bytes=row[0]))
    devices = log.devices_of(org_no)
    name = log.tree.name(org_no)
    return UnitName(org_no, name or (devices[0].certificate.label if devices else ""))


def links_to(connection: Connection, log: ControlLog, org_no: int) -> tuple[OrgLink, ...]:
    """Return the units from the centre down to ``org_no``, all of whose rows are here."""
    return tuple(_link(unit_of(connection, log, one)) for one in log.org_path(org_no))


def writer_name(log: ControlLog, device_no: int) -> str:
    """Return the label of the device that wrote a version."""
    issued = log.device_by_no(device_no)
    return issued.certificate.label if issued else ""


def _link(unit: UnitName) -> OrgLink:
    if unit.unit_id is None:
        raise WenmingError(Code.NOT_FOUND, kind=ORG_UNIT.name)
    return OrgLink(unit.org_no, Level(unit.level), unit.name, unit.unit_id.bytes)
