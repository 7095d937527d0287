"""bench: how fast, always beside a floor measured in the same run (design.md 6)."""

import argparse
import sys
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from wenming_desktop.cli.console import DONE, Console

BENCHES = {
    "start": "start",
    "search": "searching",
    "list": "listing",
    "idle": "idling",
    "import": "importing",
    "export": "exporting",
    "report": "reporting",
    "workbook": "workbook",
    "scan": "scanning",
    "sheet": "sheet",
    "poster": "poster",
}
"""Names that are built, and the module of this package whose ``measure(size)`` does it."""
PEERED = frozenset({"import", "sheet", "poster"})
"""Those whose ``measure`` takes ``with_peers``."""


@dataclass(frozen=True, slots=True)
class Timing:
    """One row: what was done, how long it took, and against which floor."""

    what: str
    seconds: float
    units: int = 1
    floor: float | None = None

    def as_json(self) -> dict[str, Any]:
        """Return the row of design.md 6; no ratio where there is no floor."""
        ratio = (
            {} if self.floor is None else {"ratio_to_floor": round(self.seconds / self.floor, 3)}
        )
        return {
            "what": self.what,
            "seconds": round(self.seconds, 4),
            "per_unit_us": round(self.seconds / self.units * 1e6, 3),
            **ratio,
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """All rows of a bench and what is no time."""

    size: int
    timings: list[Timing]
    measures: dict[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    """What could not be measured, in words."""


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("name", choices=BENCHES, help="哪一项")
    parser.add_argument("--size", type=_whole, help="规模")
    parser.add_argument(
        "--peer",
        action="store_true",
        help="同时测同类做法（apsw、typst 联网装到临时目录）",
    )
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Measure and print."""
    module = import_module(f"wenming_desktop.cli.bench.{BENCHES[options.name]}")
    peered = {"with_peers": True} if options.peer and options.name in PEERED else {}
    outcome: Outcome = module.measure(options.size, **peered)
    rows = [timing.as_json() for timing in outcome.timings]
    payload = {
        "name": options.name,
        "size": outcome.size,
        "rows": rows,
        "peak_rss_mb": round(_peak_rss_mb(), 1),
        "measures": outcome.measures,
        "notes": list(outcome.notes),
    }
    lines = [
        f"{row['what']}：{row['seconds']} 秒"
        + (f"，底线的 {row['ratio_to_floor']} 倍" if "ratio_to_floor" in row else "")
        for row in rows
    ]
    lines += [f"{name}：{value}" for name, value in outcome.measures.items()]
    console.answer(payload, *lines, *outcome.notes)
    return DONE


def _whole(text: str) -> int:
    """Read a size; argparse says in words what is none."""
    value = int(text)
    if value < 1:
        raise ValueError(text)
    return value


def _peak_rss_mb() -> float:
    """Return the largest memory of this process or of a child it waited for; 0 on Windows."""
    if sys.platform == "win32":
        return 0.0
    import resource as process_resources

    kinds = (process_resources.RUSAGE_SELF, process_resources.RUSAGE_CHILDREN)
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return max(process_resources.getrusage(kind).ru_maxrss for kind in kinds) / unit
