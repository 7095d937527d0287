"""Each segment by itself: applied, held with its reason, left out; and what is looked at again."""

from dataclasses import replace

import pytest

from tests.integration.exchange.arriving import Desk
from tests.integration.exchange.bare import (
    CENTRE,
    bare_store,
    county_with_neighbour,
    own_of,
    segment_of,
)
from wenming_desktop.adapters.sync.arrivals import Arrivals, Arrived
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.adapters.sync.forks import ForkRecord
from wenming_desktop.adapters.sync.segment import feed_id_of
from wenming_desktop.domain.errors import Code, WenmingError

NOW = 1_700_000_000_000


@pytest.fixture
def desk():
    county, neighbour = county_with_neighbour()
    with bare_store() as connection:
        yield Desk(county, neighbour, connection)


def test_of_a_bundle_without_segments_nothing_is_said() -> None:
    none = Arrived()
    numbers = (none.duplicates, none.duplicate_operations, none.needed_height, none.unproven)
    assert numbers == (0, 0, 0, 0)
    assert (none.attachments, none.unreferenced) == (0, 0)
    assert (none.operations, none.held_operations) == (0, 0)
    some = Arrived(duplicate_operations=20, unreadable_operations=300, read_operations=1)
    some.held = {"gap": 4, "fork": 5}
    assert (some.operations, some.held_operations) == (321, 9)


def test_what_follows_is_applied_and_what_was_here_is_counted_as_known(desk) -> None:
    one, two = desk.chain(desk.county.station, 2)
    desk.take(one, two)
    assert desk.result.applied == desk.merging.seen == [one.segment_id, two.segment_id]
    assert desk.heads() == [(2, two.segment_id)]
    desk.take(one, two, two)
    assert (desk.result.duplicates, desk.result.duplicate_operations) == (3, 30)
    assert desk.merging.seen == [one.segment_id, two.segment_id]
    assert desk.result.held == {}


def test_what_lies_behind_a_hole_waits_until_it_is_filled(desk) -> None:
    one, two, three = desk.chain(desk.county.station, 3)
    (theirs,) = desk.chain(desk.neighbour, 1)
    desk.take(three, two, theirs)
    assert [desk.what_of(segment) for segment in (three, two)] == ["gap", "gap"]
    assert desk.result.held == {"gap": 20}
    assert desk.merging.seen == [theirs.segment_id]
    desk.open()
    desk.take(one)
    assert desk.merging.seen[1:] == [one.segment_id, two.segment_id, three.segment_id]
    assert desk.result.applied == desk.merging.seen[1:]
    assert desk.result.held == {}  # what waited is no news of this bundle
    assert set(desk.stored().values()) == {"applied"}


def test_what_stands_in_the_place_of_another_is_a_fork(desk) -> None:
    one, two = desk.chain(desk.county.station, 2)
    again, further = desk.chain(desk.county.station, 2, mark="another ")
    desk.take(one, again)
    assert desk.what_of(again) == "fork"
    desk.take(further)  # the next number, after the wrong one
    assert desk.what_of(further) == "fork"
    desk.take(two)
    assert desk.what_of(two) == "applied"
    twice = segment_of(desk.county, desk.county.station, b"2", seg_no=2, previous=two.segment_id)
    desk.take(twice)  # it follows what it has the number of
    assert desk.what_of(twice) == "fork"
    assert desk.heads() == [(2, two.segment_id)]
    assert desk.result.held == {"fork": 30}


def test_a_fork_behind_a_hole_shows_when_the_hole_is_filled(desk) -> None:
    one, two, three = desk.chain(desk.county.station, 3)
    strange = segment_of(desk.county, desk.county.station, b"strange", seg_no=2, previous=b"p" * 32)
    desk.take(strange, two, three)
    assert desk.what_of(strange) == "gap"
    desk.take(one)
    assert desk.what_of(strange) == "fork"
    assert [desk.what_of(segment) for segment in (two, three)] == ["applied", "applied"]
    assert desk.result.held == {"gap": 30}


