"""print test-book: every ideograph that the bundled fonts have, on paper and read back."""

import argparse
from typing import TYPE_CHECKING

from wenming_desktop.cli.console import DONE, REFUSED, Console

if TYPE_CHECKING:
    from pathlib import Path

if TYPE_CHECKING:
    from pathlib import Path

KIND = "test-book"
_SHOWN = 40


def write(console: Console, options: argparse.Namespace) -> int:
    """Write the book and say how many there are; exit 3 when one came back as another."""
    from wenming_desktop.adapters.documents.test_book import write_book

    target: Path = options.to.expanduser().resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    book = write_book(target)
    payload = {
        "file": str(target),
        "pages": book.pages,
        "blocks": {
            name: {"assigned": there, "printed": drawn}
            for name, (there, drawn) in book.blocks.items()
        },
        "gb18030_level_3": {"characters": book.level_3[0], "read_back": book.level_3[1]},
        "missing": [f"U+{ord(one):04X}" for one in book.missing],
        "astray": [f"U+{ord(one):04X}" for one in book.astray],
    }
    missing = "".join(f" U+{ord(one):04X}" for one in book.missing[:_SHOWN])
    console.answer(
        payload,
        f"已写好 {target}，共 {book.pages} 页",
        f"GB 18030-2022 级别 3：{book.level_3[0]} 字，印出并读回 {book.level_3[1]} 字",
        *(f"{name}：{drawn} / {there}" for name, (there, drawn) in book.blocks.items()),
        f"字库里没有（{len(book.missing)} 字）：{missing or ' 无'}",
        f"印出来读不回的：{len(book.astray)} 字",
    )
    return REFUSED if book.astray else DONE
