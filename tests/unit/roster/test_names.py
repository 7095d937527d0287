"""Names keep every character that is one, and lose what nobody can see."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming_desktop.domain.names import LONGEST_NAME, NameNotice, read_name

HAN = st.one_of(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
    st.characters(min_codepoint=0x20000, max_codepoint=0x2A6DF),
    st.characters(min_codepoint=0x31350, max_codepoint=0x323AF),  # newer than this Python
)
HAN_NAMES = st.text(HAN, min_size=1, max_size=LONGEST_NAME)
BLANKS = st.text(st.sampled_from(" \u3000\t\u00a0\u200b\ufeff\u2060"), max_size=3)


@given(HAN_NAMES, st.lists(BLANKS, min_size=61, max_size=61))
def test_blanks_of_any_kind_anywhere_change_nothing(name: str, blanks: list[str]):
    typed = "".join(blank + character for blank, character in zip(blanks, name, strict=False))
    assert read_name(typed + blanks[-1]).name == unicodedata.normalize("NFC", name)


@given(st.text())
def test_reading_twice_is_reading_once(typed: str):
    once = read_name(typed)
    if not once.unstorable:
        assert read_name(once.name).name == once.name
        assert len(once.name) <= LONGEST_NAME


@pytest.mark.parametrize("dot", list("•‧・.∙⋅･\uff0e"))
def test_every_dot_between_parts_becomes_the_middle_dot(dot: str):
    assert read_name(f"买买提{dot}吐尔逊江").name == "买买提·吐尔逊江"
    assert read_name(f"买买提 {dot} 吐尔逊江").name == "买买提·吐尔逊江"


def test_dots_and_spaces_of_latin_names_stay():
    assert read_name("J. Smith").name == "J. Smith"
    assert read_name("Maria  da   Silva").name == "Maria da Silva"


def test_fifty_characters_and_more_are_kept():
    name = "·".join(["阿卜杜热依木"] * 8)
    assert len(name) > 50
    assert read_name(name).name == name


def test_a_pasted_megabyte_is_cut_and_said():
    reading = read_name("王" * 1_000_000)
    assert len(reading.name) == LONGEST_NAME
    assert NameNotice.CUT in reading.notices


def test_decomposed_letters_are_composed():
    assert read_name("Jose\u0301 Silva").name == "José Silva"


def test_a_direction_mark_goes_and_is_told():
    reading = read_name("王\u202e小明")
    assert reading.name == "王小明"
    assert NameNotice.INVISIBLE_REMOVED in reading.notices


@pytest.mark.parametrize("lost", [chr(0xD842), chr(0xFFFD), chr(0xFFFF)])
def test_what_is_no_character_cannot_be_a_name(lost: str):
    reading = read_name(f"王{lost}明")
    assert reading.unstorable == (f"U+{ord(lost):04X}",)
    assert reading.name == ""


@pytest.mark.parametrize("name", ["王䶮", "𠮷田", "陈𡈼", "𰻝面", "=1+1", "O'Neil", "王<小>明"])
def test_rare_and_odd_names_are_kept_as_typed(name: str):
    assert read_name(name).name == name
