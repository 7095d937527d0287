"""Bundles changed on the way, or made by somebody who holds real keys and lies."""

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming_desktop.adapters.sync.bundle_file import MAGIC, inspect_header
from wenming_desktop.adapters.sync.bundle_frames import FRAME_HEAD, FrameSource, FrameType
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.bundle_stream import SEALED_CHUNK, TRAILER, TRAILER_MAGIC
from wenming_desktop.adapters.sync.certificates import issue
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import decode, encode, sha256
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey, wrap
from wenming_desktop.adapters.sync.manifest import FrameEntry, Manifest, sign_manifest
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


def test_a_manifest_signed_by_somebody_else_is_tampering(county, forge, path, code_of) -> None:
    file = forge.bundle(path, signer=county.institute.keys)
    assert code_of(file) is Code.BUNDLE_TAMPERED


def test_control_records_may_stand_only_behind_the_manifest(forge, path, code_of) -> None:
    listed = [(FrameType.ATTACHMENT, b"x"), *forge.frames()]
    assert code_of(forge.bundle(path, listed=listed)) is Code.BUNDLE_TAMPERED


@pytest.mark.parametrize("change", [lambda items: [*items, None], lambda items: items[:-1]])
def test_a_manifest_with_one_field_more_or_less_is_tampering(
    county, forge, path, code_of, change
) -> None:
    frames = [(FrameType.ATTACHMENT, b"x")]
    body = encode(change(decode(forge.manifest(frames).encode(), "test", limit=9999)))
    signed = SignedRecord.make(RecordKind.MANIFEST, body, county.station.keys.signing).encoded
    plain = forge.body(signed, frames, FRAME_HEAD.pack(FrameType.END, 0))
    assert code_of(forge.file(path, plain)) is Code.BUNDLE_TAMPERED


@pytest.mark.parametrize("by", [-1, 1])
def test_a_trailer_that_states_another_length_is_a_bad_copy(forge, path, code_of, by) -> None:
    inner = forge.bundle(path).read_bytes()[: -TRAILER.size]
    length = len(inner) + TRAILER.size + by
    path.write_bytes(inner + TRAILER.pack(TRAILER_MAGIC, length, sha256(inner)))
    assert code_of(path) is Code.BUNDLE_DAMAGED


def test_a_file_exchanged_after_it_was_verified_gives_nothing_else(county) -> None:
    first = county.bundle(county.station, county.centre)
    second = county.write(
        county.writer(
            county.station, [county.centre], [FrameSource.of(FrameType.ATTACHMENT, b"other")]
        )
    )
    bundle = open_bundle(first, county.centre.keys, county.log)
    first.write_bytes(second.read_bytes())
    with pytest.raises(WenmingError) as caught:
        list(bundle.frames())
    assert caught.value.code is Code.BUNDLE_TAMPERED


@settings(max_examples=400, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_group_2_no_changed_byte_anywhere_is_believed(
    county, path, code_of, mended, data: st.DataObject
) -> None:
    """Group 2: random bytes anywhere; the trailer is repaired half of the time.

    Then the keys must find it.
    """
    whole = path.with_name("whole")
    if not whole.exists():
        whole.write_bytes(
            county.bundle(county.station, county.institute, county.centre).read_bytes()
        )
    changed = bytearray(whole.read_bytes())
    for _ in range(data.draw(st.integers(1, 3))):
        position = data.draw(st.integers(0, len(changed) - 1))
        changed[position] ^= data.draw(st.integers(1, 255))
    if bytes(changed) == whole.read_bytes():
        return
    again = mended(bytes(changed)) if data.draw(st.booleans()) else bytes(changed)
    if again == whole.read_bytes():  # the changed bytes were those of the trailer
        return
    path.write_bytes(again)
    code_of(path)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_badly_formed_manifest_with_a_good_signature_is_refused(
    county, forge, path, data: st.DataObject
) -> None:
    """One field of the manifest replaced by any other value, then signed by a real sender."""
    frames = [(FrameType.ATTACHMENT, b"one")]
    good = forge.manifest(frames)
    fields = decode(good.encode(), "test", limit=10_000)
    position = data.draw(st.integers(0, len(fields) - 1))
    fields[position] = data.draw(
        st.none()
        | st.booleans()
        | st.integers(-1, 2**63 - 1)
        | st.text("甲乙ab", max_size=50)
        | st.binary(min_size=16, max_size=16)
        | st.lists(st.binary(min_size=16, max_size=16), max_size=3)
        | st.lists(st.lists(st.integers(0, 300) | st.binary(min_size=32, max_size=32), max_size=4))
    )
    body = encode(fields)
    signed = SignedRecord.make(RecordKind.MANIFEST, body, county.station.keys.signing).encoded
    file = forge.file(path, forge.body(signed, frames, FRAME_HEAD.pack(FrameType.END, 0)))
    try:
        bundle = open_bundle(file, county.centre.keys, county.log)
        content = [frame.data for frame in bundle.frames()]
    except WenmingError:
        return
    assert content == [b"one"]
    assert bundle.manifest.encode() == body
    assert bundle.manifest.recipients == good.recipients
    assert bundle.manifest.bundle_id == good.bundle_id
