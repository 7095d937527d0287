"""What is told of keys and computers: how the root stands, what a kit holds, what ending would do.

The keys of a kit are compared and forgotten; what leaves here is their fingerprint.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF
from wenming_desktop.adapters.sync.authority import county_recovery
from wenming_desktop.adapters.sync.certificates import Certificate
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.encoding import sha256
from wenming_desktop.adapters.sync.enrolment import parse_request
from wenming_desktop.adapters.sync.fingerprints import digits_of
from wenming_desktop.adapters.sync.key_kit import KIT_SUFFIX, ROOT, SealedKit
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.moments import shown
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.parent_card import parse_card
from wenming_desktop.adapters.sync.revocations import Reason
from wenming_desktop.adapters.sync.revoking import cutoffs_of
from wenming_desktop.adapters.sync.rooting import RootKeeper
from wenming_desktop.adapters.sync.small_files import read_small, write_small
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO
from wenming_desktop.services.exchange_ports import Since
from wenming_desktop.services.key_cards import KeyKit, RootRotation
from wenming_desktop.services.key_ports import (
    Arrival,
    CountyKeys,
    EndingPreview,
    KitFacts,
    PaperKit,
    SlipFacts,
)

_COUNT_BITS = 0xFF


@dataclass(frozen=True, slots=True)
class DeviceKeyCare:
    """Satisfies services.key_ports.KeyCare for the device whose store ``engine`` is open on."""

    engine: Engine
    now: Callable[[], datetime]

    def county(self) -> CountyKeys:
        """Return how the county's own keys stand."""
        with self.engine.connect() as connection:
            own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
            here = own_facts.secret(connection, own_facts.ROOT_KEY) is not None
            county = unit_of(connection, log, CENTRE_ORG_NO).name
        root, recovery = log.known_root(), county_recovery(log)
        return CountyKeys(
            county=county,
            root_digits=digits_of(log.root_fingerprint),
            version=root.version,
            keys=len(root.keys),
            threshold=root.threshold,
            root_is_here=here,
            recovery_digits=_recovery_digits(log, recovery.device_id) if recovery else "",
            recovery_made=shown(recovery.not_before_ms).astimezone() if recovery else None,
            may_change=own.org_no == CENTRE_ORG_NO,
        )

    def check_file(self, kit: Path, code: str) -> KitFacts:
        """Open a kit file and tell what is in it."""
        return self.for_paper(kit, code).facts

    def check_paper(self, sealed: bytes, code: str) -> KitFacts:
        """Open what was typed from paper and tell what is in it."""
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
            return _opened(connection, log, SealedKit.from_paper(sealed, log.county_id), code)

    def for_paper(self, kit: Path, code: str) -> PaperKit:
        """Open a kit file and return what its paper says."""
        parsed = SealedKit.parse(read_small(kit, KIT_SUFFIX))
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
            if parsed.county_id != log.county_id:
                raise WenmingError(Code.KIT_FOREIGN)
            return PaperKit(_opened(connection, log, parsed, code), parsed.for_paper)

    def write_kit(self, sealed: bytes, to: Path) -> Path:
        """Write the file of a kit that was typed from paper."""
        with self.engine.connect() as connection:
            county_id = own_facts.control_log(connection).county_id
        return write_small(to.parent, to.name, SealedKit.from_paper(sealed, county_id).encoded)

    def prepare_root(
        self, to: Path, *, keys: int, kits: Sequence[tuple[Path, str]]
    ) -> tuple[KeyKit, ...]:
        """Write new root keys as kits and change nothing else; ``kits`` must suffice to sign."""
        return RootKeeper(self.engine, self.now).prepare(to, keys=keys, kits=kits)

    def adopt_root(
        self,
        fresh: Sequence[tuple[Path, str]],
        *,
        threshold: int,
        kits: Sequence[tuple[Path, str]],
    ) -> RootRotation:
        """Let the county count on prepared keys, signed by ``kits`` and what is here."""
        return RootKeeper(self.engine, self.now).adopt(fresh, threshold=threshold, kits=kits)

    def move_kit(self, kit: Path, folder: Path) -> Path:
        """Put a kit file into another folder and read it back before it goes from here."""
        content = read_small(kit, KIT_SUFFIX)
        SealedKit.parse(content)
        moved = write_small(folder, kit.name, content)
        if moved == kit.absolute():
            return moved
        if read_small(moved, KIT_SUFFIX) != content:
            raise WenmingError(Code.STICK_UNREADABLE, path=moved)
        kit.unlink(missing_ok=True)
        return moved

    def request_slip(self) -> SlipFacts:
        """Return what the paper of the waiting request says."""
        with self.engine.connect() as connection:
            data = own_facts.secret(connection, own_facts.PENDING_REQUEST)
            if data is None:
                raise WenmingError(Code.NO_REQUEST)
            request, own = parse_request(data), own_facts.load(connection)
            parent, root = _parent_of(connection, own)
        return SlipFacts(
            unit=request.name,
            level=request.level.value,
            label=request.device_label,
            number=_number(own.org_no, own.device_no) if own.has_place else "",
            parent=parent,
            digits=request.digits,
            root_digits=root,
            at=shown(request.made_at_ms).astimezone(),
        )

    def approval_slip(self, device_id: UUID) -> SlipFacts:
        """Return what the answer to a computer's request says."""
        with self.engine.connect() as connection:
            row = connection.exec_driver_sql(
                "SELECT fingerprint, at FROM sync_enrolment WHERE device_id = ? "
                "AND state = 'approved'",
                (device_id.bytes,),
            ).first()
            log = own_facts.control_log(connection)
            issued = log.device(device_id.bytes)
            if row is None or issued is None:
                raise WenmingError(Code.DEVICE_UNKNOWN)
            own = own_facts.load_placed(connection)
            parent = unit_of(connection, log, own.org_no).name
            return _placed(connection, log, issued.certificate, parent, row[0], row[1])

    def own_slip(self) -> SlipFacts:
        """Return what the paper on this computer's own place says."""
        with self.engine.connect() as connection:
            own, log = own_facts.load_placed(connection), own_facts.control_log(connection)
            issued = log.device(own.device_id)
            if issued is None:
                raise WenmingError(Code.NOT_ENROLLED)
            path = issued.certificate.org_path
            parent = unit_of(connection, log, path[-2]).name if len(path) > 1 else ""
            return _placed(connection, log, issued.certificate, parent, "", None)

    def arrivals(self, device_id: UUID) -> tuple[Arrival, ...]:
        """Return the bundles by which a computer's work came, newest first."""
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
            rows = connection.exec_driver_sql(
                "SELECT i.bundle_id, i.sender_org, i.number, i.at, count(*), sum(s.operations) "
                "FROM sync_segment s JOIN sync_feed f ON f.feed_id = s.feed_id "
                "JOIN sync_receipt r ON r.seg_id = s.seg_id "
                "JOIN sync_import i ON i.bundle_id = r.bundle_id "
                "WHERE f.device_id = ? AND s.state = 'applied' "
                "GROUP BY i.bundle_id, i.sender_org, i.number, i.at",
                (device_id.bytes,),
            ).all()
            found = [
                Arrival(
                    bundle_id=UUID(bytes=bundle_id),
                    sender=unit_of(connection, log, org_no).name,
                    number=number,
                    at=datetime.fromisoformat(at),
                    segments=segments,
                    operations=operations,
                )
                for bundle_id, org_no, number, at, segments, operations in rows
            ]
        return tuple(sorted(found, key=lambda one: (one.at, one.number), reverse=True))

    def preview(self, device_id: UUID, reason: str, since: Since | None = None) -> EndingPreview:
        """Return what ending a computer would hold here, and what it would let in."""
        recovered = Reason(reason) is not Reason.STOLEN
        with self.engine.connect() as connection:
            cutoffs = cutoffs_of(connection, device_id.bytes, since, recovered=recovered)
            places = {feed: number for feed, number, _ in cutoffs}
            rows = connection.exec_driver_sql(
                "SELECT s.feed_id, s.seg_no, s.operations, s.state, s.reason FROM sync_segment s "
                "JOIN sync_feed f ON f.feed_id = s.feed_id WHERE f.device_id = ?",
                (device_id.bytes,),
            ).all()
        after = [one for one in rows if one[3] == "applied" and one[1] > places.get(one[0], 0)]
        back = [one for one in rows if one[4] == AFTER_CUTOFF and one[1] <= places.get(one[0], 0)]
        return EndingPreview(
            held_segments=len(after),
            held_operations=sum(one[2] for one in after),
            recovered_operations=sum(one[2] for one in back),
        )


