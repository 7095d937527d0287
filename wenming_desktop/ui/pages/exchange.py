"""U盘上报: one click takes in what is on the stick, seals what is new here and writes it out."""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Action
from wenming_desktop.messages import COUNTY_LOST, finding_words
from wenming_desktop.services.exchange_ports import ExportReport, ImportReport
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.exchange_words import export_lines, import_lines
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page, scrolled
from wenming_desktop.ui.pages.exchange_approvals import ApprovalsPanel
from wenming_desktop.ui.pages.exchange_conflicts import ConflictsPanel
from wenming_desktop.ui.pages.exchange_county import ADMITTING
from wenming_desktop.ui.pages.exchange_enrol import EnrolPanel
from wenming_desktop.ui.pages.exchange_handover import HandoverBar
from wenming_desktop.ui.pages.exchange_letters import LettersCard
from wenming_desktop.ui.pages.exchange_reached import ReachedPanel
from wenming_desktop.ui.pages.exchange_refused import RefusedCard
from wenming_desktop.ui.pages.exchange_units import UnitsPanel
from wenming_desktop.ui.widgets.buttons import primary
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.widgets.progress_panel import ProgressPanel
from wenming_desktop.ui.widgets.result_list import ResultList
from wenming_desktop.ui.widgets.stick_choice import StickChoice
from wenming_desktop.ui.widgets.stick_notes import StickNotes
from wenming_desktop.ui.widgets.tab_order import in_reading_order
from wenming_desktop.ui.words import explain
from wenming_desktop.ui.workplace import Workplace

_SUMMARY, _CONFLICTS, _APPROVALS, _REACHED, _UNITS, _ENROLMENT, _DECIDED = range(7)

_WITH_STICK = (_SUMMARY, _ENROLMENT)
"""Tabs that read from the stick or write to it."""
CONFLICTS, APPROVALS, RETURNED = "conflicts", "approvals", "returned"
"""What another page hands over to have one part shown."""


@dataclass(frozen=True, slots=True)
class _Exchanged:
    """What one click did; a refused export does not take back what was taken in."""

    taken: ImportReport | None
    written: ExportReport | None = None
    refusal: WenmingError | None = None


