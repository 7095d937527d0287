"""Accounts of a shared computer: who may make, end and change them, and what stays true of all."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Actor, Role, Standing, User
from wenming_desktop.services.accounts import LONGEST_NAME
from wenming_desktop.services.use_cases import UseCases

CLERK, MAINTAINER = frozenset({Role.CLERK}), frozenset({Role.MAINTAINER})
PASSWORD = "er shi si ge"


def refused(do: Callable[[], object]) -> Code:
    with pytest.raises(WenmingError) as caught:
        do()
    return caught.value.code


def as_clerk(user: User) -> Actor:
    return Actor(user_no=user.user_no, name=user.name, roles=CLERK)


def test_a_name_is_somebody_and_only_one(station: UseCases) -> None:
    accounts, head = station.accounts, station.actor
    made = accounts.add(head, "  Wang Kuaiji ", PASSWORD, CLERK)
    assert (made.name, made.roles, made.disabled) == ("Wang Kuaiji", CLERK, False)
    before = accounts.list(head)
    for name, code in (
        ("", Code.NAME_MISSING),
        ("   ", Code.NAME_MISSING),
        ("wang kuaiji", Code.USER_EXISTS),
        ("\uff37\uff21\uff2e\uff27 kuaiji", Code.USER_EXISTS),
        ("王" * (LONGEST_NAME + 1), Code.INVALID_FIELD),
        ("王\u202e会计", Code.INVALID_FIELD),
        ("王\n会计", Code.INVALID_FIELD),
    ):
        assert refused(lambda name=name: accounts.add(head, name, PASSWORD, CLERK)) is code
    assert accounts.list(head) == before
    assert accounts.add(head, "王" * LONGEST_NAME, PASSWORD, CLERK).user_no == made.user_no + 1


def test_a_password_too_short_makes_no_account(station: UseCases) -> None:
    accounts, head = station.accounts, station.actor
    before = accounts.list(head)
    assert refused(lambda: accounts.add(head, "赵会计", "short", CLERK)) is Code.PASSWORD_TOO_SHORT
    assert accounts.list(head) == before


def test_the_last_who_may_manage_accounts_stays(station: UseCases) -> None:
    accounts, head = station.accounts, station.actor
    assert refused(lambda: accounts.disable(head, head.name)) is Code.LAST_ADMINISTRATOR
    assert refused(lambda: accounts.set_roles(head, head.name, CLERK)) is Code.LAST_ADMINISTRATOR
    accounts.add(head, "赵会计", PASSWORD, CLERK)  # a clerk is no administrator
    assert refused(lambda: accounts.disable(head, head.name)) is Code.LAST_ADMINISTRATOR
    accounts.add(head, "钱会计", PASSWORD, MAINTAINER)
    accounts.disable(head, "钱会计")  # nor is one whose account has ended
    assert refused(lambda: accounts.set_roles(head, head.name, CLERK)) is Code.LAST_ADMINISTRATOR
    accounts.set_roles(head, "赵会计", MAINTAINER)
    accounts.set_roles(head, head.name, CLERK)
    assert refused(lambda: accounts.list(head)) is Code.NOT_ALLOWED


def test_a_password_is_ones_own_or_an_administrators_to_change(station: UseCases) -> None:
    accounts, head = station.accounts, station.actor
    clerk = as_clerk(accounts.add(head, "Zhao", PASSWORD, CLERK))
    accounts.add(head, "钱会计", PASSWORD, CLERK)
    new = "another long one"
    assert refused(lambda: accounts.set_password(clerk, "钱会计", new)) is Code.NOT_ALLOWED
    accounts.set_password(clerk, "ZHAO", new)  # the same person, in other letters
    accounts.confirm(clerk, new)
    assert refused(lambda: accounts.confirm(clerk, PASSWORD)) is Code.WRONG_PASSWORD
    accounts.set_password(head, "zhao", PASSWORD)
    accounts.confirm(clerk, PASSWORD)


def test_an_account_that_has_ended_is_not_opened_again_by_a_new_password(
    station: UseCases,
) -> None:
    accounts, head = station.accounts, station.actor
    clerk = as_clerk(accounts.add(head, "赵会计", PASSWORD, CLERK))
    accounts.disable(head, "赵会计")
    for who in (clerk, head):
        assert refused(lambda who=who: accounts.set_password(who, "赵会计", PASSWORD)) is (
            Code.NOT_FOUND
        )
    assert refused(lambda: accounts.confirm(clerk, PASSWORD)) is Code.WRONG_PASSWORD
    assert refused(lambda: accounts.actor("赵会计")) is Code.WRONG_PASSWORD
    assert refused(lambda: accounts.actor("没有这个人")) is Code.WRONG_PASSWORD
    assert accounts.own(clerk).disabled


def test_nobody_is_changed_who_is_not_there_and_nobody_changes_without_the_right(
    station: UseCases,
) -> None:
    accounts, head = station.accounts, station.actor
    clerk = as_clerk(accounts.add(head, "赵会计", PASSWORD, CLERK))
    before = accounts.list(head)
    for do in (
        lambda who: accounts.disable(who, "没有这个人"),
        lambda who: accounts.set_roles(who, "没有这个人", CLERK),
        lambda who: accounts.set_password(who, "没有这个人", PASSWORD),
    ):
        assert refused(lambda do=do: do(head)) is Code.NOT_FOUND
        assert refused(lambda do=do: do(clerk)) is Code.NOT_ALLOWED
    assert accounts.list(head) == before


def test_who_only_looks_does_not_wait_for_who_writes(station: UseCases) -> None:
    """An import of a large roster must not make the other windows stand still."""
    accounts, head = station.accounts, station.actor
    auditor = replace(head, standing=Standing(frozenset({Role.AUDITOR})))
    with accounts._uow():
        assert accounts.list(head) == [accounts.own(head)]
        assert accounts.actor(head.name).user_no == head.user_no
        station.audit.page(auditor)
