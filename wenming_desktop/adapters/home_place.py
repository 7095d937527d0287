"""Is this a place for a database: not a network share, not a stick, not a folder that is synced.

A share's locks and flushes lie (sqlite.org/howtocorrupt), a stick is pulled out, and a cloud's
folder is copied in the middle of a save (reliability.md 6, row 22).
"""

import os
import sys
from pathlib import Path
from typing import Final

from wenming_desktop.adapters.places import PORTABLE_NAME
from wenming_desktop.domain.errors import Code, WenmingError

LONGEST_PATH: Final = 500
"""SQLite on Unix holds 512 bytes, and a journal's name is longer than the store's."""
_NETWORK: Final = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs"}
    | {f"fuse.{one}" for one in ("sshfs", "davfs", "rclone", "smbnetfs")}
)
_SYNCED: Final = (
    "onedrive",
    "dropbox",
    "icloud",
    "google drive",
    "nutstore",
    "坚果云",
    "baidunetdisk",
    "baidusyncdisk",
    "百度网盘",
    "百度云",
    "wps云盘",
    "wpsdrive",
    "微云",
    "115生活",
    "阿里云盘",
    "天翼云盘",
    "123云盘",
)
"""Parts of the folder names that the clouds in use here make, in small letters."""
_WINDOWS_REMOVABLE, _WINDOWS_REMOTE = 2, 4


def refuse_unsafe(home: Path) -> None:
    """Refuse a place where a store would be lost.

    Raises HOME_ON_NETWORK; HOME_ON_STICK, but for a portable home, which somebody put there
    beside the program on purpose; HOME_PATH_TOO_LONG.
    """
    refuse_long(home)
    kind, removable = _disk_of(home)
    if kind in _NETWORK or str(home).startswith("\\\\"):
        raise WenmingError(Code.HOME_ON_NETWORK, path=home)
    if removable and home.name != PORTABLE_NAME:
        raise WenmingError(Code.HOME_ON_STICK, path=home)


def refuse_long(home: Path) -> None:
    """Refuse a path that SQLite cannot hold; HOME_PATH_TOO_LONG."""
    if sys.platform != "win32" and len(os.fsencode(home)) > LONGEST_PATH - len("wenming.db"):
        raise WenmingError(Code.HOME_PATH_TOO_LONG, path=home)


def synced_by(home: Path) -> str:
    """Return the folder by which a cloud seems to copy this home; empty where none does."""
    for part in home.parts:
        if any(word in part.casefold() for word in _SYNCED):
            return part
    return ""


if sys.platform == "win32":
    import ctypes

    def _disk_of(home: Path) -> tuple[str, bool]:
        kind = ctypes.windll.kernel32.GetDriveTypeW(home.anchor)
        return "cifs" if kind == _WINDOWS_REMOTE else "", kind == _WINDOWS_REMOVABLE

else:

    def _disk_of(home: Path) -> tuple[str, bool]:
        """Return the kind of the file system a folder will lie on, and whether it comes out."""
        there = next((one for one in (home, *home.parents) if one.exists()), home)
        device, kind = mounted_at(there, _mounts())
        return kind, is_removable(Path(device).name, Path("/sys/class/block"))


def mounted_at(folder: Path, mounts: str) -> tuple[str, str]:
    """Return device and file system of a folder, from the lines of /proc/mounts."""
    best, found = -1, ("", "")
    for line in mounts.splitlines():
        device, where, kind = [*line.split(" "), "", "", ""][:3]
        where = where.replace("\\040", " ").replace("\\011", "\t")
        if folder.is_relative_to(where) and len(where) >= best:
            best, found = len(where), (device, kind)
    return found


def is_removable(device: str, blocks: Path) -> bool:
    """Tell whether a disk, or the disk a partition is of, says that it can be taken out."""
    entry = blocks / device
    if not device or not entry.exists():
        return False
    for folder in (entry, entry.resolve().parent):
        try:
            return (folder / "removable").read_text(encoding="ascii").strip() == "1"
        except OSError:
            continue
    return False


def _mounts() -> str:
    try:
        return Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
