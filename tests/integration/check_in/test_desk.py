"""The desk at the door on real homes: once in, once out, back, and into the ledger."""

import shutil
from collections.abc import Callable
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest
import zxingcpp

from tests.conftest import CHINA, PASSWORD, USER, TickingClock
from wenming_desktop.app import door_at
from wenming_desktop.domain.attendance import HoursSource
from wenming_desktop.domain.card_code import CardCode
from wenming_desktop.domain.check_in import DoorOutcome
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.ids import compose
from wenming_desktop.domain.people import VolunteerStatus
from wenming_desktop.domain.sheet_rows import SheetRow
from wenming_desktop.services.use_cases import UseCases


@pytest.fixture
def occurrence(station: UseCases) -> UUID:
    planned = station.activities.plan(
        station.actor,
        day=date(2026, 11, 24),
        starts=time(8, 30),
        ends=time(11, 30),
        name="人居环境整治",
        planned_count=45,
    )
    return planned.occurrence.id


@pytest.fixture
def person(station: UseCases) -> UUID:
    team = station.volunteers.team_named(station.actor, "党员志愿服务队")
    return station.volunteers.save(
        station.actor, None, name="王建国", phone="15438993381", team_id=team.id
    ).id


def card(volunteer_id: UUID) -> str:
    return CardCode.of(volunteer_id).digits()


def set_clock(clock: TickingClock, hour: int, minute: int) -> None:
    clock.now = clock.now.replace(hour=hour, minute=minute, second=0, tzinfo=CHINA)


def refusal(action: Callable[[], object]) -> Code:
    with pytest.raises(WenmingError) as caught:
        action()
    return caught.value.code


def test_a_card_in_again_out_again(
    station: UseCases, occurrence: UUID, person: UUID, clock: TickingClock
) -> None:
    desk, actor = station.check_in, station.actor
    set_clock(clock, 8, 31)
    first = desk.scan(actor, occurrence, card(person))
    assert first.outcome is DoorOutcome.CAME
    assert (first.person.hit.name, first.person.hit.team) == ("王建国", "党员志愿服务队")
    set_clock(clock, 9, 0)
    second = desk.scan(actor, occurrence, card(person))
    assert second.outcome is DoorOutcome.CAME_BEFORE
    assert second.person.presence
    assert f"{second.person.presence.arrived_at:%H:%M}" == "08:31"
    assert desk.scan(actor, occurrence, card(person), leaving=True).outcome is DoorOutcome.LEFT
    again = desk.scan(actor, occurrence, card(person), leaving=True)
    assert again.outcome is DoorOutcome.LEFT_BEFORE
    state = desk.state(actor, occurrence)
    assert (state.came, state.left, state.expected) == (1, 1, 45)
    assert [(line.name, line.leaving) for line in state.latest] == [
        ("王建国", True),
        ("王建国", False),
    ]


def test_who_never_came_cannot_leave_and_undo_takes_back_only_the_last(
    station: UseCases, occurrence: UUID, person: UUID
) -> None:
    desk, actor = station.check_in, station.actor
    other = station.volunteers.save(actor, None, name="单秀英", phone="15412345678").id
    never = desk.take(actor, occurrence, other, leaving=True)
    assert never.outcome is DoorOutcome.NEVER_CAME
    assert desk.state(actor, occurrence).latest == []
    desk.take(actor, occurrence, person)
    desk.take(actor, occurrence, other)
    undone = desk.undo(actor, occurrence)
    assert undone
    assert undone.name == "单秀英"
    assert [line.name for line in desk.state(actor, occurrence).latest] == ["王建国"]
    assert desk.undo(actor, occurrence)
    assert desk.undo(actor, occurrence) is None


def test_cards_that_are_refused(station: UseCases, occurrence: UUID, person: UUID) -> None:
    desk, actor = station.check_in, station.actor
    unknown = compose(1_790_000_000_000, 0, 0, 7)
    foreign = compose(1_790_000_000_000, 259, 66_305, 7)
    for digits, code in (
        ("123", Code.CARD_INVALID),
        (card(unknown), Code.CARD_UNKNOWN),
        (card(foreign), Code.CARD_UNKNOWN_FOREIGN),
    ):
        assert refusal(lambda digits=digits: desk.scan(actor, occurrence, digits)) is code
    for status in (VolunteerStatus.LEFT, VolunteerStatus.PAUSED):
        known = station.volunteers.get(actor, person)
        station.volunteers.save(actor, known, status=status)
        assert refusal(lambda: desk.scan(actor, occurrence, card(person))) is Code.NOT_SERVING
    assert desk.state(actor, occurrence).came == 0


