"""Seeded people go through the main work; then every byte that it left behind is searched."""

import math
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.main_job import PASSWORD, people_of
from tests.faults.soaking import Ticker, scratch

ROOT = Path(__file__).resolve().parents[2]
ENCODINGS = ("utf-8", "utf-16-le", "gb18030")
SEARCHED = ("stick", "logs", "tmp", "user", "centre", "institute", "station", "cut")


@dataclass
class Result:
    files: int = 0
    megabytes: float = 0
    crash_files: int = 0
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


def work(folder: Path, seed: int) -> None:
    """Do the main work in a process whose home and temp folders are searched too."""
    for name in ("tmp", "user", "logs"):
        (folder / name).mkdir()
    elsewhere = {name: str(folder / "tmp") for name in ("TMPDIR", "TEMP", "TMP")}
    elsewhere |= {name: str(folder / "user") for name in ("HOME", "USERPROFILE", "XDG_CACHE_HOME")}
    who = {"WENMING_USER": "欧阳登瀛", "WENMING_PASSWORD": PASSWORD}
    command = [sys.executable, "-m", "tests.faults.main_job", str(folder), str(seed)]
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **elsewhere, **who}, capture_output=True, check=False
    )
    (folder / "logs" / "program.txt").write_bytes(done.stdout + done.stderr)
    if done.returncode:
        raise RuntimeError((done.stdout + done.stderr).decode(errors="replace"))


def secrets_of(seed: int) -> dict[bytes, str]:
    """Return what must not be found, in every encoding, and what to call it."""
    words = {PASSWORD: "the password"}
    for number, person in enumerate(people_of(seed)):
        words |= dict(
            zip(person, (f"name {number}", f"ID {number}", f"phone {number}"), strict=True)
        )
    return {word.encode(one): what for word, what in words.items() for one in ENCODINGS}


def found_in(folder: Path, secrets: dict[bytes, str], result: Result) -> Iterator[str]:
    """Look through contents and names of all files."""
    for path in sorted(folder.rglob("*")):
        where = str(path.relative_to(folder)).encode()
        data = path.read_bytes() if path.is_file() else b""
        result.files += path.is_file()
        result.megabytes += len(data) / 1e6
        result.crash_files += path.name.startswith("crash-")
        for secret, what in secrets.items():
            if secret in where or secret in data:
                yield f"{what} under {folder.name}/{path.suffix or 'no suffix'}"


def search(folder: Path, seed: int, result: Result) -> None:
    """Search all that the work left; RuntimeError if not even the desk holds what was typed."""
    secrets = secrets_of(seed)
    if not list(found_in(folder / "desk", secrets, Result())):
        raise RuntimeError("the search does not find what people typed")
    for name in SEARCHED:
        result.faults += found_in(folder / name, secrets, result)


def plant(folder: Path, seed: int) -> None:
    """Leave one name in a temp file: the control."""
    (folder / "tmp" / "copy.tmp").write_text(people_of(seed)[5][0], "gb18030")


def soak(runs: int, seed: int, *, most_s: float = math.inf, control: bool = False) -> Result:
    """Do the work ``runs`` times with other people each time."""
    result, ticker = Result(), Ticker("privacy", most_s)
    for number in range(runs):
        with scratch() as folder:
            work(folder, seed + number)
            if control:
                plant(folder, seed + number)
            search(folder, seed + number, result)
        ticker.tick(number, runs)
        if ticker.is_over:
            break
    result.seconds = ticker.seconds
    return result
