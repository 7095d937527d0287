"""What is wrong with the text of a rule pack, and in which line: for the person who wrote it.

The readers of rules.py say whether a pack can be used; this module says where to look. A pack that
has no shape here is judged by its reader alone.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from wenming_desktop.domain.org_units import Level

Path = tuple[str | int, ...]
_AT_LINE = re.compile(r"at line (\d+), column \d+")
_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]]+?)\s*\]\]?\s*(#.*)?$")


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing to be mended; ``kind`` is a word of messages/rules.py."""

    line: int
    """From 1; 0 where the text as a whole is meant."""
    kind: str
    name: str = ""
    value: str = ""
    allowed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Shape:
    """What a place of a pack may hold."""

    kind: str
    """text, whole, number, day, texts, table, tables or map (of tables, any names)."""
    needed: bool = True
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 100_000
    inside: Mapping[str, "Shape"] = field(default_factory=dict)


def _table(**inside: Shape) -> Shape:
    return Shape("table", inside=inside)


def _tables(**inside: Shape) -> Shape:
    return Shape("tables", inside=inside)


TEXT, MAYBE = Shape("text"), Shape("text", needed=False)
DAYS = Shape("whole", least=1, most=365)
_HEAD = _table(
    id=TEXT,
    version=TEXT,
    effective_from=Shape("day"),
    source=MAYBE,
    title=MAYBE,
)
_NAMED_POINTS = Shape(
    "tables",
    needed=False,
    inside={"id": TEXT, "title": TEXT, "points": Shape("whole", least=-1000)},
)
SHAPES: dict[str, dict[str, Shape]] = {
    "quotas": {
        "quotas": _tables(
            id=TEXT,
            title=TEXT,
            level=Shape("text", choices=tuple(level.value for level in Level)),
            period=Shape("text", choices=("week", "month", "quarter", "year")),
            least=Shape("whole", least=1, most=1000),
            work_content=MAYBE,
            service_platform=MAYBE,
            form=MAYBE,
        )
    },
    "sla": {
        "days": Shape(
            "map",
            inside=dict.fromkeys(("review", "dispatch", "claim", "service", "evaluate"), DAYS),
        )
    },
    "stars": {
        "schemes": _tables(
            id=TEXT,
            title=TEXT,
            period=Shape("text", choices=("ever", "year")),
            notice_working_days=Shape("whole", least=0, most=60),
            stars=_tables(
                star=Shape("whole", least=1, most=10), hours=Shape("whole", least=1, most=100_000)
            ),
        )
    },
    "points": {
        "hours": _table(
            points_per_hour=Shape("whole", least=0, most=1000),
            most_hours_per_activity=Shape("whole", least=1, most=24),
        ),
        "expiry": _table(months=Shape("whole", least=0, most=120)),
        "manual": _NAMED_POINTS,
        "goods": _NAMED_POINTS,
    },
    "checklists": {
        "checklists": _tables(id=TEXT, title=TEXT, items=_tables(id=TEXT, title=TEXT, proof=MAYBE))
    },
    "assessment": {
        "schemes": _tables(
            id=TEXT,
            title=TEXT,
            indicators=_tables(
                id=TEXT,
                title=TEXT,
                group=TEXT,
                points=Shape("number", least=0, most=1000),
                method=MAYBE,
                evidence=MAYBE,
            ),
        )
    },
    "review": {
        "needed": _tables(
            subject=Shape("text", choices=("poster", "talk", "show")),
            strictness=Shape("text", choices=("warn", "block")),
            forms=Shape("texts", needed=False),
            work_contents=Shape("texts", needed=False),
        )
    },
}
"""Pack → the shape of its tables, beside ``[pack]``."""


def pack_problems(text: str) -> list[PackProblem]:
    """Return everything that is wrong with a pack's text, in the order of its lines."""
    try:
        pack = tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        found = _AT_LINE.search(str(problem))
        line = int(found[1]) if found else len(text.splitlines())
        return [PackProblem(line, "syntax", value=str(problem).partition(" (at ")[0])]
    lines = text.splitlines()
    head = pack.get("pack")
    name = str(head.get("id", "")) if isinstance(head, dict) else ""
    shape = {"pack": _HEAD, **SHAPES.get(name, {})}
    problems = list(_judged(lines, pack, shape, (), open_ended=name not in SHAPES))
    problems += _repeated(lines, pack, SHAPES.get(name, {}))
    return sorted(problems, key=lambda one: one.line)


def _judged(
    lines: list[str],
    table: object,
    shape: Mapping[str, Shape],
    at: Path,
    *,
    open_ended: bool = False,
) -> Iterator[PackProblem]:
    if not isinstance(table, dict):
        yield PackProblem(line_of(lines, at), "type", _last(at), _shown(table), ("table",))
        return
    for name, wanted in shape.items():
        if name not in table:
            if wanted.needed:
                yield PackProblem(line_of(lines, at), "missing", name)
            continue
        yield from _value(lines, table[name], wanted, (*at, name))
    for name in table:
        if name not in shape and not open_ended:
            yield PackProblem(line_of(lines, (*at, name)), "unknown", name)


