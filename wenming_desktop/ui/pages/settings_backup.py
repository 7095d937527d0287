"""设置 → 备份: what there is, make one now, check one, and the way to a restore."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.backup_ports import Backup, Difference, Drill
from wenming_desktop.services.backups import Standing
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.models.backup_list import BackupModel
from wenming_desktop.ui.page import Page, scrolled
from wenming_desktop.ui.restore_words import change_words
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.page_tabs import Part
from wenming_desktop.ui.widgets.progress_panel import ProgressPanel
from wenming_desktop.ui.widgets.stick_choice import StickChoice
from wenming_desktop.ui.widgets.table import Table

T = TypeVar("T")
_ROWS_SEEN = 3
"""Backups that can be seen at least, however large the letters are; the part scrolls."""


class BackupPart(Part):
    """``leave`` asks for the sign-in page, where a backup is restored with nothing open."""

    leave = Signal()

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page, self._use = page, page.use_cases
        self.primary = self._now = primary(self.tr("现在备份"), "makeBackup", self, icon="file")
        self._now.clicked.connect(self._make)
        self._standing = Label("", self, name="backupStanding", wrap=True)
        self._sticks = StickChoice(page.workplace.sticks, self)
        self._model = BackupModel(self)
        self._table = Table("backups", self.tr("备份"), self)
        self._table.setModel(self._model)
        self._table.setColumnLetters(4, 10, 0, 6)
        self._table.selectionModel().selectionChanged.connect(self._allow)
        self._empty = EmptyState("file", self.tr("还没有备份。按“现在备份”做第一份。"), "", self)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._table)
        self._stack.addWidget(self._empty)
        self._progress = ProgressPanel("backupProgress", self)
        self._to_stick = secondary(self.tr("备份到U盘"), "backupToStick", self, icon="exchange")
        self._to_stick.clicked.connect(self._make_on_stick)
        self._sticks.changed.connect(self._allow)
        self._check = secondary(self.tr("检查这一份"), "verifyBackup", self)
        self._check.clicked.connect(self._verify)
        self._drilled = Label("", self, name="backupDrill", wrap=True)
        self._drill = secondary(self.tr("恢复演练"), "drillBackup", self)
        self._drill.clicked.connect(self._try_restore)
        self._restore = secondary(self.tr("去登录页恢复…"), "goRestore", self)
        self._restore.clicked.connect(self.leave)
        self._arrange()

    def refresh(self) -> None:
        standing = self._page.try_to(lambda: self._use.backups.standing(self._page.actor))
        if standing is not None:
            self._standing.setTone("error" if standing.late else "muted")
            self._standing.setText(self.words(standing))
            drill = standing.drill
            self._drilled.setTone("error" if drill and not drill.passed else "muted")
            self._drilled.setText(self.drill_words(drill))
        backups = self._use.backups.all(self._page.actor)
        self._model.show_backups(backups)
        self._stack.setCurrentIndex(0 if backups else 1)
        if backups:
            self._table.selectRow(0)
        self._sticks.look()
        self._allow()

    def words(self, standing: Standing) -> str:
        """Return how well the store is backed up, in a sentence."""
        newest = standing.newest
        if newest is None:
            return self.tr("还没有备份。硬盘一坏，录的就没有了。")
        return self.tr(
            "最近一份是第 {number} 号（{when:%m-%d %H:%M}），打开检查过、点过数；"
            "之后保存了 {count} 次。"
        ).format(number=newest.number, when=newest.made_at, count=standing.saves_since)

    def drill_words(self, drill: Drill | None) -> str:
        """Return when a backup was last restored for trial, and how it went."""
        if drill is None:
            return self.tr("还没有做过恢复演练；有了备份，没人操作时程序会自己做。")
        words = self.tr(
            "上次恢复演练：{when:%Y-%m-%d %H:%M}，第 {number} 号备份，{rows} 行全部对上。"
        )
        if not drill.passed:
            words = self.tr(
                "上次恢复演练：{when:%Y-%m-%d %H:%M}，第 {number} 号备份没有恢复成（{wrong}）。"
                "请马上再备份一份，换一个地方存放。"
            )
        return words.format(when=drill.at, number=drill.number, rows=drill.rows, wrong=drill.wrong)

    def _arrange(self) -> None:
        hint = self.tr(
            "程序每保存二十多次、每次收数据包和升级以前都自己备份。硬盘坏了本机的备份也会坏，"
            "所以每月至少备份一次到U盘，和恢复码分开放。备份是加密的，没有密码打不开。"
        )
        verbs = QHBoxLayout()
        verbs.setSpacing(tokens.M)
        verbs.addWidget(self._to_stick)
        verbs.addStretch(1)
        verbs.addWidget(self._restore)
        verbs.addWidget(self._drill)
        verbs.addWidget(self._check)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, tokens.M, 0, 0)
        column.setSpacing(tokens.M)
        column.addWidget(self._standing)
        column.addWidget(self._drilled)
        column.addWidget(Label(hint, self, name="backupHint", tone="muted", wrap=True))
        column.addWidget(self._sticks)
        column.addWidget(self._progress)
        room = QWidget(content)  # a layout in a layout asks for less than its least height
        room.setLayout(self._stack)
        height = self._table.verticalHeader().defaultSectionSize()
        room.setMinimumHeight(height * (_ROWS_SEEN + 1))
        column.addWidget(room, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(tokens.M)
        whole.addWidget(scrolled(content), 1)
        whole.addLayout(verbs)

    def _chosen(self) -> Backup | None:
        return self._model.backup(self._table.currentIndex().row())

    @Slot()
    def _allow(self) -> None:
        self._check.setEnabled(self._chosen() is not None)
        self._drill.setEnabled(self._model.rowCount() > 0)
        self._to_stick.setEnabled(self._sticks.path() is not None)

    @Slot()
    def _make(self) -> None:
        self._run(lambda: self._use.backups.make(self._page.actor), self._say_made)

    @Slot()
    def _make_on_stick(self) -> None:
        to = self._sticks.path()
        if to is not None:
            self._run(lambda: self._use.backups.make(self._page.actor, to=to), self._say_made)

    @Slot()
    def _verify(self) -> None:
        one = self._chosen()
        if one is not None:
            self._run(lambda: self._look_into(one), self._say_sound)

    def _look_into(self, one: Backup) -> tuple[Backup, tuple[Difference, ...]]:
        actor, backups = self._page.actor, self._use.backups
        return backups.verify(actor, one.file), backups.compare(actor, one.file)

    @Slot()
    def _try_restore(self) -> None:
        self._run(lambda: self._use.backups.drill(self._page.actor), self._say_drilled)

    def _run(self, work: Callable[[], T], said: Callable[[T], None]) -> None:
        """Do it in the background; reading and writing a store takes seconds on an old disk."""

        def do(_progress: Progress, _cancelled: Cancelled) -> T:
            return work()

        def done(result: T) -> None:
            self._end()
            said(result)

        self._page.banner.clear()
        job = self._page.tasks.run(self, do, done=done, failed=self._refused)
        self._progress.begin(self.tr("正在备份或检查，请不要关机、不要拔出U盘……"), job)
        for button in (self._now, self._to_stick, self._check, self._drill):
            button.setEnabled(False)

    def _end(self) -> None:
        self._progress.end()
        self._now.setEnabled(True)
        self.refresh()

    def _refused(self, error: WenmingError) -> None:
        self._end()
        self._page.show_refusal(error)

    def _say_drilled(self, drill: Drill) -> None:
        self._page.banner.tell("ok", self.drill_words(drill))

    def _say_made(self, backup: Backup) -> None:
        words = self.tr("第 {number} 号备份做好了，打开检查过，{rows} 行都在：{file}")
        self._page.banner.tell(
            "ok",
            words.format(
                number=backup.number, rows=sum(backup.rows.values()), file=backup.file.parent
            ),
        )

    def _say_sound(self, found: tuple[Backup, tuple[Difference, ...]]) -> None:
        backup, changes = found
        words = self.tr("第 {number} 号备份完好，{rows} 行都在。").format(
            number=backup.number, rows=sum(backup.rows.values())
        )
        self._page.banner.tell("ok", words + change_words(changes))
