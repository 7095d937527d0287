"""The exchange by stick as a signed-in person uses it: rights first, then the port."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.periods import Period
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.backup_ports import Why
from wenming_desktop.services.backups import Backups
from wenming_desktop.services.exchange_ports import (
    Acceptance,
    ArrivedBundle,
    CheckReport,
    ConflictItem,
    Decision,
    EnrolledDevice,
    EnrolmentRequestInfo,
    Exchange,
    ExportReport,
    ImportReport,
    InspectedBundle,
    OccurrenceReached,
    Since,
)
from wenming_desktop.services.exchange_status import StatusReport
from wenming_desktop.services.handover import remember_export
from wenming_desktop.services.key_cards import KeyKit, RecoveryCard, RootRotation, recovery_card
from wenming_desktop.services.ports import Cancelled, Progress, UnitOfWorkMaker
from wenming_desktop.services.rights import require


def no_progress(_done: int, _total: int) -> None:
    """Show nothing."""


def never_cancelled() -> bool:
    """Go on."""
    return False


class BundleExchange:
    """Bundles, enrolment, conflicts, checking and rebuilding, with the rights of the actor."""

    def __init__(self, port: Exchange, uow: UnitOfWorkMaker, backups: Backups) -> None:
        self._port, self._uow, self._backups = port, uow, backups

    def write_parent_card(self, actor: Actor, to: Path) -> Path:
        """Write the small file that a child unit's set-up reads."""
        require(actor, Action.EXCHANGE)
        return self._port.write_parent_card(to)

    def enrol_request(
        self, actor: Actor, to: Path, *, parent_card: Path | None = None, device_label: str = ""
    ) -> EnrolmentRequestInfo:
        """Write this computer's request to a stick and return its 30 digits."""
        require(actor, Action.EXCHANGE)
        return self._port.enrol_request(to, parent_card=parent_card, device_label=device_label)

    def enrol_inspect(self, actor: Actor, path: Path) -> EnrolmentRequestInfo:
        """Read a request; its digits are compared by voice or slip before approval."""
        require(actor, Action.ENROL)
        return self._port.enrol_inspect(path)

    def enrol_approve(
        self, actor: Actor, path: Path, digits: str, to: Path, *, old_is_stolen: bool = False
    ) -> EnrolledDevice:
        """Certify a request whose digits were typed, write the welcome to the stick.

        ``old_is_stolen`` says of a computer that was restored that its former self is in other
        hands: it ends as stolen, and with it the key by which it let others in.
        """
        require(actor, Action.ENROL)
        replaced = self._port.enrol_inspect(path).replaced_device if old_is_stolen else None
        device = self._port.enrol_approve(path, digits, to)
        self._note(actor, "enrolled", str(device.device_id), org_no=device.org_no)
        if replaced is not None:
            self.revoke(actor, replaced, "stolen")
        return device

    def enrol_accept(self, actor: Actor, path: Path, root_digits: str | None = None) -> Acceptance:
        """Open this computer's welcome: from now on it has its place in the county."""
        require(actor, Action.EXCHANGE)
        accepted = self._port.enrol_accept(path, root_digits)
        self._note(actor, "accepted", str(accepted.org_no))
        return accepted

    def enrol_list(self, actor: Actor) -> tuple[EnrolledDevice, ...]:
        """Return the devices known here."""
        require(actor, Action.READ)
        return self._port.enrol_list()

    def rotate(self, actor: Actor, to: Path, *, device_label: str = "") -> EnrolmentRequestInfo:
        """Ask for new keys for this computer; at the centre they hold at once, without a file."""
        require(actor, Action.ENROL)
        info = self._port.enrol_rotate(to, device_label=device_label)
        self._note(actor, "rotated", "", file=info.file is not None)
        return info

    def root_rotate(
        self,
        actor: Actor,
        to: Path,
        *,
        keys: int,
        threshold: int,
        kits: Sequence[tuple[Path, str]] = (),
    ) -> RootRotation:
        """Give the county new root keys, one kit per custodian."""
        require(actor, Action.ENROL)
        made = self._port.root_rotate(to, keys=keys, threshold=threshold, kits=kits)
        self._note(actor, "root_rotated", str(made.version), keys=keys, threshold=threshold)
        return made

    def recovery_kit(self, actor: Actor, to: Path) -> tuple[KeyKit, RecoveryCard]:
        """Write the county's recovery key; return it with the words of its printed card."""
        require(actor, Action.ENROL)
        kit = self._port.recovery_kit(to)
        self._note(actor, "recovery_kit", "")
        return kit, recovery_card(kit)

    def import_with_kit(
        self, actor: Actor, kit: Path, code: str, paths: Sequence[Path]
    ) -> ImportReport:
        """Import archived upward bundles that this computer's own keys do not open."""
        require(actor, Action.ENROL)
        report = self._port.import_with_kit(kit, code, paths, no_progress, never_cancelled)
        for bundle in report.bundles:
            self._note(actor, "imported_with_kit", bundle.status, count=bundle.count)
        return report

    def revoke(
        self, actor: Actor, device_id: UUID, reason: str, since: Since | None = None
    ) -> EnrolledDevice:
        """End a device that is ``stolen`` or ``retired``; return what it is now.

        What it sent counts, but for what arrived here on the day ``since`` or later, or after
        the bundle of that id.
        """
        require(actor, Action.ENROL)
        self._port.enrol_revoke(device_id, reason, since)
        self._note(actor, "revoked", str(device_id), reason=reason)
        return next(one for one in self._port.enrol_list() if one.device_id == device_id)

    def export(
        self,
        actor: Actor,
        to: Path,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> ExportReport:
        """Seal what is new and write one file for each addressee that needs one."""
        require(actor, Action.EXCHANGE)
        report = self._port.export(to, progress, cancelled)
        with self._uow() as work:
            remember_export(work, report)
        for bundle in report.files:
            self._note(actor, "exported", str(bundle.bundle_id), operations=bundle.operations)
        return report

    def import_paths(
        self,
        actor: Actor,
        paths: Sequence[Path],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> ImportReport:
        """Take in every bundle found; each is its own transaction with its own verdict.

        What was saved since the last backup is backed up before; where that cannot be done,
        nothing is taken in.
        """
        require(actor, Action.EXCHANGE)
        self._backups.make_before(actor, Why.IMPORT)
        report = self._port.import_paths(paths, progress, cancelled)
        if any(bundle.applied for bundle in report.bundles):
            self._backups.count_save()
        for bundle in report.bundles:
            self._note(actor, "imported", bundle.status, count=bundle.count)
        return report

    def inspect(self, actor: Actor, path: Path) -> InspectedBundle:
        """Tell what a file is without taking it in."""
        require(actor, Action.EXCHANGE)
        return self._port.inspect(path)

    def status(self, actor: Actor) -> StatusReport:
        """Return how far each unit's bundles have come."""
        require(actor, Action.READ)
        return self._port.status()

    def arrived(self, actor: Actor, most: int = 50) -> tuple[ArrivedBundle, ...]:
        """Return what the last bundles contained, newest first."""
        require(actor, Action.READ)
        return self._port.arrived(most)

    def reached(
        self, actor: Actor, period: Period, only: Sequence[UUID] | None = None
    ) -> tuple[OccurrenceReached, ...]:
        """Return how far each occurrence of a period, or ``only`` these, has got on its way up."""
        require(actor, Action.READ)
        return self._port.reached(period, only)

    def conflicts(self, actor: Actor) -> tuple[ConflictItem, ...]:
        """Return the open conflicts, both values each."""
        require(actor, Action.READ)
        return self._port.conflicts()

    def resolve(self, actor: Actor, conflict_id: UUID, side: str) -> Decision:
        """Let ``mine``, ``theirs`` or the ``present`` value stand."""
        require(actor, Action.RESOLVE_CONFLICT)
        decision = self._port.resolve(conflict_id, side)
        self._note(actor, "conflict_resolved", str(conflict_id), side=side)
        return decision

    def take_back(self, actor: Actor, decision: Decision) -> None:
        """Undo a decision that has not been sealed yet."""
        require(actor, Action.RESOLVE_CONFLICT)
        self._port.take_back(decision)
        self._note(actor, "conflict_reopened", str(UUID(bytes=decision.conflicts[0])))

    def check(self, actor: Actor) -> CheckReport:
        """Check store and chains; never repairs."""
        require(actor, Action.UPKEEP)
        return self._port.check()

    def rebuild(self, actor: Actor) -> CheckReport:
        """Replay the accepted segments; the store must come out the same."""
        require(actor, Action.UPKEEP)
        report = self._port.rebuild()
        self._note(actor, "rebuilt", "", ok=report.ok)
        return report

    def _note(self, actor: Actor, action: str, subject: str, **facts: object) -> None:
        with self._uow() as work:
            work.audit.add(actor.user_no, action, subject, **facts)
