"""What a store knows of its own computer: its place, its keys, and what they open (own.py)."""

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    STATION,
    bare_store,
    county_with_neighbour,
    settle,
)
from wenming_desktop.adapters.sync import own
from wenming_desktop.adapters.sync.home_orgs import prefix_bytes
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.units import links_to, unit_of, writer_name
from wenming_desktop.domain.errors import Code, WenmingError

NOBODY = b"n" * 16


@pytest.fixture
def store():
    with bare_store() as connection:
        yield connection


@pytest.fixture
def county():
    return county_with_neighbour()[0]


def code_of(do, *args):
    with pytest.raises(WenmingError) as caught:
        do(*args)
    return caught.value.code


def test_the_block_of_an_institute_lies_below_it_and_nothing_below_a_station(store) -> None:
    assert [own.last_of_subtree(one) for one in (256, 257, 511, 512)] == [511, 257, 511, 767]
    for org_no, low, high in (
        (CENTRE, b"\0\0\0", b"\xff\xff\xff"),
        (INSTITUTE, prefix_bytes(256, 256)[0], prefix_bytes(511, 511)[1]),
        (STATION, *prefix_bytes(257, 257)),
    ):
        own.take_place(
            store,
            device_id=NOBODY,
            device_no=org_no << 8 | 7,
            county_id=b"c" * 16,
            certificate=b"z" * 32,
        )
        row = store.exec_driver_sql("SELECT home_low, home_high, org_no, device_no FROM sync_state")
        assert tuple(row.one()) == (low, high, org_no, org_no << 8 | 7)
        assert own.load(store).has_place
        assert own.load_placed(store).certificate == b"z" * 32


def test_a_store_without_a_place_says_so_and_a_clock_begins_at_the_later_of_two_times(
    store,
) -> None:
    facts = own.load(store)
    assert (facts.device_id, facts.county_id, facts.certificate) == (b"", b"", b"")
    assert not facts.has_place
    assert code_of(own.load_placed, store) is Code.NOT_ENROLLED
    for floor, attested in ((5, 9), (9, 5)):
        own.save(store, {"h_floor": floor, "attested_ms": attested, "h_prev": 3})
        assert (own.load(store).h_floor, own.load(store).h_prev) == (9, 3)


def test_a_secret_is_made_once_and_takes_the_place_of_another(store) -> None:
    made = iter([b"one", b"two"])
    for _ in range(2):
        assert own.kept(store, "a", lambda: next(made)) == b"one"
    own.put_secret(store, "b", b"old")
    own.promote(store, "nothing", "b")
    assert own.secret(store, "b") == b"old"
    own.promote(store, "a", "b")
    assert (own.secret(store, "a"), own.secret(store, "b")) == (None, b"one")
    own.put_secret(store, "c", b"three")
    own.drop_secret(store, "b")
    assert (own.secret(store, "b"), own.secret(store, "c")) == (None, b"three")


def test_a_bundle_is_opened_by_any_key_this_computer_ever_had(store) -> None:
    assert code_of(own.device_keys, store) is Code.NOT_ENROLLED
    assert own.authority_key(store) is None
    now, coming, before, other = (DeviceKeys.generate() for _ in range(4))
    own.put_secret(store, own.former(before.device_id), before.raw)
    own.put_secret(store, own.NEXT_KEYS, coming.raw)
    own.put_secret(store, own.DEVICE_KEYS, now.raw)
    own.put_secret(store, own.AUTHORITY_KEY, other.signing.raw)
    own.put_secret(store, own.NEXT_AUTHORITY, other.signing.raw)
    own.put_secret(store, own.ROOT_KEY, b"r" * 32)
    own.put_secret(store, own.PARENT_CARD, b"card")
    found = own.identities(store)
    assert next(iter(found)) == now.device_id
    assert set(found) == {one.device_id for one in (now, coming, before)}
    assert own.former(before.device_id) == f"former-{before.device_id.hex()}"
    for recipients, keys in (
        ((NOBODY, coming.device_id), coming),
        ((before.device_id,), before),
        ((NOBODY,), now),
        ((), now),
    ):
        assert own.keys_for(store, recipients).device_id == keys.device_id
    assert own.authority_key(store).public == other.signing.public


def test_records_are_stored_behind_those_that_are_here_as_they_came(store, county) -> None:
    log = county.log
    own.add_control(store, log, 0)
    assert own.control_log(store).records == log.records
    already = len(log.records)
    county.join((1, 256, 300), "新站")
    own.add_control(store, log, already)
    own.add_control(store, log, len(log.records))
    rows = store.exec_driver_sql("SELECT frame_type, body FROM sync_ctrl ORDER BY rid").all()
    assert [body for _, body in rows] == list(log.records)
    assert {kind for kind, _ in rows} == {3}  # what a bundle's frame of control records is
    stored = log.records
    county.join((1, 256, 301), "又一站")
    assert own.control_log(store).add(log.records[-1])
    assert own.control_log(store).records == stored  # each time a log of its own


def test_a_unit_is_named_by_its_row_then_by_a_record_then_by_its_computer(store, county) -> None:
    settle(store, county, county.centre)
    low = prefix_bytes(STATION, STATION)[0]

    def row(number, name, level="village_station", org_no=STATION, prefix=low, **more):
        values = {"stub": 0, "deleted": None} | more
        row_id = bytes(6) + prefix + bytes([number]) * 7
        store.exec_driver_sql(
            "INSERT INTO org_unit (id, name, level, org_no, stub, deleted) VALUES (?,?,?,?,?,?)",
            (row_id, name, level, org_no, values["stub"], values["deleted"]),
        )
        return row_id

    def named(org_no=STATION):
        unit = unit_of(store, county.log, org_no)
        return unit.name, unit.level, unit.unit_id and unit.unit_id.bytes

    assert named() == ("杏花村实践站", "", None)
    assert named(400) == ("", "", None)
    row(9, "占位", stub=1)
    row(8, "别处的", prefix=prefix_bytes(258, 258)[0])
    assert named() == ("杏花村实践站", "", None)
    gone = row(1, "旧站", deleted=1)
    assert named() == ("旧站", "village_station", gone)
    assert code_of(links_to, store, county.log, STATION) is Code.NOT_FOUND
    nameless = row(3, None, None)
    assert named() == ("", "", nameless)
    here = row(2, "杏花村站")
    assert named() == ("杏花村站", "village_station", here)
    for org_no, name, level in ((1, "县中心", "county_center"), (256, "镇所", "town_institute")):
        row(1, name, level, org_no, prefix_bytes(org_no, org_no)[0])
    links = links_to(store, county.log, STATION)
    assert [one.name for one in links] == ["县中心", "镇所", "杏花村站"]
    assert links[-1].row_id == here
    assert writer_name(county.log, STATION << 8 | 1) == "杏花村实践站"
    assert writer_name(county.log, STATION << 8 | 9) == ""
