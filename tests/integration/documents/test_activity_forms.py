"""Plan, record, photos and dossier of one occurrence, read back from their PDF."""

import re
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path
from uuid import UUID

import pypdfium2
import pypdfium2.raw as pdfium
import pytest
import zxingcpp
from PIL import Image

from wenming_desktop.adapters.documents.form_press import ReportlabFormPress
from wenming_desktop.adapters.documents.photo_page import SIX
from wenming_desktop.adapters.documents.record_sheet import PHOTO, PHOTOS_AT
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Actor, Role
from wenming_desktop.services.forms.ports import PlanContent
from wenming_desktop.services.use_cases import UseCases

MM = 25.4 / 72
PHONE = "13800003381"


@pytest.fixture
def occurrence(station: UseCases) -> UUID:
    return station.activities.plan(
        station.actor,
        name="重阳敬老",
        day=date(2026, 11, 20),
        starts=time(8, 30),
        ends=time(11),
        points=("理发", "量血压"),
        leader_name="王建国",
        leader_phone=PHONE,
        place="村文化广场",
    ).occurrence.id


def add_photos(use: UseCases, occurrence: UUID, folder: Path, count: int) -> None:
    for number in range(count):
        path = folder / f"{number}.jpg"
        Image.new("RGB", (1600, 1200), (200, 40 + 20 * number, 40)).save(path)
        use.photos.add(use.actor, occurrence, path, f"第{number + 1}张")


def pages_of(path: Path) -> list[str]:
    document = pypdfium2.PdfDocument(path)
    texts = [re.sub(r"\s", "", page.get_textpage().get_text_range()) for page in document]
    document.close()
    return texts


def pictures_of(path: Path, number: int) -> Iterator[tuple[float, ...]]:
    """Yield left, top, width, height in mm of the pictures on a page."""
    document = pypdfium2.PdfDocument(path)
    page = document[number]
    for found in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_IMAGE], max_depth=3):
        left, low, right, high = found.get_bounds()
        place = (left, page.get_height() - high, right - left, high - low)
        yield tuple(round(one * MM, 2) for one in place)
    document.close()


def test_a_plan_has_numbered_parts_and_hides_the_phone_until_a_reason_is_given(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.pdf"
    station.activity_forms.print(station.actor, "plan", occurrence, plan)
    (page,) = pages_of(plan)
    assert "重阳敬老方案" in page
    assert page.index("一、活动主题") < page.index("三、活动时间") < page.index("1．理发")
    assert "****3381" in page
    assert PHONE not in page
    station.activity_forms.print(station.actor, "plan", occurrence, plan, reveal="报上级备案")
    assert PHONE in pages_of(plan)[0]
    auditor = Actor(user_no=1, name="某", roles=frozenset({Role.AUDITOR}))
    with_reason, without = [
        line.line for line in station.audit.page(auditor)[0] if line.line.action == "printed"
    ]
    assert (with_reason.facts["reason"], "reason" in without.facts) == ("报上级备案", False)


def test_who_may_not_see_phones_in_full_prints_none(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    clerk = Actor(user_no=station.actor.user_no, name="某", roles=frozenset({Role.CLERK}))
    with pytest.raises(WenmingError) as caught:
        station.activity_forms.print(
            clerk, "plan", occurrence, tmp_path / "plan.pdf", reveal="看看"
        )
    assert caught.value.code is Code.NOT_ALLOWED
    assert not (tmp_path / "plan.pdf").exists()


def test_a_long_plan_goes_on_over_the_page_and_loses_nothing(tmp_path: Path) -> None:
    words = tuple(f"第{number}件事要办好，说到做到。" * 4 for number in range(20))
    content = PlanContent(title="方案", unit="站", day="今天", parts=(("内容", words),))
    result = ReportlabFormPress().form(content, tmp_path / "plan.pdf")
    pages = pages_of(tmp_path / "plan.pdf")
    assert (result.pages, result.overflow) == (len(pages), ())
    assert len(pages) > 1
    text = "".join(pages)
    for each in words:
        assert each in text
    lines = pypdfium2.PdfDocument(tmp_path / "plan.pdf")[0].get_textpage().get_text_range()
    assert not [line for line in lines.splitlines() if line.strip()[:1] in set("，。、")]


def test_photos_of_a_record_have_the_millimetres_of_the_form(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    add_photos(station, occurrence, tmp_path, 3)
    station.outcomes.save(station.actor, occurrence, {"summary": "老人们很高兴。" * 20}, {})
    record = tmp_path / "record.pdf"
    result = station.activity_forms.print(station.actor, "record-sheet", occurrence, record)
    assert (result.pages, result.overflow) == (1, ())
    found = sorted(pictures_of(record, 0))
    assert found == [pytest.approx((*at, *PHOTO), abs=0.1) for at in PHOTOS_AT]
    assert "老人们很高兴" in pages_of(record)[0]


def test_too_long_a_story_is_told_in_the_overflow(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    station.outcomes.save(station.actor, occurrence, {"summary": "老人们很高兴。" * 250}, {})
    to = tmp_path / "record.pdf"
    (lost,) = station.activity_forms.print(station.actor, "record-sheet", occurrence, to).overflow
    assert lost.field == "summary"
    assert len(lost.lost) > 100


def test_seven_photos_are_six_and_one(station: UseCases, occurrence: UUID, tmp_path: Path) -> None:
    add_photos(station, occurrence, tmp_path, 7)
    to = tmp_path / "photos.pdf"
    assert station.activity_forms.print(station.actor, "photo-page", occurrence, to).pages == 2
    first = sorted(pictures_of(to, 0), key=lambda box: (round(box[1]), box[0]))
    assert first == [pytest.approx(box, abs=0.1) for box in SIX]
    assert len(list(pictures_of(to, 1))) == 1
    assert "第7张" in pages_of(to)[1]
    assert to.stat().st_size < 1_500_000


def test_a_dossier_has_everything_in_order_and_counts_its_pages(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    add_photos(station, occurrence, tmp_path, 1)
    to = tmp_path / "dossier.pdf"
    result = station.activity_forms.print(station.actor, "dossier", occurrence, to)
    pages = pages_of(to)
    assert (result.pages, len(pages)) == (5, 5)
    for number, (page, title) in enumerate(
        zip(pages, ("方案", "对象", "签到表", "活动情况记录表", "照片"), strict=True), 1
    ):
        assert f"第{number}页/共5页" in page
        if number != 2:
            assert title in page
    document = pypdfium2.PdfDocument(to)
    sheet = document[2].render(scale=3).to_pil()
    document.close()
    codes = {one.text for one in zxingcpp.read_barcodes(sheet)}
    assert len(codes) == 1
    now = station.activities.get(station.actor, occurrence).occurrence
    assert now.state is OccurrenceState.PRINTED
    assert f"{now.sheet_no:06d}" in codes.pop()


def test_the_same_dossier_twice_is_the_same_file(
    station: UseCases, occurrence: UUID, tmp_path: Path
) -> None:
    for name in ("a.pdf", "b.pdf"):
        station.activity_forms.print(station.actor, "dossier", occurrence, tmp_path / name)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
