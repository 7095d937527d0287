"""What another program wrote stops no list, no sum, no register and no paper.

The tests tell of every fault at once: one of them would hide the others.
"""

import inspect
import shutil
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any, get_type_hints
from uuid import UUID

import pytest

from tests.conftest import PASSWORD, USER, TickingClock, door_at
from tests.odd_values import store_odd_rows
from wenming_desktop.domain.entities import ENTITIES
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.use_cases import UseCases

TABLE = Path(__file__).parents[1] / "data" / "use-case-rights.toml"
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
NAMED = {"need": "resident_need", "order": "service_order", "team": "volunteer_team"}
"""What a parameter calls a kind, where that is not its own name."""
PLAIN = {Period: YEAR, date: date(2026, 11, 24), str: "2026", int: 1}
OF_ONE_KIND, OF_EACH_KIND = 30, 1
"""So many rows are asked for one by one, where a use case is about a kind and where it is not."""


@pytest.fixture(scope="module")
def centre(
    set_up_once: Callable[[str, Level, str], Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[UseCases]:
    """A county whose store holds an odd row for every field."""
    home = tmp_path_factory.mktemp("odd") / "centre"
    shutil.copytree(set_up_once("centre", Level.COUNTY_CENTER, "云溪县新时代文明实践中心"), home)
    door = door_at(home, TickingClock())
    use = door.open(USER, PASSWORD)
    assert store_odd_rows(use) > 1_000
    yield use
    door.close()


@pytest.fixture(scope="module")
def ids(centre: UseCases) -> dict[str, list[UUID]]:
    """The rows of each kind that can be read at all."""
    with centre.figures._uow(read_only=True) as work:
        return {name: [row.id for row in work.rows(kind).all()] for name, kind in ENTITIES.items()}


def faults_of(where: str, call: Callable[[], object]) -> list[str]:
    """Return what a use case failed with; a refusal in words is no fault."""
    try:
        call()
    except WenmingError:
        return []
    except Exception as fault:  # noqa: BLE001  each one is told of
        return [f"{where}: {fault!r}"]
    return []


def calls_of(
    name: str, use: UseCases, ids: dict[str, list[UUID]], to: Path
) -> Iterator[Callable[[], object]]:
    """Give the ways to ask one use case that need nothing but plain values and rows."""
    method = attrgetter(name)(use)
    hints, given = get_type_hints(method), list[Any]()
    about, at = list[UUID](), -1
    for one in inspect.signature(method).parameters.values():
        if one.name == "actor":
            given.append(use.actor)
        elif one.kind is not one.POSITIONAL_OR_KEYWORD or one.default is not one.empty:
            continue
        elif hints[one.name] is UUID:
            kind = one.name.removesuffix("_id")
            of_kind = ids.get(NAMED.get(kind, kind), [])[:OF_ONE_KIND]
            about = of_kind or [row for rows in ids.values() for row in rows[:OF_EACH_KIND]]
            at = len(given)
            given.append(None)
        elif hints[one.name] is Path:
            given.append(to)
        elif hints[one.name] in PLAIN:
            given.append(PLAIN[hints[one.name]])
        else:
            return
    if at < 0:
        yield partial(method, *given)
    for row in about:
        yield partial(method, *given[:at], row, *given[at + 1 :])


def test_no_use_case_that_reads_or_prints_fails_over_an_odd_row(
    centre: UseCases, ids: dict[str, list[UUID]], tmp_path: Path
) -> None:
    asked, faults = 0, set[str]()
    names = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    for name in (*names["read"], *names["print"]):
        for call in calls_of(name, centre, ids, tmp_path / "out.pdf"):
            asked += 1
            faults.update(faults_of(name, call))
    assert sorted(faults) == []
    assert asked > 700


def test_no_register_and_no_report_fails_over_an_odd_row(centre: UseCases, tmp_path: Path) -> None:
    use, faults = centre, list[str]()
    for one in use.ledgers.names():
        to = tmp_path / f"{one.name}.xlsx"
        faults += faults_of(one.name, partial(use.ledgers.export, use.actor, one.name, to, YEAR))
    assert faults == []
    assert len(list(tmp_path.iterdir())) > 50
    draft = use.work_reports.draft(use.actor, YEAR, drop_unknown=True)
    assert use.work_reports.export(use.actor, draft, tmp_path / "report").word.exists()
    totals = use.work_reports.export_totals(use.actor, YEAR, tmp_path / "totals.json")
    assert totals["figures"]
