"""Where people who were moved are at home: what each unit may write about them, and from when.

A row's first home is in its id. A move (table ``transfer``) gives it the next one, and ``epoch``
counts them. Operations name the epoch their writer knew; with an epoch they are lawful in the
feed of exactly the unit that some lawful move of that epoch names. Moves are only ever added, so
that whatever waits for one is judged alike in every order (sync.md 2.6, 2.8).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.feeds import may_read
from wenming_desktop.adapters.sync.home_orgs import prefix_bytes
from wenming_desktop.adapters.sync.stamps import Stamp
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

MOVED_FEED = "U"
"""Class of the feed that a moved row is written to at its home."""
_LATEST = (
    "SELECT epoch, org_no, made_by FROM person_home WHERE row_id = ? "
    "ORDER BY epoch DESC, v DESC, h DESC, d DESC, org_no DESC, made_by DESC LIMIT 1"
)


@dataclass(frozen=True, slots=True, order=True)
class Move:
    """One lawful move: whose, the how manieth, to which unit, and the unit that decided it."""

    row_id: bytes
    epoch: int
    org_no: int
    made_by: int


@dataclass(slots=True)
class PersonHomes:
    """The moves known here; all of a county's are few."""

    connection: Connection
    _makers: dict[tuple[bytes, int, int], set[int]] = field(default_factory=dict)
    """(row, epoch, new home) → the units that decided so."""
    _now: dict[bytes, Move] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rows = self.connection.exec_driver_sql(
            "SELECT row_id, epoch, org_no, made_by FROM person_home"
        )
        for row_id, epoch, org_no, made_by in rows:
            self._makers.setdefault((row_id, epoch, org_no), set()).add(made_by)
        rows = self.connection.exec_driver_sql(
            "SELECT row_id, epoch, org_no, made_by FROM person_now"
        )
        self._now.update({row[0]: Move(*row) for row in rows})

    @property
    def is_empty(self) -> bool:
        return not self._makers

    def knows(self, row_id: bytes, epoch: int, org_no: int, made_by: int | None = None) -> bool:
        """Tell whether some lawful move gives the row this home at this epoch."""
        makers = self._makers.get((row_id, epoch, org_no), set())
        return bool(makers) if made_by is None else made_by in makers

    def moved_elsewhere(self, ids: Iterable[bytes], audience: int) -> dict[bytes, Move]:
        """Return the present homes of those rows that are no longer at home in a unit."""
        if not self._now:
            return {}
        found = self._now.keys() & set(ids)
        return {one: self._now[one] for one in found if self._now[one].org_no != audience}

    def admit(self, move: Move, stamp: Stamp) -> None:
        """Remember a lawful move; of several with one epoch the larger stamp decides."""
        self.connection.exec_driver_sql(
            "INSERT INTO person_home (row_id, epoch, org_no, made_by, v, h, d) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (row_id, epoch, org_no, made_by) DO UPDATE "
            "SET v = excluded.v, h = excluded.h, d = excluded.d "
            "WHERE (excluded.v, excluded.h, excluded.d) > (v, h, d)",
            (move.row_id, move.epoch, move.org_no, move.made_by, *stamp),
        )
        self._makers.setdefault((move.row_id, move.epoch, move.org_no), set()).add(move.made_by)
        latest = self.connection.exec_driver_sql(_LATEST, (move.row_id,)).one()
        self._now[move.row_id] = Move(move.row_id, *latest)

    def settle(self, log: ControlLog, own_org: int, ids: Iterable[bytes]) -> None:
        """Write down where these people are now, and whether they are out of sight here."""
        for row_id in ids:
            place(self.connection, log, own_org, self._now[row_id])


def answers_for(log: ControlLog, move: Move) -> int:
    """Return who writes to a moved person's home about the move.

    The centre, where the home is no longer below the unit that decided.
    """
    return move.made_by if log.is_within(move.org_no, move.made_by) else CENTRE_ORG_NO


def place(connection: Connection, log: ControlLog, own_org: int, move: Move) -> None:
    """Write down one person's present home."""
    away = not may_read(log, own_org, MOVED_FEED, move.org_no)
    home = prefix_bytes(move.org_no, move.org_no)[0]
    connection.exec_driver_sql(
        "INSERT INTO person_now (row_id, epoch, org_no, made_by, home, away) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (row_id) DO UPDATE SET epoch = excluded.epoch, "
        "org_no = excluded.org_no, made_by = excluded.made_by, home = excluded.home, "
        "away = excluded.away",
        (move.row_id, move.epoch, move.org_no, move.made_by, home, int(away)),
    )
