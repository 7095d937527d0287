"""The parent's card: what a new computer is told before it belongs anywhere.

A small signed file: county, the root's fingerprint (a person compares its 30 digits), and the
units from the centre down to the parent. It brings the certificates that prove it. Once the root
has changed, it brings the root's whole chain as well (version 2): the first record is what the
digits are of, and only the later ones know the keys that made the county's authority.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from wenming_desktop.adapters.sync.certificates import (
    HASH_BYTES,
    Certificate,
    CertificateKind,
    IssuedCertificate,
    check_issued_by,
    check_issued_by_root,
    is_dealt,
    parse_certificate,
)
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN, ControlLog
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.fingerprints import digits_of
from wenming_desktop.adapters.sync.keys import ID_BYTES, SUITE, DeviceKeys
from wenming_desktop.adapters.sync.org_links import OrgLink, links_as_rows, read_links
from wenming_desktop.adapters.sync.signed import RECORD_LIMIT, RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

CARD_SUFFIX: Final = ".wmc"
_MAX_CHAIN = 4
_MAX_ROOT_RECORDS = 256
_ONE_ROOT, _ROOT_CHAIN = 1, 2
"""Versions of the format; older programs read the first one, which is written where it will do."""


@dataclass(frozen=True, slots=True)
class ParentCard:
    """A verified card: consistent in itself. Only the digits tie it to the real county."""

    county_id: bytes
    root_fingerprint: bytes
    links: tuple[OrgLink, ...]
    """From the centre down to the parent."""
    made_at_ms: int

    @property
    def root_digits(self) -> str:
        return digits_of(self.root_fingerprint)

    @property
    def parent(self) -> OrgLink:
        return self.links[-1]


def make_card(log: ControlLog, keys: DeviceKeys, links: tuple[OrgLink, ...], now_ms: int) -> bytes:
    """Return the card of this device's unit; ``links`` lead from the centre to it."""
    held = [one for one in log.devices if one.certificate.device_id == keys.device_id]
    if not held or log.root is None:
        raise WenmingError(Code.CERTIFICATE_REFUSED, reason="unknown", unit="")
    named = [one for one in held if links and one.certificate.org_no == links[-1].org_no]
    device = (named or held)[0]
    path = device.certificate.org_path
    chain = [one.record.encoded for one in (*log.issuers_of(device), device)]
    has_not_moved = path == log.org_path(path[-1]) and is_dealt(path)
    is_short = log.root.version == 1 and has_not_moved
    head = (_ONE_ROOT if is_short else _ROOT_CHAIN, SUITE, log.county_id, log.root_fingerprint)
    body = encode(
        [
            *(*head, log.records[0] if is_short else log.chain(ROOT_CHAIN), chain),
            *(links_as_rows(links), now_ms),
        ]
    )
    return SignedRecord.make(RecordKind.CARD, body, keys.signing).encoded


def parse_card(data: bytes) -> ParentCard:
    """Read and verify a card. Raises CARD_DAMAGED."""
    try:
        return _parse(data)
    except WenmingError as error:
        raise WenmingError(Code.CARD_DAMAGED) from error


def _parse(data: bytes) -> ParentCard:
    record = SignedRecord.parse(data, RecordKind.CARD)
    fields = Fields.of(record.body, "card", limit=RECORD_LIMIT)
    version = fields.integer(_ONE_ROOT, _ROOT_CHAIN)
    fields.integer(SUITE, SUITE)
    county_id, root_fingerprint = fields.data(ID_BYTES), fields.data(HASH_BYTES)
    root = ControlLog.of(_root_records(fields, version), root_fingerprint)
    inner = fields.array(_MAX_CHAIN)
    chain = [parse_certificate(inner.data_up_to(RECORD_LIMIT)) for _ in range(inner.left)]
    links, made_at_ms = read_links(fields), fields.integer()
    fields.end()
    device = _verify_chain(root, chain, version)
    if county_id != root.county_id or county_id != device.certificate.county_id:
        raise DamagedError("card.county")
    _check_links(tuple(link.org_no for link in links), device.certificate, version)
    record.verify_by(device.certificate.sign_public)
    return ParentCard(county_id, root_fingerprint, links, made_at_ms)


def _root_records(fields: Fields, version: int) -> list[bytes]:
    if version == _ONE_ROOT:
        return [fields.data_up_to(RECORD_LIMIT)]
    inner = fields.array(_MAX_ROOT_RECORDS)
    return [inner.data_up_to(RECORD_LIMIT) for _ in range(inner.left)]


def _check_links(path: tuple[int, ...], certificate: Certificate, version: int) -> None:
    """Refuse another path than the certificate's, but for a unit that was moved since."""
    if path == certificate.org_path:
        return
    if version == _ONE_ROOT or (path[:1], path[-1:]) != ((CENTRE_ORG_NO,), (certificate.org_no,)):
        raise DamagedError("card.links")


def _verify_chain(
    log: ControlLog, chain: list[IssuedCertificate], version: int
) -> IssuedCertificate:
    """Return the device at the end of a chain that begins at the root."""
    if len(chain) < 2:  # noqa: PLR2004 -- at least the county's CA and a device
        raise DamagedError("card.chain")
    first, device, root = chain[0], chain[-1], log.root
    if root is None or first.certificate.issuer != log.root_fingerprint:
        raise DamagedError("card.chain")
    if version == _ONE_ROOT:
        check_issued_by_root(first, root.keys, root.threshold)
    elif log.certificate(first.fingerprint) is None:
        raise DamagedError("card.chain")
    for above, below in pairwise(chain):
        check_issued_by(below, above, None if version == _ONE_ROOT else _anywhere)
    if device.certificate.kind is not CertificateKind.DEVICE:
        raise DamagedError("card.chain")
    return device


def _anywhere(_path: tuple[int, ...]) -> bool:
    """Ask nothing about a place: the record that moved a unit is not on the card."""
    return True
