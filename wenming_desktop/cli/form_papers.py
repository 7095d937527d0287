"""print: the forms of one occurrence."""

import argparse
from pathlib import Path
from uuid import UUID

from wenming_desktop.services.forms import activity_forms
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.use_cases import UseCases

OF_ACTIVITY = activity_forms.KINDS
KINDS = OF_ACTIVITY


def write(
    use: UseCases, options: argparse.Namespace, occurrence: UUID | None, to: Path
) -> PaperResult:
    """Write the PDF of one of ``KINDS``."""
    assert occurrence is not None  # noqa: S101  its kinds are those of an activity
    return use.activity_forms.print(
        use.actor,
        options.kind,
        occurrence,
        to,
        missing=options.missing,
        reveal=options.reveal,
    )
