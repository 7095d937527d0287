"""Wires adapters and use cases over one open store; imported when a home is opened, not before."""

from functools import partial
from typing import Any

from wenming_desktop.adapters.backups.store_backups import StoreBackups
from wenming_desktop.adapters.db.after_merge import refresh_after_merge
from wenming_desktop.adapters.db.compacting import compact
from wenming_desktop.adapters.db.identity import Identity, write_identity
from wenming_desktop.adapters.db.store import Store
from wenming_desktop.adapters.db.supply_store import StoreSupplies
from wenming_desktop.adapters.db.tries import CountedSlots, Tries
from wenming_desktop.adapters.db.unit_of_work import SqlUnitOfWorkMaker
from wenming_desktop.adapters.documents.key_press import ReportlabKeyPress
from wenming_desktop.adapters.documents.life_press import ReportlabLifePress
from wenming_desktop.adapters.documents.page_viewer import PdfiumViewer
from wenming_desktop.adapters.documents.photos import PhotoFiles
from wenming_desktop.adapters.documents.press import ReportlabPress
from wenming_desktop.adapters.documents.report_press import FileReportPress
from wenming_desktop.adapters.machine import machine_marks
from wenming_desktop.adapters.places import Places
from wenming_desktop.adapters.scanning.child_reader import ChildReader
from wenming_desktop.adapters.sync import capture
from wenming_desktop.adapters.sync.approval_store import StoreApprovals
from wenming_desktop.adapters.sync.attachment_files import StoreAttachmentFiles
from wenming_desktop.adapters.sync.audit_heads import StoreAuditProver
from wenming_desktop.adapters.sync.carrying import StoreCarrying
from wenming_desktop.adapters.sync.county import StoreCounty
from wenming_desktop.adapters.sync.county_slots import StoreSlotOpener, keep_current
from wenming_desktop.adapters.sync.exchange import DeviceExchange
from wenming_desktop.adapters.sync.guarding import Guard
from wenming_desktop.adapters.sync.identity_care import DeviceIdentity
from wenming_desktop.adapters.sync.key_care import DeviceKeyCare
from wenming_desktop.adapters.sync.person_store import StorePeople
from wenming_desktop.adapters.sync.reporting import StoreReporting
from wenming_desktop.adapters.sync.stick_care import clean_up, look_at
from wenming_desktop.adapters.whole_files import write_whole
from wenming_desktop.adapters.workbooks.chart_book import NativeChartBook
from wenming_desktop.adapters.workbooks.files import WorkbookFiles, names_of
from wenming_desktop.app.field import field_cases
from wenming_desktop.app.forms import form_cases
from wenming_desktop.app.mechanism import mechanism_cases
from wenming_desktop.domain.clock import Clock, RandomBits
from wenming_desktop.domain.ids import PROVISIONAL_ORG
from wenming_desktop.domain.org_units import CENTRE_ORG_NO, Level
from wenming_desktop.domain.users import Actor
from wenming_desktop.services.accounts import Accounts, add_user
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
from wenming_desktop.services.deeds.service import Deeds
from wenming_desktop.services.door import NewHome
from wenming_desktop.services.drafts import Drafts
from wenming_desktop.services.exchange import BundleExchange
from wenming_desktop.services.figures import Figures
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
from wenming_desktop.services.needs import Needs
from wenming_desktop.services.order_board import OrderBoard
from wenming_desktop.services.order_ratings import OrderRatings
from wenming_desktop.services.orders import Orders
from wenming_desktop.services.org_units import OrgUnits, make_own_unit
from wenming_desktop.services.papers import Papers
from wenming_desktop.services.people import Duplicates, Transfers
from wenming_desktop.services.photos import Photos
from wenming_desktop.services.printer_care import PrinterCare
from wenming_desktop.services.records import Records
from wenming_desktop.services.regaining import RegainedStore
from wenming_desktop.services.registers import Registers
from wenming_desktop.services.reporting import Reporting
from wenming_desktop.services.scanning.entering import AnswerSheets
from wenming_desktop.services.scanning.scanned_sheets import ScannedSheets
from wenming_desktop.services.sticks import StickCare
from wenming_desktop.services.table_import.kinds import import_kinds
from wenming_desktop.services.table_import.service import TableImport
from wenming_desktop.services.undo import PastImports
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.services.volunteer_life.life import VolunteerLife, volunteer_life
from wenming_desktop.services.volunteer_register import VolunteerRegister
from wenming_desktop.services.volunteers import Volunteers
from wenming_desktop.services.work_reports import WorkReports

