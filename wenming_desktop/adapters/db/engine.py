"""The engine: one SQLCipher file, told exactly what a transaction is.

DELETE journal with synchronous=EXTRA: the only pair that never lost an acknowledged save in
simulated and real power cuts (reliability.md 0). ``BEGIN IMMEDIATE`` makes writers queue instead
of colliding; read-only units of work begin deferred, so that they never wait for a writer.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool
from sqlcipher3 import dbapi2

from wenming_desktop.adapters.db.faults_of_disk import DISK_FAILS, NOT_OURS, refusal_of_sqlite
from wenming_desktop.adapters.db.venue_functions import add_functions
from wenming_desktop.domain.errors import Code, WenmingError

APPLICATION_ID = 0x574D4454
"""«WMDT» in the file's header: tells our store from any other SQLite file."""
OLDEST_SQLITE = (3, 51, 3)
"""3.7.0 to 3.51.2 can corrupt a file (sqlite.org/wal.html#walresetbug)."""
_BUSY_MS = 10_000
_CONNECT = "wenming_connect"
_READS_ONLY = "wenming_reads_only"

_PRAGMAS = (
    f"PRAGMA busy_timeout = {_BUSY_MS}",
    "PRAGMA foreign_keys = ON",
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16384",
)

_MUST_HOLD = {
    "foreign_keys": "1",
    "journal_mode": "delete",
    "synchronous": "3",
    "trusted_schema": "0",
    "cell_size_check": "1",
    "mmap_size": "0",
    "temp_store": "2",
    "cipher_use_hmac": "1",
    "cipher_plaintext_header_size": "0",
}
"""What SQLite must answer after the pragmas: it takes one it does not know without a word.
``cipher_use_hmac``: each page is sealed, so a flipped bit is found."""


def assert_engine_is_sound() -> None:
    """Refuse to start on an SQLite that can lose data."""
    if dbapi2.sqlite_version_info < OLDEST_SQLITE:
        raise WenmingError(Code.ENGINE_TOO_OLD, version=dbapi2.sqlite_version)


def connect(
    path: Path, key: bytes, *, untouched: bool = False, reading: bool = False
) -> dbapi2.Connection:
    """Return one connection to the encrypted file, in autocommit; ``key`` is 32 raw bytes.

    Raises ENGINE_NOT_SAFE when a setting that guards the data does not hold on it.

    ``untouched`` only reads, and leaves alone even a journal that lies beside the file;
    ``reading`` only reads too, while others may write.
    """
    try:
        return _connect(path, key, untouched=untouched, reading=reading)
    except dbapi2.DatabaseError as problem:
        if NOT_OURS not in str(problem):
            raise
        _ask_the_disk(path)
        return _connect(path, key, untouched=untouched, reading=reading)


def _ask_the_disk(path: Path) -> None:
    """Find out whether the disk, not the key, is why a file did not open.

    SQLCipher takes a random salt where it cannot read the file's (sqlcipher_codec_get_kdf_salt),
    with which no page opens. Raises what SQLite says of a disk that fails. SQLite is asked: to
    open and close the file past it would drop the locks that this process has on it
    (sqlite.org/howtocorrupt.html 2.2).
    """
    bare = dbapi2.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
    try:
        bare.execute("PRAGMA schema_version").fetchone()
    except dbapi2.DatabaseError as problem:
        if DISK_FAILS in str(problem):
            raise
    finally:
        bare.close()


def _connect(path: Path, key: bytes, *, untouched: bool, reading: bool) -> dbapi2.Connection:
    way = "?immutable=1" if untouched else "?mode=ro" if reading else ""
    name = f"{path.absolute().as_uri()}{way}" if way else str(path)
    connection = dbapi2.connect(
        name,
        isolation_level=None,
        check_same_thread=False,
        uri=bool(way),
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to stderr
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        _assert_in_force(connection)
        add_functions(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _assert_in_force(connection: dbapi2.Connection) -> None:
    """Refuse with ENGINE_NOT_SAFE a connection on which one safe setting does not hold."""
    for setting, wanted in _MUST_HOLD.items():
        found = connection.execute(f"PRAGMA {setting}").fetchone()
        if found is None or str(found[0]) != wanted:
            raise WenmingError(Code.ENGINE_NOT_SAFE, setting=setting)


def open_engine(
    path: Path, key: bytes, *, untouched: bool = False, reading: bool = False
) -> Engine:
    """Return an engine over the encrypted file; ``key`` is 32 raw bytes.

    The file is created when missing: callers decide whether it may be (store.py).
    ``untouched`` and ``reading`` as in ``connect``.
    """
    assert_engine_is_sound()
    creator = partial(connect, path, key, untouched=untouched, reading=reading)
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=creator,
        poolclass=QueuePool,
        pool_size=3,
        hide_parameters=True,  # parameters are people's names; exceptions end in logs
        execution_options={_READS_ONLY: reading, _CONNECT: creator},
    )
    event.listen(engine, "begin", _begin)
    return engine


def reads_only(engine: Engine) -> bool:
    """Tell whether nothing can be written through this engine."""
    return bool(engine.get_execution_options().get(_READS_ONLY, False))


def connector_of(engine: Engine) -> Callable[[], dbapi2.Connection]:
    """Return what makes one more connection to the file, past the pool and what listens to it."""
    connector: Callable[[], dbapi2.Connection] = engine.get_execution_options()[_CONNECT]
    return connector


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    read_only = options.get("read_only", False) or options.get(_READS_ONLY, False)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def check_is_ours(engine: Engine, path: Path) -> None:
    """Refuse a file that our key does not open, that another program made, or that is torn."""
    try:
        with engine.connect() as connection:
            found = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            tables = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one()
    except (DatabaseError, dbapi2.DatabaseError) as problem:
        if NOT_OURS in str(problem):
            raise WenmingError(Code.STORE_FOREIGN, path=path) from problem
        raise refusal_of_sqlite(problem, path) from problem  # a disk that fails blames no file
    if found != APPLICATION_ID or not tables:
        raise WenmingError(Code.STORE_FOREIGN, path=path)