def _value(lines: list[str], value: Any, shape: Shape, at: Path) -> Iterator[PackProblem]:  # noqa: ANN401  TOML
    match shape.kind:
        case "table":
            yield from _judged(lines, value, shape.inside, at)
        case "tables":
            yield from _each(lines, value, shape, at)
        case "map":
            if not isinstance(value, dict):
                yield PackProblem(line_of(lines, at), "type", _last(at), _shown(value), ("table",))
                return
            for name, inner in value.items():
                yield from _judged(lines, inner, shape.inside, (*at, name))
        case _:
            yield from _plain(lines, value, shape, at)


def _each(lines: list[str], value: Any, shape: Shape, at: Path) -> Iterator[PackProblem]:  # noqa: ANN401  TOML
    if not isinstance(value, list) or not value:
        yield PackProblem(line_of(lines, at), "type", _last(at), _shown(value), ("tables",))
        return
    for number, inner in enumerate(value):
        yield from _judged(lines, inner, shape.inside, (*at, number))


def _plain(lines: list[str], value: Any, shape: Shape, at: Path) -> Iterator[PackProblem]:  # noqa: ANN401  TOML
    if not _is_of(value, shape.kind):
        yield PackProblem(line_of(lines, at), "type", _last(at), _shown(value), (shape.kind,))
    elif shape.choices and value not in shape.choices:
        yield PackProblem(line_of(lines, at), "choice", _last(at), _shown(value), shape.choices)
    elif shape.kind in {"whole", "number"} and not shape.least <= value <= shape.most:
        allowed = (str(shape.least), str(shape.most))
        yield PackProblem(line_of(lines, at), "range", _last(at), _shown(value), allowed)
    elif shape.kind == "text" and shape.needed and not value.strip():
        yield PackProblem(line_of(lines, at), "empty", _last(at))


def _is_of(value: Any, kind: str) -> bool:  # noqa: ANN401  TOML
    match kind:
        case "whole":
            return type(value) is int
        case "number":
            return type(value) in {int, float}
        case "texts":
            return isinstance(value, list) and all(isinstance(one, str) for one in value)
        case "day":
            try:
                return isinstance(value, str) and bool(date.fromisoformat(value))
            except ValueError:
                return False
    return isinstance(value, str)


def _repeated(
    lines: list[str], pack: Mapping[str, Any], shape: Mapping[str, Shape]
) -> Iterator[PackProblem]:
    """Name ids that are given twice in one list."""
    for name, wanted in shape.items():
        rows = pack.get(name)
        if wanted.kind != "tables" or not isinstance(rows, list) or "id" not in wanted.inside:
            continue
        seen: set[str] = set()
        for number, row in enumerate(rows):
            given = str(row.get("id", "")) if isinstance(row, dict) else ""
            if given and given in seen:
                yield PackProblem(line_of(lines, (name, number, "id")), "repeated", "id", given)
            seen.add(given)


def line_of(lines: list[str], at: Path) -> int:
    """Return the line, from 1, that a place of the pack stands in; the nearest one around it."""
    start, end, rest = _section(lines, at)
    for place in rest:
        found = (
            _key_line(lines, start, end, place)
            if isinstance(place, str)
            else _nth_brace(lines, start, end, place)
        )
        if found is None:
            break
        start = found
    return start


def _section(lines: list[str], at: Path) -> tuple[int, int, Path]:
    """Return the first line of the table that holds a place, its end, and what is left of it."""
    counts: dict[str, int] = {}
    best: tuple[int, int, Path] = (1, len(lines) + 1, at)
    depth = 0
    headers: list[tuple[int, Path]] = []
    for number, line in enumerate(lines, 1):
        match = _HEADER.match(line)
        if match is None or line.lstrip().startswith("#"):
            continue
        names: list[str | int] = [one.strip().strip("\"'") for one in match[2].split(".")]
        if match[1] == "[[":
            key = ".".join(map(str, names))
            names.append(counts.setdefault(key, -1) + 1)
            counts[key] += 1
        headers.append((number, tuple(names)))
    for place, (number, names_) in enumerate(headers):
        if len(names_) > depth and at[: len(names_)] == names_:
            following = headers[place + 1][0] if place + 1 < len(headers) else len(lines) + 1
            best, depth = (number, following, at[len(names_) :]), len(names_)
    return best


def _key_line(lines: list[str], start: int, end: int, key: str) -> int | None:
    wanted = re.compile(rf"(^|[\s{{,]){re.escape(key)}\s*=")
    for number in range(start, min(end, len(lines) + 1)):
        if not lines[number - 1].lstrip().startswith("#") and wanted.search(lines[number - 1]):
            return number
    return None


def _nth_brace(lines: list[str], start: int, end: int, wanted: int) -> int | None:
    for number in range(start, min(end, len(lines) + 1)):
        wanted -= lines[number - 1].count("{")
        if wanted < 0:
            return number
    return None


def _last(at: Path) -> str:
    return next((one for one in reversed(at) if isinstance(one, str)), "")


def _shown(value: object) -> str:
    return str(value)[:30]
