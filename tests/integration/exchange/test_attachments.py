"""Photos and scans on their way: within a budget, never in the way of data, only where named."""

import hashlib
import random
from dataclasses import replace

import pytest

from tests.integration.exchange.test_county_decisions import county_of
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.attachments import missing
from wenming_desktop.adapters.sync.blob_store import BlobStore
from wenming_desktop.adapters.sync.bundle_file import BundleWriter
from wenming_desktop.adapters.sync.bundle_frames import FrameSource, FrameType
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.segment import Segment, header_of

KB = 1024


def quiet(*_):
    return None


def never():
    return False


def photo(number, size=3 * KB):
    return random.Random(number).randbytes(size)


def shelf(home):
    return BlobStore(home.folder / "attachments")


def keep(home, content):
    with home.engine.begin() as connection:
        store = shelf(home)
        store.enter(connection, store.write(content), 1)


def name_it(home, occurrence, content, **values):
    digest = hashlib.sha256(content).hexdigest()
    row = {"sha256": digest, "size": len(content), "media_type": "image/jpeg", **values}
    return home.add("attachment", occurrence_id=occurrence.bytes, **row)


def event(home):
    activity = home.add("activity", name="义诊")
    return home.add("occurrence", activity_id=activity.bytes, day="2026-06-01")


def attach(home, *contents, occurrence=None):
    occurrence = occurrence or event(home)
    for content in contents:
        keep(home, content)
        name_it(home, occurrence, content)
    return occurrence


def read(home, content):
    with home.engine.connect() as connection:
        return shelf(home).read(connection, hashlib.sha256(content).digest())


def lacks(home):
    with home.engine.connect() as connection:
        return len(missing(connection))


def files(home):
    folder = home.folder / "attachments"
    return sorted(folder.iterdir()) if folder.is_dir() else []


def export(home, **limits):
    """Export with other limits; return the reports of the files."""
    home.exchange._exporter = replace(home.exchange._exporter, **limits)
    stick = home.folder / f"stick-{next(home.sticks)}"
    return home.exchange.export(stick, quiet, never).files


def with_frames(home, file, change):
    """Write a bundle again as its sender, with other frames after the segments."""
    with home.engine.connect() as connection:
        keys, log = own_facts.device_keys(connection), own_facts.control_log(connection)
    org = int(file.stem.split("-")[1])
    (reader,) = log.live_devices_of(org)
    bundle = open_bundle(file, home_keys(home.reader), log)
    frames = change([FrameSource.of(one.type, one.data) for one in bundle.frames()])
    writer = BundleWriter(keys, [reader.certificate], bundle.manifest, frames)
    target = file.with_name("again.wmb")
    with target.open("wb") as out:
        writer.write(out)
    return target


def home_keys(home):
    with home.engine.connect() as connection:
        return own_facts.device_keys(connection)


def test_photos_go_up_with_their_rows_and_rest_sealed(county):
    attach(county.station, photo(1), photo(2, 3 * KB * KB + 17))
    county.round_trip()
    for home in county.homes:
        assert read(home, photo(1)) == photo(1)
        assert read(home, photo(2, 3 * KB * KB + 17)) == photo(2, 3 * KB * KB + 17)
        for file in files(home):
            assert photo(1)[:32] not in file.read_bytes()
            assert hashlib.sha256(photo(1)).hexdigest()[:8] not in file.name
        assert home.exchange.check().ok
    rows = county.station.sql(
        "SELECT s.head, s.signature, s.payload FROM sync_segment s JOIN sync_feed f "
        "ON f.feed_id = s.feed_id WHERE f.class = 'U' AND f.device_no = ? ORDER BY s.rid",
        county.station.identity().device_no,
    )
    named = [ref for row in rows for ref in header_of(Segment(*row)).attachments]
    assert {(ref.sha256, ref.size, ref.mime_no) for ref in named} == {
        (hashlib.sha256(one).digest(), len(one), 1)
        for one in (photo(1), photo(2, 3 * KB * KB + 17))
    }


