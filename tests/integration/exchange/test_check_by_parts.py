"""Each part of a check by itself: a feed's chain, what is held, what points at nothing."""

import pytest

from tests.integration.exchange.bare import (
    INSTITUTE,
    STATION,
    bare_store,
    county_with_neighbour,
    feed,
    segment_of,
    settle,
)
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.blob_store import BlobStore
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.checking import (
    _attachments,
    _exchange,
    _feed,
    _foreign_keys,
    _is_log_readable,
    _pages,
    _report,
    check,
    sealed_digest,
)
from wenming_desktop.adapters.sync.encoding import sha256
from wenming_desktop.adapters.sync.segment import NO_SEGMENT, Segment, feed_id_of
from wenming_desktop.domain.ids import compose
from wenming_desktop.services.exchange_ports import Finding


class Desk:
    """The institute's store with the station's feed in it."""

    def __init__(self, connection, county, folder) -> None:
        self.connection, self.county = connection, county
        settle(connection, county, county.institute)
        device = county.station.keys.device_id
        self.feed_id = feed_id_of(device, STATION, "U")
        self.shelf = BlobStore(folder / "attachments")

    def chain(self, count):
        made = []
        for number in range(1, count + 1):
            before = {"previous": made[-1].segment_id} if made else {}
            raw = f"{number}".encode()
            made.append(segment_of(self.county, self.county.station, raw, seg_no=number, **before))
        return made

    def store(self, segment, number, state="applied", reason=""):
        self.connection.exec_driver_sql(
            "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, state, "
            "reason) VALUES (?, ?, randomblob(32), ?, ?, ?, ?, ?)",
            (self.feed_id, number, segment.head, segment.signature, segment.payload, state, reason),
        )

    def found(self, head):
        """Return what is said about the feed, and about which of its segments."""
        findings = _feed(self.connection, self.county.log, self.feed_id, head)
        told = []
        for one in findings:
            facts = dict(one.facts)
            assert facts.pop("feed") == self.feed_id.hex()
            told.append((one.code, facts.pop("number")))
            assert facts == {}
        return told


@pytest.fixture
def desk(tmp_path):
    county, _ = county_with_neighbour()
    with bare_store() as connection:
        yield Desk(connection, county, tmp_path)


def test_a_feed_is_followed_from_its_first_segment_to_its_head(desk) -> None:
    one, two, three = desk.chain(3)
    assert desk.found((0, NO_SEGMENT)) == []
    assert desk.found((1, NO_SEGMENT)) == [("head_differs", 1)]
    for number, segment in ((3, three), (1, one), (2, two)):
        desk.store(segment, number)
    assert desk.found((3, three.segment_id)) == []
    assert desk.found((2, two.segment_id)) == [("head_differs", 2)]
    assert desk.found((3, two.segment_id)) == [("head_differs", 3)]
    assert desk.found((2, three.segment_id)) == [("head_differs", 2)]
    desk.store(two, 2, state="held", reason="fork")
    desk.store(two, 2, reason="branch")
    assert desk.found((3, three.segment_id)) == []


def test_a_hole_and_a_wrong_number_break_a_chain(desk) -> None:
    one, two, three = desk.chain(3)
    desk.store(one, 1)
    desk.store(three, 3)
    assert desk.found((3, three.segment_id)) == [("chain_broken", 3)]
    desk.store(two, 2)
    desk.store(two, 2)
    assert desk.found((3, three.segment_id)) == [("chain_broken", 2)]
    desk.connection.exec_driver_sql("DELETE FROM sync_segment")
    desk.store(one, 2)
    assert desk.found((2, one.segment_id)) == [("chain_broken", 2)]


@pytest.mark.parametrize("harm", ["payload", "signature", "previous", "certificate", "head"])
def test_what_is_not_as_its_author_signed_it_breaks_a_chain(desk, harm) -> None:
    one, two = desk.chain(2)
    strange = {
        "payload": Segment(two.head, two.signature, two.payload + b"x"),
        "signature": Segment(two.head, bytes(64), two.payload),
        "previous": segment_of(
            desk.county, desk.county.station, b"2", seg_no=2, previous=b"p" * 32
        ),
        "certificate": segment_of(
            desk.county,
            desk.county.station,
            b"2",
            seg_no=2,
            previous=one.segment_id,
            certificate=b"c" * 32,
        ),
        "head": Segment(b"no head", two.signature, two.payload),
    }[harm]
    desk.store(one, 1)
    desk.store(strange, 2)
    assert desk.found((2, strange.segment_id)) == [("chain_broken", 2)]


