"""What is told of computers' keys: in which order, until when, and how far one lags behind."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone
from types import SimpleNamespace
from typing import Any

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection

from tests.unit.sync.forms import HEADER
from wenming_desktop.adapters.sync import county_keys
from wenming_desktop.adapters.sync.control_log import ROOT_CHAIN
from wenming_desktop.services.county_ports import KeyState

DAY = 24 * 3600 * 1000
NOW = datetime(2026, 6, 1, 12, 0, tzinfo=UTC)
NOW_MS = int(NOW.timestamp() * 1000)
COUNTY, INSTITUTE = b"c" * 32, b"i" * 32
OWN, FIRST, SECOND = (bytes([number]) * 16 for number in (1, 2, 3))
TABLES = (
    "CREATE TABLE sync_control_have (device_id, chain, number)",
    "CREATE TABLE sync_import (sender_device, at)",
    "CREATE TABLE sync_feed (feed_id, device_id)",
    "CREATE TABLE sync_segment (rid INTEGER PRIMARY KEY, feed_id, head)",
)


def device(device_id: bytes, *, index: int = 1, days: float = 300) -> SimpleNamespace:
    certificate = SimpleNamespace(
        device_id=device_id,
        org_no=257,
        device_no=257 << 8 | index,
        label=f"电脑{index}",
        not_after_ms=int(NOW_MS + days * DAY),
    )
    return SimpleNamespace(certificate=certificate, state="active")


def record(chain: bytes, made_at_ms: int, number: int = 1, kind: int = 2) -> SimpleNamespace:
    return SimpleNamespace(
        control=SimpleNamespace(chain=chain, number=number, made_at_ms=made_at_ms, kind=kind)
    )


class Log:
    """A control log of made-up records, in the order in which they came."""

    def __init__(self, *records: SimpleNamespace) -> None:
        self.records = list(records)
        self.devices: list[SimpleNamespace] = []
        self.heads: dict[bytes, int] = {}
        self.authority: SimpleNamespace | None = None

    def records_after(self, heads: dict[bytes, int]) -> list[SimpleNamespace]:
        return [one for one in self.records if one.control.number > heads.get(one.control.chain, 0)]

    def is_county(self, chain: bytes) -> bool:
        return chain == COUNTY

    def authority_of(self, org_no: int) -> SimpleNamespace | None:
        return self.authority if org_no == 256 else None

    def device(self, device_id: bytes) -> SimpleNamespace | None:
        return next((one for one in self.devices if one.certificate.device_id == device_id), None)

    def chain(self, fingerprint: bytes) -> list[SimpleNamespace]:
        return [one for one in self.records if one.control.chain == fingerprint]


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Log:
    log = Log()
    facts = county_keys.own_facts
    monkeypatch.setattr(facts, "control_log", lambda _: log)
    own = SimpleNamespace(device_id=OWN, org_no=256)
    monkeypatch.setattr(facts, "load_placed", lambda _: own)
    monkeypatch.setattr(county_keys, "state_of", lambda _, _log, one: (one.state, 0))
    monkeypatch.setattr(county_keys, "unit_of", lambda *_: SimpleNamespace(name="柳树村站"))
    monkeypatch.setattr(county_keys, "parse_control", lambda one: one)
    return log


@pytest.fixture
def connection() -> Iterator[Connection]:
    engine = create_engine("sqlite://")
    with engine.connect() as connection:
        for text in TABLES:
            connection.exec_driver_sql(text)
        yield connection
    engine.dispose()


def says(connection: Connection, at: datetime | None, **heads: int) -> None:
    """Note a bundle from the first computer, and how far it knows the root and the county."""
    for chain, number in heads.items():
        row = FIRST, {"root": ROOT_CHAIN, "county": COUNTY}[chain], number
        connection.exec_driver_sql("INSERT INTO sync_control_have VALUES (?, ?, ?)", row)
    if at is not None:
        for when in (at - timedelta(days=400), at):
            row = FIRST, when.isoformat(timespec="seconds")
            connection.exec_driver_sql("INSERT INTO sync_import VALUES (?, ?)", row)


def wrote(connection: Connection, height: int, sealed_ms: int, device_id: bytes = FIRST) -> None:
    header = replace(HEADER, control_height=height, sealed_at_ms=sealed_ms)
    connection.exec_driver_sql("INSERT INTO sync_feed VALUES (?, ?)", (device_id, device_id))
    connection.exec_driver_sql(
        "INSERT INTO sync_segment (feed_id, head) VALUES (?, ?)", (device_id, header.encode())
    )


def state(connection: Connection, log: Log) -> KeyState:
    log.devices = [device(FIRST)]
    (found,) = county_keys.key_states(connection, NOW)
    return found


def lag(connection: Connection, log: Log) -> int | None:
    return state(connection, log).lagging_days


def test_those_that_end_first_come_first_and_what_has_ended_last(
    connection: Connection, log: Log
) -> None:
    log.devices = [
        device(OWN, index=1, days=300),
        device(FIRST, index=3, days=20),
        device(SECOND, index=2, days=20),
        device(b"4" * 16, index=4, days=5),
    ]
    log.devices[3].state = "retired"
    found = county_keys.key_states(connection, NOW)
    assert [one.device for one in found] == ["257-2", "257-3", "257-1", "257-4"]
    assert [one.state for one in found] == ["active", "active", "active", "retired"]
    assert (found[0].label, found[0].unit) == ("电脑2", "柳树村站")
    assert found[0].expires_on == date(2026, 6, 21)


@pytest.mark.parametrize(
    ("days", "left", "soon"), [(90, 90, True), (91, 91, False), (0, 0, True), (-3, -3, True)]
)
def test_a_key_that_lasts_no_longer_than_ninety_days_is_said_to_end_soon(
    connection: Connection, log: Log, days: int, left: int, soon
) -> None:
    log.devices = [device(FIRST, days=days)]
    (found,) = county_keys.key_states(connection, NOW)
    assert (found.days_left, found.expires_soon) == (left, soon)
    log.devices[0].state = "stolen"
    (found,) = county_keys.key_states(connection, NOW)
    assert (found.days_left, found.expires_soon) == (left, False)


def test_days_are_those_of_this_computers_zone(connection: Connection, log: Log) -> None:
    log.devices = [device(FIRST, days=0.5)]
    late = NOW.astimezone(timezone(timedelta(hours=8)))
    assert county_keys.key_states(connection, NOW)[0].expires_on == date(2026, 6, 2)
    assert county_keys.key_states(connection, late)[0].expires_on == date(2026, 6, 2)
    west = NOW.astimezone(timezone(timedelta(hours=-1)))
    assert county_keys.key_states(connection, west)[0].expires_on == date(2026, 6, 1)


@pytest.mark.parametrize(
    ("days", "expected", "lags"), [(61, 61, True), (60, 60, False), (0.5, 0, False), (-2, 0, False)]
)
def test_a_computer_lags_by_how_old_the_first_record_is_that_it_does_not_know(
    connection: Connection, log: Log, days: float, expected: int, lags
) -> None:
    at = int(NOW_MS - days * DAY)
    log.records = [record(COUNTY, 0, 1), record(COUNTY, at, 2), record(COUNTY, NOW_MS, 3)]
    says(connection, NOW, root=1, county=1)
    found = state(connection, log)
    assert (found.lagging_days, found.is_lagging) == (expected, lags)


def test_only_records_of_the_root_and_the_county_make_a_computer_lag(
    connection: Connection, log: Log
) -> None:
    log.records = [record(COUNTY, 0, 1), record(INSTITUTE, NOW_MS - 90 * DAY, 1)]
    says(connection, NOW, county=1)
    assert lag(connection, log) is None
    log.records.append(record(ROOT_CHAIN, NOW_MS - 70 * DAY, 2))
    assert lag(connection, log) == 70


def test_a_silent_computer_and_this_one_itself_are_not_behind(
    connection: Connection, log: Log
) -> None:
    log.records = [record(COUNTY, NOW_MS - 90 * DAY, 1)]
    assert lag(connection, log) is None
    wrote(connection, 0, NOW_MS, OWN)
    log.devices = [device(OWN)]
    (found,) = county_keys.key_states(connection, NOW)
    assert (found.lagging_days, found.is_lagging) == (None, False)


def test_a_computer_that_was_ended_does_not_lag(connection: Connection, log: Log) -> None:
    log.records = [record(COUNTY, NOW_MS - 90 * DAY, 1)]
    wrote(connection, 0, NOW_MS)
    assert state(connection, log).is_lagging
    log.devices[0].state = "retired"
    (found,) = county_keys.key_states(connection, NOW)
    assert (found.lagging_days, found.is_lagging) == (None, False)


def test_without_a_bundle_its_newest_segment_tells_what_a_computer_knew(
    connection: Connection, log: Log
) -> None:
    log.records = [
        record(COUNTY, NOW_MS - 200 * DAY, 1),
        record(INSTITUTE, NOW_MS - 150 * DAY, 1),
        record(COUNTY, NOW_MS - 100 * DAY, 2),
    ]
    wrote(connection, 0, NOW_MS - 50 * DAY)
    assert lag(connection, log) == 150
    wrote(connection, 1, NOW_MS - 10 * DAY)
    assert lag(connection, log) == 90
    wrote(connection, 0, NOW_MS, SECOND)  # of another computer
    assert lag(connection, log) == 90
    wrote(connection, 2, NOW_MS)
    assert lag(connection, log) is None


@pytest.mark.parametrize("half", ["no bundle", "no heads"])
def test_half_a_word_is_none_and_the_segment_tells(
    connection: Connection, log: Log, half: str
) -> None:
    log.records = [record(COUNTY, NOW_MS - 100 * DAY, 1)]
    wrote(connection, 0, NOW_MS - 10 * DAY)
    if half == "no bundle":
        says(connection, None, county=1)
    else:
        says(connection, NOW)
    assert lag(connection, log) == 90


def test_a_bundle_tells_more_than_a_segment(connection: Connection, log: Log) -> None:
    log.records = [record(COUNTY, NOW_MS - 100 * DAY, 1), record(COUNTY, NOW_MS - 9 * DAY, 2)]
    wrote(connection, 0, NOW_MS)
    says(connection, NOW, county=1)
    assert lag(connection, log) == 9


@pytest.fixture
def authority(log: Log, monkeypatch: pytest.MonkeyPatch) -> SimpleNamespace:
    key = SimpleNamespace(public=b"public")
    monkeypatch.setattr(county_keys.own_facts, "authority_key", lambda _: key)
    certificate = SimpleNamespace(
        device_id=FIRST, not_before_ms=NOW_MS, not_after_ms=NOW_MS + DAY, sign_public=b"public"
    )
    log.authority = SimpleNamespace(certificate=certificate, fingerprint=COUNTY)
    return log.authority


def shown(connection: Connection) -> Any:
    return county_keys.authority(connection, NOW)


def test_an_authority_is_shown_with_its_last_thirty_records(
    connection: Connection, log: Log, authority: SimpleNamespace
) -> None:
    log.devices, log.heads = [device(FIRST, index=7)], {COUNTY: 31}
    log.records = [record(COUNTY, NOW_MS + number, number) for number in range(1, 32)]
    log.records += [record(INSTITUTE, NOW_MS, 1)]
    found = shown(connection)
    assert (found.device, found.records, found.is_here) == ("256-7", 31, True)
    assert (found.made_on, found.expires_on) == (date(2026, 6, 1), date(2026, 6, 2))
    assert [one.number for one in found.latest] == list(range(31, 1, -1))
    assert found.latest[0].at == NOW + timedelta(milliseconds=31)
    authority.certificate.sign_public = b"another"
    assert not shown(connection).is_here


@pytest.mark.usefixtures("authority")
def test_a_record_is_named_by_what_it_decides_or_by_a_newer_programs_number(
    connection: Connection, log: Log
) -> None:
    log.records = [record(COUNTY, NOW_MS, number, number) for number in (1, 2, 99)]
    assert [one.kind for one in shown(connection).latest] == ["99", "revocation", "certificate"]
    assert shown(connection).records == 0
    assert shown(connection).device == ""  # the computer it lived on is not known


@pytest.mark.usefixtures("authority")
def test_without_an_authority_or_its_key_there_is_none_here(
    connection: Connection, log: Log, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(county_keys.own_facts, "authority_key", lambda _: None)
    assert not shown(connection).is_here
    log.authority = None
    assert shown(connection) is None
