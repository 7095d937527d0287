"""Branch coverage of the parts on which everything rests: exchange, store, audit log, rights.

Each area runs the tests that are about it, in a process of its own under coverage.py, and says
which share of the branches they took. Under the goal is a fault: what no test takes can break
without anybody noticing. The control runs one small test only and must fall under the goal.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.faults.soaking import ROOT, scratch

GOAL: Final = 95.0
"""Per cent of the branches of an area."""
WORST: Final = 12
"""Modules that are named."""
_PACKAGE = "wenming_desktop"
_CONTROL = ("tests/unit/sync/test_stamps.py",)


@dataclass(frozen=True, slots=True)
class Area:
    """What is measured and by which tests."""

    modules: tuple[str, ...]
    """Globs under wenming_desktop."""
    tests: tuple[str, ...]


AREAS: Final = {
    "sync": Area(
        ("adapters/sync/*",),
        (
            *("tests/unit/sync", "tests/integration/sync", "tests/integration/exchange"),
            *("tests/integration/test_county_verbs.py", "tests/integration/test_enrol_verbs.py"),
            *("tests/integration/cli/test_bundles.py", "tests/integration/test_key_verbs.py"),
        ),
    ),
    "store": Area(
        (
            *("adapters/db/store.py", "adapters/db/engine.py", "adapters/db/key_slots.py"),
            *("adapters/db/migrate.py", "adapters/db/unit_of_work.py", "adapters/db/tries.py"),
            *("adapters/db/repositories.py", "adapters/db/mapping.py", "adapters/db/faults.py"),
            *("adapters/db/compacting.py", "adapters/db/identity.py"),
        ),
        (
            *("tests/integration/test_store.py", "tests/integration/test_tries.py"),
            *("tests/integration/test_safe_settings.py", "tests/integration/test_every_kind.py"),
            *("tests/integration/test_registers.py", "tests/integration/cli/test_records.py"),
            *("tests/integration/cli/test_homes.py", "tests/integration/backups"),
        ),
    ),
    "audit": Area(
        (
            *("adapters/db/audit_chain.py", "adapters/db/audit_tables.py"),
            *("adapters/sync/audit_heads.py", "services/audit_trail.py"),
        ),
        (
            *("tests/integration/exchange/test_audit_log.py", "tests/integration/test_store.py"),
            "tests/ui/test_audit_page.py",
        ),
    ),
    "rights": Area(
        (
            *("services/rights.py", "domain/users.py", "services/accounts.py"),
            *("services/county_rights.py", "adapters/sync/authorisation*.py"),
            *("adapters/sync/claims.py", "adapters/sync/policies.py"),
        ),
        (
            *("tests/integration/test_rights.py", "tests/integration/test_field_work.py"),
            *("tests/integration/exchange/test_authorisation.py", "tests/unit/sync"),
            *("tests/integration/exchange/test_county_decisions.py",),
            "tests/integration/cli/test_homes.py",
        ),
    ),
}


@dataclass(slots=True)
class Covered:
    """What was taken of one area."""

    area: str
    branches: int = 0
    taken: int = 0
    seconds: float = 0
    worst: list[tuple[str, int, list[str]]] = field(default_factory=list)
    """Modules with branches that no test took: name, how many it has, those as «from→to» lines."""
    failed: bool = False
    """Whether a test failed; what it did not reach says little then."""

    @property
    def percent(self) -> float:
        return 100 * self.taken / self.branches if self.branches else 0.0

    def faults(self) -> list[str]:
        """Return what is wrong with it."""
        said = [f"{self.area}: a test failed"] if self.failed else []
        if self.percent < GOAL:
            said.append(f"{self.area}: {self.percent:.1f} % of {self.branches} branches")
        return said


def soak(areas: Iterable[str] = (), *, control: bool = False) -> list[Covered]:
    """Measure these areas, or all."""
    return [_measure(name, control=control) for name in areas or AREAS]


def _measure(name: str, *, control: bool) -> Covered:
    area = AREAS[name]
    began = time.monotonic()
    with scratch() as folder:
        data, report = folder / "data", folder / "report.json"
        failed = _run(area, _CONTROL if control else area.tests, data)
        _coverage("json", "-q", f"--data-file={data}", "-o", str(report))
        found = _read(name, json.loads(report.read_text(encoding="utf-8")))
    found.failed, found.seconds = failed, time.monotonic() - began
    return found


def _run(area: Area, tests: Sequence[str], data: Path) -> bool:
    """Run the tests under coverage; tell whether one failed."""
    include = ",".join(f"{ROOT / _PACKAGE / one}" for one in area.modules)
    done = _coverage(
        *("run", "--branch", f"--data-file={data}", f"--include={include}"),
        *("-m", "pytest", "-q", "-p", "no:randomly", "-n0", *tests),
    )
    return done != 0


def _coverage(*words: str) -> int:
    command = [sys.executable, "-m", "coverage", *words]
    return subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.DEVNULL).returncode


def _read(name: str, report: dict[str, dict[str, dict[str, Any]]]) -> Covered:
    found = Covered(name)
    modules = []
    for path, file in report["files"].items():
        every = file["summary"]["num_branches"]
        found.branches += every
        found.taken += file["summary"]["covered_branches"]
        if missing := file["missing_branches"]:
            modules.append((Path(path).name, every, [_arc(*one) for one in missing]))
    found.worst = sorted(modules, key=lambda one: -len(one[2]))[:WORST]
    return found


def _arc(start: int, end: int) -> str:
    return f"{start}→{end}" if end > 0 else f"{start}→out"
