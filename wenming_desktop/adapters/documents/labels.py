"""档案标签: 24 on A4, 70 × 37 mm each, the commonest sheet of sticky labels (3 × 8)."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import Paper, Slot, Style
from wenming_desktop.services.forms.ports import ArchiveLabel, LabelsContent

LABEL: Final = (70.0, 37.0)
COLUMNS, ROWS = 3, 8
TOP: Final = (297 - ROWS * LABEL[1]) / 2
QR: Final = 16.0
_NAME: Final = Style(Face.BOLD, 13)
_SMALL: Final = Style(Face.SANS, 9)


def draw_labels(content: LabelsContent) -> Paper:
    """Draw all pages, no frames: the labels are cut already."""
    paper = Paper("档案标签")
    each = COLUMNS * ROWS
    for first in range(0, len(content.labels), each):
        paper.start_page()
        for place, label in enumerate(content.labels[first : first + each]):
            row, column = divmod(place, COLUMNS)
            _label(paper, content, label, (column * LABEL[0], TOP + row * LABEL[1]))
    return paper


def _label(
    paper: Paper, content: LabelsContent, label: ArchiveLabel, at: tuple[float, float]
) -> None:
    left, top = at[0] + 9, at[1] + 5
    width = LABEL[0] - 18
    beside = width - QR - 2 if label.number else width
    fitted = paper.fit(label.name, _NAME, 8, width, 2, height=10)
    paper.fitted(left, top + 5, fitted, _NAME, Slot("name", "活动名称"))
    number = f"编号 {label.number}" if label.number else ""
    for line, words in enumerate((label.day, number, content.unit)):
        fitted = paper.fit(words, _SMALL, 6, beside, 2, height=6)
        paper.fitted(left, top + 14 + line * 5.5, fitted, _SMALL, Slot("unit", "单位"))
    if label.number:
        paper.qr(left + width - QR, top + 11, QR, label.number)
    if content.mark:
        paper.text(left + width - 7, top + 30, content.mark, Style(Face.BOLD, 8), _MARK)


_MARK: Final = Slot("mark", "角标")
