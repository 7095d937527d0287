"""A plugin of pytest: coverage.py then knows which test took a line, and how long each test was.

The lengths are written where ``TOOK`` says: a hunt for mutants begins with the quick tests.
"""

import json
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import coverage
import pytest

TOOK: Final = "WENMING_TOOK"
_took: dict[str, float] = {}


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Run a test, set-up and all, under its own name."""
    measuring = coverage.Coverage.current()
    assert measuring is not None
    measuring.switch_context(item.nodeid)
    began = time.process_time()
    yield
    _took[item.nodeid] = time.process_time() - began
    measuring.switch_context("")


def pytest_sessionfinish() -> None:
    Path(os.environ[TOOK]).write_text(json.dumps(_took), encoding="utf-8")
