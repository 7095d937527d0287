"""setup: a new home with its first administrator, keys and org unit."""

import argparse
from pathlib import Path

from wenming_desktop.cli.console import DONE, Console, ask_who
from wenming_desktop.domain.org_units import Level
from wenming_desktop.services.door import NewHome

_SHORT = {
    "city": Level.CITY_ROLLUP,
    "centre": Level.COUNTY_CENTER,
    "center": Level.COUNTY_CENTER,
    "county": Level.COUNTY_CENTER,
    "institute": Level.TOWN_INSTITUTE,
    "town": Level.TOWN_INSTITUTE,
    "station": Level.VILLAGE_STATION,
    "village": Level.VILLAGE_STATION,
    "point": Level.PRACTICE_POINT,
}
_LEVELS = {**{level.value: level for level in Level}, **_SHORT}


_SYNCED = (
    "注意：数据在“{folder}”里，会被网盘同步，同步时可能拷走写了一半的文件。请把数据文件夹放到别处。"
)


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--level", required=True, choices=sorted(_LEVELS), help="层级")
    parser.add_argument("--name", required=True, help="单位全称")
    parser.add_argument("--code", default="", help="12 位区划代码")
    parser.add_argument("--parent-card", type=Path, help="上级单位给的单位卡文件")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Make the home; the first user is WENMING_USER."""
    door = console.door()
    user, password = ask_who()
    new = NewHome(
        level=_LEVELS[options.level],
        unit_name=options.name,
        user=user,
        password=password,
        code=options.code,
        parent_card=options.parent_card,
    )
    made = door.set_up(new)
    unit = made.use_cases.org_units.own(made.use_cases.actor)
    payload = {
        "home": str(door.home),
        "unit": unit.name,
        "unit_id": str(unit.id),
        "level": unit.level.value,
        "user": made.use_cases.actor.name,
        "recovery_code": made.recovery_code,
        "synced_by": door.synced_by(),
    }
    console.answer(
        payload,
        f"已建好：{unit.name}（{door.home}）",
        f"恢复码（只显示这一次，请抄在纸上，离开电脑保存）：{made.recovery_code}",
        *([_SYNCED.format(folder=door.synced_by())] if door.synced_by() else []),
    )
    door.close()
    return DONE
