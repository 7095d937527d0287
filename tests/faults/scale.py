"""Ten thousand attachments and twenty thousand frames at once: ``dev.py soak scale``.

A station names ``runs`` photos: of every twenty one is named twice, one has lost its bytes and
one was damaged on its disk; and it has sealed twice as many segments. It all goes to the
institute in as many trips as the budget of a bundle asks for, each trip's files back to front.
"""

import math
import random
import time
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from uuid import UUID

from sqlalchemy.engine import Connection

from tests.faults.soaking import Ticker, peak_rss_mb, scratch
from tests.integration.exchange.conftest import County, Home, found, never, quiet
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.attachments import missing
from wenming_desktop.adapters.sync.blob_store import BlobStore
from wenming_desktop.adapters.sync.sealing import seal

BYTES = 2_048
_OF_TWENTY, _AT_ONCE = 20, 200
_TWICE, _LOST, _DAMAGED = 3, 7, 11
_MOST_IDLE = 2
"""Trips that brought nothing, after which nothing more will come."""


@dataclass
class Result:
    """What a soak did; ``faults`` should be empty."""

    faults: list[str] = field(default_factory=list)
    attachments: int = 0
    frames: int = 0
    files: int = 0
    trips: int = 0
    export_s: float = 0
    import_s: float = 0
    rss_mb: float = 0
    seconds: float = 0


def soak(
    runs: int,
    seed: int,
    *,
    most_s: float = math.inf,
    control: bool = False,
    most_frames: int = 20_000,
    trips: int = 3,
) -> Result:
    """Fill the station, carry, compare. With ``control`` one photo is kept back and missed."""
    ticker, result = Ticker("scale", most_s), Result()
    with scratch() as folder:
        county = found(folder)
        county.round_trip()
        come = _fill(county.station, runs, seed, ticker)
        result.attachments = runs
        budget = max(1, runs // trips) * (BYTES + 64)
        exporter = county.station.exchange._exporter
        county.station.exchange._exporter = replace(
            exporter, budget=budget, most_frames=most_frames
        )
        if control:
            come.add(sha256(b"never written").digest())
        idle, here = 0, set[bytes]()
        while not come <= here and idle < _MOST_IDLE and not ticker.is_over:
            _trip(county, result)
            before, here = here, _here(county.institute)
            idle = idle + 1 if before == here else 0
            ticker.tick(result.trips, trips)
        _compare(county, come, result)
    result.seconds, result.rss_mb = ticker.seconds, peak_rss_mb()
    return result


def _fill(station: Home, runs: int, seed: int, ticker: Ticker) -> set[bytes]:
    """Write rows, bytes and segments; return the hashes that can arrive."""
    chance, come = random.Random(seed), set[bytes]()
    activity = station.add("activity", name="义诊")
    event = station.add("occurrence", activity_id=activity.bytes, day="2026-06-01")
    for first in range(0, runs, _AT_ONCE):
        with station.engine.begin() as connection:
            for number in range(first, min(first + _AT_ONCE, runs)):
                come |= _photo(station, connection, event, chance.randbytes(BYTES), number)
                for half in range(2):
                    _insert(station, connection, "volunteer", name=f"木{number}{half}")
                    station.clock.forward(seconds=1)
                    seal(connection, station.clock())
        ticker.tick(first, runs)
    return come


def _photo(
    station: Home, connection: Connection, event: UUID, content: bytes, number: int
) -> set[bytes]:
    """Name a photo and keep its bytes as its lot wants; return its hash if it can arrive."""
    shelf, lot = BlobStore(station.folder / "attachments"), number % _OF_TWENTY
    row = {"sha256": sha256(content).hexdigest(), "size": BYTES, "media_type": "image/jpeg"}
    for _ in range(1 + (lot == _TWICE)):
        _insert(station, connection, "attachment", occurrence_id=event.bytes, **row)
    if lot == _LOST:
        return set()
    blob = shelf.write(content)
    shelf.enter(connection, blob, 1)
    if lot == _DAMAGED:
        _damage(shelf.folder / blob.name)
        return set()
    return {blob.sha256}


def _insert(station: Home, connection: Connection, table: str, **values: object) -> None:
    org = own_facts.load(connection).org_no
    row_id = station.ids.make(org)
    connection.execute(SYNCED[table].insert().values(id=row_id.bytes, **values))


def _damage(file: Path) -> None:
    sealed = bytearray(file.read_bytes())
    sealed[len(sealed) // 2] ^= 1
    file.write_bytes(sealed)


def _trip(county: County, result: Result) -> None:
    station, began = county.station, time.monotonic()
    stick = station.folder / f"stick-{next(station.sticks)}"
    files = station.exchange.export(stick, quiet, never).files
    exported = time.monotonic()
    for one in reversed(files):
        (verdict,) = county.institute.take(one.file).bundles
        if verdict.status == "refused":
            result.faults.append(f"trip {result.trips}: {verdict.reason}")
    result.export_s += exported - began
    result.import_s += time.monotonic() - exported
    result.frames = max(result.frames, sum(len(one.segments) + one.attachments for one in files))
    result.files = max(result.files, len(files))
    result.trips += 1
    county.carry(county.institute, station)


def _here(home: Home) -> set[bytes]:
    return {row[0] for row in home.sql("SELECT sha256 FROM sync_blob WHERE state = 'here'")}


def _compare(county: County, come: set[bytes], result: Result) -> None:
    station, institute = county.station, county.institute
    here = _here(institute)
    result.faults += [f"{one.hex()[:8]} did not come" for one in sorted(come - here)]
    result.faults += [f"{one.hex()[:8]} came damaged" for one in sorted(here - come)]
    if station.digest() != institute.digest():
        result.faults.append("rows differ")
    with institute.engine.connect() as connection:
        shelf = BlobStore(institute.folder / "attachments")
        result.faults += [
            f"{one.hex()[:8]} cannot be read" for one in here if not shelf.read(connection, one)
        ]
        lacking = {digest for digest, _ in missing(connection)}
    rows = institute.sql("SELECT DISTINCT sha256 FROM attachment")
    if lacking != {bytes.fromhex(row[0]) for row in rows} - here:
        result.faults.append("what is missing is not what is asked for")
    files = list((institute.folder / "attachments").iterdir())
    if len(files) != len(here):
        result.faults.append(f"{len(files)} files for {len(here)} attachments")
    if not institute.exchange.check().ok:
        result.faults.append("the institute's check finds something")
