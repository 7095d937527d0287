"""The devices of the county as this computer knows them, for lists."""

from datetime import datetime
from uuid import UUID

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.revoking import state_of
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.services.exchange_ports import EnrolledDevice


def enrolled_devices(connection: Connection) -> tuple[EnrolledDevice, ...]:
    """Return every known device with its state, those that were ended included."""
    own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
    found = []
    for one in log.devices:
        certificate = one.certificate
        state, held = state_of(connection, log, one)
        found.append(
            EnrolledDevice(
                device_id=UUID(bytes=certificate.device_id),
                unit=unit_of(connection, log, certificate.org_no).name,
                org_no=certificate.org_no,
                device_no=certificate.device_no,
                label=certificate.label,
                is_own=certificate.device_id == own.device_id,
                last_bundle_at=_last_heard(connection, certificate.device_id),
                state=state,
                held_operations=held,
            )
        )
    return tuple(found)


def _last_heard(connection: Connection, device_id: bytes) -> datetime | None:
    at = connection.exec_driver_sql(
        "SELECT max(at) FROM sync_import WHERE sender_device = ?", (device_id,)
    ).scalar_one()
    return datetime.fromisoformat(at) if at else None
