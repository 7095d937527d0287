"""One transaction over the store; leaving it normally commits."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from threading import local
from typing import TypeVar
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db import search_keys
from wenming_desktop.adapters.db.figures import SqlFigures
from wenming_desktop.adapters.db.identity import Identity, read_identity
from wenming_desktop.adapters.db.ledgers.lines import SqlLedgerLines
from wenming_desktop.adapters.db.lines import SqlLines
from wenming_desktop.adapters.db.local_repositories import (
    SqlAudit,
    SqlColumnMappings,
    SqlDrafts,
    SqlRegisterImports,
    SqlSettings,
    SqlUsers,
)
from wenming_desktop.adapters.db.report_repositories import SqlCountyTotals, SqlSavedReports
from wenming_desktop.adapters.db.repositories import SqlRepository
from wenming_desktop.adapters.db.scan_queue import SqlScanQueue
from wenming_desktop.adapters.db.service_sums import SqlServiceSums
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.db.venue_sessions import SqlVenueSessions
from wenming_desktop.adapters.sync import capture
from wenming_desktop.domain.activities import Activity, Occurrence, Venue
from wenming_desktop.domain.attendance import HoursEntry, SignIn
from wenming_desktop.domain.clock import Clock, RandomBits
from wenming_desktop.domain.entities import KIND_OF
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.people import Volunteer, VolunteerTeam
from wenming_desktop.services.backup_ports import SAVES

T = TypeVar("T")


class SqlUnitOfWork:
    """What one transaction can reach. Satisfies services.ports.UnitOfWork."""

    def __init__(self, connection: Connection, clock: Clock, ids: RowIdMaker) -> None:
        self._connection, self._clock, self._ids = connection, clock, ids
        self._identity: Identity | None = None
        self.saved = False
        self.org_units = self.rows(OrgUnit)
        self.teams = self.rows(VolunteerTeam)
        self.volunteers = self.rows(Volunteer)
        self.venues = self.rows(Venue)
        self.activities = self.rows(Activity)
        self.occurrences = self.rows(Occurrence)
        self.sign_ins = self.rows(SignIn)
        self.hours = self.rows(HoursEntry)
        self.users = SqlUsers(connection)
        self.drafts = SqlDrafts(connection, clock)
        self.column_mappings = SqlColumnMappings(connection)
        self.register_imports = SqlRegisterImports(connection, clock)
        self.settings = SqlSettings(connection)
        self.audit = SqlAudit(connection, clock)
        self.lines = SqlLines(connection)
        self.ledger_lines = SqlLedgerLines(connection)
        self.figures = SqlFigures(connection)
        self.service_sums = SqlServiceSums(connection)
        self.venue_sessions = SqlVenueSessions(connection)
        self.scans = SqlScanQueue(connection, clock)
        self.saved_reports = SqlSavedReports(connection, clock)
        self.county_totals = SqlCountyTotals(connection, clock)

    def rows(self, kind: type[T]) -> SqlRepository[T]:
        """Return the rows of any kind of domain/entities.py."""
        changed = self._note_person if kind is Volunteer else self._note
        return SqlRepository(self._connection, SYNCED[KIND_OF[kind]], kind, changed)

    def own_unit(self) -> OrgUnit:
        """Return the org unit this computer is set up for."""
        unit_id = self._who().unit_id
        if unit_id is None:
            raise WenmingError(Code.NOT_SET_UP)
        return self.org_units.get(unit_id)

    def next_id(self, home_org: int | None = None) -> UUID:
        """Return an id for a new row of the own unit, or of one below it."""
        who = self._who()
        self._ids.device_no = who.device_no
        return self._ids.make(who.org_no if home_org is None else home_org)

    def now(self) -> datetime:
        return self._clock()

    def today(self) -> date:
        return self._clock().date()

    def _note(self, _connection: Connection, _ids: list[bytes]) -> None:
        """Remember that something was saved, which makes the next backup due the sooner."""
        self.saved = True

    def _note_person(self, connection: Connection, ids: list[bytes]) -> None:
        self.saved = True
        search_keys.refresh(connection, ids)

    def _who(self) -> Identity:
        if self._identity is None:
            self._identity = read_identity(self._connection)
        return self._identity


class _Here(local):
    """What one thread has open, and what it wants written down afterwards."""

    def __init__(self) -> None:
        self.depth = 0
        self.notes: list[tuple[int, str, str]] = []


class SqlUnitOfWorkMaker:
    """Opens units of work on one engine. Satisfies services.ports.UnitOfWorkMaker."""

    def __init__(
        self,
        engine: Engine,
        clock: Clock,
        random_bits: RandomBits = secrets.randbits,
        *,
        simulated: bool,
    ) -> None:
        """Make a maker; ``simulated`` lets captures take the clock's time too (demo data)."""
        self._engine, self._clock, self._simulated = engine, clock, simulated
        self._ids = RowIdMaker(0, clock, random_bits)
        self._here = _Here()

    def note(self, user_no: int, action: str, subject: str) -> None:
        """Add a line to the audit log that stays whatever becomes of the work in hand.

        Inside a transaction it waits for its end: nobody else can write until then. Where nothing
        can be written nothing is.
        """
        self._here.notes.append((user_no, action, subject))
        if not self._here.depth:
            self._write_notes()

    def _write_notes(self) -> None:
        notes, self._here.notes = self._here.notes, []
        with suppress(WenmingError), self() as work:
            for user_no, action, subject in notes:
                work.audit.add(user_no, action, subject)

    @contextmanager
    def __call__(self, *, read_only: bool = False) -> Iterator[SqlUnitOfWork]:
        self._here.depth += 1
        try:
            with self._transaction(read_only=read_only) as work:
                yield work
        finally:
            self._here.depth -= 1
            if self._here.notes and not self._here.depth:
                self._write_notes()

    @contextmanager
    def _transaction(self, *, read_only: bool) -> Iterator[SqlUnitOfWork]:
        with self._engine.connect() as plain:
            connection = plain.execution_options(read_only=read_only)
            with connection.begin():
                if self._simulated and not read_only:
                    capture.set_clock(connection, int(self._clock().timestamp() * 1000))
                work = SqlUnitOfWork(connection, self._clock, self._ids)
                yield work
                if work.saved:
                    work.settings.next_number(SAVES)
                if self._simulated and not read_only:
                    capture.set_clock(connection, None)
