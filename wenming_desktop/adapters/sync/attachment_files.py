"""The bytes of attachments for the use cases. Satisfies services.photo_ports.AttachmentFiles."""

from pathlib import Path

from sqlalchemy import Engine

from wenming_desktop.adapters.sync import own as own_facts
from wenming_desktop.adapters.sync.attachment_refs import MIME_NOS
from wenming_desktop.adapters.sync.attachment_rights import note_brought
from wenming_desktop.adapters.sync.attachments import BUDGET
from wenming_desktop.adapters.sync.blob_store import FOLDER, HERE, BlobStore
from wenming_desktop.adapters.sync.encoding import sha256
from wenming_desktop.adapters.whole_files import write_whole


class StoreAttachmentFiles:
    """Sealed files in the folder of one home, their keys in its store."""

    def __init__(self, engine: Engine, home: Path) -> None:
        self._engine, self._blobs = engine, BlobStore(home / FOLDER)

    def keep(self, content: bytes, media_type: str) -> None:
        with self._engine.begin() as connection:
            own = own_facts.load(connection)
            note_brought(connection, own.org_no, [sha256(content)])
            if not self._blobs.is_here(connection, sha256(content)):
                blob = self._blobs.write(content)
                self._blobs.enter(connection, blob, MIME_NOS.get(media_type, 0))

    def read(self, sha256: str) -> bytes | None:
        with self._engine.connect() as connection:
            return self._blobs.read(connection, bytes.fromhex(sha256))

    def here(self) -> frozenset[str]:
        with self._engine.connect() as connection:
            kept = connection.exec_driver_sql(
                "SELECT lower(hex(sha256)) FROM sync_blob WHERE state = ?", (HERE,)
            ).scalars()
            return frozenset(kept)

    def never_sent(self) -> frozenset[str]:
        with self._engine.connect() as connection:
            waiting = connection.exec_driver_sql(
                "SELECT lower(hex(b.sha256)) FROM sync_blob b WHERE b.state = ? AND NOT EXISTS "
                "(SELECT 1 FROM sync_blob_sent s WHERE s.sha256 = b.sha256)",
                (HERE,),
            ).scalars()
            return frozenset(waiting)

    def hand_out(self, content: bytes, to: Path) -> None:
        write_whole(to, content)

    def room(self) -> int:
        return BUDGET
