"""All figures of one report, by name: counts, their parts, shares and rates."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal, InvalidOperation
from typing import Protocol

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.figures import HOURS_UNIT, Counted, Figure, SumCheck, printed
from wenming_desktop.domain.metric_list import METRICS
from wenming_desktop.domain.metric_rates import RATES
from wenming_desktop.domain.metrics import (
    PART_LABELS,
    TENTHS,
    Grouping,
    Metric,
    Rate,
    divided,
    part_name,
    share_name,
    shares,
)


class Codes(Protocol):
    """Code lists: the words of a code, and the codes in the order of the list."""

    def label(self, list_id: str, code: str) -> str: ...
    def codes(self, list_id: str) -> tuple[str, ...]: ...


DAYS = "days"
_NO_CODE = "（未填）"
_MOST = 10**12


@dataclass(frozen=True, slots=True)
class FigureBook:
    """Figures by name; a part that no row has is 0 where its whole is known."""

    figures: Mapping[str, Figure] = field(default_factory=dict)

    def get(self, name: str) -> Figure:
        """Return a figure; INVALID_FIELD for a name that no figure has."""
        if name in self.figures:
            return self.figures[name]
        whole = self.figures.get(name.split(".", 1)[0])
        if whole is None:
            raise WenmingError(Code.INVALID_FIELD, field="figure", value=name[:60])
        shown = replace(whole, name=name, parts_of=(), value=None if whole.value is None else 0)
        return replace(shown, tenths=name.endswith(".share")) if "." in name else shown

    def parts(self, metric: str, grouping: str) -> list[Figure]:
        """Return the parts there are, in the order of the list."""
        return [
            one
            for one in self.figures.values()
            if one.metric == metric and one.grouping == grouping and one.parts_of
        ]

    def sum_checks(self) -> list[SumCheck]:
        """Compare every whole with the sum of its parts."""
        checks = []
        for metric in METRICS.values():
            whole = self.figures.get(metric.name)
            for grouping in metric.groups:
                if whole is None or whole.value is None or grouping.many:
                    continue
                found = sum(one.value or 0 for one in self.parts(metric.name, grouping.key))
                checks.append(SumCheck(metric.name, grouping.key, whole.value, found))
        return checks


def make_book(
    counted: Mapping[str, Counted],
    lists: Codes,
    days: int,
    changes: Mapping[str, int] | None = None,
) -> FigureBook:
    """Return all figures; ``changes`` are values a person has put in place of counted ones."""
    changed = dict(changes or {})
    found = {DAYS: Figure(name=DAYS, label="期间天数", unit="天", value=days)}
    for name, count in counted.items():
        metric = METRICS[name]
        found[name] = _whole(metric, changed.get(name, count.total))
        for grouping in metric.groups:
            for part in _parts(metric, grouping, count, lists, changed):
                found[part.name] = part
    for rate in RATES.values():
        if rate.over.split(".")[0] in found and rate.under.split(".")[0] in found:
            found[rate.name] = _rate(rate, FigureBook(found), changed)
    return FigureBook(found)


def _whole(metric: Metric, value: int | None) -> Figure:
    return Figure(
        name=metric.name,
        label=metric.label,
        unit=metric.unit,
        value=value,
        definition=metric.definition,
        metric=metric.name,
    )


def _parts(
    metric: Metric,
    grouping: Grouping,
    count: Counted,
    lists: Codes,
    changed: Mapping[str, int],
) -> list[Figure]:
    codes = dict(count.parts.get(grouping.key, {}))
    prefix = part_name(metric.name, grouping.key, "")[: -len("none")]
    for name in changed:  # a part nobody counted may be written in
        if name.startswith(prefix) and not name.endswith(".share"):
            codes.setdefault(name.removeprefix(prefix), 0)
    order = lists.codes(grouping.codes) if grouping.codes else ()
    ordered = sorted(codes.items(), key=lambda pair: _place(order, pair[0]))
    values = [changed.get(part_name(metric.name, grouping.key, code), n) for code, n in ordered]
    found = []
    percents = [None] * len(values) if grouping.many else shares(values)
    for (code, _), value, percent in zip(ordered, values, percents, strict=True):
        name = part_name(metric.name, grouping.key, code)
        words = _words(grouping, code, lists)
        part = Figure(
            name=name,
            label=f"{metric.label}：{words}",
            unit=metric.unit,
            value=value,
            definition=f"{metric.definition}；其中“{words}”",
            metric=metric.name,
            grouping=grouping.key,
            code=code,
            parts_of=(metric.name,),
        )
        found.append(part)
        if percent is not None:
            share = replace(
                part,
                name=share_name(name),
                label=f"{part.label}占比",
                unit="%",
                value=percent,
                definition=f"{part.label}占{metric.label}的比例，各项之和为100.0%",
                tenths=True,
                parts_of=(),
            )
            found.append(share)
    return found


def _place(order: tuple[str, ...], code: str) -> tuple[int, str]:
    """Return where a code stands; what is in no list comes last, no code at the very end."""
    return (order.index(code) if code in order else len(order) + (not code), code)


def _words(grouping: Grouping, code: str, lists: Codes) -> str:
    if not code:
        return _NO_CODE
    if grouping.codes:
        return lists.label(grouping.codes, code)
    return PART_LABELS.get(grouping.key, {}).get(code, code)


def _rate(rate: Rate, book: FigureBook, changed: Mapping[str, int]) -> Figure:
    over, under = book.get(rate.over), book.get(rate.under)
    value: int | None = None
    if over.value is not None and under.value:
        value = divided(over.value, under.value, rate.scale)
    return Figure(
        name=rate.name,
        label=rate.label,
        unit=rate.unit,
        value=changed.get(rate.name, value),
        definition=rate.definition or f"{over.label} ÷ {under.label}",
        tenths=True,
        undefined=rate.name not in changed and over.value is not None and under.value == 0,
    )


def typed_value(figure: Figure, text: str) -> int:
    """Return what a person typed for a figure, in its own unit (hours for minutes).

    Raises INVALID_FIELD for what is no number of that kind.
    """
    factor = TENTHS if figure.tenths else 60 if figure.unit == HOURS_UNIT else 1
    try:
        value = Decimal(text.strip()) * factor
    except InvalidOperation:
        value = Decimal("NaN")
    if not value.is_finite() or value != int(value) or not 0 <= value < _MOST:
        raise WenmingError(Code.INVALID_FIELD, field=figure.label, value=text[:20])
    return int(value)


def shown(figure: Figure) -> str:
    """Return a figure with its unit, as lists show it."""
    unit = "小时" if figure.unit == HOURS_UNIT else figure.unit
    return f"{printed(figure)} {unit}"
