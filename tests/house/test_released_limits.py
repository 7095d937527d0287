"""Sizes and limits that other programs, older files and the promises rely on stay what they are.

tests/data/limits-released.json holds each number that stands by name in a module of the store or
of the exchange. Whoever changes one on purpose writes it there, having thought of who still has
the old one: an older program refuses a bundle with more than its own limit, and a store keeps the
sizes it was made with. How much is read at a time (``…STEP``) concerns nobody else.
"""

import ast
import importlib
import json
import pkgutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import ModuleType

from wenming_desktop.adapters import db, sync

RELEASED = Path(__file__).resolve().parents[1] / "data" / "limits-released.json"


def modules() -> Iterator[ModuleType]:
    for package in (sync, db):
        for info in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(info.name)


def named_in(module: ModuleType) -> Iterator[str]:
    """Give the names in capitals that a module itself assigns."""
    for statement in ast.parse(Path(str(module.__file__)).read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            for target in targets:
                for one in ast.walk(target):
                    if isinstance(one, ast.Name) and one.id.isupper():
                        yield one.id


def is_number(value: object) -> bool:
    """Tell whether it is a whole number, a day, or several of them."""
    if isinstance(value, tuple):
        return bool(value) and all(map(is_number, value))
    return isinstance(value, int | date) and not isinstance(value, bool)


def limits() -> dict[str, str]:
    return {
        f"{module.__name__.partition('.adapters.')[2]}.{name}": str(getattr(module, name))
        for module in modules()
        for name in named_in(module)
        if not name.endswith("STEP") and is_number(getattr(module, name))
    }


def test_no_size_and_no_limit_is_changed_by_accident() -> None:
    assert limits() == json.loads(RELEASED.read_text(encoding="utf-8"))


def test_the_numbers_of_the_format_are_among_them() -> None:
    """Those that sync.md gives, by their values: the list cannot be empty or of something else."""
    found = limits()
    assert found["sync.segment.MAX_OPERATIONS"] == "50000"
    assert found["db.key_slots.MEMORY_KIB"] == str(64 * 1024)
    assert found["db.tries.FREE"] == "5"
    assert not [name for name in found if name.endswith("STEP")]
