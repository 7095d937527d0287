"""Whose turn a photo is, who may ask for it, and what of a bundle's photos is kept."""

import pytest

from tests.integration.exchange.bare import (
    CENTRE,
    INSTITUTE,
    NEIGHBOUR,
    SENDER,
    STATION,
    bare_store,
    county_with_neighbour,
    feed,
    letter,
    segment_of,
    settle,
    taken,
)
from wenming_desktop.adapters.db.tables import SYNCED
from wenming_desktop.adapters.sync.attachment_files import StoreAttachmentFiles
from wenming_desktop.adapters.sync.attachment_rights import may_have, note_brought
from wenming_desktop.adapters.sync.attachments import (
    IncomingAttachments,
    candidates,
    choose,
    missing,
    note_sent,
    note_wanted,
    wanted_frames,
)
from wenming_desktop.adapters.sync.blob_store import BlobStore
from wenming_desktop.adapters.sync.bundle_frames import FRAME_HEAD, FrameType
from wenming_desktop.adapters.sync.encoding import DamagedError, decode, encode, sha256
from wenming_desktop.adapters.sync.segment import AttachmentRef
from wenming_desktop.domain.ids import compose

ONE, TWO, THREE = b"one", b"two!", b"three"
DEVICE = b"q" * 16


class Desk:
    """The institute's store and folder."""

    def __init__(self, connection, county, folder) -> None:
        self.connection, self.county, self.log = connection, county, county.log
        self.shelf = BlobStore(folder / "attachments")
        self.made = 0

    def keep(self, content):
        self.shelf.enter(self.connection, self.shelf.write(content), 1)
        return sha256(content)

    def name(self, content, org_no=STATION, **changes):
        """Put a row that names some bytes, as if it had arrived."""
        self.made += 1
        values = {
            "id": compose(self.made, org_no, org_no << 8 | 1, 0).bytes,
            "sha256": sha256(content).hex(),
            "media_type": "image/png",
        }
        self.connection.exec_driver_sql("UPDATE sync_state SET importing = 1")
        self.connection.execute(SYNCED["attachment"].insert().values(**values | changes))
        self.connection.exec_driver_sql("UPDATE sync_state SET importing = 0")
        return values["id"]

    def asks(self, device, *contents):
        for content in contents:
            self.connection.exec_driver_sql(
                "INSERT INTO sync_wanted (device_id, sha256) VALUES (?, ?)",
                (device, sha256(content)),
            )

    def asked(self):
        rows = self.connection.exec_driver_sql("SELECT device_id, sha256 FROM sync_wanted")
        return {(device, digest) for device, digest in rows}

    def segment(self, *contents):
        """Store a segment whose head names some bytes; return its number here."""
        refs = tuple(AttachmentRef(sha256(one), len(one), 1) for one in contents)
        made = segment_of(self.county, self.county.station, b"rows", attachments=refs)
        found = self.connection.exec_driver_sql(
            "INSERT INTO sync_segment (feed_id, seg_no, seg_id, head, signature, payload, state) "
            "VALUES (?, 1, randomblob(32), ?, x'', x'', 'applied') RETURNING rid",
            (b"f" * 16, made.head),
        )
        return found.scalar_one()

    def candidates(self, target=CENTRE, devices=(DEVICE,), segments=()):
        return candidates(self.connection, self.log, target, devices, segments)

    def choose(self, *contents, room, most=99):
        digests = [sha256(one) for one in contents]
        found = choose(self.connection, self.shelf, digests, room, most)
        assert [one.entry.sha256 for one in found.frames] == list(found.digests)
        return [one for one in contents if sha256(one) in found.digests]


@pytest.fixture
def desk(tmp_path):
    county, _ = county_with_neighbour()
    with bare_store() as connection:
        settle(connection, county, county.institute)
        feed(connection, b"f" * 16, STATION)
        yield Desk(connection, county, tmp_path)


def hashes(*contents):
    return tuple(map(sha256, contents))