def test_what_is_held_is_counted_by_its_reason_and_leaves_a_store_sound(desk) -> None:
    (one,) = desk.chain(1)
    for reason in ("gap", "fork", "gap"):
        desk.store(one, 1, state="held", reason=reason)
    findings = _exchange(desk.connection)
    assert {(one.code, *dict(one.facts).values()) for one in findings} == {
        ("segment_held", "gap", 2),
        ("segment_held", "fork", 1),
    }
    assert _report(findings, "d").ok
    assert _report([*findings, Finding("attachment_missing"), Finding("awaited")], "d").ok
    for serious in ("chain_broken", "attachment_damaged", "state_differs", "page_damaged"):
        report = _report([*findings, Finding(serious)], "d")
        assert (report.ok, len(report.findings), report.state_digest) == (False, 3, "d")


def test_of_very_much_that_is_wrong_twenty_things_are_told(desk) -> None:
    for number in range(19):
        feed(desk.connection, bytes([number]) * 16, STATION, head=(1, b"h" * 32))
    assert len(_exchange(desk.connection)) == 19
    for number in range(19, 25):
        feed(desk.connection, bytes([number]) * 16, STATION, head=(1, b"h" * 32))
    assert len(_exchange(desk.connection)) == 20
    desk.connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
    assert _exchange(desk.connection)[0] == Finding("import_unfinished")


def test_rows_that_point_at_nothing_are_named_by_their_tables_each_once(desk) -> None:
    assert _pages(desk.connection) == _foreign_keys(desk.connection) == []
    desk.connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
    with without_capture(desk.connection):
        for number in (1, 2):
            desk.connection.execute(
                SYNCED["sign_in"]
                .insert()
                .values(
                    id=compose(number, STATION, 1, 0).bytes,
                    stub=0,
                    volunteer_id=b"v" * 16,
                    occurrence_id=b"o" * 16,
                )
            )
    assert _foreign_keys(desk.connection) == [
        Finding("parent_missing", (("table", "sign_in"), ("parent", "occurrence"))),
        Finding("parent_missing", (("table", "sign_in"), ("parent", "volunteer"))),
    ]


def test_photos_that_are_damaged_or_lacking_are_counted(desk) -> None:
    assert _attachments(desk.connection, desk.shelf) == []
    for content in (b"one", b"two"):
        desk.shelf.enter(desk.connection, desk.shelf.write(content), 1)
    assert _attachments(desk.connection, desk.shelf) == []
    with without_capture(desk.connection):
        desk.connection.execute(
            SYNCED["attachment"]
            .insert()
            .values(id=compose(1, INSTITUTE, 1, 0).bytes, stub=0, sha256=sha256(b"x").hex())
        )
    for file in desk.shelf.folder.iterdir():
        file.write_bytes(b"harm")
    assert _attachments(desk.connection, desk.shelf) == [
        Finding("attachment_damaged", (("count", 2),)),
        Finding("attachment_missing", (("count", 1),)),
    ]


def test_a_log_with_a_record_that_nobody_signed_is_not_readable(desk) -> None:
    assert _is_log_readable(desk.connection)
    desk.connection.exec_driver_sql("UPDATE sync_ctrl SET body = x'90' WHERE rid = 2")
    assert not _is_log_readable(desk.connection)


def test_a_check_of_a_store_before_its_place_is_sound_and_changes_nothing(new_home) -> None:
    home = new_home("alone", "孤村站", "station")
    before = home.sql("SELECT * FROM sync_dirty")
    assert before
    report = check(home.engine, home.clock, BlobStore(home.folder / "attachments"))
    assert (report.ok, report.findings) == (True, ())
    assert home.sql("SELECT * FROM sync_dirty") == before
    assert report.state_digest == home.digest()
    home.add("volunteer", name="木一")
    ahead = sealed_digest(home.engine, home.clock)
    assert ahead == home.digest()
