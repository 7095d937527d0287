"""Groups 35, 36: a device ends at a place of its feeds, the same place everywhere."""

import itertools
from uuid import UUID

import pytest

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.revocations import Reason, Revocation
from wenming_desktop.adapters.sync.revoking import Revoker, cutoffs_of, own_authority
from wenming_desktop.domain.errors import Code, WenmingError


def device_of(home):
    with home.engine.connect() as connection:
        return UUID(bytes=own_facts.load(connection).device_id)


def listed(home, device_id):
    return next(one for one in home.exchange.enrol_list() if one.device_id == device_id)


def revoke(home, other, reason, since=None):
    device_id = device_of(other)
    home.exchange.enrol_revoke(device_id, reason, since)
    return listed(home, device_id)


def refused(action, *args):
    with pytest.raises(WenmingError) as caught:
        action(*args)
    return caught.value.code


def names(home):
    return {row["name"] for row in home.rows("volunteer").values()}


def test_35_what_arrived_before_a_theft_stays_for_ever_and_nothing_after_it_counts(two_stations):
    """Group 35: what arrived before a theft stays for ever and nothing after it counts."""
    thief, other = two_stations.stations
    thief.add("volunteer", name="失窃前")
    two_stations.round_trip()
    thief.add("volunteer", name="失窃后")
    assert revoke(two_stations.institute, thief, "stolen").state == "stolen"
    report = two_stations.carry(thief, two_stations.institute)
    assert [(one.status, one.reason) for one in report.bundles] == [("held", "after_cutoff")]
    assert listed(two_stations.institute, device_of(thief)).held_operations > 0
    two_stations.round_trip()
    for home in (two_stations.institute, two_stations.centre):
        assert names(home) == {"失窃前"}
        assert listed(home, device_of(thief)).state == "stolen"
        assert home.exchange.rebuild().ok
        assert home.exchange.check().ok
    assert listed(other, device_of(thief)).state == "stolen"


def test_35_a_device_that_was_revoked_gets_no_further_bundles(two_stations):
    """Group 35: a device that was revoked gets no further bundles."""
    thief, _ = two_stations.stations
    two_stations.round_trip()
    revoke(two_stations.institute, thief, "stolen")
    two_stations.centre.add("volunteer_team", name="全县队")
    two_stations.carry(two_stations.centre, two_stations.institute)
    written = two_stations.institute.export()
    assert thief.identity().org_no not in written
    recipients = {
        name
        for file in written.values()
        for name in two_stations.institute.exchange.inspect(file).to
    }
    assert "柳树村1站" not in recipients


@pytest.mark.parametrize("order", list(itertools.permutations(range(4))))
def test_35_any_order_of_segments_and_revocation_ends_the_same(order, tmp_path, base):
    """Group 35: three bundles of the thief and the one with the revocation, to the centre."""
    centre = base.centre.copy_of(tmp_path / "centre")
    for position in order:
        centre.take(base.files[position])
    assert centre.digest() == base.digest
    assert names(centre) == {"第一"}
    assert centre.exchange.rebuild().ok


@pytest.fixture(scope="module")
def base(tmp_path_factory, module_county):
    """A centre, three relayed bundles, and one with a cutoff below what they bring."""
    county = module_county(tmp_path_factory.mktemp("order"))
    station, institute = county.station, county.institute
    county.round_trip()
    files = []
    for text in ("第一", "第二", "第三"):
        station.add("volunteer", name=text)
        county.carry(station, institute)
        files.append(institute.export()[1])
        institute.clock.forward(days=1)
    since = (institute.clock().date()).fromordinal(institute.clock().date().toordinal() - 2)
    revoke(institute, station, "stolen", since)
    assert names(institute) == {"第一"}
    files.append(institute.export()[1])
    county.files, county.digest = files, institute.digest()
    return county


def test_35_a_cutoff_below_what_was_applied_makes_a_node_rebuild(county):
    """Group 35: a cutoff below what was applied makes a node rebuild."""
    station, institute, centre = county.station, county.institute, county.centre
    person = station.add("volunteer", name="甲", phone="1")
    county.round_trip()
    institute.clock.forward(days=2)
    today = institute.clock().date()
    station.edit("volunteer", person, phone="666")
    forged = station.add("volunteer", name="假")
    county.round_trip()
    mine = institute.add("volunteer_team", name="未封存的队")
    revoke(institute, station, "stolen", today)
    assert institute.row("volunteer", person)["phone"] == "1"
    assert institute.row("volunteer", forged) is None
    assert institute.row("volunteer_team", mine)["name"] == "未封存的队"
    assert centre.row("volunteer", person)["phone"] == "666"
    county.carry(institute, centre)
    assert centre.row("volunteer", person)["phone"] == "1"
    assert centre.row("volunteer", forged) is None
    assert centre.digest() == institute.digest()
    for home in (institute, centre):
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok


def test_35_what_a_retired_device_brings_late_is_offered_and_can_be_taken_in(county):
    """Group 35: what a retired device brings late is offered and can be taken in."""
    station, institute, centre = county.station, county.institute, county.centre
    county.round_trip()
    station.add("volunteer", name="抽屉里的")
    assert revoke(institute, station, "retired").state == "retired"
    county.carry(station, institute)
    assert names(institute) == set()
    assert listed(institute, device_of(station)).held_operations > 0
    assert revoke(institute, station, "retired").held_operations == 0
    assert names(institute) == {"抽屉里的"}
    county.carry(institute, centre)
    assert names(centre) == {"抽屉里的"}
    assert centre.digest() == institute.digest()
    assert refused(revoke, institute, station, "retired") is Code.DEVICE_ALREADY_ENDED


