"""Accepting a welcome: the new computer becomes a device of the county, in one transaction."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import capture
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.enrolling import NO_ROW, take_place
from wenming_desktop.adapters.sync.fingerprints import digits_agree, digits_of
from wenming_desktop.adapters.sync.importing import Importer
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.parent_card import parse_card
from wenming_desktop.adapters.sync.peers import WELCOME
from wenming_desktop.adapters.sync.welcome import Welcome, open_welcome
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.services.exchange_ports import Acceptance, ImportedBundle


@dataclass(frozen=True, slots=True)
class Accepter:
    """Opens the welcome that answers this computer's request."""

    engine: Engine
    now: Callable[[], datetime]
    importer: Importer

    def run(self, path: Path, root_digits: str | None) -> Acceptance:
        """Take the place that the parent gave.

        The county's root must be the one on the parent's card, or agree with the digits that a
        person typed. Raises NO_REQUEST, ALREADY_ENROLLED, ROOT_DIGITS_NEEDED,
        COUNTY_ROOT_DIFFERS, WELCOME_INCOMPLETE, and what opening a bundle raises.
        """
        with self.engine.connect() as connection:
            if own_facts.load(connection).has_place:
                raise WenmingError(Code.ALREADY_ENROLLED)
            raw = own_facts.secret(connection, own_facts.DEVICE_KEYS)
            card = own_facts.secret(connection, own_facts.PARENT_CARD)
        if raw is None:
            raise WenmingError(Code.NO_REQUEST)
        pinned = None if card is None else parse_card(card).root_fingerprint
        welcome = open_welcome(path, DeviceKeys.from_raw(raw), pinned)
        digits = digits_of(welcome.log.root_fingerprint)
        _check_root(digits, root_digits, is_pinned=pinned is not None)
        with self.engine.begin() as connection:
            capture.set_clock(connection, int(self.now().timestamp() * 1000))
            verdict = self._take(connection, welcome)
            capture.set_clock(connection, None)
        return Acceptance(
            unit=welcome.links[-1].name,
            parent=welcome.links[-2].name if len(welcome.links) > 1 else "",
            org_no=welcome.device.certificate.org_no,
            root_digits=digits,
            report=replace(verdict, file=path),
        )

    def _take(self, connection: Connection, welcome: Welcome) -> ImportedBundle:
        if own_facts.load(connection).has_place:
            raise WenmingError(Code.ALREADY_ENROLLED)
        existing = welcome.links[-1].row_id
        take_place(
            connection,
            welcome.device.certificate,
            welcome.device.fingerprint,
            existing if existing != NO_ROW else None,
        )
        if existing == NO_ROW and len(welcome.links) > 1:
            _stand_below(connection, welcome.links[-2].row_id)
        own_facts.drop_secret(connection, own_facts.PENDING_REQUEST)
        if welcome.authority is None:
            own_facts.drop_secret(connection, own_facts.AUTHORITY_KEY)
        verdict = self.importer.take(connection, welcome.bundle, 0, _silent, _never)
        connection.exec_driver_sql(
            "UPDATE sync_import SET result = ? WHERE bundle_id = ?",
            (WELCOME, welcome.bundle.manifest.bundle_id),
        )
        return verdict


def _stand_below(connection: Connection, parent_row: bytes) -> None:
    """Hang the own unit under its parent, whose row comes with the welcome."""
    with without_capture(connection):
        connection.exec_driver_sql(
            "INSERT INTO org_unit (id, stub) VALUES (?, 1) ON CONFLICT (id) DO NOTHING",
            (parent_row,),
        )
    connection.exec_driver_sql(
        "UPDATE org_unit SET parent_id = ? WHERE id = (SELECT unit_id FROM sync_state)",
        (parent_row,),
    )


def _check_root(digits: str, typed: str | None, *, is_pinned: bool) -> None:
    if typed is not None and not digits_agree(digits, typed):
        raise WenmingError(Code.COUNTY_ROOT_DIFFERS)
    if typed is None and not is_pinned:
        raise WenmingError(Code.ROOT_DIGITS_NEEDED, digits=digits)


def _silent(_done: int, _total: int) -> None:
    """Report no progress: a welcome is opened in one go."""


def _never() -> bool:
    return False
