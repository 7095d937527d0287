"""A computer at which segments arrive one by one, with a merge that does as it is told."""

from dataclasses import dataclass, field

from tests.integration.exchange.bare import INSTITUTE, own_of, segment_of
from wenming_desktop.adapters.sync.arrivals import Arrivals
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.jurisdiction import MoveUnknownError


@dataclass
class Merging:
    """Stands for the merge: notes what it was given, and refuses what it is told to refuse."""

    seen: list[bytes] = field(default_factory=list)
    waits: dict[bytes, bytes] = field(default_factory=dict)
    """A segment, and the one that must have been merged before it."""
    damaged: set[bytes] = field(default_factory=set)

    def apply(self, segment, _header):
        if segment.segment_id in self.damaged:
            raise DamagedError("payload")
        needed = self.waits.get(segment.segment_id)
        if needed is not None and needed not in self.seen:
            raise MoveUnknownError
        self.seen.append(segment.segment_id)


@dataclass
class Desk:
    """The institute's computer, at which segments of both stations arrive."""

    county: object
    neighbour: object
    connection: object
    merging: Merging = field(default_factory=Merging)
    arrivals: Arrivals = field(init=False)

    def __post_init__(self):
        self.open()

    def open(self, org_no=INSTITUTE):
        """Begin with another bundle."""
        self.arrivals = Arrivals(self.connection, own_of(org_no), self.county.log, self.merging)

    @property
    def result(self):
        return self.arrivals.result

    def chain(self, writer, count, *, mark="", **changes):
        """Return segments that follow each other."""
        made = []
        for number in range(1, count + 1):
            before = {"previous": made[-1].segment_id} if made else {}
            raw = f"{mark}{number}".encode()
            made.append(segment_of(self.county, writer, raw, seg_no=number, **before, **changes))
        return made

    def take(self, *segments):
        for one in segments:
            self.arrivals.take(one.frame)

    def stored(self):
        rows = self.connection.exec_driver_sql(
            "SELECT seg_id, state, reason FROM sync_segment ORDER BY rid"
        )
        return {seg_id: reason or state for seg_id, state, reason in rows}

    def what_of(self, segment):
        return self.stored().get(segment.segment_id)

    def heads(self):
        rows = self.connection.exec_driver_sql("SELECT head_no, head_id FROM sync_feed")
        return sorted(map(tuple, rows))
