"""Enrolment against the store: founding a county, asking, approving, accepting.

The words and bytes are in enrolment.py, welcome.py and parent_card.py; here is what each step
reads from and writes into this computer's own tables.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import incarnation
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.authority import Authority, found_county
from wenming_desktop.adapters.sync.cargo import Cargo, history_for
from wenming_desktop.adapters.sync.certificates import Certificate, IssuedCertificate
from wenming_desktop.adapters.sync.claims import (
    check_claim,
    check_own_approval,
    is_of_own_unit,
    waiting_unit,
)
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.enrolment import (
    REQUEST_SUFFIX,
    EnrolmentRequest,
    approve,
    make_request,
    new_nonce,
    parse_request,
)
from wenming_desktop.adapters.sync.exporting import Exporter
from wenming_desktop.adapters.sync.fingerprints import digits_agree, digits_of
from wenming_desktop.adapters.sync.keys import ID_BYTES, DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.numbering import next_org_no
from wenming_desktop.adapters.sync.org_links import OrgLink
from wenming_desktop.adapters.sync.parent_card import CARD_SUFFIX, make_card, parse_card
from wenming_desktop.adapters.sync.rehoming import rehome
from wenming_desktop.adapters.sync.revoking import Revoker
from wenming_desktop.adapters.sync.rotating import Rotator, succession_of
from wenming_desktop.adapters.sync.sealing import seal
from wenming_desktop.adapters.sync.small_files import read_small, write_small
from wenming_desktop.adapters.sync.stick import make_ready
from wenming_desktop.adapters.sync.units import links_to, unit_of
from wenming_desktop.adapters.sync.welcome import welcome_frames
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO, Level
from wenming_desktop.services.exchange_ports import EnrolledDevice, EnrolmentRequestInfo

NO_ROW = bytes(ID_BYTES)


@dataclass(frozen=True, slots=True)
class Enroller:
    """The steps that an existing unit and a new computer take before the welcome is opened."""

    engine: Engine
    now: Callable[[], datetime]
    exporter: Exporter
    revoker: Revoker

    def found(self, unit_name: str, device_label: str) -> str:
        """Make this computer the centre's first; return the 30 digits of the county's root."""
        with self.engine.begin() as connection:
            if own_facts.load(connection).has_place:
                raise WenmingError(Code.ALREADY_ENROLLED)
            keys = DeviceKeys.generate()
            founding = found_county(unit_name, device_label, keys, self._ms())
            own_facts.put_secret(connection, own_facts.DEVICE_KEYS, keys.raw)
            own_facts.put_secret(connection, own_facts.AUTHORITY_KEY, founding.authority.key.raw)
            own_facts.put_secret(connection, own_facts.ROOT_KEY, founding.root_key.raw)
            own_facts.add_control(connection, founding.log, 0)
            take_place(connection, founding.device.certificate, founding.device.fingerprint)
        return digits_of(founding.log.root_fingerprint)

    def write_card(self, to: Path) -> Path:
        """Write the card that new computers below this unit are set up with."""
        with self.engine.connect() as connection:
            own = own_facts.load_placed(connection)
            log = own_facts.control_log(connection)
            links = links_to(connection, log, own.org_no)
            card = make_card(log, own_facts.device_keys(connection), links, self._ms())
        return write_small(to, f"{own.org_no}{CARD_SUFFIX}", card)

    def remember_card(self, card: Path) -> None:
        """Keep the parent's card; refused when it is no card."""
        content = read_small(card, CARD_SUFFIX)
        parse_card(content)
        with self.engine.begin() as connection:
            own_facts.put_secret(connection, own_facts.PARENT_CARD, content)

    def request(self, to: Path, card: Path | None, device_label: str) -> EnrolmentRequestInfo:
        """Write the request of this computer; keys are made once and kept."""
        with self.engine.begin() as connection:
            if own_facts.load(connection).has_place:
                raise WenmingError(Code.ALREADY_ENROLLED)
            unit = _own_row(connection)
            if card is not None:
                content = read_small(card, CARD_SUFFIX)
                parse_card(content)
                own_facts.put_secret(connection, own_facts.PARENT_CARD, content)
            keys = own_facts.kept(
                connection, own_facts.DEVICE_KEYS, lambda: DeviceKeys.generate().raw
            )
            data = own_facts.secret(connection, own_facts.PENDING_REQUEST)
            if data is None or card is not None or device_label:
                draft = self._draft(connection, unit, DeviceKeys.from_raw(keys), device_label)
                data = make_request(draft, DeviceKeys.from_raw(keys))
                own_facts.put_secret(connection, own_facts.PENDING_REQUEST, data)
        request = parse_request(data)
        name = f"{request.device_id[:4].hex()}{REQUEST_SUFFIX}"
        return _info(request, write_small(to, name, data), known=False)

    def inspect(self, path: Path) -> EnrolmentRequestInfo:
        """Read a request, so that its digits can be compared."""
        request = parse_request(read_small(path, REQUEST_SUFFIX))
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
            old = log.device(request.replaces) if request.replaces else None
            info = _info(request, path, known=log.device(request.device_id) is not None)
            further = request.claimed_org if old is None else 0
            claimed = unit_of(connection, log, further).name if further else ""
        return replace(
            info,
            replaces=old.certificate.label if old else "",
            replaced_device=UUID(bytes=old.certificate.device_id) if old else None,
            further_of=claimed,
        )

    def ask_for_new_keys(self, to: Path, rotator: Rotator, label: str) -> EnrolmentRequestInfo:
        """Write the request of an enrolled computer for new keys; the centre takes them at once."""
        with self.engine.begin() as connection:
            own = own_facts.load_placed(connection)
            data = own_facts.secret(connection, own_facts.PENDING_REQUEST)
            if own.org_no != CENTRE_ORG_NO and data is None:
                draft, keys = rotator.draft(connection, label)
                data = make_request(draft, keys)
                own_facts.put_secret(connection, own_facts.PENDING_REQUEST, data)
        if data is None:
            digits = rotator.succeed_alone()
            return EnrolmentRequestInfo(
                file=None, name="", level="", code="", device_label=label, digits=digits
            )
        request = parse_request(data)
        name = f"{request.device_id[:4].hex()}{REQUEST_SUFFIX}"
        return _info(request, write_small(to, name, data), known=False)

    def approve(self, path: Path, digits: str, to: Path) -> EnrolledDevice:
        """Certify a computer whose digits were compared, and write its welcome.

        A second call for the same request only writes the welcome again.
        """
        request = parse_request(read_small(path, REQUEST_SUFFIX))
        if not digits_agree(request.digits, digits):
            raise WenmingError(Code.ENROLMENT_FINGERPRINT_DIFFERS)
        make_ready(to)
        with self.engine.begin() as connection:
            log = own_facts.control_log(connection)
            known = log.device(request.device_id)
            if known is None:
                log, known = self._certify(connection, request, log)
            check_own_approval(connection, log, known)
            if request.restored and request.replaces:
                self.revoker.retire(connection, log, request.replaces, restored=True)
                log = own_facts.control_log(connection)
            _check_all_known(connection, log, known.certificate.org_path[:-1])
            seal(connection, self.now())  # so that the welcome brings this unit's own row
        certificate = known.certificate
        welcome = self._write_welcome(to, log, certificate, request)
        return EnrolledDevice(
            device_id=UUID(bytes=certificate.device_id),
            unit=request.name,
            org_no=certificate.org_no,
            device_no=certificate.device_no,
            label=certificate.label,
            is_own=False,
            welcome=welcome,
        )

    def _draft(
        self, connection: Connection, unit: tuple[str, str, str], keys: DeviceKeys, label: str
    ) -> EnrolmentRequest:
        content = own_facts.secret(connection, own_facts.PARENT_CARD)
        card = None if content is None else parse_card(content)
        authority = None
        if unit[0] == Level.TOWN_INSTITUTE:
            raw = own_facts.kept(
                connection, own_facts.AUTHORITY_KEY, lambda: SigningKey.generate().raw
            )
            authority = SigningKey(raw).public
        further = card is not None and is_of_own_unit(card, unit)
        above = card.links[-2:-1] if card and further else card.links[-1:] if card else ()
        return EnrolmentRequest(
            county_id=card.county_id if card else None,
            parent_org=above[0].org_no if above else 0,
            claimed_org=card.parent.org_no if card and further else 0,
            level=Level(unit[0]),
            name=card.parent.name if card and further else unit[1],
            code=unit[2],
            device_label=label,
            sign_public=keys.signing.public,
            exchange_public=keys.exchange.public,
            authority_public=authority,
            nonce=new_nonce(),
            made_at_ms=self._ms(),
        )

    def _certify(
        self, connection: Connection, request: EnrolmentRequest, log: ControlLog
    ) -> tuple[ControlLog, IssuedCertificate]:
        own = own_facts.load_placed(connection)
        if incarnation.stopped(connection):
            raise WenmingError(Code.SEALING_STOPPED)
        key, certificate = own_facts.authority_key(connection), log.authority_of(own.org_no)
        if key is None or certificate is None:
            raise WenmingError(Code.NO_AUTHORITY)
        if request.claimed_org:
            level = unit_of(connection, log, request.claimed_org).level
            check_claim(request, log, level)
        org_no = (
            request.claimed_org
            or waiting_unit(request, log, own.org_no)
            or next_org_no(log, own.org_no, request.level)
        )
        authority = Authority(key, certificate.fingerprint)
        succeeds = succession_of(connection, log, request)
        approval = approve(
            request, log, authority, org_no=org_no, now_ms=self._ms(), succeeds=succeeds
        )
        grown = log.copy()
        for record in approval.records:
            grown.add(record)
        own_facts.add_control(connection, grown, len(log.records))
        connection.exec_driver_sql(
            "INSERT INTO sync_enrolment (device_id, org_no, device_no, label, fingerprint, state, "
            "at) VALUES (?, ?, ?, ?, ?, 'approved', ?)",
            (
                *(request.device_id, org_no, approval.device.certificate.device_no),
                *(approval.device.certificate.label, request.digits),
                self.now().isoformat(timespec="seconds"),
            ),
        )
        return grown, approval.device

    def _write_welcome(
        self, to: Path, log: ControlLog, new: Certificate, request: EnrolmentRequest
    ) -> Path:
        with self.engine.connect() as connection:
            own = own_facts.load_placed(connection)
            own_issued = log.certificate(own.certificate)
            if own_issued is None:
                raise WenmingError(Code.NOT_ENROLLED)
            above = tuple(
                link for org in new.org_path[:-1] for link in links_to(connection, log, org)[-1:]
            )
            there = unit_of(connection, log, new.org_no).unit_id
            row_id = there.bytes if there else NO_ROW
            links = (*above, OrgLink(new.org_no, request.level, request.name, row_id))
            segments, operations = history_for(connection, log, new.org_no)
        leading = welcome_frames(log, own_issued, new.device_id, links)
        cargo = Cargo(leading, segments, operations)
        first, *_ = self.exporter.write(to, new.org_no, [new], cargo, log, lambda: False)
        return first.file

    def _ms(self) -> int:
        return ms_of(self.now())


