"""What a conflict says: both values, whose they are and since when, and what ids stand for."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import msgspec
import pytest

from tests.integration.exchange.bare import (
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    bare_store,
    county_with_neighbour,
    feed,
    segment_of,
    settle,
)
from tests.unit.sync.forms import BLOCKS
from wenming_desktop.adapters.db.registry import BY_NAME
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.capture import without_capture
from wenming_desktop.adapters.sync.conflict_names import has_name, names
from wenming_desktop.adapters.sync.conflicts import count_open, fill_origins, open_conflicts
from wenming_desktop.adapters.sync.payload import encode_payload
from wenming_desktop.adapters.sync.segment import feed_id_of
from wenming_desktop.domain.ids import compose

PERSON = BY_NAME["volunteer"]
CONTACT, PROFILE = (
    next(one for one in PERSON.groups if one.name == name) for name in ("contact", "profile")
)
OWN, THEIR = INSTITUTE << 8 | 1, STATION << 8 | 1
MOMENT = datetime(2026, 6, 1, 8, 0, tzinfo=UTC)
WALL = int(MOMENT.timestamp() * 1000)


class Desk:
    """The institute's store, with conflicts put there as a merge does."""

    def __init__(self, connection, county) -> None:
        self.connection, self.county = connection, county
        settle(connection, county, county.institute)
        self.made = 0

    def put(self, table, org_no=STATION, **values):
        self.made += 1
        row_id = compose(self.made, org_no, org_no << 8 | 1, 0)
        with without_capture(self.connection):
            self.connection.execute(
                SYNCED[table].insert().values(id=row_id.bytes, **{"stub": 0} | values)
            )
        return row_id

    def conflict(self, row_id, group=CONTACT, mine=None, theirs=None, **columns):
        self.made += 1
        columns = {
            "id": bytes([self.made]) * 16,
            "table_no": PERSON.no,
            "row_id": row_id.bytes,
            "group_no": group.no,
            "mine": msgspec.json.encode(mine or {}).decode(),
            "theirs": msgspec.json.encode(theirs or {}).decode(),
            "mine_v": 1,
            "mine_h": 5,
            "mine_d": OWN,
            "theirs_v": 1,
            "theirs_h": 4,
            "theirs_d": THEIR,
        } | columns
        marks = ", ".join("?" * len(columns))
        self.connection.exec_driver_sql(
            f"INSERT INTO sync_conflict ({', '.join(columns)}) VALUES ({marks})",  # noqa: S608
            tuple(columns.values()),
        )
        return UUID(bytes=columns["id"])

    def origins(self):
        rows = self.connection.exec_driver_sql("SELECT id, mine_user, mine_wall FROM sync_conflict")
        return {UUID(bytes=one): (user, wall) for one, user, wall in rows}

    def written(self, number, versions, *, org_no=STATION, group=CONTACT, state="applied"):
        """Store a segment of the station: (row, v, h, user, wall) for each version in it."""
        device = self.county.station.keys.device_id
        feed_id = feed_id_of(device, org_no, "U")
        found = self.connection.exec_driver_sql(
            "SELECT 1 FROM sync_feed WHERE feed_id = ?", (feed_id,)
        )
        if found.first() is None:
            feed(self.connection, feed_id, org_no, writer=(device, THEIR))
        zeros = [0] * len(versions)
        v, h, user, wall = ([one[place] for one in versions] for place in (1, 2, 3, 4))
        block = replace(
            BLOCKS[0],
            table_no=PERSON.no,
            group_no=group.no,
            field_nos=[field.no for field in group.fields],
            ids=[one[0].bytes for one in versions],
            meta=[zeros, v, h, zeros, zeros, zeros, user, wall, zeros],
            values=[[None] * len(versions) for _ in group.fields],
        )
        made = segment_of(
            self.county,
            self.county.station,
            encode_payload([block]),
            seg_no=number,
            audience=org_no,
            previous=bytes([number - 1]) * 32,
        )
        self.connection.exec_driver_sql(
            "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, state) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            (feed_id, number, made.segment_id, made.head, made.signature, made.payload, state),
        )


@pytest.fixture
def desk():
    county, _ = county_with_neighbour()
    with bare_store() as connection:
        yield Desk(connection, county)


def test_a_conflict_tells_both_values_whose_they_are_and_what_stands(desk) -> None:
    person = desk.put("volunteer", name="木一", phone="3")
    made = desk.conflict(
        person,
        mine={"phone": "1"},
        theirs={"phone": "2"},
        mine_user=7,
        theirs_user=8,
        mine_wall=WALL,
        theirs_wall=-1,
    )
    (item,) = open_conflicts(desk.connection)
    assert (item.id, item.kind, item.row_id, item.group) == (made, "volunteer", person, "contact")
    assert (item.mine, item.theirs, item.present["phone"]) == ({"phone": "1"}, {"phone": "2"}, "3")
    assert item.by == ("柳溪镇实践所", "杏花村实践站")
    assert item.at == (MOMENT, None)
    assert item.users == (7, 0)  # numbers of another computer say nothing here
    assert (item.subject, item.names) == ("木一", {})


@pytest.mark.parametrize(
    ("theirs", "winner"),
    [
        ((2, 4, THEIR), "theirs"),
        ((1, 6, THEIR), "theirs"),
        ((1, 4, THEIR), "mine"),
        ((1, 5, OWN + 1), "theirs"),
        ((1, 5, OWN - 1), "mine"),
        ((0, 99, THEIR), "mine"),
    ],
)
def test_by_itself_the_larger_stamp_has_won(desk, theirs, winner) -> None:
    stamp = dict(zip(("theirs_v", "theirs_h", "theirs_d"), theirs, strict=True))
    desk.conflict(desk.put("volunteer"), **stamp)
    (item,) = open_conflicts(desk.connection)
    assert item.winner == winner


