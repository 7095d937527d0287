"""Rows 6–29 of reliability.md §6: what disk, lock and other programs do to a home.

The number of the row stands in the name of each test; bad-inputs.toml lists them.
"""

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import PASSWORD, USER
from wenming_desktop.adapters.app_lock import AppLock
from wenming_desktop.adapters.places import Places
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import sentence
from wenming_desktop.services.use_cases import UseCases

ROOT = Path(__file__).resolve().parents[3]
SMALL_DISK = next(
    (
        command
        for command in (["unshare", "--mount"], ["unshare", "--map-root-user", "--mount"])
        if shutil.which("unshare")
        and not subprocess.run(
            [*command, "mount", "-t", "tmpfs", "none", "/mnt"], check=False, capture_output=True
        ).returncode
    ),
    [],
)
ON_A_DISK = """
import json, shutil, subprocess, sys
from pathlib import Path
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.messages import sentence

source, state, user, password = sys.argv[1:]
disk = Path("/mnt")
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=24m", "none", disk], check=True)
home = Path(shutil.copytree(source, disk / "home"))
said = {}

def fill():
    with (disk / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass

def save(use):
    try:
        use.records.record(use.actor, [{"kind": "venue", "name": "礼堂" * 20}])
        return ["", ""]
    except WenmingError as error:
        return [error.code.value, sentence(error)]

def content():
    return {str(one): one.read_bytes() for one in home.rglob("*") if one.is_file()}

door = door_at(home)
if state == "full later":
    use = door.open(user, password)
    fill()
    said["save"] = save(use)
    (disk / "filler").unlink()
    said["again"] = save(use)
    said["sound"] = use.exchange.check(use.actor).ok
else:
    before = content()
    if state == "full":
        fill()
    else:
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
    use = door.open(user, password)
    said["why"] = use.only_read and use.only_read.value
    said["unit"] = use.org_units.own(use.actor).name
    said["save"] = save(use)
    after = content()
    said["same"] = [after[name] == held for name, held in before.items() if ".lock" not in name]
door.close()
print(json.dumps(said))
"""


@pytest.fixture
def home(station_template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(station_template, tmp_path / "home"))


def refused(code: Code, do: Callable[[], object]) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code
    return caught.value


@contextmanager
def opened(home: Path) -> Iterator[tuple[HomeDoor, UseCases]]:
    door = door_at(home)
    try:
        yield door, door.open(USER, PASSWORD)
    finally:
        door.close()


def save(use: UseCases, name: str = "礼堂") -> None:
    use.records.record(use.actor, [{"kind": "venue", "name": name}])


def venues(use: UseCases) -> list[str]:
    return [one["name"] for one in use.records.find(use.actor, "venue", {})]


