"""Bundles changed on the way, or made by somebody who holds real keys and lies."""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from tests.integration.sync.conftest import NOW, Computer
from wenming_desktop.adapters.sync.authority import device_certificate
from wenming_desktop.adapters.sync.bundle_file import MAGIC, inspect_header
from wenming_desktop.adapters.sync.bundle_frames import FRAME_HEAD, FrameSource, FrameType
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.bundle_stream import SEALED_CHUNK, TRAILER, TRAILER_MAGIC
from wenming_desktop.adapters.sync.certificates import issue
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.encoding import encode, sha256
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey, wrap
from wenming_desktop.adapters.sync.manifest import FrameEntry, Manifest, sign_manifest
from wenming_desktop.adapters.sync.revocations import Reason, Revocation
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.adapters.sync.welcome import introduction_frames
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import sentence

KEY = b"k" * 32
ID = b"b" * 16


@dataclass
class Forge:
    """Makes bundle files by hand, each part as told."""

    county: object
    sender: object
    recipients: Sequence[object]

    def header(self, *, bundle_id: bytes = ID, **changes: object) -> bytes:
        ids = changes.get("ids", [one.keys.device_id for one in self.recipients])
        hdr0 = encode(
            [
                changes.get("version", 1),
                changes.get("suite", 1),
                bundle_id,
                changes.get("sender", self.sender.keys.device_id),
                ids,
            ]
        )
        info = b"wm/bundle " + sha256(hdr0)
        wraps = [wrap(one.keys.exchange.public, KEY, info) for one in self.recipients]
        change = changes.get("wraps", lambda wraps: wraps)
        header = encode([hdr0, change(wraps)])
        return MAGIC + struct.pack("<I", len(header)) + header

    def frames(self) -> list[tuple[int, bytes]]:
        introduction = introduction_frames(self.sender.issued, self.county.log.records)
        return [(one.entry.type, one.read()) for one in introduction] + [
            (FrameType.ATTACHMENT, b"one"),
            (FrameType.ATTACHMENT, b"two"),
        ]

    def manifest(self, frames: Sequence[tuple[int, bytes]], **changes: object) -> Manifest:
        found = Manifest(
            bundle_id=ID,
            recipients=tuple(one.keys.device_id for one in self.recipients),
            sender=self.sender.keys.device_id,
            bundle_no=1,
            created_at_ms=1,
            frames=tuple(FrameEntry(kind, len(data), sha256(data)) for kind, data in frames),
            app_version="1",
            schema_no=1,
            target_org=1,
        )
        return replace(found, **changes)

    def body(self, manifest: bytes, frames: Sequence[tuple[int, bytes]], end: bytes) -> bytes:
        return (
            b"".join(
                FRAME_HEAD.pack(kind, len(data)) + data
                for kind, data in [(FrameType.MANIFEST, manifest), *frames]
            )
            + end
        )

    def file(self, path: Path, plain: bytes, header: bytes | None = None) -> Path:
        header = header or self.header()
        sealed = ChaCha20Poly1305(KEY).encrypt(bytes(11) + b"\x01", plain, sha256(header))
        return trailed(path, header + sealed)

    def bundle(
        self,
        path: Path,
        *,
        listed: Sequence[tuple[int, bytes]] | None = None,
        carried: Sequence[tuple[int, bytes]] | None = None,
        header: bytes | None = None,
        end: bytes = FRAME_HEAD.pack(FrameType.END, 0),
        signer: DeviceKeys | None = None,
        **changes: object,
    ) -> Path:
        listed = self.frames() if listed is None else listed
        signed = sign_manifest(
            self.manifest(listed, **changes), (signer or self.sender.keys).signing
        )
        plain = self.body(signed, listed if carried is None else carried, end)
        return self.file(path, plain, header)


def trailed(path: Path, inner: bytes) -> Path:
    path.write_bytes(inner + TRAILER.pack(TRAILER_MAGIC, len(inner) + TRAILER.size, sha256(inner)))
    return path


@pytest.fixture
def forge(county) -> Forge:
    return Forge(county, county.station, [county.centre, county.institute])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "forged.wmb"


@pytest.fixture
def code_of(county) -> Callable[[Path], Code]:
    def read(path: Path, keys: DeviceKeys | None = None) -> Code:
        with pytest.raises(WenmingError) as caught:
            list(open_bundle(path, keys or county.centre.keys, county.log).frames())
        assert sentence(caught.value)
        return caught.value.code

    return read


def test_a_bundle_made_by_hand_as_the_page_says_is_read(county, forge, path) -> None:
    bundle = open_bundle(forge.bundle(path), county.centre.keys, county.log)
    assert [frame.data for frame in bundle.frames()][-2:] == [b"one", b"two"]


