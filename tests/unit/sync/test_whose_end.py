"""Groups 35, 36, 37: who ends a computer, who ends an authority, and which word is the last."""

from tests.unit.sync.conftest import NOW, County
from tests.unit.sync.test_revocations import FEED, SEGMENT, ended
from wenming_desktop.adapters.sync.authority import (
    Authority,
    authority_certificate,
    device_certificate,
    record_certificate,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import NO_HASH
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.revocations import NOTHING, Reason, Revocation
from wenming_desktop.domain.org_units import Level


def second_authority(county: County) -> tuple[Authority, DeviceKeys]:
    """Give the institute another authority, on another computer."""
    key, holder = SigningKey.generate(), DeviceKeys.generate()
    draft = authority_certificate(county.log, (1, 256), key.public, holder, "柳溪镇所", NOW)
    issued = record_certificate(county.log, county.founding.authority, draft, NOW)
    return Authority(key, issued.fingerprint), holder


def test_a_feed_that_is_not_named_is_believed_from_nothing_on() -> None:
    one = Revocation(b"d" * 16, Reason.STOLEN, ((FEED, 3, SEGMENT), (b"g" * 16, 1, SEGMENT)))
    assert one.cutoff(b"g" * 16) == (1, SEGMENT)
    assert one.cutoff(b"h" * 16) == NOTHING == (0, NO_HASH)


def test_a_computer_of_two_units_goes_by_its_lowest_number_that_counts(county: County) -> None:
    log, keys = county.log, DeviceKeys.generate()
    publics = keys.signing.public, keys.exchange.public
    numbers = (512 << 8 | 1, 258 << 8 | 1, 257 << 8 | 1)
    authority, holder = second_authority(county)
    before = log.heads.get(authority.certificate, 0)
    for number, issuer in zip(
        numbers, (county.founding.authority, county.founding.authority, authority), strict=True
    ):
        org_no = number >> 8
        path = (1, org_no) if org_no == 512 else (1, 256, org_no)
        draft = device_certificate(log, path, number, publics, "两处", NOW)
        record_certificate(log, issuer, draft, NOW)

    def number_of(log: ControlLog, device_no: int = 0) -> int | None:
        found = log.revocations.certificate_of(keys.device_id, device_no)
        return found.certificate.device_no if found else None

    assert number_of(log) == numbers[2]
    for number in numbers:
        assert number_of(log, number) == number
    assert number_of(log, 999 << 8 | 1) is None
    log.add(ended(log, county.founding.authority, holder.device_id, 0, last_record=before))
    assert number_of(log) == numbers[1]
    assert number_of(log, numbers[2]) == numbers[2]
    assert log.revocations.cutoff(keys.device_id, FEED, numbers[2]) == NOTHING
    assert log.revocations.cutoff(keys.device_id, FEED) is None
    # of two, too
    two = ControlLog.of(log.records[:-2])
    assert len(two.revocations.devices[keys.device_id]) == 2
    assert number_of(two) == numbers[1]


def test_an_authority_is_ended_from_above_and_not_by_its_like(county: County) -> None:
    log, chain = county.log, county.institute_authority.certificate
    like, _ = second_authority(county)
    institute = county.institute_keys.device_id
    station = county.admit(Level.VILLAGE_STATION, 257).device.fingerprint
    log.add(ended(log, like, institute, 1, last_record=0))
    assert log.revocations.of_device(institute) is not None  # of its computer it is believed
    assert log.revocations.last_record(chain) is None
    assert not log.revocations.is_void(station)
    log.add(ended(log, county.founding.authority, institute, 1, last_record=0))
    assert log.revocations.last_record(chain) == 0
    assert log.revocations.is_void(station)


def test_a_later_decision_that_says_nothing_of_the_authority_leaves_it_ended(
    county: County,
) -> None:
    log, chain = county.log, county.institute_authority.certificate
    institute, centre = county.institute_keys.device_id, county.founding.authority
    log.add(ended(log, centre, institute, 1))
    assert log.revocations.last_record(chain) is None
    log.add(ended(log, centre, institute, 1, last_record=2))
    log.add(ended(log, centre, institute, 4))
    assert log.revocations.last_record(chain) == 2
    assert log.revocations.cutoff(institute, FEED) == (4, SEGMENT)
    assert log.revocations.is_void_record(chain, 3)
    assert not log.revocations.is_void_record(chain, 2)


def test_an_authority_beside_ends_nobody(county: County) -> None:
    log, chain = county.log, county.institute_authority.certificate
    key, holder = SigningKey.generate(), DeviceKeys.generate()
    draft = authority_certificate(log, (1, 512), key.public, holder, "白石镇所", NOW)
    issued = record_certificate(log, county.founding.authority, draft, NOW)
    beside = Authority(key, issued.fingerprint)
    station = county.admit(Level.VILLAGE_STATION, 257).device.certificate
    for device in (county.institute_keys.device_id, station.device_id):
        log.add(ended(log, beside, device, 1, last_record=0))
        assert log.revocations.of_device(device) is None
        assert log.revocations.knows(device)
    assert log.revocations.last_record(chain) is None
    assert log.revocations.knows(station.device_id)
    assert not log.revocations.knows(b"n" * 16)
