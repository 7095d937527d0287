"""Sentences with figures: 万, 等, clauses that fall away, what is unknown."""

from datetime import date

import pytest

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.figure_book import make_book, typed_value
from wenming_desktop.domain.figures import MISSING, Counted, Figure, printed
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.report_wording import Wording
from wenming_desktop.domain.work_report import period_words
from wenming_desktop.services.code_lists import CodeLists

CONTENT = {"work_content": {"theory_study": 5, "core_values": 3, "": 2}}


def wording(counted: dict[str, Counted], **more: object) -> Wording:
    book = make_book(counted, CodeLists.load(), 30)
    return Wording(book, {"all": "全县"}, {"brands": ("甲", "乙", "丙")}, **more)  # type: ignore[arg-type]


def said(template: str, counted: dict[str, Counted], **more: object) -> str | None:
    runs = wording(counted, **more).runs("s", template)
    return None if runs is None else "".join(run.text for run in runs)


@pytest.mark.parametrize(
    ("value", "shown"),
    [(9999, "9999"), (10000, "1万"), (12345, "1.2万"), (12350, "1.2万"), (99950, "10万")],
)
def test_from_ten_thousand_on_one_decimal_of_wan(value: int, shown: str) -> None:
    figure = Figure(name="x", label="x", unit="人次", value=value)
    assert printed(figure, in_wan=True) == shown
    assert printed(figure) == str(value)


@pytest.mark.parametrize(("minutes", "hours"), [(90, "1.5"), (60, "1"), (65, "1.1"), (0, "0")])
def test_minutes_are_rounded_once_at_print(minutes: int, hours: str) -> None:
    assert printed(Figure(name="x", label="x", unit="分钟", value=minutes)) == hours


def test_a_list_names_what_is_not_zero_and_says_when_it_is_not_whole() -> None:
    counted = {"occurrences": Counted(10, CONTENT)}
    whole = said("{list:occurrences.work_content}", counted)
    assert whole == "学习实践科学理论5场、培育践行主流价值3场、其他2场"
    assert said("{list:occurrences.work_content:1}", counted) == "学习实践科学理论5场等"
    assert (
        said("{labels:occurrences.work_content}", counted) == "学习实践科学理论、培育践行主流价值"
    )


def test_a_known_zero_drops_a_clause_or_the_sentence() -> None:
    counted = {"meetings": Counted(2, {}), "duties": Counted(0, {})}
    assert said("开会{meetings}次<，清单{duties}条>。", counted) == "开会2次。"
    assert said("清单{duties}条。", counted) is None


def test_an_unknown_figure_is_left_open_unless_it_is_to_be_dropped() -> None:
    counted = {"meetings": Counted(2, {}), "duties": Counted(None, {})}
    template = "开会{meetings}次<，清单{duties}条>。"
    assert said(template, counted) == f"开会2次，清单{MISSING}条。"
    assert said(template, counted, drop_unknown=True) == "开会2次。"
    assert said(template, counted, left_out=frozenset({"s#0"})) == "开会2次。"


def test_a_rate_over_nothing_is_not_said() -> None:
    counted = {"evaluations": Counted(0, {}), "evaluations_good": Counted(0, {})}
    assert said("好评率{good_rate}%。", counted) is None


def test_names_are_quoted_and_not_all_of_them() -> None:
    assert said("有{names:brands:2}。", {}) == "有“甲”“乙”等。"
    assert said("{all}有{names:projects}。", {}) is None


def test_a_share_is_of_the_whole_and_a_written_in_part_shows() -> None:
    counted = {"occurrences": Counted(10, CONTENT)}
    book = make_book(counted, CodeLists.load(), 30, {"occurrences.work_content.core_values": 7})
    assert book.get("occurrences.work_content.core_values").value == 7
    (check,) = [one for one in book.sum_checks() if one.grouping == "work_content"]
    assert (check.wanted, check.found) == (10, 14)
    shares = [
        one.value or 0
        for name, one in book.figures.items()
        if name.startswith("occurrences.work_content.") and name.endswith(".share")
    ]
    assert sum(shares) == 1000


@pytest.mark.parametrize("typed", ["", "三", "-1", "1.5", "1e99", "nan"])
def test_what_is_no_number_of_things_is_refused(typed: str) -> None:
    with pytest.raises(WenmingError):
        typed_value(Figure(name="x", label="次数", unit="次", value=1), typed)


def test_hours_and_percentages_are_typed_in_their_own_unit() -> None:
    assert typed_value(Figure(name="x", label="x", unit="分钟", value=1), "1.5") == 90
    rate = Figure(name="x", label="x", unit="%", value=1, tenths=True)
    assert typed_value(rate, "98.5") == 985


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ((2026, 1, 1), (2026, 12, 31), "2026年"),
        ((2026, 7, 1), (2026, 12, 31), "2026年下半年"),
        ((2026, 4, 1), (2026, 6, 30), "2026年第二季度"),
        ((2026, 2, 1), (2026, 2, 28), "2026年2月"),
        ((2026, 2, 1), (2026, 3, 15), "2026年2月1日至2026年3月15日"),
        ((2026, 2, 1), (2026, 2, 1), "2026年2月1日"),
    ],
)
def test_a_period_is_named_as_people_say_it(
    first: tuple[int, int, int], last: tuple[int, int, int], words: str
) -> None:
    assert period_words(Period(date(*first), date(*last))) == words
