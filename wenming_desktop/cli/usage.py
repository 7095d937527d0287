"""A parser that says in Chinese what was typed wrongly, and leaves the exit to its caller."""

import argparse
import re
from typing import NoReturn

_WORDS = (
    (r"the following arguments are required: (.*)", r"还缺：\1"),
    (r"unrecognized arguments: (.*)", r"不认识：\1"),
    (r"argument (.+?): invalid choice: (.+?) \(choose from (.*)\)", r"\1 不能是 \2，可以是：\3"),
    (r"argument (.+?): expected (?:one|at least one) argument", r"\1 后面要写内容"),
    (r"argument (.+?): invalid \w+ value: (.*)", r"\1 的内容看不懂：\2"),
    (r"argument (.+?): (.*)", r"\1：\2"),
)
"""The words of argparse and what they mean."""


class UsageFault(Exception):  # noqa: N818  nothing failed: somebody typed something else
    """What was typed is no command; ``usage`` shows how it is written."""

    def __init__(self, usage: str, words: str) -> None:
        super().__init__(words)
        self.usage = usage


class Parser(argparse.ArgumentParser):
    """Raises UsageFault where argparse would print in English and leave the process."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong."""
        raise UsageFault(self.format_usage(), _in_chinese(message))


def _in_chinese(message: str) -> str:
    for pattern, words in _WORDS:
        found = re.fullmatch(pattern, message, re.DOTALL)
        if found is not None:
            return found.expand(words)
    return message
