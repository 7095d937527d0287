"""``python -m tests.faults NAME [KINDS] [--runs N] [--seed S] [--seconds S] [--jobs J]``, and with
``--control`` a run that must find faults.

``mutate raw`` and ``mutate signed`` do one half of ``mutate``. With ``--jobs`` as many processes
share the runs, each with a seed of its own; a run that was stopped goes on with ``--seed``.
"""

import argparse
import math
import sys
from collections.abc import Callable

from tests.faults import bad_disk
from tests.faults import uml as uml_machine
from tests.faults.soaking import limit_memory, shared

DEFAULT_RUNS = {
    "mutate": 100_000,
    "kill": 200,
    "model": 2_000,
    "orders": 50,
    "sticks": 300,
    "privacy": 5,
    "scale": 10_000,
    "scan": 1_000,
    "clock": 120,
    "drill": 100,
    "io": 0,
    "power": 40_000,
    "uml": 200,
    "stick": 0,
    "flips": 10_000,
    "processes": 50_000,
    "coverage": 1,
    "mutants": 200,
    "monkey": 100_000,
    "day": 100_000,
}
KINDS = ("raw", "signed")
MOST_SHOWN = 20
# ruff: noqa: T201, PLC0415


def mutate(runs: int, seed: int, *, kinds: tuple[str, ...] = KINDS, **how) -> list[str]:
    """``runs`` bundles of each kind."""
    from tests.faults.mutate import soak

    faults = []
    for kind in KINDS[1:] if how["control"] else kinds:
        found = soak(kind, runs, seed, **how)
        print(f"{kind}: {found.bundles} bundles in {found.seconds:.0f} s, ", end="")
        print(
            f"peak RSS {found.rss_mb:.0f} MB (+{found.rss_growth_mb:.1f} since warm-up), ", end=""
        )
        print(f"{found.rebuilt} stores rebuilt")
        for outcome, times in found.outcomes.most_common():
            print(f"  {times:8} {outcome}")
        faults += found.faults
    return faults


def kill(runs: int, seed: int, **how) -> list[str]:
    """``runs`` kills in seal, export, import and rebuild."""
    from tests.faults.kill import soak

    found = soak(runs, seed, **how)
    print(
        f"{sum(found.kills.values())} kills in {found.seconds:.0f} s {dict(found.kills)}, ", end=""
    )
    print(f"{found.hot_journals} left a journal; {found.finished_first} were done before the kill")
    return found.faults


def model(runs: int, seed: int, **how) -> list[str]:
    """``runs`` histories of 50 steps."""
    from tests.faults.model import soak

    found = soak(runs, seed, **how)
    print(f"{found.runs} runs, {found.steps} steps in {found.seconds:.0f} s; met {dict(found.met)}")
    return found.faults


def orders(runs: int, seed: int, **how) -> list[str]:
    """``runs`` counties, in each of which 200 bundles go lost, double and astray."""
    from tests.faults.orders import soak

    found = soak(runs, seed, **how)
    print(f"{found.runs} runs in {found.seconds:.0f} s; met {dict(found.met)}")
    return found.faults


def sticks(runs: int, seed: int, **how) -> list[str]:
    """The sticks of ``runs`` stations, taken in by their centre in one go."""
    from tests.faults.sticks import soak

    found = soak(runs, seed, **how)
    print(f"{found.stations} stations, {found.files} files, {found.megabytes:.1f} MB, ", end="")
    print(f"{found.rows} sign-ins in {found.import_s:.1f} s ", end="")
    print(f"(floor {found.floor_s:.2f} s: {found.import_s / found.floor_s:.2f}), ", end="")
    print(f"again {found.again_s:.1f} s; memory +{found.grown_mb:.0f} MB ", end="")
    print(f"(half of them +{found.half_grown_mb:.0f} MB), peak {found.rss_mb:.0f} MB; ", end="")
    print(f"{found.seconds:.0f} s in all")
    return found.faults


def privacy(runs: int, seed: int, **how) -> list[str]:
    """The main work ``runs`` times, and a search of everything it left behind."""
    from tests.faults.privacy import soak

    found = soak(runs, seed, **how)
    print(
        f"{found.files} files, {found.megabytes:.0f} MB, {found.crash_files} crash files ", end=""
    )
    print(f"searched in {found.seconds:.0f} s")
    return found.faults


