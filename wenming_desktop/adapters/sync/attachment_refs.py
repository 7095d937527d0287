"""Which attachments the operations of a segment name: for the head of the segment (field 21)."""

import re
from collections.abc import Sequence
from typing import Final

from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.sync.payload import Block
from wenming_desktop.adapters.sync.segment import AttachmentRef

TABLE: Final = BY_NAME["attachment"]
FACT: Final = TABLE.groups[0]
MIME_NOS: Final = {"image/jpeg": 1, "image/png": 2, "application/pdf": 3}
"""Numbers of the format; 0 is anything else."""
_HASH = re.compile(r"[0-9a-f]{64}")
_PLACES = [
    [field.column for field in FACT.fields].index(name) for name in ("sha256", "size", "media_type")
]


def hash_of(text: object) -> bytes | None:
    """Return the hash that a row names; None where it is none."""
    return bytes.fromhex(text) if isinstance(text, str) and _HASH.fullmatch(text) else None


def references(blocks: Sequence[Block]) -> tuple[AttachmentRef, ...]:
    """Return what is named, each once, in the order of the rows."""
    found: dict[bytes, AttachmentRef] = {}
    for block in blocks:
        if (block.table_no, block.group_no) != (TABLE.no, FACT.no):
            continue
        columns = [block.values[place] for place in _PLACES]
        for text, size, media_type in zip(*columns, strict=True):
            if digest := hash_of(text):
                ref = AttachmentRef(digest, max(0, size or 0), MIME_NOS.get(media_type, 0))
                found.setdefault(digest, ref)
    return tuple(found.values())
