"""bench scan: sheets printed here, turned and compressed as a scanner does, read back.

The floor is what any reader has to do with the same files: decode them and find a QR code. One
core; the child process that the program reads in is started once and is not counted.
"""

import io
import tempfile
import time
from pathlib import Path

from PIL import Image

from wenming_desktop.adapters.documents.page_viewer import PdfiumViewer
from wenming_desktop.adapters.documents.press import ReportlabPress
from wenming_desktop.cli.bench import Outcome, Timing
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.paper_content import SignInSheetContent, SignInSheetRow

SIZE = 40
_DPI = 200
_QUALITY = 80
_ROWS = 20
_TURNS = (-3, 1, 178, 0, 2, -1, 181)
"""Degrees."""


def measure(size: int | None) -> Outcome:
    """Read ``size`` sheets. Raises SCAN_NOT_INSTALLED without the extra."""
    try:
        import cv2
        import zxingcpp

        from wenming_desktop.adapters.scanning.pictures import grey_of
        from wenming_desktop.adapters.scanning.reading import read_picture
    except ImportError as error:
        raise WenmingError(Code.SCAN_NOT_INSTALLED) from error
    cv2.setNumThreads(1)
    count = size or SIZE
    files = _sheets(count)
    read_picture(grey_of(files[0]))  # what is loaded once is not counted
    began = time.process_time()
    for file in files:
        zxingcpp.read_barcodes(grey_of(file))
    floor = time.process_time() - began
    began = time.process_time()
    found = [read_picture(grey_of(file)).sheet for file in files]
    took = time.process_time() - began
    sure = sum(row.verdict == "sure" for sheet in found if sheet for row in sheet.rows)
    return Outcome(
        count,
        [Timing("floor", floor, count), Timing("scan", took, count, floor)],
        {
            "seconds_a_sheet": round(took / count, 4),
            "located": sum(sheet is not None for sheet in found),
            "rows_sure": sure,
        },
    )


def _sheets(count: int) -> list[bytes]:
    rows = tuple(SignInSheetRow(f"王建国{number}", "****3381") for number in range(_ROWS))
    content = SignInSheetContent(
        org_no=257,
        sheet_number=1,
        activity_name="人居环境整治志愿服务活动",
        time_text="2026年11月24日 08:30—11:30",
        place="文明实践站广场",
        organiser="党员志愿服务队",
        rows=rows,
    )
    with tempfile.TemporaryDirectory(prefix="wenming-bench-") as folder:
        pdf = Path(folder) / "sheet.pdf"
        ReportlabPress().sign_in_sheet(content, pdf)
        page = PdfiumViewer().picture(pdf, 0, _DPI)
    picture = Image.frombytes("RGB", (page.width, page.height), page.rgb).convert("L")
    files = []
    for number in range(count):
        turned = picture.rotate(_TURNS[number % len(_TURNS)], fillcolor=255, expand=True)
        out = io.BytesIO()
        turned.save(out, "JPEG", quality=_QUALITY)
        files.append(out.getvalue())
    return files
