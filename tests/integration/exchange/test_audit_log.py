"""Promise 25: the audit log cannot be edited, thinned, reordered or cut unnoticed."""

from types import SimpleNamespace

import pytest

from tests.integration.exchange.auditing import faults, log
from wenming_desktop.adapters.db.audit_chain import link
from wenming_desktop.adapters.db.local_repositories import SqlAudit
from wenming_desktop.adapters.sync import own
from wenming_desktop.adapters.sync.audit_heads import (
    BROKEN,
    CUT,
    CUT_BELOW,
    StoreAuditProver,
    _read,
    audit_faults,
    note_audit,
)
from wenming_desktop.adapters.sync.encoding import DamagedError, encode

GOLDEN = "02c19fcd8fb46cb38db42a8a3e5e0e79a86599a448e461221b5c95ae4b80e729"


def tamper(home, *statements):
    with home.engine.begin() as connection:
        for statement in statements:
            connection.exec_driver_sql(statement)


@pytest.fixture
def carried(county):
    """A county whose village has ten lines in its log, known at every level and told back."""
    log(county.station, 10)
    county.carry(county.station, county.institute)
    county.carry(county.institute, county.centre)
    county.carry(county.institute, county.station)
    assert [faults(home) for home in county.homes] == [[]] * len(county.homes)
    return county


INSERTED = (
    "INSERT INTO audit (rid, at, user_no, action, subject, facts, previous, hash) "
    "SELECT 100, at, user_no, action, subject, facts, previous, hash FROM audit WHERE rid = 4"
)


@pytest.mark.parametrize(
    "statements",
    [
        ("UPDATE audit SET subject = 'row 99' WHERE rid = 4",),
        ("UPDATE audit SET at = '2020-01-01T00:00:00Z' WHERE rid = 4",),
        ("UPDATE audit SET facts = '{}' WHERE rid = 4",),
        ("UPDATE audit SET user_no = 2 WHERE rid = 4",),
        ("DELETE FROM audit WHERE rid = 4",),
        ("DELETE FROM audit WHERE rid = 1",),
        (INSERTED,),
        (
            "UPDATE audit SET rid = -1 WHERE rid = 4",
            "UPDATE audit SET rid = 4 WHERE rid = 5",
            "UPDATE audit SET rid = 5 WHERE rid = -1",
        ),
    ],
    ids=["edited", "redated", "facts", "blamed", "deleted", "first deleted", "inserted", "swapped"],
)
def test_a_change_inside_the_log_is_found_where_it_lies(carried, statements):
    tamper(carried.station, *statements)
    assert BROKEN in faults(carried.station)
    assert not carried.station.exchange.check().ok


@pytest.mark.parametrize("kept", [0, 5, 9])
def test_a_cut_tail_is_found_where_it_lies(carried, kept):
    tamper(carried.station, f"DELETE FROM audit WHERE rid > {kept}")  # noqa: S608  our number
    assert faults(carried.station) == [CUT]
    log(carried.station, 10 - kept, "printed")  # made longer again, with other lines
    assert faults(carried.station) == [CUT]


def test_what_was_told_at_home_is_deleted_too_and_comes_back_from_above(carried):
    """Somebody who may write the store removes both; the unit above still knows."""
    tamper(carried.station, "DELETE FROM audit WHERE rid > 3", "DELETE FROM audit_told")
    assert faults(carried.station) == []
    carried.institute.add("notice", name="通知")  # gives the institute something to say
    carried.carry(carried.institute, carried.station)
    assert faults(carried.station) == [CUT]


def test_the_unit_above_and_the_county_notice_a_shorter_log(carried):
    tamper(carried.station, "DELETE FROM audit WHERE rid > 3", "DELETE FROM audit_told")
    carried.station.add("venue", name="文化广场")
    carried.carry(carried.station, carried.institute)
    assert faults(carried.institute) == [CUT_BELOW]
    finding = carried.institute.exchange.check().findings
    assert [one.code for one in finding if one.code == CUT_BELOW] == [CUT_BELOW]


def test_a_log_written_anew_to_the_same_length_is_noticed_above(carried):
    tamper(carried.station, "DELETE FROM audit", "DELETE FROM audit_told")
    with carried.station.engine.begin() as connection:
        for number in range(10):
            SqlAudit(connection, carried.station.clock).add(1, "nothing", f"{number}")
    carried.station.add("venue", name="文化广场")
    carried.carry(carried.station, carried.institute)
    assert faults(carried.institute) == [CUT_BELOW]
    carried.carry(carried.institute, carried.centre)
    assert faults(carried.centre) == [CUT_BELOW]


def test_an_older_bundle_that_comes_late_accuses_nobody(county):
    log(county.station, 3)
    county.station.add("venue", name="一")
    first = county.station.export()
    log(county.station, 3)
    county.station.add("venue", name="二")
    second = county.station.export()
    for files in (second, first):
        county.institute.take(*files.values())
    assert faults(county.institute) == []


