"""Private payloads: who can open one, what opens it later, and where it does not fit."""

from collections.abc import Iterator
from dataclasses import replace
from types import SimpleNamespace

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import Connection

from tests.unit.sync.conftest import NOW, County
from tests.unit.sync.forms import BLOCKS
from wenming_desktop.adapters.sync.authority import device_certificate, record_certificate
from wenming_desktop.adapters.sync.certificates import Certificate, CertificateKind
from wenming_desktop.adapters.sync.encoding import DamagedError
from wenming_desktop.adapters.sync.keys import ID_BYTES, DeviceKeys
from wenming_desktop.adapters.sync.payload import encode_payload
from wenming_desktop.adapters.sync.sealed_payload import blocks_of, raw_payload, readers, seal_to
from wenming_desktop.adapters.sync.segment import (
    MAX_SEALED_TO,
    NO_SEGMENT,
    Segment,
    SegmentHeader,
    feed_id_of,
    make_segment,
)

RAW = encode_payload(BLOCKS)
WRITER, READER, BETWEEN = (DeviceKeys.generate() for _ in range(3))


@pytest.fixture
def store() -> Iterator[Connection]:
    """A store of the two tables that keys are kept in."""
    with create_engine("sqlite://").connect() as connection:
        connection.exec_driver_sql("CREATE TABLE sync_key (name TEXT PRIMARY KEY, secret BLOB)")
        connection.exec_driver_sql("CREATE TABLE sync_private (seg_id BLOB PRIMARY KEY, key BLOB)")
        yield connection


def hold(store: Connection, keys: DeviceKeys, name: str = "device") -> None:
    store.exec_driver_sql("INSERT INTO sync_key VALUES (?, ?)", (name, keys.raw))


def kept(store: Connection) -> list[bytes]:
    return list(store.exec_driver_sql("SELECT seg_id FROM sync_private").scalars())


def to(*keys: DeviceKeys) -> list[SimpleNamespace]:
    return [
        SimpleNamespace(device_id=one.device_id, exchange_public=one.exchange.public)
        for one in keys
    ]


def header_at(
    seg_no: int = 1, previous: bytes = NO_SEGMENT, feed_class: str = "X"
) -> SegmentHeader:
    return SegmentHeader(
        county_id=b"c" * 16,
        device_id=WRITER.device_id,
        certificate=b"z" * 32,
        feed_id=feed_id_of(WRITER.device_id, 257, feed_class),
        audience=257,
        feed_class=feed_class,
        seg_no=seg_no,
        first_op=1,
        last_op=2,
        previous=previous,
        schema_no=1,
        min_reader=1,
        control_height=3,
        sealed_at_ms=1,
    )


def private(*keys: DeviceKeys, header: SegmentHeader | None = None) -> Segment:
    header = header or header_at()
    seal = seal_to(to(*keys), header)
    return make_segment(replace(header, sealed_to=seal.wraps), RAW, WRITER.signing, seal)


def test_a_private_payload_is_for_its_readers_alone(store: Connection) -> None:
    letter = private(WRITER, READER)
    assert raw_payload(store, letter) is None
    assert blocks_of(store, letter) == []
    hold(store, BETWEEN)
    assert raw_payload(store, letter, keep=True) is None
    assert kept(store) == []
    assert raw_payload(store, letter, (READER,)) == RAW
    for name in ("next_device", "former-00"):
        hold(store, READER, name)
        assert raw_payload(store, letter) == RAW
        store.exec_driver_sql("DELETE FROM sync_key WHERE name = ?", (name,))
    assert raw_payload(store, letter) is None
    plain = make_segment(header_at(feed_class="U"), RAW, WRITER.signing)
    assert raw_payload(store, plain) == RAW
    assert blocks_of(store, plain) == BLOCKS


def test_what_was_opened_once_stays_open_when_the_keys_are_gone(store: Connection) -> None:
    letter = private(READER)
    assert raw_payload(store, letter, (READER,)) == RAW
    assert kept(store) == []
    for _ in range(2):
        assert raw_payload(store, letter, (READER,), keep=True) == RAW
        assert kept(store) == [letter.segment_id]
    assert raw_payload(store, letter) == RAW
    assert blocks_of(store, letter) == BLOCKS


def test_a_private_payload_fits_no_other_place(store: Connection) -> None:
    hold(store, READER)
    letter = private(READER)
    assert letter.payload != private(READER).payload
    for header in (header_at(2, b"p" * 32), replace(header_at(), county_id=b"x" * 16)):
        seal = seal_to(to(READER), header)
        assert raw_payload(
            store, make_segment(replace(header, sealed_to=seal.wraps), RAW, WRITER.signing, seal)
        )
        moved = make_segment(
            replace(header, sealed_to=seal.wraps), RAW, WRITER.signing, lambda _: letter.payload
        )
        with pytest.raises(DamagedError):
            raw_payload(store, moved)


def certified(county: County, org_path: tuple[int, ...], index: int) -> Certificate:
    keys = DeviceKeys.generate()
    publics = keys.signing.public, keys.exchange.public
    draft = device_certificate(county.log, org_path, org_path[-1] << 8 | index, publics, "", NOW)
    issued = record_certificate(county.log, county.founding.authority, draft, NOW)
    return issued.certificate


def recovery(county: County) -> Certificate:
    draft = replace(
        county.log.certificate(county.founding.authority.certificate).certificate,
        kind=CertificateKind.RECOVERY,
        device_id=DeviceKeys.generate().device_id,
        serial=b"r" * ID_BYTES,
        scopes=(),
        max_path_len=0,
    )
    return record_certificate(county.log, county.founding.authority, draft, NOW).certificate


def test_both_ends_read_and_on_the_way_up_the_recovery_key(county: County) -> None:
    log = county.log
    centre = county.founding.device.certificate
    station, second = (certified(county, (1, 256, 257), index) for index in (1, 2))
    assert readers(log, 257, 257) == [centre, station, second]
    assert readers(log, 1, 1) == [centre]
    key = recovery(county)
    assert readers(log, 257, 257) == [key, centre, station, second]
    assert readers(log, 1, 257) == [centre, station, second]
    for index in range(3, MAX_SEALED_TO + 9):
        certified(county, (1, 256, 257), index)
    found = readers(log, 257, 257)
    assert len(found) == MAX_SEALED_TO
    assert found[:3] == [key, centre, station]
