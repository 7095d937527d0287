"""The peers of ``bench import``: other ways to merge the same rows, timed in the same run.

``peer:changeset`` needs apsw, which is no part of this program: it is installed into a scratch
environment for the run and thrown away. A changeset lies in memory as a whole, so there is a limit
to how many operations it gets. ``peer:orm-merge`` costs the same for each: a few thousand are
enough. Ratios are per operation. The two cases of changesets are told in changeset_peer.py; their
stores are not encrypted, so each also has its ratio to the same insert into such a store.
"""
# ruff: noqa: S608  names come from the registry, never from data

import sqlite3
import subprocess
import sys
import time
import venv
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from sqlalchemy import Engine, MetaData, Table, insert
from sqlalchemy.orm import Session, registry

from wenming_desktop.cli.bench import Timing
from wenming_desktop.cli.bench.bench_homes import BATCH
from wenming_desktop.cli.bench.insert_floor import COLUMNS, NAME, Row, bare_table, sealed_rows

_MOST_IN_A_CHANGESET = 300_000
_MOST_MERGED = 2_000
_APSW = "apsw==3.54.1.0"
_CASES = {"inserts": "peer:changeset", "updates": "peer:changeset-of-updates"}
_NO_APSW = "apsw 装不上，peer:changeset 没有测"


@dataclass(slots=True)
class Peers:
    """What was measured; the notes say in words what could not be."""

    timings: list[Timing] = field(default_factory=list)
    measures: dict[str, float] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


def measure(sender: Engine, scratch: Path, floor_per_operation: float) -> Peers:
    """Time the peers on the sender's rows."""
    found = Peers()
    most = _MOST_IN_A_CHANGESET // BATCH
    rows = [row for batch in islice(sealed_rows(sender), most) for row in batch]
    python = _environment(scratch / "peer")
    if python is None:
        found.notes = (_NO_APSW,)
    else:
        file = _plain_rows(scratch / "peer-rows.db", rows)
        for case, what in _CASES.items():
            seconds, plain = _changeset(python, file, case)
            found.timings.append(_timing(what, seconds, len(rows), floor_per_operation))
            found.measures[f"ratio_to_plain_floor_{what}"] = round(seconds / plain, 3)
    chosen = rows[:_MOST_MERGED]
    seconds = _orm_merge(chosen, scratch)
    found.timings.append(_timing("peer:orm-merge", seconds, len(chosen), floor_per_operation))
    return found


def _timing(what: str, seconds: float, count: int, floor_per_operation: float) -> Timing:
    return Timing(what, seconds, count, floor_per_operation * count)


def _environment(folder: Path) -> Path | None:
    """Return a scratch Python that has apsw; None where it cannot be had."""
    venv.create(folder, with_pip=True)
    python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--only-binary", ":all:", _APSW]
    failed = subprocess.run(install, check=False, capture_output=True).returncode
    return None if failed else python


def _plain_rows(file: Path, rows: list[Row]) -> Path:
    """Write the rows where the peer can read them."""
    marks = ", ".join("?" * len(COLUMNS))
    with sqlite3.connect(file) as plain:
        plain.execute(f"CREATE TABLE {NAME} (id BLOB PRIMARY KEY, {', '.join(COLUMNS[1:])})")
        plain.executemany(f"INSERT INTO {NAME} VALUES ({marks})", rows)
    plain.close()
    return file


def _changeset(python: Path, rows: Path, case: str) -> tuple[float, float]:
    """Return the seconds of the changeset and of an insert into the same kind of store."""
    script = Path(__file__).with_name("changeset_peer.py")
    command = [str(python), str(script), str(rows), str(rows.parent), case]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    applied, plain = done.stdout.split()
    return float(applied), float(plain)


def _orm_merge(rows: list[Row], scratch: Path) -> float:
    """Merge the rows one object each, half of them present, on the floor's kind of table."""
    engine = bare_table(scratch / "peer-orm.db")

    class Merged:
        """A row as an object."""

        def __init__(self, **values: object) -> None:
            for name, value in values.items():
                setattr(self, name, value)

    table = Table(NAME, MetaData(), autoload_with=engine)
    registry().map_imperatively(Merged, table, primary_key=[table.c.id])
    named = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    with Session(engine) as session:
        session.execute(insert(table), named[::2])
        session.commit()
        begun = time.perf_counter()
        for values in named:
            session.merge(Merged(**values | {"note": "edited"}))
        session.commit()
        seconds = time.perf_counter() - begun
    engine.dispose()
    return seconds
