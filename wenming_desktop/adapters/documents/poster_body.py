"""The body of a poster: when, where, for whom, by whom, and what will be done.

The blocks share out the room that their text leaves, so that a poster with two sentences is as
full as one with six.
"""

from dataclasses import dataclass

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.paper import INK, MM, WHITE, Align, Paper, Slot, Style
from wenming_desktop.adapters.documents.poster_look import (
    FOOT_RULE,
    HEAD_BOTTOM,
    LEFT,
    RIGHT,
    Look,
)
from wenming_desktop.adapters.documents.text_layout import Fitted
from wenming_desktop.services.paper_content import Overflow, PosterContent

MOST_POINTS = 6

_TOP, _BOTTOM = HEAD_BOTTOM + 10.0, FOOT_RULE - 9.0
_LEADING = 1.42
_BULLET = 9.0
"""From the left edge of a bullet to its text."""
_LEAST_GAP = 3.0
_FORM = Slot("form", "海报")
_POINTS = Slot("points", "活动内容")


@dataclass(frozen=True, slots=True)
class _Block:
    """One entry: what stands before it (nothing for a bullet), its text, its height (mm)."""

    slot: Slot
    fitted: Fitted
    style: Style
    height: float
    tag: str = ""


def draw_body(paper: Paper, content: PosterContent, look: Look) -> None:
    """Draw the body between head and foot; what has no room is reported."""
    fields = _fields(paper, content, look)
    heading = look.heading / MM * 1.3
    room = _BOTTOM - _TOP - sum(block.height + _LEAST_GAP for block in fields)
    points = _points(paper, content, look, room - heading)
    gaps = _share_out(fields, points, heading if points else 0.0)
    y = _TOP + gaps.edge
    for block in fields:
        _draw_field(paper, block, y + block.height / 2, look)
        y += block.height + gaps.field
    if not points:
        return
    y += (gaps.heading - gaps.field) if fields else 0.0
    _draw_heading(paper, y + heading / 2, look)
    y += heading
    for block in points:
        y += gaps.point
        _draw_point(paper, block, y, look)
        y += block.height


@dataclass(frozen=True, slots=True)
class _Gaps:
    """Millimetres above and below everything, between fields, above the heading and a bullet."""

    edge: float
    field: float
    heading: float
    point: float


def _share_out(fields: list[_Block], points: list[_Block], heading: float) -> _Gaps:
    used = sum(block.height for block in (*fields, *points)) + heading
    spare = max(_BOTTOM - _TOP - used, 0.0)
    between = max(len(fields) - 1, 0)
    shares = between + (1.7 + 0.6 * len(points) if points else 0.0) + 0.6
    share = spare / shares
    field, above, point = min(share, 19.0), min(share * 1.7, 26.0), min(share * 0.6, 11.0)
    taken = field * between + (above + point * len(points) if points else 0.0)
    return _Gaps((spare - taken) / 2, field, above, point)


def _fields(paper: Paper, content: PosterContent, look: Look) -> list[_Block]:
    blocks = []
    for tag, text, slot in (
        ("时间", content.time_text, Slot("time_text", "时间")),
        ("地点", content.place, Slot("place", "地点")),
        ("对象", content.audience, Slot("audience", "对象")),
        ("组织", content.organiser, Slot("organiser", "组织")),
    ):
        if text.strip():
            style = Style(Face.BOLD, look.value[0])
            width = RIGHT - LEFT - _tag_size(look)[0] - 7
            fitted = paper.fit(text, style, look.value[1], width, 2, height=24)
            height = max(_tag_size(look)[1], _height(fitted, 1.25))
            blocks.append(_Block(slot, fitted, style, height, tag))
    return blocks


def _points(paper: Paper, content: PosterContent, look: Look, room: float) -> list[_Block]:
    """Set the sentences as large as ``room`` allows; at the smallest size some may be left out."""
    texts = [text for text in content.points if text.strip()]
    for spare in texts[MOST_POINTS:]:
        paper.overflow.append(Overflow(_POINTS.field, spare))
    texts = texts[:MOST_POINTS]
    size, smallest = look.points
    while True:
        style = Style(Face.SANS, size)
        blocks = [_point(paper, text, style) for text in texts]
        needed = sum(block.height + _LEAST_GAP for block in blocks)
        if needed <= room:
            return blocks
        if size <= smallest:
            break
        size = max(size - 0.5, smallest)
    while blocks and needed > room:
        needed -= blocks.pop().height + _LEAST_GAP
    for lost in texts[len(blocks) :]:
        paper.overflow.append(Overflow(_POINTS.field, lost))
    return blocks


def _point(paper: Paper, text: str, style: Style) -> _Block:
    fitted = paper.fit(text, style, style.size, RIGHT - LEFT - _BULLET, 99)
    return _Block(_POINTS, fitted, style, _height(fitted, _LEADING))


def _height(fitted: Fitted, leading: float) -> float:
    lines = len(fitted.lines)
    return fitted.size / MM * (1.0 + leading * (lines - 1))


def _tag_size(look: Look) -> tuple[float, float]:
    return look.tag / MM * 3.7, look.tag / MM * 2.0


def _draw_field(paper: Paper, block: _Block, middle: float, look: Look) -> None:
    width, height = _tag_size(look)
    box = (LEFT, middle - height / 2, width, height)
    if look.solid:
        paper.solid(box, look.accent, radius=1.6)
    else:
        paper.frame(box, 1.4, look.accent, radius=1.6)
    tag = Style(Face.BOLD, look.tag, WHITE if look.solid else look.accent)
    words = paper.fit(block.tag, tag, tag.size, width)
    paper.fitted(LEFT + width / 2, middle, words, tag, _FORM, Align.CENTRE)
    left = LEFT + width + 7
    paper.fitted(left, middle, block.fitted, block.style, block.slot, leading=1.25)


def _draw_heading(paper: Paper, middle: float, look: Look) -> None:
    style = Style(Face.TITLE, look.heading, look.accent)
    words = paper.fit("活动内容", style, style.size, RIGHT - LEFT)
    paper.fitted(LEFT, middle, words, style, _FORM)
    start = LEFT + words.lines[0].width * words.size / MM + 6
    paper.rule((start, middle, RIGHT, middle), 1.0, look.line)


def _draw_point(paper: Paper, block: _Block, top: float, look: Look) -> None:
    em = block.fitted.size / MM
    paper.diamond(LEFT + 2.4, top + em / 2, em * 0.2, look.line)
    middle = top + block.height / 2
    style = Style(block.style.face, block.fitted.size, INK)
    paper.fitted(LEFT + _BULLET, middle, block.fitted, style, block.slot, leading=_LEADING)
