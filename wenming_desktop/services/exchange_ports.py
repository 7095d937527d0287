"""What the screens and the console need of the exchange by stick, as frozen values.

The shapes follow design.md 3.1; ids are canonical texts, numbers of bundles count per sender and
addressee from 1.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum
from pathlib import Path
from typing import Protocol
from uuid import UUID

from wenming_desktop.domain.periods import Period
from wenming_desktop.services.exchange_status import StatusReport
from wenming_desktop.services.key_cards import KeyKit, RootRotation
from wenming_desktop.services.ports import Cancelled, Progress

Since = date | UUID
"""From which day on, or after which bundle, what came from a device does not count."""


@dataclass(frozen=True, slots=True)
class ExportedBundle:
    """One file written to a stick, read back and verified."""

    file: Path
    bundle_id: UUID
    number: int
    to: tuple[str, ...]
    """Names of the addressed units."""
    bytes: int
    operations: int
    attachments: int
    sha256: str = ""
    """Of the file, in hexadecimal digits, as the stick gave it back."""
    segments: tuple[int, ...] = ()
    """Which stored segments it carries; for counting what is in them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What some segments hold, each row counted once."""

    activities: int
    attendance: int
    minutes: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote; ``sealed_operations`` are the edits that were sealed for it."""

    files: tuple[ExportedBundle, ...]
    sealed_operations: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedBundle:
    """The verdict on one file: applied, duplicate, held or refused.

    applied + same + conflict + rejected = count. ``held`` operations are kept and wait; they
    are not in ``count``. ``reason`` is a code, its sentence is the caller's.
    """

    file: Path
    status: str
    reason: str | None = None
    facts: tuple[tuple[str, object], ...] = ()
    sender: str = ""
    number: int = 0
    applied: int = 0
    same: int = 0
    conflict: int = 0
    rejected: int = 0
    count: int = 0
    held: int = 0
    attachments: int = 0
    """Photos and scans that were kept."""
    unreferenced: int = 0
    """Those that no accepted record names: they were not kept."""
    needed_height: int = 0
    """With the reason ``ctrl_missing``: how many records of the county it waits for in all."""
    sender_org: int = 0
    """Number of the sending unit; 0 where nobody can tell."""


@dataclass(frozen=True, slots=True)
class UnitGaps:
    """Numbers of bundles that a unit has sent and that have not arrived."""

    unit: str
    missing: tuple[int, ...]
    org_no: int = 0


@dataclass(frozen=True, slots=True)
class ImportReport:
    """One verdict per file, and what is missing after all of them."""

    bundles: tuple[ImportedBundle, ...]
    gaps: tuple[UnitGaps, ...]

    @property
    def is_refused(self) -> bool:
        """Whether at least one file was refused."""
        return any(bundle.status == "refused" for bundle in self.bundles)


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectedBundle:
    """What can be told of a file without importing it."""

    file: Path
    bundle_id: UUID
    sender: str
    to: tuple[str, ...]
    bytes: int
    readable: bool
    number: int = 0
    created_at: datetime | None = None
    segments: int = 0
    operations: int = 0
    already_here: bool = False


class Reached(IntEnum):
    """How far a record has got on its way up; a later place includes the earlier ones."""

    NOWHERE = 0
    """Edited here and not sealed."""
    SEALED = 1
    WRITTEN = 2
    """On a stick that was read back and verified."""
    INSTITUTE = 3
    """The township's institute has said that it holds it."""
    CENTRE = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceReached:
    """One occurrence, its attendance and hours included: how far the last of them has got."""

    id: UUID
    day: date
    name: str
    unit: str
    reached: Reached


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrivedBundle:
    """One bundle that was taken in; None where an earlier program did not note a count."""

    unit: str
    number: int
    at: datetime
    status: str
    count: int
    applied: int | None
    same: int | None
    conflict: int
    rejected: int
    bundle_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ConflictItem:
    """Two values for one field group of one row; ``by`` and ``at`` are (mine, theirs)."""

    id: UUID
    kind: str
    row_id: UUID
    group: str
    mine: dict[str, object]
    theirs: dict[str, object]
    by: tuple[str, str]
    at: tuple[datetime | None, datetime | None]
    winner: str
    """``mine`` or ``theirs``: which of the two won by itself."""
    present: Mapping[str, object] = field(default_factory=dict)
    """What stands in the record now; a third value when it was edited since."""
    users: tuple[int, ...] = (0, 0)
    """User numbers of (mine, theirs), 0 for what was written at another computer."""
    subject: str = ""
    """Whose record it is, in words; empty when that is not known here."""
    names: Mapping[str, str] = field(default_factory=dict)
    """What ids in the values stand for."""


