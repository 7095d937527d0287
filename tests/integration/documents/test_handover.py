"""The paper that goes with a stick: every figure on it can be read back."""

from dataclasses import replace

import pytest

from wenming_desktop.services.handover import control_code
from wenming_desktop.services.paper_content import HandoverBundle, HandoverContent


def bundle(number=7, to="青山镇新时代文明实践所"):
    return HandoverBundle(
        number=number,
        to=to,
        file=f"131073-1-{number:06d}.wmb",
        size="38 KB",
        hash_start="0123456789abcdef",
        records=412,
    )


@pytest.fixture
def content():
    return HandoverContent(
        sender="青山镇柳河村新时代文明实践站",
        time_text="2026年11月24日（星期二） 16:20",
        bundles=(bundle(),),
        activities=12,
        attendance=188,
        minutes=23 * 60 + 30,
        code="1234 5678 9012",
    )


def test_every_figure_is_read_back(press, content, texts_of, tmp_path):
    path = tmp_path / "移交单.pdf"
    result = press.handover(content, path)
    assert (result.pages, result.missing_glyphs, result.overflow) == (1, (), ())
    (text,) = texts_of(path)
    for wanted in (
        *("数据移交单", "柳河村", "青山镇新时代文明实践所", "131073-1-000007.wmb", "38 KB"),
        *("0123 4567 89ab cdef", "412 条", "12 场", "188 人次", "23 小时 30 分"),
        *("1234 5678 9012", "交出", "接收", "经办人签字"),
    ):
        assert wanted in text.replace("\r\n", "")


def test_many_bundles_take_several_pages_and_are_signed_once(press, content, texts_of, tmp_path):
    path = tmp_path / "移交单.pdf"
    many = replace(content, bundles=tuple(bundle(number) for number in range(1, 31)))
    assert press.handover(many, path).pages == 3
    texts = texts_of(path)
    assert ["经办人签字" in text for text in texts] == [False, False, True]
    assert all(f"-{number:06d}.wmb" in "".join(texts) for number in range(1, 31))


def test_long_names_shrink_or_are_reported(press, content, tmp_path):
    long = replace(content, bundles=(bundle(to="、".join(["青山镇新时代文明实践所"] * 9)),))
    result = press.handover(long, tmp_path / "移交单.pdf")
    assert [one.field for one in result.overflow] == ["bundles[0]"]


def test_the_page_stays_inside_what_printers_reach(press, content, picture_of, tmp_path):
    path = tmp_path / "移交单.pdf"
    full = replace(content, bundles=tuple(bundle(number) for number in range(12)), mark="演示")
    assert press.handover(full, path).pages == 1
    picture = picture_of(path).convert("L").point(lambda value: 255 if value < 200 else 0)
    left, top, right, bottom = picture.getbbox()
    assert min(left, top) >= 85
    assert right <= 2100 - 85
    assert bottom <= 2970 - 85


def test_the_control_code_changes_with_every_fact():
    facts = ["柳河村", (7, "0123456789abcdef", 412), 12, 188, 1410]
    codes = {control_code(facts)}
    for place, other in enumerate(("河柳村", (8, "0123456789abcdef", 412), 13, 189, 1411)):
        codes.add(control_code([*facts[:place], other, *facts[place + 1 :]]))
    assert len(codes) == 6
    assert all(len(one) == 14 and one.replace(" ", "").isdigit() for one in codes)
