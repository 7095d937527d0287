"""A phrase with its figures put in: slots, lists, clauses that may fall away."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from wenming_desktop.domain.figure_book import FigureBook
from wenming_desktop.domain.figures import MISSING, Figure, printed
from wenming_desktop.domain.metric_list import METRICS
from wenming_desktop.domain.work_report import Run

_PIECE = re.compile(r"<([^<>]*)>|\{([^{}]+)\}|([^<{}>]+)")
_WAN = "万"


class DroppedError(Exception):
    """A known 0 stands in the sentence: it is not said."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What a sentence is worded from."""

    book: FigureBook
    words: Mapping[str, str]
    names: Mapping[str, tuple[str, ...]]
    left_out: frozenset[str] = frozenset()
    """Clauses that the writer does not want, as ``sentence#number``."""
    drop_unknown: bool = False

    def runs(self, sentence: str, template: str) -> tuple[Run, ...] | None:
        """Return the runs of a sentence, or None where a known 0 drops it."""
        found: list[Run] = []
        clause = -1
        try:
            for optional, slot, text in _PIECE.findall(template):
                if optional:
                    clause += 1
                    name = f"{sentence}#{clause}"
                    if name not in self.left_out:
                        found += self._clause(optional, name)
                else:
                    found += self._slot(slot) if slot else [Run(text)]
        except DroppedError:
            return None
        return _joined(found)

    def _clause(self, text: str, name: str) -> list[Run]:
        found: list[Run] = []
        try:
            for _, slot, plain in _PIECE.findall(text):
                found += self._slot(slot) if slot else [Run(plain)]
        except DroppedError:
            return []
        return [replace(run, clause=name) if run.figure else run for run in found]

    def _slot(self, slot: str) -> list[Run]:
        kind, _, rest = slot.partition(":")
        if slot in self.words:
            return [Run(self.words[slot])]
        match kind:
            case "list":
                return self._list(rest)
            case "labels":
                return self._labels(rest)
            case "names":
                return self._names(rest)
        figure = self._known(kind)
        return [Run(printed(figure, in_wan=rest == _WAN), figure.name)]

    def _known(self, name: str) -> Figure:
        figure = self.book.get(name)
        unknown = figure.value is None and not figure.undefined
        if figure.value == 0 or figure.undefined or (unknown and self.drop_unknown):
            raise DroppedError
        return figure

    def _list(self, rest: str) -> list[Run]:
        """Name the parts that are not 0; 等 after a list that is not whole."""
        name, _, most = rest.partition(":")
        metric, _, grouping = name.partition(".")
        if self._known(metric).value is None:
            return [Run(MISSING, metric)]
        parts = [part for part in self.book.parts(metric, grouping) if part.value]
        if not parts:
            raise DroppedError
        shown = parts
        if most:  # the largest ones
            shown = sorted(parts, key=lambda part: -(part.value or 0))[: int(most)]
        unit = METRICS[metric].unit
        runs: list[Run] = []
        for number, part in enumerate(shown):
            words = _label(part) if part.code else "其他"
            separator = "、" if number else ""
            runs += [Run(f"{separator}{words}"), Run(printed(part), part.name), Run(unit)]
        return [*runs, Run("等")] if len(shown) < len(parts) else runs

    def _labels(self, rest: str) -> list[Run]:
        metric, _, grouping = rest.partition(".")
        if self._known(metric).value is None:
            return [Run(MISSING, metric)]
        parts = [part for part in self.book.parts(metric, grouping) if part.value and part.code]
        if not parts:
            raise DroppedError
        return [Run("、".join(_label(part) for part in parts))]

    def _names(self, rest: str) -> list[Run]:
        name, _, most = rest.partition(":")
        names, count = self.names.get(name, ()), int(most or 4)
        if not names:
            raise DroppedError
        shown = "".join(f"“{one}”" for one in names[:count])
        return [Run(f"{shown}等" if len(names) > count else shown)]


def slots(template: str) -> set[str]:
    """Return the names of the figures a wording shows, each as ``{name}``."""
    return set(re.findall(r"\{([^{}]+)\}", template))


def _label(part: Figure) -> str:
    return part.label.split("：", 1)[1]


def _joined(runs: list[Run]) -> tuple[Run, ...]:
    """Join neighbours that are plain text."""
    found: list[Run] = []
    for run in runs:
        if found and not run.figure and not found[-1].figure:
            found[-1] = Run(found[-1].text + run.text)
        else:
            found.append(run)
    return tuple(found)
