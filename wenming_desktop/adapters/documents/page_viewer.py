"""Pages of a PDF as pictures, drawn by pypdfium2, for the preview and for printing."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.paper_content import PagePicture

_POINTS_PER_INCH = 72
_pdfium = Lock()
"""PDFium may be called by one thread at a time, in the whole process."""


class PdfiumViewer:
    """A PageViewer over pypdfium2. Safe to share between threads."""

    def page_count(self, path: Path) -> int:
        """Return the number of pages; raises PDF_UNREADABLE."""
        with _opened(path) as document:
            return len(document)

    def picture(self, path: Path, page: int, dpi: float) -> PagePicture:
        """Return one page, counted from 0, at this resolution; raises PDF_UNREADABLE."""
        with _opened(path) as document:
            leaf = document[page]
            bitmap = leaf.render(scale=dpi / _POINTS_PER_INCH, rev_byteorder=True)
            try:
                return _taken(bitmap)
            finally:  # here, not wherever the last name of them goes: that is outside the lock
                bitmap.close()
                leaf.close()


def _taken(bitmap: Any) -> PagePicture:  # noqa: ANN401  pypdfium2 has no types
    rows, width = bytes(bitmap.buffer), bitmap.width * 3
    rgb = b"".join(
        rows[start : start + width]
        for start in range(0, bitmap.stride * bitmap.height, bitmap.stride)
    )
    return PagePicture(bitmap.width, bitmap.height, rgb)


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    import pypdfium2  # noqa: PLC0415  who prints to a file needs no viewer

    with _pdfium:
        try:
            document = pypdfium2.PdfDocument(path)
        except (pypdfium2.PdfiumError, OSError) as error:
            raise WenmingError(Code.PDF_UNREADABLE, path=str(path)) from error
        try:
            yield document
        finally:
            document.close()
