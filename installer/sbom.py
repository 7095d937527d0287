"""Write what a release ships as a CycloneDX list: dev.py runs this in .venv.

From the RUNTIME part of the lock (dependencies and extras of pyproject.toml without ``dev``, and
what they need), for every platform the lock knows; hashes are those pip checks. Licences come from
resources/licences/parts.toml, which tests/house/test_supply_chain.py holds to what the installed
distributions say. Fonts and tables are components too. The same lock gives the same bytes.
"""

import hashlib
import re
import sys
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.output.json import JsonV1Dot6
from packageurl import PackageURL

from wenming_desktop import __version__
from wenming_desktop.services.shipped_parts import ShippedPart, shipped_parts

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "installer" / "locks" / "dev.txt"
_PIN = re.compile(r"^([a-z0-9-]+)==([^ \\]+)(?: ; ([^\\]*\S))?")
_NEEDED_BY = re.compile(r"^    #  +(?:via )?([a-z0-9-]+)$")
_NAME = re.compile(r"^[A-Za-z0-9._-]+")


@dataclass(slots=True)
class Pin:
    """One line of the lock; a name may be pinned several times, for different platforms."""

    name: str
    version: str
    where: str
    hashes: list[str] = field(default_factory=list)
    needed_by: set[str] = field(default_factory=set)


def read_lock(text: str) -> list[Pin]:
    """Return the pins of a lock that uv wrote."""
    pins: list[Pin] = []
    for line in text.splitlines():
        if found := _PIN.match(line):
            pins.append(Pin(found[1], found[2], found[3] or ""))
        elif "--hash=sha256:" in line:
            pins[-1].hashes.append(line.partition("sha256:")[2].rstrip(" \\"))
        elif found := _NEEDED_BY.match(line.replace("# via ", "#   ")):
            pins[-1].needed_by.add(found[1])
    return pins


def asked_for(pyproject: str) -> set[str]:
    """Return the names a release asks for: dependencies and every extra but ``dev``."""
    project = tomllib.loads(pyproject)["project"]
    extras = project["optional-dependencies"]
    lines = [*project["dependencies"]]
    lines += [line for name, group in extras.items() if name != "dev" for line in group]
    names = {found[0] for line in lines if (found := _NAME.match(line))}
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


def runtime(pins: list[Pin], asked: set[str]) -> list[Pin]:
    """Return the pins a release needs: those asked for, and what those need."""
    needed, before = set(asked), set[str]()
    while needed != before:
        before = set(needed)
        needed |= {pin.name for pin in pins if pin.needed_by & needed}
    return [pin for pin in pins if pin.name in needed]


def _distribution(pin: Pin, part: ShippedPart) -> Component:
    where = [Property(name="wenming:platform", value=pin.where)] if pin.where else []
    url = PackageURL("pypi", None, pin.name, pin.version)
    return Component(
        type=ComponentType.LIBRARY,
        name=pin.name,
        version=pin.version,
        purl=url,
        bom_ref=url.to_string(),
        licenses=[LicenseFactory().make_from_string(part.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=one) for one in pin.hashes],
        properties=where,
    )


def _file(part: ShippedPart, name: str) -> Component:
    content = (ROOT / "resources" / part.folder / name).read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    return Component(
        type=ComponentType.FILE,
        name=name,
        description=part.name,
        version=digest[:12],
        bom_ref=f"{'font' if part.is_font else part.folder}:{name}",
        licenses=[LicenseFactory().make_from_string(part.licence)],
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


def bill() -> Bom:
    """Return the list; KeyError for a distribution that parts.toml does not name."""
    lock = LOCK.read_text(encoding="utf-8")
    asked = asked_for((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    parts = {part.name: part for part in shipped_parts()}
    pins = runtime(read_lock(lock), asked)
    components = [_distribution(pin, parts[pin.name]) for pin in pins]
    components += [_file(part, name) for part in parts.values() for name in part.files]
    bom = Bom(components=components)
    made_from = hashlib.sha256(f"{__version__}{lock}".encode()).hexdigest()
    bom.serial_number = uuid5(NAMESPACE_URL, made_from)
    bom.metadata.component = program = Component(
        type=ComponentType.APPLICATION,
        name="wenming-desktop",
        version=__version__,
        bom_ref="wenming-desktop",
        licenses=[LicenseFactory().make_from_string("Apache-2.0")],
    )
    direct = [one for one in components if one.name in asked or one.type is ComponentType.FILE]
    bom.register_dependency(program, direct)
    for pin, component in zip(pins, components, strict=False):
        needs = [
            one for other, one in zip(pins, components, strict=False) if pin.name in other.needed_by
        ]
        bom.register_dependency(component, needs)
    return bom


def main() -> int:
    """Write the list where the first argument says, else under dist/."""
    default = ROOT / "dist" / f"wenming-desktop-{__version__}.cdx.json"
    target = Path(sys.argv[1]) if sys.argv[1:] else default
    target.parent.mkdir(parents=True, exist_ok=True)
    bom = bill()
    bom.metadata.timestamp = None  # type: ignore[assignment]  # the same lock, the same bytes
    target.write_text(JsonV1Dot6(bom).output_as_string(indent=1) + "\n", encoding="utf-8")
    print(f"{target}: {len(bom.components)} components")
    return 0


if __name__ == "__main__":
    sys.exit(main())
