"""Entering one sheet: the grid, what goes for the whole sheet, and what is kept meanwhile."""

import unicodedata
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.activities import Occurrence
from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.domain.lines import PersonHit
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.services.attendance import draft_place
from wenming_desktop.services.use_cases import UseCases
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.confirm_posting import ConfirmPostingDialog
from wenming_desktop.ui.dialogs.entry_history import EntryHistoryDialog
from wenming_desktop.ui.hints import Hint
from wenming_desktop.ui.joined_words import sentences
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.door_rows import with_door
from wenming_desktop.ui.models.entry_rows import EntryDraft
from wenming_desktop.ui.models.entry_words import Cell
from wenming_desktop.ui.models.sheet import SheetModel
from wenming_desktop.ui.models.sheet_findings import findings
from wenming_desktop.ui.models.sheet_judge import SheetJudge
from wenming_desktop.ui.widgets.buttons import link, primary, secondary
from wenming_desktop.ui.widgets.paper_strip import PaperStrip
from wenming_desktop.ui.widgets.sheet_facts import SheetFacts
from wenming_desktop.ui.widgets.sign_in_grid import SignInGrid

_LETTERS_FOR_KEYS = 45


class SheetEntry(QWidget):
    """``posted(Posted)`` once it is in the ledger; ``told(kind, words)`` is for the banner."""

    posted = Signal(object)
    told = Signal(str, str)
    refused = Signal(object)
    newPersonWanted = Signal(int, str)  # noqa: N815  Qt's way to name a signal

    def __init__(self, use_cases: UseCases, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("sheetEntry")
        self._cases = use_cases
        self._occurrence: Occurrence | None = None
        self._judgement: SheetJudge | None = None
        self.model = SheetModel(self._identify, self)
        self.model.changed.connect(self._take_change)
        self.facts = SheetFacts(self)
        self.facts.pinned.connect(self.model.pin_hours)
        self.facts.beneficiariesChanged.connect(self.save_draft)
        self.grid = SignInGrid(self.model, self._search, self)
        self.grid.newPersonWanted.connect(self.newPersonWanted)
        self.paper = PaperStrip(use_cases, self)
        self.grid.selectionModel().currentRowChanged.connect(self.paper.follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self.facts)
        column.addWidget(self.paper)
        column.addWidget(self.grid, 1)
        self._keys = self._hints()
        column.addWidget(self._keys)
        column.addLayout(self._foot())

    def open(self, occurrence: Occurrence) -> tuple[int, datetime | None]:
        """Show the sheet of an occurrence; return how many rows of a draft there were, and when."""
        self._occurrence = occurrence
        self._judgement = self._new_judgement(occurrence)
        place = draft_place(occurrence.id)
        text = self._cases.drafts.load(self._cases.actor, place)
        draft = EntryDraft.from_text(text) if text else EntryDraft(rows=[])
        self.paper.open(occurrence.id)
        door = self._cases.check_in.rows(self._cases.actor, occurrence.id)
        self.model.load(with_door(draft.rows, door) if door else draft.rows)
        given = occurrence.beneficiaries
        self.facts.begin(draft.beneficiaries or ("" if given is None else str(given)))
        saved = dict(self._cases.drafts.all(self._cases.actor)).get(place) if text else None
        self._show_saved(saved)
        self._judge()
        first_blank = next(n for n, row in enumerate(self.model.rows()) if row.blank)
        self.grid.go(first_blank, Cell.NAME)
        return draft.filled(), saved

    def forget_draft(self) -> None:
        """Throw away what was entered and begin with an empty sheet."""
        if self._occurrence is not None:
            self._cases.drafts.discard(self._cases.actor, draft_place(self._occurrence.id))
            self.open(self._occurrence)

    def put_person(self, row: int, hit: PersonHit) -> None:
        """Put a person who has just got a record into a row, and go on to the hours."""
        self.model.put_person(row, hit)
        self.grid.go(row, Cell.HOURS)

    @Slot()
    def save_draft(self) -> None:
        """Keep what is entered; done after every cell, so nothing can be lost."""
        if self._occurrence is None:
            return
        draft = EntryDraft(rows=self.model.rows(), beneficiaries=self.facts.beneficiaries())
        place = draft_place(self._occurrence.id)
        self._show_saved(self._cases.drafts.save(self._cases.actor, place, draft.to_text()))

    @Slot()
    def ask_to_post(self) -> None:
        """Post the sheet, unless rows are not in order or want a second look."""
        self.grid.finish()
        rows = self.model.sheet_rows()
        if not rows:
            self.told.emit("warn", self.tr("还没有录入任何人。先输入姓名首字母，再入账。"))
            self.grid.go(0, Cell.NAME)
            return
        found = {number: self.model.found(number) for number in self.model.doubtful_rows()}
        hard = [number for number, some in found.items() if any(one.hard for one in some)]
        if hard:
            words = self.tr("还有 {count} 行没有核对好，没有入账，草稿还在。按 F8 逐行去改。")
            self.told.emit("warn", words.format(count=len(hard)))
            self.grid.go(hard[0], self.model.found(hard[0])[0].cell)
        elif found:
            self._ask_about([self._doubt(number) for number in found])
        else:
            self._post()

    def _ask_about(self, doubts: list[str]) -> None:
        dialog = ConfirmPostingDialog(self, doubts)
        dialog.accepted.connect(self._post)
        dialog.open()

    def _doubt(self, number: int) -> str:
        words = sentences(one.words for one in self.model.found(number))
        return self.tr("第 {number} 行 {name}：{words}").format(
            number=number + 1, name=self.model.row(number).name, words=words
        )

    @Slot()
    def _post(self) -> None:
        if self._occurrence is None:
            return
        count = self.facts.beneficiaries()
        try:
            done = self._cases.attendance.post(
                self._cases.actor,
                self._occurrence.id,
                self.model.sheet_rows(),
                int(count) if count.isdecimal() else None,
            )
        except WenmingError as error:
            self._judgement = self._new_judgement(self._occurrence)  # what was known is out of date
            self._judge()
            self.refused.emit(error)
            return
        self._occurrence = None
        self.posted.emit(done)

    @Slot(int)
    def _take_change(self, _row: int) -> None:
        self._judge()
        self.save_draft()

    def _judge(self) -> None:
        if self._judgement is None:
            return
        rows = self.model.sheet_rows()
        self.model.show_findings(findings(self.model.rows(), self._judgement.problems(rows)))
        came = [row for row in self.model.rows() if row.name and row.came]
        self.facts.show_sums(len(came), show_hours(sum(row.minutes for row in rows)))

    def _new_judgement(self, occurrence: Occurrence) -> SheetJudge:
        return SheetJudge(partial(self._cases.attendance.judge, self._cases.actor, occurrence.id))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the keys for the sheet of keys (Ctrl+/) where rows need the room."""
        super().resizeEvent(event)
        letters = self.width() / self.fontMetrics().horizontalAdvance("国")
        self._keys.setVisible(letters >= _LETTERS_FOR_KEYS)

    def _search(self, typed: str) -> list[PersonHit]:
        return self._cases.volunteers.search(self._cases.actor, typed)

    def _identify(self, name: str) -> PersonHit | None:
        plain = unicodedata.normalize("NFKC", name)
        same = [hit for hit in self._search(plain) if hit.name == plain]
        return same[0] if len(same) == 1 else None

    def _hints(self) -> Hint:
        words = self.tr(
            "Enter 下一格/换行　Tab 前后移动　Ctrl+D 同上　F4 建新档　F8 下一处待核对　Ctrl+Z 撤销"
        )
        return Hint(words, self, name="gridHints")

    def _foot(self) -> QHBoxLayout:
        self._saved = Label("", self, name="draftSaved", tone="muted")
        history = link(self.tr("撤销记录"), "showHistory", self)
        history.clicked.connect(self._show_history)
        keep = secondary(self.tr("暂存"), "saveDraft", self, icon="save")
        keep.setKey("Ctrl+S")
        keep.clicked.connect(self._keep)
        post = primary(self.tr("确认入账"), "post", self)
        post.setKey("Ctrl+Return")
        post.setToolTip("Ctrl+Enter")
        post.clicked.connect(self.ask_to_post)
        row = QHBoxLayout()
        row.setSpacing(tokens.M)
        row.addWidget(history)
        row.addStretch(1)
        row.addWidget(self._saved)
        row.addWidget(keep)
        row.addWidget(post)
        return row

    @Slot()
    def _keep(self) -> None:
        self.grid.finish()
        self.save_draft()
        self.told.emit("info", self.tr("已暂存。随时可以从“签到补录”或“今日”接着录。"))

    @Slot()
    def _show_history(self) -> None:
        self.grid.finish()
        dialog = EntryHistoryDialog(self.model.history(), self)
        dialog.takenBack.connect(self._take_back)
        dialog.open()

    @Slot(int)
    def _take_back(self, count: int) -> None:
        for _ in range(count):
            self.grid.undo()

    def _show_saved(self, at: datetime | None) -> None:
        words = self.tr("草稿已自动保存 {time}").format(time=f"{at:%H:%M:%S}") if at else ""
        self._saved.setText(words)
