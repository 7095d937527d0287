"""Hours (R7), needs with their orders (R10) and points (R12)."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
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
from wenming_desktop.services.ledgers.ports import HoursLine, NeedLine, PointsLine, RedemptionLine

UNSAID = "（保密）"
"""Stands for the content of a need that is counted and never quoted."""


def _hours(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        column("日期", 11, lambda one: one.day, "服务的日期", kind="date"),
        column("活动名称", 28, lambda one: one.activity),
        column("姓名", 10, lambda one: one.person),
        column("编号", 15, lambda one: one.volunteer_no, "志愿者编号", kind="code"),
        column("队伍", 18, lambda one: one.team),
        column(
            "时长",
            8,
            lambda one: hours_of(one.minutes),
            "小时，不含往返；负数是更正",
            kind="hours",
            total=True,
        ),
        coded(codes, "方式", 11, "hours_source", lambda one: one.source, "这条时长从哪里来"),
        column("核对人", 9, lambda one: one.reviewer or one.keeper, "复核人；没有的是记录人"),
        coded(codes, "服务内容", 16, "work_content", lambda one: one.work_content, detail=True),
        column(
            "评价",
            7,
            lambda one: one.score,
            "这一场对这名志愿者的评价，1–5；多次的取平均",
            kind="hours",
            detail=True,
        ),
        column("活动负责人", 10, lambda one: one.leader_name, detail=True),
        column("记录人", 9, lambda one: one.keeper, detail=True),
        column("来源表号行号", 16, _paper, "签到表号和行号", kind="code", detail=True),
        column("更正记录", 26, _correction, "更正的原因", detail=True),
        *carried_columns(sources, CarriedKind.HOURS),
    ]


def _paper(line: HoursLine) -> str:
    if line.sheet_no is None:
        return ""
    return f"{line.sheet_no}-{line.row_no}" if line.row_no is not None else str(line.sheet_no)


def _correction(line: HoursLine) -> str:
    return f"更正：{line.reason}" if line.corrects else line.reason


def _needs(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        column("编号", 13, lambda one: one.need_no, kind="code"),
        column("日期", 11, lambda one: one.asked_on, "点单的日期", kind="date"),
        column("点单人", 10, lambda one: one.requester_name),
        column("村组", 10, lambda one: one.resident_group),
        coded(codes, "类别", 10, "need_category", lambda one: one.category),
        column("内容", 30, lambda one: UNSAID if one.is_private else one.content),
        column("承接队伍", 16, lambda one: one.team),
        column("时限", 11, lambda one: one.due_on, "派单时定的期限", kind="date"),
        column("办结日", 11, lambda one: one.closed_on, kind="date"),
        column("评分", 6, lambda one: one.score, "群众评的分，1–5；多次的取平均", kind="hours"),
        coded(codes, "状态", 10, "order_state", lambda one: one.state),
        *_needs_more(sources),
    ]


def _needs_more(sources: Sources) -> list[LedgerColumn]:
    codes = sources.codes
    return [
        coded(codes, "来源渠道", 10, "need_channel", lambda one: one.channel, detail=True),
        column("电话", 14, lambda one: one.phone, kind="code", detail=True, mask="phone"),
        column("地址", 16, lambda one: one.address, detail=True, mask="address"),
        column("期望日期", 11, lambda one: one.expected_on, kind="date", detail=True),
        coded(codes, "派单方式", 8, "dispatch_mode", lambda one: one.mode, detail=True),
        column("派单日期", 11, lambda one: one.dispatched_on, kind="date", detail=True),
        column("接单日期", 11, lambda one: one.claimed_on, kind="date", detail=True),
        column("完成日期", 11, lambda one: one.delivered_on, kind="date", detail=True),
        column(
            "时长",
            7,
            lambda one: hours_of(one.minutes),
            "这一单的服务时长（小时）",
            kind="hours",
            total=True,
            detail=True,
        ),
        column("关联活动", 20, lambda one: one.activity, detail=True),
        column("办理结果", 24, lambda one: UNSAID if one.is_private else one.outcome, detail=True),
        column("评语", 24, lambda one: UNSAID if one.is_private else one.comment, detail=True),
        *carried_columns(sources, CarriedKind.NEEDS, "asked_on"),
    ]


def _need_shares(sources: Sources) -> tuple[Share, ...]:
    codes = sources.codes

    def category(line: NeedLine) -> str:
        return codes.label("need_category", line.category)

    return (Share("各类需求", "件", category, lambda _: 1, codes.labels("need_category")),)


@dataclass(frozen=True, slots=True)
class Balanced:
    """A line of the points ledger and what its holder has after it."""

    line: PointsLine
    balance: int


def _balanced(sources: Sources) -> Iterator[Balanced]:
    standing = Counter(sources.work.ledger_lines.points_before(sources.period))
    for line in sources.work.ledger_lines.points(sources.period):
        standing[line.holder] += line.points
        yield Balanced(line, standing[line.holder])


def _points(_sources: Sources) -> list[LedgerColumn]:
    return [
        column("日期", 11, lambda one: one.line.day, kind="date"),
        column("姓名", 10, lambda one: one.line.person, "积分记在个人名下时"),
        column("家庭", 14, lambda one: one.line.household, "积分记在户名下时"),
        column("事由", 34, lambda one: one.line.reason or one.line.rule),
        column("积分", 8, lambda one: one.line.points, "加为正，减为负", kind="number", total=True),
        column("余额", 8, lambda one: one.balance, "这一条之后还有多少", kind="number"),
        column("审核人", 10, lambda one: one.line.reviewed_by),
        column("规则", 16, lambda one: one.line.rule, "按哪条积分规则", detail=True),
    ]


def _redemptions(_sources: Sources) -> list[LedgerColumn]:
    return [
        column("兑换日期", 11, lambda one: one.day, kind="date"),
        column("兑换人", 10, lambda one: one.person, "用个人的积分兑换时"),
        column("兑换家庭", 16, lambda one: one.household, "用户名下的积分兑换时"),
        column("物品", 22, lambda one: one.item),
        column("数量", 7, lambda one: one.quantity, kind="number", total=True),
        column("分值", 8, lambda one: one.points, "这一次用掉的积分", kind="number", total=True),
        column("经办人", 10, lambda one: one.handled_by),
        column("领取人签字", 18, lambda _: None, "打印出来由领取人签字"),
    ]


def _redemption_lines(sources: Sources) -> Any:  # noqa: ANN401  an iterator of RedemptionLine
    return sources.work.ledger_lines.redemptions(sources.period)


def _hours_lines(sources: Sources) -> Any:  # noqa: ANN401  an iterator of HoursLine
    return sources.work.ledger_lines.hours(sources.period)


def _need_lines(sources: Sources) -> Any:  # noqa: ANN401  an iterator of NeedLine
    return sources.work.ledger_lines.needs(sources.period)


def _row(line: HoursLine | NeedLine | RedemptionLine) -> UUID:
    return line.id


def _row_of_points(line: Balanced) -> UUID:
    return line.line.id


HOURS = Ledger("hours", "服务时长明细", _hours, _hours_lines, "R7", row_id=_row)
NEEDS = Ledger(
    "needs", "群众点单台账", _needs, _need_lines, "R10", shares=_need_shares, row_id=_row
)
REDEMPTIONS = Ledger("redemptions", "积分兑换登记", _redemptions, _redemption_lines, row_id=_row)
POINTS = Ledger(
    "points", "积分台账", _points, _balanced, "R12", beside=(REDEMPTIONS,), row_id=_row_of_points
)