def test_somebody_registered_after_the_first_scan_is_found_too(
    station: UseCases, occurrence: UUID, person: UUID
) -> None:
    station.check_in.scan(station.actor, occurrence, card(person))
    late = station.volunteers.save(station.actor, None, name="曾国强", phone="15412340000").id
    done = station.check_in.scan(station.actor, occurrence, card(late))
    assert done.person.hit.name == "曾国强"
    station.volunteers.remove(station.actor, late, "登记错了")
    again = refusal(lambda: station.check_in.scan(station.actor, occurrence, card(late)))
    assert again is Code.CARD_UNKNOWN


def test_each_scan_is_on_the_disk_when_it_has_been_said(
    station: UseCases, occurrence: UUID, person: UUID, tmp_path: Path
) -> None:
    """A second program on a copy of the files, taken without closing, sees the scan."""
    station.check_in.scan(station.actor, occurrence, card(person))
    copy = Path(shutil.copytree(tmp_path / "station", tmp_path / "after-the-crash"))
    door = door_at(copy, TickingClock())
    found = door.open(USER, PASSWORD)
    assert found.check_in.state(found.actor, occurrence).came == 1
    door.close()


def test_times_become_rows_and_go_into_the_sign_ins_when_the_sheet_is_posted(
    station: UseCases, occurrence: UUID, person: UUID, clock: TickingClock
) -> None:
    desk, actor = station.check_in, station.actor
    other = station.volunteers.save(actor, None, name="单秀英", phone="15412345678").id
    set_clock(clock, 8, 10)
    desk.take(actor, occurrence, person)
    desk.take(actor, occurrence, other)
    set_clock(clock, 11, 2)
    desk.take(actor, occurrence, person, leaving=True)
    rows = desk.rows(actor, occurrence)
    assert [(row.hit.name, row.minutes) for row in rows] == [("王建国", 150), ("单秀英", 0)]
    station.attendance.post(
        actor,
        occurrence,
        [
            SheetRow(row_no=1, volunteer_id=person, minutes=150),
            SheetRow(row_no=2, volunteer_id=other, minutes=60),
        ],
    )
    posted = station.records.find(actor, "sign_in", {"occurrence_id": str(occurrence)})
    times = {one["row_no"]: (one["arrived_at"], one["left_at"]) for one in posted}
    assert times[1][0].startswith("2026-11-24T08:10")
    assert times[1][1].startswith("2026-11-24T11:02")
    assert times[2][1] is None
    entries = station.records.find(actor, "hours_entry", {"occurrence_id": str(occurrence)})
    sources = {entry["minutes"]: entry["source"] for entry in entries}
    assert sources == {150: HoursSource.SIGN_IN_OUT, 60: HoursSource.PAPER_SHEET}
    assert desk.rows(actor, occurrence) == []
    assert refusal(lambda: desk.take(actor, occurrence, person)) is Code.ALREADY_POSTED
    assert refusal(lambda: desk.undo(actor, occurrence)) is Code.ALREADY_POSTED


def test_a_printed_card_is_scanned_at_the_door(
    station: UseCases, occurrence: UUID, person: UUID, tmp_path: Path
) -> None:
    """QR code of the front and Code 128 of the back, read off the pages as a scanner would."""
    path = tmp_path / "cards.pdf"
    station.volunteer_cards.print(station.actor, path, volunteer_id=person)
    document = pypdfium2.PdfDocument(path)
    pages = [page.render(scale=300 / 72).to_pil() for page in document]
    document.close()
    read = [one.text for page in pages for one in zxingcpp.read_barcodes(page)]
    assert read == [card(person)] * 2
    done = station.check_in.scan(station.actor, occurrence, read[0])
    assert done.person.hit.name == "王建国"
