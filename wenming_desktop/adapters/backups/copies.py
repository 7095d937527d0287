"""The files of one backup, and which of them a folder holds.

``wenming-backup-<store>-0007.db`` is the copied store, ``.keys`` beside it the key slots that open
it, ``.json`` what was counted in it. The ``.db`` gets its name last: without it there is no backup.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.backup_ports import Backup, Why

FORMAT: Final = 1
STORE_ID_DIGITS: Final = 8
_CHECK: Final = "check"
_FACTS: Final = frozenset({"format", "number", "made_at", "why", "rows", "audit_head", "size"})
_NAME = re.compile(r"wenming-backup-(?P<store>[0-9a-f]{8})-(?P<number>\d{4,9})\.db")


def name_of(store_id: str, number: int) -> str:
    """Return the name of the copied store."""
    return f"wenming-backup-{store_id}-{number:04}.db"


def keys_of(file: Path) -> Path:
    """Return where the key slots of a backup lie."""
    return file.with_suffix(".keys")


def facts_of(file: Path) -> Path:
    """Return where the counts of a backup lie."""
    return file.with_suffix(".json")


def store_id_of(file: Path) -> str:
    """Return which store a backup is of, as its name says; empty for any other name."""
    found = _NAME.fullmatch(file.name)
    return found["store"] if found else ""


def write_facts(backup: Backup) -> bytes:
    """Return the content of the file with the counts."""
    facts = {
        "format": FORMAT,
        "number": backup.number,
        "made_at": backup.made_at.isoformat(),
        "why": backup.why.value,
        "rows": dict(backup.rows),
        "audit_head": backup.audit_head,
        "size": backup.size,
    }
    return json.dumps(facts | {_CHECK: _sum_of(facts)}, indent=1).encode()


def _sum_of(facts: Mapping[str, object]) -> str:
    """Return what a flipped bit in the facts changes."""
    return hashlib.sha256(json.dumps(facts, sort_keys=True).encode()).hexdigest()


def _read_facts(file: Path) -> dict[str, Any]:
    """Read the facts; ValueError where they are not as they were written.

    Those of 0.1 carry no check.
    """
    facts: dict[str, Any] = json.loads(file.read_bytes())
    check = facts.pop(_CHECK, None)
    if facts.keys() != _FACTS or (check is not None and check != _sum_of(facts)):
        raise ValueError("facts")
    return facts


def read_backup(file: Path) -> Backup:
    """Read what is said of a backup without opening it; BACKUP_DAMAGED where a part is missing."""
    try:
        facts = _read_facts(facts_of(file))
        made = Backup(
            number=int(facts["number"]),
            file=file,
            made_at=datetime.fromisoformat(facts["made_at"]),
            why=Why(facts["why"]),
            rows=_counts(facts["rows"]),
            audit_head=str(facts["audit_head"]),
            size=file.stat().st_size,
        )
        whole = facts["format"] == FORMAT and facts["size"] == made.size
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
        raise WenmingError(Code.BACKUP_DAMAGED, path=file) from problem
    if not whole or not keys_of(file).is_file():
        raise WenmingError(Code.BACKUP_DAMAGED, path=file)
    return made


def backups_in(folder: Path, store_id: str = "") -> list[Backup]:
    """Return the whole backups of a folder, newest first; of one store only, or of any."""
    found = []
    for file in folder.glob("wenming-backup-*.db"):
        of = store_id_of(file)
        if of and store_id in ("", of):
            try:
                found.append(read_backup(file))
            except WenmingError:
                continue
    return sorted(found, key=lambda one: (one.number, one.made_at), reverse=True)


def at(backup: Backup, file: Path) -> Backup:
    """Return the same backup as it lies at another place."""
    return replace(backup, file=file)


def _counts(rows: Mapping[str, object]) -> dict[str, int]:
    return {str(name): int(str(count)) for name, count in rows.items()}
