"""What an institute passes on of the centre's word: 县已收 at the station (above.py)."""

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    bare_store,
    county_with_neighbour,
    device_of,
    feed,
    holds,
    letter,
    own_of,
    taken,
)
from wenming_desktop.adapters.sync.above import above_frames, note_above, stand_in
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.encoding import DamagedError, decode, encode

FEED, OTHER = b"f" * 16, b"o" * 16


@pytest.fixture
def log():
    return county_with_neighbour()[0].log


@pytest.fixture
def store():
    with bare_store() as connection:
        yield connection


def told(frames):
    (frame,) = frames
    assert frame.entry.type == FrameType.ABOVE
    return decode(frame.read(), "test", limit=10_000)


def heard(store):
    rows = store.exec_driver_sql("SELECT device_id, feed_id, stored_no, applied_no FROM sync_have")
    return sorted(map(tuple, rows))


def test_a_station_is_told_how_far_the_centre_has_its_feeds(store, log) -> None:
    feed(store, FEED, STATION)
    feed(store, OTHER, NEIGHBOUR)
    feed(store, b"n" * 16, STATION, "D")
    holds(store, device_of(log, CENTRE), FEED, 4)
    holds(store, device_of(log, CENTRE), OTHER, 9)
    holds(store, device_of(log, CENTRE), b"n" * 16, 9)
    holds(store, device_of(log, STATION), FEED, 30)
    own = own_of(INSTITUTE)
    assert told(above_frames(store, own, log, STATION)) == [1, [[CENTRE, FEED, 4]]]
    assert told(above_frames(store, own, log, NEIGHBOUR)) == [1, [[CENTRE, OTHER, 9]]]
    assert above_frames(store, own, log, INSTITUTE) == ()
    assert above_frames(store, own, log, CENTRE) == ()
    assert above_frames(store, own_of(CENTRE), log, INSTITUTE) == ()  # nobody stands above it


def test_what_is_told_on_to_a_station_s_station_is_the_furthest_known(store, log) -> None:
    """Heard at second hand counts like heard from the centre itself."""
    feed(store, FEED, STATION)
    holds(store, stand_in(CENTRE), FEED, 6)
    own = own_of(INSTITUTE)
    assert told(above_frames(store, own, log, STATION)) == [1, [[CENTRE, FEED, 6]]]
    holds(store, device_of(log, CENTRE), FEED, 4)
    assert told(above_frames(store, own, log, STATION)) == [1, [[CENTRE, FEED, 6]]]
    assert above_frames(store, own, log, NEIGHBOUR) == ()


def says(*rows):
    return encode([1, [list(row) for row in rows]])


def note(store, log, data, *, sender_org=INSTITUTE, target=STATION, number=5):
    note_above(store, data, letter(target, number), sender_org, log)


def test_a_station_keeps_what_its_institute_says_of_those_above(store, log) -> None:
    note(store, log, says((CENTRE, FEED, 4), (INSTITUTE, OTHER, 9), (512, OTHER, 9)))
    assert heard(store) == [(stand_in(CENTRE), FEED, 4, 4)]
    note(store, log, says((CENTRE, OTHER, 0), (CENTRE, OTHER, 2)))
    assert heard(store) == [
        (stand_in(CENTRE), OTHER, 0, 0)
    ]  # the new word takes the old one's place
    note(store, log, says())
    assert heard(store) == []


@pytest.mark.parametrize(
    ("sender_org", "target"),
    [(INSTITUTE, INSTITUTE), (STATION, INSTITUTE), (NEIGHBOUR, STATION)],
)
def test_only_a_unit_above_is_believed_about_those_above_it(store, log, sender_org, target) -> None:
    holds(store, stand_in(CENTRE), FEED, 1)
    note(store, log, says((CENTRE, FEED, 4)), sender_org=sender_org, target=target)
    assert heard(store) == [(stand_in(CENTRE), FEED, 1, 0)]


def test_an_older_bundle_that_comes_late_says_nothing_new(store, log) -> None:
    taken(store, 6)
    taken(store, 9, sender=b"x" * 16)
    taken(store, 9, target=NEIGHBOUR)
    note(store, log, says((CENTRE, FEED, 4)), number=5)
    assert heard(store) == []
    note(store, log, says((CENTRE, FEED, 4)), number=6)
    assert heard(store) == [(stand_in(CENTRE), FEED, 4, 4)]


@pytest.mark.parametrize(
    "data",
    [
        encode([2, []]),
        encode([0, []]),
        says((0, FEED, 4)),
        says((65_536, FEED, 4)),
        says((CENTRE, FEED[:15], 4)),
        says((CENTRE, FEED, -1)),
        says((CENTRE, FEED, 4, 0)),
        encode([1, [], 0]),
    ],
)
def test_a_badly_formed_word_is_damage(store, log, data) -> None:
    with pytest.raises(DamagedError):
        note(store, log, data)
    assert heard(store) == []
