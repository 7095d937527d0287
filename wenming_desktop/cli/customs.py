"""customs: weddings and funerals that wait for something, initiatives, promises and their names."""

import argparse
from pathlib import Path
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.pledges import read_signers
from wenming_desktop.services.customs.cases import CaseLine
from wenming_desktop.services.customs.signing import BLANKS


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    jobs = parser.add_subparsers(dest="job", required=True, metavar="做什么")
    cases = jobs.add_parser("cases", help="红白事：哪家等着签承诺书、等着回访")
    cases.add_argument("--all", action="store_true", help="办完的也列")
    cases.set_defaults(run=_cases)
    jobs.add_parser("pledges", help="倡议书、承诺书和签名人数").set_defaults(run=_pledges)
    sign = jobs.add_parser("sign", help="把签名录入台账")
    sign.add_argument("pledge", type=UUID, metavar="编号")
    sign.add_argument(
        "--names", type=Path, required=True, metavar="文件", help="一行一个：姓名 村组"
    )
    sign.set_defaults(run=_sign)
    sheet = jobs.add_parser("sheet", help="印签名表")
    sheet.add_argument("pledge", type=UUID, metavar="编号")
    sheet.add_argument("--to", type=Path, required=True, metavar="文件.pdf")
    sheet.add_argument("--blanks", type=int, default=BLANKS, help="空白行数")
    sheet.set_defaults(run=_sheet)


def _cases(console: Console, options: argparse.Namespace) -> int:
    with console.signed_in() as use:
        found = use.customs.lines(use.actor, with_done=options.all)
        items = [_case(one) for one in found]
        words = (f"{one['householder']}：{one['stage']}" for one in items)
        console.answer({"items": items, "total": len(items)}, *words)
    return DONE


def _case(line: CaseLine) -> dict[str, object]:
    case = line.case
    return {
        "id": str(case.id),
        "householder": case.householder,
        "matter": case.matter,
        "event_on": case.event_on.isoformat() if case.event_on else None,
        "stage": line.stage.value,
        "days": line.days,
        "unit": line.unit,
    }


def _pledges(console: Console, _options: argparse.Namespace) -> int:
    with console.signed_in() as use:
        items = [
            {
                "id": str(one.pledge.id),
                "name": one.pledge.name,
                "pledge_type": one.pledge.pledge_type,
                "started_on": one.pledge.started_on.isoformat() if one.pledge.started_on else None,
                "signatures": one.signatures,
                "last": one.last.isoformat() if one.last else None,
                "unit": one.unit,
            }
            for one in use.signing.pledges(use.actor)
        ]
        words = (f"{one['name']}：{one['signatures']} 人" for one in items)
        console.answer({"items": items, "total": len(items)}, *words)
    return DONE


def _sign(console: Console, options: argparse.Namespace) -> int:
    try:
        text = options.names.expanduser().read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as problem:
        raise WenmingError(
            Code.FILE_UNREADABLE, path=options.names.name, problem=type(problem).__name__
        ) from problem
    with console.signed_in() as use:
        done = use.signing.sign(use.actor, options.pledge, read_signers(text))
        payload = {"added": done.added, "known": done.known}
        console.answer(payload, f"录入 {done.added} 人，已有 {done.known} 人")
    return DONE


def _sheet(console: Console, options: argparse.Namespace) -> int:
    file = options.to.expanduser().resolve()
    with console.signed_in() as use:
        done = use.signing.print(use.actor, options.pledge, file, blanks=options.blanks)
        console.answer({"file": str(file), "pages": done.pages}, f"已写好 {file}")
    return DONE
