"""Who may do what to which field group: a table, judged in SQL on staged operations.

A verdict is a function of the operation, its segment's header and the control log alone, so that
it does not depend on what arrived first (sync.md 2.8). Everything not listed is refused.
Relations are those of the writer's org unit to the row's home org: self, ancestor (an institute
or station above it), centre (the county's, where it stands above), other. What a county closes
of this table is in policies.py.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import LIFE, REGISTRY, FeedClass, SyncedTable
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.stage_tables import StageTable

NOT_HOME, BAD_VERSION, NOT_ALLOWED, NOT_MAKER = "not_home", "version", "not_allowed", "not_maker"
BUILT_IN = 1
"""Number of the policy that is this table."""
APPEND_ONLY, UNKNOWN_GROUP = "append_only", "unknown_group"


@dataclass(frozen=True, slots=True)
class Permission:
    """One allowed cell."""

    table: str
    group: str
    kind: OpKind
    relation: str


_EDITS = (OpKind.SET, OpKind.SETTLE)
_LIFE = (OpKind.TOMBSTONE, OpKind.RESTORE, OpKind.SETTLE)
_ABOVE = ("ancestor", "centre")
_WRITERS = ("self", *_ABOVE)
_SPEAKERS = ("self",)
"""Who decides about rows of several units does so under its own name (jurisdiction.py)."""


def _business(table: SyncedTable) -> list[Permission]:
    # the unit itself, and those above it, who create on behalf and correct
    # a moved row arrives as copies, by whoever decided the move
    writers = _SPEAKERS if table.speaks_of else _WRITERS
    copies = (OpKind.REHOME,) if table.movable else ()
    return [
        Permission(table.name, group.name, kind, relation)
        for group in table.groups
        for kind in (*(_LIFE if group.no == LIFE else _EDITS), *copies)
        for relation in writers
    ]


def _ledger(table: SyncedTable) -> list[Permission]:
    # a ledger takes entries; a mistake is a counter-entry, never a change or a deletion
    writers = _ABOVE if table.from_above else _SPEAKERS if table.speaks_of else _WRITERS
    return [
        Permission(table.name, group.name, OpKind.SET, relation)
        for group in table.groups
        if group.no != LIFE
        for relation in writers
    ]


def _private(table: SyncedTable) -> list[Permission]:
    # who writes the letter, and the centre that answers it; nobody in between, and nothing is lost
    writers = {"message": "self", "answer": "centre"}
    return [
        Permission(table.name, group, kind, relation)
        for group, relation in writers.items()
        for kind in _EDITS
    ]


def _cells(table: SyncedTable) -> list[Permission]:
    if table.feed_class is FeedClass.PRIVATE:
        return _private(table)
    return _ledger(table) if table.append_only else _business(table)


PERMISSIONS: frozenset[Permission] = frozenset(
    permission for table in REGISTRY for permission in _cells(table)
)


def reject_unauthorised(
    connection: Connection,
    stage: StageTable,
    policies: Mapping[int, frozenset[Permission]] | None = None,
) -> int:
    """Move staged operations that are not allowed to the rejects; return how many.

    ``policies`` are the allowed cells by the number that a staged segment is judged under.
    """
    source = f"FROM temp.{stage.name} s JOIN temp.stage_segment g ON g.no = s.seg"
    verdict = _verdict(stage, policies or {BUILT_IN: PERMISSIONS})
    connection.exec_driver_sql(
        "INSERT INTO temp.stage_reject (seg, table_no, row_id, group_no, seq, code) "
        f"SELECT s.seg, {stage.table.no}, s.id, {stage.group.no}, s.seq, {verdict} {source} "
        f"WHERE {verdict} <> ''"
    )
    found = connection.exec_driver_sql(
        f"DELETE FROM temp.{stage.name} WHERE (id, seq) IN (SELECT row_id, seq "
        f"FROM temp.stage_reject WHERE table_no = {stage.table.no} "
        f"AND group_no = {stage.group.no})"
    )
    return found.rowcount


def _may(stage: StageTable, cells: frozenset[Permission]) -> str:
    allowed = sorted(
        f"({int(one.kind)}, '{one.relation}')"
        for one in cells
        if (one.table, one.group) == (stage.table.name, stage.group.name)
    )
    return f"(s.op_kind, g.relation) IN (VALUES {', '.join(allowed)})" if allowed else "false"


_MADE_BY_AUTHOR = (
    "substr(s.id, 7, 6) BETWEEN g.maker_low AND g.maker_high "
    "OR EXISTS (SELECT 1 FROM temp.stage_maker m WHERE m.seg = s.seg "
    "AND substr(s.id, 7, 6) BETWEEN m.low AND m.high)"
)


def _verdict(stage: StageTable, policies: Mapping[int, frozenset[Permission]]) -> str:
    each = {number: _may(stage, cells) for number, cells in sorted(policies.items())}
    may = next(iter(each.values()))
    if len(set(each.values())) > 1:
        whens = " ".join(f"WHEN {int(number)} THEN {one}" for number, one in each.items())
        may = f"CASE g.policy {whens} ELSE false END"
    # whether a row was moved to this home has been judged before (jurisdiction.py)
    first_home = "s.oe = 0 AND " if stage.table.movable else ""
    elsewhere = "substr(s.id, 7, 3) NOT BETWEEN g.home_low AND g.home_high"
    cases = [
        f"WHEN {first_home}{elsewhere} THEN '{NOT_HOME}'",
        f"WHEN s.v <> s.bv + CASE WHEN s.bd = s.d THEN 0 ELSE 1 END THEN '{BAD_VERSION}'",
        f"WHEN NOT {may} THEN '{NOT_ALLOWED}'",
    ]
    if stage.group.no == LIFE:
        cases.append(
            f"WHEN s.op_kind IN ({int(OpKind.TOMBSTONE)}, {int(OpKind.RESTORE)}) "
            f"AND (s.op_kind = {int(OpKind.TOMBSTONE)}) <> COALESCE(s.deleted = 1, false) "
            f"THEN '{NOT_ALLOWED}'"
        )
    if stage.is_ledger:
        # a fact is made once, by the device that its id names or its successor, over nothing
        cases += [
            f"WHEN NOT ({_MADE_BY_AUTHOR}) THEN '{NOT_MAKER}'",
            f"WHEN (s.bv, s.bh, s.bd) <> (0, 0, 0) THEN '{APPEND_ONLY}'",
        ]
    return f"CASE {' '.join(cases)} ELSE '' END"
