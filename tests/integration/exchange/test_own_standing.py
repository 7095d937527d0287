"""How a computer stands: what it has to ask, what waits, and since when it heard of its county."""

from datetime import timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest

from tests.integration.exchange.conftest import START, Clock, Home
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.county_news import days_without, note_news, note_use
from wenming_desktop.adapters.sync.emergency import Emergency
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.adapters.sync.exporting import _check_believed
from wenming_desktop.adapters.sync.guarding import Guard
from wenming_desktop.adapters.sync.identity_care import DeviceIdentity
from wenming_desktop.adapters.sync.key_care import DeviceKeyCare
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.domain.errors import Code, WenmingError


@pytest.fixture(scope="module")
def told(module_county, tmp_path_factory):
    county = module_county(tmp_path_factory.mktemp("told"))
    county.round_trip()
    for name in ("甲", "乙"):
        county.station.add("volunteer", name=name)
        county.carry(county.station, county.institute)
        county.carry(county.institute, county.centre)
    for home in county.homes:
        home.engine.dispose()
    return county


@pytest.fixture
def home(told, tmp_path):
    return lambda name: getattr(told, name).copy_of(tmp_path / name)


def identity_of(home, guard=None):
    return DeviceIdentity(home.engine, home.clock, lambda *_: None, guard or Guard())


def test_a_computer_tells_how_it_stands(home, tmp_path) -> None:
    station, centre = home("station"), home("centre")
    standing = identity_of(station).standing()
    assert (standing.stopped, standing.asks, standing.is_centre) == ("", False, False)
    assert (standing.waiting_edits, standing.is_asked_for) == (0, False)
    station.add("volunteer", name="某人")
    station.exchange.enrol_rotate(tmp_path / "usb")
    standing = identity_of(station).standing()
    assert standing.waiting_edits > 0
    assert standing.is_asked_for
    assert identity_of(centre).standing().is_centre


def test_the_answer_about_the_computer_ends_the_question_and_may_stop_the_store(home) -> None:
    station, marks = home("station"), {"disk": "1"}
    guard = Guard((station.folder / "guard",), lambda: marks)
    guard.look(station.engine, START)
    for goes_on, stopped in ((False, ""), (True, "moved")):
        marks["disk"] += "x"
        guard.look(station.engine, START)
        assert identity_of(station).standing().asks
        identity_of(station, guard).answer_machine(other_goes_on=goes_on)
        standing = identity_of(station).standing()
        assert (standing.asks, standing.stopped) == (False, stopped)
        guard.look(station.engine, START)
        assert not identity_of(station).standing().asks


def test_days_of_use_are_counted_once_and_anew_with_each_news(home) -> None:
    station = home("station")
    with station.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM sync_news")
        assert days_without(connection) == 0
        for day, expected in ((0, 1), (0, 1), (1, 2), (30, 3)):
            note_use(connection, START + timedelta(days=day))
            assert days_without(connection) == expected
        note_news(connection, 3, START + timedelta(days=30))
        assert days_without(connection) == 0
        for day in (31, 32):
            note_use(connection, START + timedelta(days=day))
        note_news(connection, 3, START + timedelta(days=33))  # nothing that was not known
        assert days_without(connection) == 3
        note_news(connection, 2, START + timedelta(days=33))
        assert days_without(connection) == 3
        connection.exec_driver_sql("UPDATE sync_state SET attested_ms = attested_ms + 1")
        note_news(connection, 3, START + timedelta(days=33))
        assert days_without(connection) == 0
        ((heard, height),) = connection.exec_driver_sql("SELECT heard_at, height FROM sync_news")
        assert (heard, height) == ((START + timedelta(days=33)).isoformat(), 3)


class Watched(Guard):
    """A guard that only notes which identities were given up."""

    def __init__(self, changes):
        super().__init__()
        object.__setattr__(self, "changes", changes)

    def change(self, _engine, device_id):
        self.changes.append(device_id)


def own_device(home):
    with home.engine.connect() as connection:
        return own_facts.load(connection).device_id


def test_the_guard_is_told_when_an_identity_was_given_up_and_not_before(home, tmp_path) -> None:
    guard = Watched([])
    centre, institute, station = home("centre"), home("institute"), home("station")
    doors = [
        DeviceExchange(one.engine, one.folder, one.clock, guard=guard)
        for one in (centre, institute, station)
    ]
    first, old = own_device(centre), own_device(station)
    doors[0].enrol_rotate(tmp_path / "c")
    assert guard.changes == [first]
    info = doors[2].enrol_rotate(tmp_path / "s")
    assert guard.changes == [first]  # it only asked
    doors[1].enrol_approve(info.file, info.digits, tmp_path / "answer")
    doors[2].enrol_accept(tmp_path / "answer")
    assert guard.changes == [first, old]
    assert own_device(station) != old


