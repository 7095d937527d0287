"""To whom an export writes, for whose keys, and which of what is stored goes along."""

from dataclasses import replace

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    NEIGHBOUR,
    STATION,
    bare_store,
    county_with_neighbour,
    feed,
    holds,
    own_of,
    settle,
    taken,
)
from wenming_desktop.adapters.sync.authority import (
    device_certificate,
    record_certificate,
)
from wenming_desktop.adapters.sync.cargo import (
    cargo_for,
    history_for,
    path_up,
    recipients_of,
    targets,
)
from wenming_desktop.adapters.sync.certificates import CertificateKind
from wenming_desktop.adapters.sync.control_records import ControlKind, sign_control
from wenming_desktop.adapters.sync.encoding import sha256
from wenming_desktop.adapters.sync.keys import DeviceKeys
from wenming_desktop.adapters.sync.org_tree import OrgAction, OrgRecord
from wenming_desktop.adapters.sync.own import load
from wenming_desktop.domain.errors import Code, WenmingError

NOW = 1_700_000_000_000
UP, THEIRS, DOWN = b"u" * 16, b"t" * 16, b"d" * 16


def name_of(feed_id, number, reason=""):
    return sha256(b"%b %d %b" % (feed_id, number, reason.encode()))


class Desk:
    """A computer of a made-up county, with what it has stored and heard."""

    def __init__(self, connection) -> None:
        self.connection = connection
        self.county, _ = county_with_neighbour()
        self.log = self.county.log
        self.own = own_of(0)

    def is_of(self, computer):
        settle(self.connection, self.county, computer)
        self.own = load(self.connection)

    def further(self, org_no, index):
        """Give a unit one more computer; return its id."""
        return self._certify(org_no, index).certificate.device_id

    def _certify(self, org_no, index, **changes):
        keys = DeviceKeys.generate()
        publics = keys.signing.public, keys.exchange.public
        path = self.log.org_path(org_no)
        draft = device_certificate(self.log, path, org_no << 8 | index, publics, "电脑", NOW)
        return record_certificate(self.log, self.county.authority, replace(draft, **changes), NOW)

    def recovery_key(self):
        return self._certify(
            CENTRE, 1, kind=CertificateKind.RECOVERY, device_no=0, scopes=()
        ).certificate

    def device(self, org_no):
        return self.log.devices_of(org_no)[0].certificate.device_id

    def knows_all(self, *devices):
        """Let devices have said that they know every record there is."""
        rows = [(device, *head) for device in devices for head in self.log.heads.items()]
        self.connection.exec_driver_sql("DELETE FROM sync_control_have")
        self.connection.exec_driver_sql("INSERT INTO sync_control_have VALUES (?, ?, ?)", rows)

    def segment(self, feed_id, number, *, operations=10, state="applied", reason=""):
        self.connection.exec_driver_sql(
            "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, state, "
            "reason, operations) VALUES (?, ?, ?, x'', x'', x'', ?, ?, ?)",
            (feed_id, number, name_of(feed_id, number, reason), state, reason, operations),
        )

    def holds(self, device, feed_id, number):
        """Let a device have said that it has a feed up to a segment."""
        holds(self.connection, device, feed_id, number, name_of(feed_id, number))

    def record(self, kind, payload):
        authority = self.county.authority
        control = self.log.next_control(authority.certificate, kind, payload, NOW)
        assert self.log.add(sign_control(control, authority.key).record.encoded)

    def targets(self):
        return targets(self.connection, self.own, self.log)

    def cargo(self, target):
        found = cargo_for(self.connection, self.own, self.log, target)
        return list(found.segments), found.operations


@pytest.fixture
def desk():
    with bare_store() as connection:
        yield Desk(connection)


@pytest.fixture
def institute(desk):
    """The institute's desk; every station knows all records, and nothing is stored."""
    desk.is_of(desk.county.institute)
    desk.knows_all(desk.device(STATION), desk.device(NEIGHBOUR))
    return desk