def _opened(connection: Connection, log: ControlLog, kit: SealedKit, code: str) -> KitFacts:
    raw = kit.open(code)
    county = unit_of(connection, log, CENTRE_ORG_NO).name
    if kit.kind != ROOT:
        device_id, newest = DeviceKeys.from_raw(raw).device_id, county_recovery(log)
        return KitFacts(
            kind=kit.kind,
            county=county,
            digits=_recovery_digits(log, device_id),
            is_current=newest is not None and newest.device_id == device_id,
        )
    public, root = SigningKey(raw).public, log.root
    if root is None or public not in root.keys:
        return KitFacts(
            kind=kit.kind, county=county, digits=digits_of(sha256(public)), is_current=False
        )
    return KitFacts(
        kind=kit.kind,
        county=county,
        digits=digits_of(sha256(public)),
        is_current=True,
        number=root.keys.index(public) + 1,
        version=root.version,
        keys=len(root.keys),
        threshold=root.threshold,
    )


def _recovery_digits(log: ControlLog, device_id: bytes) -> str:
    """Return the digits of a recovery key's certificate; empty if the county has none such."""
    for fingerprint, issued in log.certificates.items():
        if issued.certificate.device_id == device_id:
            return digits_of(fingerprint)
    return ""


def _placed(
    connection: Connection,
    log: ControlLog,
    certificate: Certificate,
    parent: str,
    digits: str,
    at: str | None,
) -> SlipFacts:
    unit = unit_of(connection, log, certificate.org_no)
    return SlipFacts(
        unit=unit.name if unit.unit_id else unit.name.partition(" · ")[0],
        level=unit.level,
        label=certificate.label.partition(" · ")[2],
        number=_number(certificate.org_no, certificate.device_no),
        parent=parent,
        digits=digits,
        root_digits=digits_of(log.root_fingerprint),
        at=datetime.fromisoformat(at) if at else None,
    )


def _number(org_no: int, device_no: int) -> str:
    """Return the number by which people name a computer: its unit's and a count."""
    return f"{org_no}-{device_no & _COUNT_BITS}"


def _parent_of(connection: Connection, own: Own) -> tuple[str, str]:
    """Return the unit above and the root's digits, as the card or the own log says them."""
    if own.has_place:  # a request for new keys
        log = own_facts.control_log(connection)
        path = log.org_path(own.org_no)
        above = unit_of(connection, log, path[-2]).name if len(path) > 1 else ""
        return above, digits_of(log.root_fingerprint)
    content = own_facts.secret(connection, own_facts.PARENT_CARD)
    if content is None:
        return "", ""
    card = parse_card(content)
    return card.parent.name, card.root_digits
