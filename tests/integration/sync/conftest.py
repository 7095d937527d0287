"""A made-up county of three computers, and bundles between them as real files."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from wenming_desktop.adapters.sync.authority import (
    Authority,
    device_certificate,
    found_county,
    record_certificate,
    unit_label,
)
from wenming_desktop.adapters.sync.bundle_file import BundleWriter
from wenming_desktop.adapters.sync.bundle_frames import FrameSource, FrameType
from wenming_desktop.adapters.sync.bundle_stream import TRAILER, TRAILER_MAGIC
from wenming_desktop.adapters.sync.certificates import IssuedCertificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import sha256
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.manifest import Gap, Have, Manifest
from wenming_desktop.adapters.sync.segment import (
    NO_SEGMENT,
    SegmentHeader,
    feed_id_of,
    make_segment,
)
from wenming_desktop.adapters.sync.welcome import introduction_frames

NOW = 1_700_000_000_000


@dataclass
class Computer:
    keys: DeviceKeys
    issued: IssuedCertificate

    @property
    def org_no(self) -> int:
        return self.issued.certificate.org_no


@dataclass
class County:
    log: ControlLog
    authority: Authority
    centre: Computer
    institute: Computer
    station: Computer
    folder: Path
    made: int = field(default=0)

    def join(self, org_path: tuple[int, ...], label: str) -> Computer:
        keys = DeviceKeys.generate()
        draft = device_certificate(
            self.log,
            org_path,
            org_path[-1] << 8 | 1,
            (keys.signing.public, keys.exchange.public),
            unit_label(label, ""),
            NOW,
        )
        return Computer(keys, record_certificate(self.log, self.authority, draft, NOW))

    def segment_frame(self, writer: Computer, raw: bytes = b"rows " * 100) -> FrameSource:
        device = writer.issued.certificate
        header = SegmentHeader(
            county_id=self.log.county_id,
            device_id=device.device_id,
            certificate=writer.issued.fingerprint,
            feed_id=feed_id_of(device.device_id, device.org_no, "U"),
            audience=device.org_no,
            feed_class="U",
            seg_no=1,
            first_op=1,
            last_op=10,
            previous=NO_SEGMENT,
            schema_no=1,
            min_reader=1,
            control_height=self.log.height,
            sealed_at_ms=NOW,
        )
        return FrameSource.of(
            FrameType.SEGMENT, make_segment(header, raw, writer.keys.signing).frame
        )

    def writer(
        self,
        sender: Computer,
        recipients: Sequence[Computer],
        frames: Sequence[FrameSource] | None = None,
        **changes: object,
    ) -> BundleWriter:
        if frames is None:
            frames = [
                *introduction_frames(sender.issued, self.log.records),
                self.segment_frame(sender),
                FrameSource.of(FrameType.ATTACHMENT, b"picture" * 1000),
            ]
        return BundleWriter(
            sender.keys,
            [one.issued.certificate for one in recipients],
            replace(manifest(recipients[0].org_no), **changes),
            frames,
        )

    def write(self, writer: BundleWriter) -> Path:
        self.made += 1
        path = self.folder / f"{self.made}.wmb"
        with path.open("wb") as file:
            assert writer.write(file) == writer.size
        return path

    def bundle(self, sender: Computer, *recipients: Computer, **changes: object) -> Path:
        return self.write(self.writer(sender, recipients, **changes))


def manifest(target_org: int) -> Manifest:
    return Manifest(
        bundle_no=1,
        created_at_ms=NOW,
        have=(Have(b"f" * 16, 3, b"h" * 32, 3),),
        gaps=(Gap(b"f" * 16, 5, 6),),
        state_digests=((1, b"d" * 16),),
        app_version="0.1.0",
        schema_no=1,
        target_org=target_org,
        control_heads=((b"c" * 32, 2),),
    )


def new_county(folder: Path, name: str = "青禾县") -> County:
    keys = DeviceKeys.generate()
    founding = found_county(f"{name}中心", "", keys, NOW)
    centre = Computer(keys, founding.device)
    county = County(founding.log, founding.authority, centre, centre, centre, folder)
    county.institute = county.join((1, 256), "柳溪镇实践所")
    county.station = county.join((1, 256, 257), "杏花村实践站")
    return county


def mended(data: bytes) -> bytes:
    """Give changed bytes a trailer that fits them again."""
    inner = data[: -TRAILER.size]
    return inner + TRAILER.pack(TRAILER_MAGIC, len(inner) + TRAILER.size, sha256(inner))


@pytest.fixture
def county(tmp_path: Path) -> County:
    return new_county(tmp_path)


@pytest.fixture
def other_county(tmp_path: Path) -> County:
    folder = tmp_path / "other"
    folder.mkdir()
    return new_county(folder, "白石县")


@pytest.fixture(name="mended")
def mended_fixture() -> Callable[[bytes], bytes]:
    return mended
