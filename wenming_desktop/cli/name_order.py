"""volunteer order: what lists of people go by on this computer."""

import argparse

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.people import NameOrder


def declare(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the verb."""
    order = deeds.add_parser("order", help="名单和打印的名单按什么排：拼音、姓氏笔画")
    order.add_argument("--by", type=NameOrder, choices=tuple(NameOrder), help="不写只看现在的")
    order.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Tell, or choose, what lists of people go by."""
    words = {NameOrder.PINYIN: "拼音", NameOrder.STROKES: "姓氏笔画"}
    with console.signed_in() as use:
        if options.by is not None:
            use.volunteers.set_name_order(use.actor, options.by)
        order = use.volunteers.name_order(use.actor)
        console.answer({"order": order.value}, f"名单按{words[order]}排")
    return DONE
