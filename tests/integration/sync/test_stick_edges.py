"""Sticks at their limits: just enough room, folders in folders, links, and what is left over."""

import errno
import stat
from pathlib import Path
from types import SimpleNamespace
from typing import IO, Any

import pytest

from wenming_desktop.adapters.sync import stick
from wenming_desktop.adapters.sync.small_files import read_small, write_small
from wenming_desktop.adapters.sync.stick import (
    FOLDER,
    ExactFile,
    find_bundles,
    find_sticks,
    make_ready,
    refusal_of,
    take_in,
    write_to_stick,
)
from wenming_desktop.adapters.sync.stick_care import clean_up, look_at
from wenming_desktop.adapters.sync.stick_files import (
    DiskFiles,
    RawFile,
    is_plain_file,
    is_redirected,
)
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.sticks import StickFindings

MIB = 1024 * 1024
SPARE = 256 * 1024
NAME = "257-1-000001.wmb"


class Full(DiskFiles):
    """A stick with so much room, which ends after so many bytes or where a file is begun."""

    def __init__(self, free: int = 10**12, most: int | None = None) -> None:
        self.free, self.most = free, most

    def free_bytes(self, _folder: Path) -> int:
        return self.free

    def create(self, path: Path) -> RawFile:
        if self.most == 0:
            raise OSError(errno.ENOSPC, "full")
        self.raw = super().create(path)
        return self

    def write(self, data: bytes | memoryview) -> int:
        if self.most is None:
            return self.raw.write(data) or 0
        if self.most <= 0:
            raise OSError(errno.ENOSPC, "full")
        taken = self.raw.write(data[: self.most]) or 0
        self.most -= taken
        return taken

    def fileno(self) -> int:
        return self.raw.fileno()

    def close(self) -> None:
        self.raw.close()


def put(root: Path, size: int, files: DiskFiles) -> Path:
    def write(out: ExactFile) -> None:
        out.write(bytes(size))

    return write_to_stick(root, NAME, size, write, files)


def missing(root: Path, size: int, files: DiskFiles) -> object:
    with pytest.raises(WenmingError) as caught:
        put(root, size, files)
    assert caught.value.code is Code.STICK_FULL
    assert not list((root / FOLDER).glob("*"))
    return caught.value.facts["missing_mb"]


def test_what_is_missing_on_a_stick_is_what_is_still_to_come(tmp_path: Path) -> None:
    assert missing(tmp_path, 3 * MIB, Full(most=MIB)) == 2
    assert missing(tmp_path, 3 * MIB, Full(most=MIB - 1)) == 3
    assert missing(tmp_path, 3 * MIB, Full(most=3 * MIB - 1)) == 1
    assert missing(tmp_path, MIB + 1, Full(most=0)) == 2
    assert missing(tmp_path, MIB, Full(most=0)) == 1
    assert missing(tmp_path, 100, Full(free=SPARE + 99)) == 1
    assert put(tmp_path, 100, Full(free=SPARE + 100)).stat().st_size == 100


def test_a_place_is_made_with_all_folders_above_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / "上报" / "六月"
    make_ready(deep)
    make_ready(deep)
    assert [one.name for one in deep.iterdir()] == [FOLDER]
    assert write_small(deep / "卡" / "片", "1.wmc", b"card").read_bytes() == b"card"
    assert write_small(deep / "卡" / "片", "1.wmc", b"next").read_bytes() == b"next"
    assert read_small(deep / "卡" / "片", ".wmc") == b"next"
    (deep / "large.wmc").write_bytes(bytes(MIB + 5))
    assert len(read_small(deep, ".wmc")) == MIB
    (deep / "large.wmc").unlink()
    for free, is_full in ((SPARE, False), (SPARE - 1, True)):
        monkeypatch.setattr(stick, "DiskFiles", lambda free=free: Full(free))
        if not is_full:
            make_ready(deep)
            continue
        with pytest.raises(WenmingError) as caught:
            make_ready(deep)
        assert (caught.value.code, caught.value.facts) == (Code.STICK_FULL, {"missing_mb": 1})
    told = refusal_of(OSError(errno.ENOSPC, "full"), deep)
    assert (told.code, told.facts) == (Code.STICK_FULL, {"path": deep, "missing_mb": 1})


