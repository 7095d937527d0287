"""What a unit above did not take is told row by row up to a number, and the rest in sums."""

from wenming_desktop.adapters.sync.encoding import sha256
from wenming_desktop.adapters.sync.receipts import (
    _MOST,
    HELD_WHOLE,
    MORE_REFUSED,
    Told,
    _encoded,
    _read,
)

FEED, NO_ROW = b"f" * 16, bytes(16)


def refused(number: int, code: str = "not_allowed") -> Told:
    return Told(257, FEED, number, 3, number.to_bytes(16, "big"), 2, code, 1)


def test_all_rows_are_told_up_to_five_thousand_and_what_is_beyond_is_counted() -> None:
    assert _MOST == 5_000
    rows = [refused(number) for number in range(_MOST)]
    assert _read(_encoded(rows)) == set(rows)
    held = Told(257, FEED, 9_000, 0, NO_ROW, HELD_WHOLE, "gap", 70)
    more = [refused(9_001), refused(9_002), refused(9_003, "version"), held, held]
    found = _read(_encoded(rows + more)) - set(rows)

    def summed(code: str, kind: int, operations: int) -> Told:
        return Told(257, FEED, 0, 0, sha256(code.encode())[:16], kind, code, operations)

    assert found == {
        summed("not_allowed", MORE_REFUSED, 2),
        summed("version", MORE_REFUSED, 1),
        summed("gap", HELD_WHOLE, 140),
    }
    assert [one.code for one in found if one.is_held] == ["gap"]
