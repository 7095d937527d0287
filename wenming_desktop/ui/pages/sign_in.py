"""签到补录: from the paper sheet to the ledger of hours."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget

from wenming_desktop import messages
from wenming_desktop.domain.activities import OccurrenceState
from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.activities import PlannedActivity
from wenming_desktop.services.attendance import Posted
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.dialogs.volunteer_form import VolunteerForm
from wenming_desktop.ui.models.occurrence_list import show_sheet_no
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.widgets.posted_sheet import PostedSheet
from wenming_desktop.ui.widgets.sheet_chooser import SheetChooser
from wenming_desktop.ui.widgets.sheet_entry import SheetEntry
from wenming_desktop.ui.workplace import Workplace


class SignInPage(Page):
    """Choose a sheet, enter it, post it; a posted one is shown. Takes the id of an occurrence."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("签到补录"))
        self._other = secondary(self.tr("换一张表"), "otherSheet", self)
        self._other.clicked.connect(self._choose_other)
        self._other.hide()
        self.head.addWidget(self._other)
        self._chooser = SheetChooser(self.use_cases, self)
        self._chooser.chosen.connect(self.receive)
        self._chooser.missed.connect(self._warn)
        self._chooser.refused.connect(self.show_refusal)
        self._chooser.activityWanted.connect(self._ask_for_activity)
        self._entry = SheetEntry(self.use_cases, self)
        self._entry.posted.connect(self._show_posted)
        self._entry.told.connect(self.banner.tell)
        self._entry.model.changed.connect(self._forget_complaint)
        self._entry.refused.connect(self.show_refusal)
        self._entry.newPersonWanted.connect(self._register)
        self._sheet = PostedSheet(self.use_cases, self)
        self._sheet.corrected.connect(self._show_corrected)
        self._stack = QStackedWidget(self)
        for widget in (self._chooser, self._entry, self._sheet):
            self._stack.addWidget(widget)
        self._tabs = PageTabs(self, "signInTabs", self.tr("签到补录的几个部分"))
        self._own = self._tabs.own(self._stack, self.tr("补录"))
        self._scan = self._tabs.add(self.tr("识别签到表"), self._make_scan)
        self._door = self._tabs.add(self.tr("扫码签到"), self._make_door)
        self._tabs.currentChanged.connect(self._turned)
        self.body.addWidget(self._tabs)
        f9 = QShortcut(QKeySequence("F9"), self)
        f9.activated.connect(self._scan_now)
        self.banner.acted.connect(self._ask_to_forget)

    def refresh(self) -> None:
        """Read again the part that is open; a sheet one is entering is left as it is."""
        self._tabs.refresh()

    def focus_first(self) -> None:
        """Let typing begin at once: a name or number of a sheet, or the next person."""
        current = self._stack.currentWidget()
        if self._tabs.currentIndex() != self._own:
            self._tabs.part(self._tabs.currentIndex()).setFocus()
        elif current is self._chooser:
            self._chooser.ready()
        elif current is self._entry:
            self._entry.grid.go(*self._entry.grid.place())
        else:
            self._sheet.setFocus()

    @Slot(object)
    def receive(self, subject: object) -> None:
        """Open the sheet of the occurrence with this id."""
        if subject == "scan":
            self._tabs.setCurrentIndex(self._scan)
        if subject == "door":
            self._tabs.setCurrentIndex(self._door)
        if isinstance(subject, tuple):  # ("door" or "put back", the id of an occurrence)
            what, occurrence_id = subject
            if what == "door":
                self._open_door(occurrence_id)
            else:
                self._show(lambda: self.use_cases.activities.put_back(self.actor, occurrence_id))
        if isinstance(subject, UUID):
            self._show(lambda: self.use_cases.activities.get(self.actor, subject))

    def _show(self, found: Callable[[], PlannedActivity]) -> None:
        """Open the sheet of what is found."""
        self._tabs.setCurrentIndex(self._own)
        planned = self.try_to(found)
        if planned is not None:
            self.banner.clear()
            self._open(planned)

    def _open(self, planned: PlannedActivity) -> None:
        occurrence = planned.occurrence
        self.set_about(_about(planned))
        self._other.show()
        if occurrence.state is OccurrenceState.POSTED:
            self._stack.setCurrentWidget(self._sheet)
            self._sheet.open(occurrence.id)
            return
        self._stack.setCurrentWidget(self._entry)
        rows, saved = self._entry.open(occurrence)
        if saved is not None:
            words = self.tr("已接着上次的草稿：{rows} 行，{time} 自动保存。").format(
                rows=rows, time=f"{saved:%m-%d %H:%M:%S}"
            )
            self.banner.tell("info", words, self.tr("放弃草稿"))

    def _make_scan(self) -> Part:
        from wenming_desktop.ui.pages.sign_in_scan import ScanPart  # noqa: PLC0415  when opened

        part = ScanPart(self)
        part.filled.connect(self._show_filled)
        return part

    def _open_door(self, occurrence_id: UUID) -> None:
        from wenming_desktop.ui.pages.sign_in_door import DoorPart  # noqa: PLC0415  when opened

        self._tabs.setCurrentIndex(self._door)
        door = self._tabs.part(self._door)
        if isinstance(door, DoorPart):
            door.choose(occurrence_id)

    def _make_door(self) -> Part:
        from wenming_desktop.ui.pages.sign_in_door import DoorPart  # noqa: PLC0415  when opened

        part = DoorPart(self)
        part.filled.connect(self._show_door_rows)
        return part

    @Slot()
    def _scan_now(self) -> None:
        """Open 识别签到表 and ask for a picture."""
        self._tabs.setCurrentIndex(self._scan)
        button = self._tabs.part(self._scan).primary
        if button is not None:
            button.click()

    @Slot(int)
    def _turned(self, index: int) -> None:
        self.banner.clear()
        own = index == self._own
        self._other.setVisible(own and self._stack.currentWidget() is not self._chooser)
        self.about.setVisible(own and bool(self.about.text()))
        if own:
            self.focus_first()

    @Slot(object)
    def _show_filled(self, occurrence_id: UUID) -> None:
        self.receive(occurrence_id)
        words = self.tr("纸面上的各行已填好，还没有入账。按 F8 逐处核对，再按 Ctrl+Enter 入账。")
        self.banner.tell("info", words)
        if self._entry.model.doubtful_rows():
            self._entry.grid.next_doubtful()

    @Slot(object)
    def _show_door_rows(self, occurrence_id: UUID) -> None:
        self.receive(occurrence_id)
        words = self.tr("扫码的人已填进来，还没有入账。没有签退的请补时长，再按 Ctrl+Enter 入账。")
        self.banner.tell("info", words)

    @Slot()
    def _choose_other(self) -> None:
        self._entry.grid.finish()
        self.banner.clear()
        self.set_about("")
        self._other.hide()
        self._stack.setCurrentWidget(self._chooser)
        self._chooser.ready()

    @Slot(object)
    def _show_posted(self, done: Posted) -> None:
        self.receive(done.occurrence.id)
        words = self.tr("已入账：{people} 人，{hours} 小时。有错可以在下面更正。")
        hours = show_hours(done.minutes)
        self.banner.tell("ok", words.format(people=done.people, hours=hours))
        self.said.emit(self.tr("签到已入账"))

    @Slot(str)
    def _show_corrected(self, name: str) -> None:
        self.banner.tell("ok", self.tr("已更正 {name} 的时长，原记录保留。").format(name=name))

    @Slot()
    def _forget_complaint(self) -> None:
        """Say no more what stood in the way of posting, once it has been put right."""
        if self.banner.kind() == "warn" and not self._entry.model.doubtful_rows():
            self.banner.clear()

    @Slot(str)
    def _warn(self, words: str) -> None:
        self.banner.tell("warn", words)

    @Slot()
    def _ask_for_activity(self) -> None:
        self.wanted.emit("activities", "new")

    @Slot()
    def _ask_to_forget(self) -> None:
        confirm(
            self,
            self.tr("放弃这份草稿？"),
            self.tr("这张表已录的各行会清空，不能恢复。"),
            self.tr("放弃草稿"),
            self._forget,
        )

    def _forget(self) -> None:
        self.banner.clear()
        self._entry.forget_draft()

    @Slot(int, str)
    def _register(self, row: int, typed: str) -> None:
        """Open a form for a person who is on the paper and not in the ledger."""
        name = "" if typed.isascii() else typed  # letters only look for a name
        form = VolunteerForm(self.use_cases, None, self, name=name)
        form.saved.connect(lambda volunteer: self._take_person(row, volunteer))
        form.open()

    def _take_person(self, row: int, volunteer: Volunteer) -> None:
        teams = {team.id: team.name for team in self.use_cases.volunteers.teams(self.actor)}
        team = teams.get(volunteer.team_id, "") if volunteer.team_id else ""
        hit = PersonHit(id=volunteer.id, name=volunteer.name, phone=volunteer.phone, team=team)
        self._entry.put_person(row, hit)


def _about(planned: PlannedActivity) -> str:
    number = show_sheet_no(planned.occurrence.sheet_no)
    parts = [planned.activity.name, messages.show_day(planned.occurrence.day)]
    if number:
        parts.append(f"表号 {number}")
    return " · ".join(parts)