def test_first_goes_what_was_asked_for_then_what_is_named_and_never_went_before(desk) -> None:
    for content in (ONE, TWO, THREE):
        desk.name(content)
    rid = desk.segment(ONE, TWO, THREE)
    assert desk.candidates(segments=[rid]) == ()  # nothing of it is here
    for content in (ONE, TWO, THREE):
        desk.keep(content)
    assert desk.candidates() == ()
    assert desk.candidates(segments=[rid]) == hashes(ONE, TWO, THREE)
    desk.asks(DEVICE, THREE, b"nobody has it")
    desk.asks(b"z" * 16, TWO)
    assert desk.candidates() == hashes(THREE)
    assert desk.candidates(segments=[rid]) == hashes(THREE, ONE, TWO)
    note_sent(desk.connection, CENTRE, hashes(THREE, ONE))
    note_sent(desk.connection, CENTRE, hashes(THREE))
    note_sent(desk.connection, STATION, hashes(TWO, TWO, TWO))
    assert desk.candidates(segments=[rid]) == hashes(TWO, ONE, THREE)
    assert desk.candidates(STATION, segments=[rid]) == hashes(THREE, ONE, TWO)
    assert desk.candidates(NEIGHBOUR, segments=[rid]) == ()


def test_as_many_go_as_fit_and_the_larger_ones_wait(desk) -> None:
    for content in (ONE, TWO, THREE):
        desk.keep(content)
    head = FRAME_HEAD.size
    assert desk.choose(THREE, TWO, ONE, room=3 * head + 12) == [THREE, TWO, ONE]
    assert desk.choose(THREE, TWO, ONE, room=3 * head + 11) == [THREE, TWO]
    assert desk.choose(THREE, TWO, ONE, room=head + 4) == [TWO]
    assert desk.choose(THREE, TWO, ONE, room=head + 2) == []
    assert desk.choose(THREE, TWO, ONE, room=10**9, most=2) == [THREE, TWO]
    assert desk.choose(THREE, TWO, ONE, room=10**9, most=0) == []


def test_a_damaged_one_takes_no_room_and_is_not_here_any_more(desk) -> None:
    desk.keep(THREE)
    for file in desk.shelf.folder.iterdir():
        file.write_bytes(b"harm")
    desk.keep(ONE)
    assert desk.choose(THREE, ONE, room=FRAME_HEAD.size + 5) == [ONE]
    desk.name(THREE)
    assert missing(desk.connection)[0][0] == sha256(THREE)


def test_what_living_rows_name_and_is_not_here_is_missing_oldest_first(desk) -> None:
    first, second = desk.name(TWO), desk.name(ONE, NEIGHBOUR)
    desk.name(THREE, deleted=1)
    desk.name(THREE, stub=1)
    desk.name(b"x", sha256="no hash")
    desk.name(b"x", sha256=None)
    desk.name(b"x", sha256=sha256(b"x").hex().upper())
    here = desk.name(b"kept")
    desk.keep(b"kept")
    assert missing(desk.connection) == [(sha256(TWO), first), (sha256(ONE), second)]
    desk.connection.exec_driver_sql("UPDATE sync_blob SET state = 'damaged'")
    assert missing(desk.connection)[2] == (sha256(b"kept"), here)


def asked_of(frames):
    (frame,) = frames
    assert frame.entry.type == FrameType.WANTED
    return decode(frame.read(), "test", limit=1 << 20)


def test_a_unit_is_asked_for_what_it_may_have_each_once(desk) -> None:
    desk.name(TWO)
    desk.name(ONE, NEIGHBOUR)
    desk.name(TWO)
    centre = wanted_frames(desk.connection, desk.log, CENTRE)
    assert asked_of(centre) == [1, [sha256(TWO), sha256(ONE)]]
    station = wanted_frames(desk.connection, desk.log, STATION)
    assert asked_of(station) == [1, [sha256(TWO)]]
    assert wanted_frames(desk.connection, desk.log, 300) == ()


def test_what_a_sender_lacks_is_kept_as_it_last_said(desk) -> None:
    def says(*contents: bytes) -> bytes:
        return encode([1, list(hashes(*contents))])

    note_wanted(desk.connection, says(ONE, TWO, ONE), letter(INSTITUTE, 5))
    assert desk.asked() == {(SENDER, sha256(ONE)), (SENDER, sha256(TWO))}
    taken(desk.connection, 6, target=INSTITUTE)
    taken(desk.connection, 9, sender=DEVICE, target=INSTITUTE)
    taken(desk.connection, 9, target=STATION)
    note_wanted(desk.connection, says(THREE), letter(INSTITUTE, 5))
    assert (SENDER, sha256(THREE)) not in desk.asked()
    desk.asks(DEVICE, ONE)
    note_wanted(desk.connection, says(THREE), letter(INSTITUTE, 6))
    assert desk.asked() == {(SENDER, sha256(THREE)), (DEVICE, sha256(ONE))}
    note_wanted(desk.connection, None, letter(INSTITUTE, 7))
    assert desk.asked() == {(DEVICE, sha256(ONE))}


