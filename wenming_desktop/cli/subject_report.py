"""volunteer report, volunteer corrected: what a person may ask for by law."""

import argparse
from pathlib import Path
from uuid import UUID

from wenming_desktop.cli.console import DONE, Console


def declare(deeds: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare both."""
    report = deeds.add_parser("report", help="个人信息查询单：本机保存的这个人的全部信息，交本人")
    report.add_argument("id", type=UUID)
    report.add_argument("--reveal", required=True, metavar="原因", help="为什么查，记入日志")
    report.add_argument("--to", type=Path, required=True, help="写到哪个 PDF 文件")
    report.set_defaults(run=run_report)
    corrected = deeds.add_parser("corrected", help="记下：本人要求更正的一项已更正")
    corrected.add_argument("id", type=UUID)
    corrected.add_argument("field", help="哪一项，如 phone")
    corrected.set_defaults(run=run_corrected)


def run_report(console: Console, options: argparse.Namespace) -> int:
    """Print everything that is held about a person."""
    with console.signed_in() as use:
        target = options.to.expanduser().resolve()
        made = use.life.subject_reports.print(use.actor, options.id, options.reveal, target)
        told = {"file": str(target), "pages": made.pages}
        console.answer(told, f"已写好 {target}，共 {made.pages} 页")
    return DONE


def run_corrected(console: Console, options: argparse.Namespace) -> int:
    """Note a correction."""
    with console.signed_in() as use:
        use.life.subject_reports.note_correction(use.actor, options.id, options.field)
        console.answer({"id": str(options.id), "field": options.field}, "已记下")
    return DONE
