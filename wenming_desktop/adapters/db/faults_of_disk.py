"""What an error of the file system means for the home, as a refusal a person can act on."""

import errno

from wenming_desktop.domain.errors import Code

_WINDOWS_DISK_FULL = 112


def code_of(problem: OSError) -> Code:
    """Return DISK_FULL, STORE_READ_ONLY or STORE_IO_ERROR."""
    if problem.errno == errno.ENOSPC or getattr(problem, "winerror", None) == _WINDOWS_DISK_FULL:
        return Code.DISK_FULL
    if problem.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return Code.STORE_READ_ONLY
    return Code.STORE_IO_ERROR
