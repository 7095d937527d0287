"""Which rows are people."""

import pytest

from wenming_desktop.domain.roster import RosterField
from wenming_desktop.domain.roster_rows import is_person

HEADERS = ("序号", "姓名", "性别", "身份证号", "电话", "队伍", "备注")
FIELDS = (None, "name", "gender", "id_number", "phone", "team", "note")


def person(*cells: object) -> bool:
    typed = {RosterField(field): cell for field, cell in zip(FIELDS, cells, strict=False) if field}
    return is_person(cells, typed, HEADERS)


@pytest.mark.parametrize(
    "cells",
    [
        (1, "王小明", "男", None, "13912345678", "党员队", None),
        (2, None, "男", None, "13912345678", "党员队", None),
        (None, "王小明"),
        (None, "王小明", None, None, None, None, "备注：组长"),
        (3, None, None, "130102195003143", None),
        (None, "合计山"),
        (4, "总计", "男", None, "13912345678"),
    ],
)
def test_people_are_rows(cells: tuple):
    assert person(*cells)


@pytest.mark.parametrize(
    "cells",
    [
        ("合计", "195人"),
        ("合 计：", None, None, None, 195),
        ("本页小计", "20人"),
        ("填表人：李某某", None, None, "审核人：王某某"),
        ("单位负责人（签字）：", None, None, "填报日期：2026.3.5"),
        (None, "审核人：王某某"),
        ("注：电话请填手机号。", "x"),
        (None, "填表说明：1. 电话填手机号。"),
        (5, None, None, None, None, "党员队", None),
        (6,),
        (None, "一、党员志愿服务队"),
        (None, "柳河村志愿服务队"),
        ("例", "张三", "男", None, "13800000000"),
        ("序号", "姓名", "性别", "身份证号", "电话", "队伍", "备注"),
        ("以下空白", "x"),
        (7, "—", "—", "/", "无", "党员队", None),
    ],
)
def test_other_lines_are_not(cells: tuple):
    assert not person(*cells)
