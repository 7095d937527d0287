"""What an import of many files did, unit by unit: a county centre takes 300 sticks in one go."""

from collections.abc import Iterable
from dataclasses import dataclass

from wenming_desktop.services.exchange_ports import ImportedBundle, ImportReport

MANY = 12
"""More files than this are told unit by unit; what was refused is always told by itself."""


@dataclass(slots=True)
class UnitSummary:
    """What came from one unit; ``files`` counts every file, ``refused`` those among them."""

    unit: str
    files: int = 0
    refused: int = 0
    count: int = 0
    applied: int = 0
    same: int = 0
    conflict: int = 0
    rejected: int = 0
    held: int = 0
    missing: tuple[int, ...] = ()
    """Numbers of bundles that have not arrived."""

    def add(self, bundle: ImportedBundle) -> None:
        self.files += 1
        self.refused += bundle.status == "refused"
        for name in ("count", "applied", "same", "conflict", "rejected", "held"):
            setattr(self, name, getattr(self, name) + getattr(bundle, name))

    @property
    def is_clean(self) -> bool:
        """Whether there is nothing that a person should look at."""
        return not (self.refused or self.conflict or self.rejected or self.held or self.missing)


def summary_of(report: ImportReport) -> list[UnitSummary]:
    """Return one line per unit, in the order of the units' names; files of nobody come last."""
    gaps = {gap.org_no: gap for gap in report.gaps}
    found: dict[int, UnitSummary] = {}
    for bundle in report.bundles:
        line = found.setdefault(bundle.sender_org, UnitSummary(bundle.sender))
        line.add(bundle)
        if gap := gaps.pop(bundle.sender_org, None):
            line.missing = gap.missing
    lines = [
        *found.values(),
        *(UnitSummary(one.unit, missing=one.missing) for one in gaps.values()),
    ]
    return sorted(lines, key=lambda one: (not one.unit, one.unit))


def told_one_by_one(bundles: Iterable[ImportedBundle]) -> list[ImportedBundle]:
    """Return what has to be told by itself also where units are summed up: what was refused."""
    return [one for one in bundles if one.status == "refused"]
