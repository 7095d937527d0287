"""Phone numbers as typed in rosters: mobiles are put right, landlines are kept as typed.

Many elderly people share a phone, and some have none: a number is neither unique nor required.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

MOBILE_LENGTH = 11
LONGEST_PHONE = 40
NONE_WORDS = frozenset(
    {"无", "空", "没有", "暂无", "无电话", "无手机", "—", "——", "-", "--", "/", "\\"}
)
"""What people write into a cell to say that there is nothing to write."""
UNKNOWN_WORDS = frozenset({"不详", "未知", "不知道", "不清楚", "待补", "待核实", "未填"})
"""What they write when there should be something."""

_DASHES = re.compile("[\u2010-\u2015\u2212\uff0d]")
_SCIENTIFIC = re.compile(r"[+-]?\d+(\.\d+)?[eE][+-]?\d+")
_COUNTRY = re.compile(r"(?:\+|00)?86-?(?=1\d{10}$)")
_USUAL_MOBILE = re.compile(r"1[3-9]\d{9}")


class PhoneFault(StrEnum):
    """Why a number cannot be taken, or needs a look."""

    LENGTH = "phone_length"
    DIGITS_LOST = "digits_lost"
    UNCLEAR = "phone_unclear"
    """Neither digits nor a landline, such as two numbers in one cell; a person must look."""


class PhoneNotice(StrEnum):
    """What was put right, or is unusual and was kept."""

    TIDIED = "phone_tidied"
    UNUSUAL = "phone_unusual"


@dataclass(frozen=True, slots=True)
class PhoneReading:
    """A number as stored; empty means the person has none."""

    number: str
    fault: PhoneFault | None = None
    notice: PhoneNotice | None = None
    digits: int = 0
    """How many digits there are, for the sentence about a wrong length."""


def scientific(text: str) -> bool:
    """Tell whether a text is what a spreadsheet shows of a long number (1.54E+10)."""
    return _SCIENTIFIC.fullmatch(text.strip()) is not None


def means_none(text: str) -> bool:
    """Tell whether a typed text says that there is nothing."""
    return text.strip() in NONE_WORDS


def means_unknown(text: str) -> bool:
    """Tell whether a typed text says that the value is not known, or that there is none."""
    return text.strip() in NONE_WORDS | UNKNOWN_WORDS


def read_phone(typed: str) -> PhoneReading:
    """Put a typed phone right; a number stored as a number comes as its plain digits."""
    plain = unicodedata.normalize("NFKC", _DASHES.sub("-", typed)).strip().lstrip("'")
    if not plain or means_unknown(typed) or means_unknown(plain):
        return PhoneReading("")
    if scientific(plain):
        return PhoneReading(plain, PhoneFault.DIGITS_LOST)
    return _read_digits(plain, typed)


def _read_digits(plain: str, typed: str) -> PhoneReading:
    closed = re.sub(r"\s+", "", plain).removesuffix(".0")
    mobile = _COUNTRY.sub("", closed)
    if mobile.startswith("0") or "-" in mobile:  # a landline
        return PhoneReading(plain[:LONGEST_PHONE])
    if re.fullmatch(r"[0-9]+", mobile) is None:
        return PhoneReading(plain[:LONGEST_PHONE], PhoneFault.UNCLEAR)
    if len(mobile) != MOBILE_LENGTH:
        return PhoneReading(mobile[:LONGEST_PHONE], PhoneFault.LENGTH, digits=len(mobile))
    if mobile != typed:
        return PhoneReading(mobile, notice=PhoneNotice.TIDIED)
    usual = _USUAL_MOBILE.fullmatch(mobile) is not None
    return PhoneReading(mobile, notice=None if usual else PhoneNotice.UNUSUAL)
