"""check and rebuild: is the store whole; does replaying the bundles give the same."""

import argparse

from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.messages import finding_words, sentence

_UNREADABLE = frozenset(
    {
        Code.STORE_MISSING,
        Code.STORE_NEWER,
        Code.STORE_FOREIGN,
        Code.STORE_DAMAGED,
        Code.STORE_IO_ERROR,
        Code.KEY_FILE_DAMAGED,
    }
)
"""Refusals that are findings themselves: the store could not even be read."""


def declare(verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.set_defaults(run=run, verb=verb)


def run(console: Console, options: argparse.Namespace) -> int:
    """Print the findings; 0 when there is none."""
    door = console.door()
    try:
        use = console.open(door)
        do = use.exchange.check if options.verb == "check" else use.exchange.rebuild
        report = do(use.actor)
    except WenmingError as error:
        if error.code not in _UNREADABLE:
            raise
        finding = {"code": error.code.value, "message": sentence(error)}
        return console.refuse(error, ok=False, findings=[finding], state_digest=None)
    findings = [
        {"code": one.code, "message": finding_words(one.code, dict(one.facts)), **dict(one.facts)}
        for one in report.findings
    ]
    payload = {"ok": report.ok, "findings": findings, "state_digest": report.state_digest}
    if not report.ok:
        payload = {"error": "findings", "message": findings[0]["message"], **payload}
    lines = [str(one["message"]) for one in findings] or ["完好，没有发现问题。"]
    console.answer(payload, *lines, f"状态摘要：{report.state_digest}")
    door.close()
    return DONE if report.ok else REFUSED
