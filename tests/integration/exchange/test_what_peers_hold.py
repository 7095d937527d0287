"""What others have said they hold, and which of their bundles never came (peers.py)."""

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    STATION,
    bare_store,
    county_with_neighbour,
    feed,
    letter,
    own_of,
    settle,
)
from tests.integration.sync.conftest import NOW
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.forks import ForkRecord
from wenming_desktop.adapters.sync.manifest import Have
from wenming_desktop.adapters.sync.peers import (
    MOST_MISSED,
    WELCOME,
    attested_now,
    control_heads,
    holds,
    mark_untold,
    missing_numbers,
    note_have,
    own_have,
)

A, B, C, D = (letter_.encode() * 16 for letter_ in "abcd")
FEED, OTHER = b"f" * 16, b"o" * 16
HEAD, NEXT, BESIDE = b"h" * 32, b"n" * 32, b"e" * 32


@pytest.fixture
def store():
    with bare_store() as connection:
        yield connection


@pytest.fixture
def county():
    return county_with_neighbour()[0]


def came(store, device, *numbers, target=INSTITUTE, result="applied", created=0):
    store.exec_driver_sql(
        "INSERT INTO sync_import (bundle_id, sender_device, target_org, number, result, counts, "
        "at, created_ms) VALUES (randomblob(16), ?, ?, ?, ?, '', '', ?)",
        [(device, target, number, result, created) for number in numbers],
    )


def said(store, device, *rows):
    store.exec_driver_sql(
        "INSERT INTO sync_have (device_id, feed_id, stored_no, head_id, applied_no) "
        "VALUES (?, ?, ?, ?, 0)",
        [(device, *row) for row in rows],
    )


def knows(store, device, **chains):
    store.exec_driver_sql(
        "INSERT INTO sync_control_have (device_id, chain, number) VALUES (?, ?, ?)",
        [(device, chain.encode(), number) for chain, number in chains.items()],
    )


def segment(store, number, segment_id, state="applied", reason="", feed_id=FEED):
    store.exec_driver_sql(
        "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, operations, "
        "schema_no, state, reason) VALUES (?, ?, ?, x'', x'', x'', 1, 1, ?, ?)",
        (feed_id, number, segment_id, state, reason),
    )


def untold(store):
    return dict(map(tuple, store.exec_driver_sql("SELECT org_no, told_have FROM sync_peer")))


def test_the_numbers_that_never_came_are_told_of_each_computer(store) -> None:
    came(store, A, 1, 5, 2)
    came(store, A, 3, target=STATION)  # not for us
    came(store, B, 3)
    came(store, C, 3, 9)
    came(store, C, 7, result=WELCOME)  # earlier ones were for the computer before this one
    came(store, D, 10**12)
    assert missing_numbers(store, INSTITUTE) == {
        A: [3, 4],
        B: [1, 2],
        C: [8],
        D: list(range(1, MOST_MISSED + 1)),
    }
    assert missing_numbers(store, STATION) == {A: [1, 2]}


def test_only_what_all_computers_of_a_unit_hold_is_not_sent_again(store) -> None:
    assert holds(store, ()) == {}
    said(store, A, (FEED, 5, HEAD), (OTHER, 9, HEAD))
    said(store, B, (FEED, 7, HEAD))
    assert holds(store, (A,)) == {FEED: 5, OTHER: 9}
    assert holds(store, (B,)) == {FEED: 7}
    assert holds(store, (A, B)) == {FEED: 5}
    assert holds(store, (A, C)) == {}


@pytest.mark.parametrize(
    ("segments", "number"),
    [
        ([(5, HEAD)], 5),
        ([(5, NEXT)], 0),
        ([(5, NEXT, "applied", "branch"), (5, HEAD)], 5),
        ([(5, NEXT, "held", "gap")], 5),
        ([(4, NEXT)], 5),
        ([(5, HEAD, "held", "fork")], 0),
        ([(5, HEAD, "held", "gap")], 5),
        ([(5, HEAD, "held", "gap"), (2, NEXT, "held", "fork")], 0),
        ([(5, HEAD, "held", "gap"), (2, NEXT, "applied", "fork")], 5),
    ],
)
def test_who_stands_on_another_branch_gets_the_whole_feed(store, segments, number) -> None:
    said(store, A, (FEED, 5, HEAD))
    for one in segments:
        segment(store, *one)
    assert holds(store, (A,)) == {FEED: number}


def test_control_records_are_sent_from_the_first_that_one_of_them_lacks(store) -> None:
    knows(store, A, county=5, institute=3)
    knows(store, B, county=4)
    knows(store, C, county=7, institute=2, other=1)
    assert control_heads(store, ()) == {}
    assert control_heads(store, (A,)) == {b"county": 5, b"institute": 3}
    assert control_heads(store, (A, B)) == {b"county": 4, b"institute": 0}
    assert control_heads(store, (C, A)) == {b"county": 5, b"institute": 2, b"other": 0}
    assert control_heads(store, (D, A)) == {}


def test_only_the_centre_signs_its_own_time_and_only_of_a_clock_that_may_be_right(store) -> None:
    def become(org_no):
        store.exec_driver_sql("UPDATE sync_state SET org_no = ?, attested_ms = ?", (org_no, NOW))

    sane = 1_800_000_000_000
    become(CENTRE)
    assert attested_now(store, sane) == sane
    assert attested_now(store, sane + 10**12) == NOW
    assert attested_now(store, 5) == NOW
    become(INSTITUTE)
    assert attested_now(store, sane) == NOW


def heard(store):
    rows = store.exec_driver_sql(
        "SELECT device_id, feed_id, stored_no, head_id, applied_no FROM sync_have ORDER BY feed_id"
    )
    return [tuple(row) for row in rows]


