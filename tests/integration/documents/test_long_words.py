"""Long words on forms: they stay on the page, stand on their rule; names break at their dots."""

from pathlib import Path

import pypdfium2
import pytest
from pypdfium2 import raw

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.text_layout import fit, wrap
from wenming_desktop.services.use_cases import UseCases

LONG = "关于在全村范围内开展“移风易俗树新风、邻里互助暖人心”主题实践活动的请求（第二次）"
Box = tuple[float, float, float, float]


def letters_and_rules(file: Path) -> tuple[list[Box], list[Box]]:
    """Boxes of the letters and of the level lines of the first page: left, bottom, right, top."""
    document = pypdfium2.PdfDocument(file)
    page = document[0]
    text = page.get_textpage()
    letters = [
        text.get_charbox(at)
        for at in range(text.count_chars())
        if text.get_text_range(at, 1).strip()
    ]
    lines = [one.get_bounds() for one in page.get_objects([raw.FPDF_PAGEOBJ_PATH])]
    rules = [one for one in lines if one[3] - one[1] < 2 and one[2] - one[0] > 60]
    width, height = page.get_size()
    assert all(left > 0 and right < width for left, _, right, _ in letters)
    assert all(bottom > 0 and top < height for _, bottom, _, top in letters)
    document.close()
    return letters, rules


def struck_through(file: Path) -> list[Box]:
    """Letters that a line goes through."""
    letters, rules = letters_and_rules(file)
    assert rules
    return [
        (left, bottom, right, top)
        for left, bottom, right, top in letters
        if any(
            bottom + 0.3 < (rule[1] + rule[3]) / 2 < top - 0.3 and rule[0] < right < rule[2]
            for rule in rules
        )
    ]


def test_a_long_wish_stands_on_its_rule(station: UseCases, tmp_path: Path) -> None:
    need = station.needs.register(
        station.actor, content=LONG + LONG, requester_name="买买提·吐尔逊江·阿卜杜热合曼"
    )
    to = tmp_path / "need.pdf"
    assert station.order_forms.print(station.actor, "need-slip", need.id, to).overflow == ()
    assert struck_through(to) == []


def test_a_long_name_of_a_project_and_its_facts_stay_on_the_page(
    station: UseCases, tmp_path: Path
) -> None:
    project = station.records.record(
        station.actor,
        [
            {
                "kind": "service_project",
                "name": LONG,
                "audience": LONG + LONG,
                "content": f"{LONG}\n短",
            }
        ],
    )[0].id
    to = tmp_path / "brand.pdf"
    assert station.field_papers.print(station.actor, "service_project", project, to).overflow == ()
    assert struck_through(to) == []


def test_what_does_not_fit_is_named_as_people_call_it(station: UseCases, tmp_path: Path) -> None:
    survey = station.records.record(
        station.actor,
        [{"kind": "need_survey", "name": "测评", "purpose": "satisfaction", "questions": [LONG]}],
    )[0].id
    to = tmp_path / "form.pdf"
    (lost,) = station.order_forms.print(station.actor, "satisfaction-form", survey, to).overflow
    assert (lost.field, lost.where) == ("questions[0]", "第 1 题")


@pytest.mark.parametrize(
    ("name", "width", "lines"),
    [
        ("迪丽努尔·艾合买提江", 6.0, ["迪丽努尔·", "艾合买提江"]),
        ("买买提·吐尔逊江·阿卜杜热合曼", 6.5, ["买买提·", "吐尔逊江·", "阿卜杜热合曼"]),
        ("买买提·吐尔逊江·阿卜杜热合曼", 9.2, ["买买提·吐尔逊江·", "阿卜杜热合曼"]),
        ("阿卜杜热合曼·某", 4.0, ["阿卜杜热", "合曼·某"]),
    ],
)
def test_a_name_breaks_behind_its_dots(name: str, width: float, lines: list[str]) -> None:
    assert wrap(name, Face.SANS, width) == lines


def test_a_name_on_a_card_is_not_torn() -> None:
    drawn = fit("迪丽努尔·艾合买提江", Face.BOLD, 31 * 72 / 25.4, (17, 10), 2, even=True).lines
    texts = ["".join(run.text for run in line.runs) for line in drawn]
    assert texts in (["迪丽努尔·艾合买提江"], ["迪丽努尔·", "艾合买提江"])


def test_a_name_that_would_have_no_room_whole_is_torn_and_nothing_is_lost() -> None:
    fitted = fit("买买提·吐尔逊江·阿卜杜热合曼", Face.BOLD, 31 * 72 / 25.4, (17, 10), 2, even=True)
    assert (fitted.lost, len(fitted.lines)) == ("", 2)


def test_a_name_in_the_sheet_takes_two_lines_before_it_gets_tiny(sheet, press, tmp_path) -> None:
    to = tmp_path / "sheet.pdf"
    press.sign_in_sheet(sheet(names=["尼玛次仁·扎西顿珠", "买买提·吐尔逊江·阿卜杜热合曼"]), to)
    document = pypdfium2.PdfDocument(to)
    words = document[0].get_textpage()
    whole = words.get_text_range(0, words.count_chars())
    tops = [words.get_charbox(whole.index(sign))[3] for sign in ("次", "扎")]
    high = [words.get_charbox(whole.index(sign)) for sign in "次买"]
    document.close()
    assert tops[0] - tops[1] > 9  # points from line to line
    assert high[0][3] - high[0][1] > 8  # as drawn; of a type of nine points and more
    assert high[1][3] - high[1][1] > 6
