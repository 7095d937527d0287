"""What this device is: its place, its keys and the control log, as kept in the store."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import select, update
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.sync_tables import sync_ctrl, sync_key, sync_state
from wenming_desktop.adapters.sync import capture_limits
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import sha256
from wenming_desktop.adapters.sync.home_orgs import prefix_bytes
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import BLOCK, CENTRE_ORG_NO

CONTROL_FRAME = 3
DEVICE_KEYS = "device"
AUTHORITY_KEY = "authority"
ROOT_KEY = "root"
PARENT_CARD = "parent_card"
PENDING_REQUEST = "request"
NEXT_KEYS, NEXT_AUTHORITY = "next_device", "next_authority"
"""Keys that were asked for and are not certified yet."""
_FORMER = "former-"
_OWN = (
    "SELECT device_id, device_no, org_no, county_id, certificate_fp, h_prev, h_floor, "
    "attested_ms, unit_id FROM sync_state"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Own:
    """The device's own facts; ``org_no`` is 0 until the county has given it a place."""

    device_id: bytes
    device_no: int
    org_no: int
    county_id: bytes
    certificate: bytes
    """Fingerprint of the device's certificate."""
    h_prev: int
    h_floor: int
    unit_id: bytes | None

    @property
    def has_place(self) -> bool:
        return self.org_no != 0


def load(connection: Connection) -> Own:
    """Return the own facts. The row is made by capture.install."""
    row = connection.exec_driver_sql(_OWN).one()  # a bundle asks nine times
    return Own(
        device_id=row.device_id or b"",
        device_no=row.device_no,
        org_no=row.org_no,
        county_id=row.county_id or b"",
        certificate=row.certificate_fp or b"",
        h_prev=row.h_prev,
        h_floor=max(row.h_floor, row.attested_ms),
        unit_id=row.unit_id,
    )


def load_placed(connection: Connection) -> Own:
    """Return the own facts of a device that is enrolled; NOT_ENROLLED otherwise."""
    own = load(connection)
    if not own.has_place:
        raise WenmingError(Code.NOT_ENROLLED)
    return own


def take_place(
    connection: Connection,
    *,
    device_id: bytes,
    device_no: int,
    county_id: bytes,
    certificate: bytes,
) -> None:
    """Write down the place that a certificate gives this device."""
    org_no = device_no >> 8
    low, high = prefix_bytes(org_no, last_of_subtree(org_no))
    connection.execute(
        update(sync_state).values(
            device_id=device_id,
            device_no=device_no,
            org_no=org_no,
            county_id=county_id,
            certificate_fp=certificate,
            home_low=b"\x00" * 3 if org_no == CENTRE_ORG_NO else low,
            home_high=b"\xff" * 3 if org_no == CENTRE_ORG_NO else high,
        )
    )


def last_of_subtree(org_no: int) -> int:
    """Return the highest number below an org unit; numbers of an institute's block follow it."""
    return org_no + BLOCK - 1 if org_no % BLOCK == 0 else org_no


def save(connection: Connection, values: Mapping[str, object]) -> None:
    """Change own facts by column name."""
    connection.execute(update(sync_state).values(dict(values)))


def put_secret(connection: Connection, name: str, secret: bytes) -> None:
    connection.exec_driver_sql(
        "INSERT INTO sync_key (name, secret) VALUES (?, ?) "
        "ON CONFLICT (name) DO UPDATE SET secret = excluded.secret",
        (name, secret),
    )


def secret(connection: Connection, name: str) -> bytes | None:
    found = connection.execute(select(sync_key.c.secret).where(sync_key.c.name == name))
    value: bytes | None = found.scalar_one_or_none()
    return value


def drop_secret(connection: Connection, name: str) -> None:
    connection.execute(sync_key.delete().where(sync_key.c.name == name))


def kept(connection: Connection, name: str, make: Callable[[], bytes]) -> bytes:
    """Return a secret; it is made the first time."""
    found = secret(connection, name)
    if found is None:
        found = make()
        put_secret(connection, name, found)
    return found


def promote(connection: Connection, name: str, to: str) -> None:
    """Put a secret in the place of another one."""
    if (waiting := secret(connection, name)) is not None:
        put_secret(connection, to, waiting)
        drop_secret(connection, name)


def former(device_id: bytes) -> str:
    """Return the name under which the keys of a former identity are kept."""
    return _FORMER + device_id.hex()


def identities(connection: Connection) -> dict[bytes, DeviceKeys]:
    """Return all keys that bundles may be addressed to, by device id; the present ones first."""
    rows = connection.execute(select(sync_key.c.name, sync_key.c.secret)).all()
    found = [raw for name, raw in rows if name == DEVICE_KEYS]
    found += [raw for name, raw in rows if name == NEXT_KEYS or name.startswith(_FORMER)]
    return {one.device_id: one for one in map(DeviceKeys.from_raw, found)}


def keys_for(connection: Connection, recipients: Sequence[bytes]) -> DeviceKeys:
    """Return the keys that open what is addressed to one of these devices, else the own ones."""
    held = identities(connection)
    return next((held[one] for one in recipients if one in held), device_keys(connection))


def device_keys(connection: Connection) -> DeviceKeys:
    """Return the device's key pairs; NOT_ENROLLED when none were made yet."""
    raw = secret(connection, DEVICE_KEYS)
    if raw is None:
        raise WenmingError(Code.NOT_ENROLLED)
    return DeviceKeys.from_raw(raw)


def authority_key(connection: Connection) -> SigningKey | None:
    raw = secret(connection, AUTHORITY_KEY)
    return None if raw is None else SigningKey(raw)


def control_log(connection: Connection) -> ControlLog:
    """Return the accepted control records, verified."""
    bodies = connection.execute(select(sync_ctrl.c.body).order_by(sync_ctrl.c.rid)).scalars()
    return _verified(tuple(bodies)).copy()


@lru_cache(maxsize=2)
def _verified(records: tuple[bytes, ...]) -> ControlLog:
    """Return the log of these records; a county has hundreds of signatures to check."""
    return ControlLog.of(records)


def add_control(connection: Connection, log: ControlLog, already: int) -> None:
    """Store the records of a log beyond the first ``already`` ones, and what they bar here."""
    fresh = [(CONTROL_FRAME, sha256(body), body) for body in log.records[already:]]
    if fresh:
        connection.exec_driver_sql(
            "INSERT INTO sync_ctrl (frame_type, hash, body) VALUES (?, ?, ?)", fresh
        )
    # also without a record: a newer program may know a cell that was closed for an older one
    capture_limits.refresh(connection, log, load(connection).org_no)
