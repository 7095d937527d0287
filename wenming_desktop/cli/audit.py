"""audit: who did what on this computer, and whether anything is missing from that."""

import argparse
from datetime import datetime, time

from wenming_desktop.cli.console import DONE, REFUSED, Console
from wenming_desktop.domain.clock import local_now
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.typed_dates import read_date
from wenming_desktop.messages import finding_words


def declare(_verb: str, parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--since", default="", help="从这一天起，如 2026-11-01")
    parser.add_argument("--limit", type=int, default=1000, help="最多列多少条，新的在前")
    parser.set_defaults(run=run)


def run(console: Console, options: argparse.Namespace) -> int:
    """List the lines and prove the chain; 3 when something is wrong with it."""
    since = _moment(options.since)
    with console.signed_in() as use:
        proof = use.audit.prove(use.actor)
        lines, total = use.audit.page(use.actor, since, limit=max(1, options.limit))
    faults = [
        {"code": one.code, "message": finding_words(one.code, dict(one.facts)), **dict(one.facts)}
        for one in proof.faults
    ]
    items = [
        {
            "at": one.line.at.isoformat(),
            "user_no": one.line.user_no,
            "user": one.user,
            "action": one.line.action,
            "subject": one.line.subject,
            "facts": dict(one.line.facts),
        }
        for one in lines
    ]
    payload = {"items": items, "total": total, "lines": proof.lines, "head": proof.head}
    payload |= {"intact": proof.intact, "faults": faults}
    if faults:
        payload = {"error": "findings", "message": faults[0]["message"], **payload}
    shown = [
        f"{one.line.at.astimezone():%Y-%m-%d %H:%M}　{one.user or one.line.user_no}　"
        f"{one.line.action}　{one.line.subject}"
        for one in lines
    ]
    verdict = [str(one["message"]) for one in faults] or ["操作记录完整，没有被改过、删过。"]
    console.answer(payload, *shown, *verdict, f"共 {proof.lines} 条，末条校验 {proof.head[:16]}")
    return REFUSED if faults else DONE


def _moment(typed: str) -> datetime | None:
    """Return the beginning of a typed day."""
    if not typed:
        return None
    read = read_date(typed)
    if read is None:
        raise WenmingError(Code.INVALID_FIELD, field="since", value=typed[:40])
    return datetime.combine(read.day, time(), local_now().tzinfo)
