"""工作汇报 → 汇报: the report that writes itself; figures lead to their rows."""

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.org_units import Level
from wenming_desktop.domain.users import Action
from wenming_desktop.domain.work_report import Choices, Sentence
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.services.report_files import ReportFiles
from wenming_desktop.services.report_snapshot import choices_body, read_choices
from wenming_desktop.services.work_reports import Draft
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.report_figure import ReportFigureDialog
from wenming_desktop.ui.dialogs.report_item import ReportItemDialog
from wenming_desktop.ui.dialogs.saved_reports import SavedReportsDialog
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.pages.work_report_totals import CountyTotals
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import link, primary
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.report_check import ReportCheck
from wenming_desktop.ui.widgets.report_choices import ReportChoices
from wenming_desktop.ui.widgets.report_figure import ReportFigure
from wenming_desktop.ui.widgets.report_period import ReportPeriod
from wenming_desktop.ui.widgets.report_view import ReportView
from wenming_desktop.ui.words import explain

_DRAFT = "work-report"


class WritingPart(Part):
    """One report at a time; what the writer decided is kept as a draft per period.

    Nothing unfilled leaves. ``buttons`` stand in the title row of the page while this is open.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.use_cases, self.actor = page.use_cases, page.actor
        self.draft: Draft | None = None
        self._choices = Choices()
        self._turn = 0
        self._may_write = self.actor.may(Action.RECORD)
        self._saved = link(self.tr("已定稿…"), "savedReportsOpen", self)
        self._saved.clicked.connect(self._show_saved)
        self._export = primary(self.tr("导出汇报"), "exportReport", self, icon="file")
        self._export.setEnabled(False)
        self._export.clicked.connect(self._ask_folder)
        self.buttons = (self._saved, self._export)
        top = self._period_row()  # before the text: Tab goes as one reads
        self._view = ReportView(self)
        self._view.figure_chosen.connect(self._show_figure)
        self._view.item_chosen.connect(self._edit_item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.addLayout(top)
        sides = QHBoxLayout()
        sides.setSpacing(tokens.M)
        sides.addWidget(self._view, 5)
        sides.addWidget(self._side(), 3)
        column.addLayout(sides, 1)

    def refresh(self) -> None:
        """Read the level of the unit again, and write with what was decided before."""
        self._level = self.use_cases.org_units.own(self.actor).level
        self._totals.refresh(self._level)
        self._load()

    def _period_row(self) -> QHBoxLayout:
        self._period = ReportPeriod(self)
        self._period.changed.connect(self._load)
        self._totals = CountyTotals(self._page, self._period.period)
        self._totals.taken.connect(self._write)
        row = QHBoxLayout()
        row.setSpacing(tokens.S)
        row.addWidget(self._period)
        row.addStretch(1)
        row.addWidget(self._totals)
        return row

    def _side(self) -> QWidget:
        self._tabs = QTabWidget(self)
        self._tabs.setObjectName("reportTabs")
        self._tabs.tabBar().setAccessibleName(self.tr("数字、存在问题和检查"))
        self._figure = ReportFigure(self, editable=self._may_write)
        self._figure.change_wanted.connect(self._ask_value)
        self._figure.restore_wanted.connect(self._restore)
        self._figure.leave_wanted.connect(self._leave_clause)
        self._offers = ReportChoices(self, editable=self._may_write)
        self._offers.changed.connect(self._take_offers)
        self._check = ReportCheck(self)
        self._check.figure_chosen.connect(self._show_figure)
        self._check.item_chosen.connect(self._edit_item)
        for widget, words in (
            (self._figure, self.tr("数字")),
            (self._offers, self.tr("问题事例")),
            (self._check, self.tr("检查")),
        ):
            self._tabs.addTab(widget, words)
        return self._tabs

    def _place(self) -> str:
        period = self._period.period()
        return f"{_DRAFT}:{period.first}..{period.last}"

    @Slot()
    def _load(self) -> None:
        """Begin with what was decided for this period before."""
        kept = None
        if self._may_write:
            kept = self.use_cases.drafts.load(self.actor, self._place())
        self._choices = read_choices(json.loads(kept)) if kept else Choices()
        self._write()

    @Slot()
    def _write(self) -> None:
        """Write the report anew in the background."""
        self._turn += 1
        turn, period, choices = self._turn, self._period.period(), self._choices
        city = self._level is Level.CITY_ROLLUP

        def work(_progress: Progress, _cancelled: Cancelled) -> tuple[int, Draft]:
            made = self.use_cases.work_reports.draft(self.actor, period, choices, city=city)
            return turn, made

        self._page.tasks.run(self, work, done=self._show, failed=self._show_why_not)

    def _show(self, made: tuple[int, Draft]) -> None:
        turn, draft = made
        if turn != self._turn:  # another period was chosen meanwhile
            return
        self.draft = draft
        self._page.banner.clear()
        self._page.set_about(self.tr("数据截至 {day}").format(day=draft.report.as_of.isoformat()))
        self._view.show_report(draft.report, editable=self._may_write)
        self._offers.show_report(draft.report, draft.choices)
        self._check.show_draft(draft)
        faults = len(draft.unknown) + len(draft.sums) + len(draft.slips)
        words = self.tr("检查 {count}").format(count=faults) if faults else self.tr("检查 ✓")
        self._tabs.setTabText(2, words)
        self._export.setEnabled(self.actor.may(Action.PRINT))
        if (shown := self._figure.figure()) is not None:
            self._show_figure(shown.name)

    def _show_why_not(self, error: WenmingError) -> None:
        self.draft = None
        self._view.clear()
        self._export.setEnabled(False)
        self._page.set_about("")
        self._page.show_refusal(error)

    def _decide(self, choices: Choices) -> None:
        self._choices = choices
        body = json.dumps(choices_body(choices), ensure_ascii=False)
        self.use_cases.drafts.save(self.actor, self._place(), body)
        self._write()

    @Slot(str)
    def _show_figure(self, name: str) -> None:
        draft = self.draft
        if draft is None:
            return
        rows = self._page.try_to(
            lambda: self.use_cases.work_reports.behind(self.actor, draft, name)
        )
        changes = {one.figure: one for one in self._choices.changes}
        runs = (run for _, one in draft.report.sentences() for run in one.runs)
        clause = next((run.clause for run in runs if run.figure == name), "")
        self._figure.show_figure(draft.book.get(name), rows or [], changes.get(name), clause)
        self._tabs.setCurrentIndex(0)

    @Slot(str)
    def _ask_value(self, name: str) -> None:
        if self.draft is None:
            return
        dialog = ReportFigureDialog(self, self.draft.book.get(name))
        dialog.given.connect(partial(self._change, dialog, name))
        dialog.open()

    def _change(self, dialog: ReportFigureDialog, name: str, value: str, reason: str) -> None:
        draft = self.draft
        if draft is None:
            return
        try:
            made = self.use_cases.work_reports.change(self.actor, draft, name, value, reason)
        except WenmingError as error:
            dialog.refuse(explain(error))
            return
        dialog.accept()
        self._decide(made)

    @Slot(str)
    def _restore(self, name: str) -> None:
        changes = tuple(one for one in self._choices.changes if one.figure != name)
        self._decide(replace(self._choices, changes=changes))

    @Slot(str)
    def _leave_clause(self, clause: str) -> None:
        self._decide(replace(self._choices, left_out=self._choices.left_out | {clause}))

    @Slot(object)
    def _take_offers(self, taken: frozenset[str]) -> None:
        self._decide(replace(self._choices, taken=taken))

    @Slot(str)
    def _edit_item(self, name: str) -> None:
        if self.draft is None or not self._may_write:
            return
        title, sentences, left_out = self._item(name)
        dialog = ReportItemDialog(self, title, name, sentences, left_out, self._choices)
        dialog.given.connect(partial(self._take_item, name, frozenset(left_out)))
        dialog.open()

    def _item(self, name: str) -> tuple[str, list[Sentence], dict[str, str]]:
        """Return the heading of an item, its sentences, and those that were left out."""
        assert self.draft is not None  # noqa: S101  asked for by who has looked
        report = self.draft.report
        sentences = [sentence for item, sentence in report.sentences() if item == name]
        if name == "lead":
            return self.tr("开头一段"), sentences, {}
        heading = next(
            f"{item.ordinal}{item.heading}"
            for part in report.parts
            for item in part.items
            if item.id == name
        )
        out = {one.id: one.text for item, one in report.left if item == name}
        for sentence in sentences:
            for clause in sorted(self._choices.left_out):
                if clause.startswith(f"{sentence.id}#"):
                    out[clause] = self.tr("上面去掉的半句：{text}").format(text=sentence.text)
        return heading, sentences, out

    def _take_item(
        self, _name: str, offered_back: frozenset[str], out: object, texts: object
    ) -> None:
        assert isinstance(out, frozenset)  # noqa: S101  signals carry objects
        assert isinstance(texts, dict)  # noqa: S101
        left_out = (self._choices.left_out - offered_back) | out
        fresh = {**self._choices.texts, **{name: text for name, text in texts.items() if text}}
        for name, text in texts.items():
            if not text:
                fresh.pop(name, None)
        self._decide(replace(self._choices, left_out=left_out, texts=fresh))

    @Slot()
    def _ask_folder(self) -> None:
        if self.draft is None:
            return
        if not self.draft.is_ready:
            self._tabs.setCurrentIndex(2)
            self._page.banner.tell("warn", self._check.why_not())
            return
        file_choice.choose(self, "folder", self.tr("汇报放到哪个文件夹"), self._export_to)

    def _export_to(self, folder: Path) -> None:
        draft = self.draft
        if draft is None:
            return

        def work(_progress: Progress, _cancelled: Cancelled) -> ReportFiles:
            return self.use_cases.work_reports.export(self.actor, draft, folder)

        self._export.setEnabled(False)
        self._page.tasks.run(self, work, done=self._say_exported, failed=self._say_not_exported)

    def _say_exported(self, files: ReportFiles) -> None:
        self._export.setEnabled(True)
        words = self.tr("已写好 Word、PDF（{pages} 页）和数字表，并已定稿：{folder}")
        self._page.banner.tell("ok", words.format(pages=files.pages, folder=files.word.parent))

    def _say_not_exported(self, error: WenmingError) -> None:
        self._export.setEnabled(True)
        self._page.show_refusal(error)

    @Slot()
    def _show_saved(self) -> None:
        saved = self._page.try_to(lambda: self.use_cases.work_reports.saved(self.actor))
        if not saved:
            self._page.banner.tell("info", self.tr("还没有定稿的汇报。导出一次就会定稿一份。"))
            return
        reports = self.use_cases.work_reports
        dialog = SavedReportsDialog(
            self,
            saved,
            lambda one: self._page.try_to(
                lambda: (reports.reopen(self.actor, one), reports.compare(self.actor, one))
            ),
        )
        dialog.open()
