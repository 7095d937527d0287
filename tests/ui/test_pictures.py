"""The drawings beside words: what is shown again is not made again."""

from wenming_desktop.ui import tokens
from wenming_desktop.ui.widgets.picture import Picture


def painted(name: str, colour: str = tokens.INK, lines: float = 1.2) -> int:
    """Return which pixels a picture was painted with, as Qt tells them apart in its own cache."""
    picture = Picture(name, colour, lines=lines)
    picture.grab()
    return picture.pixmap().cacheKey()


def test_a_drawing_that_is_shown_again_takes_no_more_of_qts_memory() -> None:
    first = painted("today")
    assert painted("today") == first
    others = (painted("volunteers"), painted("today", tokens.RED), painted("today", lines=3))
    assert len({first, *others}) == 4
