"""The guard: a small file outside the store that knows how far the store has sealed.

Written after a sealing is committed and before any file is made from it, so that a store that was
set back to a backup is found at its next start, before it gives a number twice (sync.md 2.11 a).
Beside it, salted marks of the computer: a hint only, and a question to the person (2.11 b).
"""

import hashlib
import hmac
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.certificates import HASH_BYTES
from wenming_desktop.adapters.sync.encoding import INT64_MAX, DamagedError, encode, sha256
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.incarnation import Stop
from wenming_desktop.adapters.sync.keys import ID_BYTES

SUFFIX: Final = ".guard"
_MAC_BYTES = 32
_LARGEST = 1 << 20
_READS = 2
_CLOSED = INT64_MAX
"""Counter of an identity that was given up: a store that still has it was set back."""

_AUDIT: Final = b"audit"
"""Beside feeds and chains: how long the audit log was that other units were told of."""

Heads = dict[bytes, tuple[int, bytes]]


@dataclass(frozen=True, slots=True)
class _State:
    """How far an identity has sealed: by counter, and by feed or own control chain."""

    device_id: bytes
    counter: int
    heads: Heads

    def encode(self, key: bytes) -> bytes:
        rows = [[feed, number, head] for feed, (number, head) in sorted(self.heads.items())]
        content = encode([1, self.device_id, self.counter, rows])
        return content + hmac.digest(key, content, "sha256")

    @classmethod
    def decode(cls, data: bytes, key: bytes) -> "_State":
        """Read a guard file; DamagedError when this store's key did not make it."""
        content, mac = data[:-_MAC_BYTES], data[-_MAC_BYTES:]
        if not hmac.compare_digest(hmac.digest(key, content, "sha256"), mac):
            raise DamagedError("guard.mac")
        fields = Fields.of(content, "guard", limit=_LARGEST)
        fields.integer(1, 1)
        device_id, counter = fields.data(ID_BYTES), fields.integer()
        rows = fields.rows()
        heads = {
            row.data_up_to(HASH_BYTES): (row.integer(), row.data_up_to(HASH_BYTES)) for row in rows
        }
        return cls(device_id, counter, heads)

    def is_ahead_of(self, store: "_State") -> bool:
        """Tell whether the store lacks something that this guard has seen."""
        if self.counter > store.counter:
            return True
        for feed, (number, head) in self.heads.items():
            there = store.heads.get(feed, (0, b""))
            if number > there[0] or (number == there[0] and head != there[1]):
                return True
        return False