def test_the_parent_is_always_written_to_and_others_when_there_is_news(institute) -> None:
    desk = institute
    assert desk.targets() == [CENTRE]
    desk.connection.exec_driver_sql(
        "INSERT INTO sync_peer (org_no, last_out_id, told_have) VALUES (?, x'', ?)",
        (STATION, 1),
    )
    assert desk.targets() == [CENTRE]
    desk.connection.exec_driver_sql("UPDATE sync_peer SET told_have = 0")
    assert desk.targets() == [CENTRE, STATION]
    desk.connection.exec_driver_sql("DELETE FROM sync_peer")
    feed(desk.connection, THEIRS, NEIGHBOUR)
    desk.segment(THEIRS, 1)
    assert desk.targets() == [CENTRE, NEIGHBOUR]  # it may have lost what it sent
    desk.holds(desk.device(NEIGHBOUR), THEIRS, 1)
    assert desk.targets() == [CENTRE]
    feed(desk.connection, DOWN, CENTRE, "D")
    desk.segment(DOWN, 1)
    assert desk.targets() == [CENTRE, STATION, NEIGHBOUR]


def test_records_of_the_county_are_news_but_for_certificates(institute) -> None:
    desk = institute
    desk.further(512, 1)
    assert desk.targets() == [CENTRE]
    desk.recovery_key()
    assert desk.targets() == [CENTRE, STATION, NEIGHBOUR]
    desk.knows_all(desk.device(STATION))
    assert desk.targets() == [CENTRE, NEIGHBOUR]
    desk.knows_all(desk.device(STATION), desk.device(NEIGHBOUR))
    assert desk.targets() == [CENTRE]
    renamed = OrgRecord(OrgAction.RENAME, STATION, 0, (1, 256, STATION), "新名")
    desk.record(ControlKind.ORG, renamed.encode())
    assert desk.targets() == [CENTRE, STATION, NEIGHBOUR]


def test_only_the_next_units_down_that_have_a_computer_are_written_to(desk) -> None:
    desk.is_of(desk.county.centre)
    created = OrgRecord(OrgAction.CREATE, 512, 0, (1, 512), "空镇")
    desk.record(ControlKind.ORG, created.encode())
    assert desk.targets() == [INSTITUTE]  # not the stations below it, nor 512
    desk.further(512, 1)
    assert desk.targets() == [INSTITUTE, 512]


def test_a_station_writes_to_its_institute_and_to_its_own_further_computers(desk) -> None:
    desk.is_of(desk.county.station)
    assert desk.targets() == [INSTITUTE]
    other = desk.further(STATION, 2)
    assert desk.targets() == [INSTITUTE, STATION]
    desk.knows_all(other)
    assert desk.targets() == [INSTITUTE]
    feed(desk.connection, UP, STATION)
    desk.segment(UP, 1)
    assert desk.targets() == [INSTITUTE, STATION]


def test_what_its_receiver_holds_is_not_sent_and_what_may_not_count_neither(institute) -> None:
    desk = institute
    feed(desk.connection, UP, STATION)
    feed(desk.connection, THEIRS, NEIGHBOUR)
    desk.segment(UP, 1, operations=1)
    desk.segment(THEIRS, 1, operations=20)
    desk.segment(UP, 2, operations=300)
    for reason in ("gap", "min_reader", "ctrl_missing", "owner_epoch"):
        desk.segment(UP, 3, operations=4_000, state="held", reason=reason)
    for reason in ("fork", "payload", "own_ahead", "ctrl_back", "after_cutoff"):
        desk.segment(UP, 3, operations=50_000, state="held", reason=reason)
    assert desk.cargo(CENTRE) == ([1, 2, 3, 4, 5, 6, 7], 16_321)
    assert history_for(desk.connection, desk.log, CENTRE) == ([1, 2, 3, 4, 5, 6, 7], 16_321)
    assert desk.cargo(STATION)[0] == [1, 3, 4, 5, 6, 7]
    assert history_for(desk.connection, desk.log, NEIGHBOUR) == ([2], 20)
    desk.holds(desk.device(CENTRE), UP, 2)
    assert desk.cargo(CENTRE) == ([2, 4, 5, 6, 7], 16_020)
    assert desk.cargo(STATION)[0] == [1, 3, 4, 5, 6, 7]


