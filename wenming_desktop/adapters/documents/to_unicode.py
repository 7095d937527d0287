"""Text in our PDFs can be searched and copied, names beyond U+FFFF included.

reportlab 5.1.0 writes such a character into the ToUnicode map with five hex digits, so a reader
takes 𬱟 for "ⳅ" although the page looks right. The map below has UTF-16 pairs, and at most 100
entries a block as the CMap specification asks.
"""

from collections.abc import Sequence

from reportlab.pdfbase import ttfonts

_BLOCK = 100


def mend() -> None:
    """Have reportlab write our map; doing it twice is harmless."""
    ttfonts.makeToUnicodeCMap = _to_unicode_map


def _to_unicode_map(font_name: str, subset: Sequence[int]) -> str:
    rows = [f"<{index:02X}> <{_utf16(code)}>" for index, code in enumerate(subset)]
    lines = [
        "/CIDInit /ProcSet findresource begin",
        "12 dict begin",
        "begincmap",
        "/CIDSystemInfo",
        f"<< /Registry ({font_name})",
        f"/Ordering ({font_name})",
        "/Supplement 0",
        ">> def",
        f"/CMapName /{font_name} def",
        "/CMapType 2 def",
        "1 begincodespacerange",
        "<00> <FF>",
        "endcodespacerange",
    ]
    for start in range(0, len(rows), _BLOCK):
        block = rows[start : start + _BLOCK]
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
    return "\n".join(lines)


def _utf16(code: int) -> str:
    return chr(code).encode("utf-16-be").hex().upper()
