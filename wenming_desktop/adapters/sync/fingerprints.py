"""Fingerprints as 30 decimal digits: read aloud and typed without mistakes (sync.md 2.5)."""

from typing import Final

DIGITS: Final = 30
GROUP: Final = 5
TYPED: Final = 10
"""Digits that the approving person types; the other 20 are compared by eye."""


def digits_of(digest: bytes) -> str:
    """Return a hash as 6 groups of 5 digits."""
    plain = f"{int.from_bytes(digest, 'big') % 10**DIGITS:0{DIGITS}d}"
    return " ".join(plain[at : at + GROUP] for at in range(0, DIGITS, GROUP))


def digits_agree(digits: str, typed: str) -> bool:
    """Tell whether what a person typed (spaces do not count) begins a fingerprint.

    Fewer digits than ``TYPED`` never agree.
    """
    plain, given = digits.replace(" ", ""), "".join(typed.split())
    return len(given) >= TYPED and plain.startswith(given)
