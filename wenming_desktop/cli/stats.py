"""stats: the counts and sums that the start page shows."""

import argparse

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.periods import EVER, parse_period
from wenming_desktop.domain.typed_hours import show_hours

_LABELS = {
    "org_units": "单位",
    "teams": "志愿服务队",
    "volunteers": "注册志愿者",
    "activities": "活动",
    "occurrences": "场次",
    "attendance": "参与人次",
    "people": "参与人数",
    "beneficiaries": "服务群众人次",
}


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--period", default="", help="2026、2026-Q1、2026-03 或 起日..止日")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the figures of a period."""
    period = parse_period(options.period)
    door = console.door()
    use = console.open(door)
    stats = use.figures.stats(use.actor, period)
    bounds = (
        {"from": None, "to": None}
        if period == EVER
        else {"from": period.first.isoformat(), "to": period.last.isoformat()}
    )
    payload = {
        "period": bounds,
        "unit": stats.unit.name,
        "unit_id": str(stats.unit.id),
        "figures": stats.figures,
    }
    lines = [f"{label}：{stats.figures[name]}" for name, label in _LABELS.items()]
    hours = show_hours(stats.figures["service_minutes"])
    console.answer(payload, stats.unit.name, *lines, f"服务时长：{hours} 小时")
    door.close()
    return DONE
