"""The county's slot: to whom a store's key is sealed, what a request may hold, who opens it."""

from dataclasses import astuple, replace
from types import SimpleNamespace

import pytest

from tests.integration.exchange.conftest import Home
from wenming_desktop.adapters.sync import county_slots, key_kit
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.county_slots import (
    StoreSlotOpener,
    _sealed,
    keep_current,
    key_in_answer,
    write_request,
)
from wenming_desktop.adapters.sync.encoding import encode
from wenming_desktop.adapters.sync.key_kit import ROOT, make_kit
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.domain.errors import Code, WenmingError

STORE_KEY = b"k" * 32
FOLDER = county_slots.FOLDER


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.setattr(key_kit, "MEMORY_KIB", 8)  # what is slow is tested elsewhere


@pytest.fixture(scope="module")
def told(module_county, tmp_path_factory):
    county = module_county(tmp_path_factory.mktemp("told"))
    for home in county.homes:
        home.engine.dispose()
    return county


@pytest.fixture
def centre(told, tmp_path):
    return told.centre.copy_of(tmp_path / "centre")


@pytest.fixture
def institute(told, tmp_path):
    return told.institute.copy_of(tmp_path / "institute")


def log_of(home):
    with home.engine.connect() as connection:
        return own_facts.control_log(connection)


def device_of(home):
    with home.engine.connect() as connection:
        return own_facts.load(connection).device_id


def slot(home, to=None, place="257-1"):
    """Seal a made-up store's key to a certificate of the county; to the centre's if none."""
    log = log_of(home)
    to = to or log.device(device_of(home)).certificate
    return _sealed(STORE_KEY, to, log.county_id, place)


def stranger(home):
    keys = DeviceKeys.generate()
    known = log_of(home).device(device_of(home)).certificate
    return replace(
        known,
        device_id=keys.device_id,
        sign_public=keys.signing.public,
        exchange_public=keys.exchange.public,
    )


def refused(action, *args):
    with pytest.raises(WenmingError) as caught:
        action(*args)
    return caught.value.code


def test_a_key_that_was_sealed_to_the_centre_comes_back_by_a_kit(centre, tmp_path) -> None:
    slots = [slot(centre, stranger(centre)), slot(centre)]
    request = write_request(slots, tmp_path / "stick")
    assert request.name == "unlock-257-1.wmo"
    opener = StoreSlotOpener(centre.engine, centre.clock)
    for where in (request, tmp_path / "stick"):
        found = opener.look(where)
        assert (found.place, found.opens_here) == ("257-1", True)
    kit = opener.open(tmp_path / "stick", tmp_path / "answer", None)
    assert kit.file == tmp_path / "answer" / FOLDER / "unlock-257-1.wmk"
    assert kit.county == "云山县中心"
    for where in (kit.file, tmp_path / "answer"):
        assert key_in_answer(where, kit.code) == STORE_KEY
    assert refused(key_in_answer, kit.file, "A" * 25) is Code.KIT_CODE_WRONG
    other, code = make_kit(ROOT, log_of(centre).county_id, STORE_KEY)
    (tmp_path / "root.wmk").write_bytes(other)
    assert refused(key_in_answer, tmp_path / "root.wmk", code) is Code.KIT_DAMAGED


def test_a_request_of_others_is_not_opened_here(centre, tmp_path) -> None:
    opener = StoreSlotOpener(centre.engine, centre.clock)
    ours = slot(centre)
    foreign = replace(ours, county="ab" * 16)
    for slots in ([foreign], [ours, foreign]):
        request = write_request(slots, tmp_path / "foreign")
        assert refused(opener.look, request) is Code.SLOT_NOT_OURS
        assert refused(opener.open, request, tmp_path, None) is Code.SLOT_NOT_OURS
    request = write_request([slot(centre, stranger(centre))], tmp_path / "others")
    assert not opener.look(request).opens_here
    assert refused(opener.open, request, tmp_path, None) is Code.SLOT_NOT_OURS
    moved = write_request([replace(ours, place="258-1")], tmp_path / "moved")
    assert opener.look(moved).place == "258-1"
    assert refused(opener.open, moved, tmp_path, None) is Code.SLOT_DAMAGED
    assert refused(write_request, [], tmp_path) is Code.NO_COUNTY_SLOT


def test_the_recovery_key_opens_what_no_computer_here_does(centre, tmp_path) -> None:
    kit = centre.exchange.recovery_kit(tmp_path / "r.wmk")
    holders = county_slots._holders(log_of(centre))
    recovery = holders[0]
    request = write_request([slot(centre, recovery)], tmp_path / "stick")
    opener = StoreSlotOpener(centre.engine, centre.clock)
    assert not opener.look(request).opens_here
    answer = opener.open(request, tmp_path / "answer", (kit.file, kit.code))
    assert key_in_answer(answer.file, answer.code) == STORE_KEY