def scale(runs: int, seed: int, **how) -> list[str]:
    """``runs`` attachments and twice as many segments in one export."""
    from tests.faults.scale import soak

    found = soak(runs, seed, **how)
    print(f"{found.attachments} attachments, {found.frames} frames in {found.files} files ", end="")
    print(f"and {found.trips} trips, export {found.export_s:.0f} s, ", end="")
    print(f"import {found.import_s:.0f} s; peak RSS {found.rss_mb:.0f} MB; ", end="")
    print(f"{found.seconds:.0f} s in all")
    return found.faults


def scan(runs: int, seed: int, **how) -> list[str]:
    """``runs`` simulated sheets, scanned, photographed, copied and damaged, read back."""
    from tests.faults.scan import HEAD, soak

    found = soak(runs, seed, **how)
    print(HEAD)
    for kind, result in found.items():
        print(result.line(kind))
    return found["all"].faults


def clock(runs: int, _seed: int, **how) -> list[str]:
    """``runs`` jumps of the clock in the middle of the main job."""
    from tests.faults.clock import soak

    found = soak(runs, **how)
    print(f"{found.jumps} jumps of the clock in {found.seconds:.0f} s")
    return found.faults


def io(runs: int, seed: int, **how) -> list[str]:
    """Faults at every operation on the disk; ``--runs`` tries so many of them, evenly spread."""
    from tests.faults.io_points import soak

    found = soak(runs, seed, **how)
    for kind, points in found.points.items():
        print(f"  {kind}: {found.tried[kind]} of {points} points")
    for outcome, times in sorted(found.outcomes.items()):
        print(f"  {times:8} {outcome}")
    print(f"{sum(found.tried.values())} of {sum(found.points.values())} points ", end="")
    print(f"in {found.seconds:.0f} s")
    return found.faults


def power(runs: int, seed: int, **how) -> list[str]:
    """``runs`` disks as a power cut may leave them."""
    from tests.faults.power_cuts import soak

    found = soak(runs, seed, **how)
    for what, many in found.states.items():
        print(f"  {what}: {many} states, {found.different[what]} different ones looked at")
    print(f"{sum(found.states.values())} states in {found.seconds:.0f} s, ", end="")
    print(f"{found.lost} in which an acknowledged save is lost")
    return found.faults


def drill(runs: int, seed: int, **how) -> list[str]:
    """``runs`` lives of a station: work, back up, destroy, restore, resend, compare."""
    from tests.faults.drill import soak

    found = soak(runs, seed, **how)
    print(
        f"{found.runs} drills, {found.steps} steps in {found.seconds:.0f} s; met {dict(found.met)}"
    )
    return found.faults


def uml(runs: int, seed: int, **how) -> list[str]:
    """``runs`` real power cuts of a machine that saves, on ext4 and FAT32."""
    from tests.faults.uml_cuts import soak

    found = soak(runs, seed, **how)
    for name, cuts in found.cuts.items():
        print(f"  {name}: {cuts} cuts, {found.acked[name]} acknowledged saves looked for")
    print(f"{sum(found.cuts.values())} cuts in {found.seconds:.0f} s")
    return found.faults


def stick(runs: int, seed: int, **how) -> list[str]:
    """An export to a stick that goes bad at every 64 KiB."""
    from tests.faults.stick_pulls import soak

    found = soak(runs, seed, **how)
    for outcome, times in sorted(found.outcomes.items()):
        print(f"  {times:8} {outcome}")
    if found.not_tried:
        print(f"  not tried on a real FAT32: {found.not_tried}")
    print(f"{sum(found.outcomes.values())} sticks in {found.seconds:.0f} s")
    return found.faults


def flips(runs: int, seed: int, **how) -> list[str]:
    """``runs`` bits that flip in a store, a backup and the key slots, and every page lost."""
    from tests.faults.bit_flips import soak

    found = soak(runs, seed, **how)
    for what, times in sorted(found.found_by.items()):
        print(f"  {times:8} {what}")
    print(f"{sum(found.tried.values())} in {found.seconds:.0f} s")
    return found.faults


def processes(runs: int, seed: int, **how) -> list[str]:
    """``runs`` saves of five processes at once, and holders of the lock that are killed."""
    from tests.faults.processes import soak

    found = soak(runs, seed, **how)
    print(f"{sum(found.acked.values())} saves {dict(found.acked)}, {found.kills} killed, ", end="")
    print(
        f"{found.told} told who has it, free {found.freed_s:.2f} s after a kill at most; ", end=""
    )
    print(f"{found.seconds:.0f} s")
    return found.faults


