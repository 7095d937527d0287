"""What a process that was killed at work leaves in plain sight, and when it goes."""

import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.conftest import PASSWORD, USER
from wenming_desktop.adapters.backups import drilling
from wenming_desktop.adapters.documents.press import replace_file
from wenming_desktop.adapters.sync import importing
from wenming_desktop.adapters.whole_files import whole_file
from wenming_desktop.adapters.workbooks.saving import save
from wenming_desktop.app import HomeDoor, door_at
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no fork there")
BUNDLE = next((Path(__file__).parents[1] / "data" / "bundles").rglob("*.wmb"))


@pytest.fixture
def door(station_template: Path, tmp_path: Path) -> Iterator[HomeDoor]:
    door = door_at(Path(shutil.copytree(station_template, tmp_path / "home")))
    yield door
    door.close()


def killed(work: Callable[[], object]) -> None:
    """Do it in a process of its own, which must die of it."""
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(1)
    status = os.waitpid(child, 0)[1]
    assert os.waitstatus_to_exitcode(status) == -signal.SIGKILL


def die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def files_in(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir()) if folder.is_dir() else []


def test_the_copy_of_a_bundle_whose_import_was_killed_goes_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    door = door_at(tmp_path / "centre")
    level = Level.COUNTY_CENTER
    door.set_up(NewHome(level=level, unit_name="青山县", user=USER, password=PASSWORD))
    door.close()
    monkeypatch.setattr(importing, "open_bundle", die)

    def take_in() -> None:
        use = door.open(USER, PASSWORD)
        use.exchange.import_paths(use.actor, [BUNDLE])

    killed(take_in)
    assert len(files_in(door.home / "inbox")) == 1
    door.open(USER, PASSWORD)
    door.close()
    assert files_in(door.home / "inbox") == []


def test_what_a_killed_drill_restored_goes_at_the_next_start(
    door: HomeDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    use = door.open(USER, PASSWORD)
    use.backups.make(use.actor)
    door.close()
    monkeypatch.setattr(drilling, "finish", die)

    def drill() -> None:
        use = door.open(USER, PASSWORD)
        use.backups.drill(use.actor)

    killed(drill)
    assert (door.home / "drill").is_dir()
    door.open(USER, PASSWORD)
    assert not (door.home / "drill").exists()


def test_who_only_looks_takes_nothing_away_from_who_works(door: HomeDoor) -> None:
    door.open(USER, PASSWORD)
    working = door.home / "inbox" / "a-copy.wmb"
    working.parent.mkdir(exist_ok=True)
    working.write_bytes(b"being taken in")
    looking = door_at(door.home)
    looking.open_for_reading(USER, PASSWORD, Code.STORE_READ_ONLY)
    looking.close()
    assert working.exists()


def test_every_preview_goes_at_the_next_start_half_ones_too(door: HomeDoor) -> None:
    papers = door.home / "papers"

    def half() -> None:
        with whole_file(papers / "paper.pdf") as file:
            file.write("王秀英 13800138000".encode())
            file.flush()
            die()

    papers.mkdir(exist_ok=True)
    (papers / "preview-1.pdf").write_bytes(b"whole")
    killed(half)
    assert len(files_in(papers)) == 2
    door.open(USER, PASSWORD)
    assert files_in(papers) == []


def test_half_a_list_beside_its_name_goes_with_the_next_file_written_there(tmp_path: Path) -> None:
    def half() -> None:
        with whole_file(tmp_path / "志愿者.xlsx") as file:
            file.write("王秀英 13800138000".encode())
            file.flush()
            die()

    killed(half)
    (left,) = files_in(tmp_path)
    assert left.endswith(".part")
    replace_file(tmp_path / "海报.pdf", b"%PDF")
    assert files_in(tmp_path) == ["海报.pdf"]
    killed(half)
    save(Workbook(), tmp_path / "志愿者.xlsx")
    assert files_in(tmp_path) == sorted(["志愿者.xlsx", "海报.pdf"])


def test_two_that_write_in_one_folder_leave_each_other_alone(tmp_path: Path) -> None:
    with whole_file(tmp_path / "one.pdf") as one:
        one.write(b"one")
        with whole_file(tmp_path / "two.pdf") as two:
            two.write(b"two")
    assert (tmp_path / "one.pdf").read_bytes() == b"one"
    assert (tmp_path / "two.pdf").read_bytes() == b"two"


def test_a_writer_that_fails_leaves_nothing_and_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "one.pdf"
    target.write_bytes(b"old")

    def fail() -> None:
        with whole_file(target) as file:
            file.write(b"new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert target.read_bytes() == b"old"
    assert files_in(tmp_path) == ["one.pdf"]
    with pytest.raises(WenmingError) as caught:
        save(Workbook(), tmp_path)
    assert caught.value.code is Code.FILE_NOT_WRITTEN
