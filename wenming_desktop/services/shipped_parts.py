"""What this program is made of, and under which licences: offline, for whoever asks.

The list is resources/licences/parts.toml; versions and texts of distributions come from what is
installed beside the program.
"""

import importlib.metadata
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from wenming_desktop import assets

_TEXTS = re.compile(r"\.dist-info/(?:licenses/|LICEN[CS]E|COPYING|NOTICE)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ShippedPart:
    """One distribution, font or table; ``licence`` in SPDX's words, ``met`` how it is kept."""

    name: str
    licence: str
    use: str
    met: str = ""
    texts: tuple[str, ...] = ()
    """Licence texts under resources/."""
    files: tuple[str, ...] = ()
    """Files of a font or of data, in ``folder``."""
    folder: str = "fonts"
    """Below resources/."""

    @property
    def is_font(self) -> bool:
        """Tell a font from the rest."""
        return self.has_files and self.folder == "fonts"

    @property
    def has_files(self) -> bool:
        """Tell fonts and data, which lie under resources/, from distributions."""
        return bool(self.files)

    def version(self) -> str:
        """Return the installed version; "" for a file and for a part that is not installed here."""
        found = self._installed()
        return found.version if found else ""

    def text(self) -> str:
        """Return the licence in full: ours first, then what came with the distribution."""
        own = [assets.resource(one).read_text(encoding="utf-8") for one in self.texts]
        found = self._installed()
        brought = [
            Path(file.locate()).read_text("utf-8", "replace")  # some are Latin-1
            for file in (found.files or () if found else ())
            if _TEXTS.search(file.as_posix())
        ]
        return "\n\n".join(own + brought)

    def _installed(self) -> importlib.metadata.Distribution | None:
        if self.has_files:
            return None
        try:
            return importlib.metadata.distribution(self.name)
        except importlib.metadata.PackageNotFoundError:
            return None


def shipped_parts() -> tuple[ShippedPart, ...]:
    """Return every distribution, font and table of a release, distributions first."""
    path = assets.resource("licences/parts.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))
    return tuple(
        ShippedPart(
            row["name"],
            row["licence"],
            row["use"],
            row.get("met", ""),
            tuple(row.get("texts", ())),
            tuple(row.get("files", ())),
            row.get("folder", "fonts"),
        )
        for row in [*rows["part"], *rows["font"], *rows["data"]]
    )
