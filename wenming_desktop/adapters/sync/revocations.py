"""Revocations: up to which place of each of its feeds a device is believed (sync.md 2.5).

A cutoff is a place in a chain (number and hash), never a moment: every node that knows the same
records comes to the same verdict, whatever its clock says and in whatever order they came.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from wenming_desktop.adapters.sync.certificates import (
    HASH_BYTES,
    MAX_SUCCEEDED_FEEDS,
    IssuedCertificate,
)
from wenming_desktop.adapters.sync.control_records import NO_HASH, ControlKind
from wenming_desktop.adapters.sync.encoding import DamagedError, encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.adapters.sync.signed import RECORD_LIMIT

Cutoff = tuple[int, bytes]
"""Number and id of the last segment of a feed that is believed."""
NOTHING: Final[Cutoff] = (0, NO_HASH)


class Reason(StrEnum):
    """Why a device is no longer believed. What comes after the cutoff is held in both cases."""

    STOLEN = "stolen"
    """Nothing after the cutoff is ever offered."""
    RETIRED = "retired"
    """Segments after the cutoff are offered as recovered: a later record may include them."""


KINDS: Final = {Reason.STOLEN: ControlKind.REVOCATION, Reason.RETIRED: ControlKind.RETIREMENT}


@dataclass(frozen=True, slots=True)
class Revocation:
    """The payload of a control record that ends a device.

    ``last_record`` is the number of the last record that stands in the chain of the authority
    that lives on the device; None leaves that authority alone.
    """

    device_id: bytes
    reason: Reason
    cutoffs: tuple[tuple[bytes, int, bytes], ...]
    last_record: int | None = None

    def encode(self) -> bytes:
        cutoffs = [list(one) for one in sorted(self.cutoffs)]
        number = None if self.last_record is None else [self.last_record]
        return encode([self.device_id, self.reason.value, cutoffs, number])

    @classmethod
    def decode(cls, payload: bytes, kind: int) -> "Revocation":
        fields = Fields.of(payload, "revocation", limit=RECORD_LIMIT)
        device_id, reason = fields.data(ID_BYTES), fields.text(16)
        rows = fields.rows(MAX_SUCCEEDED_FEEDS)
        cutoffs = tuple((row.data(ID_BYTES), row.integer(1), row.data(HASH_BYTES)) for row in rows)
        number = fields.array_or_nil(1)
        last_record = None if number is None else number.integer()
        for cursor in (*rows, fields):
            cursor.end()
        if reason not in set(Reason) or KINDS[Reason(reason)] != kind:
            raise DamagedError("revocation.reason")
        if len({feed for feed, *_ in cutoffs}) != len(cutoffs):
            raise DamagedError("revocation.cutoffs")
        return cls(device_id, Reason(reason), cutoffs, last_record)

    def cutoff(self, feed_id: bytes) -> Cutoff:
        """Return the last segment of a feed that is believed; of a feed not named, none is."""
        for feed, number, segment_id in self.cutoffs:
            if feed == feed_id:
                return number, segment_id
        return NOTHING


@dataclass(frozen=True, slots=True)
class Decision:
    """A revocation and the record it stands in."""

    chain: bytes
    number: int
    revocation: Revocation


@dataclass
class Revocations:
    """What all revocations of a log say together, independent of the order they came in.

    A decision counts if its authority stands at or above the device, and if no authority
    above has cut it off itself. Of several, the highest authority's last one stands.
    """

    certificates: dict[bytes, IssuedCertificate]
    """Certificates of the log by fingerprint, those of void records included."""
    devices: dict[bytes, list[IssuedCertificate]]
    """The same by device id. Two units may have certified one computer, see ``certificate_of``."""
    recorded: dict[bytes, tuple[bytes, int]] = field(default_factory=dict)
    """The chain and number of the record that holds a certificate, by its fingerprint."""
    _decisions: dict[bytes, list[Decision]] = field(default_factory=dict)
    """By the device they are about."""

    def add(self, decision: Decision) -> None:
        self._decisions.setdefault(decision.revocation.device_id, []).append(decision)

    def copy(
        self,
        certificates: dict[bytes, IssuedCertificate],
        devices: dict[bytes, list[IssuedCertificate]],
    ) -> "Revocations":
        decisions = {device_id: list(found) for device_id, found in self._decisions.items()}
        return Revocations(certificates, devices, dict(self.recorded), decisions)

    def certificate_of(self, device_id: bytes, device_no: int = 0) -> IssuedCertificate | None:
        """Return a device's certificate: that with this number, or the one with the lowest.

        Two units that both said yes to one request gave it two numbers. Each is a place of its
        own: an authority ends only what its own unit has given.
        """
        found = [
            one
            for one in self.devices.get(device_id, ())
            if device_no in (0, one.certificate.device_no)
        ]
        if len(found) < 2:  # noqa: PLR2004 -- nothing to choose
            return found[0] if found else None
        return min(found, key=lambda one: (self._is_void_of(one), one.certificate.device_no))

    def knows(self, device_id: bytes) -> bool:
        """Tell whether a record certifies a computer or decides on it, void ones included."""
        return device_id in self.devices or device_id in self._decisions

    def is_any_ended(self) -> bool:
        """Tell whether a device or an authority was ever ended."""
        return bool(self._decisions)

    def of_device(self, device_id: bytes) -> Revocation | None:
        """Return what ended a device, if something did."""
        found = self.certificate_of(device_id)
        return self.of(found) if found else None

    def cutoff(self, device_id: bytes, feed_id: bytes, device_no: int = 0) -> Cutoff | None:
        """Return the last segment of a feed that is believed; None while all of them are."""
        if not self._decisions:
            return None
        found = self.certificate_of(device_id, device_no)
        if found is None:
            return None
        if self._is_void_of(found):
            return NOTHING
        revocation = self.of(found)
        return revocation.cutoff(feed_id) if revocation else None

    def is_cut_off(
        self, device_id: bytes, feed_id: bytes, place: Cutoff, device_no: int = 0
    ) -> bool:
        """Tell whether a segment lies beyond its feed's cutoff, or stands in its place."""
        cutoff = self.cutoff(device_id, feed_id, device_no)
        return cutoff is not None and place[0] >= cutoff[0] and place != cutoff

    def of(self, issued: IssuedCertificate) -> Revocation | None:
        """Return what stands for the device of a certificate."""
        return self._standing(
            [
                one
                for one in self._decisions.get(issued.certificate.device_id, [])
                if self._path(one.chain) == issued.certificate.org_path[: self._rank(one.chain)]
            ],
        )

    def last_record(self, chain: bytes) -> int | None:
        """Return the number after which an authority's records are void, if there is one."""
        authority = self.certificates.get(chain)
        if authority is None:
            return None
        path = authority.certificate.org_path
        above = [
            one
            for one in self._decisions.get(authority.certificate.device_id, [])
            if one.revocation.last_record is not None
            and self._rank(one.chain) < len(path)
            and self._path(one.chain) == path[: self._rank(one.chain)]
        ]
        found = self._standing(above)
        return found.last_record if found else None

    def is_void(self, fingerprint: bytes) -> bool:
        """Tell whether a certificate was issued by an authority that was cut off before."""
        place = self.recorded.get(fingerprint)
        return place is not None and self.is_void_record(*place)

    def is_void_record(self, chain: bytes, number: int) -> bool:
        """Tell whether a record decides nothing, because its authority was cut off before it."""
        if not self._decisions:
            return False
        last = self.last_record(chain)
        return (last is not None and number > last) or self.is_void(chain)

    def _is_void_of(self, issued: IssuedCertificate) -> bool:
        return self.is_void(issued.fingerprint)

    def _standing(self, decisions: list[Decision]) -> Revocation | None:
        found = [one for one in decisions if not self.is_void_record(one.chain, one.number)]
        found.sort(key=lambda one: (self._rank(one.chain), -one.number, one.chain))
        return found[0].revocation if found else None

    def _path(self, chain: bytes) -> tuple[int, ...]:
        authority = self.certificates.get(chain)
        return authority.certificate.org_path if authority else ()

    def _rank(self, chain: bytes) -> int:
        return len(self._path(chain))
