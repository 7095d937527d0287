"""The window after signing in: navigation and pages; it owns pages, not logic."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.ui import hints, preferences, theme, tokens
from wenming_desktop.ui.away import AwayWatch
from wenming_desktop.ui.backing_up import BackupWatch
from wenming_desktop.ui.clipboard_care import ClipboardCare
from wenming_desktop.ui.deed_words import taken_back_words
from wenming_desktop.ui.dialogs.confirm import confirm
from wenming_desktop.ui.dialogs.help import HelpDialog
from wenming_desktop.ui.dialogs.shortcuts import ShortcutSheet
from wenming_desktop.ui.first_words import first_words
from wenming_desktop.ui.folding import fold, is_low
from wenming_desktop.ui.locking import IdleWatch, LockPage
from wenming_desktop.ui.navigation import Destination, NavigationBar, destinations
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.status_line import StatusLine
from wenming_desktop.ui.tokens import TextSize
from wenming_desktop.ui.top_bar import TopBar
from wenming_desktop.ui.words import explain
from wenming_desktop.ui.workplace import TRIAL, Workplace


class MainWindow(QMainWindow):
    """``closed`` when the program is to end, ``handed_over`` when another person signs in."""

    closed = Signal()
    handed_over = Signal()
    trial_wanted = Signal()
    trial_over = Signal()

    def __init__(self, workplace: Workplace, remembered: Path) -> None:
        super().__init__()
        self._workplace, self._remembered = workplace, remembered
        self._pages: dict[str, Page] = {}
        self._hidden: list[QDialog] = []
        self._leaving = False
        self.setObjectName("mainWindow")
        self.setWindowTitle(self.tr("文明实践工作台"))
        self.setMinimumSize(*tokens.SMALLEST_WINDOW)
        self._places = {one.key: one for one in destinations(workplace.use_cases.actor)}
        self._build()
        self._bind_keys()
        self._restore()
        hints.switch(theme.application(), on=preferences.load(remembered).hints)
        self.open_page(next(iter(self._places)))
        self._tell_first()

    def open_page(self, key: str, subject: object = None) -> None:
        """Bring a page to the front, making it the first time; then let it read again."""
        if key == TRIAL:
            self.trial_wanted.emit()
            return
        page = self._pages.get(key) or self._make(self._places[key])
        self.navigation.set_current(key)
        self._stack.setCurrentWidget(page)
        if subject is not None:
            page.receive(subject)
        page.read_again()
        page.focus_first()

    def page(self) -> Page:
        """Return the page at the front."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)  # noqa: S101  nothing else is ever added to the stack
        return page

    def lock(self) -> None:
        """Hide everything, dialogs too, until the same person's password."""
        if self.is_locked():
            return
        self._focus_before = QApplication.focusWidget()
        while popup := QApplication.activePopupWidget():
            popup.close()
        self._hidden = _open_dialogs()
        for dialog in self._hidden:
            dialog.hide()
        self._surface.setCurrentWidget(self._lock_page)
        self._lock_page.clear()
        self._clipboard.forget()

    def is_locked(self) -> bool:
        """Tell whether the lock page is in front."""
        return self._surface.currentWidget() is self._lock_page

    def set_text_size(self, size: TextSize) -> None:
        """Change the size of all text and remember it."""
        theme.apply(theme.application(), size)
        self._remember()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ApplicationFontChange:
            self._fold()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what no field and no grid has wanted for itself: Ctrl+Z."""
        if event.matches(QKeySequence.StandardKey.Undo) and not self.is_locked():
            self._undo_last()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        loss = "" if self._leaving else self.unsaved()
        if loss:
            event.ignore()
            confirm(self, self.tr("还有内容没有保存"), loss, self.tr("不保存，关闭"), self._leave)
            return
        self._remember()
        self._clipboard.forget()
        event.accept()
        super().closeEvent(event)
        self.closed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.page().focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def _build(self) -> None:
        actor = self._workplace.use_cases.actor
        self.top_bar = TopBar(self._unit_name(), actor.name, self)
        self.top_bar.text_size.clicked.connect(self._next_size)
        self.top_bar.help.clicked.connect(self.show_help)
        self.top_bar.lock.clicked.connect(self.lock)
        self.navigation = NavigationBar(list(self._places.values()), self)
        self.navigation.chosen.connect(self.open_page)
        self.status_line = StatusLine(demo=self._workplace.demo, parent=self)
        self._workplace.tasks.busyChanged.connect(self.status_line.set_busy)
        self.status_line.ended.connect(self._ask_to_end_trial)
        self._stack = QStackedWidget(self)
        self._work = QWidget(self)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.navigation)
        middle.addWidget(self._stack, 1)
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.top_bar)
        column.addLayout(middle, 1)
        column.addWidget(self.status_line)
        self._lock_page = LockPage(actor.name, self._opens, self)
        self._lock_page.unlocked.connect(self._resume)
        self._lock_page.handed_over.connect(self._hand_over)
        self._surface = QStackedWidget(self)
        self._surface.addWidget(self._work)
        self._surface.addWidget(self._lock_page)
        self.setCentralWidget(self._surface)
        self.idle = IdleWatch(self)
        self.idle.expired.connect(self.lock)
        self.idle.warned.connect(self._warn_of_lock)
        self.away = AwayWatch(self)
        self.away.left.connect(self.lock)
        self._clipboard = ClipboardCare(self)
        if self._workplace.use_cases.only_read is None:
            self._backups = BackupWatch(self._workplace, self, self.idle.idle_s)
            self._backups.failed.connect(self._tell_backup_failed)
            self._backups.drill_failed.connect(self._tell_drill_failed)

    def _tell_first(self) -> None:
        words = first_words(self._workplace.use_cases)
        if words:
            self.page().banner.tell("warn", words)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl++": self._larger,
            "Ctrl+=": self._larger,
            "Ctrl+-": self._smaller,
            "Ctrl+0": self._standard,
            "Ctrl+L": self.lock,
            "F1": self.show_help,
            "Ctrl+/": self.show_shortcuts,
            "Ctrl+H": self.show_deeds,
            "Ctrl+F": self._search,
            "F3": self._search,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self._work)  # dead while the work is hidden
            shortcut.activated.connect(action)

    @Slot()
    def show_help(self) -> None:
        """Open the section of the page at the front."""
        HelpDialog(self.page().objectName().removesuffix("Page"), self).open()

    @Slot()
    def show_shortcuts(self) -> None:
        """Open the sheet of keys."""
        ShortcutSheet(list(self._places.values()), self).open()

    @Slot()
    def _ask_to_end_trial(self) -> None:
        confirm(
            self,
            self.tr("拿掉演示数据？"),
            self.tr("演示数据整个删掉，在里面做的也一起删。本单位自己的数据没有动过。"),
            self.tr("拿掉"),
            self.trial_over.emit,
        )

    @Slot()
    def show_deeds(self) -> None:
        """Open the list of what can be taken back."""
        self.open_page("settings", "deeds")

    @Slot()
    def _search(self) -> None:
        if not self.page().focus_search():
            self.status_line.say(self.tr("这一页没有查找的方框。"))

    def _undo_last(self) -> None:
        """Take back the last deed of this person, and say which it was."""
        page, deeds = self.page(), self._workplace.use_cases.deeds
        actor = self._workplace.use_cases.actor
        mine = page.try_to(lambda: deeds.mine(actor))
        if not mine:
            page.banner.tell("info", self.tr("没有可以撤销的。"))
            return
        done = page.try_to(lambda: deeds.undo(actor, mine[0].number))
        if done is not None:
            page.read_again()
            page.banner.tell("ok", taken_back_words(done, self._workplace.use_cases))

    def _make(self, place: Destination) -> Page:
        page = place.make(self._workplace)
        page.wanted.connect(self.open_page)
        page.said.connect(self.status_line.say)
        page.leaving.connect(self._hand_over)
        page.set_low(low=is_low(self))
        self._pages[place.key] = page
        self._stack.addWidget(page)
        return page

    def _unit_name(self) -> str:
        try:
            return self._workplace.use_cases.org_units.own(self._workplace.use_cases.actor).name
        except WenmingError:  # a maintainer alone may not read
            return ""

    def _opens(self, password: str) -> str:
        cases = self._workplace.use_cases
        try:
            cases.accounts.confirm(cases.actor, password)
        except WenmingError as error:
            return explain(error)
        return ""

    @Slot()
    def _resume(self) -> None:
        self.idle.touch()
        self._surface.setCurrentWidget(self._work)
        for dialog in self._hidden:
            dialog.open()
        self._hidden = []
        if self._focus_before is not None:
            self._focus_before.setFocus()
            self._focus_before = None

    @Slot()
    def _hand_over(self) -> None:
        loss = self.unsaved()
        if loss:
            confirm(self, self.tr("换人登录"), loss, self.tr("不保存，换人"), self.handed_over.emit)
        else:
            self.handed_over.emit()

    @Slot()
    def _warn_of_lock(self) -> None:
        if not self.is_locked():
            self.status_line.say(self.tr("很久没有操作，即将锁屏。动一下鼠标即可继续。"))

    @Slot(WenmingError)
    def _tell_backup_failed(self, error: WenmingError) -> None:
        self.page().banner.tell("error", self.tr("没有备份成：{why}").format(why=explain(error)))

    @Slot(WenmingError)
    def _tell_drill_failed(self, error: WenmingError) -> None:
        words = self.tr("备份做好了，拿来试着恢复时出了问题：{why}")
        self.page().banner.tell("error", words.format(why=explain(error)))

    def unsaved(self) -> str:
        """Return what would be lost by leaving now, in words."""
        return "\n".join(filter(None, (page.busy_with() for page in self._pages.values())))

    def _leave(self) -> None:
        self._leaving = True
        self.close()

    @Slot()
    def _next_size(self) -> None:
        now = self._size()
        self.set_text_size(TextSize.STANDARD if now is TextSize.LARGEST else now.larger())

    @Slot()
    def _larger(self) -> None:
        self.set_text_size(self._size().larger())

    @Slot()
    def _smaller(self) -> None:
        self.set_text_size(self._size().smaller())

    @Slot()
    def _standard(self) -> None:
        self.set_text_size(TextSize.STANDARD)

    def _size(self) -> TextSize:
        return theme.text_size(theme.application())

    def _fold(self) -> None:
        """Give way to the pages where the window is small for the size of its text."""
        pages = self._pages.values()
        fold(self, self.top_bar, self.navigation, self.status_line, pages)

    def _restore(self) -> None:
        geometry = preferences.load(self._remembered).geometry
        if not geometry or not self.restoreGeometry(QByteArray.fromHex(geometry.encode())):
            self.resize(1280, 768)

    def _remember(self) -> None:
        geometry = bytes(self.saveGeometry().toHex().data()).decode()
        before = preferences.load(self._remembered)
        kept = replace(before, text_size=self._size(), geometry=geometry)
        preferences.save(self._remembered, kept)


def _open_dialogs() -> list[QDialog]:
    dialogs = [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog)]
    return [one for one in dialogs if one.isVisible()]
