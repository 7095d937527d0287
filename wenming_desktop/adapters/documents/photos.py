"""Reads photos and scans for keeping. Satisfies services.photo_ports.PhotoReader.

A picture is turned upright, brought down to what a printed page needs and written anew as JPEG,
so that nothing of the camera's own data stays: no place, no serial number. A PDF stays as it is.
"""

import hashlib
import io
import warnings
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.evidence import LARGEST_ATTACHMENT
from wenming_desktop.services.photo_ports import Cut, PreparedFile

LONGEST_SIDE = 2_400
"""Pixels: an A4 page at 200 dots per inch."""
_MOST_PIXELS = 200_000_000
_QUALITY = 85
_QUALITY_AGAIN = 90
_FORMATS = ("JPEG", "PNG")


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
        return _prepared(_redrawn(raw, path), "image/jpeg")

    def redraw(self, content: bytes, quarter_turns: int, cut: Cut) -> PreparedFile:
        try:
            with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
                turned = picture.convert("RGB").rotate(-90 * quarter_turns, expand=True)
        except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
            raise WenmingError(Code.PHOTO_KIND, path="") from error
        width, height = turned.size
        left, top = round(cut.left * width), round(cut.top * height)
        right, bottom = round(cut.right * width), round(cut.bottom * height)
        box = (left, top, max(right, left + 1), max(bottom, top + 1))
        return _prepared(_as_jpeg(turned.crop(box), _QUALITY_AGAIN), "image/jpeg")


def _redrawn(raw: bytes, path: Path) -> bytes:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=_FORMATS) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    raise WenmingError(Code.PHOTO_TOO_LARGE, path=path.name)
                picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                upright = ImageOps.exif_transpose(picture)
                upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                plain = _on_white(upright)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise WenmingError(Code.PHOTO_TOO_LARGE, path=path.name) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise WenmingError(Code.PHOTO_KIND, path=path.name) from error
    return _as_jpeg(plain, _QUALITY)


def _as_jpeg(picture: Image.Image, quality: int) -> bytes:
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=quality)
    return out.getvalue()


def _on_white(picture: Image.Image) -> Image.Image:
    """Return the picture's dots alone, on white where it is transparent."""
    seen = picture.convert("RGBA") if picture.has_transparency_data else picture.convert("RGB")
    plain = Image.new("RGB", seen.size, "white")
    plain.paste(seen, mask=seen.getchannel("A") if seen.mode == "RGBA" else None)
    return plain


def _prepared(content: bytes, media_type: str) -> PreparedFile:
    return PreparedFile(content, hashlib.sha256(content).hexdigest(), media_type)
