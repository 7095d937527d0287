"""Printing: the pages of the PDF drawn on the whole sheet, at the size they were made.

Without full page and with the driver's margins everything would shift by about four millimetres.
"""

from pathlib import Path

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QTransform
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.paper_content import PagePicture, PageViewer
from wenming_desktop.services.ports import Cancelled, Progress

DPI = 300


def printer_names() -> list[str]:
    """Return the printers of this computer, the usual one first."""
    names = QPrinterInfo.availablePrinterNames()
    usual = QPrinterInfo.defaultPrinterName()
    return sorted(names, key=lambda name: name != usual)


def make_printer(name: str, *, to_file: Path | None = None) -> QPrinter:
    """Return a printer set up for A4 to the very edge; ``to_file`` prints into a PDF instead."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if to_file is not None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(to_file))
    else:
        printer.setPrinterName(name)
    printer.setResolution(DPI)
    printer.setFullPage(True)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()
    )
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    return printer


def print_pages(
    printer: QPrinter,
    viewer: PageViewer,
    pdf: Path,
    copies: int,
    progress: Progress,
    cancelled: Cancelled,
) -> int:
    """Draw every page so many times and return how many sheets went to the printer.

    Raises WenmingError: PDF_UNREADABLE, PRINT_NOT_WRITTEN when the printer takes nothing,
    CANCELLED.
    """
    pages = viewer.page_count(pdf)
    painter = QPainter()
    if not painter.begin(printer):
        name = printer.printerName() or printer.outputFileName()
        raise WenmingError(Code.PRINT_NOT_WRITTEN, path=name, problem="printer")
    try:
        for sheet in range(copies * pages):
            if cancelled():
                printer.abort()
                raise WenmingError(Code.CANCELLED)
            if sheet:
                printer.newPage()
            _draw(painter, printer, viewer.picture(pdf, sheet % pages, DPI))
            progress(sheet + 1, copies * pages)
    finally:
        painter.end()
    return copies * pages


def image_of(picture: PagePicture) -> QImage:
    """Return a page as an image that owns its pixels."""
    line = 3 * picture.width
    image = QImage(picture.rgb, picture.width, picture.height, line, QImage.Format.Format_RGB888)
    return image.copy()


def _draw(painter: QPainter, printer: QPrinter, picture: PagePicture) -> None:
    dots = printer.resolution() / DPI
    size = QSizeF(picture.width * dots, picture.height * dots)
    image = image_of(picture)
    if picture.width > picture.height:  # a broadside page on the upright sheet
        image = image.transformed(QTransform().rotate(90))
        size.transpose()
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
