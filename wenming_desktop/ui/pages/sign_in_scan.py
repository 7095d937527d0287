"""签到补录 → 识别签到表: photos and scans in, a list of what became of them, doubts decided."""

from collections.abc import Callable, Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QItemSelection, Qt, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.scanned_sheets import ScannedSheet
from wenming_desktop.services.attendance import draft_place
from wenming_desktop.services.scanning.scanned_sheets import PictureVerdict, ReadBack
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.assign_sheet import AssignSheet
from wenming_desktop.ui.models.entry_rows import EntryDraft
from wenming_desktop.ui.models.paper_rows import with_paper
from wenming_desktop.ui.models.plain_rows import Cell, PlainRows, Width
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.scan_words import STATE_SIGNS, answer_names, state_words
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.list_table import ListTable
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.paper_row import PaperRow
from wenming_desktop.ui.widgets.progress_panel import ProgressPanel
from wenming_desktop.ui.widgets.scan_check import ScanCheck
from wenming_desktop.ui.widgets.slip_note import SlipNote
from wenming_desktop.ui.widgets.upright_scroll import UprightScroll
from wenming_desktop.ui.words import explain

_WIDTHS = (Width(5), Width(8), Width(4), Width(4, spare=2), Width(10, stretched=True))
Shown = ScannedSheet | PictureVerdict