def on_a_disk(home: Path, state: str) -> dict:
    if not SMALL_DISK:
        pytest.skip("this machine lets nobody mount a small disk")
    done = subprocess.run(
        [*SMALL_DISK, sys.executable, "-c", ON_A_DISK, home, state, USER, PASSWORD],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_row_6_a_disk_full_on_save_is_named_with_what_to_clear_and_the_next_try_works(
    home: Path,
) -> None:
    said = on_a_disk(home, "full later")
    code, words = said["save"]
    assert code == "disk_full"
    assert "磁盘已满：/mnt/home" in words
    assert "只剩 0 MB" in words
    assert "填的内容还在" in words
    assert said["again"] == ["", ""]
    assert said["sound"]


@pytest.mark.parametrize(
    ("state", "why"),
    [
        pytest.param("full", "disk_full", id="row-7-full"),
        pytest.param("read only", "store_read_only", id="row-12-write-protected"),
    ],
)
def test_rows_7_and_12_such_a_home_opens_for_reading_and_nothing_is_written(
    home: Path, state: str, why: str
) -> None:
    said = on_a_disk(home, state)
    assert said["why"] == why
    assert said["unit"]
    assert said["save"][0] == "opened_for_reading"
    assert all(said["same"])
    assert len(said["same"]) >= 2


def test_row_8_a_page_that_cannot_be_read_stops_editing_until_a_restore(home: Path) -> None:
    with opened(home) as (door, use):
        save(use)
        places = Places(home)
        engine = door.engine
        engine.dispose()
        sound = bytearray(places.store.read_bytes())
        for page in range(3, len(sound) // 4096):
            sound[page * 4096 + 100] ^= 1
        places.store.write_bytes(sound)
        for _ in range(2):
            with pytest.raises(WenmingError) as caught:
                save(use, "又一个")
            assert caught.value.code is Code.STORE_DAMAGED
        assert places.store.read_bytes() == bytes(sound)  # nobody has written to it
        assert "备份恢复" in sentence(caught.value)


TORN = """
import json, resource, sys
from pathlib import Path
from wenming_desktop.app import door_at
from wenming_desktop.domain.errors import WenmingError

home, spoil = Path(sys.argv[1]), sys.argv[4] == "spoil"
door = door_at(home)
use = door.open(*sys.argv[2:4])
store, said = home / "wenming.db", []

def save(name):
    try:
        use.records.record(use.actor, [{"kind": "venue", "name": name, "address": "村" * 900}] * 9)
        said.append("saved")
    except WenmingError as error:
        said.append(error.code.value)

save("以前")
resource.setrlimit(resource.RLIMIT_FSIZE, (store.stat().st_size, resource.RLIM_INFINITY))
save("坏")  # the system refuses the write: to SQLite an error of the disk
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
if spoil:
    content = bytearray(store.read_bytes())
    content[-50] ^= 1  # a page that the next save does not need
    store.write_bytes(content)
save("以后")
said.append(len(use.records.find(use.actor, "venue", {})) if not spoil else 0)
door.close()
print(json.dumps(said))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of files is Linux's")
@pytest.mark.parametrize(
    ("spoil", "then"), [("", ["saved", 18]), ("spoil", ["store_damaged", 0])], ids=["sound", "not"]
)
def test_row_9_after_an_error_of_the_disk_every_page_is_checked_before_anybody_goes_on(
    home: Path, spoil: str, then: list[object]
) -> None:
    """An fsync that failed is soak io's (tests/faults); to SQLite and to us it is the same."""
    done = subprocess.run(
        [sys.executable, "-c", TORN, home, USER, PASSWORD, spoil],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["saved", "store_io_error", *then]


@pytest.mark.parametrize("holds_on", [False, True], ids=["row-10-briefly", "row-10-for-good"])
def test_row_10_a_scanner_that_holds_the_journal_is_waited_for_two_seconds_and_a_half(
    home: Path, *, holds_on: bool
) -> None:
    journal = Path(f"{Places(home).store}-journal")

    def write(use: UseCases) -> None:
        with use.volunteers._uow() as work:
            journal.mkdir()  # nobody can open it, as when a scanner holds it
            if not holds_on:
                threading.Timer(0.5, journal.rmdir).start()
            work.settings.set("written", 1)

    with opened(home) as (_, use):
        if holds_on:
            error = refused(Code.JOURNAL_HELD, lambda: write(use))
            assert "杀毒软件" in sentence(error)
            assert "填的内容还在" in sentence(error)
            journal.rmdir()
        else:
            write(use)
        with use.volunteers._uow() as work:
            assert work.settings.get("written") == (None if holds_on else 1)
        save(use, "以后")
        assert venues(use) == ["以后"]


@pytest.mark.parametrize(
    ("name", "spoil", "code"),
    [
        ("row 13: 0 bytes", lambda _: b"", Code.STORE_DAMAGED),
        (
            "row 15: cut at a page",
            lambda sound: sound[: len(sound) // 8192 * 4096],
            Code.STORE_DAMAGED,
        ),
        ("row 16: first 100 bytes", lambda sound: bytes(100) + sound[100:], Code.STORE_FOREIGN),
        (
            "row 17: another program's file",
            lambda _: b"SQLite format 3\0" + bytes(8176),
            Code.STORE_FOREIGN,
        ),
    ],
)
def test_rows_13_15_16_17_are_refused_kept_whole_and_a_restore_brings_the_work_back(
    home: Path, name: str, spoil: Callable[[bytes], bytes], code: Code
) -> None:
    with opened(home) as (_, use):
        save(use, name)
        backup = use.backups.make(use.actor)
    places = Places(home)
    spoilt = spoil(places.store.read_bytes())
    places.store.write_bytes(spoilt)
    error = refused(code, lambda: _work(home))
    assert "备份恢复" in sentence(error)
    if code is Code.STORE_FOREIGN:  # told apart from a wrong password by the key slots
        refused(Code.WRONG_PASSWORD, lambda: door_at(home).open(USER, "not this one"))
    assert places.store.read_bytes() == spoilt
    places.demo_mark.touch()  # one made-up person needs no second one
    done = restore(door_at(home), backup.file)
    assert (done.replaced / "wenming.db").read_bytes() == spoilt
    with opened(home) as (_, use):
        assert venues(use) == [name]


def _work(home: Path) -> None:
    with_door = door_at(home)
    try:
        use = with_door.open(USER, PASSWORD)
        if not use.exchange.check(use.actor).ok:
            raise WenmingError(Code.STORE_DAMAGED)
    finally:
        with_door.close()


def restore(door: HomeDoor, file: Path):
    from wenming_desktop.services.restoring import RestoreOrder  # noqa: PLC0415

    return door.restore(RestoreOrder(file=file, user=USER, password=PASSWORD))


def test_row_21_a_file_copied_while_the_program_works_is_whole(home: Path, tmp_path: Path) -> None:
    with opened(home) as (_, use):
        save(use)
        other = tmp_path / "other"
        shutil.copytree(home, other)  # as an Explorer does: no lock is asked for
        with opened(other) as (_, copied):
            assert venues(copied) == ["礼堂"]
            assert copied.exchange.check(copied.actor).ok


def test_row_23_any_name_and_250_signs_of_path(station_template: Path, tmp_path: Path) -> None:
    folder = tmp_path / "中文 空格 #井 %41 ?问 &和 'q'"
    while len(str(folder)) < 250:
        folder /= "a-very-long-name"
    home = Path(shutil.copytree(station_template, folder))
    with opened(home) as (_, use):
        save(use)
        made = use.backups.make(use.actor)
        assert use.backups.verify(use.actor, made.file).rows["venue"] == 1
    door = door_at(home)
    assert venues(door.open_for_reading(USER, PASSWORD, Code.IN_USE)) == ["礼堂"]
    door.close()


def test_row_23_a_path_that_sqlite_cannot_hold_is_refused_in_words(
    station_template: Path, tmp_path: Path
) -> None:
    folder = tmp_path
    while len(str(folder).encode()) < 520:
        folder /= "很长的文件夹名"
    home = Path(shutil.copytree(station_template, folder))
    error = refused(Code.HOME_PATH_TOO_LONG, lambda: door_at(home).open(USER, PASSWORD))
    assert "放到名字短一些的文件夹" in sentence(error)


MEMORY = """
import json, resource, sys
from pathlib import Path
from wenming_desktop.app import door_at
door = door_at(Path(sys.argv[1]))
use = door.open(*sys.argv[2:])
long, said = "村" * (40 << 20), []
held = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (held + (60 << 20), resource.RLIM_INFINITY))
try:
    with use.volunteers._uow() as work:
        work.settings.set("half", 1)
        work.drafts.save("sheet", use.actor.user_no, long)
except MemoryError:
    said.append("MemoryError")
use.records.record(use.actor, [{"kind": "venue", "name": "以后"}])
resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY,) * 2)
with use.volunteers._uow(read_only=True) as work:
    said.append(work.settings.get("half"))
said += [one["name"] for one in use.records.find(use.actor, "venue", {})]
said.append(use.exchange.check(use.actor).ok)
door.close()
print(json.dumps(said))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the limit of memory is Linux's")
def test_row_25_where_memory_is_short_the_work_fails_whole_and_the_next_goes_on(home: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, home, USER, PASSWORD],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == ["MemoryError", None, "以后", True]


def test_row_27_a_second_user_is_told_who_and_since_when_and_may_look(home: Path) -> None:
    with opened(home) as (_, use):
        save(use)
        other = door_at(home)
        error = refused(Code.IN_USE, lambda: other.open(USER, PASSWORD))
        told = json.loads(Places(home).lock.read_bytes())
        since = told["since"][:16].replace("T", " ")
        assert f"（{told['user']}，{since} –）" in sentence(error)
        looking = other.open_for_reading(USER, PASSWORD, error.code)
        assert venues(looking) == ["礼堂"]
        refused(Code.OPENED_FOR_READING, lambda: save(looking, "第二个"))
        save(use, "第一个人接着录")
        assert "第一个人接着录" in venues(looking)
        other.close()


@pytest.mark.parametrize(
    "left",
    [
        pytest.param(b"1", id="row-28-number-of-a-process-that-lives"),
        pytest.param(b'{"pid": 1, "user": "x", "since": "2026-01-01T08:00"}', id="row-29-reused"),
        pytest.param(b"\xff\x00 torn", id="row-28-torn"),
    ],
)
def test_rows_28_and_29_a_lock_left_behind_is_taken_without_a_word(home: Path, left: bytes) -> None:
    Places(home).lock.write_bytes(left)
    with opened(home) as (_, use):
        save(use)
        error = refused(Code.IN_USE, AppLock(Places(home).lock).take)
        assert str(error.facts["by"])
