"""Slips of an enrolment and keys on paper: what is compared can be read, scanned and typed back."""

from dataclasses import replace

import pytest
import zxingcpp

from wenming_desktop.adapters.documents.key_press import ReportlabKeyPress
from wenming_desktop.domain.paper_key import bytes_of, code_check, rows_of, typed_code
from wenming_desktop.services.key_paper_content import KeyBackupContent, SlipContent, SlipKind

OWN = "12345 67890 24680 13579 98765 43210"
ROOT = "00555 01234 67890 99881 23232 10101"
PIXELS = 10
"""Pixels a millimetre at 254 dpi."""
FACTS = (
    ("单位", "青山镇柳河村新时代文明实践站"),
    ("电脑", "257-1　办公室"),
    ("上级单位", "青山镇新时代文明实践所"),
    ("申请日期", "2026年11月26日（星期四）"),
)


@pytest.fixture
def keys():
    return ReportlabKeyPress()


def slip(kind, **others):
    given = {"kind": kind, "facts": FACTS, "digits": OWN, "root_digits": ROOT}
    return SlipContent(**{**given, **others})


@pytest.fixture
def backup():
    code = "ABCDE-FGH23-45678-9JKLM-NPQRS"
    return KeyBackupContent(
        title="县恢复钥匙",
        facts=(*FACTS[:3], ("钥匙文件", "recovery.wmk")),
        rows=rows_of(bytes(range(113))),
        code=code,
        code_check=code_check(code),
        digits=OWN,
    )


def codes_in(picture):
    """Return what the QR codes of a page say, and their corners in millimetres."""
    found = zxingcpp.read_barcodes(picture)
    return {
        one.text: (one.position.top_left.x / PIXELS, one.position.top_left.y / PIXELS)
        for one in found
    }


@pytest.mark.parametrize("kind", SlipKind)
def test_every_slip_says_who_and_what_next_and_both_sign(kind, keys, texts_of, tmp_path):
    path = tmp_path / "slip.pdf"
    result = keys.slip(slip(kind), path)
    assert (result.pages, result.missing_glyphs, result.overflow) == (1, (), ())
    (text,) = texts_of(path)
    for _, value in FACTS:
        assert value in text
    for group in (*OWN.split(), *ROOT.split()):
        assert group in text
    assert text.count("签字") >= 2
    assert text.count("30 位数字逐位一样") == 2
    assert [f"{number}." in text for number in range(1, 6)] == [True] * 4 + [False]


def test_what_stands_in_the_codes_is_what_is_to_be_typed(keys, picture_of, tmp_path):
    path = tmp_path / "slip.pdf"
    keys.slip(slip(SlipKind.REQUEST), path)
    found = codes_in(picture_of(path))
    assert set(found) == {OWN.replace(" ", ""), ROOT.replace(" ", "")}
    for left, top in found.values():
        assert left == pytest.approx(153, abs=1)
        assert 90 < top < 160


def test_a_slip_without_a_root_yet_or_without_own_digits_leaves_no_hole(
    keys, picture_of, texts_of, tmp_path
):
    path = tmp_path / "slip.pdf"
    keys.slip(slip(SlipKind.REQUEST, root_digits=""), path)
    assert set(codes_in(picture_of(path))) == {OWN.replace(" ", "")}
    assert "县根" not in texts_of(path)[0]
    keys.slip(slip(SlipKind.ROOT, digits="", facts=FACTS[:3]), path)
    assert set(codes_in(picture_of(path))) == {ROOT.replace(" ", "")}


@pytest.mark.parametrize("kind", SlipKind)
def test_the_pages_stay_inside_what_printers_reach(kind, keys, backup, picture_of, tmp_path):
    path = tmp_path / "paper.pdf"
    long = (("单位", "青山镇" * 20), *FACTS[1:])
    assert keys.slip(slip(kind, mark="演示", facts=long), path).overflow == ()
    pictures = [picture_of(path)]
    keys.key_backup(replace(backup, mark="演示"), path)
    pictures += [picture_of(path, page) for page in (0, 1)]
    for picture in pictures:
        ink = picture.convert("L").point(lambda value: 255 if value < 200 else 0)
        left, top, right, bottom = ink.getbbox()
        assert min(left, top) >= 85
        assert right <= 2100 - 85
        assert bottom <= 2970 - 85


def test_the_key_page_is_typed_back_from_its_digits_and_from_its_code(
    keys, backup, texts_of, picture_of, tmp_path
):
    path = tmp_path / "key.pdf"
    assert keys.key_backup(backup, path).pages == 2
    key_page, code_page = texts_of(path)
    scanned = codes_in(picture_of(path, 0))
    assert bytes_of("".join(scanned)) == bytes(range(113))
    for row in backup.rows:
        for at in range(0, 20, 5):
            assert row[at : at + 5] in key_page
    for group in backup.code.split("-"):
        assert group in code_page
        assert group not in key_page
    assert not any(row[:5] in code_page for row in backup.rows if row[:5] not in OWN)
    assert typed_code("".join(codes_in(picture_of(path, 1)))) == backup.code.replace("-", "")


def test_neither_page_is_enough_and_both_name_the_key(keys, backup, texts_of, tmp_path):
    path = tmp_path / "key.pdf"
    keys.key_backup(backup, path)
    key_page, code_page = texts_of(path)
    for page in (key_page, code_page):
        assert OWN in page
        assert "recovery.wmk" in page
        assert "两页分开保管" in page
    assert "ABCDE" not in repr(backup)
    assert backup.rows[0] not in repr(backup)
