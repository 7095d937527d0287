"""自评: points within their most, what the registers show, a recheck beside it, its files."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import openpyxl
import pypdfium2 as pdfium
import pytest

from tests.ui.two_units import TwoUnits
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.use_cases import UseCases


def refused(act: Callable[[], object]) -> Code:
    with pytest.raises(WenmingError) as caught:
        act()
    return caught.value.code


def test_points_and_gaps_and_files(station: UseCases, tmp_path: Path) -> None:
    use, actor = station.assessing, station.actor
    own = use.begin(actor, "self", 2026)
    assert use.begin(actor, "self", 2026).id == own.id
    venue = {"kind": "venue", "name": "文化广场", "opening_hours": "每天"}
    station.records.record(actor, [venue])
    document = station.records.record(actor, [{"kind": "policy_document", "name": "工作制度"}])
    sheet = use.sheet(actor, own.id)
    assert (sheet.most, sheet.total, sheet.open) == (10_000, 0, 10)
    (opening,) = [one for one in sheet.lines if one.indicator.id == "opening"]
    assert [(one.name, one.count) for one in opening.proofs] == [("opening", 1), ("venues", 1)]
    score = use.score(actor, own.id, "opening", 850, gap="周末不开")
    use.score(actor, own.id, "head", 800)
    station.evidence.link(actor, score.id, "policy_document", UUID(str(document[0].id)))
    assert use.score(actor, own.id, "opening", 900, gap="周末不开门").id == score.id
    sheet = use.sheet(actor, own.id)
    assert (sheet.total, sheet.open) == (1_700, 8)
    assert [(one.indicator.id, one.lost) for one in sheet.gaps] == [("opening", 100)]
    assert [line.total for line in use.history(actor)] == [1_700]
    for points in (-1, 1001):
        act = lambda points=points: use.score(actor, own.id, "opening", points)  # noqa: E731
        assert refused(act) is Code.INVALID_FIELD
    assert refused(lambda: use.score(actor, own.id, "nothing", 1)) is Code.NOT_FOUND
    paper, book = tmp_path / "自评.pdf", tmp_path / "自评.xlsx"
    station.assessment_files.print(actor, own.id, paper)
    with pdfium.PdfDocument(paper) as document_:
        text = "".join(page.get_textpage().get_text_bounded() for page in document_)
    for words in ("满分 100，自评 17", "差距清单", "周末不开门", "还有 8 项没有打分"):
        assert words in text
    station.assessment_files.export(actor, own.id, book)
    rows = list(openpyxl.load_workbook(book).worksheets[0].iter_rows(values_only=True))
    (line,) = [row for row in rows if row[2] == "开放时间公开，阵地常用"]
    assert line[3:5] == (10, 9)
    assert "文化广场" in line[6]
    assert "工作制度" in line[6]
    assert line[7] == "周末不开门"


def test_a_year_that_has_gone_keeps_its_own_assessment(station: UseCases) -> None:
    use, actor = station.assessing, station.actor
    old = use.begin(actor, "self", 2025)
    new = use.begin(actor, "self", 2026)
    use.score(actor, old.id, "head", 500)
    assert [(one.assessment.id, one.total) for one in use.history(actor)] == [
        (new.id, 0),
        (old.id, 500),
    ]


def test_the_unit_above_rechecks_beside_it(
    make_home: Callable[..., UseCases], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    centre = make_home("centre", Level.COUNTY_CENTER, "清河县新时代文明实践中心")
    two = TwoUnits(make_home("below"), centre, stick)
    station = two.station
    own = station.assessing.begin(station.actor, "self", 2026)
    station.assessing.score(station.actor, own.id, "head", 800)
    unit = station.org_units.own(station.actor).id
    two.carry(station, centre)
    use, actor = centre.assessing, centre.actor
    assert refused(lambda: use.begin(actor, "self", 2026, unit_id=unit)) is Code.INVALID_FIELD
    assert refused(lambda: use.begin(actor, "self", 2026, method="recheck")) is Code.INVALID_FIELD
    again = use.begin(actor, "self", 2026, unit_id=unit, method="recheck")
    use.score(actor, again.id, "head", 600)
    beside = use.sheet(actor, again.id)
    (head,) = [one for one in beside.lines if one.indicator.id == "head"]
    assert (head.given, head.other_hundredths, beside.other_total) == (600, 800, 800)
    assert use.sheet(actor, own.id).other_total == 600
    two.carry(centre, station)  # what the centre writes stays with the centre
    assert station.assessing.sheet(station.actor, own.id).total == 800


def test_the_matrix_of_duties_is_printed(station: UseCases, tmp_path: Path) -> None:
    duty = {"kind": "duty", "content": "每月组织一场宣讲", "post": "专干", "standard": "有记录"}
    gone = {"kind": "duty", "content": "过去的事", "until": "2025-12-31"}
    station.records.record(station.actor, [duty | {"responsible_person": "王建国"}, gone, duty])
    (unit,) = station.duty_list.matrix(station.actor)
    assert (len(unit.duties), unit.unassigned) == (2, 1)
    to = tmp_path / "责任清单.pdf"
    station.duty_list.print(station.actor, to)
    with pdfium.PdfDocument(to) as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "每月组织一场宣讲" in text
    assert "王建国" in text
    assert "过去的事" not in text
