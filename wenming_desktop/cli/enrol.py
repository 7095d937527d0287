"""enrol: a new computer asks, its parent approves, it accepts; all on a stick."""

import argparse
from pathlib import Path
from typing import Any

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.services.use_cases import UseCases


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    card = deeds.add_parser("card", help="给下级的单位卡")
    card.add_argument("--to", type=Path, required=True)
    request = deeds.add_parser("request", help="写出入网申请")
    request.add_argument("--to", type=Path, required=True)
    request.add_argument("--parent-card", type=Path)
    request.add_argument("--label", default="", help="这台电脑叫什么")
    deeds.add_parser("inspect", help="查看申请").add_argument("file", type=Path)
    approve = deeds.add_parser("approve", help="批准申请，写出欢迎包")
    approve.add_argument("file", type=Path)
    approve.add_argument(
        "--fingerprint", required=True, help="申请单上的 30 位数字（至少前 10 位）"
    )
    approve.add_argument("--to", type=Path, required=True)
    accept = deeds.add_parser("accept", help="接受欢迎包")
    accept.add_argument("file", type=Path)
    accept.add_argument("--root-fingerprint", help="县根 30 位数字；不写则显示出来请您核对")
    deeds.add_parser("list", help="已入网的电脑")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do it."""
    door = console.door()
    use = console.open(door)
    deeds = {
        "card": _card,
        "request": _request,
        "inspect": _inspect,
        "approve": _approve,
        "accept": _accept,
        "list": _list,
    }
    payload, lines = deeds[options.deed](use, options)
    console.answer(payload, *lines)
    door.close()
    return DONE


Answer = tuple[dict[str, Any], list[str]]


def _card(use: UseCases, options: argparse.Namespace) -> Answer:
    path = use.exchange.write_parent_card(use.actor, options.to.expanduser().resolve())
    return {"file": str(path)}, [f"单位卡已写好：{path}"]


def _request(use: UseCases, options: argparse.Namespace) -> Answer:
    card = options.parent_card.expanduser().resolve() if options.parent_card else None
    to = options.to.expanduser().resolve()
    info = use.exchange.enrol_request(use.actor, to, parent_card=card, device_label=options.label)
    lines = [f"入网申请已写好：{info.file}", f"30 位核对数字：{info.digits}"]
    return {"file": str(info.file), "fingerprint": plain(info.digits)}, lines


def _inspect(use: UseCases, options: argparse.Namespace) -> Answer:
    info = use.exchange.enrol_inspect(use.actor, options.file.expanduser().resolve())
    payload = {
        "file": str(info.file) if info.file else None,
        "name": info.name,
        "level": info.level,
        "code": info.code,
        "label": info.device_label,
        "fingerprint": plain(info.digits),
        "known": info.known,
    }
    return payload, [f"{info.name}（{info.level}）申请入网", f"核对数字：{info.digits}"]


def _approve(use: UseCases, options: argparse.Namespace) -> Answer:
    to = options.to.expanduser().resolve()
    device = use.exchange.enrol_approve(
        use.actor, options.file.expanduser().resolve(), options.fingerprint, to
    )
    payload = _device(device) | {"welcome": str(device.welcome) if device.welcome else None}
    return payload, [f"已批准 {device.unit}，欢迎包已写好：{device.welcome}"]


def _accept(use: UseCases, options: argparse.Namespace) -> Answer:
    accepted = use.exchange.enrol_accept(
        use.actor, options.file.expanduser().resolve(), options.root_fingerprint
    )
    payload = {
        "unit": accepted.unit,
        "parent": accepted.parent,
        "org_no": accepted.org_no,
        "root_fingerprint": plain(accepted.root_digits),
    }
    lines = [
        f"{accepted.unit} 已入网，上级是 {accepted.parent}",
        f"请与县里发的卡片核对县根数字：{accepted.root_digits}",
    ]
    return payload, lines


def _list(use: UseCases, _options: argparse.Namespace) -> Answer:
    devices = use.exchange.enrol_list(use.actor)
    items = [_device(device) for device in devices]
    lines = [f"{one.org_no}　{one.unit}　{one.label}" for one in devices]
    return {"items": items, "total": len(items)}, lines


def _device(device: Any) -> dict[str, Any]:  # noqa: ANN401  EnrolledDevice and its welcome
    return {
        "device_id": str(device.device_id),
        "unit": device.unit,
        "org_no": device.org_no,
        "device_no": device.device_no,
        "label": device.label,
        "is_own": device.is_own,
    }


def plain(digits: str) -> str:
    """Return 30 digits without the spaces they are read aloud with."""
    return digits.replace(" ", "")
