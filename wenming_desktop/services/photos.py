"""Photos and scans as evidence of an occurrence: added, listed, handed out again."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from wenming_desktop.domain.errors import Code, WenmingError
from wenming_desktop.domain.evidence import SUFFIXES, Attachment, in_order
from wenming_desktop.domain.ids import home_org_of
from wenming_desktop.domain.users import Action, Actor
from wenming_desktop.services.deeds.journal import note_removed
from wenming_desktop.services.photo_ports import (
    AttachmentFiles,
    Cut,
    KeptPhoto,
    PhotoBudget,
    PhotoReader,
)
from wenming_desktop.services.ports import UnitOfWorkMaker
from wenming_desktop.services.rights import require


class Photos:
    """What a clerk does with photos; the bytes are kept before the record that names them."""

    def __init__(self, files: AttachmentFiles, reader: PhotoReader, uow: UnitOfWorkMaker) -> None:
        self._files, self._reader, self._uow = files, reader, uow

    def add(self, actor: Actor, occurrence_id: UUID, path: Path, title: str = "") -> Attachment:
        """Keep a photo or scan with an occurrence; the same one again changes nothing.

        Raises NOT_FOUND, FILE_UNREADABLE, PHOTO_KIND or PHOTO_TOO_LARGE.
        """
        require(actor, Action.RECORD)
        with self._uow(read_only=True) as work:
            work.occurrences.get(occurrence_id)
        prepared = self._reader.read(path)
        self._files.keep(prepared.content, prepared.media_type)
        with self._uow() as work:
            rows = work.rows(Attachment)
            for known in rows.where(occurrence_id=occurrence_id, sha256=prepared.sha256):
                return known
            added = Attachment(
                id=work.next_id(),
                occurrence_id=occurrence_id,
                sha256=prepared.sha256,
                size=len(prepared.content),
                media_type=prepared.media_type,
                title=title.strip(),
                added_by=actor.name,
                added_at=work.now(),
            )
            rows.add(added)
        return added

    def of(self, actor: Actor, occurrence_id: UUID | None = None) -> list[KeptPhoto]:
        """Return the photos of an occurrence in their order, or all of them."""
        require(actor, Action.READ)
        here = self._files.here()
        asked = {} if occurrence_id is None else {"occurrence_id": occurrence_id}
        with self._uow(read_only=True) as work:
            found = in_order(work.rows(Attachment).where(**asked))
        return [KeptPhoto(one, one.sha256 in here) for one in found]

    def picture(self, actor: Actor, attachment_id: UUID) -> bytes | None:
        """Return the bytes to be shown on the screen; None while they are not here."""
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            wanted = work.rows(Attachment).get(attachment_id)
        return self._files.read(wanted.sha256)

    def caption(self, actor: Actor, attachment_id: UUID, title: str) -> Attachment:
        """Say what a photo shows."""
        require(actor, Action.RECORD)
        with self._uow() as work:
            changed = replace(work.rows(Attachment).get(attachment_id), title=title.strip())
            work.rows(Attachment).update(changed)
        return changed

    def arrange(self, actor: Actor, occurrence_id: UUID, order: Sequence[UUID]) -> list[Attachment]:
        """Put the photos of an occurrence in this order; what is not named comes behind, as it was.

        Raises NOT_FOUND for one that is not of this occurrence; nothing is changed then.
        """
        require(actor, Action.RECORD)
        with self._uow() as work:
            rows = work.rows(Attachment)
            there = {one.id: one for one in in_order(rows.where(occurrence_id=occurrence_id))}
            if not there.keys() >= set(order):
                raise WenmingError(Code.NOT_FOUND, kind="attachment")
            wanted = list(dict.fromkeys((*order, *there)))
            arranged = [replace(there[one], place=at) for at, one in enumerate(wanted, 1)]
            for one in arranged:
                if one != there[one.id]:
                    rows.update(one)
        return arranged

    def redraw(
        self, actor: Actor, attachment_id: UUID, quarter_turns: int = 0, cut: Cut | None = None
    ) -> Attachment:
        """Turn a photo to the right, then cut it; the record stays, its bytes are new ones.

        Raises PHOTO_NOT_HERE, PHOTO_KIND for what is no picture.
        """
        require(actor, Action.RECORD)
        content = self.picture(actor, attachment_id)
        if content is None:
            raise WenmingError(Code.PHOTO_NOT_HERE)
        drawn = self._reader.redraw(content, quarter_turns, cut or Cut())
        self._files.keep(drawn.content, drawn.media_type)
        with self._uow() as work:
            changed = replace(
                work.rows(Attachment).get(attachment_id),
                sha256=drawn.sha256,
                size=len(drawn.content),
                media_type=drawn.media_type,
            )
            work.rows(Attachment).update(changed)
        return changed

    def budget(self, actor: Actor) -> PhotoBudget:
        """Return how much of the own photos still has to travel, and what a bundle takes."""
        require(actor, Action.READ)
        waiting = self._files.never_sent()
        with self._uow(read_only=True) as work:
            own = home_org_of(work.next_id())
            sizes = {
                one.sha256: one.size
                for one in work.rows(Attachment).all()
                if one.sha256 in waiting and home_org_of(one.id) == own
            }
        return PhotoBudget(sum(sizes.values()), self._files.room())

    def export(self, actor: Actor, attachment_id: UUID, to: Path) -> Path:
        """Write a photo to a file or into a folder; the log says that it was handed out.

        Raises NOT_FOUND, PHOTO_NOT_HERE or FILE_NOT_WRITTEN.
        """
        require(actor, Action.READ)
        with self._uow(read_only=True) as work:
            wanted = work.rows(Attachment).get(attachment_id)
        content = self._files.read(wanted.sha256)
        if content is None:
            raise WenmingError(Code.PHOTO_NOT_HERE)
        suffix = SUFFIXES.get(wanted.media_type, "")
        target = to / f"{wanted.sha256[:12]}{suffix}" if to.is_dir() else to
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            self._files.hand_out(content, target)
        except OSError as error:
            problem = error.strerror or type(error).__name__
            raise WenmingError(Code.FILE_NOT_WRITTEN, path=target.name, problem=problem) from error
        with self._uow() as work:
            work.audit.add(actor.user_no, "photo_exported", str(attachment_id))
        return target

    def remove(self, actor: Actor, attachment_id: UUID, reason: str) -> None:
        """Take a photo back; the bytes go once no record names them. REASON_MISSING."""
        require(actor, Action.RECORD)
        if not reason.strip():
            raise WenmingError(Code.REASON_MISSING)
        with self._uow() as work:
            rows = work.rows(Attachment)
            note_removed(work, actor, "attachment", rows.get(attachment_id), reason.strip())
            rows.remove(attachment_id, reason.strip())
