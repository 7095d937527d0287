"""bench export: captured sign-ins sealed and written to a stick, beside the plain insert.

``export`` is what the button does: stamps, columns, zstd, signature, segment stored and
committed, then encryption, fsync and reading back. ``export:again`` is the same bundle for a
second stick, with nothing left to seal. The stick is a folder of this computer's disk.
"""

import shutil
import tempfile
from pathlib import Path

from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.cli.bench.bench_homes import BenchHome, enrolled_pair
from wenming_desktop.cli.bench.exchange_child import EXPORT, Ran, run
from wenming_desktop.cli.bench.importing import PEOPLE_SHARE, SIZE, rounds_of, sizes, slope
from wenming_desktop.cli.bench.insert_floor import floor_lap, sealed_rows
from wenming_desktop.cli.bench.laps import median


def measure(size: int | None) -> Outcome:
    """Time floor and exports in turn, so that a busy moment meets both; medians count."""
    count = size or SIZE
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        scratch = Path(folder)
        pair = enrolled_pair(scratch, max(40, count // PEOPLE_SHARE))
        filled = {}
        for name, many in sizes(count).items():
            filled[name] = pair.sender.twin(scratch / name)
            filled[name].writing(1).sign_ins(many)
        rounds = [_round(scratch / f"round-{no}", filled) for no in range(rounds_of(count))]
        for home in (pair.sender, pair.receiver, *filled.values()):
            home.close()
    return _outcome(count, rounds)


def _round(folder: Path, filled: dict[str, BenchHome]) -> dict[str, Ran]:
    """Do everything once, on copies that go afterwards."""
    folder.mkdir()
    found = {}
    for name, home in filled.items():
        sender = home.twin(folder / name)
        found[name] = run(sender, EXPORT, folder / f"{name}-stick")
        if name == "full":
            found["again"] = run(sender, EXPORT, folder / "second-stick")
            rows = sealed_rows(sender.store.engine)
            found["floor"] = Ran(floor_lap(folder / "floor.db", rows), 0)
        sender.close()
    shutil.rmtree(folder)
    return found


def _outcome(count: int, rounds: list[dict[str, Ran]]) -> Outcome:
    laps = {what: median(one[what].lap for one in rounds) for what in rounds[0]}
    floor, full, smaller, again = (laps[name] for name in ("floor", "full", "smaller", "again"))
    measures = {
        "growth": round(full.seconds / smaller.seconds, 3),
        "bytes_per_operation": round(rounds[0]["full"].bytes / count, 2),
        "rss_growth_mb": round(full.grown_mb, 1),
        **slope(smaller, full, count),
        "cpu_ratio_export": round(full.cpu / floor.cpu, 3),
        "cpu_ratio_export:again": round(again.cpu / floor.cpu, 3),
    }
    timings = [
        Timing("floor", floor.seconds, count),
        Timing("export", full.seconds, count, floor.seconds),
        Timing("export:again", again.seconds, count, floor.seconds),
    ]
    return Outcome(count, timings, measures)
