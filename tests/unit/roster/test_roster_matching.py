"""On whom a row falls: people known here and earlier rows of the same file."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from wenming_desktop.domain.id_number import check_character
from wenming_desktop.domain.people import Gender, Volunteer
from wenming_desktop.domain.roster import RawCell, Reason, Repair, RosterField, RosterRow, Verdict
from wenming_desktop.domain.roster_matching import RosterJudge, number_in_register
from wenming_desktop.services.code_lists import CodeLists

BODY = "13010219500314392"
NUMBER = BODY + check_character(BODY)
OTHER_BODY = "13010219620809333"
OTHER_NUMBER = OTHER_BODY + check_character(OTHER_BODY)
WOMAN = Volunteer(
    id=UUID(int=7),
    name="王秀兰",
    volunteer_no="00000000000007",
    gender=Gender.FEMALE,
    birth_date=date(1950, 3, 14),
    id_number=NUMBER,
    phone="13912345678",
    team_id=UUID(int=1),
)
NAME = RosterField.NAME
COLUMNS = {
    RosterField.VOLUNTEER_NO: "A",
    RosterField.NAME: "B",
    RosterField.GENDER: "C",
    RosterField.BIRTH_DATE: "D",
    RosterField.ID_NUMBER: "E",
    RosterField.PHONE: "F",
    RosterField.TEAM: "G",
}
TEAMS = {UUID(int=1): "“五老”宣讲队"}


def judge(codes: CodeLists, known: list[Volunteer], *rows: dict[str, RawCell]) -> list[RosterRow]:
    judged = RosterJudge(date(2026, 11, 24), codes, COLUMNS, known, TEAMS)
    fields = [{RosterField(name): cell for name, cell in row.items()} for row in rows]
    return [judged.judge(number, row) for number, row in enumerate(fields, 4)]


@pytest.mark.parametrize(
    "row",
    [
        {"name": "王秀兰", "volunteer_no": WOMAN.volunteer_no},
        {"name": "王秀兰", "id_number": NUMBER, "gender": "女"},
        {"name": "王 秀兰", "phone": "139 1234 5678"},
        {"name": "王秀兰", "phone": "13912345678", "team": "五老宣讲队"},
        {"name": "王秀兰", "birth_date": "1950.03", "id_number": NUMBER},
        {"name": "王秀兰", "birth_date": "1950-03-14"},
        {"name": "王秀兰", "phone": "无", "id_number": NUMBER},
        {"name": "王秀兰", "volunteer_no": WOMAN.volunteer_no, "phone": "139****5678"},
        {"name": "王秀兰", "phone": "139****5678"},
    ],
)
def test_each_key_finds_the_person_and_nothing_has_changed(codes: CodeLists, row: dict):
    (found,) = judge(codes, [WOMAN], row)
    assert (found.verdict, found.volunteer_id, found.cells) == (Verdict.SAME, WOMAN.id, ())


@pytest.mark.parametrize(
    ("row", "changed"),
    [
        ({"name": "王秀兰", "id_number": NUMBER, "phone": "13812345678"}, RosterField.PHONE),
        ({"name": "王秀兰", "phone": "13912345678", "team": "巾帼队"}, RosterField.TEAM),
        (
            {"name": "王秀岚", "volunteer_no": "00000000000007", "id_number": NUMBER},
            RosterField.NAME,
        ),
    ],
)
def test_what_differs_is_an_update(codes: CodeLists, row: dict, changed: RosterField):
    (found,) = judge(codes, [WOMAN], row)
    assert (found.verdict, found.changed) == (Verdict.CHANGED, (changed,))


@pytest.mark.parametrize(
    "row",
    [
        {"name": "王秀兰", "phone": "13812345678"},
        {"name": "李秀兰", "phone": "13912345678"},
        {"name": "王秀兰", "birth_date": "1951-03-14"},
    ],
)
def test_a_name_or_a_phone_alone_never_finds_anybody(codes: CodeLists, row: dict):
    (found,) = judge(codes, [WOMAN], row)
    assert (found.verdict, found.volunteer_id) == (Verdict.NEW, None)


def test_another_identity_number_is_an_update_that_is_noted(codes: CodeLists):
    row = {"name": "王秀兰", "phone": "13912345678", "id_number": OTHER_NUMBER}
    (found,) = judge(codes, [replace(WOMAN, gender=Gender.UNKNOWN, birth_date=None)], row)
    assert found.verdict is Verdict.CHANGED
    assert Repair.ID_DIFFERS in {note.repair for note in found.notes}


def test_a_number_that_another_person_has_is_asked(codes: CodeLists):
    row = {"name": "赵大山", "volunteer_no": WOMAN.volunteer_no, "phone": "13812345678"}
    (found,) = judge(codes, [WOMAN], row)
    assert (found.verdict, found.reason) == (Verdict.SUSPECT, Reason.NUMBER_OF_ANOTHER)
    assert found.cells == ("A4",)


@pytest.mark.parametrize(
    ("second", "reason", "cell"),
    [
        ({"name": "王秀兰", "id_number": NUMBER}, Reason.SAME_ID_NUMBER, "E5"),
        ({"name": "赵大山", "id_number": NUMBER.lower()}, Reason.SAME_ID_NUMBER, "E5"),
        ({"name": "王秀兰", "phone": "139 1234 5678"}, Reason.SAME_NAME_AND_PHONE, "F5"),
    ],
)
@pytest.mark.parametrize("known", [[], [WOMAN]])
def test_a_later_row_on_the_same_person_is_asked(
    codes: CodeLists, known: list[Volunteer], second: dict, reason: Reason, cell: str
):
    first = {"name": "王秀兰", "id_number": NUMBER, "phone": "13912345678"}
    _, later = judge(codes, known, first, second)
    assert (later.verdict, later.reason, later.cells) == (Verdict.SUSPECT, reason, (cell,))
    assert later.earlier_row == 4


def test_rows_of_one_person_by_different_keys_meet_through_the_store(codes: CodeLists):
    first = {"name": "王秀兰", "id_number": NUMBER}
    second = {"name": "王秀兰", "phone": "13912345678"}
    assert [row.verdict for row in judge(codes, [], first, second)] == [Verdict.NEW, Verdict.NEW]
    _, later = judge(codes, [WOMAN], first, second)
    assert (later.verdict, later.reason) == (Verdict.SUSPECT, Reason.SAME_NAME_AND_PHONE)


def test_namesakes_who_share_nothing_else_are_two_people(codes: CodeLists):
    rows = judge(codes, [], {"name": "王秀兰", "phone": "13912345678"}, {"name": "王秀兰"})
    assert [row.verdict for row in rows] == [Verdict.NEW, Verdict.NEW]


def test_a_legacy_number_is_the_same_person_as_its_long_form(codes: CodeLists):
    legacy = NUMBER[:6] + NUMBER[8:17]
    (found,) = judge(
        codes, [replace(WOMAN, id_number=legacy)], {"name": "王秀兰", "id_number": NUMBER}
    )
    assert (found.verdict, found.changed) == (Verdict.CHANGED, (RosterField.ID_NUMBER,))


def test_bad_comes_before_suspect_and_every_cell_is_named(codes: CodeLists):
    row = {"name": "王秀兰", "gender": "男", "id_number": NUMBER, "phone": "139"}
    (found,) = judge(codes, [], row)
    assert (found.verdict, found.reason) == (Verdict.BAD, Reason.PHONE_LENGTH)
    assert found.cells == ("F4", "C4")


def test_a_contradiction_that_was_accepted_once_is_not_asked_again(codes: CodeLists):
    accepted = replace(WOMAN, gender=Gender.MALE)
    row = {"name": "王秀兰", "gender": "男", "id_number": NUMBER}
    assert judge(codes, [accepted], row)[0].verdict is Verdict.SAME
    assert judge(codes, [WOMAN], row)[0].verdict is Verdict.SUSPECT


def test_two_people_with_one_number_keep_their_own_rows(codes: CodeLists):
    twin = replace(WOMAN, id=UUID(int=8), phone="13812345678", volunteer_no="8")
    rows = (
        {"name": "王秀兰", "id_number": NUMBER, "phone": "13912345678"},
        {"name": "王秀兰", "id_number": NUMBER, "phone": "13812345678"},
    )
    found = judge(codes, [WOMAN, twin], *rows)
    assert [(row.verdict, row.volunteer_id) for row in found] == [
        (Verdict.SAME, WOMAN.id),
        (Verdict.SAME, twin.id),
    ]


def test_a_masked_number_of_nobody_is_asked(codes: CodeLists):
    (found,) = judge(codes, [], {"name": "王秀兰", "phone": "139****5678"})
    assert (found.verdict, found.reason) == (Verdict.SUSPECT, Reason.MASKED_VALUE)


def test_a_masked_number_of_somebody_else_is_asked(codes: CodeLists):
    row = {"name": "王秀兰", "volunteer_no": WOMAN.volunteer_no, "phone": "138****5678"}
    (found,) = judge(codes, [WOMAN], row)
    assert (found.verdict, found.reason) == (Verdict.SUSPECT, Reason.MASKED_VALUE)


def test_the_register_gives_everybody_a_key():
    nameless = replace(WOMAN, volunteer_no="")
    assert number_in_register(WOMAN) == WOMAN.volunteer_no
    assert len(number_in_register(nameless)) == 13
    assert number_in_register(nameless) != number_in_register(replace(nameless, id=UUID(int=8)))
