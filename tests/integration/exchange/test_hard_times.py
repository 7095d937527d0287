"""A full disk, a busy store, a cut of power, two windows at once, clocks that are wrong."""

import multiprocessing
import secrets
from dataclasses import replace
from datetime import timedelta, timezone
from pathlib import Path

import pytest
from sqlalchemy import event

from tests.integration.exchange.conftest import KEY, Home, never, quiet
from tests.integration.exchange.test_authority import contact, forge
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.db.faults import speak_in_words
from wenming_desktop.adapters.db.registry import REGISTRY, FeedClass
from wenming_desktop.adapters.sync.encoding import INT64_MAX
from wenming_desktop.adapters.sync.peers import MOST_MISSED
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.stick import KEPT
from wenming_desktop.domain.errors import Code, WenmingError

PEOPLE = 400


def fill(home, many=PEOPLE):
    for number in range(many):
        home.add("volunteer", name=f"吕{number}", phone=str(number), note="很长的备注" * 20)


def everything(home):
    return home.digest(), home.sql("SELECT count(*), max(rid) FROM sync_segment")


def pages(home):
    return home.sql("PRAGMA page_count")[0][0]


def test_a_disk_that_is_full_in_the_middle_of_an_import_changes_nothing(county):
    """Group 62: the same file is taken in once there is room."""
    fill(county.station)
    (file,) = county.station.export().values()
    home = county.institute
    speak_in_words(home.engine, home.store)
    before, room = everything(home), pages(home) + 8

    @event.listens_for(home.engine, "begin")
    def limit(connection):
        connection.exec_driver_sql(f"PRAGMA max_page_count = {room}")

    (verdict,) = home.take(file).bundles
    assert (verdict.status, verdict.reason) == ("refused", Code.DISK_FULL.value)
    assert everything(home) == before
    assert home.exchange.check().ok

    room = 1 << 30
    assert home.take(file).bundles[0].status == "applied"
    assert len(home.rows("volunteer")) == PEOPLE


def test_a_store_that_another_window_writes_to_is_told_and_nothing_is_half_done(county):
    """Group 63: the other writer holds on for longer than anybody waits."""
    fill(county.station, 3)
    (file,) = county.station.export().values()
    home = county.institute
    speak_in_words(home.engine, home.store)

    @event.listens_for(home.engine, "checkout")
    def hurry(connection, *_):
        connection.execute("PRAGMA busy_timeout = 20")

    other = open_engine(home.store, KEY)
    with other.begin() as busy:
        busy.exec_driver_sql("UPDATE sync_state SET user_no = user_no")
        try:
            found = home.take(file).bundles[0].reason
        except WenmingError as error:
            found = error.code.value
    other.dispose()
    assert found == Code.IN_USE.value
    assert home.rows("volunteer") == {}
    assert home.exchange.check().ok
    assert home.take(file).bundles[0].status == "applied"


def _take_often(folder, file, verdicts):
    home = Home(Path(folder), "青溪镇所", "institute")
    for _ in range(5):
        verdicts.put([one.status for one in home.take(file).bundles])
    home.engine.dispose()


def test_two_programs_take_in_one_file_at_the_same_time(county):
    """Group 16: it is written once; the other one calls it a duplicate."""
    fill(county.station, 30)
    (file,) = county.station.export().values()
    county.institute.engine.dispose()
    context = multiprocessing.get_context("spawn")
    verdicts = context.Queue()
    running = [
        context.Process(target=_take_often, args=(county.institute.folder, file, verdicts))
        for _ in range(2)
    ]
    for process in running:
        process.start()
    found = [verdicts.get() for _ in range(10)]
    for process in running:
        process.join()
    assert [process.exitcode for process in running] == [0, 0]
    assert sorted(found) == [["applied"], *[["duplicate"]] * 9]
    again = Home(county.institute.folder, "青溪镇所", "institute")
    assert len(again.rows("volunteer")) == 30
    assert again.sql("SELECT count(*) FROM sync_segment GROUP BY seg_id HAVING count(*) > 1") == []
    assert again.exchange.check().ok
    again.engine.dispose()


def test_before_the_first_byte_is_on_the_stick_its_segments_are_on_the_disk(county, tmp_path):
    """Group 60: power is cut when the stick is about to be written to.

    The store of that moment, without anything that was not yet written out, holds every segment
    that the file will carry: their numbers cannot be given to anything else.
    """
    fill(county.station, 3)
    stick, cut = tmp_path / "stick", tmp_path / "cut"
    seen = []

    def cut_power(_done, _total):
        if not cut.exists():
            assert not (county.station.folder / "wenming.db-journal").exists()
            assert list((stick / "WENMING").iterdir()) == []
            seen.append(county.station.copy_of(cut))

    (bundle,) = county.station.exchange.export(stick, cut_power, never).files
    stored = {rid for (rid,) in seen[0].sql("SELECT rid FROM sync_segment")}
    assert bundle.segments
    assert set(bundle.segments) <= stored

    seen[0].add("volunteer", name="断电以后")
    (again,) = seen[0].exchange.export(tmp_path / "second", quiet, never).files
    for one in (bundle, again):
        assert county.institute.take(one.file).bundles[0].status == "applied"
    assert county.institute.digest() == seen[0].digest()


