"""What the roster's unit tests share."""

from collections.abc import Callable
from datetime import date

import pytest

from wenming_desktop.domain.roster import JudgedFields, RawCell, RosterField
from wenming_desktop.domain.roster_fields import judge_volunteer_fields
from wenming_desktop.services.code_lists import CodeLists


@pytest.fixture(scope="session")
def codes() -> CodeLists:
    return CodeLists.load()


@pytest.fixture
def judged(codes: CodeLists) -> Callable[..., JudgedFields]:
    """Judge one person's fields, given by name, as of 2026-11-24."""

    def judge(**typed: RawCell) -> JudgedFields:
        fields = {RosterField(name): value for name, value in typed.items()}
        return judge_volunteer_fields(fields, today=date(2026, 11, 24), codes=codes)

    return judge
