"""Decisions about people's records on one store. Satisfies services.person_ports.PersonStore."""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine, insert
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db import same_people
from wenming_desktop.adapters.db.mapping import to_row
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.person_homes import Move, place
from wenming_desktop.adapters.sync.person_records import Places, home_now, made_moves, records_of
from wenming_desktop.adapters.sync.replay import AfterMerge
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.persons import SamePerson, SameVerdict, Transfer
from wenming_desktop.services.person_ports import MadeMove, PlaceToGo, RecordPair

_NOBODY = b"county"
"""Keys the queue of a computer that has no county yet."""


class StorePeople:
    """Pairs of records and moves, on the store ``engine`` is open on."""

    def __init__(
        self, engine: Engine, clock: Callable[[], datetime], after_merge: AfterMerge
    ) -> None:
        self._engine, self._clock, self._after_merge = engine, clock, after_merge
        self._ids = RowIdMaker(0, clock)

    def waiting(self) -> tuple[RecordPair, ...]:
        """Return the pairs nobody has decided about."""
        with self._engine.connect() as connection:
            own = own_facts.load(connection)
            found = same_people.waiting(connection, own.county_id or _NOBODY)
            pairs = [(one.key, one.reason, (one.one, one.other)) for one in found]
            log = own_facts.control_log(connection)
            records = records_of(connection, log, {row_id for *_, pair in pairs for row_id in pair})
            return tuple(
                RecordPair(
                    key=key,
                    reason=reason,
                    one=records[pair[0]],
                    other=records[pair[1]],
                    may_decide=_is_ours(log, own, pair),
                )
                for key, reason, pair in pairs
                if records.keys() >= set(pair)
            )

    def decided(self) -> tuple[RecordPair, ...]:
        """Return the pairs that were decided to be one person or two."""
        with self._engine.connect() as connection:
            own, log = own_facts.load(connection), own_facts.control_log(connection)
            verdicts = {
                pair: SameVerdict(verdict)
                for pair, verdict in same_people.verdicts_of(connection).items()
                if verdict in (SameVerdict.SAME, SameVerdict.DIFFERENT)
            }
            records = records_of(connection, log, {row_id for pair in verdicts for row_id in pair})
            return tuple(
                RecordPair(
                    key="",
                    reason=None,
                    one=records[pair[0]],
                    other=records[pair[1]],
                    verdict=verdict,
                    may_decide=_is_ours(log, own, pair),
                )
                for pair, verdict in verdicts.items()
                if records.keys() >= set(pair)
            )

    def decide(self, one: UUID, other: UUID, verdict: SameVerdict, by: str) -> SameVerdict:
        """Write the decision as a row of this unit; return what held before."""
        pair = (min(one.bytes, other.bytes), max(one.bytes, other.bytes))
        with self._engine.begin() as connection:
            own, log = own_facts.load(connection), own_facts.control_log(connection)
            if one == other or len(records_of(connection, log, set(pair))) != len(pair):
                raise WenmingError(Code.NOT_FOUND, kind="volunteer")
            if not _is_ours(log, own, pair):
                raise WenmingError(Code.PERSON_NOT_OURS)
            before = same_people.verdicts_of(connection).get(pair, SameVerdict.OPEN)
            self._write(connection, own, pair, verdict, by)
            same_people.refresh(connection)
        return SameVerdict(before)

    def places(self, volunteer_id: UUID) -> tuple[PlaceToGo, ...]:
        """Return where this unit may move a person to."""
        with self._engine.connect() as connection:
            own, log = own_facts.load(connection), own_facts.control_log(connection)
            row_id = volunteer_id.bytes
            if not own.has_place or not _is_ours(log, own, (row_id,), home_now(connection, row_id)):
                return ()
            at = home_now(connection, row_id)
            found = Places(connection, log).below(own.org_no)
            return tuple(one for one in found if one.org_no != at)

    def move(self, volunteer_id: UUID, unit_id: UUID, by: str) -> MadeMove:
        """Write the move, and what changes with it in the person's record."""
        row_id = volunteer_id.bytes
        with self._engine.begin() as connection:
            own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
            known = records_of(connection, log, {row_id})
            if row_id not in known:
                raise WenmingError(Code.NOT_FOUND, kind="volunteer")
            to = next(
                (
                    one
                    for one in Places(connection, log).below(own.org_no)
                    if one.unit_id == unit_id
                ),
                None,
            )
            if to is None:
                raise WenmingError(Code.NOT_FOUND, kind="org_unit")
            at = home_now(connection, row_id)
            if not _is_ours(log, own, (row_id,), at):
                raise WenmingError(Code.PERSON_NOT_OURS)
            if to.org_no == at:
                raise WenmingError(Code.PERSON_AT_HOME, unit=to.name)
            transfer = self._transfer(connection, own, row_id, (at, to.org_no), by)
            _write_move(connection, log, own, transfer, to)
            self._after_merge(connection, {"volunteer": {row_id}})
            return next(one for one in made_moves(connection, log) if one.id == transfer.id)

    def moves(self) -> tuple[MadeMove, ...]:
        """Return all moves known here, newest first."""
        with self._engine.connect() as connection:
            return made_moves(connection, own_facts.control_log(connection))

    def _transfer(
        self, connection: Connection, own: Own, row_id: bytes, way: tuple[int, int], by: str
    ) -> Transfer:
        epoch, minutes = connection.exec_driver_sql(
            "SELECT (SELECT COALESCE(max(epoch), 0) FROM person_now WHERE row_id = ?1), "
            "(SELECT COALESCE(sum(minutes), 0) FROM hours_entry WHERE volunteer_id = ?1 "
            "AND stub = 0 AND COALESCE(deleted, 0) = 0)",
            (row_id,),
        ).one()
        return Transfer(
            id=self._next_id(own),
            volunteer_id=UUID(bytes=row_id),
            epoch=epoch + 1,
            from_org=way[0],
            to_org=way[1],
            minutes_before=minutes,
            decided_by=by,
            decided_at=self._clock(),
        )

    def _write(
        self,
        connection: Connection,
        own: Own,
        pair: tuple[bytes, bytes],
        verdict: SameVerdict,
        by: str,
    ) -> None:
        table = SYNCED["same_person"]
        ours = [
            row_id
            for (row_id,) in connection.exec_driver_sql(
                "SELECT id FROM same_person WHERE volunteer_id = ? AND same_as_id = ? "
                "AND COALESCE(deleted, 0) = 0 ORDER BY g1v DESC, g1h DESC, g1d DESC, id DESC",
                pair,
            )
            if home_org(row_id) == own.org_no
        ]
        row = to_row(
            SamePerson(
                id=UUID(bytes=ours[0]) if ours else self._next_id(own),
                volunteer_id=UUID(bytes=pair[0]),
                same_as_id=UUID(bytes=pair[1]),
                verdict=verdict,
                decided_by=by,
                decided_at=self._clock(),
            )
        )
        if ours:
            connection.execute(table.update().where(table.c.id == ours[0]).values(**row))
        else:
            connection.execute(insert(table).values(**row))

    def _next_id(self, own: Own) -> UUID:
        self._ids.device_no = own.device_no
        return self._ids.make(own.org_no)


def _write_move(
    connection: Connection, log: ControlLog, own: Own, transfer: Transfer, to: PlaceToGo
) -> None:
    row_id = transfer.volunteer_id.bytes
    connection.execute(insert(SYNCED["transfer"]).values(**to_row(transfer)))
    place(connection, log, own.org_no, Move(row_id, transfer.epoch, to.org_no, own.org_no))
    # a team is a unit's own; the new one gives the person another
    connection.exec_driver_sql(
        "UPDATE volunteer SET org_unit_id = ?, team_id = NULL WHERE id = ?",
        (to.unit_id.bytes, row_id),
    )


def _is_ours(log: ControlLog, own: Own, ids: tuple[bytes, ...], at: int | None = None) -> bool:
    """Tell whether this unit stands at or above the first home of these rows, and at ``at``."""
    homes = [home_org(row_id) for row_id in ids] + ([] if at is None else [at])
    if not own.has_place:
        return all(home == own.org_no for home in homes)
    return all(log.is_within(home, own.org_no) for home in homes)
