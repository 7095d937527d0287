"""Groups 37, 41: new keys of the county and of one computer, step by step on one store."""

from types import SimpleNamespace

import pytest

from tests.integration.exchange.bare import feed, settle
from tests.integration.exchange.test_ending_computers import (
    FEED,
    code_of,
    county_with_authority,
    join,
    stop,
    stored,
)
from tests.unit.sync.conftest import request_of
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF
from wenming_desktop.adapters.sync.authority import VALID_MS, county_recovery
from wenming_desktop.adapters.sync.certificates import Succession
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.revoking import Revoker
from wenming_desktop.adapters.sync.rooting import RootKeeper
from wenming_desktop.adapters.sync.rotating import Rotator, become, succession_of
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.org_units import Level


@pytest.fixture
def centre(new_home):
    home = new_home("centre", "云山县中心", "centre")
    home.exchange.found_county("云山县中心")
    return home


def log_of(home):
    with home.engine.connect() as connection:
        return own_facts.control_log(connection)


def secret(home, name):
    with home.engine.connect() as connection:
        return own_facts.secret(connection, name)


def test_a_root_key_stays_here_or_goes_out_as_a_numbered_kit(centre, tmp_path):
    keeper = RootKeeper(centre.engine, centre.clock)
    first = secret(centre, own_facts.ROOT_KEY)
    one = keeper.rotate(tmp_path, keys=1, threshold=1, kits=())
    assert (one.version, one.threshold, one.kits) == (2, 1, ())
    here = secret(centre, own_facts.ROOT_KEY)
    assert here not in (None, first)
    assert log_of(centre).root.keys == (SigningKey(here).public,)
    for number in (0, 9):
        wrong = {"keys": number, "kits": ()}
        assert code_of(keeper.rotate, tmp_path, threshold=1, **wrong) is Code.ROOT_THRESHOLD
        assert code_of(keeper.prepare, tmp_path, **wrong) is Code.ROOT_THRESHOLD
    (ready,) = keeper.prepare(tmp_path, keys=1, kits=())
    assert ready.file.name == "root-3-1.wmk"
    assert log_of(centre).root.version == 2
    kits = [(ready.file, ready.code)]
    assert code_of(keeper.adopt, kits * 2, threshold=1, kits=()) is Code.ROOT_THRESHOLD
    assert secret(centre, own_facts.ROOT_KEY) == here
    done = keeper.adopt(kits, threshold=1, kits=())
    assert (done.version, done.threshold, done.kits) == (3, 1, ())
    assert secret(centre, own_facts.ROOT_KEY) is None


def test_a_recovery_key_is_the_countys_and_valid_as_long_as_a_computers(centre, tmp_path):
    keeper = RootKeeper(centre.engine, centre.clock)
    kit = keeper.recovery_kit(tmp_path / "恢复.wmk")
    certificate = county_recovery(log_of(centre))
    assert certificate.not_after_ms - certificate.not_before_ms == VALID_MS
    assert certificate.not_before_ms == int(centre.clock().timestamp() * 1000)
    opened = keeper.open_recovery(kit.file, kit.code)
    assert opened.device_id == certificate.device_id


def rotator(home):
    after_merge = lambda *_: None  # noqa: E731
    revoker = Revoker(home.engine, home.clock, after_merge)
    return Rotator(home.engine, home.clock, SimpleNamespace(after_merge=after_merge), revoker)


@pytest.mark.parametrize("is_stopped", [False, True])
def test_the_centre_goes_on_under_new_keys_with_all_it_wrote(centre, is_stopped):
    before = centre.identity().device_no
    own = log_of(centre).device_by_no(before).certificate.device_id
    person = centre.add("volunteer", name="王小雨", phone="1")
    with centre.engine.begin() as connection:
        seal(connection, centre.clock())
    centre.edit("volunteer", person, phone="2")
    if is_stopped:
        with centre.engine.begin() as connection:
            stop(connection)
    heads = centre.sql("SELECT feed_id, head_no, head_id FROM sync_feed ORDER BY feed_id")
    with centre.engine.begin() as connection:
        feed(connection, b"\xff" * 16, 1, "X", writer=(own, before))  # nothing is in it yet
    digits = rotator(centre).succeed_alone()
    assert len(digits.replace(" ", "")) == 30
    assert centre.identity().device_no == before + 1
    log = log_of(centre)
    successor = log.device_by_no(before + 1).certificate
    ended = log.revocations.of_device(own)
    assert (ended.reason, ended.last_record) == (Reason.RETIRED, None)
    assert successor.succeeds == Succession(own, ended.cutoffs)
    assert successor.label == log.device_by_no(before).certificate.label
    assert [feed_id for feed_id, *_ in ended.cutoffs] == [feed_id for feed_id, *_ in heads]
    more = 0 if is_stopped else 1  # the edit was sealed first, or waits for the new identity
    told = sum(number for _, number, _ in ended.cutoffs)
    assert told == sum(number for _, number, _ in heads) + more
    assert centre.row("volunteer", person)["phone"] == "2"
    assert len(centre.sql("SELECT 1 FROM sync_dirty")) == 0
    assert centre.sql("SELECT stopped FROM sync_guard") in ([], [("",)])
    assert code_of(rotator(centre).accept, centre.folder) is Code.ALREADY_ENROLLED


