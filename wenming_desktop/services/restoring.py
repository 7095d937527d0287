"""Who may put a backup in the place of the store: the maintainer, and a second person."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Actor, Role, User, folded_user_name
from wenming_desktop.services.rights import require

_SECOND = frozenset({Role.HEAD, Role.MAINTAINER})


@dataclass(frozen=True, slots=True)
class SecondPerson:
    """Who else stands behind a deed: another head or maintainer, or where none is, the code."""

    user: str = ""
    password: str = field(default="", repr=False)
    recovery_code: str = field(default="", repr=False)


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
    told = SecondPerson(order.second_user, order.second_password, order.recovery_code)
    return Witnessed(user, second_person(living.values(), user.name, told, opens, recovers))


def second_person(
    users: Iterable[User],
    first: str,
    told: SecondPerson,
    opens: Callable[[str, str], bool],
    recovers: Callable[[str], bool],
) -> int:
    """Return the number of the second person, 0 where the recovery code stands in for nobody.

    Raises RESTORE_NEEDS_SECOND or WRONG_PASSWORD.
    """
    others = {
        folded_user_name(one.name): one for one in users if one.roles & _SECOND and not one.disabled
    }
    others.pop(folded_user_name(first), None)
    if not others:
        if not told.recovery_code:
            raise WenmingError(Code.RESTORE_NEEDS_SECOND)
        if not recovers(told.recovery_code):
            raise WenmingError(Code.WRONG_PASSWORD)
        return 0
    second = others.get(folded_user_name(told.user))
    if second is None:
        raise WenmingError(Code.RESTORE_NEEDS_SECOND)
    if not opens(second.name, told.password):
        raise WenmingError(Code.WRONG_PASSWORD)
    return second.user_no
