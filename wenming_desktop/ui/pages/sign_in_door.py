"""签到补录 → 扫码签到: cards scanned at the door, a name by its initials, once in and once out."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wenming_desktop.domain.check_in import RECORDED
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.people import Volunteer
from wenming_desktop.domain.users import Action
from wenming_desktop.services.check_in.desk import DoorScan, DoorState
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.volunteer_form import VolunteerForm
from wenming_desktop.ui.door_words import VERDICTS, person_words, scan_words, session_words
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.door_verdict import DoorVerdict, Verdict
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.person_popup import PersonPopup
from wenming_desktop.ui.widgets.scan_catcher import ScanCatcher
from wenming_desktop.ui.widgets.scan_field import ScanField
from wenming_desktop.ui.words import explain

_WIDTHS = (Width(4), Width(4), Width(6, stretched=True))
_BETWEEN_BEEPS_MS = 180
_BEEPS: dict[Verdict, int] = {"ok": 1, "warn": 2, "error": 3, "info": 0}
_TO_BE_REGISTERED = {Code.CARD_UNKNOWN, Code.CARD_UNKNOWN_FOREIGN}


class DoorPart(Part):
    """``filled(occurrence_id)`` when the clerk wants to go on to the sheet and post it."""

    filled = Signal(UUID)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._cases, self._actor = page, page.use_cases, page.actor
        self._desk = page.use_cases.check_in
        self.setObjectName("doorPart")
        self.primary = primary(self.tr("去核对、入账"), "doorFill", self)
        self.primary.clicked.connect(self._fill)
        self._popup = PersonPopup(self)
        self._popup.picked.connect(self._take)
        self._occurrence = Choice(self, name="doorOccurrence")
        self._occurrence.setAccessibleName(self.tr("哪一场"))
        self._occurrence.currentIndexChanged.connect(self._show_state)
        self._empty = EmptyState("activities", self._invitation(), self.tr("去新建活动"), self)
        self._empty.acted.connect(lambda: self._page.wanted.emit("activities", "new"))
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._desk_view())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self._field)
        self._catcher = ScanCatcher(self._field)
        for key, act in (("F4", self._register), ("F7", self._undo)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    def refresh(self) -> None:
        """Read the sessions around today and how the door stands."""
        chosen = self._chosen()
        sessions = self._desk.sessions(self._actor)
        words = [session_words(one) for one in sessions]
        self._occurrence.blockSignals(True)  # one reading, below
        self._occurrence.offer(list(zip(words, [one.id for one in sessions], strict=True)))
        if chosen is not None:
            self._occurrence.choose(chosen)
        self._occurrence.blockSignals(False)
        may_record = self._actor.may(Action.RECORD)
        self._stack.setCurrentIndex(1 if sessions and may_record else 0)
        if self.primary is not None:
            self.primary.setEnabled(bool(sessions) and may_record)
        self._beeps.setChecked(self._desk.beeps(self._actor))
        self._show_state()
        self._field.setFocus()

    def choose(self, occurrence_id: UUID) -> None:
        """Turn to an occurrence, such as today's."""
        self._occurrence.choose(occurrence_id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._catcher.start()

    def hideEvent(self, event: QHideEvent) -> None:
        self._catcher.stop()
        self._popup.hide()
        super().hideEvent(event)

    def _desk_view(self) -> QWidget:
        view = QWidget(self)
        left, right = QVBoxLayout(), QVBoxLayout()
        self._field = ScanField(view, name="doorField")
        self._field.setAccessibleName(self.tr("扫码或输入首字母"))
        self._field.setPlaceholderText(self.tr("扫码或输入首字母、电话后四位"))
        self._field.scanned.connect(self._scan)
        self._field.entered.connect(self._take_offered)
        self._field.textEdited.connect(self._offer)
        self._field.moved.connect(self._popup.move_by)
        self._verdict = DoorVerdict(view)
        left.addWidget(self._field)
        left.addWidget(self._verdict, 1)
        left.addWidget(self._foot(view))
        right.addWidget(Label(self.tr("最近 10 次"), view, bold=True))
        right.addWidget(self._latest_table(view), 1)
        body = QHBoxLayout()
        body.setSpacing(tokens.M)
        body.addLayout(left, 5)
        body.addLayout(right, 3)
        column = QVBoxLayout(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.M)
        column.addLayout(self._top(view))
        column.addLayout(body, 1)
        return view

    def _top(self, view: QWidget) -> QHBoxLayout:
        self._count = Label("", view, name="doorCount", bold=True)
        self._coming = QRadioButton(self.tr("签到"), view)
        self._leaving = QRadioButton(self.tr("签退"), view)
        for button, name in ((self._coming, "doorComing"), (self._leaving, "doorLeaving")):
            button.setObjectName(name)
            button.setAccessibleName(button.text())
        self._coming.setChecked(True)
        self._leaving.toggled.connect(self._tell_mode)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(self._occurrence, 1)
        row.addWidget(self._count)
        row.addWidget(self._coming)
        row.addWidget(self._leaving)
        return row

    def _foot(self, view: QWidget) -> QWidget:
        foot = QWidget(view)
        undo = secondary(self.tr("撤销上一条（F7）"), "doorUndo", foot)
        undo.clicked.connect(self._undo)
        new = secondary(self.tr("建档（F4）"), "doorRegister", foot)
        new.clicked.connect(self._register)
        self._beeps = QCheckBox(self.tr("响铃"), foot)
        self._beeps.setObjectName("doorBeeps")
        self._beeps.setAccessibleName(self._beeps.text())
        self._beeps.clicked.connect(lambda on: self._desk.set_beeps(self._actor, on))
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (undo, new, self._beeps):
            row.addWidget(widget)
        row.addStretch(1)
        return foot

    def _latest_table(self, view: QWidget) -> ListTable:
        heads = ("时间", "签到签退", "姓名")
        translated = [QCoreApplication.translate("DoorPart", head) for head in heads]
        self._latest = PlainRows(translated, self)
        return ListTable("doorLatest", self.tr("最近 10 次"), self._latest, _WIDTHS, view)

    def _chosen(self) -> UUID | None:
        chosen = self._occurrence.currentData()
        return chosen if isinstance(chosen, UUID) else None

    @Slot()
    def _show_state(self) -> None:
        chosen = self._chosen()
        state = self._desk.state(self._actor, chosen) if chosen else DoorState.empty()
        count = self.tr("已签到 {came}").format(came=state.came)
        if state.expected:
            count += self.tr(" / 预计 {expected}").format(expected=state.expected)
        if state.left:
            count += self.tr("　已签退 {left}").format(left=state.left)
        self._count.setText(count)
        came, left = self.tr("✓ 签到"), self.tr("✓ 签退")
        self._latest.show_rows(
            [(f"{one.at:%H:%M}", left if one.leaving else came, one.name) for one in state.latest]
        )
        if not state.latest:
            self._tell_mode()

    @Slot()
    def _tell_mode(self) -> None:
        leaving = self._leaving.isChecked()
        words = self.tr("签退：请扫证。") if leaving else self.tr("签到：请扫证。")
        self._verdict.tell("info", "", words, self.tr("不用点任何地方；没带证的，输入姓名首字母。"))
        self._field.setFocus()

    @Slot(str)
    def _scan(self, digits: str) -> None:
        self._popup.hide()
        chosen, leaving = self._chosen(), self._leaving.isChecked()
        if chosen is None:
            return
        try:
            done = self._desk.scan(self._actor, chosen, digits, leaving=leaving)
        except WenmingError as error:
            self._show_refusal(error)
            return
        self._show_done(done)

    @Slot(object)
    def _take(self, hit: PersonHit) -> None:
        self._popup.hide()
        self._field.clear()
        chosen, leaving = self._chosen(), self._leaving.isChecked()
        if chosen is None:
            return
        try:
            done = self._desk.take(self._actor, chosen, hit.id, leaving=leaving)
        except WenmingError as error:
            self._show_refusal(error)
            return
        self._show_done(done)

    @Slot()
    def _offer(self) -> None:
        """Show who is meant by letters; digits may be the beginning of a scan."""
        key = self._field.text().strip()
        if not key or (key.isdecimal() and len(key) != 4):  # noqa: PLR2004  end of a telephone
            self._popup.hide()
            return
        hits = self._cases.volunteers.search(self._actor, key)
        if hits:
            self._popup.offer(hits, key, self._popup.rect_of(self._field))
        else:
            self._popup.hide()  # Enter will say so; it offers to note a name, as a sheet does

    @Slot()
    def _take_offered(self) -> None:
        hit = self._popup.chosen()
        if hit is not None:
            self._take(hit)
            return
        words = self.tr("没有找到“{typed}”。没有签到。换几个字母，或按 F4 建档。")
        self._show("error", "", words.format(typed=self._field.text()[:20]))

    def _show_done(self, done: DoorScan) -> None:
        verdict = VERDICTS[done.outcome]
        self._show_state()
        words = scan_words(done)
        self._show(verdict, done.person.hit.name, words, person_words(done.person))
        if done.outcome in RECORDED:
            self._page.banner.clear()
        self._field.setFocus()

    def _show_refusal(self, error: WenmingError) -> None:
        unknown = error.code in _TO_BE_REGISTERED
        self._show("error", self.tr("未登记") if unknown else "", explain(error))
        self._field.setFocus()

    def _show(self, verdict: Verdict, title: str, words: str, more: str = "") -> None:
        self._verdict.tell(verdict, title, words, more)
        if self._beeps.isChecked():
            for number in range(_BEEPS[verdict]):
                QTimer.singleShot(number * _BETWEEN_BEEPS_MS, QApplication.beep)

    @Slot()
    def _undo(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        undone = self._page.try_to(lambda: self._desk.undo(self._actor, chosen))
        self._show_state()
        if undone is not None:
            words = (
                self.tr("已撤销：{time} 的签退")
                if undone.leaving
                else self.tr("已撤销：{time} 的签到")
            )
            self._verdict.tell("info", undone.name, words.format(time=f"{undone.at:%H:%M}"))
        self._field.setFocus()

    @Slot()
    def _register(self) -> None:
        """Open a form for somebody without a record; who is saved is checked in."""
        self._popup.hide()
        form = VolunteerForm(self._cases, None, self)
        form.saved.connect(self._take_new)
        form.open()

    @Slot(object)
    def _take_new(self, volunteer: Volunteer) -> None:
        self._take(PersonHit(id=volunteer.id, name=volunteer.name, phone="", team=""))

    @Slot()
    def _fill(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.filled.emit(chosen)

    def _invitation(self) -> str:
        return self.tr(
            "近两周没有等着签到的活动。先新建活动；到时候在这里扫志愿者证，签到、签退的时间会自动填进签到表。"
        )