_DEMO_MARK = "演示"


class Wiring:
    """An open store with everything around it."""

    def __init__(
        self,
        places: Places,
        store: Store,
        clock: Clock,
        random_bits: RandomBits,
        *,
        simulated: bool,
    ) -> None:
        self._places, self._store, self._clock = places, store, clock
        self._maker = SqlUnitOfWorkMaker(store.engine, clock, random_bits, simulated=simulated)
        marks = dict if places.demo_mark.exists() else machine_marks
        guard = Guard(places.guards, marks)
        self._exchange = DeviceExchange(
            store.engine, places.home, clock, refresh_after_merge, guard
        )
        self._identity = DeviceIdentity(store.engine, clock, refresh_after_merge, guard)
        self._keys = DeviceKeyCare(store.engine, clock)
        self._people = StorePeople(store.engine, clock, refresh_after_merge)
        self._county = StoreCounty(store.engine, clock, refresh_after_merge)
        self._approvals = StoreApprovals(store.engine, clock)
        self._reporting = StoreReporting(store.engine, clock)
        self._carrying = StoreCarrying(store.engine)
        self._attachments = StoreAttachmentFiles(store.engine, places.home)

    def fill(self, new: NewHome) -> None:
        """Write what a new home begins with: its first user, its unit, the centre's county."""
        if new.parent_card is not None:
            self._exchange.remember_card(new.parent_card)
        self._identify(Identity())  # what follows is captured with its clock
        # with a card it is a further computer of a centre that is there
        is_centre = new.level is Level.COUNTY_CENTER and new.parent_card is None
        with self._maker() as work:
            add_user(work, new.user)
            org_no = CENTRE_ORG_NO if is_centre else PROVISIONAL_ORG
            unit = make_own_unit(work, new.level, new.unit_name, new.code, org_no)
        self._identify(Identity(unit.id))
        if is_centre:
            self._exchange.found_county(unit.name)

    def regained(self) -> RegainedStore:
        """Return what gives a new password after the store was opened without one."""
        return RegainedStore(self._maker, self._store.keys)

    def _note_opening(self, actor: Actor) -> None:
        """Write down what was unusual about this opening, and keep the county's slot current."""
        if self._store.only_read:
            return
        with self._store.engine.begin() as connection:
            capture.set_user(connection, actor.user_no)  # edits carry who made them
        if self._store.keys_from_backup:
            with self._maker() as work:
                work.audit.add(actor.user_no, "keys_from_backup", str(actor.user_no))
        keep_current(self._store.engine, self._store.keys)

    def use_cases(self, user: str) -> UseCases:
        """Return what this person can do."""
        maker, codes = self._maker, CodeLists.load()
        accounts = Accounts(maker, CountedSlots(self._store.keys, Tries(self._places.tries)))
        actor = accounts.actor(user)
        self._note_opening(actor)
        books = WorkbookFiles()
        backups = Backups(StoreBackups(self._places, self._store.keys.key), maker)
        exchange = BundleExchange(self._exchange, maker, backups)
        mark = _DEMO_MARK if self._places.demo_mark.exists() else ""
        return UseCases(
            actor=actor,
            only_read=self._store.only_read,
            accounts=accounts,
            org_units=OrgUnits(maker),
            volunteers=Volunteers(maker),
            life=self._volunteer_life(codes, mark),
            **field_cases(maker, codes, mark),
            attendance=AttendanceEntry(maker),
            check_in=CheckInDesk(maker),
            drafts=Drafts(maker),
            figures=Figures(maker),
            papers=Papers(maker, ReportlabPress(), mark),
            printer_care=PrinterCare(maker),
            handover=Handover(self._exchange, maker, ReportlabPress(), mark),
            **self._safety_cases(mark),
            backups=backups,
            page_viewer=PdfiumViewer(),
            exchange=exchange,
            identity=IdentityCare(self._identity, maker),
            conflicts=Conflicts(exchange, maker, codes),
            **self._above_cases(),
            work_reports=WorkReports(maker, codes, FileReportPress(), write_whole),
            statistics=Statistics(maker, codes, NativeChartBook()),
            scanned_sheets=ScannedSheets(maker, ChildReader(), codes),
            answer_sheets=AnswerSheets(maker, codes),
            photos=Photos(self._attachments, PhotoFiles(), maker),
            letters=Letters(maker),
            records=Records(maker, codes),
            **self._order_cases(codes, books),
            **form_cases(maker, self._attachments, codes, mark),
            **mechanism_cases(maker, self._attachments, mark),
            **self._register_cases(codes, books),
            deeds=Deeds(maker),
            code_lists=codes,
        )

    def _register_cases(self, codes: CodeLists, books: WorkbookFiles) -> dict[str, Any]:
        """Return registers and ledgers: what is typed, comes in as a table and goes out as one."""
        maker = self._maker
        registers = Registers(maker, books, codes)
        roster = VolunteerRegister(maker, books, codes)
        return {
            "registers": registers,
            "volunteer_register": roster,
            "ledgers": LedgerExports(maker, books, codes, registers, roster, self._carrying),
            "national_upload": NationalUpload(maker, books, codes),
            "table_imports": {
                name: TableImport(kind, maker, WorkbookFiles(names_of(kind)), codes)
                for name, kind in import_kinds().items()
            },
            "past_imports": PastImports(maker),
        }

    def _order_cases(self, codes: CodeLists, books: WorkbookFiles) -> dict[str, Any]:
        """Return the use cases of needs, orders and who could meet them."""
        maker, supplies = self._maker, StoreSupplies(self._store.engine)
        needs, orders = Needs(maker, codes), Orders(maker, codes)
        return {
            "needs": needs,
            "orders": orders,
            "order_board": OrderBoard(maker, needs, orders),
            "order_ratings": OrderRatings(maker),
            "matching": Matching(maker, supplies, codes),
            "supply_demand": SupplyDemand(maker, supplies, (needs, orders), books, codes),
            "allocations": Allocations(maker, codes),
        }

    def _above_cases(self) -> dict[str, Any]:
        """Return what units decide about each other, and what is told of it."""
        maker = self._maker
        return {
            "approvals": Approvals(self._approvals, maker),
            "duplicates": Duplicates(self._people, maker),
            "transfers": Transfers(self._people, maker),
            "reporting": Reporting(self._reporting),
            "county": CountyDecisions(self._county, maker),
        }

    def _safety_cases(self, mark: str) -> dict[str, Any]:
        """Return keys, log, clock and sticks; a second person's guesses at a key count apart."""
        maker, engine = self._maker, self._store.engine
        slots = CountedSlots(self._store.keys, Tries(self._places.second_tries))
        return {
            "audit": AuditTrail(StoreAuditProver(engine), maker),
            "clock_care": ClockCare(maker),
            "key_opening": KeyOpening(StoreSlotOpener(engine, self._clock), maker, slots),
            "keys": KeyPapers(self._keys, maker, ReportlabKeyPress(), mark),
            "lost_sticks": LostSticks(maker, ReportlabLifePress(), mark),
            "stick_care": StickCare(maker, look_at, clean_up),
        }

    def _identify(self, identity: Identity) -> None:
        with self._store.engine.begin() as connection:
            write_identity(connection, identity)

    def _volunteer_life(self, codes: CodeLists, mark: str) -> VolunteerLife:
        return volunteer_life(
            self._maker,
            self._store.keys,
            ReportlabLifePress(),
            codes,
            mark,
            compact=partial(compact, self._store.engine),
        )
