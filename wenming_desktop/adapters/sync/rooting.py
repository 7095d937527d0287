"""The keys above everything: the county's root, one version after the other, and its recovery key.

A new root is signed by enough keys of the old one and of itself (TUF 5.3.4-5). With several root
keys none stays on this computer: each goes to its custodian as a kit (sync.md 2.5).
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import Connection

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.authority import (
    VALID_MS,
    record_certificate,
    root_successor,
)
from wenming_desktop.adapters.sync.certificates import Certificate, CertificateKind
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.control_records import NO_HASH, RootRecord
from wenming_desktop.adapters.sync.fingerprints import digits_of
from wenming_desktop.adapters.sync.key_kit import KIT_SUFFIX, RECOVERY, ROOT, make_kit, open_kit
from wenming_desktop.adapters.sync.keys import ID_BYTES, DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.moments import ms_of
from wenming_desktop.adapters.sync.revoking import own_authority
from wenming_desktop.adapters.sync.root_keys import centre_log, root_signers
from wenming_desktop.adapters.sync.small_files import read_small, write_small
from wenming_desktop.adapters.sync.units import unit_of
from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.org_units import CENTRE_ORG_NO
from wenming_desktop.services.key_cards import KeyKit, RootRotation

RECOVERY_LABEL = "recovery"


@dataclass(frozen=True, slots=True)
class RootKeeper:
    """What only the centre's computer does."""

    engine: Engine
    now: Callable[[], datetime]

    def rotate(
        self, to: Path, *, keys: int, threshold: int, kits: Sequence[tuple[Path, str]]
    ) -> RootRotation:
        """Give the county new root keys, signed by the old ones that are here or in ``kits``.

        Raises ROOT_THRESHOLD (no such number of keys), ROOT_SIGNERS_MISSING, KIT_… or STICK_….
        """
        _check_numbers(keys, threshold)
        fresh = [SigningKey.generate() for _ in range(keys)]
        with self.engine.begin() as connection:
            log, successor = self._succeed(connection, fresh, threshold, kits)
            if keys == 1:
                own_facts.put_secret(connection, own_facts.ROOT_KEY, fresh[0].raw)
                return RootRotation(successor.version, threshold, ())
            files = _write_kits(to, log.county_id, successor.version, successor.label, fresh)
            own_facts.drop_secret(connection, own_facts.ROOT_KEY)
        return RootRotation(successor.version, threshold, files)

    def prepare(
        self, to: Path, *, keys: int, kits: Sequence[tuple[Path, str]]
    ) -> tuple[KeyKit, ...]:
        """Write new root keys as kits and change nothing: their codes are to be on paper first.

        Raises what ``rotate`` would raise with these ``kits``, before anything is written.
        """
        _check_numbers(keys, 1)
        fresh = [SigningKey.generate() for _ in range(keys)]
        with self.engine.connect() as connection:
            log = centre_log(connection)
            root = log.known_root()
            root_signers(connection, log, kits)
        return _write_kits(to, log.county_id, root.version + 1, root.label, fresh)

    def adopt(
        self,
        fresh: Sequence[tuple[Path, str]],
        *,
        threshold: int,
        kits: Sequence[tuple[Path, str]],
    ) -> RootRotation:
        """Let the county count on prepared keys, each opened once more; no key stays here.

        Raises what ``rotate`` raises, and KIT_… when a prepared key is not to be read.
        """
        _check_numbers(len(fresh), threshold)
        with self.engine.begin() as connection:
            log = centre_log(connection)
            opened = [SigningKey(_opened(kit, code, log.county_id)) for kit, code in fresh]
            if len({key.public for key in opened} - set(log.known_root().keys)) != len(fresh):
                raise WenmingError(Code.ROOT_THRESHOLD, most=MOST_KEYS)  # one key twice, or an old
            _, successor = self._succeed(connection, opened, threshold, kits)
            own_facts.drop_secret(connection, own_facts.ROOT_KEY)
        return RootRotation(successor.version, threshold, ())

    def _succeed(
        self,
        connection: Connection,
        fresh: Sequence[SigningKey],
        threshold: int,
        kits: Sequence[tuple[Path, str]],
    ) -> tuple[ControlLog, RootRecord]:
        """Write the next root into the log; return the log before it, and the root."""
        log = centre_log(connection)
        root = log.known_root()
        held = root_signers(connection, log, kits).values()
        successor = RootRecord(
            version=root.version + 1,
            threshold=threshold,
            keys=tuple(key.public for key in fresh),
            label=root.label,
        )
        grown = log.copy()
        grown.add(root_successor(log, successor, [*held, *fresh], self._ms()))
        own_facts.add_control(connection, grown, len(log.records))
        return log, successor

    def recovery_kit(self, to: Path) -> KeyKit:
        """Make the county's recovery key: it opens upward bundles when the centre cannot.

        A second call makes a new key; the earlier one goes on opening what was sealed to it.
        """
        keys = DeviceKeys.generate()
        with self.engine.begin() as connection:
            own, log = own_facts.load_placed(connection), centre_log(connection)
            authority, issuer = own_authority(connection, own, log)
            grown = log.copy()
            issued = record_certificate(
                grown,
                authority,
                Certificate(
                    county_id=log.county_id,
                    serial=secrets.token_bytes(ID_BYTES),
                    kind=CertificateKind.RECOVERY,
                    device_id=keys.device_id,
                    org_no=issuer.org_no,
                    org_path=issuer.org_path,
                    sign_public=keys.signing.public,
                    exchange_public=keys.exchange.public,
                    scopes=(),
                    not_before_ms=self._ms(),
                    not_after_ms=self._ms() + VALID_MS,
                    issuer=NO_HASH,
                    control_height=log.height,
                    label=RECOVERY_LABEL,
                ),
                self._ms(),
            )
            own_facts.add_control(connection, grown, len(log.records))
            content, code = make_kit(RECOVERY, log.county_id, keys.raw)
            file = write_small(to.parent, to.name, content)
            county = unit_of(connection, log, CENTRE_ORG_NO).name
        return KeyKit(file, code, county, digits_of(issued.fingerprint))

    def open_recovery(self, kit: Path, code: str) -> DeviceKeys:
        """Return the recovery keys of a kit. Raises KIT_DAMAGED or KIT_CODE_WRONG."""
        with self.engine.connect() as connection:
            log = own_facts.control_log(connection)
        return DeviceKeys.from_raw(
            open_kit(read_small(kit, KIT_SUFFIX), RECOVERY, log.county_id, code)
        )

    def _ms(self) -> int:
        return ms_of(self.now())


MOST_KEYS = 8
"""Root keys at once; signatures of two roots must fit into one record."""


def _check_numbers(keys: int, threshold: int) -> None:
    if not 1 <= threshold <= keys <= MOST_KEYS:
        raise WenmingError(Code.ROOT_THRESHOLD, most=MOST_KEYS)


def _opened(kit: Path, code: str, county_id: bytes) -> bytes:
    return open_kit(read_small(kit, KIT_SUFFIX), ROOT, county_id, code)


def _write_kits(
    to: Path, county_id: bytes, version: int, label: str, fresh: Sequence[SigningKey]
) -> tuple[KeyKit, ...]:
    """Write one kit per custodian."""
    written = []
    for number, key in enumerate(fresh, start=1):
        content, code = make_kit(ROOT, county_id, key.raw)
        file = write_small(to, f"root-{version}-{number}{KIT_SUFFIX}", content)
        written.append(KeyKit(file, code, label, ""))
    return tuple(written)