def take_place(
    connection: Connection,
    certificate: Certificate,
    fingerprint: bytes,
    existing_row: bytes | None = None,
) -> None:
    """Become the device that a certificate names, and give all earlier rows their home.

    ``existing_row`` is the id of the unit's own row, if another of its devices made one before.
    """
    unit_id = own_facts.load(connection).unit_id
    own_facts.take_place(
        connection,
        device_id=certificate.device_id,
        device_no=certificate.device_no,
        county_id=certificate.county_id,
        certificate=fingerprint,
    )
    replaced = (unit_id, existing_row) if unit_id and existing_row else None
    rehome(connection, certificate.org_no, certificate.device_no, replaced)
    if replaced:
        return
    connection.exec_driver_sql(
        "UPDATE org_unit SET org_no = ? WHERE id = (SELECT unit_id FROM sync_state)",
        (certificate.org_no,),
    )


def _check_all_known(connection: Connection, log: ControlLog, path: tuple[int, ...]) -> None:
    """Refuse while the row of a unit above is not here: no welcome could introduce it."""
    for org_no in path:
        unit = unit_of(connection, log, org_no)
        if unit.unit_id is None:
            raise WenmingError(Code.ENROLMENT_PARENT_UNKNOWN, unit=unit.name)


def _own_row(connection: Connection) -> tuple[str, str, str]:
    row = connection.exec_driver_sql(
        "SELECT level, name, COALESCE(code, '') FROM org_unit "
        "WHERE id = (SELECT unit_id FROM sync_state)"
    ).first()
    if row is None:
        raise WenmingError(Code.NOT_SET_UP)
    level, name, code = row
    return level, name, code


def _info(request: EnrolmentRequest, path: Path, *, known: bool) -> EnrolmentRequestInfo:
    return EnrolmentRequestInfo(
        file=path.absolute(),
        name=request.name,
        level=request.level.value,
        code=request.code,
        device_label=request.device_label,
        digits=request.digits,
        known=known,
        restored=request.restored,
    )
