"""Where a new computer may belong: levels, blocks of numbers, and who gets an authority."""

from dataclasses import replace

import pytest

from wenming_desktop.adapters.sync.authority import Authority
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.enrolment import Approval, approve
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.org_tree import OrgAction, OrgRecord
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level

NOW = 1_700_000_000_000
CENTRE, INSTITUTE, SECOND = 1, 256, 512


@pytest.fixture
def ask(county, make_request):
    """Ask the centre, or another authority, to let a computer in."""

    def ask(org_no: int, level: Level, authority: Authority | None = None, **changes) -> Approval:
        below = changes.pop("below", None)
        request = make_request(DeviceKeys.generate(), level, **changes)
        by = authority or county.founding.authority
        return approve(request, county.log, by, org_no=org_no, now_ms=NOW, below=below)

    return ask


@pytest.fixture
def second(county, ask) -> Authority:
    """Let in a second institute with an authority of its own."""
    key = SigningKey.generate()
    approval = ask(SECOND, Level.TOWN_INSTITUTE, authority_public=key.public)
    keep(county, approval)
    return Authority(key, approval.authority.fingerprint)


def keep(county, approval: Approval) -> None:
    for record in approval.records:
        county.log.add(record)


def refusal(ask, *about, **changes) -> Code:
    with pytest.raises(WenmingError) as error:
        ask(*about, **changes)
    return error.value.code


def test_the_centre_lets_in_its_own_second_computer_and_an_institute_none_of_it(
    county, ask
) -> None:
    approval = ask(CENTRE, Level.COUNTY_CENTER, claimed_org=CENTRE)
    certificate = approval.device.certificate
    assert (certificate.org_path, certificate.device_no) == ((1,), 1 << 8 | 2)
    assert approval.authority is None
    about = (CENTRE, Level.COUNTY_CENTER, county.institute_authority)
    assert refusal(ask, *about, claimed_org=CENTRE) is Code.ENROLMENT_WRONG_LEVEL


@pytest.mark.parametrize(
    ("org_no", "level"),
    [
        (0, Level.VILLAGE_STATION),
        (CENTRE, Level.VILLAGE_STATION),
        (2, Level.COUNTY_CENTER),
        (INSTITUTE, Level.COUNTY_CENTER),
        (257, Level.TOWN_INSTITUTE),
        (CENTRE, Level.TOWN_INSTITUTE),
        (0, Level.TOWN_INSTITUTE),
        (768, Level.VILLAGE_STATION),
        (768, Level.PRACTICE_POINT),
        (768, Level.CITY_ROLLUP),
        (2, Level.CITY_ROLLUP),
        (0x10000, Level.TOWN_INSTITUTE),
    ],
)
def test_a_number_fits_the_level_of_its_unit(ask, org_no: int, level: Level) -> None:
    assert refusal(ask, org_no, level, claimed_org=org_no) is Code.ENROLMENT_WRONG_LEVEL


@pytest.mark.parametrize("level", [Level.VILLAGE_STATION, Level.PRACTICE_POINT])
def test_an_institute_gives_numbers_of_its_own_block_only(county, ask, level: Level) -> None:
    for org_no in (257, 511):
        approval = ask(org_no, level, county.institute_authority)
        assert approval.device.certificate.org_path == (1, 256, org_no)
    for org_no in (2, 255, 513):
        about = (org_no, level, county.institute_authority)
        assert refusal(ask, *about) is Code.ENROLMENT_WRONG_LEVEL
    assert ask(2, level).device.certificate.org_path == (1, 2)