def test_ids_in_values_are_shown_as_ids_and_named(desk) -> None:
    ours, theirs = (desk.put("volunteer_team", name=name) for name in ("红队", "蓝队"))
    person = desk.put("volunteer", team_id=ours.bytes)
    desk.conflict(
        person,
        PROFILE,
        mine={"team_id": ours.hex, "skills": None},
        theirs={"team_id": theirs.hex, "skills": "[]"},
    )
    desk.conflict(person, PROFILE, mine={"team_id": None}, theirs={})
    first, second = open_conflicts(desk.connection)
    assert first.mine == {"team_id": str(ours), "skills": None}
    assert first.theirs == {"team_id": str(theirs), "skills": "[]"}
    assert first.present["team_id"] == str(ours)
    assert first.names == {str(ours): "红队", str(theirs): "蓝队"}
    assert first.subject == ""
    assert second.mine == {"team_id": None}


def test_conflicts_about_somebody_out_of_sight_are_decided_elsewhere(desk) -> None:
    here, gone, back = (desk.put("volunteer", name=name) for name in ("甲", "乙", "丙"))
    for one in (here, gone, back):
        desk.conflict(one)
    desk.conflict(here, state="settled")
    assert count_open(desk.connection) == 3
    for one, away in ((gone, 1), (back, 0)):
        desk.connection.exec_driver_sql(
            "INSERT INTO person_now (row_id, org_no, home, epoch, made_by, away) "
            "VALUES (?, 1, x'000000', 1, 0, ?)",
            (one.bytes, away),
        )
    assert [one.subject for one in open_conflicts(desk.connection)] == ["甲", "丙"]
    assert count_open(desk.connection) == 2


def test_who_wrote_a_version_is_found_in_the_feed_of_its_computer(desk) -> None:
    person, other = desk.put("volunteer"), desk.put("volunteer")
    station = {"mine_d": THEIR, "mine_v": 2}
    found = desk.conflict(person, mine_h=50, **station)
    same = desk.conflict(person, mine_h=50, **station)
    older = desk.conflict(person, mine_h=40, **station)
    wrong_h = desk.conflict(other, mine_h=41, **station)
    wrong_v = desk.conflict(other, PROFILE, mine_h=40, mine_d=THEIR, mine_v=3)
    nobody = desk.conflict(person, mine_h=50, mine_v=2, mine_d=999 << 8 | 1)
    known = desk.conflict(person, mine_h=50, mine_wall=77, mine_user=6, **station)
    closed = desk.conflict(person, mine_h=50, state="settled", **station)
    desk.written(1, [(person, 2, 40, 3, 400), (other, 2, 40, 4, 401)])
    desk.written(2, [(person, 2, 50, 5, 500)])
    desk.written(3, [(other, 2, 41, 9, 900)], state="held")
    fill_origins(desk.connection, desk.county.log)
    assert desk.origins() == {
        found: (5, 500),
        same: (5, 500),
        older: (3, 400),
        wrong_h: (0, -1),
        wrong_v: (0, -1),
        nobody: (0, -1),
        known: (6, 77),
        closed: (0, 0),
    }


def test_a_version_is_looked_for_among_those_about_its_own_unit(desk) -> None:
    person = desk.put("volunteer", NEIGHBOUR)
    made = desk.conflict(person, mine_d=THEIR)
    desk.written(1, [(person, 1, 5, 3, 400)])
    fill_origins(desk.connection, desk.county.log)
    assert desk.origins() == {made: (0, -1)}
    again = desk.conflict(person, mine_d=THEIR)
    desk.written(1, [(person, 1, 5, 3, 400)], org_no=NEIGHBOUR)
    fill_origins(desk.connection, desk.county.log)
    assert desk.origins() == {made: (0, -1), again: (3, 400)}


def test_rows_are_named_by_themselves_or_by_what_they_are_about(desk) -> None:
    person = desk.put("volunteer", name="木一", deleted=1)
    nameless = desk.put("volunteer")
    activity = desk.put("activity", name="义诊")
    session = desk.put("occurrence", activity_id=activity.bytes, day="2026-06-01")
    plain = desk.put("occurrence", day="2026-06-02")
    signed = desk.put("sign_in", occurrence_id=session.bytes, volunteer_id=person.bytes)
    hours = desk.put("hours_entry", occurrence_id=session.bytes)
    asked = {
        "volunteer": {person.bytes, nameless.bytes, bytes(16)},
        "occurrence": {session.bytes, plain.bytes},
        "sign_in": {signed.bytes},
        "hours_entry": {hours.bytes},
    }
    assert names(desk.connection, asked) == {
        person.bytes: "木一",
        session.bytes: "义诊 2026-06-01",
        plain.bytes: "2026-06-02",
        signed.bytes: "木一 义诊",
        hours.bytes: "义诊",
    }
    named = [one for one in ("volunteer", "sign_in", "approval") if has_name(BY_NAME[one])]
    assert named == ["volunteer", "sign_in"]


def test_more_rows_than_one_question_takes_are_all_named(desk) -> None:
    ids = [compose(number, STATION, THEIR, 0).bytes for number in range(5_000, 6_001)]
    with without_capture(desk.connection):
        desk.connection.execute(
            SYNCED["volunteer"].insert(),
            [{"id": one, "stub": 0, "name": one.hex()} for one in ids],
        )
    assert names(desk.connection, {"volunteer": set(ids)}) == {one: one.hex() for one in ids}
    assert names(desk.connection, {}) == {}
