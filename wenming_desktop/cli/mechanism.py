"""todo, checklist, review, duties: how a unit is run, for scripts."""

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages.mechanism import due_words
from wenming_desktop.services.mechanism.checklists import ItemState
from wenming_desktop.services.mechanism.follow_up import Pending
from wenming_desktop.services.mechanism.reviews import Reviewed
from wenming_desktop.services.use_cases import UseCases


def declare(verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options of one of the verbs."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    {"todo": _todo, "checklist": _checklist, "review": _review, "duties": _duties}[verb](deeds)
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do it and answer."""
    with console.signed_in() as use:
        payload, lines = _DEEDS[options.verb, options.deed](use, options)
        console.answer(payload, *lines)
    return DONE


Answer = tuple[dict[str, Any], list[str]]


def _todo(deeds: Any) -> None:  # noqa: ANN401  argparse has no public name for it
    show = deeds.add_parser("list", help="待跟进事项，超期的在前")
    show.add_argument("--all", action="store_true", help="连办结的")
    deal = deeds.add_parser("deal", help="把会议的一条议定事项分给谁办")
    deal.add_argument("meeting", type=UUID, metavar="会议编号")
    deal.add_argument("number", type=int, metavar="第几条")
    deal.add_argument("--unit", required=True, metavar="责任单位")
    deal.add_argument("--person", default="", metavar="责任人")
    deal.add_argument("--due", type=date.fromisoformat, metavar="期限")
    close = deeds.add_parser("close", help="办结")
    close.add_argument("id", type=UUID, metavar="编号")
    close.add_argument("--outcome", required=True, metavar="办理结果")
    deeds.add_parser("print", help="打印清单").add_argument("--to", type=Path, required=True)


def _checklist(deeds: Any) -> None:  # noqa: ANN401  as above
    show = deeds.add_parser("show", help="一个清单达到几项、还缺什么")
    mark = deeds.add_parser("mark", help="标记一项是否达到")
    paper = deeds.add_parser("print", help="打印对照表")
    for one in (show, mark, paper):
        one.add_argument("checklist", metavar="清单")
        one.add_argument("--unit", type=UUID, metavar="单位编号")
    mark.add_argument("item", metavar="项目")
    mark.add_argument("--not-met", action="store_true", help="还没有达到")
    mark.add_argument("--evidence", default="", metavar="说明")
    paper.add_argument("--to", type=Path, required=True)


def _review(deeds: Any) -> None:  # noqa: ANN401  as above
    deeds.add_parser("list", help="要审核的和审核过的")
    submit = deeds.add_parser("submit", help="提交审核")
    submit.add_argument("kind", choices=("poster", "talk", "show", "notice", "media_report"))
    submit.add_argument("subject", type=UUID, metavar="活动、宣讲材料等的编号")
    approve = deeds.add_parser("approve", help="审核通过；不能是提交的人")
    give_back = deeds.add_parser("return", help="退回修改；不能是提交的人")
    for one in (approve, give_back):
        one.add_argument("id", type=UUID, metavar="审核编号")
    approve.add_argument("--opinion", default="", metavar="意见")
    give_back.add_argument("--opinion", required=True, metavar="意见")


def _duties(deeds: Any) -> None:  # noqa: ANN401  as above
    for name, words in (("list", "责任清单"), ("print", "打印责任清单")):
        deed = deeds.add_parser(name, help=words)
        deed.add_argument("--unit", type=UUID, metavar="单位编号")
        if name == "print":
            deed.add_argument("--to", type=Path, required=True)


def _list_todo(use: UseCases, options: argparse.Namespace) -> Answer:
    found = use.follow_up.open(use.actor, with_closed=options.all)
    undealt = [
        {"meeting_id": str(one.meeting_id), "number": one.number, "content": one.content}
        for one in use.follow_up.undealt(use.actor)
    ]
    lines = [f"{due_words(one.days_left)}　{one.item.content}" for one in found]
    lines += [f"还没有分工　{one['content']}" for one in undealt]
    return {"items": [_pending(one) for one in found], "undealt": undealt}, lines


def _pending(one: Pending) -> dict[str, Any]:
    item = one.item
    return {
        "id": str(item.id),
        "content": item.content,
        "meeting": one.meeting,
        "responsible_unit": item.responsible_unit,
        "due_on": item.due_on.isoformat() if item.due_on else None,
        "closed_on": item.closed_on.isoformat() if item.closed_on else None,
        "days_left": one.days_left,
    }


def _deal(use: UseCases, options: argparse.Namespace) -> Answer:
    told = {"unit": options.unit, "person": options.person, "due_on": options.due}
    item = use.follow_up.deal(use.actor, options.meeting, options.number, **told)
    return {"id": str(item.id)}, [f"已分工：{item.content}"]


def _close(use: UseCases, options: argparse.Namespace) -> Answer:
    item = use.follow_up.close(use.actor, options.id, options.outcome)
    return {"id": str(item.id), "closed_on": str(item.closed_on)}, [f"已办结：{item.content}"]


def _show_checklist(use: UseCases, options: argparse.Namespace) -> Answer:
    state = use.checklists.state(use.actor, options.checklist, options.unit)
    items = [_item(one) for one in state.items]
    lines = [f"{'✓' if one.is_met else '缺'}　{one.item.title}　{one.words}" for one in state.items]
    missing = [one.item.id for one in state.missing]
    return {"unit": state.unit.name, "items": items, "missing": missing}, lines


def _item(one: ItemState) -> dict[str, Any]:
    by = "mark" if one.mark is not None else "proof" if one.is_met else None
    told = {"item": one.item.id, "title": one.item.title, "met": one.is_met}
    return {**told, "by": by, "evidence": one.words}


def _mark(use: UseCases, options: argparse.Namespace) -> Answer:
    mark = use.checklists.mark(
        use.actor,
        options.checklist,
        options.item,
        met=not options.not_met,
        evidence=options.evidence,
        unit_id=options.unit,
    )
    return {"id": str(mark.id), "met": mark.met}, ["已标记。"]


def _list_reviews(use: UseCases, _options: argparse.Namespace) -> Answer:
    found = use.reviews.all(use.actor)
    lines = [f"{one.state}　{one.name}" for one in found]
    return {"items": [_reviewed(one) for one in found]}, lines


def _reviewed(one: Reviewed) -> dict[str, Any]:
    review = one.review
    return {
        "id": str(review.id) if review is not None else None,
        "subject_kind": one.subject_kind,
        "subject_id": str(one.subject_id),
        "name": one.name,
        "state": one.state,
        "opinion": review.opinion if review is not None else "",
    }


def _submit(use: UseCases, options: argparse.Namespace) -> Answer:
    review = use.reviews.submit(use.actor, options.kind, options.subject)
    return {"id": str(review.id), "state": review.state}, [f"已提交：{review.name}"]


def _approve(use: UseCases, options: argparse.Namespace) -> Answer:
    review = use.reviews.approve(use.actor, options.id, options.opinion)
    return {"id": str(review.id), "state": review.state}, [f"已通过：{review.name}"]


def _give_back(use: UseCases, options: argparse.Namespace) -> Answer:
    review = use.reviews.give_back(use.actor, options.id, options.opinion)
    return {"id": str(review.id), "state": review.state}, [f"已退回：{review.name}"]


def _list_duties(use: UseCases, options: argparse.Namespace) -> Answer:
    found = use.duty_list.matrix(use.actor, options.unit)
    items = [
        {
            "unit": one.unit.name,
            "post": duty.post,
            "responsible_person": duty.responsible_person,
            "content": duty.content,
            "standard": duty.standard,
        }
        for one in found
        for duty in one.duties
    ]
    lines = [f"{one['unit']}　{one['post']}　{one['content']}" for one in items]
    return {"items": items}, lines


def _printed(write: Callable[[UseCases, argparse.Namespace, Path], Any]) -> Any:  # noqa: ANN401
    def do(use: UseCases, options: argparse.Namespace) -> Answer:
        target = options.to.expanduser().resolve()
        if target.suffix.lower() != ".pdf":
            raise WenmingError(Code.INVALID_FIELD, field="--to", value=target.name[:40])
        result = write(use, options, target)
        words = f"已写好 {target}，共 {result.pages} 页"
        return {"file": str(target), "pages": result.pages}, [words]

    return do


_DEEDS: dict[tuple[str, str], Callable[[UseCases, argparse.Namespace], Answer]] = {
    ("todo", "list"): _list_todo,
    ("todo", "deal"): _deal,
    ("todo", "close"): _close,
    ("todo", "print"): _printed(lambda use, _, to: use.follow_up.print(use.actor, to)),
    ("checklist", "show"): _show_checklist,
    ("checklist", "mark"): _mark,
    ("checklist", "print"): _printed(
        lambda use, asked, to: use.checklists.print(use.actor, asked.checklist, to, asked.unit)
    ),
    ("review", "list"): _list_reviews,
    ("review", "submit"): _submit,
    ("review", "approve"): _approve,
    ("review", "return"): _give_back,
    ("duties", "list"): _list_duties,
    ("duties", "print"): _printed(
        lambda use, asked, to: use.duty_list.print(use.actor, to, asked.unit)
    ),
}
