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
    """One distribution or font. ``licence`` is an SPDX expression, ``met`` how it is kept."""

    name: str
    licence: str
    use: str
    met: str = ""
    texts: tuple[str, ...] = ()
    """Licence texts under resources/."""
    files: tuple[str, ...] = ()
    """Files of a font under resources/fonts."""

    @property
    def is_font(self) -> bool:
        """Tell a font from a distribution."""
        return bool(self.files)

    def version(self) -> str:
        """Return the installed version; "" for a font and for a part that is not installed here."""
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
        if self.is_font:
            return None
        try:
            return importlib.metadata.distribution(self.name)
        except importlib.metadata.PackageNotFoundError:
            return None


def shipped_parts() -> tuple[ShippedPart, ...]:
    """Return every distribution and font of a release, distributions first."""
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
        )
        for row in [*rows["part"], *rows["font"]]
    )
