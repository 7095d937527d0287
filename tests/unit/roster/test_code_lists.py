"""Code lists: nothing twice, every label found again, and the words that rosters use."""

import pytest

from wenming_desktop.domain.people import GENDER_DIGITS, Gender
from wenming_desktop.services.code_lists import CodeLists, folded


def test_every_label_and_code_is_found_again(codes: CodeLists):
    for list_id, code_list in codes.lists.items():
        for code, label in code_list.labels.items():
            assert codes.recognise(list_id, label) == code, (list_id, code)


def test_no_word_stands_for_two_codes(codes: CodeLists):
    for list_id, code_list in codes.lists.items():
        labels = [folded(label) for label in code_list.labels.values()]
        assert len(set(labels)) == len(labels), list_id


def test_the_lists_of_the_field_are_complete(codes: CodeLists):
    assert len(codes.codes("volunteer_category")) == 20
    assert len(codes.codes("ethnic_group")) == 58
    assert len(codes.codes("political_status")) == 13
    assert len(codes.codes("work_content")) == 6
    assert len(codes.codes("need_category")) == 18


def test_the_gender_list_is_the_domain_s(codes: CodeLists):
    assert codes.codes("gender") == tuple(Gender)
    for gender, digit in GENDER_DIGITS.items():
        assert codes.recognise("gender", digit) == gender


@pytest.mark.parametrize(
    ("list_id", "text", "code"),
    [
        ("volunteer_category", "机关在职", "party_gov_staff"),
        ("volunteer_category", "“五老”人员", "five_olds"),
        ("volunteer_category", '"五老"', "five_olds"),
        ("volunteer_category", " 大学生 志愿者 ", "college_volunteer"),
        ("political_status", "党员", "01"),
        ("political_status", "01", "01"),
        ("gender", "男 ", "male"),
        ("gender", "\uff26", "female"),
    ],
)
def test_typed_words_are_recognised(codes: CodeLists, list_id: str, text: str, code: str):
    assert codes.recognise(list_id, text) == code


def test_an_unknown_word_is_none_and_an_unknown_code_stands_for_itself(codes: CodeLists):
    assert codes.recognise("gender", "什么") is None
    assert codes.label("gender", "of_a_later_version") == "of_a_later_version"
