"""The press for papers of one row."""

from pathlib import Path

from wenming_desktop.adapters.documents.press import publish
from wenming_desktop.services.field_papers.ports import FieldPaperContent
from wenming_desktop.services.paper_content import Missing, PaperResult


class ReportlabFieldPress:
    """A FieldPress over reportlab."""

    def field_paper(
        self, content: FieldPaperContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the page; see FieldPress."""
        # imported when the first page is drawn: reportlab has no part in starting up
        from wenming_desktop.adapters.documents.field_paper import (  # noqa: PLC0415
            draw_field_paper,
        )

        return publish(draw_field_paper(content), to, missing)
