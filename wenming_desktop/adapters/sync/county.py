"""The county's decisions of one home. Satisfies services.county_ports.County."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import county_keys, county_people, county_policy, county_tree
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.capture import set_clock
from wenming_desktop.adapters.sync.county_units import UnitDecisions
from wenming_desktop.adapters.sync.emergency import Emergency
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.replay import AfterMerge
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.revoking import Revoker
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.county_ports import (
    Author,
    Authority,
    KeyState,
    Policy,
    Unit,
    UnitChange,
    UnitEffects,
    Writer,
)


class StoreCounty:
    """Writes control records of the store that ``engine`` is open on."""

    def __init__(
        self, engine: Engine, clock: Callable[[], datetime], after_merge: AfterMerge
    ) -> None:
        self._engine, self._clock = engine, clock
        self._emergency = Emergency(engine, clock, Revoker(engine, clock, after_merge))
        self._ids: RowIdMaker | None = None

    def policy(self) -> Policy:
        """Return the authorisation table in force."""
        with self._engine.connect() as connection:
            own_facts.load_placed(connection)
            return county_policy.shown(own_facts.control_log(connection).policy())

    def cells(self) -> tuple[str, ...]:
        """Return the cells of the program's own table."""
        return county_policy.cells()

    def issue_policy(self, closed: Sequence[str], label: str) -> Policy:
        """Close exactly these cells of the program's table from now on."""
        with self._deciding() as connection:
            return county_policy.issue(connection, closed, label, self._ms())

    def units(self) -> tuple[Unit, ...]:
        """Return the tree, units above before those below."""
        with self._engine.connect() as connection:
            own_facts.load_placed(connection)
            return self._units(connection).all()

    def unit_effects(self, org_no: int) -> UnitEffects:
        """Count what stands behind a unit."""
        with self._engine.connect() as connection:
            own_facts.load_placed(connection)
            log = own_facts.control_log(connection)
            return county_tree.effects(connection, log, org_no)

    def unit_history(self, org_no: int) -> tuple[UnitChange, ...]:
        """Return the decisions on a unit."""
        with self._engine.connect() as connection:
            own_facts.load_placed(connection)
            log = own_facts.control_log(connection)
            return county_tree.history(connection, log, org_no)

    def create_unit(self, name: str, level: str, parent: int) -> Unit:
        """Give a unit its number before it has a computer."""
        with self._deciding() as connection:
            return self._units(connection).create(name, _level(level), parent)

    def rename_unit(self, org_no: int, name: str) -> Unit:
        """Give a unit another name."""
        with self._deciding() as connection:
            return self._units(connection).rename(org_no, name)

    def close_unit(self, org_no: int) -> Unit:
        """Let no further computer in for a unit."""
        with self._deciding() as connection:
            return self._units(connection).close(org_no)

    def move_unit(self, org_no: int, parent: int) -> Unit:
        """Put a unit below another one."""
        with self._deciding() as connection:
            return self._units(connection).move(org_no, parent)

    def merge_unit(self, org_no: int, into: int) -> Unit:
        """Close a unit and put it below another one."""
        with self._deciding() as connection:
            return self._units(connection).merge(org_no, into)

    def writers(self) -> tuple[Writer, ...]:
        """Return the users whose work has ended."""
        with self._engine.connect() as connection:
            own_facts.load_placed(connection)
            return county_people.writers(connection)

    def authors(self, device_id: UUID) -> tuple[Author, ...]:
        """Return who wrote on a computer, by number."""
        with self._engine.connect() as connection:
            own_facts.load_placed(connection)
            return county_people.authors(connection, device_id)

    def end_user(self, device_id: UUID, user_no: int, *, ended: bool) -> Writer:
        """Say that a user's work at a computer has ended, or goes on."""
        with self._deciding() as connection:
            return county_people.end_user(connection, device_id, user_no, self._ms(), ended=ended)

    def key_states(self) -> tuple[KeyState, ...]:
        """Return how long the computers' keys are meant to last, and how far they lag."""
        with self._engine.connect() as connection:
            return county_keys.key_states(connection, self._clock())

    def authority(self) -> Authority | None:
        """Return the unit's own authority; None where there is none."""
        with self._engine.connect() as connection:
            return county_keys.authority(connection, self._clock())

    def root_revoke(
        self,
        device_id: UUID,
        reason: str,
        since: date | None,
        kits: Sequence[tuple[Path, str]],
    ) -> None:
        """End any device by the word of the root keys."""
        self._emergency.revoke(device_id.bytes, Reason(reason), since, kits)

    def new_authority(
        self, reason: str, kits: Sequence[tuple[Path, str]], last_record: int | None
    ) -> str:
        """Give the county a new authority on this computer."""
        return self._emergency.new_authority(Reason(reason), kits, last_record)

    @contextmanager
    def _deciding(self) -> Iterator[Connection]:
        """Seal what was typed before, and let the decision's own edits have the clock's time."""
        with self._engine.begin() as connection:
            own_facts.load_placed(connection)
            seal(connection, self._clock())
            set_clock(connection, self._ms())
            yield connection
            set_clock(connection, None)

    def _units(self, connection: Connection) -> UnitDecisions:
        device_no = own_facts.load(connection).device_no
        if self._ids is None or self._ids.device_no != device_no:
            self._ids = RowIdMaker(device_no, self._clock)
        return UnitDecisions(connection, self._ids, self._ms())

    def _ms(self) -> int:
        return ms_of(self._clock())


def _level(text: str) -> Level:
    try:
        return Level(text)
    except ValueError as error:
        raise WenmingError(Code.INVALID_FIELD, field="level", value=ascii(text)[:40]) from error
