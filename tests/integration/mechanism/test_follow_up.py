"""待跟进: decisions become somebody's job, are overdue in words, and are closed."""

from datetime import date, timedelta
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages.mechanism import due_words
from wenming_desktop.services.use_cases import UseCases

TODAY = date(2026, 11, 24)  # of the tests' clock


def text_of(path: Path) -> str:
    with pdfium.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def met(station: UseCases, *decisions: str) -> None:
    meeting = {"kind": "joint_meeting", "name": "三季度联席会", "day": "2026-09-30"}
    station.records.record(station.actor, [{**meeting, "decisions": list(decisions)}])


def test_a_decision_is_dealt_out_and_closed(station: UseCases, tmp_path: Path) -> None:
    met(station, "修好文化广场的灯", "补齐标识牌")
    use, actor = station.follow_up, station.actor
    first, second = use.undealt(actor)
    assert (first.content, first.number, second.number) == ("修好文化广场的灯", 1, 2)
    use.deal(
        actor, first.meeting_id, 1, unit="村委会", person="王建国", due_on=TODAY - timedelta(days=3)
    )
    use.deal(actor, first.meeting_id, 2, unit="宣传干事", due_on=TODAY + timedelta(days=6))
    assert use.undealt(actor) == []
    late, coming = use.open(actor)
    assert (late.days_left, late.is_overdue, late.meeting) == (-3, True, "三季度联席会")
    assert (coming.days_left, coming.is_overdue) == (6, False)
    paper = tmp_path / "待跟进.pdf"
    assert use.print(actor, paper).pages == 1
    printed = text_of(paper)
    for words in ("修好文化广场的灯", "王建国", "已超期 3 天", "还有 6 天", "其中超期 1 项"):
        assert words in printed
    closed = use.close(actor, late.item.id, "灯已换好")
    assert closed.closed_on == TODAY
    assert [one.item.content for one in use.open(actor)] == ["补齐标识牌"]
    assert [one.days_left for one in use.open(actor, with_closed=True)] == [6, None]
    assert len([use.reopen(actor, late.item.id)]) == 1
    assert len(use.open(actor)) == 2


def test_what_is_not_said_is_refused_and_changes_nothing(station: UseCases) -> None:
    met(station, "修灯")
    (decision,) = station.follow_up.undealt(station.actor)
    with pytest.raises(WenmingError) as caught:
        station.follow_up.deal(station.actor, decision.meeting_id, 1, unit=" ")
    assert caught.value.code is Code.FIELD_MISSING
    with pytest.raises(WenmingError) as caught:
        station.follow_up.deal(station.actor, decision.meeting_id, 2, unit="村委会")
    assert caught.value.code is Code.NOT_FOUND
    item = station.follow_up.deal(station.actor, decision.meeting_id, 1, unit="村委会")
    with pytest.raises(WenmingError) as caught:
        station.follow_up.close(station.actor, item.id, "")
    assert caught.value.code is Code.FIELD_MISSING
    assert [one.item.id for one in station.follow_up.open(station.actor)] == [item.id]


def test_deadlines_are_said_in_words() -> None:
    assert [due_words(days) for days in (-1, 0, 5, None)] == [
        "已超期 1 天",
        "今天到期",
        "还有 5 天",
        "没有定期限",
    ]
