"""Mutated bundles against a real home: as bytes, and signed again by genuine keys.

Every import is really committed; then what was kept is looked at, and the store's file is put
back as it was before. (A rollback would make SQLite read its schema anew: 18 ms with sixty tables
and their triggers, more than the whole import.) What may be there: rows and segments of the
author exactly as after some of the genuine segments; everything else as before. Rows of whoever
signed are free, where the signer owns them.
"""

import math
import random
import traceback
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sqlalchemy import event

from tests.faults.forging import Forge, Signer, segment_id, trailed
from tests.faults.mutations import changed_bytes
from tests.faults.soaking import Ticker, peak_rss_mb, scratch
from tests.integration.exchange.conftest import Home, found
from wenming_desktop.adapters.db.registry import REGISTRY
from wenming_desktop.adapters.sync import digest
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.bundle_stream import TRAILER

AUTHOR_ORG, THIEF_ORG = 257, 258
REALLY_EVERY = 50
"""After so many kept bundles, the store of one is checked and rebuilt."""
WARM_UP = 200


@dataclass
class Kept:
    """What a commit has kept."""

    rows: dict[int, int]
    author_segments: frozenset[bytes]
    control: frozenset[bytes]


@dataclass
class Result:
    """What a soak found; ``faults`` should be empty."""

    bundles: int = 0
    kept: int = 0
    """How many were committed: as whole, in part, or held."""
    rebuilt: int = 0
    """After how many the store was rebuilt and compared."""
    outcomes: Counter = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    rss_growth_mb: float = 0
    rss_mb: float = 0
    seconds: float = 0


class Target:
    """The receiving home; after each bundle its file is what it was before."""

    def __init__(self, home: Home, file: Path, author_device: bytes) -> None:
        self.home, self.file, self._author = home, file, author_device
        self._store = home.store.read_bytes()
        self.kept: Kept | None = None
        event.listen(home.engine, "commit", self._look)

    def _look(self, connection):
        ours = (
            "SELECT s.seg_id FROM sync_segment s JOIN sync_feed f USING (feed_id) "
            "WHERE f.device_id = ?"
        )
        filled = connection.exec_driver_sql(_FILLED).one()
        self.kept = Kept(
            _sums(
                connection,
                [one for one, has_rows in zip(REGISTRY, filled, strict=True) if has_rows],
            ),
            frozenset(connection.exec_driver_sql(ours, (self._author,)).scalars()),
            frozenset(connection.exec_driver_sql("SELECT hash FROM sync_ctrl").scalars()),
        )

    def state(self) -> Kept:
        """Return what is there without any import."""
        with self.home.engine.connect() as connection:
            self._look(connection)
        return self.kept

    def take(self, data: bytes) -> str:
        """Import bytes; return the verdict, with ``kept`` set if anything was committed."""
        self.kept = None
        self.file.write_bytes(data)
        verdict = self.home.take(self.file).bundles[0]
        return f"{verdict.status} {verdict.reason or ''}".strip()

    def put_back(self) -> None:
        """Make the file what it was; the connections see that somebody else has written."""
        if self.kept is not None:
            with self.home.store.open("r+b") as store:
                store.write(self._store)
                store.truncate()


_FILLED = "SELECT " + ", ".join(f"EXISTS (SELECT 1 FROM {one.name})" for one in REGISTRY)  # noqa: S608


def _sums(connection, tables) -> dict[int, int]:
    """Return the digest by unit, as ``by_org`` does, without asking sixty empty tables."""
    sums: dict[int, int] = {}
    for table in tables:
        for org_no, value in digest._rows(connection, table, None):
            sums[org_no] = (sums.get(org_no, 0) + value) % digest._MODULUS
    return sums


