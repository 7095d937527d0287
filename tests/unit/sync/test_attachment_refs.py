"""Which bytes the rows of a segment name: field 21 of its head."""

from typing import Any

from wenming_desktop.adapters.sync.attachment_refs import FACT, MIME_NOS, TABLE, hash_of, references
from wenming_desktop.adapters.sync.encoding import sha256
from wenming_desktop.adapters.sync.payload import Block
from wenming_desktop.adapters.sync.segment import AttachmentRef

ONE, TWO, THREE = b"one", b"two!", b"three"


def test_a_hash_is_sixty_four_small_digits() -> None:
    wrong: object
    text = sha256(ONE).hex()
    assert hash_of(text) == sha256(ONE)
    for wrong in (text[1:], text + "0", text.upper(), f" {text}", f"{text}\n", "", None, 7):
        assert hash_of(wrong) is None


def test_a_segment_says_which_photos_its_rows_name() -> None:
    names = [field.column for field in FACT.fields]

    def block(*rows: tuple[Any, Any, Any], table_no: int = TABLE.no) -> Block:
        columns = {"sha256": 0, "size": 1, "media_type": 2}
        values = [
            [row[columns[name]] if name in columns else None for row in rows] for name in names
        ]
        return Block(table_no, FACT.no, [], [bytes(16)] * len(rows), [], values)

    one, two = sha256(ONE).hex(), sha256(TWO).hex()
    found = references(
        [
            block((two, 4, "image/png"), ("no hash", 9, "image/png"), (one, None, "text/plain")),
            block((one, 3, "application/pdf"), (sha256(THREE).hex(), -1, "image/jpeg")),
            block((sha256(b"?").hex(), 3, "image/png"), table_no=TABLE.no + 1),
        ]
    )
    assert found == (
        AttachmentRef(sha256(TWO), 4, 2),
        AttachmentRef(sha256(ONE), 0, 0),
        AttachmentRef(sha256(THREE), 0, 1),
    )
    assert MIME_NOS == {"image/jpeg": 1, "image/png": 2, "application/pdf": 3}
