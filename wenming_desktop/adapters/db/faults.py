"""What the file system did to us, as refusals a person can act on, and what follows from it."""

import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Engine, event
from sqlalchemy.engine import Connection, ExceptionContext
from sqlcipher3 import dbapi2

from wenming_desktop.adapters.db.engine import connector_of, reads_only
from wenming_desktop.adapters.db.faults_of_disk import DISK_FAILS, SQLITE_WORDS, disk_full
from wenming_desktop.domain.errors import Code, WenmingError

_WORDS = SQLITE_WORDS | {
    "belongs to another unit": Code.ROW_OF_ANOTHER_UNIT,
    "the policy closes this": Code.CLOSED_BY_COUNTY,
    "no version is left": Code.ROW_JAMMED,
}
"""SQLite's words, and those of a capture trigger for an edit that cannot be made here.

Whatever is not here is a bug of ours and stays what it is.
"""
_BROKEN: Final = frozenset({Code.STORE_IO_ERROR, Code.STORE_DAMAGED})
PATIENCE_S: Final = 2.5
"""So long a virus scanner may hold the journal (reliability.md 1, Qt / Windows)."""
_PAUSE_S = 0.1
_OF_DAMAGE: Final = tuple(one for one, code in SQLITE_WORDS.items() if code is Code.STORE_DAMAGED)
_HELD = "unable to open"
"""What SQLite says when it may not make its journal. Windows' own retries are over by then."""


def speak_in_words(engine: Engine, store: Path) -> None:
    """Let every error of this engine that a person can act on leave as a WenmingError.

    After an input/output error nothing is believed of the connection (an fsync that failed once
    may well succeed the next time, without the bytes): all are closed, and the next one checks
    the whole file before anybody gets it. A file found damaged is not written to again; before
    it is called so, it is looked at once more: who is told of damage goes back to a backup.
    """
    health = _Health(store, connector_of(engine), only_read=reads_only(engine))
    event.listen(engine, "handle_error", health.translate)
    event.listen(engine, "connect", health.check)
    event.listen(engine, "begin", health.stop_writing)
    event.listen(engine, "do_execute", _patient)
    event.listen(engine, "do_executemany", _patient_many)
    event.listen(engine, "do_execute_no_params", _patient_without)


@dataclass(slots=True)
class _Health:
    """What is known of one open store."""

    store: Path
    connect: Callable[[], dbapi2.Connection]
    only_read: bool = False
    doubted: bool = False
    damaged: bool = False

    def translate(self, context: ExceptionContext) -> None:
        said = DISK_FAILS if _is_no_page(context) else str(context.original_exception)
        for known, code in _WORDS.items():
            if known in said:
                if code in _BROKEN:
                    self.doubted = True
                    context.is_disconnect = True  # the pool closes every connection
                if code is Code.STORE_DAMAGED and not self._is_damage(context):
                    code = Code.STORE_IO_ERROR  # noqa: PLW2901  that is what it was
                raise self._refusal(code) from context.original_exception

    def check(self, connection: dbapi2.Connection, _record: object) -> None:
        """Look at every page before a connection is used that comes after an error."""
        if not self.doubted:
            return
        try:
            sound = _is_sound(connection)
        except dbapi2.DatabaseError as problem:
            raise WenmingError(Code.STORE_IO_ERROR) from problem
        if not sound and not self._is_damaged():
            raise WenmingError(Code.STORE_IO_ERROR)  # what failed will not open a page any more
        if not sound:
            self.damaged = True
            raise WenmingError(Code.STORE_DAMAGED)
        self.doubted = False

    def _is_damage(self, context: ExceptionContext) -> bool:
        """Tell whether a file called malformed is so; its connection is closed before."""
        if context.connection is None or context.connection.invalidated:
            return True
        failed: Any = context.connection.connection.dbapi_connection
        failed.close()  # with its locks; the next one plays its journal back
        return self._is_damaged()

    def _is_damaged(self) -> bool:
        """Look at every page from a new connection; one that cannot look says nothing of them."""
        try:
            fresh = self.connect()
            try:
                return not _is_sound(fresh)
            finally:
                fresh.close()
        except (dbapi2.DatabaseError, WenmingError) as problem:
            return any(words in str(problem) for words in _OF_DAMAGE)

    def stop_writing(self, connection: Connection) -> None:
        """Refuse to write to what is damaged: it is set aside as it is."""
        if self.damaged and not connection.get_execution_options().get("read_only", False):
            raise WenmingError(Code.STORE_DAMAGED)

    def _refusal(self, code: Code) -> WenmingError:
        if code is Code.STORE_READ_ONLY and self.only_read:
            return WenmingError(Code.OPENED_FOR_READING)
        if code is Code.DISK_FULL:
            return disk_full(self.store)
        return WenmingError(code, by="") if code is Code.IN_USE else WenmingError(code)


def _is_sound(connection: dbapi2.Connection) -> bool:
    """Look at every page. Raises what SQLite does."""
    faults = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    rows = connection.execute("PRAGMA quick_check(1)").fetchall()
    return not faults and rows == [("ok",)]


def _is_no_page(context: ExceptionContext) -> bool:
    """Tell whether SQLite answered SQLITE_NOMEM for another reason than a full memory.

    Its pager says so of every page that the codec could not seal or open, and a disk that fails
    is one reason for that. ``cipher_status`` is 0 from then on; a full memory leaves it alone.
    """
    if not isinstance(context.original_exception, MemoryError) or context.connection is None:
        return False
    connection: Any = context.connection.connection.dbapi_connection
    with suppress(MemoryError):
        return bool(connection.execute("PRAGMA cipher_status").fetchone() == ("0",))
    return False


def _patient(cursor: Any, statement: str, parameters: Any, _context: Any) -> bool:  # noqa: ANN401
    _try_for_a_while(partial(cursor.execute, statement, parameters))
    return True


def _patient_many(cursor: Any, statement: str, parameters: Any, _context: Any) -> bool:  # noqa: ANN401
    _try_for_a_while(partial(cursor.executemany, statement, parameters))
    return True


def _patient_without(cursor: Any, statement: str, _context: Any) -> bool:  # noqa: ANN401
    _try_for_a_while(partial(cursor.execute, statement))
    return True


def _try_for_a_while(run: Callable[[], object]) -> None:
    """Run a statement again while another program holds the journal; its error leaves as it is.

    A statement that could not open the journal has changed nothing, and its transaction stands.
    """
    until = time.monotonic() + PATIENCE_S
    while True:
        try:
            run()
        except dbapi2.OperationalError as problem:
            if _HELD not in str(problem) or time.monotonic() > until:
                raise
            time.sleep(_PAUSE_S)
        else:
            return
