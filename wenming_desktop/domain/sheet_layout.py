"""Where everything stands on the sign-in sheet (layouts 01 and 02) that its reader looks for.

Millimetres from the top left corner of an A4 page. The press draws from these numbers and the
reader looks at them: whoever moves one needs a new layout number in the sheet's code.
Source: screens.md §7, T1.
"""

PAGE = (210.0, 297.0)
ROWS_A_PAGE = 20
ROW_HEIGHT = 10.0
FIRST_ROW = 61.0
CORNERS = ((12.0, 12.0), (198.0, 12.0), (198.0, 285.0), (12.0, 285.0))
"""Centres of the corner marks, clockwise from the top left."""
CORNER_RINGS = (7.0, 4.6, 2.4)
"""Black, white, black squares, one in the other."""
ROW_MARKS = (12.0, 198.0)
"""Where the two columns of row marks stand; each row has one at either end."""
ROW_MARK = 2.2
BOX = 5.2
BOX_LINE = 0.5 * 25.4 / 72
"""Width of a box's frame: half a point."""
BOX_COLUMNS = (81.0, 94.0, 106.0, 118.0, 130.0)
"""Centres of 到场 and of 1, 2, 3, 4 hours."""
UPPER_QR = (165.5, 17.5, 25.0)
LOWER_QR = (167.5, 262.5, 20.0)
"""Left, top and side of the dark modules; the quiet zone is outside."""
COLUMNS = (18.0, 28.0, 54.0, 74.0, 88.0, 100.0, 112.0, 124.0, 136.0, 178.0, 192.0)
"""The table's upright lines: 序号 姓名 电话 到场 1 2 3 4 签名 备注."""
CODE_TEXT = (18.0, 281.5, 7.5)
"""Left end and baseline of the foot line 表号, and its size in points."""


def row_middle(row: int) -> float:
    """Return the height at which the middle of a row stands; rows count from 0."""
    return FIRST_ROW + (row + 0.5) * ROW_HEIGHT
