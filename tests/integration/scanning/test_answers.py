"""Slips and pages of questions: printed, ticked, read back, and entered after a person's look."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import cv2
import numpy as np
import pytest
from PIL import Image

from tests.scanning import answers, hands, printed, sheets
from tests.scanning.printed import MM
from wenming_desktop.adapters.scanning.reading import read_picture
from wenming_desktop.app import door_at
from wenming_desktop.cli.main import main
from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.order_flow import OrderState
from wenming_desktop.domain.orders import ServiceOrder
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.scanned_rows import BoxMark
from wenming_desktop.domain.scanned_sheets import ScanState
from wenming_desktop.domain.sheet_layout import BOX_COLUMNS, row_middle
from wenming_desktop.domain.slip_layout import (
    ABOUT_LAYOUT,
    ABOUT_ROW,
    CANNOT_SAY,
    FIRST_QUESTION_ROW,
    SATISFACTION_LAYOUT,
    SEX_COLUMNS,
    SLIP_CUT,
    SLIP_ROW,
)
from wenming_desktop.messages import sentence
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.order_moves import Dispatch, Move
from wenming_desktop.services.scanning.scanned_sheets import PictureVerdict
from wenming_desktop.services.use_cases import UseCases

PEN = hands.Pen(ink=0.9, width=0.6, grain=0.05, size=4.6, slop=0.3, favourite="tick", steady=1)
USER, PASSWORD = "李站长", "yi er san si"
QUESTIONS = ("服务态度", "办事效率", "活动内容")


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[UseCases]:
    door = door_at(tmp_path_factory.mktemp("answers") / "station")
    new = NewHome(level=Level.VILLAGE_STATION, unit_name="柳河村站", user=USER, password=PASSWORD)
    yield door.set_up(new).use_cases
    door.close()


def delivered(use: UseCases, content: str = "给老人理发") -> ServiceOrder:
    """Return an order that is done and waits for an answer."""
    need = use.needs.register(use.actor, content=content, requester_name="程月")
    own = use.org_units.own(use.actor).id
    order = use.orders.dispatch(use.actor, Dispatch(need_id=need.id, target_unit_id=own))
    for state in (OrderState.CLAIMED, OrderState.DELIVERED):
        order = use.orders.move(use.actor, order.id, Move(state=state, outcome="办好了"))
    return order


def slip(use: UseCases, order: ServiceOrder, folder: Path) -> np.ndarray:
    file = folder / f"{order.order_no}.pdf"
    use.order_forms.print(use.actor, "order-slip", order.id, file)
    return printed.picture_of(file)


def tick(page: np.ndarray, row: int, *boxes: int, signed: bool = False) -> np.ndarray:
    rng = np.random.default_rng(row * 7 + sum(boxes))
    columns = (*BOX_COLUMNS, CANNOT_SAY)
    for box in boxes:
        hands.mark(page, (columns[box], row_middle(row)), PEN, rng)
    if signed:
        middle = row_middle(row)
        hands.scribble(page, (33, middle + 50, 70, middle + 59), PEN, rng)
    return page


def tick_sex(page: np.ndarray, box: int) -> None:
    at = (SEX_COLUMNS[box], row_middle(ABOUT_ROW))
    hands.mark(page, at, PEN, np.random.default_rng(box))


def photo(page: np.ndarray, file: Path, seed: int = 1) -> Path:
    cv2.imwrite(str(file), sheets.flatbed(page, np.random.default_rng(seed)))
    return file


def read(use: UseCases, *files: Path) -> list[PictureVerdict]:
    return use.scanned_sheets.read(use.actor, files).pictures


def test_a_slip_becomes_the_evaluation_of_its_order_once(station: UseCases, tmp_path: Path) -> None:
    order = delivered(station)
    page = tick(slip(station, order, tmp_path), SLIP_ROW, 1, signed=True)
    page[: round(SLIP_CUT * MM)] = 120  # the resident brought the lower half
    file = photo(page, tmp_path / "a.jpg")
    (verdict,) = read(station, file)
    assert (verdict.state, verdict.sheet.about) == (ScanState.READ, order.id)
    assert (verdict.rows[0].chosen, verdict.sheet.is_signed) == (1, True)
    assert station.orders.evaluations(station.actor, order.id) == []  # nothing goes in by itself
    crops = [station.scanned_sheets.crop(station.actor, verdict.sheet.id, n) for n in (1, 2)]
    row, below = (Image.open(io.BytesIO(one)) for one in crops)
    assert row.height < 110
    assert below.height > 250

    entered = station.answer_sheets.enter(station.actor)
    assert (len(entered.evaluations), entered.left) == (1, [])
    (said,) = station.orders.evaluations(station.actor, order.id)
    assert (said.score, said.evaluator_type, said.signed_on_paper) == (4, "slip", True)
    assert station.scanned_sheets.waiting(station.actor) == []
    (verdict,) = read(station, file)
    assert verdict.refusal.code is Code.SCAN_ORDER_STATE
    assert order.order_no in sentence(verdict.refusal)


def test_a_slip_of_a_need_rates_the_order_that_met_it(station: UseCases, tmp_path: Path) -> None:
    order = delivered(station, "修院里的灯")
    file = tmp_path / "need.pdf"
    station.order_forms.print(station.actor, "need-slip", order.need_id, file)
    page = tick(printed.picture_of(file), SLIP_ROW, 4)
    (verdict,) = read(station, photo(page, tmp_path / "b.jpg"))
    assert verdict.sheet.about == order.id
    assert not verdict.sheet.is_signed
    station.answer_sheets.note(
        station.actor, verdict.sheet.id, comment="灯还是不亮", is_signed=False
    )
    station.answer_sheets.enter(station.actor)
    (said,) = station.orders.evaluations(station.actor, order.id)
    assert (said.score, said.comment, said.signed_on_paper) == (1, "灯还是不亮", False)


def test_two_ticks_wait_for_a_person_and_no_tick_says_so(station: UseCases, tmp_path: Path) -> None:
    both, none = delivered(station, "送药"), delivered(station, "量血压")
    twice = tick(slip(station, both, tmp_path), SLIP_ROW, 0, 2)
    files = [
        photo(twice, tmp_path / "two.jpg"),
        photo(slip(station, none, tmp_path), tmp_path / "none.jpg"),
    ]
    first, second = read(station, *files)
    assert (first.state, second.state) == (ScanState.TO_CHECK, ScanState.READ)
    entered = station.answer_sheets.enter(station.actor)
    assert [one.code for one in entered.left] == [Code.SCAN_UNDECIDED, Code.SCAN_UNANSWERED]
    assert entered.evaluations == []
    assert all("还在列表里" in sentence(one) for one in entered.left)
    boxes = (BoxMark.TICKED, *(BoxMark.EMPTY,) * 4)
    station.scanned_sheets.decide(station.actor, first.sheet.id, 1, boxes)
    entered = station.answer_sheets.enter(station.actor, [first.sheet.id])
    assert [one.score for one in entered.evaluations] == [5]
    station.scanned_sheets.forget(station.actor, second.sheet.id)


def test_a_slip_to_write_on_is_told_whose_it_is(station: UseCases, tmp_path: Path) -> None:
    order = delivered(station, "打扫院子")
    file = tmp_path / "blank.pdf"
    station.order_forms.print(station.actor, "need-slip", None, file)
    page = tick(printed.picture_of(file), SLIP_ROW, 0)
    (verdict,) = read(station, photo(page, tmp_path / "c.jpg"))
    assert (verdict.state, verdict.refusal.code) == (ScanState.TO_CHECK, Code.SCAN_ORDER_UNKNOWN)
    offered = station.answer_sheets.subjects(station.actor, verdict.sheet)
    assert order.id in {one.id for one in offered}
    assigned = station.answer_sheets.assign(station.actor, verdict.sheet.id, order.id)
    assert assigned.state is ScanState.READ
    assert order.order_no in station.answer_sheets.title(station.actor, assigned)
    assert len(station.answer_sheets.enter(station.actor).evaluations) == 1


@pytest.fixture
def survey(station: UseCases) -> UUID:
    facts = {"kind": "need_survey", "name": "秋季测评", "purpose": "satisfaction"}
    item = {**facts, "first_day": "2026-11-01", "questions": list(QUESTIONS)}
    return station.records.record(station.actor, [item])[0].id


def test_pages_of_questions_are_counted_together_and_none_twice(
    station: UseCases, survey: UUID, tmp_path: Path
) -> None:
    file = tmp_path / "form.pdf"
    station.order_forms.print(station.actor, "satisfaction-form", survey, file)
    files = []
    for number, boxes in enumerate(((0, 1, 5), (0, 3, None))):
        page = printed.picture_of(file)
        for at, box in enumerate(boxes):
            if box is not None:
                tick(page, FIRST_QUESTION_ROW + at, box)
        files.append(photo(page, tmp_path / f"{number}.jpg", seed=number))
    verdicts = read(station, *files)
    assert [(one.state, one.sheet.about) for one in verdicts] == [(ScanState.READ, survey)] * 2
    assert [[row.chosen for row in one.sheet.answers()] for one in verdicts] == [
        [0, 1, 5],
        [0, 3, None],
    ]
    assert station.answer_sheets.enter(station.actor).pages == 2
    kept = station.records.find(station.actor, "satisfaction", {"survey_id": str(survey)})
    counted = {(one["question"], one["score"]): one["answers"] for one in kept}
    assert counted == {
        ("服务态度", 5): 2,
        ("办事效率", 4): 1,
        ("办事效率", 2): 1,
        ("活动内容", 0): 1,
    }
    assert [one.state for one in read(station, *files)] == [ScanState.REPEATED] * 2


def test_age_and_sex_of_who_answers_are_counted_with_the_answers(
    station: UseCases, survey: UUID, tmp_path: Path
) -> None:
    file = tmp_path / "form.pdf"
    station.order_forms.print(station.actor, "satisfaction-form", survey, file)
    files = []
    for number, (age, sexes) in enumerate(((3, (1,)), (3, (1,)), (None, (0,)), (5, (0, 1)))):
        page = tick(printed.picture_of(file), FIRST_QUESTION_ROW, 1)
        if age is not None:
            tick(page, ABOUT_ROW, age)
        for sex in sexes:
            tick_sex(page, sex)
        files.append(photo(page, tmp_path / f"who-{number}.jpg", seed=10 + number))
    verdicts = read(station, *files)
    assert [[row.part for row in one.rows] for one in verdicts] == [
        ["", "", "", "age_band", "sex"]
    ] * 4
    assert [one.state for one in verdicts] == [ScanState.READ] * 3 + [ScanState.TO_CHECK]
    twice = verdicts[3].sheet
    assert [row.part for row in twice.open_rows()] == ["sex"]
    boxes = (BoxMark.TICKED, BoxMark.EMPTY)
    station.scanned_sheets.decide(station.actor, twice.id, twice.rows[-1].n, boxes)
    assert station.answer_sheets.enter(station.actor).pages == 4
    kept = station.records.find(station.actor, "satisfaction", {"survey_id": str(survey)})
    counted = {(one["age_band"], one["sex"]): one["answers"] for one in kept}
    assert counted == {("36_59", "female"): 2, ("", "male"): 1, ("80_up", "male"): 1}
    assert {(one["question"], one["score"]) for one in kept} == {("服务态度", 4)}


def test_a_page_nobody_wrote_on_leaves_no_doubt_and_one_of_before_has_no_age() -> None:
    for layout, parts in ((ABOUT_LAYOUT, ["age_band", "sex"]), (SATISFACTION_LAYOUT, [])):
        page, _, questions = answers.printed_questions(2, layout)
        found = read_picture(sheets.phone(page.copy(), np.random.default_rng(4))).sheet
        assert found is not None
        assert [row.part for row in found.rows[questions:]] == parts
        assert {mark for row in found.rows for mark in row.boxes} == {BoxMark.EMPTY}


def test_the_verb_enters_answers_only_when_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    door = door_at(tmp_path / "home")
    new = NewHome(level=Level.VILLAGE_STATION, unit_name="柳河村站", user=USER, password=PASSWORD)
    use = door.set_up(new).use_cases
    first, second = delivered(use), delivered(use, "送餐")
    files = [
        photo(tick(slip(use, order, tmp_path), SLIP_ROW, 0), tmp_path / f"{number}.jpg")
        for number, order in enumerate((first, second))
    ]
    door.close()
    monkeypatch.setenv("WENMING_USER", USER)
    monkeypatch.setenv("WENMING_PASSWORD", PASSWORD)
    words = ["--home", str(tmp_path / "home"), "scan", "--json"]
    assert main([*words, str(files[0])]) == 0
    said = json.loads(capsys.readouterr().out)
    (sheet,) = said["sheets"]
    assert (sheet["form"], sheet["about"], sheet["rows"][0]["chosen"]) == ("slip", str(first.id), 0)
    assert "entered" not in said
    assert main([*words, str(files[1]), "--enter"]) == 0
    entered = json.loads(capsys.readouterr().out)["entered"]
    assert [one["order_id"] for one in entered["evaluations"]] == [str(second.id)]
    assert entered["left"] == []
