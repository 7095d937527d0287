"""print schedule, customs-slip, brand-page, venue-sharing: the calendar, and papers of one row."""

import argparse
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import EVER, parse_period
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.use_cases import UseCases

_OF_ONE_ROW = {
    "customs-slip": "customs_case",
    "brand-page": "service_project",
    "venue-sharing": "venue",
}
"""Paper of one row → the kind of its row."""
KINDS = ("schedule", *_OF_ONE_ROW)


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what these kinds need of print."""
    parser.add_argument("--id", default="", help="红白事、项目、阵地、需求、订单或测评的编号")
    parser.add_argument(
        "--period", default="", help="实践日历：一个月印月历，一年印活动计划；值班表、标签：哪个月"
    )


def write(use: UseCases, options: argparse.Namespace, to: Path) -> PaperResult:
    """Write the PDF of one of ``KINDS``."""
    if options.kind == "schedule":
        period = parse_period(options.period)
        if period == EVER:
            raise WenmingError(Code.PERIOD_INVALID, period=options.period)
        return use.calendar.print(use.actor, period, to, missing=options.missing)
    kind = _OF_ONE_ROW[options.kind]
    try:
        row_id = UUID(options.id)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind=kind) from problem
    return use.field_papers.print(use.actor, kind, row_id, to, missing=options.missing)
