"""What one segment holds at most, and what a seal says of itself (sync.md 2.3, 2.9)."""

from datetime import timedelta

from wenming_desktop.adapters.db.registry import BY_NAME, LIFE
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.payload import OpKind, decode_payload
from wenming_desktop.adapters.sync.sealing import _LARGEST, _Room, seal, unsealed
from wenming_desktop.adapters.sync.segment import (
    MAX_ATTACHMENTS,
    MAX_OPERATIONS,
    Segment,
    header_of,
    inflate,
)

ROW = (b"i" * 16, *range(9))
"""An operation without any text."""
LONG = "文" * (256 * 1024 // 3)
"""The longest text that a record may hold."""


def sealed(home):
    with home.engine.begin() as connection:
        return seal(connection, home.clock())


def segments(home):
    rows = home.sql("SELECT head, signature, payload FROM sync_segment ORDER BY rid")
    return [Segment(*row) for row in rows]


def headers(home):
    return [header_of(one) for one in segments(home)]


def add_many(home, table, many, **values):
    rows = [{"id": home.ids.make(home.identity().org_no).bytes} | values for _ in range(many)]
    with home.engine.begin() as connection:
        connection.execute(SYNCED[table].insert(), rows)


def test_a_segment_is_full_with_so_many_operations() -> None:
    room = _Room()
    assert all(room.take(ROW) for _ in range(MAX_OPERATIONS))
    assert not room.take(ROW)


def test_a_segment_is_full_with_so_many_letters_but_takes_one_row_whatever_it_holds() -> None:
    room = _Room()
    assert room.take((*ROW, "文" * _LARGEST))
    assert not room.take(ROW)
    for fields in (("文" * (_LARGEST // 6),), (None, 5, b"x" * _LARGEST, "文" * (_LARGEST // 6))):
        room = _Room()
        taken = [room.take((*ROW, *fields)) for _ in range(3)]
        assert taken == [True, False, False]
        assert room.take((*ROW, "文" * (_LARGEST // 12)))


def test_many_long_texts_go_into_several_segments(county):
    """The first fields of a record count as well: those of a talk hold its whole text."""
    station, many = county.station, 36
    before = len(headers(station))
    for number in range(many):
        values = {"original_text": LONG, "plain_text": LONG, "org_unit_id": None}
        station.add("talk_text", name=f"宣讲稿{number}", **values)
    assert sealed(station) == many
    made = headers(station)[before:]
    assert sum(one.operations for one in made) == many
    assert len(made) == 3
    assert all(one.raw_len <= _LARGEST for one in made)
    assert [one.seg_no for one in made] == [made[0].seg_no + step for step in range(3)]


def test_a_seal_counts_its_operations_and_says_when_the_clock_is_wrong(county):
    station = county.station
    assert sealed(station) == 0
    before = len(headers(station))
    row = station.add("volunteer", name="王小雨", gender="female")
    station.add("volunteer_team", name="柳树村志愿队")
    with station.engine.connect() as connection:
        waiting = unsealed(connection)
    assert sealed(station) == waiting > 1
    assert [one.clock_flags for one in headers(station)[before:]] == [0]
    right, station.clock.now = station.clock.now, station.clock.now + timedelta(days=50 * 365)
    station.edit("volunteer", row, name="王晓雨")
    assert sealed(station) == 1
    station.clock.now = right
    station.edit("volunteer", row, name="王小雨")
    assert sealed(station) == 1
    assert [one.clock_flags for one in headers(station)[before:]] == [0, 1, 0]


def test_a_segment_names_so_many_attachments_and_no_more(county):
    """A reader of attachments goes through all that a segment names; rows may be many more."""
    station, many = county.station, MAX_ATTACHMENTS + 6
    before = len(headers(station))
    add_many(station, "volunteer_team", many, name="志愿队")
    assert sealed(station) == many
    assert [one.operations for one in headers(station)[before:]] == [many]
    sha = "ab" * 32
    add_many(station, "attachment", many, sha256=sha, size=9, media_type="image/jpeg")
    assert sealed(station) == many
    assert [one.operations for one in headers(station)[before + 1 :]] == [MAX_ATTACHMENTS, 6]


def test_an_operation_says_whether_a_row_was_written_ended_or_brought_back(county):
    station = county.station
    team = station.add("volunteer_team", name="柳树村志愿队")
    person = station.add("volunteer", name="王小雨")
    before = len(segments(station))

    def life(deleted):
        station.edit("volunteer_team", team, deleted=deleted)
        return sealed(station)

    sealed(station)
    for deleted in (1, 0, 1):
        assert life(deleted) == 1
    blocks = [block for one in segments(station)[before:] for block in decode_payload(inflate(one))]
    teams = [one for one in blocks if one.table_no == BY_NAME["volunteer_team"].no]
    kinds = [one.meta[0] for one in teams if one.group_no == LIFE]
    assert kinds == [[OpKind.TOMBSTONE], [OpKind.RESTORE], [OpKind.TOMBSTONE]]
    assert {one.meta[0][0] for one in blocks if one.group_no != LIFE} == {OpKind.SET}
    assert all(one.meta[8] == [0] for one in blocks)  # nobody was moved
    assert {row_id for one in blocks for row_id in one.ids} == {team.bytes, person.bytes}


def test_a_computer_without_a_place_seals_nothing(new_home):
    home = new_home("alone", "柳树村站", "station")
    home.add("volunteer", name="王小雨")
    assert sealed(home) == 0
    assert segments(home) == []
