"""How long each computer's certificate is meant to last, and how far it knows the county.

Both are advice for people: no verdict depends on a date (sync.md 2.5). Whoever claims an old height
of the control log on purpose is ended by a cutoff.
"""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Final
from uuid import UUID

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.certificates import IssuedCertificate
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN, ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, parse_control
from wenming_desktop.adapters.sync.fingerprints import digits_of
from wenming_desktop.adapters.sync.moments import shown
from wenming_desktop.adapters.sync.revoking import ACTIVE, state_of
from wenming_desktop.adapters.sync.segment import Segment, header_of
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.services.county_ports import Authority, AuthorityRecord, KeyState

WARN_DAYS: Final = 90
LAG_DAYS: Final = 60
LATEST: Final = 30
"""Records of an authority that are listed."""
_KINDS: Final = {int(one): one.name.lower() for one in ControlKind}
_DAY_MS: Final = 24 * 3600 * 1000


def key_states(connection: Connection, now: datetime) -> tuple[KeyState, ...]:
    """Return every device's key, those that end first before the others."""
    log = own_facts.control_log(connection)
    own = own_facts.load_placed(connection).device_id
    found = [_state(connection, log, one, own, now) for one in log.devices]
    return tuple(sorted(found, key=lambda one: (one.state != ACTIVE, one.expires_on, one.device)))


def authority(connection: Connection, now: datetime) -> Authority | None:
    """Return the authority of the own unit; None where it has none."""
    log, own = own_facts.control_log(connection), own_facts.load_placed(connection)
    issued = log.authority_of(own.org_no)
    if issued is None:
        return None
    certificate = issued.certificate
    holder = log.device(certificate.device_id)
    number = holder.certificate.device_no & 0xFF if holder else 0
    key = own_facts.authority_key(connection)
    return Authority(
        digits=digits_of(issued.fingerprint),
        device=f"{own.org_no}-{number}" if number else "",
        made_on=_day(certificate.not_before_ms, now),
        expires_on=_day(certificate.not_after_ms, now),
        records=log.heads.get(issued.fingerprint, 0),
        is_here=key is not None and key.public == certificate.sign_public,
        latest=_latest(log.chain(issued.fingerprint), now),
    )


def _latest(chain: Sequence[bytes], now: datetime) -> tuple[AuthorityRecord, ...]:
    found = (parse_control(data).control for data in reversed(chain[-LATEST:]))
    return tuple(
        AuthorityRecord(
            one.number,
            shown(one.made_at_ms).astimezone(now.tzinfo),
            _KINDS.get(one.kind, str(one.kind)),
        )
        for one in found
    )


def _day(ms: int, now: datetime) -> date:
    return shown(ms).astimezone(now.tzinfo).date()


def _state(
    connection: Connection, log: ControlLog, issued: IssuedCertificate, own: bytes, now: datetime
) -> KeyState:
    certificate = issued.certificate
    state, _ = state_of(connection, log, issued)
    expires = _day(certificate.not_after_ms, now)
    left = (expires - now.date()).days
    lag = None if certificate.device_id == own else _lag(connection, log, issued)
    return KeyState(
        device_id=UUID(bytes=certificate.device_id),
        device=f"{certificate.org_no}-{certificate.device_no & 0xFF}",
        unit=unit_of(connection, log, certificate.org_no).name,
        label=certificate.label,
        state=state,
        expires_on=expires,
        days_left=left,
        expires_soon=state == ACTIVE and left <= WARN_DAYS,
        lagging_days=lag if state == ACTIVE else None,
        is_lagging=state == ACTIVE and lag is not None and lag > LAG_DAYS,
    )


def _lag(connection: Connection, log: ControlLog, issued: IssuedCertificate) -> int | None:
    """Return by how many days a device's last word was behind the county; None if it was not.

    Its last word is a bundle to this unit, which says what it holds, or else the newest segment
    of it that came here, which says how much its author knew. A silent device is not behind.
    """
    heard = _said(connection, issued) or _wrote(connection, issued)
    if heard is None:
        return None
    known, said_ms = heard
    heads, skipped = ({}, known) if isinstance(known, int) else (known, 0)
    county = [
        control.made_at_ms
        for control in (parse_control(data).control for data in log.records_after(heads))
        if control.chain == ROOT_CHAIN or log.is_county(control.chain)
    ]
    missing = county[skipped:]
    return max(0, (said_ms - missing[0]) // _DAY_MS) if missing else None


def _said(connection: Connection, issued: IssuedCertificate) -> tuple[dict[bytes, int], int] | None:
    """Return how far a device said it knows each chain, and when that came here (ms)."""
    device_id = issued.certificate.device_id
    rows = connection.exec_driver_sql(
        "SELECT chain, number FROM sync_control_have WHERE device_id = ?", (device_id,)
    )
    heads: dict[bytes, int] = dict(tuple(row) for row in rows)
    at = connection.exec_driver_sql(
        "SELECT max(at) FROM sync_import WHERE sender_device = ?", (device_id,)
    ).scalar_one()
    if not heads or not at:
        return None
    return heads, int(datetime.fromisoformat(at).timestamp() * 1000)


def _wrote(connection: Connection, issued: IssuedCertificate) -> tuple[int, int] | None:
    """Return the height that a device's newest segment claims, and when it was sealed (ms)."""
    row = connection.exec_driver_sql(
        "SELECT s.head FROM sync_segment s JOIN sync_feed f ON f.feed_id = s.feed_id "
        "WHERE f.device_id = ? ORDER BY s.rid DESC LIMIT 1",
        (issued.certificate.device_id,),
    ).first()
    if row is None:
        return None
    header = header_of(Segment(row[0], b"", b""))
    return header.control_height, header.sealed_at_ms
