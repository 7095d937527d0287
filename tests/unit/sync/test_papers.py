"""Groups 31, 37, 46, 61: by which certificate a bundle's sender is known, and by which not."""

from dataclasses import replace

import pytest

from tests.unit.sync.conftest import NOW, County
from tests.unit.sync.test_revocations import ended
from wenming_desktop.adapters.sync.authority import (
    Authority,
    authority_certificate,
    device_certificate,
    record_certificate,
)
from wenming_desktop.adapters.sync.certificates import (
    Certificate,
    CertificateKind,
    IssuedCertificate,
    issue,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.vouching import sender_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

KEYS = DeviceKeys.generate()


def draft_of(log: ControlLog, org_no: int = 258, keys: DeviceKeys = KEYS) -> Certificate:
    publics = keys.signing.public, keys.exchange.public
    path = (1, org_no) if org_no % 256 == 0 else (1, org_no // 256 * 256, org_no)
    return device_certificate(log, path, org_no << 8 | 1, publics, "竹园村实践站", NOW)


def signed_by(authority: Authority, draft: Certificate) -> IssuedCertificate:
    return issue(replace(draft, issuer=authority.certificate), authority.key)


def stranger(log: ControlLog, carried: list[IssuedCertificate]) -> str:
    """Return how a sender is named who is not believed."""
    with pytest.raises(WenmingError) as refusal:
        sender_of(KEYS.device_id, log, carried)
    assert refusal.value.code is Code.BUNDLE_UNKNOWN_SENDER
    name = refusal.value.facts["sender"]
    assert isinstance(name, str)
    return name


def test_a_computer_of_two_units_is_known_by_the_certificate_it_writes_by(county: County) -> None:
    log, centre = county.log, county.founding.authority
    second = record_certificate(log, centre, draft_of(log, 512), NOW)
    first = record_certificate(log, centre, draft_of(log, 256 + 2), NOW)
    assert sender_of(KEYS.device_id, log, []) == first  # the one with the lowest number
    assert sender_of(KEYS.device_id, log, [second]) == second
    assert sender_of(KEYS.device_id, log, [first]) == first
    assert sender_of(KEYS.device_id, log, [first, second]) == second  # its own one comes last
    assert sender_of(KEYS.device_id, log, [second, county.founding.device]) == second
    unheard = signed_by(centre, draft_of(log, 768))
    assert sender_of(KEYS.device_id, log, [unheard]) == first  # no record brought it
    other = signed_by(centre, replace(draft_of(log, 512), label="又一台"))
    assert sender_of(KEYS.device_id, log, [other]) == first  # not what the record brought


def test_who_is_not_known_at_all_is_named_by_the_last_paper_and_a_short_number(
    county: County,
) -> None:
    short = KEYS.device_id[:4].hex()
    assert stranger(county.log, []) == short
    forged = signed_by(county.institute_authority, draft_of(county.log))
    forged = issue(forged.certificate, SigningKey.generate())
    assert stranger(county.log, [county.founding.device, forged]) == f"竹园村实践站 {short}"
    nameless = issue(replace(forged.certificate, label=""), SigningKey.generate())
    assert stranger(county.log, [nameless]) == short
    assert stranger(ControlLog(), [forged]).endswith(short)  # a store that knows no county


def test_papers_lead_over_issuers_that_are_known_here_or_carried(county: County) -> None:
    log, institute = county.log, county.institute_authority
    paper = signed_by(institute, draft_of(log))
    assert sender_of(KEYS.device_id, log, [paper]) == paper
    root_only = ControlLog.of(log.records[:1])
    both = [log.certificate(one) for one in (county.founding.authority.certificate,)]
    issuer = log.certificate(institute.certificate)
    assert sender_of(KEYS.device_id, root_only, [*both, issuer, paper]) == paper
    for missing in ([issuer, paper], [*both, paper], [paper]):
        stranger(root_only, missing)


def test_the_papers_of_an_authority_that_was_cut_off_are_worth_nothing(county: County) -> None:
    """Group 46: whether a paper was made before that cannot be told."""
    log, chain = county.log, county.institute_authority.certificate
    paper = signed_by(county.institute_authority, draft_of(log))
    holder = county.institute_keys.device_id
    log.add(ended(log, county.founding.authority, holder, 1))
    assert sender_of(KEYS.device_id, log, [paper]) == paper  # its computer, not its authority
    last = log.heads.get(chain, 0)
    log.add(ended(log, county.founding.authority, holder, 1, last_record=last))
    assert not log.revocations.is_void(chain)
    stranger(log, [paper])


def test_the_papers_of_an_authority_that_never_counted_are_worth_nothing(county: County) -> None:
    """Group 46: the authority that made it was itself made by one that was cut off."""
    log, centre = county.log, county.founding.authority
    before = log.heads[centre.certificate]
    key, holder = SigningKey.generate(), DeviceKeys.generate()
    draft = authority_certificate(log, (1, 512), key.public, holder, "白石镇实践所", NOW)
    late = record_certificate(log, centre, draft, NOW)
    paper = signed_by(Authority(key, late.fingerprint), draft_of(log, 513))
    assert sender_of(KEYS.device_id, log, [paper]) == paper
    root = Authority(county.founding.root_key, bytes(32))
    log.add(ended(log, root, county.keys.device_id, 1, last_record=before))
    assert log.revocations.is_void(late.fingerprint)
    assert log.revocations.last_record(late.fingerprint) is None
    stranger(log, [paper])


def test_an_authority_on_a_computer_that_is_known_is_not_taken_from_papers(county: County) -> None:
    """The record that makes it one is missing here, and nobody can tell whether it still is."""
    log, key = county.log, SigningKey.generate()
    station = county.admit(Level.VILLAGE_STATION, 257).device.certificate
    for holder, is_believed in ((DeviceKeys.generate(), True), (station, False)):
        draft = authority_certificate(log, (1, 256), key.public, holder, "柳溪镇实践所", NOW)
        issuer = signed_by(county.founding.authority, draft)
        paper = signed_by(Authority(key, issuer.fingerprint), draft_of(log))
        if is_believed:
            assert sender_of(KEYS.device_id, log, [issuer, paper]) == paper
        else:
            stranger(log, [issuer, paper])


def test_only_the_paper_of_a_computer_makes_a_sender(county: County) -> None:
    log = county.log
    draft = authority_certificate(
        log, (1, 512), SigningKey.generate().public, KEYS, "白石镇实践所", NOW
    )
    authority = signed_by(county.founding.authority, draft)
    assert authority.certificate.kind is CertificateKind.CA
    stranger(log, [authority])


def test_thousands_of_papers_that_name_each_other_are_refused_like_one(county: County) -> None:
    """A stick must not break the program by the depth of what lies on it."""
    log, key = county.log, SigningKey.generate()
    draft = replace(
        authority_certificate(log, (1, 256), key.public, DeviceKeys.generate(), "所", NOW),
        issuer=b"x" * 32,
    )
    chain = [issue(draft, key)]
    for _ in range(1500):
        chain.append(issue(replace(draft, issuer=chain[-1].fingerprint), key))
    paper = signed_by(Authority(key, chain[-1].fingerprint), draft_of(log))
    stranger(log, [*chain, paper])


def test_neither_a_number_that_is_given_nor_a_computer_that_was_ended_has_papers(
    county: County,
) -> None:
    log, institute = county.log, county.institute_authority
    station = county.admit(Level.VILLAGE_STATION, 257).device.certificate
    paper = signed_by(institute, draft_of(log, 257))
    assert paper.certificate.device_no == station.device_no
    stranger(log, [paper])
    paper = signed_by(institute, draft_of(log))
    assert sender_of(KEYS.device_id, log, [paper]) == paper
    log.add(ended(log, county.founding.authority, KEYS.device_id, 0))
    stranger(log, [paper])
