"""stats: the counts and sums that the start page shows."""

import argparse

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.metric_list import METRICS
from wenming_desktop.domain.periods import EVER, parse_period
from wenming_desktop.domain.typed_hours import show_hours


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
    lines = [_line(name, value) for name, value in stats.figures.items()]
    console.answer(payload, stats.unit.name, *lines)
    door.close()
    return DONE


def _line(name: str, value: int) -> str:
    metric = METRICS[name]
    if name == "service_minutes":
        return f"{metric.label}：{show_hours(value)} 小时"
    return f"{metric.label}：{value}"