def test_sticks_are_found_side_by_side_but_not_below_a_stick_or_behind_a_link(
    tmp_path: Path,
) -> None:
    copies = tmp_path / "copies"
    for name in ("一", "丁", "七", "万", "三"):
        (copies / name / "六月" / FOLDER).mkdir(parents=True)
    found = find_sticks(copies)
    assert found == [copies, *(copies / one / "六月" for one in sorted("一丁七万三"))]
    (copies / FOLDER).mkdir()
    assert find_sticks(copies) == [copies]
    inner = copies / "一" / "六月"
    (inner / "旧" / FOLDER).mkdir(parents=True)
    assert find_sticks(copies / "一") == [copies / "一", inner]
    links = tmp_path / "links"
    links.mkdir()
    (links / "link").symlink_to(inner)
    assert find_sticks(links) == [links]
    assert find_sticks(tmp_path / "nothing") == [tmp_path / "nothing"]


def test_a_copy_that_fails_midway_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[object] = []

    def check(file: object) -> None:
        seen.append(file)
        if len(seen) > 1:
            raise WenmingError(Code.NOT_A_BUNDLE)

    monkeypatch.setattr(stick, "check_outside", check)
    file, inbox = tmp_path / NAME, tmp_path / "in" / "box"
    file.write_bytes(b"bundle")
    with pytest.raises(WenmingError):
        take_in(file, inbox)
    assert list(inbox.iterdir()) == []
    seen.clear()
    monkeypatch.setattr(stick, "check_outside", seen.append)
    copies = {take_in(file, inbox) for _ in range(2)}
    assert {one.read_bytes() for one in copies} == {b"bundle"}
    assert sorted(inbox.iterdir()) == sorted(copies)


def test_our_unfinished_files_are_counted_and_removed_and_nothing_else_is(tmp_path: Path) -> None:
    folder = tmp_path / FOLDER
    folder.mkdir()
    for name in (f"{NAME}.part", "258-1-000002.wmb.part", "trial.part", NAME):
        (folder / name).touch()
    (folder / "259-1-000003.wmb.part").mkdir()
    (folder / "260-1-000004.wmb.part").symlink_to(folder / NAME)
    (tmp_path / "Autorun.INF").touch()
    (tmp_path / "照片.SCR").touch()
    (tmp_path / "readme.inf").touch()
    assert look_at(tmp_path) == StickFindings(("Autorun.INF", "照片.SCR"), 2)
    assert clean_up(tmp_path) == 2
    assert clean_up(tmp_path) == 0
    assert len(list(folder.iterdir())) == 4
    assert not is_plain_file(folder / "260-1-000004.wmb.part")
    assert look_at(tmp_path).unfinished == 0


def test_a_junction_of_windows_is_neither_a_folder_of_ours_nor_a_file() -> None:
    def path(mode: int, attributes: int) -> Any:
        found = SimpleNamespace(st_mode=mode, st_file_attributes=attributes)
        return SimpleNamespace(lstat=lambda: found)

    for attributes, is_plain in ((0, True), (0x20, True), (0x820, True), (0x400, False)):
        assert is_plain_file(path(stat.S_IFREG, attributes)) is is_plain
        assert is_redirected(path(stat.S_IFDIR, attributes)) is not is_plain
    assert not is_plain_file(path(stat.S_IFDIR, 0))
    assert is_redirected(path(stat.S_IFLNK, 0))


def test_a_file_that_cannot_be_opened_hides_no_bundle(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = Path.open

    def guarded(path: Path, *args: str, **others: int) -> IO[Any]:
        if path.name == "locked":
            raise PermissionError(errno.EACCES, "locked")
        return plain(path, *args, **others)

    for name in (NAME, "locked"):
        (tmp_path / name).write_bytes(b"WMBUNDLE")
    monkeypatch.setattr(Path, "open", guarded)
    assert find_bundles(tmp_path) == [tmp_path / NAME]


def test_a_file_on_a_stick_is_for_everybody_to_read_and_starts_anew(tmp_path: Path) -> None:
    files, path = DiskFiles(), tmp_path / NAME
    path.write_bytes(b"an older and longer one")
    path.unlink()
    for content in (b"a longer bundle", b"bundle"):
        raw = files.create(path)
        raw.write(content)
        files.flush(raw)
        raw.close()
        assert b"".join(files.uncached(path)) == content
    assert stat.S_IMODE(path.stat().st_mode) & 0o666 in {0o644, 0o640, 0o600}
    assert files.names(tmp_path) == [NAME]
    assert files.is_there(tmp_path)
    assert not files.is_there(path)
