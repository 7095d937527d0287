"""Where bundles are looked for, what a number of the system means, and sticks that are no use."""

import errno
import os

import pytest

from wenming_desktop.adapters.sync import stick
from wenming_desktop.adapters.sync.bundle_file import FILE_LIMIT, MAGIC
from wenming_desktop.adapters.sync.small_files import read_small, write_small
from wenming_desktop.adapters.sync.stick import (
    FOLDER,
    KEPT,
    bundle_name,
    find_bundles,
    find_sticks,
    leftovers,
    make_ready,
    refusal_of,
    take_in,
    write_to_stick,
)
from wenming_desktop.adapters.sync.stick_files import DiskFiles
from wenming_desktop.domain.errors import Code, WenmingError

NAME = bundle_name(257 << 8 | 1, 256, 12)
MIB = 1024 * 1024


def code_of(action, *args, **how) -> Code:
    with pytest.raises(WenmingError) as caught:
        action(*args, **how)
    return caught.value.code


def windows_error(number: int) -> OSError:
    """Return an error as Python makes it on Windows: that number, and some errno."""
    error = OSError(errno.EINVAL, "as on Windows")
    error.winerror = number
    return error


@pytest.mark.parametrize(
    ("error", "code"),
    [
        *((OSError(one, ""), Code.STICK_FULL) for one in (errno.ENOSPC, errno.EDQUOT)),
        *((OSError(one, ""), Code.STICK_READ_ONLY) for one in (errno.EROFS, errno.EACCES)),
        (OSError(errno.EPERM, ""), Code.STICK_READ_ONLY),
        *((OSError(one, ""), Code.STICK_UNREADABLE) for one in (errno.ENOENT, errno.ENXIO)),
        (OSError(errno.EIO, ""), Code.STICK_FAULTY),
        (OSError("no number at all"), Code.STICK_UNREADABLE),
        # ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL
        *((windows_error(one), Code.STICK_FULL) for one in (39, 112)),
        # ERROR_WRITE_PROTECT
        (windows_error(19), Code.STICK_READ_ONLY),
        # ERROR_CRC, ERROR_SECTOR_NOT_FOUND, ERROR_IO_DEVICE
        *((windows_error(one), Code.STICK_FAULTY) for one in (23, 27, 1117)),
        (windows_error(5_000), Code.STICK_UNREADABLE),
    ],
)
def test_what_an_error_means_before_a_file_is_begun(tmp_path, error, code) -> None:
    found = refusal_of(error, tmp_path)
    assert (found.code, found.facts["path"]) == (code, tmp_path)


# ERROR_PATH_NOT_FOUND, NOT_READY, DEV_NOT_EXIST, NO_SUCH_DEVICE, DEVICE_NOT_CONNECTED
@pytest.mark.parametrize("number", [3, 21, 55, 433, 1167])
def test_a_stick_that_windows_says_is_gone_was_removed(tmp_path, number) -> None:
    class Gone(DiskFiles):
        def make_folder(self, _folder) -> None:
            raise windows_error(number)

    written = code_of(write_to_stick, tmp_path, NAME, 1, lambda out: out.write(b"x"), Gone())
    assert written is Code.STICK_REMOVED


def test_a_stick_that_takes_nothing_any_more_is_full(tmp_path) -> None:
    """A write of no bytes is no error for the system, and must not be tried for ever."""

    class Stuck(DiskFiles):
        def create(self, path):
            raw = super().create(path)

            class Nothing:
                fileno, close = raw.fileno, raw.close

                def write(self, _data, /) -> int:
                    return 0

            return Nothing()

    assert code_of(write_to_stick, tmp_path, NAME, 4, lambda o: o.write(b"1234"), Stuck()) is (
        Code.STICK_FULL
    )
    assert find_bundles(tmp_path) == []


@pytest.mark.parametrize(("lacking", "told"), [(1, 1), (MIB, 1), (MIB + 1, 2), (5 * MIB, 5)])
def test_what_is_missing_is_told_in_whole_mebibytes_rounded_up(tmp_path, lacking, told) -> None:
    class Small(DiskFiles):
        def free_bytes(self, _folder) -> int:
            return 10 * MIB + 256 * 1024 - lacking

    with pytest.raises(WenmingError) as caught:
        write_to_stick(tmp_path, NAME, 10 * MIB, lambda _out: None, Small())
    assert (caught.value.code, caught.value.facts["missing_mb"]) == (Code.STICK_FULL, told)


def test_a_bundle_of_just_the_limit_is_not_too_large(tmp_path) -> None:
    class Full(DiskFiles):
        def free_bytes(self, _folder) -> int:
            return 0

    put = (lambda _out: None, Full())
    assert code_of(write_to_stick, tmp_path, NAME, FILE_LIMIT, *put) is Code.STICK_FULL
    assert code_of(write_to_stick, tmp_path, NAME, FILE_LIMIT + 1, *put) is Code.BUNDLE_TOO_LARGE


def test_of_a_bundle_in_parts_no_part_is_pruned_for_another(tmp_path) -> None:
    for number in range(1, 8):
        name = bundle_name(1, 256, number)
        write_to_stick(tmp_path, name, 1, lambda out: out.write(b"x"), parts=3)
    kept = [one.name for one in sorted((tmp_path / FOLDER).iterdir())]
    assert kept == [bundle_name(1, 256, number) for number in range(8 - KEPT - 2, 8)]


