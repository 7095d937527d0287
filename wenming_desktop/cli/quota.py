"""quota: what each unit still has to hold; never a ranking."""

import argparse
from pathlib import Path
from typing import Any

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.periods import parse_period


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "--period", default="", help="2026、2026-Q1、2026-03 或 起日..止日；不写是本年"
    )
    parser.add_argument("--running", action="store_true", help="只看正在计的本周、本月、本季、本年")
    parser.add_argument("--to", type=Path, help="另外写成 PDF 或 Excel（正在计的）")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print each rule, each unit, what is missing."""
    period = parse_period(options.period)
    door = console.door()
    use = console.open(door)
    states = (
        use.quotas.running(use.actor) if options.running else use.quotas.measured(use.actor, period)
    )
    rules = [
        {
            "rule": one.quota.id,
            "title": one.quota.title,
            "unit": one.unit,
            "org_no": one.org_no,
            "need": one.need,
            "have": one.have,
            "missing": one.missing,
        }
        for one in states
    ]
    lines = [
        f"{one.unit}　{one.quota.title}：还差 {one.missing} 场（{one.have}/{one.need}）"
        for one in states
        if one.missing
    ]
    payload: dict[str, Any] = {"rules": rules}
    if options.to is not None:
        target, files = options.to.expanduser().resolve(), use.quota_files
        write = files.export if target.suffix.lower() == ".xlsx" else files.print
        write(use.actor, target)
        payload["file"] = str(target)
    console.answer(payload, *(lines or ["都已达到要求。"]))
    door.close()
    return DONE