def test_35_only_the_authority_above_may_end_a_device(two_stations):
    """Group 35: only the authority above may end a device."""
    one, other = two_stations.stations
    two_stations.round_trip()
    assert refused(revoke, one, other, "stolen") is Code.NO_AUTHORITY
    assert refused(revoke, two_stations.institute, two_stations.centre, "stolen") is (
        Code.DEVICE_NOT_BELOW
    )
    assert refused(revoke, two_stations.institute, two_stations.institute, "stolen") is (
        Code.DEVICE_IS_OWN
    )
    unknown = two_stations.institute.exchange.enrol_revoke
    assert refused(unknown, UUID(int=0), "stolen") is Code.DEVICE_UNKNOWN
    assert all(one.state == "active" for one in two_stations.institute.exchange.enrol_list())


def test_35_a_device_that_hears_of_its_theft_keeps_its_rows_and_writes_no_more(county):
    """Group 35: a device that hears of its theft keeps its rows and writes no more."""
    station = county.station
    station.add("volunteer", name="本机的")
    revoke(county.institute, station, "stolen")
    with county.institute.engine.connect() as connection:
        told = own_facts.control_log(connection)
    with station.engine.begin() as connection:
        known = own_facts.control_log(connection)
        already = len(known.records)
        for record in told.records:
            known.add(record)
        own_facts.add_control(connection, known, already)
    assert refused(station.export) is Code.DEVICE_REVOKED
    assert names(station) == {"本机的"}
    assert station.exchange.rebuild().ok


def test_35_of_two_branches_the_one_that_leads_to_the_cutoff_counts(county, tmp_path):
    """Group 35: of two branches the one that leads to the cutoff counts."""
    station, institute, centre = county.station, county.institute, county.centre
    station.add("volunteer", name="共同的")
    county.round_trip()
    thief = station.copy_of(tmp_path / "thief")
    station.add("volunteer", name="真的")
    county.carry(station, institute)
    (genuine,) = (file for number, file in institute.export().items() if number == 1)
    thief.add("volunteer", name="假的")
    (forged,) = thief.export().values()
    centre.take(forged)
    assert names(centre) == {"共同的", "假的"}
    centre.take(genuine)
    assert names(centre) == {"共同的", "假的"}
    revoke(institute, station, "stolen")
    county.carry(institute, centre)
    assert names(institute) == {"共同的", "真的"}
    assert names(centre) == {"共同的", "真的"}
    assert centre.digest() == institute.digest()
    assert centre.exchange.check().ok


def test_36_a_stolen_institute_lets_nobody_in_any_more(county, new_home, enrolled, tmp_path):
    """Group 36: a stolen institute lets nobody in any more."""
    institute, centre = county.institute, county.centre
    county.round_trip()
    thief = institute.copy_of(tmp_path / "thief")
    revoke(centre, institute, "stolen")
    late = new_home("late", "冒牌村站", "station", centre.clock)
    enrolled(thief, late, tmp_path / "work")
    late.add("volunteer", name="冒牌")
    thief.take(*late.export().values())
    for file in thief.export().values():
        centre.take(file)
    assert names(centre) == set()
    assert device_of(late) not in {one.device_id for one in centre.exchange.enrol_list()}
    assert listed(centre, device_of(county.station)).state == "active"
    assert centre.exchange.check().ok


def test_36_what_a_stolen_authority_signed_after_its_end_is_taken_back(
    county, new_home, enrolled, tmp_path
):
    """Group 36: the void certificate came first, and its rows with it; both orders end the same."""
    institute, centre = county.institute, county.centre
    county.round_trip()
    with centre.engine.connect() as connection:
        before = own_facts.control_log(connection)
    first = centre.copy_of(tmp_path / "first")
    late = new_home("late", "冒牌村站", "station", centre.clock)
    enrolled(institute, late, tmp_path / "work")
    late.add("volunteer", name="冒牌")
    institute.take(*late.export().values())
    (file,) = (one for number, one in institute.export().items() if number == 1)

    centre.take(file)
    assert names(centre) == {"冒牌"}
    end_authority(centre, institute, before)
    end_authority(first, institute, before)
    first.take(file)

    assert names(centre) == names(first) == set()
    assert centre.digest() == first.digest()
    for home in (centre, first):
        assert device_of(late) not in {one.device_id for one in home.exchange.enrol_list()}
        assert home.exchange.check().ok


def end_authority(home, other, log_then):
    """Revoke a device and its authority as of the records that ``log_then`` knew."""
    authority = log_then.authority_of(other.identity().org_no)
    device_id = device_of(other).bytes
    with home.engine.begin() as connection:
        own, log = own_facts.load(connection), own_facts.control_log(connection)
        revocation = Revocation(
            device_id,
            Reason.STOLEN,
            cutoffs_of(connection, device_id, recovered=False),
            log_then.heads[authority.fingerprint],
        )
        own_right, _ = own_authority(connection, own, log)
        revoker = Revoker(home.engine, home.clock, lambda *_: None)
        revoker.decide(connection, log, own_right, revocation)
