"""The program speaks to nobody: every door of the network is watched while it does its work.

An audit hook hears each socket before the system does and cannot be unset. Where the machine lets
us, the work is done in a namespace of its own, in which there is no interface at all.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.early

ROOT = Path(__file__).resolve().parents[2]
ALONE = next(
    (
        command
        for command in (["unshare", "--net"], ["unshare", "--map-root-user", "--net"])
        if shutil.which("unshare")
        and not subprocess.run([*command, "true"], check=False).returncode
    ),
    [],
)

EAR = """
import contextlib, io, json, sys
heard = []
sys.addaudithook(lambda event, _: heard.append(event) if event.startswith("socket.") else None)
"""
WORK = (
    EAR
    + """
from wenming_desktop.cli.main import main

folder, codes = sys.argv[1], []
county, stick = f"{folder}/county", f"{folder}/stick"
for words in (
    ["self-test"],
    ["demo", county, "--scale", "village"],
    ["--home", f"{county}/station-01-01", "bundle", "export", "--to", stick],
    ["--home", f"{county}/institute-01", "bundle", "import", stick],
):
    with contextlib.redirect_stdout(io.StringIO()):
        codes.append(main(["--json", *words]))
print(json.dumps({"codes": codes, "heard": heard}))
"""
)
SPEAK = (
    EAR
    + """
import socket
with socket.socket() as speaker:
    try:
        speaker.connect(("127.0.0.1", 9))
    except OSError as problem:
        heard.append(problem.strerror)
print(json.dumps({"heard": heard}))
"""
)


def listened_to(script: str, *words: str) -> dict[str, list[object]]:
    environment = os.environ | {"WENMING_USER": "demo", "WENMING_PASSWORD": "yanshi-2026"}
    command = [*ALONE, sys.executable, "-c", script, *words]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    found: dict[str, list[object]] = json.loads(done.stdout)
    return found


def test_self_test_demo_export_and_import_open_no_socket(tmp_path: Path) -> None:
    (tmp_path / "stick").mkdir()
    told = listened_to(WORK, str(tmp_path))
    assert told == {"codes": [0, 0, 0, 0], "heard": []}


def test_the_ear_hears_and_nobody_is_reached() -> None:
    heard = listened_to(SPEAK)["heard"]
    assert "socket.connect" in heard
    if ALONE:
        assert "Network is unreachable" in heard


def test_no_module_knows_the_network() -> None:
    knows = re.compile(
        r"^\s*(?:import|from) (?:socket|ssl|http|urllib\.request|ftplib|smtplib|asyncio|xmlrpc"
        r"|requests|httpx|PySide6\.QtNetwork|PySide6\.QtWebEngine\w*)\b",
        re.MULTILINE,
    )
    assert knows.search("    from PySide6.QtNetwork import QTcpSocket")
    files = sorted((ROOT / "wenming_desktop").rglob("*.py"))
    assert len(files) > 400
    assert [path.name for path in files if knows.search(path.read_text("utf-8"))] == []
