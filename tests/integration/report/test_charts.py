"""Charts show the report's own figures, lead to their rows, and can be read without colour."""

from itertools import pairwise
from pathlib import Path

import openpyxl
import pytest

from tests.integration.report.conftest import YEAR
from wenming_desktop.domain.charts import RAMP, WEEKS_ACROSS, Bar, BarChart, TileGrid, draw, ems
from wenming_desktop.domain.metrics import FIGURES
from wenming_desktop.services.charts.statistics import TILES, Overview
from wenming_desktop.services.use_cases import UseCases


@pytest.fixture
def seen(centre: UseCases) -> Overview:
    return centre.statistics.overview(centre.actor, YEAR)


def test_start_page_command_line_chart_and_report_agree(centre: UseCases, seen: Overview) -> None:
    stats = centre.figures.stats(centre.actor, YEAR).figures
    report = centre.work_reports.draft(centre.actor, YEAR).book
    assert set(TILES) <= set(FIGURES)
    for tile in seen.tiles:
        assert tile.value == stats[tile.name] == report.get(tile.name).value
        assert tile.value
    whole = stats["occurrences"]
    assert sum(bar.value for bar in seen.contents.bars) == whole
    assert sum(bar.value for bar in seen.months.bars) == whole
    assert sum(sum(row) for row in seen.weeks.cells) == whole
    for bar in seen.contents.bars:
        assert bar.value == report.get(f"occurrences.work_content.{bar.key or 'none'}").value


def test_behind_each_bar_and_tile_are_as_many_rows_as_it_says(
    centre: UseCases, seen: Overview
) -> None:
    use, actor = centre.statistics, centre.actor
    for bar in seen.contents.bars:
        assert len(use.behind_content(actor, seen, bar.key)) == bar.value
    for bar in seen.months.bars:
        rows = use.behind_month(actor, seen, bar.key)
        assert len(rows) == bar.value
        assert {row.day[:7] for row in rows} <= {bar.key[:7]}
    for number, row in enumerate(seen.weeks.cells):
        for week, value in enumerate(row):
            if value:
                assert len(use.behind_tile(actor, seen, f"{number}:{week}")) == value


def test_each_team_leads_to_its_sessions(centre: UseCases) -> None:
    occurrences = [
        {"day": day, "starts": "09:00", "ends": "10:00"} for day in ("2026-05-02", "2026-05-09")
    ]
    team = {"kind": "volunteer_team", "name": "山歌队", "ref": "t"}
    plan = {"kind": "activity", "name": "唱山歌", "team_id": "@t", "occurrences": occurrences}
    centre.records.record(centre.actor, [team, plan])
    seen = centre.statistics.overview(centre.actor, YEAR)
    assert [(one.name, one.sums["occurrences"]) for one in seen.teams] == [("山歌队", 2)]
    assert all(one.unit == "云溪县中心" for one in seen.teams)
    for line in seen.teams:
        rows = centre.statistics.behind_team(centre.actor, seen, line.team_id)
        assert len(rows) == line.sums["occurrences"]


def test_a_county_without_activities_is_empty(bare: UseCases) -> None:
    assert bare.statistics.overview(bare.actor, YEAR).is_empty


@pytest.mark.acceptance(38)
def test_the_workbook_has_native_charts_and_the_same_numbers(
    centre: UseCases, seen: Overview, tmp_path: Path
) -> None:
    centre.statistics.write_book(centre.actor, seen, tmp_path / "统计.xlsx")
    book = openpyxl.load_workbook(tmp_path / "统计.xlsx")
    charts, grid = book.worksheets
    assert len(charts._charts) == 2
    shown = [row[0].value for row in charts.iter_rows(min_col=2, max_col=2)]
    assert [value for value in shown if isinstance(value, int)] == [
        *(bar.value for bar in seen.contents.bars),
        *(bar.value for bar in seen.months.bars),
    ]
    rows = list(grid.iter_rows(min_row=3, values_only=True))
    assert [row[0] for row in rows] == list(seen.weeks.rows)
    assert tuple(row[1:] for row in rows) == seen.weeks.cells


def lightness(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((lightness(one), lightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.acceptance(45)
def test_every_number_can_be_read_and_every_step_is_another_grey() -> None:
    grid = TileGrid(
        "格", "场", ("村",), ("1.1", "1.5", "1.12", "1.19", "1.26"), ((0, 1, 5, 8, 12),)
    )
    drawing = draw(grid, 60)
    fills = [spot.box.fill for spot in drawing.spots]
    assert fills == list(RAMP)
    numbers = [one for one in drawing.words if one.text in {"0", "1", "5", "8", "12"}]
    for words, fill in zip(numbers, fills, strict=True):
        assert contrast(words.ink, fill) >= 4.5
    for pale, dark in pairwise(map(lightness, RAMP)):
        assert (pale + 0.05) / (dark + 0.05) > 1.2


def test_nothing_is_drawn_outside_or_over_its_number() -> None:
    bars = tuple(
        Bar(f"{month}月", month * 97, str(month * 97), str(month)) for month in range(1, 13)
    )
    weeks = tuple(f"{week // 4 + 1}.{week % 4 * 7 + 1}" for week in range(53))
    grid = TileGrid("格", "场", ("云岭镇所", "石桥镇所"), weeks, ((130,) * 53, (7,) * 53))
    charts = (BarChart("月", "场", bars, upright=True), BarChart("类", "场", bars), grid)
    for chart in charts:
        for width in (28.0, 45.0, 90.0):
            drawing = draw(chart, width)
            for box in drawing.boxes:
                assert box.x >= 0
                assert box.x + box.width <= width + 0.01
                assert box.y + box.height <= drawing.height + 0.01
            for words in drawing.words:
                assert ems(words.text) * words.size <= width
    tiles = draw(grid, 60)
    assert len({spot.box.y for spot in tiles.spots}) == 2 * -(-53 // WEEKS_ACROSS)
