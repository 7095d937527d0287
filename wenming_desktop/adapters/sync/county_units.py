"""The tree against the store: a record about a unit, and its row brought to agree with it.

The control log decides who stands below whom. The row (name, unit above) is what people read; it
is edited in the same step, as an ordinary edit of the deciding computer, so that it travels and
merges like any other.
"""

from dataclasses import dataclass

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.certificates import MAX_PATH
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import ControlKind
from wenming_desktop.adapters.sync.deciding import check_county, decide
from wenming_desktop.adapters.sync.numbering import next_org_no
from wenming_desktop.adapters.sync.org_tree import OrgAction, OrgRecord, Path
from wenming_desktop.adapters.sync.revoking import own_authority
from wenming_desktop.adapters.sync.units import UnitName, unit_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import RowIdMaker
from wenming_desktop.domain.org_units import PARENT_LEVELS, Level
from wenming_desktop.services.county_ports import Unit


@dataclass(frozen=True, slots=True)
class UnitDecisions:
    """Decides about units in one transaction; ``now_ms`` is the time of the records."""

    connection: Connection
    ids: RowIdMaker
    now_ms: int

    def all(self) -> tuple[Unit, ...]:
        """Return the tree, units above before those below."""
        log = own_facts.control_log(self.connection)
        numbers = sorted(log.org_nos, key=log.org_path)
        return tuple(_shown(self.connection, log, org_no) for org_no in numbers)

    def create(self, name: str, level: Level, parent: int) -> Unit:
        """Give a unit its number before it has a computer, and make its row."""
        log, above = self._known(parent)
        if Level(above.level) not in PARENT_LEVELS[level]:
            raise WenmingError(Code.UNIT_PLACE, unit=name)
        own = own_facts.load_placed(self.connection)
        org_no = next_org_no(log, own.org_no, level)
        path = (*log.org_path(parent), org_no)
        log = self._write(log, OrgAction.CREATE, org_no, path, name)
        self.connection.exec_driver_sql(
            "INSERT INTO org_unit (id, level, name, org_no, parent_id, code) "
            "VALUES (?, ?, ?, ?, ?, '')",
            (self.ids.make(org_no).bytes, level.value, name, org_no, _row_id(above)),
        )
        return _shown(self.connection, log, org_no)

    def rename(self, org_no: int, name: str) -> Unit:
        """Give a unit another name."""
        log, unit = self._known(org_no)
        log = self._write(log, OrgAction.RENAME, org_no, log.org_path(org_no), name)
        self.connection.exec_driver_sql(
            "UPDATE org_unit SET name = ? WHERE id = ?", (name, _row_id(unit))
        )
        return _shown(self.connection, log, org_no)

    def close(self, org_no: int) -> Unit:
        """Let no further computer in for a unit; its row and what it wrote stay."""
        log, _ = self._known(org_no)
        log = self._write(log, OrgAction.CLOSE, org_no, log.org_path(org_no), "")
        return _shown(self.connection, log, org_no)

    def move(self, org_no: int, parent: int) -> Unit:
        """Put a unit below another of a fitting level. The county's alone."""
        log, unit = self._known(org_no)
        _, above = self._known(parent)
        if not unit.level or Level(above.level) not in PARENT_LEVELS[Level(unit.level)]:
            raise WenmingError(Code.UNIT_PLACE, unit=unit.name)
        return self._put_below(log, OrgAction.MOVE, unit, above)

    def merge(self, org_no: int, into: int) -> Unit:
        """Close a unit and put it below another one, whatever its level. The county's alone."""
        log, unit = self._known(org_no)
        return self._put_below(log, OrgAction.MERGE, unit, self._known(into)[1])

    def _put_below(
        self, log: ControlLog, action: OrgAction, unit: UnitName, above: UnitName
    ) -> Unit:
        own = own_facts.load_placed(self.connection)
        check_county(own_authority(self.connection, own, log)[1])
        path = (*log.org_path(above.org_no), unit.org_no)
        if len(set(path)) != len(path) or len(path) > MAX_PATH:  # every path begins at the centre
            raise WenmingError(Code.UNIT_PLACE, unit=unit.name)
        log = self._write(log, action, unit.org_no, path, "")
        self.connection.exec_driver_sql(
            "UPDATE org_unit SET parent_id = ? WHERE id = ?", (_row_id(above), _row_id(unit))
        )
        return _shown(self.connection, log, unit.org_no)

    def _known(self, org_no: int) -> tuple[ControlLog, UnitName]:
        """Return a unit that is there and open. Raises UNIT_UNKNOWN or UNIT_CLOSED."""
        log = own_facts.control_log(self.connection)
        unit = unit_of(self.connection, log, org_no)
        if org_no not in log.org_nos or unit.unit_id is None:
            raise WenmingError(Code.UNIT_UNKNOWN, number=org_no)
        if log.tree.closed_by(org_no):
            raise WenmingError(Code.UNIT_CLOSED, unit=unit.name)
        return log, unit

    def _write(
        self, log: ControlLog, action: OrgAction, org_no: int, path: Path, name: str
    ) -> ControlLog:
        own = own_facts.load_placed(self.connection)
        _, issuer = own_authority(self.connection, own, log)
        top = issuer.org_path
        is_county = len(top) == 1
        if not is_county and (path[: len(top)] != top or len(path) == len(top)):
            name = unit_of(self.connection, log, org_no).name
            raise WenmingError(Code.UNIT_NOT_BELOW, unit=name)
        height = log.height + 1 if is_county else 0
        record = OrgRecord(action, org_no, height, path, name)
        return decide(self.connection, log, ControlKind.ORG, record.encode(), self.now_ms)


def _shown(connection: Connection, log: ControlLog, org_no: int) -> Unit:
    unit, path = unit_of(connection, log, org_no), log.org_path(org_no)
    closed, named = log.tree.closed_by(org_no), log.tree.name(org_no)
    merged = closed is not None and closed.action is OrgAction.MERGE
    above = unit_of(connection, log, path[-2]).unit_id if len(path) > 1 else None
    row = connection.exec_driver_sql(
        "SELECT parent_id FROM org_unit WHERE id = ?",
        (unit.unit_id.bytes if unit.unit_id else b"",),
    ).first()
    is_placed = row is None or above is None or row[0] == above.bytes
    return Unit(
        org_no=org_no,
        name=unit.name or named,
        level=unit.level,
        parent=path[-2] if len(path) > 1 else 0,
        path=path,
        devices=len(log.live_devices_of(org_no)),
        closed=closed is not None,
        merged_into=path[-2] if merged else 0,
        row_differs=not is_placed or bool(named and unit.unit_id and unit.name != named),
    )


def _row_id(unit: UnitName) -> bytes:
    if unit.unit_id is None:
        raise WenmingError(Code.UNIT_UNKNOWN, number=unit.org_no)
    return unit.unit_id.bytes
