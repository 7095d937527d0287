"""Code → Chinese sentence: what happened, what is safe, what to do next.

One table for the console and the window. The sentences are filled with the facts of the error.
"""

from zlib import crc32

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages.at_home import AT_HOME
from wenming_desktop.messages.dates import occurrence_time, show_day
from wenming_desktop.messages.exchange import EXCHANGE
from wenming_desktop.messages.field_work import FIELD_WORK, ROW_PROBLEMS
from wenming_desktop.messages.findings import (
    COUNTY_LOST,
    DEVICE_STATES,
    FINDINGS,
    HELD,
    REJECTED,
    device_state_words,
    finding_words,
    held_words,
    rejected_words,
)
from wenming_desktop.messages.mechanism import MECHANISM
from wenming_desktop.messages.reports import REPORTS
from wenming_desktop.messages.scanning import SCANNING
from wenming_desktop.messages.tables import TABLE_FAULTS, TABLE_MENDS
from wenming_desktop.messages.volunteer_life import VOLUNTEER_LIFE
from wenming_desktop.messages.workbooks import (
    REPAIR_SENTENCES,
    ROSTER_FIELDS,
    ROSTER_SENTENCES,
    ROSTER_VERDICTS,
    WORKBOOKS,
)

__all__ = [
    "COUNTY_LOST",
    "DEVICE_STATES",
    "FINDINGS",
    "HELD",
    "REJECTED",
    "REPAIR_SENTENCES",
    "ROSTER_FIELDS",
    "ROSTER_SENTENCES",
    "ROSTER_VERDICTS",
    "ROW_PROBLEMS",
    "SENTENCES",
    "TABLE_FAULTS",
    "TABLE_MENDS",
    "device_state_words",
    "error_number",
    "finding_words",
    "held_words",
    "occurrence_time",
    "rejected_words",
    "sentence",
    "show_day",
]

SENTENCES: dict[Code, str] = {
    **AT_HOME,
    **FIELD_WORK,
    **EXCHANGE,
    **MECHANISM,
    **WORKBOOKS,
    **VOLUNTEER_LIFE,
    **REPORTS,
    **SCANNING,
}
"""What is said of each refusal."""


def error_number(code: Code) -> str:
    """Return what a clerk reads out on the telephone: E- and five digits.

    It follows from the code's name, so it stays the same in every version; a house test tells
    when two codes would get the same one.
    """
    return f"E-{crc32(code.value.encode()) // 7 % 90000 + 10000}"


def sentence(error: WenmingError) -> str:
    """Return the words for a refusal."""
    return SENTENCES[error.code].format(**error.facts)
