"""A store with nothing in it and a log made elsewhere: what one step of the exchange looks at."""

import atexit
import functools
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy.engine import Connection

from tests.integration.exchange.conftest import Home
from tests.integration.sync.conftest import Computer, County, new_county
from wenming_desktop.adapters.sync.manifest import Manifest
from wenming_desktop.adapters.sync.own import Own, put_secret, take_place
from wenming_desktop.adapters.sync.segment import (
    NO_SEGMENT,
    SegmentHeader,
    feed_id_of,
    make_segment,
)

CENTRE, INSTITUTE, STATION, NEIGHBOUR = 1, 256, 257, 258
SENDER = b"s" * 16


def own_of(org_no, certificate=b"x" * 32):
    return Own(
        device_id=b"d" * 16,
        device_no=org_no << 8 | 1,
        org_no=org_no,
        county_id=b"c" * 16,
        certificate=certificate,
        h_prev=0,
        h_floor=0,
        unit_id=None,
    )


@functools.cache
def _home() -> Home:
    folder = Path(tempfile.mkdtemp(prefix="wenming-bare-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return Home(folder / "home", "柳溪镇实践所", "institute")


@contextmanager
def bare_store() -> Iterator[Connection]:
    """Open the one store that all such tests share; nothing they write stays."""
    with _home().engine.connect() as connection:
        transaction = connection.begin()
        try:
            yield connection
        finally:
            transaction.rollback()


@functools.cache
def _county() -> tuple[County, Computer]:
    county = new_county(Path())
    return county, county.join((1, 256, 258), "竹园村实践站")


def county_with_neighbour(folder: Path = Path()) -> tuple[County, Computer]:
    """Return a county of centre, institute and station, and one more station."""
    county, neighbour = _county()
    return replace(county, log=county.log.copy(), folder=folder), neighbour


def settle(connection, county, computer):
    """Make a store the one of a computer, and let it know the county."""
    certificate = computer.issued.certificate
    take_place(
        connection,
        device_id=certificate.device_id,
        device_no=certificate.device_no,
        county_id=county.log.county_id,
        certificate=computer.issued.fingerprint,
    )
    put_secret(connection, "device", computer.keys.raw)
    for table in ("sync_ctrl", "sync_dirty"):  # what setting a home up left to be sealed
        connection.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608  constants
    for number, body in enumerate(county.log.records):
        connection.exec_driver_sql(
            "INSERT INTO sync_ctrl (frame_type, hash, body) VALUES (3, ?, ?)",
            (bytes([number]) * 32, body),
        )


def feed(connection, feed_id, audience, feed_class="U", head=(0, NO_SEGMENT), writer=(b"w", 0)):
    connection.exec_driver_sql(
        "INSERT INTO sync_feed (feed_id, device_id, device_no, audience, class, head_no, head_id) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (feed_id, *writer, audience, feed_class, *head),
    )


def holds(connection, device, feed_id, number, head=b""):
    connection.exec_driver_sql(
        "INSERT INTO sync_have VALUES (?, ?, ?, ?, 0)", (device, feed_id, number, head)
    )


def taken(connection, number, sender=SENDER, target=STATION):
    """Note that a bundle was here."""
    connection.exec_driver_sql(
        "INSERT INTO sync_import (bundle_id, sender_device, target_org, number, result, counts, at)"
        " VALUES (randomblob(16), ?, ?, ?, '', '', '')",
        (sender, target, number),
    )


def letter(target, number=5, sender=SENDER, **changes):
    return Manifest(
        **{
            "bundle_no": number,
            "sender": sender,
            "created_at_ms": 1,
            "app_version": "1",
            "schema_no": 1,
            "target_org": target,
        }
        | changes
    )


def device_of(log, org_no):
    (issued,) = log.devices_of(org_no)
    return issued.certificate.device_id


def segment_of(county, writer, raw, **changes):
    """Return a segment of a computer's own upward feed, its first one unless told otherwise."""
    device = writer.issued.certificate
    audience, feed_class = changes.get("audience", device.org_no), changes.get("feed_class", "U")
    values = {
        "county_id": county.log.county_id,
        "device_id": device.device_id,
        "certificate": writer.issued.fingerprint,
        "feed_id": feed_id_of(device.device_id, audience, feed_class),
        "audience": audience,
        "feed_class": feed_class,
        "seg_no": 1,
        "first_op": 1,
        "last_op": 10,
        "previous": NO_SEGMENT,
        "schema_no": 1,
        "min_reader": 1,
        "control_height": county.log.height,
        "sealed_at_ms": 1_700_000_000_000,
    }
    return make_segment(SegmentHeader(**values | changes), raw, writer.keys.signing)