def test_a_station_that_was_moved_gets_its_next_computer_from_its_new_institute(
    county, ask, second
) -> None:
    keep(county, ask(257, Level.VILLAGE_STATION, county.institute_authority))
    keep(county, ask(258, Level.VILLAGE_STATION, county.institute_authority))
    about = (257, Level.VILLAGE_STATION, second)
    assert refusal(ask, *about, claimed_org=257) is Code.ENROLMENT_WRONG_LEVEL
    move(county, 257, (1, SECOND, 257))
    path = ask(*about, claimed_org=257).device.certificate.org_path
    assert path == (1, SECOND, 257)
    # of its former institute's numbers it gives no others
    assert refusal(ask, 258, *about[1:], claimed_org=258) is Code.ENROLMENT_WRONG_LEVEL
    assert refusal(ask, 259, *about[1:]) is Code.ENROLMENT_WRONG_LEVEL


def move(county, org_no: int, path: tuple[int, ...]) -> None:
    authority, log = county.founding.authority, county.log
    record = OrgRecord(OrgAction.MOVE, org_no, log.height + 1, path, "")
    control = log.next_control(authority.certificate, ControlKind.ORG, record.encode(), NOW)
    assert log.add(sign_control(control, authority.key).record.encoded)
    assert log.org_path(org_no) == path


def test_only_an_institute_gets_an_authority_whatever_is_asked_for(county, ask) -> None:
    public = SigningKey.generate().public
    for level in (Level.VILLAGE_STATION, Level.PRACTICE_POINT):
        assert ask(2, level, authority_public=public).authority is None
        by = county.institute_authority
        assert ask(257, level, by, authority_public=public).authority is None
    claimed = {"claimed_org": CENTRE, "authority_public": public}
    assert ask(CENTRE, Level.COUNTY_CENTER, **claimed).authority is None
    made = ask(SECOND, Level.TOWN_INSTITUTE, authority_public=public).authority
    assert made.certificate.sign_public == public
    assert ask(SECOND, Level.TOWN_INSTITUTE).authority is None


def test_an_institute_has_one_authority_until_its_computer_is_replaced(county, ask) -> None:
    public = SigningKey.generate().public
    again = {"claimed_org": INSTITUTE, "authority_public": public}
    about = (INSTITUTE, Level.TOWN_INSTITUTE)
    assert ask(*about, **again).authority is None
    assert ask(*about, **again, replaces=b"e" * 16).authority is None
    first = county.institute.device.certificate.device_id
    assert ask(*about, **again, replaces=first).authority is not None


def test_a_unit_is_placed_below_the_card_it_came_with(county, ask) -> None:
    keep(county, ask(257, Level.VILLAGE_STATION, county.institute_authority))
    by = county.institute_authority
    placed = ask(258, Level.PRACTICE_POINT, by, parent_org=257).device.certificate
    assert placed.org_path == (1, 256, 257, 258)
    placed = ask(258, Level.PRACTICE_POINT, by, parent_org=257, below=256).device.certificate
    assert placed.org_path == (1, 256, 258)
    assert ask(258, Level.PRACTICE_POINT, by).device.certificate.org_path == (1, 256, 258)


@pytest.mark.usefixtures("second")
@pytest.mark.parametrize("parent", [1, 512])
def test_a_card_of_another_units_computers_is_refused(county, ask, parent: int) -> None:
    about = (257, Level.VILLAGE_STATION, county.institute_authority)
    assert refusal(ask, *about, parent_org=parent) is Code.ENROLMENT_WRONG_PARENT
    assert refusal(ask, *about, county_id=b"o" * 16) is Code.ENROLMENT_WRONG_PARENT
    assert ask(*about, county_id=county.log.county_id, parent_org=256).device


def test_a_stranger_lets_nobody_in(county, ask) -> None:
    stranger = replace(county.founding.authority, certificate=b"x" * 32)
    about = (257, Level.VILLAGE_STATION, stranger)
    assert refusal(ask, *about) is Code.CERTIFICATE_REFUSED


def test_approving_adds_only_its_own_records(ask) -> None:
    public = SigningKey.generate().public
    assert len(ask(2, Level.VILLAGE_STATION).records) == 1
    assert len(ask(SECOND, Level.TOWN_INSTITUTE, authority_public=public).records) == 2
