"""The paper that goes with a stick (移交单): check figures of the last export.

Paper and stick can be compared: numbers, the beginning of each file's hash, counts, and a control
code over all of them (domain.md R-9). The facts are kept until the next export.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.messages import show_day
from wenming_desktop.services.exchange_ports import Contents, Exchange, ExportReport
from wenming_desktop.services.paper_content import (
    HandoverBundle,
    HandoverContent,
    Missing,
    PaperPress,
    PaperResult,
)
from wenming_desktop.services.ports import UnitOfWork, UnitOfWorkMaker
from wenming_desktop.services.rights import require

LAST_EXPORT = "last_export"
_HASH_DIGITS = 16
_CODE_DIGITS = 12
_KB = 1024


def remember_export(work: UnitOfWork, report: ExportReport) -> None:
    """Keep what the paper of this export will say; an export without a file changes nothing."""
    if not report.files:
        return
    files = [
        {
            "number": one.number,
            "to": list(one.to),
            "file": one.file.name,
            "bytes": one.bytes,
            "sha256": one.sha256,
            "operations": one.operations,
            "segments": list(one.segments),
        }
        for one in report.files
    ]
    work.settings.set(LAST_EXPORT, {"at": work.now().isoformat(), "files": files})


@dataclass(frozen=True, slots=True)
class Handover:
    """Prints the paper of the last export."""

    port: Exchange
    uow: UnitOfWorkMaker
    press: PaperPress
    mark: str = ""

    def last(self, actor: Actor) -> str:
        """Return when the last export was, as ISO text; empty when there was none."""
        require(actor, Action.EXCHANGE)
        with self.uow(read_only=True) as work:
            kept = work.settings.get(LAST_EXPORT)
        return str(kept["at"]) if isinstance(kept, dict) else ""

    def print(self, actor: Actor, to: Path, *, missing: Missing = "refuse") -> PaperResult:
        """Write the PDF. Raises NOTHING_EXPORTED before the first export."""
        require(actor, Action.EXCHANGE)
        with self.uow(read_only=True) as work:
            kept, unit = work.settings.get(LAST_EXPORT), work.own_unit().name
        if not isinstance(kept, dict):
            raise WenmingError(Code.NOTHING_EXPORTED)
        rids = sorted({rid for one in kept["files"] for rid in one["segments"]})
        content = _content(kept, self.port.contents(rids), unit, self.mark)
        result = self.press.handover(content, to, missing)
        with self.uow() as work:
            work.audit.add(actor.user_no, "handover_printed", content.code)
        return result


def control_code(facts: Sequence[object]) -> str:
    """Return twelve digits that change when any of the facts does."""
    said = "\n".join(map(str, facts)).encode()
    number = int.from_bytes(hashlib.sha256(said).digest()) % 10**_CODE_DIGITS
    digits = f"{number:0{_CODE_DIGITS}d}"
    return " ".join(digits[start : start + 4] for start in range(0, _CODE_DIGITS, 4))


def _content(
    kept: Mapping[str, Any], contents: Contents, sender: str, mark: str
) -> HandoverContent:
    bundles = tuple(
        HandoverBundle(
            number=one["number"],
            to="、".join(one["to"]),
            file=one["file"],
            size=size_words(one["bytes"]),
            hash_start=one["sha256"][:_HASH_DIGITS],
            records=one["operations"],
        )
        for one in kept["files"]
    )
    at = datetime.fromisoformat(kept["at"]).astimezone()
    counts = (contents.activities, contents.attendance, contents.minutes)
    named = [(one.number, one.hash_start, one.records) for one in bundles]
    return HandoverContent(
        sender=sender,
        time_text=f"{show_day(at.date())} {at:%H:%M}",
        bundles=bundles,
        activities=contents.activities,
        attendance=contents.attendance,
        minutes=contents.minutes,
        code=control_code([sender, *named, *counts]),
        mark=mark,
    )


def size_words(size: int) -> str:
    """Return a number of bytes as people read it."""
    return f"{size / _KB / _KB:.1f} MB" if size >= _KB * _KB else f"{max(1, round(size / _KB))} KB"
