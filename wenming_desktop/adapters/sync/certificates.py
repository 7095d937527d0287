"""Certificates: what a key may do, for which org unit, and by whose word (sync.md 2.5).

An issuer can only hand on what it has itself. Paths of org units are compared element by element,
never as text. Dates in a certificate are advice for people: no verdict depends on a clock.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum

from wenming_desktop.adapters.sync.encoding import DamagedError, encode, is_clean_label
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import (
    ID_BYTES,
    KEY_BYTES,
    SUITE,
    SigningKey,
    check_exchange_public,
    check_signing_public,
    device_id_of,
)
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import BLOCK, CENTRE_ORG_NO

HASH_BYTES = 32
MAX_ORG_NO = 0xFFFF
MAX_PATH = 8
MAX_SCOPES = 16
MAX_LABEL = 80
MAX_SUCCEEDED_FEEDS = 4096


class CertificateKind(IntEnum):
    """What the holder of the keys is. The root is a control record, never a certificate."""

    ROOT = 0
    CA = 1
    DEVICE = 2
    RECOVERY = 3


class Role(IntEnum):
    """What a scope allows in its subtree."""

    WRITE = 1
    """Write rows, within the authorisation table."""
    CERTIFY = 2
    """Issue certificates."""


@dataclass(frozen=True, slots=True)
class Scope:
    """A role, and the org unit at the top of the subtree it holds in."""

    role: int
    subtree: int


@dataclass(frozen=True, slots=True)
class Succession:
    """The device that this one replaces, and its feeds' heads (feed id, number, segment id)."""

    device_id: bytes
    heads: tuple[tuple[bytes, int, bytes], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Certificate:
    """The fields in the order of the format. Times in milliseconds since 1970, UTC."""

    suite: int = SUITE
    county_id: bytes
    serial: bytes
    kind: CertificateKind
    device_id: bytes
    device_no: int = 0
    """Org number and a count of devices: ``org_no << 8 | index``; 0 unless kind is DEVICE."""
    org_no: int
    org_path: tuple[int, ...]
    """Org numbers from the county centre down to this unit."""
    sign_public: bytes
    exchange_public: bytes
    scopes: tuple[Scope, ...]
    max_path_len: int = 0
    """How many CA certificates may stand below this one."""
    not_before_ms: int
    not_after_ms: int
    issuer: bytes
    """Fingerprint of the issuer's certificate, or of the first root record."""
    control_height: int
    label: str
    """Name of the unit and of the computer, for people."""
    succeeds: Succession | None = None

    def encode(self) -> bytes:
        succeeds = self.succeeds and [self.succeeds.device_id, self.succeeds.heads]
        return encode(
            [
                *(1, self.suite, self.county_id, self.serial, int(self.kind), self.device_id),
                *(self.device_no, self.org_no, self.org_path),
                *(self.sign_public, self.exchange_public),
                [(scope.role, scope.subtree) for scope in self.scopes],
                *(self.max_path_len, self.not_before_ms, self.not_after_ms, self.issuer),
                *(self.control_height, self.label, succeeds),
            ]
        )


@dataclass(frozen=True, slots=True)
class IssuedCertificate:
    """A certificate with the signed record it was read from. Not yet verified."""

    certificate: Certificate
    record: SignedRecord

    @property
    def fingerprint(self) -> bytes:
        return self.record.fingerprint


def issue(certificate: Certificate, *keys: SigningKey) -> IssuedCertificate:
    """Sign a certificate with the key of its issuer (the root may need several)."""
    record = SignedRecord.make(RecordKind.CERTIFICATE, certificate.encode(), *keys)
    return IssuedCertificate(certificate, record)


def parse_certificate(data: bytes) -> IssuedCertificate:
    """Read a certificate's form. Raises DamagedError, or CERTIFICATE_REFUSED for another suite."""
    record = SignedRecord.parse(data, RecordKind.CERTIFICATE)
    fields = Fields.of(record.body, "certificate", limit=len(record.body))
    fields.integer(1, 1)
    if (suite := fields.integer(0, 255)) != SUITE:
        raise WenmingError(Code.CERTIFICATE_REFUSED, reason="suite", unit="")
    certificate = Certificate(
        suite=suite,
        county_id=fields.data(ID_BYTES),
        serial=fields.data(ID_BYTES),
        kind=CertificateKind(fields.integer(CertificateKind.CA, CertificateKind.RECOVERY)),
        device_id=fields.data(ID_BYTES),
        device_no=fields.integer(0, 0xFFFFFF),
        org_no=fields.integer(1, MAX_ORG_NO),
        org_path=fields.integers(MAX_ORG_NO, MAX_PATH),
        sign_public=fields.data(KEY_BYTES),
        exchange_public=fields.data(KEY_BYTES),
        scopes=tuple(_scope(row) for row in fields.rows(MAX_SCOPES)),
        max_path_len=fields.integer(0, MAX_PATH),
        not_before_ms=fields.integer(),
        not_after_ms=fields.integer(),
        issuer=fields.data(HASH_BYTES),
        control_height=fields.integer(),
        label=fields.text(MAX_LABEL),
        succeeds=_succession(fields.array_or_nil()),
    )
    fields.end()
    if not is_clean_label(certificate.label):
        raise DamagedError("certificate.label")
    return IssuedCertificate(certificate, record)


def check_form(certificate: Certificate, dealt: Callable[[tuple[int, ...]], bool]) -> None:
    """Raise CERTIFICATE_REFUSED unless the certificate agrees with itself.

    ``dealt`` says whether the numbers of a path come from the block they must come from.
    """
    path, number = certificate.org_path, certificate.org_no
    if not path or path[0] != CENTRE_ORG_NO or path[-1] != number or not dealt(path):
        raise _refused("org_path", certificate)
    if any(scope.subtree != number for scope in certificate.scopes):
        raise _refused("scope", certificate)
    if certificate.kind is CertificateKind.DEVICE:
        if certificate.device_no >> 8 != number or certificate.device_no & 0xFF == 0:
            raise _refused("device_no", certificate)
    elif certificate.device_no:
        raise _refused("device_no", certificate)
    if certificate.kind is not CertificateKind.CA and certificate.max_path_len:
        raise _refused("kind", certificate)
    certifies = any(scope.role == Role.CERTIFY for scope in certificate.scopes)
    if certifies and certificate.kind is not CertificateKind.CA:
        raise _refused("kind", certificate)
    _check_keys(certificate)


def check_issued_by_root(
    issued: IssuedCertificate, keys: tuple[bytes, ...], threshold: int
) -> None:
    """Raise unless the county's root keys made this certificate; they make county CAs only."""
    certificate = issued.certificate
    check_form(certificate, is_dealt)
    if certificate.kind is not CertificateKind.CA or certificate.org_path != (CENTRE_ORG_NO,):
        raise _refused("kind", certificate)
    issued.record.verify_by_threshold(keys, threshold)


def check_issued_by(
    issued: IssuedCertificate,
    issuer: IssuedCertificate,
    dealt: Callable[[tuple[int, ...]], bool] | None = None,
) -> None:
    """Raise unless ``issuer`` is a CA that may hand on all of this, and signed it."""
    child, parent = issued.certificate, issuer.certificate
    check_form(child, dealt or is_dealt)
    if child.issuer != issuer.fingerprint or child.county_id != parent.county_id:
        raise _refused("issuer", child)
    if parent.kind is not CertificateKind.CA:
        raise _refused("issuer", child)
    if child.kind is CertificateKind.CA and child.max_path_len >= parent.max_path_len:
        raise _refused("path_length", child)
    if child.org_path[: len(parent.org_path)] != parent.org_path:
        raise _refused("subtree", child)
    certifies = Scope(Role.CERTIFY, parent.org_no) in parent.scopes
    if not certifies or not all(_covered(scope, child, parent) for scope in child.scopes):
        raise _refused("scope", child)
    issued.record.verify_by(parent.sign_public)


def is_within(path: tuple[int, ...], subtree: int) -> bool:
    """Tell whether an org unit with this path is ``subtree`` or lies below it."""
    return subtree in path


def implied_path(org_no: int) -> tuple[int, ...]:
    """Return the path that a unit's number implies: below its block's institute, or the centre."""
    if org_no == CENTRE_ORG_NO:
        return (CENTRE_ORG_NO,)
    if org_no < BLOCK or org_no % BLOCK == 0:
        return (CENTRE_ORG_NO, org_no)
    return (CENTRE_ORG_NO, org_no // BLOCK * BLOCK, org_no)


def _covered(scope: Scope, child: Certificate, parent: Certificate) -> bool:
    return any(
        own.role == scope.role and is_within(child.org_path, own.subtree) for own in parent.scopes
    )


def is_dealt(path: tuple[int, ...]) -> bool:
    """Tell whether the numbers below the centre come from the block they must come from.

    A unit that a record of the county has moved stands elsewhere, see org_tree.py.
    """
    below = path[1:]
    if len(set(path)) != len(path):
        return False
    if not below:
        return True
    first = below[0]
    starts_block = first % BLOCK == 0 if first >= BLOCK else first > CENTRE_ORG_NO
    return starts_block and all(number // BLOCK == first // BLOCK for number in below)


def _check_keys(certificate: Certificate) -> None:
    try:
        check_signing_public(certificate.sign_public)
        check_exchange_public(certificate.exchange_public)
    except DamagedError as error:
        raise _refused("keys", certificate) from error
    own_id = device_id_of(certificate.sign_public, certificate.exchange_public)
    if certificate.kind is CertificateKind.DEVICE and certificate.device_id != own_id:
        raise _refused("device_id", certificate)


def _scope(row: Fields) -> Scope:
    scope = Scope(row.integer(1, 255), row.integer(1, MAX_ORG_NO))
    row.end()
    return scope


def _succession(fields: Fields | None) -> Succession | None:
    if fields is None:
        return None
    device_id = fields.data(ID_BYTES)
    heads = tuple(_head(row) for row in fields.rows(MAX_SUCCEEDED_FEEDS))
    fields.end()
    return Succession(device_id, heads)


def _head(row: Fields) -> tuple[bytes, int, bytes]:
    head = (row.data(ID_BYTES), row.integer(1), row.data(HASH_BYTES))
    row.end()
    return head


def _refused(reason: str, certificate: Certificate) -> WenmingError:
    return WenmingError(Code.CERTIFICATE_REFUSED, reason=reason, unit=certificate.label)
