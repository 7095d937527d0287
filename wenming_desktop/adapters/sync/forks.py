"""Decisions on feeds that were written twice: which branch is the feed's, which else counts.

A computer that was copied, or set back to a backup, gives numbers a second time. The unit above
decides by naming segments, so that every node comes to the same state, whichever branch it saw
first (sync.md 2.11).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from wenming_desktop.adapters.sync.certificates import HASH_BYTES, IssuedCertificate
from wenming_desktop.adapters.sync.encoding import encode
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.keys import ID_BYTES
from wenming_desktop.adapters.sync.signed import RECORD_LIMIT

MAX_BRANCH: Final = 700
"""Segments named on either side; two such lists fit a control record."""
_VERSION: Final = 1

Place = tuple[int, bytes]
"""Number and id of a segment."""


@dataclass(frozen=True, slots=True)
class ForkRecord:
    """The payload of a record about one feed."""

    device_id: bytes
    feed_id: bytes
    canonical: tuple[Place, ...]
    """The segments of the feed from the fork on, ascending; later ones follow the last."""
    extras: tuple[Place, ...]
    """Segments of other branches that count too."""

    def encode(self) -> bytes:
        canonical, extras = (
            [list(one) for one in sorted(x)] for x in (self.canonical, self.extras)
        )
        return encode([_VERSION, self.device_id, self.feed_id, canonical, extras])

    @classmethod
    def decode(cls, payload: bytes) -> "ForkRecord | None":
        """Read a record; None for a form of a newer program."""
        fields = Fields.of(payload, "fork", limit=RECORD_LIMIT)
        if fields.integer() != _VERSION:
            return None
        device_id, feed_id = fields.data(ID_BYTES), fields.data(ID_BYTES)
        canonical, extras = _places(fields), _places(fields)
        fields.end()
        return cls(device_id, feed_id, canonical, extras)

    @property
    def chosen(self) -> dict[int, bytes]:
        """The ids of the feed's own segments by their numbers."""
        return dict(self.canonical)

    @property
    def counted(self) -> frozenset[bytes]:
        """The ids of the segments that count beside the feed's own."""
        return frozenset(segment_id for _, segment_id in self.extras) - {
            segment_id for _, segment_id in self.canonical
        }


@dataclass(frozen=True, slots=True)
class _Decision:
    chain: bytes
    number: int
    record: ForkRecord


@dataclass
class Forks:
    """What all records of a log say together about forks, in whatever order they came."""

    _decisions: dict[bytes, list[_Decision]] = field(default_factory=dict)
    """By feed."""

    def copy(self) -> "Forks":
        return Forks({feed: list(found) for feed, found in self._decisions.items()})

    def add(self, chain: bytes, number: int, record: ForkRecord) -> None:
        """Keep the record that stands at this place of an authority's chain."""
        self._decisions.setdefault(record.feed_id, []).append(_Decision(chain, number, record))

    @property
    def feeds(self) -> frozenset[bytes]:
        """Feeds about which something was decided."""
        return frozenset(self._decisions)

    def standing(
        self,
        feed_id: bytes,
        writer: IssuedCertificate,
        certificates: Mapping[bytes, IssuedCertificate],
        is_void: Callable[[bytes, int], bool],
    ) -> ForkRecord | None:
        """Return the decision that stands: the highest authority's last one.

        An authority decides at and below its own unit; what it wrote after it was cut off is void.
        """
        path = writer.certificate.org_path
        found: list[tuple[int, int, bytes, ForkRecord]] = []
        for one in self._decisions.get(feed_id, ()):
            author = certificates.get(one.chain)
            above = author.certificate.org_path if author else ()
            at_or_above = bool(above) and path[: len(above)] == above
            about_writer = one.record.device_id == writer.certificate.device_id
            if at_or_above and about_writer and not is_void(one.chain, one.number):
                found.append((len(above), -one.number, one.chain, one.record))
        return min(found, key=lambda one: one[:3])[3] if found else None


def _places(fields: Fields) -> tuple[Place, ...]:
    found = []
    for row in fields.rows(MAX_BRANCH):
        found.append((row.integer(1), row.data(HASH_BYTES)))
        row.end()
    return tuple(found)
