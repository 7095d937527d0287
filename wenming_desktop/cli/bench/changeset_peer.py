"""The peer's side of ``bench import --peer``: SQLite session changesets with a conflict handler.

Runs in a scratch environment that has apsw and nothing of this program. Two cases, both with the
same rows and half of them present at the receiver, where the later stamp wins:

``updates``: the mix of ``half``. The changeset holds updates of what both have, and the receiver
has changed every second one of those itself.
``inserts``: the changeset holds everything since the last acknowledgement, as inserts, and the
receiver has half of it already, in an older or a newer version (sync.md 4.2).

The stores are plain SQLite, and there is no signature, no encryption and no list of conflicts:
all of that is to the peer's advantage. Called as ``changeset_peer.py ROWS.db FOLDER CASE``; prints
the seconds of ``Changeset.apply`` and those of a plain insert of all rows into such a store.
"""

import importlib
import sqlite3
import sys
import time
from pathlib import Path
from typing import Any

_STAMP = slice(-6, -3)
"""Where the stamp of the first field group stands."""
_EDITED = 5
"""Version that arrives; an update's record holds a stamp only if all of it has changed."""
_PRAGMAS = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = EXTRA",
    "PRAGMA cache_size = -65536",
)


def main() -> None:
    """Build both stores and the changeset; time its application and the floor."""
    apsw: Any = importlib.import_module("apsw")
    rows_file, folder, case = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    with sqlite3.connect(rows_file) as source:
        rows = source.execute("SELECT * FROM sign_in ORDER BY id").fetchall()
        schema = source.execute("SELECT sql FROM sqlite_master WHERE name = 'sign_in'").fetchone()
    sender, receiver = (
        _store(apsw, folder / f"{case}-{name}", schema[0]) for name in ("sender", "receiver")
    )
    present = rows[::2]
    _insert(receiver, present)
    _correct(receiver, present[1::4], _EDITED + 1)
    _correct(receiver, present[3::4], _EDITED - 1)
    if case == "updates":
        _insert(sender, present)
    session = apsw.Session(sender, "main")
    session.attach()
    _insert(sender, rows[1::2] if case == "updates" else rows)
    _edit(sender, present)
    changeset = session.changeset()
    begun = time.perf_counter()
    apsw.Changeset.apply(changeset, receiver, conflict=_later_stamp_wins(apsw))
    applied = time.perf_counter() - begun
    plain = _store(apsw, folder / f"{case}-floor", schema[0])
    begun = time.perf_counter()
    _insert(plain, rows)
    print(applied, time.perf_counter() - begun)


def _store(apsw: Any, file: Path, schema: str) -> Any:  # noqa: ANN401  a library without types
    store = apsw.Connection(str(file))
    for pragma in _PRAGMAS:
        store.execute(pragma)
    store.execute(schema)
    return store


def _insert(store: Any, rows: list[Any]) -> None:  # noqa: ANN401  as above
    marks = ", ".join("?" * len(rows[0]))
    with store:
        store.executemany(f"INSERT INTO sign_in VALUES ({marks})", rows)  # noqa: S608  marks


def _correct(store: Any, rows: list[Any], version: int) -> None:  # noqa: ANN401  as above
    with store:
        store.executemany(
            "UPDATE sign_in SET note = 'corrected', g1v = ?, g1d = 1 WHERE id = ?",
            [(version, row[0]) for row in rows],
        )


def _edit(sender: Any, rows: list[Any]) -> None:  # noqa: ANN401  as above
    with sender:
        sender.executemany(
            "UPDATE sign_in SET note = 'edited', g1v = ?, g1h = g1h + 1, g1d = g1d + 1 "
            "WHERE id = ?",
            [(_EDITED, row[0]) for row in rows],
        )


def _later_stamp_wins(apsw: Any) -> Any:  # noqa: ANN401  as above
    def decide(_reason: int, change: Any) -> int:  # noqa: ANN401  as above
        wins = change.new[_STAMP] > change.conflict[_STAMP]
        choice: int = apsw.SQLITE_CHANGESET_REPLACE if wins else apsw.SQLITE_CHANGESET_OMIT
        return choice

    return decide


if __name__ == "__main__":
    main()
