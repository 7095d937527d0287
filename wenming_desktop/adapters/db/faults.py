"""What the file system did to us, as refusals a person can act on."""

from sqlalchemy import Engine, event
from sqlalchemy.engine import ExceptionContext

from wenming_desktop.domain.errors import Code, WenmingError

_WORDS = {
    "malformed": Code.STORE_DAMAGED,
    "not a database": Code.STORE_DAMAGED,
    "disk I/O error": Code.STORE_IO_ERROR,
    "is full": Code.DISK_FULL,
    "readonly": Code.STORE_READ_ONLY,
    "unable to open": Code.STORE_IO_ERROR,
    "is locked": Code.IN_USE,
    "belongs to another unit": Code.ROW_OF_ANOTHER_UNIT,
    "the policy closes this": Code.CLOSED_BY_COUNTY,
    "no version is left": Code.ROW_JAMMED,
}
"""Parts of SQLite's own words for its result codes (sqlite3ErrStr; sqlcipher3 gives no names), and
of a capture trigger's for an edit that cannot be made here.

Whatever is not here is a bug of ours and stays what it is.
"""


def speak_in_words(engine: Engine) -> None:
    """Let every error of this engine that a person can act on leave as a WenmingError."""
    event.listen(engine, "handle_error", _translate)


def _translate(context: ExceptionContext) -> None:
    said = str(context.original_exception)
    for known, code in _WORDS.items():
        if known in said:
            raise WenmingError(code) from context.original_exception
