"""个人信息查询单: all that is held about one person is on it, and that it was printed is logged."""

import dataclasses
from datetime import date
from pathlib import Path

import pypdfium2

from tests.integration.volunteer_life.conftest import person, refused, serve
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.users import Actor, Role
from wenming_desktop.services.record_shapes import KINDS
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.consent import Signed
from wenming_desktop.services.volunteer_life.subject_report import HELD, OWN_FIELDS


def text_of(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return "".join(page.get_textpage().get_text_bounded() for page in document)


def test_every_field_and_every_kind_that_names_a_person_is_told() -> None:
    links = {"id", "team_id", "org_unit_id"}
    assert {one.name for one in dataclasses.fields(Volunteer)} - links == set(OWN_FIELDS)
    naming = {
        kind
        for kind in KINDS.values()
        if "volunteer_id" in {one.name for one in dataclasses.fields(kind)}
    }
    assert naming == {kind for kind, _, _ in HELD}
    for kind, _, names in HELD:
        assert set(names) <= {one.name for one in dataclasses.fields(kind)}


def test_the_report_tells_all_in_full_and_is_logged_without_a_name(
    station: UseCases, tmp_path: Path
) -> None:
    who = person(station, phone="14100000000", address="村东头 3 号", gender="male")
    other = person(station, "李秀英", phone="14100000001")
    serve(station, who, date(2026, 11, 1), 90)
    serve(station, other, date(2026, 11, 2), 60, "防火宣传")
    station.life.consents.give(station.actor, who, Signed(day=date(2026, 10, 1)))
    target = tmp_path / "a.pdf"
    station.life.subject_reports.print(station.actor, who, "本人来查", target)
    text = text_of(target)
    for words in ("王建国", "14100000000", "村东头 3 号", "义务清扫", "1.5 小时", "2026-10-01"):
        assert words in text, words
    assert "李秀英" not in text
    assert "防火宣传" not in text
    auditor = Actor(user_no=1, name="李站长", roles=frozenset({Role.AUDITOR}))
    lines, _ = station.audit.page(auditor, None, limit=1, offset=0)
    assert "subject_report_printed" in str(lines)
    assert "王建国" not in str(lines)


def test_it_needs_the_right_and_a_reason(station: UseCases, tmp_path: Path) -> None:
    who, reports = person(station), station.life.subject_reports
    target = tmp_path / "a.pdf"
    clerk = Actor(user_no=5, name="文书", roles=frozenset({Role.CLERK}))
    refused(Code.NOT_ALLOWED, lambda: reports.print(clerk, who, "查", target))
    refused(Code.REASON_MISSING, lambda: reports.print(station.actor, who, "  ", target))
    assert not target.exists()


def test_a_correction_is_noted_by_field_only(station: UseCases) -> None:
    who, reports = person(station), station.life.subject_reports
    refused(Code.INVALID_FIELD, lambda: reports.note_correction(station.actor, who, "no_such"))
    reports.note_correction(station.actor, who, "phone")
    auditor = Actor(user_no=1, name="李站长", roles=frozenset({Role.AUDITOR}))
    lines, _ = station.audit.page(auditor, None, limit=1, offset=0)
    assert "correction_noted" in str(lines)
