"""Enrolment of a device on a stick: what the new computer asks, and what its parent answers.

The request proves itself by its own signature only; that it comes from the computer in front of
the clerk is what the 30 digits are for. Approval is a pure function over the control log.
"""

import secrets
from dataclasses import dataclass, replace
from typing import Final

from wenming_desktop.adapters.sync.authority import (
    Authority,
    authority_certificate,
    device_certificate,
    record_certificate,
    unit_label,
)
from wenming_desktop.adapters.sync.certificates import (
    MAX_ORG_NO,
    Certificate,
    IssuedCertificate,
    Succession,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import (
    DamagedError,
    as_label,
    encode,
    is_clean_label,
    sha256,
)
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.fingerprints import digits_agree, digits_of
from wenming_desktop.adapters.sync.keys import (
    ID_BYTES,
    KEY_BYTES,
    SUITE,
    DeviceKeys,
    check_exchange_public,
    check_signing_public,
    device_id_of,
)
from wenming_desktop.adapters.sync.numbering import certifier, next_device_no
from wenming_desktop.adapters.sync.signed import RECORD_LIMIT, RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import BLOCK, CENTRE_ORG_NO, Level

REQUEST_SUFFIX: Final = ".wmr"
NONCE_BYTES: Final = 32
MAX_NAME: Final = 60
MAX_CODE: Final = 20
MAX_DEVICE_LABEL: Final = 17
"""Characters; unit name, separator and device label together fit a certificate's label."""

_RESTORED_VERSION = 2
"""Of requests by computers that were set back or copied; all others keep the first form."""
_FIRST_BYTES = bytes([0x93, RecordKind.ENROLMENT])
_LEVELS: dict[bool, frozenset[Level]] = {
    True: frozenset(Level) - {Level.CITY_ROLLUP},
    False: frozenset({Level.TOWN_INSTITUTE, Level.VILLAGE_STATION, Level.PRACTICE_POINT}),
}
"""Which devices a centre (True) and an institute (False) may let in; its own second one too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentRequest:
    """What a new computer says about itself; nothing of it is believed but the keys."""

    county_id: bytes | None
    parent_org: int
    """Org number on the parent's card that was used; 0 without a card."""
    claimed_org: int
    """Org number of the unit if it already has one: a further device, or one re-installed."""
    level: Level
    name: str
    code: str
    device_label: str
    sign_public: bytes
    exchange_public: bytes
    authority_public: bytes | None
    """An institute's own CA key."""
    nonce: bytes
    replaces: bytes | None = None
    """Id of the device that this one continues."""
    restored: bool = False
    """Whether that device was set back or copied: it is to be retired at once."""
    made_at_ms: int

    @property
    def device_id(self) -> bytes:
        return device_id_of(self.sign_public, self.exchange_public)

    @property
    def digits(self) -> str:
        """The 30 digits that both screens show."""
        return digits_of(sha256(self.sign_public + self.exchange_public + self.nonce))

    def encode(self) -> bytes:
        return encode(
            [
                *(1 + self.restored, SUITE, self.county_id, self.parent_org, self.claimed_org),
                *(self.level.value, as_label(self.name, MAX_NAME), as_label(self.code, MAX_CODE)),
                as_label(self.device_label, MAX_DEVICE_LABEL),
                *(self.sign_public, self.exchange_public, self.authority_public),
                *(self.nonce, self.replaces, self.made_at_ms),
                *([1] if self.restored else ()),
            ]
        )


@dataclass(frozen=True, slots=True)
class Approval:
    """What an approval adds: ``records`` go into the control log and into the welcome bundle."""

    records: tuple[bytes, ...]
    device: IssuedCertificate
    authority: IssuedCertificate | None


def new_nonce() -> bytes:
    """Return the random part of a request's fingerprint."""
    return secrets.token_bytes(NONCE_BYTES)


def make_request(request: EnrolmentRequest, keys: DeviceKeys) -> bytes:
    """Return the file of a request, signed by the new device itself."""
    return SignedRecord.make(RecordKind.ENROLMENT, request.encode(), keys.signing).encoded


def parse_request(data: bytes) -> EnrolmentRequest:
    """Read and verify a request file. Raises NOT_AN_ENROLMENT or ENROLMENT_DAMAGED."""
    if not data.startswith(_FIRST_BYTES):
        raise WenmingError(Code.NOT_AN_ENROLMENT)
    try:
        record = SignedRecord.parse(data, RecordKind.ENROLMENT)
        request = _request(record.body)
        record.verify_by(request.sign_public)
    except DamagedError as error:
        raise WenmingError(Code.ENROLMENT_DAMAGED) from error
    return request


def check_digits(request: EnrolmentRequest, typed: str) -> None:
    """Raise ENROLMENT_FINGERPRINT_DIFFERS unless the typed digits begin the fingerprint."""
    if not digits_agree(request.digits, typed):
        raise WenmingError(Code.ENROLMENT_FINGERPRINT_DIFFERS)


def approve(
    request: EnrolmentRequest,
    log: ControlLog,
    authority: Authority,
    *,
    org_no: int,
    now_ms: int,
    below: int | None = None,
    succeeds: Succession | None = None,
) -> Approval:
    """Certify a new device and, for an institute, its CA. ``log`` stays as it is.

    ``below`` is the unit directly above the new one: the one whose card the request was made
    with, unless it is given; the authority's own where there was no card. The
    caller has compared the digits; ``succeeds`` names the device that the new one continues.
    Raises ENROLMENT_REPEATED, ENROLMENT_WRONG_PARENT,
    ENROLMENT_WRONG_LEVEL, ENROLMENT_NUMBER_TAKEN or CERTIFICATE_REFUSED.
    """
    own = log.certificate(authority.certificate)
    if own is None:
        raise WenmingError(Code.CERTIFICATE_REFUSED, reason="authority", unit="")
    _check_request(request, log, own.certificate)
    above = request.parent_org or None if below is None else below
    path = _place(request, log, own.certificate, org_no, above)
    grown = log.copy()
    draft = device_certificate(
        grown,
        path,
        next_device_no(log, org_no),
        (request.sign_public, request.exchange_public),
        unit_label(request.name, request.device_label),
        now_ms,
    )
    device = record_certificate(grown, authority, replace(draft, succeeds=succeeds), now_ms)
    subordinate = None
    public = request.authority_public
    if public and _needs_authority(request, log, path):
        ca = authority_certificate(grown, path, public, device.certificate, request.name, now_ms)
        subordinate = record_certificate(grown, authority, ca, now_ms)
    return Approval(grown.records[len(log.records) :], device, subordinate)


def _check_request(request: EnrolmentRequest, log: ControlLog, own: Certificate) -> None:
    if request.county_id not in (None, log.county_id):
        raise WenmingError(Code.ENROLMENT_WRONG_PARENT)
    if request.parent_org and certifier(log.org_path(request.parent_org)) != own.org_no:
        raise WenmingError(Code.ENROLMENT_WRONG_PARENT)
    if known := log.device(request.device_id):
        raise WenmingError(Code.ENROLMENT_REPEATED, unit=known.certificate.label)
    if request.level not in _LEVELS[own.org_no == CENTRE_ORG_NO]:
        raise WenmingError(Code.ENROLMENT_WRONG_LEVEL, level=request.level.value)


def _place(
    request: EnrolmentRequest, log: ControlLog, own: Certificate, org_no: int, below: int | None
) -> tuple[int, ...]:
    """Return the path of the unit, once its number fits its level and is not another's."""
    is_institute = org_no >= BLOCK and org_no % BLOCK == 0
    fits = {
        Level.COUNTY_CENTER: org_no == CENTRE_ORG_NO,
        Level.TOWN_INSTITUTE: is_institute,
    }.get(request.level, not is_institute and org_no != CENTRE_ORG_NO)
    in_block = own.org_no == CENTRE_ORG_NO or org_no // BLOCK == own.org_no // BLOCK
    in_block |= org_no in log.org_nos and certifier(log.org_path(org_no)) == own.org_no
    if not fits or not in_block or not 0 < org_no <= MAX_ORG_NO:
        raise WenmingError(Code.ENROLMENT_WRONG_LEVEL, level=request.level.value)
    if log.devices_of(org_no):
        if request.claimed_org != org_no:
            raise WenmingError(Code.ENROLMENT_NUMBER_TAKEN, number=org_no)
        return log.org_path(org_no)
    if org_no in log.tree.created:
        return log.org_path(org_no)
    if org_no == own.org_no:
        return own.org_path
    return (*log.org_path(below if below is not None else own.org_no), org_no)


def _needs_authority(request: EnrolmentRequest, log: ControlLog, path: tuple[int, ...]) -> bool:
    """Only one CA per institute: two would give the same numbers twice."""
    if request.level is not Level.TOWN_INSTITUTE:
        return False
    held = log.authority_of(path[-1])
    return held is None or held.certificate.device_id == request.replaces


def _request(body: bytes) -> EnrolmentRequest:
    fields = Fields.of(body, "enrolment", limit=RECORD_LIMIT)
    version = fields.integer(1, _RESTORED_VERSION)
    fields.integer(SUITE, SUITE)
    request = EnrolmentRequest(
        county_id=fields.data_or_nil(ID_BYTES),
        parent_org=fields.integer(0, MAX_ORG_NO),
        claimed_org=fields.integer(0, MAX_ORG_NO),
        level=_level(fields.text(40)),
        name=fields.text(MAX_NAME),
        code=fields.text(MAX_CODE),
        device_label=fields.text(MAX_DEVICE_LABEL),
        sign_public=fields.data(KEY_BYTES),
        exchange_public=fields.data(KEY_BYTES),
        authority_public=fields.data_or_nil(KEY_BYTES),
        nonce=fields.data(NONCE_BYTES),
        replaces=fields.data_or_nil(ID_BYTES),
        made_at_ms=fields.integer(),
        restored=version == _RESTORED_VERSION and bool(fields.integer(1, 1)),
    )
    fields.end()
    if not all(map(is_clean_label, (request.name, request.code, request.device_label))):
        raise DamagedError("enrolment.text")
    check_exchange_public(request.exchange_public)
    if request.authority_public is not None:
        check_signing_public(request.authority_public)
    return request


def _level(text: str) -> Level:
    try:
        return Level(text)
    except ValueError as error:
        raise DamagedError("enrolment.level") from error