def damaged(slots, **changes):
    """Return the bytes of a request with something wrong in it."""
    rows = [list(astuple(replace(one, **changes))) for one in slots]
    return encode(["wm/slot-request.v1", rows])


def test_a_request_that_is_none_is_damaged(centre, tmp_path) -> None:
    ours = slot(centre)
    row = list(astuple(ours))
    wrong = [
        b"",
        encode(["wm/slot-request.v2", [row]]),
        encode(["wm/slot-request.v1", []]),
        encode(["wm/slot-request.v1", [row], 1]),
        encode(["wm/slot-request.v1", [[*row, "more"]]]),
        encode(["wm/slot-request.v1", [row[:3]]]),
        damaged([ours] * 17),
        encode(["wm/slot-request.v1", [row, list(astuple(replace(ours, place="258-1")))]]),
        damaged([ours], to=ours.to[2:]),
        damaged([ours], county=ours.county + "00"),
        damaged([ours], wrapped=ours.wrapped[2:]),
        damaged([ours], wrapped=ours.wrapped + "00"),
        damaged([ours], to="zz" * 16),
        damaged([ours], place="257"),
        damaged([ours], place="257-"),
        damaged([ours], place="-1"),
        damaged([ours], place="a-1"),
        damaged([ours], place="../../../x-1"),
    ]
    opener = StoreSlotOpener(centre.engine, centre.clock)
    for content in wrong:
        (tmp_path / "x.wmo").write_bytes(content)
        assert refused(opener.look, tmp_path / "x.wmo") is Code.SLOT_DAMAGED, content
    (tmp_path / "x.wmo").write_bytes(damaged([ours] * 16))
    assert opener.look(tmp_path / "x.wmo").opens_here
    long = "1" * 17 + "-12"
    (tmp_path / "x.wmo").write_bytes(damaged([ours], place=long))
    assert opener.look(tmp_path / "x.wmo").place == long
    (tmp_path / "x.wmo").write_bytes(damaged([ours], place=f"1{long}"))
    assert refused(opener.look, tmp_path / "x.wmo") is Code.SLOT_DAMAGED


class Keys:
    """The slots of one store."""

    key = STORE_KEY

    def __init__(self) -> None:
        self.county_slots = ()
        self.sealings = 0

    def seal_to_county(self, slots) -> None:
        self.county_slots = tuple(slots)
        self.sealings += 1


def test_a_stores_key_is_sealed_anew_only_for_other_holders(told, institute) -> None:
    keys = Keys()
    keep_current(institute.engine, keys)
    (made,) = keys.county_slots
    assert made.to == device_of(told.centre).hex()
    assert made.place == "256-1"
    keep_current(institute.engine, keys)
    assert keys.sealings == 1
    keys.county_slots = ()
    keep_current(institute.engine, keys)
    assert keys.sealings == 1  # no record came: nothing is looked at
    with institute.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM setting WHERE name = 'county_slots_seen'")
    keep_current(institute.engine, keys)
    assert keys.sealings == 2


def test_a_centre_seals_to_its_recovery_key_and_not_to_itself(centre, tmp_path) -> None:
    keys = Keys()
    keep_current(centre.engine, keys)
    assert (keys.county_slots, keys.sealings) == ((), 0)
    centre.exchange.recovery_kit(tmp_path / "r.wmk")
    keep_current(centre.engine, keys)
    (made,) = keys.county_slots
    assert made.place == "1-1"
    assert bytes.fromhex(made.to) == county_slots._holders(log_of(centre))[0].device_id


def test_a_computer_without_a_place_seals_to_nobody(tmp_path) -> None:
    home, keys = Home(tmp_path / "new", "柳树村站", "station"), Keys()
    keep_current(home.engine, keys)
    assert keys.sealings == 0


def test_a_key_is_sealed_to_sixteen_at_most_the_recovery_key_first(monkeypatch) -> None:
    devices = [SimpleNamespace(certificate=number) for number in range(20)]
    log = SimpleNamespace(live_devices_of=lambda org_no: devices if org_no == 1 else [])
    monkeypatch.setattr(county_slots, "county_recovery", lambda _: None)
    assert county_slots._holders(log) == list(range(16))
    monkeypatch.setattr(county_slots, "county_recovery", lambda _: "recovery")
    assert county_slots._holders(log) == ["recovery", *range(15)]
