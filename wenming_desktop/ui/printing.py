"""Printing: the pages of the PDF drawn on the whole sheet, at the size they were made.

Without full page and with the driver's margins everything would shift by about four millimetres.
"""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMarginsF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from wenming_desktop.domain.calibration import EXACT, Calibration
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.paper_content import PagePicture, PageViewer
from wenming_desktop.services.ports import Cancelled, Progress

DPI = 300
_MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class PrintJob:
    """How a file is printed: ``first`` and ``last`` page from 1 on, last 0 = to the end."""

    copies: int = 1
    first: int = 1
    last: int = 0
    calibration: Calibration = EXACT

    def pages(self, count: int) -> range:
        """Return the pages from 0 on; where a file is shorter than asked for, what there is."""
        last = min(self.last or count, count)
        return range(min(self.first, last) - 1, last)


def printer_names() -> list[str]:
    """Return the printers of this computer, the usual one first."""
    names = QPrinterInfo.availablePrinterNames()
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != usual)


def make_printer(name: str, *, to_file: Path | None = None, is_a3: bool = False) -> QPrinter:
    """Return a printer set up for A4, or A3, to the very edge; ``to_file`` prints into a PDF."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if to_file is not None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(to_file))
    else:
        printer.setPrinterName(name)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    size = QPageSize.PageSizeId.A3 if is_a3 else QPageSize.PageSizeId.A4
    layout = QPageLayout(QPageSize(size), QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    return printer


def print_pages(
    printer: QPrinter,
    viewer: PageViewer,
    pdf: Path,
    job: PrintJob,
    progress: Progress,
    cancelled: Cancelled,
) -> int:
    """Draw the pages so many times and return how many sheets went to the printer.

    Raises WenmingError: PDF_UNREADABLE, PRINT_NOT_WRITTEN when the printer takes nothing,
    CANCELLED.
    """
    pages = job.pages(viewer.page_count(pdf))
    sheets = job.copies * len(pages)
    painter = QPainter()
    if not painter.begin(printer):
        name = printer.printerName() or printer.outputFileName()
        raise WenmingError(Code.PRINT_NOT_WRITTEN, path=name, problem="printer")
    try:
        for sheet in range(sheets):
            if cancelled():
                printer.abort()
                raise WenmingError(Code.CANCELLED)
            if sheet:
                printer.newPage()
            picture = viewer.picture(pdf, pages[sheet % len(pages)], DPI)
            _draw(painter, printer, picture, job.calibration)
            progress(sheet + 1, sheets)
    finally:
        painter.end()
    return sheets


def image_of(picture: PagePicture) -> QImage:
    """Return a page as an image that owns its pixels."""
    line = 3 * picture.width
    image = QImage(picture.rgb, picture.width, picture.height, line, QImage.Format.Format_RGB888)
    return image.copy()


def _draw(
    painter: QPainter, printer: QPrinter, picture: PagePicture, calibration: Calibration
) -> None:
    dots = printer.resolution() / DPI
    size = QSizeF(picture.width * dots, picture.height * dots)
    image = image_of(picture)
    if picture.width > picture.height:  # a broadside page on the upright sheet
        image = image.transformed(QTransform().rotate(90))
        size.transpose()
    a_millimetre = printer.resolution() / _MM_PER_INCH
    place = QPointF(calibration.dx * a_millimetre, calibration.dy * a_millimetre)
    drawn = QSizeF(size.width() * calibration.sx, size.height() * calibration.sy)
    painter.drawImage(QRectF(place, drawn), image)
