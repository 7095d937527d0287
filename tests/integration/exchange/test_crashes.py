"""The process is killed in the middle of sealing, exporting and importing."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("dying.py")
ROOT = Path(__file__).parents[3]


def run(home, verb, target, statement):
    """Return how many statements ran, or None when the process was killed."""
    command = [sys.executable, PROGRAM, home.folder, verb, target, str(statement)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode in (0, -9), done.stderr
    return int(done.stdout) if done.returncode == 0 else None


def points(total):
    """Return two points on the way and the last two, where commits are."""
    return sorted({total // 3, 2 * total // 3, total - 1, total})


def fill(home):
    team = home.add("volunteer_team", name="红马甲队")
    for number in range(4):
        person = home.add("volunteer", name=f"吕{number}", team_id=team.bytes)
        home.add("hours_entry", volunteer_id=person.bytes, day="2026-06-01", minutes=30)


def used_numbers(home):
    return home.sql("SELECT feed_id, seg_no, count(*) FROM sync_segment GROUP BY 1, 2")


@pytest.mark.parametrize("verb", ["export", "import", "rebuild"])
def test_after_a_kill_the_store_is_sound_and_the_same_step_succeeds(county, tmp_path, verb):
    """Groups 59, 60: kill -9 at chosen points, around the commits."""
    fill(county.station)
    actor, target = county.station, tmp_path / "stick"
    if verb == "import":
        (target,) = county.station.export().values()
        actor = county.institute
    before = actor.digest()
    total = run(actor.copy_of(tmp_path / "count"), verb, target, 0)
    for number, point in enumerate(points(total)):
        dead = actor.copy_of(tmp_path / f"dead-{number}")
        assert run(dead, verb, target, point) is None
        assert dead.exchange.check().ok
        assert verb == "import" or dead.digest() == before

        run(dead, verb, target, 0)

        assert dead.exchange.check().ok
        assert verb == "import" or dead.digest() == before
        assert all(count == 1 for _, _, count in used_numbers(dead))
        if verb != "export":
            assert len(dead.rows("volunteer")) == 4
        else:
            assert county.institute.take(target).bundles[-1].status in ("applied", "duplicate")
            assert len(county.institute.rows("volunteer")) == 4