class ExchangePage(Page):
    """The stick on top; under it what goes out and came in, the units, and enrolment."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("U盘上报"))
        self._go = primary(self.tr("一键交换"), "exchangeNow", self, icon="exchange")
        self._go.clicked.connect(self._start)
        self.head.addWidget(self._go)
        self._sticks = StickChoice(workplace.sticks, self)
        self._sticks.changed.connect(self._allow)
        self._notes = StickNotes(self)
        self._sticks.changed.connect(self._look_at_stick)
        self._progress = ProgressPanel("exchangeProgress", self)
        self._waiting = Label("", self, name="waitingWords", wrap=True)
        self._results = ResultList("exchangeResult", self)
        self._handover = HandoverBar(self)
        self._conflicts = ConflictsPanel(self)
        self._conflicts.changed.connect(self._read)
        self._approvals = ApprovalsPanel(self)
        self._approvals.changed.connect(self._read)
        self._reached = ReachedPanel(self)
        self._units = UnitsPanel(self)
        self._enrol = EnrolPanel(self, self._sticks.path)
        self._enrol.changed.connect(self._read)
        self._sticks.changed.connect(self._enrol.allow)
        self._tabs = PageTabs(self, "exchangeTabs", self.tr("上报的各部分"))
        self._tabs.own(scrolled(self._summary()), self.tr("上报"))
        self._tabs.own(self._conflicts, "")
        self._tabs.own(self._approvals, "")
        self._tabs.own(self._reached, self.tr("上报进度"))
        self._tabs.own(self._units, self.tr("各单位"))
        self._tabs.own(scrolled(self._enrol), self.tr("入网"))
        self._tabs.add(self.tr("县里定的"), self._decided)
        self._tabs.currentChanged.connect(self._show_stick)
        self.banner.acted.connect(self._follow)
        for widget in (self._sticks, self._notes, self._progress):
            self.body.addWidget(widget)
        self.body.addWidget(self._tabs, 1)

    def receive(self, subject: object) -> None:
        """Show the part that is wanted."""
        if subject == CONFLICTS:
            self._tabs.setCurrentIndex(_CONFLICTS)
        elif subject == APPROVALS:
            self._tabs.setCurrentIndex(_APPROVALS)
        elif subject == RETURNED:
            self._tabs.setCurrentIndex(_REACHED)
            self._reached.show_returned()

    def refresh(self) -> None:
        self._read()
        self._tabs.refresh()
        self._sticks.look()

    @Slot(int)
    def _show_stick(self, index: int) -> None:
        """Show the stick where it is used; lists have the whole height."""
        used = index in _WITH_STICK
        self._sticks.setVisible(used)
        self._notes.setVisible(used and bool(self._notes.words()))

    def _decided(self) -> Part:
        from wenming_desktop.ui.pages.exchange_decided import DecidedPart  # noqa: PLC0415

        part = DecidedPart(self)
        part.changed.connect(self._read)
        return part

    def _summary(self) -> QWidget:
        panel = QWidget(self)
        explained = self.tr(
            "按一次“一键交换”，程序依次：收下 U 盘上给本单位的数据包，封存本机新的改动，"
            "写出要送的数据包并读回核对。数据包是加密的，只有收件单位打得开。"
        )
        out = Card(self.tr("要送出的"), panel)
        out.body.addWidget(self._waiting)
        out.body.addWidget(self._handover)
        self._refused = RefusedCard(self)
        self._letters = LettersCard(self)
        self._letters.changed.connect(self._read)
        out.body.addWidget(Hint(explained, out, name="exchangeHint"))
        self._report = Card(self.tr("结果"), panel)
        self._report.body.addWidget(self._results)
        self._report.hide()
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, tokens.L, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self._report)
        column.addWidget(self._refused)
        column.addWidget(out)
        column.addWidget(self._letters)
        column.addStretch(1)
        in_reading_order(self._handover.lost, self._letters.read)
        return panel

    @Slot()
    def _read(self) -> None:
        """Read who has sent what and what waits to go out."""
        status = self.try_to(lambda: self.use_cases.exchange.status(self.actor))
        if status is not None:
            words = self.tr("本机有 {count} 处改动还没有送出。")
            if not status.unsent_operations:
                words = self.tr("本机的改动都已送出。")
            told = [finding_words("state_differs", {"unit": one}) for one in status.differing]
            unsent = words.format(count=status.unsent_operations)
            self._waiting.setText("\n".join([unsent, *told]))
            self._units.show_units(status.units)
        self._handover.refresh()
        self._refused.refresh()
        self._letters.refresh()
        self._reached.refresh()
        self._conflicts.refresh()
        self._approvals.refresh()
        self._enrol.refresh()
        self._name_tabs()
        self._units.show_keys(self._enrol.key_states())
        if self.use_cases.org_units.own(self.actor).level is Level.CITY_ROLLUP:
            words = self.tr("市里不交换数据包。县里送来的汇总文件，在“工作汇报”里收。")
            self.banner.tell("info", words)
        elif not self._enrol.is_enrolled():
            words = self.tr("这台电脑还没有入网，先入网才能交换数据。已录入的都在。")
            self.banner.tell("warn", words, self.tr("去入网"))
        elif why := self._enrol.stopped():
            words = self.tr("{why}已录入的都在，照常录入；暂不封存送出。")
            self.banner.tell("warn", words.format(why=why), self.tr("去恢复"))
        elif status is not None and status.is_county_lost:
            self.banner.tell("warn", COUNTY_LOST.format(days=status.days_without_county))
        self._allow()

    def _name_tabs(self) -> None:
        """Say in the tabs how much waits; only who has units below has something to approve."""
        count = self._conflicts.count()
        words = self.tr("改得不一样（{count}）") if count else self.tr("改得不一样")
        self._tabs.setTabText(_CONFLICTS, words.format(count=count))
        count = self._approvals.count()
        words = self.tr("审批（{count}）") if count else self.tr("审批")
        self._tabs.setTabText(_APPROVALS, words.format(count=count))
        level = self.use_cases.org_units.own(self.actor).level
        self._tabs.setTabVisible(_APPROVALS, level in ADMITTING)
        self._tabs.setTabVisible(_ENROLMENT, level is not Level.CITY_ROLLUP)
        decides = level is Level.COUNTY_CENTER and self.actor.may(Action.ENROL)
        self._tabs.setTabVisible(_DECIDED, decides and self._enrol.is_enrolled())

    @Slot()
    def _look_at_stick(self) -> None:
        self._notes.look(None if self._progress.isVisible() else self._sticks.path())

    @Slot()
    def _allow(self) -> None:
        ready = self._sticks.path() is not None and self._enrol.is_enrolled()
        self._go.setEnabled(ready and not self._progress.isVisible())

    @Slot()
    def _follow(self) -> None:
        """Go where the link of the banner leads."""
        to_enrolment = not self._enrol.is_enrolled() or self._enrol.stopped()
        self._tabs.setCurrentIndex(_ENROLMENT if to_enrolment else _CONFLICTS)

    @Slot()
    def _start(self) -> None:
        place = self._sticks.path()
        if place is None:
            return
        self.banner.clear()
        self._tabs.setCurrentIndex(_SUMMARY)
        job = self.tasks.run(
            self,
            partial(self._exchange, place),
            done=self._show,
            failed=self._show_refused,
            progress=self._progress.advance,
        )
        self._notes.clear()
        self._progress.begin(self.tr("正在收、封存、写出，请不要拔出 U 盘……"), job)
        self._allow()

    def _exchange(self, place: Path, progress: Progress, cancelled: Cancelled) -> _Exchanged:
        """Take in, then seal and write; runs in the background."""
        exchange, taken = self.use_cases.exchange, None
        try:
            taken = exchange.import_paths(self.actor, [place], progress, cancelled)
        except WenmingError as error:
            if error.code is not Code.NOTHING_TO_IMPORT:
                raise
        try:
            return _Exchanged(taken, exchange.export(self.actor, place, progress, cancelled))
        except WenmingError as error:
            return _Exchanged(taken, refusal=error)

    def _show(self, result: _Exchanged) -> None:
        self._progress.end()
        lines = import_lines(result.taken) if result.taken else []
        if not lines:
            lines = [("info", self.tr("U 盘上没有给本单位的数据包。"))]
        if result.written is not None:
            lines += export_lines(result.written)
        self._results.show_results(lines)
        self._report.show()
        if result.refusal is not None:
            self.banner.tell("error", explain(result.refusal))
        elif any(icon in {"error", "warn"} for icon, _ in lines):
            words = self.tr("交换完了，有几处请看下面的说明。可以拔出 U 盘。")
            self.banner.tell("warn", words, self.tr("去定") if self._has_conflicts() else "")
        else:
            self.banner.tell("ok", self.tr("交换完了，都已核对。可以拔出 U 盘。"))
        self._read()
        self._look_at_stick()
        self._go.setFocus()

    def _has_conflicts(self) -> bool:
        self._conflicts.refresh()
        return bool(self._conflicts.count())

    def _show_refused(self, error: WenmingError) -> None:
        self._progress.end()
        self._look_at_stick()
        self.show_refusal(error)
        self._allow()
