"""Sheets as they come out of the printer: drawn by the product's own press, at 200 dots an inch."""

import tempfile
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import cv2
import numpy as np

from wenming_desktop.adapters.documents.page_viewer import PdfiumViewer
from wenming_desktop.adapters.documents.press import ReportlabPress
from wenming_desktop.domain.sheet_code import BLANK_LAYOUT, ROSTER_LAYOUT, SheetCode
from wenming_desktop.services.paper_content import SignInSheetContent, SignInSheetRow

DPI = 200
MM = DPI / 25.4
"""Pixels a millimetre."""
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
GIVEN = ("建国", "秀英", "桂兰", "国强", "玉珍", "海燕", "志明", "淑芬", "敬", "晓琳")
ORG_NO = 257


@dataclass(frozen=True, slots=True)
class Printed:
    """One printed page and what it is."""

    grey: np.ndarray
    code: SheetCode
    names: int
    """How many of its rows carry a printed name."""


@lru_cache(maxsize=12)
def page(sheet_number: int, *, blank: bool = False) -> Printed:
    """Print one page; the same number gives the same page."""
    names = 0 if blank else 12 + sheet_number % 9
    rows = tuple(
        SignInSheetRow(
            SURNAMES[(sheet_number + row) % 20] + GIVEN[(sheet_number * 7 + row * 3) % 10],
            f"{(sheet_number * 977 + row * 613) % 10_000:04d}",
        )
        for row in range(names)
    )
    content = SignInSheetContent(
        org_no=ORG_NO,
        sheet_number=sheet_number,
        activity_name="人居环境整治志愿服务活动",
        time_text="2026年11月24日（星期二） 08:30—11:30",
        place="柳河村新时代文明实践站广场",
        organiser="柳河村党员志愿服务队",
        leader="王建国",
        rows=rows,
    )
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "sheet.pdf"
        ReportlabPress().sign_in_sheet(content, file)
        grey = picture_of(file)
    code = SheetCode(
        org_no=ORG_NO,
        sheet_number=sheet_number,
        layout=BLANK_LAYOUT if blank else ROSTER_LAYOUT,
    )
    return Printed(grey, code, names)


def picture_of(file: Path, page_no: int = 0) -> np.ndarray:
    """Return a page of a printed file, grey."""
    picture = PdfiumViewer().picture(file, page_no, DPI)
    rgb = np.frombuffer(picture.rgb, np.uint8).reshape(picture.height, picture.width, 3)
    return cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)
