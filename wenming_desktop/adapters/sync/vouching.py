"""Who sends a bundle: a computer that the control log knows, or one that its papers prove.

Every bundle carries its sender's certificate and those of its issuers up to the county's first.
A store that was set back to a backup has lost the records that brought them, and can still tell
from the pinned root who writes to it (sync.md 2.5, 2.11). Nothing of it enters the control log:
segments of that computer wait until the records themselves arrive.
"""

from collections.abc import Mapping, Sequence

from wenming_desktop.adapters.sync.certificates import (
    MAX_PATH,
    CertificateKind,
    IssuedCertificate,
    check_issued_by,
    check_issued_by_root,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.domain.errors import Code, WenmingError

_SHORT_ID = 4
"""Bytes of a device id that people are shown as a key's short name."""


def sender_of(
    device_id: bytes, log: ControlLog, carried: Sequence[IssuedCertificate]
) -> IssuedCertificate:
    """Return the certificate of a bundle's sender. Raises BUNDLE_UNKNOWN_SENDER."""
    sender = log.device(device_id)
    own = [one for one in carried if one.certificate.device_id == device_id]
    announced = [one for one in own if one.certificate.kind is CertificateKind.DEVICE][-1:]
    if sender and announced:
        # certified by two units, it says by which certificate it writes
        numbered = log.device_by_no(announced[0].certificate.device_no)
        is_announced = numbered is not None and numbered.record == announced[0].record
        return numbered if numbered and is_announced else sender
    if sender:
        return sender
    if announced and _is_vouched_for(announced[0], log, carried):
        return announced[0]
    name = device_id[:_SHORT_ID].hex()
    if carried:
        name = f"{carried[-1].certificate.label} {name}".strip()
    raise WenmingError(Code.BUNDLE_UNKNOWN_SENDER, sender=name)


def _is_vouched_for(
    issued: IssuedCertificate, log: ControlLog, carried: Sequence[IssuedCertificate]
) -> bool:
    """Tell whether a certificate that no record brought leads to the pinned root.

    One that the log knows, even as void, or that anybody has ended, does not come in this way;
    nor does one whose issuer was cut off: whether it was made before cannot be told.
    """
    certificate = issued.certificate
    if log.revocations.knows(certificate.device_id) or log.root is None:
        return False
    if log.device_by_no(certificate.device_no) is not None:
        return False
    try:
        _check_chain(issued, log, {one.fingerprint: one for one in carried}, MAX_PATH)
    except WenmingError:
        return False
    return True


def _check_chain(
    issued: IssuedCertificate,
    log: ControlLog,
    carried: Mapping[bytes, IssuedCertificate],
    most: int,
) -> None:
    issuer = issued.certificate.issuer
    if log.root is not None and issuer == log.root_fingerprint:
        check_issued_by_root(issued, log.root.keys, log.root.threshold)
        return
    above = log.certificate(issuer)
    if above is None:
        above = carried.get(issuer)
        if above is None or not most or log.revocations.knows(above.certificate.device_id):
            raise WenmingError(Code.BUNDLE_UNKNOWN_SENDER, sender="")
        _check_chain(above, log, carried, most - 1)
    elif log.revocations.is_void(issuer) or log.revocations.last_record(issuer) is not None:
        raise WenmingError(Code.BUNDLE_UNKNOWN_SENDER, sender="")
    check_issued_by(issued, above, log.tree.is_dealt)
