"""Group 40: cards of units that moved, of a root that changed, and of those who lie."""

from dataclasses import replace

import pytest

from tests.unit.sync.conftest import NOW, County
from tests.unit.sync.test_decisions import org
from wenming_desktop.adapters.sync.authority import (
    device_certificate,
    record_certificate,
    root_successor,
)
from wenming_desktop.adapters.sync.certificates import IssuedCertificate, issue
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import RootRecord
from wenming_desktop.adapters.sync.encoding import encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.org_links import OrgLink, links_as_rows
from wenming_desktop.adapters.sync.org_tree import OrgAction
from wenming_desktop.adapters.sync.parent_card import ParentCard, make_card, parse_card
from wenming_desktop.adapters.sync.signed import RecordKind, SignedRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

CENTRE = OrgLink(1, Level.COUNTY_CENTER, "青禾县中心", b"c" * 16)
INSTITUTE = OrgLink(256, Level.TOWN_INSTITUTE, "柳溪镇实践所", b"i" * 16)
OTHER = OrgLink(512, Level.TOWN_INSTITUTE, "白石镇实践所", b"o" * 16)
STATION = OrgLink(257, Level.VILLAGE_STATION, "柳树村实践站", b"s" * 16)
POINT = OrgLink(513, Level.PRACTICE_POINT, "祠堂点位", b"p" * 16)
ONE_ROOT, ROOT_CHAIN = 1, 2


def version_of(card: bytes) -> int:
    record = SignedRecord.parse(card, RecordKind.CARD)
    return Fields.of(record.body, "card", limit=99_999).integer()


def is_refused(card: bytes) -> bool:
    try:
        parse_card(card)
    except WenmingError as refusal:
        return refusal.code is Code.CARD_DAMAGED
    return False


def certified(
    county: County, path: tuple[int, ...], keys: DeviceKeys, log: ControlLog | None = None
) -> IssuedCertificate:
    """Let the centre certify a computer of a unit."""
    log = log or county.log
    publics = keys.signing.public, keys.exchange.public
    draft = device_certificate(log, path, path[-1] << 8 | 9, publics, "电脑", NOW)
    return record_certificate(log, county.founding.authority, draft, NOW)


def by_hand(
    county: County,
    keys: DeviceKeys,
    chain: list[IssuedCertificate],
    links: tuple[OrgLink, ...],
    **changes: object,
) -> bytes:
    """Return a card of which every part is as told, signed by the holder of the keys."""
    version = changes.get("version", ONE_ROOT)
    roots = county.log.records[0] if version == ONE_ROOT else [county.log.records[0]]
    body = [
        *(version, 1, changes.get("county_id", county.log.county_id)),
        *(county.log.root_fingerprint, changes.get("roots", roots)),
        *([one.record.encoded for one in chain], links_as_rows(links), NOW),
    ]
    return SignedRecord.make(RecordKind.CARD, encode(body), keys.signing).encoded


@pytest.fixture
def moved(county: County) -> DeviceKeys:
    """Keys of a station that went from the first institute to the second one."""
    keys = DeviceKeys.generate()
    certified(county, (1, 512), DeviceKeys.generate())
    certified(county, (1, 256, 257), keys)
    org(county.log, county.founding.authority, OrgAction.MOVE, (1, 512, 257))
    return keys


def test_a_card_is_of_the_first_version_as_long_as_that_will_do(county: County) -> None:
    card = make_card(county.log, county.institute_keys, (CENTRE, INSTITUTE), NOW)
    assert version_of(card) == ONE_ROOT
    assert parse_card(card) == ParentCard(
        county.log.county_id, county.log.root_fingerprint, (CENTRE, INSTITUTE), NOW
    )


def test_a_card_brings_all_roots_once_there_were_several(county: County) -> None:
    old, fresh = county.founding.root_key, SigningKey.generate()
    first = county.log.root_fingerprint
    successor = RootRecord(2, 1, (fresh.public,), "青禾县中心")
    county.log.add(root_successor(county.log, successor, [old, fresh], NOW))
    card = make_card(county.log, county.institute_keys, (CENTRE, INSTITUTE), NOW)
    assert version_of(card) == ROOT_CHAIN
    read = parse_card(card)
    assert read.root_fingerprint == first
    assert read.links == (CENTRE, INSTITUTE)


