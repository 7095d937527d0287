"""Reads photos and scans for keeping. Satisfies services.photo_ports.PhotoReader.

A picture is turned upright, brought down to what a printed page needs and written anew as JPEG,
so that nothing of the camera's own data stays: no place, no serial number. A PDF stays as it is.
"""

import hashlib
from pathlib import Path

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.evidence import LARGEST_ATTACHMENT
from wenming_desktop.services.photo_ports import Cut, PreparedFile


class PhotoFiles:
    """JPEG, PNG and PDF files."""

    def read(self, path: Path) -> PreparedFile:
        try:
            if path.stat().st_size > LARGEST_ATTACHMENT:
                raise WenmingError(Code.PHOTO_TOO_LARGE, path=path.name)
            raw = path.read_bytes()
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise WenmingError(Code.FILE_UNREADABLE, path=path.name, problem=problem) from error
        if raw.startswith(b"%PDF-"):
            return _prepared(raw, "application/pdf")
        from wenming_desktop.adapters.documents.redrawing import upright  # noqa: PLC0415  Pillow

        return _prepared(upright(raw, path.name), "image/jpeg")

    def redraw(self, content: bytes, quarter_turns: int, cut: Cut) -> PreparedFile:
        from wenming_desktop.adapters.documents.redrawing import turned  # noqa: PLC0415  Pillow

        return _prepared(turned(content, quarter_turns, cut), "image/jpeg")


def _prepared(content: bytes, media_type: str) -> PreparedFile:
    return PreparedFile(content, hashlib.sha256(content).hexdigest(), media_type)
