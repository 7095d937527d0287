"""Step 3 of an import: every row judged, what to do about the doubtful ones."""

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.roster import Verdict
from wenming_desktop.messages import ROSTER_VERDICTS
from wenming_desktop.services.roster_choices import Choice
from wenming_desktop.services.roster_results import ImportResult
from wenming_desktop.ui import tokens
from wenming_desktop.ui.import_subjects import AnyRow, ImportSubject, RosterSubject
from wenming_desktop.ui.joined_words import listed
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.roster_check import ROOMS, RosterCheckModel
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import Button, secondary
from wenming_desktop.ui.widgets.list_table import ListTable


class ImportCheck(QWidget):
    """``changed`` when the number of rows to import may differ; ``correctionWanted(RosterRow)``."""

    changed = Signal()
    correctionWanted = Signal(object)  # noqa: N815  Qt's way to name a signal
    annotationWanted = Signal()  # noqa: N815

    def __init__(self, subject: ImportSubject, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("importCheck")
        self.model = RosterCheckModel(subject, self)
        self._people = isinstance(subject, RosterSubject)
        self._counts = Label("", self, name="importCounts", bold=True, wrap=True)
        self._said = Banner("importSaid", self)
        self._only = QCheckBox(self.tr("只看有问题的行"), self)
        self._only.setObjectName("onlyProblems")
        self._only.setAccessibleName(self._only.text())
        self._only.toggled.connect(self._filter)
        self._next = secondary(self.tr("下一处 F8"), "nextProblem", self)
        self._next.setKey("F8")
        self._next.clicked.connect(self._go_to_next)
        annotate = secondary(self.tr("导出带批注的Excel"), "annotate", self, icon="save")
        annotate.clicked.connect(self.annotationWanted)
        columns = list(ROOMS.values())
        self._table = ListTable("rosterTable", self.tr("表里的各行"), self.model, columns, self)
        self._table.activated.connect(self._correct)
        self._table.selectionModel().currentRowChanged.connect(self._show_verbs)
        head = QHBoxLayout()
        head.setSpacing(tokens.M)
        for widget in (self._only, self._next, annotate):
            head.addWidget(widget)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._counts)
        column.addWidget(self._said)
        column.addLayout(head)
        column.addWidget(self._table, 1)
        column.addLayout(self._verbs())

    def show_result(self, result: ImportResult) -> None:
        """Show the rows of a dry run."""
        columns = {str(name): letter for name, letter in result.columns.items()}
        self.model.show(list(result.rows), columns)
        counts = result.counts
        parts = [f"{ROSTER_VERDICTS[one]} {counts[one.value]}" for one in Verdict]
        words = self.tr("共 {total} 行：{parts}")
        self._counts.setText(words.format(total=len(result.rows), parts=" · ".join(parts)))
        self._say_before(result)
        problems = counts[Verdict.BAD.value] + counts[Verdict.SUSPECT.value]
        self._next.setEnabled(bool(problems))
        self._only.setEnabled(bool(problems))
        self._only.setChecked(bool(problems) and self._only.isChecked())
        first = self.model.next_problem(-1)
        self._table.selectRow(first if first is not None else 0)
        self._show_verbs()
        self.changed.emit()

    def focus_table(self) -> None:
        """Let the arrows walk through the rows."""
        self._table.setFocus()

    def _say_before(self, result: ImportResult) -> None:
        if result.imported_before is not None:
            words = self.tr("这个文件 {time} 导入过，结果不变；有疑似的行仍可在下面处理。")
            self._said.tell("info", words.format(time=f"{result.imported_before:%Y-%m-%d %H:%M}"))
        elif result.new_teams:
            words = self.tr("会新建这些队伍：{teams}")
            self._said.tell("info", words.format(teams=listed(result.new_teams)))
        else:
            self._said.clear()

    def _verbs(self) -> QHBoxLayout:
        self._hint = Label("", self, name="importHint", tone="muted", wrap=True)
        self._fix = secondary(self.tr("改正这一行…"), "correctRow", self)
        self._fix.clicked.connect(self._correct_current)
        known, new = self.tr("更新已有的人"), self.tr("当作新人")
        self._update = secondary(
            known if self._people else self.tr("更新已有的"), "answerUpdate", self
        )
        self._create = secondary(new if self._people else self.tr("另外新增"), "answerCreate", self)
        self._skip = secondary(self.tr("跳过"), "answerSkip", self)
        self._update.clicked.connect(self._answer_update)
        self._create.clicked.connect(self._answer_create)
        self._skip.clicked.connect(self._answer_skip)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(self._hint, 1)
        for button in self._buttons():
            row.addWidget(button)
        return row

    def _buttons(self) -> tuple[Button, ...]:
        return self._fix, self._update, self._create, self._skip

    def _row(self) -> AnyRow | None:
        index = self._table.currentIndex()
        return self.model.line(index.row()) if index.isValid() else None

    @Slot()
    def _show_verbs(self) -> None:
        row = self._row()
        suspect = row is not None and row.verdict is Verdict.SUSPECT
        bad = row is not None and row.verdict is Verdict.BAD
        duplicate = suspect and row is not None and row.is_duplicate
        several = row is not None and row.is_unclear
        self._fix.setVisible(bad or suspect)
        self._update.setVisible(duplicate and not several)
        self._create.setVisible(suspect)
        another = self.tr("当作新人") if self._people else self.tr("另外新增")
        self._create.setWords(another if duplicate else self.tr("照样录入"))
        self._skip.setVisible(suspect)
        words = self.tr("有错、疑似的行默认跳过，其余先导入；跳过的以后可以补。")
        if bad:
            words = self.tr("有错的行不导入。按 Enter 在这里改正，或导出带批注的 Excel 去改。")
        elif suspect:
            words = self.tr("这一行拿不准，请选怎么办。")
        self._hint.setText(words)

    @Slot()
    def _answer_update(self) -> None:
        self._answer(Choice.UPDATE)

    @Slot()
    def _answer_create(self) -> None:
        self._answer(Choice.CREATE)

    @Slot()
    def _answer_skip(self) -> None:
        self._answer(Choice.SKIP)

    def _answer(self, choice: Choice) -> None:
        row = self._table.currentIndex().row()
        self.model.answer(row, choice)
        self.changed.emit()

    @Slot(bool)
    def _filter(self, only: bool) -> None:  # noqa: FBT001  the signal's argument
        self.model.show_only_problems(only=only)
        self._table.selectRow(self.model.next_problem(-1) or 0)
        self._show_verbs()

    @Slot()
    def _go_to_next(self) -> None:
        row = self.model.next_problem(self._table.currentIndex().row())
        if row is not None:
            self._table.selectRow(row)
            self._table.setFocus()

    @Slot()
    def _correct_current(self) -> None:
        self._correct(self._table.currentIndex())

    @Slot(QModelIndex)
    def _correct(self, index: QModelIndex) -> None:
        row = self.model.line(index.row()) if index.isValid() else None
        if row is not None and row.problems:
            self.correctionWanted.emit(row)
