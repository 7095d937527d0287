"""The full present state of people who were moved, for their new home.

Copies keep the stamps of whoever wrote each group, so that at the new home an edit wins or loses
exactly as it does everywhere else (sync.md 2.6). They are sealed by the unit that decided the
move, together with the move itself.
"""
# ruff: noqa: S608  names come from the registry, never from data

from sqlalchemy.engine import Connection

from wenming_desktop.adapters.db.registry import BY_NAME, FeedClass, Group
from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.feeds import Feed, OwnFeeds
from wenming_desktop.adapters.sync.home_orgs import home_org
from wenming_desktop.adapters.sync.payload import Block, OpKind
from wenming_desktop.adapters.sync.person_homes import Move, PersonHomes

_PERSON, _TRANSFER = BY_NAME["volunteer"], BY_NAME["transfer"]


def seal_copies(connection: Connection, feeds: OwnFeeds) -> None:
    """Seal copies of everybody whose move is sealed now; stamps have been given."""
    rows = connection.exec_driver_sql(
        "SELECT t.id, t.volunteer_id, t.epoch, t.to_org, t.g1v, t.g1h, t.g1d FROM sync_dirty d "
        "JOIN transfer t ON t.rid = d.row WHERE d.table_no = ? AND d.group_no = 1 "
        "AND t.made_by IS NULL "
        "ORDER BY t.to_org, t.epoch, t.volunteer_id, t.rid",
        (_TRANSFER.no,),
    ).all()
    if not rows:
        return
    homes = PersonHomes(connection)
    own, log = own_facts.load(connection), own_facts.control_log(connection)
    parts: dict[tuple[int, int], list[bytes]] = {}
    for row_id, person, epoch, to_org, *stamp in rows:
        homes.admit(Move(person, epoch, to_org, home_org(row_id)), tuple(stamp))
        homes.settle(log, own.org_no, [person])
        parts.setdefault((to_org, epoch), []).append(person)
    for (to_org, epoch), people in sorted(parts.items()):
        blocks = [
            block
            for group in _PERSON.groups
            for block in _copies(connection, group, sorted(set(people)), epoch)
        ]
        if blocks:
            feeds.append(Feed(FeedClass.DOWN.value, to_org), blocks)


def _copies(connection: Connection, group: Group, people: list[bytes], epoch: int) -> list[Block]:
    """Return a group's present state as one block, without those who have none."""
    v, h, d = group.stamp_columns
    fields = [one.column for one in group.fields]
    marks = ", ".join("?" * len(people))
    rows = connection.exec_driver_sql(
        f"SELECT id, {v}, {h}, {d}, {', '.join(fields)} FROM volunteer "
        f"WHERE id IN ({marks}) AND {v} > 0 ORDER BY id",
        tuple(people),
    ).all()
    if not rows:
        return []
    ids, vs, hs, ds, *values = (list(column) for column in zip(*rows, strict=True))
    none = [0] * len(ids)
    # written over itself: what it was written over is not known here and not needed
    meta = [[int(OpKind.REHOME)] * len(ids), vs, hs, vs, hs, ds, ds, none, [epoch] * len(ids)]
    return [Block(_PERSON.no, group.no, [one.no for one in group.fields], ids, meta, values)]
