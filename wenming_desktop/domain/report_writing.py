"""Writes the report: which sentences stand, in which order, with which figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from wenming_desktop.domain.charts import BarChart, TileGrid
from wenming_desktop.domain.figure_book import FigureBook
from wenming_desktop.domain.figures import SumCheck
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.phrases import Phrase, PhraseItem, PhrasePack
from wenming_desktop.domain.report_wording import Wording
from wenming_desktop.domain.work_report import (
    ORDINALS,
    Annex,
    Case,
    Choices,
    Item,
    Part,
    Run,
    Sentence,
    WorkReport,
)

_KINDS = {
    "city_rollup": "中心",
    "county_center": "中心",
    "town_institute": "所",
    "village_station": "站",
    "practice_point": "点",
}
_PLACES = ("街道", "社区", "市", "县", "区", "镇", "乡", "村")
_NAME = "新时代文明实践"
_NEXT_STEPS = 2
"""Part 三 (counted from 0): its own text always stands, data sentences are added to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What a report is written from."""

    unit: str
    level: str
    period: Period
    as_of: date
    book: FigureBook
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    cases: tuple[Case, ...] = ()
    annex: Annex | None = None
    pictures: tuple[BarChart | TileGrid, ...] = ()


def write_report(
    pack: PhrasePack, material: Material, choices: Choices, *, drop_unknown: bool = False
) -> WorkReport:
    """Return the report; it always has all parts and items."""
    words = _words(pack, material)
    wording = Wording(material.book, words, material.names, choices.left_out, drop_unknown)
    writer = _Writer(wording, choices, material.cases)
    parts = []
    for number, (mark, heading, items) in enumerate(pack.parts):
        written = tuple(
            writer.item(item, ORDINALS[place], keeps_neutral=number == _NEXT_STEPS)
            for place, item in enumerate(items)
        )
        parts.append(Part(mark, heading, written))
    return WorkReport(
        title=_title(material),
        unit=material.unit,
        period=material.period,
        as_of=material.as_of,
        lead=writer.plain("lead", pack.lead),
        parts=tuple(parts),
        offers=tuple(writer.offers),
        left=tuple(writer.left),
        cases=material.cases,
        annex=material.annex,
        pictures=tuple(one for one in material.pictures if not one.is_empty),
        phrases=pack.version,
    )


class _Writer:
    def __init__(self, wording: Wording, choices: Choices, cases: tuple[Case, ...]) -> None:
        self._wording, self._choices, self._cases = wording, choices, cases
        self.offers: list[tuple[str, Sentence]] = []
        self.left: list[tuple[str, Sentence]] = []

    def plain(self, name: str, text: str) -> Sentence:
        """Return a text of the library, or the writer's own in its place."""
        runs = self._wording.runs(name, self._choices.texts.get(name, text))
        return Sentence(name, runs or (Run(""),))

    def item(self, item: PhraseItem, ordinal: str, *, keeps_neutral: bool) -> Item:
        """Write an item; its neutral phrase stands where the data say nothing."""
        said: list[Sentence] = []
        taken: set[str] = set()
        for phrase in item.phrases:
            if phrase.alternative and phrase.alternative in taken:
                continue
            sentence = self._sentence(phrase)
            if sentence is None:
                continue
            taken.add(phrase.alternative)
            if phrase.id in self._choices.left_out:
                self.left.append((item.id, sentence))
                continue
            if phrase.problem and phrase.id not in self._choices.taken:
                self.offers.append((item.id, sentence))
            else:
                said.append(sentence)
        said += self._cases_of(item.id)
        neutral = f"neutral:{item.id}"
        added = self._choices.texts.get(f"added:{item.id}", "")
        if added:
            said.append(Sentence(f"added:{item.id}", (Run(added),)))
        stands = keeps_neutral or not said
        if stands and (neutral not in self._choices.left_out or not said):
            text = self._choices.texts.get(neutral, item.neutral)
            said.insert(0, Sentence(neutral, (Run(text or item.neutral),)))
        return Item(item.id, ordinal, item.heading, tuple(said))

    def _sentence(self, phrase: Phrase) -> Sentence | None:
        if not all(condition.holds(self._wording.book) for condition in phrase.when):
            return None
        runs = self._wording.runs(phrase.id, self._choices.texts.get(phrase.id, phrase.text))
        return None if runs is None else Sentence(phrase.id, runs)

    def _cases_of(self, item: str) -> list[Sentence]:
        return [
            Sentence(case.id, (Run(self._choices.texts.get(case.id, case.text)),))
            for case in self._cases
            if case.item == item and case.id in self._choices.taken
        ]


def _words(pack: PhrasePack, material: Material) -> dict[str, str]:
    """Return the words of the level, turned to the name of the place."""
    place = material.unit.split(_NAME)[0]
    words = {**pack.words, "place": place, "kind": _KINDS[material.level]}
    for ending in _PLACES:
        if place.endswith(ending):
            words |= {"us": f"我{ending}", "all": f"全{ending}"}
            break
    return words


def _title(material: Material) -> str:
    unit = material.unit
    if _NAME not in unit:
        unit = f"{unit}{_NAME}{_KINDS[material.level]}"
    return f"{unit}工作开展情况汇报"


def unknown_figures(report: WorkReport, book: FigureBook) -> list[str]:
    """Return the figures in the report that nobody knows."""
    return [name for name in report.figures() if book.get(name).value is None]


def wrong_sums(report: WorkReport, book: FigureBook) -> list[SumCheck]:
    """Return the sums that do not hold and of which a part stands in the report."""
    shown = report.figures()
    return [
        check
        for check in book.sum_checks()
        if not check.holds
        and any(name.startswith(f"{check.whole}.{check.grouping}.") for name in shown)
    ]
