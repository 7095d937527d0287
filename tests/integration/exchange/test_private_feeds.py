"""Letters past the institute (class X, sync.md 2.6): carried by all, read at both ends only."""

import pytest

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.feeds import feed_id_of
from wenming_desktop.adapters.sync.key_kit import RECOVERY, open_kit
from wenming_desktop.adapters.sync.keys import DeviceKeys, SigningKey
from wenming_desktop.adapters.sync.payload import decode_payload
from wenming_desktop.adapters.sync.sealed_payload import blocks_of, raw_payload
from wenming_desktop.adapters.sync.segment import Segment, header_of, inflate

SECRET = "镇里扣发了补贴"


def letters(home):
    return {row["subject"]: row["reply"] for row in home.rows("private_letter").values()}


def private(home):
    rows = home.sql(
        "SELECT s.head, s.signature, s.payload FROM sync_segment s JOIN sync_feed f "
        "ON f.feed_id = s.feed_id WHERE f.class = 'X' ORDER BY s.rid"
    )
    return [Segment(*row) for row in rows]


def write(home, body=SECRET):
    return home.add("private_letter", subject="反映情况", body=body, written_by="木一")


def answer(county, letter):
    county.centre.edit("private_letter", letter, reply="已派人核实", replied_by="县里")


def test_a_letter_passes_the_institute_unread_and_its_answer_too(county):
    """Group 44: an X feed is carried and re-wrapped by the township and unreadable there."""
    letter = write(county.station)
    county.round_trip()
    assert letters(county.centre) == {"反映情况": None}
    answer(county, letter)
    county.round_trip()
    county.round_trip()
    assert letters(county.station) == letters(county.centre) == {"反映情况": "已派人核实"}

    assert letters(county.institute) == {}
    assert len(private(county.institute)) == 2
    with county.institute.engine.connect() as connection:
        for segment in private(county.institute):
            assert raw_payload(connection, segment) is None
            assert blocks_of(connection, segment) == []
            assert SECRET.encode() not in segment.frame
            with pytest.raises(DamagedError):
                inflate(segment)
    assert county.institute.sql("SELECT count(*) FROM sync_reject") == [(0,)]
    for home in county.homes:
        assert home.exchange.check().ok
        assert home.exchange.rebuild().ok
    assert letters(county.station) == {"反映情况": "已派人核实"}


def test_the_institute_may_neither_write_nor_answer_a_letter_of_a_station(county):
    """Group 33: the township writes what only the centre may; it is refused everywhere."""
    letter = write(county.station)
    county.round_trip()
    org = county.station.identity().org_no
    county.institute.add("private_letter", home=org, subject="冒名", body="x")
    with county.institute.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO private_letter (id, subject) VALUES (?, '偷看')", (letter.bytes,)
        )
    county.institute.edit("private_letter", letter, reply="不要再写")
    county.round_trip()
    assert letters(county.centre) == letters(county.station) == {"反映情况": None}
    assert county.centre.sql("SELECT DISTINCT code FROM sync_reject") == [("not_allowed",)]


def test_a_letter_of_another_station_is_neither_carried_nor_asked_for(two_stations):
    write(two_stations.stations[0])
    two_stations.round_trip()
    two_stations.round_trip()
    assert len(private(two_stations.institute)) == 1
    assert private(two_stations.stations[1]) == []


def test_letters_wait_for_their_place_like_everything_else(county):
    """Group 46: a gap in a feed that is only carried."""
    letter = write(county.station)
    first = list(county.station.export().values())
    county.station.edit("private_letter", letter, body="还有一件事")
    institute = county.institute
    second = list(county.station.export().values())
    institute.take(*second, *first)
    assert len(private(institute)) == 2
    county.carry(institute, county.centre)
    assert county.centre.row("private_letter", letter)["body"] == "还有一件事"


def test_the_recovery_key_opens_letters_going_up_and_none_coming_down(county, tmp_path):
    """Group 42: the recovery key opens what went up, never a downward private one."""
    kit = county.centre.exchange.recovery_kit(tmp_path / "kit")
    with county.centre.engine.connect() as connection:
        county_id = own_facts.load(connection).county_id
    sealed = kit.file.read_bytes()
    recovery = DeviceKeys.from_raw(open_kit(sealed, RECOVERY, county_id, kit.code.lower()))
    county.round_trip()
    letter = write(county.station)
    county.round_trip()
    answer(county, letter)
    county.round_trip()
    up, down = private(county.institute)
    assert recovery.device_id in dict(header_of(up).sealed_to)
    assert recovery.device_id not in dict(header_of(down).sealed_to)
    with county.institute.engine.connect() as connection:
        (block, *_) = decode_payload(raw_payload(connection, up, [recovery]))
        assert SECRET in block.values[1]
        assert raw_payload(connection, down, [recovery]) is None


def test_a_letter_stays_readable_when_the_keys_it_was_sealed_to_are_gone(county):
    letter = write(county.station)
    county.round_trip()
    with county.centre.engine.begin() as connection:
        own_facts.put_secret(connection, own_facts.DEVICE_KEYS, DeviceKeys.generate().raw)
    assert county.centre.exchange.rebuild().ok
    assert county.centre.row("private_letter", letter)["body"] == SECRET


def test_a_sealed_payload_fits_no_other_place(county):
    """Group 44: wraps and payloads of one segment in another are refused, and open nothing."""
    letter = write(county.station)
    county.station.exchange.export(county.station.folder / "one", lambda *_: None, lambda: False)
    county.station.edit("private_letter", letter, body="二")
    county.station.exchange.export(county.station.folder / "two", lambda *_: None, lambda: False)
    one, two = private(county.station)
    mixed = Segment(two.head, two.signature, one.payload)
    with (
        county.station.engine.connect() as connection,
        pytest.raises(DamagedError, match=r"^record_damaged$"),
    ):
        raw_payload(connection, mixed)


def test_a_private_feed_has_an_id_of_its_own():
    device = SigningKey.generate().public[:16]
    assert len({feed_id_of(device, 257, one) for one in "UDX"}) == 3
