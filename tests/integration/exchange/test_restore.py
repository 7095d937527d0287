"""Clone, restore and fork (sync.md 2.11): no number means two things, and nothing is lost."""

import errno
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.integration.exchange.auditing import faults, log
from tests.integration.exchange.conftest import Home
from tests.integration.exchange.restoring import device_of, resume, stopped
from wenming_desktop.adapters.db.engine import open_engine
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.cutting import enforce_cutoffs
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.adapters.sync.guarding import Guard
from wenming_desktop.adapters.sync.identity_care import DeviceIdentity
from wenming_desktop.adapters.sync.segment import Segment, header_of, inflate, make_segment
from wenming_desktop.domain.errors import Code, WenmingError


def names(home):
    return sorted(row["name"] for row in home.rows("volunteer").values())


def guarded(home, folders, marks=dict):
    """Open the exchange of a home anew, with its guard outside; return the guard."""
    guard = Guard(tuple(folders), marks)
    home.exchange = DeviceExchange(home.engine, home.folder, home.clock, home._after_merge, guard)
    return guard


def care(home, guard=None):
    return DeviceIdentity(home.engine, home.clock, home._after_merge, guard or Guard())


def all_agree(county):
    """Check that everybody is sound, holds the same, and is rebuilt to the same."""
    for home in county.homes:
        before = home.digest()
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok, "Group 64"
        assert home.digest() == before
    assert county.institute.digest() == county.centre.digest()


def lose_a_day(county, folder, folders=()):
    """Back a station up, work on, lose the computer; return the restored one."""
    station = county.station
    first = station.add("volunteer", name="备份前")
    county.round_trip()
    backup = folder / "backup.db"
    shutil.copy(station.store, backup)
    station.add("volunteer", name="备份后")
    station.edit("volunteer", first, phone="13900000001")
    county.round_trip()
    return put_back(county, folder, backup, folders)


def put_back(county, folder, backup, folders):
    """Open a backup in the place of the station, on the same computer."""
    station = county.station
    restored = Home(folder / "gone", station.name, station.level, station.clock)
    restored.engine.dispose()
    shutil.copy(backup, restored.store)
    restored.engine = open_engine(restored.store, b"k" * 32)
    guarded(restored, folders)
    county.stations[0] = restored
    return restored


def test_a_guard_that_has_seen_more_stops_a_store_before_it_gives_a_number_twice(county, tmp_path):
    """Group 56: the guard alone; group 64: rebuilt as it is live."""
    outside = tmp_path / "outside"
    guarded(county.station, [outside])
    county.station.export()
    assert len(list(outside.glob("*.guard"))) == 1

    restored = lose_a_day(county, tmp_path, [outside])
    assert stopped(restored) == "restored"
    restored.add("volunteer", name="恢复后")
    sealed = restored.sql("SELECT count(*) FROM sync_segment")
    county.carry(restored, county.institute)
    assert restored.sql("SELECT count(*) FROM sync_segment") == sealed
    assert care(restored).standing().waiting_edits > 0
    old = device_of(restored)

    resume(restored, county.institute, tmp_path)
    assert names(restored) == ["备份前", "备份后", "恢复后"]
    for _ in range(2):
        county.round_trip()
    assert names(county.centre) == ["备份前", "备份后", "恢复后"]
    states = {one.device_id.bytes: one.state for one in county.centre.exchange.enrol_list()}
    assert states[old] == "retired"
    assert restored.sql("SELECT count(*) FROM sync_dirty") == [(0,)]
    all_agree(county)
    guarded(restored, [outside])
    assert stopped(restored) == ""


def test_a_store_set_back_behind_what_it_told_of_its_audit_log_begins_another(county, tmp_path):
    """Nothing new was sealed, but the bundle told of lines that the backup has not: they looked as
    if somebody had cut them off, for good. Found by dev.py soak drill."""
    outside = tmp_path / "outside"
    guarded(county.station, [outside])
    county.round_trip()
    shutil.copy(county.station.store, tmp_path / "backup.db")
    log(county.station, 3)
    sealed = county.station.sql("SELECT count(*) FROM sync_segment")
    county.round_trip()
    assert county.station.sql("SELECT count(*) FROM sync_segment") == sealed

    restored = put_back(county, tmp_path, tmp_path / "backup.db", [outside])
    assert stopped(restored) == "restored"
    log(restored, 1)
    resume(restored, county.institute, tmp_path)
    county.round_trip()
    assert [faults(home) for home in county.homes] == [[]] * len(county.homes)


def test_without_any_guard_the_unit_above_knows_more(county, tmp_path):
    """Group 56: the guard is deleted too, and the acknowledgement is ahead."""
    restored = lose_a_day(county, tmp_path)
    assert stopped(restored) == ""
    restored.add("volunteer", name="恢复后")
    county.carry(county.institute, restored)
    assert stopped(restored) == ""  # nothing came down
    county.institute.add("volunteer", home=257, name="镇里代录")
    county.carry(county.institute, restored)
    assert stopped(restored) == "ack_ahead"
    assert "镇里代录" not in names(restored)
    resume(restored, county.institute, tmp_path)
    assert names(restored) == ["备份前", "备份后", "恢复后", "镇里代录"]
    for _ in range(2):
        county.round_trip()
    assert names(county.centre) == names(restored)
    all_agree(county)


