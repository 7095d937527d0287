"""Everything one signed-in person can do, in one bag; app.py fills it, cli and ui use it."""

from collections.abc import Mapping
from dataclasses import dataclass

from wenming_desktop.domain.errors import Code
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.accounts import Accounts
from wenming_desktop.services.activities import Activities
from wenming_desktop.services.allocation.requests import Allocations
from wenming_desktop.services.approvals import Approvals
from wenming_desktop.services.attendance import AttendanceEntry
from wenming_desktop.services.audit_trail import AuditTrail
from wenming_desktop.services.backups import Backups
from wenming_desktop.services.charts.statistics import Statistics
from wenming_desktop.services.check_in.desk import CheckInDesk
from wenming_desktop.services.clock_care import ClockCare
from wenming_desktop.services.code_lists import CodeLists
from wenming_desktop.services.conflicts import Conflicts
from wenming_desktop.services.county import CountyDecisions
from wenming_desktop.services.customs.cases import CustomsCases
from wenming_desktop.services.customs.signing import Signing
from wenming_desktop.services.deeds.service import Deeds
from wenming_desktop.services.drafts import Drafts
from wenming_desktop.services.exchange import BundleExchange
from wenming_desktop.services.field_papers.papers import FieldPapers
from wenming_desktop.services.figures import Figures
from wenming_desktop.services.forms.activity_forms import ActivityForms
from wenming_desktop.services.forms.order_forms import OrderForms
from wenming_desktop.services.forms.people_forms import VolunteerCards
from wenming_desktop.services.forms.unit_forms import UnitForms
from wenming_desktop.services.handover import Handover
from wenming_desktop.services.identity import IdentityCare
from wenming_desktop.services.key_opening.service import KeyOpening
from wenming_desktop.services.key_papers import KeyPapers
from wenming_desktop.services.ledgers.exports import LedgerExports
from wenming_desktop.services.ledgers.upload import NationalUpload
from wenming_desktop.services.letters import Letters
from wenming_desktop.services.lost_stick import LostSticks
from wenming_desktop.services.matching.service import Matching
from wenming_desktop.services.matching.supply_demand import SupplyDemand
from wenming_desktop.services.mechanism.assessing import Assessing
from wenming_desktop.services.mechanism.assessment_files import AssessmentFiles
from wenming_desktop.services.mechanism.checklists import UnitChecklists
from wenming_desktop.services.mechanism.duties import DutyList
from wenming_desktop.services.mechanism.evidence import Evidence
from wenming_desktop.services.mechanism.follow_up import FollowUp
from wenming_desktop.services.mechanism.quota_files import QuotaFiles
from wenming_desktop.services.mechanism.reviews import ContentReviews
from wenming_desktop.services.needs import Needs
from wenming_desktop.services.order_board import OrderBoard
from wenming_desktop.services.order_ratings import OrderRatings
from wenming_desktop.services.orders import Orders
from wenming_desktop.services.org_units import OrgUnits
from wenming_desktop.services.outcomes import Outcomes
from wenming_desktop.services.paper_content import PageViewer
from wenming_desktop.services.papers import Papers
from wenming_desktop.services.people import Duplicates, Transfers
from wenming_desktop.services.photos import Photos
from wenming_desktop.services.practice_calendar.months import PracticeCalendar
from wenming_desktop.services.practice_calendar.moves import HolidayMoves
from wenming_desktop.services.printer_care import PrinterCare
from wenming_desktop.services.projects.tracing import ProjectTraces
from wenming_desktop.services.projects.works import AwardedWorks
from wenming_desktop.services.quotas import Quotas
from wenming_desktop.services.records import Records
from wenming_desktop.services.registers import Registers
from wenming_desktop.services.reporting import Reporting
from wenming_desktop.services.rule_packs import RulePacks
from wenming_desktop.services.scanning.entering import AnswerSheets
from wenming_desktop.services.scanning.scanned_sheets import ScannedSheets
from wenming_desktop.services.sticks import StickCare
from wenming_desktop.services.table_import.service import TableImport
from wenming_desktop.services.undo import PastImports
from wenming_desktop.services.venues.use import VenuesInUse
from wenming_desktop.services.volunteer_life.life import VolunteerLife
from wenming_desktop.services.volunteer_register import VolunteerRegister
from wenming_desktop.services.volunteers import Volunteers
from wenming_desktop.services.work_reports import WorkReports


@dataclass(frozen=True, slots=True, kw_only=True)
class UseCases:
    """One field per area of work; ``actor`` is who signed in."""

    actor: Actor
    only_read: Code | None = None
    """Why nothing can be saved, where that is so; every use case that saves refuses by itself."""
    accounts: Accounts
    org_units: OrgUnits
    volunteers: Volunteers
    volunteer_register: VolunteerRegister
    life: VolunteerLife
    activities: Activities
    calendar: PracticeCalendar
    holiday_moves: HolidayMoves
    venues: VenuesInUse
    field_papers: FieldPapers
    customs: CustomsCases
    signing: Signing
    activity_forms: ActivityForms
    order_forms: OrderForms
    volunteer_cards: VolunteerCards
    unit_forms: UnitForms
    outcomes: Outcomes
    project_traces: ProjectTraces
    works: AwardedWorks
    attendance: AttendanceEntry
    check_in: CheckInDesk
    drafts: Drafts
    figures: Figures
    papers: Papers
    printer_care: PrinterCare
    handover: Handover
    lost_sticks: LostSticks
    backups: Backups
    audit: AuditTrail
    key_opening: KeyOpening
    clock_care: ClockCare
    keys: KeyPapers
    page_viewer: PageViewer
    exchange: BundleExchange
    identity: IdentityCare
    conflicts: Conflicts
    approvals: Approvals
    duplicates: Duplicates
    transfers: Transfers
    reporting: Reporting
    work_reports: WorkReports
    statistics: Statistics
    county: CountyDecisions
    stick_care: StickCare
    photos: Photos
    scanned_sheets: ScannedSheets
    answer_sheets: AnswerSheets
    letters: Letters
    records: Records
    registers: Registers
    ledgers: LedgerExports
    national_upload: NationalUpload
    table_imports: Mapping[str, TableImport]
    """Kind of rules/import-kinds.toml → its import."""
    past_imports: PastImports
    deeds: Deeds
    needs: Needs
    orders: Orders
    order_board: OrderBoard
    order_ratings: OrderRatings
    matching: Matching
    supply_demand: SupplyDemand
    allocations: Allocations
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
    code_lists: CodeLists
