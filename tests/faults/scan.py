"""Simulated sheets read by the product's own reader: how many, how well, how fast, kind by kind.

Seeds start where no tuning ever went. What has to hold (issue 5): no row entered wrongly without a
question, at most one box in 50,000 read wrongly without one, at most 4 % of the rows to a person,
at most 0.5 % of the sheets not found, and nothing on a clean sheet that nobody wrote on. What a
copier strews is ink: on its empty sheets boxes may be asked about, and have a line of their own.
"""

import math
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

import cv2

from tests.faults.soaking import Ticker
from tests.scanning import sheets
from tests.scanning.sheets import EVALUATION, NORMAL, Sheet
from wenming_desktop.adapters.scanning.pictures import grey_of
from wenming_desktop.adapters.scanning.reading import read_picture
from wenming_desktop.domain.scanned_rows import BoxMark, RowVerdict, ScannedRow

BLANK_EACH = 10
"""Every so many sheets nobody has written on."""
BLANK, BLANK_COPY = "blank", "blank copy"
MOST_LOST, MOST_WRONG_BOXES, MOST_ASKED = 0.005, 1 / 50_000, 0.04
ENOUGH = 200
"""Sheets below which a share says nothing."""


@dataclass(slots=True)
class Result:
    """What came out of one kind of damage, or of all."""

    counts: Counter = field(default_factory=Counter)
    seconds: float = 0.0
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)

    def line(self, kind: str) -> str:
        """Return one line of the table."""
        got = self.counts
        mean = self.seconds / max(got["sheets"], 1)
        return (
            f"{kind:11} {got['sheets']:6} {got['lost']:5} {got['no code']:8} {got['boxes']:8} "
            f"{got['wrong boxes']:6} {got['asked boxes']:6} {got['rows']:7} {got['wrong rows']:6} "
            f"{got['asked rows'] / max(got['rows'], 1):7.2%} {got['unclear']:8} "
            f"{mean:6.2f} {self.slowest:6.2f}"
        )


HEAD = (
    "kind        sheets  lost  no code    boxes  wrong    ask    rows  wrong  to a person "
    "(unclear)  s mean   most"
)


def read(sheet: Sheet, result: Result, name: str, *, control: bool = False) -> None:
    """Read one sheet and count what came out; ``control`` lets the truth be another row's."""
    began = time.process_time()
    found = read_picture(grey_of(sheet.jpeg)).sheet
    took = time.process_time() - began
    result.seconds, result.slowest = result.seconds + took, max(result.slowest, took)
    counts = result.counts
    counts["sheets"] += 1
    if found is None:
        counts["lost"] += 1
        return
    counts["no code"] += found.code is None
    if found.code is not None and found.code.digits() != sheet.digits:
        result.faults.append(f"{name}: another sheet's code")
    truth = [*sheet.truth[1:], sheet.truth[0]] if control else sheet.truth
    for row, meant in zip(found.rows, truth, strict=True):
        _count_row(row, meant, result, name)
    counts["unclear"] += len(sheet.unclear)


def _count_row(row: ScannedRow, meant: Sequence[str], result: Result, name: str) -> None:
    counts, ask = result.counts, row.verdict is RowVerdict.ASK
    wrong = sum(
        mark is not BoxMark.ASK and mark.value != truth
        for mark, truth in zip(row.boxes, meant, strict=True)
    )
    counts["rows"] += 1
    counts["boxes"] += len(row.boxes)
    counts["wrong boxes"] += wrong
    counts["asked boxes"] += row.doubtful
    counts["asked rows"] += ask
    if wrong:
        result.faults += [] if ask else [f"{name} row {row.n}: {[*map(str, row.boxes)]}, {meant}"]
        counts["wrong rows"] += not ask


def soak(
    runs: int,
    seed: int,
    *,
    control: bool = False,
    most_s: float = math.inf,
    kinds: Sequence[str] = NORMAL,
) -> dict[str, Result]:
    """Read ``runs`` sheets, the kinds in turn; the last result is that of all together."""
    cv2.setNumThreads(1)
    results = {kind: Result() for kind in (*kinds, BLANK, BLANK_COPY)}
    ticker = Ticker("scan", most_s)
    for run in range(runs):
        if ticker.is_over:
            break
        kind = kinds[
            (run + run // BLANK_EACH) % len(kinds)
        ]  # so that every kind has its blank ones
        number = EVALUATION + seed * 100_000 + run
        blank = run % BLANK_EACH == BLANK_EACH - 1
        sheet = sheets.make(kind, number, blank=blank)
        empty = BLANK_COPY if kind == "photocopy" else BLANK
        read(sheet, results[empty if blank else kind], f"{kind} {number}", control=control)
        ticker.tick(run + 1, runs, sum(len(one.faults) for one in results.values()))
    results["all"] = _together(results)
    return results


def _together(results: dict[str, Result]) -> Result:
    every = Result()
    for one in results.values():
        every.counts.update(one.counts)
        every.seconds += one.seconds
        every.slowest = max(every.slowest, one.slowest)
        every.faults += one.faults
    got, blank = every.counts, results[BLANK].counts
    if blank["asked boxes"] or blank["wrong boxes"]:
        every.faults.append("a blank sheet did not read as blank")
    if got["wrong boxes"] > max(1, got["boxes"] * MOST_WRONG_BOXES):
        every.faults.append(
            f"{got['wrong boxes']} wrong boxes of {got['boxes']} without a question"
        )
    if got["sheets"] >= ENOUGH:
        if got["lost"] > got["sheets"] * MOST_LOST:
            every.faults.append(f"{got['lost']} of {got['sheets']} sheets not found")
        if got["asked rows"] > got["rows"] * MOST_ASKED:
            every.faults.append(f"{got['asked rows']} of {got['rows']} rows to a person")
    return every
