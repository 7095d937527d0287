"""bundle reports, arrived; and what of the own data a unit above did not take."""

import argparse
from datetime import date
from typing import Any

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.domain.typed_hours import show_hours
from wenming_desktop.messages import held_words, rejected_words
from wenming_desktop.services.reporting_ports import NotTaken
from wenming_desktop.services.use_cases import UseCases

_MOST = 50


def declare(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the two verbs."""
    reports = deeds.add_parser("reports", help="下级哪些单位报了、哪些没报")
    reports.add_argument("--period", default="", help="2026-03 等；不写是本月")
    reports.add_argument("--silent", action="store_true", help="只要没报的")
    came = deeds.add_parser("arrived", help="最近收到的数据包和里面的内容")
    came.add_argument("--most", type=int, default=_MOST, metavar="N", help="最近 N 个")


def reports(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    """Print one line per unit below, those that are silent first."""
    period = parse_period(options.period or f"{date.today():%Y-%m}")  # noqa: DTZ011  wall clock
    found = use.reporting.units(use.actor, period)
    silent = [one for one in found if not one.reported]
    items = [
        {
            "unit": one.unit,
            "unit_id": str(one.unit_id) if one.unit_id else None,
            "level": one.level,
            "above": one.above,
            "reported": one.reported,
            "activities": one.activities,
            "last_at": one.last_at.isoformat() if one.last_at else None,
            "days_silent": one.days_silent,
            "last_number": one.last_number,
            "gaps": list(one.gaps),
        }
        for one in (silent if options.silent else found)
    ]
    lines = [
        f"{one['unit']}：{'已上报' if one['reported'] else '未上报'}，活动 {one['activities']} 场，"
        + (f"{one['days_silent']} 天没来" if one["days_silent"] is not None else "还没有来过")
        for one in items
    ]
    total = {"items": items, "total": len(items), "units": len(found), "silent": len(silent)}
    console.answer(total, *lines, f"{len(found)} 个单位，{len(silent)} 个没有上报")
    return DONE


def arrived(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    """Print the bundles taken in last and what each brought that was new."""
    items, lines = [], []
    for one in use.exchange.arrived(use.actor, max(0, options.most)):
        held = use.reporting.contents(use.actor, one.bundle_id) if one.bundle_id else None
        items.append(
            {
                "bundle_id": str(one.bundle_id) if one.bundle_id else None,
                "unit": one.unit,
                "number": one.number,
                "at": one.at.isoformat(),
                "status": one.status,
                "count": one.count,
                "applied": one.applied,
                "same": one.same,
                "conflict": one.conflict,
                "rejected": one.rejected,
                "activities": held.activities if held else 0,
                "attendance": held.attendance if held else 0,
                "minutes": held.minutes if held else 0,
            }
        )
        words = f"{one.at:%m-%d %H:%M}　{one.unit}第 {one.number} 号：{one.count} 条"
        if held:
            words += f"，新带来活动 {held.activities} 场、签到 {held.attendance} 人次、"
            words += f"时长 {show_hours(held.minutes)} 小时"
        lines.append(words)
    console.answer({"items": items, "total": len(items)}, *lines)
    return DONE


def not_taken(one: NotTaken) -> dict[str, Any]:
    """Return what a unit above did not take, as bundle status prints it."""
    words = held_words(one.code) if one.held else rejected_words(one.code)
    return {
        "unit": one.unit,
        "code": one.code,
        "message": words,
        "held": one.held,
        "count": one.count,
        "subjects": list(one.subjects),
    }
