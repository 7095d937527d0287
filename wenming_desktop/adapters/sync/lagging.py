"""Another unit knows more of this device than its own store does: the store was set back.

Certain, unlike a mark of the computer: nobody but this device can have written what it lacks
(sync.md 2.11 c).
"""

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.bundle_reader import OpenBundle
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.segment import (
    feed_id_of,
    header_of,
    parse_segment,
    verify_segment,
)
from wenming_desktop.domain.org_units import CENTRE_ORG_NO


def is_behind(connection: Connection, bundle: OpenBundle, own: Own, before: ControlLog) -> bool:
    """Tell whether a bundle shows something of this device that is not here.

    The word of a unit above is enough, and for the centre that of any unit, as none is above it.
    From others it takes the segment itself, with this device's signature: no unit below may stop
    the one above by a claim. ``before`` is the control log without what the bundle brought.
    """
    sender = bundle.sender.certificate.org_no
    is_heard = own.org_no == CENTRE_ORG_NO or (
        sender != own.org_no and bundle.log.is_within(own.org_no, sender)
    )
    if is_heard and (_heads_ahead(connection, bundle, own) or _records_ahead(bundle, own, before)):
        return True
    if _records_return(bundle, own, before):
        return True
    return any(
        _is_lost(connection, bundle, own, frame.data)
        for frame in bundle.frames()
        if frame.type == FrameType.SEGMENT
    )


def _heads_ahead(connection: Connection, bundle: OpenBundle, own: Own) -> bool:
    ours = {
        feed_id_of(own.device_id, org_no, feed_class)
        for org_no in bundle.log.org_nos
        for feed_class in "UDX"
    }
    return any(
        one.stored_no and one.feed_id in ours and not _has(connection, one.head_id)
        for one in bundle.manifest.have
    )


def _records_ahead(bundle: OpenBundle, own: Own, before: ControlLog) -> bool:
    """Tell whether the sender knows more of this device's own control records."""
    for chain, number in bundle.manifest.control_heads:
        issued = bundle.log.certificate(chain)
        is_own = issued is not None and issued.certificate.device_id == own.device_id
        if is_own and number > before.heads.get(chain, 0):
            return True
    return False


def _records_return(bundle: OpenBundle, own: Own, before: ControlLog) -> bool:
    """Tell whether a bundle brings what this computer's own authority signed and lost.

    Its signature was checked, and nobody else has its key: who brought it does not matter.
    """
    log = bundle.log
    for chain, number in log.heads.items():
        if number > before.heads.get(chain, 0) and _is_own_authority(log, chain, own):
            return True
    sender = bundle.sender
    is_recorded = log.certificate(sender.fingerprint) is not None
    return not is_recorded and _is_own_authority(log, sender.certificate.issuer, own)


def _is_own_authority(log: ControlLog, fingerprint: bytes, own: Own) -> bool:
    issued = log.certificate(fingerprint)
    return issued is not None and issued.certificate.device_id == own.device_id


def _is_lost(connection: Connection, bundle: OpenBundle, own: Own, frame: bytes) -> bool:
    segment = parse_segment(frame)
    header = header_of(segment)
    if header.device_id != own.device_id or _has(connection, segment.segment_id):
        return False
    issued = bundle.log.certificate(header.certificate)
    if issued is None:
        return False
    verify_segment(segment, issued.certificate)
    return True


def _has(connection: Connection, segment_id: bytes) -> bool:
    found = connection.exec_driver_sql("SELECT 1 FROM sync_segment WHERE seg_id = ?", (segment_id,))
    return found.first() is not None
