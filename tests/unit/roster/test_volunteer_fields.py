"""One person's fields: what is refused, what is asked, what is put right and noted."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming_desktop.domain.id_number import check_character
from wenming_desktop.domain.people import Gender
from wenming_desktop.domain.roster import JudgedFields, Reason, Repair, RosterField

Judge = Callable[..., JudgedFields]
BODY = "13010219500314392"
NUMBER = BODY + check_character(BODY)
"""A woman born on 1950-03-14."""
BIRTH = date(1950, 3, 14)
DAY_FROM_ID = ("birth_date", BIRTH, Repair.BIRTH_DAY_FROM_ID)
SPACED = f"{NUMBER[:6]} {NUMBER[6:14]} {NUMBER[14:]}"


def reasons(judged: JudgedFields) -> list[Reason]:
    return [problem.reason for problem in judged.problems]


def repairs(judged: JudgedFields) -> set[Repair]:
    return {note.repair for note in judged.notes}


def test_a_plain_person_has_nothing_to_look_at(judged: Judge):
    result = judged(name="王小明", gender="男", birth_date="1970-01-02", phone="13912345678")
    assert (result.problems, result.notes) == ((), ())


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"name": None}, Reason.NAME_MISSING),
        ({"name": " \u3000"}, Reason.NAME_MISSING),
        ({"name": "—"}, Reason.NAME_MISSING),
        ({"name": "王\ufffd"}, Reason.NAME_CHARACTERS),
        ({"id_number": NUMBER[:17]}, Reason.ID_LENGTH),
        ({"id_number": NUMBER + "1"}, Reason.ID_LENGTH),
        ({"id_number": NUMBER[:17] + ("0" if NUMBER[17] != "0" else "1")}, Reason.CHECK_DIGIT),
        ({"id_number": 130102195003143}, Reason.DIGITS_LOST),
        ({"id_number": 1.30102195003144e17}, Reason.DIGITS_LOST),
        ({"id_number": "1.30102E+17"}, Reason.DIGITS_LOST),
        ({"phone": "1391234567"}, Reason.PHONE_LENGTH),
        ({"phone": 1391234567}, Reason.PHONE_LENGTH),
        ({"phone": "1.39E+10"}, Reason.DIGITS_LOST),
        ({"birth_date": "2031-05-06"}, Reason.BIRTH_IN_FUTURE),
        ({"birth_date": date(2026, 11, 25)}, Reason.BIRTH_IN_FUTURE),
        ({"birth_date": "1950.13"}, Reason.BIRTH_UNREADABLE),
    ],
)
def test_what_cannot_be_taken_is_bad(judged: Judge, typed: dict, reason: Reason):
    result = judged(**{"name": "王小明", **typed})
    assert reasons(result) == [reason]
    assert result.problems[0].bad


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ({"id_number": NUMBER, "gender": "男"}, Reason.GENDER_CONTRADICTS_ID),
        ({"id_number": NUMBER, "birth_date": "1950-03-15"}, Reason.BIRTH_CONTRADICTS_ID),
        ({"id_number": NUMBER, "birth_date": "1950.04"}, Reason.BIRTH_CONTRADICTS_ID),
        ({"phone": "13912345678 13812345678转"}, Reason.PHONE_UNCLEAR),
        ({"gender": "是"}, Reason.GENDER_UNREADABLE),
    ],
)
def test_what_a_person_must_decide_is_a_doubt(judged: Judge, typed: dict, reason: Reason):
    result = judged(**{"name": "王小明", **typed})
    assert reasons(result) == [reason]
    assert not result.problems[0].bad


def test_today_is_no_future(judged: Judge):
    assert not judged(name="王小明", birth_date=date(2026, 11, 24)).problems


@pytest.mark.parametrize(
    ("typed", "field", "value", "repair"),
    [
        ({"id_number": NUMBER.lower() + " "}, "id_number", NUMBER, Repair.ID_TIDIED),
        ({"id_number": SPACED}, "id_number", NUMBER, Repair.ID_TIDIED),
        ({"phone": 13912345678}, "phone", "13912345678", Repair.PHONE_TIDIED),
        ({"phone": 13912345678.0}, "phone", "13912345678", Repair.PHONE_TIDIED),
        ({"birth_date": "1950.3.14"}, "birth_date", date(1950, 3, 14), Repair.DATE_FORM),
        (
            {"birth_date": "1950.03", "id_number": NUMBER},
            "birth_date",
            BIRTH,
            Repair.BIRTH_DAY_FROM_ID,
        ),
        ({"birth_date": 1950, "id_number": NUMBER}, *DAY_FROM_ID),
        ({"birth_date": "1950.03"}, "birth_date", date(1950, 3, 1), Repair.BIRTH_FIRST_OF_PERIOD),
        ({"id_number": NUMBER}, "birth_date", date(1950, 3, 14), Repair.BIRTH_FROM_ID),
        ({"id_number": NUMBER}, "gender", Gender.FEMALE, Repair.GENDER_FROM_ID),
        ({"category": "热心人"}, "category", "other", Repair.CATEGORY_UNKNOWN),
    ],
)
def test_what_is_plain_is_put_right_and_noted(
    judged: Judge, typed: dict, field: str, value: object, repair: Repair
):
    result = judged(**{"name": "王小明", **typed})
    assert not result.problems
    assert getattr(result.person, field) == value
    assert repair in repairs(result)


def test_several_problems_come_in_a_fixed_order(judged: Judge):
    result = judged(name="", id_number="1", phone="1", birth_date="2099-01-01", gender="?")
    assert reasons(result) == [
        Reason.NAME_MISSING,
        Reason.ID_LENGTH,
        Reason.PHONE_LENGTH,
        Reason.BIRTH_IN_FUTURE,
        Reason.GENDER_UNREADABLE,
    ]


def test_other_documents_follow_no_rule_of_identity_numbers(judged: Judge):
    result = judged(name="王小明", id_type="护照", id_number="e12345678")
    assert not result.problems
    assert (result.person.id_type, result.person.id_number) == ("passport", "E12345678")


def test_a_masked_number_is_no_value(judged: Judge):
    person = judged(name="王小明", phone="138****3381", id_number="4101**********002X").person
    assert (person.phone, person.id_number) == (None, None)
    assert (person.masked_phone, person.masked_id_number) == ("138****3381", "4101**********002X")


def test_several_categories_have_one_that_leads(judged: Judge):
    person = judged(name="王小明", category="党员、教师").person
    assert (person.category, person.categories) == ("party_member", ("teacher",))


def test_words_no_code_stands_for_go_to_the_note(judged: Judge):
    assert judged(name="王小明", category="热心人", note="组长").person.note == "组长；热心人"


def test_skills_are_a_list(judged: Judge):
    assert judged(name="王小明", skills="书法、 农技；书法").person.skills == ("书法", "农技")


def test_every_problem_names_its_own_field(judged: Judge):
    result = judged(name="王小明", id_number=NUMBER, gender="男", birth_date="1951-03-14")
    assert [problem.field for problem in result.problems] == [
        RosterField.BIRTH_DATE,
        RosterField.GENDER,
    ]


CELLS = st.one_of(st.none(), st.text(max_size=40), st.integers(), st.floats(), st.dates())
ROWS = st.dictionaries(st.sampled_from([field.value for field in RosterField]), CELLS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ROWS)
def test_whatever_stands_in_the_cells_gets_a_judgement(judged: Judge, typed: dict):
    result = judged(**typed)
    person = result.person
    assert len(person.name) <= 60
    assert person.birth_date is None or person.birth_date.year >= 1899
    assert all(problem.field in set(RosterField) for problem in result.problems)
    result.person.name.encode("utf-8")
    (person.note or "").encode("utf-8")
