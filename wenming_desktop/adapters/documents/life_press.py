"""The press for the papers of a volunteer's life."""

from pathlib import Path

from wenming_desktop.adapters.documents.press import publish
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.volunteer_life.paper_content import (
    ConsentFormContent,
    HonourContent,
    NoticeContent,
    ServiceCertificateContent,
)

# The templates are imported when the first form is drawn: reportlab has no part in starting up.


class ReportlabLifePress:
    """A LifePress over reportlab."""

    def service_certificate(
        self, content: ServiceCertificateContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write a certificate of service; see LifePress."""
        from wenming_desktop.adapters.documents.service_certificate import (  # noqa: PLC0415
            draw_service_certificate,
        )

        return publish(draw_service_certificate(content), to, missing)

    def honour(self, content: HonourContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a certificate of honour; see LifePress."""
        from wenming_desktop.adapters.documents.honour import draw_honour  # noqa: PLC0415

        return publish(draw_honour(content), to, missing)

    def consent_form(
        self, content: ConsentFormContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write notice and consent; see LifePress."""
        from wenming_desktop.adapters.documents.consent_form import (  # noqa: PLC0415
            draw_consent_form,
        )

        return publish(draw_consent_form(content), to, missing)

    def notice(self, content: NoticeContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a public notice; see LifePress."""
        from wenming_desktop.adapters.documents.notice import draw_notice  # noqa: PLC0415

        return publish(draw_notice(content), to, missing)
