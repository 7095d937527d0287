"""Programs of two versions in one county: nothing of the newer one is lost on older computers.

The newer program is newer.py in a process of its own: a field, a group and a table more.
"""

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from itertools import count, permutations
from pathlib import Path
from uuid import UUID

import pytest

from wenming_desktop.adapters.sync.arrivals import (
    AFTER_CUTOFF,
    CONTROL_AHEAD,
    CONTROL_BACK,
    FORK,
    GAP,
    NEWER_SCHEMA,
    OWN_AHEAD,
    OWNER_EPOCH,
    PAYLOAD,
    WAITING,
)
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.cli.bundle import verdict_words
from wenming_desktop.messages import HELD, finding_words

PROGRAM = Path(__file__).with_name("newer.py")
ROOT = Path(__file__).parents[3]
SEGMENTS = "SELECT hex(head), hex(signature), hex(payload) FROM sync_segment ORDER BY seg_id"


@dataclass
class Newer:
    """A home that the newer program runs from now on."""

    folder: Path
    name: str
    level: str
    reader_no: int = 1

    def run(self, *steps):
        command = [sys.executable, PROGRAM, self.folder, self.name, self.level, str(self.reader_no)]
        done = subprocess.run(
            command, input=json.dumps(steps), capture_output=True, text=True, check=False, cwd=ROOT
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout)


@pytest.fixture
def upgraded(tmp_path):
    """Install the newer program on a copy of a home."""
    numbers = count()

    def install(home, reader_no=1):
        folder = tmp_path / f"newer-{next(numbers)}"
        folder.mkdir()
        (folder / "wenming.db").write_bytes(home.store.read_bytes())
        return Newer(folder, home.name, home.level, reader_no)

    return install


@pytest.fixture
def mixed(county, upgraded):
    """Return a county whose station and centre have the newer program, and a person there."""
    county.round_trip()
    station, centre = upgraded(county.station), upgraded(county.centre)
    person, files = station.run(
        [
            "add",
            "volunteer",
            {"name": "田一", "phone": "1", "wechat": "tian", "trained_on": "2026"},
        ],
        ["export"],
    )
    gift, files = station.run(
        ["add", "gift", {"giver_id": person, "what": "一袋米"}],
        ["export"],
    )
    return county, station, centre, person, gift, files


def test_an_older_program_applies_the_rest_and_relays_all_of_it(mixed):
    """Groups 50, 68: an older relay keeps what it does not know to the byte."""
    county, station, centre, person, gift, files = mixed
    verdict = county.institute.take(Path(files["256"])).bundles[0]
    assert (verdict.status, verdict.held) == ("applied", 0)
    assert county.institute.row("volunteer", UUID(person))["phone"] == "1"
    codes = county.institute.sql("SELECT DISTINCT code FROM sync_reject")
    assert codes == [("unknown_group",)]
    assert county.institute.exchange.check().ok
    assert county.institute.exchange.rebuild().ok

    taken, row, given, above, rebuilt = centre.run(
        ["take", str(county.institute.export()[1])],
        ["row", "volunteer", person],
        ["row", "gift", gift],
        ["sql", SEGMENTS],
        ["rebuild"],
    )
    assert [(status, rejected) for status, _, rejected, _ in taken] == [("applied", 0)]
    assert (row["wechat"], row["trained_on"], given["what"]) == ("tian", "2026", "一袋米")
    assert rebuilt
    written = {tuple(one) for one in station.run(["sql", SEGMENTS])[0]}
    assert written <= {tuple(one) for one in above}
    assert written <= set(county.institute.sql(SEGMENTS))


def test_after_an_upgrade_what_was_not_understood_is_there(mixed, upgraded):
    """Group 68: partial segments are applied again after the upgrade."""
    county, _, centre, person, gift, files = mixed
    county.institute.take(Path(files["256"]))
    up = str(county.institute.export()[1])
    assert county.institute.sql("SELECT DISTINCT partial FROM sync_segment") == [(0,), (SCHEMA_NO,)]

    row, given, partial, rejects, here, rebuilt = upgraded(county.institute).run(
        ["row", "volunteer", person],
        ["row", "gift", gift],
        ["sql", "SELECT DISTINCT partial FROM sync_segment"],
        ["sql", "SELECT count(*) FROM sync_reject"],
        ["digest"],
        ["rebuild"],
    )
    assert (row["wechat"], row["trained_on"], given["what"]) == ("tian", "2026", "一袋米")
    assert (partial, rejects, rebuilt) == ([[0]], [[0]], True)
    assert centre.run(["take", up], ["digest"])[1] == here


