from collections.abc import Callable
from dataclasses import replace

import pytest

from wenming_desktop.adapters.sync.authority import found_county
from wenming_desktop.adapters.sync.bundle_file import BundleWriter
from wenming_desktop.adapters.sync.bundle_frames import FrameSource, FrameType
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.enrolment import (
    EnrolmentRequest,
    approve,
    make_request,
    new_nonce,
    parse_request,
)
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.manifest import Manifest
from wenming_desktop.adapters.sync.org_links import OrgLink
from wenming_desktop.adapters.sync.parent_card import make_card, parse_card
from wenming_desktop.adapters.sync.welcome import open_welcome, welcome_frames
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.messages import sentence

NOW = 1_700_000_000_000
CENTRE = OrgLink(1, Level.COUNTY_CENTER, "青禾县中心", b"c" * 16)
NEW = OrgLink(512, Level.TOWN_INSTITUTE, "石桥镇实践所", b"n" * 16)
MANIFEST = Manifest(
    bundle_no=1, created_at_ms=NOW, app_version="0.1.0", schema_no=1, target_org=512
)


@pytest.fixture
def keys() -> DeviceKeys:
    return DeviceKeys.generate()


@pytest.fixture
def welcome(county, keys, tmp_path) -> Callable[..., object]:
    """Enrol by files only, as on a stick, and return the path of the welcome."""

    def make(links=(CENTRE, NEW), noted=None, notes=1, log=None):
        card = parse_card(make_card(county.log, county.centre.keys, (CENTRE,), NOW))
        request = EnrolmentRequest(
            county_id=card.county_id,
            parent_org=card.parent.org_no,
            claimed_org=0,
            level=Level.TOWN_INSTITUTE,
            name=NEW.name,
            code="",
            device_label="",
            sign_public=keys.signing.public,
            exchange_public=keys.exchange.public,
            authority_public=SigningKey.generate().public,
            nonce=new_nonce(),
            made_at_ms=NOW,
        )
        arrived = parse_request(make_request(request, keys))
        approval = approve(arrived, county.log, county.authority, org_no=512, now_ms=NOW)
        grown = county.log.copy()
        for record in approval.records:
            grown.add(record)
        frames = welcome_frames(log or grown, county.centre.issued, noted or keys.device_id, links)
        frames = [*frames[:-1], *frames[-1:] * notes, county.segment_frame(county.centre)]
        writer = BundleWriter(county.centre.keys, [approval.device.certificate], MANIFEST, frames)
        path = tmp_path / "welcome.wmb"
        with path.open("wb") as file:
            writer.write(file)
        return path

    return make


def refusal(path, keys: DeviceKeys, pinned: bytes | None) -> Code:
    with pytest.raises(WenmingError) as caught:
        open_welcome(path, keys, pinned)
    assert sentence(caught.value)
    return caught.value.code


def test_a_welcome_gives_a_new_computer_its_place(county, keys, welcome) -> None:
    path = welcome()
    found = open_welcome(path, keys, county.log.root_fingerprint)
    assert found.links == (CENTRE, NEW)
    assert found.device.certificate.device_no == 512 << 8 | 1
    assert found.authority is not None
    assert found.authority.certificate.org_no == 512
    assert found.log.root_fingerprint == county.log.root_fingerprint
    again = ControlLog.of(found.log.records, county.log.root_fingerprint)
    assert again.device(keys.device_id) == found.device
    assert FrameType.SEGMENT in {frame.type for frame in found.bundle.frames()}


def test_without_a_card_the_root_is_told_so_that_a_person_can_compare_it(
    county, keys, welcome
) -> None:
    found = open_welcome(welcome(), keys, None)
    assert found.log.root_fingerprint == county.log.root_fingerprint


def test_group_40_the_welcome_of_another_computer_is_not_for_us(county, welcome) -> None:
    """Group 40: the welcome of another PC."""
    stranger = DeviceKeys.generate()
    pinned = county.log.root_fingerprint
    assert refusal(welcome(), stranger, pinned) is Code.BUNDLE_NOT_FOR_US


def test_group_40_a_welcome_from_another_root_than_the_cards_is_refused(keys, welcome) -> None:
    """Group 40: a man in the middle brings a welcome from his own root."""
    fake = found_county("青禾县中心", "", DeviceKeys.generate(), NOW)
    assert refusal(welcome(), keys, fake.log.root_fingerprint) is Code.COUNTY_ROOT_DIFFERS


def test_a_welcome_that_does_not_say_where_is_incomplete(county, keys, welcome) -> None:
    pinned = county.log.root_fingerprint
    for change in (
        {"links": (CENTRE,)},
        {"links": (CENTRE, replace(NEW, org_no=768))},
        {"noted": b"x" * 16},
        {"notes": 0},
        {"notes": 2},
        {"log": county.log},
    ):
        assert refusal(welcome(**change), keys, pinned) is Code.WELCOME_INCOMPLETE


def test_an_ordinary_bundle_is_no_welcome(county) -> None:
    path = county.bundle(county.centre, county.institute)
    pinned = county.log.root_fingerprint
    assert refusal(path, county.institute.keys, pinned) is Code.WELCOME_INCOMPLETE


def test_a_note_that_is_no_note_is_incomplete(county) -> None:
    frames = [
        *(FrameSource.of(FrameType.CONTROL, one) for one in county.log.records),
        FrameSource.of(FrameType.NOTE, b"\x91\x01"),
    ]
    path = county.write(county.writer(county.centre, [county.institute], frames))
    pinned = county.log.root_fingerprint
    assert refusal(path, county.institute.keys, pinned) is Code.WELCOME_INCOMPLETE
