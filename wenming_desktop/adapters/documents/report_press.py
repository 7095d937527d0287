"""Writes the files of a work report. Satisfies services.report_ports.ReportPress."""

from pathlib import Path

from wenming_desktop.adapters.documents.press import publish, replace_file
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.work_report import WorkReport
from wenming_desktop.services.report_ports import FigureBookSheet

# Writers are imported when a report is written: neither docx nor reportlab has part in starting.


class FileReportPress:
    """Word by python-docx, PDF by reportlab, figures by openpyxl."""

    def word(self, report: WorkReport, to: Path) -> None:
        """Write the Word document."""
        from wenming_desktop.adapters.documents.report_word import word_document  # noqa: PLC0415

        data = word_document(report)
        try:
            to.parent.mkdir(parents=True, exist_ok=True)
            replace_file(to, data)
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise WenmingError(Code.PRINT_NOT_WRITTEN, path=str(to), problem=problem) from error

    def pdf(self, report: WorkReport, to: Path) -> int:
        """Write the PDF and return the number of pages."""
        from wenming_desktop.adapters.documents.report_pdf import report_paper  # noqa: PLC0415

        return publish(report_paper(report), to, "refuse").pages

    def figures(self, content: FigureBookSheet, to: Path) -> None:
        """Write figures.xlsx."""
        from wenming_desktop.adapters.workbooks.figure_book import (  # noqa: PLC0415
            write_figure_book,
        )

        write_figure_book(content, to)
