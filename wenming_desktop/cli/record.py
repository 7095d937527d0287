"""record, show, list: any entity through the services the screens use (help: cli.md)."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.cli.photo import photo_items
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.record_shapes import KINDS

_LARGEST_FILE = 64 * 1024 * 1024


def declare(verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options of one of the three verbs."""
    if verb == "record":
        parser.add_argument("file", type=Path, help="JSON 文件；- 为标准输入")
        parser.set_defaults(run=run_record)
        return
    parser.add_argument("kind", choices=sorted(KINDS), help="种类")
    parser.add_argument("--reveal", metavar="原因", help="不打码显示；要有权限，会记入日志")
    if verb == "show":
        parser.add_argument("id", help="编号")
        parser.set_defaults(run=run_show)
    else:
        parser.add_argument(
            "--where",
            action="append",
            type=_pair,
            default=[],
            metavar="字段=值",
            help="只要相等的；值空着表示没有填的",
        )
        parser.set_defaults(run=run_list)


def run_record(console: Console, options: argparse.Namespace) -> int:
    """Write the records of a file, all or nothing."""
    items = _items(options.file)
    door = console.door()
    use = console.open(door)
    results = use.records.record(use.actor, items)
    payload = {"results": [{"kind": r.kind, "id": str(r.id), "action": r.action} for r in results]}
    console.answer(payload, *(f"{r.kind} {r.id} {r.action}" for r in results))
    door.close()
    return DONE


def run_show(console: Console, options: argparse.Namespace) -> int:
    """Print one entity."""
    door = console.door()
    use = console.open(door)
    item = use.records.show(use.actor, options.kind, _uuid(options.id), options.reveal)
    if options.kind == "occurrence":
        item["photos"] = photo_items(use, _uuid(options.id))
    console.answer({"item": item}, *(f"{name}：{content}" for name, content in item.items()))
    door.close()
    return DONE


def run_list(console: Console, options: argparse.Namespace) -> int:
    """Print entities whose fields equal what was asked."""
    door = console.door()
    use = console.open(door)
    items = use.records.find(use.actor, options.kind, dict(options.where), options.reveal)
    lines = [f"{item['id']}　{item.get('name', '')}" for item in items]
    console.answer({"items": items, "total": len(items)}, *lines, f"共 {len(items)} 条")
    door.close()
    return DONE


def _items(path: Path) -> list[dict[str, Any]]:
    try:
        if str(path) == "-":
            text = sys.stdin.read(_LARGEST_FILE)
        else:
            with path.open(encoding="utf-8-sig") as file:
                text = file.read(_LARGEST_FILE)
        content = json.loads(text, parse_constant=_no_constant, object_pairs_hook=_no_twins)
    except (OSError, ValueError, RecursionError) as problem:
        raise WenmingError(
            Code.INVALID_RECORD_FILE, path=path, problem=type(problem).__name__
        ) from problem
    if isinstance(content, dict) and isinstance(content.get("items"), list):
        content = content["items"]
    items = content if isinstance(content, list) else [content]
    if not all(isinstance(item, dict) and "kind" in item for item in items):
        raise WenmingError(Code.INVALID_RECORD_FILE, path=path, problem="kind")
    return items


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _no_twins(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("duplicate key")
    return dict(pairs)


def _pair(pair: str) -> tuple[str, str]:
    name, equals, raw = pair.partition("=")
    if not (name and equals):
        raise argparse.ArgumentTypeError(f"{pair}（要写成 字段=值）")
    return name, raw


def _uuid(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="id") from problem
