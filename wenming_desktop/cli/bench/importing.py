"""bench import: a bundle of sign-ins taken in, beside the plain insert of the same rows.

``empty``: the receiver has the people and the occurrences. ``half``: it has half of the sign-ins
too; of these one half is changed by operations that knew it, one quarter by operations that did
not, and one quarter changed here by a person above, who wins: half of the half are conflicts.
"""

import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from wenming_desktop.adapters.sync.replay import BATCH
from wenming_desktop.cli.bench import Outcome, Timing, peers
from wenming_desktop.cli.bench.bench_homes import Pair, enrolled_pair
from wenming_desktop.cli.bench.exchange_child import IMPORT, VERIFY, Ran, run
from wenming_desktop.cli.bench.insert_floor import floor_lap, sealed_rows
from wenming_desktop.cli.bench.laps import Lap, median

SIZE = 100_000
PEOPLE_SHARE = 50
"""One volunteer for so many sign-ins of the year."""
_OFTEN = range(2_000, 200_001)
"""Sizes that are measured three times: of larger ones one busy moment spoils little, and smaller
ones say nothing anyway."""


def measure(size: int | None, *, with_peers: bool = False) -> Outcome:
    """Time floor and imports in turn, so that a busy moment meets both; medians count."""
    count = size or SIZE
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        scratch = Path(folder)
        pair = enrolled_pair(scratch, max(40, count // PEOPLE_SHARE))
        smaller, empty = (_news(pair, name, many) for name, many in sizes(count).items())
        half = _half_present(pair, count)
        rounds = [
            _round(scratch / f"round-{no}", smaller, empty, half) for no in range(rounds_of(count))
        ]
        outcome = _outcome(count, rounds, empty.file.stat().st_size)
        if with_peers:
            outcome = _beside_peers(outcome, empty.pair.sender.store.engine, scratch)
        for waiting in (smaller, empty, half):
            waiting.pair.close()
        pair.close()
    return outcome


def sizes(count: int) -> dict[str, int]:
    """Return both sizes that growth is told by."""
    return {"smaller": max(1, count // 2), "full": count}


def rounds_of(count: int) -> int:
    """Return how often everything is measured."""
    return 3 if count in _OFTEN else 1


@dataclass(frozen=True, slots=True)
class _Waiting:
    """A bundle, and the pair whose receiver has not taken it in."""

    pair: Pair
    file: Path


def _news(pair: Pair, name: str, count: int) -> _Waiting:
    twin = pair.twin(name)
    twin.sender.writing(1).sign_ins(count)
    return _Waiting(twin, twin.sender.export(twin.stick()).file)


def _half_present(pair: Pair, count: int) -> _Waiting:
    twin = pair.twin("half")
    twin.sender.writing(1).sign_ins(count // 2)
    twin.carry_up()
    twin.receiver.writing(count).correct("镇所更正", 0)
    twin.carry_down()
    twin.receiver.writing(1).correct("中心再更正", 0, 1)
    twin.receiver.export(twin.stick())
    later = twin.sender.writing(2 * count)
    later.correct("本所更正", 0, 1, 2, 3)
    later.sign_ins(count - count // 2)
    return _Waiting(twin, twin.sender.export(twin.stick()).file)


def _round(folder: Path, smaller: _Waiting, empty: _Waiting, half: _Waiting) -> dict[str, Ran]:
    """Do everything once, on receivers of its own, which go afterwards."""
    folder.mkdir()
    rows = sealed_rows(empty.pair.sender.store.engine)
    found = {"floor": Ran(floor_lap(folder / "floor.db", rows), 0)}
    for name, waiting in {"smaller": smaller, "empty": empty, "half": half}.items():
        receiver = waiting.pair.receiver.twin(folder / name)
        found[name] = run(receiver, IMPORT, waiting.file)
        if name == "empty":
            found["duplicate"] = run(receiver, IMPORT, waiting.file)
            found["verify"] = run(receiver, VERIFY, waiting.file)
        receiver.close()
    shutil.rmtree(folder)
    return found


def _outcome(count: int, rounds: list[dict[str, Ran]], size: int) -> Outcome:
    laps = {what: median(one[what].lap for one in rounds) for what in rounds[0]}
    floor = laps.pop("floor")
    smaller = laps.pop("smaller")
    timings = [Timing("floor", floor.seconds, count)]
    timings += [
        Timing(what, laps[what].seconds, count, floor.seconds)
        for what in ("empty", "half", "duplicate", "verify")
    ]
    empty = laps["empty"]
    measures = {
        "growth": round(empty.seconds / smaller.seconds, 3),
        "bytes_per_operation": round(size / count, 2),
        "conflicts": rounds[0]["half"].conflicts,
        "rss_growth_mb": round(empty.grown_mb, 1),
        **slope(smaller, empty, count),
    }
    measures |= {f"cpu_ratio_{what}": round(lap.cpu / floor.cpu, 3) for what, lap in laps.items()}
    return Outcome(count, timings, measures)


def _beside_peers(outcome: Outcome, sender: Engine, scratch: Path) -> Outcome:
    floor, half = outcome.timings[0], outcome.timings[2]
    found = peers.measure(sender, scratch, floor.seconds / floor.units)
    faster = {
        f"half_faster_than_{one.what}": round(
            one.seconds / one.units / (half.seconds / half.units), 2
        )
        for one in found.timings
    }
    timings = [*outcome.timings, *found.timings]
    return Outcome(outcome.size, timings, outcome.measures | faster | found.measures, found.notes)


def slope(smaller: Lap, larger: Lap, count: int) -> dict[str, float]:
    """Return how much memory a million operations more would take.

    Nothing for sizes at which the page cache and the first batches are still filling.
    """
    if count // 2 < 2 * BATCH:
        return {}
    grown = (larger.grown_mb - smaller.grown_mb) / (count - count // 2) * 1_000_000
    return {"rss_growth_mb_per_million": round(grown, 1)}
