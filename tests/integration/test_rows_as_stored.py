"""Rows at the edge of what the store takes: what another program wrote, what is not there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import Engine

from tests.conftest import TickingClock
from wenming_desktop.adapters.db import migrate
from wenming_desktop.adapters.db.engine import APPLICATION_ID, check_is_ours, open_engine
from wenming_desktop.adapters.db.identity import Identity, read_identity
from wenming_desktop.adapters.db.mapping import (
    UnreadableError,
    from_row,
    from_rows,
    read_day,
    read_moment,
    read_words,
    to_row,
)
from wenming_desktop.adapters.db.unit_of_work import SqlUnitOfWorkMaker
from wenming_desktop.domain.activities import Occurrence, Venue
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.order_flow import NeedState
from wenming_desktop.domain.orders import ResidentNeed
from wenming_desktop.services.use_cases import UseCases


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Engine]:
    """A store with its tables and nothing in them: what there is before the set-up is done."""
    engine = open_engine(tmp_path / "wenming.db", b"k" * 32)
    migrate.upgrade(engine)
    yield engine
    engine.dispose()


def venue(use: UseCases, name: str = "文化广场") -> UUID:
    return use.records.record(use.actor, [{"kind": "venue", "name": name}])[0].id


def test_before_the_set_up_there_is_nobody(bare: Engine) -> None:
    with bare.connect() as connection:
        assert read_identity(connection) == Identity()
    with (
        pytest.raises(WenmingError) as caught,
        SqlUnitOfWorkMaker(bare, TickingClock(), simulated=False)(read_only=True) as work,
    ):
        work.own_unit()
    assert caught.value.code is Code.NOT_SET_UP


def test_a_row_that_lacks_what_it_needs_stops_no_list(station: UseCases) -> None:
    who = venue(station)
    with station.volunteers._uow(read_only=True) as work:
        row = to_row(work.venues.get(who))
    with pytest.raises(UnreadableError):
        from_row(Venue, row | {"id": "no id"})
    assert [one.id for one in from_rows(Venue, [row | {"id": "no id"}, row])] == [who]


@pytest.mark.parametrize("text", ["no list", '{"a": 1}', "7", "", None, "["])
def test_words_that_are_no_list_are_none(text: str | None) -> None:
    assert read_words(text) == ()
    assert read_words('["剪纸", 7]') == ("剪纸", "7")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1900-01-01", date(1900, 1, 1)),
        ("2199-12-31", date(2199, 12, 31)),
        *((text, None) for text in ("1899-12-31", "2200-01-01", "2026-02-30", "不是", "", None)),
    ],
)
def test_a_text_that_is_no_day_of_these_centuries_is_none(
    text: str | None, day: date | None
) -> None:
    assert read_day(text) == day
    moment = read_moment(f"{text}T08:00:00Z", 480)
    assert (moment.date() if moment else None) == day
    need = to_row(ResidentNeed(id=UUID(int=1), content="修路灯"))
    assert from_row(ResidentNeed, need | {"asked_on": text}).asked_on == day


def test_a_state_that_is_none_is_where_a_row_begins() -> None:
    need = to_row(ResidentNeed(id=UUID(int=1), content="修路灯", state=NeedState.MERGED))
    assert from_row(ResidentNeed, need).state is NeedState.MERGED
    assert from_row(ResidentNeed, need | {"state": "不是"}).state is NeedState.SUBMITTED


def test_a_moment_without_its_offset_is_never_stored(station: UseCases) -> None:
    planned = station.activities.plan(
        station.actor,
        name="剪纸课",
        work_content="core_values",
        day=date(2026, 11, 20),
        starts=time(9),
        ends=time(10),
    )
    naive = planned.occurrence.starts_at.replace(tzinfo=None)
    with pytest.raises(ValueError, match="no time zone"):
        to_row(replace(planned.occurrence, starts_at=naive))
    with station.volunteers._uow(read_only=True) as work:
        wanted = planned.occurrence.starts_at.astimezone(UTC)
        assert work.occurrences.where(starts_at=wanted) == [planned.occurrence]
        assert work.occurrences.where(starts_at=datetime(2020, 1, 1, tzinfo=UTC)) == []
        assert work.rows(Occurrence).count(day=date(2026, 11, 20)) == 1


def test_what_is_not_there_is_neither_changed_nor_removed(station: UseCases) -> None:
    who = venue(station)
    with station.volunteers._uow() as work:
        stored = work.venues.get(who)
        work.venues.remove(who, "撤销")
        for do in (
            lambda: work.venues.update(replace(stored, name="另一个")),
            lambda: work.venues.remove(who, "再来"),
            lambda: work.venues.get(who),
        ):
            with pytest.raises(WenmingError) as caught:
                do()
            assert caught.value.code is Code.NOT_FOUND
        assert work.venues.find(who) is None
        assert work.venues.removed([who]) == {who: "撤销"}
        work.venues.put_back(who)
        assert work.venues.get(who) == stored


def test_a_save_that_changes_nothing_makes_no_backup_due(station: UseCases) -> None:
    who = venue(station)
    before = station.backups.standing(station.actor).saves_since
    with station.volunteers._uow() as work:
        work.venues.update(work.venues.get(who))
        work.venues.add_many([])
    assert station.backups.standing(station.actor).saves_since == before
    with station.volunteers._uow() as work:
        work.venues.update(replace(work.venues.get(who), name="文化礼堂"))
    assert station.backups.standing(station.actor).saves_since == before + 1


@pytest.mark.parametrize("change", ["PRAGMA application_id = 7", "DROP TABLE"])
def test_a_store_of_our_key_that_another_program_made_or_that_is_empty_is_not_ours(
    bare: Engine, tmp_path: Path, change: str
) -> None:
    path = tmp_path / "wenming.db"
    check_is_ours(bare, path)
    if change == "DROP TABLE":
        bare.dispose()
        path.unlink()
        change = f"PRAGMA application_id = {APPLICATION_ID}"
    with bare.connect() as connection:
        connection.exec_driver_sql(change)
        connection.commit()
    with pytest.raises(WenmingError) as caught:
        check_is_ours(bare, path)
    assert caught.value.code is Code.STORE_FOREIGN


def test_values_are_stored_in_one_form_for_ever(station: UseCases) -> None:
    """Digests and bundles compare what is stored: the same words are the same letters."""
    who = venue(station)
    with station.volunteers._uow(read_only=True) as work:
        known = work.venues.get(who)
    assert known is not None
    row = to_row(replace(known, platforms=("文化服务", "6"), opening_slots=(), area_m2=0))
    assert row["id"] == who.bytes
    assert (row["platforms"], row["opening_slots"]) == ('["文化服务", "6"]', "[]")
    assert (row["area_m2"], row["capacity"], row["name"]) == (0, None, "文化广场")
