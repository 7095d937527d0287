"""Decisions about records and months: who may, what says something new, and what is written."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection

from tests.integration.exchange.conftest import START
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync import decision_rows
from wenming_desktop.adapters.sync.decision_rows import Decider
from wenming_desktop.adapters.sync.feeds import SCHEMA_NO
from wenming_desktop.domain.approvals import Decision, ReviewState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import compose

CENTRE, INSTITUTE, STATION, NEIGHBOUR = 1, 256, 257, 512
PATHS = {CENTRE: (1,), INSTITUTE: (1, 256), STATION: (1, 256, 257), NEIGHBOUR: (1, 512)}
FIRST, SECOND, THIRD = (compose(5, STATION, STATION << 8, count) for count in (1, 2, 3))
MONTH = STATION, "2026-05"
NEVER = next(one for one in ReviewState if one.is_undecided)


class Log:
    def is_within(self, org_no: int, above: int) -> bool:
        return above in PATHS[org_no]

    def org_path(self, org_no: int) -> tuple[int, ...]:
        return PATHS[org_no]


def decided(
    decision: Decision = Decision.APPROVED,
    reason: str = "",
    org_no: int = INSTITUTE,
    number: int = 3,
) -> SimpleNamespace:
    return SimpleNamespace(
        decision=decision,
        reason=reason,
        org_no=org_no,
        round=number,
        stands=decision is not Decision.WITHDRAWN,
    )


@dataclass
class Standing:
    """Where the records of a month stand, made up."""

    posted: list[SimpleNamespace] = field(default_factory=list)
    decided: dict[bytes, SimpleNamespace] = field(default_factory=dict)
    months: dict[tuple[int, str], SimpleNamespace] = field(default_factory=dict)
    states: dict[bytes, ReviewState] = field(default_factory=dict)
    of_month: ReviewState = NEVER

    def state(self, one: SimpleNamespace) -> ReviewState:
        return self.states.get(one.id, NEVER)

    def month_state(self, _month: tuple[int, str]) -> ReviewState:
        return self.of_month

    def review(self, one: SimpleNamespace) -> tuple[str, bytes]:
        return "review", one.id

    def month_review(self, month: tuple[int, str]) -> tuple[str, tuple[int, str]]:
        return "month", month


@pytest.fixture
def standing(monkeypatch: pytest.MonkeyPatch) -> Standing:
    found = Standing([SimpleNamespace(id=one.bytes) for one in (FIRST, SECOND)])
    looked = SimpleNamespace(month=lambda text: text)

    def look(_connection: object, own: Any, month: str, orgs: frozenset[int]) -> Standing:
        assert (own.org_no in PATHS, month, orgs) == (True, "2026-05", frozenset({STATION}))
        return found

    monkeypatch.setattr(decision_rows, "standing", look)
    monkeypatch.setattr(decision_rows, "whole_month", looked.month)
    monkeypatch.setattr(
        decision_rows, "marks", lambda _, ids: {one: f"mark{one[-1]}" for one in ids}
    )
    monkeypatch.setattr(decision_rows, "month_mark", lambda of: "+".join(sorted(of.values())))
    monkeypatch.setattr(decision_rows, "unit_of", lambda *_: SimpleNamespace(name="县中心"))
    return found


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        connection.exec_driver_sql("CREATE TABLE occurrence (id, day, stub, deleted)")
        names = ", ".join(one.name for one in SYNCED["approval"].columns)
        connection.exec_driver_sql(f"CREATE TABLE approval ({names})")
        for one, stub, deleted in ((FIRST, 0, None), (SECOND, 0, 0), (THIRD, 1, None)):
            row = one.bytes, "2026-05-20", stub, deleted
            connection.exec_driver_sql("INSERT INTO occurrence VALUES (?, ?, ?, ?)", row)
        yield connection
    engine.dispose()


@pytest.fixture
def decider(connection, standing):  # noqa: ARG001  what is looked at is made up
    def decider(org_no: int = INSTITUTE) -> Decider:
        own = SimpleNamespace(org_no=org_no)
        ids = iter(range(1, 99))

        def next_id(home: int) -> UUID:
            assert home == STATION  # a decision is at home in the unit that it is about
            return UUID(int=next(ids))

        return Decider(connection, own, Log(), next_id, START, "王所长")

    return decider


def written(connection: Connection) -> list[tuple[Any, ...]]:
    rows = connection.exec_driver_sql(
        "SELECT occurrence_id, decision, reason, covers, round FROM approval ORDER BY rowid"
    ).all()
    return [(row[0] and bytes(row[0]), *row[1:]) for row in rows]


def refused(action: Any, *args: object) -> WenmingError:
    with pytest.raises(WenmingError) as error:
        action(*args)
    return error.value


APPROVED, RETURNED, WITHDRAWN = Decision.APPROVED, Decision.RETURNED, Decision.WITHDRAWN


def test_a_first_decision_is_written_with_what_it_is_about(connection, decider) -> None:
    assert decider().about_record(FIRST, RETURNED, "少签到表") == ("review", FIRST.bytes)
    covers = f"{SCHEMA_NO}:mark{FIRST.bytes[-1]}"
    assert written(connection) == [(FIRST.bytes, RETURNED.value, "少签到表", covers, 1)]
    ((by, month),) = connection.exec_driver_sql("SELECT decided_by, month FROM approval")
    assert (by, month) == ("王所长", "2026-05")


@pytest.mark.parametrize("org_no", [STATION, NEIGHBOUR])
def test_nobody_approves_what_is_their_own_or_not_below(connection, decider, org_no: int) -> None:
    for action, about in (
        (decider(org_no).about_record, FIRST),
        (decider(org_no).about_month, MONTH),
    ):
        assert refused(action, about, APPROVED, "").code is Code.APPROVAL_NOT_BELOW
    assert written(connection) == []


def test_a_record_is_there_and_posted_or_nothing_is_decided_about_it(
    connection, decider, standing
) -> None:
    unknown = compose(5, STATION, STATION << 8, 9)
    assert refused(decider().about_record, unknown, APPROVED, "").code is Code.NOT_FOUND
    assert refused(decider().about_record, THIRD, APPROVED, "").code is Code.NOT_FOUND
    connection.exec_driver_sql("UPDATE occurrence SET deleted = 1 WHERE id = ?", (SECOND.bytes,))
    assert refused(decider().about_record, SECOND, APPROVED, "").code is Code.NOT_FOUND
    standing.posted = standing.posted[1:]
    assert refused(decider().about_record, FIRST, APPROVED, "").code is Code.APPROVAL_NOT_POSTED
    standing.posted = []
    assert refused(decider().about_month, MONTH, APPROVED, "").code is Code.APPROVAL_NOT_POSTED


@pytest.mark.parametrize(
    ("before", "state", "says", "is_new"),
    [
        (None, NEVER, (APPROVED, ""), True),
        (None, NEVER, (WITHDRAWN, ""), False),
        (decided(WITHDRAWN), NEVER, (WITHDRAWN, ""), False),
        (decided(WITHDRAWN), NEVER, (RETURNED, "x"), True),
        (decided(), NEVER, (APPROVED, ""), True),  # it was changed since
        (decided(org_no=CENTRE), NEVER, (APPROVED, ""), True),
        (decided(), ReviewState.APPROVED, (APPROVED, ""), False),
        (decided(), ReviewState.APPROVED, (APPROVED, "好"), True),
        (decided(), ReviewState.APPROVED, (RETURNED, ""), True),
        (decided(), ReviewState.APPROVED, (WITHDRAWN, ""), True),
        (decided(org_no=STATION), ReviewState.APPROVED, (RETURNED, ""), True),
    ],
)
def test_a_decision_that_says_nothing_new_is_not_written(
    connection, decider, standing, before, state, says, is_new
) -> None:
    standing.states[FIRST.bytes] = standing.of_month = state
    if before:
        standing.decided[FIRST.bytes] = standing.months[MONTH] = before
    decider().about_record(FIRST, *says)
    assert [row[1] for row in written(connection)] == [says[0].value] * is_new
    if is_new:
        assert written(connection)[0][4] == (4 if before else 1)


def test_a_unit_further_up_keeps_the_last_word(connection, decider, standing) -> None:
    standing.states[FIRST.bytes] = ReviewState.APPROVED
    standing.decided[FIRST.bytes] = decided(org_no=CENTRE)
    error = refused(decider().about_record, FIRST, APPROVED, "")
    assert (error.code, error.facts["unit"]) == (Code.APPROVAL_OF_HIGHER, "县中心")
    assert written(connection) == []
    decider(CENTRE).about_record(FIRST, RETURNED, "")
    assert len(written(connection)) == 1


def test_approving_a_month_approves_what_waits_in_it(connection, decider, standing) -> None:
    standing.posted.append(SimpleNamespace(id=THIRD.bytes))
    standing.states[SECOND.bytes] = ReviewState.APPROVED
    standing.decided[THIRD.bytes] = decided(RETURNED, number=5)
    assert decider().about_month(MONTH, APPROVED, "齐了") == ("month", MONTH)
    marks = [f"{SCHEMA_NO}:mark{one.bytes[-1]}" for one in (FIRST, THIRD)]
    whole = f"{SCHEMA_NO}:" + "+".join(f"mark{one.bytes[-1]}" for one in (FIRST, SECOND, THIRD))
    assert written(connection) == [
        (FIRST.bytes, APPROVED.value, "", marks[0], 1),
        (THIRD.bytes, APPROVED.value, "", marks[1], 6),
        (None, APPROVED.value, "齐了", whole, 1),
    ]


def test_a_month_with_returned_records_is_not_approved_and_returning_it_needs_nothing(
    connection, decider, standing
) -> None:
    standing.states = {FIRST.bytes: ReviewState.RETURNED, SECOND.bytes: ReviewState.RETURNED}
    error = refused(decider().about_month, MONTH, APPROVED, "")
    assert (error.code, error.facts["count"]) == (Code.MONTH_HAS_RETURNED, 2)
    decider().about_month(MONTH, RETURNED, "再核")
    assert [row[:3] for row in written(connection)] == [(None, RETURNED.value, "再核")]


def test_a_month_that_was_decided_so_already_is_not_decided_again(
    connection, decider, standing
) -> None:
    standing.states = dict.fromkeys((FIRST.bytes, SECOND.bytes), ReviewState.APPROVED)
    standing.of_month, standing.months[MONTH] = ReviewState.APPROVED, decided()
    decider().about_month(MONTH, APPROVED, "")
    assert written(connection) == []
    decider().about_month(MONTH, WITHDRAWN, "")
    assert [row[4] for row in written(connection)] == [4]
