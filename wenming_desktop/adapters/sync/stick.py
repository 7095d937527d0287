"""Bundles on a stick: written so that "done" means the stick has it, found by what they hold.

The write protocol is sync.md 2.9: room, ``.part``, flush, read back past the cache, rename. No
name carries personal data, nothing of anybody else on the stick is touched.
"""

import errno
import hashlib
import os
import re
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final

from wenming_desktop.adapters.sync.bundle_file import FILE_LIMIT, MAGIC
from wenming_desktop.adapters.sync.bundle_reader import check_outside
from wenming_desktop.adapters.sync.stick_files import (
    READ_STEP,
    DiskFiles,
    RawFile,
    StickFiles,
    is_plain_file,
    is_redirected,
)
from wenming_desktop.domain.errors import Code, WenmingError

FOLDER: Final = "WENMING"
SUFFIX: Final = ".wmb"
PART: Final = ".part"
KEPT: Final = 3
"""Bundles that stay on the stick per sender and receiver."""
MOST_FILES: Final = 1000
"""Files that are not named like a bundle and are still looked into."""
MOST_BUNDLES: Final = 30_000
_MOST_FOLDERS, _DEEPEST = 5000, 3

_SPARE = 256 * 1024
"""Bytes for folder entries and half-used clusters."""
_NAME = re.compile(r"(?P<pair>\d{1,8}-\d{1,5})-(?P<no>\d{1,10})\.wmb", re.ASCII)
_MIB = 1024 * 1024
_BY_ERRNO = {
    **dict.fromkeys((errno.ENOSPC, errno.EDQUOT), Code.STICK_FULL),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), Code.STICK_READ_ONLY),
    **dict.fromkeys((errno.ENOENT, errno.ENODEV, errno.ENXIO), Code.STICK_REMOVED),
    errno.EIO: Code.STICK_FAULTY,
}
_BY_WINERROR = {
    **dict.fromkeys((39, 112), Code.STICK_FULL),
    19: Code.STICK_READ_ONLY,
    **dict.fromkeys((3, 21, 55, 433, 1167), Code.STICK_REMOVED),
    **dict.fromkeys((23, 27, 1117), Code.STICK_FAULTY),
}
"""Windows' own numbers: Python folds several of these into one errno."""


class ExactFile:
    """A file that takes all of what it is given, and remembers length and hash.

    ``written`` counts what the file system took, for telling how much room is missing.
    """

    def __init__(self, raw: RawFile) -> None:
        self._raw = raw
        self._hash = hashlib.sha256()
        self.written = 0

    def write(self, data: bytes, /) -> int:
        left = memoryview(data)
        while left:
            taken = self._raw.write(left)
            if not taken:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self.written += taken
            left = left[taken:]
        self._hash.update(data)
        return len(data)

    @property
    def digest(self) -> bytes:
        return self._hash.digest()


def bundle_name(device_no: int, target_org: int, bundle_no: int) -> str:
    """Return the name of a bundle's file: digits only, at most 40 characters."""
    return f"{device_no}-{target_org}-{bundle_no:06d}{SUFFIX}"


def make_ready(root: Path) -> None:
    """Make the folder and refuse what cannot be written to, before anything is sealed for it."""
    folder = root / FOLDER
    try:
        root.mkdir(parents=True, exist_ok=True)
        if is_redirected(folder):
            raise WenmingError(Code.STICK_FOLDER_REDIRECTED)
        files = DiskFiles()
        if files.free_bytes(root) < _SPARE:
            raise WenmingError(Code.STICK_FULL, missing_mb=1)
        files.make_folder(folder)
        trial = folder / f"trial{PART}"
        files.create(trial).close()
        files.remove(trial)
    except OSError as error:
        raise refusal_of(error, root) from error


def refusal_of(error: OSError, path: Path) -> WenmingError:
    """Return what an error of the file system means before a file has been begun."""
    code = _code_of(error)
    code = Code.STICK_UNREADABLE if code is Code.STICK_REMOVED else code
    return WenmingError(code, path=path, missing_mb=1)


