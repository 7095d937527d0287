"""What a release ships: pinned, hashed, listed, and under licences we may ship (promise 33)."""

import hashlib
import importlib.metadata
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from wenming_desktop.services.shipped_parts import ShippedPart, shipped_parts

ROOT = Path(__file__).resolve().parents[2]
FONTS = ROOT / "resources" / "fonts"

MAY_BE_SHIPPED = {
    "0BSD",
    "Apache-2.0",
    "BSD-3-Clause",
    "CC0-1.0",
    "LGPL-3.0-only",
    "MIT",
    "MIT-0",
    "MIT-CMU",
    "OFL-1.1",
    "PSF-2.0",
    "Unicode-3.0",
    "Zlib",
}
"""With an Apache-2.0 program; LGPL only where ``met`` says how its conditions are kept."""

SPOKEN = {
    "Apache 2.0": "Apache-2.0",
    "BSD-3-Clause, Apache-2.0, dependency licenses": "BSD-3-Clause AND Apache-2.0",
    "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only": "LGPL-3.0-only",
    "MIT License": "MIT",
    "PSFL": "PSF-2.0",
}
"""What metadata says in its own words, and the licence of it we ship under."""

READ_FROM_THE_TEXT = {
    "backports-zstd": ("PYTHON SOFTWARE FOUNDATION LICENSE", "Redistribution and use in source"),
    "reportlab": ("Redistribution and use in source and binary forms",),
    "segno": ("Redistribution and use in source and binary forms",),
    "sqlcipher3": ("This software is provided 'as-is'",),
}
"""Where metadata says too little: what the licence's own text must hold."""

DISTRIBUTIONS = [part for part in shipped_parts() if not part.has_files]


@pytest.fixture(scope="module")
def sbom(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    target = tmp_path_factory.mktemp("sbom") / "sbom.json"
    written = [write_to(target), write_to(target.with_name("again.json"))]
    assert written[0] == written[1]  # the same lock, the same bytes
    found: dict[str, Any] = json.loads(written[0])
    return found


def write_to(target: Path) -> bytes:
    command = [sys.executable, "installer/sbom.py", str(target)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return target.read_bytes()


def test_the_list_holds_every_part_of_a_release_and_nothing_else(sbom: dict[str, Any]) -> None:
    assert (sbom["bomFormat"], sbom["specVersion"]) == ("CycloneDX", "1.6")
    libraries = {one["name"] for one in sbom["components"] if one["type"] == "library"}
    assert libraries == {part.name for part in DISTRIBUTIONS}
    assert libraries.isdisjoint({"pytest", "hypothesis", "ruff", "mypy", "cyclonedx-python-lib"})
    files = {one["name"] for one in sbom["components"] if one["type"] == "file"}
    tables = {path.name for path in (ROOT / "resources" / "names").iterdir()}
    assert files == {path.name for path in FONTS.glob("*.ttf")} | tables


def test_every_part_has_version_hash_and_licence(sbom: dict[str, Any]) -> None:
    for one in sbom["components"]:
        assert one["version"], one["name"]
        assert one["licenses"], one["name"]
        assert all(len(each["content"]) == 64 for each in one["hashes"]), one["name"]
        assert one["hashes"], one["name"]


def test_the_list_names_what_is_installed_here(sbom: dict[str, Any]) -> None:
    pinned = {(one["name"], one["version"]) for one in sbom["components"]}
    for part in DISTRIBUTIONS:
        assert (part.name, part.version()) in pinned


def test_hashes_of_fonts_and_tables_are_those_of_the_files(sbom: dict[str, Any]) -> None:
    folders = {name: part.folder for part in shipped_parts() for name in part.files}
    for one in sbom["components"]:
        if one["type"] == "file":
            content = (ROOT / "resources" / folders[one["name"]] / one["name"]).read_bytes()
            assert one["hashes"][0]["content"] == hashlib.sha256(content).hexdigest()


def test_what_a_part_needs_stands_in_the_list_too(sbom: dict[str, Any]) -> None:
    needs = {one["ref"]: set(one.get("dependsOn", ())) for one in sbom["dependencies"]}
    known = {one["bom-ref"] for one in sbom["components"]}
    assert set().union(*needs.values()) <= known
    (docx,) = (ref for ref in needs if ref.startswith("pkg:pypi/python-docx@"))
    assert any(ref.startswith("pkg:pypi/lxml@") for ref in needs[docx])


@pytest.mark.parametrize("part", shipped_parts(), ids=lambda part: part.name)
def test_every_licence_may_be_shipped_and_its_text_is_here(part: ShippedPart) -> None:
    parts = part.licence.replace(" OR ", " AND ").split(" AND ")
    assert set(parts) <= MAY_BE_SHIPPED
    assert "LGPL" not in part.licence or part.met
    assert len(part.text()) > 500


@pytest.mark.parametrize("part", DISTRIBUTIONS, ids=lambda part: part.name)
def test_the_licence_is_the_one_the_distribution_declares(part: ShippedPart) -> None:
    if part.name in READ_FROM_THE_TEXT:
        assert all(words in part.text() for words in READ_FROM_THE_TEXT[part.name])
        return
    told = importlib.metadata.metadata(part.name)
    words = told["License-Expression"] or told["License"]
    assert SPOKEN.get(words, words) == part.licence


def test_the_lock_pins_everything_by_hash() -> None:
    lines = (ROOT / "installer" / "locks" / "dev.txt").read_text("utf-8").splitlines()
    for number, line in enumerate(lines):
        if "==" in line and not line.startswith(" "):
            assert "--hash=sha256:" in lines[number + 1], line
    assert not [line for line in lines if "://" in line]