def test_both_absent_the_fork_is_seen_above_and_still_nothing_is_lost(county, tmp_path):
    """Group 56: neither guard nor acknowledgement: it seals, and the parent sees the fork."""
    restored = lose_a_day(county, tmp_path)
    restored.add("volunteer", name="恢复后一")
    (file,) = restored.export().values()
    restored.add("volunteer", name="恢复后二")
    (verdict,) = county.institute.take(file).bundles
    assert (verdict.status, verdict.reason) == ("held", "fork")
    assert len(care(county.institute).forks()) == 1
    county.carry(county.institute, restored)
    assert stopped(restored) == "ack_ahead"
    resume(restored, county.institute, tmp_path)
    for _ in range(2):
        county.round_trip()
    wanted = ["备份前", "备份后", "恢复后一", "恢复后二"]
    assert [names(home) for home in county.homes] == [wanted] * 3
    all_agree(county)


def test_a_copy_without_the_guard_is_stopped_and_a_home_that_never_had_one_is_not(county, tmp_path):
    """Group 56: a guard that once was and is missing means another computer."""
    guarded(county.station, [tmp_path / "first"])
    assert stopped(county.station) == ""
    copy = county.station.copy_of(tmp_path / "copy")
    guarded(copy, [tmp_path / "other-computer"])
    assert stopped(copy) == "copied"
    guarded(county.station, [tmp_path / "first"])
    assert stopped(county.station) == ""


def test_a_guard_of_another_key_or_a_damaged_one_counts_as_missing(county, tmp_path):
    """Group 56: what the store's own key did not make says nothing."""
    guarded(county.station, [tmp_path / "state"])
    (file,) = (tmp_path / "state").glob("*.guard")
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    guarded(county.station, [tmp_path / "state"])
    assert stopped(county.station) == "copied"


@pytest.mark.parametrize(("failures", "why"), [(1, ""), (9, "copied")])
def test_a_disk_that_fails_once_is_no_lost_guard(county, tmp_path, monkeypatch, failures, why):
    """Found by dev.py soak io: the changes of a day stayed at home, and nobody was told."""
    outside = tmp_path / "outside"
    guarded(county.station, [outside])
    left, really = [OSError(errno.EIO, "Input/output error")] * failures, Path.open

    def fail(path, *args, **how):
        if path.suffix == ".guard" and left:
            raise left.pop()
        return really(path, *args, **how)

    monkeypatch.setattr(Path, "open", fail)
    guarded(county.station, [outside])
    assert stopped(county.station) == why


def test_a_changed_machine_only_asks(county, tmp_path):
    """Group 56: the hint never blocks by itself; the answer does."""
    folders = [tmp_path / "state"]
    guarded(county.station, folders, lambda: {"system": "a", "board": "b"})
    guard = guarded(county.station, folders, lambda: {"system": "a", "board": "c"})
    assert care(county.station).standing().asks
    assert stopped(county.station) == ""
    county.station.add("volunteer", name="照常")
    county.station.export()
    assert county.station.sql("SELECT count(*) FROM sync_dirty") == [(0,)]
    care(county.station, guard).answer_machine(other_goes_on=False)
    guard = guarded(county.station, folders, lambda: {"system": "a", "board": "c"})
    assert not care(county.station).standing().asks
    care(county.station, guard).answer_machine(other_goes_on=True)
    assert stopped(county.station) == "moved"
    texts = county.station.sql("SELECT machine FROM sync_guard")
    assert "board" in texts[0][0]
    assert '"c"' not in texts[0][0]


def test_a_stopped_unit_gives_out_no_certificate_and_decides_nothing(county, tmp_path):
    """Group 56: a number of a control record is given once, too."""
    county.round_trip()
    folders = [tmp_path / "state"]
    guarded(county.institute, folders)
    shutil.rmtree(folders[0])
    guarded(county.institute, folders)
    assert stopped(county.institute) == "copied"
    info = county.station.exchange.enrol_rotate(tmp_path / "request")
    with pytest.raises(WenmingError) as caught:
        county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    assert caught.value.code is Code.SEALING_STOPPED
    resume(county.institute, county.centre, tmp_path / "own")
    county.institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "welcome")
    county.station.exchange.enrol_accept(tmp_path / "welcome")
    county.round_trip()
    all_agree(county)


def two_clones(county, folder):
    """Let a station and its copy both write three segments; return files, both homes."""
    shared = county.station.add("volunteer", name="共同", phone="1")
    county.round_trip()
    clone = county.station.copy_of(folder / "clone")
    files = []
    for home, mark in ((county.station, "甲"), (clone, "乙")):
        for number in range(3):
            home.add("volunteer", name=f"{mark}{number}")
            if not number:  # both at the same moment of their clocks: one stamp, two values
                home.edit("volunteer", shared, phone=mark)
            files.append(next(iter(home.export().values())))
    return files, clone


