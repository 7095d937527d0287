"""Makes the pictures of the window in resources/help/pictures anew, from those of a tour.

Run: wenming tour DIR, then python installer/help_pictures.py DIR.
"""

import sys
from pathlib import Path

import pypdfium2
from PIL import Image

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "resources" / "help" / "pictures"
SCREENS = {
    "activities": "活动",
    "activity": "新建活动",
    "approve": "institute-批准入网",
    "county-keys": "县中心-县里的钥匙",
    "exchange": "县中心交换",
    "import": "导入-核对",
    "large": "大字-今日",
    "posted": "已入账",
    "print-poster": "打印-海报",
    "print-sheet": "打印-签到表",
    "revoke": "县中心-停用电脑",
    "sign-in": "签到补录-找人",
    "today": "今日",
    "volunteers": "志愿者",
}
"""Name in the help → what the tour calls it, behind the number."""
PAPERS = {
    "key-page": "钥匙页和代码页.pdf",
    "paper-poster": "海报.pdf",
    "paper-sheet": "签到表.pdf",
    "slip-request": "入网申请单.pdf",
}
_COLOURS = 64


def main() -> None:
    """Keep each with few colours: the help is carried on sticks."""
    tour = Path(sys.argv[1])
    for name, words in SCREENS.items():
        (found,) = tour.glob(f"[0-9][0-9]-{words}.png")
        _keep(name, Image.open(found))
    for name, file in PAPERS.items():
        _keep(name, pypdfium2.PdfDocument(tour / file)[0].render(scale=1).to_pil())


def _keep(name: str, picture: Image.Image) -> None:
    few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
    few.save(PICTURES / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
