"""supply-demand: unmet needs, unused supply, and the lists 需求 / 资源 / 项目."""

import argparse
from pathlib import Path

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.matching.supply_demand import LIST_TITLES, SupplyDemandLine


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--period", default="", help="2026、2026-Q1、2026-03 或 起日..止日")
    parser.add_argument("--to", type=Path, metavar="表.xlsx", help="同时写成 Excel，每张清单一页")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the lists, and write them when asked to."""
    period = parse_period(options.period)
    with console.signed_in() as use:
        found = use.supply_demand.lists(use.actor, period)
        file = options.to.expanduser().resolve() if options.to is not None else None
        if file is not None:
            use.supply_demand.export(use.actor, period, file)
        payload: dict[str, object] = {
            name.value: [_item(one) for one in lines] for name, lines in found.lists.items()
        }
        payload["unmet_by_category"] = dict(found.unmet_by("sort"))
        payload["unmet_by_unit"] = dict(found.unmet_by("unit"))
        payload["file"] = str(file) if file is not None else None
        words = (f"{LIST_TITLES[name]}：{len(lines)} 条" for name, lines in found.lists.items())
        console.answer(payload, *words, *([f"已写好 {file}"] if file is not None else []))
    return DONE


def _item(line: SupplyDemandLine) -> dict[str, str]:
    return {
        "register": line.register,
        "id": str(line.id),
        "name": line.name,
        "category": line.sort,
        "unit": line.unit,
        "state": line.state,
    }