def both_go_on(county, clone, folder):
    """Give each of two clones an identity of its own; in the end everybody has everything."""
    institute = county.institute
    everybody = sorted(["共同", *(f"{mark}{n}" for mark in "甲乙" for n in range(3))])
    county.stations.append(clone)
    for home in (county.station, clone):
        home.add("volunteer", name="没封存")
        county.mail.clear()
        care(home).answer_machine(other_goes_on=True)
        assert stopped(home) == "moved"
        resume(home, institute, folder / home.folder.name)
    everyone = [county.station, clone, institute, county.centre]
    for _ in range(3):
        for home in everyone:
            for file in home.export().values():
                for one in everyone:
                    if one is not home:
                        one.take(file)
    assert len({device_of(home) for home in (county.station, clone)}) == 2
    for home in (institute, county.centre, county.station, clone):
        assert sorted(set(names(home))) == sorted({*everybody, "没封存"})
    all_agree(county)


@pytest.mark.parametrize("choice", ["both", "first"])
@pytest.mark.parametrize("order", ["original first", "clone first"])
def test_two_clones_three_segments_each(county, tmp_path, order, choice):
    """Group 57: both orders, both decisions; group 64 after each.

    Digests are equal also where the branches came the other way round.
    """
    files, clone = two_clones(county, tmp_path)
    turned = [*files[3:], *files[:3]]
    mine, theirs = (files, turned) if order == "original first" else (turned, files)
    institute = county.institute
    backwards = institute.copy_of(tmp_path / "backwards")
    institute.take(*mine)
    backwards.take(*theirs)
    assert names(institute) != names(backwards)
    held = institute.sql("SELECT seg_no, seg_id FROM sync_segment WHERE state = 'held'")
    assert len(held) == 3

    (fork,) = care(institute).forks()
    assert (fork.first_operations > 0, fork.other_operations > 0) == (True, True)
    care(institute).decide_fork(fork.device_id, choice)
    assert care(institute).forks() == ()
    with pytest.raises(WenmingError) as caught:
        care(institute).decide_fork(fork.device_id, choice)
    assert caught.value.code is Code.NO_FORK

    for _ in range(3):
        county.carry(institute, county.centre)
        county.carry(county.centre, institute)
    with institute.engine.connect() as connection:
        records = own_facts.control_log(connection)
    with backwards.engine.begin() as connection:
        known = len(own_facts.control_log(connection).records)
        own_facts.add_control(connection, records, known)
        enforce_cutoffs(connection, records, backwards.clock(), backwards._after_merge)
    assert backwards.digest() == institute.digest() == county.centre.digest()
    first, second = ("甲", "乙") if order == "original first" else ("乙", "甲")
    wanted = ["共同", *(f"{first}{n}" for n in range(3))]
    if choice == "both":
        wanted += [f"{second}{n}" for n in range(3)]
    assert names(institute) == names(county.centre) == names(backwards) == sorted(wanted)
    for home in (institute, backwards, county.centre):
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok, "Group 64"
    both_go_on(county, clone, tmp_path)


def test_a_quiet_fork_never_overwrites(county):
    """Group 58: the same number signed again with other content stays beside the first."""
    county.station.add("volunteer", name="真")
    (file,) = county.station.export().values()
    county.institute.take(file)
    before = county.institute.sql("SELECT seg_id, head, signature, payload FROM sync_segment")
    with county.station.engine.begin() as connection:
        keys = own_facts.device_keys(connection)
        rid, *parts = connection.exec_driver_sql(
            "SELECT rid, head, signature, payload FROM sync_segment s JOIN sync_feed f "
            "ON f.feed_id = s.feed_id JOIN sync_state o ON o.device_id = f.device_id "
            "ORDER BY rid DESC LIMIT 1"
        ).one()
        segment = Segment(*parts)
        header = replace(header_of(segment), sealed_at_ms=header_of(segment).sealed_at_ms + 1)
        quiet = make_segment(header, inflate(segment), keys.signing)
        connection.exec_driver_sql(
            "UPDATE sync_segment SET seg_id = ?, head = ?, signature = ?, payload = ? "
            "WHERE rid = ?",
            (quiet.segment_id, quiet.head, quiet.signature, quiet.payload, rid),
        )
        connection.exec_driver_sql(
            "UPDATE sync_feed SET head_id = ? WHERE head_id = ?",
            (quiet.segment_id, segment.segment_id),
        )
        connection.exec_driver_sql("DELETE FROM sync_have")
    (forged,) = county.station.export().values()
    (verdict,) = county.institute.take(forged).bundles
    assert verdict.reason == "fork"
    after = county.institute.sql("SELECT seg_id, head, signature, payload FROM sync_segment")
    assert set(before) < set(after)
    assert len(after) == len(before) + 1
    assert names(county.institute) == ["真"]
    assert county.institute.exchange.rebuild().ok
    assert len(care(county.institute).forks()) == 1
