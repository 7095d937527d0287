"""The three files of a report: Word, PDF and the workbook of its figures."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.figure_book import FigureBook
from wenming_desktop.domain.figures import BehindRow, Figure, printed
from wenming_desktop.domain.metric_list import METRICS
from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.work_report import Choices, WorkReport, subline
from wenming_desktop.services.figure_ports import FigureStore
from wenming_desktop.services.report_ports import FigureBookSheet, FigureSheet, ReportPress

WORD, PDF, FIGURES = "工作开展情况汇报.docx", "工作开展情况汇报.pdf", "figures.xlsx"
MOST_ROWS = 50_000
"""Rows listed behind one figure; the sheet says when there are more."""
_PERSON = "volunteer"


@dataclass(frozen=True, slots=True)
class ReportFiles:
    """What was written, and the frozen report it was written from."""

    word: Path
    pdf: Path
    figures: Path
    pages: int
    saved_id: UUID | None = None


def write_files(
    store: FigureStore,
    press: ReportPress,
    report: WorkReport,
    book: FigureBook,
    choices: Choices,
    over: Period,
    folder: Path,
) -> ReportFiles:
    """Write all three; ``over`` is what was counted: to the 截止日期."""
    word, pdf, figures = folder / WORD, folder / PDF, folder / FIGURES
    pages = press.pdf(report, pdf)
    press.word(report, word)
    press.figures(_figure_book(store, report, book, choices, over), figures)
    return ReportFiles(word, pdf, figures, pages)


def _figure_book(
    store: FigureStore,
    report: WorkReport,
    book: FigureBook,
    choices: Choices,
    over: Period,
) -> FigureBookSheet:
    shown = report.figures()
    told = {book.get(name).metric for name in shown}
    changes = {change.figure: change for change in choices.changes}
    others = [name for name in book.figures if name not in shown]
    query = cache(lambda metric: store.query(metric, over))  # hundreds of figures, few queries
    sheets = []
    for name in (*shown, *others):
        figure = book.get(name)
        counted = bool(figure.metric) and not figure.tenths
        sheets.append(
            FigureSheet(
                figure,
                printed(figure),
                name in shown,
                METRICS[figure.metric].register if figure.metric else "",
                query(figure.metric) if counted else "",
                _rows(store, figure, over) if figure.name in told else (),
                changes.get(name),
            )
        )
    line = subline(report.period, report.as_of)
    return FigureBookSheet(report.title, line, sheets, book.sum_checks())


def _rows(store: FigureStore, figure: Figure, over: Period) -> list[BehindRow]:
    """Return the rows of a figure; persons by number only, for a file may be passed on."""
    rows = store.behind(figure.metric, over, limit=MOST_ROWS)
    return [
        BehindRow(row.kind, row.id, "" if row.kind == _PERSON else row.title, row.day, row.value)
        for row in rows
    ]
