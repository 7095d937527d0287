"""The three looks of a poster: sizes and colours. Millimetres and points are those of A3."""

from dataclasses import dataclass

from reportlab.lib.colors import Color, HexColor

from wenming_desktop.adapters.documents.paper import BLACK, INK, WHITE
from wenming_desktop.services.paper_content import PosterVariant

WIDTH, HEIGHT = 297.0, 420.0
MIDDLE = WIDTH / 2
LEFT, RIGHT = 32.0, 265.0
HEAD_BOTTOM = 102.0
FOOT_RULE = 346.0
RED = HexColor(0xA3191E)
"""Prints as 74 % grey: white letters on it stay readable without colour."""
GOLD = HexColor(0xC9A04B)
PALE_GOLD = HexColor(0xF7E8C6)
GREY = HexColor(0x4A443D)


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One variant; pairs of sizes are the largest and the smallest, in points."""

    solid: bool = False
    title: tuple[float, float] = (62, 30)
    value: tuple[float, float] = (28, 16)
    points: tuple[float, float] = (24, 15)
    tag: float = 19
    heading: float = 25
    contact: float = 21
    note: float = 15.5
    accent: Color = RED
    line: Color = GOLD
    title_colour: Color = RED
    head_colour: Color = INK


LOOKS = {
    PosterVariant.RED: Look(solid=True, title_colour=WHITE, head_colour=PALE_GOLD),
    PosterVariant.PLAIN: Look(),
    PosterVariant.LARGE: Look(
        title=(80, 32),
        value=(38, 22),
        points=(32, 20),
        tag=25,
        heading=30,
        contact=25,
        note=17,
        accent=BLACK,
        line=BLACK,
        title_colour=BLACK,
        head_colour=BLACK,
    ),
}
