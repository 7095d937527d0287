"""Code 128 for cheap scanners that read lines only: bars as (start, width) in shares of it."""

from reportlab.graphics.barcode.code128 import Code128


def bars_of(digits: str) -> tuple[tuple[float, float], ...]:
    """Return the dark bars; raises ValueError for anything but digits."""
    if not (digits.isascii() and digits.isdecimal()):
        raise ValueError("a card carries digits only")
    code = Code128(digits)
    code.validate()
    code.encode()
    found, at = [], 0
    for sign in code.decompose():  # A-D are bars of 1-4 modules, a-d are gaps
        width = ord(sign.lower()) - ord("a") + 1
        if sign.isupper():
            found.append((at, width))
        at += width
    return tuple((start / at, width / at) for start, width in found)
