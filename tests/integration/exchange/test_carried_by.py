"""上报批次 exactly: which segments are one batch, which batch a stamp belongs to, and its words."""

from dataclasses import replace

import pytest

from tests.integration.exchange.bare import (
    INSTITUTE,
    STATION,
    bare_store,
    county_with_neighbour,
    feed,
    segment_of,
    settle,
    taken,
)
from tests.unit.sync.forms import BLOCKS
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync import contents
from wenming_desktop.adapters.sync.carrying import (
    StoreCarrying,
    _Known,
    _place,
    _Sealing,
    _sealings,
)
from wenming_desktop.adapters.sync.payload import encode_payload
from wenming_desktop.adapters.sync.segment import feed_id_of
from wenming_desktop.services.exchange_ports import Reached
from wenming_desktop.services.ledgers.carried_ports import Carried

DEVICE = STATION << 8 | 3
FEED = DEVICE, STATION
AT = 1_700_000_000_000


@pytest.mark.parametrize(
    ("first", "last", "bundle", "words"),
    [
        (4, 4, 0, "257-3 第 4 段"),
        (4, 6, 0, "257-3 第 4–6 段"),
        (4, 4, 12, "257-3 第 4 段（第 12 号包）"),
        (1, 2, 1, "257-3 第 1–2 段（第 1 号包）"),
    ],
)
def test_a_batch_is_called_by_its_computer_its_segments_and_its_bundle(
    first, last, bundle, words
) -> None:
    assert _Sealing(0, 0, first, last, bundle).words(DEVICE) == words


@pytest.mark.parametrize(
    ("ends", "place"),
    [
        ((11, 11, 11), Reached.CENTRE),
        ((11, 11, 10), Reached.INSTITUTE),
        ((11, 10, 10), Reached.WRITTEN),
        ((10, 10, 10), Reached.SEALED),
        ((10, 10, 11), Reached.CENTRE),
        ((), Reached.SEALED),
    ],
)
def test_a_stamp_has_got_as_far_as_the_furthest_end_it_lies_before(ends, place) -> None:
    assert _place(10, ends) is place


class Desk:
    """The institute's store with the station's feed in it."""

    def __init__(self, connection, county) -> None:
        self.connection, self.county = connection, county
        settle(connection, county, county.institute)
        device = county.station.keys.device_id
        self.feed_id = feed_id_of(device, STATION, "U")
        feed(connection, self.feed_id, STATION, writer=(device, DEVICE))
        self.numbers = 0

    def seal(self, h, at, bundle=None, state="applied", blocks=None):
        """Store the next segment, whose smallest stamp is ``h``; return its row number."""
        self.numbers += 1
        first = BLOCKS[0]
        stamps = [*first.meta[:2], [h + 1, h], *first.meta[3:]]
        raw = encode_payload(blocks or [replace(first, meta=stamps)])
        made = segment_of(
            self.county,
            self.county.station,
            raw,
            seg_no=self.numbers,
            sealed_at_ms=at,
            previous=bytes([self.numbers - 1]) * 32,
        )
        values = (self.feed_id, self.numbers, made.segment_id, made.head, made.signature)
        rid = self.connection.exec_driver_sql(
            "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING rid",
            (*values, made.payload, state),
        ).scalar_one()
        if bundle is not None:
            self.connection.exec_driver_sql(
                "INSERT INTO sync_receipt (seg_id, bundle_id, at) "
                "SELECT ?, bundle_id, '' FROM sync_import WHERE number = ?",
                (made.segment_id, bundle),
            )
        return rid

    def payload(self, rid):
        query = "SELECT payload FROM sync_segment WHERE rid = ?"
        return self.connection.exec_driver_sql(query, (rid,)).scalar_one()

    def sealings(self):
        return dict(_sealings(self.connection))[FEED]


@pytest.fixture
def desk():
    county, _ = county_with_neighbour()
    with bare_store() as connection:
        yield Desk(connection, county)


def test_segments_of_one_moment_are_one_batch_with_the_smallest_stamp_of_all(desk) -> None:
    taken(desk.connection, 8, target=INSTITUTE)
    desk.seal(20, AT, bundle=8)
    desk.seal(10, AT)
    desk.seal(15, AT)
    desk.seal(40, AT + 1)
    desk.seal(90, AT + 1, state="held")
    desk.seal(30, AT)
    assert desk.sealings() == [
        _Sealing(10, AT, 1, 3, 8),
        _Sealing(40, AT + 1, 4, 4, 0),
        _Sealing(30, AT, 6, 6, 0),
    ]


