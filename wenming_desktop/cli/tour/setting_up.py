"""The first start as a hand goes through it, page by page, with the stick of the tour."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QLabel, QRadioButton

from wenming_desktop.cli.tour.hand import Hand, StepFailedError
from wenming_desktop.domain.org_units import Level

PASSWORD = "tour-2026-only"  # noqa: S105  homes of the tour hold made-up data only
UNIT, REQUEST = "首次设置", "入网申请"
"""What two of the pages are called."""
_GB = 1_000_000_000


@dataclass(frozen=True, slots=True)
class TourStick:
    """A folder that is shown as the stick it stands for."""

    root: Path
    size: int = 8 * _GB
    free: int = 7 * _GB
    read_only: bool = False

    @property
    def label(self) -> str:
        """Return the name of the folder, as a mounted stick has it."""
        return self.root.name


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Whose computer is set up; ``card`` is the file of the unit above."""

    level: Level
    unit: str
    person: str
    card: Path | None = None


def set_up(hand: Hand, new: Newcomer, answer_next: Callable[[Path], None]) -> Iterator[str]:
    """Go through the pages; yield the name of each when it is filled in and may be looked at."""
    hand.find(new.level.value, QRadioButton).click()
    hand.type_into("unitName", new.unit)
    if new.card is not None:
        answer_next(new.card)
        hand.press("chooseCard")
    yield UNIT
    hand.press("next")
    hand.type_into("userName", new.person)
    hand.type_into("password", PASSWORD)
    hand.type_into("passwordAgain", PASSWORD)
    yield "管理员"
    hand.press("next")
    hand.until(lambda: hand.is_there("codeCopied"), "没有显示恢复码")
    if not hand.find("recoveryCode", QLabel).text().strip():
        raise StepFailedError("恢复码是空的")
    yield "恢复码"
    hand.find("codeCopied", QCheckBox).click()
    hand.press("next")
    if new.card is not None:
        hand.press("writeRequest")
        yield REQUEST
        hand.press("next")
    hand.until(lambda: hand.is_there("navigation"), "设置后没有进入工作窗口")


def shown_digits(hand: Hand) -> str:
    """Return the 30 digits on the screen."""
    labels = hand.window().findChildren(QLabel, "bigDigits")
    digits = "".join(label.text() for label in labels if label.isVisible()).replace(" ", "")
    if len(digits) != 30 or not digits.isdecimal():  # noqa: PLR2004  sync.md 2.5
        raise StepFailedError("没有显示 30 位数字")
    return digits
