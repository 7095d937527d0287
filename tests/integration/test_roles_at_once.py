"""Row 94 of reliability.md §6: a role taken away ends at once, and the refusal is logged."""

from collections.abc import Callable

import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Role
from wenming_desktop.services.use_cases import UseCases


def refused(code: Code, do: Callable[[], object]) -> None:
    with pytest.raises(WenmingError) as caught:
        do()
    assert caught.value.code is code


def log_of(use: UseCases) -> list[tuple[int, str, str]]:
    with use.volunteers._uow(read_only=True) as work:
        return [(one.user_no, one.action, one.subject) for one in work.audit.page(None, 9, 0)[0]]


def test_row_94_a_role_taken_away_ends_in_the_session_that_is_open(station: UseCases) -> None:
    accounts, head = station.accounts, station.actor  # the window holds this very actor
    accounts.add(head, "赵会计", "er shi si ge", frozenset({Role.MAINTAINER}))
    assert head.may(Action.MANAGE_USERS)
    assert head.may(Action.REVEAL)
    accounts.set_roles(head, head.name, frozenset({Role.CLERK}))
    assert not head.may(Action.MANAGE_USERS)
    assert not head.may(Action.REVEAL)
    refused(Code.NOT_ALLOWED, lambda: accounts.list(head))
    refused(Code.NOT_ALLOWED, lambda: accounts.add(head, "新", "long enough", frozenset()))
    assert log_of(station)[:2] == [(head.user_no, "refused", "manage_users")] * 2
    station.records.record(head, [{"kind": "venue", "name": "照样能录"}])


def test_row_94_a_role_that_is_given_holds_at_once_too(station: UseCases) -> None:
    head = station.actor
    station.accounts.set_roles(head, head.name, head.roles | {Role.AUDITOR})
    assert head.may(Action.READ_AUDIT)


def test_row_94_an_account_that_was_ended_may_nothing_any_more(station: UseCases) -> None:
    head = station.actor
    other = frozenset({Role.MAINTAINER, Role.CLERK})
    station.accounts.add(head, "赵会计", "er shi si ge", other)
    clerk = station.accounts.actor("赵会计")
    assert clerk.may(Action.RECORD)
    station.accounts.disable(head, "赵会计")
    assert not any(clerk.may(action) for action in Action)
    refused(
        Code.NOT_ALLOWED,
        lambda: station.records.record(clerk, [{"kind": "venue", "name": "不行"}]),
    )
    assert log_of(station)[0] == (clerk.user_no, "refused", "record")


def test_a_refusal_in_the_middle_of_a_transaction_is_noted_when_it_has_been_undone(
    station: UseCases,
) -> None:
    maker = station.volunteers._uow

    def half() -> None:
        with maker() as work:
            work.settings.set("half", 1)
            maker.note(7, "refused", "reveal")
            raise WenmingError(Code.NOT_ALLOWED, action="reveal")

    refused(Code.NOT_ALLOWED, half)
    assert log_of(station)[0] == (7, "refused", "reveal")
    with maker(read_only=True) as work:
        assert work.settings.get("half") is None


def test_row_95_the_last_administrator_stays_one(station: UseCases) -> None:
    head = station.actor
    refused(Code.LAST_ADMINISTRATOR, lambda: station.accounts.disable(head, head.name))
    refused(
        Code.LAST_ADMINISTRATOR,
        lambda: station.accounts.set_roles(head, head.name, frozenset({Role.CLERK})),
    )
    assert head.may(Action.MANAGE_USERS)


def test_an_account_that_ended_or_never_was_is_refused_alike(station: UseCases) -> None:
    station.accounts.add(station.actor, "赵会计", "er shi si ge", frozenset({Role.CLERK}))
    station.accounts.disable(station.actor, "赵会计")
    for name in ("赵会计", "没有这个人"):
        refused(Code.WRONG_PASSWORD, lambda name=name: station.accounts.actor(name))
    refused(
        Code.NOT_FOUND,
        lambda: station.accounts.set_password(station.actor, "没有这个人", "long enough"),
    )


def test_the_locked_window_asks_for_this_persons_own_password(station: UseCases) -> None:
    station.accounts.add(station.actor, "赵会计", "er shi si ge", frozenset({Role.CLERK}))
    refused(Code.WRONG_PASSWORD, lambda: station.accounts.confirm(station.actor, "er shi si ge"))
    station.accounts.confirm(station.accounts.actor("赵会计"), "er shi si ge")


@pytest.mark.parametrize("name", ["", "名" * 61, "换\n行", "零\u200b宽"])
def test_a_name_that_no_account_can_have(station: UseCases, name: str) -> None:
    add = station.accounts.add
    with pytest.raises(WenmingError) as caught:
        add(station.actor, name, "long enough", frozenset({Role.CLERK}))
    assert caught.value.code in (Code.NAME_MISSING, Code.INVALID_FIELD)
    assert len(station.accounts.list(station.actor)) == 1


def test_a_name_of_sixty_signs_is_taken_once_and_an_account_that_ended_gets_no_password(
    station: UseCases,
) -> None:
    accounts, head, name = station.accounts, station.actor, "名" * 60
    accounts.add(head, name, "long enough", frozenset({Role.CLERK}))
    refused(Code.USER_EXISTS, lambda: accounts.add(head, name, "long enough", frozenset()))
    assert [user.name for user in accounts.list(head)] == [head.name, name]
    accounts.disable(head, name)
    refused(Code.NOT_FOUND, lambda: accounts.set_password(head, name, "another one"))
