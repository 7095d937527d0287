"""Papers of a volunteer's life: what stands on them is read back from the pages."""

from datetime import date
from pathlib import Path

import pytest

from wenming_desktop.adapters.documents.life_press import ReportlabLifePress
from wenming_desktop.services.rule_files import rule_file
from wenming_desktop.services.volunteer_life.paper_content import (
    ConsentFormContent,
    HonourContent,
    NoticeContent,
    ServiceCertificateContent,
    ServiceRow,
    plain_day,
)

NUMBER = "20260025700100001"


def service_rows(count: int) -> tuple[ServiceRow, ...]:
    return tuple(
        ServiceRow(
            day=f"2026-{1 + n // 28:02d}-{1 + n % 28:02d}",
            activity=f"人居环境整治志愿服务活动第{n}场",
            content="培育践行主流价值",
            hours="2.5",
            is_made_up=n == 3,
        )
        for n in range(1, count + 1)
    )


def certificate(count: int, **more: object) -> ServiceCertificateContent:
    given = {
        "identity": (("姓名", "欧阳晓琳"), ("证件类型和号码", "居民身份证　5301**********011X")),
        "rows": service_rows(count),
        "period": f"{plain_day(date(2026, 1, 2))}至{plain_day(date(2026, 11, 20))}",
        "total_hours": "32.5",
        "made_up_hours": "2.5",
        "issuer": (
            ("出具单位", "柳河村站"),
            ("负责人", "李站长"),
            ("经办人", "甲"),
            ("联系电话", ""),
        ),
        "number": NUMBER,
        "issued_on": "2026年11月24日",
        "qr_digits": NUMBER,
        "notes": ("服务时间不含往返途中。",),
    }
    return ServiceCertificateContent(**(given | more))


@pytest.fixture
def life_press() -> ReportlabLifePress:
    return ReportlabLifePress()


@pytest.mark.acceptance(30)
def test_twelve_rows_stand_on_one_page_in_four_groups(life_press, texts_of, tmp_path: Path) -> None:
    path = tmp_path / "证明.pdf"
    result = life_press.service_certificate(certificate(12), path)
    assert (result.pages, result.missing_glyphs, result.overflow) == (1, (), ())
    (text,) = texts_of(path)
    for wanted in (
        *("一、志愿者身份", "二、服务情况", "三、出具单位", "四、编号、日期和说明"),
        *("欧阳晓琳", NUMBER, "2026年1月2日至2026年11月20日", "32.5", "其中补录 2.5 小时"),
        *("2.5 补", "第12场", "（公章）", "负责人签字", "经办人签字"),
    ):
        assert wanted in text, wanted
    assert "附页" not in text
    assert "补打" not in text


@pytest.mark.acceptance(30)
def test_more_rows_take_further_pages_and_none_is_lost(
    life_press, texts_of, tmp_path: Path
) -> None:
    path = tmp_path / "证明.pdf"
    again = certificate(41, reprint="补打（第 2 次打印）")
    assert life_press.service_certificate(again, path).pages == 3
    pages = texts_of(path)
    assert "其余 29 条见附页" in pages[0]
    for number in range(1, 42):
        assert sum(f"第{number}场" in page for page in pages) == 1
    for page, text in enumerate(pages, 1):
        assert f"第 {page} 页 / 共 3 页" in text
        assert "补打（第 2 次打印）" in text


def test_a_long_name_wraps_and_loses_nothing(life_press, tmp_path: Path) -> None:
    long = ServiceRow(
        day="2026-01-01",
        activity="“我们的节日·重阳”敬老爱老志愿服务进农家集中活动暨老年人智能手机辅导班",
        content="丰富活跃文化生活",
        hours="2",
    )
    result = life_press.service_certificate(certificate(1, rows=(long,)), tmp_path / "长.pdf")
    assert result.overflow == ()


def test_the_other_papers_say_what_they_are_given(life_press, texts_of, tmp_path: Path) -> None:
    honour = HonourContent(
        salutation="欧阳晓琳 同志：",
        body="您热心参加志愿服务，累计服务 312.5 小时，被评为二星级志愿者。",
        signed_by="柳河村站",
        signed_on="2026年11月24日",
        number="0025700100036",
    )
    assert life_press.honour(honour, tmp_path / "荣誉.pdf").pages == 1
    (text,) = texts_of(tmp_path / "荣誉.pdf")
    for wanted in ("欧阳晓琳", "312.5", "二星级志愿者", "柳河村站", "2026年11月24日"):
        assert wanted in text.replace("\n", "").replace("\r", "")
    told = rule_file("consent")["text"]
    form = ConsentFormContent(
        title=told["title"],
        unit="柳河村站",
        facts=(("姓名", "小明"), ("监护人", "王大山")),
        told=tuple(one.format(months=36) for one in told["told"]),
        agreed=told["agreed"],
        guardian=told["guardian_younger"],
        version="2026.1",
    )
    result = life_press.consent_form(form, tmp_path / "同意书.pdf")
    assert (result.pages, result.overflow) == (1, ())
    (text,) = texts_of(tmp_path / "同意书.pdf")
    for wanted in ("本人签字", "监护人签字", "36 个月", "版本 2026.1"):
        assert wanted in text
    rows = tuple((str(n), f"志愿者{n}", "—", "★", "20") for n in range(1, 31))
    notice = NoticeContent(
        title="星级志愿者公示表",
        about="公示期",
        heads=("序号", "姓名", "队伍", "星级", "时长"),
        widths=(16.0, 36.0, 62.0, 30.0, 30.0),
        rows=rows,
        notes=("监督电话：0871",),
        unit="柳河村站",
        day="2026年11月24日",
    )
    assert life_press.notice(notice, tmp_path / "公示.pdf").pages == 2
    assert "监督电话" in texts_of(tmp_path / "公示.pdf")[1]
