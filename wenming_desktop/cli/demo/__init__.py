"""demo: a fictional county under a folder, one home per device, for trying things out."""

import argparse
from datetime import date
from pathlib import Path

from wenming_desktop.cli.console import DONE, Console, make_folder
from wenming_desktop.cli.demo.county import DemoCounty
from wenming_desktop.cli.demo.lore import PASSWORD, SCALES, USER, Lore
from wenming_desktop.cli.demo.towns import LargeCounty

DEFAULT_END = date(2026, 11, 20)


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("dir", type=Path, help="放在哪个空文件夹")
    parser.add_argument("--scale", choices=sorted(SCALES), default="village", help="规模")
    parser.add_argument("--seed", type=int, default=1, help="同一个数，造出同样的数据")
    parser.add_argument("--as-of", type=date.fromisoformat, default=DEFAULT_END, help="截止日期")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Make the county and say how to sign in."""
    target = options.dir.expanduser().resolve()
    make_folder(target)
    scale = SCALES[options.scale]
    if scale.sheets:
        county: DemoCounty = LargeCounty(target, options.seed, options.as_of)
    else:
        county = DemoCounty(target, Lore.load(options.seed), options.as_of)
    homes = county.build(scale, console.progress)
    payload = {
        "homes": [
            {
                "path": str(home.path),
                "level": home.level.value,
                "unit": home.unit,
                "unit_id": str(home.unit_id),
            }
            for home in homes
        ],
        "user": USER,
        "password": PASSWORD,
        "seed": options.seed,
    }
    lines = [f"{home.unit}：{home.path}" for home in homes]
    console.answer(payload, *lines, f"用户名 {USER}，密码 {PASSWORD}。数据都是虚构的。")
    return DONE
