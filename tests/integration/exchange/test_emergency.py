"""The root keys' last word: a device ended from above all, and a new authority for the county."""

import pytest

from tests.integration.exchange.test_county_decisions import county_of, log_of, names, refused
from tests.integration.exchange.test_further_devices import join
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.ids import home_org_of


def device_of(home):
    with home.engine.connect() as connection:
        return own_facts.load(connection).device_id


def listed(home):
    return {f"{one.org_no}-{one.device_no & 0xFF}": one.state for one in home.exchange.enrol_list()}


def number_of(home, number):
    return next(
        one.device_id
        for one in home.exchange.enrol_list()
        if f"{one.org_no}-{one.device_no & 0xFF}" == number
    )


@pytest.fixture
def custodians(county, tmp_path):
    """Root keys 2 of 3, none of them on the centre's computer."""
    made = county.centre.exchange.root_rotate(tmp_path / "kits", keys=3, threshold=2)
    county.round_trip()
    return [(kit.file, kit.code) for kit in made.kits]


def test_the_root_ends_an_institute_and_what_its_authority_issues_later(
    county, custodians, new_home, enrolled, tmp_path
):
    """Group 36: enough root keys end a device and its authority; one key of three does not."""
    institute, centre = county.institute, county.centre
    thief = institute.copy_of(tmp_path / "thief")
    end = county_of(centre).root_revoke
    stolen = number_of(centre, "256-1")
    assert refused(end, stolen, "stolen", None, custodians[:1]) is Code.ROOT_SIGNERS_MISSING
    assert refused(end, stolen, "stolen", None, [custodians[0]] * 2) is Code.ROOT_SIGNERS_MISSING
    own = number_of(centre, "1-1")
    assert refused(end, own, "stolen", None, custodians[:2]) is Code.DEVICE_IS_OWN
    assert refused(county_of(institute).root_revoke, own, "stolen", None, []) is Code.NO_AUTHORITY
    end(stolen, "stolen", None, custodians[:2])
    assert listed(centre)["256-1"] == "stolen"
    assert refused(end, stolen, "stolen", None, custodians[1:]) is Code.DEVICE_ALREADY_ENDED
    late = new_home("late", "冒牌村站", "station", centre.clock)
    enrolled(thief, late, tmp_path / "work")
    late.add("volunteer", name="冒牌")
    thief.take(*late.export().values())
    centre.take(thief.export()[1])
    assert names(centre) == set()
    assert listed(centre)["257-1"] == "active"
    assert centre.exchange.rebuild().ok


def test_after_the_authority_was_stolen_another_computer_of_the_centre_takes_over(
    county, custodians, new_home, enrolled, tmp_path
):
    """Group 36: certificates and control records of a revoked authority after its end are void."""
    centre, institute, station = county.centre, county.institute, county.station
    second = new_home("second", centre.name, "centre", centre.clock)
    join(centre, centre, second, tmp_path / "join")
    station.add("volunteer", name="从前的")
    county.round_trip()
    second.take(institute.export()[1], centre.export()[1])
    thief = centre.copy_of(tmp_path / "thief")

    take_over = county_of(second).new_authority
    assert refused(take_over, "stolen", custodians[:1], None) is Code.ROOT_SIGNERS_MISSING
    take_over("stolen", custodians[1:], None)

    states = listed(second)
    assert (states["1-1"], states["1-2"]) == ("stolen", "active")
    files = second.export()
    forged = new_home("forged", "冒牌镇所", "institute", centre.clock)
    enrolled(thief, forged, tmp_path / "work")
    thief.add("volunteer_team", name="盗用的队", home=1)
    county_of(thief).issue_policy(["*.*.*.self"], "盗用的")
    from_thief = thief.export()
    institute.take(files[256])
    institute.take(from_thief[256])
    assert county_of(institute).policy().number == 1
    assert "512-1" not in listed(institute)
    station.add("volunteer", name="后来的")
    institute.take(*station.export().values())
    second.take(institute.export()[1])
    assert names(second) == {"从前的", "后来的"}
    late = new_home("late", "白石镇所", "institute", centre.clock)
    assert enrolled(second, late, tmp_path / "work2").org_no == 512
    assert county_of(second).issue_policy([], "新的").number == 2
    institute.take(second.export()[256])
    assert (county_of(institute).policy().label, listed(institute)["512-1"]) == ("新的", "active")
    for home in (second, institute):
        assert home.exchange.rebuild().ok
        assert home.exchange.check().ok
    assert log_of(second).height == log_of(institute).height