def test_a_stamp_belongs_to_the_last_batch_that_begins_at_or_before_it(desk) -> None:
    carrying = StoreCarrying(desk.connection.engine)
    early, late = _Sealing(10, AT, 1, 1, 0), _Sealing(20, AT + 5, 2, 3, 9)
    carrying._known = _Known(1, {FEED: [early, late]})
    found = [carrying._sealing(FEED, h) for h in (9, 10, 19, 20, 999)]
    assert found == [None, early, early, late, late]
    assert carrying._sealing((DEVICE, 999), 20) is None

    def told(*stamps, unsealed=False, places=None):
        ends = {FEED: (100, 15, 5)} if places is None else places
        return carrying._told(stamps, STATION, ends, unsealed)

    assert told((DEVICE, 12), (DEVICE, 20)) == Carried(late.words(DEVICE), Reached.WRITTEN)
    assert told((DEVICE, 20), (DEVICE, 12)) == Carried(late.words(DEVICE), Reached.WRITTEN)
    assert told((DEVICE, 12)) == Carried(early.words(DEVICE), Reached.INSTITUTE)
    assert told((DEVICE, 4)) == Carried("", Reached.CENTRE)
    assert told((DEVICE, 12), (7, 12)) == Carried(early.words(DEVICE), Reached.SEALED)
    assert told((DEVICE, 12), unsealed=True) == Carried(early.words(DEVICE), Reached.NOWHERE)
    assert told((DEVICE, 12), places={}) == Carried(early.words(DEVICE), Reached.SEALED)
    assert told() == Carried("", Reached.CENTRE)


def test_the_batches_are_read_anew_when_a_segment_has_come(desk) -> None:
    carrying = StoreCarrying(desk.connection.engine)
    carrying._read_sealings(desk.connection)
    assert carrying._sealing(FEED, 50) is None
    desk.seal(20, AT)
    carrying._read_sealings(desk.connection)
    first = carrying._sealing(FEED, 50)
    assert first == _Sealing(20, AT, 1, 1, 0)
    another = StoreCarrying(desk.connection.engine)
    another._read_sealings(desk.connection)
    assert another._sealing(FEED, 50) == first
    known = carrying._known
    carrying._read_sealings(desk.connection)
    assert carrying._known is known
    desk.seal(30, AT + 1)
    carrying._read_sealings(desk.connection)
    assert carrying._sealing(FEED, 50) == _Sealing(30, AT + 1, 2, 2, 0)


def counted(table_no, ids, field_nos, *columns):
    """Return a block of so many rows; what the columns hold is of the fields named."""
    meta = [[0] * len(ids) for _ in range(9)]
    for column, value in ((1, 1), (2, 5), (5, DEVICE)):
        meta[column] = [value] * len(ids)
    return replace(
        BLOCKS[0],
        table_no=table_no,
        group_no=1,
        field_nos=field_nos,
        ids=[bytes([one]) * 16 for one in ids],
        meta=meta,
        values=list(columns),
    )


def number_of(column):
    fields = [field for group in BY_NAME["hours_entry"].groups for field in group.fields]
    return {field.column: field.no for field in fields}[column]


def test_the_paper_of_a_stick_counts_each_row_once_and_its_last_minutes(desk, monkeypatch) -> None:
    occurrence, sign_in = contents._OCCURRENCE, contents._SIGN_IN
    hours, minutes = contents._HOURS, number_of("minutes")
    first, second = desk.seal(1, AT), desk.seal(2, AT)
    held = {
        desk.payload(first): [
            counted(occurrence, (1, 2), [], []),
            counted(sign_in, (1, 2, 3), [], []),
            counted(hours, (1, 2, 3), [minutes], [60, None, 30]),
            counted(hours, (4,), [minutes + 1], [999]),
            counted(99, (9,), [minutes], [999]),
        ],
        desk.payload(second): [
            counted(occurrence, (2, 3), [], []),
            counted(sign_in, (3,), [], []),
            counted(hours, (1, 5), [minutes - 1, minutes], [7, 7], [-20, 5]),
        ],
    }
    monkeypatch.setattr(contents, "blocks_of", lambda _, segment: held[segment.payload])

    def count(*segments):
        found = contents.count_contents(desk.connection, segments)
        return found.activities, found.attendance, found.minutes

    assert count(first, second, 999) == (3, 3, 15)
    assert count(first) == (2, 3, 90)
    assert count() == (0, 0, 0)
