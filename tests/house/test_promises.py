"""Every promise of the program and every bad input has its tests, and each of them is there.

The tables are tests/data/promises.toml (reliability.md §2) and tests/data/bad-inputs.toml (§6).
"""

import ast
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.faults.__main__ import SOAKS
from wenming_desktop.domain.errors import Code
from wenming_desktop.messages import SENTENCES

TESTS = Path(__file__).resolve().parents[1]
DATA = TESTS / "data"


def rows() -> list[dict[str, Any]]:
    return tomllib.loads((DATA / "bad-inputs.toml").read_text(encoding="utf-8"))["row"]


def promises() -> list[dict[str, Any]]:
    return tomllib.loads((DATA / "promises.toml").read_text(encoding="utf-8"))["promise"]


@cache
def defined_in(path: str) -> frozenset[str]:
    """Return the tests of a module, without importing it."""
    file = TESTS / path
    if not file.is_file():
        return frozenset()
    body = ast.parse(file.read_text(encoding="utf-8")).body
    return frozenset(
        one.name
        for one in body
        if isinstance(one, ast.FunctionDef) and one.name.startswith("test_")
    )


def lacking(named: list[str]) -> Iterator[str]:
    """Give the tests of a list that are not there."""
    for test in named:
        path, _, name = test.partition("::")
        if name not in defined_in(path):
            yield test


def test_all_hundred_bad_inputs_are_listed_and_shown() -> None:
    assert [row["number"] for row in rows()] == list(range(1, 101))
    for row in rows():
        assert row["tests"] or row.get("by_hand"), row["number"]
        assert list(lacking(row["tests"])) == [], row["number"]
        assert len(row["expected"]) > 3
        if "by_hand" in row:
            assert len(row["by_hand"]) > 15, row["number"]
            assert len(row["why"]) > 15, row["number"]


@pytest.mark.parametrize(
    "row", [one for one in rows() if "code" in one], ids=lambda one: one["number"]
)
def test_what_a_bad_input_gets_is_said_in_these_words(row: dict[str, Any]) -> None:
    """The code the village reads over the phone, and the sentence beside it."""
    assert row["says"] in SENTENCES[Code(row["code"])]


def test_all_thirty_three_promises_are_held_by_a_test() -> None:
    assert [one["number"] for one in promises()] == list(range(1, 34))
    for one in promises():
        assert one["tests"], one["number"]
        assert list(lacking(one["tests"])) == [], one["number"]
        assert len(one["words"]) > 5


def test_every_soak_that_is_named_can_be_run() -> None:
    named = {soak for one in promises() for soak in one["soaks"]}
    named |= {row["soak"] for row in rows() if "soak" in row}
    assert named <= set(SOAKS)


def test_a_test_that_is_not_there_is_noticed() -> None:
    assert list(lacking(["house/test_promises.py::test_nobody_wrote", "no/file.py::test_x"])) == [
        "house/test_promises.py::test_nobody_wrote",
        "no/file.py::test_x",
    ]
    here = "house/test_promises.py::test_a_test_that_is_not_there_is_noticed"
    assert list(lacking([here])) == []