def test_what_the_unit_may_not_read_is_counted_and_not_kept(desk) -> None:
    (theirs,) = desk.chain(desk.neighbour, 1)
    desk.open(org_no=desk.county.station.org_no)
    desk.take(theirs)
    assert desk.result.unreadable_operations == 10
    assert desk.stored() == {}
    assert desk.heads() == []
    desk.take(theirs)
    assert desk.result.unreadable_operations == 20


def test_a_segment_whose_author_is_not_known_yet_is_not_kept(desk) -> None:
    stranger = desk.county.join((1, 256, 300), "新站")
    log = desk.county.log.of(desk.county.log.records[:-1])
    one, two = desk.chain(stranger, 2)
    desk.county.log = log
    desk.open()
    desk.take(one, two)
    assert desk.result.unproven == 2
    assert desk.result.held == {"ctrl_missing": 20}
    assert desk.stored() == {}


def test_only_a_device_writes_segments(desk) -> None:
    county = desk.county
    (one,) = desk.chain(county.station, 1, certificate=county.authority.certificate)
    with pytest.raises(WenmingError) as caught:
        desk.take(one)
    assert caught.value.code is Code.BUNDLE_UNKNOWN_SENDER
    assert caught.value.facts["sender"] == county.station.keys.device_id.hex()[:8]


def test_a_form_of_a_newer_program_waits_for_the_program(desk) -> None:
    station, neighbour = desk.county.station, desk.neighbour
    (old,) = desk.chain(station, 1, min_reader=SCHEMA_NO)
    (new,) = desk.chain(neighbour, 1, min_reader=SCHEMA_NO + 1)
    desk.take(old, new)
    assert (desk.what_of(old), desk.what_of(new)) == ("applied", "min_reader")
    assert desk.result.held == {"min_reader": 10}


def test_the_height_a_segment_claims_is_known_here_and_never_goes_back(desk) -> None:
    county, height = desk.county, desk.county.log.height
    (ahead,) = desk.chain(county.station, 1, control_height=height + 7)
    (further,) = desk.chain(desk.neighbour, 1, control_height=height + 2)
    desk.take(ahead, further)
    assert (desk.what_of(ahead), desk.what_of(further)) == ("ctrl_missing", "ctrl_missing")
    assert desk.result.needed_height == height + 7

    one = segment_of(county, county.institute, b"1")
    back = segment_of(
        county,
        county.institute,
        b"2",
        seg_no=2,
        previous=one.segment_id,
        control_height=height - 1,
    )
    same = segment_of(county, county.institute, b"2 again", seg_no=2, previous=one.segment_id)
    desk.take(one, back)
    assert (desk.what_of(one), desk.what_of(back)) == ("applied", "ctrl_back")
    desk.take(same)
    assert desk.what_of(same) == "applied"


def test_the_own_feed_from_elsewhere_says_that_this_store_is_behind(desk) -> None:
    (one,) = desk.chain(desk.county.station, 1)
    device_id = desk.county.station.keys.device_id
    mine = replace(own_of(desk.county.station.org_no), device_id=device_id)
    desk.arrivals = Arrivals(desk.connection, mine, desk.county.log, desk.merging)
    desk.take(one)
    assert desk.what_of(one) == "own_ahead"
    assert desk.result.held == {"own_ahead": 10}


def test_while_nothing_is_sealed_here_everything_waits(desk) -> None:
    desk.connection.exec_driver_sql("UPDATE sync_guard SET stopped = 'restored'")
    assert desk.connection.exec_driver_sql("SELECT stopped FROM sync_guard").all()
    one, two = desk.chain(desk.county.station, 2)
    desk.open()
    desk.take(one, two)
    assert [desk.what_of(segment) for segment in (one, two)] == ["restoring", "restoring"]
    desk.connection.exec_driver_sql("UPDATE sync_guard SET stopped = ''")
    desk.open()
    desk.arrivals.retry_all()
    assert desk.result.applied == [one.segment_id, two.segment_id]


