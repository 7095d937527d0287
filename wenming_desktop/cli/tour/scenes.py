"""What the gallery opens besides the pages and their tabs: dialogs of enrolment and of the keys."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from wenming_desktop.cli.tour import duties
from wenming_desktop.cli.tour.hand import Hand

_PAGE = "exchange"


@dataclass(frozen=True, slots=True)
class Scene:
    """One thing to look at; ``stays`` while the next scene begins from its dialog."""

    page: str
    words: str
    show: Callable[[], object]
    stays: bool = False


@dataclass(frozen=True, slots=True)
class Request:
    """A computer that asks to be let in."""

    file: Path
    digits: str


def county_scenes(hand: Hand, homes: Path, request: Request | None) -> list[Scene]:
    """Return what only the centre has; key files go into folders of ``homes``."""
    decided = ("单位", "权限表", "停用的人", duties.KEYS)
    scenes = [
        Scene(_PAGE, f"县里定的·{words}", partial(duties.show_decided, hand, words))
        for words in decided
    ]
    scenes += [
        Scene(_PAGE, "停用这台电脑", partial(duties.ask_to_end, hand)),
        Scene(_PAGE, "换县根钥匙", partial(_ask_for_keys, hand, homes), stays=True),
        Scene(_PAGE, "新的县根钥匙", partial(duties.make_root_keys, hand), stays=True),
        Scene(_PAGE, "钥匙页和代码页", partial(duties.show_paper, hand, "kitPaper0")),
    ]
    if request is not None:
        digits = request.digits[:10]
        compare = partial(duties.open_request, hand, request.file, digits)
        scenes.append(Scene(_PAGE, "批准入网", compare))
    return scenes


def request_scenes(hand: Hand) -> list[Scene]:
    """Return what a computer shows that waits to be let in."""
    return [
        Scene(_PAGE, "等上级批准", partial(duties.open_tab, hand, duties.ENROLMENT)),
        Scene(_PAGE, "入网申请单", partial(duties.show_paper, hand, "printRequest")),
    ]


def _ask_for_keys(hand: Hand, homes: Path) -> None:
    duties.ask_for_root_keys(hand, Path(tempfile.mkdtemp(dir=homes)))
