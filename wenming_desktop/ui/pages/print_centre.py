"""打印中心: choose a template and an activity, look at the very paper, save or print it."""

from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStackedWidget,
    QWidget,
)

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.services.activities import OccurrencePage
from wenming_desktop.services.paper_content import Missing, PaperResult, PosterSize
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import icons, tokens
from wenming_desktop.ui.page import Page, scrolled
from wenming_desktop.ui.pages.print_options import PrintOptions
from wenming_desktop.ui.paper_jobs import PaperKind, paper_kinds, troubles
from wenming_desktop.ui.printing import make_printer, print_pages
from wenming_desktop.ui.widgets import file_choice
from wenming_desktop.ui.widgets.buttons import primary, secondary
from wenming_desktop.ui.widgets.empty_state import EmptyState
from wenming_desktop.ui.widgets.letter_room import LetterRoom
from wenming_desktop.ui.widgets.page_tabs import PageTabs, Part
from wenming_desktop.ui.widgets.page_view import PageView
from wenming_desktop.ui.widgets.progress_panel import ProgressPanel
from wenming_desktop.ui.words import explain
from wenming_desktop.ui.workplace import Workplace

_LIST_LETTERS = 9


class PrintCentrePage(Page):
    """What is previewed, saved and printed is one PDF.

    Takes the id of an occurrence, or a pair (id, key of a template).
    """

    def __init__(self, workplace: Workplace) -> None:
        super().__init__(workplace)
        self.set_title(self.tr("打印中心"))
        self._kinds = paper_kinds()
        self._lines = OccurrencePage([], 0).lines
        self._missing: Missing = "refuse"
        self._turn = 0
        self._asked: object = None
        self._save = secondary(self.tr("另存 PDF…"), "savePdf", self, icon="save")
        self._save.clicked.connect(self._ask_where)
        self._print = primary(self.tr("打印 Ctrl+P"), "print", self, icon="print-centre")
        self._print.setKey("Ctrl+P")
        self._print.clicked.connect(self._start_printing)
        self.head.addWidget(self._save)
        self.head.addWidget(self._print)
        self._list = self._templates()
        self._view = PageView(self.use_cases.page_viewer, self.tasks, self)
        self.options = PrintOptions(self)
        self.options.activity.currentIndexChanged.connect(self._preview_soon)
        self.options.poster_size.currentIndexChanged.connect(self._preview_soon)
        self.options.calibrate.clicked.connect(self._calibrate)
        self.banner.acted.connect(self._leave_gaps)
        self._progress = ProgressPanel("printProgress", self)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._preview)
        self._arrange()

    def refresh(self) -> None:
        chosen = self._asked or self.options.activity.currentData()
        self._asked = None
        self._lines = self.try_to(lambda: self._offered(chosen)) or []
        self.options.offer(self._lines, chosen, self.use_cases.org_units.own(self.actor).name)
        self._show_work(shown=bool(self._lines))
        self._save.setEnabled(bool(self._lines))
        self._print.setEnabled(bool(self._lines) and self.options.has_printer())
        self._preview_soon()
        self._tabs.refresh()

    def _offered(self, chosen: object) -> list[OccurrenceLine]:
        """Return the newest of this unit, and the one that is wanted whatever its age and unit."""
        activities, actor = self.use_cases.activities, self.actor
        own = (self.use_cases.org_units.own(actor).id,)
        lines = activities.page(actor, units=own).lines or activities.page(actor).lines
        if isinstance(chosen, UUID) and all(line.id != chosen for line in lines):
            place = activities.place(actor, chosen)
            if place is not None:
                lines = [*activities.page(actor, limit=1, offset=place).lines, *lines]
        return lines

    def receive(self, subject: object) -> None:
        """Turn to an occurrence, at the next ``refresh``; a pair names the template as well."""
        if isinstance(subject, tuple):
            subject, key = subject
            self._list.setCurrentRow([kind.key for kind in self._kinds].index(key))
        self._asked = subject

    def _templates(self) -> QListWidget:
        entries = QListWidget(self)
        entries.setObjectName("templates")
        entries.setAccessibleName(self.tr("模板"))
        for kind in self._kinds:
            entries.addItem(QListWidgetItem(icons.icon(kind.icon), kind.words))
        entries.setCurrentRow(0)
        entries.setTextElideMode(Qt.TextElideMode.ElideRight)
        LetterRoom(entries, letters=_LIST_LETTERS, extra=2 * tokens.XL)
        entries.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        entries.currentRowChanged.connect(self._preview_soon)
        return entries

    def _show_work(self, *, shown: bool) -> None:
        """Show papers, or what to do first; the papers then ask for no room behind it."""
        kind = QSizePolicy.Policy.Preferred if shown else QSizePolicy.Policy.Ignored
        self._work.setSizePolicy(kind, kind)
        self._stack.setCurrentIndex(0 if shown else 1)

    def _arrange(self) -> None:
        self._work = QWidget(self)
        columns = QHBoxLayout(self._work)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(tokens.M)
        columns.addWidget(self._list)
        columns.addWidget(self._view, 9)
        columns.addWidget(scrolled(self.options), 6)
        empty = EmptyState(
            "activities",
            self.tr("还没有活动。先建一个活动，签到表和海报就能直接打印。"),
            self.tr("新建活动"),
        )
        empty.acted.connect(self._ask_for_activity)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._work)
        self._stack.addWidget(empty)
        self._tabs = PageTabs(self, "printTabs", self.tr("打印中心的各部分"))
        self._tabs.own(self._stack, self.tr("活动的表和海报"), self._save, self._print)
        self._tabs.add(self.tr("点单和测评"), self._order_papers)
        self._tabs.add(self.tr("志愿者的证明和公示"), self._people_papers)
        self._tabs.add(self.tr("单位的表"), self._unit_papers)
        self.body.addWidget(self._tabs, 1)
        self.body.addWidget(self._progress)

    def _order_papers(self) -> Part:
        from wenming_desktop.ui.pages.print_forms import order_papers  # noqa: PLC0415

        return order_papers(self)

    def _unit_papers(self) -> Part:
        from wenming_desktop.ui.pages.print_forms import unit_papers  # noqa: PLC0415

        return unit_papers(self)

    def _people_papers(self) -> Part:
        from wenming_desktop.ui.pages.print_people import PeoplePapersPart  # noqa: PLC0415

        return PeoplePapersPart(self)

    def _kind(self) -> PaperKind:
        kind = self._kinds[max(0, self._list.currentRow())]
        size = self.options.poster_size.currentData()
        return kind if kind.variant is None else replace(kind, size=size)

    @Slot()
    def _preview_soon(self) -> None:
        """Draw once, however many things change together."""
        self._missing = "refuse"
        self.options.for_poster(self._kinds[max(0, self._list.currentRow())].variant is not None)
        self._soon.start()

    @Slot()
    def _preview(self) -> None:
        row, kind, missing = self.options.activity.currentData(), self._kind(), self._missing
        if not isinstance(row, UUID):
            self._view.show_file(None)
            return
        self._turn += 1
        turn, to = self._turn, self.workplace.papers / f"preview-{uuid4().hex}.pdf"

        def work(_progress: Progress, _cancelled: Cancelled) -> tuple[int, Path, PaperResult]:
            made = kind.write(self.use_cases, self.actor, row, to, missing=missing, preview=True)
            return turn, to, made

        self.tasks.run(self, work, done=self._show, failed=self._show_why_not)

    def _show(self, made: tuple[int, Path, PaperResult]) -> None:
        turn, file, result = made
        if turn != self._turn:  # something else was chosen meanwhile
            return
        self._view.show_file(file)
        self.options.tell_pages(result.pages)
        words = "\n".join(troubles(result))
        if words:
            self.banner.tell("warn", words)
        else:
            self.banner.clear()

    def _show_why_not(self, error: WenmingError) -> None:
        self._view.show_file(None)
        if error.code is Code.MISSING_GLYPH:
            self.banner.tell("warn", explain(error), self.tr("缺字留空"))
        else:
            self.show_refusal(error)

    @Slot()
    def _leave_gaps(self) -> None:
        self._missing = "blank"
        self._preview()

    @Slot()
    def _ask_where(self) -> None:
        name = f"{self._kind().words}.pdf".replace(" · ", "-")
        file_choice.choose(
            self, "save", self.tr("另存 PDF"), self._save_to, suggestion=name, kinds="PDF (*.pdf)"
        )

    def _save_to(self, to: Path) -> None:
        row, kind, missing = self.options.activity.currentData(), self._kind(), self._missing

        def work(_progress: Progress, _cancelled: Cancelled) -> Path:
            kind.write(self.use_cases, self.actor, row, to, missing=missing)
            return to

        self.tasks.run(self, work, done=self._say_saved, failed=self.show_refusal)

    def _say_saved(self, to: Path) -> None:
        self.banner.tell("ok", self.tr("已另存为 {path}").format(path=to))

    @Slot()
    def _start_printing(self) -> None:
        row, kind, missing = self.options.activity.currentData(), self._kind(), self._missing
        to = self.workplace.papers / f"print-{uuid4().hex}.pdf"
        name = self.options.printer_name()
        printer = make_printer(name, is_a3=kind.size is PosterSize.A3)
        job = self.options.job(self.use_cases.printer_care.of(self.actor, name))
        viewer = self.use_cases.page_viewer

        def work(progress: Progress, cancelled: Cancelled) -> int:
            kind.write(self.use_cases, self.actor, row, to, missing=missing)
            return print_pages(printer, viewer, to, job, progress, cancelled)

        self._print.setEnabled(False)
        running = self.tasks.run(
            self,
            work,
            done=self._say_printed,
            failed=self._say_not_printed,
            progress=self._progress.advance,
        )
        self._progress.begin(self.tr("正在打印……"), running)

    @Slot()
    def _calibrate(self) -> None:
        from wenming_desktop.ui.dialogs.calibration import CalibrationDialog  # noqa: PLC0415

        CalibrationDialog(self.workplace, self.options.printer_name(), self).open()

    def _say_printed(self, sheets: int) -> None:
        self._end_printing()
        self.banner.tell("ok", self.tr("已送到打印机，共 {count} 张。").format(count=sheets))

    def _say_not_printed(self, error: WenmingError) -> None:
        self._end_printing()
        if error.code is Code.PRINT_NOT_WRITTEN:
            words = self.tr("打印机没有接收。请看看打印机是否开机、有纸，或先另存 PDF。")
            self.banner.tell("error", words)
        else:
            self.show_refusal(error)

    def _end_printing(self) -> None:
        self._progress.end()
        self._print.setEnabled(self.options.has_printer())

    @Slot()
    def _ask_for_activity(self) -> None:
        self.wanted.emit("activities", "new")
