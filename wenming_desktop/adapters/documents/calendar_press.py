"""The press for the practice calendar."""

from pathlib import Path

from wenming_desktop.adapters.documents.press import publish
from wenming_desktop.services.paper_content import Missing, PaperResult
from wenming_desktop.services.practice_calendar.ports import MonthContent, YearPlanContent

# The templates are imported when the first page is drawn: reportlab has no part in starting up.


class ReportlabCalendarPress:
    """A CalendarPress over reportlab."""

    def month(self, content: MonthContent, to: Path, missing: Missing = "refuse") -> PaperResult:
        """Write a month; see CalendarPress."""
        from wenming_desktop.adapters.documents.month_sheet import draw_month  # noqa: PLC0415

        return publish(draw_month(content), to, missing)

    def year_plan(
        self, content: YearPlanContent, to: Path, missing: Missing = "refuse"
    ) -> PaperResult:
        """Write a year's plan; see CalendarPress."""
        from wenming_desktop.adapters.documents.year_plan import draw_year_plan  # noqa: PLC0415

        return publish(draw_year_plan(content), to, missing)
