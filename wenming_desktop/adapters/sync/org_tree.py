"""The tree of org units as the control log tells it: who stands below whom, and since when.

A unit's first certificate (or the record that creates it) says where it stands. Records move,
merge, rename and close it. Who writes one must stand above the unit; what changes who reads and
corrects (moving, merging) is the county's alone, because only its records have a height, and an
operation is judged by the tree at the height that its segment claims (sync.md 2.5, 2.6).

The row of a unit (org_unit) shows name, address and telephone to people; no right follows from it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from wenming_desktop.adapters.sync.certificates import (
    MAX_LABEL,
    MAX_ORG_NO,
    MAX_PATH,
    IssuedCertificate,
    implied_path,
    is_dealt,
)
from wenming_desktop.adapters.sync.encoding import DamagedError, encode, is_clean_label
from wenming_desktop.adapters.sync.fields import Fields
from wenming_desktop.adapters.sync.signed import RECORD_LIMIT
from wenming_desktop.domain.org_units import CENTRE_ORG_NO

Path = tuple[int, ...]
_VERSION: Final = 1


class OrgAction(IntEnum):
    """What a record does to a unit; the numbers are part of the format."""

    CREATE = 1
    RENAME = 2
    CLOSE = 3
    MOVE = 4
    MERGE = 5
    """Close a unit and put it below another, which from then on reads and corrects its rows."""


@dataclass(frozen=True, slots=True)
class OrgRecord:
    """The payload of a record about one unit. ``path`` is where it stands once it holds."""

    action: OrgAction
    org_no: int
    height: int
    """The height of the control log from which it holds; 0 in an institute's chain."""
    path: Path
    name: str

    def encode(self) -> bytes:
        return encode([_VERSION, int(self.action), self.org_no, self.height, self.path, self.name])

    @classmethod
    def decode(cls, payload: bytes) -> "OrgRecord | None":
        """Read a record; None for a form or an action of a newer program."""
        fields = Fields.of(payload, "org", limit=RECORD_LIMIT)
        if fields.integer() != _VERSION or (action := fields.integer()) not in set(OrgAction):
            return None
        record = cls(
            OrgAction(action),
            fields.integer(1, MAX_ORG_NO),
            fields.integer(),
            fields.integers(MAX_ORG_NO, MAX_PATH),
            fields.text(MAX_LABEL),
        )
        fields.end()
        path = record.path
        proper = path[:1] == (CENTRE_ORG_NO,) and path[-1:] == (record.org_no,)
        if not proper or len(set(path)) != len(path) or not is_clean_label(record.name):
            raise DamagedError("org.path")
        return record


@dataclass(frozen=True, slots=True)
class _Decision:
    chain: bytes
    number: int
    record: OrgRecord


@dataclass
class OrgTree:
    """What all records of a log say together about its units."""

    certificates: Mapping[bytes, IssuedCertificate]
    is_void: Callable[[bytes, int], bool]
    first_paths: dict[int, Path] = field(default_factory=dict)
    """Where each unit stood when it was first certified."""
    _decisions: list[_Decision] = field(default_factory=list)
    _paths: dict[tuple[int, int | None], Path] = field(default_factory=dict)
    """What was worked out since the log last grew."""

    def copy(
        self,
        certificates: Mapping[bytes, IssuedCertificate],
        is_void: Callable[[bytes, int], bool],
    ) -> "OrgTree":
        return OrgTree(certificates, is_void, dict(self.first_paths), list(self._decisions))

    def add(self, chain: bytes, number: int, record: OrgRecord) -> None:
        """Keep the record that stands at this place of an authority's chain."""
        self._decisions.append(_Decision(chain, number, record))
        self._decisions.sort(key=lambda one: (one.record.height, one.number, one.chain))

    @property
    def created(self) -> frozenset[int]:
        """Numbers of the units that a record has created, with or without a computer by now."""
        return frozenset(one.org_no for one in self._standing(OrgAction.CREATE))

    @property
    def org_nos(self) -> frozenset[int]:
        """Numbers that were given to a unit, with a certificate or by a record."""
        return frozenset(self.first_paths) | self.created

    def path(self, org_no: int, height: int | None = None) -> Path:
        """Return the numbers from the centre down to a unit, now or at an earlier height."""
        if not self._decisions:
            return self._first_path(org_no)
        if (org_no, height) not in self._paths:
            path = self._first_path(org_no)
            for move in self._moves(height):
                if move.org_no in path:
                    path = (*move.path, *path[path.index(move.org_no) + 1 :])
            self._paths[org_no, height] = path
        return self._paths[org_no, height]

    def forget(self) -> None:
        """Work paths out anew: a record was added to the log, and may have ended an authority."""
        self._paths.clear()

    def is_known(self, org_no: int) -> bool:
        """Tell whether a number was given to a unit."""
        return org_no in self.first_paths or org_no in self.created

    def is_path(self, path: Path) -> bool:
        """Tell whether a unit stands, or ever stood, at the end of this path."""
        org_no = path[-1]
        heights = [move.height for move in self._moves(None)]
        return path in {self.path(org_no, height) for height in (0, *heights)}

    def is_dealt(self, path: Path) -> bool:
        """Tell whether a path may be certified: its numbers come from the block they must."""
        if is_dealt(path) or not self._decisions:
            return is_dealt(path)
        moved = self.is_path(path[:-1])
        return self.is_path(path) or (moved and is_dealt((*path[:2], path[-1])))

    def name(self, org_no: int) -> str:
        """Return the name that the last record gave a unit; empty if none did."""
        named = [
            one.name
            for one in self._standing(OrgAction.CREATE, OrgAction.RENAME)
            if one.org_no == org_no and one.name
        ]
        return named[-1] if named else ""

    def closed_by(self, org_no: int) -> OrgRecord | None:
        """Return the record that closed or merged a unit, if one did."""
        found = self._standing(OrgAction.CLOSE, OrgAction.MERGE)
        return next((one for one in found if one.org_no == org_no), None)

    def decisions_on(self, org_no: int) -> tuple[tuple[bytes, int, OrgRecord], ...]:
        """Return the records about a unit that count: chain, place in it, and the record."""
        return tuple(
            (one.chain, one.number, one.record)
            for one in self._decisions
            if one.record.org_no == org_no and self._counts(one)
        )

    def _first_path(self, org_no: int) -> Path:
        if (path := self.first_paths.get(org_no)) is not None:
            return path
        created = (one for one in self._standing(OrgAction.CREATE) if one.org_no == org_no)
        record = next(created, None)
        return record.path if record else implied_path(org_no)

    def _moves(self, height: int | None) -> list[OrgRecord]:
        if not self._decisions:
            return []
        found = self._standing(OrgAction.MOVE, OrgAction.MERGE)
        return [one for one in found if height is None or one.height <= height]

    def _standing(self, *actions: OrgAction) -> Iterator[OrgRecord]:
        """Yield the records of these actions that count, in the order in which they hold."""
        for one in self._decisions:
            if one.record.action in actions and self._counts(one):
                yield one.record

    def _counts(self, decision: _Decision) -> bool:
        author = self.certificates.get(decision.chain)
        if author is None or self.is_void(decision.chain, decision.number):
            return False
        top, record = author.certificate.org_path, decision.record
        if top == (CENTRE_ORG_NO,):
            return True
        if record.action not in (OrgAction.CREATE, OrgAction.RENAME, OrgAction.CLOSE):
            return False
        below = record.path[: len(top)] == top and len(record.path) > len(top)
        return below and (record.action is not OrgAction.CREATE or is_dealt(record.path))
