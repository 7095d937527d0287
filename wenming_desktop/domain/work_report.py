"""The work report (工作开展情况汇报) as values: parts → items → sentences → runs.

A run is plain text or one locked figure; nothing else stands between heading and full stop.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta

from wenming_desktop.domain.charts import BarChart, TileGrid
from wenming_desktop.domain.periods import Period

_YEAR, _QUARTER = 12, 3
"""In months."""

ORDINALS = ("一是", "二是", "三是", "四是", "五是", "六是")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a sentence; ``figure`` names the locked figure it shows."""

    text: str
    figure: str = ""
    clause: str = ""
    """The clause it stands in, where that may be left out: ``sentence#number``."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence; ``id`` is that of the phrase library, of a case, or ``neutral:…``."""

    id: str
    runs: tuple[Run, ...]

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Item:
    """One of the eleven items that always stand."""

    id: str
    ordinal: str
    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the three parts."""

    number: str
    heading: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """The table of units, in the order of the tree: never a ranking."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """Something told as an example: a typical activity or a brand."""

    id: str
    item: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ManualChange:
    """A figure that a person has written in, with what was counted and why it differs."""

    figure: str
    label: str
    value: int
    old: int | None
    reason: str
    changed_by: str = ""
    changed_on: str = ""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the writer decided; everything else comes from data."""

    changes: tuple[ManualChange, ...] = ()
    left_out: frozenset[str] = frozenset()
    """Sentences, and clauses as ``sentence#number``."""
    taken: frozenset[str] = frozenset()
    """Offered problem sentences and cases that were switched on."""
    texts: dict[str, str] = field(default_factory=dict)
    """Sentence id → wording in place of the library's; figures stay ``{name}``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkReport:
    """A whole report."""

    title: str
    unit: str
    period: Period
    as_of: date
    lead: Sentence
    parts: tuple[Part, ...]
    offers: tuple[tuple[str, Sentence], ...] = ()
    """(item, problem sentence) that the data suggest and nobody has taken."""
    left: tuple[tuple[str, Sentence], ...] = ()
    """(item, sentence) that could stand and was left out by the writer."""
    cases: tuple[Case, ...] = ()
    annex: Annex | None = None
    pictures: tuple[BarChart | TileGrid, ...] = ()
    """Charts of the annex, those with nothing to show left out."""
    phrases: str = ""
    """Version of the phrase library."""

    def sentences(self) -> Iterator[tuple[str, Sentence]]:
        """Yield (item id, sentence) in reading order; the lead's item is ``lead``."""
        yield "lead", self.lead
        for part in self.parts:
            for item in part.items:
                for sentence in item.sentences:
                    yield item.id, sentence

    def figures(self) -> list[str]:
        """Return the names of the figures in it, in reading order, each once."""
        runs = (run for _, sentence in self.sentences() for run in sentence.runs)
        return list(dict.fromkeys(run.figure for run in runs if run.figure))


def subline(period: Period, as_of: date) -> str:
    """Return the line under the title: the period, and the day the figures are of."""
    return f"（{period_words(period)}，数据截至{_day(as_of)}）"


def period_words(period: Period) -> str:
    """Return a period as people say it: a year, half, quarter, month, or from day to day."""
    first, last = period.first, period.last
    months = last.month - first.month + 1
    whole = first.year == last.year and first.day == 1 and (last + timedelta(1)).day == 1
    if whole and months == _YEAR:
        return f"{first.year}年"
    if whole and months == _YEAR // 2 and first.month in {1, 7}:
        return f"{first.year}年{'上' if first.month == 1 else '下'}半年"
    if whole and months == _QUARTER and first.month % _QUARTER == 1:
        return f"{first.year}年第{'一二三四'[first.month // _QUARTER]}季度"
    if whole and months == 1:
        return f"{first.year}年{first.month}月"
    return f"{_day(first)}至{_day(last)}" if first != last else _day(first)


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
