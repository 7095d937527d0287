"""project: what work contents have become, a project's activities, where an activity comes from."""

import argparse
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.periods import parse_period
from wenming_desktop.services.projects.tracing import ProjectTrace, TracedActivity


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    jobs = parser.add_subparsers(dest="job", required=True, metavar="做什么")
    contents = jobs.add_parser("contents", help="各项工作内容有几个项目、办了几场")
    contents.add_argument("--period", default="", help="2026、2026-Q1、2026-03 或 起日..止日")
    contents.set_defaults(run=_contents)
    trace = jobs.add_parser("trace", help="一个项目从哪里来、带出哪些活动")
    trace.add_argument("id", type=UUID, metavar="项目编号")
    trace.set_defaults(run=_trace)
    origin = jobs.add_parser("origin", help="一个活动从哪里来")
    origin.add_argument("id", type=UUID, metavar="活动编号")
    origin.set_defaults(run=_origin)


def _contents(console: Console, options: argparse.Namespace) -> int:
    with console.signed_in() as use:
        found = use.project_traces.contents(use.actor, parse_period(options.period))
        items = [
            {
                "work_content": one.code,
                "label": one.label,
                "projects": one.projects,
                "sessions": one.sessions,
            }
            for one in found
        ]
        words = (f"{one.label}：{one.projects} 个项目，{one.sessions} 场" for one in found)
        console.answer({"items": items, "total": len(items)}, *words)
    return DONE


def _trace(console: Console, options: argparse.Namespace) -> int:
    with console.signed_in() as use:
        found = use.project_traces.trace(use.actor, options.id)
        words = (f"{one.activity.name}：办过 {one.held} 场" for one in found.activities)
        console.answer({"item": _told(found)}, f"{found.content} → {found.project.name}", *words)
    return DONE


def _told(trace: ProjectTrace) -> dict[str, object]:
    return {
        "id": str(trace.project.id),
        "name": trace.project.name,
        "work_content": trace.project.work_content,
        "need": trace.need,
        "unit": trace.unit,
        "held": trace.held,
        "coming": trace.coming,
        "activities": [_activity(one) for one in trace.activities],
    }


def _activity(one: TracedActivity) -> dict[str, object]:
    return {
        "id": str(one.activity.id),
        "name": one.activity.name,
        "held": one.held,
        "coming": one.coming,
        "first": one.first.isoformat() if one.first else None,
        "last": one.last.isoformat() if one.last else None,
        "beneficiaries": one.beneficiaries,
    }


def _origin(console: Console, options: argparse.Namespace) -> int:
    with console.signed_in() as use:
        found = use.project_traces.origin(use.actor, options.id)
        project = found.project
        item = {
            "id": str(found.activity.id),
            "name": found.activity.name,
            "work_content": found.activity.work_content,
            "project_id": str(project.id) if project is not None else None,
            "project": project.name if project is not None else None,
            "need": found.need,
        }
        steps = filter(None, (found.content, item["project"], found.activity.name))
        console.answer({"item": item}, " → ".join(map(str, steps)))
    return DONE
