"""The command line as scripts meet it: words in, one JSON object and an exit code out."""

import contextlib
import hashlib
import io
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from wenming_desktop.cli.main import main

DEMO = {"user": "demo", "password": "yanshi-2026"}
SOMEBODY = {"user": "某某", "password": "pw-12345678"}


@dataclass
class Answer:
    """What one call gave."""

    code: int
    payload: dict[str, Any]
    errors: str

    @property
    def error(self):
        return self.payload.get("error")

    @property
    def message(self):
        return self.payload.get("message", "")


@dataclass
class Console:
    """Calls ``wenming --json`` in this process; stdout must be one object."""

    capsys: pytest.CaptureFixture[str]
    monkeypatch: pytest.MonkeyPatch
    who: dict[str, str] = field(default_factory=lambda: dict(SOMEBODY))
    home: Path | None = None

    def __call__(self, *words, home=None, new_password=None, **who):
        given = {**self.who, **who}
        self.monkeypatch.setenv("WENMING_USER", given["user"])
        self.monkeypatch.setenv("WENMING_PASSWORD", given["password"])
        if new_password is not None:
            self.monkeypatch.setenv("WENMING_NEW_PASSWORD", new_password)
        place = home or self.home
        before = ["--home", str(place)] if place is not None else []
        self.capsys.readouterr()
        code = main(["--json", *before, *map(str, words)])
        out, errors = self.capsys.readouterr()
        payload = json.loads(out)
        assert isinstance(payload, dict)
        assert "Traceback" not in errors
        assert payload.get("error") != "bug"
        return Answer(code, payload, errors)

    def record(self, items, **more):
        """Write records by a file, as a script does."""
        file = self.folder / "records.json"
        file.write_text(items if isinstance(items, str) else json.dumps(items), encoding="utf-8")
        return self("record", file, **more)

    def items(self, kind, *words, **more):
        answer = self("list", kind, *words, **more)
        assert answer.code == 0
        return answer.payload["items"]

    def digest(self, **more):
        return self("check", **more).payload["state_digest"]

    folder: Path = Path()


@pytest.fixture
def console(capsys, monkeypatch, tmp_path):
    for name in ("WENMING_HOME", "WENMING_NEW_PASSWORD"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path / "nobody"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nobody" / "data"))
    return Console(capsys, monkeypatch, folder=tmp_path)


def said(home, *words):
    """Run a verb outside of any test, as a fixture of the session must, and return its object."""
    out = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stdout(out):
        patch.setenv("WENMING_USER", SOMEBODY["user"])
        patch.setenv("WENMING_PASSWORD", SOMEBODY["password"])
        assert main(["--json", "--home", str(home), *map(str, words)]) == 0
    return json.loads(out.getvalue())


@pytest.fixture(scope="session")
def made_station(tmp_path_factory):
    home = tmp_path_factory.mktemp("made") / "station"
    said(home, "setup", "--level", "village_station", "--name", "测试站")
    return home


@pytest.fixture
def station(console, made_station, tmp_path):
    """A station of its own, not enrolled."""
    console.home = tmp_path / "station"
    shutil.copytree(made_station, console.home)
    return console


@pytest.fixture(scope="session")
def made_county(tmp_path_factory):
    folder = tmp_path_factory.mktemp("county") / "demo"
    said(folder, "demo", folder)
    return folder


@pytest.fixture(scope="session")
def made_units(tmp_path_factory):
    """A centre with an institute that is enrolled, and the card of each."""
    folder = tmp_path_factory.mktemp("units")
    centre, institute, stick = (folder / name for name in ("centre", "institute", "stick"))
    said(centre, "setup", "--level", "county_center", "--name", "centre单位")
    card = said(centre, "enrol", "card", "--to", stick)["file"]
    level = ["--level", "town_institute"]
    said(institute, "setup", *level, "--name", "institute单位", "--parent-card", card)
    request = said(institute, "enrol", "request", "--to", stick)
    digits = ["--fingerprint", request["fingerprint"]]
    approved = said(centre, "enrol", "approve", request["file"], *digits, "--to", stick)
    said(institute, "enrol", "accept", approved["welcome"])
    said(institute, "enrol", "card", "--to", stick)
    return folder


@pytest.fixture
def county(made_county, console, tmp_path):
    """Copies of the demo homes: centre, institute-01, station-01-01."""
    console.who = dict(DEMO)
    shutil.copytree(made_county, tmp_path / "county")
    return tmp_path / "county"


def contents(folder):
    """Return file → hash of everything in a home but the lock."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != "wenming.lock"
    }
