"""tour: drives the real window from an empty home to the county's figures, and checks itself."""

import argparse
import json
import os
import shutil
from pathlib import Path

from wenming_desktop.assets import resource
from wenming_desktop.cli.console import DONE, REFUSED, Console, make_folder
from wenming_desktop.domain.errors import Code, WenmingError

_RESULT = "tour.json"


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("dir", type=Path, help="图片、PDF 和数据包放在哪里")
    parser.add_argument(
        "--all", action="store_true", help="改为拍每一页、每个标签，三种字号，空的和满的"
    )
    homes = (
        "new-institute",
        "empty-station",
        "empty-centre",
        "station-01-01",
        "institute-01",
        "centre",
    )
    parser.add_argument("--only", action="append", choices=homes, default=[], help="只拍这几份数据")
    parser.add_argument("--demo", type=Path, help="--all 用哪个演示文件夹（没有就新造一个）")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """Walk through; the exit code is that of the worst step."""
    from wenming_desktop.app import can_show_windows

    if not can_show_windows() or os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        # the screen of a village PC; without this file the offscreen one is 800 × 800
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={resource('tour/screen.json')}"
    target = options.dir.expanduser().resolve()
    _make_room(target)
    if options.all:
        return _take_gallery(console, options, target)
    from wenming_desktop.cli.tour.walk import walk

    outcome = walk(target, console.progress)
    payload = outcome.as_json()
    (target / _RESULT).write_text(
        json.dumps(payload, ensure_ascii=False, indent=1), encoding="utf-8"
    )
    if not outcome.ok:
        failed = next(step for step in outcome.steps if not step.ok)
        payload = {"error": "tour_failed", "message": f"{failed.name}：{failed.detail}", **payload}
    lines = [f"{'✓' if step.ok else '✕'} {step.name}：{step.detail}" for step in outcome.steps]
    console.answer(payload, *lines, f"图片和文件在 {target}")
    return DONE if outcome.ok else REFUSED


def _take_gallery(console: Console, options: argparse.Namespace, target: Path) -> int:
    from wenming_desktop.cli.tour.gallery import Gallery
    from wenming_desktop.ui.application import create_application

    gallery = Gallery(
        create_application(), target, console.progress, tuple(options.only), options.demo
    )
    taken = gallery.take()
    faults = sum(bool(one.faults) for one in taken)
    payload = {"pictures": len(taken), "with_faults": faults, "index": str(target / "index.html")}
    console.answer(
        payload, f"{len(taken)} 张图，{faults} 张里有放不下的东西：{target / 'index.html'}"
    )
    return DONE


def _make_room(target: Path) -> None:
    """Take an empty folder, or one that an earlier tour left; never touch anything else."""
    make_folder(target)
    if any(target.iterdir()):
        if not (target / _RESULT).is_file():
            raise WenmingError(Code.FOLDER_NOT_EMPTY, path=target)
        shutil.rmtree(target)
        make_folder(target)
    (target / _RESULT).write_text("{}", encoding="utf-8")  # a tour broken off is known by it
