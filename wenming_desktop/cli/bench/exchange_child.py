"""One import, verification or export in a process of its own: its memory is that of nothing else.

Called as ``python -m … HOME WHAT PATH``; prints the lap and what came out, as JSON.
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.segment import header_of, parse_segment, verify_segment
from wenming_desktop.cli.bench.bench_homes import BenchHome
from wenming_desktop.cli.bench.laps import Lap

IMPORT, VERIFY, EXPORT = "import", "verify", "export"


@dataclass(frozen=True, slots=True)
class Ran:
    """What a child has measured."""

    lap: Lap
    operations: int
    conflicts: int = 0
    bytes: int = 0
    file: str = ""


def run(home: BenchHome, what: str, path: Path) -> Ran:
    """Let a child do it on a home that is open here; it is closed in the meantime."""
    home.close()
    command = [sys.executable, "-m", __name__, str(home.path), what, str(path)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    home.reopen()
    facts = json.loads(done.stdout)
    return Ran(Lap(**facts.pop("lap")), **facts)


def main() -> None:
    """Do the one thing and print its lap."""
    home, what, path = BenchHome(Path(sys.argv[1])), sys.argv[2], Path(sys.argv[3])
    lap = Lap()
    ran = {IMPORT: _import, VERIFY: _verify, EXPORT: _export}[what](home, path, lap)
    home.close()
    print(json.dumps(asdict(ran)))


def _import(home: BenchHome, file: Path, lap: Lap) -> Ran:
    with lap.running():
        verdict = home.take(file)
    return Ran(lap, verdict.count, verdict.conflict)


def _verify(home: BenchHome, file: Path, lap: Lap) -> Ran:
    """Decipher everything and check every seal, signature and hash; inflate nothing."""
    operations = 0
    with lap.running():
        with home.store.engine.connect() as connection:
            keys = own_facts.device_keys(connection)
            log = own_facts.control_log(connection)
        bundle = open_bundle(file, keys, log)
        for frame in bundle.frames():
            if frame.type == FrameType.SEGMENT:
                segment = parse_segment(frame.data)
                issued = bundle.log.certificate(header_of(segment).certificate)
                if issued is None:
                    raise RuntimeError("a segment of nobody")
                operations += verify_segment(segment, issued.certificate).operations
    return Ran(lap, operations)


def _export(home: BenchHome, to: Path, lap: Lap) -> Ran:
    with lap.running():
        bundle = home.export(to)
    return Ran(lap, bundle.operations, bytes=bundle.bytes, file=str(bundle.file))


if __name__ == "__main__":
    main()
