"""letter: confidential letters to the county centre and their answers."""

import argparse
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.letters import LetterLine
from wenming_desktop.services.use_cases import UseCases


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    sending = deeds.add_parser("send", help="写一封给县中心的保密信，镇里看不到内容")
    sending.add_argument("--subject", required=True, help="标题")
    sending.add_argument("--text", required=True, help="内容")
    deeds.add_parser("list", help="列出本机看得到的保密信")
    answering = deeds.add_parser("answer", help="县中心答复一封")
    answering.add_argument("id", help="信的编号")
    answering.add_argument("--text", required=True, help="答复")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do it."""
    door = console.door()
    use = console.open(door)
    code = {"send": _send, "list": _list, "answer": _answer}[options.deed](console, use, options)
    door.close()
    return code


def _send(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    letter = use.letters.send(use.actor, options.subject, options.text)
    console.answer({"id": str(letter.id)}, "已写好，下次导出时带走。镇里只能转交，看不到内容。")
    return DONE


def _list(console: Console, use: UseCases, _options: argparse.Namespace) -> int:
    items = [_item(one) for one in use.letters.all(use.actor)]
    lines = [f"{one['id']}　{one['unit']}　{one['subject']}：{_state(one)}" for one in items]
    console.answer({"items": items, "total": len(items)}, *lines, f"共 {len(items)} 封")
    return DONE


def _answer(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    try:
        letter_id = UUID(options.id)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="id") from problem
    letter = use.letters.answer(use.actor, letter_id, options.text)
    console.answer({"id": str(letter.id)}, "已答复，下次导出时带走。")
    return DONE


def _item(line: LetterLine) -> dict[str, Any]:
    one = line.letter
    return {
        "id": str(one.id),
        "unit": line.unit,
        "subject": one.subject,
        "text": one.body,
        "written_by": one.written_by,
        "written_at": one.written_at.isoformat() if one.written_at else None,
        "reply": one.reply,
        "replied_by": one.replied_by,
        "replied_at": one.replied_at.isoformat() if one.replied_at else None,
    }


def _state(item: dict[str, Any]) -> str:
    return f"已答复（{item['reply']}）" if item["replied_at"] else "还没有答复"