def test_what_the_thief_wrote_first_is_taken_back_when_the_roots_word_arrives(
    county, custodians, new_home, tmp_path
):
    """Group 36: both orders of the thief's records and the root's word end the same."""
    centre, institute = county.centre, county.institute
    second = new_home("second", centre.name, "centre", centre.clock)
    join(centre, centre, second, tmp_path / "join")
    county.round_trip()
    other = institute.copy_of(tmp_path / "other")
    thief = centre.copy_of(tmp_path / "thief")
    county_of(thief).issue_policy(["*.*.*.self"], "盗用的")
    from_thief = thief.export()[256]
    county_of(second).new_authority("stolen", custodians[:2], None)
    from_second = second.export()[256]
    institute.take(from_thief)
    assert county_of(institute).policy().number == 2
    institute.take(from_second)
    other.take(from_second)
    other.take(from_thief)
    for home in (institute, other):
        assert (county_of(home).policy().number, listed(home)["1-1"]) == (1, "stolen")
        assert home.exchange.check().ok
        home.add("volunteer", name="照常录入")
    assert log_of(institute).height == log_of(other).height == log_of(second).height


def test_a_lost_key_is_replaced_on_the_same_computer_which_gets_a_new_identity(
    county, new_home, enrolled, tmp_path
):
    """Group 36: root 1 of 1 in the store; the computer goes on under new keys, nothing is lost."""
    centre, institute = county.centre, county.institute
    county.station.add("volunteer", name="从前的")
    county.round_trip()
    team = centre.add("volunteer_team", name="县队")
    before = device_of(centre)
    county_of(centre).new_authority("retired", [], None)
    assert device_of(centre) != before
    assert listed(centre) == {
        "1-1": "retired",
        "1-2": "active",
        "256-1": "active",
        "257-1": "active",
    }
    centre.edit("volunteer_team", team, name="县队改名")
    county.station.add("volunteer", name="后来的")
    county.round_trip()
    assert names(centre) == {"从前的", "后来的"}
    assert home_org_of(team) == 1
    late = new_home("late", "白石镇所", "institute", centre.clock)
    assert enrolled(centre, late, tmp_path / "work").org_no == 512
    for home in county.homes:
        assert home.exchange.rebuild().ok
    assert institute.exchange.check().ok


def test_a_chain_that_a_key_thief_forked_is_cut_before_the_fork(
    county, custodians, new_home, enrolled, tmp_path
):
    """Group 36: the thief's record and the county's own have one number; the root cuts both.

    Whoever took the thief's first, the county's own first, or neither, ends with the same log.
    """
    centre, institute = county.centre, county.institute
    second = new_home("second", centre.name, "centre", centre.clock)
    join(centre, centre, second, tmp_path / "join")
    county.round_trip()
    deceived, late = (institute.copy_of(tmp_path / name) for name in ("deceived", "late"))
    last = county_of(centre).authority().records
    thief = centre.copy_of(tmp_path / "thief")
    county_of(thief).issue_policy(["*.*.*.self"], "盗用的")
    county_of(centre).issue_policy(["volunteer.contact.set.self"], "县里的")

    own, stolen = centre.export()[256], thief.export()[256]
    institute.take(own)
    deceived.take(stolen)
    for home, other in ((institute, stolen), (deceived, own)):
        (report,) = home.take(other).bundles
        assert (report.status, report.reason) == ("refused", Code.CONTROL_FORKED)
    assert county_of(deceived).policy().label == "盗用的"

    second.take(centre.export()[1])
    county_of(second).new_authority("stolen", custodians[:2], last)
    assert county_of(second).policy().number == 1, "the own one has to be issued anew"
    assert county_of(second).issue_policy(["volunteer.contact.set.self"], "又发").number == 2
    word = second.export()[256]
    for home in (institute, deceived, late):
        (report,) = home.take(word).bundles
        assert report.status != "refused"
        assert county_of(home).policy().label == "又发"
        assert listed(home)["1-1"] == "stolen"
        assert home.exchange.rebuild().ok
        assert home.exchange.check().ok
    assert len({log_of(home).height for home in (second, institute, deceived, late)}) == 1
    deceived.take(stolen)
    county_of(thief).issue_policy(["*.*.*.*"], "再盗用")
    deceived.take(thief.export()[256])
    assert county_of(deceived).policy().label == "又发"
    forged = new_home("forged", "白石镇所", "institute", centre.clock)
    enrolled(second, forged, tmp_path / "work")
    assert county_of(forged).policy().label == "又发"
