"""台账导入: a table in four steps; nothing is stored before the last one."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import SENTENCES
from wenming_desktop.services.roster_choices import Act
from wenming_desktop.services.roster_results import ImportProposal, ImportResult
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.dialogs.roster_in_hand import RosterInHand
from wenming_desktop.ui.dialogs.row_correction import RowCorrectionDialog
from wenming_desktop.ui.import_subjects import AnyRow, subject_of
from wenming_desktop.ui.tasks import Job, TaskRunner, Work
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.file_choice import choose
from wenming_desktop.ui.widgets.import_check import ImportCheck
from wenming_desktop.ui.widgets.import_columns import ImportColumns
from wenming_desktop.ui.widgets.progress_panel import ProgressPanel
from wenming_desktop.ui.widgets.steps import Steps
from wenming_desktop.ui.words import explain

T = TypeVar("T")

_FILE, _COLUMNS, _CHECK, _DONE = range(4)


class ImportWizard(QDialog):
    """``imported(words)`` once the rows are stored."""

    imported = Signal(str)

    def __init__(
        self, use_cases: UseCases, tasks: TaskRunner, parent: QWidget, kind: str = ""
    ) -> None:
        """Begin an import of a kind of rules/import-kinds.toml; of people where none is named."""
        super().__init__(parent)
        self._subject = subject_of(use_cases, kind)
        self.setObjectName("importWizard")
        self.setWindowTitle(self._subject.title())
        self.setAccessibleName(self.windowTitle())
        self._tasks, self._beside = tasks, parent
        self._roster = RosterInHand(use_cases, self._subject)
        self._result: ImportResult | None = None
        self._job: Job | None = None
        self._steps = Steps(self._names(), self)
        self._banner = Banner("importBanner", self)
        self._columns, self._check = (
            ImportColumns(self._subject, self),
            ImportCheck(self._subject, self),
        )
        self._columns.sheetChosen.connect(self._read_sheet)
        self._columns.changed.connect(self._show_buttons)
        self._check.changed.connect(self._show_buttons)
        self._check.correctionWanted.connect(self._ask_to_correct)
        self._check.annotationWanted.connect(self._annotate)
        self._file = EmptyState("file", self._subject.invitation(), "", self)
        self._done = EmptyState("ok", "", "", self)
        self._stack = QStackedWidget(self)
        for step in (self._file, self._columns, self._check, self._done):
            self._stack.addWidget(step)
        self._progress = ProgressPanel("importProgress", self)
        self._arrange()
        self._turn_to(_FILE)

    def open(self) -> None:
        """Take nearly the whole window: there is a table to read."""
        window = self._beside.window()
        room = self.screen().availableGeometry()
        margin = 2 * tokens.XL
        width = min(window.width() - margin, room.width())
        self.resize(width, min(window.height() - margin, room.height()))
        super().open()

    def reject(self) -> None:
        if self._job is not None:
            self._job.cancel()
        elif self._stack.currentIndex() in {_COLUMNS, _CHECK}:
            confirm(
                self,
                self.tr("不导入了？"),
                self.tr("还没有导入任何内容，对应列和已改正的内容不会保留。"),
                self.tr("不导入，关闭"),
                self._leave,
            )
        else:
            super().reject()

    @Slot()
    def _leave(self) -> None:
        super().reject()

    def _names(self) -> list[str]:
        return [self.tr("选文件"), self.tr("对应列"), self.tr("核对"), self.tr("导入")]

    def _arrange(self) -> None:
        self._back = secondary(self.tr("上一步"), "importBack", self)
        self._back.clicked.connect(self._go_back)
        self._close = secondary(self.tr("不导入"), "importClose", self)
        self._close.clicked.connect(self._leave)
        self._main = primary("", "importMain", self)
        self._main.setKey("Ctrl+Return")
        self._main.setToolTip("Ctrl+Enter")
        self._main.clicked.connect(self._go_on)
        buttons = QHBoxLayout()
        buttons.setSpacing(tokens.M)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._close)
        buttons.addWidget(self._main)
        column = QVBoxLayout(self)
        column.setContentsMargins(tokens.XL, tokens.L, tokens.XL, tokens.L)
        column.setSpacing(tokens.M)
        column.addWidget(self._steps)
        column.addWidget(self._banner)
        column.addWidget(self._stack, 1)
        column.addWidget(self._progress)
        column.addLayout(buttons)

    def _turn_to(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self._steps.set_current(step)
        self._show_buttons()
        self._main.setFocus()

    @Slot()
    def _show_buttons(self) -> None:
        step, busy = self._stack.currentIndex(), self._job is not None
        count = self._check.model.to_import()
        words = {
            _FILE: self.tr("选择文件…"),
            _COLUMNS: self.tr("下一步：核对"),
            _CHECK: self.tr("导入 {count} 行").format(count=count),
            _DONE: self.tr("完成"),
        }
        if step == _CHECK and not count:
            words[_CHECK] = self.tr("没有要导入的行")
        ready = {_COLUMNS: not self._columns.complaint(), _CHECK: bool(count)}
        self._main.setWords(words[step])
        self._main.setEnabled(not busy and ready.get(step, True))
        self._close.setEnabled(not busy)
        self._back.setVisible(step in {_COLUMNS, _CHECK})
        self._back.setEnabled(not busy)
        self._close.setVisible(step != _DONE)
        self._stack.setEnabled(not busy)

    @Slot()
    def _go_back(self) -> None:
        self._banner.clear()
        self._turn_to(self._stack.currentIndex() - 1)

    @Slot()
    def _go_on(self) -> None:
        self._banner.clear()
        match self._stack.currentIndex():
            case 0:
                kinds = self.tr("表格 (*.xlsx *.xlsm *.csv *.xls)")
                choose(self, "open", self.tr("选择表格"), self._take_file, kinds=kinds)
            case 1:
                self._judge()
            case 2:
                self._store()
            case _:
                self.accept()

    def _take_file(self, path: Path) -> None:
        self._roster.take_file(path)
        self._check.model.forget_answers()
        self._run(self.tr("正在读文件……"), self._roster.propose(None), self._show_columns)

    @Slot(str)
    def _read_sheet(self, sheet: str) -> None:
        self._run(self.tr("正在读文件……"), self._roster.propose(sheet), self._show_columns)

    def _show_columns(self, proposal: ImportProposal) -> None:
        self._end()
        self._roster.take_proposal(proposal)
        self._steps.set_about(f"{proposal.path.name} · {proposal.sheet}")
        self._columns.show_proposal(proposal)
        self._turn_to(_COLUMNS)

    def _judge(self) -> None:
        work = self._roster.judge(self._columns.mapping())
        self._run(self.tr("正在逐行核对……"), work, self._show_check)

    def _show_check(self, result: ImportResult) -> None:
        self._end()
        self._result = result
        self._check.show_result(result)
        self._turn_to(_CHECK)
        self._check.focus_table()

    @Slot(object)
    def _ask_to_correct(self, row: AnyRow) -> None:
        if self._result is not None:
            columns = {str(name): letter for name, letter in self._result.columns.items()}
            cells = self._subject.corrections(row, columns)
            dialog = RowCorrectionDialog(row.row, self._subject.texts(row)[0], cells, self)
            dialog.corrected.connect(self._take_correction)
            dialog.open()

    @Slot(object)
    def _take_correction(self, cells: dict[str, str]) -> None:
        self._roster.correct(cells)
        self._judge()

    def _store(self) -> None:
        work = self._roster.store(self._columns.mapping(), self._check.model.answers())
        self._run(self.tr("正在导入，全部成功才算数……"), work, self._show_done)

    def _show_done(self, result: ImportResult) -> None:
        self._end()
        if not result.applied:
            refusal = result.refusal or Code.ROSTER_ROWS_REFUSED
            counts = result.counts
            words = SENTENCES[refusal].format(bad=counts["bad"], suspect=counts["suspect"])
            self._banner.tell("error", words)
            return
        acts = [self._check.model.act(row) for row in result.rows]
        words = self.tr(
            "导入完成：新增 {new} {noun}，更新 {changed} {noun}，跳过或不变 {rest} 行。"
        ).format(
            noun=self._subject.noun(),
            new=acts.count(Act.CREATE),
            changed=acts.count(Act.UPDATE),
            rest=acts.count(Act.NOTHING),
        )
        if result.number is not None:
            words += self.tr("导错了可以整批撤销：台账 → 导出和导入。")
        self._done.tell(words)
        self._turn_to(_DONE)
        self.imported.emit(words)

    @Slot()
    def _annotate(self) -> None:
        work = self._roster.annotate(self._columns.mapping())
        self._run(self.tr("正在写带批注的 Excel……"), work, self._show_annotated)

    def _show_annotated(self, result: ImportResult) -> None:
        self._end()
        if result.annotated is None:
            failed = WenmingError(
                result.annotation_failed or Code.FILE_NOT_WRITTEN,
                path=self._roster.path.name,
                problem="",
            )
            self._show_refusal(failed)
            return
        words = self.tr("已写好“{path}”，和原文件在一起。按批注改好后再导入它，只会更新改过的行。")
        self._banner.tell("ok", words.format(path=result.annotated.name))

    def _run(self, words: str, work: Work[T], done: Callable[[T], None]) -> None:
        self._job = self._tasks.run(
            self, work, done=done, failed=self._show_refusal, progress=self._progress.move
        )
        self._progress.begin(words, self._job)
        self._show_buttons()

    def _end(self) -> None:
        self._job = None
        self._progress.end()
        self._show_buttons()

    def _show_refusal(self, error: WenmingError) -> None:
        self._end()
        self._banner.tell("info" if error.code is Code.CANCELLED else "error", explain(error))
