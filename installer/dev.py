#!/usr/bin/env python3
r"""Work on a checkout, starting from nothing but Python 3.11.

    python3 installer/dev.py run [ARGS]     start the program (no display: the offscreen tour)
    python3 installer/dev.py test [ARGS]    run the tests (ARGS go to pytest)
    python3 installer/dev.py check          what CI runs: style, types, layers, catalogues, tests
    python3 installer/dev.py i18n           bring i18n/*.ts up to date with the source
    python3 installer/dev.py soak NAME      mutate, kill, model, orders, sticks, privacy, clock, …
    python3 installer/dev.py journeys       drive the window under Xvfb with a window manager
                                            (--all: every acceptance check, some 20 minutes)
    python3 installer/dev.py sbom [FILE]    write what a release ships, as CycloneDX
    python3 installer/dev.py lock           make installer/locks/dev.txt anew (needs uv)

Standard library only. On Windows: py -3.11 installer\dev.py run
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "installer" / "locks" / "dev.txt"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")
PROGRAM = ".exe" if os.name == "nt" else ""

# What PySide6's wheels expect of the system, by Debian 12's names.
TO_IMPORT = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
TO_OPEN_A_WINDOW = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
}
TO_DRIVE_A_WINDOW = {
    "Xvfb": "xvfb",
    "openbox": "openbox",
    "xdotool": "xdotool",
    "soffice": "libreoffice-calc",  # works out the sums of a ledger, as the office would
}


ACCEPTANCE = ["tests/journeys", "tests/ui", "tests/integration", "tests/unit"]
"""Where tests carry the numbers of tests/data/acceptance.toml; the first one brings the screen."""


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Return the Debian packages without which the next steps would fail."""
    missing = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    if sys.platform == "linux":
        for soname, package in libraries.items():
            try:
                ctypes.CDLL(soname)
            except OSError:
                missing.append(package)
    return missing


def install_system(packages: list[str]) -> None:
    """Install them if we may; otherwise say exactly what to type."""
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    if not shutil.which("apt-get") or os.geteuid() != 0:
        sys.exit("Some system packages are missing. Please run:\n  sudo " + " ".join(command))
    subprocess.run(["apt-get", "update"], check=True)
    subprocess.run(command, check=True)