def test_group_19_a_bundle_for_another_unit_names_it(county) -> None:
    """Group 19: not a recipient; the addressee is named."""
    path = county.bundle(county.station, county.institute)
    with pytest.raises(WenmingError) as caught:
        open_bundle(path, county.centre.keys, county.log)
    assert caught.value.code is Code.BUNDLE_NOT_FOR_US
    assert caught.value.facts["addressee"] == "柳溪镇实践所"


@pytest.mark.parametrize(
    "wraps",
    [
        pytest.param(lambda wraps: wraps[::-1], id="swapped"),
        pytest.param(lambda wraps: [wraps[1], wraps[1]], id="duplicated"),
        pytest.param(lambda wraps: wraps[:1], id="one missing"),
        pytest.param(lambda _: [], id="none"),
        pytest.param(lambda wraps: [*wraps, wraps[0]], id="one more"),
        pytest.param(lambda wraps: [wraps[0][:79], wraps[1]], id="short"),
        pytest.param(lambda wraps: [bytes(80), wraps[1]], id="zeros"),
    ],
)
def test_group_20_edited_wraps_are_tampering(forge, path, code_of, wraps) -> None:
    """Group 20: wraps swapped, duplicated, missing, one more, cut, zeroed."""
    assert code_of(forge.bundle(path, header=forge.header(wraps=wraps))) is Code.BUNDLE_TAMPERED


def test_group_20_a_header_cut_off_in_the_wrap_of_another_is_tampering(
    forge, path, code_of
) -> None:
    """Group 20: the file ends inside another's wrap."""
    for cut in (1, 20, TRAILER.size):  # the trailer stands where the wrap should end
        assert code_of(trailed(path, forge.header()[:-cut])) is Code.BUNDLE_TAMPERED


def test_group_20_an_edited_list_of_recipients_is_tampering(county, forge, path, code_of) -> None:
    """Group 20: recipients dropped, exchanged, doubled; 65 of them."""
    ids = [one.keys.device_id for one in (county.centre, county.institute, county.station)]
    for edited in (ids[:1], ids[::-1][:2], [ids[0], ids[0]], [ids[0], ids[2]], [ids[1], ids[0]]):
        header = forge.header(ids=edited)
        expected = {Code.BUNDLE_TAMPERED, Code.BUNDLE_NOT_FOR_US}
        assert code_of(forge.bundle(path, header=header)) in expected
    many = [bytes([n]) * 16 for n in range(64)]
    header = forge.header(ids=[ids[0], *many], wraps=lambda wraps: [wraps[0]] * 65)
    assert code_of(forge.bundle(path, header=header)) is Code.BUNDLE_TAMPERED


def test_group_21_a_recipient_cannot_pass_a_bundle_on_as_meant_for_a_third(
    county, forge, path, code_of
) -> None:
    """Group 21: a recipient wraps the key again for a third device."""
    frames = forge.frames()
    signed = sign_manifest(forge.manifest(frames), county.station.keys.signing)
    plain = forge.body(signed, frames, FRAME_HEAD.pack(FrameType.END, 0))
    third = Forge(county, county.station, [county.station])
    file = third.file(path, plain, third.header())
    assert code_of(file, county.station.keys) is Code.BUNDLE_TAMPERED


def _chunks(data: bytes, body_at: int) -> list[bytes]:
    body = data[body_at : -TRAILER.size]
    return [body[at : at + SEALED_CHUNK] for at in range(0, len(body), SEALED_CHUNK)]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda chunks: [chunks[1], chunks[0], *chunks[2:]], id="reordered"),
        pytest.param(lambda chunks: chunks[:-1], id="last dropped"),
        pytest.param(lambda chunks: chunks[1:], id="first dropped"),
        pytest.param(lambda chunks: [chunks[0], *chunks], id="duplicated"),
        pytest.param(lambda chunks: [chunks[-1], *chunks[1:]], id="last flag moved"),
        pytest.param(lambda chunks: [*chunks, chunks[-1]], id="two last ones"),
        pytest.param(lambda chunks: [*chunks, b"x" * 16], id="an empty one more"),
        pytest.param(lambda chunks: [*chunks, b"x"], id="a rest"),
        pytest.param(lambda _: [], id="no body"),
    ],
)
def test_group_22_chunks_in_another_order_or_number_are_tampering(
    county, path, code_of, change
) -> None:
    """Group 22: chunks reordered, dropped, doubled; the last flag moved."""
    frames = [FrameSource.of(FrameType.ATTACHMENT, bytes([n]) * 1_000_000) for n in range(3)]
    whole = county.write(county.writer(county.station, [county.centre], frames))
    data, body_at = whole.read_bytes(), inspect_header(whole).body_at
    inner = data[:body_at] + b"".join(change(_chunks(data, body_at)))
    assert code_of(trailed(path, inner)) is Code.BUNDLE_TAMPERED