@pytest.mark.parametrize("order", [1, -1])
def test_an_export_too_large_for_one_file_is_several_whole_ones(
    county, tmp_path, monkeypatch, order
):
    """Group 12: parts in any order, and with one of them missing."""
    county.round_trip()
    for number in range(12):
        county.station.add("volunteer", name=f"多{number}", note=secrets.token_hex(4_000))
        with county.station.engine.begin() as connection:
            seal(connection, county.station.clock())
    roomless = replace(county.station.exchange._exporter, room=11_000)
    monkeypatch.setattr(county.station.exchange, "_exporter", roomless)
    files = [one.file for one in county.station.exchange.export(tmp_path, quiet, never).files]
    assert len(files) > KEPT
    assert all(file.exists() for file in files)
    lost = files.pop(1)
    report = county.institute.take(*files[::order])
    assert {one.status for one in report.bundles} <= {"applied", "held"}
    assert len(report.gaps) == 1
    report = county.institute.take(lost)
    assert report.gaps == ()
    assert len(county.institute.rows("volunteer")) == 12
    assert county.institute.exchange.check().ok


def test_a_bundle_number_that_skips_billions_fills_no_memory(county):
    """Groups 43, 47: what a sender says of its numbers is told, the first of them."""
    county.round_trip()
    with county.station.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE sync_peer SET last_out_no = ?", (2**62,))
    (file,) = county.station.export().values()
    report = county.institute.take(file)
    assert [one.status for one in report.bundles] in (["applied"], ["duplicate"])
    (gap,) = report.gaps
    assert gap.missing == tuple(range(2, 2 + MOST_MISSED))
    assert county.institute.exchange.status().units[-1].gaps == gap.missing


def test_a_moment_beyond_every_calendar_stops_no_list(county):
    """Group 43: edits and bundles that state the last moment of 64 bits."""
    person = county.station.add("volunteer", name="时一", phone="1")
    county.round_trip()
    stamp = tuple(county.station.row("volunteer", person)[f"g2{part}"] for part in "vhd")
    block = contact(person, "2", base=stamp)
    block.meta[7] = [INT64_MAX]
    forge(county.station, 257, [block])
    county.institute.edit("volunteer", person, phone="3")
    county.station.clock.now = county.station.clock.now.replace(year=9999, month=12)
    (file,) = county.station.export().values()
    assert county.institute.exchange.inspect(file).operations == 1
    county.institute.take(file)
    (conflict,) = county.institute.exchange.conflicts()
    assert sorted((conflict.mine["phone"], conflict.theirs["phone"])) == ["2", "3"]
    assert None in conflict.at
    assert county.institute.exchange.check().ok


CLOCKS = {
    "right": {},
    "1980": {"days": -17_000},
    "2099": {"days": 27_000},
    "another zone": {"days": 0},
}


def test_the_same_bundles_end_alike_under_every_clock(county, tmp_path):
    """Groups 65, 66: certificates of 27 months are "not yet valid", "expired" or neither."""
    fill(county.station, 5)
    files = list(county.station.export().values())
    county.station.edit("volunteer", min(county.station.rows("volunteer")), phone="新")
    files += county.station.export().values()
    ends = set()
    for name, jump in CLOCKS.items():
        home = county.institute.copy_of(tmp_path / name)
        home.clock.forward(**jump)
        if name == "another zone":
            home.clock.now = home.clock.now.astimezone(timezone(timedelta(hours=-11)))
        for file in files:
            assert home.take(file).bundles[0].status == "applied"
            home.clock.forward(days=40_000 if name == "1980" else 0)
        ends.add(home.digest())
        assert home.exchange.rebuild().ok
    assert len(ends) == 1


def test_a_clock_that_jumps_and_stands_still_within_a_session_loses_no_edit(county):
    """Group 65: the last edit of a session stands, here and above."""
    person = county.station.add("volunteer", name="钟一", phone="0")
    for number, days in enumerate((18_000, -36_000, 0, 18_000, 0), 1):
        county.station.clock.forward(days=days)
        frozen = county.station.clock.now
        county.station.edit("volunteer", person, phone=str(number))
        county.station.clock.now = frozen
        (file,) = county.station.export().values()
        county.institute.take(file)
        assert county.institute.row("volunteer", person)["phone"] == str(number)
    assert county.institute.exchange.conflicts() == ()
    assert county.station.exchange.rebuild().ok


SQL = '\'); DROP TABLE volunteer;-- "=1+1" \\ %s {x} <b>'


def test_sql_in_every_text_of_every_table_arrives_as_it_was_typed(county):
    """Group 71: SQL, formula and markup text in each text field of the registry."""
    written = {}
    for table in REGISTRY:
        entered = table.name not in ("org_unit", "approval") and not table.speaks_of
        if not entered or table.feed_class is FeedClass.PRIVATE:
            continue
        texts = {
            field.column: SQL
            for group in table.groups
            for field in group.fields
            if field.kind == "text" and field.column != "delete_reason"
        }
        written[table.name] = county.station.add(table.name, **texts), set(texts)
    county.round_trip()
    assert sum(len(columns) for _, columns in written.values()) > 50
    for home in (county.institute, county.centre):
        for name, (row_id, columns) in written.items():
            row = home.row(name, row_id)
            assert {column: row[column] for column in columns} == dict.fromkeys(columns, SQL), name
        assert home.exchange.rebuild().ok
