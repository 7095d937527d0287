"""The authorisation table as the county decides it: numbered control records (sync.md 2.8).

Policy 1 is the table of this program. A record of the county's authority closes cells of it, or
opens them again; it can open nothing that the program does not know. An operation is judged by
the policy in force at the height that its segment claims, so that a later one takes nothing back.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from wenming_desktop.adapters.db.registry import BY_NO
from wenming_desktop.adapters.sync.authorisation import BUILT_IN, PERMISSIONS, Permission
from wenming_desktop.adapters.sync.certificates import MAX_LABEL
from wenming_desktop.adapters.sync.encoding import DamagedError, encode, is_clean_label
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.signed import RECORD_LIMIT

RELATIONS: Final = ("", "self", "ancestor", "centre")
"""Relations by their number in the format."""
_VERSION = 1
_MAX_RULES = 4096


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """What a policy says about one cell, by the numbers of the registry."""

    table_no: int
    group_no: int
    kind: int
    relation: int
    allowed: bool


@dataclass(frozen=True, slots=True)
class PolicyRecord:
    """The payload of a policy's control record; all its rules, not those it changes."""

    number: int
    height: int
    """The height of the control log from which it holds: that with the record in it."""
    label: str
    rules: tuple[Rule, ...]

    def encode(self) -> bytes:
        rules = [
            [one.table_no, one.group_no, one.kind, one.relation, int(one.allowed)]
            for one in sorted(self.rules)
        ]
        return encode([_VERSION, self.number, self.height, self.label, rules])

    @classmethod
    def decode(cls, payload: bytes) -> "PolicyRecord | None":
        """Read a policy; None for one in a form of a newer program."""
        fields = Fields.of(payload, "policy", limit=RECORD_LIMIT)
        if fields.integer() != _VERSION:
            return None
        number, height = fields.integer(BUILT_IN + 1), fields.integer(1)
        label, rows = fields.text(MAX_LABEL), fields.rows(_MAX_RULES)
        rules = tuple(_read_rule(row) for row in rows)
        for cursor in (*rows, fields):
            cursor.end()
        if not is_clean_label(label) or len({_cell(one) for one in rules}) != len(rules):
            raise DamagedError("policy.rules")
        return cls(number, height, label, rules)


@dataclass(frozen=True, slots=True)
class Policy:
    """A policy as operations are judged by it."""

    number: int = BUILT_IN
    label: str = ""
    cells: frozenset[Permission] = PERMISSIONS

    @property
    def closed(self) -> frozenset[Permission]:
        """What the program's own table allows and this policy does not."""
        return PERMISSIONS - self.cells


@dataclass
class Policies:
    """The policies of a log, whatever order their records came in."""

    _found: list[tuple[bytes, int, PolicyRecord]] = field(default_factory=list)

    def copy(self) -> "Policies":
        return Policies(list(self._found))

    def add(self, chain: bytes, number: int, record: PolicyRecord) -> None:
        """Keep the record that stands at this place of an authority's chain."""
        self._found.append((chain, number, record))
        self._found.sort(key=lambda one: (one[2].height, one[1], one[0]))

    def at(self, height: int, is_void: Callable[[bytes, int], bool]) -> Policy:
        """Return what holds at a height of the control log."""
        standing = Policy()
        for chain, number, record in self._found:
            if record.height <= height and not is_void(chain, number):
                standing = policy_of(record)
        return standing


@lru_cache(maxsize=64)
def policy_of(record: PolicyRecord) -> Policy:
    """Apply a record's rules to the program's table; a rule for an unknown cell changes nothing."""
    closed = {_permission(one) for one in record.rules if not one.allowed}
    return Policy(record.number, record.label, PERMISSIONS - closed)


def rules_closing(cells: frozenset[Permission]) -> tuple[Rule, ...]:
    """Return the rules of a policy that closes these cells and no others."""
    return tuple(sorted(_rule(one) for one in cells))


def _rule(cell: Permission) -> Rule:
    table = next(one for one in BY_NO.values() if one.name == cell.table)
    group = next(one for one in table.groups if one.name == cell.group)
    return Rule(table.no, group.no, int(cell.kind), RELATIONS.index(cell.relation), allowed=False)


def _read_rule(row: Fields) -> Rule:
    table_no, group_no, kind, relation = (row.integer(0, 0xFFFF) for _ in range(4))
    return Rule(table_no, group_no, kind, relation, allowed=row.integer(0, 1) == 1)


def _permission(rule: Rule) -> Permission | None:
    table = BY_NO.get(rule.table_no)
    groups = {one.no: one.name for one in table.groups} if table else {}
    known = rule.group_no in groups and rule.kind in set(OpKind)
    if table is None or not known or not 0 < rule.relation < len(RELATIONS):
        return None
    relation = RELATIONS[rule.relation]
    return Permission(table.name, groups[rule.group_no], OpKind(rule.kind), relation)


def _cell(rule: Rule) -> tuple[int, int, int, int]:
    return rule.table_no, rule.group_no, rule.kind, rule.relation
