"""The QR codes in a picture: their digits and where their corners stand."""

from dataclasses import dataclass

import numpy as np
import zxingcpp
from numpy.typing import NDArray

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.sheet_code import SheetCode

Points = NDArray[np.float64]


_FORMATS = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)


@dataclass(frozen=True, slots=True)
class FoundCode:
    """One QR code of ours."""

    code: SheetCode
    corners: Points
    """Top left, top right, bottom right, bottom left of its dark modules, as printed."""


def find_codes(grey: NDArray[np.uint8]) -> list[FoundCode]:
    """Return the codes of ours; others that a picture may show are no business of the reader."""
    codes = []
    for result in zxingcpp.read_barcodes(grey, formats=_FORMATS):
        try:
            code = SheetCode.parse(result.text)
        except WenmingError:
            continue
        place = result.position
        corners = [place.top_left, place.top_right, place.bottom_right, place.bottom_left]
        codes.append(FoundCode(code, np.array([(one.x, one.y) for one in corners], float)))
    return codes
