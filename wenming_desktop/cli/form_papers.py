"""print: the forms of one occurrence, of a need, an order or a survey, and cards."""

import argparse
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.forms import activity_forms, order_forms, unit_forms
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.use_cases import UseCases

OF_ACTIVITY = activity_forms.KINDS
CARDS = "volunteer-cards"
KINDS = (*OF_ACTIVITY, *order_forms.KINDS, *unit_forms.KINDS, CARDS)


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare what these forms need beside the common options."""
    parser.add_argument("--team", help="志愿者证：只印这一队")


def write(
    use: UseCases, options: argparse.Namespace, occurrence: UUID | None, to: Path
) -> PaperResult:
    """Write the PDF of one of ``KINDS``."""
    kind, missing, reveal = options.kind, options.missing, options.reveal
    if occurrence is not None:
        return use.activity_forms.print(
            use.actor, kind, occurrence, to, missing=missing, reveal=reveal
        )
    if kind == CARDS:
        person, team = _row(options.volunteer, "volunteer"), _row(options.team, "volunteer_team")
        return use.volunteer_cards.print(
            use.actor, to, volunteer_id=person, team_id=team, missing=missing
        )
    if kind in unit_forms.KINDS:
        period = parse_period(options.period)
        return use.unit_forms.print(use.actor, kind, to, period=period, missing=missing)
    row_id = _row(options.id, kind)
    return use.order_forms.print(use.actor, kind, row_id, to, missing=missing, reveal=reveal)


def _row(typed: str | None, kind: str) -> UUID | None:
    try:
        return UUID(typed) if typed else None
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind=kind) from problem
