"""Groups 35, 46: up to where a computer is believed that is ended, and who ends it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from types import SimpleNamespace
from uuid import UUID

import pytest

from tests.integration.exchange.bare import county_with_neighbour, feed, segment_of, settle
from tests.integration.sync.conftest import NOW, Computer
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF
from wenming_desktop.adapters.sync.authority import (
    Authority,
    authority_certificate,
    device_certificate,
    record_certificate,
    unit_label,
)
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.revoking import (
    Revoker,
    cutoffs_of,
    own_authority,
)
from wenming_desktop.domain.errors import Code, WenmingError

AT = datetime(2026, 6, 10, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
FEED, OTHER, EMPTY = b"f" * 16, b"o" * 16, b"p" * 16
DEVICE = b"d" * 16


def county_with_authority(folder):
    """Return a county whose institute has an authority of its own."""
    county, county.neighbour = county_with_neighbour(folder)
    key, holder = SigningKey.generate(), county.institute.issued.certificate
    draft = authority_certificate(county.log, (1, 256), key.public, holder, "柳溪镇所", NOW)
    issued = record_certificate(county.log, county.authority, draft, NOW)
    county.below = Authority(key, issued.fingerprint)
    return county


@pytest.fixture
def county(tmp_path):
    return county_with_authority(tmp_path)


@pytest.fixture
def home(new_home):
    return new_home("bare", "云山县中心", "centre")


@pytest.fixture
def store(home):
    with home.engine.begin() as connection:
        yield connection


def become(store, county, computer, authority=None):
    store.exec_driver_sql("DELETE FROM sync_ctrl")
    own_facts.drop_secret(store, own_facts.AUTHORITY_KEY)
    settle(store, county, computer)
    if authority is not None:
        own_facts.put_secret(store, own_facts.AUTHORITY_KEY, authority.key.raw)


def stop(connection):
    """Let the store be one that was set back to a backup: it seals nothing."""
    connection.exec_driver_sql(
        "INSERT INTO sync_guard (one, key, stopped) VALUES (1, x'00', 'restored') "
        "ON CONFLICT DO UPDATE SET stopped = excluded.stopped"
    )


def join(county, path, index, authority=None, keys=None, **changes):
    """Let a further computer in, by the centre unless another authority is named."""
    keys = keys or DeviceKeys.generate()
    publics = keys.signing.public, keys.exchange.public
    number = path[-1] << 8 | index
    draft = device_certificate(county.log, path, number, publics, unit_label("电脑", ""), NOW)
    issued = record_certificate(
        county.log, authority or county.authority, replace(draft, **changes), NOW
    )
    return Computer(keys, issued)


def stored(store, feed_id, number, segment_id, **more):
    head, signature, payload = more.get("parts", (b"", b"", b""))
    store.exec_driver_sql(
        "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, operations, "
        "schema_no, state, reason) VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?, ?)",
        (
            *(feed_id, number, segment_id, head, signature, payload, more.get("operations", 1)),
            *(more.get("state", "applied"), more.get("reason", "")),
        ),
    )


def received(store, segment_id, at, number):
    """Note that a segment came with a bundle; return the bundle's id."""
    bundle_id = number.to_bytes(4, "big") * 4
    store.exec_driver_sql(
        "INSERT INTO sync_receipt (seg_id, bundle_id, at) VALUES (?, ?, ?)",
        (segment_id, bundle_id, at.isoformat()),
    )
    store.exec_driver_sql(
        "INSERT INTO sync_import (bundle_id, sender_device, number, result, counts, at) "
        "VALUES (?, ?, ?, 'applied', '', ?) ON CONFLICT DO NOTHING",
        (bundle_id, DEVICE, number, at.isoformat()),
    )
    return UUID(bytes=bundle_id)


def code_of(do, *args, **kwargs):
    with pytest.raises(WenmingError) as caught:
        do(*args, **kwargs)
    return caught.value.code


