"""Opening a store whose people have all forgotten: asked for here, opened at the county centre."""

import argparse
import os
from pathlib import Path
from typing import Any

from wenming_desktop.cli.console import Console, make_folder
from wenming_desktop.cli.enrol_keys import codes_of
from wenming_desktop.services.key_opening.service import OpeningOrder
from wenming_desktop.services.restoring import SecondPerson
from wenming_desktop.services.use_cases import UseCases

Answer = tuple[dict[str, Any], list[str]]


def declare_opening(deeds: Any) -> None:  # noqa: ANN401  argparse names no type for subparsers
    """Declare ``county unlock``."""
    unlock = deeds.add_parser(
        "unlock",
        help="给忘了密码又没有恢复码的下级开锁：要第二个人（WENMING_SECOND_PASSWORD），"
        "没有第二个人时要本机恢复码（WENMING_RECOVERY_CODE）",
    )
    unlock.add_argument("request", type=Path, metavar="开锁申请", help="申请文件，或有它的 U 盘")
    unlock.add_argument("--to", type=Path, required=True, help="答复写到这个文件夹或 U 盘")
    unlock.add_argument("--second-user", default="", help="在场的第二个人的用户名")
    unlock.add_argument("--kit", type=Path, help="县恢复钥匙文件，本机的钥匙打不开时用")


def open_for_unit(use: UseCases, options: argparse.Namespace) -> Answer:
    """Write the answer to a unit's request."""
    make_folder(options.to)
    (code,) = codes_of([options.kit]) if options.kit else ("",)
    second = SecondPerson(
        options.second_user,
        os.environ.get("WENMING_SECOND_PASSWORD", ""),
        os.environ.get("WENMING_RECOVERY_CODE", ""),
    )
    place = use.key_opening.look(use.actor, options.request.absolute()).place
    made = use.key_opening.open(
        use.actor,
        OpeningOrder(
            request=options.request.absolute(),
            to=options.to.absolute(),
            second=second,
            kit=options.kit,
            kit_code=code,
        ),
    )
    return {"place": place, "file": str(made.file), "code": made.code}, [
        f"电脑 {place} 的开锁答复：{made.file}",
        f"代码（只显示这一次，当面或打电话告诉对方，不要和U盘放在一起）：{made.code}",
    ]


def write_request(console: Console, options: argparse.Namespace) -> int:
    """Write what the centre needs; nobody has to sign in."""
    make_folder(options.to)
    file = console.door().write_unlock_request(options.to.absolute())
    console.answer({"file": str(file)}, f"开锁申请：{file}", "请带到县中心，两个人在场才能打开。")
    return 0
