"""The chains of control records, one per authority, as they were accepted."""

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from wenming_desktop.adapters.sync.control_records import (
    NO_COUNTY,
    NO_HASH,
    ControlRecord,
    SignedControl,
)


@dataclass
class ControlChains:
    """Records by chain, and all of them in an order in which they can be added."""

    _held: dict[bytes, list[SignedControl]] = field(default_factory=lambda: defaultdict(list))
    _all: list[tuple[SignedControl, bytes]] = field(default_factory=list)

    def copy(self) -> "ControlChains":
        held = {chain: list(records) for chain, records in self._held.items()}
        return ControlChains(defaultdict(list, held), list(self._all))

    @property
    def records(self) -> tuple[bytes, ...]:
        return tuple(data for _, data in self._all)

    def of(self, chain: bytes) -> list[SignedControl]:
        return self._held.get(chain, [])

    def append(self, signed: SignedControl, data: bytes) -> None:
        self._held[signed.control.chain].append(signed)
        self._all.append((signed, data))

    @property
    def heads(self) -> dict[bytes, int]:
        """How many records of each authority's chain are known."""
        return {chain: len(held) for chain, held in self._held.items()}

    def after(
        self, heads: Mapping[bytes, int], is_void: Callable[[bytes, int], bool]
    ) -> tuple[bytes, ...]:
        """Return the records beyond ``heads`` that decide something."""
        wanted = []
        for signed, data in self._all:
            control = signed.control
            is_new = control.number > heads.get(control.chain, 0)
            if is_new and not is_void(control.chain, control.number):
                wanted.append(data)
        return tuple(wanted)

    def following(
        self, chain: bytes, *, county_id: bytes, kind: int, payload: bytes, made_at_ms: int
    ) -> ControlRecord:
        """Return the record, yet to be signed, that continues a chain."""
        held = self.of(chain)
        return ControlRecord(
            county_id=county_id or NO_COUNTY,
            chain=chain,
            number=len(held) + 1,
            previous=held[-1].record.fingerprint if held else NO_HASH,
            kind=kind,
            made_at_ms=made_at_ms,
            payload=payload,
        )