def test_group_23_the_manifest_of_another_bundle_is_tampering(forge, path, code_of) -> None:
    """Group 23: the manifest of bundle A in bundle B."""
    other = forge.header(bundle_id=b"o" * 16)
    assert code_of(forge.bundle(path, header=other)) is Code.BUNDLE_TAMPERED
    for change in ({"bundle_id": b"o" * 16}, {"sender": b"s" * 16}, {"recipients": ()}):
        assert code_of(forge.bundle(path, **change)) is Code.BUNDLE_TAMPERED


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda frames: frames[:-1], id="removed"),
        pytest.param(lambda frames: [*frames, (5, b"three")], id="added"),
        pytest.param(lambda frames: [*frames[:-2], frames[-1], frames[-2]], id="reordered"),
        pytest.param(lambda frames: [*frames[:-1], (5, b"TWO")], id="other bytes"),
        pytest.param(lambda frames: [*frames[:-1], (4, b"two")], id="other type"),
        pytest.param(lambda frames: [*frames[:-1], (5, b"twoo")], id="longer"),
        pytest.param(lambda frames: [*frames, (255, b"")], id="two ends"),
        pytest.param(lambda frames: [*frames, (1, b"")], id="a second manifest"),
    ],
)
def test_group_24_frames_that_differ_from_the_manifest_are_tampering(
    forge, path, code_of, change
) -> None:
    """Group 24: frames removed, added, reordered, changed."""
    listed = forge.frames()
    file = forge.bundle(path, listed=listed, carried=change(listed))
    assert code_of(file) is Code.BUNDLE_TAMPERED


@pytest.mark.parametrize(
    "extra",
    [
        pytest.param((7, b"x"), id="type below 128 that nobody knows"),
        pytest.param((1, b"x"), id="a manifest in the manifest"),
        pytest.param((255, b""), id="an end in the manifest"),
        pytest.param((0, b""), id="type 0"),
        pytest.param((FrameType.CONTROL, b"x" * 70_000), id="a control record too long"),
        pytest.param((FrameType.CERTIFICATE, b"x"), id="no certificate"),
    ],
)
def test_group_24_frames_that_no_bundle_may_hold_are_tampering(forge, path, code_of, extra) -> None:
    """Group 24: frames of a kind or length that none may have."""
    listed = [*forge.frames(), extra]
    assert code_of(forge.bundle(path, listed=listed)) is Code.BUNDLE_TAMPERED


@pytest.mark.parametrize("length", [0, 2, 4, 2**31, 2**63, 2**64 - 1])
def test_group_24_a_length_that_lies_is_tampering(forge, path, code_of, length) -> None:
    """Group 24: the length of a frame lies."""
    frames = [(FrameType.ATTACHMENT, b"one")]
    signed = sign_manifest(forge.manifest(frames), forge.sender.keys.signing)
    for head in (
        FRAME_HEAD.pack(FrameType.MANIFEST, len(signed)) + signed + struct.pack("<BQ", 5, length),
        FRAME_HEAD.pack(FrameType.MANIFEST, length) + signed + FRAME_HEAD.pack(5, 3),
    ):
        plain = head + b"one" + FRAME_HEAD.pack(FrameType.END, 0)
        assert code_of(forge.file(path, plain)) is Code.BUNDLE_TAMPERED


@pytest.mark.parametrize(
    "end",
    [b"", FRAME_HEAD.pack(255, 1), FRAME_HEAD.pack(254, 0), FRAME_HEAD.pack(255, 0) + b"x"],
)
def test_group_24_an_end_that_is_none_is_tampering(forge, path, code_of, end) -> None:
    """Group 24: the end frame lies or is missing."""
    assert code_of(forge.bundle(path, end=end)) is Code.BUNDLE_TAMPERED


@pytest.mark.parametrize(
    ("suite", "code"),
    [
        (0, Code.BUNDLE_TAMPERED),
        (2, Code.BUNDLE_TOO_NEW),
        (3, Code.BUNDLE_TOO_NEW),
        (4, Code.BUNDLE_TAMPERED),
        (255, Code.BUNDLE_TAMPERED),
    ],
)
def test_group_25_no_other_suite_is_taken(forge, path, code_of, suite, code) -> None:
    """Group 25: suite byte 0, 2, 3, 4, 255."""
    assert code_of(forge.bundle(path, header=forge.header(suite=suite))) is code


def test_a_later_version_of_the_header_asks_for_a_newer_program(forge, path, code_of) -> None:
    header = forge.header(version=2)
    assert code_of(forge.bundle(path, header=header)) is Code.BUNDLE_TOO_NEW


