"""The parts of the page 活动 beside its list, each imported when it is opened; spans of time."""

from datetime import date
from uuid import UUID

from wenming_desktop.domain.periods import EVER, Period, parse_period
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.page_tabs import Part

_MONTHS_OF_QUARTER = 3


def venues_part(page: Page) -> Part:
    """Return 阵地."""
    from wenming_desktop.ui.pages.activities_venues import VenuesPart  # noqa: PLC0415

    return VenuesPart(page)


def contents_part(page: Page) -> Part:
    """Return 内容转化."""
    from wenming_desktop.ui.pages.activities_contents import ContentsPart  # noqa: PLC0415

    return ContentsPart(page)


def works_part(page: Page) -> Part:
    """Return 作品展演."""
    from wenming_desktop.ui.pages.activities_works import WorksPart  # noqa: PLC0415

    return WorksPart(page)


def show_origin(part: Part, activity_id: UUID) -> None:
    """Let 内容转化 show the project of an activity."""
    from wenming_desktop.ui.pages.activities_contents import ContentsPart  # noqa: PLC0415

    assert isinstance(part, ContentsPart)  # noqa: S101  made above
    part.show_origin(activity_id)


def span_of(name: str) -> Period:
    """Return the month, quarter or year of today; all time for any other name."""
    today = date.today()  # noqa: DTZ011  what the wall clock of this computer says
    quarter = (today.month - 1) // _MONTHS_OF_QUARTER + 1
    return {
        "month": parse_period(f"{today:%Y-%m}"),
        "quarter": parse_period(f"{today.year}-Q{quarter}"),
        "year": parse_period(str(today.year)),
    }.get(name, EVER)
