"""The bytes of a photo are what was kept, or they are not given at all."""

import pytest

from tests.integration.exchange.conftest import Home
from wenming_desktop.adapters.sync.attachment_files import StoreAttachmentFiles
from wenming_desktop.adapters.sync.blob_store import DAMAGED, FOLDER, HERE, BlobStore, mark_damaged
from wenming_desktop.adapters.sync.encoding import sha256

PHOTO = bytes(range(256)) * 40
DIGEST = sha256(PHOTO)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    return Home(tmp_path_factory.mktemp("blobs") / "home", "柳树村站", "station")


@pytest.fixture
def shelf(home):
    """The folder of the home with one photo in it, and nothing else."""
    store = BlobStore(home.folder / FOLDER)
    with home.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM sync_blob")
        store.sweep(connection)
        store.enter(connection, store.write(PHOTO), 1)
    return store


def read(home, shelf, digest=DIGEST):
    with home.engine.connect() as connection:
        return shelf.read(connection, digest)


def files(shelf):
    return sorted(one.name for one in shelf.folder.iterdir())


def test_a_photo_comes_back_and_its_file_says_nothing(home, shelf) -> None:
    assert read(home, shelf) == PHOTO
    assert read(home, shelf, sha256(b"another")) is None
    (name,) = files(shelf)
    assert (len(name), name[-4:]) == (36, ".wma")
    assert PHOTO[:64] not in (shelf.folder / name).read_bytes()


@pytest.mark.parametrize(
    "harm",
    [
        lambda sealed: sealed[:-1],
        lambda sealed: sealed + b"\x00",
        lambda sealed: sealed + sealed,
        lambda sealed: bytes([sealed[0] ^ 1]) + sealed[1:],
        lambda sealed: sealed[:-1] + bytes([sealed[-1] ^ 1]),
        lambda _sealed: b"",
    ],
)
def test_a_file_that_is_not_as_it_was_written_is_not_given(home, shelf, harm) -> None:
    (name,) = files(shelf)
    path = shelf.folder / name
    path.write_bytes(harm(path.read_bytes()))
    assert read(home, shelf) is None


@pytest.mark.parametrize("column", ["size", "key", "sha256"])
def test_a_file_that_is_not_the_one_the_store_means_is_not_given(home, shelf, column) -> None:
    other = {"size": len(PHOTO) + 1, "key": bytes(32), "sha256": sha256(b"another")}[column]
    with home.engine.begin() as connection:
        connection.exec_driver_sql(f"UPDATE sync_blob SET {column} = ?", (other,))  # noqa: S608
    assert read(home, shelf, sha256(b"another") if column == "sha256" else DIGEST) is None


def test_what_is_gone_or_damaged_is_not_here(home, shelf) -> None:
    (name,) = files(shelf)
    with home.engine.begin() as connection:
        assert shelf.is_here(connection, DIGEST)
        assert not shelf.is_here(connection, sha256(b"another"))
        mark_damaged(connection, DIGEST)
        assert not shelf.is_here(connection, DIGEST)
        states = connection.exec_driver_sql("SELECT state FROM sync_blob").scalars().all()
        assert states == [DAMAGED]
        shelf.enter(connection, shelf.write(PHOTO), 1)  # it came again
        assert shelf.is_here(connection, DIGEST)
    assert name not in files(shelf)  # the one it stands for is gone
    assert read(home, shelf) == PHOTO
    for one in files(shelf):
        (shelf.folder / one).unlink()
    with home.engine.begin() as connection:
        assert not shelf.is_here(connection, DIGEST)
    assert read(home, shelf) is None


def test_only_files_of_ours_that_nothing_refers_to_are_swept(home, shelf) -> None:
    for name in ("left.wma", "broken.wma.part", "notes.txt"):
        (shelf.folder / name).write_bytes(b"")
    row = home.add("attachment", sha256=DIGEST.hex(), size=len(PHOTO), media_type="image/jpeg")
    with home.engine.begin() as connection:
        assert shelf.sweep(connection) == 2
    assert files(shelf)[-1] == "notes.txt"
    assert len(files(shelf)) == 2
    home.edit("attachment", row, deleted=1)
    with home.engine.begin() as connection:
        assert shelf.sweep(connection) == 1
    assert files(shelf) == ["notes.txt"]
    (shelf.folder / "notes.txt").unlink()
    shelf.folder.rmdir()
    with home.engine.begin() as connection:
        assert shelf.sweep(connection) == 0


def test_a_photo_that_is_kept_twice_lies_here_once(home, shelf) -> None:
    files_of_home = StoreAttachmentFiles(home.engine, home.folder)
    for _ in range(2):
        files_of_home.keep(PHOTO, "image/jpeg")
    assert len(files(shelf)) == 1
    files_of_home.keep(b"another", "image/jpeg")
    assert len(files(shelf)) == 2
    assert files_of_home.here() == {DIGEST.hex(), sha256(b"another").hex()}
    assert files_of_home.never_sent() == files_of_home.here()
    assert files_of_home.read(sha256(b"another").hex()) == b"another"
    states = home.sql("SELECT DISTINCT state FROM sync_blob")
    assert states == [(HERE,)]
