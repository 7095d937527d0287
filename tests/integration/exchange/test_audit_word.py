"""Whose word about which audit log is kept, and under which bundle's number."""

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    bare_store,
    county_with_neighbour,
    device_of,
    letter,
    settle,
)
from wenming_desktop.adapters.sync.audit_heads import audit_frames, note_audit
from wenming_desktop.adapters.sync.bundle_frames import FrameType
from wenming_desktop.adapters.sync.encoding import DamagedError, decode, encode
from wenming_desktop.adapters.sync.own import load

HASH, UNKNOWN = b"h" * 32, b"?" * 16


class Desk:
    """The institute's store."""

    def __init__(self, connection, county) -> None:
        self.connection, self.log = connection, county.log
        settle(connection, county, county.institute)

    def device(self, org_no):
        return device_of(self.log, org_no)

    def hears(self, sender_org, *told, number=5):
        """Take the word of a unit's computer; return what is kept by now."""
        data = encode([1, [list(one) for one in told]])
        sender = self.device(sender_org)
        note_audit(self.connection, data, letter(INSTITUTE, number, sender), sender_org, self.log)
        rows = self.connection.exec_driver_sql(
            "SELECT device_id, lines, bundle_no FROM audit_told ORDER BY lines"
        )
        return [tuple(row) for row in rows]

    def tells(self, target):
        (frame,) = audit_frames(self.connection, load(self.connection), self.log, target)
        assert frame.entry.type == FrameType.AUDIT
        version, rows = decode(frame.read(), "test", limit=1 << 20)
        assert version == 1
        return {device: lines for device, lines, _ in rows}


@pytest.fixture
def desk():
    county, _ = county_with_neighbour()
    with bare_store() as connection:
        yield Desk(connection, county)


def test_a_unit_speaks_of_its_own_log_with_its_bundle_s_number(desk) -> None:
    own = desk.device(STATION)
    assert desk.hears(STATION, (own, 3, HASH)) == [(own, 3, 5)]
    assert desk.hears(STATION, (own, 3, HASH), number=7) == [(own, 3, 7)]
    assert desk.hears(STATION, (own, 3, HASH), number=6) == [(own, 3, 7)]


def test_of_others_only_a_unit_above_speaks(desk) -> None:
    mine, station = desk.device(INSTITUTE), desk.device(STATION)
    neighbour, centre = desk.device(NEIGHBOUR), desk.device(CENTRE)
    others = [(mine, 1, HASH), (neighbour, 2, HASH), (centre, 3, HASH), (UNKNOWN, 4, HASH)]
    assert desk.hears(STATION, *others) == []
    assert desk.hears(CENTRE, (UNKNOWN, 4, HASH)) == []  # a computer that nobody certified
    told = [(mine, 1, HASH), (station, 2, HASH), (centre, 3, HASH)]
    assert desk.hears(CENTRE, *told) == [(mine, 1, 0), (station, 2, 0), (centre, 3, 5)]


def test_the_longest_log_known_is_passed_on_to_who_stands_above_and_at_it(desk) -> None:
    station, neighbour = desk.device(STATION), desk.device(NEIGHBOUR)
    desk.hears(STATION, (station, 3, HASH))
    desk.hears(STATION, (station, 9, HASH), number=6)
    desk.hears(NEIGHBOUR, (neighbour, 4, HASH))
    mine = {desk.device(INSTITUTE): 0}
    assert desk.tells(CENTRE) == mine | {station: 9, neighbour: 4}
    assert desk.tells(STATION) == mine | {station: 9}
    assert desk.tells(INSTITUTE) == mine | {station: 9, neighbour: 4}


@pytest.mark.parametrize(
    "said",
    [
        [0, []],
        [2, []],
        [1, [], 0],
        [1, [[UNKNOWN, 1, HASH, 0]]],
        [1, [[UNKNOWN, -1, HASH]]],
        [1, [[UNKNOWN, 1, HASH[1:]]]],
        [1, [[UNKNOWN[1:], 1, HASH]]],
        [1, [[UNKNOWN, 1, HASH]] * 4_097],
    ],
)
def test_a_word_in_another_form_is_damage(desk, said) -> None:
    with pytest.raises(DamagedError):
        note_audit(desk.connection, encode(said), letter(INSTITUTE), CENTRE, desk.log)
    full = encode([1, [[UNKNOWN, 1, HASH]] * 4_096])
    note_audit(desk.connection, full, letter(INSTITUTE), CENTRE, desk.log)
