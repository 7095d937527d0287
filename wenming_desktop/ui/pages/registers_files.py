"""台账 → 导出和导入: workbooks of a period, tables in, and imports that can be undone."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.periods import EVER, Period
from wenming_desktop.domain.users import Action
from wenming_desktop.services.ledgers import upload
from wenming_desktop.services.ledgers.exports import VOLUNTEER_TITLE, VOLUNTEERS
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.services.registers import ExportedRegister
from wenming_desktop.services.undo import PastImport, Undone
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.import_wizard import ImportWizard
from wenming_desktop.ui.dialogs.reason import ReasonDialog
from wenming_desktop.ui.export_spans import spans
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page, scrolled
from wenming_desktop.ui.tasks import Work
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.fields import Choice
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.progress_panel import ProgressPanel
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

T = TypeVar("T")

_LINES_SHOWN = 6
Entry = tuple[str, QWidget]


class RegisterFilesPart(Part):
    """Three blocks: out, in, and what can be taken back."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.setObjectName("registerFiles")
        self._page = page
        self._use, self._actor = page.use_cases, page.actor
        self.primary = primary(self.tr("导出本期全部台账…"), "exportPeriod", page, icon="file")
        self.primary.clicked.connect(self._ask_folder)
        self._progress = ProgressPanel("registerFilesProgress", self)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.L)
        column.addLayout(self._out_block())
        column.addLayout(self._in_block())
        column.addLayout(self._undo_block(), 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolled(content), 1)
        outer.addWidget(self._progress)
        self._show_rights()

    def refresh(self) -> None:
        """Read again what can be undone."""
        self._past.clear()
        for one in self._use.past_imports.all(self._actor):
            item = QListWidgetItem(self._said(one), self._past)
            item.setData(Qt.ItemDataRole.UserRole, one.number)
        some = self._past.count() > 0
        self._none.setVisible(not some)
        self._past.setVisible(some)
        self._undo.setVisible(some)
        if some:
            self._past.setCurrentRow(0)

    def _out_block(self) -> QVBoxLayout:
        self._span = Choice(self, name="exportSpan")
        self._span.setAccessibleName(self.tr("期间"))
        self._span.offer(spans(local_now().date(), self._words()))
        self._ledger = Choice(self, name="exportLedger")
        self._ledger.setAccessibleName(self.tr("哪一本台账"))
        ledgers: list[tuple[str, object]] = [
            (one.title, one.name) for one in self._use.ledgers.names()
        ]
        if self._actor.may(Action.REVEAL):  # it holds whole identity numbers
            ledgers.append((upload.TITLE, upload.NAME))
        self._ledger.offer(ledgers)
        self._export = secondary(self.tr("导出这一本…"), "exportLedgerNow", self, icon="save")
        self._export.clicked.connect(self._ask_file)
        words = self.tr(
            "每本台账一个 Excel：打印版、明细、图表、数据字典与说明。电话和证件号只显示一部分。"
        )
        return _block(
            self,
            "out",
            (self.tr("导出"), words),
            (self.tr("期间"), self._span),
            (self.tr("台账"), self._ledger),
            self._export,
        )

    def _in_block(self) -> QVBoxLayout:
        self._kind = Choice(self, name="importKind")
        self._kind.setAccessibleName(self.tr("导入什么"))
        kinds = [(self.tr("志愿者花名册"), VOLUNTEERS)]
        kinds += [(one.kind.title, name) for name, one in self._use.table_imports.items()]
        self._kind.offer(list(kinds))
        self._import = secondary(self.tr("导入…"), "importTable", self, icon="plus")
        self._import.clicked.connect(self._open_wizard)
        words = self.tr(
            "四步：选文件、对应列、核对、导入。核对时逐行说明哪里不对；"
            "全部成功才算数，同一个文件再导入不会重复。"
        )
        return _block(
            self,
            "in",
            (self.tr("导入"), words),
            (self.tr("内容"), self._kind),
            None,
            self._import,
        )

    def _undo_block(self) -> QVBoxLayout:
        head = Label(self.tr("最近的导入"), self, name="pastTitle", bold=True)
        words = self.tr("还没有导入过表格。导入以后，整批都可以在这里撤销。")
        self._none = Label(words, self, name="pastNone", tone="muted", wrap=True)
        self._past = QListWidget(self)
        self._past.setObjectName("pastImports")
        self._past.setAccessibleName(head.text())
        row = self._past.fontMetrics().height() + tokens.L
        self._past.setMinimumHeight(row * 2)
        self._past.setMaximumHeight(row * _LINES_SHOWN)
        self._undo = secondary(self.tr("撤销这次导入…"), "undoImport", self)
        self._undo.clicked.connect(self._ask_to_undo)
        above = QHBoxLayout()
        above.addWidget(head)
        above.addStretch(1)
        above.addWidget(self._undo)
        column = QVBoxLayout()
        column.setSpacing(tokens.S)
        column.addLayout(above)
        column.addWidget(self._none)
        column.addWidget(self._past)
        column.addStretch(1)
        return column

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("本月"),
            self.tr("上月"),
            self.tr("本季度"),
            self.tr("今年"),
            self.tr("去年"),
            self.tr("全部（不分期间）"),
        )

    def _show_rights(self) -> None:
        out = self._actor.may(Action.EXPORT_REGISTER)
        into = self._actor.may(Action.IMPORT_REGISTER)
        if self.primary is not None:
            self.primary.setEnabled(out)
        self._export.setEnabled(out)
        self._import.setEnabled(into)
        self._undo.setEnabled(into)

    def _said(self, one: PastImport) -> str:
        known = {name: table.kind.title for name, table in self._use.table_imports.items()}
        words = self.tr("{at}　{kind}　{file}　新增 {made}，更新 {altered}")
        return words.format(
            at=f"{one.at:%Y-%m-%d %H:%M}",
            kind=known.get(one.kind, VOLUNTEER_TITLE),
            file=one.file,
            made=one.made,
            altered=one.altered,
        )

    def _period(self) -> Period:
        found = self._span.currentData()
        return found if isinstance(found, Period) else EVER

    @Slot()
    def _ask_folder(self) -> None:
        self._page.banner.clear()
        file_choice.choose(self, "folder", self.tr("台账放在哪个文件夹"), self._write_all)

    def _write_all(self, folder: Path) -> None:
        period = self._period()
        place = folder / self.tr("台账 {span}").format(span=self._span.currentText())

        def work(progress: Progress, cancelled: Cancelled) -> list[ExportedRegister]:
            return self._use.ledgers.export_period(
                self._actor, place, period, progress=progress, cancelled=cancelled
            )

        self._run(work, self._show_all)

    def _show_all(self, done: list[ExportedRegister]) -> None:
        self._progress.end()
        words = self.tr("已写好 {count} 个文件，在“{folder}”。")
        folder = done[0].file.parent
        self._page.banner.tell("ok", words.format(count=len(done), folder=folder))

    @Slot()
    def _ask_file(self) -> None:
        self._page.banner.clear()
        if self._ledger.currentData() != upload.NAME:
            self._choose_file(self._write_one)
            return
        words = self.tr(
            "这份清单有完整的证件号和电话，只报给全国志愿服务信息系统，用后删除。导出会记入日志。"
        )
        dialog = ReasonDialog(self, self.tr("导出上报清单"), words, self.tr("选文件…"))
        dialog.given.connect(
            lambda reason: self._choose_file(lambda path: self._write_upload(path, reason))
        )
        dialog.open()

    def _choose_file(self, write: Callable[[Path], None]) -> None:
        file_choice.choose(
            self,
            "save",
            self.tr("导出台账"),
            write,
            suggestion=f"{self._ledger.currentText()}.xlsx",
            kinds=self.tr("Excel 工作簿 (*.xlsx)"),
        )

    def _write_one(self, path: Path) -> None:
        name, period = str(self._ledger.currentData()), self._period()

        def work(_progress: Progress, _cancelled: Cancelled) -> ExportedRegister:
            return self._use.ledgers.export(self._actor, name, path, period)

        self._run(work, self._show_one)

    def _write_upload(self, path: Path, reason: str) -> None:
        period = self._period()

        def work(_progress: Progress, _cancelled: Cancelled) -> upload.Uploaded:
            return self._use.national_upload.export(self._actor, path, period, reveal_reason=reason)

        self._run(work, self._show_uploaded)

    def _show_uploaded(self, done: upload.Uploaded) -> None:
        self._progress.end()
        words = self.tr("已导出 {rows} 条：{file}")
        said = words.format(rows=done.rows, file=done.file)
        if not done.lacking:
            self._page.banner.tell("ok", said)
            return
        more = self.tr("；还有 {count} 条缺项没有报，见文件里的“缺项未报”，补齐以后再导出。")
        self._page.banner.tell("warn", said + more.format(count=len(done.lacking)))

    def _show_one(self, done: ExportedRegister) -> None:
        self._progress.end()
        words = self.tr("已导出 {rows} 条：{file}")
        self._page.banner.tell("ok", words.format(rows=done.rows, file=done.file))

    def _run(self, work: Work[T], done: Callable[[T], None]) -> None:
        job = self._page.tasks.run(
            self, work, done=done, failed=self._show_refusal, progress=self._progress.move
        )
        self._progress.begin(self.tr("正在写台账……"), job)

    @Slot()
    def _open_wizard(self) -> None:
        self._page.banner.clear()
        kind = str(self._kind.currentData())
        wizard = ImportWizard(self._use, self._page.tasks, self._page, kind)
        wizard.imported.connect(self._show_imported)
        wizard.open()

    @Slot(str)
    def _show_imported(self, words: str) -> None:
        self.refresh()
        self._page.banner.tell("ok", words)

    @Slot()
    def _ask_to_undo(self) -> None:
        item = self._past.currentItem()
        if item is None:
            return
        number = int(item.data(Qt.ItemDataRole.UserRole))
        words = self.tr(
            "{said}\n\n新增的会作废，改过的改回原样，时长用相反的记录冲掉；"
            "导入以后又有人改过或用到的，保留不动。已经上报的，上级也会看到。"
        ).format(said=item.text())
        dialog = ReasonDialog(self, self.tr("撤销导入"), words, self.tr("撤销"))
        dialog.given.connect(lambda reason: self._take_back(number, reason))
        dialog.open()

    def _take_back(self, number: int, reason: str) -> None:
        past = self._use.past_imports
        done = self._page.try_to(lambda: past.undo(self._actor, number, reason))
        if isinstance(done, Undone):
            self.refresh()
            words = self.tr("已撤销：作废 {removed} 条，改回 {restored} 条，保留 {kept} 条。")
            self._page.banner.tell(
                "ok",
                words.format(removed=done.removed, restored=done.restored, kept=done.kept),
            )

    def _show_refusal(self, error: WenmingError) -> None:
        self._progress.end()
        self._page.show_refusal(error)


def _block(
    parent: QWidget,
    name: str,
    head: tuple[str, str],
    first: Entry,
    second: Entry | None,
    button: QPushButton,
) -> QVBoxLayout:
    """Lay out a heading, what it is for, one or two choices and the button."""
    column = QVBoxLayout()
    column.setSpacing(tokens.S)
    column.addWidget(Label(head[0], parent, name=f"{name}Title", bold=True))
    column.addWidget(Hint(head[1], parent, name=f"{name}About"))
    row = WrappingRow(parent)
    for number, entry in enumerate(one for one in (first, second) if one is not None):
        pair = QWidget(row)
        side = QHBoxLayout(pair)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(tokens.M)
        side.addWidget(Label(entry[0], pair, name=f"{name}Caption{number}"))
        side.addWidget(entry[1])
        row.addWidget(pair)
    row.addWidget(button)
    row.addStretch(1)
    column.addWidget(row)
    return column
