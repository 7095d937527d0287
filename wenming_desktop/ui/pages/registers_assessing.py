"""台账 → 自评: points, what shows them, what is missing; the recheck stands beside it."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Slot

from wenming_desktop.domain.users import Action
from wenming_desktop.services.mechanism.assessing import (
    RECHECK,
    AssessmentLine,
    AssessmentSheet,
    ScoreLine,
)
from wenming_desktop.services.mechanism.assessment_files import evidence_words, points
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.mechanism.assessment import BeginForm, ScoreForm
from wenming_desktop.ui.dialogs.mechanism.evidence import EvidenceDialog
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.plain_rows import Cell, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.list_part import ListPart


class AssessingPart(ListPart):
    """One assessment at a time, chosen above; Enter gives the indicator its points."""

    def __init__(self, page: Page) -> None:
        columns = (
            (QCoreApplication.translate("AssessingPart", "得分"), Width(5)),
            (QCoreApplication.translate("AssessingPart", "满分"), Width(3)),
            (QCoreApplication.translate("AssessingPart", "对方"), Width(3, spare=1)),
            (QCoreApplication.translate("AssessingPart", "类别"), Width(3, spare=3)),
            (QCoreApplication.translate("AssessingPart", "指标"), Width(14, stretched=True)),
            (QCoreApplication.translate("AssessingPart", "佐证"), Width(18, spare=2)),
        )
        super().__init__(
            page,
            "assessmentTable",
            QCoreApplication.translate("AssessingPart", "测评指标"),
            columns,
            "figures",
        )
        self._sheet: AssessmentSheet | None = None
        self._which = Choice(self, name="assessmentWhich")
        self._which.setAccessibleName(self.tr("哪一次测评"))
        self._which.setMinimumContentsLength(18)
        self._new = secondary(self.tr("开始测评…"), "assessmentBegin", self, icon="plus")
        self._new.clicked.connect(self._begin)
        self._new.setEnabled(self.actor.may(Action.RECORD))
        self.list.empty.acted.connect(self._begin)
        self._sum = Label("", self, name="assessmentSum", bold=True, wrap=True)
        self.top.addWidget(self._which)
        self.top.addWidget(self._new)
        self.top.addWidget(self._sum, 1)
        self.primary = primary(self.tr("打分…"), "assessmentScore", self)
        self.primary.clicked.connect(self._score)
        self.list.table.activated.connect(self._score)
        self._evidence = secondary(self.tr("佐证…"), "assessmentEvidence", self, icon="file")
        self._evidence.clicked.connect(self._show_evidence)
        self._paper = secondary(self.tr("打印"), "assessmentPrint", self, icon="print-centre")
        self._paper.clicked.connect(self._print)
        self._book = secondary(self.tr("导出 Excel"), "assessmentExport", self, icon="file")
        self._book.clicked.connect(self._export)
        self.add_foot(self._evidence, self._book, self._paper)
        self._which.currentIndexChanged.connect(self._read)

    def refresh(self) -> None:
        """Read the history again; the chosen assessment stays chosen."""
        self._offer(self._which.currentData())

    def _offer(self, wanted: object) -> None:
        lines = self.use_cases.assessing.history(self.actor)
        self._which.blockSignals(True)
        self._which.offer([(self._words(one), one.assessment.id) for one in lines])
        self._which.choose(wanted)
        self._which.blockSignals(False)
        self._which.setVisible(bool(lines))
        self._read()

    def _words(self, one: AssessmentLine) -> str:
        kind = self.tr("复评") if one.assessment.method == RECHECK else self.tr("自评")
        year = one.assessment.first_day.year if one.assessment.first_day else ""
        words = self.tr("{year} 年{kind} {total} 分 {unit}")
        return words.format(year=year, kind=kind, unit=one.unit.name, total=points(one.total))

    @Slot()
    def _read(self) -> None:
        chosen = self._which.currentData()
        use = self.use_cases.assessing
        self._sheet = use.sheet(self.actor, chosen) if isinstance(chosen, UUID) else None
        lines = self._sheet.lines if self._sheet is not None else ()
        self.list.show_rows(
            [self._cells(one) for one in lines],
            self.tr(
                "还没有测评。按“开始测评”，指标和满分由规则包给出，能从台账查到的佐证自动列出。"
            ),
            self.tr("开始测评…") if self.actor.may(Action.RECORD) else "",
        )
        self._new.setVisible(bool(lines))
        self._sum.setText(self._sums(self._sheet) if self._sheet is not None else "")
        assert self.primary is not None  # noqa: S101  made above
        for button in (self.primary, self._evidence):
            button.setEnabled(bool(lines) and self.actor.may(Action.RECORD))
        self._paper.setEnabled(bool(lines) and self.actor.may(Action.PRINT))
        self._book.setEnabled(bool(lines) and self.actor.may(Action.EXPORT_REGISTER))
        for button in (self._evidence, self._paper, self._book):
            button.setVisible(bool(lines))

    def _sums(self, sheet: AssessmentSheet) -> str:
        words = self.tr("得 {total} 分，满分 {most}").format(
            total=points(sheet.total), most=points(sheet.most)
        )
        if sheet.open:
            words += self.tr("，还有 {open} 项没打分").format(open=sheet.open)
        if sheet.other_total is not None:
            other = self.tr("自评") if sheet.assessment.method == RECHECK else self.tr("复评")
            words += self.tr("，{other} {total} 分").format(
                other=other, total=points(sheet.other_total)
            )
        return words

    def _cells(self, one: ScoreLine) -> tuple[str | Cell, ...]:
        if one.given is None:
            given = Cell(self.tr("没打分"), ("warn", tokens.WARN))
        else:
            full = one.lost == 0
            picture = ("ok", tokens.OK) if full else ("info", tokens.FOCUS)
            given = Cell(points(one.given), picture)
        indicator = one.indicator
        most, other = points(indicator.most_hundredths), points(one.other_hundredths)
        return given, most, other, indicator.group, indicator.title, evidence_words(one)

    def _line(self) -> ScoreLine | None:
        row = self.list.row()
        if self._sheet is None or not 0 <= row < len(self._sheet.lines):
            return None
        return self._sheet.lines[row]

    @Slot()
    def _begin(self) -> None:
        form = BeginForm(self.use_cases, date.today(), self)  # noqa: DTZ011  the year on offer
        form.begun.connect(self._offer)
        form.open()

    @Slot()
    def _score(self) -> None:
        line, sheet = self._line(), self._sheet
        if line is None or sheet is None or not self.actor.may(Action.RECORD):
            return
        form = ScoreForm(self.use_cases, sheet.assessment.id, line, self)
        form.kept.connect(self.refresh)
        form.open()

    @Slot()
    def _show_evidence(self) -> None:
        line, sheet = self._line(), self._sheet
        if line is None or sheet is None:
            return
        score = line.score
        if score is None:  # a link needs something to hang on
            use, of = self.use_cases.assessing, (sheet.assessment.id, line.indicator.id)
            score = self.page.try_to(lambda: use.score(self.actor, *of, None))
        if score is not None:
            dialog = EvidenceDialog(self.use_cases, score.id, line.indicator.title, self)
            dialog.finished.connect(self.refresh)
            dialog.open()

    @Slot()
    def _print(self) -> None:
        if (sheet := self._sheet) is not None:
            files, name = self.use_cases.assessment_files, sheet.assessment.name
            row = sheet.assessment.id
            self.save(name, f"{name}.pdf", lambda path: files.print(self.actor, row, path))

    @Slot()
    def _export(self) -> None:
        if (sheet := self._sheet) is not None:
            files, name = self.use_cases.assessment_files, sheet.assessment.name
            row = sheet.assessment.id
            self.save(name, f"{name}.xlsx", lambda path: files.export(self.actor, row, path))
