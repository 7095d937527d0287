"""What the window remembers between two starts: no personal data, so a plain file will do."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from wenming_desktop.ui.tokens import TextSize


@dataclass(frozen=True, slots=True)
class Preferences:
    """Text size, where the window stood (QWidget.saveGeometry in hexadecimal), the language.

    ``language`` is the code of a catalogue in i18n/; empty is Chinese, whatever the computer
    speaks: a village PC with English Windows is a Chinese clerk's all the same.
    """

    text_size: TextSize = TextSize.STANDARD
    geometry: str = ""
    language: str = ""
    hints: bool = True
    register: str = ""
    """The register of 台账 that was looked at last."""


def load(path: Path) -> Preferences:
    """Read the file; one that is missing or spoilt counts as empty, nothing is lost by it."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        geometry = found["geometry"]
        bytes.fromhex(geometry)
        language = str(found.get("language", ""))
        hints = found.get("hints") is not False
        register = str(found.get("register", ""))
        return Preferences(TextSize(found["text_size"]), geometry, language, hints, register)
    except (OSError, ValueError, KeyError, TypeError):
        return Preferences()


def save(path: Path, preferences: Preferences) -> None:
    """Write the file; a full or read-only disk costs the remembered size only."""
    try:
        path.write_text(json.dumps(asdict(preferences)), encoding="utf-8")
    except OSError:
        return
