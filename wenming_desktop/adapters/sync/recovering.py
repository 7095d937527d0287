"""A store that was set back to a backup, or copied, gets its own lost segments back (sync.md 2.11).

Others hold segments of this device that this store lacks, and perhaps the store has sealed others
under the same numbers since. What the unit above believes stands; the edits of any other branch
and those not sealed yet are lifted off, the lost segments applied, and the edits laid on top
again, to be sealed by the new identity. An edit that waited in the backup and was written further
before the loss does not come back on top of what it became, whether the store has sealed it
since or not: what was received above stays, and a person is asked. Nothing is lost and no number
means two things here.
"""
# ruff: noqa: S608  names come from the registry, never from data

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NO, Group, SyncedTable
from wenming_desktop.adapters.sync.arrivals import AFTER_CUTOFF, BRANCH, FORK
from wenming_desktop.adapters.sync.branches import Stored, chain_back, stored_of
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.control_log import ControlLog
from wenming_desktop.adapters.sync.feeds import APPLIED, HELD
from wenming_desktop.adapters.sync.own import Own
from wenming_desktop.adapters.sync.payload import OpKind
from wenming_desktop.adapters.sync.rebuilding import apply_stored
from wenming_desktop.adapters.sync.replay import AfterMerge, Applier
from wenming_desktop.adapters.sync.sealed_payload import blocks_of
from wenming_desktop.adapters.sync.segment import NO_SEGMENT, Segment, header_of
from wenming_desktop.adapters.sync.stamps import MAX_VERSION, Stamp
from wenming_desktop.domain.errors import Code, WenmingError

Tip = tuple[int, bytes]
"""Number and id of the last segment of a feed that counts."""
_Place = tuple[int, int, int]
"""(table number, local row, group number)."""


@dataclass(slots=True)
class _Edit:
    """An edit lifted off: what it was written over, by whom and when, and its values.

    ``stamp`` is the version it became, nothing while it was not sealed.
    """

    base: Stamp
    time: int
    user_no: int
    settles: int
    stamp: Stamp | None = None
    values: tuple[object, ...] = ()


def believed_tips(connection: Connection, log: ControlLog, own: Own) -> dict[bytes, Tip]:
    """Return up to where the unit above believes each feed of this device.

    Raises WELCOME_INCOMPLETE while it has not ended the device, or where something is missing.
    """
    if log.revocations.of_device(own.device_id) is None:
        raise WenmingError(Code.WELCOME_INCOMPLETE)
    tips = {}
    for feed_id in _own_feeds(connection, own):
        tip = log.revocations.cutoff(own.device_id, feed_id, own.device_no) or (0, NO_SEGMENT)
        if len(chain_back(stored_of(connection, feed_id), tip[1])) != tip[0]:
            raise WenmingError(Code.WELCOME_INCOMPLETE)
        tips[feed_id] = tip
    return tips


def highest_tips(connection: Connection, own: Own) -> dict[bytes, Tip]:
    """Return the longest whole chain of each own feed; what others brought back comes first."""
    tips = {}
    for feed_id in _own_feeds(connection, own):
        stored = stored_of(connection, feed_id)
        best: tuple[bool, int, bytes] = (False, 0, NO_SEGMENT)
        for one in stored:
            chain = chain_back(stored, one.segment_id)
            if len(chain) == one.number:
                brought = any(step.state == HELD for step in chain.values())
                best = max(best, (brought, one.number, one.segment_id))
        tips[feed_id] = best[1:]
    return tips


def reclaim(
    connection: Connection,
    log: ControlLog,
    own: Own,
    tips: dict[bytes, Tip],
    after_merge: AfterMerge,
) -> None:
    """Make the feeds of the present identity end where ``tips`` say; every edit stays.

    What is about a person whose move has not arrived is merged when that does. Runs before the
    store takes its new identity, in the same transaction. Raises DamagedError.
    """
    recovery = _Recovery(connection, log, after_merge)
    lost: list[Stored] = []
    for feed_id, tip in tips.items():
        stored = stored_of(connection, feed_id)
        chain = {one.segment_id for one in chain_back(stored, tip[1]).values()}
        beside = log.counted_beside(feed_id, own.device_id, own.device_no)
        lost += [one for one in stored if one.segment_id in chain and one.state != APPLIED]
        recovery.branch += [
            one for one in stored if one.state == APPLIED and one.segment_id not in chain | beside
        ]
        _mark(connection, stored, chain, beside, tip)
        connection.exec_driver_sql(
            "UPDATE sync_feed SET head_no = ?, head_id = ? WHERE feed_id = ?", (*tip, feed_id)
        )
    recovery.run(lost)


