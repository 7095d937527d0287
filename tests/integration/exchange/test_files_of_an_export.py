"""Files that go out and come in: in how many parts, whose they are, and what a look tells."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.integration.exchange.conftest import Clock, Home, never, quiet
from wenming_desktop.adapters.sync.exporting import Exporter
from wenming_desktop.domain.errors import Code, WenmingError


@pytest.fixture(scope="module")
def told(module_county, tmp_path_factory):
    """A county in which the institute has something for each of its stations and the centre."""
    county = module_county(tmp_path_factory.mktemp("told"), stations=2)
    county.round_trip()
    for number in range(3):
        for station in county.stations:
            station.add("volunteer", name=f"某人{number}")
            county.carry(station, county.institute)
    county.institute.add("volunteer", name="镇上的人")
    for home in county.homes:
        home.engine.dispose()
    return county


@pytest.fixture
def home(told, tmp_path):
    """Return a copy of one of the computers, by its name."""

    def home(name, folder=None):
        of = getattr(told, name) if isinstance(name, str) else told.stations[name]
        copy = tmp_path / (folder or f"home-{name}")
        copy.mkdir()
        (copy / "wenming.db").write_bytes(of.store.read_bytes())
        return Home(copy, of.name, of.level, Clock(of.clock.now))

    return home


def refused(action, *args):
    with pytest.raises(WenmingError) as caught:
        action(*args)
    return caught.value


def test_an_export_reports_its_files_and_how_far_it_is(home, tmp_path) -> None:
    institute, steps = home("institute"), []
    report = institute.exchange.export(tmp_path / "stick", lambda *at: steps.append(at), never)
    count = len(report.files)
    assert count == 3
    assert steps == [*((done, count) for done in range(count)), (count, count)]
    assert report.sealed_operations == 1
    up = next(one for one in report.files if one.to[0].startswith("云山县中心"))
    assert up.operations == 7
    assert (up.attachments, up.bytes) == (0, up.file.stat().st_size)
    ((number, previous, at, told_have),) = institute.sql(
        "SELECT last_out_no, last_out_id, last_out_at, told_have FROM sync_peer WHERE org_no = 1"
    )
    assert (number, previous) == (up.number, up.bundle_id.bytes)
    assert (at, told_have) == (institute.clock().isoformat(timespec="seconds"), 1)
    again = institute.exchange.export(tmp_path / "stick", quiet, never)
    assert again.sealed_operations == 0
    upward = next(one for one in again.files if one.to == up.to)
    assert upward.number == up.number + 1
    assert refused(institute.exchange.export, tmp_path / "no", quiet, lambda: True).code is (
        Code.CANCELLED
    )


@pytest.mark.parametrize("bound", [{"room": 1}, {"most_frames": 1}])
def test_a_large_export_comes_in_whole_parts_that_follow_each_other(home, tmp_path, bound) -> None:
    institute, centre = home("institute"), home("centre")
    engine, now, blobs = institute.engine, institute.clock, institute.exchange._blobs
    exporter = Exporter(engine, now, blobs, **bound)
    report = exporter.run(tmp_path / "stick", quiet, never)
    parts = [one for one in report.files if one.to[0].startswith("云山县中心")]
    assert len(parts) > 1
    assert [one.number for one in parts] == list(
        range(parts[0].number, parts[0].number + len(parts))
    )
    carried = [rid for one in parts for rid in one.segments]
    assert carried == sorted(set(carried))
    assert all(len(one.segments) == 1 for one in parts)
    assert sum(one.operations for one in parts) == 7
    taken = centre.take(*(one.file for one in parts))
    assert [one.status for one in taken.bundles] == ["applied"] * len(parts)
    (gaps,) = taken.gaps
    assert not set(gaps.missing) & {one.number for one in parts}
    assert len(centre.rows("volunteer")) == 7


def test_a_stick_gives_each_unit_its_own_and_a_stranger_what_there_is(home, tmp_path) -> None:
    home("institute").exchange.export(tmp_path / "stick", quiet, never)
    first, second = home(0), home(1)
    taken = first.take(tmp_path / "stick")
    assert [one.status for one in taken.bundles] == ["applied"]
    assert first.take(tmp_path / "stick").bundles[0].status == "duplicate"
    (folder,) = {file.parent for file in (tmp_path / "stick").rglob("*.wmb")}
    (folder / "broken.wmb").write_bytes(b"torn")  # nobody can tell whose it is: it is told of
    assert {one.status for one in first.take(tmp_path / "stick").bundles} == {
        *("duplicate", "refused")
    }
    (folder / "broken.wmb").unlink()
    for file in (tmp_path / "stick").rglob("*.wmb"):
        if second.exchange.inspect(file).readable:
            file.unlink()
    others = second.take(tmp_path / "stick")
    assert [one.status for one in others.bundles] == ["refused"] * 2


def test_a_look_at_a_file_tells_whose_it_is_and_whether_it_was_here(home, tmp_path) -> None:
    institute, station, centre = home("institute"), home(0), home("centre")
    report = institute.exchange.export(tmp_path / "stick", quiet, never)
    down = next(one for one in report.files if one.to[0].startswith("柳树村1站"))
    before = station.exchange.inspect(down.file)
    assert (before.readable, before.already_here) == (True, False)
    assert before.sender.startswith("青溪镇所")
    assert [one.startswith("柳树村1站") for one in before.to] == [True]
    assert (before.number, before.segments) == (down.number, len(down.segments))
    assert before.operations == down.operations
    station.take(down.file)
    assert station.exchange.inspect(down.file).already_here
    assert institute.exchange.inspect(down.file).already_here  # it was written here
    foreign = centre.exchange.inspect(down.file)
    assert (foreign.readable, foreign.already_here, foreign.segments) == (False, False, 0)
    assert foreign.bytes == down.file.stat().st_size
    new = Home(tmp_path / "new", "石桥村站", "station", Clock(institute.clock.now))
    info = new.exchange.enrol_request(tmp_path / "usb")
    welcome = institute.exchange.enrol_approve(info.file, info.digits, tmp_path / "answer").welcome
    # of a computer that is not known here, the beginning of its id is shown
    assert f"{station.exchange.inspect(welcome).to[0]}.wmr" == info.file.name


def test_nothing_to_import_names_every_place_that_was_looked_at(home, tmp_path) -> None:
    station = home(0)
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    places = [tmp_path / "a", tmp_path / "b"]
    error = refused(station.exchange.import_paths, places, quiet, never)
    assert error.code is Code.NOTHING_TO_IMPORT
    assert error.facts["path"] == "、".join(map(str, places))


def test_a_place_that_cannot_be_read_is_refused_by_itself(home, tmp_path) -> None:
    institute, station = home("institute"), home(0)
    report = institute.exchange.export(tmp_path / "stick", quiet, never)
    steps = []
    found = station.exchange.import_paths(
        [tmp_path / "gone", tmp_path / "stick"], lambda *at: steps.append(at), never
    )
    assert [one.status for one in found.bundles] == ["refused", "applied"]
    assert found.bundles[0].file == tmp_path / "gone"
    assert found.bundles[1].file in [one.file for one in report.files]
    assert steps[-1] == (1, 1)
    alone = station.exchange.import_paths([Path(tmp_path / "gone")], quiet, never)
    assert [one.status for one in alone.bundles] == ["refused"]


def test_an_import_that_is_cancelled_keeps_nothing(home, tmp_path) -> None:
    institute, centre = home("institute"), home("centre")
    institute.exchange.export(tmp_path / "stick", quiet, never)
    before = centre.digest()
    (imports,) = centre.sql("SELECT count(*) FROM sync_import")
    stick = [tmp_path / "stick"]
    assert refused(centre.exchange.import_paths, stick, quiet, lambda: True).code is Code.CANCELLED
    assert centre.digest() == before
    assert centre.sql("SELECT count(*) FROM sync_import") == [imports]
    steps = []
    centre.exchange.import_paths(stick, lambda *at: steps.append(at), never)
    assert steps[:-1] == sorted(steps[:-1])
    assert steps[-2:] == [(1000, 1000), (1, 1)]


def test_the_verdict_on_a_bundle_that_was_here_counts_what_it_brought(home, tmp_path) -> None:
    centre = home("centre")
    report = home("institute").exchange.export(tmp_path / "stick", quiet, never)
    up = next(one for one in report.files if one.to[0].startswith("云山县中心"))
    (first,) = centre.take(up.file).bundles
    (again,) = centre.take(up.file).bundles
    assert (again.status, again.count, again.same) == ("duplicate", first.count, first.count)
    assert (again.number, again.sender, again.sender_org) == (up.number, first.sender, 256)
    assert replace(again, file=first.file).applied == 0
    with centre.engine.begin() as connection:
        connection.exec_driver_sql(
            """UPDATE sync_import SET counts = '{"count":7,"unproven":1}' WHERE bundle_id = ?""",
            (up.bundle_id.bytes,),
        )
    (looked,) = centre.take(up.file).bundles  # of which something could not be kept
    assert (looked.status, looked.same) == ("duplicate", looked.count)
    ((counts, receipts),) = centre.sql(
        "SELECT counts, (SELECT count(*) FROM sync_receipt WHERE bundle_id = i.bundle_id) "
        "FROM sync_import i WHERE bundle_id = ?",
        up.bundle_id.bytes,
    )
    assert "unproven" not in counts
    assert receipts == len(up.segments)
