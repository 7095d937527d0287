"""Every word of the window has one road into the catalogues."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from defusedxml import ElementTree

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "i18n").glob("wenming_*.ts"))
OPTIONS = ["-source-language", "zh_CN", "-locations", "none", "-no-obsolete", "-silent"]


def test_the_catalogues_match_the_source(tmp_path: Path) -> None:
    sources = [str(path) for path in sorted((ROOT / "wenming_desktop").rglob("*.py"))]
    lupdate = Path(sys.executable).with_name("pyside6-lupdate")
    assert CATALOGUES
    for catalogue in CATALOGUES:
        fresh = Path(shutil.copy(catalogue, tmp_path))
        subprocess.run([lupdate, *sources, "-ts", str(fresh), *OPTIONS], check=True, cwd=ROOT)
        assert fresh.read_bytes() == catalogue.read_bytes(), "run: installer/dev.py i18n"


def test_every_word_stands_in_the_context_it_is_looked_up_in() -> None:
    """``page.tr`` would look in the context of whatever page that is, not where lupdate put it."""
    foreign = re.compile(r"\b_?(page|parent|panel|window|dialog)\.tr\(")
    for path in sorted((ROOT / "wenming_desktop" / "ui").rglob("*.py")):
        assert not foreign.search(path.read_text(encoding="utf-8")), path
    for catalogue in CATALOGUES:
        assert "<name></name>" not in catalogue.read_text(encoding="utf-8")


def test_the_english_catalogue_is_whole_and_keeps_every_placeholder() -> None:
    """A word that is missing stays Chinese in an English window; a lost {name} raises there."""
    held = re.compile(r"{[^}]*}")
    messages = list(ElementTree.parse(ROOT / "i18n" / "wenming_en.ts").getroot().iter("message"))
    assert len(messages) > 2000
    faults = []
    for message in messages:
        source, given = message.findtext("source", ""), message.find("translation")
        english = (given.text or "") if given is not None else ""
        same = sorted(held.findall(source)) == sorted(held.findall(english))
        if not english or not same or given is None or given.get("type"):
            faults.append(source)
    assert faults == []
