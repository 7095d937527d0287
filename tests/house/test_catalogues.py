"""Every word of the window has one road into the catalogues."""

import shutil
import subprocess
import sys
from pathlib import Path

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
