"""What tells one computer from another, as far as an ordinary account may read it.

Only ever a hint: a new main board, a reinstalled system or a virtual machine changes it without
any copy having been made, and a disk that was copied as a whole takes part of it along.
"""

import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

_BOARD = Path("/sys/class/dmi/id")
_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


def machine_marks() -> Mapping[str, str]:
    """Return name → mark; what cannot be read is left out. Nothing of it is kept in plain."""
    return {name: mark for name, mark in _read().items() if mark}


if sys.platform == "win32":
    import winreg

    _SYSTEM = r"HARDWARE\DESCRIPTION\System\BIOS"

    def _read() -> dict[str, str]:
        board = ("BaseBoardManufacturer", "BaseBoardProduct", "SystemProductName")
        return {
            "system": _value(r"SOFTWARE\Microsoft\Cryptography", "MachineGuid"),
            "board": " ".join(_value(_SYSTEM, name) for name in board).strip(),
        }

    def _value(place: str, name: str) -> str:
        access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
        with (
            suppress(OSError),
            winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, place, 0, access) as key,
        ):
            return str(winreg.QueryValueEx(key, name)[0])
        return ""

else:

    def _read() -> dict[str, str]:
        board = ("board_vendor", "board_name", "product_name")
        return {
            "system": next(filter(None, map(_text, _IDS)), ""),
            "board": " ".join(_text(_BOARD / name) for name in board).strip(),
            "serial": _text(_BOARD / "product_uuid") or _text(_BOARD / "board_serial"),
        }

    def _text(path: Path) -> str:
        with suppress(OSError, UnicodeDecodeError):
            return path.read_text(encoding="ascii").strip()
        return ""
