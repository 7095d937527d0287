"""What a role may do is asked of the person, as the table of rights has it now."""

from typing import Any

import pytest

from wenming_desktop.domain.users import RIGHTS, Action, Actor, Role, SignedIn, Standing

WHO: dict[str, Any] = {"user_no": 1, "name": "王会计"}


def refusals(_: Action) -> None:
    """Nobody listens here."""


@pytest.mark.parametrize("role", list(Role))
def test_a_person_may_what_the_role_may_and_nothing_else(role: Role) -> None:
    plain = Actor(roles=frozenset({role}), **WHO)
    standing = Standing(frozenset({role}))
    signed_in = SignedIn(roles=frozenset(Role), standing=standing, refused=refusals, **WHO)
    allowed = {action for action in Action if action in RIGHTS[role]}
    assert {action for action in Action if plain.may(action)} == allowed
    assert {action for action in Action if signed_in.may(action)} == allowed
    standing.roles = frozenset()  # taken away while the window is open
    assert not any(signed_in.may(action) for action in Action)


def test_two_roles_may_what_either_may() -> None:
    both = Actor(roles=frozenset({Role.CLERK, Role.AUDITOR}), **WHO)
    either = RIGHTS[Role.CLERK] | RIGHTS[Role.AUDITOR]
    assert {action for action in Action if both.may(action)} == either
