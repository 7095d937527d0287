"""What may be shown of personal data without a reason: 138****3381, 4101**********002X."""

import re

_MASKED = re.compile(r"[0-9\-]{0,4}\*{2,}[0-9Xx]{0,4}|.{1,3}\*{3}")


def mask_phone(phone: str) -> str:
    """Hide the middle of a phone; a short landline shows its last two digits only."""
    if len(phone) >= 10:  # noqa: PLR2004
        return f"{phone[:3]}{'*' * (len(phone) - 7)}{phone[-4:]}"
    return f"{'*' * max(len(phone) - 2, 2)}{phone[-2:]}" if len(phone) > 4 else "*" * len(phone)  # noqa: PLR2004


def mask_id_number(number: str) -> str:
    """Hide all but the first and the last four characters of an identity number."""
    if len(number) < 12:  # noqa: PLR2004
        return "*" * len(number)
    return f"{number[:4]}{'*' * (len(number) - 8)}{number[-4:]}"


def mask_address(address: str) -> str:
    """Keep what names the place and hide the rest: 白杨村***."""
    return f"{address[:3]}***" if address else ""


def mask_complainant(name: str) -> str:
    """Hide who complained wholly: in a village a surname is enough to know somebody."""
    return "***" if name else ""


def is_masked(text: str) -> bool:
    """Tell whether a text came out of one of the masks above, and so is no value."""
    return _MASKED.fullmatch(text.strip()) is not None


def last_four(phone: str) -> str:
    """Return what a printed sheet shows of a phone: ****3381, or nothing."""
    digits = "".join(sign for sign in phone if sign.isdigit())
    return f"****{digits[-4:]}" if len(digits) > 4 else ""  # noqa: PLR2004


def masked_sample(text: str) -> str:
    """Hide the middle of whatever looks like a phone or an identity number."""
    plain = "".join(text.split())
    if len(re.findall(r"\d", plain)) < 8 or re.fullmatch(r"\d{4}([-./年]\d{1,2}){1,2}日?", plain):  # noqa: PLR2004
        return text
    return mask_id_number(plain) if len(plain) >= 15 else mask_phone(plain)  # noqa: PLR2004
