"""The sticks that are plugged in, as a person tells them apart: label, size, room left.

A person may always choose a folder instead; nothing here is needed for reading or writing.
"""

import ctypes
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

_OCTAL = re.compile(r"\\([0-7]{3})")
_HEX = re.compile(r"\\x([0-9a-f]{2})")


@dataclass(frozen=True, slots=True)
class Drive:
    """A removable drive that is mounted. Sizes in bytes."""

    root: Path
    label: str
    file_system: str
    size: int
    free: int
    read_only: bool


def removable_drives(system_root: Path = Path("/")) -> list[Drive]:
    """Return the removable drives, ordered by where they are mounted.

    ``system_root`` is where /proc, /sys and /dev are looked for (Linux).
    """
    found = _windows_drives() if sys.platform == "win32" else _linux_drives(system_root)
    return sorted(found, key=lambda drive: str(drive.root))


def _linux_drives(system_root: Path) -> list[Drive]:
    devices = _removable_devices(system_root / "sys/block")
    labels = _labels(system_root / "dev/disk/by-label")
    try:
        lines = (system_root / "proc/mounts").read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return []
    drives = []
    for line in lines:
        source, target, kind, options = line.split(" ")[:4]
        device = Path(_unescaped(_OCTAL, 8, source)).name
        if source.startswith("/dev/") and device in devices:
            root = Path(_unescaped(_OCTAL, 8, target))
            read_only = "ro" in options.split(",")
            drive = _measured(root, labels.get(device, ""), kind, read_only=read_only)
            drives.extend([drive] if drive else [])
    return drives


def _removable_devices(blocks: Path) -> set[str]:
    """Return the device names of sticks: marked removable, or attached by USB."""
    if not blocks.is_dir():
        return set()
    found = set()
    for block in blocks.iterdir():
        marked = block / "removable"
        is_marked = marked.is_file() and marked.read_text(encoding="ascii").strip() == "1"
        if is_marked or "/usb" in str(block.resolve()):
            parts = {one.name for one in block.iterdir() if one.name.startswith(block.name)}
            found |= {block.name} | parts
    return found


def _labels(by_label: Path) -> dict[str, str]:
    if not by_label.is_dir():
        return {}
    return {
        link.readlink().name: _unescaped(_HEX, 16, link.name)
        for link in by_label.iterdir()
        if link.is_symlink()
    }


def _unescaped(pattern: re.Pattern[str], base: int, text: str) -> str:
    """Undo the escapes of mount tables and udev, which are bytes of UTF-8."""
    raw = pattern.sub(lambda found: chr(int(found[1], base)), text)
    try:
        return raw.encode("latin-1").decode("utf-8")
    except UnicodeError:  # a name that was readable before, or was never UTF-8
        return raw


def _measured(root: Path, label: str, kind: str, *, read_only: bool) -> Drive | None:
    try:
        usage = shutil.disk_usage(root)
    except OSError:  # a stick that was pulled a moment ago
        return None
    return Drive(root, label, kind, usage.total, usage.free, read_only)


def _windows_drives() -> list[Drive]:
    if sys.platform != "win32":
        return []
    kernel = ctypes.WinDLL("kernel32")
    present = kernel.GetLogicalDrives()
    drives = []
    for number in range(26):
        root = f"{chr(ord('A') + number)}:\\"
        removable = 2
        if present >> number & 1 and kernel.GetDriveTypeW(root) == removable:
            name, kind = ctypes.create_unicode_buffer(261), ctypes.create_unicode_buffer(261)
            flags = ctypes.c_ulong()
            told = kernel.GetVolumeInformationW(
                root, name, 261, None, None, ctypes.byref(flags), kind, 261
            )
            if told:
                read_only = bool(flags.value & 0x00080000)  # FILE_READ_ONLY_VOLUME
                drive = _measured(Path(root), name.value, kind.value, read_only=read_only)
                drives.extend([drive] if drive else [])
    return drives
