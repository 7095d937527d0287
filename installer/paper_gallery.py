"""Draws the small pictures of resources/help/papers.html anew: every paper of a demo county.

Run: python installer/paper_gallery.py DIR, with DIR made by `wenming demo DIR --scale village`.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "resources" / "help" / "pictures"
LONGEST = 330
"""Pixels of the longer side."""
_COLOURS = 48


def main() -> None:
    """Print every paper and keep its first page, of a dossier and cards two, as a picture."""
    home = Path(sys.argv[1]) / "station-01-01"
    rows = {
        kind: _call(home, "list", kind)["items"]
        for kind in ("occurrence", "resident_need", "service_order")
    }
    held = next(one for one in rows["occurrence"] if one["state"] == "posted")
    month = held["day"][:7]
    of_one = ("--occurrence", held["id"])
    wanted: dict[str, tuple[str, ...]] = {
        "plan": ("plan", *of_one),
        "record-sheet": ("record-sheet", *of_one),
        "photo-page": ("photo-page", *of_one),
        "poster-red": ("poster", *of_one),
        "poster-plain": ("poster", *of_one, "--variant", "plain"),
        "poster-large": ("poster", *of_one, "--variant", "large"),
        "poster-two": ("poster", *of_one, "--size", "2xa4"),
        "sheet": ("sign-in-sheet", *of_one),
        "need-slip": ("need-slip", "--id", rows["resident_need"][0]["id"]),
        "order-slip": ("order-slip", "--id", rows["service_order"][0]["id"]),
        "satisfaction": ("satisfaction-form",),
        "cards": ("volunteer-cards",),
        "roster": ("duty-roster", "--period", month),
        "label": ("label", "--period", month[:4]),
        "calibration": ("calibration",),
        "card": ("help-card",),
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, words in wanted.items():
            paper = Path(folder) / f"{name}.pdf"
            _call(home, "print", *words, "--to", str(paper))
            _small(paper, PICTURES / f"gallery-{name}.png")


def _call(home: Path, *words: str) -> dict[str, Any]:
    given = {**os.environ, "WENMING_USER": "demo", "WENMING_PASSWORD": "yanshi-2026"}
    command = [sys.executable, "-m", "wenming_desktop", "--json", "--home", str(home), *words]
    done = subprocess.run(command, env=given, cwd=ROOT, check=True, capture_output=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def _small(paper: Path, to: Path) -> None:
    document = pypdfium2.PdfDocument(paper)
    page = document[0].render(scale=2).to_pil().convert("RGB")
    document.close()
    page.thumbnail((LONGEST, LONGEST), Image.Resampling.LANCZOS)
    framed = Image.new("RGB", (page.width + 2, page.height + 2), (150, 150, 150))
    framed.paste(page, (1, 1))
    framed.quantize(_COLOURS).save(to, optimize=True)


if __name__ == "__main__":
    main()
