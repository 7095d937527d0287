"""Bundles whose structure was changed and that were then signed again with genuine keys."""

import random
import struct
from dataclasses import dataclass

import msgspec
from backports import zstd
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from tests.faults.mutations import changed_bytes, changed_record, changed_value
from wenming_desktop.adapters.sync.bundle_file import MAGIC
from wenming_desktop.adapters.sync.bundle_frames import FRAME_HEAD, FrameType
from wenming_desktop.adapters.sync.bundle_reader import OpenBundle
from wenming_desktop.adapters.sync.bundle_stream import TRAILER, TRAILER_MAGIC
from wenming_desktop.adapters.sync.certificates import IssuedCertificate
from wenming_desktop.adapters.sync.encoding import pae, sha256
from wenming_desktop.adapters.sync.keys import DeviceKeys, wrap
from wenming_desktop.adapters.sync.segment import SIGNED_AS, Segment, feed_id_of, parse_segment
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord

HEAD = {"device": 3, "certificate": 4, "feed": 5, "audience": 6, "class": 7, "hash": 12}
"""Places in a segment's head (segment.py)."""
PACKED_LEN, RAW_LEN = 13, 14
_END = FRAME_HEAD.pack(FrameType.END, 0)
_LENGTH = struct.Struct("<I")


def trailed(inner: bytes) -> bytes:
    """Give bytes a trailer that fits them."""
    return inner + TRAILER.pack(TRAILER_MAGIC, len(inner) + TRAILER.size, sha256(inner))


@dataclass
class Signer:
    """A device whose keys are genuine, whatever it signs with them."""

    keys: DeviceKeys
    issued: IssuedCertificate


