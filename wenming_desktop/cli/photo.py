"""photo: photos and scans of an occurrence, added, listed, handed out, taken back."""

import argparse
from pathlib import Path
from typing import Any
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.photo_ports import KeptPhoto
from wenming_desktop.services.use_cases import UseCases


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    adding = deeds.add_parser("add", help="添加照片或扫描件（JPG、PNG、PDF）")
    adding.add_argument("occurrence", help="场次的编号")
    adding.add_argument("files", type=Path, nargs="+", metavar="文件")
    adding.add_argument("--title", default="", help="说明")
    listing = deeds.add_parser("list", help="列出照片")
    listing.add_argument("--occurrence", metavar="编号", help="只要这一场的")
    export = deeds.add_parser("export", help="把一张存成文件")
    export.add_argument("id", help="照片的编号")
    export.add_argument("--to", type=Path, required=True, help="文件或文件夹")
    ordering = deeds.add_parser("order", help="给一场的照片排先后，打印时照这个次序")
    ordering.add_argument("occurrence", help="场次的编号")
    ordering.add_argument("ids", nargs="+", metavar="编号", help="照片的编号；没写的排在后面")
    removing = deeds.add_parser("remove", help="撤下一张")
    removing.add_argument("id", help="照片的编号")
    removing.add_argument("--reason", required=True, help="原因")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Do it."""
    door = console.door()
    use = console.open(door)
    code = _DEEDS[options.deed](console, use, options)
    door.close()
    return code


def photo_items(use: UseCases, occurrence_id: UUID | None) -> list[dict[str, Any]]:
    """Return the photos of an occurrence, or all, as printed."""
    return [_item(one) for one in use.photos.of(use.actor, occurrence_id)]


def _add(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    """Add one after the other; a refusal stops, and those before it are kept."""
    occurrence, results = _row_id(options.occurrence), list[dict[str, Any]]()
    try:
        for path in options.files:
            added = use.photos.add(use.actor, occurrence, path.expanduser(), options.title)
            results.append(_item(KeptPhoto(added, is_here=True)))
    except WenmingError as error:
        return console.refuse(error, results=results)
    console.answer({"results": results}, *map(_line, results))
    return DONE


def _list(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    items = photo_items(use, _row_id(options.occurrence) if options.occurrence else None)
    console.answer({"items": items, "total": len(items)}, *map(_line, items), f"共 {len(items)} 张")
    return DONE


def _export(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    file = use.photos.export(use.actor, _row_id(options.id), options.to.expanduser().resolve())
    console.answer({"file": str(file)}, f"已存为 {file}")
    return DONE


def _order(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    occurrence = _row_id(options.occurrence)
    use.photos.arrange(use.actor, occurrence, [_row_id(one) for one in options.ids])
    items = photo_items(use, occurrence)
    console.answer({"items": items, "total": len(items)}, *map(_line, items))
    return DONE


def _remove(console: Console, use: UseCases, options: argparse.Namespace) -> int:
    use.photos.remove(use.actor, _row_id(options.id), options.reason)
    console.answer({"id": options.id}, "已撤下。")
    return DONE


def _item(photo: KeptPhoto) -> dict[str, Any]:
    one = photo.attachment
    return {
        "id": str(one.id),
        "occurrence_id": str(one.occurrence_id) if one.occurrence_id is not None else None,
        "title": one.title,
        "media_type": one.media_type,
        "bytes": one.size,
        "sha256": one.sha256,
        "added_by": one.added_by,
        "added_at": one.added_at.isoformat() if one.added_at else None,
        "place": one.place,
        "here": photo.is_here,
    }


def _line(item: dict[str, Any]) -> str:
    state = "" if item["here"] else "，还没有收到"
    return f"{item['id']}　{item['title'] or '照片'}，{item['bytes'] // 1024} KB{state}"


def _row_id(text: str) -> UUID:
    try:
        return UUID(text)
    except ValueError as problem:
        raise WenmingError(Code.NOT_FOUND, kind="id") from problem


_DEEDS = {"add": _add, "list": _list, "export": _export, "order": _order, "remove": _remove}
