"""Files to grey pictures: JPEG, PNG, and the pages of a scanned PDF.

Made for the child process: whatever a file does here, it does not do it to the program.
"""

import io
import warnings
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from wenming_desktop.domain.errors import Code, WenmingError

Grey = NDArray[np.uint8]

MOST_PIXELS = 120_000_000
"""An A3 page at 600 dots per inch has 70 million."""
MOST_PAGES = 200
_PDF_DPI = 220
_LONGEST = 4_000
"""Pixels of the longer side that reading makes use of."""
_FORMATS = ("JPEG", "PNG")


def pictures_of(path: Path) -> Iterator[Grey]:
    """Yield the pictures of a file. Raises FILE_UNREADABLE, SCAN_KIND or SCAN_TOO_LARGE."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        problem = error.strerror or type(error).__name__
        raise WenmingError(Code.FILE_UNREADABLE, path=path.name, problem=problem) from error
    if raw.startswith(b"%PDF-"):
        yield from _pages(raw, path.name)
    else:
        yield grey_of(raw, path.name)


def grey_of(raw: bytes, name: str = "") -> Grey:
    """Return a JPEG or PNG as a grey picture, upright as the camera held it."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=_FORMATS) as picture:
                if picture.width * picture.height > MOST_PIXELS:
                    raise WenmingError(Code.SCAN_TOO_LARGE, path=name)
                picture.draft("L", (_LONGEST, _LONGEST))
                upright = ImageOps.exif_transpose(_on_white(picture))
                upright.thumbnail((_LONGEST, _LONGEST), reducing_gap=2.0)
                return np.array(upright.convert("L"))
    except Image.DecompressionBombError as error:
        raise WenmingError(Code.SCAN_TOO_LARGE, path=name) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise WenmingError(Code.SCAN_KIND, path=name) from error


def _on_white(picture: Image.Image) -> Image.Image:
    if not picture.has_transparency_data:
        return picture
    seen = picture.convert("RGBA")
    plain = Image.new("RGB", seen.size, "white")
    plain.paste(seen, mask=seen.getchannel("A"))
    return plain


def _pages(raw: bytes, name: str) -> Iterator[Grey]:
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        raise WenmingError(Code.SCAN_KIND, path=name) from error
    try:
        if len(document) > MOST_PAGES:
            raise WenmingError(Code.SCAN_TOO_LARGE, path=name)
        for page in document:
            longest = max(page.get_size())
            scale = min(_PDF_DPI / 72, _LONGEST / max(longest, 1))
            yield np.asarray(
                page.render(scale=scale, grayscale=True).to_numpy(), np.uint8
            ).squeeze()
    finally:
        document.close()
