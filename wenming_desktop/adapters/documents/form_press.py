"""The press for the forms of services/forms: which function draws what it is given."""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wenming_desktop.adapters.documents.press import publish
from wenming_desktop.services.forms import ports
from wenming_desktop.services.paper_content import Missing, PaperResult

if TYPE_CHECKING:
    from collections.abc import Callable

    from wenming_desktop.adapters.documents.paper import Paper

_TEMPLATES: Final[dict[type, str]] = {
    ports.PlanContent: "plan",
    ports.RecordSheetContent: "record_sheet",
    ports.PhotoPageContent: "photo_page",
    ports.DossierContent: "dossier",
    ports.VolunteerCardsContent: "volunteer_cards",
    ports.ServiceSlipContent: "service_slip",
    ports.SatisfactionFormContent: "satisfaction_form",
    ports.CalibrationContent: "calibration_page",
    ports.HelpCardContent: "help_card",
    ports.DutyRosterContent: "duty_roster",
    ports.LabelsContent: "labels",
}
"""Content → module of its template, which has ``draw_`` and the module's name."""


class ReportlabFormPress:
    """A FormPress over reportlab."""

    def form(
        self, content: ports.FormContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write the form; see FormPress."""
        return publish(_template(type(content))(content), to, missing)


def _template(kind: type) -> "Callable[[ports.FormContent], Paper]":
    # imported when the first form is drawn: reportlab has no part in starting up
    name = _TEMPLATES[kind]
    module = import_module(f"wenming_desktop.adapters.documents.{name}")
    draw: Callable[[ports.FormContent], Paper] = getattr(module, f"draw_{name}")
    return draw
