"""enrol standing, restore, moved, forks, fork: data set back or copied, numbers written twice."""

import argparse
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.identity_ports import CHOICES
from wenming_desktop.services.use_cases import UseCases

Answer = tuple[dict[str, Any], list[str]]

_WHY = {
    "restored": "本机的数据是从较早的备份恢复的",
    "copied": "本机的数据像是从别的电脑拷来的，或系统重装过",
    "ack_ahead": "别的单位手里有本机写过、本机却已没有的数据：本机用的是旧备份",
    "moved": "本机的数据与另一台电脑相同，两台都在用",
    "retired": "上级已停用本机原来的身份",
}
_COUNT_BITS = 0xFF


def declare(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the deeds and their options."""
    deeds.add_parser("standing", help="本机的身份：能不能封存，为什么")
    moved = deeds.add_parser("moved", help="回答“换了电脑？”")
    moved.add_argument("--other", required=True, choices=("gone", "in-use"), help="原来那台")
    deeds.add_parser("forks", help="下级的重号数据，等着决定的")
    fork = deeds.add_parser("fork", help="决定一台电脑的重号数据")
    fork.add_argument("device", help="forks 里的编号，如 257-1")
    fork.add_argument("--keep", required=True, choices=CHOICES)


def standing(use: UseCases, _options: argparse.Namespace) -> Answer:
    """Tell whether this computer seals what is typed in."""
    found = use.identity.standing(use.actor)
    payload = {
        "stopped": found.stopped,
        "asks": found.asks,
        "waiting_edits": found.waiting_edits,
        "requested": found.is_asked_for,
    }
    if not found.stopped:
        asks = "电脑与上次不同：请用 wenming enrol moved 回答原来那台还用不用。"
        return payload, ["本机身份正常。", *([asks] if found.asks else [])]
    todo = "请执行 wenming enrol rotate --to U盘 写出恢复申请，上级批准后 enrol accept。"
    if found.is_centre:
        todo = "请先与每个镇所交换两次，再执行 wenming enrol rotate --to U盘 恢复身份。"
    safe = f"已录入的都在，可以照常录入（{found.waiting_edits} 处改动等着）；暂不封存。"
    return payload, [f"{_WHY.get(found.stopped, found.stopped)}。{safe}", todo]


def moved(use: UseCases, options: argparse.Namespace) -> Answer:
    """Answer the question whether the former computer goes on."""
    use.identity.answer_machine(use.actor, other_goes_on=options.other == "in-use")
    return standing(use, options)


def forks(use: UseCases, _options: argparse.Namespace) -> Answer:
    """List the computers below that wrote numbers twice."""
    found = use.identity.forks(use.actor)
    items = [
        {
            "device_id": str(one.device_id),
            "number": _number(one.device_no),
            "label": one.label,
            "first_operations": one.first_operations,
            "other_operations": one.other_operations,
        }
        for one in found
    ]
    lines = [
        f"{item['number']}　{item['label']}　先到 {item['first_operations']} 条，"
        f"后到 {item['other_operations']} 条存着"
        for item in items
    ]
    return {"items": items, "total": len(items)}, lines or ["没有重号数据。"]


def fork(use: UseCases, options: argparse.Namespace) -> Answer:
    """Decide about one computer's numbers that were written twice."""
    known = use.identity.forks(use.actor)
    wanted = [
        one for one in known if options.device in (str(one.device_id), _number(one.device_no))
    ]
    if len(wanted) != 1:
        raise WenmingError(Code.NO_FORK)
    use.identity.decide_fork(use.actor, wanted[0].device_id, options.keep)
    payload = {"device_id": str(wanted[0].device_id), "kept": options.keep}
    return payload, ["已定。决定随下次写出的数据包传到各单位；那两台电脑各自恢复身份。"]


def _number(device_no: int) -> str:
    return f"{device_no >> 8}-{device_no & _COUNT_BITS}"
