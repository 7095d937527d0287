import io
import tracemalloc
from pathlib import Path

import pytest

from tests.integration.sync.conftest import manifest
from wenming_desktop.adapters.sync.bundle_file import (
    FILE_LIMIT,
    MAGIC,
    BundleWriter,
    inspect_header,
)
from wenming_desktop.adapters.sync.bundle_frames import FrameSource, FrameType, split_frames
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.bundle_stream import (
    CHUNK,
    TRAILER,
    ChunkOpener,
    ChunkSealer,
    HashedFile,
    check_copy,
    sealed_length,
)
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.manifest import MAX_FRAMES, MAX_RECIPIENTS, FrameEntry
from wenming_desktop.adapters.sync.segment import parse_segment, verify_segment
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import sentence

MIB = 1024 * 1024


def refusal_of(county, path: Path, reader=None) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        open_bundle(path, (reader or county.centre).keys, county.log)
    assert sentence(caught.value)
    return caught.value


def rewritten(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_bundle_brings_its_frames_to_each_recipient(county) -> None:
    path = county.bundle(county.station, county.institute, county.centre)
    for reader in (county.institute, county.centre):
        bundle = open_bundle(path, reader.keys, county.log)
        kinds = [frame.type for frame in bundle.frames()]
        assert kinds[-2:] == [FrameType.SEGMENT, FrameType.ATTACHMENT]
        assert bundle.sender == county.station.issued
        assert bundle.manifest.bundle_no == 1
        assert bundle.manifest.have[0].stored_no == 3
        assert bundle.manifest.gaps[0].last == 6
        assert bundle.manifest.control_heads == ((b"c" * 32, 2),)
        assert bundle.control == ()
        frames = list(bundle.frames())
        segment = parse_segment(frames[-2].data)
        assert verify_segment(segment, bundle.sender.certificate).seg_no == 1


def test_anybody_can_read_the_envelope_only(county) -> None:
    path = county.bundle(county.station, county.institute)
    header = inspect_header(path)
    assert header.sender == county.station.keys.device_id
    assert header.recipients == (county.institute.keys.device_id,)
    assert b"picture" not in path.read_bytes()
    assert "实践站".encode() not in path.read_bytes()


def test_a_bundle_introduces_its_sender_to_a_reader_who_lags_behind(county) -> None:
    known = county.log.copy()
    late = county.join((1, 256, 258), "竹园村实践站")
    path = county.bundle(late, county.centre)
    bundle = open_bundle(path, county.centre.keys, known)
    assert len(bundle.control) == 1
    assert bundle.log.device(late.keys.device_id) == late.issued
    assert known.device(late.keys.device_id) is None


@pytest.mark.parametrize("size", [0, 1, CHUNK - 40, CHUNK, CHUNK + 1, 3 * CHUNK + 17])
def test_frames_of_any_size_come_back_whole(county, size) -> None:
    data = bytes(range(251)) * (size // 251 + 1)
    frames = [FrameSource.of(FrameType.ATTACHMENT, data[:size])]
    path = county.write(county.writer(county.station, [county.centre], frames))
    (frame,) = open_bundle(path, county.centre.keys, county.log).frames()
    assert frame.data == data[:size]


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK])
def test_a_body_is_sealed_in_chunks_whose_last_is_marked(size) -> None:
    out = io.BytesIO()
    sealer = ChunkSealer(HashedFile(out), b"k" * 32, b"head")
    sealer.write(bytes(size // 2))
    sealer.write(bytes(size - size // 2))
    sealer.finish()
    length = out.tell()
    assert length == sealed_length(size)
    out.seek(0)
    opener = ChunkOpener(out, length, b"k" * 32, b"head")
    assert opener.read(size) == bytes(size)
    if size:
        opener.end()
    out.seek(0)
    with pytest.raises(DamagedError):
        ChunkOpener(out, length, b"k" * 32, b"another head").read(size + 1)


def test_a_frame_that_only_newer_programs_know_is_skipped(county) -> None:
    frames = [FrameSource.of(200, b"later"), FrameSource.of(FrameType.ATTACHMENT, b"now")]
    path = county.write(county.writer(county.station, [county.centre], frames))
    frames = list(open_bundle(path, county.centre.keys, county.log).frames())
    assert [frame.data for frame in frames] == [b"now"]


def test_group_1_a_copy_cut_off_anywhere_is_no_whole_copy(county) -> None:
    """Group 1: cut off at every 4 KiB and one byte around each edge of the structure."""
    path = county.bundle(county.station, county.centre)
    data = path.read_bytes()
    header = inspect_header(path)
    edges = {8, 12, header.body_at, len(data) - 44, len(data)}
    lengths = {edge + by for edge in edges for by in (-1, 0, 1)} | set(range(0, len(data), 4096))
    for length in sorted(one for one in lengths if 0 <= one < len(data)):
        error = refusal_of(county, rewritten(path, data[:length]))
        expected = Code.NOT_A_BUNDLE if length < 4 else Code.BUNDLE_DAMAGED
        assert error.code is expected, length


def test_group_2_each_byte_of_the_header_counts(county, mended) -> None:
    """Group 2: each byte of the header flipped, trailer repaired and not."""
    path = county.bundle(county.station, county.centre, county.institute)
    data = path.read_bytes()
    for position in range(inspect_header(path).body_at):
        changed = bytearray(data)
        changed[position] ^= 0x41
        assert refusal_of(county, rewritten(path, bytes(changed)))
        assert refusal_of(county, rewritten(path, mended(bytes(changed))))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", Code.NOT_A_BUNDLE, id="group 4: zero length"),
        pytest.param(b"W", Code.NOT_A_BUNDLE, id="one byte"),
        pytest.param(b"random bytes, no bundle", Code.NOT_A_BUNDLE, id="random"),
        pytest.param(bytes(5000), Code.BUNDLE_DAMAGED, id="group 3: zero-filled"),
        pytest.param(MAGIC, Code.BUNDLE_DAMAGED, id="magic alone"),
        pytest.param(b"WMB2" + MAGIC[4:] + bytes(90), Code.BUNDLE_TOO_NEW, id="version 2"),
    ],
)
def test_groups_3_and_4_what_is_no_bundle_is_told_from_a_bad_copy(
    county, tmp_path, content, code
) -> None:
    """Groups 3, 4: a zero-filled file, an empty file, and other things that are no bundle."""
    assert refusal_of(county, rewritten(tmp_path / "x.wmb", content)).code is code


def test_group_5_bytes_appended_are_a_bad_copy(county) -> None:
    """Group 5: bytes appended."""
    path = county.bundle(county.station, county.centre)
    data = path.read_bytes()
    for more in (b"\x00", bytes(44), b"x" * 4096):
        assert refusal_of(county, rewritten(path, data + more)).code is Code.BUNDLE_DAMAGED


def test_group_6_two_bundles_in_one_file_are_a_bad_copy(county) -> None:
    """Group 6: two bundles concatenated."""
    first = county.bundle(county.station, county.centre).read_bytes()
    second = county.bundle(county.institute, county.centre)
    assert (
        refusal_of(county, rewritten(second, first + second.read_bytes())).code
        is Code.BUNDLE_DAMAGED
    )


def test_group_17_a_copy_in_text_mode_is_a_bad_copy(county) -> None:
    """Group 17: CRLF made of LF and LF made of CRLF."""
    path = county.bundle(county.station, county.centre)
    data = path.read_bytes()
    for mangled in (data.replace(b"\r\n", b"\n"), data.replace(b"\n", b"\r\n")):
        assert refusal_of(county, rewritten(path, mangled)).code is Code.BUNDLE_DAMAGED


def test_group_12_a_file_over_one_gib_is_refused_unread(county, tmp_path) -> None:
    """Group 12: more than the limit is refused before it is read."""
    path = tmp_path / "huge.wmb"
    with path.open("wb") as file:
        file.write(MAGIC)
        file.truncate(FILE_LIMIT + 1)
    assert refusal_of(county, path).code is Code.BUNDLE_TOO_LARGE


def test_group_12_too_much_is_refused_before_anything_is_written(county) -> None:
    """Group 12: more than the limit is refused before it is written."""
    entry = FrameEntry(FrameType.ATTACHMENT, 100 * MIB, b"h" * 32)
    frames = [FrameSource(entry, lambda: b"")] * 11
    with pytest.raises(WenmingError) as caught:
        county.writer(county.station, [county.centre], frames)
    assert caught.value.code is Code.BUNDLE_TOO_LARGE


def test_group_12_parts_are_whole_bundles_that_do_not_need_each_other(county) -> None:
    """Group 12: parts can be imported in any order, with one part missing."""
    shared = [FrameSource.of(FrameType.CERTIFICATE, county.station.issued.record.encoded)]
    frames = [FrameSource.of(FrameType.ATTACHMENT, bytes([n]) * 30_000) for n in range(10)]
    parts = split_frames(shared, frames, 100_000)
    paths = [county.write(county.writer(county.station, [county.centre], one)) for one in parts]
    assert len(paths) == 4
    brought = set()
    for path in reversed(paths[1:]):  # one part is missing, the others come in any order
        bundle = open_bundle(path, county.centre.keys, county.log)
        brought |= {frame.data[0] for frame in bundle.frames() if frame.type == 5}
    assert brought == set(range(3, 10))


def test_parts_respect_the_number_of_frames_too() -> None:
    """Group 70: never more than 20,000 frames in a bundle."""
    frame = FrameSource.of(FrameType.ATTACHMENT, b"")
    parts = split_frames([frame], [frame] * (MAX_FRAMES + 5), 10**9)
    assert [len(part) for part in parts] == [MAX_FRAMES, 7]


def test_nothing_to_send_is_one_part_with_what_is_shared() -> None:
    frame = FrameSource.of(FrameType.ATTACHMENT, b"")
    assert split_frames([frame], [], 10) == [[frame]]


def test_a_missing_file_cannot_be_read(county, tmp_path) -> None:
    assert refusal_of(county, tmp_path / "gone.wmb").code is Code.STICK_UNREADABLE
    with pytest.raises(WenmingError):
        inspect_header(tmp_path / "gone.wmb")


def test_a_large_bundle_is_written_and_read_with_little_memory(county) -> None:
    piece = bytes(range(256)) * 4096
    frames = [FrameSource.lazy(FrameType.ATTACHMENT, lambda: bytes(piece)) for _ in range(40)]
    writer = county.writer(county.station, [county.centre], frames)
    tracemalloc.start()
    path = county.write(writer)
    bundle = open_bundle(path, county.centre.keys, county.log)
    assert sum(len(frame.data) for frame in bundle.frames()) == 40 * MIB
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 12 * MIB


class Shrinking(io.BytesIO):
    """A file on a stick that gives nothing more from some byte on, whatever its length says."""

    def __init__(self, content: bytes, gives: int) -> None:
        super().__init__(content)
        self.gives = gives

    def read(self, length: int | None = -1, /) -> bytes:
        here = self.tell()
        most = len(self.getvalue()) if length is None or length < 0 else length
        return super().read(max(0, min(most, self.gives - here)))


def test_a_stick_that_gives_less_than_it_promised_is_a_bad_copy(county) -> None:
    content = county.bundle(county.station, county.centre).read_bytes()
    assert check_copy(Shrinking(content, len(content))) == len(content) - TRAILER.size
    for gives in (0, 100, len(content) - TRAILER.size, len(content) - 1):
        with pytest.raises(WenmingError) as caught:
            check_copy(Shrinking(content, gives))
        assert caught.value.code is Code.BUNDLE_DAMAGED


@pytest.mark.parametrize("size", [1, CHUNK - 1, CHUNK, CHUNK + 1])
def test_a_body_gives_what_was_sealed_and_says_when_there_is_no_more(size) -> None:
    out = io.BytesIO()
    sealer = ChunkSealer(out, b"k" * 32, b"bound")
    sealer.write(b"x" * size)
    sealer.finish()
    sealed = out.getvalue()
    assert len(sealed) == sealed_length(size)

    def opener(gives: int = len(sealed), key: bytes = b"k" * 32) -> ChunkOpener:
        return ChunkOpener(Shrinking(sealed, gives), len(sealed), key, b"bound")

    body = opener()
    assert body.read(size) == b"x" * size
    body.end()
    with pytest.raises(DamagedError):
        opener().read(size + 1)
    with pytest.raises(DamagedError):
        opener().end()  # something was not read
    for wrong in (opener(gives=0), opener(gives=len(sealed) - 1), opener(key=b"o" * 32)):
        with pytest.raises(DamagedError):
            wrong.read(size)


@pytest.mark.parametrize("length", [0, 3, len(MAGIC), len(MAGIC) + 2, len(MAGIC) + 4])
def test_a_file_that_ends_before_its_header_is_told_apart(tmp_path, county, length) -> None:
    whole = county.bundle(county.station, county.centre).read_bytes()
    path = rewritten(tmp_path / "cut.wmb", whole[:length])
    with pytest.raises(WenmingError) as caught:
        inspect_header(path)
    wanted = Code.NOT_A_BUNDLE if length < len(MAGIC) else Code.BUNDLE_DAMAGED
    assert caught.value.code is wanted


def test_a_bundle_has_readers_and_frames_as_they_were_hashed(county) -> None:
    for readers in ([], [county.centre] * (MAX_RECIPIENTS + 1)):
        with pytest.raises(ValueError, match="recipients"):
            BundleWriter(
                county.station.keys, [one.issued.certificate for one in readers], manifest(1), []
            )
    frame = FrameSource.of(FrameType.ATTACHMENT, b"picture")
    changed = FrameSource(frame.entry, lambda: b"another")
    with pytest.raises(ValueError, match="changed"):
        county.writer(county.station, [county.centre], [changed]).write(io.BytesIO())
