"""Every acceptance check of the window is shown by a test, or measured, or tried by hand.

What the program lacks says so under ``missing``: one place to look for what is still to be built.

What the program lacks says so under ``missing``: one place to look for what is still to be built.

tests/data/acceptance.toml says which; each named test carries ``@pytest.mark.acceptance(number)``.
``dev.py journeys --all`` runs them all at a real screen with a window manager.
"""

import ast
import tomllib
from pathlib import Path
from typing import Any

import pytest

from wenming_desktop.cli.bench import BENCHES

LEAST_WORDS = 40
LEAST_WORDS = 40
TESTS = Path(__file__).resolve().parents[1]
CHECKS: list[dict[str, Any]] = tomllib.loads(
    (TESTS / "data" / "acceptance.toml").read_text(encoding="utf-8")
)["check"]


def marked(source: str) -> dict[str, set[int]]:
    """Return the numbers that each test of a module carries."""
    found: dict[str, set[int]] = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            found[node.name] = {
                int(argument.value)
                for mark in node.decorator_list
                if isinstance(mark, ast.Call) and ast.unparse(mark.func).endswith("acceptance")
                for argument in mark.args
                if isinstance(argument, ast.Constant) and isinstance(argument.value, int)
            }
    return found


def test_all_fifty_are_there_once() -> None:
    assert [check["number"] for check in CHECKS] == list(range(1, 51))


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: str(check["number"]))
def test_a_check_is_shown_measured_or_tried_by_hand(check: dict[str, Any]) -> None:
    assert set(check) <= {"number", "what", "tests", "bench", "hand", "missing"}
    assert check["what"]
    for name in check.get("tests", []):
        path, _, test = name.partition("::")
        found = marked((TESTS / path).read_text(encoding="utf-8"))
        assert check["number"] in found.get(test, set()), name
    assert set(check.get("bench", [])) <= set(BENCHES)
    shown = bool(check.get("tests") or check.get("bench"))
    told = check.get("hand", "") or check.get("missing", "")
    assert shown or len(told) > LEAST_WORDS, "nothing shows it"


def test_no_mark_is_forgotten() -> None:
    named = {(f"{name}", check["number"]) for check in CHECKS for name in check.get("tests", [])}
    carried = {
        (f"{path.relative_to(TESTS).as_posix()}::{test}", number)
        for path in TESTS.rglob("test_*.py")
        for test, numbers in marked(path.read_text(encoding="utf-8")).items()
        for number in numbers
    }
    assert carried - named == set()


def test_a_mark_is_seen_only_where_it_is_one() -> None:
    source = (
        "@pytest.mark.acceptance(3, 4)\ndef test_a(): ...\n"
        "@pytest.mark.other(5)\ndef test_b(): ...\n"
    )
    assert marked(source) == {"test_a": {3, 4}, "test_b": set()}
