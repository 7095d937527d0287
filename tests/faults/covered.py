"""Branch coverage of the parts on which everything rests: exchange, store, audit log, rights.

Each area has tests that are about it, run in a process of its own under coverage.py. The tests of
every area that is asked for count for every other, too: a bundle that is taken in asks for rights.
Under the goal is a fault: what no test takes can break without anybody noticing. The control runs
one small test only and must fall under the goal.

What was measured is kept in the temp folder under a hash of the modules and tests it was measured
on: the hunt for mutants asks it which tests to run.
"""

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from tests.faults.contexts import TOOK
from tests.faults.soaking import ROOT, scratch

GOAL: Final = 95.0
"""Per cent of the branches of an area."""
WORST: Final = 12
"""Modules that are named."""
_PACKAGE = "wenming_desktop"
_ONLY_ON_WINDOWS: Final = """
[report]
exclude_also =
    if sys.platform == "win32":
    def _windows_drives
"""
"""What cannot run here counts for nothing."""
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
            "tests/integration/test_enrolling_with_work.py",
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
            "tests/integration/test_store_doors.py",
            *("tests/integration/test_safe_settings.py", "tests/integration/test_every_kind.py"),
            *("tests/integration/test_registers.py", "tests/integration/cli/test_records.py"),
            *("tests/integration/cli/test_homes.py", "tests/integration/backups"),
            *("tests/integration/bad_input", "tests/integration/keys"),
            *("tests/integration/test_failing_disk.py", "tests/integration/test_left_behind.py"),
            *("tests/integration/test_rows_as_stored.py", "tests/integration/test_deeds.py"),
            *("tests/integration/test_roles_at_once.py", "tests/integration/test_bad_input.py"),
        ),
    ),
    "audit": Area(
        (
            *("adapters/db/audit_chain.py", "adapters/db/audit_tables.py"),
            *("adapters/sync/audit_heads.py", "services/audit_trail.py"),
        ),
        (
            *("tests/integration/exchange/test_audit_log.py", "tests/integration/test_store.py"),
            *("tests/ui/test_audit_page.py", "tests/integration/test_audit_trail.py"),
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
            *("tests/integration/exchange/test_further_devices.py",),
            *("tests/integration/test_roles_at_once.py", "tests/unit/test_county_rights.py"),
            *("tests/integration/test_accounts.py", "tests/unit/domain/test_users.py"),
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
    began, names = time.monotonic(), tuple(areas) or tuple(AREAS)
    with scratch() as folder:
        if control:
            runs = [Run(folder)]
            _do(runs[0], _CONTROL)
        else:
            runs = [measured(name) for name in names]
        report = _joined(runs, folder)
    found = [_read(name, report) for name in names]
    for one, run in zip(found, runs * len(found), strict=False):
        one.failed, one.seconds = run.failed.exists(), time.monotonic() - began
    return found


def _joined(runs: Sequence["Run"], folder: Path) -> dict[str, dict[str, dict[str, Any]]]:
    """Return what coverage.py says of several runs taken together."""
    data, report = folder / "joined", folder / "report.json"
    _coverage("combine", "-q", "--keep", f"--data-file={data}", *(str(one.data) for one in runs))
    settings = folder / "settings"
    settings.write_text(_ONLY_ON_WINDOWS, encoding="utf-8")
    _coverage("json", "-q", f"--rcfile={settings}", f"--data-file={data}", "-o", str(report))
    read: dict[str, dict[str, dict[str, Any]]] = json.loads(report.read_text(encoding="utf-8"))
    return read


@dataclass(frozen=True, slots=True)
class Run:
    """What a run of the tests of an area left in a folder."""

    folder: Path

    @property
    def data(self) -> Path:
        """Which lines and branches were taken, by test."""
        return self.folder / "data"

    @property
    def took(self) -> Path:
        """How long each test was, in seconds of the processor."""
        return self.folder / "took.json"

    @property
    def failed(self) -> Path:
        """There when a test failed."""
        return self.folder / "failed"


def measured(name: str) -> Run:
    """Return the run of an area's tests, which is done unless it was done on these very files."""
    area = AREAS[name]
    run = Run(Path(tempfile.gettempdir()) / f"wenming-covered-{name}-{_digest(area)}")
    if not run.took.exists():
        run.folder.mkdir(exist_ok=True)
        _do(run, area.tests)
    return run


def modules_of(area: Area) -> list[Path]:
    """Return the files that are measured."""
    package = ROOT / _PACKAGE
    return sorted(one for glob in area.modules for one in package.glob(glob) if one.suffix == ".py")


def _every_module() -> list[Path]:
    return sorted({module for area in AREAS.values() for module in modules_of(area)})


def _digest(area: Area) -> str:
    tests = [one for name in area.tests for one in _tests_at(ROOT / name)]
    found = hashlib.sha256()
    for file in (*_every_module(), *tests):
        found.update(file.as_posix().encode() + file.read_bytes())
    return found.hexdigest()[:16]


def _tests_at(path: Path) -> list[Path]:
    return sorted(path.rglob("*.py")) if path.is_dir() else [path]


def _do(run: Run, tests: Sequence[str]) -> None:
    """Run the tests under coverage; note whether one failed."""
    include = ",".join(map(str, _every_module()))
    status = _coverage(
        *("run", "--branch", f"--data-file={run.data}", f"--include={include}"),
        *("-m", "pytest", "-q", "-p", "no:randomly", "-p", "tests.faults.contexts", "-n0"),
        *tests,
        took=run.took,
    )
    if status:
        run.failed.touch()


def _coverage(*words: str, took: Path | None = None) -> int:
    command = [sys.executable, "-m", "coverage", *words]
    env = os.environ | ({TOOK: str(took)} if took else {})
    done = subprocess.run(command, cwd=ROOT, env=env, check=False, stdout=subprocess.PIPE)
    if took and done.returncode:
        sys.stderr.buffer.write(done.stdout[-3000:])
    return done.returncode


def _read(name: str, report: dict[str, dict[str, dict[str, Any]]]) -> Covered:
    found = Covered(name)
    modules, those = [], {str(one.relative_to(ROOT)) for one in modules_of(AREAS[name])}
    for path, file in report["files"].items():
        if path not in those:
            continue
        every = file["summary"]["num_branches"]
        found.branches += every
        found.taken += file["summary"]["covered_branches"]
        if missing := file["missing_branches"]:
            modules.append((Path(path).name, every, [_arc(*one) for one in missing]))
    found.worst = sorted(modules, key=lambda one: -len(one[2]))[:WORST]
    return found


def _arc(start: int, end: int) -> str:
    return f"{start}→{end}" if end > 0 else f"{start}→out"