@dataclass(slots=True)
class _Recovery:
    """The steps, in their order, over the edits that were lifted."""

    connection: Connection
    log: ControlLog
    after_merge: AfterMerge
    branch: list[Stored] = field(default_factory=list)
    edits: dict[_Place, _Edit] = field(default_factory=dict)
    went_on: dict[_Place, list[tuple[Stamp, int, int]]] = field(default_factory=dict)
    """Base, time and author of each edit in the lost segments."""

    def run(self, lost: list[Stored]) -> None:
        with without_capture(self.connection):
            for one in self.branch:
                self._lift_segment(_segment(self.connection, one))
            self._lift_unsealed()
            self._take_values()
            applier = Applier(self.connection, self.log, self.after_merge, log_conflicts=False)
            apply_stored(self.connection, applier, [one.rid for one in lost])
            applier.finish()
            for one in lost:
                segment = _segment(self.connection, one)
                self._go_beyond(segment)
                self._note_lost(segment)
            for place, edit in self.edits.items():
                self._lay_back(place, edit)

    def _lift_segment(self, segment: Segment) -> None:
        device_no = self._device_no(segment)
        for block in blocks_of(self.connection, segment):
            if block.group is None or OpKind.REHOME in block.meta[0]:
                continue
            kinds, v, h, bv, bh, bd, users, walls, _ = block.meta
            table = BY_NO[block.table_no]
            for position, row_id in enumerate(block.ids):
                rid = self.connection.exec_driver_sql(
                    f"SELECT rid FROM {table.name} WHERE id = ?", (row_id,)
                ).scalar_one()
                edit = _Edit(
                    (bv[position], bh[position], bd[position]),
                    walls[position],
                    users[position],
                    int(kinds[position] == OpKind.SETTLE),
                    (v[position], h[position], device_no),
                )
                self._note((table.no, rid, block.group_no), edit)

    def _lift_unsealed(self) -> None:
        rows = self.connection.exec_driver_sql(
            "SELECT table_no, row, group_no, bv, bh, bd, t, user_no, settles FROM sync_dirty"
        )
        for table_no, row, group_no, bv, bh, bd, t, user_no, settles in rows.all():
            self._note((table_no, row, group_no), _Edit((bv, bh, bd), t, user_no, settles))
        self.connection.exec_driver_sql("DELETE FROM sync_dirty")

    def _take_values(self) -> None:
        """Keep what was typed, and let the rows say that it was never sealed.

        What somebody else has overwritten since is no edit of ours any more.
        """
        for place, edit in list(self.edits.items()):
            if edit.stamp is not None and self._stamp(place) != edit.stamp:
                del self.edits[place]
                continue
            edit.values = self._values(place)
            table, group = _table_of(place)
            stamps = ", ".join(f"{column} = ?" for column in group.stamp_columns)
            self.connection.exec_driver_sql(
                f"UPDATE {table.name} SET {stamps} WHERE rid = ?", (*edit.base, place[1])
            )

    def _note(self, place: _Place, edit: _Edit) -> None:
        """Keep the first base and the last author of several edits of one group."""
        earlier = self.edits.get(place)
        if earlier is not None and edit.base == earlier.stamp:
            edit.base = earlier.base
        self.edits[place] = edit

    def _go_beyond(self, segment: Segment) -> None:
        """Let the clock of the stamps go on behind what this device wrote before."""
        newest = max(
            (max(block.meta[2]) for block in blocks_of(self.connection, segment)), default=0
        )
        self.connection.exec_driver_sql("UPDATE sync_state SET h_prev = max(h_prev, ?)", (newest,))

    def _note_lost(self, segment: Segment) -> None:
        """Remember what each lost edit was written over, to know what an older one became."""
        for block in blocks_of(self.connection, segment):
            if block.group is None or OpKind.REHOME in block.meta[0]:
                continue
            _, _, _, bv, bh, bd, users, walls, _ = block.meta
            for position, row_id in enumerate(block.ids):
                rid = self.connection.exec_driver_sql(
                    f"SELECT rid FROM {BY_NO[block.table_no].name} WHERE id = ?", (row_id,)
                ).scalar_one_or_none()
                base = (bv[position], bh[position], bd[position])
                if rid is not None:
                    told = base, walls[position], users[position]
                    self.went_on.setdefault((block.table_no, rid, block.group_no), []).append(told)

    def _device_no(self, segment: Segment) -> int:
        issued = self.log.certificate(header_of(segment).certificate)
        if issued is None:
            raise WenmingError(Code.WELCOME_INCOMPLETE)
        return issued.certificate.device_no

    def _lay_back(self, place: _Place, edit: _Edit) -> None:
        """Write an edit over what came back, unless that says the same already."""
        table, group = _table_of(place)
        stamp = self._stamp(place)
        if self._values(place) == edit.values and stamp != edit.base:
            return
        if stamp[0] >= MAX_VERSION - 1:
            return  # the new identity has no version left above that one (capture.py)
        for base, wall, user in self.went_on.get(place, ()):
            if base == edit.base and wall >= edit.time:  # sealed meanwhile under old numbers or not
                self._ask(place, edit, stamp, wall, user)
                return
        assignments = ", ".join(f"{one.column} = ?" for one in group.fields)
        self.connection.exec_driver_sql(
            f"UPDATE {table.name} SET {assignments} WHERE rid = ?", (*edit.values, place[1])
        )
        self.connection.exec_driver_sql(
            "INSERT INTO sync_dirty (table_no, row, group_no, bv, bh, bd, t, user_no, settles) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*place, *stamp, edit.time, edit.user_no, edit.settles),
        )

    def _ask(self, place: _Place, edit: _Edit, stamp: Stamp, wall: int, user: int) -> None:
        """Keep what the edit became, and its value as the other side of a conflict.

        The times are the same computer's; should its clock have been set back in between, nothing
        is lost by it: a person sees both values.
        """
        table, group = _table_of(place)
        fields = ", ".join(
            f"'{one.column}', lower(hex(?))" if one.kind == "id" else f"'{one.column}', ?"
            for one in group.fields
        )
        now = self._values(place)
        self.connection.exec_driver_sql(
            "INSERT INTO sync_conflict (id, table_no, row_id, group_no, mine, theirs, "
            "mine_v, mine_h, mine_d, theirs_v, theirs_h, theirs_d, mine_user, mine_wall, "
            "theirs_user, theirs_wall, state) "
            f"SELECT randomblob(16), ?, id, ?, json_object({fields}), json_object({fields}), "
            f"?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'open' FROM {table.name} WHERE rid = ?",
            (
                *(table.no, group.no, *edit.values, *now),
                *(*edit.base, *stamp),
                *(edit.user_no, edit.time, user, wall, place[1]),
            ),
        )

    def _values(self, place: _Place) -> tuple[object, ...]:
        table, group = _table_of(place)
        columns = ", ".join(one.column for one in group.fields)
        row = self.connection.exec_driver_sql(
            f"SELECT {columns} FROM {table.name} WHERE rid = ?", (place[1],)
        ).one()
        return tuple(row)

    def _stamp(self, place: _Place) -> Stamp:
        table, group = _table_of(place)
        v, h, d = self.connection.exec_driver_sql(
            f"SELECT {', '.join(group.stamp_columns)} FROM {table.name} WHERE rid = ?", (place[1],)
        ).one()
        return v, h, d