def have(number, feed_id=FEED):
    return Have(feed_id, number, HEAD, number - 1)


@pytest.fixture
def hear(store, county):
    """Take in what the station says, as the institute does."""
    settle(store, county, county.institute)
    sender = county.station.issued.certificate

    def take(number, *haves, created=1, news=True, target=INSTITUTE, **changes):
        manifest = letter(
            target,
            number,
            sender.device_id,
            have=haves,
            **{"created_at_ms": created, "control_heads": ((b"c" * 32, number),)} | changes,
        )
        note_have(store, manifest, sender, own_of(INSTITUTE), news=news)
        return [row[1:] for row in heard(store)]

    take.device = sender.device_id
    return take


def test_what_a_computer_holds_is_what_it_said_last(store, hear) -> None:
    device = hear.device
    assert hear(1, have(3), have(7, OTHER), have(4)) == [(FEED, 4, HEAD, 3), (OTHER, 7, HEAD, 6)]
    came(store, device, 5, created=100)
    for number in (4, 5):  # on its way for long, or taken twice: it takes nothing back
        assert hear(number, have(9)) == [(FEED, 4, HEAD, 3), (OTHER, 7, HEAD, 6)]
        assert hear(number, have(9), created=100) == [(FEED, 4, HEAD, 3), (OTHER, 7, HEAD, 6)]
        assert control_heads(store, (device,)) == {b"c" * 32: 1}
    assert hear(6, have(9)) == [(FEED, 9, HEAD, 8)]
    assert control_heads(store, (device,)) == {b"c" * 32: 6}
    assert hear(4, have(2), created=101) == [(FEED, 2, HEAD, 1)]  # set back to a backup
    assert hear(5, control_heads=(), created=102) == []
    assert control_heads(store, (device,)) == {}
    came(store, device, 900, target=STATION, created=10**9)
    assert hear(6, have(3)) == [(FEED, 3, HEAD, 2)]  # that one was for another unit


def test_who_sent_news_is_owed_an_answer(store, hear) -> None:
    hear(1, have(3), news=False)
    assert untold(store) == {}
    hear(1, have(3))
    assert untold(store) == {STATION: 0}
    store.exec_driver_sql("UPDATE sync_peer SET told_have = 1, last_out_no = 8")
    hear(2, have(3), news=False)
    assert untold(store) == {STATION: 1}
    mark_untold(store, STATION)
    assert untold(store) == {STATION: 0}
    assert store.exec_driver_sql("SELECT last_out_no FROM sync_peer").scalar_one() == 8


def test_a_time_is_believed_from_above_and_only_ever_rises(store, county) -> None:
    settle(store, county, county.institute)

    def told(sender, at, own=INSTITUTE):
        certificate = sender.issued.certificate
        number = told.number = told.number + 1
        manifest = letter(own, number, certificate.device_id, attested_time_ms=at)
        note_have(store, manifest, certificate, own_of(own), news=False)
        return store.exec_driver_sql("SELECT attested_ms FROM sync_state").scalar_one()

    told.number = 0
    assert told(county.station, 900) == 0
    assert told(county.institute, 900) == 0
    assert told(county.centre, 500) == 500
    assert told(county.centre, 400) == 500
    assert told(county.institute, 600, own=STATION) == 600


def decide_fork(county, extras, feed_id=FEED):
    """Let the centre say what counts beside the station's feed."""
    station = county.station.issued.certificate.device_id
    record = ForkRecord(station, feed_id, ((2, HEAD),), extras)
    log, authority = county.log, county.authority
    control = log.next_control(authority.certificate, ControlKind.FORK, record.encode(), NOW)
    log.add(sign_control(control, authority.key).record.encoded)


def test_a_feed_is_said_to_end_before_what_counts_beside_it_and_is_not_here(store, county) -> None:
    certificate = county.station.issued.certificate
    writer = certificate.device_id, certificate.device_no
    decide_fork(county, ((3, BESIDE), (5, b"x" * 32)))
    settle(store, county, county.institute)
    feed(store, FEED, STATION, head=(4, HEAD), writer=writer)
    feed(store, OTHER, STATION, head=(6, NEXT), writer=writer)
    feed(store, b"z" * 16, STATION, writer=writer)  # nothing of it is here
    other = Have(OTHER, 6, NEXT, 6)
    for number, segment_id in enumerate((b"1" * 32, b"2" * 32, b"3" * 32, HEAD), 1):
        segment(store, number, segment_id)
    segment(store, 2, b"b" * 32, "applied", "branch")
    assert own_have(store) == (Have(FEED, 2, b"2" * 32, 2), other)
    segment(store, 3, BESIDE, "applied", "branch")  # the other one is beyond the end
    assert own_have(store) == (Have(FEED, 4, HEAD, 4), other)
    store.exec_driver_sql(
        "UPDATE sync_feed SET head_no = 5, head_id = ? WHERE feed_id = ?", (b"5" * 32, FEED)
    )
    segment(store, 5, b"5" * 32)
    assert own_have(store) == (Have(FEED, 4, HEAD, 4), other)
    segment(store, 5, b"x" * 32, "held", "gap")
    assert own_have(store) == (Have(FEED, 5, b"5" * 32, 5), other)


def test_a_feed_of_which_the_first_segment_is_missing_is_not_named(store, county) -> None:
    certificate = county.station.issued.certificate
    decide_fork(county, ((1, BESIDE),))
    settle(store, county, county.institute)
    feed(store, FEED, STATION, head=(4, HEAD), writer=(certificate.device_id, 1))
    assert own_have(store) == (Have(FEED, 4, HEAD, 4),)  # of another computer's number
    store.exec_driver_sql("UPDATE sync_feed SET device_no = ?", (certificate.device_no,))
    assert own_have(store) == ()
