"""installer/dev.py where nothing is there yet: it names what is missing and never half-starts."""

import os
import subprocess
import sys
from pathlib import Path

DEV = Path(__file__).resolve().parents[2] / "installer" / "dev.py"

SCRIPT = """
import os, runpy, sys
sys.argv = [{dev!r}, *{words!r}]
module = runpy.run_path({dev!r}, run_name="dev")
scope = module["prepare"].__globals__
scope["missing_packages"] = lambda libraries: ["python3-venv", "libgl1"]
scope["os"].geteuid = lambda: 1000
module["main"]()
"""


def run_as_somebody_else(*words: str) -> subprocess.CompletedProcess[str]:
    script = SCRIPT.format(dev=str(DEV), words=list(words))
    environment = {key: value for key, value in os.environ.items() if key != "DISPLAY"}
    return subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, env=environment
    )


def test_an_ordinary_user_is_told_the_one_line_to_type() -> None:
    for verb in ("test", "run", "check"):
        done = run_as_somebody_else(verb)
        assert done.returncode == 1
        assert (
            "sudo apt-get install --yes --no-install-recommends python3-venv libgl1" in done.stderr
        )


def test_without_a_verb_it_explains_itself() -> None:
    done = subprocess.run([sys.executable, str(DEV)], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "dev.py run" in done.stderr