@dataclass
class Forge:
    """Makes changed bundles out of a genuine one from ``author`` to ``receiver``."""

    genuine: OpenBundle
    author: Signer
    thief: Signer
    receiver: DeviceKeys
    rng: random.Random

    def __post_init__(self):
        self.frames = [(one.type, one.data) for one in self.genuine.frames()]

    def prefix(self, segments: int) -> bytes:
        """Return the genuine frames, cut off behind so many segments."""
        lead = [one for one in self.frames if one[0] != FrameType.SEGMENT]
        own = [one for one in self.frames if one[0] == FrameType.SEGMENT]
        return self._bundle([*lead, *own[:segments]], self.author)

    def manifest_changed(self) -> bytes:
        """The author's own manifest with one field changed; the frames are genuine."""
        return self._bundle(self.frames, self.author, change_manifest=True)

    def frames_changed(self, signer: Signer) -> bytes:
        """Frames lost, doubled, moved, retyped or changed; listed and signed by ``signer``."""
        frames = self._led_by(signer)
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            at = self.rng.randrange(len(frames))
            kind, data = frames[at]
            match self.rng.randrange(6):
                case 0:
                    del frames[at]
                case 1:
                    frames.insert(at, frames[at])
                case 2:
                    frames.append(frames.pop(at))
                case 3:
                    frames[at] = (self.rng.randrange(2, 255), data)
                case 4:
                    frames[at] = (kind, changed_bytes(data, self.rng))
                case 5:
                    frames[at] = (kind, changed_record(data, self.rng))
            if not frames:
                break
        return self._bundle(frames, signer)

    def records_changed(self, signer: Signer) -> bytes:
        """Certificates and control records with another body, signed by a mere device."""
        frames = self._led_by(signer)
        named = [at for at, (kind, _) in enumerate(frames) if kind in (2, 3)]
        at = self.rng.choice(named)
        kind, data = frames[at]
        record = SignedRecord.parse(data, RecordKind(1 if kind == FrameType.CERTIFICATE else 2))
        body = changed_record(record.body, self.rng)
        frames[at] = (kind, SignedRecord.make(record.kind, body, signer.keys.signing).encoded)
        return self._bundle(frames, signer)

    def segment_changed(self, signer: Signer, *, claim: bool) -> bytes:
        """A segment with another head or payload, sealed by ``signer``.

        With ``claim`` it still names its author; else it names the signer and lies in its feed.
        """
        frames = self._led_by(signer)
        places = [at for at, (kind, _) in enumerate(frames) if kind == FrameType.SEGMENT]
        at = self.rng.choice(places)
        segment = parse_segment(frames[at][1])
        frames[at] = (FrameType.SEGMENT, self._resealed(segment, signer, claim=claim).frame)
        return self._bundle(frames, signer)

    def _resealed(self, segment: Segment, signer: Signer, *, claim: bool) -> Segment:
        head = msgspec.msgpack.decode(segment.head)
        payload = segment.payload
        if not claim:
            mine = signer.issued.certificate
            head[HEAD["device"]] = mine.device_id
            head[HEAD["certificate"]] = signer.issued.fingerprint
            if self.rng.random() < 0.5:
                head[HEAD["audience"]] = mine.org_no
            audience, kind = head[HEAD["audience"]], head[HEAD["class"]]
            head[HEAD["feed"]] = feed_id_of(mine.device_id, audience, kind)
        if self.rng.random() < 0.7:
            raw = self._changed_payload(zstd.decompress(payload))
            payload = zstd.compress(raw)
            head[RAW_LEN] = len(raw)
        elif self.rng.random() < 0.5:
            payload = changed_bytes(payload, self.rng)
        else:
            head = changed_value(head, self.rng)
        if isinstance(head, list) and len(head) > RAW_LEN:
            head[HEAD["hash"]], head[PACKED_LEN] = sha256(payload), len(payload)
        encoded = _encoded(head)
        return Segment(encoded, signer.keys.signing.sign(SIGNED_AS, encoded), payload)

    def _changed_payload(self, raw: bytes) -> bytes:
        for _ in range(self.rng.choice((1, 1, 2))):
            raw = changed_record(raw, self.rng)
        return raw

    def _led_by(self, signer: Signer) -> list[tuple[int, bytes]]:
        rest = [one for one in self.frames if one[0] != FrameType.CERTIFICATE]
        return [(int(FrameType.CERTIFICATE), signer.issued.record.encoded), *rest]

    def _bundle(
        self, frames: list[tuple[int, bytes]], signer: Signer, *, change_manifest: bool = False
    ) -> bytes:
        bundle_id, device = self.rng.randbytes(16), signer.keys.device_id
        listed = [[kind, len(data), sha256(data)] for kind, data in frames]
        body = msgspec.msgpack.decode(self.genuine.manifest.encode())
        body[1:4], body[9] = [bundle_id, [self.receiver.device_id], device], listed
        if change_manifest:
            body = changed_value(body, self.rng)
        signed = SignedRecord.make(RecordKind.MANIFEST, _encoded(body), signer.keys.signing)
        plain = [FRAME_HEAD.pack(FrameType.MANIFEST, len(signed.encoded)), signed.encoded]
        for kind, data in frames:
            plain += [FRAME_HEAD.pack(kind, len(data)), data]
        return self._sealed(bundle_id, device, b"".join([*plain, _END]))

    def _sealed(self, bundle_id: bytes, sender: bytes, plain: bytes) -> bytes:
        key = self.rng.randbytes(32)
        hdr0 = _encoded([1, 1, bundle_id, sender, [self.receiver.device_id]])
        wrapped = wrap(self.receiver.exchange.public, key, b"wm/bundle " + sha256(hdr0))
        header = _encoded([hdr0, [wrapped]])
        head = MAGIC + _LENGTH.pack(len(header)) + header
        sealed = ChaCha20Poly1305(key).encrypt(bytes(11) + b"\x01", plain, sha256(head))
        return trailed(head + sealed)


def segment_id(frame: bytes) -> bytes:
    """Return the id of a segment by its frame."""
    return sha256(pae(SIGNED_AS, parse_segment(frame).head))


def _encoded(value: object) -> bytes:
    try:
        return msgspec.msgpack.encode(value)
    except OverflowError:
        return msgspec.msgpack.encode([])
