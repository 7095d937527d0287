"""Numbers of org units and of their computers: given by one authority, and never twice."""

from collections.abc import Iterable
from typing import Final

from wenming_desktop.adapters.sync.certificates import CertificateKind, IssuedCertificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import BLOCK, CENTRE_ORG_NO, Level

LAST_INDEX: Final = 255
"""Devices of one org unit, counting every re-installation."""
SKIPPED: Final = 8
"""More than an authority gives a unit between two backups."""


def next_device_no(log: ControlLog, org_no: int) -> int:
    """Return the number of an org unit's next device; numbers are never given twice."""
    used = [number & 0xFF for number in log.device_nos if number >> 8 == org_no]
    index = max(used, default=0) + 1
    skipped = _lost_numbers(log, certifier(log.org_path(org_no)[:-1]), log.devices_of(org_no))
    if index + skipped <= LAST_INDEX:
        index += skipped
    if index > LAST_INDEX:
        raise WenmingError(Code.ENROLMENT_NUMBER_TAKEN, number=org_no << 8 | LAST_INDEX)
    return org_no << 8 | index


def next_org_no(log: ControlLog, parent_org: int, level: Level) -> int:
    """Return the lowest number above all that were certified: a new block, or one of a block."""
    if level is Level.TOWN_INSTITUTE:
        return (max((number // BLOCK for number in log.org_nos), default=0) + 1) * BLOCK
    block = parent_org // BLOCK * BLOCK
    used = [number for number in log.org_nos if number // BLOCK * BLOCK == block]
    below = [one for org_no in used for one in log.devices_of(org_no)]
    skipped = _lost_numbers(log, certifier(log.org_path(parent_org)), below)
    return max((*used, block or CENTRE_ORG_NO)) + 1 + skipped


def certifier(path: tuple[int, ...]) -> int:
    """Return the unit that certifies what is to stand below a path: its institute, or the centre.

    Two units that gave numbers below the same one would give the same number twice.
    """
    institutes = [org_no for org_no in path if org_no >= BLOCK and org_no % BLOCK == 0]
    return (institutes or list(path[:1]) or [0])[-1]


def _lost_numbers(log: ControlLog, unit: int, given: Iterable[IssuedCertificate]) -> int:
    """Return how many numbers to skip before a unit gives its first ones after a restore.

    What its former authority gave since the backup is not known here, and may yet come back.
    """
    present = log.authority_of(unit)
    if present is None or any(one.certificate.issuer == present.fingerprint for one in given):
        return 0
    former = [
        fingerprint
        for fingerprint, one in log.certificates.items()
        if one.certificate.kind is CertificateKind.CA
        and one.certificate.org_no == unit
        and fingerprint != present.fingerprint
    ]
    ended = log.revocations
    is_open = any(ended.last_record(one) is None and not ended.is_void(one) for one in former)
    return SKIPPED if is_open else 0
