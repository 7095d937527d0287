"""Pages of a PDF on a grey desk: the very file that is saved and printed."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget

from wenming_desktop.domain.errors import WenmingError
from wenming_desktop.services.paper_content import PagePicture, PageViewer
from wenming_desktop.services.ports import Cancelled, Progress
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.printing import image_of
from wenming_desktop.ui.tasks import TaskRunner
from wenming_desktop.ui.widgets.buttons import secondary
from wenming_desktop.ui.widgets.wrapping_row import WrappingRow

_A4_INCHES = (210 / 25.4, 297 / 25.4)
_ACTUAL_DPI = 96


class PageView(QWidget):
    """Shows one page at a time, as large as there is room or in its own size."""

    shown = Signal(int, int)

    def __init__(
        self, viewer: PageViewer, tasks: TaskRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("pageView")
        self._viewer, self._tasks = viewer, tasks
        self._file: Path | None = None
        self._page = self._pages = 0
        self._actual = False
        self._paper = QLabel(self)
        self._paper.setObjectName("paper")
        self._paper.setAccessibleName(self.tr("预览"))
        self._paper.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._desk = QScrollArea(self)
        self._desk.setObjectName("paperDesk")
        self._desk.setWidgetResizable(True)
        self._desk.setWidget(self._paper)
        self._desk.setAccessibleName(self.tr("预览"))
        self._where = Label("", self, name="pageNumber", tone="muted")
        self._back = secondary("", "previousPage", self, icon="left")
        self._back.setAccessibleName(self.tr("上一页"))
        self._back.setToolTip(self.tr("上一页"))
        self._back.clicked.connect(self._go_back)
        self._on = secondary("", "nextPage", self, icon="right")
        self._on.setAccessibleName(self.tr("下一页"))
        self._on.setToolTip(self.tr("下一页"))
        self._on.clicked.connect(self._go_on)
        self._size = secondary(self.tr("实际大小"), "pageSize", self)
        self._size.clicked.connect(self._turn_size)
        self._settle = QTimer(self, singleShot=True, interval=120)
        self._settle.timeout.connect(self._draw)
        row = WrappingRow(self)
        row.setSpacing(tokens.S)
        row.addStretch(1)
        for widget in (self._back, self._where, self._on, self._size):
            row.addWidget(widget)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.S)
        column.addWidget(self._desk, 1)
        column.addWidget(row)
        self._allow()

    def show_file(self, file: Path | None) -> None:
        """Show the first page of a file, or nothing."""
        self._file, self._page = file, 0
        self._pages = self._viewer.page_count(file) if file else 0
        self._allow()
        self._draw()

    def pages(self) -> int:
        """Return how many pages the file has."""
        return self._pages

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._actual:
            self._settle.start()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._file is not None and self._paper.pixmap().isNull():
            self._settle.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._paper.clear()  # a page is 7 MB; it is drawn again when it is looked at

    def _allow(self) -> None:
        self._back.setEnabled(self._page > 0)
        self._on.setEnabled(self._page + 1 < self._pages)
        self._size.setEnabled(self._pages > 0)
        words = self.tr("第 {page} 页，共 {pages} 页")
        self._where.setText(
            words.format(page=self._page + 1, pages=self._pages) if self._pages else ""
        )

    @Slot()
    def _draw(self) -> None:
        """Ask for a picture of the present page in the size that fits."""
        if self._file is None:
            self._paper.clear()
            return
        file, page, dpi = self._file, self._page, self._dpi()

        def work(_progress: Progress, _cancelled: Cancelled) -> PagePicture:
            return self._viewer.picture(file, page, dpi)

        self._tasks.run(self, work, done=self._take, failed=self._miss)

    def _take(self, picture: PagePicture) -> None:
        if not self.isVisible():
            return
        pixmap = QPixmap.fromImage(image_of(picture))
        pixmap.setDevicePixelRatio(self.devicePixelRatioF())
        self._paper.setPixmap(pixmap)
        self.shown.emit(self._page, self._pages)

    def _miss(self, _error: WenmingError) -> None:
        """Say that the file cannot be read: papers go with whoever had them made."""
        if self.isVisible():
            self._paper.setText(self.tr("预览打不开了，请重新选一次。"))

    def _dpi(self) -> float:
        ratio = self.devicePixelRatioF()
        if self._actual:
            return _ACTUAL_DPI * ratio
        room: QSize = self._desk.viewport().size()
        width, height = _A4_INCHES
        fitting = min((room.width() - tokens.L) / width, (room.height() - tokens.L) / height)
        return max(20.0, fitting) * ratio

    @Slot()
    def _go_back(self) -> None:
        self._page -= 1
        self._allow()
        self._draw()

    @Slot()
    def _go_on(self) -> None:
        self._page += 1
        self._allow()
        self._draw()

    @Slot()
    def _turn_size(self) -> None:
        self._actual = not self._actual
        self._size.setWords(self.tr("整页") if self._actual else self.tr("实际大小"))
        self._draw()
