"""Reading a file on Windows past the cache: FILE_FLAG_NO_BUFFERING.

Such reads must start at, and be as long as, whole sectors, into memory that begins at one; a
page-aligned buffer of 1 MiB fits every sector size in use. The last read gives what is left.
"""

import ctypes
import errno
import sys
from collections.abc import Iterator
from pathlib import Path

_STEP = 1024 * 1024

if sys.platform == "win32":
    from ctypes import wintypes

    _GENERIC_READ = 0x80000000
    _SHARE_READ = 0x1
    _OPEN_EXISTING = 3
    _NO_BUFFERING_SEQUENTIAL = 0x20000000 | 0x08000000
    _COMMIT_RESERVE = 0x3000
    _READ_WRITE = 0x04
    _RELEASE = 0x8000
    _INVALID = ctypes.c_void_p(-1).value

    _kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    _kernel.CreateFileW.restype = ctypes.c_void_p
    _kernel.CreateFileW.argtypes = (
        wintypes.LPCWSTR,
        wintypes.DWORD,
        wintypes.DWORD,
        ctypes.c_void_p,
        wintypes.DWORD,
        wintypes.DWORD,
        ctypes.c_void_p,
    )
    _kernel.ReadFile.argtypes = (
        ctypes.c_void_p,
        ctypes.c_void_p,
        wintypes.DWORD,
        ctypes.POINTER(wintypes.DWORD),
        ctypes.c_void_p,
    )
    _kernel.CloseHandle.argtypes = (ctypes.c_void_p,)
    _kernel.VirtualAlloc.restype = ctypes.c_void_p
    _kernel.VirtualAlloc.argtypes = (
        ctypes.c_void_p,
        ctypes.c_size_t,
        wintypes.DWORD,
        wintypes.DWORD,
    )
    _kernel.VirtualFree.argtypes = (ctypes.c_void_p, ctypes.c_size_t, wintypes.DWORD)

    def uncached(path: Path) -> Iterator[bytes]:
        """Give the bytes of a file as the disk holds them. Raises OSError."""
        handle = _kernel.CreateFileW(
            str(path),
            _GENERIC_READ,
            _SHARE_READ,
            None,
            _OPEN_EXISTING,
            _NO_BUFFERING_SEQUENTIAL,
            None,
        )
        if handle == _INVALID:
            raise ctypes.WinError(ctypes.get_last_error())
        buffer = _kernel.VirtualAlloc(None, _STEP, _COMMIT_RESERVE, _READ_WRITE)
        try:
            if not buffer:
                raise ctypes.WinError(ctypes.get_last_error())
            got = wintypes.DWORD()
            while True:
                if not _kernel.ReadFile(handle, buffer, _STEP, ctypes.byref(got), None):
                    raise ctypes.WinError(ctypes.get_last_error())
                if not got.value:
                    return
                yield ctypes.string_at(buffer, got.value)
                if got.value < _STEP:
                    return
        finally:
            if buffer:
                _kernel.VirtualFree(buffer, 0, _RELEASE)
            _kernel.CloseHandle(handle)

else:

    def uncached(path: Path) -> Iterator[bytes]:
        """Elsewhere other means serve (stick_files.py). Raises OSError."""
        raise OSError(errno.ENOSYS, "unbuffered reading is for Windows", path)
