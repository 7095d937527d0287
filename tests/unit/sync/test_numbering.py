"""Numbers of units and computers: the next one, by whom, and how many a restore skips."""

from dataclasses import dataclass, field
from types import SimpleNamespace

import pytest

from wenming_desktop.adapters.sync.certificates import CertificateKind
from wenming_desktop.adapters.sync.numbering import certifier, next_device_no, next_org_no
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

STATION = 257
PATHS = {1: (1,), 256: (1, 256), 257: (1, 256, 257), 258: (1, 256, 258), 700: (1, 700)}


def device(issuer: bytes) -> SimpleNamespace:
    return SimpleNamespace(certificate=SimpleNamespace(issuer=issuer))


def authority(unit: int, fingerprint: bytes) -> SimpleNamespace:
    certificate = SimpleNamespace(kind=CertificateKind.CA, org_no=unit)
    return SimpleNamespace(certificate=certificate, fingerprint=fingerprint)


@dataclass
class Log:
    """What numbering asks of a control log, made up."""

    device_nos: list[int] = field(default_factory=list)
    org_nos: list[int] = field(default_factory=lambda: [1, 256, 257])
    devices: dict[int, list[SimpleNamespace]] = field(default_factory=dict)
    certificates: dict[bytes, SimpleNamespace] = field(default_factory=dict)
    present: dict[int, SimpleNamespace] = field(default_factory=dict)
    ended: dict[bytes, int] = field(default_factory=dict)
    void: set[bytes] = field(default_factory=set)

    @property
    def revocations(self) -> SimpleNamespace:
        return SimpleNamespace(last_record=self.ended.get, is_void=lambda one: one in self.void)

    def org_path(self, org_no: int) -> tuple[int, ...]:
        return PATHS.get(org_no, (1, 256, org_no) if org_no > 256 else (1, org_no))

    def devices_of(self, org_no: int) -> list[SimpleNamespace]:
        return self.devices.get(org_no, [])

    def authority_of(self, org_no: int) -> SimpleNamespace | None:
        return self.present.get(org_no)


def after_a_restore(unit: int = 256, **changes: object) -> Log:
    """Return a log in which a unit's authority is another one than it was."""
    former, present = authority(unit, b"former"), authority(unit, b"present")
    log = Log(certificates={b"former": former, b"present": present}, present={unit: present})
    for name, value in changes.items():
        setattr(log, name, value)
    return log


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], 1),
        ([STATION << 8 | 1], 2),
        ([STATION << 8 | 7, STATION << 8 | 3], 8),
        ([258 << 8 | 9, 256 << 8 | 4], 1),  # of other units
        ([STATION << 8 | 254], 255),
    ],
)
def test_a_unit_numbers_its_computers_upwards_and_gives_none_twice(
    given: list[int], expected: int
) -> None:
    assert next_device_no(Log(given), STATION) == STATION << 8 | expected


def test_the_last_number_of_a_unit_is_255() -> None:
    with pytest.raises(WenmingError) as refused:
        next_device_no(Log([STATION << 8 | 255]), STATION)
    assert refused.value.code is Code.ENROLMENT_NUMBER_TAKEN
    assert refused.value.facts["number"] == STATION << 8 | 255


@pytest.mark.parametrize(("used", "expected"), [(1, 10), (246, 255), (247, 248), (254, 255)])
def test_after_a_restore_eight_numbers_are_skipped_while_there_are_as_many(
    used: int, expected: int
) -> None:
    log = after_a_restore(device_nos=[STATION << 8 | used])
    assert next_device_no(log, STATION) == STATION << 8 | expected


def test_whoever_certified_the_unit_decides_whether_numbers_are_skipped() -> None:
    # a new authority of the unit itself gives its own computers no numbers: that above does
    assert next_device_no(after_a_restore(unit=STATION), STATION) == STATION << 8 | 1
    assert next_device_no(after_a_restore(unit=1), 256) == 256 << 8 | 9
    assert next_device_no(after_a_restore(unit=256), 256) == 256 << 8 | 1


@pytest.mark.parametrize(
    "changes",
    [
        {"devices": {STATION: [device(b"former"), device(b"present")]}},  # it gave one already
        {"ended": {b"former": 3}},  # it is known what the former one gave
        {"ended": {b"former": 0}},
        {"void": {b"former"}},
        {"certificates": {b"present": authority(256, b"present")}},  # there was no other
        {"certificates": {b"else": authority(512, b"else")}},
        {"present": {}},
    ],
)
def test_nothing_is_skipped_where_no_number_can_be_lost(changes: dict[str, object]) -> None:
    assert next_device_no(after_a_restore(**changes), STATION) == STATION << 8 | 1


def test_what_a_former_authority_gave_is_no_word_of_the_present_one() -> None:
    log = after_a_restore(devices={STATION: [device(b"former")]})
    assert next_device_no(log, STATION) == STATION << 8 | 9


def test_a_certificate_of_a_computer_is_no_former_authority() -> None:
    log = after_a_restore()
    log.certificates[b"former"].certificate.kind = CertificateKind.DEVICE
    assert next_device_no(log, STATION) == STATION << 8 | 1


@pytest.mark.parametrize(
    ("orgs", "expected"),
    [([], 256), ([1], 256), ([1, 256], 512), ([1, 256, 257, 770], 1024), ([1, 255], 256)],
)
def test_a_new_institute_begins_the_block_after_the_last(orgs: list[int], expected: int) -> None:
    assert next_org_no(Log(org_nos=orgs), 1, Level.TOWN_INSTITUTE) == expected


@pytest.mark.parametrize(
    ("parent", "orgs", "expected"),
    [
        (256, [1, 256], 257),
        (256, [1, 256, 260, 512, 513], 261),
        (300, [1, 256, 300], 301),  # below a station: numbers of its institute's block
        (1, [1, 256, 257], 2),
        (1, [1, 2, 9, 256], 10),
        (512, [1, 256, 257], 513),  # an institute whose own number is not in the log yet
        (1, [], 2),
    ],
)
def test_a_new_station_has_the_next_number_of_its_block(
    parent: int, orgs: list[int], expected: int
) -> None:
    assert next_org_no(Log(org_nos=orgs), parent, Level.VILLAGE_STATION) == expected


def test_new_stations_skip_numbers_after_a_restore_until_one_was_given() -> None:
    log = after_a_restore(org_nos=[1, 256, 257], devices={257: [device(b"former")]})
    assert next_org_no(log, 256, Level.VILLAGE_STATION) == 258 + 8
    log.devices[266], log.org_nos = [device(b"present")], [1, 256, 257, 266]
    assert next_org_no(log, 256, Level.VILLAGE_STATION) == 267


@pytest.mark.parametrize(
    ("path", "unit"),
    [
        ((), 0),
        ((1,), 1),
        ((1, 256), 256),
        ((1, 256, 257), 256),
        ((1, 257), 1),
        ((1, 300, 301), 1),
        ((1, 512, 256), 256),  # merged below another institute: its own goes on
        ((1, 511), 1),
    ],
)
def test_the_nearest_institute_certifies_and_without_one_the_centre(
    path: tuple[int, ...], unit: int
) -> None:
    assert certifier(path) == unit


def test_the_number_of_units_is_no_reason_to_look_at_a_foreign_block() -> None:
    log = after_a_restore(unit=256, org_nos=[1, 256, 257, 512, 513])
    log.devices = {513: [device(b"present")]}  # in another block: says nothing of this one
    assert next_org_no(log, 256, Level.VILLAGE_STATION) == 258 + 8
