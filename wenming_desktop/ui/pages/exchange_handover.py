"""The paper that goes with a stick: printed or saved after an export."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import uuid4

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.dialogs.paper_preview import show_paper
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.page import Page
from wenming_desktop.ui.paper_jobs import troubles
from wenming_desktop.ui.printing import PrintJob, make_printer, print_pages, printer_names
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import secondary


class HandoverBar(QWidget):
    """Before an export only what to do about a lost stick; without a printer it saves a PDF."""

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._print = secondary(self.tr("打印移交单"), "printHandover", self, icon="print-centre")
        self._print.clicked.connect(self._start_printing)
        self._save = secondary(self.tr("移交单另存 PDF…"), "saveHandover", self, icon="save")
        self._save.clicked.connect(self._ask_where)
        self.lost = secondary(self.tr("U盘丢了…"), "lostStick", self, icon="warn")
        self.lost.clicked.connect(self._show_what_to_do)
        self._words = Label("", self, name="handoverWords", tone="muted", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(tokens.S)
        row.addWidget(self._words, 1)
        row.addWidget(self._print)
        row.addWidget(self._save)
        row.addWidget(self.lost)

    def refresh(self) -> None:
        """Look whether there was an export, and when."""
        use = self._page.use_cases
        at = self._page.try_to(lambda: use.handover.last(self._page.actor)) or ""
        words = self.tr("上次写盘 {time}。移交单和 U 盘一起交，双方签字。")
        self._words.setText(words.format(time=at[:16].replace("T", " ")) if at else "")
        self._print.setVisible(bool(at) and bool(printer_names()))
        self._save.setVisible(bool(at))

    @Slot()
    def _show_what_to_do(self) -> None:
        use, actor = self._page.use_cases, self._page.actor
        show_paper(
            self._page,
            self.tr("U盘遗失处置单"),
            lambda to: use.lost_sticks.print(actor, to, missing="blank"),
        )

    @Slot()
    def _ask_where(self) -> None:
        file_choice.choose(
            self,
            "save",
            self.tr("移交单另存 PDF"),
            self._save_to,
            suggestion=self.tr("移交单") + ".pdf",
            kinds="PDF (*.pdf)",
        )

    def _save_to(self, to: Path) -> None:
        words = self.tr("移交单已另存为 {path}").format(path=to)
        self._run(partial(self._write, to), words)

    def _write(self, to: Path, _progress: Progress, _cancelled: Cancelled) -> list[str]:
        page = self._page
        return troubles(page.use_cases.handover.print(page.actor, to, missing="blank"))

    @Slot()
    def _start_printing(self) -> None:
        to = self._page.workplace.papers / f"handover-{uuid4().hex}.pdf"
        name, use = printer_names()[0], self._page.use_cases
        printer, viewer = make_printer(name), use.page_viewer
        job = PrintJob(calibration=use.printer_care.of(use.actor, name))

        def work(progress: Progress, cancelled: Cancelled) -> list[str]:
            found = self._write(to, progress, cancelled)
            print_pages(printer, viewer, to, job, progress, cancelled)
            return found

        self._run(work, self.tr("移交单已送到打印机。"))

    def _run(self, work: Callable[[Progress, Cancelled], list[str]], words: str) -> None:
        def say(found: list[str]) -> None:
            self._page.banner.tell("warn" if found else "ok", "\n".join([words, *found]))

        self._page.tasks.run(self._page, work, done=say, failed=self._page.show_refusal)
