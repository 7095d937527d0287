"""Every attack and fault group of the exchange is tried by a test, or by hand as written down.

A test says which groups it tries in a line of its docstring: ``Group 22: …``, ``Groups 35, 36: …``.
"""

import ast
import re
import tomllib
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
MANUAL = TESTS / "data" / "manual-groups.toml"
GROUPS = range(1, 73)
"""sync.md, section 5."""
TAG = re.compile(r"^\s*Groups? (\d+(?:, \d+)*): \S", re.MULTILINE)


def tagged(source: str) -> dict[int, list[str]]:
    """Return the tests of a module by the groups they name."""
    found: dict[int, list[str]] = {}
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
            for numbers in TAG.findall(ast.get_docstring(node) or ""):
                for number in numbers.split(", "):
                    found.setdefault(int(number), []).append(node.name)
    return found


def by_hand() -> list[dict[str, object]]:
    return tomllib.loads(MANUAL.read_text(encoding="utf-8"))["manual"]


def test_every_group_is_tried_by_a_test_or_by_hand() -> None:
    tried: set[int] = set()
    for path in TESTS.rglob("test_*.py"):
        tried |= set(tagged(path.read_text(encoding="utf-8")))
    wholly = {one["group"] for one in by_hand() if one["wholly"]}
    assert sorted(set(GROUPS) - tried - wholly) == []
    assert sorted(tried - set(GROUPS)) == []
    assert sorted(tried & wholly) == []


def test_what_is_tried_by_hand_says_how_and_why() -> None:
    for one in by_hand():
        assert set(one) == {"group", "wholly", "what", "why"}
        assert one["group"] in GROUPS
        assert len(str(one["what"])) > 20
        assert len(str(one["why"])) > 20


def test_a_group_is_seen_only_at_the_beginning_of_a_line_of_a_tests_docstring() -> None:
    source = (
        'def test_a():\n    """Groups 3, 4: both."""\n'
        'def test_b():\n    """All.\n\n    Group 5: this.\n    """\n'
        'def test_c():\n    """Not group 6: that."""\n'
        'def helper():\n    """Group 7: no test."""\n'
    )
    assert tagged(source) == {3: ["test_a"], 4: ["test_a"], 5: ["test_b"]}
