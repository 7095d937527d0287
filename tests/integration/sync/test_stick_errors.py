"""Groups 8-11: what the numbers of Windows mean for a stick, in every place they come up."""

import errno
from pathlib import Path

import pytest

from wenming_desktop.adapters.sync.stick import ExactFile, refusal_of, write_to_stick
from wenming_desktop.adapters.sync.stick_files import DiskFiles
from wenming_desktop.domain.errors import Code, WenmingError

FULL, READ_ONLY = Code.STICK_FULL, Code.STICK_READ_ONLY
REMOVED, FAULTY = Code.STICK_REMOVED, Code.STICK_FAULTY
NUMBERS = {
    39: FULL,  # ERROR_HANDLE_DISK_FULL
    112: FULL,  # ERROR_DISK_FULL
    19: READ_ONLY,  # ERROR_WRITE_PROTECT
    3: REMOVED,  # ERROR_PATH_NOT_FOUND
    21: REMOVED,  # ERROR_NOT_READY
    55: REMOVED,  # ERROR_DEV_NOT_EXIST
    433: REMOVED,  # ERROR_NO_SUCH_DEVICE
    1167: REMOVED,  # ERROR_DEVICE_NOT_CONNECTED
    23: FAULTY,  # ERROR_CRC
    27: FAULTY,  # ERROR_SECTOR_NOT_FOUND
    1117: FAULTY,  # ERROR_IO_DEVICE
}


class WindowsError(OSError):
    """An error as Windows tells it: its own number, which Python folds into an errno."""

    def __init__(self, number: int, folded: int = errno.EINVAL) -> None:
        super().__init__(folded, "made up")
        self.winerror = number


class Failing(DiskFiles):
    """Fails where our folder is made."""

    def __init__(self, error: OSError) -> None:
        self.error = error

    def make_folder(self, _folder: Path) -> None:
        raise self.error


def refusal(root: Path, error: OSError) -> Code:
    def write(out: ExactFile) -> None:
        out.write(b"bundle")

    with pytest.raises(WenmingError) as caught:
        write_to_stick(root, "257-1-000001.wmb", 6, write, Failing(error))
    return caught.value.code


def test_a_number_of_windows_counts_more_than_what_python_makes_of_it(tmp_path: Path) -> None:
    for number, code in NUMBERS.items():
        for folded in (errno.EINVAL, errno.EIO, errno.ENOSPC):
            assert refusal(tmp_path, WindowsError(number, folded)) is code
        before = Code.STICK_UNREADABLE if code is REMOVED else code
        assert refusal_of(WindowsError(number), tmp_path).code is before


def test_any_other_number_leaves_it_to_the_errno(tmp_path: Path) -> None:
    for number in (0, 1, 2, 5, 20, 22, 24, 28, 32, 40, 56, 87):
        assert refusal(tmp_path, WindowsError(number, errno.EIO)) is FAULTY
        assert refusal(tmp_path, WindowsError(number, errno.EROFS)) is READ_ONLY
        assert refusal(tmp_path, WindowsError(number)) is Code.STICK_UNREADABLE
    assert refusal(tmp_path, OSError("without any number")) is Code.STICK_UNREADABLE