def test_a_place_is_made_ready_and_left_as_it_was(tmp_path) -> None:
    make_ready(tmp_path / "new")
    assert [one.name for one in (tmp_path / "new").iterdir()] == [FOLDER]
    assert not list((tmp_path / "new" / FOLDER).iterdir())


def test_a_place_that_cannot_be_written_to_is_refused_before_anything_is_sealed(
    tmp_path, monkeypatch
) -> None:
    (tmp_path / "file").write_bytes(b"")
    assert code_of(make_ready, tmp_path / "file") is Code.STICK_UNREADABLE
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / FOLDER).symlink_to(tmp_path)
    assert code_of(make_ready, tmp_path / "linked") is Code.STICK_FOLDER_REDIRECTED
    monkeypatch.setattr(DiskFiles, "free_bytes", lambda *_: 256 * 1024)
    make_ready(tmp_path / "just")
    monkeypatch.setattr(DiskFiles, "free_bytes", lambda *_: 256 * 1024 - 1)
    assert code_of(make_ready, tmp_path / "full") is Code.STICK_FULL


@pytest.fixture
def copied(tmp_path):
    """Sticks that somebody copied into folders of a disk, one of them four folders down."""
    root = tmp_path / "disk"
    for place in ("b/WENMING", "a/x/WENMING", "a/y/z/WENMING", "c/1/2/3/WENMING"):
        (root / place).mkdir(parents=True)
    (root / "loose").mkdir()
    (root / "loose" / NAME).write_bytes(MAGIC)
    (root / "photos").mkdir()
    (root / "photos/1.jpg").write_bytes(b"")
    (root / "link").symlink_to(root / "b")
    return root


def test_sticks_that_were_copied_into_a_folder_are_found_to_three_folders_down(copied) -> None:
    places = [str(one.relative_to(copied)) for one in find_sticks(copied)]
    assert places == [".", "b", "loose", "a/x", "a/y/z"]


def test_a_stick_or_a_file_is_its_own_place(copied) -> None:
    assert find_sticks(copied / "b") == [copied / "b"]
    assert find_sticks(copied / "loose" / NAME) == [copied / "loose" / NAME]
    assert find_sticks(copied / "gone") == [copied / "gone"]


def test_a_disk_of_very_many_folders_is_not_searched_for_ever(copied, monkeypatch) -> None:
    monkeypatch.setattr(stick, "_MOST_FOLDERS", 5)
    assert [one.name for one in find_sticks(copied)] == ["disk", "b", "loose"]


def test_a_folder_that_cannot_be_looked_into_hides_no_other_stick(copied, monkeypatch) -> None:
    scandir = os.scandir

    def refuse(path):
        if str(path).endswith(("/a", "/photos")):
            raise PermissionError(errno.EACCES, "no")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert [one.name for one in find_sticks(copied)] == ["disk", "b", "loose"]


def test_parts_are_offered_for_removal_from_our_own_folder_only(copied) -> None:
    (copied / "b" / FOLDER / f"{NAME}.part").write_bytes(b"")
    assert [one.name for one in leftovers(copied / "b")] == [f"{NAME}.part"]
    (copied / "d").mkdir()
    (copied / "d" / FOLDER).symlink_to(copied / "b" / FOLDER)
    assert leftovers(copied / "d") == []


def test_what_is_gone_or_no_file_is_not_taken_in(tmp_path, monkeypatch) -> None:
    assert code_of(take_in, tmp_path / "gone", tmp_path / "inbox") is Code.NOT_A_BUNDLE
    assert code_of(take_in, tmp_path, tmp_path / "inbox") is Code.NOT_A_BUNDLE
    assert not (tmp_path / "inbox").exists()
    (tmp_path / NAME).write_bytes(MAGIC)
    monkeypatch.setattr(stick, "check_outside", lambda _file: (tmp_path / "gone").stat())
    assert code_of(take_in, tmp_path / NAME, tmp_path / "inbox") is Code.STICK_UNREADABLE


def test_the_newest_small_file_of_a_stick_is_read(tmp_path) -> None:
    for number, name in enumerate(("z.wmk", "b.wmk", "a.wmk", "newest.txt")):
        path = write_small(tmp_path, name, name.encode())
        os.utime(path, ns=(number, 2 if name == "b.wmk" else number))
    os.utime(tmp_path / "a.wmk", ns=(0, 1))
    assert read_small(tmp_path, ".wmk") == b"b.wmk"
    assert read_small(tmp_path / "z.wmk", ".wmk") == b"z.wmk"
    assert not list(tmp_path.glob("*.part"))


def test_a_small_file_that_is_none_is_unreadable_and_never_waited_for(tmp_path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_bytes(b"")
    for path in ("pipe", "empty", "gone"):
        assert code_of(read_small, tmp_path / path, ".wmk") is Code.STICK_UNREADABLE
    assert code_of(write_small, tmp_path / "file", "a", b"") is Code.STICK_UNREADABLE


def test_a_bundle_that_is_not_as_long_as_announced_gets_no_name(tmp_path) -> None:
    for written in (b"123", b"12345"):
        with pytest.raises(ValueError, match="announced"):
            write_to_stick(tmp_path, NAME, 4, lambda out, written=written: out.write(written))
    assert not (tmp_path / FOLDER / NAME).exists()
