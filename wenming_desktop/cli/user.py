"""user: accounts on this computer."""

import argparse
import getpass
import os
import sys
from pathlib import Path

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.cli.enrol_keys import codes_of
from wenming_desktop.cli.unlocking import write_request
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Role, User

_ROLES = sorted(role.value for role in Role)


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    for deed in ("add", "list", "disable", "password", "role", "recover"):
        one = deeds.add_parser(deed)
        if deed != "list":
            one.add_argument("name", help="用户名")
        if deed in {"add", "role"}:
            one.add_argument(
                "--role",
                action="append",
                choices=_ROLES,
                default=[],
                required=deed == "role",
                help="角色，可以写几次",
            )
        if deed in {"add", "password", "recover"}:
            one.add_argument(
                "--password-from",
                metavar="变量",
                default="WENMING_NEW_PASSWORD",
                help="新密码所在的环境变量；没有时在终端询问",
            )
        if deed == "recover":
            one.add_argument(
                "--county-answer", type=Path, help="县中心的开锁答复；代码在 WENMING_KIT_CODES"
            )
    asked = deeds.add_parser("unlock-request", help="密码和恢复码都没了：写开锁申请给县中心")
    asked.add_argument("--to", type=Path, required=True, help="写到这个文件夹或 U 盘")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do it and show the accounts it concerns."""
    if options.deed == "unlock-request":
        return write_request(console, options)
    door, beside, more = console.door(), dict[str, object](), list[str]()
    if options.deed == "recover" and options.county_answer:
        (code,) = codes_of([options.county_answer])
        opened = door.open_with_county(
            options.county_answer.absolute(), code, options.name, _new_password(options)
        )
        use, beside = opened.use_cases, {"recovery_code": opened.recovery_code}
        more = [f"新的恢复码（只显示这一次，旧的作废，请抄在纸上）：{opened.recovery_code}"]
    elif options.deed == "recover":
        use = door.open_with_recovery(_recovery_code(), options.name, _new_password(options))
    else:
        use = console.open(door)
    accounts, actor = use.accounts, use.actor
    match options.deed:
        case "recover":
            shown = [accounts.own(actor)]
        case "add":
            roles = frozenset(map(Role, options.role)) or frozenset({Role.CLERK})
            shown = [accounts.add(actor, options.name, _new_password(options), roles)]
        case "disable":
            shown = [accounts.disable(actor, options.name)]
        case "password":
            shown = [accounts.set_password(actor, options.name, _new_password(options))]
        case "role":
            shown = [accounts.set_roles(actor, options.name, frozenset(map(Role, options.role)))]
        case _:
            shown = accounts.list(actor)
    items = [_json(user) for user in shown]
    console.answer({"items": items, "total": len(items), **beside}, *map(_line, shown), *more)
    door.close()
    return DONE


def _new_password(options: argparse.Namespace) -> str:
    given = os.environ.get(options.password_from)
    if given is None:
        if not sys.stdin.isatty():
            raise WenmingError(Code.PASSWORD_TOO_SHORT)
        given = getpass.getpass("新密码：")
    return given


def _recovery_code() -> str:
    """Return the printed code from WENMING_RECOVERY_CODE, or ask at a terminal."""
    given = os.environ.get("WENMING_RECOVERY_CODE")
    if given is None:
        if not sys.stdin.isatty():
            raise WenmingError(Code.SIGN_IN_NEEDED)
        given = getpass.getpass("恢复码：")
    return given


def _json(user: User) -> dict[str, object]:
    return {
        "id": str(user.id),
        "user_no": user.user_no,
        "name": user.name,
        "roles": sorted(user.roles),
        "disabled": user.disabled,
    }


def _line(user: User) -> str:
    state = "（已停用）" if user.disabled else ""
    return f"{user.user_no}　{user.name}　{'、'.join(sorted(user.roles))}{state}"
