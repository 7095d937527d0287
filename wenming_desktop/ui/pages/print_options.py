"""What is asked before printing: which activity, which printer, how many copies."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSpinBox, QVBoxLayout, QWidget

from wenming_desktop.domain.calibration import Calibration
from wenming_desktop.domain.lines import OccurrenceLine
from wenming_desktop.domain.org_units import of_unit
from wenming_desktop.services.paper_content import PosterSize
from wenming_desktop.ui import tokens
from wenming_desktop.ui.labels import Label
from wenming_desktop.ui.paper_jobs import poster_sizes
from wenming_desktop.ui.printing import PrintJob, printer_names
from wenming_desktop.ui.unit_names import whose
from wenming_desktop.ui.widgets.banner import Banner
from wenming_desktop.ui.widgets.buttons import link
from wenming_desktop.ui.widgets.card import Card
from wenming_desktop.ui.widgets.fields import Choice

_MOST_COPIES = 99


class PrintOptions(QWidget):
    """The right side of the page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.activity = Choice(self, name="printActivity")
        self.poster_size = Choice(self, name="posterSize")
        self.poster_size.offer([(words, size) for words, size in poster_sizes()])
        self._printer = Choice(self, name="printer")
        self._copies = QSpinBox(self)
        self._copies.setObjectName("copies")
        self._copies.setRange(1, _MOST_COPIES)
        self._copies.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._first, self._last = self._page_field("firstPage"), self._page_field("lastPage")
        self.calibrate = link(self.tr("校准打印机…"), "calibrate", self)
        self._pages = Label("", self, name="pagesWords", tone="muted", wrap=True)
        self._no_printer = Banner("noPrinter", self)
        card = Card("", self)
        card.body.setSpacing(tokens.M)
        self._add(card, self.tr("活动"), self.activity)
        self._add(card, self.tr("海报多大"), self.poster_size)
        self._add(card, self.tr("打印机"), self._printer)
        self._add(card, self.tr("份数"), self._copies)
        pages = QHBoxLayout()
        pages.setSpacing(tokens.S)
        pages.addLayout(self._captioned(card, self.tr("从第几页"), self._first))
        pages.addLayout(self._captioned(card, self.tr("到第几页"), self._last))
        card.body.addLayout(pages)
        card.body.addWidget(self._pages)
        card.body.addWidget(self.calibrate)
        card.body.addWidget(self._no_printer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        column.addStretch(1)
        self._offer_printers()

    def offer(self, lines: list[OccurrenceLine], chosen: object, own: str) -> None:
        """Offer these occurrences; those of units other than ``own`` say whose they are."""
        self.activity.offer(
            [
                (of_unit(f"{line.day:%m-%d} {line.name}", whose(line, own)), line.id)
                for line in lines
            ]
        )
        self.activity.choose(chosen)

    def has_printer(self) -> bool:
        """Tell whether this computer can print."""
        return bool(self.printer_name())

    def printer_name(self) -> str:
        """Return the chosen printer, or nothing."""
        return str(self._printer.currentData() or "")

    def job(self, calibration: Calibration) -> PrintJob:
        """Return what is wanted of a printer that needs this calibration."""
        pages = self._first.value(), self._last.value()
        return PrintJob(self._copies.value(), min(pages), max(pages), calibration)

    def for_poster(self, is_poster: bool) -> None:  # noqa: FBT001  what it is asked for
        """Let the size of a poster be chosen; other papers have theirs."""
        self.poster_size.setEnabled(is_poster)
        if not is_poster:
            self.poster_size.choose(PosterSize.A4)

    def tell_pages(self, pages: int) -> None:
        """Say how much paper a copy takes."""
        paper = "A3" if self.poster_size.currentData() is PosterSize.A3 else "A4"
        words = self.tr("{paper} 纸，每份 {pages} 张，按实际大小。")
        self._pages.setText(words.format(paper=paper, pages=pages))
        for field, usual in ((self._first, 1), (self._last, pages)):
            field.setRange(1, max(1, pages))
            field.setValue(usual)

    def _page_field(self, name: str) -> QSpinBox:
        field = QSpinBox(self)
        field.setObjectName(name)
        field.setRange(1, 1)
        field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        return field

    def _add(self, card: Card, words: str, field: QWidget) -> None:
        card.body.addLayout(self._captioned(card, words, field))

    def _captioned(self, card: Card, words: str, field: QWidget) -> QVBoxLayout:
        field.setAccessibleName(words)
        label = Label(words, card, name=f"{field.objectName()}Caption")
        label.setBuddy(field)
        box = QVBoxLayout()
        box.setSpacing(tokens.XS)
        box.addWidget(label)
        box.addWidget(field)
        return box

    def _offer_printers(self) -> None:
        names = printer_names()
        entries: list[tuple[str, object]] = [(name, name) for name in names]
        self._printer.offer(entries or [(self.tr("没有打印机"), None)])
        self._printer.setEnabled(bool(names))
        for widget in (self._copies, self._first, self._last, self.calibrate):
            widget.setVisible(bool(names))
        for name in ("copies", "firstPage", "lastPage"):
            caption = self.findChild(Label, f"{name}Caption")
            if caption is not None:
                caption.setVisible(bool(names))
        if not names:
            words = self.tr("这台电脑没有装打印机。可以另存 PDF，拷到别的电脑上打印。")
            self._no_printer.tell("info", words)
