"""What is told to those below of what was not taken of their work, and heard from above."""

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    county_with_neighbour,
    feed,
    letter,
    own_of,
    settle,
)
from tests.integration.exchange.test_who_sent_what import FEED, OTHER, came, segment
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.own import load
from wenming_desktop.adapters.sync.receipts import (
    HELD_WHOLE,
    MORE_REFUSED,
    Told,
    _encoded,
    _read,
    note_receipts,
    receipt_frames,
    told,
)
from wenming_desktop.adapters.sync.reporting import StoreReporting

OF_CENTRE, ROW = b"z" * 16, b"r" * 16


@pytest.fixture
def county():
    county, county.neighbour = county_with_neighbour()
    return county


@pytest.fixture
def home(new_home):
    return new_home("bare", "柳溪镇实践所", "institute")


@pytest.fixture
def store(home):
    with home.engine.begin() as connection:
        yield connection


@pytest.fixture
def below(store, county):
    """The institute holds a segment of a station, refuses a row of it, and one of the centre."""
    settle(store, county, county.institute)
    for feed_id, computer in (
        (FEED, county.station),
        (OTHER, county.neighbour),
        (OF_CENTRE, county.centre),
    ):
        certificate = computer.issued.certificate
        feed(
            store,
            feed_id,
            certificate.org_no,
            writer=(certificate.device_id, certificate.device_no),
        )
        store.exec_driver_sql(
            "INSERT INTO sync_reject (seg_id, table_no, row_id, group_no, code) "
            "VALUES (?, 3, ?, 2, 'not_allowed')",
            (segment(store, feed_id, 1), ROW),
        )
    segment(store, FEED, 3, "held", "gap", 70)
    return county


def told_to(store, county, target, own=INSTITUTE):
    frames = receipt_frames(store, own_of(own), county.log, target)
    assert all(one.entry.type == FrameType.RECEIPT for one in frames)
    return [sorted(_read(one.read())) for one in frames]


REFUSED = Told(INSTITUTE, FEED, 1, 3, ROW, 2, "not_allowed", 1)
HELD = Told(INSTITUTE, FEED, 3, 0, bytes(16), HELD_WHOLE, "gap", 70)


def test_a_unit_below_is_told_what_was_not_taken_of_its_own(store, below) -> None:
    assert told_to(store, below, STATION) == [[REFUSED, HELD]]
    assert told_to(store, below, NEIGHBOUR) == [[REFUSED._replace(feed_id=OTHER)]]
    for nobody in (INSTITUTE, CENTRE, 512):
        assert told_to(store, below, nobody) == []
    assert (REFUSED.is_held, HELD.is_held) == (False, True)
    assert not HELD._replace(group_no=MORE_REFUSED).is_held
    store.exec_driver_sql("DELETE FROM sync_reject")
    assert told_to(store, below, NEIGHBOUR) == []


def test_a_word_from_above_stands_until_the_next_one_and_goes_on_to_whom_it_is_about(
    store, below
) -> None:
    def say(sender, rows, number=5, target=INSTITUTE, own=INSTITUTE):
        store.exec_driver_sql("UPDATE sync_peer SET told_have = 1")
        manifest = letter(target, number, sender.issued.certificate.device_id)
        data = _encoded(rows) if rows is not None else None
        note_receipts(store, data, manifest, own_of(own), below.log)
        owed = store.exec_driver_sql("SELECT org_no FROM sync_peer WHERE told_have = 0 ORDER BY 1")
        return sorted(one for _, one in told(store)), list(owed.scalars())

    word = REFUSED._replace(org_no=CENTRE)
    other = word._replace(feed_id=OTHER)
    unheard = word._replace(feed_id=b"q" * 16)
    assert say(below.centre, [word]) == ([word], [STATION])
    assert say(below.centre, [word]) == ([word], [])
    assert say(below.centre, [REFUSED]) == ([], [STATION])  # nobody speaks for others
    assert say(below.centre, [word, other, unheard]) == (
        sorted([word, other, unheard]),
        [STATION, NEIGHBOUR],
    )
    writers = {one: unit for unit, one in told(store)}
    assert writers == {word: STATION, other: NEIGHBOUR, unheard: 0}
    everything = sorted([word, other, unheard])
    for sender in (below.station, below.institute, below.neighbour):
        assert say(sender, None) == (everything, [])
    came(store, below.centre, 6, 9)
    came(store, below.centre, 20, target=STATION)
    assert say(below.centre, None, number=8) == (everything, [])  # a later one was here
    assert say(below.centre, [word], number=9) == ([word], [NEIGHBOUR])
    assert say(below.centre, None, number=10) == ([], [STATION])


def test_what_a_unit_above_says_of_itself_leaves_the_words_of_those_above_it(store, below) -> None:
    rows = [REFUSED, REFUSED._replace(org_no=CENTRE), REFUSED._replace(org_no=512)]
    own = own_of(STATION)

    def say(sender, told_rows, number):
        manifest = letter(STATION, number, sender.issued.certificate.device_id)
        note_receipts(store, _encoded(told_rows), manifest, own, below.log)
        return [one for _, one in told(store)]

    assert say(below.centre, rows, 1) == [rows[1]]
    assert say(below.institute, rows, 2) == [rows[1], rows[0]]
    assert say(below.institute, rows[:1], 3) == [rows[0]]
    assert say(below.centre, [], 4) == [rows[0]]


def test_the_first_few_people_are_named_of_whom_something_was_not_taken(home, county) -> None:
    with home.engine.begin() as store:
        settle(store, county, county.institute)
        own = load(store)
        feed(store, FEED, INSTITUTE, writer=(own.device_id, own.device_no))
    people = [home.add("volunteer", name=f"王{number}") for number in range(5)]
    rows = [
        *(Told(CENTRE, FEED, 1, 3, row_id.bytes, 2, "not_allowed", 2) for row_id in people),
        Told(CENTRE, FEED, 1, 999, people[0].bytes, 1, "not_allowed", 1),  # of a newer program
        Told(CENTRE, FEED, 1, 3, b"n" * 16, 2, "not_allowed", 1),  # of no row that is here
        Told(CENTRE, FEED, 7, 0, bytes(16), HELD_WHOLE, "gap", 30),
        Told(CENTRE, OTHER, 1, 3, people[0].bytes, 2, "not_allowed", 1),  # of another unit
    ]
    with home.engine.begin() as store:
        store.exec_driver_sql(
            "INSERT INTO sync_told (org_no, feed_id, seg_no, table_no, row_id, group_no, code, "
            "operations) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [tuple(one) for one in rows],
        )
    held, refused = StoreReporting(home.engine, home.clock).not_taken()
    assert (held.code, held.held, held.count, held.subjects) == ("gap", True, 30, ())
    assert (refused.code, refused.held, refused.count) == ("not_allowed", False, 12)
    assert refused.subjects == tuple(f"王{number}" for number in range(3))