def test_a_unit_cannot_accuse_another(two_stations):
    """A station's word counts for its own log only."""
    carried, other = two_stations, two_stations.stations[1]
    log(carried.station, 10)
    carried.carry(carried.station, carried.institute)
    ((device,),) = carried.station.sql("SELECT device_id FROM sync_state")
    tamper(
        other,
        "INSERT INTO audit_told (device_id, lines, head) "  # noqa: S608  our own id
        f"VALUES (x'{device.hex()}', 10, x'{'00' * 32}')",
    )
    other.add("venue", name="三")
    carried.carry(other, carried.institute)
    assert faults(carried.institute) == []


def test_the_hash_of_a_line_is_made_as_it_always_was():
    """Another way of writing it would make every log that there is look broken."""
    made = link(bytes(range(32)), "2026-11-24T01:00:11Z", 3, "revealed", "身份证", '{"页": 1}')
    assert made.hex() == GOLDEN


def test_which_bundle_said_what_is_kept(carried):
    """Only what a device said itself has an order; what is passed on may be old."""
    said = "SELECT DISTINCT bundle_no > 0 FROM audit_told WHERE device_id = ?"
    station, institute = device_of(carried.station), device_of(carried.institute)
    assert carried.station.sql(said, station) == [(0,)]  # written here, and told back
    assert carried.institute.sql(said, station) == [(1,)]
    assert carried.centre.sql(said, station) == [(0,)]
    assert carried.centre.sql(said, institute) == [(1,)]


def test_a_computer_that_nobody_knows_any_more_is_named_by_its_number(carried):
    """Its certificate was in records that a restore took away; eight digits tell it from others."""
    for lines, bundle_no in ((9, 1), (4, 2)):
        told = f"VALUES (x'{'ab' * 16}', {lines}, x'{'00' * 32}', {bundle_no})"
        tamper(carried.centre, f"INSERT INTO audit_told (device_id, lines, head, bundle_no) {told}")
    with carried.centre.engine.connect() as connection:
        (fault,) = audit_faults(connection)
    assert (fault.code, fault.facts) == (CUT_BELOW, (("unit", "abababab"),))


def test_a_frame_with_more_logs_than_a_county_has_is_refused():
    rows = [[number.to_bytes(16), 1, bytes(32)] for number in range(4_097)]
    assert len(_read(encode([1, rows[:-1]]))) == 4_096
    with pytest.raises(DamagedError):
        _read(encode([1, rows]))


def test_the_proof_names_the_length_and_the_last_line(county):
    log(county.station, 4)
    proof = StoreAuditProver(county.station.engine).prove()
    assert (proof.lines, proof.intact) == (4, True)
    last = county.station.sql("SELECT hash FROM audit ORDER BY rid DESC LIMIT 1")
    assert proof.head == last[0][0].hex()


def logs_known_at(home):
    return {device for (device,) in home.sql("SELECT DISTINCT device_id FROM audit_told")}


def device_of(home):
    ((device,),) = home.sql("SELECT device_id FROM sync_state")
    return device


def test_a_station_is_told_of_no_other_stations_log(two_stations):
    first, other = two_stations.stations
    for home in (first, other):
        log(home, 3)
        home.add("venue", name="广场")
        two_stations.carry(home, two_stations.institute)
    two_stations.carry(two_stations.institute, first)
    two_stations.carry(two_stations.institute, two_stations.centre)
    assert device_of(other) not in logs_known_at(first)
    assert device_of(first) in logs_known_at(first)
    assert {device_of(first), device_of(other)} <= logs_known_at(two_stations.centre)


def test_whose_word_counts_for_whose_log(two_stations):
    """What a sender writes into its frame itself, past its own program."""
    first, other = two_stations.stations
    institute = two_stations.institute
    institute.add("notice", name="通知")
    two_stations.carry(institute, two_stations.centre)  # who is below it
    told = encode([1, [[device_of(home), 99, b"x" * 32] for home in (first, other, institute)]])

    def heard(at, sender):
        with at.engine.connect() as connection:
            control, org = own.control_log(connection), sender.identity().org_no
            manifest = SimpleNamespace(sender=device_of(sender), bundle_no=7)
            note_audit(connection, told, manifest, org, control)
            rows = "SELECT device_id FROM audit_told WHERE lines = 99"
            return {device for (device,) in connection.exec_driver_sql(rows)}

    assert heard(institute, other) == {device_of(other)}
    assert heard(institute, first) == {device_of(first)}
    below = {device_of(first), device_of(other), device_of(institute)}
    assert heard(two_stations.centre, institute) == below
    assert heard(first, institute) == {device_of(first), device_of(institute)}


def test_what_came_from_hand_to_hand_is_of_no_bundle_and_accuses_nobody(carried):
    """The institute told of a longer log before the station's own older bundle came."""
    station, centre = device_of(carried.station), carried.centre
    with centre.engine.connect() as connection:
        control = own.control_log(connection)
        for sender, lines in ((carried.institute, 99), (carried.station, 5)):
            told = encode([1, [[station, lines, bytes([lines]) * 32]]])
            manifest = SimpleNamespace(sender=device_of(sender), bundle_no=7)
            note_audit(connection, told, manifest, sender.identity().org_no, control)
        rows = "SELECT lines FROM audit_told WHERE device_id = ? ORDER BY lines"
        assert connection.exec_driver_sql(rows, (station,)).scalars().all() == [5, 10, 99]
        assert audit_faults(connection) == []
