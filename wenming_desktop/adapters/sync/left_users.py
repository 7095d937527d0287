"""People who no longer write at a computer, as the authorities above it have said (sync.md 2.5).

A user number is the computer's own word, so nothing is refused: what such a person goes on
writing counts, and is shown to those above as written after the end.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from wenming_desktop.adapters.sync.certificates import IssuedCertificate
from wenming_desktop.adapters.sync.encoding import encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.signed import RECORD_LIMIT

_VERSION: Final = 1
UserPlace = tuple[int, int]
"""Device number and user number."""


@dataclass(frozen=True, slots=True)
class UserRecord:
    """The payload of a record about one user of one computer."""

    device_no: int
    user_no: int
    disabled: bool

    def encode(self) -> bytes:
        return encode([_VERSION, self.device_no, self.user_no, int(self.disabled)])

    @classmethod
    def decode(cls, payload: bytes) -> "UserRecord | None":
        """Read a record; None for a form of a newer program."""
        fields = Fields.of(payload, "user", limit=RECORD_LIMIT)
        if fields.integer() != _VERSION:
            return None
        record = cls(fields.integer(1, 0xFFFFFF), fields.integer(1), bool(fields.integer(0, 1)))
        fields.end()
        return record


@dataclass(frozen=True, slots=True)
class _Decision:
    made_at_ms: int
    number: int
    chain: bytes
    record: UserRecord


@dataclass
class LeftUsers:
    """What all records of a log say together about users."""

    _decisions: list[_Decision] = field(default_factory=list)

    def copy(self) -> "LeftUsers":
        return LeftUsers(list(self._decisions))

    def add(self, chain: bytes, number: int, made_at_ms: int, record: UserRecord) -> None:
        """Keep the record that stands at this place of an authority's chain."""
        self._decisions.append(_Decision(made_at_ms, number, chain, record))
        self._decisions.sort(key=lambda one: (one.made_at_ms, one.number, one.chain))

    def since(
        self,
        certificates: Mapping[bytes, IssuedCertificate],
        devices: Mapping[int, IssuedCertificate],
        is_void: Callable[[bytes, int], bool],
    ) -> dict[UserPlace, int]:
        """Return whose work has ended, and when (ms); an authority must stand above the device."""
        ended: dict[UserPlace, int] = {}
        for one in self._decisions:
            author, device = certificates.get(one.chain), devices.get(one.record.device_no)
            if author is None or device is None or is_void(one.chain, one.number):
                continue
            top = author.certificate.org_path
            if device.certificate.org_path[: len(top)] != top:
                continue
            place = one.record.device_no, one.record.user_no
            if one.record.disabled:
                ended.setdefault(place, one.made_at_ms)
            else:
                ended.pop(place, None)
        return ended