class Scene:
    """A county with a genuine bundle from the first station to its institute."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.rng = random.Random(seed)
        self.county = found(folder, stations=2)
        author, thief = self.county.stations
        self.institute = self.county.institute
        people = [author.add("volunteer", name=f"吕{n}", phone=f"1380000000{n}") for n in range(6)]
        thief.add("volunteer", name="骆一", phone="13900000000")
        self.county.round_trip()
        self.institute.edit("volunteer", people[0], phone="13811112222")
        self.institute.export()
        self.data = self._three_segments(author, people)
        self.file = folder / "genuine.wmb"
        self.file.write_bytes(self.data)
        keys, log = self._keys_of(self.institute)
        self.bundle = open_bundle(self.file, keys, log)
        self.author, self.thief = self._signer(author, log), self._signer(thief, log)
        self.forge = Forge(self.bundle, self.author, self.thief, keys, self.rng)
        self.target = Target(self.institute, folder / "tried.wmb", self.author.keys.device_id)
        self._learn()

    def _three_segments(self, author, people) -> bytes:
        for turn in range(3):
            for number, person in enumerate(people[: 3 + turn]):
                author.edit("volunteer", person, phone=f"1370000{turn}{number}00")
            who = author.add("volunteer", name=f"新人{turn}")
            author.add("hours_entry", volunteer_id=who.bytes, day="2026-06-01", minutes=30)
            files = author.export()
        return files[256].read_bytes()

    def _keys_of(self, home):
        with home.engine.connect() as connection:
            own = own_facts.load(connection)
            keys = own_facts.keys_for(connection, (own.device_id,))
            return keys, own_facts.control_log(connection)

    def _signer(self, home, log) -> Signer:
        keys, _ = self._keys_of(home)
        return Signer(keys, log.device(keys.device_id))

    def _learn(self) -> None:
        """Find out which states the genuine segments lead to."""
        self.before = self.target.state()
        frames = [one.data for one in self.bundle.frames() if one.type == FrameType.SEGMENT]
        self.segments = self.before.author_segments | {segment_id(frame) for frame in frames}
        self.rows = [self.before.rows[AUTHOR_ORG]]
        for number in range(1, len(frames) + 1):
            if self.target.take(self.forge.prefix(number)) != "applied":
                raise RuntimeError("the genuine bundle was refused")
            self.rows.append(self.target.kept.rows[AUTHOR_ORG])
            self.target.put_back()
        if len(set(self.rows)) != len(frames) + 1:
            raise RuntimeError("the genuine bundle brings nothing")

    def is_whole(self) -> bool:
        """Tell whether the home's segments say what its rows say."""
        return self.institute.exchange.check().ok and self.institute.exchange.rebuild().ok

    def forged(self, signer_org: int) -> str:
        """Say what the last import has kept that nobody entitled to it has made."""
        kept = self.target.kept
        free = {AUTHOR_ORG, signer_org}
        names = {*kept.rows, *self.before.rows} - free
        if any(kept.rows.get(org) != self.before.rows.get(org) for org in names):
            return "rows of another unit"
        if not kept.control <= self.before.control:
            return "a control record"
        if signer_org == AUTHOR_ORG:
            return ""
        if not kept.author_segments <= self.segments:
            return "a segment of the author"
        return "" if kept.rows.get(AUTHOR_ORG) in self.rows else "rows of the author"


def raw(scene: Scene) -> tuple[bytes, int]:
    """Bytes changed on the way, in every second case with a trailer that fits again."""
    if scene.rng.random() < 0.5:
        return changed_bytes(scene.data, scene.rng), 0
    return trailed(changed_bytes(scene.data[: -TRAILER.size], scene.rng)), 0


def signed_again(scene: Scene, *, stolen: bool = False) -> tuple[bytes, int]:
    """A changed structure under genuine signatures, and whose rows the signer may change.

    ``stolen``: the thief signs with the author's key, and the harness is not told.
    """
    forge, author, thief = scene.forge, scene.author, scene.thief
    if stolen:
        return forge.segment_changed(author, claim=True), THIEF_ORG
    ways = (
        (forge.manifest_changed, 0),
        (partial(forge.frames_changed, author), 0),
        (partial(forge.frames_changed, thief), 0),
        (partial(forge.records_changed, scene.rng.choice((author, thief))), 0),
        (partial(forge.segment_changed, thief, claim=True), THIEF_ORG),
        (partial(forge.segment_changed, thief, claim=False), THIEF_ORG),
        (partial(forge.segment_changed, thief, claim=False), THIEF_ORG),
        (partial(forge.segment_changed, author, claim=True), AUTHOR_ORG),
    )
    make, org = scene.rng.choice(ways)
    return make(), org


MAKERS = {"raw": raw, "signed": signed_again}


def soak(
    kind: str, runs: int, seed: int, *, most_s: float = math.inf, control: bool = False
) -> Result:
    """Import ``runs`` mutated bundles; ``control`` lets forgeries in, which must be found."""
    with scratch() as folder:
        scene, result, ticker = Scene(folder, seed), Result(), Ticker(kind, most_s)
        start = 0.0
        while result.bundles < runs and not ticker.is_over:
            data, org = signed_again(scene, stolen=True) if control else MAKERS[kind](scene)
            if data != scene.data:
                _try(scene, result, data, org)
                ticker.tick(result.bundles, runs, len(result.faults))
            if result.bundles == min(WARM_UP, runs):
                start = peak_rss_mb()
        result.seconds, result.rss_mb = ticker.seconds, peak_rss_mb()
        result.rss_growth_mb = result.rss_mb - start
        if scene.target.state() != scene.before or not scene.institute.exchange.check().ok:
            result.faults.append("the home is not as it was")
        for home in scene.county.homes:
            home.engine.dispose()
        return result


def _try(scene: Scene, result: Result, data: bytes, org: int) -> None:
    result.bundles += 1
    try:
        outcome = scene.target.take(data)
    except Exception as error:  # noqa: BLE001  finding these is what the soak is for
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        where = " < ".join(f"{Path(one.filename).name}:{one.lineno}" for one in frames[::-1])
        result.faults.append(f"{type(error).__name__} at {where} in bundle {result.bundles}")
        return
    result.outcomes[outcome] += 1
    if scene.target.kept is None:
        return
    result.kept += 1
    if fault := scene.forged(org):
        result.faults.append(f"{fault} in bundle {result.bundles}")
    if not result.kept % REALLY_EVERY:
        result.rebuilt += 1
        if not scene.is_whole():
            result.faults.append(f"rebuild is not live after bundle {result.bundles}")
    scene.target.put_back()
