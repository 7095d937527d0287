"""A report as text and back: what is frozen when it is handed in.

It holds the sentences, every figure with its value and definition, and each manual change with
the value that was counted and the reason.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from wenming_desktop.domain.charts import Bar, BarChart, TileGrid
from wenming_desktop.domain.figure_book import FigureBook
from wenming_desktop.domain.figures import Figure
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.work_report import (
    Annex,
    Case,
    Choices,
    Item,
    ManualChange,
    Part,
    Run,
    Sentence,
    WorkReport,
)

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What was frozen."""

    report: WorkReport
    book: FigureBook
    choices: Choices


def snapshot_body(report: WorkReport, book: FigureBook, choices: Choices) -> dict[str, Any]:
    """Return the JSON of a report."""
    return {
        "version": _VERSION,
        "phrases": report.phrases,
        "report": {
            "title": report.title,
            "unit": report.unit,
            "period": _period(report.period),
            "as_of": report.as_of.isoformat(),
            "lead": asdict(report.lead),
            "parts": [asdict(part) for part in report.parts],
            "cases": [asdict(case) for case in report.cases],
            "annex": asdict(report.annex) if report.annex else None,
            "pictures": [asdict(chart) for chart in report.pictures],
        },
        "figures": [asdict(figure) for figure in book.figures.values()],
        "choices": choices_body(choices),
    }


def choices_body(choices: Choices) -> dict[str, Any]:
    """Return the JSON of what a writer decided."""
    return {
        "changes": [asdict(change) for change in choices.changes],
        "left_out": sorted(choices.left_out),
        "taken": sorted(choices.taken),
        "texts": choices.texts,
    }


def read_choices(body: Mapping[str, Any]) -> Choices:
    """Read what ``choices_body`` wrote."""
    return Choices(
        tuple(ManualChange(**change) for change in body["changes"]),
        frozenset(body["left_out"]),
        frozenset(body["taken"]),
        dict(body["texts"]),
    )


def read_snapshot(text: str) -> Snapshot:
    """Read what ``snapshot_body`` wrote."""
    body = json.loads(text)
    told = body["report"]
    annex = told["annex"]
    report = WorkReport(
        title=told["title"],
        unit=told["unit"],
        period=Period(*(date.fromisoformat(day) for day in told["period"])),
        as_of=date.fromisoformat(told["as_of"]),
        lead=_sentence(told["lead"]),
        parts=tuple(
            Part(part["number"], part["heading"], tuple(_item(item) for item in part["items"]))
            for part in told["parts"]
        ),
        cases=tuple(Case(**case) for case in told["cases"]),
        annex=Annex(
            annex["title"], tuple(annex["heads"]), tuple(tuple(row) for row in annex["rows"])
        )
        if annex
        else None,
        pictures=tuple(_chart(one) for one in told.get("pictures", ())),
        phrases=body["phrases"],
    )
    figures = [
        Figure(**{**figure, "parts_of": tuple(figure["parts_of"])}) for figure in body["figures"]
    ]
    book = FigureBook({figure.name: figure for figure in figures})
    return Snapshot(report, book, read_choices(body["choices"]))


def _chart(raw: Mapping[str, Any]) -> BarChart | TileGrid:
    if "bars" in raw:
        bars = tuple(Bar(**bar) for bar in raw["bars"])
        return BarChart(raw["title"], raw["unit"], bars, raw["upright"])
    cells = tuple(tuple(row) for row in raw["cells"])
    rows, weeks = tuple(raw["rows"]), tuple(raw["weeks"])
    return TileGrid(raw["title"], raw["unit"], rows, weeks, cells)


def _period(period: Period) -> list[str]:
    return [period.first.isoformat(), period.last.isoformat()]


def _item(raw: Mapping[str, Any]) -> Item:
    sentences = tuple(_sentence(one) for one in raw["sentences"])
    return Item(raw["id"], raw["ordinal"], raw["heading"], sentences)


def _sentence(raw: Mapping[str, Any]) -> Sentence:
    return Sentence(raw["id"], tuple(Run(**run) for run in raw["runs"]))
