"""The 52 capabilities of the field and R1–R15 are all somewhere, and a test shows each."""

import ast
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from wenming_desktop.assets import resource
from wenming_desktop.domain.entities import ENTITIES
from wenming_desktop.services.ledgers.exports import LEDGERS
from wenming_desktop.services.register_forms import RegisterForms
from wenming_desktop.services.table_import.kinds import ALIASES, import_kinds

TESTS = Path(__file__).resolve().parents[1]
ROOT = TESTS.parent
TABLE = tomllib.loads((TESTS / "data" / "capabilities.toml").read_text(encoding="utf-8"))
PAGES = frozenset(
    {
        *("今日", "活动", "签到补录", "志愿者", "打印中心", "U盘上报", "台账", "工作汇报"),
        *("群众点单", "设置"),
    }
)
"""The ten entries of the navigation."""


@cache
def known_tests(name: str) -> frozenset[str]:
    """Return the tests of a module; none for a module that is not there."""
    path = TESTS / name
    if not path.is_file():
        return frozenset()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = (one.name for one in ast.walk(tree) if isinstance(one, ast.FunctionDef))
    return frozenset(name for name in found if name.startswith("test_"))


def missing_tests(entries: list[dict[str, Any]]) -> list[str]:
    return [
        f"{one['number']}: {test}"
        for one in entries
        for test in one["tests"] or ["no test at all"]
        if test.partition("::")[2] not in known_tests(test.partition("::")[0])
    ]


def test_all_numbers_stand_there_once() -> None:
    assert [one["number"] for one in TABLE["capability"]] == list(range(1, 53))
    assert [one["number"] for one in TABLE["register"]] == [f"R{n}" for n in range(1, 16)]


def test_each_is_shown_by_a_test_that_exists() -> None:
    assert missing_tests([*TABLE["capability"], *TABLE["register"]]) == []


def test_each_names_modules_a_verb_and_a_page_that_exist() -> None:
    verbs = resource("help/cli.md").read_text(encoding="utf-8")
    faults = []
    for one in TABLE["capability"]:
        assert set(one) - {"open"} == {"number", "what", "service", "cli", "window", "tests"}
        modules = [ROOT / "wenming_desktop" / name for name in one["service"]]
        faults += [f"{one['number']}: {path}" for path in modules if not path.is_file()]
        words = one["cli"].split()
        first = f"`{one['cli']}"
        told = first in verbs or (first.partition(" ")[0] in verbs and words[-1] in verbs)
        faults += [] if told else [f"{one['number']}: {one['cli']}"]
    faults += [
        f"{one['number']}: {one['window']}"
        for one in (*TABLE["capability"], *TABLE["register"])
        if one["window"].partition(" → ")[0] not in PAGES
    ]
    assert faults == []


def test_each_register_is_written_goes_out_and_where_said_comes_in() -> None:
    names = {*LEDGERS, *RegisterForms.load().registers, "volunteers"}
    imports = {*import_kinds(), *ALIASES, "volunteers"}
    for one in TABLE["register"]:
        assert one["kept"] in ENTITIES, one
        assert one["out"] in names, one
        assert one.get("into", "volunteers") in imports, one


def test_a_test_that_is_not_there_is_found() -> None:
    gone = [{"number": 1, "tests": ["house/test_rules.py::test_nothing", "no/such.py::test_a"]}]
    assert len(missing_tests(gone)) == 2
    assert missing_tests([{"number": 2, "tests": []}]) == ["2: no test at all"]