def coverage(_runs: int, _seed: int, *, kinds: tuple[str, ...] = (), **how) -> list[str]:
    """Branches of exchange, store, audit log and rights that the tests take."""
    from tests.faults.covered import soak

    faults = []
    for one in soak(kinds, control=how["control"]):
        print(f"{one.area}: {one.percent:.1f} % of {one.branches} branches, {one.seconds:.0f} s")
        for name, every, missing in one.worst:
            print(f"  {len(missing):5} of {every} not taken in {name}: {' '.join(missing)}")
        faults += one.faults()
    return faults


def mutants(runs: int, seed: int, **how) -> list[str]:
    """``runs`` small things made wrong, one after the other, in a copy."""
    from tests.faults.mutants import soak

    found = soak(runs, seed, **how)
    for area, tried in found.tried.items():
        print(f"  {area}: {found.noticed[area]} of {tried}")
    print(f"{found.noticed.total()} of {found.tried.total()} mutants noticed ", end="")
    print(f"({found.percent:.1f} %) in {found.seconds:.0f} s")
    return found.faults()


def monkey(runs: int, seed: int, **how) -> list[str]:
    """``runs`` random events on the real window."""
    from tests.faults.monkey import soak

    found = soak(runs, seed, **how)
    print(f"{found.events} events in {found.seconds:.0f} s by {found.children} children, ", end="")
    print(f"{found.deaths} deaths")
    return found.faults


def day(runs: int, _seed: int, **how) -> list[str]:
    """An hour of dense days at one desk, ``runs`` at most."""
    from tests.faults.day import HOUR_S, soak

    how["most_s"] = min(how["most_s"], HOUR_S)
    found = soak(runs, **how)
    print(f"{found.cycles} days in {found.seconds:.0f} s, ", end="")
    print(f"memory +{found.grown_mb:.1f} MB, open files +{found.more_files}")
    return found.faults


SOAKS: dict[str, Callable[..., list[str]]] = {
    "coverage": coverage,
    "mutants": mutants,
    "mutate": mutate,
    "kill": kill,
    "model": model,
    "orders": orders,
    "sticks": sticks,
    "privacy": privacy,
    "scale": scale,
    "scan": scan,
    "clock": clock,
    "drill": drill,
    "io": io,
    "power": power,
    "uml": uml,
    "stick": stick,
    "flips": flips,
    "processes": processes,
    "monkey": monkey,
    "day": day,
}
ON_A_BAD_DISK = frozenset({"io", "power"})
IN_A_MACHINE = frozenset({"uml"})
SHARE_THEMSELVES = ON_A_BAD_DISK
"""Soaks that try everything there is once, and so divide it among processes themselves."""


def _lacking(name: str) -> str:
    """Return what a soak needs and cannot have here."""
    if name in ON_A_BAD_DISK:
        return bad_disk.cannot_be_had()
    return uml_machine.cannot_be_had() if name in IN_A_MACHINE else ""


def main() -> int:
    parser = argparse.ArgumentParser(prog="dev.py soak")
    parser.add_argument("name", choices=SOAKS)
    parser.add_argument("kinds", nargs="*", help="mutate: raw, signed; io: save, export, …")
    parser.add_argument("--runs", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=math.inf, help="of each part at most")
    parser.add_argument("--jobs", type=int, default=1, help="processes that share the runs")
    parser.add_argument("--control", action="store_true", help="a run that must find faults")
    asked = parser.parse_args()
    if lacking := _lacking(asked.name):
        print(f"not tried: {lacking}")
        return 2
    if asked.name in ON_A_BAD_DISK and not bad_disk.is_below():
        return bad_disk.start_on_it(sys.argv[1:]).returncode
    how: dict[str, object] = {"kinds": tuple(asked.kinds)} if asked.kinds else {}
    runs = asked.runs or DEFAULT_RUNS[asked.name]
    if asked.name in SHARE_THEMSELVES:
        how["jobs"] = asked.jobs
    elif asked.jobs > 1:
        return shared([asked.name, *asked.kinds], runs, asked.seed, asked.jobs, asked.seconds)
    limit_memory()
    faults = SOAKS[asked.name](runs, asked.seed, control=asked.control, most_s=asked.seconds, **how)
    for fault in faults[:MOST_SHOWN]:
        print("FAULT", fault)
    print(f"{asked.name}: {len(faults)} faults (seed {asked.seed})")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