@pytest.mark.parametrize(
    ("said", "is_taken"),
    [
        ([1, [b"h" * 32]], True),
        ([1, []], True),
        ([0, []], False),
        ([2, []], False),
        ([1, [b"h" * 31]], False),
        ([1, [], 0], False),
        ([1, [bytes([n >> 8, n & 255]) * 16 for n in range(10_000)]], True),
        ([1, [bytes([n >> 8, n & 255]) * 16 for n in range(10_001)]], False),
    ],
)
def test_a_list_of_what_is_lacking_has_ten_thousand_entries_at_most(desk, said, is_taken) -> None:
    if is_taken:
        note_wanted(desk.connection, encode(said), letter(INSTITUTE))
        assert len(desk.asked()) == len(said[1])
    else:
        with pytest.raises(DamagedError):
            note_wanted(desk.connection, encode(said), letter(INSTITUTE))


def test_of_a_bundle_s_photos_those_are_kept_that_a_row_names(desk) -> None:
    desk.keep(ONE)
    with IncomingAttachments(desk.connection, desk.shelf, STATION) as incoming:
        for content in (ONE, TWO, TWO, THREE, b"?"):
            incoming.take(content)
        assert len(list(desk.shelf.folder.iterdir())) == 4
        desk.name(TWO)
        desk.name(b"?", media_type="video/mp4")
        desk.name(THREE, deleted=1)
        incoming.settle()
        assert (incoming.stored, incoming.unreferenced) == (2, 1)
    assert [desk.shelf.read(desk.connection, one) for one in hashes(ONE, TWO, THREE)] == [
        ONE,
        TWO,
        None,
    ]
    assert len(list(desk.shelf.folder.iterdir())) == 3
    kinds = desk.connection.exec_driver_sql("SELECT sha256, mime_no FROM sync_blob").all()
    assert dict(map(tuple, kinds)) == {sha256(ONE): 1, sha256(TWO): 2, sha256(b"?"): 0}
    brought = desk.connection.exec_driver_sql("SELECT org_no, sha256 FROM sync_blob_from").all()
    assert set(map(tuple, brought)) == {(STATION, one) for one in hashes(ONE, TWO, b"?")}


def test_of_a_bundle_that_was_refused_nothing_lies_about(desk) -> None:
    none = IncomingAttachments(desk.connection, desk.shelf, STATION)
    assert (none.stored, none.unreferenced) == (0, 0)
    with none as incoming:
        incoming.take(ONE)
    assert list(desk.shelf.folder.iterdir()) == []


@pytest.mark.parametrize(
    ("home", "brought", "may"),
    [
        (STATION, [], True),
        (STATION, [STATION], True),
        (STATION, [INSTITUTE], True),
        (STATION, [CENTRE, NEIGHBOUR], True),
        (STATION, [NEIGHBOUR], False),
        (STATION, [0], True),
        (NEIGHBOUR, [], False),
        (NEIGHBOUR, [NEIGHBOUR], False),
        (NEIGHBOUR, [INSTITUTE, STATION], False),
    ],
)
def test_a_row_gives_a_right_to_bytes_that_came_down_its_own_line(desk, home, brought, may) -> None:
    desk.name(ONE, home)
    for org_no in brought:
        note_brought(desk.connection, org_no, [sha256(ONE), sha256(TWO)])
    assert may_have(desk.connection, desk.log, STATION, sha256(ONE)) == may
    assert not may_have(desk.connection, desk.log, STATION, sha256(TWO))


def test_what_is_brought_here_is_kept_under_the_number_of_its_kind(new_home) -> None:
    home = new_home("bare", "柳溪镇实践所", "institute")
    files = StoreAttachmentFiles(home.engine, home.folder)
    for content, kind in ((ONE, "image/png"), (TWO, "text/plain"), (THREE, "application/pdf")):
        files.keep(content, kind)
    kinds = home.sql("SELECT sha256, mime_no FROM sync_blob")
    assert dict(map(tuple, kinds)) == {sha256(ONE): 2, sha256(TWO): 0, sha256(THREE): 3}
    assert [org_no for (org_no,) in home.sql("SELECT org_no FROM sync_blob_from")] == [0] * 3
    files.hand_out(ONE, home.folder / "out.png")
    assert (home.folder / "out.png").read_bytes() == ONE
    assert files.room() == 256 * 1024 * 1024
