"""Draws photos anew with Pillow, which is loaded with this module: when the first photo comes.

Turned upright, brought down to what a printed page needs, and written as JPEG.
"""

import io
import warnings

from PIL import Image, ImageOps, UnidentifiedImageError

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.photo_ports import Cut

LONGEST_SIDE = 2_400
"""Pixels: an A4 page at 200 dots per inch."""
_MOST_PIXELS = 200_000_000
_QUALITY = 85
_QUALITY_AGAIN = 90
_FORMATS = ("JPEG", "PNG")


def upright(raw: bytes, name: str) -> bytes:
    """Return a file's picture; ``name`` stands in refusals.

    Raises PHOTO_TOO_LARGE, PHOTO_KIND.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(raw), formats=_FORMATS) as picture:
                if picture.width * picture.height > _MOST_PIXELS:
                    raise WenmingError(Code.PHOTO_TOO_LARGE, path=name)
                picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
                straight = ImageOps.exif_transpose(picture)
                straight.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
                plain = _on_white(straight)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise WenmingError(Code.PHOTO_TOO_LARGE, path=name) from error
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise WenmingError(Code.PHOTO_KIND, path=name) from error
    return _as_jpeg(plain, _QUALITY)


def turned(content: bytes, quarter_turns: int, cut: Cut) -> bytes:
    """Return a kept picture turned and cut; PHOTO_KIND for what is none."""
    try:
        with Image.open(io.BytesIO(content), formats=_FORMATS) as picture:
            whole = picture.convert("RGB").rotate(-90 * quarter_turns, expand=True)
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError) as error:
        raise WenmingError(Code.PHOTO_KIND, path="") from error
    width, height = whole.size
    left, top = round(cut.left * width), round(cut.top * height)
    right, bottom = round(cut.right * width), round(cut.bottom * height)
    box = (left, top, max(right, left + 1), max(bottom, top + 1))
    return _as_jpeg(whole.crop(box), _QUALITY_AGAIN)


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
