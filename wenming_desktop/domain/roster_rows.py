"""Which rows of a sheet are people. Title, note, total and signature rows are no rows.

Numbered blank lines of a form, headings between groups of people, a header repeated for the next
printed page and the example line of a template are none either.
"""

import re
from collections.abc import Mapping, Sequence

from wenming_desktop.domain.roster import RawCell, RosterField
from wenming_desktop.domain.roster_fields import plain_text

_SPACES = re.compile(r"\s+")
_TOTAL = re.compile(
    r"(合计|总计|小计|共计|累计|总人数|人数合计|本页合计|本页小计|页计|合计人数)[:：\d人]*"
)
_SIGNATURE = re.compile(
    r"(单位)?(填表|填报|制表|审核|审批|复核|经办|编制|登记|报送|主管|分管|负责|联系)"
    r"(人|日期|单位|时间|领导|负责人)?(签字|签名|盖章|电话|[(（].*[)）])?[:：].*"
)
_REMARK = re.compile(
    r"(注|备注|说明|附|附注|填表说明|填写说明|填报说明|签字|签名|盖章|日期|站长)[:：].*"
)
_BLANK_BELOW = re.compile(r"(以下空白|以下无正文|此行以下空白)")
_EXAMPLE = re.compile(r"(例|示例|样例|例如|举例|填写示例)[:：]?")
_NO_PEOPLE = (_TOTAL, _SIGNATURE, _REMARK, _BLANK_BELOW, _EXAMPLE)
_HEADING = re.compile(
    r"([一二三四五六七八九十]+、|[(（][一二三四五六七八九十\d]+[)）]|\d+[、.．]).*"
)
_GROUP_NAME = re.compile(r".{2,}(队|组|村|社区|站|所|中心|名单)")
_LONGEST_LONE_NAME = 60
_REPEATED_HEADERS = 3

_IDENTITY = (
    RosterField.NAME,
    RosterField.ID_NUMBER,
    RosterField.PHONE,
    RosterField.BIRTH_DATE,
    RosterField.GENDER,
)


def is_person(
    cells: Sequence[RawCell], typed: Mapping[RosterField, RawCell], headers: Sequence[str]
) -> bool:
    """Tell whether a row below the header is about a person."""
    return is_line(cells, [typed.get(where) for where in _IDENTITY], headers)


def is_line(cells: Sequence[RawCell], named: Sequence[RawCell], headers: Sequence[str]) -> bool:
    """Tell whether a row is a line of a table; ``named`` are the cells that say what it is."""
    if not any(plain_text(cell) for cell in named):
        return False
    texts = (plain_text(cell) for cell in cells if cell is not None)
    filled = (text for text in texts if text)
    first = _SPACES.sub("", next(filled))
    alone = next(filled, None) is None
    if any(form.fullmatch(first) for form in _NO_PEOPLE) or (alone and _stands_alone(first)):
        return False
    pairs = zip(cells, headers, strict=False)
    return sum(1 for cell, header in pairs if header and cell == header) < _REPEATED_HEADERS


def _stands_alone(text: str) -> bool:
    """One filled cell in a whole row: a name, unless it reads like a heading or a note."""
    heading = _HEADING.fullmatch(text) or _GROUP_NAME.fullmatch(text)
    return heading is not None or len(text) > _LONGEST_LONE_NAME
