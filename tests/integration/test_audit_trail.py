"""Who reads the log, and what stands first in it."""

import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Actor, Role
from wenming_desktop.services.use_cases import UseCases


def test_the_newest_line_stands_first_with_the_name_of_who_did_it(station: UseCases) -> None:
    auditor = Actor(user_no=1, name="查阅员", roles=frozenset({Role.AUDITOR}))
    for name in ("第一个", "第二个", "第三个"):
        station.accounts.add(station.actor, name, "long enough", frozenset({Role.CLERK}))
    lines, total = station.audit.page(auditor)
    assert total == len(lines)
    assert [one.line.subject for one in lines[:3]] == ["4", "3", "2"]
    assert {one.user for one in lines[:3]} == {station.actor.name}
    assert station.audit.page(auditor, limit=1, offset=1)[0] == lines[1:2]
    assert station.audit.page(auditor, lines[1].line.at)[1] == 2


def test_without_a_wish_the_newest_two_hundred_are_read(station: UseCases) -> None:
    auditor = Actor(user_no=1, name="查阅员", roles=frozenset({Role.AUDITOR}))
    with station.audit._uow() as work:
        for number in range(201):
            work.audit.add(1, "revealed", str(number))
    lines, total = station.audit.page(auditor)
    assert (len(lines), lines[0].line.subject) == (200, "200")
    assert total >= 201


def test_who_is_no_auditor_reads_nothing(station: UseCases) -> None:
    clerk = Actor(user_no=1, name="办事员", roles=frozenset({Role.CLERK}))
    with pytest.raises(WenmingError) as caught:
        station.audit.page(clerk)
    assert caught.value.code is Code.NOT_ALLOWED
