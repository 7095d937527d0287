"""Reads the command line and hands over to the verb; without one, opens the window."""

import argparse
import logging
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from wenming_desktop.cli.console import DONE, Console
from wenming_desktop.cli.usage import Parser, UsageFault
from wenming_desktop.domain.errors import Code, WenmingError

VERBS = {
    "self-test": ("self_test", "自检：程序是否完整"),
    "demo": ("demo", "造一个虚构的县，供试用"),
    "tour": ("tour", "用真窗口走一遍主要工作，留下图片"),
    "setup": ("setup", "首次设置一份数据"),
    "enrol": ("enrol", "入网：申请、批准、接受"),
    "county": ("county", "县里的决定：权限表、单位、停用的人、钥匙期限"),
    "bundle": ("bundle", "数据包：导出、导入、查看"),
    "approval": ("approval", "审批：通过、退回下级的活动"),
    "scan": ("scan", "识别签到表的照片和扫描件，结果等人核对"),
    "photo": ("photo", "照片和扫描件：添加、列出、取出"),
    "letter": ("letter", "给县中心的保密信"),
    "conflict": ("conflict", "两处改动不一致的记录"),
    "duplicate": ("duplicate", "两处记的是不是同一个人"),
    "transfer": ("transfer", "志愿者转到别的单位"),
    "volunteer": ("volunteer", "志愿者：同意书、补录、星级、积分、撤回同意"),
    "print": ("print_paper", "打印成 PDF"),
    "register": ("register", "台账导入导出"),
    "customs": ("customs", "移风易俗：红白事等着办什么、倡议和承诺书的签名"),
    "record": ("record", "写入记录"),
    "show": ("record", "查看一条记录"),
    "list": ("record", "列出记录"),
    "calendar": ("calendar_days", "实践日历：一个月里每天是什么日子、办什么"),
    "project": ("project", "工作内容做成了哪些项目、项目带出哪些活动、活动从哪里来"),
    "venue": ("venue", "阵地：利用率、闲置、时间冲突"),
    "stats": ("stats", "本期数字"),
    "report": ("report", "工作开展情况汇报"),
    "need": ("need", "群众需求：登记、受理、退回、并入、上报"),
    "match": ("match", "谁适合办一条需求：队伍、阵地、项目，附理由"),
    "supply-demand": ("supply_demand", "供需对接：没满足的需求、没用上的资源、三张清单"),
    "allocation": ("allocation", "资源调配：申请、同意、不同意、撤回、归还"),
    "order": ("order", "派单、接单、办理、评单、办结"),
    "quota": ("quota", "还差几场：按规则各单位还要办的"),
    "todo": ("mechanism", "待跟进：会议议定的事项谁办、到期没有"),
    "checklist": ("mechanism", "四统一、五有等清单：达到几项、还缺什么"),
    "review": ("mechanism", "内容审核：提交、通过、退回"),
    "duties": ("mechanism", "责任清单"),
    "assess": ("assess", "自评和复评"),
    "rules": ("rules", "规则包：查看、由县中心发布"),
    "user": ("user", "本机账号"),
    "language": ("language", "本地语言：写出要翻译的词句、做成语言文件"),
    "recycle": ("recycle", "回收站和撤销：30 天内删掉的、最近 50 步"),
    "audit": ("audit", "操作记录：谁做了什么，有没有被改过、删过"),
    "backup": ("backup", "备份：做、列出、检查、恢复"),
    "check": ("upkeep", "检查数据是否完好"),
    "rebuild": ("upkeep", "由数据包重建，结果应当不变"),
    "bench": ("bench", "测速，与同一次运行的底线比较"),
}
"""Verb → module of this package and what it does."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    logging.basicConfig(stream=sys.stderr, level=logging.WARNING)
    words = list(sys.argv[1:] if arguments is None else arguments)
    console = Console("--json" in words, None)
    try:
        console.home, words = _common(words)
        if not words:
            return _complete(console, lambda: _open_window(console))
        options = _parser(words).parse_args(words)
    except UsageFault as fault:
        return console.misused(fault.usage, str(fault))
    return _complete(console, lambda: _run(console, options))


def _complete(console: Console, run: Callable[[], int]) -> int:
    """Run, and name the file that a virus scanner has taken away where one is missing."""
    try:
        return run()
    except ImportError as problem:
        file = problem.path or problem.name or str(problem)
        return console.refuse(WenmingError(Code.PROGRAM_INCOMPLETE, file=file))


def _run(console: Console, options: argparse.Namespace) -> int:
    try:
        _refuse_torn_characters(options)
        return int(options.run(console, options))
    except WenmingError as error:
        return console.refuse(error)
    except ImportError:
        raise
    except BrokenPipeError:  # the reader of our output has gone
        return DONE
    except Exception as error:  # noqa: BLE001  the last door: a bug becomes a report and exit 1
        from wenming_desktop.cli.crash import report

        return report(error, console)
    finally:
        console.close()


def _refuse_torn_characters(options: argparse.Namespace) -> None:
    """Refuse words that are no UTF-8; file names may be anything."""
    for name, given in vars(options).items():
        for word in given if isinstance(given, list) else [given]:
            if isinstance(word, str) and any(0xD800 <= ord(sign) < 0xE000 for sign in word):  # noqa: PLR2004
                raise WenmingError(Code.INVALID_FIELD, field=name, value=ascii(word)[:40])


def _common(words: list[str]) -> tuple[Path | None, list[str]]:
    """Take --json and --home out, wherever they stand; return the home and the other words."""
    home, rest = os.environ.get("WENMING_HOME") or None, list[str]()
    remaining = iter(words)
    for word in remaining:
        if word == "--json":
            continue
        if word == "--home" or word.startswith("--home="):
            _, equals, home = word.partition("=")
            home = home if equals else next(remaining, "")
            if not home:  # never the default home by mistake
                raise UsageFault("", "--home 后面要写文件夹")
        else:
            rest.append(word)
    return Path(home) if home else None, rest


def _parser(words: list[str]) -> argparse.ArgumentParser:
    """Build the parser of the verb at hand, whose module alone is imported; of all to tell them."""
    parser = Parser(
        prog="wenming",
        description="文明实践工作台。不写命令时打开窗口。",
        epilog="任何位置可加 --json（给程序读）和 --home 文件夹（哪份数据）。",
    )
    verbs = parser.add_subparsers(dest="verb", required=True, metavar="命令")
    is_known = words[0] in VERBS
    for verb in words[:1] if is_known else VERBS:
        module, summary = VERBS[verb]
        added = verbs.add_parser(verb, help=summary, description=summary)
        if is_known:
            import_module(f"wenming_desktop.cli.{module}").declare(verb, added)
    return parser


def _open_window(console: Console) -> int:
    from wenming_desktop.app import can_show_windows, open_window, trial_folder

    if not can_show_windows():
        words = "这里没有显示器，打不开窗口。可用 “wenming tour 文件夹” 离屏走一遍主要工作。"
        return console.misused("", words, code="no_display")
    return open_window(console.home, _Trial(trial_folder(console.home)))


class _Trial:
    """Made-up data, whose builder is imported when somebody wants them: a start does not wait."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401  whatever a Trial has
        from datetime import date

        from wenming_desktop.cli.demo.trial import DemoTrial

        return getattr(DemoTrial(self._folder, date.today()), name)  # noqa: DTZ011  wall clock