def write_to_stick(
    root: Path,
    name: str,
    size: int,
    write: Callable[[ExactFile], object],
    files: StickFiles | None = None,
    parts: int = 1,
) -> Path:
    """Put one bundle into ``root/WENMING`` and return its path once the stick proves to hold it.

    ``size`` is the exact length that ``write`` will write. It is one of so many ``parts``, of
    which none is old enough to be removed for another. Raises STICK_FULL, STICK_READ_ONLY,
    STICK_REMOVED, STICK_FAULTY, STICK_UNREADABLE or STICK_FOLDER_REDIRECTED; the bundles that
    were there before are then still there.
    """
    files = files or DiskFiles()
    if size > FILE_LIMIT:
        raise WenmingError(Code.BUNDLE_TOO_LARGE, limit_mb=FILE_LIMIT // _MIB)
    folder = root / FOLDER
    if is_redirected(folder):
        raise WenmingError(Code.STICK_FOLDER_REDIRECTED)
    with _stick_errors(root, size, files) as progress:
        if (missing := size + _SPARE - files.free_bytes(root)) > 0:
            raise WenmingError(Code.STICK_FULL, missing_mb=-(-missing // _MIB))
        files.make_folder(folder)
        part, final = folder / f"{name}{PART}", folder / name
        try:
            _write_part(part, size, write, files, progress)
            files.replace(part, final)
        except (OSError, WenmingError):
            with suppress(OSError):
                files.remove(part)
            raise
        files.flush_folder(folder)
    _prune(folder, name, files, KEPT + parts - 1)
    return final


def find_bundles(path: Path) -> list[Path]:
    """Return the bundles at ``path``: a file itself, or those of a stick or folder.

    In a folder, files count that begin like a bundle or are named like one (so that a broken
    copy gets its verdict). Links, parts and everything that is no plain file are left out.
    Raises NOT_A_BUNDLE, STICK_UNREADABLE or STICK_FOLDER_REDIRECTED.
    """
    if is_plain_file(path):
        return [path]
    if not path.is_dir() and os.path.lexists(path):
        raise WenmingError(Code.NOT_A_BUNDLE)
    inner = path / FOLDER
    if is_redirected(inner):
        raise WenmingError(Code.STICK_FOLDER_REDIRECTED)
    folder = inner if inner.is_dir() else path
    try:
        names = [entry.name for entry in os.scandir(folder)]
    except OSError as error:
        raise WenmingError(Code.STICK_UNREADABLE, path=path) from error
    likely = sorted(names, key=lambda name: (not name.lower().endswith(SUFFIX), name))
    likely = [name for name in likely if not name.lower().endswith(PART)]
    named = sum(name.lower().endswith(SUFFIX) for name in likely[:MOST_BUNDLES])
    candidates = likely[: named + MOST_FILES]
    return [folder / name for name in candidates if _is_candidate(folder / name)]


def find_sticks(path: Path) -> list[Path]:
    """Return the places to look for bundles: ``path`` itself, or the sticks copied into it.

    A stick or file is its own place. Of any other folder, the folders below it count too that
    are sticks or hold files named like bundles, links aside, in the order of their names.
    """
    inner = path / FOLDER
    if not path.is_dir() or os.path.lexists(inner):
        return [path]
    found, waiting, seen = [path], [(path, 0)], 0
    while waiting and seen < _MOST_FOLDERS:
        folder, depth = waiting.pop()
        with suppress(OSError), os.scandir(folder) as entries:
            below = sorted((one for one in entries if _is_folder(one)), key=lambda one: one.name)
            seen += len(below)
            sticks = [Path(one.path) for one in below if _is_stick(Path(one.path))]
            found += sticks
            if depth + 1 < _DEEPEST:
                waiting += [
                    (Path(one.path), depth + 1) for one in below if Path(one.path) not in sticks
                ][::-1]
    return found


def _is_folder(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) and not is_redirected(Path(entry.path))


def _is_stick(folder: Path) -> bool:
    """Tell whether a folder holds ours, or files named like bundles."""
    if os.path.lexists(folder / FOLDER):
        return True
    with suppress(OSError), os.scandir(folder) as entries:
        return any(one.name.lower().endswith(SUFFIX) for one in entries)
    return False


def leftovers(root: Path) -> list[Path]:
    """Return what broken-off exports of ours left on a stick, for a person to have removed."""
    folder = root / FOLDER
    if is_redirected(folder) or not folder.is_dir():
        return []
    return [
        found
        for found in sorted(folder.iterdir())[:MOST_FILES]
        if found.name.endswith(PART) and _NAME.fullmatch(found.name.removesuffix(PART))
    ]


def take_in(path: Path, inbox: Path) -> Path:
    """Copy a bundle into the inbox of this computer and return the whole copy.

    Each call has a copy of its own: two programs may take in one file at the same time.
    The stick is only read. Raises what says that the file is no bundle, too large or not
    copied whole (``check_outside``), and STICK_UNREADABLE.
    """
    if not is_plain_file(path):
        raise WenmingError(Code.NOT_A_BUNDLE)
    inbox.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("rb") as source:
            check_outside(source)
            source.seek(0)
            return _copied(source, inbox)
    except OSError as error:
        raise WenmingError(Code.STICK_UNREADABLE, path=path) from error


def _copied(source: BinaryIO, inbox: Path) -> Path:
    """Return the whole copy; nothing of one that fails is left."""
    handle, name = tempfile.mkstemp(suffix=SUFFIX, dir=inbox)
    copy = Path(name)
    try:
        with os.fdopen(handle, "w+b") as target:
            while data := source.read(READ_STEP):
                target.write(data)
            check_outside(target)
    except BaseException:
        copy.unlink(missing_ok=True)
        raise
    return copy


def _write_part(
    part: Path,
    size: int,
    write: Callable[[ExactFile], object],
    files: StickFiles,
    progress: list[int],
) -> None:
    raw = files.create(part)
    exact = ExactFile(raw)
    try:
        try:
            write(exact)
            files.flush(raw)
        finally:
            raw.close()
    except OSError:
        progress.append(exact.written)
        raise
    if exact.written != size:
        raise ValueError("a bundle that is not as long as announced")
    found, length = hashlib.sha256(), 0
    for data in files.uncached(part):
        found.update(data)
        length += len(data)
    if length != size or found.digest() != exact.digest:
        raise WenmingError(Code.STICK_FAULTY)


@contextmanager
def _stick_errors(root: Path, size: int, files: StickFiles) -> Iterator[list[int]]:
    """Say what an error of the file system means for a stick."""
    progress: list[int] = []
    try:
        yield progress
    except OSError as error:
        code = _code_of(error)
        if code is not Code.STICK_FULL and not files.is_there(root):
            code = Code.STICK_REMOVED
        missing = size - (progress[-1] if progress else 0)
        raise WenmingError(code, missing_mb=max(1, -(-missing // _MIB)), path=root) from error


def _code_of(error: OSError) -> Code:
    by_windows = _BY_WINERROR.get(getattr(error, "winerror", None) or 0)
    return by_windows or _BY_ERRNO.get(error.errno or 0, Code.STICK_UNREADABLE)


def _prune(folder: Path, name: str, files: StickFiles, kept: int) -> None:
    """Remove our own older bundles of the same sender and receiver, all but the last few.

    The new bundle is verified by now: what goes wrong here is no reason to say it is not.
    """
    new = _NAME.fullmatch(name)
    if new is None:
        return
    with suppress(OSError):
        same = [found for one in files.names(folder) if (found := _NAME.fullmatch(one))]
        same = [one for one in same if one["pair"] == new["pair"] and one["no"] != new["no"]]
        older = sorted(same, key=lambda one: int(one["no"]))
        for one in older[: max(0, len(older) - (kept - 1))]:
            files.remove(folder / one.string)


def _is_candidate(path: Path) -> bool:
    if not is_plain_file(path):
        return False
    if path.name.lower().endswith(SUFFIX):
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(MAGIC)) == MAGIC
    except OSError:
        return False