def test_a_computer_counts_up_to_a_day_or_to_a_bundle_or_to_what_is_here(store) -> None:
    ids = [bytes([number]) * 32 for number in range(1, 7)]
    feed(store, FEED, 257, head=(6, ids[5]), writer=(DEVICE, 1))
    feed(store, OTHER, 257, "X", head=(1, b"o" * 32), writer=(DEVICE, 1))
    feed(store, EMPTY, 257, "D", writer=(DEVICE, 1))
    feed(store, b"z" * 16, 258, head=(4, b"z" * 32), writer=(b"e" * 16, 1))
    stored(store, OTHER, 1, b"o" * 32)
    received(store, b"o" * 32, AT + 5 * DAY, 9)
    bundles = []
    for number, (segment_id, days) in enumerate(zip(ids, (0, 0, 0, 1, 0, 2), strict=True), 1):
        stored(store, FEED, number, segment_id)
        if number != 2:  # one that was made here, or brought back from a backup
            bundles.append(received(store, segment_id, AT + days * DAY, 10 + number))

    def up_to(since=None):
        return cutoffs_of(store, DEVICE, since, recovered=False)

    everything = ((FEED, 6, ids[5]), (OTHER, 1, b"o" * 32))
    assert up_to() == everything
    assert up_to(date(2026, 6, 16)) == everything
    assert up_to(date(2026, 6, 15)) == ((FEED, 6, ids[5]),)
    assert up_to(date(2026, 6, 12)) == ((FEED, 5, ids[4]),)
    assert up_to(date(2026, 6, 11)) == ((FEED, 3, ids[2]),)  # what came out of turn is behind it
    assert up_to(date(2026, 6, 10)) == ()
    assert up_to(bundles[0]) == ((FEED, 2, ids[1]),)  # of two in one second by its number
    assert up_to(bundles[1]) == ((FEED, 3, ids[2]),)
    assert up_to(bundles[4]) == ((FEED, 6, ids[5]),)
    assert code_of(up_to, UUID(int=5)) is Code.NOT_FOUND
    assert cutoffs_of(store, b"n" * 16, recovered=False) == ()


def test_what_was_held_only_for_its_end_is_gone_over_as_far_as_it_follows(store, county) -> None:
    previous, chain = b"4" * 32, []
    feed(store, FEED, 257, head=(4, previous), writer=(DEVICE, 1))

    def held(number, previous, reason=AFTER_CUTOFF, state="held"):
        one = segment_of(county, county.station, bytes([number]), seg_no=number, previous=previous)
        parts = one.head, one.signature, one.payload
        stored(store, FEED, number, one.segment_id, parts=parts, state=state, reason=reason)
        return one.segment_id

    def reached():
        ((_, number, segment_id),) = cutoffs_of(store, DEVICE, recovered=True)
        return number, segment_id

    assert reached() == (4, previous)
    held(5, b"x" * 32)  # of another branch
    held(7, previous)
    held(3, b"2" * 32)
    assert reached() == (4, previous)
    for number in (5, 6):
        chain.append(held(number, chain[-1] if chain else previous))
    assert reached() == (6, chain[-1])
    held(7, chain[-1], reason="gap")
    assert reached() == (6, chain[-1])
    store.exec_driver_sql("DELETE FROM sync_segment WHERE reason = 'gap'")
    last = held(7, chain[-1])
    assert reached() == (7, last)
    assert cutoffs_of(store, DEVICE, recovered=False) == ((FEED, 4, previous),)
    assert cutoffs_of(store, DEVICE, date(2026, 6, 1), recovered=True) == ()


def test_who_may_decide_is_who_holds_the_key_of_its_units_authority(store, county) -> None:
    become(store, county, county.centre, county.authority)
    own = own_facts.load(store)
    authority, issuer = own_authority(store, own, county.log)
    assert authority.certificate == county.authority.certificate
    assert issuer.org_path == (1,)
    for key in (county.below, None):
        become(store, county, county.centre, key)
        assert code_of(own_authority, store, own, county.log) is Code.NO_AUTHORITY
    become(store, county, county.station, county.authority)
    own = own_facts.load(store)
    assert code_of(own_authority, store, own, county.log) is Code.NO_AUTHORITY
    become(store, county, county.institute, county.below)
    own = own_facts.load(store)
    assert own_authority(store, own, county.log)[1].org_path == (1, 256)
    stop(store)
    assert code_of(own_authority, store, own, county.log) is Code.SEALING_STOPPED
    assert own_authority(store, own, county.log, resuming=True)[1].org_path == (1, 256)


