"""值班表: a month, a line a day, with room to write who is on duty; A4 upright, one page."""

from typing import Final

from wenming_desktop.adapters.documents.fonts import Face
from wenming_desktop.adapters.documents.form_parts import FORM, LEFT, SMALLEST, draw_heading
from wenming_desktop.adapters.documents.grid import Grid, draw_grid
from wenming_desktop.adapters.documents.paper import Align, Paper, Slot, Style
from wenming_desktop.services.forms.ports import DutyRosterContent

_HEADS: Final = ("日期", "星期", "值班人", "电话", "签到时间", "签退时间", "记事")
_WIDTHS: Final = (20.0, 14.0, 30.0, 32.0, 22.0, 22.0, 34.0)
_TOP, _ROW = 48.0, 7.1


def draw_duty_roster(content: DutyRosterContent) -> Paper:
    """Draw the page."""
    paper = Paper(content.title)
    paper.start_page()
    draw_heading(paper, content.title, content.unit, content.mark)
    hours = Style(Face.SANS, 10.5)
    fitted = paper.fit(content.hours, hours, SMALLEST, 174)
    paper.fitted(LEFT, 43.5, fitted, hours, Slot("hours", "开放时间"))
    grid = Grid(LEFT, _TOP, _WIDTHS, _HEADS, row=_ROW, head=8.0)
    rows = [(day, weekday, "", "", "", "", "") for day, weekday in content.days]
    bottom = draw_grid(paper, grid, rows)
    small = Style(Face.KAI, 9.5)
    words = "值班人按时到岗，做好来访登记；临时有事先找好替班的人。"
    paper.text(105, bottom + 6, words, small, FORM, Align.CENTRE)
    return paper
