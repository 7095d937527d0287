"""Activities: what was held (R6) and what is planned (R5)."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from wenming_desktop.services.ledgers.carried_ports import CarriedKind
from wenming_desktop.services.ledgers.carrying import carried_columns
from wenming_desktop.services.ledgers.columns import (
    Ledger,
    LedgerColumn,
    Share,
    Sources,
    coded,
    column,
    hours_of,
)
from wenming_desktop.services.ledgers.ports import SessionLine

FIVE_CONTENTS = 5
"""The first five codes of work_content are the five contents (中央文明委 2018)."""
_MOST_MONTHS = 36
"""More bars than this nobody can read; a longer time is shown by year."""


def _clock(line: SessionLine) -> str:
    if line.starts_at is None or line.ends_at is None:
        return ""
    return f"{line.starts_at:%H:%M}–{line.ends_at:%H:%M}"


def _departments(sources: Sources) -> Callable[[SessionLine], str]:
    from wenming_desktop.domain.mechanism import Department  # noqa: PLC0415  needed here only

    names = {str(one.id): one.name for one in sources.work.rows(Department).all()}

    def said(line: SessionLine) -> str:
        known = [names[one] for one in line.department_ids if one in names]
        return "、".join([*known, *([line.partner] if line.partner else [])])

    return said


def _held(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        column("活动编号", 16, lambda one: one.activity_no, "建活动时自动编的号", kind="code"),
        column("日期", 11, lambda one: one.day, "这一场举办的日期", kind="date"),
        column("活动名称", 28, lambda one: one.name),
        coded(codes, "内容类别", 12, "work_content", lambda one: one.work_content),
        column("地点", 16, lambda one: one.place, "写明的地点；没写的用阵地名称"),
        column("组织队伍", 16, lambda one: one.team or one.organiser, "组织的队伍或单位"),
        column("负责人", 9, lambda one: one.leader_name, "活动负责人"),
        column(
            "志愿者", 7, lambda one: one.attendance, "到场的志愿者人次", kind="number", total=True
        ),
        column(
            "群众人次",
            8,
            lambda one: one.beneficiaries,
            "登记的服务群众人次；空白是没有登记",
            kind="number",
            total=True,
        ),
        column(
            "时长",
            8,
            lambda one: hours_of(one.minutes),
            "各志愿者时长合计（小时），含更正",
            kind="hours",
            total=True,
        ),
        column("备注", 12, lambda one: one.note),
        *_more(sources),
    ]


def _more(sources: Sources) -> list[LedgerColumn]:
    codes, departments = sources.codes, _departments(sources)
    return [
        column("起止时刻", 13, _clock, detail=True),
        coded(codes, "形式", 10, "activity_form", lambda one: one.form, detail=True),
        coded(codes, "平台", 12, "service_platform", lambda one: one.service_platform, detail=True),
        column("品牌", 14, lambda one: one.brand, "所属的品牌项目", detail=True),
        coded(codes, "线上", 10, "delivery_mode", lambda one: one.mode, detail=True),
        column("联合部门", 16, departments, "参加的部门和联合单位", detail=True),
        column("关联点单", 13, lambda one: one.need_no, "来自哪个需求", kind="code", detail=True),
        column("签到表号", 12, lambda one: _text(one.sheet_no), kind="code", detail=True),
        column(
            "签到表页数",
            8,
            lambda one: one.sheet_pages,
            "按最后一个签到的行号算，一页二十行；没有行号的空白",
            kind="number",
            detail=True,
        ),
        column("照片数", 7, lambda one: one.photos, kind="number", total=True, detail=True),
        column("小结", 30, lambda one: one.summary, detail=True),
        column("记录人", 9, lambda one: one.record_keeper, detail=True),
        column(
            "入账时间",
            16,
            lambda one: f"{one.entered_at:%Y-%m-%d %H:%M}" if one.entered_at else "",
            "最后一条时长记账的时间",
            detail=True,
        ),
        *carried_columns(sources, CarriedKind.OCCURRENCES),
    ]


def _text(number: int | None) -> str:
    return "" if number is None else str(number)


def _shares(sources: Sources) -> tuple[Share, ...]:
    codes = sources.codes
    labels = codes.labels("work_content")
    long = (sources.period.last.year - sources.period.first.year) * 12 > _MOST_MONTHS

    def content(line: SessionLine) -> str:
        return codes.label("work_content", line.work_content)

    def when(line: SessionLine) -> str:
        if line.day is None:  # of another program: a text that is no day
            return "—"
        return f"{line.day:%Y年}" if long else f"{line.day:%Y-%m}"

    return (
        Share("各类内容的场次", "场", content, lambda _: 1, labels),
        Share("每年的场次" if long else "每月的场次", "场", when, lambda _: 1),
    )


def _plan(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        column("日期", 11, lambda one: one.day, "计划的日期", kind="date"),
        column("时间", 13, _clock),
        column("活动名称", 30, lambda one: one.name),
        coded(codes, "内容类别", 14, "work_content", lambda one: one.work_content),
        column("地点", 18, lambda one: one.place),
        column("责任单位", 18, lambda one: one.organiser or one.team, "组织的单位或队伍"),
        column("负责人", 9, lambda one: one.leader_name),
        column("对象", 12, lambda one: one.audience, "服务对象"),
        column("计划人数", 8, lambda one: one.planned_count, kind="number", total=True),
        column("进展", 9, lambda one: _STATES.get(one.state, ""), "计划、已办或取消"),
        column("备注", 12, lambda one: one.note),
        coded(codes, "性质", 11, "activity_nature", lambda one: one.nature, detail=True),
        coded(codes, "形式", 10, "activity_form", lambda one: one.form, detail=True),
        coded(codes, "平台", 12, "service_platform", lambda one: one.service_platform, detail=True),
        column("活动编号", 16, lambda one: one.activity_no, kind="code", detail=True),
    ]


_STATES = {"planned": "计划", "printed": "已印表", "posted": "已办", "cancelled": "取消"}


def _held_lines(sources: Sources) -> Any:  # noqa: ANN401  an iterator of SessionLine
    return sources.work.ledger_lines.sessions(sources.period)


def _planned_lines(sources: Sources) -> Any:  # noqa: ANN401  an iterator of SessionLine
    return sources.work.ledger_lines.sessions(sources.period, planned=True)


def _row(line: SessionLine) -> UUID:
    return line.id


ACTIVITIES = Ledger("activities", "活动台账", _held, _held_lines, "R6", shares=_shares, row_id=_row)
PLAN = Ledger("plan", "活动计划", _plan, _planned_lines, "R5", row_id=_row)
