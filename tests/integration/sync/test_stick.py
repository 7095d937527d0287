"""Sticks that are full, pulled, locked or lying, at every step of a write."""

import errno
import multiprocessing
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from wenming_desktop.adapters.sync.bundle_file import MAGIC
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.stick import (
    FOLDER,
    bundle_name,
    find_bundles,
    leftovers,
    take_in,
    write_to_stick,
)
from wenming_desktop.adapters.sync.stick_files import DiskFiles, RawFile
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import sentence

NAME = bundle_name(257 << 8 | 1, 256, 12)
CONTENT = bytes(range(256)) * 1024


class FaultyFile:
    """A file on a bad stick: fails after some bytes, or takes less than it is given."""

    def __init__(self, raw: RawFile, stick: "FaultyStick") -> None:
        self.raw, self.stick, self.room = raw, stick, stick.room

    def write(self, data: bytes | memoryview, /) -> int | None:
        self.stick.step("write")
        taken = bytes(data[: self.stick.portion])
        if self.room is not None:
            if not self.room:
                raise OSError(errno.ENOSPC, "full")
            taken = taken[: self.room]
            self.room -= len(taken)
        return self.raw.write(taken)

    def fileno(self) -> int:
        return self.raw.fileno()

    def close(self) -> None:
        self.raw.close()
        self.stick.step("close")


class FaultyStick(DiskFiles):
    """The real file system with one fault: an error at a step, or other bytes when read back."""

    def __init__(
        self,
        fault_at: str = "",
        error: int = errno.EIO,
        *,
        gone: bool = False,
        room: int | None = None,
        portion: int = 10**9,
    ) -> None:
        self.fault_at, self.error, self.gone = fault_at, error, gone
        self.room, self.portion = room, portion
        self.free = 10**9
        self.steps: list[str] = []
        self.lie = lambda data: data

    def step(self, name: str) -> None:
        self.steps.append(name)
        if name == self.fault_at or (self.fault_at in self.steps and self.gone):
            raise OSError(self.error, os.strerror(self.error))

    def free_bytes(self, folder: Path) -> int:
        self.step("free_bytes")
        return min(self.free, super().free_bytes(folder))

    def make_folder(self, folder: Path) -> None:
        self.step("make_folder")
        super().make_folder(folder)

    def create(self, path: Path) -> RawFile:
        self.step("create")
        return FaultyFile(super().create(path), self)

    def flush(self, file: RawFile) -> None:
        self.step("flush")
        super().flush(file)

    def uncached(self, path: Path) -> Iterator[bytes]:
        self.step("uncached")
        for data in super().uncached(path):
            yield self.lie(data)

    def replace(self, part: Path, final: Path) -> None:
        self.step("replace")
        super().replace(part, final)

    def flush_folder(self, folder: Path) -> None:
        self.step("flush_folder")
        super().flush_folder(folder)

    def remove(self, path: Path) -> None:
        self.step("remove")
        super().remove(path)

    def is_there(self, folder: Path) -> bool:
        return not self.gone and super().is_there(folder)


STEPS = ("free_bytes", "make_folder", "create", "write", "flush", "close", "uncached", "replace")


def put(root: Path, files: DiskFiles | None = None, name: str = NAME) -> Path:
    return write_to_stick(root, name, len(CONTENT), lambda out: out.write(CONTENT), files)


def refusal(root: Path, files: DiskFiles | None = None) -> WenmingError:
    with pytest.raises(WenmingError) as caught:
        put(root, files)
    assert sentence(caught.value)
    return caught.value


def bundles_on(root: Path) -> list[str]:
    folder = root / FOLDER
    return sorted(one.name for one in folder.iterdir()) if folder.exists() else []


def test_a_bundle_reaches_the_stick_whole_under_a_plain_name(tmp_path) -> None:
    path = put(tmp_path)
    assert path == tmp_path / "WENMING" / NAME
    assert path.read_bytes() == CONTENT
    assert bundles_on(tmp_path) == [NAME]


def test_names_are_short_and_plain(tmp_path) -> None:
    longest = bundle_name(0xFFFFFF, 0xFFFF, 10**9)
    assert len(longest) <= 40
    assert longest.isascii()
    assert put(tmp_path, name=longest).exists()