def test_a_photo_named_twice_is_kept_and_sent_once(county):
    """Group 70: referenced twice."""
    occurrence = attach(county.station, photo(1))
    again = name_it(county.station, occurrence, photo(1))
    (report,) = export(county.station)
    assert report.attachments == 1
    county.institute.take(report.file)
    assert len(files(county.institute)) == 1
    county.station.edit("attachment", again, deleted=1, delete_reason="重复")
    county.round_trip()
    assert read(county.institute, photo(1)) == photo(1)


def test_what_does_not_fit_goes_with_the_next_bundle_and_data_never_wait(county):
    attach(county.station, *(photo(n) for n in range(5)))
    arrived, sent = set(), []
    for _ in range(3):
        county.station.add("volunteer", name="又一人")
        (report,) = export(county.station, budget=7 * KB)
        sent.append(report.attachments)
        county.institute.take(report.file)
        arrived |= {n for n in range(5) if read(county.institute, photo(n))}
    assert sent == [2, 2, 2]
    assert arrived == set(range(5))
    assert len(county.institute.rows("volunteer")) == 3
    assert county.institute.digest() == county.station.digest()


def test_attachments_never_make_another_file_necessary(county):
    """Group 12: what is left of the limit is theirs, no more."""
    attach(county.station, photo(1, 30 * KB))
    (report,) = export(county.station, room=25 * KB)
    assert report.attachments == 0
    county.institute.take(report.file)
    assert lacks(county.institute) == 1
    county.carry(county.institute, county.station)
    county.station.exchange._exporter = replace(county.station.exchange._exporter, room=1 << 30)
    county.carry(county.station, county.institute)
    assert lacks(county.institute) == 0


def test_what_is_missing_is_asked_for_until_it_comes(county):
    """Group 70: missing."""
    occurrence = event(county.station)
    name_it(county.station, occurrence, photo(1))
    county.round_trip()
    assert [lacks(home) for home in county.homes] == [1, 1, 1]
    assert all(home.exchange.check().ok for home in county.homes)
    codes = {one.code for one in county.centre.exchange.check().findings}
    assert "attachment_missing" in codes

    keep(county.station, photo(1))
    county.round_trip()
    county.round_trip()
    assert [lacks(home) for home in county.homes] == [0, 0, 0]
    (report,) = export(county.station)
    assert report.attachments == 0


def test_a_station_that_lost_its_photos_gets_them_back(county):
    attach(county.station, photo(1))
    county.round_trip()
    for file in files(county.station):
        whole = file.read_bytes()
        file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    (finding,) = county.station.exchange.check().findings
    assert finding.code == "attachment_damaged"
    with county.station.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM sync_blob")
    county.round_trip()
    assert read(county.station, photo(1)) == photo(1)
    assert county.station.exchange.check().findings == ()


def test_a_damaged_photo_is_not_sent_and_hinders_nothing(county):
    attach(county.station, photo(1), photo(2))
    one = files(county.station)[0]
    one.write_bytes(one.read_bytes()[:100])
    county.round_trip()
    assert lacks(county.institute) == 1
    assert len(files(county.institute)) == 1
    assert county.institute.digest() == county.station.digest()


def test_what_nobody_names_is_not_kept(county):
    """Group 70: unreferenced, and a frame that comes twice."""
    county.institute.reader = county.station.reader = county.institute
    attach(county.station, photo(1))
    (report,) = export(county.station)
    strange = FrameSource.of(FrameType.ATTACHMENT, photo(9))
    file = with_frames(
        county.station, report.file, lambda frames: [*frames, strange, frames[-1], strange]
    )
    (verdict,) = county.institute.take(file).bundles
    assert (verdict.status, verdict.attachments, verdict.unreferenced) == ("applied", 1, 1)
    assert len(files(county.institute)) == 1
    assert read(county.institute, photo(9)) is None