@dataclass(frozen=True, slots=True)
class Guard:
    """Keeps and reads the guard of one store in every one of ``folders`` that allows it.

    Without folders there is no guard and no question about the computer.
    """

    folders: tuple[Path, ...] = ()
    marks: Callable[[], Mapping[str, str]] = dict

    def look(self, engine: Engine, now: datetime) -> None:
        """Compare the store with its guard and its computer; stop it where that must be."""
        if not self.folders:
            return
        with engine.connect() as connection:
            own = own_facts.load(connection)
            why = self._reason_to_stop(connection) if own.has_place else None
        with engine.begin() as connection:
            if why is not None:
                incarnation.stop(connection, why, now)
            self._compare_machine(connection, ask=own.has_place)
        if why is None:
            self.keep(engine)

    def keep(self, engine: Engine) -> None:
        """Write down how far the store has sealed. A stopped store leaves its guard alone."""
        if not self.folders:
            return
        with engine.connect() as connection:
            own = own_facts.load(connection)
            if not own.has_place or incarnation.stopped(connection):
                return
            state, key, kept = _state(connection), _key(connection), _is_kept(connection)
        written = self._write(state, key)
        if written and not kept:
            with engine.begin() as connection:
                connection.exec_driver_sql("UPDATE sync_guard SET kept = 1")

    def change(self, engine: Engine, device_id: bytes) -> None:
        """Go over from an identity that was given up to the present one.

        A store that still has the old one finds that out by the counter.
        """
        if self.folders:
            with engine.connect() as connection:
                key = _key(connection)
            self._write(_State(device_id, _CLOSED, {}), key)
            self.keep(engine)

    def _reason_to_stop(self, connection: Connection) -> Stop | None:
        store, key = _state(connection), _key(connection)
        found = [data for data in map(self._read, self._files(store.device_id)) if data]
        if not found:
            return Stop.COPIED if _is_kept(connection) else None
        known = []
        for data in found:
            with suppress(DamagedError):
                known.append(_State.decode(data, key))
        if not known:
            return Stop.COPIED
        return Stop.RESTORED if any(one.is_ahead_of(store) for one in known) else None

    def _write(self, state: _State, key: bytes) -> bool:
        content = state.encode(key)
        done = [_put(file, content) for file in self._files(state.device_id)]
        return any(done)

    def _files(self, device_id: bytes) -> list[Path]:
        name = sha256(device_id)[:8].hex() + SUFFIX
        return [folder / name for folder in self.folders]

    @staticmethod
    def _read(file: Path) -> bytes | None:
        """Return what is in a guard file; None where there is none, or it could not be read.

        It is asked a second time: a lost guard stops the store until it has another identity, and
        one failure of the disk is no reason for that.
        """
        for _ in range(_READS):
            with suppress(OSError), file.open("rb") as opened:
                return opened.read(_LARGEST)
        return None

    def _compare_machine(self, connection: Connection, *, ask: bool) -> None:
        """Ask, once, whether this is another computer; a stopped store has nothing to ask."""
        before = msgspec.json.decode(_machine(connection), type=dict[str, str])
        present = self.salted_marks(connection)
        differs = any(before[name] != mark for name, mark in present.items() if name in before)
        if ask and differs and not incarnation.stopped(connection):
            connection.exec_driver_sql("UPDATE sync_guard SET asks = 1")
        else:
            remember_machine(connection, before | present)

    def salted_marks(self, connection: Connection) -> dict[str, str]:
        """Return the marks of this computer as they may be kept."""
        key = _key(connection)
        return {
            name: hashlib.sha256(key + f"{name}\0{mark}".encode()).hexdigest()[:32]
            for name, mark in self.marks().items()
        }


def asks(connection: Connection) -> bool:
    """Tell whether the question about the computer waits for its answer."""
    return bool(connection.exec_driver_sql("SELECT asks FROM sync_guard").scalar())


def remember_machine(connection: Connection, marks: Mapping[str, str]) -> None:
    """Take these marks for this store's computer: there is nothing to ask."""
    connection.exec_driver_sql(
        "UPDATE sync_guard SET asks = 0, machine = ?", (msgspec.json.encode(dict(marks)).decode(),)
    )


def _state(connection: Connection) -> _State:
    """Return how far the store has sealed, written its chain of control records, and told its log.

    A store that is set back behind what it told of its audit log would look as if lines had been
    cut off, here and above, for good: with a new identity it begins another log.
    """
    own, log = own_facts.load(connection), own_facts.control_log(connection)
    rows = connection.exec_driver_sql(
        "SELECT feed_id, head_no, head_id FROM sync_feed WHERE device_id = ? AND head_no > 0",
        (own.device_id,),
    )
    heads: Heads = {feed: (number, head) for feed, number, head in rows}
    for chain, number in log.heads.items():
        issued = log.certificate(chain)
        if issued is not None and issued.certificate.device_id == own.device_id:
            heads[chain] = (number, b"")
    told = connection.exec_driver_sql(
        "SELECT max(lines) FROM audit_told WHERE device_id = ?", (own.device_id,)
    ).scalar()
    if told:
        heads[_AUDIT] = (told, b"")
    counter = connection.exec_driver_sql("SELECT counter FROM sync_guard").scalar_one()
    return _State(own.device_id, counter, heads)


def _key(connection: Connection) -> bytes:
    key: bytes = connection.exec_driver_sql("SELECT key FROM sync_guard").scalar_one()
    return key


def _is_kept(connection: Connection) -> bool:
    return bool(connection.exec_driver_sql("SELECT kept FROM sync_guard").scalar_one())


def _machine(connection: Connection) -> str:
    return str(connection.exec_driver_sql("SELECT machine FROM sync_guard").scalar_one())


def _put(file: Path, content: bytes) -> bool:
    """Write beside the name first; False where this account may not write.

    A guard that cannot be kept must not keep anybody from working: the other layers remain.
    """
    try:
        if file.exists() and file.read_bytes() == content:
            return True
        file.parent.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(f"{SUFFIX}.part")
        with part.open("wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(file)
    except OSError:
        return False
    return True