def test_the_steps_of_a_write_come_in_their_order(tmp_path) -> None:
    stick = FaultyStick()
    put(tmp_path, stick)
    assert tuple(stick.steps) == (*STEPS, "flush_folder")


def test_a_stick_that_takes_little_at_a_time_gets_everything(tmp_path) -> None:
    assert put(tmp_path, FaultyStick(portion=1000)).read_bytes() == CONTENT


def test_group_8_a_stick_without_room_is_told_before_writing(tmp_path) -> None:
    """Group 8: no room, known before writing."""
    stick = FaultyStick()
    stick.free = 1000
    error = refusal(tmp_path, stick)
    assert (error.code, error.facts["missing_mb"]) == (Code.STICK_FULL, 1)
    assert bundles_on(tmp_path) == []


@pytest.mark.parametrize("room", [0, 1, 4096, len(CONTENT) - 1])
def test_group_8_a_stick_that_is_full_midway_keeps_no_half_bundle(tmp_path, room) -> None:
    """Group 8: ENOSPC in the middle of a write."""
    error = refusal(tmp_path, FaultyStick(room=room))
    assert (error.code, error.facts["missing_mb"]) == (Code.STICK_FULL, 1)
    assert bundles_on(tmp_path) == []


@pytest.mark.parametrize("step", STEPS)
def test_group_9_an_input_output_error_is_a_faulty_stick(tmp_path, step) -> None:
    """Group 9: an input/output error at each step, the flush among them."""
    put(tmp_path, name=bundle_name(1, 2, 3))
    assert refusal(tmp_path, FaultyStick(step)).code is Code.STICK_FAULTY
    assert bundles_on(tmp_path) == [bundle_name(1, 2, 3)]


@pytest.mark.parametrize("step", [*STEPS, "flush_folder"])
@pytest.mark.parametrize("error", [errno.EIO, errno.ENODEV, errno.ENOENT])
def test_group_10_a_stick_pulled_at_any_step_is_told_as_such(tmp_path, step, error) -> None:
    """Group 10: pulled at each step of the write."""
    put(tmp_path, name=bundle_name(1, 2, 3))
    stick = FaultyStick(step, error, gone=True)
    assert refusal(tmp_path, stick).code is Code.STICK_REMOVED
    whole = {bundle_name(1, 2, 3), NAME if step == "flush_folder" else bundle_name(1, 2, 3)}
    assert {name for name in bundles_on(tmp_path) if not name.endswith(".part")} == whole


@pytest.mark.parametrize("step", ["make_folder", "create", "write"])
@pytest.mark.parametrize("error", [errno.EROFS, errno.EACCES, errno.EPERM])
def test_group_11_a_locked_stick_is_told_as_such(tmp_path, step, error) -> None:
    """Group 11: a read-only stick."""
    assert refusal(tmp_path, FaultyStick(step, error)).code is Code.STICK_READ_ONLY


@pytest.mark.parametrize(
    "lie",
    [
        pytest.param(bytes, id="zeros", marks=[]),
        pytest.param(lambda data: data[:-1], id="short"),
        pytest.param(lambda data: data + b"x", id="long"),
        pytest.param(lambda data: b"\x01" + data[1:], id="one byte"),
        pytest.param(lambda _: b"", id="empty"),
    ],
)
def test_group_9_a_stick_that_reads_back_other_bytes_is_faulty(tmp_path, lie) -> None:
    """Group 9: a counterfeit stick reads back other bytes."""
    put(tmp_path, name=bundle_name(257 << 8 | 1, 256, 11))
    stick = FaultyStick()
    stick.lie = (lambda data: bytes(len(data))) if lie is bytes else lie
    assert refusal(tmp_path, stick).code is Code.STICK_FAULTY
    assert bundles_on(tmp_path) == [bundle_name(257 << 8 | 1, 256, 11)]


def test_an_older_bundle_of_the_same_name_stays_until_the_new_one_is_proved(tmp_path) -> None:
    put(tmp_path).write_bytes(b"older")
    stick = FaultyStick("uncached")
    refusal(tmp_path, stick)
    assert (tmp_path / FOLDER / NAME).read_bytes() == b"older"


