"""The welcome: the first bundle to a new device, with everything it must know (sync.md 2.5).

An ordinary bundle, sealed to the new device alone: the whole control log, a note that says which
unit it is, and the history it may read.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from wenming_desktop.adapters.sync.bundle_frames import FrameSource, FrameType
from wenming_desktop.adapters.sync.bundle_reader import OpenBundle, open_bundle
from wenming_desktop.adapters.sync.certificates import IssuedCertificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES, DeviceKeys
from wenming_desktop.adapters.sync.org_links import OrgLink, links_as_rows, read_links
from wenming_desktop.adapters.sync.signed import RECORD_LIMIT
from wenming_desktop.domain.errors import Code, WenmingError

_NOTE = "welcome"


@dataclass(frozen=True, slots=True)
class Welcome:
    """A verified welcome; ``bundle`` still holds the frames to import."""

    bundle: OpenBundle
    log: ControlLog
    device: IssuedCertificate
    authority: IssuedCertificate | None
    """The CA certificate for this device's own unit, if it was given one."""
    links: tuple[OrgLink, ...]
    """From the centre down to this device's own unit."""


def introduction_frames(
    own: IssuedCertificate, records: Iterable[bytes], issuers: Iterable[IssuedCertificate] = ()
) -> list[FrameSource]:
    """Return the frames every bundle begins with: who sends it, and control records.

    ``issuers`` are the certificates above ``own``, the county's first; programs that know one
    certificate only take the last.
    """
    return [
        *(FrameSource.of(FrameType.CERTIFICATE, one.record.encoded) for one in (*issuers, own)),
        *(FrameSource.of(FrameType.CONTROL, record) for record in records),
    ]


def welcome_frames(
    log: ControlLog, own: IssuedCertificate, new_device: bytes, links: tuple[OrgLink, ...]
) -> list[FrameSource]:
    """Return the frames that make a bundle a welcome; segments may follow them.

    ``log`` already holds the new device's certificate; ``links`` lead from the centre to the
    new device's unit.
    """
    note = encode([_NOTE, 1, new_device, links_as_rows(links)])
    leading = introduction_frames(own, log.records, log.issuers_of(own))
    return [*leading, FrameSource.of(FrameType.NOTE, note)]


def open_welcome(path: Path, keys: DeviceKeys, pinned: bytes | None) -> Welcome:
    """Open a welcome for the holder of ``keys``.

    ``pinned`` is the root's fingerprint that a person compared (from the card). Without it the
    caller must show ``log.root_fingerprint`` as digits and have it compared before anything is
    kept. Raises what ``open_bundle`` raises, COUNTY_ROOT_DIFFERS and WELCOME_INCOMPLETE.
    """
    bundle = open_bundle(path, keys, ControlLog(pinned))
    device = bundle.log.device(keys.device_id)
    links = _links(bundle, keys.device_id)
    if device is None or tuple(one.org_no for one in links) != device.certificate.org_path:
        raise WenmingError(Code.WELCOME_INCOMPLETE)
    authority = bundle.log.authority_of(device.certificate.org_no)
    if authority and authority.certificate.device_id != keys.device_id:
        authority = None
    bundle.log.pinned = bundle.log.root_fingerprint
    return Welcome(bundle, bundle.log, device, authority, links)


def _links(bundle: OpenBundle, device_id: bytes) -> tuple[OrgLink, ...]:
    notes = [frame.data for frame in bundle.frames() if frame.type == FrameType.NOTE]
    if len(notes) != 1:
        raise WenmingError(Code.WELCOME_INCOMPLETE)
    try:
        fields = Fields.of(notes[0], "welcome", limit=RECORD_LIMIT)
        kind, version, new_device = fields.text(20), fields.integer(), fields.data(ID_BYTES)
        links = read_links(fields)
        fields.end()
    except DamagedError as error:
        raise WenmingError(Code.WELCOME_INCOMPLETE) from error
    if (kind, version, new_device) != (_NOTE, 1, device_id):
        raise WenmingError(Code.WELCOME_INCOMPLETE)
    return links