@pytest.fixture
def revoker(home):
    return Revoker(home.engine, lambda: AT, lambda *_: None)


def settled(home, county, computer, authority):
    with home.engine.begin() as connection:
        become(connection, county, computer, authority)


def log_of(home):
    with home.engine.connect() as connection:
        return own_facts.control_log(connection)


def test_only_a_computer_below_ones_own_authority_can_be_ended(home, county, revoker) -> None:
    second = join(county, (1, 256), 2)
    settled(home, county, county.institute, county.below)
    for computer, code in (
        (SimpleNamespace(keys=DeviceKeys.generate()), Code.DEVICE_UNKNOWN),
        (county.institute, Code.DEVICE_IS_OWN),
        (county.centre, Code.DEVICE_NOT_BELOW),
    ):
        device_id = computer.keys.device_id
        assert code_of(revoker.revoke, device_id, Reason.STOLEN, None) is code
    assert not log_of(home).revocations.is_any_ended()
    for computer in (county.station, second):
        device = computer.keys.device_id
        revoker.revoke(device, Reason.RETIRED, None)
        ended = log_of(home).revocations.of_device(device)
        assert (ended.reason, ended.cutoffs, ended.last_record) == (Reason.RETIRED, (), None)
        code = code_of(revoker.revoke, device, Reason.RETIRED, None)
        assert code is Code.DEVICE_ALREADY_ENDED
    revoker.revoke(second.keys.device_id, Reason.STOLEN, None)
    assert log_of(home).revocations.of_device(second.keys.device_id).reason is Reason.STOLEN


def test_of_a_computer_of_two_units_the_one_below_is_meant(home, county, revoker) -> None:
    keys = DeviceKeys.generate()
    join(county, (1, 512), 1, keys=keys)
    join(county, (1, 256, 300), 1, keys=keys)
    settled(home, county, county.institute, county.below)
    revoker.revoke(keys.device_id, Reason.STOLEN, None)
    log = log_of(home)
    ended = [log.revocations.of(one) for one in log.revocations.devices[keys.device_id]]
    assert [one and one.reason for one in ended] == [None, Reason.STOLEN]


def test_the_authority_on_a_computer_ends_with_it_at_its_last_record(home, county, revoker) -> None:
    for index in (1, 2):
        join(county, (1, 256, 300), index, county.below)
    settled(home, county, county.centre, county.authority)
    device = county.institute.keys.device_id
    revoker.revoke(device, Reason.STOLEN, None)
    log = log_of(home)
    assert log.revocations.of_device(device).last_record == 2
    assert log.revocations.last_record(county.below.certificate) == 2
    assert log.authority_of(256) is None


def test_an_authority_that_wrote_nothing_ends_before_its_first_record(
    home, county, revoker
) -> None:
    settled(home, county, county.centre, county.authority)
    device = county.institute.keys.device_id
    revoker.revoke(device, Reason.STOLEN, None)
    assert log_of(home).revocations.of_device(device).last_record == 0


def test_an_authority_of_the_same_unit_is_not_ended_by_its_like(home, county, revoker) -> None:
    second = join(county, (1, 256), 2)
    key, holder = SigningKey.generate(), second.issued.certificate
    draft = authority_certificate(county.log, (1, 256), key.public, holder, "柳溪镇所", NOW)
    like = record_certificate(county.log, county.authority, draft, NOW)
    settled(home, county, county.institute, Authority(key, like.fingerprint))
    revoker.revoke(second.keys.device_id, Reason.STOLEN, None)
    log = log_of(home)
    assert log.revocations.of_device(second.keys.device_id).last_record is None
    assert log.revocations.last_record(like.fingerprint) is None