def test_an_older_writer_cannot_blank_a_newer_field(mixed, upgraded):
    """Group 68: an older writer cannot blank a newer field."""
    county, station, centre, person, _, files = mixed
    county.institute.take(Path(files["256"]))
    county.institute.edit("volunteer", UUID(person), phone="2")
    out = county.institute.export()
    wanted = {"phone": "2", "wechat": "tian"}
    for newer, file in ((station, out[257]), (centre, out[1])):
        _, row, rebuilt, again = newer.run(
            ["take", str(file)],
            ["row", "volunteer", person],
            ["rebuild"],
            ["row", "volunteer", person],
        )
        assert rebuilt
        assert wanted.items() <= row.items()
        assert again == row
    (row,) = upgraded(county.institute).run(["row", "volunteer", person])
    assert wanted.items() <= row.items()


def test_fields_of_two_versions_end_the_same_in_every_order(mixed, tmp_path):
    """Edits of one group by a newer and an older program that do not know of each other."""
    county, station, centre, person, _, files = mixed
    county.institute.take(Path(files["256"]))
    centre.run(["take", str(county.institute.export()[1])])
    county.institute.edit("volunteer", UUID(person), phone="2")
    older = [str(county.institute.export()[1])]
    for wechat in ("tian2", "tian3"):
        _, files = station.run(
            ["edit", "volunteer", person, {"wechat": wechat, "phone": "3"}], ["export"]
        )
    county.institute.edit("volunteer", UUID(person), phone="4")
    older.append(str(county.institute.export()[1]))
    before = county.institute.copy_of(tmp_path / "other-institute")
    before.take(Path(files["256"]))
    carried = str(before.export()[1])

    ends = set()
    for number, order in enumerate(permutations([*older, carried])):
        folder = tmp_path / f"order-{number}"
        shutil.copytree(centre.folder, folder)
        *_, row, digest, rebuilt = Newer(folder, centre.name, centre.level).run(
            *(["take", file] for file in order), ["row", "volunteer", person], ["digest"],
            ["rebuild"],
        )  # fmt: skip
        assert rebuilt
        ends.add((row["phone"], row["wechat"], digest))
    assert len(ends) == 1
    assert ends.pop()[1] == "tian3"


def test_what_only_a_newer_program_may_read_waits_in_words_and_travels_on(county, upgraded):
    """Groups 50, 68: a minimum reader above mine waits, and travels on."""
    county.round_trip()
    station, centre = upgraded(county.station, reader_no=3), upgraded(county.centre)
    person, files = station.run(
        ["add", "volunteer", {"name": "田二", "wechat": "tian"}], ["export"]
    )
    verdict = county.institute.take(Path(files["256"])).bundles[0]
    assert (verdict.status, verdict.reason, verdict.applied) == ("held", "min_reader", 0)
    assert (verdict.held, verdict.count) == (2, 0)  # identity and contact
    assert "请升级程序" in verdict_words(verdict)
    (finding,) = county.institute.exchange.check().findings
    assert "请升级程序" in finding_words(finding.code, dict(finding.facts))
    assert county.institute.row("volunteer", UUID(person)) is None

    taken, row = centre.run(
        ["take", str(county.institute.export()[1])], ["row", "volunteer", person]
    )
    assert [(status, held) for status, _, _, held in taken] == [("applied", 0)]
    assert row["wechat"] == "tian"
    row, left, rebuilt = upgraded(county.institute).run(
        ["row", "volunteer", person],
        ["sql", "SELECT count(*) FROM sync_segment WHERE state = 'held'"],
        ["rebuild"],
    )
    assert (row["wechat"], left, rebuilt) == ("tian", [[0]], True)


def test_every_reason_to_hold_has_words():
    reasons = {GAP, FORK, NEWER_SCHEMA, CONTROL_AHEAD, PAYLOAD, OWN_AHEAD, AFTER_CUTOFF}
    reasons |= {OWNER_EPOCH, CONTROL_BACK, WAITING}
    assert set(HELD) == reasons
