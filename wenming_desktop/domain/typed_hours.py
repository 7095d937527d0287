"""Hours as a person types them → whole minutes."""

import re
import unicodedata
from decimal import Decimal

from wenming_desktop.domain.attendance import MINUTES_PER_ACTIVITY
from wenming_desktop.domain.errors import Code, WenmingError

STEP_MINUTES = 30
_NUMBER = re.compile(r"\d{1,3}(\.\d{1,2})?")
_FULL_STOPS = str.maketrans({"。": ".", "．": ".", "，": ".", ",": ".", "·": "."})


def parse_hours(text: str) -> int:
    """Return minutes; full-width digits and stops are read as meant.

    Raises INVALID_FIELD for what is no number or no half-hour step, MINUTES_OVER_LIMIT above
    twelve hours.
    """
    plain = unicodedata.normalize("NFKC", text.translate(_FULL_STOPS)).strip()
    plain = plain.removesuffix("小时").removesuffix("时").strip()
    if not _NUMBER.fullmatch(plain):
        raise WenmingError(Code.INVALID_FIELD, field="时长", value=text[:20])
    minutes = Decimal(plain) * 60
    if minutes > MINUTES_PER_ACTIVITY:
        raise WenmingError(
            Code.MINUTES_OVER_LIMIT, minutes=int(minutes), limit=MINUTES_PER_ACTIVITY
        )
    if minutes % STEP_MINUTES:
        raise WenmingError(Code.HALF_HOUR_STEPS)
    return int(minutes)


def show_hours(minutes: int) -> str:
    """Return hours with at most one decimal place for half hours, two otherwise."""
    hours = Decimal(minutes) / 60
    shown = f"{hours:.2f}".rstrip("0").rstrip(".")
    return shown or "0"
