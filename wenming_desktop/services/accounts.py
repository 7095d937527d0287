"""Accounts on this computer: who may work here and as what."""

from dataclasses import replace
from functools import partial

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import (
    FIRST_USER_ROLES,
    Action,
    Actor,
    Role,
    SignedIn,
    Standing,
    User,
    folded_user_name,
)
from wenming_desktop.services.ports import KeySlots, UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

LONGEST_NAME = 60


class Accounts:
    """Adds, lists and changes accounts; the key slots follow."""

    def __init__(self, uow: UnitOfWorkMaker, slots: KeySlots) -> None:
        self._uow, self._slots = uow, slots
        self._standings: dict[int, Standing] = {}

    def actor(self, name: str) -> Actor:
        """Return who has just opened the store; a disabled account is refused like an unknown."""
        with self._uow(read_only=True) as work:
            user = work.users.by_name(name.strip())
        if user is None or user.disabled:
            raise WenmingError(Code.WRONG_PASSWORD)
        standing = self._standings.setdefault(user.user_no, Standing(user.roles))
        standing.roles = user.roles
        return SignedIn(
            user_no=user.user_no,
            name=user.name,
            roles=user.roles,
            standing=standing,
            refused=partial(self._note_refusal, user.user_no),
        )

    def confirm(self, actor: Actor, password: str) -> None:
        """Make sure it is still this person, as the locked window must."""
        if not self._slots.opens(actor.name, password):
            raise WenmingError(Code.WRONG_PASSWORD)

    def own(self, actor: Actor) -> User:
        """Return the actor's own account."""
        with self._uow(read_only=True) as work:
            return _known(work, actor.name)

    def list(self, actor: Actor) -> list[User]:
        """Return every account, disabled ones too."""
        require(actor, Action.MANAGE_USERS)
        with self._uow(read_only=True) as work:
            return work.users.all()

    def add(self, actor: Actor, name: str, password: str, roles: frozenset[Role]) -> User:
        """Make an account and its key slot."""
        require(actor, Action.MANAGE_USERS)
        with self._uow() as work:
            user = add_user(work, name, roles)
            work.audit.add(actor.user_no, "user_added", str(user.user_no))
            self._slots.add_password(user.name, password)
        return user

    def disable(self, actor: Actor, name: str) -> User:
        """Take an account's right to open the store; what it did stays."""
        require(actor, Action.MANAGE_USERS)
        with self._uow() as work:
            user = replace(_known(work, name), disabled=True)
            _keep_an_administrator(work, user)
            work.users.update(user)
            work.audit.add(actor.user_no, "user_disabled", str(user.user_no))
            self._slots.remove_password(user.name)
        self._follow(user)
        return user

    def set_password(self, actor: Actor, name: str, password: str) -> User:
        """Give a new password: one's own, or anybody's with the right to manage users."""
        if folded_user_name(actor.name) != folded_user_name(name):
            require(actor, Action.MANAGE_USERS)
        with self._uow() as work:
            user = _known(work, name)
            if user.disabled:  # a new slot would let them in again
                raise WenmingError(Code.NOT_FOUND, kind="user")
            work.audit.add(actor.user_no, "password_changed", str(user.user_no))
            self._slots.add_password(user.name, password)
        return user

    def set_roles(self, actor: Actor, name: str, roles: frozenset[Role]) -> User:
        """Change what an account may do; the last administrator stays one."""
        require(actor, Action.MANAGE_USERS)
        with self._uow() as work:
            user = replace(_known(work, name), roles=roles)
            _keep_an_administrator(work, user)
            work.users.update(user)
            work.audit.add(actor.user_no, "roles_changed", str(user.user_no), roles=sorted(roles))
        self._follow(user)
        return user

    def _follow(self, user: User) -> None:
        """Let a change hold in the session that is open."""
        if user.user_no in self._standings:
            roles = frozenset[Role]() if user.disabled else user.roles
            self._standings[user.user_no].roles = roles

    def _note_refusal(self, user_no: int, action: Action) -> None:
        self._uow.note(user_no, "refused", action.value)


def add_user(work: UnitOfWork, name: str, roles: frozenset[Role] = FIRST_USER_ROLES) -> User:
    """Add an account row; its key slot is the caller's."""
    name = name.strip()
    if not name:
        raise WenmingError(Code.NAME_MISSING)
    if len(name) > LONGEST_NAME or not name.isprintable():
        raise WenmingError(Code.INVALID_FIELD, field="name", value=ascii(name[:40]))
    if work.users.by_name(name) is not None:
        raise WenmingError(Code.USER_EXISTS)
    user = User(
        id=work.next_id(),
        user_no=work.settings.next_number("user_no"),
        name=name,
        roles=roles,
        created_at=work.now(),
    )
    work.users.add(user)
    return user


def _known(work: UnitOfWork, name: str) -> User:
    user = work.users.by_name(name.strip())
    if user is None:
        raise WenmingError(Code.NOT_FOUND, kind="user")
    return user


def _keep_an_administrator(work: UnitOfWork, changed: User) -> None:
    others = [user for user in work.users.all() if user.user_no != changed.user_no]
    if not any(_administers(user) for user in [*others, changed]):
        raise WenmingError(Code.LAST_ADMINISTRATOR)


def _administers(user: User) -> bool:
    return Role.MAINTAINER in user.roles and not user.disabled
