"""enrol: a new computer asks, its parent approves, it accepts; all on a stick."""

import argparse
from pathlib import Path
from typing import Any

from wenming_desktop.cli import enrol_ending as ending
from wenming_desktop.cli import enrol_identity as identity
from wenming_desktop.cli import enrol_keys as keys
from wenming_desktop.cli import key_papers
from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.cli.enrol_ending import number_of
from wenming_desktop.cli.enrol_keys import Answer, plain
from wenming_desktop.messages import device_state_words
from wenming_desktop.services.exchange_ports import EnrolledDevice
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
    approve.add_argument(
        "--old-stolen",
        action="store_true",
        help="恢复身份：原来的电脑或备份在别人手里，当作被盗停用",
    )
    accept = deeds.add_parser("accept", help="接受欢迎包")
    accept.add_argument("file", type=Path)
    accept.add_argument("--root-fingerprint", help="县根 30 位数字；不写则显示出来请您核对")
    deeds.add_parser("list", help="已入网的电脑")
    rotate = deeds.add_parser("rotate", help="给这台电脑换钥匙：写出申请，批准后 accept")
    rotate.add_argument("--to", type=Path, required=True)
    rotate.add_argument("--label", default="", help="这台电脑叫什么")
    _declare_county_keys(deeds)
    revoke = deeds.add_parser("revoke", help="停用一台电脑（被盗、遗失或报废）")
    ending.declare(revoke)
    came = deeds.add_parser("arrivals", help="一台电脑的数据是哪几个数据包带来的")
    came.add_argument("device", help="list 里的编号，如 257-1")
    key_papers.declare_check(deeds.add_parser("kit-check", help="试着读回一把钥匙"))
    identity.declare(deeds)
    parser.set_defaults(run=run)


def _declare_county_keys(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare what is done with the keys on paper: of the root, and for recovery."""
    root = deeds.add_parser("root-rotate", help="做新的县根钥匙，还不算数（只在县中心）")
    root.add_argument("--to", type=Path, required=True, help="钥匙文件写到哪里")
    root.add_argument("--keys", type=int, default=3, help="新根有几把钥匙")
    root.add_argument("--threshold", type=int, default=2, help="几把一起才算数")
    root.add_argument(
        "--kit", type=Path, action="append", default=[], help="旧的钥匙文件，可以写几次"
    )
    adopt = deeds.add_parser("root-adopt", help="新的县根钥匙打印、读回以后，从此算数")
    adopt.add_argument("fresh", type=Path, nargs="+", help="新的钥匙文件，每一把都要")
    adopt.add_argument("--threshold", type=int, default=2, help="几把一起才算数")
    adopt.add_argument(
        "--kit", type=Path, action="append", default=[], help="旧的钥匙文件，可以写几次"
    )
    kit = deeds.add_parser("recovery-kit", help="做县恢复钥匙（只在县中心）")
    kit.add_argument("--to", type=Path, required=True, help="钥匙文件")
    opened = deeds.add_parser("recovery-import", help="用恢复钥匙收存档的上报包")
    opened.add_argument("kit", type=Path)
    opened.add_argument("paths", type=Path, nargs="+")


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
        "revoke": _revoke,
        "rotate": _rotate,
        "standing": identity.standing,
        "moved": identity.moved,
        "forks": identity.forks,
        "fork": identity.fork,
        "root-rotate": keys.rotate_root,
        "root-adopt": keys.adopt_root,
        "recovery-kit": keys.make_recovery,
        "recovery-import": keys.import_with_kit,
        "arrivals": ending.arrivals,
        "kit-check": key_papers.check,
    }
    payload, lines = deeds[options.deed](use, options)
    console.answer(payload, *lines)
    door.close()
    return REFUSED if "error" in payload else DONE


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
        "replaces": info.replaces,
        "further_of": info.further_of,
        "restored": info.restored,
    }
    asks = f"申请给“{info.replaces}”换钥匙" if info.replaces else "申请入网"
    if info.restored:
        asks = f"申请给“{info.replaces}”恢复身份：数据从备份恢复过，或拷到过别的电脑"
    if info.further_of:
        asks = f"申请作为“{info.further_of}”的又一台电脑入网，批准后得到这个单位的数据"
    return payload, [f"{info.name}（{info.level}）{asks}", f"核对数字：{info.digits}"]


def _approve(use: UseCases, options: argparse.Namespace) -> Answer:
    to = options.to.expanduser().resolve()
    device = use.exchange.enrol_approve(
        use.actor,
        options.file.expanduser().resolve(),
        options.fingerprint,
        to,
        old_is_stolen=options.old_stolen,
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
    return {"items": items, "total": len(items)}, [_device_line(one) for one in devices]


def _revoke(use: UseCases, options: argparse.Namespace) -> Answer:
    if options.preview:
        return ending.preview(use, options)
    wanted, since = ending.device_named(use, options.device), ending.since_of(options)
    device = use.exchange.revoke(use.actor, wanted.device_id, options.reason, since)
    return _device(device), [
        f"已停用：{_device_line(device)}",
        "决定随下次写出的数据包传到各单位；这台电脑不再收到数据包。",
    ]


def _rotate(use: UseCases, options: argparse.Namespace) -> Answer:
    to = options.to.expanduser().resolve()
    info = use.exchange.rotate(use.actor, to, device_label=options.label)
    payload = {"file": str(info.file) if info.file else None, "fingerprint": plain(info.digits)}
    if info.file is None:
        return payload, ["本机已换新钥匙。旧钥匙随下次写出的数据包停用。"]
    return payload, [
        f"换钥匙申请已写好：{info.file}",
        f"30 位核对数字：{info.digits}",
        "请交上级批准，拿回欢迎包后执行 wenming enrol accept。在这之前照常使用。",
    ]


def _device_line(device: EnrolledDevice) -> str:
    held = f"，停用后又到 {device.held_operations} 条未用" if device.held_operations else ""
    state = device_state_words(device.state)
    return f"{number_of(device)}　{device.unit}　{device.label}　{state}{held}"


def _device(device: EnrolledDevice) -> dict[str, Any]:
    return {
        "device_id": str(device.device_id),
        "unit": device.unit,
        "org_no": device.org_no,
        "device_no": device.device_no,
        "label": device.label,
        "is_own": device.is_own,
        "number": number_of(device),
        "state": device.state,
        "held_operations": device.held_operations,
    }
