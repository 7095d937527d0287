"""Wires the use cases of how a unit is run; one place, because they share press and files."""

from typing import TypedDict

from wenming_desktop.adapters.documents.photos import PhotoFiles
from wenming_desktop.adapters.documents.press import ReportlabPress
from wenming_desktop.adapters.whole_files import write_whole
from wenming_desktop.adapters.workbooks.files import WorkbookFiles
from wenming_desktop.services.mechanism.assessing import Assessing
from wenming_desktop.services.mechanism.assessment_files import AssessmentFiles
from wenming_desktop.services.mechanism.checklists import UnitChecklists
from wenming_desktop.services.mechanism.duties import DutyList
from wenming_desktop.services.mechanism.evidence import Evidence
from wenming_desktop.services.mechanism.follow_up import FollowUp
from wenming_desktop.services.mechanism.quota_files import QuotaFiles
from wenming_desktop.services.mechanism.reviews import ContentReviews
from wenming_desktop.services.photo_ports import AttachmentFiles
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.quotas import Quotas
from wenming_desktop.services.rule_packs import RulePacks


class MechanismCases(TypedDict):
    """Fields of UseCases."""

    rule_packs: RulePacks
    quotas: Quotas
    quota_files: QuotaFiles
    evidence: Evidence
    follow_up: FollowUp
    checklists: UnitChecklists
    reviews: ContentReviews
    assessing: Assessing
    assessment_files: AssessmentFiles
    duty_list: DutyList


def mechanism_cases(
    maker: UnitOfWorkMaker, attachments: AttachmentFiles, mark: str
) -> MechanismCases:
    """Return what the mechanism offers; ``mark`` is shown on prints of a demo home."""
    press, books = ReportlabPress(), WorkbookFiles()
    return MechanismCases(
        rule_packs=RulePacks(maker, write_whole),
        quotas=Quotas(maker),
        quota_files=QuotaFiles(maker, press, books, mark),
        evidence=Evidence(attachments, PhotoFiles(), maker),
        follow_up=FollowUp(maker, press, mark),
        checklists=UnitChecklists(maker, press, mark),
        reviews=ContentReviews(maker),
        assessing=Assessing(maker),
        assessment_files=AssessmentFiles(maker, press, books, mark),
        duty_list=DutyList(maker, press, mark),
    )
