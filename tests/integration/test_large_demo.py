"""demo --scale county in small; units that merge, are renamed, and use a code again."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.county_figures import differing
from wenming_desktop.app import HomeDoor, demo_door_at
from wenming_desktop.cli.demo.lore import PASSWORD, USER, Scale
from wenming_desktop.cli.demo.towns import LargeCounty
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.use_cases import UseCases

pytestmark = pytest.mark.early

END = date(2026, 11, 20)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
SMALL = Scale(2, 3, months_a_round=9, people=24, sheets=12, steps=4)
STEADY = ("occurrences", "attendance", "service_minutes", "beneficiaries", "volunteers", "needs")


def silent(_done: int, _total: int) -> None:
    """Show nothing."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A county of two towns with two and one stations, made once."""
    target = tmp_path_factory.mktemp("large") / "county"
    LargeCounty(target, 1, END).build(SMALL, silent)
    return target


class Clock:
    """Goes on a second with each look, from the evening of the last day."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now.astimezone()


@contextmanager
def opened(home: Path, clock: Callable[[], datetime]) -> Iterator[tuple[HomeDoor, UseCases]]:
    door = demo_door_at(home, clock, lambda bits: (1 << bits) - 1)
    try:
        yield door, door.open(USER, PASSWORD)
    finally:
        door.close()


@pytest.fixture
def county(made: Path, tmp_path: Path) -> Path:
    """A copy to change."""
    return Path(shutil.copytree(made, tmp_path / "county"))


def figures(use: UseCases) -> dict[str, int | None]:
    book = use.work_reports.draft(use.actor, YEAR).book
    return {name: book.get(name).value for name in STEADY}


def carry(giver: UseCases, taker: UseCases, stick: Path) -> list[str]:
    """Take what the giver writes for the taker; return the verdicts."""
    own = taker.org_units.own(taker.actor).name
    report = giver.exchange.export(giver.actor, stick)
    mine = [one.file for one in report.files if one.to[0] == own]
    return [one.status for one in taker.exchange.import_paths(taker.actor, mine).bundles]


def test_every_home_is_sound_and_replays_to_the_same(made: Path) -> None:
    assert len(list(made.iterdir())) == 1 + 2 + 3
    for name in ("centre", "institute-01", "station-01-02"):
        with opened(made / name, Clock()) as (_, use):
            checked = use.exchange.check(use.actor)
            assert checked.ok, checked.findings
    with opened(made / "centre", Clock()) as (_, use):
        assert use.exchange.rebuild(use.actor).ok


def test_every_figure_is_that_of_the_raw_rows_at_every_level(made: Path) -> None:
    for name in ("centre", "institute-01", "institute-02", "station-01-01"):
        with opened(made / name, Clock()) as (door, use), door.engine.connect() as connection:
            assert differing(use, connection, YEAR) == {}


def test_no_report_of_the_year_has_an_open_figure(made: Path) -> None:
    for name in ("centre", "institute-01", "institute-02", "station-01-01"):
        with opened(made / name, Clock()) as (_, use):
            draft = use.work_reports.draft(use.actor, YEAR)
            assert [one.name for one in draft.unknown] == []
            assert draft.is_ready


def test_a_station_has_later_data_that_its_parent_takes(county: Path, tmp_path: Path) -> None:
    clock = Clock()
    with (
        opened(county / "station-01-01", clock) as (_, station),
        opened(county / "institute-01", clock) as (_, institute),
    ):
        before = figures(institute)["occurrences"]
        assert carry(station, institute, tmp_path / "up") == ["applied"]
        assert figures(institute)["occurrences"] > before


def test_the_same_seed_gives_the_same_data(tmp_path: Path) -> None:
    digests = []
    for name in ("one", "two"):
        LargeCounty(tmp_path / name, 7, END).build(
            Scale(1, 1, months_a_round=9, people=21, sheets=3, steps=1), silent
        )
        with opened(tmp_path / name / "centre", Clock()) as (_, use):
            digests.append(use.exchange.check(use.actor).state_digest)
    assert digests[0] == digests[1]


def test_a_village_that_merges_keeps_its_history_and_the_totals(
    county: Path, tmp_path: Path
) -> None:
    clock = Clock()
    with (
        opened(county / "centre", clock) as (_, centre),
        opened(county / "institute-01", clock) as (_, institute),
        opened(county / "station-01-02", clock) as (_, merged),
    ):
        before = figures(centre), figures(institute)
        units = {one.org_no: one.name for one in centre.county.units(centre.actor)}
        kept = centre.figures.by_unit(centre.actor, YEAR)
        centre.county.merge_unit(centre.actor, 258, 257)
        assert (figures(centre), before[1]) == before
        assert carry(centre, institute, tmp_path / "down") == ["applied"]
        assert figures(institute) == before[1]
        after = centre.figures.by_unit(centre.actor, YEAR)
        assert {one.unit.org_no: one.figures for one in after} == {
            one.unit.org_no: one.figures for one in kept
        }
        (gone,) = (one for one in centre.county.units(centre.actor) if one.org_no == 258)
        assert (gone.name, gone.closed, gone.merged_into) == (units[258], True, 257)
        actions = [one.action for one in centre.county.unit_history(centre.actor, 258)]
        assert actions[-1] == "merge"
        # what the merged village had written and not yet brought is taken all the same
        assert carry(merged, institute, tmp_path / "late") == ["applied"]
        assert figures(institute)["occurrences"] > before[1]["occurrences"]


def test_a_renamed_unit_keeps_its_rows_under_the_new_name(county: Path, tmp_path: Path) -> None:
    clock = Clock()
    with (
        opened(county / "centre", clock) as (_, centre),
        opened(county / "institute-01", clock) as (_, institute),
    ):
        before = figures(institute)
        table = institute.work_reports.draft(institute.actor, YEAR).report.annex
        centre.county.rename_unit(centre.actor, 257, "云岭镇新松坪村新时代文明实践站")
        assert carry(centre, institute, tmp_path / "down") == ["applied"]
        assert figures(institute) == before
        renamed = institute.work_reports.draft(institute.actor, YEAR).report.annex
        assert table is not None
        assert renamed is not None
        assert [row[1:] for row in renamed.rows] == [row[1:] for row in table.rows]
        old, new = ([row[0] for row in one.rows] for one in (table, renamed))
        assert [one for one in new if one not in old] == ["云岭镇新松坪村站"]
        told = institute.county.unit_history(institute.actor, 257)
        assert [one.action for one in told][-1] == "rename"


def test_a_code_that_is_given_up_and_used_again_moves_no_row(county: Path, tmp_path: Path) -> None:
    clock = Clock()
    code = "629901001201"
    with (
        opened(county / "station-01-01", clock) as (_, first),
        opened(county / "station-01-02", clock) as (_, second),
        opened(county / "institute-01", clock) as (_, institute),
    ):
        first.org_units.change_own(first.actor, code=code)
        for number, station in enumerate((first, second)):
            carry(station, institute, tmp_path / f"up{number}")
        before = figures(institute)
        each = {
            one.unit.org_no: one.figures for one in institute.figures.by_unit(institute.actor, YEAR)
        }
        first.org_units.change_own(first.actor, code="")
        second.org_units.change_own(second.actor, code=code)
        for number, station in enumerate((first, second)):
            assert carry(station, institute, tmp_path / f"again{number}") == ["applied"]
        assert figures(institute) == before
        now = institute.figures.by_unit(institute.actor, YEAR)
        assert {one.unit.org_no: one.figures for one in now} == each
        assert {one.unit.org_no: one.unit.code for one in now if one.unit.org_no > 256} == {
            257: "",
            258: code,
        }