@dataclass(frozen=True, slots=True)
class Decision:
    """What takes a decision on a conflict back; only its maker looks inside."""

    place: tuple[int, int, bytes]
    before: tuple[object, ...]
    chosen: tuple[object, ...]
    captured: tuple[object, ...]
    conflicts: tuple[bytes, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a check found: a code and its facts."""

    code: str
    facts: tuple[tuple[str, object], ...] = ()


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Of a check or a rebuild. Equal digests mean equal synced state, sealed or not."""

    ok: bool
    findings: tuple[Finding, ...]
    state_digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolmentRequestInfo:
    """A new computer's request. The 30 digits are compared before it is approved."""

    file: Path | None
    name: str
    level: str
    code: str
    device_label: str
    digits: str
    known: bool = False
    """Whether this very request was approved before."""
    replaces: str = ""
    """Label of the device that gets new keys by this request."""
    replaced_device: UUID | None = None
    """Its id, where it is known here."""
    further_of: str = ""
    """Name of the unit, as it is known here, that the request says it is a further computer of."""
    restored: bool = False
    """Whether the computer was set back or copied: its old identity ends with the approval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnrolledDevice:
    """A device that has its place in the county."""

    device_id: UUID
    unit: str
    org_no: int
    device_no: int
    label: str
    is_own: bool
    last_bundle_at: datetime | None = None
    welcome: Path | None = None
    """The welcome that was just written for it."""
    state: str = "active"
    """``active``, ``stolen`` or ``retired``."""
    held_operations: int = 0
    """What it sent beyond the place up to which it is believed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acceptance:
    """What a new computer became by opening its welcome."""

    unit: str
    parent: str
    org_no: int
    root_digits: str
    report: ImportedBundle


class Exchange(Protocol):
    """Bundles between units, device enrolment, conflicts, checking and rebuilding."""

    def found_county(self, unit_name: str, device_label: str = "") -> str:
        """Make this computer the first one of a county; return the root's 30 digits."""
        ...

    def write_parent_card(self, to: Path) -> Path: ...
    def remember_card(self, card: Path) -> None:
        """Keep the parent's card of a new computer, for its request and its welcome."""
        ...

    def enrol_request(
        self, to: Path, *, parent_card: Path | None = None, device_label: str = ""
    ) -> EnrolmentRequestInfo: ...
    def enrol_inspect(self, path: Path) -> EnrolmentRequestInfo: ...
    def enrol_approve(self, path: Path, digits: str, to: Path) -> EnrolledDevice:
        """Certify the request whose first ten digits (or all) were typed; write the welcome."""
        ...

    def enrol_accept(self, path: Path, root_digits: str | None = None) -> Acceptance: ...
    def enrol_list(self) -> tuple[EnrolledDevice, ...]: ...
    def enrol_rotate(self, to: Path, *, device_label: str = "") -> EnrolmentRequestInfo:
        """Ask for new keys for this computer; the centre's takes them at once (no file)."""
        ...

    def root_rotate(
        self, to: Path, *, keys: int, threshold: int, kits: Sequence[tuple[Path, str]] = ()
    ) -> RootRotation: ...
    def recovery_kit(self, to: Path) -> KeyKit:
        """Make the county's recovery key and write it, sealed under the returned code."""
        ...

    def import_with_kit(
        self, kit: Path, code: str, paths: Sequence[Path], progress: Progress, cancelled: Cancelled
    ) -> ImportReport:
        """Import archived upward bundles with the recovery key instead of the own keys."""
        ...

    def enrol_revoke(self, device_id: UUID, reason: str, since: Since | None = None) -> None:
        """End a device (``stolen`` or ``retired``); what arrived from ``since`` on is held."""
        ...

    def export(self, to: Path, progress: Progress, cancelled: Cancelled) -> ExportReport: ...
    def import_paths(
        self, paths: Sequence[Path], progress: Progress, cancelled: Cancelled
    ) -> ImportReport: ...
    def inspect(self, path: Path) -> InspectedBundle: ...
    def status(self) -> StatusReport: ...
    def contents(self, segments: Sequence[int]) -> Contents: ...
    def arrived(self, most: int) -> tuple[ArrivedBundle, ...]:
        """Return the bundles taken in last, newest first."""
        ...

    def reached(
        self, period: Period, only: Sequence[UUID] | None = None
    ) -> tuple[OccurrenceReached, ...]: ...

    def conflicts(self) -> tuple[ConflictItem, ...]: ...
    def resolve(self, conflict_id: UUID, side: str) -> Decision:
        """Let ``mine``, ``theirs`` or the ``present`` value stand; it travels as an edit."""
        ...

    def take_back(self, decision: Decision) -> None:
        """Undo a decision that has not been sealed; DECISION_SEALED otherwise."""
        ...

    def check(self) -> CheckReport: ...
    def rebuild(self) -> CheckReport: ...
