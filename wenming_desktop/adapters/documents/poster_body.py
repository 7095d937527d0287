"""The body of a poster: when, where, for whom, by whom, and what will be done.

The blocks share out the room that their text leaves, so that a poster with two sentences is as
full as one with six.
"""

from dataclasses import dataclass, replace

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
_FIELD_GAP, _HEADING_GAP = 3.5, 7.0
"""The least room between two fields and above the heading, in mm."""
_POINT_GAP = 0.55
"""The least room above a bullet, in ems of its text."""
_SPARE_FOR_LARGER = 55.0
"""With so much room left (mm) at the larger sizes, the larger sizes are used."""
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
    larger = replace(
        look,
        value=(look.value[0] * 1.25, look.value[1]),
        points=(look.points[0] * 1.25, look.points[1]),
        tag=look.tag * 1.15,
    )
    body = _lay_out(paper, content, larger)
    if body.spare < _SPARE_FOR_LARGER:
        body = _lay_out(paper, content, look)
    for lost in body.lost:
        paper.overflow.append(Overflow(_POINTS.field, lost, _POINTS.words))
    _draw(paper, body)


@dataclass(frozen=True, slots=True)
class _Body:
    """Everything with its sizes; ``spare`` is the room left beyond the least gaps (mm)."""

    look: Look
    fields: list[_Block]
    points: list[_Block]
    lost: list[str]
    heading: float
    spare: float


def _lay_out(paper: Paper, content: PosterContent, look: Look) -> _Body:
    fields = _fields(paper, content, look)
    room = _BOTTOM - _TOP - sum(block.height for block in fields)
    room -= _FIELD_GAP * max(len(fields) - 1, 0)
    texts = [text for text in content.points if text.strip()]
    if not texts:
        return _Body(look, fields, [], [], 0.0, max(room, 0.0))
    heading = look.heading / MM * 1.3
    room -= heading + (_HEADING_GAP if fields else 0.0)
    points = _points(paper, texts[:MOST_POINTS], look, room)
    spare = room - sum(_needed(block) for block in points)
    return _Body(look, fields, points, texts[len(points) :], heading, max(spare, 0.0))


def _draw(paper: Paper, body: _Body) -> None:
    fields, points, look = body.fields, body.points, body.look
    between = max(len(fields) - 1, 0)
    shares = 0.6 + between + (1.5 + 0.7 * len(points) if points else 0.0)
    share = min(body.spare / shares, 17.0)
    y = _TOP + (body.spare - share * (shares - 0.6)) / 2
    for block in fields:
        _draw_field(paper, block, y + block.height / 2, look)
        y += block.height + _FIELD_GAP + share
    if not points:
        return
    if fields:
        y += _HEADING_GAP - _FIELD_GAP + share * 0.5
    _draw_heading(paper, y + body.heading / 2, look)
    y += body.heading
    for block in points:
        y += _needed(block) - block.height + share * 0.7
        _draw_point(paper, block, y, look)
        y += block.height


def _fields(paper: Paper, content: PosterContent, look: Look) -> list[_Block]:
    """Fit the fields; those on one line are all as small as the smallest of them."""
    given = [
        ("时间", content.time_text, Slot("time_text", "时间")),
        ("地点", content.place, Slot("place", "地点")),
        ("对象", content.audience, Slot("audience", "对象")),
        ("组织", content.organiser, Slot("organiser", "组织")),
    ]
    given = [each for each in given if each[1].strip()]
    first = [_value(paper, text, look.value[0], look) for _, text, _ in given]
    common = min((each.size for each in first if len(each.lines) == 1), default=look.value[0])
    blocks = []
    for tag, text, slot in given:
        fitted = _value(paper, text, common, look)
        height = max(_tag_size(look)[1], _height(fitted, 1.25))
        blocks.append(_Block(slot, fitted, Style(Face.BOLD, common), height, tag))
    return blocks


def _value(paper: Paper, text: str, largest: float, look: Look) -> Fitted:
    width = RIGHT - LEFT - _tag_size(look)[0] - 7
    style = Style(Face.BOLD, largest)
    return paper.fit(text, style, look.value[1], width, 2, height=24)


def _points(paper: Paper, texts: list[str], look: Look, room: float) -> list[_Block]:
    """Set the sentences as large as ``room`` allows; at the smallest size the last may go."""
    size, smallest = look.points
    while True:
        style = Style(Face.SANS, size)
        blocks = [_point(paper, text, style) for text in texts]
        needed = sum(_needed(block) for block in blocks)
        if needed <= room:
            return blocks
        if size <= smallest:
            break
        size = max(size - 0.5, smallest)
    while blocks and needed > room:
        needed -= _needed(blocks.pop())
    return blocks


def _needed(block: _Block) -> float:
    """Return the height of a bullet with the least room above it."""
    return block.height + _POINT_GAP * block.fitted.size / MM


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