def install_python() -> None:
    """Make .venv match the lock file; do nothing when it already does."""
    inputs = LOCK.read_bytes() + (ROOT / "pyproject.toml").read_bytes() + sys.version.encode()
    wanted, stamp = hashlib.sha256(inputs).hexdigest(), VENV / "made-from"
    if stamp.is_file() and stamp.read_text() == wanted:
        return
    print("Preparing .venv (once for each change of the lock file) …", file=sys.stderr)
    venv.create(VENV, with_pip=True, clear=True)
    pip = [str(BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--requirement", str(LOCK)], check=True)
    subprocess.run([*pip, "--no-build-isolation", "--no-deps", "--editable", str(ROOT)], check=True)
    stamp.write_text(wanted)


def prepare(libraries: dict[str, str]) -> None:
    """Bring system packages and .venv to what the lock says."""
    if sys.version_info < (3, 11):  # noqa: UP036  a bare machine may have an older one
        sys.exit("Python 3.11 or newer is needed; this is " + sys.version.split()[0])
    if packages := missing_packages(libraries):
        install_system(packages)
        os.execv(sys.executable, [sys.executable, *sys.argv])  # noqa: S606  see the new ensurepip
    install_python()
    compile_catalogues()


def compile_catalogues() -> None:
    """Compile each catalogue whose source is newer than what lies beside it."""
    for source in sorted((ROOT / "i18n").glob("wenming_*.ts")):
        compiled = source.with_suffix(".qm")
        if not compiled.is_file() or compiled.stat().st_mtime < source.stat().st_mtime:
            tool("pyside6-lrelease", "-silent", str(source), "-qm", str(compiled))


def tool(name: str, *arguments: str) -> int:
    """Run a program of .venv in the checkout."""
    return subprocess.run([BIN / (name + PROGRAM), *arguments], cwd=ROOT, check=False).returncode


def has_display() -> bool:
    """Tell whether a window can be seen here."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def run(arguments: list[str]) -> int:
    """Start the program; without a display, run its tour and say where the pictures are."""
    if arguments or has_display():
        prepare(TO_IMPORT | TO_OPEN_A_WINDOW if has_display() else TO_IMPORT)
        return tool("python", "-m", "wenming_desktop", *arguments)
    prepare(TO_IMPORT)
    target = ROOT / "wenming-tour"
    print(f"没有显示器：改为离屏走一遍主要工作，图片放在 {target}")
    print(f"No display here: running the offscreen tour instead; its pictures go to {target}")
    return tool("wenming", "tour", str(target))


def update_catalogues() -> int:
    """Bring every i18n/*.ts up to date with the words in the source."""
    sources = map(str, sorted((ROOT / "wenming_desktop").rglob("*.py")))
    catalogues = map(str, sorted((ROOT / "i18n").glob("*.ts")))
    options = ["-source-language", "zh_CN", "-locations", "none", "-no-obsolete", "-silent"]
    return tool("pyside6-lupdate", *sources, "-ts", *catalogues, *options)


def check() -> int:
    """Style, types, layers, catalogues and tests; every one runs, the worst answer counts."""
    return max(
        tool("ruff", "check"),
        tool("ruff", "format", "--check"),
        tool("mypy"),
        tool("lint-imports"),
        tool("pytest"),  # tests/house holds the catalogue gate
    )


def journeys(arguments: list[str]) -> int:
    """Drive the real window on a virtual screen with a window manager."""
    prepare(TO_IMPORT | TO_OPEN_A_WINDOW)
    wanted = [package for name, package in TO_DRIVE_A_WINDOW.items() if not shutil.which(name)]
    if wanted:
        install_system(wanted)
    if "--all" not in arguments:
        return tool("pytest", "tests/journeys", "-m", "not long", *arguments)
    rest = [word for word in arguments if word != "--all"]
    return tool("pytest", *ACCEPTANCE, "-m", "acceptance", *rest)


def lock() -> int:
    """Pin and hash every dependency for every platform, with no registry address."""
    options = ["--universal", "--python-version", "3.11", "--generate-hashes"]
    options += ["--extra", "dev", "--extra", "scan"]
    quiet = ["--no-emit-index-url", "--no-header", "--quiet", "--output-file", str(LOCK)]
    command = ["uv", "pip", "compile", str(ROOT / "pyproject.toml"), *options, *quiet]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def main() -> int:
    """Read the verb and do it."""
    os.environ.setdefault("PYTHONUTF8", "1")
    words = sys.argv[1:]
    if words[:1] in (["run"], ["journeys"]):
        return {"run": run, "journeys": journeys}[words[0]](words[1:])
    if words == ["lock"]:
        return lock()
    return in_venv(words)


def _cores() -> int:
    """Return how many cores are ours: a container may have two of the machine's sixty-four."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def side_by_side(arguments: list[str]) -> list[str]:
    """Return what lets the whole suite use every core; chosen tests run one after another.

    One worker more than there are cores: tests wait for the disk, a process or the window. Files
    begin in the order of tests/conftest.py, not with those that hold most tests.
    """
    chosen = any((ROOT / word.partition("::")[0]).exists() for word in arguments)
    parallel = any(word.startswith("-n") for word in arguments)
    spread = ["-n", str(_cores() + 1), "--dist", "loadscope", "--no-loadscope-reorder"]
    return [] if chosen or parallel else spread


def in_venv(words: list[str]) -> int:
    """Do the verbs that need nothing but the programs of .venv."""
    command: Callable[[], int]
    match words:
        case ["test", *rest]:
            command = partial(tool, "pytest", *side_by_side(rest), *rest)
        case ["soak", *rest]:
            command = partial(tool, "python", "-m", "tests.faults", *rest)
        case ["sbom", *rest] if len(rest) < 2:  # noqa: PLR2004
            command = partial(tool, "python", "installer/sbom.py", *rest)
        case ["check"]:
            command = check
        case ["i18n"]:
            command = update_catalogues
        case _:
            sys.exit(__doc__)
    prepare(TO_IMPORT)
    return command()


if __name__ == "__main__":
    sys.exit(main())
