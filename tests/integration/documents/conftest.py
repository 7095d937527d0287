"""Real PDFs, read back and looked at by pypdfium2."""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image

from wenming_desktop.adapters.documents.page_viewer import PdfiumViewer
from wenming_desktop.adapters.documents.press import ReportlabPress
from wenming_desktop.services.paper_content import (
    PosterContent,
    SignInSheetContent,
    SignInSheetRow,
)

TABLE = Path(__file__).parents[2] / "data" / "tongyong-guifan-8105.tsv"


@pytest.fixture(scope="session")
def standard_characters():
    """《通用规范汉字表》: all 8,105 characters, 196 of them beyond U+FFFF."""
    codes = [line.split("\t")[0] for line in TABLE.read_text().splitlines()]
    return [chr(int(code.removeprefix("U+"), 16)) for code in codes]


@pytest.fixture
def press():
    return ReportlabPress()


@pytest.fixture
def picture_of():
    def draw(path, page=0, dpi=254):
        picture = PdfiumViewer().picture(path, page, dpi)
        return Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)

    return draw


@pytest.fixture
def texts_of():
    def read(path):
        document = pypdfium2.PdfDocument(path)
        texts = [page.get_textpage().get_text_range() for page in document]
        document.close()
        return texts

    return read


@pytest.fixture
def sheet():
    def make(names=(), **others):
        rows = tuple(SignInSheetRow(name, f"****{number:04d}") for number, name in enumerate(names))
        given = {
            "org_no": 123,
            "sheet_number": 45,
            "activity_name": "人居环境整治志愿服务活动",
            "time_text": "2026年11月24日（星期二） 08:30—11:30",
            "place": "柳河村新时代文明实践站广场",
            "organiser": "柳河村党员志愿服务队",
            "leader": "王建国",
            "rows": rows,
        }
        return SignInSheetContent(**{**given, **others})

    return make


@pytest.fixture
def poster():
    def make(**others):
        given = {
            "organisation": "青山镇柳河村新时代文明实践站",
            "title": "人居环境整治志愿服务活动",
            "slogan": "村庄是咱家，干净靠大家",
            "time_text": "11月28日（星期六）上午8:30—11:30",
            "place": "柳河村文明实践站广场集合",
            "audience": "全体志愿者及有意参加的村民",
            "organiser": "柳河村党员志愿服务队",
            "points": ("清理村内主干道两侧杂物。", "上门宣讲垃圾分类知识。"),
            "contact": "王建国 138 0000 3381",
            "note": "请自带手套。",
            "qr_digits": "200012300004501010112345",
        }
        return PosterContent(**{**given, **others})

    return make
