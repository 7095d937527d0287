"""Everything about a volunteer's life beside the hours, in one bag."""

from collections.abc import Callable
from dataclasses import dataclass

from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.ports import KeySlots, UnitOfWorkMaker
from wenming_desktop.services.volunteer_life.certificates import Certificates
from wenming_desktop.services.volunteer_life.consent import Consents
from wenming_desktop.services.volunteer_life.make_up import MakeUps
from wenming_desktop.services.volunteer_life.notices import Notices
from wenming_desktop.services.volunteer_life.paper_content import LifePress
from wenming_desktop.services.volunteer_life.points import Points
from wenming_desktop.services.volunteer_life.service_record import ServiceRecords
from wenming_desktop.services.volunteer_life.stars import Stars
from wenming_desktop.services.volunteer_life.subject_report import SubjectReports
from wenming_desktop.services.volunteer_life.withdrawal import Withdrawals


@dataclass(frozen=True, slots=True, kw_only=True)
class VolunteerLife:
    """One field per part; see the modules."""

    consents: Consents
    withdrawals: Withdrawals
    make_ups: MakeUps
    records: ServiceRecords
    stars: Stars
    points: Points
    certificates: Certificates
    notices: Notices
    subject_reports: SubjectReports


def volunteer_life(
    uow: UnitOfWorkMaker,
    slots: KeySlots,
    press: LifePress,
    codes: CodeLists,
    mark: str,
    *,
    compact: Callable[[], None],
) -> VolunteerLife:
    """Return the parts, wired with each other; ``compact`` as in Withdrawals."""
    stars, points = Stars(uow), Points(uow)
    return VolunteerLife(
        consents=Consents(uow),
        withdrawals=Withdrawals(uow, compact),
        make_ups=MakeUps(uow, slots),
        records=ServiceRecords(uow),
        stars=stars,
        points=points,
        certificates=Certificates(uow, press, codes, mark),
        notices=Notices(uow, press, stars, points, mark),
        subject_reports=SubjectReports(uow, press, codes, mark),
    )
