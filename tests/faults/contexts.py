"""A plugin of pytest: coverage.py then knows which test took a line, and how long each test was.

The lengths are written where ``TOOK`` says: a hunt for mutants begins with the quick tests. One
that fails already is left out: it would notice any mutant.
"""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import coverage
import pytest

TOOK: Final = "WENMING_TOOK"
_took: dict[str, float] = {}
_failed: set[str] = set()


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Run a test, set-up and all, under its own name."""
    measuring = coverage.Coverage.current()
    assert measuring is not None
    measuring.switch_context(item.nodeid)
    began = _used()
    yield
    _took[item.nodeid] = _used() - began
    measuring.switch_context("")


def _used() -> float:
    """Return the seconds of the processor that this process and its ended children have used."""
    return sum(os.times()[:4])


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.failed:
        _failed.add(report.nodeid)


def pytest_sessionfinish() -> None:
    passed = {test: took for test, took in _took.items() if test not in _failed}
    Path(os.environ[TOOK]).write_text(json.dumps(passed), encoding="utf-8")
