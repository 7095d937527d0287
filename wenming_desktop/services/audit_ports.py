"""The audit log as it is read: who did what, and whether anything is missing from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditLine:
    """One line. ``facts`` hold ids, counts and hashes, never a name."""

    at: datetime
    user_no: int
    action: str
    subject: str
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AuditFault:
    """What is wrong: ``code`` is audit_broken, audit_cut or audit_cut_below."""

    code: str
    facts: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class AuditProof:
    """How long the log is, the hash of its last line in hex, and what is wrong with it."""

    lines: int
    head: str
    faults: tuple[AuditFault, ...] = ()

    @property
    def intact(self) -> bool:
        """Tell whether nothing is missing or changed, as far as anybody can know."""
        return not self.faults


class AuditProver(Protocol):
    """Holds the log against its own chain and against what others have heard of it."""

    def prove(self) -> AuditProof: ...
