"""The exchange of one home: everything that goes over a stick, behind one door.

Satisfies services.exchange_ports.Exchange. Each method is one sentence of the console or one
button of a page; every one of them either is done wholly or has changed nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.engine import reads_only
from wenming_desktop.adapters.places import INBOX_NAME
from wenming_desktop.adapters.sync import capture, checking, incarnation, reaching, rebuilding
from wenming_desktop.adapters.sync import conflicts as conflict_list
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync import status as status_report
from wenming_desktop.adapters.sync.accepting import Accepter
from wenming_desktop.adapters.sync.authority import recovery_ids
from wenming_desktop.adapters.sync.blob_store import FOLDER, BlobStore
from wenming_desktop.adapters.sync.bundle_file import inspect_header
from wenming_desktop.adapters.sync.bundle_reader import open_bundle
from wenming_desktop.adapters.sync.contents import count_contents
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.county_news import note_use
from wenming_desktop.adapters.sync.device_list import enrolled_devices
from wenming_desktop.adapters.sync.enrolling import Enroller
from wenming_desktop.adapters.sync.exporting import Exporter
from wenming_desktop.adapters.sync.guarding import Guard
from wenming_desktop.adapters.sync.importing import Importer, refusal
from wenming_desktop.adapters.sync.inspecting import with_content
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.replay import AfterMerge
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.revoking import Revoker
from wenming_desktop.adapters.sync.rooting import RootKeeper
from wenming_desktop.adapters.sync.rotating import Rotator
from wenming_desktop.adapters.sync.stick import find_bundles, find_sticks
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.periods import Period
from wenming_desktop.services.exchange_ports import (
    Acceptance,
    ArrivedBundle,
    CheckReport,
    ConflictItem,
    Contents,
    Decision,
    EnrolledDevice,
    EnrolmentRequestInfo,
    ExportReport,
    ImportedBundle,
    ImportReport,
    InspectedBundle,
    OccurrenceReached,
    Since,
)
from wenming_desktop.services.exchange_status import StatusReport
from wenming_desktop.services.key_cards import KeyKit, RootRotation
from wenming_desktop.services.ports import Cancelled, Progress


def _nothing(_connection: Connection, _rows: dict[str, set[bytes]]) -> None:
    """Do nothing after a merge."""


class DeviceExchange:
    """The exchange of the device whose store ``engine`` is open on."""

    def __init__(
        self,
        engine: Engine,
        home: Path,
        clock: Callable[[], datetime],
        after_merge: AfterMerge = _nothing,
        guard: Guard | None = None,
    ) -> None:
        """Install the capture triggers, and look whether the store was set back or copied.

        ``after_merge`` runs inside each merge's transaction.
        """
        self._engine, self._clock, self._after_merge = engine, clock, after_merge
        self._guard = guard or Guard()
        self._blobs = BlobStore(home / FOLDER)
        self._importer = Importer(engine, home / INBOX_NAME, clock, after_merge, self._blobs)
        self._exporter = Exporter(engine, clock, self._blobs, guard=self._guard)
        self._revoker = Revoker(engine, clock, after_merge)
        self._enroller = Enroller(engine, clock, self._exporter, self._revoker)
        self._root_keeper = RootKeeper(engine, clock)
        self._rotator = Rotator(engine, clock, self._importer, self._revoker)
        self._accepter = Accepter(engine, clock, self._importer)
        if reads_only(engine):
            return
        with engine.begin() as connection:
            capture.install(connection)
            self._blobs.sweep(connection)
            note_use(connection, clock())
            incarnation.prepare(connection)
        self._guard.look(engine, clock())
        rebuilding.catch_up(engine, clock(), after_merge)

    def found_county(self, unit_name: str, device_label: str = "") -> str:
        """Make this computer the first one of a county; return the root's 30 digits."""
        return self._enroller.found(unit_name, device_label)

    def write_parent_card(self, to: Path) -> Path:
        """Write the card that units below this one are set up with."""
        return self._enroller.write_card(to)

    def remember_card(self, card: Path) -> None:
        """Keep the parent's card of a new computer, for its request and its welcome."""
        self._enroller.remember_card(card)

    def enrol_request(
        self, to: Path, *, parent_card: Path | None = None, device_label: str = ""
    ) -> EnrolmentRequestInfo:
        """Write this computer's request; the digits go to the parent by phone or on paper."""
        return self._enroller.request(to, parent_card, device_label)

    def enrol_inspect(self, path: Path) -> EnrolmentRequestInfo:
        return self._enroller.inspect(path)

    def enrol_approve(self, path: Path, digits: str, to: Path) -> EnrolledDevice:
        """Certify the request whose first ten digits (or all) were typed; write the welcome."""
        return self._enroller.approve(path, digits, to)

    def enrol_accept(self, path: Path, root_digits: str | None = None) -> Acceptance:
        """Take this computer's place; ``path`` is the welcome or the stick it lies on."""
        mine = self._addressed_to_me(find_bundles(path))
        with self._engine.connect() as connection:
            before = own_facts.load(connection)
        if not before.has_place:
            return self._accepter.run(mine, root_digits)
        accepted = self._rotator.accept(mine)
        self._guard.change(self._engine, before.device_id)
        return accepted

    def enrol_rotate(self, to: Path, *, device_label: str = "") -> EnrolmentRequestInfo:
        """Ask for new keys for this computer; the centre's takes them at once (no file)."""
        with self._engine.connect() as connection:
            before = own_facts.load(connection).device_id
        info = self._enroller.ask_for_new_keys(to, self._rotator, device_label)
        if info.file is None:
            self._guard.change(self._engine, before)
        return info

    def enrol_list(self) -> tuple[EnrolledDevice, ...]:
        """Return every device of the county that is known here."""
        with self._engine.connect() as connection:
            return enrolled_devices(connection)

    def enrol_revoke(self, device_id: UUID, reason: str, since: Since | None = None) -> None:
        """End a device that is ``stolen`` or ``retired``."""
        self._revoker.revoke(device_id.bytes, Reason(reason), since)

    def root_rotate(
        self, to: Path, *, keys: int, threshold: int, kits: Sequence[tuple[Path, str]] = ()
    ) -> RootRotation:
        """Give the county new root keys; ``kits`` are earlier ones with their codes."""
        return self._root_keeper.rotate(to, keys=keys, threshold=threshold, kits=kits)

    def recovery_kit(self, to: Path) -> KeyKit:
        """Make the county's recovery key and write it, sealed under the returned code."""
        return self._root_keeper.recovery_kit(to)

    def import_with_kit(
        self, kit: Path, code: str, paths: Sequence[Path], progress: Progress, cancelled: Cancelled
    ) -> ImportReport:
        """Import archived upward bundles with the recovery key instead of the own keys."""
        return self._import(paths, progress, cancelled, self._root_keeper.open_recovery(kit, code))

    def export(self, to: Path, progress: Progress, cancelled: Cancelled) -> ExportReport:
        """Seal the local edits and write one file per addressee."""
        return self._exporter.run(to, progress, cancelled)

    def import_paths(
        self, paths: Sequence[Path], progress: Progress, cancelled: Cancelled
    ) -> ImportReport:
        """Import every bundle found, each in its own transaction, oldest number first."""
        return self._import(paths, progress, cancelled, None)

    def _import(
        self,
        paths: Sequence[Path],
        progress: Progress,
        cancelled: Cancelled,
        keys: DeviceKeys | None,
    ) -> ImportReport:
        verdicts: list[ImportedBundle] = []
        found = self._found(paths, verdicts)
        if not found and not verdicts:
            where = "、".join(str(path) for path in paths)
            raise WenmingError(Code.NOTHING_TO_IMPORT, path=where)
        for done, file in enumerate(found):
            part = _part_of(progress, done, len(found))
            verdict = self._importer.run(file, part, cancelled, keys)
            verdicts.append(replace(verdict, file=file.absolute()))
        progress(len(found), len(found))
        with self._engine.connect() as connection:
            return ImportReport(tuple(verdicts), status_report.gaps(connection))

    def inspect(self, path: Path) -> InspectedBundle:
        """Tell what a file is; nothing is kept. Raises what opening a bundle raises."""
        with self._engine.connect() as connection:
            own_facts.load_placed(connection)
            log = own_facts.control_log(connection)
            header = inspect_header(path)
            keys = own_facts.keys_for(connection, header.recipients)
            info = InspectedBundle(
                file=path.absolute(),
                bundle_id=UUID(bytes=header.bundle_id),
                sender=_label(log, header.sender),
                to=tuple(
                    _label(log, one) for one in header.recipients if one not in recovery_ids(log)
                ),
                bytes=path.stat().st_size,
                readable=keys.device_id in header.recipients,
                already_here=_is_here(connection, header.bundle_id),
            )
        if not info.readable:
            return info
        return with_content(info, open_bundle(path, keys, log))

    def status(self) -> StatusReport:
        """Return who has sent what, what is missing, and what has not left this computer."""
        with self._engine.connect() as connection:
            return status_report.status(connection, self._clock())

    def contents(self, segments: Sequence[int]) -> Contents:
        """Count what these stored segments hold."""
        with self._engine.connect() as connection:
            return count_contents(connection, segments)

    def arrived(self, most: int) -> tuple[ArrivedBundle, ...]:
        """Return the bundles taken in last, newest first."""
        with self._engine.connect() as connection:
            return status_report.arrived(connection, most)

    def reached(
        self, period: Period, only: Sequence[UUID] | None = None
    ) -> tuple[OccurrenceReached, ...]:
        """Return how far each occurrence of a period has got, newest first."""
        with self._engine.connect() as connection:
            return reaching.reached(connection, period, only)

    def conflicts(self) -> tuple[ConflictItem, ...]:
        """Return the conflicts that nobody has decided."""
        with self._engine.connect() as connection:
            return conflict_list.open_conflicts(connection)

    def resolve(self, conflict_id: UUID, side: str) -> Decision:
        """Let ``mine``, ``theirs`` or the ``present`` value stand; it travels as an edit."""
        with self._engine.begin() as connection:
            return conflict_list.resolve(
                connection, conflict_id, side, self._clock(), self._after_merge
            )

    def take_back(self, decision: Decision) -> None:
        """Undo a decision that has not been sealed."""
        with self._engine.begin() as connection:
            conflict_list.take_back(connection, decision, self._after_merge)

    def check(self) -> CheckReport:
        """Look at everything; the store is not changed."""
        return checking.check(self._engine, self._clock, self._blobs)

    def rebuild(self) -> CheckReport:
        """Replay all accepted segments; keep the result only if it is the same."""
        return rebuilding.rebuild(self._engine, self._clock, self._after_merge)

    def state_digest(self) -> str:
        """Return the digest of the synced state, as it is once local edits are sealed."""
        return checking.sealed_digest(self._engine, self._clock)

    def _found(self, paths: Sequence[Path], refused: list[ImportedBundle]) -> list[Path]:
        """Return the files to look at; a path that cannot be read is refused by itself.

        On a stick that holds something for this unit, what is for others is left in peace.
        """
        with self._engine.connect() as connection:
            own_facts.load_placed(connection)
            ids = set(own_facts.identities(connection))
        files: list[Path] = []
        for path in (one for given in paths for one in find_sticks(given)):
            try:
                found = find_bundles(path)
            except WenmingError as error:
                refused.append(refusal(path.absolute(), error))
                continue
            ours = [file for file in found if not _is_for_others(file, ids)]
            files += ours or found
        return files

    def _addressed_to_me(self, files: list[Path]) -> Path:
        """Choose the newest file that names this device, as it is or will be, as a recipient."""
        with self._engine.connect() as connection:
            ids = list(own_facts.identities(connection))
            if own_facts.secret(connection, own_facts.NEXT_KEYS) is not None:
                ids = [one for one in ids if one != own_facts.load(connection).device_id]
        if not ids:
            raise WenmingError(Code.NO_REQUEST)
        for file in reversed(files):
            if len(files) == 1 or set(ids) & set(inspect_header(file).recipients):
                return file
        raise WenmingError(Code.WELCOME_INCOMPLETE)


def _is_for_others(file: Path, ids: set[bytes]) -> bool:
    """Tell whether a file is plainly addressed, and not to or by this device."""
    try:
        header = inspect_header(file)
    except WenmingError:
        return False
    return not ids & {header.sender, *header.recipients}


def _label(log: ControlLog, device_id: bytes) -> str:
    issued = log.device(device_id)
    return issued.certificate.label if issued else device_id[:4].hex()


def _is_here(connection: Connection, bundle_id: bytes) -> bool:
    found = connection.exec_driver_sql(
        "SELECT 1 FROM sync_import WHERE bundle_id = ? UNION ALL "
        "SELECT 1 FROM sync_export WHERE bundle_id = ?",
        (bundle_id, bundle_id),
    )
    return found.first() is not None


def _part_of(progress: Progress, done: int, files: int) -> Progress:
    """Turn the progress of one file into that of all."""

    def report(segment: int, segments: int) -> None:
        progress(done * 1000 + 1000 * segment // max(segments, 1), files * 1000)

    return report