def test_every_known_computer_is_listed_with_its_own_marked(home) -> None:
    centre, station = home("centre"), home("station")
    listed = centre.exchange.enrol_list()
    assert [one.org_no for one in listed if one.is_own] == [1]
    assert {one.org_no: one.device_no & 0xFF for one in listed} == {1: 1, 256: 1, 257: 1}
    heard = {one.org_no: one.last_bundle_at for one in listed}
    assert heard[1] is None
    assert heard[256] is not None
    assert {one.state for one in listed} == {"active"}
    assert [one.org_no for one in station.exchange.enrol_list() if one.is_own] == [257]
    assert own_device(station) == next(
        one.device_id.bytes for one in station.exchange.enrol_list() if one.is_own
    )


def refused(action, *args, **named):
    with pytest.raises(WenmingError) as caught:
        action(*args, **named)
    return caught.value.code


def test_of_several_welcomes_the_newest_for_this_computer_is_taken(home, tmp_path) -> None:
    institute = home("institute")
    new, other = (
        Home(tmp_path / name, name, "station", Clock(institute.clock.now))
        for name in ("石桥村站", "东岭村站")
    )
    assert refused(new.exchange.enrol_accept, tmp_path / "usb") in (
        Code.STICK_UNREADABLE,
        Code.NO_REQUEST,
    )
    card = institute.exchange.write_parent_card(tmp_path / "card")
    for one in (new, other):
        info = one.exchange.enrol_request(tmp_path / "usb", parent_card=card)
        institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "answer")
    accepted = new.exchange.enrol_accept(tmp_path / "answer")
    assert (accepted.unit, accepted.org_no) == ("石桥村站", 258)
    third = Home(tmp_path / "third", "西岭村站", "station", Clock(institute.clock.now))
    assert refused(third.exchange.enrol_accept, tmp_path / "answer") is Code.NO_REQUEST
    third.exchange.enrol_request(tmp_path / "usb")
    assert refused(third.exchange.enrol_accept, tmp_path / "answer") is Code.WELCOME_INCOMPLETE


def test_the_root_ends_any_computer_but_this_one_and_each_once(home) -> None:
    centre = home("centre")
    end = Emergency(centre.engine, centre.clock, centre.exchange._revoker).revoke
    devices = {one.org_no: one.device_id.bytes for one in centre.exchange.enrol_list()}
    unknown = UUID(int=5).bytes
    assert refused(end, unknown, Reason.STOLEN, None, []) is Code.DEVICE_UNKNOWN
    assert refused(end, devices[1], Reason.STOLEN, None, []) is Code.DEVICE_IS_OWN
    for org_no, has_authority in ((257, False), (256, True)):
        end(devices[org_no], Reason.STOLEN, None, [])
        with centre.engine.connect() as connection:
            log = own_facts.control_log(connection)
        ended = log.revocations.of_device(devices[org_no])
        assert (ended.last_record is not None) is has_authority
        if has_authority:  # its authority counts as far as it is known here
            assert ended.last_record == max(
                log.heads.get(chain, 0)
                for chain, one in log.certificates.items()
                if one.certificate.device_id == devices[org_no]
            )
        again = refused(end, devices[org_no], Reason.STOLEN, None, [])
        assert again is Code.DEVICE_ALREADY_ENDED
    states = {one.org_no: one.state for one in centre.exchange.enrol_list()}
    assert states == {1: "active", 256: "stolen", 257: "stolen"}


@pytest.mark.parametrize(("reason", "names"), [("retired", {"甲", "乙"}), ("stolen", {"甲"})])
def test_the_root_believes_again_what_an_earlier_end_left_out_unless_it_was_stolen(
    home, reason: str, names: set[str]
) -> None:
    centre = home("centre")
    station = next(one.device_id for one in centre.exchange.enrol_list() if one.org_no == 257)
    bundles = DeviceKeyCare(centre.engine, centre.clock).arrivals(station)
    centre.exchange.enrol_revoke(station, "retired", bundles[1].bundle_id)
    assert {row["name"] for row in centre.rows("volunteer").values()} == {"甲"}
    end = Emergency(centre.engine, centre.clock, centre.exchange._revoker).revoke
    end(station.bytes, Reason(reason), None, [])
    assert {row["name"] for row in centre.rows("volunteer").values()} == names


def test_only_a_stolen_computer_exports_nothing() -> None:
    own = SimpleNamespace(certificate=b"c" * 32)

    def log(reason, *, is_known=True):
        ended = SimpleNamespace(reason=reason) if reason else None
        return SimpleNamespace(
            certificate=lambda _: object() if is_known else None,
            revocations=SimpleNamespace(of=lambda _: ended),
        )

    assert refused(_check_believed, own, log(Reason.STOLEN)) is Code.DEVICE_REVOKED
    _check_believed(own, log(Reason.RETIRED))
    _check_believed(own, log(None))
    _check_believed(own, log(Reason.STOLEN, is_known=False))