def test_the_last_three_bundles_of_a_pair_stay_and_nothing_else_goes(tmp_path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    for foreign in ("照片.jpg", "1-2-x.wmb", "autorun.inf", bundle_name(9, 256, 1)):
        (folder / foreign).write_bytes(b"foreign")
    for number in range(8, 13):
        put(tmp_path, name=bundle_name(1, 256, number))
    kept = {name for name in bundles_on(tmp_path) if name.startswith("1-256")}
    assert kept == {bundle_name(1, 256, number) for number in (10, 11, 12)}
    assert {"照片.jpg", "1-2-x.wmb", "autorun.inf", bundle_name(9, 256, 1)} <= set(
        bundles_on(tmp_path)
    )


def test_an_older_bundle_that_cannot_be_removed_does_not_spoil_the_new_one(tmp_path) -> None:
    for number in (1, 2, 3):
        put(tmp_path, name=bundle_name(1, 256, number))
    assert put(tmp_path, FaultyStick("remove"), bundle_name(1, 256, 4)).exists()


def test_group_12_more_than_one_gib_is_refused_before_the_stick_is_touched(tmp_path) -> None:
    """Group 12: more than the limit is refused before the stick is touched."""
    with pytest.raises(WenmingError) as caught:
        write_to_stick(tmp_path, NAME, 4 * 1024**3, lambda out: out.write(b""))
    assert caught.value.code is Code.BUNDLE_TOO_LARGE
    assert bundles_on(tmp_path) == []


@pytest.mark.parametrize("target", ["elsewhere", "missing"])
def test_group_13_our_folder_as_a_link_is_refused_both_ways(tmp_path, target) -> None:
    """Group 13: the folder is a link."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / FOLDER).symlink_to(tmp_path / target)
    assert refusal(tmp_path).code is Code.STICK_FOLDER_REDIRECTED
    with pytest.raises(WenmingError) as caught:
        find_bundles(tmp_path)
    assert caught.value.code is Code.STICK_FOLDER_REDIRECTED


def test_group_13_a_part_that_is_a_link_is_not_written_through(tmp_path) -> None:
    """Group 13: the part file is a link."""
    victim = tmp_path / "victim"
    victim.write_bytes(b"precious")
    (tmp_path / FOLDER).mkdir()
    (tmp_path / FOLDER / f"{NAME}.part").symlink_to(victim)
    refusal(tmp_path)
    assert victim.read_bytes() == b"precious"


def test_group_13_strange_things_in_the_folder_are_left_alone(county) -> None:
    """Group 13: link, pipe, folder, long and undecodable and reserved names."""
    whole = county.bundle(county.station, county.centre)
    folder = whole.parent / FOLDER
    folder.mkdir()
    whole.rename(folder / "renamed (1).bin")
    (folder / "link.wmb").symlink_to(folder / "renamed (1).bin")
    os.mkfifo(folder / "pipe.wmb")
    (folder / "folder.wmb").mkdir()
    (folder / ("长" * 80 + ".wmb")).write_bytes(MAGIC)
    (folder / os.fsdecode(b"\xff\xfe.wmb")).write_bytes(MAGIC)
    (folder / "CON.wmb").write_bytes(b"")
    (folder / "报告.docx").write_bytes(b"PK")
    (folder / f"{NAME}.part").write_bytes(MAGIC)
    found = {os.fsencode(path.name) for path in find_bundles(whole.parent)}
    assert found == {
        b"renamed (1).bin",
        ("长" * 80 + ".wmb").encode(),
        b"\xff\xfe.wmb",
        b"CON.wmb",
    }


def test_a_bundle_is_found_by_file_by_stick_and_by_folder(county) -> None:
    made = county.bundle(county.station, county.centre)
    stick = made.parent / "stick"
    stick.mkdir()
    path = write_to_stick(
        stick, NAME, made.stat().st_size, lambda out: out.write(made.read_bytes())
    )
    assert find_bundles(path) == [path]
    assert find_bundles(stick) == [path]
    assert find_bundles(stick / FOLDER) == [path]
    assert open_bundle(path, county.centre.keys, county.log).manifest.bundle_no == 1


@pytest.mark.parametrize("kind", ["pipe", "link", "dangling"])
def test_group_13_a_path_that_is_no_plain_file_is_no_bundle(tmp_path, kind) -> None:
    """Group 13: a pipe or link named on the command line."""
    path = tmp_path / "x.wmb"
    if kind == "pipe":
        os.mkfifo(path)
    else:
        path.symlink_to(tmp_path / "target")
    if kind == "link":
        (tmp_path / "target").write_bytes(MAGIC)
    with pytest.raises(WenmingError) as caught:
        find_bundles(path)
    assert caught.value.code is Code.NOT_A_BUNDLE


def test_a_stick_that_is_not_there_is_unreadable(tmp_path) -> None:
    with pytest.raises(WenmingError) as caught:
        find_bundles(tmp_path / "gone")
    assert caught.value.code is Code.STICK_UNREADABLE
    assert refusal(tmp_path / "gone").code is Code.STICK_REMOVED


def test_group_7_what_a_broken_export_left_is_offered_for_removal_only(tmp_path) -> None:
    """Group 7: a part left over is ignored, and offered for removal."""
    folder = tmp_path / FOLDER
    folder.mkdir()
    for name in (f"{NAME}.part", "download.part", NAME):
        (folder / name).write_bytes(MAGIC)
    assert leftovers(tmp_path) == [folder / f"{NAME}.part"]
    assert leftovers(tmp_path / "gone") == []
    assert find_bundles(tmp_path) == [folder / NAME]


def test_group_14_thirty_thousand_files_hide_no_bundle(tmp_path) -> None:
    """Group 14: 30,000 other files in the folder."""
    folder = tmp_path / FOLDER
    folder.mkdir()
    for number in range(30_000):
        os.close(os.open(folder / f"IMG_{number}.jpg", os.O_CREAT))
    (folder / NAME).write_bytes(MAGIC)
    assert find_bundles(tmp_path) == [folder / NAME]
    for number in range(1200):
        (folder / f"{number}.wmb").write_bytes(MAGIC)
    assert len(find_bundles(tmp_path)) == 1201


def test_group_15_names_that_differ_in_case_only_are_two_files(tmp_path) -> None:
    """Group 15: names that differ in case alone."""
    folder = tmp_path / FOLDER
    folder.mkdir()
    for name in ("a.wmb", "A.WMB"):
        (folder / name).write_bytes(MAGIC)
    assert len(find_bundles(tmp_path)) == 2


def test_a_bundle_is_taken_in_whole_and_the_stick_is_only_read(county, tmp_path) -> None:
    made = county.bundle(county.station, county.centre)
    before = made.stat()
    copy = take_in(made, tmp_path / "inbox")
    assert copy.read_bytes() == made.read_bytes()
    assert copy.parent == tmp_path / "inbox"
    assert made.stat().st_mtime_ns == before.st_mtime_ns
    again = take_in(made, tmp_path / "inbox")  # a copy of its own, for another program
    assert again != copy
    assert again.read_bytes() == copy.read_bytes()


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"junk", Code.NOT_A_BUNDLE), (MAGIC + bytes(100), Code.BUNDLE_DAMAGED)],
)
def test_what_is_no_whole_bundle_does_not_reach_the_inbox(tmp_path, content, code) -> None:
    path = tmp_path / "x.wmb"
    path.write_bytes(content)
    with pytest.raises(WenmingError) as caught:
        take_in(path, tmp_path / "inbox")
    assert caught.value.code is code
    assert not list((tmp_path / "inbox").iterdir())


def _put_often(root: Path, name: str) -> None:
    for _ in range(20):
        put(root, name=name)


def test_two_programs_may_write_to_one_stick(tmp_path) -> None:
    context = multiprocessing.get_context("fork")
    names = [bundle_name(1, 256, 1), bundle_name(2, 256, 1)]
    running = [context.Process(target=_put_often, args=(tmp_path, name)) for name in names]
    for process in running:
        process.start()
    for process in running:
        process.join()
    assert [process.exitcode for process in running] == [0, 0]
    assert bundles_on(tmp_path) == names
