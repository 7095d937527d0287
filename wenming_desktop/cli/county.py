"""county: what the county decides for all its units, and what follows from it."""

import argparse
from collections.abc import Callable
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.cli.enrol_keys import codes_of, plain
from wenming_desktop.cli.unlocking import declare_opening, open_for_unit
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.county_ports import KeyState, Policy, Unit, Writer
from wenming_desktop.services.exchange_ports import EnrolledDevice
from wenming_desktop.services.use_cases import UseCases

Answer = tuple[dict[str, Any], list[str]]
_REASONS = ("stolen", "retired")


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    deeds.add_parser("policy", help="正在用的权限表")
    issue = deeds.add_parser("policy-issue", help="发新的权限表（只在县中心）")
    issue.add_argument("--label", required=True, help="这张表叫什么，如文号")
    issue.add_argument(
        "--close",
        action="append",
        default=[],
        metavar="表.组.动作.谁",
        help="可以写几次，* 代表全部",
    )
    deeds.add_parser("units", help="单位树")
    create = deeds.add_parser("unit-create", help="给还没有电脑的单位编号")
    create.add_argument("--name", required=True)
    create.add_argument("--level", required=True)
    create.add_argument("--under", type=int, required=True, help="上级单位编号")
    rename = deeds.add_parser("unit-rename", help="单位改名")
    rename.add_argument("unit", type=int)
    rename.add_argument("--name", required=True)
    deeds.add_parser("unit-close", help="撤销单位，记录都在").add_argument("unit", type=int)
    move = deeds.add_parser("unit-move", help="划到别的上级下面（只在县中心）")
    move.add_argument("unit", type=int)
    move.add_argument("--under", type=int, required=True, help="新的上级单位编号")
    deeds.add_parser("unit-history", help="一个单位的经过").add_argument("unit", type=int)
    merge = deeds.add_parser("unit-merge", help="并入别的单位（只在县中心）")
    merge.add_argument("unit", type=int)
    merge.add_argument("--into", type=int, required=True, help="并入的单位编号")
    deeds.add_parser("users", help="已停用的人，停用以后写了多少")
    for deed, words in (("user-end", "下级电脑上的某人不再录入"), ("user-back", "恢复录入")):
        user = deeds.add_parser(deed, help=words)
        user.add_argument("device", help="电脑编号，如 257-1")
        user.add_argument("user", type=int, help="那台电脑上的用户号")
    deeds.add_parser("authority", help="本单位的发证钥匙")
    deeds.add_parser("keys", help="各电脑钥匙的期限，谁落后于县里的记录")
    for deed, words in (
        ("root-revoke", "用县根钥匙停用任何一台电脑"),
        ("new-authority", "县里的发证钥匙丢了或被盗：用县根钥匙在本机另立一把"),
    ):
        root = deeds.add_parser(deed, help=words)
        if deed == "root-revoke":
            root.add_argument("device", help="电脑编号，如 257-1")
            root.add_argument("--since", type=date.fromisoformat, help="这天起收到的不算")
        else:
            root.add_argument("--last-record", type=int, help="旧钥匙的记录只认到第几条")
        root.add_argument("--reason", required=True, choices=_REASONS)
        root.add_argument("--kit", type=Path, action="append", default=[], help="县根钥匙文件")
    declare_opening(deeds)
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do it."""
    door = console.door()
    use = console.open(door)
    payload, lines = _DEEDS[options.deed](use, options)
    console.answer(payload, *lines)
    door.close()
    return DONE


def _policy(use: UseCases, _options: argparse.Namespace) -> Answer:
    return _policy_answer(use.county.policy(use.actor))


def _issue(use: UseCases, options: argparse.Namespace) -> Answer:
    return _policy_answer(use.county.issue_policy(use.actor, options.close, options.label))


def _policy_answer(policy: Policy) -> Answer:
    payload = {"number": policy.number, "label": policy.label, "closed": list(policy.closed)}
    name = policy.label or "程序自带的表"
    return payload, [f"权限表第 {policy.number} 号：{name}", *(f"不许　{c}" for c in policy.closed)]


def _units(use: UseCases, _options: argparse.Namespace) -> Answer:
    units = use.county.units(use.actor)
    return {"items": [asdict(one) for one in units], "total": len(units)}, [
        _unit_line(one) for one in units
    ]


def _create(use: UseCases, options: argparse.Namespace) -> Answer:
    return _unit(use.county.create_unit(use.actor, options.name, options.level, options.under))


def _rename(use: UseCases, options: argparse.Namespace) -> Answer:
    return _unit(use.county.rename_unit(use.actor, options.unit, options.name))


def _close(use: UseCases, options: argparse.Namespace) -> Answer:
    return _unit(use.county.close_unit(use.actor, options.unit))


def _move(use: UseCases, options: argparse.Namespace) -> Answer:
    return _unit(use.county.move_unit(use.actor, options.unit, options.under))


def _merge(use: UseCases, options: argparse.Namespace) -> Answer:
    return _unit(use.county.merge_unit(use.actor, options.unit, options.into))


def _unit(unit: Unit) -> Answer:
    return asdict(unit), [_unit_line(unit), "决定随下次写出的数据包传到各单位。"]


def _unit_line(unit: Unit) -> str:
    state = (
        f"（已并入 {unit.merged_into}）"
        if unit.merged_into
        else "（已撤销）"
        if unit.closed
        else ""
    )
    differs = "　单位表里写的不一样" if unit.row_differs else ""
    where = "　" * (len(unit.path) - 1)
    return f"{where}{unit.org_no}　{unit.name}{state}　{unit.devices} 台电脑{differs}"


def _history(use: UseCases, options: argparse.Namespace) -> Answer:
    found = use.county.unit_history(use.actor, options.unit)
    items = [asdict(one) | {"at": one.at.isoformat()} for one in found]
    return {"items": items, "total": len(items)}, [
        f"{one.at.astimezone():%Y-%m-%d}　{one.action}　{one.name}　上级 {one.above}　{one.by}定"
        for one in found
    ] or ["入网以后没有变动过。"]


def _authority(use: UseCases, _options: argparse.Namespace) -> Answer:
    found = use.county.authority(use.actor)
    if found is None:
        raise WenmingError(Code.NO_AUTHORITY)
    payload = asdict(found) | {
        "fingerprint": plain(found.digits),
        "made_on": found.made_on.isoformat(),
        "expires_on": found.expires_on.isoformat(),
        "latest": [asdict(one) | {"at": one.at.isoformat()} for one in found.latest],
    }
    del payload["digits"]
    where = "在本机" if found.is_here else f"在电脑 {found.device}"
    return payload, [f"发证钥匙{where}：{found.digits}", f"已签 {found.records} 条登记。"]


def _users(use: UseCases, _options: argparse.Namespace) -> Answer:
    found = use.county.writers(use.actor)
    return {"items": [_writer(one) for one in found], "total": len(found)}, [
        _writer_line(one) for one in found
    ] or ["没有停用的人。"]


def _end_user(use: UseCases, options: argparse.Namespace) -> Answer:
    device = _device(use, options.device)
    ended = options.deed == "user-end"
    writer = use.county.end_user(use.actor, device.device_id, options.user, ended=ended)
    return _writer(writer), [_writer_line(writer)]


def _writer(writer: Writer) -> dict[str, Any]:
    return asdict(writer) | {"left_on": writer.left_on.isoformat() if writer.left_on else None}


def _writer_line(writer: Writer) -> str:
    who = f"{writer.device}　{writer.unit}　{writer.user_no} 号用户"
    if writer.left_on is None:
        return f"{who}　照常录入"
    later = f"，以后又写了 {writer.later_operations} 条，请查看" if writer.later_operations else ""
    return f"{who}　{writer.left_on:%Y-%m-%d} 起停用{later}"


def _keys(use: UseCases, _options: argparse.Namespace) -> Answer:
    found = use.county.key_states(use.actor)
    items = [
        asdict(one) | {"device_id": str(one.device_id), "expires_on": one.expires_on.isoformat()}
        for one in found
    ]
    return {
        "items": items,
        "total": len(items),
        "expiring": sum(one.expires_soon for one in found),
        "lagging": sum(one.is_lagging for one in found),
    }, [_key_line(one) for one in found]


def _key_line(key: KeyState) -> str:
    words = ""
    if key.expires_soon:
        words = (
            f"　还有 {key.days_left} 天，请换钥匙"
            if key.days_left >= 0
            else "　已过期，照常有效，请换钥匙"
        )
    if key.is_lagging:
        words += f"　落后县里的记录 {key.lagging_days} 天"
    return f"{key.device}　{key.unit}　到 {key.expires_on:%Y-%m-%d}{words}"


def _root_revoke(use: UseCases, options: argparse.Namespace) -> Answer:
    device = _device(use, options.device)
    use.county.root_revoke(
        use.actor, device.device_id, options.reason, options.since, _kits(options)
    )
    found = _device(use, options.device)
    payload = {"device_id": str(found.device_id), "number": options.device, "state": found.state}
    return payload, [
        f"县根已停用 {options.device}　{found.label}。决定随下次写出的数据包传到各单位。"
    ]


def _new_authority(use: UseCases, options: argparse.Namespace) -> Answer:
    digits = use.county.new_authority(
        use.actor, options.reason, _kits(options), options.last_record
    )
    return {"fingerprint": plain(digits)}, [
        f"县里的发证钥匙已换成本机的：{digits}",
        "旧钥匙和它所在的电脑已停用。请尽快给每个乡镇写出数据包。",
    ]


def _device(use: UseCases, number: str) -> EnrolledDevice:
    found = [
        one
        for one in use.exchange.enrol_list(use.actor)
        if f"{one.org_no}-{one.device_no & 0xFF}" == number
    ]
    if len(found) != 1:
        raise WenmingError(Code.DEVICE_UNKNOWN)
    return found[0]


def _kits(options: argparse.Namespace) -> list[tuple[Path, str]]:
    return [
        (kit.expanduser().resolve(), code)
        for kit, code in zip(options.kit, codes_of(options.kit), strict=True)
    ]


_DEEDS: dict[str, Callable[[UseCases, argparse.Namespace], Answer]] = {
    "unlock": open_for_unit,
    "policy": _policy,
    "policy-issue": _issue,
    "units": _units,
    "unit-create": _create,
    "unit-rename": _rename,
    "unit-history": _history,
    "authority": _authority,
    "unit-close": _close,
    "unit-move": _move,
    "unit-merge": _merge,
    "users": _users,
    "user-end": _end_user,
    "user-back": _end_user,
    "keys": _keys,
    "root-revoke": _root_revoke,
    "new-authority": _new_authority,
}
