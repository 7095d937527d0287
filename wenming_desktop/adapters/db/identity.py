"""Who this computer is: its org unit, the unit's number, its own device number (sync_state)."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.sync_tables import sync_state
from wenming_desktop.domain.ids import PROVISIONAL_ORG


@dataclass(frozen=True, slots=True)
class Identity:
    """``org_no`` and ``device_no`` are 0 until the county has given this computer its place."""

    unit_id: UUID | None = None
    org_no: int = PROVISIONAL_ORG
    device_no: int = 0


def read_identity(connection: Connection) -> Identity:
    """Return what is known; an empty Identity before set-up."""
    columns = sync_state.c.unit_id, sync_state.c.org_no, sync_state.c.device_no
    row = connection.execute(select(*columns)).one_or_none()
    if row is None:
        return Identity()
    unit_id, org_no, device_no = row
    return Identity(UUID(bytes=unit_id) if unit_id else None, org_no, device_no)


def write_identity(connection: Connection, identity: Identity) -> None:
    """Set it, at set-up and when the parent has accepted this device."""
    fresh = {
        "unit_id": identity.unit_id.bytes if identity.unit_id else None,
        "org_no": identity.org_no,
        "device_no": identity.device_no,
    }
    statement = upsert(sync_state).values(one=1, **fresh)
    connection.execute(statement.on_conflict_do_update(index_elements=["one"], set_=fresh))
