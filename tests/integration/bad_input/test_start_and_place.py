"""Rows 1, 4, 11, 19, 22, 24, 30 and 98 of reliability.md §6: starting, places and clocks."""

import re
import shutil
import signal
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from tests.conftest import CHINA, PASSWORD, USER, TickingClock
from wenming_desktop.adapters import home_place
from wenming_desktop.adapters.backups.census import census
from wenming_desktop.adapters.db import migrate
from wenming_desktop.adapters.db.engine import APPLICATION_ID, connect, open_engine
from wenming_desktop.adapters.db.key_slots import KeyFile
from wenming_desktop.adapters.places import Places
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import sentence
from wenming_desktop.services.backup_ports import Why
from wenming_desktop.services.clock_care import AHEAD, WRITTEN, Doubt, doubt
from wenming_desktop.services.use_cases import UseCases

ROOT = Path(__file__).resolve().parents[3]
SAVING = """
import sys
from pathlib import Path
from wenming_desktop.app import door_at
use = door_at(Path(sys.argv[1])).open(*sys.argv[2:])
print("open", flush=True)
for number in range(10_000):
    use.records.record(use.actor, [{"kind": "venue", "name": f"阵地{number}"}])
    print(number, flush=True)
"""


@pytest.fixture
def home(station_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(station_template, tmp_path / "home"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix")
@pytest.mark.parametrize("asleep", [False, True], ids=["row-1-killed", "row-24-asleep-first"])
def test_rows_1_and_24_what_was_said_to_be_saved_is_there_and_nothing_is_asked(
    home: Path, *, asleep: bool
) -> None:
    saving = subprocess.Popen(
        [sys.executable, "-c", SAVING, home, USER, PASSWORD],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert saving.stdout is not None
    assert saving.stdout.readline() == "open\n"
    for _ in range(5):
        said = int(saving.stdout.readline())
        if asleep:  # stopped and gone on, in the middle of whatever it was doing
            saving.send_signal(signal.SIGSTOP)
            saving.send_signal(signal.SIGCONT)
    saving.kill()
    said = max([said, *(int(line) for line in saving.stdout.read().split() if line)])
    saving.wait()
    saving.stdout.close()
    door = door_at(home)
    use = door.open(USER, PASSWORD)
    found = {one["name"] for one in use.records.find(use.actor, "venue", {})}
    assert {f"阵地{number}" for number in range(said)} <= found
    assert len(found) <= said + 2  # the one in hand was saved wholly, or is not there
    assert use.exchange.check(use.actor).ok
    door.close()


def test_row_4_what_a_cut_backup_left_goes_and_older_backups_stay(station: UseCases) -> None:
    made = station.backups.make(station.actor)
    left = made.file.with_name(made.file.name.replace("0001", "0009") + ".part")
    left.write_bytes(made.file.read_bytes()[:8192])
    assert [one.number for one in station.backups.all(station.actor)] == [1]
    station.backups.make(station.actor)
    assert not left.exists()
    assert station.backups.verify(station.actor, made.file).number == 1


@pytest.mark.parametrize("module", ["PySide6.QtWidgets", "sqlcipher3"])
def test_row_11_a_file_that_was_quarantined_is_named(home: Path, module: str) -> None:
    script = (
        "import sys; sys.modules[sys.argv[1]] = None;"
        "from wenming_desktop.cli.main import main; sys.exit(main(sys.argv[2:]))"
    )
    words = ["stats"] if module == "sqlcipher3" else []
    done = subprocess.run(
        [sys.executable, "-c", script, module, *words, "--json", "--home", str(home)],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
        env={
            "PATH": "/usr/bin:/bin",
            "QT_QPA_PLATFORM": "offscreen",
            "WENMING_USER": USER,
            "WENMING_PASSWORD": PASSWORD,
            "WENMING_STATE": "guard",
        },
    )
    assert done.returncode == 3, done.stderr
    assert '"program_incomplete"' in done.stdout
    assert module in done.stdout
    assert "隔离" in done.stderr


def test_row_19_an_older_store_is_backed_up_migrated_and_holds_the_same(
    home: Path, tmp_path: Path
) -> None:
    places = Places(home)
    key = KeyFile.open(places.keys, USER, PASSWORD).key
    door = door_at(home)
    use = door.open(USER, PASSWORD)
    with use.volunteers._uow(read_only=True) as work:
        user = work.users.by_name(USER)
    door.close()
    old = tmp_path / "old.db"
    engine = open_engine(old, key)
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0002")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        from wenming_desktop.adapters.db.local_repositories import SqlUsers  # noqa: PLC0415

        SqlUsers(connection).add(user)
    engine.dispose()
    reading = connect(old, key)
    before = census(reading).rows
    reading.close()
    old.replace(places.store)
    door = door_at(home)
    use = door.open(USER, PASSWORD)
    (backup,) = [one for one in use.backups.all(use.actor) if one.why is Why.MIGRATION]
    assert dict(backup.rows) == dict(before)
    reading = connect(places.store, key)
    after = census(reading)
    reading.close()
    assert after.revision == migrate.REVISIONS[-1]
    kept = {table: count for table, count in before.items() if table in after.rows}
    assert all(after.rows[table] >= count for table, count in kept.items())
    assert after.rows["app_user"] == 1
    door.close()


MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
//server/share /mnt/share cifs rw 0 0
/dev/sdb1 /media/u/My\\040Stick vfat rw 0 0
host:/home /home/nfs nfs4 rw 0 0
"""


def test_row_22_shares_and_sticks_are_told_from_the_disk(tmp_path: Path) -> None:
    at = home_place.mounted_at
    assert at(Path("/home/u/data"), MOUNTS) == ("/dev/sda1", "ext4")
    assert at(Path("/mnt/share/data"), MOUNTS)[1] == "cifs"
    assert at(Path("/media/u/My Stick/data"), MOUNTS) == ("/dev/sdb1", "vfat")
    assert at(Path("/home/nfs/u"), MOUNTS)[1] == "nfs4"
    for disk, said in (("sda", "0"), ("sdb", "1")):
        (tmp_path / disk / f"{disk}1").mkdir(parents=True)
        (tmp_path / disk / "removable").write_text(said + "\n")
        (tmp_path / f"{disk}1").symlink_to(tmp_path / disk / f"{disk}1")
    assert home_place.is_removable("sdb1", tmp_path)
    assert not home_place.is_removable("sda1", tmp_path)
    assert not home_place.is_removable("overlay", tmp_path)


@pytest.mark.parametrize(
    ("disk", "code"),
    [(("nfs4", False), Code.HOME_ON_NETWORK), (("vfat", True), Code.HOME_ON_STICK)],
)
def test_row_22_no_home_is_made_on_a_share_or_a_stick(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, disk: tuple[str, bool], code: Code
) -> None:
    monkeypatch.setattr(home_place, "_disk_of", lambda _home: disk)
    with pytest.raises(WenmingError) as caught:
        home_place.refuse_unsafe(tmp_path / "home")
    assert caught.value.code is code
    assert "本机硬盘" in sentence(caught.value)
    if code is Code.HOME_ON_STICK:  # put beside the program on purpose
        home_place.refuse_unsafe(tmp_path / "wenming-home")


@pytest.mark.parametrize(
    ("path", "folder"),
    [
        ("C:/Users/王/OneDrive - 公司/数据", "OneDrive - 公司"),
        ("D:/BaiduSyncdisk/数据", "BaiduSyncdisk"),
        ("D:/百度网盘同步/数据", "百度网盘同步"),
        ("D:/文明实践/数据", ""),
    ],
)
def test_row_22_a_folder_that_a_cloud_copies_is_warned_of(path: str, folder: str) -> None:
    assert home_place.synced_by(Path(path)) == folder


def test_row_30_a_clock_of_1980_is_told_written_down_and_stops_nothing(home: Path) -> None:
    """The window says it in a banner: tests/ui/test_first_words.py."""
    clock = TickingClock()
    clock.now = datetime(1980, 1, 1, tzinfo=CHINA)
    door = door_at(home, clock)
    use = door.open(USER, PASSWORD)
    assert use.clock_care.look(use.actor) is Doubt.EARLY
    use.records.record(use.actor, [{"kind": "venue", "name": "照常能录"}])
    with use.volunteers._uow(read_only=True) as work:
        assert "clock_doubted" in [one.action for one in work.audit.page(None, 9, 0)[0]]
    door.close()
    now = datetime(2026, 11, 26, 9, tzinfo=CHINA)
    assert doubt(now, now - timedelta(days=2)) is None
    assert doubt(now, now + timedelta(days=2)) is Doubt.EARLY
    assert doubt(now + AHEAD, now - timedelta(days=1)) is Doubt.LATE
    assert doubt(WRITTEN, None) is None


def test_row_98_no_key_store_of_the_system_is_in_the_chain() -> None:
    found = [
        path.name
        for path in (ROOT / "wenming_desktop").rglob("*.py")
        if re.search(
            r"import (keyring|win32crypt|secretstorage)|CryptProtectData|CryptUnprotectData",
            path.read_text(encoding="utf-8"),
        )
    ]
    assert found == []