def test_other_bytes_than_the_named_ones_are_not_taken_for_them(county):
    """Group 70: hash mismatch; the frame's own hash is right, and no row names it."""
    county.station.reader = county.institute
    attach(county.station, photo(1))
    (report,) = export(county.station)

    def forge(frames):
        return [*frames[:-1], FrameSource.of(FrameType.ATTACHMENT, photo(1)[:-1] + b"?")]

    (verdict,) = county.institute.take(with_frames(county.station, report.file, forge)).bundles
    assert (verdict.status, verdict.attachments, verdict.unreferenced) == ("applied", 0, 1)
    assert lacks(county.institute) == 1


@pytest.mark.parametrize("size", [0, 100 * KB * KB + 1])
def test_a_size_that_no_attachment_has_is_no_reason_to_fail(county, size):
    occurrence = event(county.station)
    name_it(county.station, occurrence, photo(1), size=size)
    county.round_trip()
    assert county.centre.digest() == county.station.digest()


def test_nobody_gets_the_photos_of_others_by_naming_them(two_stations):
    one, other = two_stations.stations
    attach(one, photo(1))
    two_stations.round_trip()
    name_it(other, event(other), photo(1))
    two_stations.round_trip()
    two_stations.round_trip()
    assert read(two_stations.institute, photo(1)) == photo(1)
    # the row of the other station names it too, and is accepted: it says what its own unit saw
    assert lacks(other) == 1
    assert read(other, photo(1)) is None


def test_two_stations_with_one_photo_both_get_it_back(two_stations):
    """Each has shown that it holds the bytes, and so may have them again."""
    one, other = two_stations.stations
    for station in (one, other):
        attach(station, photo(1))
    two_stations.round_trip()
    for station in (one, other):
        with station.engine.begin() as connection:
            connection.exec_driver_sql("DELETE FROM sync_blob")
        assert read(station, photo(1)) is None
    two_stations.round_trip()
    assert read(one, photo(1)) == read(other, photo(1)) == photo(1)


def test_an_institute_that_takes_over_a_unit_may_have_its_photos(
    county, new_home, enrolled, tmp_path
):
    """They were brought by the institute under which the unit stood before."""
    attach(county.station, photo(1))
    county.round_trip()
    taker = new_home("taker", "白石镇所", "institute", county.centre.clock)
    enrolled(county.centre, taker, tmp_path / "join")
    county.centre.take(taker.export()[1])
    county_of(county.centre).move_unit(257, 512)
    taker.take(county.centre.export()[512])
    assert read(taker, photo(1)) == photo(1)


def test_a_refused_bundle_leaves_no_photo_behind(county, monkeypatch):
    attach(county.station, photo(1))
    (report,) = export(county.station)
    monkeypatch.setattr("wenming_desktop.adapters.sync.importing.note_have", _broken, raising=True)
    with pytest.raises(ZeroDivisionError):
        county.institute.take(report.file)
    monkeypatch.undo()
    assert county.institute.rows("attachment") == {}
    again = county.institute.copy_of(county.institute.folder.parent / "copy")
    assert files(again) == []
    assert county.institute.take(report.file).bundles[0].attachments == 1


def _broken(*_, **__):
    raise ZeroDivisionError


def test_many_attachments_split_their_segments(county):
    """Group 70: 10,000 attachments, here 1,500; dev.py soak scale does all of them."""
    occurrence = event(county.station)
    for number in range(1_500):
        name_it(county.station, occurrence, b"%d" % number)
    county.round_trip()
    assert lacks(county.centre) == 1_500
    named = [
        len(header_of(Segment(*row)).attachments)
        for row in county.station.sql("SELECT head, signature, payload FROM sync_segment")
    ]
    assert (max(named), sum(named)) == (1_024, 1_500)
    assert county.centre.digest() == county.station.digest()
