"""Real power cuts: a machine that saves is switched off, again and again, on ext4 and FAT32."""

import math
import random
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.scenes import lone_station
from tests.faults.soaking import Ticker, scratch
from tests.faults.uml import FILE_SYSTEMS, Machine, host_folder, make_image
from tests.faults.uml_saves import PASSWORD, USER

_LONGEST_S = 1.5
"""At most so long after the first save of a start the power goes."""
_MOST_SAVES = 3_000


@dataclass
class Result:
    """Cuts and acknowledged saves by file system."""

    cuts: Counter = field(default_factory=Counter)
    acked: Counter = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)
    seconds: float = 0


class Loop:
    """One disk that is used, cut off and looked at."""

    def __init__(self, folder: Path, images: Path, file_system: str, sync: str) -> None:
        self._folder, self._file_system, self._sync = folder, file_system, sync
        self._image = images / f"{file_system}.img"
        self._acked_file = folder / f"acked-{file_system}"
        self.rng = random.Random(file_system)
        self.begin()

    def begin(self) -> None:
        """Begin with an empty disk."""
        make_image(self._image, self._file_system)
        self.acked: list[int] = []

    def turn(self) -> tuple[str, int]:
        """Start, look, save, cut; return what the look said and how many saves were made."""
        self._acked_file.write_text("\n".join(map(str, self.acked)), encoding="ascii")
        words = {"FS": self._file_system, "LOAD": "nls_cp437,nls_iso8859-1,nls_utf8,vfat"}
        words |= {"ACKED": self._acked_file, "SYNC": self._sync, "HOME_MADE": self._folder / "home"}
        machine = Machine(self._folder, self._image, "uml_saves", words)
        said, fresh = [], list[int]()

        def heard(line: str) -> float | None:
            word, _, rest = line.partition(" ")
            if word == "ACK":
                fresh.append(int(rest))
                return self.rng.uniform(0, _LONGEST_S) if len(fresh) == 1 else None
            if word == "CHECK":
                said.append(rest)
            return None

        try:
            machine.listen(heard)
        finally:
            machine.cut()
        self.acked += fresh
        return said[0] if said else "nothing was said", len(fresh)


def soak(
    runs: int,
    _seed: int,
    *,
    kinds: tuple[str, ...] = (),
    most_s: float = math.inf,
    control: bool = False,
) -> Result:
    """Cut ``runs`` times, each file system in turn; ``control`` saves with synchronous=OFF."""
    result, ticker = Result(), Ticker("uml", most_s)
    with host_folder() as folder, scratch() as images:
        lone_station(folder / "home", USER, PASSWORD)
        loops = {
            one: Loop(folder, images, one, "OFF" if control else "EXTRA")
            for one in kinds or FILE_SYSTEMS
        }
        for loop in loops.values():
            loop.turn()
        while sum(result.cuts.values()) < runs and not ticker.is_over:
            for name, loop in loops.items():
                before = len(loop.acked)
                said, fresh = loop.turn()
                result.cuts[name] += 1
                result.acked[name] += before
                if said != "OK":
                    result.faults.append(f"{name}, cut {result.cuts[name]}: {said}")
                if said != "OK" or not fresh or len(loop.acked) > _MOST_SAVES:
                    loop.begin()
                    loop.turn()
            ticker.tick(sum(result.cuts.values()), runs, len(result.faults))
        result.seconds = ticker.seconds
    return result