def test_computers_of_a_unit_that_were_heard_decide_what_it_holds(institute) -> None:
    desk = institute
    second = desk.further(STATION, 2)
    feed(desk.connection, UP, STATION)
    desk.segment(UP, 1)
    desk.segment(UP, 2)
    first = desk.device(STATION)
    desk.holds(first, UP, 2)
    assert desk.cargo(STATION)[0] == [1, 2]  # as long as neither was heard both count
    taken(desk.connection, 1, sender=first, target=INSTITUTE)
    assert desk.cargo(STATION)[0] == []
    taken(desk.connection, 1, sender=second, target=INSTITUTE)
    desk.holds(second, UP, 1)
    assert desk.cargo(STATION)[0] == [2]


def test_a_large_bundle_leaves_the_digests_to_the_next_one(institute) -> None:
    desk = institute
    feed(desk.connection, UP, STATION, head=(1, b"h" * 32))
    desk.segment(UP, 1, operations=20_000)

    def digests():
        return cargo_for(desk.connection, desk.own, desk.log, CENTRE).state_digests

    assert [org for org, _ in digests()] == [STATION]
    desk.segment(UP, 2, operations=1)
    assert digests() == ()


def test_without_its_certificate_a_computer_writes_nothing(institute) -> None:
    institute.own = replace(institute.own, certificate=b"n" * 32)
    with pytest.raises(WenmingError) as caught:
        institute.cargo(CENTRE)
    assert caught.value.code is Code.NOT_ENROLLED


def read_by(desk, target):
    found = recipients_of(desk.own, desk.log, target)
    return [(one.org_no, one.kind == CertificateKind.RECOVERY) for one in found]


def test_on_the_way_up_the_unit_after_the_next_and_the_county_s_paper_read_too(desk) -> None:
    desk.further(STATION, 2)
    desk.is_of(desk.county.station)
    assert path_up(desk.log, desk.own) == (CENTRE, INSTITUTE)
    assert read_by(desk, INSTITUTE) == [(INSTITUTE, False), (CENTRE, False)]
    assert read_by(desk, CENTRE) == [(CENTRE, False)]
    assert read_by(desk, STATION) == [(STATION, False)]  # not this computer itself
    desk.recovery_key()
    newest = desk.recovery_key()
    assert read_by(desk, INSTITUTE) == [(CENTRE, True), (INSTITUTE, False), (CENTRE, False)]
    assert recipients_of(desk.own, desk.log, INSTITUTE)[0] == newest
    assert read_by(desk, STATION) == [(STATION, False)]
    desk.is_of(desk.county.institute)
    assert read_by(desk, STATION) == [(STATION, False)] * 2  # nor up from there


def test_a_unit_without_a_computer_cannot_be_written_to(desk) -> None:
    desk.is_of(desk.county.institute)
    for nobody in (512, INSTITUTE):
        with pytest.raises(WenmingError) as caught:
            recipients_of(desk.own, desk.log, nobody)
        assert caught.value.code is Code.NOT_ENROLLED


def test_a_bundle_has_sixty_four_readers_at_most_and_the_paper_is_among_them(desk) -> None:
    for index in range(2, 67):
        desk.further(INSTITUTE, index)
    desk.is_of(desk.county.station)
    assert read_by(desk, INSTITUTE) == [(INSTITUTE, False)] * 64
    desk.recovery_key()
    assert read_by(desk, INSTITUTE) == [(CENTRE, True)] + [(INSTITUTE, False)] * 63
