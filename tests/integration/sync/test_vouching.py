"""Senders whose certificate no record here brought: known by their papers, or not at all."""

from dataclasses import replace

import pytest

from tests.integration.sync.conftest import NOW, Computer
from tests.integration.sync.test_bundle_attacks import Forge
from wenming_desktop.adapters.sync.authority import device_certificate
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.certificates import issue
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.revocations import Reason, Revocation
from wenming_desktop.adapters.sync.welcome import introduction_frames
from wenming_desktop.domain.errors import Code, WenmingError


@pytest.fixture
def path(tmp_path):
    return tmp_path / "forged.wmb"


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


def test_a_second_certificate_for_a_number_that_is_given_is_believed_of_no_papers(
    county, path
) -> None:
    """Group 61: two computers of one number would write into each other's rows."""
    number = county.station.issued.certificate.device_no
    keys = DeviceKeys.generate()
    publics = keys.signing.public, keys.exchange.public
    draft = device_certificate(county.log, (1, 256, 257), number, publics, "又一台", NOW)
    draft = replace(draft, issuer=county.authority.certificate)
    twin = Computer(keys, issue(draft, county.authority.key))
    papers = introduction_frames(twin.issued, (), county.log.issuers_of(twin.issued))
    listed = [(one.entry.type, one.read()) for one in papers]
    file = Forge(county, twin, [county.centre]).bundle(path, listed=listed)
    with pytest.raises(WenmingError) as caught:
        open_bundle(file, county.centre.keys, county.log)
    assert caught.value.code is Code.BUNDLE_UNKNOWN_SENDER
    before = ControlLog.of(county.log.records[:1])
    assert before.device_by_no(number) is None
    assert open_bundle(file, county.centre.keys, before).sender.record == twin.issued.record


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
