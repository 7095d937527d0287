"""language: a county's own language: a table to fill in, and the catalogue made from it."""

import argparse
from pathlib import Path

from wenming_desktop.cli.console import DONE, Console


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    deeds = parser.add_subparsers(dest="deed", required=True, metavar="做什么")
    template = deeds.add_parser("template", help="写出要翻译的全部词句（.xlsx 或 .ts）")
    template.add_argument("--to", type=Path, required=True, help="写成哪个文件")
    compiling = deeds.add_parser("compile", help="由填好的表做成语言文件，放进数据文件夹")
    compiling.add_argument("file", type=Path, help="填好译文的 .xlsx 或 .ts")
    for one in (template, compiling):
        one.add_argument("--code", required=True, help="语言代码：藏文 bo，维吾尔文 ug，蒙古文 mn")
    deeds.add_parser("list", help="有哪些语言")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Write the table, make the catalogue, or say what there is."""
    from wenming_desktop.adapters.catalogues import compile_catalogue, write_template
    from wenming_desktop.app import language_folder

    folder = language_folder(console.home)
    if options.deed == "template":
        count = write_template(options.to, options.code)
        console.answer({"file": str(options.to), "texts": count}, f"{count} 条：{options.to}")
    elif options.deed == "compile":
        file, count = compile_catalogue(options.file, options.code, folder)
        payload = {"file": str(file), "texts": count, "code": options.code}
        console.answer(payload, f"译好 {count} 条：{file}。在“设置 → 文字和密码 → 语言”里选它。")
    else:
        from wenming_desktop import assets

        files = [*assets.catalogues(), *sorted(folder.glob("wenming_*.qm"))]
        items = [{"code": one.stem.removeprefix("wenming_"), "file": str(one)} for one in files]
        console.answer({"items": items, "total": len(items)}, *(one["code"] for one in items))
    return DONE
