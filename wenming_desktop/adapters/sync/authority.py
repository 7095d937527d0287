"""Writing into the control log: founding a county, and the certificates an authority issues."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from wenming_desktop.adapters.sync.certificates import (
    MAX_LABEL,
    Certificate,
    CertificateKind,
    IssuedCertificate,
    Role,
    Scope,
    issue,
)
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN, ControlLog
from wenming_desktop.adapters.sync.control_records import (
    NO_COUNTY,
    NO_HASH,
    ControlKind,
    ControlRecord,
    RootRecord,
    sign_control,
)
from wenming_desktop.adapters.sync.encoding import as_label
from wenming_desktop.adapters.sync.keys import ID_BYTES, DeviceKeys, SigningKey, device_id_of
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

VALID_MS: Final = 820 * 24 * 3600 * 1000
"""About 27 months; only ever a warning."""


@dataclass(frozen=True, slots=True)
class Authority:
    """The right to issue certificates: a CA's key, and the fingerprint of its certificate."""

    key: SigningKey = field(repr=False)
    certificate: bytes


@dataclass(frozen=True, slots=True)
class Founding:
    """A new county: its keys, all of which the centre's computer keeps, and its first records."""

    root_key: SigningKey = field(repr=False)
    authority: Authority
    log: ControlLog
    device: IssuedCertificate


def found_county(unit_name: str, device_label: str, keys: DeviceKeys, now_ms: int) -> Founding:
    """Make a county with one root key (1 of 1), one CA, and the centre's first device."""
    root_key, authority_key = SigningKey.generate(), SigningKey.generate()
    log = ControlLog()
    root = RootRecord(
        version=1, threshold=1, keys=(root_key.public,), label=as_label(unit_name, MAX_LABEL)
    )
    first = ControlRecord(
        county_id=NO_COUNTY,
        chain=ROOT_CHAIN,
        number=1,
        previous=NO_HASH,
        kind=ControlKind.ROOT,
        made_at_ms=now_ms,
        payload=root.encode(),
    )
    log.add(sign_control(first, root_key).record.encoded)
    log.pinned = log.root_fingerprint
    draft = authority_certificate(
        log, (CENTRE_ORG_NO,), authority_key.public, keys, unit_name, now_ms
    )
    county = record_certificate(log, Authority(root_key, ROOT_CHAIN), draft, now_ms)
    authority = Authority(authority_key, county.fingerprint)
    device = device_certificate(
        log,
        (CENTRE_ORG_NO,),
        CENTRE_ORG_NO << 8 | 1,
        (keys.signing.public, keys.exchange.public),
        unit_label(unit_name, device_label),
        now_ms,
    )
    return Founding(root_key, authority, log, record_certificate(log, authority, device, now_ms))


def root_successor(
    log: ControlLog, successor: RootRecord, signers: Sequence[SigningKey], now_ms: int
) -> bytes:
    """Return the control record of the next root, signed by these old and new root keys."""
    publics = log.root.signers_with(successor) if log.root else successor.keys
    control = log.next_control(ROOT_CHAIN, ControlKind.ROOT, successor.encode(), now_ms)
    numbered = {publics.index(key.public): key for key in signers}
    return SignedRecord.make_numbered(RecordKind.CONTROL, control.encode(), numbered).encoded


def recovery_ids(log: ControlLog) -> frozenset[bytes]:
    """Return what names a recovery key among the recipients of a bundle; it is no device."""
    return frozenset(
        issued.certificate.device_id
        for issued in log.certificates.values()
        if issued.certificate.kind is CertificateKind.RECOVERY
    )


def county_recovery(log: ControlLog) -> Certificate | None:
    """Return the county's newest recovery key; one that another unit made would not count."""
    found = [
        issued.certificate
        for fingerprint, issued in log.certificates.items()
        if issued.certificate.kind is CertificateKind.RECOVERY
        and issued.certificate.org_path == (CENTRE_ORG_NO,)
        and not log.revocations.is_void(fingerprint)
    ]
    return found[-1] if found else None


def record_certificate(
    log: ControlLog, authority: Authority, draft: Certificate, now_ms: int
) -> IssuedCertificate:
    """Sign a certificate and add it to the authority's chain in ``log``."""
    issuer = authority.certificate
    if issuer == ROOT_CHAIN:
        issuer = log.root_fingerprint
    issued = issue(replace(draft, issuer=issuer), authority.key)
    control = log.next_control(
        authority.certificate, ControlKind.CERTIFICATE, issued.record.encoded, now_ms
    )
    log.add(sign_control(control, authority.key).record.encoded)
    return issued


def authority_certificate(
    log: ControlLog,
    org_path: tuple[int, ...],
    public: bytes,
    holder: DeviceKeys | Certificate,
    label: str,
    now_ms: int,
) -> Certificate:
    """Draft a CA certificate for a unit and its subtree; ``holder`` is the device it lives on."""
    device_id = holder.device_id
    exchange = holder.exchange.public if isinstance(holder, DeviceKeys) else holder.exchange_public
    return Certificate(
        county_id=log.county_id,
        serial=secrets.token_bytes(ID_BYTES),
        kind=CertificateKind.CA,
        device_id=device_id,
        org_no=org_path[-1],
        org_path=org_path,
        sign_public=public,
        exchange_public=exchange,
        scopes=(Scope(Role.WRITE, org_path[-1]), Scope(Role.CERTIFY, org_path[-1])),
        max_path_len=1 if len(org_path) == 1 else 0,
        not_before_ms=now_ms,
        not_after_ms=now_ms + VALID_MS,
        issuer=NO_HASH,
        control_height=log.height,
        label=as_label(label, MAX_LABEL),
    )


def device_certificate(
    log: ControlLog,
    org_path: tuple[int, ...],
    device_no: int,
    publics: tuple[bytes, bytes],
    label: str,
    now_ms: int,
) -> Certificate:
    """Draft a device certificate; ``publics`` are its signing and its exchange key."""
    return Certificate(
        county_id=log.county_id,
        serial=secrets.token_bytes(ID_BYTES),
        kind=CertificateKind.DEVICE,
        device_id=device_id_of(*publics),
        device_no=device_no,
        org_no=org_path[-1],
        org_path=org_path,
        sign_public=publics[0],
        exchange_public=publics[1],
        scopes=(Scope(Role.WRITE, org_path[-1]),),
        not_before_ms=now_ms,
        not_after_ms=now_ms + VALID_MS,
        issuer=NO_HASH,
        control_height=log.height,
        label=label,
    )


def unit_label(unit_name: str, device_label: str) -> str:
    """Return what people see of a device: its unit, and the computer if it has a name."""
    label = f"{unit_name} · {device_label}" if device_label else unit_name
    return as_label(label, MAX_LABEL)
