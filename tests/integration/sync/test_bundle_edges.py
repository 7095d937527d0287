"""Where the limits of a bundle lie exactly, and what is said about one that is not for here."""

import io
import struct

import pytest

from tests.integration.sync.conftest import County, manifest
from tests.integration.sync.test_bundle_attacks import Forge
from wenming_desktop.adapters.sync.bundle_file import (
    FILE_LIMIT,
    HEADER_LIMIT,
    MAGIC,
    BundleWriter,
    inspect_header,
    read_header,
)
from wenming_desktop.adapters.sync.bundle_frames import FRAME_HEAD, FrameSource, FrameType
from wenming_desktop.adapters.sync.bundle_reader import check_outside, open_bundle
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.manifest import MAX_FRAMES, FrameEntry, sign_manifest
from wenming_desktop.domain.errors import Code, WenmingError

MIB = 1024 * 1024


def refused(call, *given) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        call(*given)
    return caught.value


def pictures(*lengths: int) -> list[FrameSource]:
    entries = [FrameEntry(FrameType.ATTACHMENT, length, b"h" * 32) for length in lengths]
    return [FrameSource(entry, lambda: b"") for entry in entries]


def test_a_bundle_of_one_gib_is_written_and_one_byte_more_is_not(county: County) -> None:
    def size(last: int) -> int:
        frames = pictures(*[100 * MIB] * 10, last)
        return county.writer(county.station, [county.centre], frames).size

    nearly = 20 * MIB + FILE_LIMIT - size(20 * MIB) - 1024  # a larger body has more chunks
    last = nearly + FILE_LIMIT - size(nearly)
    assert size(last) == FILE_LIMIT == 1024 * MIB
    error = refused(size, last + 1)
    assert (error.code, error.facts["limit_mb"]) == (Code.BUNDLE_TOO_LARGE, 1024)


def test_a_bundle_has_twenty_thousand_frames_at_most(county: County) -> None:
    def write(frames: int) -> BundleWriter:
        readers = [county.centre.issued.certificate]
        return BundleWriter(county.station.keys, readers, manifest(1), pictures(1) * frames)

    assert len(write(MAX_FRAMES).manifest.frames) == 20_000
    assert refused(write, MAX_FRAMES + 1).code is Code.BUNDLE_TOO_LARGE


class Large(io.BytesIO):
    """A file that says it is so long, with a bundle's first bytes and nothing else to give."""

    def __init__(self, length: int) -> None:
        super().__init__(MAGIC)
        self.length = length

    def seek(self, place: int, whence: int = 0, /) -> int:
        if whence == io.SEEK_END:
            return self.length + place
        return super().seek(place, whence)


def test_a_file_of_one_gib_is_looked_at_and_a_longer_one_is_not() -> None:
    assert refused(check_outside, Large(FILE_LIMIT)).code is Code.BUNDLE_DAMAGED
    error = refused(check_outside, Large(FILE_LIMIT + 1))
    assert (error.code, error.facts["limit_mb"]) == (Code.BUNDLE_TOO_LARGE, 1024)


def test_a_header_of_64_kib_may_be_cut_off_and_a_longer_one_is_a_lie() -> None:
    def read(length: int, given: int) -> WenmingError:
        return refused(read_header, io.BytesIO(MAGIC + struct.pack("<I", length) + bytes(given)))

    assert read(HEADER_LIMIT, HEADER_LIMIT - 1).code is Code.BUNDLE_DAMAGED
    assert read(HEADER_LIMIT, HEADER_LIMIT).code is Code.BUNDLE_TAMPERED
    assert read(HEADER_LIMIT + 1, 0).code is Code.BUNDLE_TAMPERED


@pytest.mark.parametrize(
    ("version", "suite", "code"),
    [
        (255, 1, Code.BUNDLE_TOO_NEW),
        (255, 99, Code.BUNDLE_TOO_NEW),
        (0, 1, Code.BUNDLE_TAMPERED),
        (256, 1, Code.BUNDLE_TAMPERED),
        (1, 256, Code.BUNDLE_TAMPERED),
    ],
)
def test_the_versions_of_a_header_are_bytes(tmp_path, county, version, suite, code) -> None:
    forge = Forge(county, county.station, [county.centre])
    header = forge.header(version=version, suite=suite)
    file = forge.bundle(tmp_path / "forged.wmb", header=header)
    assert refused(inspect_header, file).code is code