@pytest.mark.parametrize("is_stopped", [False, True])
def test_a_computer_takes_its_new_keys_and_says_where_it_belongs(new_county, tmp_path, is_stopped):
    homes = new_county(tmp_path / "homes")
    station, institute = homes.station, homes.institute
    homes.carry(station, institute)
    homes.carry(institute, station)
    authority = secret(institute, own_facts.AUTHORITY_KEY)
    if is_stopped:
        with station.engine.begin() as connection:
            stop(connection)
    station.add("volunteer", name="王小雨")
    info = station.exchange.enrol_rotate(tmp_path / "request")
    institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    with station.engine.begin() as connection:  # certified for another unit than it is of now
        connection.exec_driver_sql("UPDATE sync_state SET org_no = 258")
    accept = station.exchange.enrol_accept
    assert code_of(accept, tmp_path / "welcome") is Code.WELCOME_INCOMPLETE
    with station.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_state SET org_no = 257")
        right = own_facts.secret(connection, own_facts.NEXT_KEYS)
        own_facts.put_secret(connection, own_facts.NEXT_KEYS, DeviceKeys.generate().raw)
    assert code_of(accept, tmp_path / "welcome") is Code.BUNDLE_NOT_FOR_US
    with station.engine.begin() as connection:
        own_facts.put_secret(connection, own_facts.NEXT_KEYS, right)
    accepted = accept(tmp_path / "welcome")
    assert (accepted.unit, accepted.parent, accepted.org_no) == ("柳树村1站", "青溪镇所", 257)
    report = accepted.report
    assert (report.held, report.reason, report.file.suffix) == (0, None, ".wmb")
    assert report.count == report.applied + report.same + report.conflict + report.rejected
    assert secret(station, own_facts.AUTHORITY_KEY) is None
    assert secret(institute, own_facts.AUTHORITY_KEY) == authority
    assert station.sql("SELECT stopped FROM sync_guard") in ([], [("",)])
    names = {row["name"] for row in station.rows("volunteer").values()}
    assert names == {"王小雨"}


@pytest.fixture
def county(tmp_path):
    return county_with_authority(tmp_path)


@pytest.fixture
def home(new_home):
    return new_home("bare", "柳溪镇所", "institute")


def test_new_keys_are_asked_for_with_an_authority_where_one_is_held(home, county):
    with home.engine.begin() as connection:
        settle(connection, county, county.institute)
        connection.exec_driver_sql("UPDATE org_unit SET org_no = 256")
        connection.exec_driver_sql(
            "INSERT INTO org_unit (id, level, name, org_no, stub) "
            "VALUES (x'00000000000080108001010101010101', 'town_institute', '柳溪镇所', 256, 0)"
        )
        ask = lambda: rotator(home).draft(connection, "二号机")  # noqa: E731
        request, keys = ask()
        assert (request.parent_org, request.claimed_org, request.name) == (1, 256, "柳溪镇所")
        assert (request.authority_public, request.restored) == (None, False)
        assert request.replaces == county.institute.keys.device_id
        assert own_facts.secret(connection, own_facts.NEXT_AUTHORITY) is None
        own_facts.put_secret(connection, own_facts.AUTHORITY_KEY, county.below.key.raw)
        stop(connection)
        again, same = ask()
        assert same.device_id == keys.device_id
        assert again.restored
        public = again.authority_public
        assert public not in (None, county.below.key.public)
        assert ask()[0].authority_public == public


def test_the_old_keys_still_open_what_was_addressed_to_them(home, county):
    old, coming, key = county.station, DeviceKeys.generate(), SigningKey.generate()
    issued = join(county, (1, 256, 257), 2, keys=coming).issued
    with home.engine.begin() as connection:
        for authority in (None, issued):
            settle(connection, county, old)
            connection.exec_driver_sql("DELETE FROM sync_ctrl")
            own = own_facts.load(connection)
            own_facts.put_secret(connection, own_facts.NEXT_KEYS, coming.raw)
            own_facts.put_secret(connection, own_facts.NEXT_AUTHORITY, key.raw)
            own_facts.put_secret(connection, own_facts.AUTHORITY_KEY, b"a" * 32)
            own_facts.put_secret(connection, own_facts.PENDING_REQUEST, b"asked")
            connection.exec_driver_sql("DELETE FROM sync_peer")
            connection.exec_driver_sql(
                "INSERT INTO sync_peer (org_no, last_out_no, last_out_id) VALUES (256, 7, x'07')"
            )
            become(connection, own, issued, authority)
            now = own_facts.load(connection)
            assert (now.device_no, now.device_id) == (257 << 8 | 2, coming.device_id)
            assert now.certificate == issued.fingerprint
            assert own_facts.device_keys(connection).device_id == coming.device_id
            assert set(own_facts.identities(connection)) == {coming.device_id, own.device_id}
            held = own_facts.authority_key(connection).raw
            assert held == (key.raw if authority else b"a" * 32)
            for name in ("next_device", "next_authority", "request"):
                assert own_facts.secret(connection, name) is None
            peer = connection.exec_driver_sql("SELECT last_out_no, last_out_id FROM sync_peer")
            assert tuple(peer.one()) == (0, b"")


def test_a_request_succeeds_a_computer_of_its_own_unit(home, county):
    device = county.station.keys.device_id

    def succeeds(replaces, org_no=257):
        request = request_of(
            DeviceKeys.generate(), Level.VILLAGE_STATION, claimed_org=org_no, replaces=replaces
        )
        with home.engine.connect() as connection:
            return succession_of(connection, county.log, request)

    assert succeeds(None) is None
    assert code_of(succeeds, b"n" * 16) is Code.PREDECESSOR_UNKNOWN
    assert code_of(succeeds, device, 258) is Code.DEVICE_UNKNOWN
    assert succeeds(device) == Succession(device, ())
    with home.engine.begin() as connection:
        settle(connection, county, county.institute)
        feed(connection, FEED, 257, head=(3, b"3" * 32), writer=(device, 1))
        stored(connection, FEED, 4, b"4" * 32, state="held", reason=AFTER_CUTOFF)
    assert succeeds(device) == Succession(device, ((FEED, 3, b"3" * 32),))
