"""The press for the papers of enrolment and of keys."""

from pathlib import Path

from wenming_desktop.adapters.documents.press import publish
from wenming_desktop.services.key_paper_content import (
    KeyBackupContent,
    RecoverySheetContent,
    SlipContent,
)
from wenming_desktop.services.paper_content import Missing, PaperResult

# The templates are imported when the first form is drawn: reportlab has no part in starting up.


class ReportlabKeyPress:
    """A KeyPress over reportlab."""

    def slip(self, content: SlipContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a slip; see KeyPress."""
        from wenming_desktop.adapters.documents.slip import draw_slip  # noqa: PLC0415

        return publish(draw_slip(content), to, missing)

    def key_backup(
        self, content: KeyBackupContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write both pages of a key; see KeyPress."""
        from wenming_desktop.adapters.documents.key_backup import (  # noqa: PLC0415
            draw_key_backup,
        )

        return publish(draw_key_backup(content), to, missing)

    def recovery_sheet(
        self, content: RecoverySheetContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the recovery code of a computer; see KeyPress."""
        from wenming_desktop.adapters.documents.recovery_sheet import (  # noqa: PLC0415
            draw_recovery_sheet,
        )

        return publish(draw_recovery_sheet(content), to, missing)
