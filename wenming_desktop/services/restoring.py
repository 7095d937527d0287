"""Who may put a backup in the place of the store: the maintainer, and a second person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Actor, Role, User, folded_user_name
from wenming_desktop.services.rights import require

_SECOND = frozenset({Role.HEAD, Role.MAINTAINER})


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreOrder:
    """Which backup, and the two who stand behind it.

    Where nobody else could be the second, the printed recovery code stands in.
    """

    file: Path
    user: str
    password: str
    second_user: str = ""
    second_password: str = ""
    recovery_code: str = ""


@dataclass(frozen=True, slots=True)
class Witnessed:
    """Who restores, and by whom it was seen; 0 for the recovery code."""

    user: User
    second_no: int


def witnessed(
    users: Iterable[User],
    order: RestoreOrder,
    opens: Callable[[str, str], bool],
    recovers: Callable[[str], bool],
) -> Witnessed:
    """Judge an order against the accounts of a store (design.md 4, four eyes).

    ``opens`` tries a name and a password on the key slots, ``recovers`` the recovery code.
    Raises WRONG_PASSWORD, NOT_ALLOWED or RESTORE_NEEDS_SECOND.
    """
    living = {folded_user_name(one.name): one for one in users if not one.disabled}
    user = living.pop(folded_user_name(order.user), None)
    if user is None:
        raise WenmingError(Code.WRONG_PASSWORD)
    require(Actor(user_no=user.user_no, name=user.name, roles=user.roles), Action.UPKEEP)
    others = {name: one for name, one in living.items() if one.roles & _SECOND}
    if not others:
        if not order.recovery_code:
            raise WenmingError(Code.RESTORE_NEEDS_SECOND)
        if not recovers(order.recovery_code):
            raise WenmingError(Code.WRONG_PASSWORD)
        return Witnessed(user, 0)
    second = others.get(folded_user_name(order.second_user))
    if second is None:
        raise WenmingError(Code.RESTORE_NEEDS_SECOND)
    if not opens(second.name, order.second_password):
        raise WenmingError(Code.WRONG_PASSWORD)
    return Witnessed(user, second.user_no)
