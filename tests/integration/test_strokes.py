"""The order of strokes: the national one, surnames first, given names of one character first."""

import subprocess
import sys

import pytest

from wenming_desktop import assets
from wenming_desktop.adapters.strokes import strokes_key

KNOWN = (
    "丁卜刁于万马王韦毛方尹孔邓石龙叶田史付白包冯宁司邢朱伍任华向邬刘齐江汤安许孙阴牟纪严苏杜李杨肖吴何余"
    "邹汪沈宋张陆陈邵武苗范林罗季岳金周郑单孟赵胡查钟段侯俞姜洪姚贺袁聂莫贾夏顾钱徐翁高郭唐黄萧梅曹盛常崔康"
    "梁彭董蒋韩程傅焦鲁童谢蓝赖雷虞詹鲍解窦廖谭翟熊樊黎滕潘薛霍穆戴魏"
)
"""Surnames as lists 以姓氏笔画为序 have them, from 2 to 17 strokes."""


def test_common_surnames_go_as_on_published_lists() -> None:
    assert "".join(sorted(sorted(KNOWN), key=strokes_key)) == KNOWN


@pytest.mark.parametrize(
    "names",
    [
        ("王君", "王毅", "王三运", "王东明"),
        ("欧明", "欧国强", "欧阳修", "欧阳国强"),
        ("吐尔逊", "买买提·吐尔逊江", "张三"),
        ("张三", "张三丰"),
        ("王五", "𬭎五", "Tom"),
    ],
)
def test_one_surname_and_what_is_no_usual_name(names: tuple[str, ...]) -> None:
    assert tuple(sorted(sorted(names), key=strokes_key)) == names


def test_spaces_and_dots_do_not_count() -> None:
    assert strokes_key("王 建国") == strokes_key("王建国")
    assert strokes_key("买买提·江") == strokes_key("买买提江")


def test_the_table_has_every_character_once() -> None:
    text = assets.resource("names/strokes.txt").read_text(encoding="utf-8")
    lines = [line.split() for line in text.splitlines() if not line.startswith("#")]
    characters = "".join(line[1] for line in lines)
    counts = [int(line[0]) for line in lines]
    assert counts == sorted(counts)
    assert len(characters) == len(set(characters)) == 21_173


def test_a_name_is_read_without_the_forty_megabytes_of_words_that_pypinyin_has() -> None:
    script = (
        "import sys; from wenming_desktop.adapters.pinyin import search_keys;"
        "assert {'zxm', 'cxm', 'zengxiaomei', '8123'} <= search_keys('曾小美', '13800008123');"
        "print('pypinyin.pinyin_dict' in sys.modules, 'pypinyin.phrases_dict' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["True", "False"]