def test_group_26_a_bundle_of_another_county_is_named_as_such(
    county, other_county, path, code_of
) -> None:
    """Group 26: a validly signed bundle of another county."""
    foreign = Forge(other_county, other_county.station, [county.centre])
    assert code_of(foreign.bundle(path)) is Code.BUNDLE_FOREIGN_COUNTY
    silent = [(FrameType.ATTACHMENT, b"x")]
    assert code_of(foreign.bundle(path, listed=silent)) is Code.BUNDLE_UNKNOWN_SENDER


def test_group_28_records_of_another_kind_are_no_manifest(county, forge, path, code_of) -> None:
    """Group 28: a manifest under the signature type of another record."""
    frames = [(FrameType.ATTACHMENT, b"x")]
    body = forge.manifest(frames).encode()
    for kind in (RecordKind.CERTIFICATE, RecordKind.CONTROL, RecordKind.ENROLMENT):
        wrong = SignedRecord.make(kind, body, county.station.keys.signing)
        for presented in (wrong, SignedRecord(RecordKind.MANIFEST, body, wrong.signatures)):
            plain = forge.body(presented.encoded, frames, FRAME_HEAD.pack(FrameType.END, 0))
            assert code_of(forge.file(path, plain)) is Code.BUNDLE_TAMPERED


def test_group_31_an_unknown_device_is_refused_by_its_short_name(county, path) -> None:
    """Group 31: a device that nobody certified here, under the name of one who does."""
    known = ControlLog.of(county.log.records)
    stranger = county.join((1, 256, 258), "竹园村实践站")
    forged = issue(stranger.issued.certificate, SigningKey.generate())
    frames = [(FrameType.CERTIFICATE, forged.record.encoded), (FrameType.ATTACHMENT, b"x")]
    file = Forge(county, stranger, [county.centre]).bundle(path, listed=frames)
    with pytest.raises(WenmingError) as caught:
        open_bundle(file, county.centre.keys, known)
    assert caught.value.code is Code.BUNDLE_UNKNOWN_SENDER
    assert stranger.keys.device_id[:4].hex() in str(caught.value.facts["sender"])


def test_a_sender_whose_record_is_lost_here_is_known_by_its_papers(county, path) -> None:
    """Groups 31, 61: a store that was set back knows the authority, and so whom it certified."""
    known = ControlLog.of(county.log.records)
    newcomer = county.join((1, 256, 258), "竹园村实践站")
    papers = introduction_frames(newcomer.issued, (), county.log.issuers_of(newcomer.issued))
    listed = [(one.entry.type, one.read()) for one in papers]
    assert len(listed) == 2, "the county's authority, and the device"
    file = Forge(county, newcomer, [county.centre]).bundle(path, listed=listed)
    bundle = open_bundle(file, county.centre.keys, known)
    assert bundle.sender.fingerprint == newcomer.issued.fingerprint
    assert bundle.log.device(newcomer.keys.device_id) is None, "papers write nothing into the log"

    root_only = ControlLog.of(county.log.records[:1])
    assert known.root_fingerprint == root_only.root_fingerprint
    bundle = open_bundle(file, county.centre.keys, root_only)
    assert bundle.sender.fingerprint == newcomer.issued.fingerprint


def ended(county, device_id: bytes, reason: Reason) -> bytes:
    """Return a record that ends a device."""
    decision = Revocation(device_id, reason, ())
    kind = ControlKind.REVOCATION if reason is Reason.STOLEN else ControlKind.RETIREMENT
    chain = county.authority.certificate
    draft = county.log.next_control(chain, kind, decision.encode(), NOW)
    return sign_control(draft, county.authority.key).record.encoded


@pytest.mark.parametrize("reason", list(Reason))
def test_nobody_who_was_ended_comes_back_by_its_papers(county, path, reason) -> None:
    """Groups 31, 46: the record of the end is known, that of the certificate is not."""
    known = ControlLog.of(county.log.records)
    chain = county.authority.certificate
    newcomer = Computer(DeviceKeys.generate(), county.station.issued)
    known.add(ended(county, newcomer.keys.device_id, reason))
    grown = ControlLog.of(county.log.records)
    publics = newcomer.keys.signing.public, newcomer.keys.exchange.public
    draft = device_certificate(grown, (1, 256, 258), 258 << 8 | 1, publics, "竹园村实践站", NOW)
    issued = issue(replace(draft, issuer=chain), county.authority.key)
    newcomer = Computer(newcomer.keys, issued)
    papers = introduction_frames(issued, (), county.log.issuers_of(issued))
    listed = [(one.entry.type, one.read()) for one in papers]
    file = Forge(county, newcomer, [county.centre]).bundle(path, listed=listed)
    with pytest.raises(WenmingError) as caught:
        open_bundle(file, county.centre.keys, known)
    assert caught.value.code is Code.BUNDLE_UNKNOWN_SENDER
    assert open_bundle(file, county.centre.keys, county.log).sender.record == issued.record