def test_what_its_author_signed_and_nobody_can_read_stops_its_own_feed_only(desk) -> None:
    one, two = desk.chain(desk.county.station, 2)
    (theirs,) = desk.chain(desk.neighbour, 1)
    desk.merging.damaged.add(one.segment_id)
    desk.take(one, two, theirs)
    assert [desk.what_of(segment) for segment in (one, two)] == ["payload", "gap"]
    assert desk.what_of(theirs) == "applied"
    assert desk.result.held == {"payload": 10, "gap": 10}
    desk.merging.damaged.clear()
    desk.arrivals.retry_all()
    assert desk.what_of(one) == "payload"  # a program that reads more looks at it, not time


@pytest.mark.parametrize("turned", [False, True])
def test_what_waits_for_a_move_is_tried_until_nothing_more_fits(desk, turned) -> None:
    """Whichever of two feeds is looked at first."""
    (ours,) = desk.chain(desk.county.station, 1)
    (theirs,) = desk.chain(desk.neighbour, 1)
    (last,) = desk.chain(desk.county.institute, 1)
    first, second = (theirs, ours) if turned else (ours, theirs)
    desk.merging.waits = {first.segment_id: second.segment_id, second.segment_id: last.segment_id}
    desk.take(first, second)
    assert [desk.what_of(segment) for segment in (first, second)] == ["owner_epoch"] * 2
    assert desk.result.held == {"owner_epoch": 20}
    desk.arrivals.retry_all()
    assert desk.result.applied == []
    desk.take(last)
    desk.arrivals.retry_all()
    assert desk.result.applied == [last.segment_id, second.segment_id, first.segment_id]
    assert set(desk.stored().values()) == {"applied"}
    assert desk.arrivals.feeds_to_retry() == []


def test_what_is_said_to_count_beside_its_feed_is_applied_and_moves_no_head(desk) -> None:
    county = desk.county
    one, two = desk.chain(county.station, 2)
    other, unnamed = desk.chain(county.station, 2, mark="branch ")
    device = county.station.issued.certificate
    feed_id = feed_id_of(device.device_id, device.org_no, "U")
    record = ForkRecord(device.device_id, feed_id, ((1, one.segment_id),), ((1, other.segment_id),))
    control = county.log.next_control(
        county.authority.certificate, ControlKind.FORK, record.encode(), NOW
    )
    assert county.log.add(sign_control(control, county.authority.key).record.encoded)
    desk.take(one, two, other, unnamed)
    assert [desk.what_of(segment) for segment in (other, unnamed)] == ["branch", "fork"]
    assert desk.result.applied == [segment.segment_id for segment in (one, two, other)]
    assert desk.heads() == [(2, two.segment_id)]
    assert desk.result.held == {"fork": 10}


def test_what_is_in_its_chain_and_was_not_merged_is_merged_once_it_can_be(desk) -> None:
    """Own segments that came back, written before a person had moved."""
    one, two = desk.chain(desk.county.station, 2)
    desk.take(one, two)
    desk.connection.exec_driver_sql("UPDATE sync_segment SET reason = 'owner_epoch'")
    desk.merging.seen.clear()
    desk.merging.waits = {one.segment_id: b"a move"}
    desk.arrivals.retry_all()
    assert desk.merging.seen == [two.segment_id]
    assert [desk.what_of(segment) for segment in (one, two)] == ["owner_epoch", "applied"]
    desk.merging.seen.append(b"a move")
    desk.arrivals.retry_all()
    assert desk.merging.seen[1:] == [b"a move", one.segment_id]
    assert desk.what_of(one) == "applied"


def test_a_downward_feed_is_read_by_who_stands_below(desk) -> None:
    notice = segment_of(desk.county, desk.county.centre, b"notice", audience=CENTRE, feed_class="D")
    desk.open(org_no=desk.county.station.org_no)
    desk.take(notice)
    assert desk.what_of(notice) == "applied"
