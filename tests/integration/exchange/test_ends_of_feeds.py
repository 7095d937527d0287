"""Group 61: up to where the feeds of a computer count that was set back to a backup."""

from datetime import timedelta

import pytest

from tests.integration.exchange.set_back import set_back
from tests.integration.sync.conftest import NOW
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_records import sign_control
from wenming_desktop.adapters.sync.recovering import believed_tips, highest_tips
from wenming_desktop.adapters.sync.revocations import KINDS, Reason, Revocation
from wenming_desktop.adapters.sync.segment import NO_SEGMENT, feed_id_of
from wenming_desktop.domain.errors import Code, WenmingError


@pytest.fixture
def store(new_home, tmp_path):
    return set_back(new_home("now", "杏花村站", "station"), tmp_path / "log")


def tips_of(store, find, *more):
    with store.old.engine.connect() as connection:
        own = own_facts.load(connection)
        return find(connection, *more, own)


def test_the_longest_whole_chain_counts_and_first_what_others_brought(store):
    own = store.county.station.issued.certificate
    empty = feed_id_of(own.device_id, 257, "X")
    with store.old.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO sync_feed (feed_id, device_id, device_no, audience, class, head_id) "
            "VALUES (?, ?, ?, 257, 'X', ?)",
            (empty, own.device_id, own.device_no, NO_SEGMENT),
        )
    nothing = {empty: (0, NO_SEGMENT)}
    assert tips_of(store, highest_tips) == {store.feed: store.head(store.home)} | nothing
    for _ in range(3):
        store.old.edit("volunteer", store.people[0], phone=str(_))
        store.seal(store.old)
    assert tips_of(store, highest_tips) == {store.feed: store.head(store.old)} | nothing
    for phone in ("a", "b"):
        store.home.edit("volunteer", store.people[0], phone=phone)
        store.seal(store.home)
    tip = store.bring_back()
    assert (tip[0], store.head(store.old)[0]) == (3, 4)
    assert tips_of(store, highest_tips) == {store.feed: tip} | nothing
    with store.old.engine.begin() as connection:  # one in between has not arrived
        connection.exec_driver_sql("DELETE FROM sync_segment WHERE state = 'held' AND seg_no = 2")
    assert tips_of(store, highest_tips) == {store.feed: store.head(store.old)} | nothing


def test_what_the_unit_above_believes_is_taken_only_where_all_of_it_is_here(store):
    store.home.clock.now += timedelta(minutes=1)
    store.home.edit("volunteer", store.people[0], phone="a")
    store.seal(store.home)
    tip = store.head(store.home)
    device = store.county.station.keys.device_id

    def believed(*cutoffs):
        log, authority = store.county.log.copy(), store.county.authority
        if cutoffs:
            decision = Revocation(device, Reason.RETIRED, cutoffs[0])
            kind = KINDS[Reason.RETIRED]
            control = log.next_control(authority.certificate, kind, decision.encode(), NOW)
            log.add(sign_control(control, authority.key).record.encoded)
        return tips_of(store, believed_tips, log)

    first = (1, store.old.sql("SELECT seg_id FROM sync_segment WHERE seg_no = 1")[0][0])
    assert believed(((store.feed, *first),)) == {store.feed: first}
    assert believed(()) == {store.feed: (0, NO_SEGMENT)}
    for wrong in (None, ((store.feed, *tip),), ((store.feed, 2, first[1]),)):
        with pytest.raises(WenmingError) as refusal:
            believed(wrong) if wrong else believed()
        assert refusal.value.code is Code.WELCOME_INCOMPLETE
    store.bring_back()
    assert believed(((store.feed, *tip),)) == {store.feed: tip}
