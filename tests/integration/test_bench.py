"""The benches run at a tiny size and say what the contract promises; nobody looks at the clock."""

import json
import subprocess
import sys

import pytest

pytestmark = pytest.mark.early

SIZE = 240


def bench(name, *options):
    command = [sys.executable, "-m", "wenming_desktop", "--json", "bench", name, *options]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def imported():
    return bench("import", "--size", str(SIZE))


@pytest.fixture(scope="module")
def exported():
    return bench("export", "--size", str(SIZE))


@pytest.fixture(scope="module")
def reported():
    return bench("report", "--size", str(SIZE))


@pytest.fixture(scope="module")
def searched():
    return bench("search", "--size", "60")


@pytest.fixture(scope="module")
def listed():
    return bench("list", "--size", str(SIZE))


def rows(answer):
    return {row["what"]: row for row in answer["rows"]}


def test_import_measures_every_row_of_the_contract(imported):
    assert imported["name"] == "import"
    assert imported["size"] == SIZE
    assert imported["peak_rss_mb"] > 0
    assert list(rows(imported)) == ["floor", "empty", "half", "duplicate", "verify"]
    assert imported["notes"] == []


def test_export_measures_every_row_of_the_contract(exported):
    assert exported["name"] == "export"
    assert list(rows(exported)) == ["floor", "export", "export:again"]


def test_the_report_measures_every_row_of_the_contract(reported):
    assert reported["name"] == "report"
    assert list(rows(reported)) == ["floor", "report", "report:files"]


def test_search_and_list_measure_every_row_of_the_contract(searched, listed):
    assert list(rows(searched)) == ["floor", "search", "search:query"]
    assert searched["measures"]["search:p95_ms"] > 0
    lists = ["list:open", "list:middle", "list:end", "list:people", "list:sheet"]
    floors = ["floor", "floor:activities", "floor:people", "floor:sheet"]
    assert list(rows(listed)) == [*floors, *lists]
    assert set(listed["measures"]) == {
        f"{kind}:{one}" for one in lists for kind in ("growth", "bare")
    }


def test_a_list_is_compared_with_a_plain_query_of_its_own_page(listed):
    found = rows(listed)
    for floor, lists in (("activities", ("open", "middle", "end")), ("people", ("people",))):
        for one in lists:
            ratio = found[f"list:{one}"]["per_unit_us"] / found[f"floor:{floor}"]["per_unit_us"]
            assert found[f"list:{one}"]["ratio_to_floor"] == pytest.approx(ratio, rel=0.05)
            bare = found[f"list:{one}"]["per_unit_us"] / found["floor"]["per_unit_us"]
            assert listed["measures"][f"bare:list:{one}"] == pytest.approx(bare, rel=0.05)


@pytest.mark.parametrize("answer", ["imported", "exported", "reported"])
def test_every_ratio_is_the_time_over_the_floor_of_the_same_run(answer, request):
    found = rows(request.getfixturevalue(answer))
    floor = found.pop("floor")
    assert "ratio_to_floor" not in floor
    for row in found.values():
        ratio = row["seconds"] / floor["seconds"]
        rounded = 0.0001 / floor["seconds"]  # a small floor is told in few digits
        assert row["ratio_to_floor"] == pytest.approx(ratio, rel=0.05 + rounded)


@pytest.mark.parametrize("answer", ["imported", "exported"])
def test_time_per_unit_is_the_time_over_the_size(answer, request):
    for row in rows(request.getfixturevalue(answer)).values():
        assert row["per_unit_us"] == pytest.approx(row["seconds"] / SIZE * 1e6, rel=0.05)


def test_a_quarter_of_the_operations_meets_a_conflict_where_half_is_present(imported):
    assert imported["measures"]["conflicts"] == pytest.approx(SIZE / 4, abs=2)


def test_growth_and_size_are_measured(imported, exported):
    for answer in (imported, exported):
        assert answer["measures"]["growth"] > 0
        assert 0 < answer["measures"]["bytes_per_operation"] < 200


def test_a_size_that_is_none_is_refused():
    command = [sys.executable, "-m", "wenming_desktop", "bench", "import", "--size", "0"]
    assert subprocess.run(command, check=False, capture_output=True).returncode == 2