def _table_of(place: _Place) -> tuple[SyncedTable, Group]:
    table = BY_NO[place[0]]
    return table, next(group for group in table.groups if group.no == place[2])


def _own_feeds(connection: Connection, own: Own) -> list[bytes]:
    return list(
        connection.exec_driver_sql(
            "SELECT feed_id FROM sync_feed WHERE device_id = ? ORDER BY feed_id", (own.device_id,)
        ).scalars()
    )


def _mark(
    connection: Connection,
    stored: Iterable[Stored],
    chain: set[bytes],
    beside: frozenset[bytes],
    tip: Tip,
) -> None:
    """Write down which segments of a feed count from now on; the others are kept."""
    for one in stored:
        if one.segment_id in chain:
            state, reason = APPLIED, ""
        elif one.state != APPLIED:
            continue
        elif one.segment_id in beside:
            state, reason = APPLIED, BRANCH
        else:
            state, reason = HELD, AFTER_CUTOFF if one.number >= tip[0] else FORK
        connection.exec_driver_sql(
            "UPDATE sync_segment SET state = ?, reason = ? WHERE rid = ?", (state, reason, one.rid)
        )


def _segment(connection: Connection, stored: Stored) -> Segment:
    row = connection.exec_driver_sql(
        "SELECT head, signature, payload FROM sync_segment WHERE rid = ?", (stored.rid,)
    ).one()
    return Segment(*row)
