"""A bug on the command line: a report file without personal data, and where it lies."""

import logging
import sys

from wenming_desktop.app import write_crash_report
from wenming_desktop.cli.console import BUG, Console

log = logging.getLogger(__name__)


def report(error: BaseException, console: Console) -> int:
    """Write the report, print its path, return exit code 1."""
    path = write_crash_report(error, console.home)
    words = f"程序出错，已保存的数据没有受影响。请把这个文件交给维护人员：{path}"
    if console.json:
        console.answer({"error": "bug", "message": words, "report": str(path)})
    print(words, file=sys.stderr)
    return BUG
