"""A computer that can be switched off: User Mode Linux with the host's files and one image.

``apt-get install user-mode-linux gcc dosfstools e2fsprogs dmsetup kmod``. The machine sees the
host's files, but a /dev and a /mnt of its own, so what it shall read may not lie in /dev/shm.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parents[2]
KERNEL = "linux.uml"
_SHIM = "uml_registers.so"
_MODULES = Path("/usr/lib/uml/modules")
_PROGRAMS = (KERNEL, "gcc", "mkfs.vfat", "mkfs.ext4", "fsck.vfat", "modprobe", "dmsetup")
FILE_SYSTEMS = ("ext4", "vfat")


def cannot_be_had() -> str:
    """Return why there is no such machine here; empty where there is."""
    if sys.platform != "linux" or os.geteuid():
        return "User Mode Linux needs Linux and root"
    lacking = [one for one in _PROGRAMS if not shutil.which(one)]
    if lacking:
        words = "apt-get install user-mode-linux gcc dosfstools e2fsprogs dmsetup kmod"
        return f"User Mode Linux needs {', '.join(lacking)} ({words})"
    return ""


@contextmanager
def host_folder() -> Iterator[Path]:
    """A folder that the machine sees too, with the kernel's modules in it."""
    with TemporaryDirectory(prefix="wenming-uml-", dir="/var/tmp") as name:
        folder = Path(name)
        modules = folder / "lib" / "modules"
        modules.mkdir(parents=True)
        for one in _MODULES.iterdir():
            (modules / one.name).symlink_to(one)
        source = Path(__file__).with_name("uml_registers.c")
        build = ["gcc", "-shared", "-fPIC", "-O2", "-o", str(folder / _SHIM), str(source), "-ldl"]
        subprocess.run(build, check=True)
        yield folder


def make_image(image: Path, file_system: str, megabytes: int = 64) -> None:
    """Make an empty disk."""
    image.write_bytes(b"")
    os.truncate(image, megabytes << 20)
    maker = ["mkfs.vfat", "-F", "32"] if file_system == "vfat" else ["mkfs.ext4", "-q", "-F"]
    subprocess.run([*maker, str(image)], check=True, stdout=subprocess.DEVNULL)


class Machine:
    """One machine from its start until its power goes, or until it is done."""

    def __init__(self, folder: Path, image: Path, guest: str, words: Mapping[str, object]) -> None:
        told = {"MODULES": folder, "PYTHON": sys.executable, "PROJECT": ROOT, "GUEST": guest}
        self._process = subprocess.Popen(
            [
                *(KERNEL, "mem=320M", "rootfstype=hostfs", "rootflags=/", "rw", "quiet"),
                *(f"ubd0={image}", "con=null", "con0=null,fd:1", "con1=null"),
                f"init={Path(__file__).with_name('uml_guest.sh')}",
                *(f"{name}={value}" for name, value in (told | dict(words)).items()),
            ],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            stdin=subprocess.DEVNULL,
            env=os.environ | {"LD_PRELOAD": str(folder / _SHIM)},
            start_new_session=True,
            cwd=folder,
        )

    def listen(self, heard: Callable[[str], float | None], most_s: float = 300) -> None:
        """Give every line to ``heard``; what it answers is how long the power stays, in seconds."""
        assert self._process.stdout is not None
        os.set_blocking(self._process.stdout.fileno(), False)
        until, rest = time.monotonic() + most_s, b""
        while time.monotonic() < until:
            data = self._process.stdout.read(65536)
            if data is None:
                time.sleep(0.003)
                continue
            if not data:
                break
            *lines, rest = (rest + data).split(b"\n")
            for line in lines:
                left = heard(line.strip().decode(errors="replace"))
                if left is not None:
                    until = min(until, time.monotonic() + left)

    def cut(self) -> None:
        """Take the power away; a machine that is done has none."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)  # ours: it has not been waited for
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()