class ScanPart(Part):
    """``filled(occurrence_id)`` when the draft of an occurrence has got the rows of the paper."""

    filled = Signal(UUID)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._cases, self._actor = page, page.use_cases, page.actor
        self._refused: list[PictureVerdict] = []
        self._nameless: set[UUID] = set()
        self._shown: list[Shown] = []
        self.setObjectName("scanPart")
        self.setAcceptDrops(True)
        self.primary = primary(self.tr("选图片识别（F9）"), "scanFile", self)
        self.primary.clicked.connect(self.choose_file)
        self._progress = ProgressPanel("scanProgress", self)
        self._empty = EmptyState("sign-in", self._invitation(), self.tr("选一个文件夹"), self)
        self._empty.acted.connect(self._choose_folder)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._lists())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, tokens.S, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._progress)
        column.addWidget(self._stack, 1)
        f8 = QShortcut(QKeySequence("F8"), self)
        f8.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        f8.activated.connect(self.check.next_doubtful)

    def refresh(self) -> None:
        """Read the queue again."""
        chosen = self._chosen()
        self._nameless = self._cases.scanned_sheets.nameless(self._actor)
        self._shown = [*self._cases.scanned_sheets.waiting(self._actor), *self._refused]
        self._model.show_rows([self._cells(one) for one in self._shown])
        self._stack.setCurrentIndex(1 if self._shown else 0)
        self._select(chosen)

    @Slot()
    def choose_file(self) -> None:
        """Let the person pick one picture or PDF."""
        title, kinds = self.tr("选签到表的照片或扫描件"), "(*.jpg *.jpeg *.png *.pdf)"
        file_choice.choose(self, "open", title, lambda path: self.read([path]), kinds=kinds)

    def read(self, paths: Sequence[Path]) -> None:
        """Read pictures in the background."""
        if not self._cases.scanned_sheets.is_installed():
            self._page.try_to(lambda: self._cases.scanned_sheets.read(self._actor, paths))
            return
        job = self._page.tasks.run(
            self,
            lambda report, is_cancelled: self._cases.scanned_sheets.read(
                self._actor, paths, progress=report, is_cancelled=is_cancelled
            ),
            done=self._show_done,
            failed=self._show_refusal,
            progress=self._progress.advance,
        )
        self._page.banner.clear()
        self._progress.begin(self.tr("正在识别……可以继续做别的。"), job)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.read(paths)

    def _lists(self) -> QWidget:
        heads = ("状态", "表号", "页", "到场", "说明")
        translated = [QCoreApplication.translate("ScanPart", head) for head in heads]
        self._model = PlainRows(translated, self)
        self._table = ListTable("scanTable", self.tr("识别的签到表"), self._model, _WIDTHS, self)
        self._table.selectionModel().selectionChanged.connect(self._show_chosen)
        self._thumbnail = PaperRow("scanThumbnail", self.tr("这张图的缩小图"), self)
        self.check = ScanCheck(self._cases, self)
        self.check.decided.connect(self._after_decision)
        self._note = SlipNote(self._cases, self)
        self._note.noted.connect(self._after_decision)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.setChildrenCollapsible(False)
        split.addWidget(self._column(self._table, self._foot()))
        split.addWidget(self._detail())
        split.setStretchFactor(0, 5)
        split.setStretchFactor(1, 6)
        return split

    def _foot(self) -> QWidget:
        foot = QWidget(self)
        folder = secondary(self.tr("选文件夹"), "scanFolder", foot, icon="folder")
        folder.clicked.connect(self._choose_folder)
        self._assign = secondary(self.tr("指定是哪一张"), "scanAssign", foot)
        self._assign.clicked.connect(self._ask_which)
        self._drop = secondary(self.tr("从列表删去"), "scanForget", foot)
        self._drop.clicked.connect(self._forget)
        row = QHBoxLayout(foot)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(folder)
        row.addWidget(self._assign)
        row.addWidget(self._drop)
        row.addStretch(1)
        return foot

    def _detail(self) -> QWidget:
        self._fill = secondary(self.tr("填入签到表"), "scanFill", self, icon="sign-in")
        self._fill.clicked.connect(self._fill_in)
        beside = QWidget(self)
        row = QHBoxLayout(beside)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._thumbnail, 1)
        row.addStretch(1)
        row.addWidget(self._fill, 0, Qt.AlignmentFlag.AlignBottom)
        self._thumbnail.setMaximumSize(220, 220)
        return UprightScroll(self._column(self.check, self._note, beside))

    def _column(self, *widgets: QWidget) -> QWidget:
        holder = QWidget(self)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, tokens.S, 0)
        column.setSpacing(tokens.S)
        for number, widget in enumerate(widgets):
            column.addWidget(widget, 0 if number else 1)
        return holder

    def _cells(self, shown: Shown) -> tuple[str | Cell, ...]:
        number = f"{shown.code.sheet_number:06d}" if shown.code else "—"
        state = Cell(state_words(shown.state), STATE_SIGNS[shown.state])
        if isinstance(shown, PictureVerdict):
            words = explain(shown.refusal) if shown.refusal else ""
            return state, number, "", "", f"{shown.file.name}：{words}"
        if shown.is_answers:
            return self._answer_cells(shown, state)
        came = str(sum(row.came for row in shown.rows))
        return state, number, str(shown.page or "—"), came, self._about(shown, shown.file_name)

    def _answer_cells(self, sheet: ScannedSheet, state: Cell) -> tuple[str | Cell, ...]:
        """Return the line of a slip or a page of questions."""
        is_slip = len(sheet.rows) == 1
        answers = sheet.answers()
        chosen = [row.chosen for row in answers if row.chosen is not None]
        if is_slip:
            said = answer_names()[chosen[0]] if chosen else "—"
        else:
            said = f"{len(chosen)}/{len(answers)}"
        kind = self.tr("回执") if is_slip else self.tr("测评表")
        title = self._cases.answer_sheets.title(self._actor, sheet)
        return state, kind, "—", said, self._about(sheet, title.replace("\n", " "))

    def _about(self, sheet: ScannedSheet, otherwise: str) -> str:
        """Return what a person has still to do with a sheet."""
        left = len(sheet.open_rows())
        if not sheet.is_known:
            return self.tr("看不出是哪一张：请重拍，或指定")
        if left:
            return self.tr("{left} 行待核对").format(left=left)
        if sheet.id in self._nameless:
            return self.tr("别的电脑打印的：姓名照纸面填")
        return otherwise

    def _chosen(self) -> Shown | None:
        rows = self._table.selectionModel().selectedRows()
        return self._shown[rows[0].row()] if rows and rows[0].row() < len(self._shown) else None

    def _select(self, before: Shown | None) -> None:
        """Select what was selected, or the first that wants a look."""
        key: Callable[[Shown], object] = lambda one: getattr(one, "id", one)  # noqa: E731
        same = [at for at, one in enumerate(self._shown) if before and key(one) == key(before)]
        waiting = [at for at, one in enumerate(self._shown) if one.state.value == "to_check"]
        for at in [*same, *waiting, *range(len(self._shown))][:1]:
            self._table.selectRow(at)

    @Slot(QItemSelection, QItemSelection)
    def _show_chosen(self) -> None:
        chosen = self._chosen()
        sheet = chosen if isinstance(chosen, ScannedSheet) else None
        self._thumbnail.show_jpeg(chosen.thumbnail if chosen else None)
        self.check.open(sheet)
        self._note.open(sheet)
        self._thumbnail.setVisible(self._note.isHidden())
        is_answers = sheet is not None and sheet.is_answers
        self._fill.setText(self.tr("全部记入") if is_answers else self.tr("填入签到表"))
        self._fill.setEnabled(bool(sheet and sheet.is_known))
        self._assign.setEnabled(bool(sheet and not sheet.is_known))
        self._drop.setEnabled(chosen is not None)

    @Slot(object)
    def _after_decision(self, _sheet: ScannedSheet) -> None:
        self._table.selectionModel().blockSignals(True)  # the row one is at stays open
        self.refresh()
        self._table.selectionModel().blockSignals(False)

    def _show_done(self, done: ReadBack) -> None:
        self._progress.end()
        self._refused = [one for one in done.pictures if one.sheet is None]
        self.refresh()
        self._show_chosen()
        taken = len(done.pictures) - len(self._refused)
        words = [self.tr("收下 {taken} 张，还没有入账。").format(taken=taken)]
        words += [explain(error) for error in done.missing]
        words += [explain(one.refusal) for one in self._refused[:1] if one.refusal]
        self._page.banner.tell("warn" if len(words) > 1 else "ok", "".join(words))

    def _show_refusal(self, error: WenmingError) -> None:
        self._progress.end()
        self.refresh()
        self._page.show_refusal(error)

    @Slot()
    def _choose_folder(self) -> None:
        title = self.tr("选装着扫描件的文件夹")
        file_choice.choose(self, "folder", title, lambda path: self.read([path]))

    @Slot()
    def _forget(self) -> None:
        chosen = self._chosen()
        if isinstance(chosen, ScannedSheet):
            self._cases.scanned_sheets.forget(self._actor, chosen.id)
        elif chosen is not None:
            self._refused.remove(chosen)
        self.refresh()
        self._show_chosen()

    @Slot()
    def _fill_in(self) -> None:
        """Put the rows of the chosen sheet's occurrence into its draft, and open it."""
        chosen = self._chosen()
        if isinstance(chosen, ScannedSheet) and chosen.is_answers:
            self._enter_answers()
            return
        if not isinstance(chosen, ScannedSheet) or chosen.occurrence_id is None:
            return
        place = draft_place(chosen.occurrence_id)
        text = self._cases.drafts.load(self._actor, place)
        draft = EntryDraft.from_text(text) if text else EntryDraft(rows=[])
        paper = self._cases.scanned_sheets.rows(self._actor, chosen.occurrence_id)
        rows = with_paper(draft.rows, paper)
        filled = EntryDraft(rows=rows, beneficiaries=draft.beneficiaries)
        self._cases.drafts.save(self._actor, place, filled.to_text())
        self.filled.emit(chosen.occurrence_id)

    def _enter_answers(self) -> None:
        """Enter every answer that leaves no doubt; say what stays and why."""
        entered = self._page.try_to(lambda: self._cases.answer_sheets.enter(self._actor))
        if entered is None:
            return
        self.refresh()
        self._show_chosen()
        words = self.tr("已记入：评单 {slips} 件，测评表 {pages} 张。").format(
            slips=len(entered.evaluations), pages=entered.pages
        )
        left = "".join(explain(error) for error in entered.left[:2])
        self._page.banner.tell("warn" if left else "ok", words + left)

    @Slot()
    def _ask_which(self) -> None:
        chosen = self._chosen()
        if isinstance(chosen, ScannedSheet):
            dialog = AssignSheet(self._cases, chosen, self)
            dialog.assigned.connect(self._show_assigned)
            dialog.open()

    @Slot()
    def _show_assigned(self) -> None:
        self._page.banner.clear()
        self.refresh()
        self._show_chosen()

    def _invitation(self) -> str:
        if not self._cases.scanned_sheets.is_installed():
            return self.tr(
                "这台电脑没有装“识别”用的部件，请让管理员安装带识别的版本。"
                "别的功能照常，签到表照着纸面录入即可。"
            )
        return self.tr(
            "把签到表、点单回执、测评表的照片、扫描件（JPG、PNG、PDF）或文件夹拖到这里，"
            "或者按 F9 选择。"
            "认不准的格子会请您看，结果由您入账。"
        )
