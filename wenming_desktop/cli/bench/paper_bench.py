"""What bench sheet and bench poster share: many pages against the floor, one page cold, Typst."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from wenming_desktop.adapters.documents.paper import Paper
from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.replaying import calls_of, drawn_again

_COLD_RUNS = 3
_TYPST = "typst"
_COMPILE = (
    "import sys; sys.path.insert(0, sys.argv[1]); import typst; "
    "typst.compile(sys.argv[2], output=sys.argv[3], font_paths=[sys.argv[4]])"
)


def measured(
    kind: str,
    size: int,
    draw: Callable[[int], Paper],
    source: str,
    *,
    with_peers: bool,
) -> Outcome:
    """Draw ``size`` papers; ``source`` is an equal page in Typst's language."""
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as name:
        folder = Path(name)
        calls = calls_of(lambda: draw(0))
        draw(0).finish()  # fonts are read once
        floor = _timed(lambda at: drawn_again(calls, folder / f"{at}.pdf"), size)
        took = _timed(lambda at: (folder / f"{at}.pdf").write_bytes(draw(at).finish()), size)
        cold = _cold([sys.executable, "-c", f"{_IMPORT}.{kind} as k; k.one()"])
        timings = [Timing("floor", floor, size), Timing(kind, took, size, floor)]
        timings.append(Timing("one page, cold process", cold))
        notes: tuple[str, ...] = ()
        if with_peers:
            peer, notes = _typst(folder, source)
            if peer is not None:
                timings[-1] = Timing("one page, cold process", cold, floor=peer)
                timings.append(Timing("peer:typst", peer))
    return Outcome(size, timings, {"calls_a_paper": float(len(calls))}, notes)


_IMPORT = "import wenming_desktop.cli.bench"


def _timed(deed: Callable[[int], object], size: int) -> float:
    began = time.process_time()
    for at in range(size):
        deed(at)
    return time.process_time() - began


def _cold(command: list[str]) -> float:
    """Return the processor time of the fastest of some runs; by the clock on Windows."""
    found = []
    for _ in range(_COLD_RUNS):
        began, before = time.perf_counter(), os.times()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        after = os.times()
        worked = sum(after[at] - before[at] for at in (2, 3))  # of children, user and system
        found.append(worked or time.perf_counter() - began)
    return min(found)


def _typst(folder: Path, source: str) -> tuple[float | None, tuple[str, ...]]:
    """Time Typst on an equal page, in a folder of its own that goes with the bench."""
    from wenming_desktop import assets

    place = folder / "peer"
    pip = [sys.executable, "-m", "pip", "install", "-q", "--target", str(place), _TYPST]
    if subprocess.run(pip, check=False, capture_output=True).returncode:
        return None, ("typst 装不上（要能下载软件包），没有比。",)
    page = folder / "page.typ"
    page.write_text(source, encoding="utf-8")
    fonts = str(assets.resource("fonts/NotoSansSC-Regular.ttf").parent)
    words = [str(place), str(page), str(folder / "peer.pdf"), fonts]
    return _cold([sys.executable, "-c", _COMPILE, *words]), ()
