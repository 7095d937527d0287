"""Lengths that older programs take, and what is meant where nothing is said."""

from tests.unit.sync.conftest import County
from wenming_desktop.adapters.sync.bundle_frames import LIMITS, FrameSource, FrameType
from wenming_desktop.adapters.sync.certificates import Certificate, IssuedCertificate
from wenming_desktop.adapters.sync.encoding import sha256

MIB = 1024 * 1024


def test_frames_keep_the_lengths_that_older_programs_take() -> None:
    assert {int(kind): length for kind, length in LIMITS.items()} == {
        1: 8 * MIB,
        2: 64 * 1024,
        3: 64 * 1024,
        4: 4 + 256 * 1024 + 64 + 8 * MIB,
        5: 100 * MIB,
        6: MIB,
        128: MIB,
        129: MIB,
        130: MIB,
        131: MIB,
    }


def test_a_frame_is_fetched_again_when_it_is_written_and_is_nine_bytes_longer() -> None:
    fetched = []

    def read() -> bytes:
        fetched.append(1)
        return b"picture"

    frame = FrameSource.lazy(FrameType.ATTACHMENT, read)
    assert (frame.entry.type, frame.entry.length, frame.size) == (5, 7, 16)
    assert frame.entry.sha256 == sha256(b"picture")
    assert (frame.read(), len(fetched)) == (b"picture", 2)


def test_what_a_certificate_does_not_say_is_nothing(county: County) -> None:
    issued: IssuedCertificate = county.institute.device
    left_out = ("device_no", "max_path_len", "succeeds", "suite")
    given = {
        name: getattr(issued.certificate, name)
        for name in Certificate.__dataclass_fields__
        if name not in left_out
    }
    plain = Certificate(**given)
    assert (plain.device_no, plain.max_path_len, plain.succeeds, plain.suite) == (0, 0, None, 1)


def test_no_key_is_shown_where_an_object_is_printed(county: County) -> None:
    """As in a crash report."""
    for one in (county.founding.authority, county.founding):
        assert "SigningKey" not in repr(one).replace("IssuedCertificate", "")
        assert county.founding.root_key.raw.hex() not in repr(one)