def test_a_unit_that_moved_shows_where_it_stands_now(county: County, moved: DeviceKeys) -> None:
    """Its certificate says where it stood, and the records that moved it are not on the card."""
    links = (CENTRE, OTHER, STATION)
    card = make_card(county.log, moved, links, NOW)
    assert version_of(card) == ROOT_CHAIN
    assert parse_card(card).links == links
    for wrong in (
        (INSTITUTE, OTHER, STATION),
        (CENTRE, OTHER),
        (CENTRE, OTHER, INSTITUTE),
        (OTHER, STATION),
        (),
    ):
        assert is_refused(make_card(county.log, moved, wrong, NOW)), wrong
    assert not is_refused(make_card(county.log, moved, (CENTRE, INSTITUTE, STATION), NOW))


def test_a_unit_below_one_that_moved_has_a_card_too(county: County, moved: DeviceKeys) -> None:
    assert parse_card(make_card(county.log, moved, (CENTRE, OTHER, STATION), NOW))
    keys = DeviceKeys.generate()
    point = certified(county, (1, 512, 257, 513), keys)
    links = (CENTRE, OTHER, STATION, POINT)
    assert parse_card(make_card(county.log, keys, links, NOW)).parent == POINT
    authority = county.log.certificate(county.founding.authority.certificate)
    chain = [authority, point]
    assert is_refused(by_hand(county, keys, chain, links))  # its number is of another block
    assert not is_refused(
        by_hand(county, keys, chain, links, version=ROOT_CHAIN, roots=[*county.log.records[:2]])
    )


def test_the_card_of_a_computer_of_two_units_is_of_the_one_that_is_asked_for(
    county: County,
) -> None:
    keys = DeviceKeys.generate()
    certified(county, (1, 512), keys)
    certified(county, (1, 256, 257), keys)
    for links in ((CENTRE, OTHER), (CENTRE, INSTITUTE, STATION)):
        assert parse_card(make_card(county.log, keys, links, NOW)).links == links


def test_a_card_of_another_county_than_its_root_is_damaged(county: County) -> None:
    keys, root_key = county.keys, county.founding.root_key
    authority = county.log.certificate(county.founding.authority.certificate)
    chain = [authority, county.founding.device]
    assert not is_refused(by_hand(county, keys, chain, (CENTRE,)))
    assert is_refused(by_hand(county, keys, chain, (CENTRE,), county_id=b"x" * 16))
    named = issue(replace(authority.certificate, county_id=b"x" * 16), root_key)
    device = replace(
        county.founding.device.certificate, county_id=b"x" * 16, issuer=named.fingerprint
    )
    false = [named, issue(device, county.founding.authority.key)]
    assert is_refused(by_hand(county, keys, false, (CENTRE,), county_id=b"x" * 16))
    assert is_refused(by_hand(county, keys, false, (CENTRE,)))


def test_a_card_without_a_root_or_from_another_issuer_is_damaged(county: County) -> None:
    keys, authority = county.keys, county.founding.authority
    own = county.log.certificate(authority.certificate)
    chain = [own, county.founding.device]
    whole = by_hand(
        county, keys, chain, (CENTRE,), version=ROOT_CHAIN, roots=county.log.records[:2]
    )
    assert not is_refused(whole)
    for roots in ([], county.log.records[:1]):  # the second record certifies the authority
        assert is_refused(by_hand(county, keys, chain, (CENTRE,), version=ROOT_CHAIN, roots=roots))
    assert is_refused(by_hand(county, keys, chain[:1], (CENTRE,)))
    assert is_refused(by_hand(county, keys, [], (CENTRE,)))
    stray = issue(replace(own.certificate, issuer=b"x" * 32), county.founding.root_key)
    device = replace(county.founding.device.certificate, issuer=stray.fingerprint)
    assert is_refused(by_hand(county, keys, [stray, issue(device, authority.key)], (CENTRE,)))
