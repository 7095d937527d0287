"""Who reads a feed, who passes it on, and what its writer is to the unit it is about."""

import pytest

from wenming_desktop.adapters.db.registry import FeedClass
from wenming_desktop.adapters.sync.feeds import Feed, may_carry, may_read, relation
from wenming_desktop.adapters.sync.home_orgs import prefixes_of

CENTRE, INSTITUTE, STATION, POINT, SIBLING, NEIGHBOUR = 1, 256, 257, 259, 258, 512
PATHS = {
    CENTRE: (1,),
    INSTITUTE: (1, 256),
    STATION: (1, 256, 257),
    POINT: (1, 256, 257, 259),
    SIBLING: (1, 256, 258),
    NEIGHBOUR: (1, 512),
}


class Log:
    """A tree; at height 5 the station stood below the neighbour."""

    def is_within(self, org_no: int, above: int, height: int | None = None) -> bool:
        path = (1, 512, 257) if height == 5 and org_no == STATION else PATHS[org_no]
        return above in path


LOG = Log()


@pytest.mark.parametrize(
    ("feed_class", "readers", "carriers"),
    [
        ("U", {CENTRE, INSTITUTE, STATION}, {CENTRE, INSTITUTE, STATION}),
        ("D", {CENTRE, INSTITUTE, STATION, POINT}, {CENTRE, INSTITUTE, STATION, POINT}),
        ("X", {CENTRE, STATION}, {CENTRE, INSTITUTE, STATION}),
    ],
)
def test_up_feeds_go_up_down_feeds_also_down_and_private_ones_past_those_between(
    feed_class: str, readers: set[int], carriers: set[int]
) -> None:
    assert {one for one in PATHS if may_read(LOG, one, feed_class, STATION)} == readers
    assert {one for one in PATHS if may_carry(LOG, one, feed_class, STATION)} == carriers


@pytest.mark.parametrize(
    ("writer", "expected"),
    [
        (STATION, "self"),
        (INSTITUTE, "ancestor"),
        (CENTRE, "centre"),
        (NEIGHBOUR, "other"),
        (POINT, "other"),
        (SIBLING, "other"),
    ],
)
def test_a_writer_is_something_to_the_unit_a_feed_is_about(writer: int, expected: str) -> None:
    assert relation(LOG, writer, STATION) == expected


def test_what_a_writer_was_is_judged_at_the_height_of_its_time() -> None:
    assert relation(LOG, INSTITUTE, STATION, 5) == "other"
    assert relation(LOG, NEIGHBOUR, STATION, 5) == "ancestor"
    assert relation(LOG, CENTRE, CENTRE) == "self"


def test_a_feed_is_about_the_home_of_its_rows() -> None:
    for prefix in prefixes_of(STATION):
        assert Feed.of_prefix(prefix, FeedClass.DOWN) == Feed("D", STATION)
