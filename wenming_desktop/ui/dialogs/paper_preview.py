"""One paper as it will be: looked at, then printed or saved. The file goes when the window does."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol
from uuid import uuid4

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.paper_content import PaperResult
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui.dialogs.frame import FramedDialog
from wenming_desktop.ui.paper_jobs import troubles
from wenming_desktop.ui.printing import PrintJob, make_printer, print_pages, printer_names
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.page_view import PageView
from wenming_desktop.ui.words import explain
from wenming_desktop.ui.workplace import Workplace

_LEAST_ROOM = 240
"""Pixels in height for the page, where letters are large and the screen is small."""


class Desk(Protocol):
    """Who shows a paper: a page, or the set-up before there is one."""

    @property
    def workplace(self) -> Workplace: ...
    def window(self) -> QWidget: ...


class PaperPreview(FramedDialog):
    """Shows what ``write(path)`` draws; characters without a shape are left as gaps and told."""

    def __init__(self, desk: Desk, title: str, write: Callable[[Path], PaperResult]) -> None:
        super().__init__(title, "paperPreview", desk.window(), letters=34)
        self._place, self._title, self._write = desk.workplace, title, write
        self._desk_window = desk.window()
        self._file = self._place.papers / f"paper-{uuid4().hex}.pdf"
        self._view = PageView(self._place.use_cases.page_viewer, self._place.tasks, self)
        self._view.setMinimumHeight(_LEAST_ROOM)
        self.body.addWidget(self._view, 1)
        self._save = secondary(self.tr("另存 PDF…"), "paperSave", self, icon="save")
        self._save.clicked.connect(self._ask_where)
        self._print = primary(self.tr("打印"), "paperPrint", self, icon="print-centre")
        self._print.clicked.connect(self._start_printing)
        close = secondary(self.tr("关闭"), "paperClose", self)
        close.clicked.connect(self.reject)
        self.buttons.addWidget(close)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self._save)
        self.buttons.addWidget(self._print)
        self._allow(ready=False)
        self.finished.connect(self._forget)
        self._place.tasks.run(self, self._draw, done=self._show, failed=self._refuse)

    def fit(self) -> None:
        """Take as much height as there is: the page is to be read."""
        super().fit()
        self.resize(self.width(), round(self.screen().availableGeometry().height() * 0.9))

    def _allow(self, *, ready: bool) -> None:
        self._save.setEnabled(ready)
        self._print.setEnabled(ready and bool(printer_names()))

    def _draw(self, _progress: Progress, _cancelled: Cancelled) -> PaperResult:
        return self._write(self._file)

    def _show(self, result: PaperResult) -> None:
        self._view.show_file(self._file)
        self._allow(ready=True)
        if words := "\n".join(troubles(result)):
            self.banner.tell("warn", words)
        elif not printer_names():
            words = self.tr("这台电脑没有装打印机。请另存 PDF，拿到能打印的电脑上打印。")
            self.banner.tell("info", words)

    def _refuse(self, error: WenmingError) -> None:
        self.banner.tell("error", explain(error))

    @Slot()
    def _ask_where(self) -> None:
        file_choice.choose(
            self,
            "save",
            self.tr("另存 PDF"),
            self._save_to,
            suggestion=f"{self._title}.pdf",
            kinds="PDF (*.pdf)",
        )

    def _save_to(self, to: Path) -> None:
        def work(_progress: Progress, _cancelled: Cancelled) -> Path:
            self._write(to)
            return to

        self._place.tasks.run(self, work, done=self._say_saved, failed=self._refuse)

    def _say_saved(self, to: Path) -> None:
        self.banner.tell("ok", self.tr("已另存为 {path}").format(path=to))

    @Slot()
    def _start_printing(self) -> None:
        name, use = printer_names()[0], self._place.use_cases
        printer, viewer, file = make_printer(name), use.page_viewer, self._file
        job = PrintJob(calibration=use.printer_care.of(use.actor, name))

        def work(progress: Progress, cancelled: Cancelled) -> int:
            return print_pages(printer, viewer, file, job, progress, cancelled)

        self._print.setEnabled(False)
        self._place.tasks.run(self, work, done=self._say_printed, failed=self._say_not_printed)

    def _say_printed(self, sheets: int) -> None:
        self._print.setEnabled(True)
        self.banner.tell("ok", self.tr("已送到打印机，共 {count} 张。").format(count=sheets))

    def _say_not_printed(self, error: WenmingError) -> None:
        self._print.setEnabled(True)
        if error.code is Code.PRINT_NOT_WRITTEN:
            words = self.tr("打印机没有接收。请看看打印机是否开机、有纸，或先另存 PDF。")
            self.banner.tell("error", words)
        else:
            self._refuse(error)

    @Slot()
    def _forget(self) -> None:
        """Take the file away at once: a paper may hold a key."""
        self._view.show_file(None)
        self._place.tasks.run(self._desk_window, self._remove, done=_nothing)

    def _remove(self, _progress: Progress, _cancelled: Cancelled) -> None:
        self._file.unlink(missing_ok=True)


def _nothing(_result: None) -> None:
    """Say nothing of it."""


def show_paper(desk: Desk, title: str, write: Callable[[Path], PaperResult]) -> None:
    """Open a paper for looking at, printing and saving."""
    PaperPreview(desk, title, write).open()
