"""Who works at this computer, and what each role may do."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class Role(StrEnum):
    """A user may hold several; a maintainer alone sees no personal data."""

    CLERK = "clerk"
    HEAD = "head"
    AUDITOR = "auditor"
    MAINTAINER = "maintainer"


FIRST_USER_ROLES = frozenset({Role.CLERK, Role.HEAD, Role.MAINTAINER})


class Action(StrEnum):
    """What services ask permission for."""

    READ = "read"
    RECORD = "record"
    CORRECT_HOURS = "correct_hours"
    IMPORT_REGISTER = "import_register"
    EXPORT_REGISTER = "export_register"
    REVEAL = "reveal"
    PRINT = "print"
    EXCHANGE = "exchange"
    RESOLVE_CONFLICT = "resolve_conflict"
    ENROL = "enrol"
    APPROVE = "approve"
    MANAGE_USERS = "manage_users"
    READ_AUDIT = "read_audit"
    UPKEEP = "upkeep"


_CLERK = {
    Action.READ,
    Action.RECORD,
    Action.CORRECT_HOURS,
    Action.IMPORT_REGISTER,
    Action.EXPORT_REGISTER,
    Action.PRINT,
    Action.EXCHANGE,
    Action.RESOLVE_CONFLICT,
}
RIGHTS: dict[Role, frozenset[Action]] = {
    Role.CLERK: frozenset(_CLERK),
    Role.HEAD: frozenset(_CLERK | {Action.REVEAL, Action.ENROL, Action.APPROVE}),
    Role.AUDITOR: frozenset({Action.READ, Action.READ_AUDIT}),
    Role.MAINTAINER: frozenset({Action.MANAGE_USERS, Action.UPKEEP}),
}
"""Role × action; whatever is not here is refused."""


def folded_user_name(name: str) -> str:
    """Return the form in which user names are compared; wide and capital letters are alike."""
    return unicodedata.normalize("NFKC", name).strip().casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class User:
    """An account on this computer; not synced."""

    id: UUID
    user_no: int
    name: str
    roles: frozenset[Role]
    disabled: bool = False
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """The person a use case runs for."""

    user_no: int
    name: str
    roles: frozenset[Role]

    def may(self, action: Action) -> bool:
        """Tell whether any role allows it."""
        return any(action in RIGHTS[role] for role in self.roles)

    def was_refused(self, action: Action) -> None:
        """Hear that an action was asked for and refused."""


@dataclass(slots=True)
class Standing:
    """What roles somebody has now, whatever they were at signing in."""

    roles: frozenset[Role]


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedIn(Actor):
    """The person at the keyboard: a role that is taken away ends at once, in every open window."""

    standing: Standing
    refused: Callable[[Action], None]

    def may(self, action: Action) -> bool:
        """Tell whether any role allows it now."""
        return any(action in RIGHTS[role] for role in self.standing.roles)

    def was_refused(self, action: Action) -> None:
        """Write it down: a hidden button does not press itself."""
        self.refused(action)