def test_what_this_program_knows_is_given_out_whatever_its_number(county: County) -> None:
    frames = [
        FrameSource.of(kind, b"words")
        for kind in (FrameType.NOTE, FrameType.ABOVE, FrameType.AUDIT, 132, 254)
    ]
    path = county.write(county.writer(county.station, [county.centre], frames))
    given = [one.type for one in open_bundle(path, county.centre.keys, county.log).frames()]
    assert given == [FrameType.NOTE, FrameType.ABOVE, FrameType.AUDIT]


def test_a_manifest_under_another_number_is_none(tmp_path, county: County) -> None:
    forge = Forge(county, county.station, [county.centre])
    frames = [(FrameType.ATTACHMENT, b"x")]
    signed = sign_manifest(forge.manifest(frames), county.station.keys.signing)
    end = FRAME_HEAD.pack(FrameType.END, 0)
    for number in (FrameType.CERTIFICATE, 0):
        plain = FRAME_HEAD.pack(number, len(signed)) + signed
        plain += FRAME_HEAD.pack(FrameType.ATTACHMENT, 1) + b"x" + end
        file = forge.file(tmp_path / "forged.wmb", plain)
        error = refused(open_bundle, file, county.centre.keys, county.log)
        assert (error.code, error.facts["where"]) == (Code.BUNDLE_TAMPERED, "manifest")


def test_a_bundle_for_somebody_else_names_all_that_are_known_of_them(
    county: County, other_county: County
) -> None:
    def addressee(file, keys=county.centre.keys, log=county.log) -> str:
        error = refused(open_bundle, file, keys, log)
        assert error.code is Code.BUNDLE_NOT_FOR_US
        return str(error.facts["addressee"])

    strangers = other_county.station, other_county.institute
    both = county.bundle(county.station, county.institute, county.station)
    assert addressee(both) == "柳溪镇实践所、杏花村实践站"
    mixed = county.bundle(county.station, strangers[0], county.institute)
    assert addressee(mixed) == "柳溪镇实践所"
    unknown = county.bundle(county.station, *strangers)
    assert addressee(unknown) == strangers[0].keys.device_id[:4].hex()
    # of another county, and read by a computer that has its place: the sender is a stranger
    foreign = other_county.bundle(strangers[1], strangers[0])
    error = refused(open_bundle, foreign, county.centre.keys, county.log)
    assert error.code is Code.BUNDLE_UNKNOWN_SENDER
    assert error.facts["sender"] == strangers[1].keys.device_id[:4].hex()
    # without a place of its own it cannot tell
    assert addressee(foreign, DeviceKeys.generate()) == strangers[0].keys.device_id[:4].hex()
    assert addressee(foreign, log=ControlLog()) == strangers[0].keys.device_id[:4].hex()


def test_records_that_continue_what_is_not_here_are_left_out(county: County) -> None:
    """A store set back to a backup; the sender tells them again once it knows."""
    behind = ControlLog.of(county.log.records[:-1])
    newer = county.join((1, 256, 258), "竹园村实践站")
    last = county.log.records[-1]
    frames = [
        FrameSource.of(FrameType.CERTIFICATE, county.institute.issued.record.encoded),
        FrameSource.of(FrameType.CONTROL, last),
        FrameSource.of(FrameType.ATTACHMENT, b"x"),
    ]
    path = county.write(county.writer(county.institute, [county.centre], frames))
    bundle = open_bundle(path, county.centre.keys, behind)
    assert bundle.control == ()
    assert bundle.log.records == behind.records
    assert bundle.log.device(newer.keys.device_id) is None
    again = open_bundle(path, county.centre.keys, ControlLog.of(county.log.records[:-1]))
    assert again.control == (last,)
    # where nothing is known yet nothing can be left out
    error = refused(open_bundle, path, county.centre.keys, ControlLog())
    assert error.code is Code.CONTROL_MISSING


def test_a_header_names_each_recipient_once_and_wraps_the_key_for_each(
    tmp_path, county: County
) -> None:
    forge = Forge(county, county.station, [county.centre, county.institute])
    ids = [one.keys.device_id for one in forge.recipients]
    for header in (
        forge.header(ids=[], wraps=lambda _: []),
        forge.header(ids=[ids[0], ids[0]]),
        forge.header(ids=ids, wraps=lambda wraps: wraps[:1]),
    ):
        file = forge.bundle(tmp_path / "forged.wmb", header=header)
        assert refused(inspect_header, file).code is Code.BUNDLE_TAMPERED
    assert inspect_header(forge.bundle(tmp_path / "good.wmb")).recipients == tuple(ids)
