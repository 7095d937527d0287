"""Policies against the store: which cells are closed, and issuing the next one (policies.py)."""

from collections.abc import Sequence
from fnmatch import fnmatchcase

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.authorisation import PERMISSIONS, Permission
from wenming_desktop.adapters.sync.control_records import ControlKind
from wenming_desktop.adapters.sync.deciding import check_county, decide
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.policies import Policy, PolicyRecord, rules_closing
from wenming_desktop.adapters.sync.revoking import own_authority
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services import county_ports as ports

_KINDS = {
    OpKind.SET: "set",
    OpKind.SETTLE: "set",
    OpKind.TOMBSTONE: "delete",
    OpKind.RESTORE: "restore",
}
"""The words for what an operation does; settling a conflict is a set like any other."""


def shown(policy: Policy) -> ports.Policy:
    """Return a policy as people read it."""
    return ports.Policy(
        policy.number, policy.label, tuple(sorted({_word(c) for c in policy.closed}))
    )


def cells() -> tuple[str, ...]:
    """Return the words of every cell of the program's table."""
    return tuple(sorted({_word(one) for one in PERMISSIONS}))


def issue(connection: Connection, closed: Sequence[str], label: str, now_ms: int) -> ports.Policy:
    """Issue the next policy. Raises AUTHORITY_IS_LOWER, NO_AUTHORITY or INVALID_FIELD."""
    own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
    _, issuer = own_authority(connection, own, log)
    check_county(issuer)
    cells = frozenset(cell for pattern in closed for cell in _matching(pattern))
    height = log.height + 1
    record = PolicyRecord(log.policy().number + 1, height, label, rules_closing(cells))
    grown = decide(connection, log, ControlKind.POLICY, record.encode(), now_ms)
    return shown(grown.policy())


def _matching(pattern: str) -> list[Permission]:
    """Return the cells of a word like ``volunteer.*.set.ancestor``."""
    found = [cell for cell in PERMISSIONS if fnmatchcase(_word(cell), pattern)]
    if not found:
        raise WenmingError(Code.INVALID_FIELD, field="close", value=ascii(pattern)[:40])
    return found


def _word(cell: Permission) -> str:
    kind = _KINDS.get(cell.kind, cell.kind.name.lower())
    return f"{cell.table}.{cell.group}.{kind}.{cell.relation}"
