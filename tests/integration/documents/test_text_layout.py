"""Lines break where a printed book would break them, and nothing vanishes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.text_layout import CLOSING, OPENING, fit, set_line, wrap

WORDS = st.text(st.sampled_from("文明实践站，。、“”（）《》·—A8:0 \U0003fffe"), max_size=60)


def drawn(line):
    return "".join(run.text for run in line.runs)


def solid(text):
    return "".join(text.split())


@settings(deadline=None)
@given(WORDS, st.sampled_from([40.0, 90.0, 400.0]), st.integers(1, 4), st.booleans())
def test_what_is_drawn_and_what_is_reported_lost_is_the_whole_text(text, width, lines, even):
    fitted = fit(text, Face.SANS, width, (20.0, 8.0), lines, even=even)
    kept = [drawn(line) for line in fitted.lines]
    if fitted.lost:
        kept[-1] = kept[-1].removesuffix("…")
    assert solid("".join(kept) + fitted.lost) == solid(text)
    assert 1 <= len(kept) <= lines


@settings(deadline=None)
@given(WORDS, st.integers(1, 4))
def test_no_line_is_wider_than_its_box(text, lines):
    fitted = fit(text, Face.SANS, 90.0, (20.0, 8.0), lines)
    assert all(line.width * fitted.size <= 90.0 + 1e-6 for line in fitted.lines)


def test_closing_marks_never_begin_a_line_and_opening_marks_never_end_one():
    text = "发放《移风易俗倡议书》，登记生活需求（现场“点单”）。村庄是咱家，干净靠大家！" * 3
    for width in range(4, 30):
        lines = wrap(text, Face.SANS, width)
        assert "".join(lines) == text
        assert not [line for line in lines[1:] if line[0] in CLOSING]
        assert not [line for line in lines[:-1] if line[-1] in OPENING]


def test_times_and_numbers_are_not_torn():
    lines = wrap("上午8:30—11:30集合，电话138-0000-3381，过时不候", Face.SANS, 9)
    assert [line for line in lines if "8:30—11:30" in line]
    assert [line for line in lines if "138-0000-3381" in line]


def test_a_word_wider_than_the_line_is_broken_rather_than_running_out():
    lines = wrap("A" * 40, Face.SANS, 5)
    assert "".join(lines) == "A" * 40
    assert all(set_line(line, Face.SANS).width <= 5 for line in lines)


def test_a_wrapped_title_has_lines_of_about_the_same_length():
    fitted = fit(
        "学习宣传贯彻党的创新理论主题宣讲活动", Face.TITLE, 300.0, (30.0, 20.0), 2, even=True
    )
    widths = [line.width for line in fitted.lines]
    assert len(widths) == 2
    assert max(widths) - min(widths) <= 2


def test_a_paragraph_does_not_end_with_a_lone_character():
    fitted = fit("文" * 21, Face.SANS, 200.0, (10.0, 10.0), 2)
    assert [len(drawn(line)) for line in fitted.lines] == [17, 4]


def test_two_full_width_marks_share_their_blank_halves():
    assert set_line("“最美庭院”，好", Face.SANS).width == pytest.approx(7.0)


def test_a_missing_character_takes_room_to_be_written_by_hand():
    line = set_line("王\U0003fffe国", Face.SANS)
    assert line.missing == ("\U0003fffe",)
    assert [run.font for run in line.runs] == ["NotoSansSC-Regular", None, "NotoSansSC-Regular"]
    assert line.runs[1].width > 1


def test_line_breaks_count_where_there_is_room_and_are_spaces_where_there_is_not():
    fitted = fit("第一行\n第二行", Face.KAI, 200.0, (10.0, 8.0), 2)
    assert [drawn(line) for line in fitted.lines] == ["第一行", "第二行"]
    fitted = fit("第一行\n第二行", Face.KAI, 200.0, (10.0, 8.0), 1)
    assert [drawn(line) for line in fitted.lines] == ["第一行 第二行"]
