"""汇总表: one line per unit, from the same figures as start page and report."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from wenming_desktop.domain.org_units import OrgUnit
from wenming_desktop.domain.roster import RawCell
from wenming_desktop.services.ledgers.activities import FIVE_CONTENTS
from wenming_desktop.services.ledgers.columns import Ledger, LedgerColumn, Share, Sources, column
from wenming_desktop.services.ledgers.places import known_units

_FIGURES = (
    *("occurrences", "attendance", "service_minutes", "volunteers_new", "needs"),
    *("orders", "evaluations", "evaluation_points"),
)


@dataclass(frozen=True, slots=True)
class SummaryLine:
    """One unit's own figures; ``contents`` are occurrences by work content."""

    unit: OrgUnit
    figures: dict[str, int]
    contents: dict[str, int]
    closed: int
    """Orders of the period that are closed: what the closing rate of the report is a share of."""


def _lines(sources: Sources) -> Iterator[SummaryLine]:
    store, period = sources.work.figures, sources.period
    found = {name: store.by_unit(name, period) for name in _FIGURES}
    contents = store.parts_by_unit("occurrences", period, "work_content")
    orders = store.parts_by_unit("orders", period, "closed")
    for unit in known_units(sources):
        mine = {name: counts.get(unit.org_no, 0) for name, counts in found.items()}
        closed = orders.get(unit.org_no, {}).get("1", 0)
        yield SummaryLine(unit, mine, contents.get(unit.org_no, {}), closed)


def _columns(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    five = codes.codes("work_content")[:FIVE_CONTENTS]
    rate = "办结 ÷ 派单；合计行按合计算"
    return [
        column("站", 26, lambda one: one.unit.name, "单位；上级的一行是它自己办的"),
        _sum("活动", "occurrences", "期间没有取消的场次"),
        *(
            column(
                codes.label("work_content", code),
                8,
                _content(code),
                "其中这一类的场次",
                kind="number",
                total=True,
            )
            for code in five
        ),
        _sum("人次", "attendance", "期间到场的志愿者人次"),
        column(
            "时长",
            9,
            lambda one: round(one.figures["service_minutes"] / 60, 2),
            "期间时长合计（小时），含更正",
            kind="hours",
            total=True,
        ),
        _sum("新增志愿者", "volunteers_new", "期间注册、未退出的志愿者"),
        _sum("点单", "needs", "期间的群众需求"),
        _sum("派单", "orders", "期间派出的订单"),
        column(
            "办结",
            8,
            lambda one: one.closed,
            "这些订单里，期末已办结的",
            kind="number",
            total=True,
        ),
        column("办结率", 8, _closing_rate, rate, kind="share", ratio=("办结", "派单")),
        column("评分", 7, _score, "期间评单的平均分，1–5", kind="hours"),
    ]


def _sum(title: str, name: str, meaning: str) -> LedgerColumn:
    return column(title, 8, lambda one: one.figures[name], meaning, kind="number", total=True)


def _content(code: str) -> Callable[[SummaryLine], RawCell]:
    return lambda one: one.contents.get(code, 0)


def _closing_rate(line: SummaryLine) -> RawCell:
    orders = line.figures["orders"]
    return round(line.closed / orders, 4) if orders else None


def _score(line: SummaryLine) -> RawCell:
    answers = line.figures["evaluations"]
    return round(line.figures["evaluation_points"] / answers, 2) if answers else None


def _shares(sources: Sources) -> tuple[Share, ...]:
    codes = sources.codes
    five = codes.codes("work_content")[:FIVE_CONTENTS]
    labels = tuple(codes.label("work_content", code) for code in five)
    by_unit = Share(
        "各单位的场次", "场", lambda one: one.unit.name, lambda one: one.figures["occurrences"]
    )
    return (
        *(
            Share("五项内容的场次", "场", _fixed(label), _amount(code), labels)
            for code, label in zip(five, labels, strict=True)
        ),
        by_unit,
    )


def _fixed(label: str) -> Callable[[SummaryLine], str]:
    return lambda _line: label


def _amount(code: str) -> Callable[[SummaryLine], int]:
    return lambda line: line.contents.get(code, 0)


SUMMARY = Ledger("summary", "汇总表", _columns, _lines, shares=_shares)
