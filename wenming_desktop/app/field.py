"""Wires the use cases of activities, their calendar and their venues; they share codes and mark."""

from typing import TypedDict

from wenming_desktop.adapters.documents.calendar_press import ReportlabCalendarPress
from wenming_desktop.adapters.documents.field_press import ReportlabFieldPress
from wenming_desktop.adapters.documents.press import ReportlabPress
from wenming_desktop.adapters.lunar_calendar import BoraxCalendar
from wenming_desktop.services.activities import Activities
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.customs.cases import CustomsCases
from wenming_desktop.services.customs.signing import Signing
from wenming_desktop.services.field_papers.papers import FieldPapers
from wenming_desktop.services.outcomes import Outcomes
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.practice_calendar.months import PracticeCalendar
from wenming_desktop.services.practice_calendar.moves import HolidayMoves
from wenming_desktop.services.projects.tracing import ProjectTraces
from wenming_desktop.services.projects.works import AwardedWorks
from wenming_desktop.services.venues.use import VenuesInUse


class FieldCases(TypedDict):
    """Fields of UseCases."""

    activities: Activities
    calendar: PracticeCalendar
    holiday_moves: HolidayMoves
    venues: VenuesInUse
    outcomes: Outcomes
    project_traces: ProjectTraces
    works: AwardedWorks
    field_papers: FieldPapers
    customs: CustomsCases
    signing: Signing


def field_cases(maker: UnitOfWorkMaker, codes: CodeLists, mark: str) -> FieldCases:
    """Return what is planned and held; ``mark`` is shown on prints of a demo home."""
    return FieldCases(
        activities=Activities(maker),
        calendar=PracticeCalendar(maker, BoraxCalendar(), codes, ReportlabCalendarPress(), mark),
        holiday_moves=HolidayMoves(maker),
        venues=VenuesInUse(maker),
        outcomes=Outcomes(maker),
        project_traces=ProjectTraces(maker, codes),
        works=AwardedWorks(maker),
        field_papers=FieldPapers(maker, codes, ReportlabFieldPress(), mark),
        customs=CustomsCases(maker),
        signing=Signing(maker, codes, ReportlabPress(), mark),
    )
